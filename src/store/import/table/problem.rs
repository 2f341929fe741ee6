//! Why a list cannot be read at all, each with its sentence.

use crate::words::{Lang, Text, import as w};

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Larger than 64 MiB; its size in MiB.
    TooBig(u64),
    /// More than 200,000 rows.
    TooManyRows,
    /// Not UTF-8: line, first strange byte, what it probably is.
    NotUtf8(usize, u8, &'static str),
    /// No header.
    Empty,
    /// Needed columns that are missing, and those found.
    MissingColumns(String, String),
    /// The table breaks at this line.
    BrokenRow(usize),
    /// A spreadsheet of the older binary form, or one locked with a password.
    OldBook,
    /// A spreadsheet that is damaged, or a packed folder that is none.
    BrokenBook,
    /// A spreadsheet that would unpack to more than so many MiB.
    Unpacked(u64),
    /// No sheet of this name; the sheets there are.
    NoSheet(String, String),
    /// Several sheets hold such a list; their names.
    ManySheets(String),
    /// Merged cells below the header, as they are written (`B5:B9`).
    Merged(String),
    /// This program was built without spreadsheets.
    NoBooks,
    /// The file cannot be opened: path and why.
    Unreadable(String, Text),
}

impl FileProblem {
    /// One sentence: what, why, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            FileProblem::TooBig(size) => w::too_big(*size, lang),
            FileProblem::TooManyRows => w::too_many_rows(lang),
            FileProblem::NotUtf8(line, byte, likely) => w::not_utf8(*line, *byte, likely, lang),
            FileProblem::Empty => w::EMPTY.get(lang).to_owned(),
            FileProblem::MissingColumns(missing, found) => w::missing_columns(missing, found, lang),
            FileProblem::BrokenRow(line) => w::broken_row(*line, lang),
            FileProblem::OldBook => w::OLD_BOOK.get(lang).to_owned(),
            FileProblem::BrokenBook => w::BROKEN_BOOK.get(lang).to_owned(),
            FileProblem::Unpacked(most) => w::unpacked(*most, lang),
            FileProblem::NoSheet(name, there) => w::no_sheet(name, there, lang),
            FileProblem::ManySheets(names) => w::many_sheets(names, lang),
            FileProblem::Merged(range) => w::merged(range, lang),
            FileProblem::NoBooks => w::NO_BOOKS.get(lang).to_owned(),
            FileProblem::Unreadable(path, detail) => w::unreadable(path, detail.get(lang), lang),
        }
    }
}
