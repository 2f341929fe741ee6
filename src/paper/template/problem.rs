//! What can be wrong with a template, and the sentence for it: which file, which line, what, and that the shipped
//! template stands in.

use super::{RETURN_SLIP, file_name};
use crate::paper::document::Kind;
use crate::words::{Lang, paper as words};

/// One problem in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateProblem {
    /// Name of the file, without folder.
    pub file: String,
    /// Line, from 1; 0 if the problem has no line.
    pub line: usize,
    /// What is wrong.
    pub what: What,
}

/// Kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The file cannot be read; the system's reason.
    Unreadable(String),
    /// Not TOML; the parser's reason.
    Syntax(String),
    /// A needed key is missing.
    Missing(&'static str),
    /// A key nobody knows, and the nearest one that exists.
    Key(String, Option<String>),
    /// The value of a key has the wrong form; what is wanted.
    Form(String, Wanted),
    /// A value that is none of those allowed.
    Choice(String, String, String),
    /// A name in braces that this paper does not have, and the nearest one.
    Name(String, Option<String>),
    /// A brace without its partner.
    Brace,
    /// A table whose columns and headings differ in number.
    Columns(usize, usize),
    /// A template without any block.
    NoBlocks,
}

/// Form a value must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Text in quotes.
    Text,
    /// List of texts.
    Texts,
    /// List of pairs of texts.
    Pairs,
    /// `true` or `false`.
    YesNo,
    /// Number within these bounds.
    Number(i64, i64),
    /// List of numbers.
    Numbers,
    /// Blocks, `[[blok]]`.
    Blocks,
    /// Table of words, `[kata]`.
    Table,
}

impl TemplateProblem {
    /// Makes a problem.
    pub fn new(file: &str, line: usize, what: What) -> Self {
        Self { file: file.to_owned(), line, what }
    }

    /// True when the paper of a kind is made with the shipped template because of it.
    pub fn is_of(&self, kind: Kind) -> bool {
        let own = Kind::ALL.contains(&kind) && self.file == file_name(kind);
        own || (kind == Kind::Referral && self.file == RETURN_SLIP)
    }

    /// The whole sentence for the office.
    pub fn sentence(&self, lang: Lang) -> String {
        words::template_problem(lang, &self.file, self.line, &self.what.sentence(lang))
    }
}

impl What {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(cause) => words::template_unreadable(lang, cause),
            Self::Syntax(cause) => words::template_syntax(lang, cause),
            Self::Missing(key) => words::template_missing(lang, key),
            Self::Key(key, near) => words::template_key(lang, key, near.as_deref()),
            Self::Form(key, wanted) => words::template_form(lang, key, &wanted.sentence(lang)),
            Self::Choice(key, value, allowed) => words::template_choice(lang, key, value, allowed),
            Self::Name(name, near) => words::template_name(lang, name, near.as_deref()),
            Self::Brace => words::TEMPLATE_BRACE.get(lang).to_owned(),
            Self::Columns(header, cells) => words::template_columns(lang, *header, *cells),
            Self::NoBlocks => words::TEMPLATE_NO_BLOCKS.get(lang).to_owned(),
        }
    }
}

impl Wanted {
    fn sentence(self, lang: Lang) -> String {
        let fixed = match self {
            Self::Text => words::WANTED_TEXT,
            Self::Texts => words::WANTED_TEXTS,
            Self::Pairs => words::WANTED_PAIRS,
            Self::YesNo => words::WANTED_YES_NO,
            Self::Numbers => words::WANTED_NUMBERS,
            Self::Blocks => words::WANTED_BLOCKS,
            Self::Table => words::WANTED_TABLE,
            Self::Number(least, most) => return words::wanted_number(lang, least, most),
        };
        fixed.get(lang).to_owned()
    }
}
