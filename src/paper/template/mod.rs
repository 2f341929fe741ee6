//! Templates of the papers: data the office may edit, with the shipped ones always at hand.
//!
//! A template is a TOML file of blocks (`assets/surat` documents the keys). Reading never gives half a template: if
//! anything is wrong, every problem is listed with file and line, and the shipped template is used instead.

mod disposition;
mod meeting;
mod monthly;
mod pattern;
mod problem;
mod read;
mod table;
mod values;

use std::collections::BTreeMap;
use std::path::Path;

pub use disposition::of_disposition;
pub use meeting::{of_invitation, of_minutes};
pub use monthly::of_monthly;
pub use pattern::Pattern;
pub use problem::{TemplateProblem, What};
pub use values::{Item, Values, of_info, of_letter, of_missing};

use super::document::{Kind, Marker, Size, Style};

/// Name of the file with the return slip, which the letter takes in at its cutting line.
pub const RETURN_SLIP: &str = "balasan.toml";
/// Largest template file in bytes; more is surely not a template.
const LARGEST: u64 = 256 * 1024;

/// The shipped files, by name.
pub const SHIPPED: [(&str, &str); 8] = [
    ("rujukan.toml", include_str!("../../../assets/surat/rujukan.toml")),
    ("kurang.toml", include_str!("../../../assets/surat/kurang.toml")),
    ("info.toml", include_str!("../../../assets/surat/info.toml")),
    ("disposisi.toml", include_str!("../../../assets/surat/disposisi.toml")),
    ("undangan.toml", include_str!("../../../assets/surat/undangan.toml")),
    ("notulen.toml", include_str!("../../../assets/surat/notulen.toml")),
    ("laporan_tksk.toml", include_str!("../../../assets/surat/laporan_tksk.toml")),
    (RETURN_SLIP, include_str!("../../../assets/surat/balasan.toml")),
];

/// Name of a paper's template file.
pub fn file_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Referral => "rujukan.toml",
        Kind::Missing => "kurang.toml",
        Kind::Disposition => "disposisi.toml",
        Kind::Monthly => "laporan_tksk.toml",
        Kind::Invitation => "undangan.toml",
        Kind::Minutes => "notulen.toml",
        // A report has no template of its own; its name would be this, were there one.
        Kind::Info | Kind::Report | Kind::Card | Kind::Roster => "info.toml",
    }
}

/// The text of a shipped file, for example to write it out for the office to edit.
pub fn shipped_text(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

/// Short words that are put into a paper by rule rather than by a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// State of a document that was seen.
    pub have: String,
    /// State of a document that is missing.
    pub missing: String,
    /// Requirement without which nothing works.
    pub required: String,
    /// Requirement that helps if it is there.
    pub optional: String,
    /// Number of copies; `{jumlah}` is filled in.
    pub copies: String,
    /// Number of enclosures; `{jumlah}` is filled in.
    pub enclosure: String,
}

impl Wording {
    /// `2 berkas`; 0 is a dash, as letters write it.
    pub fn enclosures(&self, count: u32) -> String {
        if count == 0 { "-".to_owned() } else { self.enclosure.replace("{jumlah}", &count.to_string()) }
    }
}

/// A sound template.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Which paper it makes.
    pub kind: Kind,
    /// Title for the PDF's properties: plain text, so that no personal data can get into it.
    pub title: String,
    /// Size of plain text in points.
    pub size: f32,
    /// Foot of pages when there are several.
    pub foot: String,
    /// Note about letters the font lacks.
    pub lacking: String,
    /// Words put in by rule.
    pub wording: Wording,
    /// The blocks in order.
    pub blocks: Vec<Part>,
}

impl Template {
    /// A template that prints nothing: stands in only if a shipped file were broken, which a test excludes.
    fn bare(kind: Kind) -> Self {
        let (title, foot, lacking) = (kind.word().to_owned(), String::new(), String::new());
        Self { kind, title, size: 11.0, foot, lacking, wording: Wording::default(), blocks: Vec::new() }
    }
}

/// A block of a template and when it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Printed only if this name or list has something in it.
    pub when: Option<String>,
    /// Printed only if this name or list has nothing in it.
    pub unless: Option<String>,
    /// What it makes.
    pub shape: Shape,
}

/// Lines that vanish, or are dotted, when nothing in them is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Empty {
    /// Dots to fill in by hand.
    #[default]
    Dots,
    /// The line is left out.
    Gone,
}

/// Label and value, and what happens when the value is unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The label before the colon.
    pub label: String,
    /// The value behind it.
    pub value: Pattern,
    /// When nothing of the value is known.
    pub empty: Empty,
}

/// What a block of a template makes; mirrors the document's blocks.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields are those of `document::Block`
pub enum Shape {
    /// `kop`
    Head { small: Vec<Pattern>, compact: bool },
    /// `nomor`
    Reference { rows: Vec<Row>, right: Pattern },
    /// `paragraf`
    Paragraph { text: Pattern, style: Style, empty: Empty },
    /// `tabel` with `baris`
    Rows { rows: Vec<Row>, indent: bool },
    /// `tabel` with `isi`
    Grid { list: String, header: Vec<String>, cells: Vec<Pattern>, widths: Vec<f32>, numbers: bool },
    /// `daftar`
    List { items: Entries, marker: Marker, size: Size },
    /// `tanda_tangan`
    Signature { above: Vec<Pattern>, name: Pattern, below: Vec<Pattern>, room: u8 },
    /// `tanda_tangan` with `kiri_nama`: the left one first
    Signatures { sides: [Signer; 2], room: u8 },
    /// `spasi`
    Space(f32),
    /// `garis_gunting`
    Cut { text: String, parts: Vec<Part> },
}

/// One of two signatures beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Signer {
    /// Lines above.
    pub above: Vec<Pattern>,
    /// The name.
    pub name: Pattern,
    /// Lines below, left out where nothing of them is known.
    pub below: Vec<Pattern>,
}

/// Where the entries of a list come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Entries {
    /// Written in the template.
    Fixed(Vec<Pattern>),
    /// One per entry of a list of the paper.
    Of(String, Pattern),
}

/// The templates in use, one per paper.
#[derive(Clone, Debug)]
pub struct Templates {
    referral: Template,
    missing: Template,
    info: Template,
    disposition: Template,
    invitation: Template,
    minutes: Template,
    monthly: Template,
}

impl Templates {
    /// The shipped templates. A test holds that they are sound.
    pub fn shipped() -> Self {
        Self::from_office(&BTreeMap::new()).0
    }

    /// Shipped templates with the office's own files laid over them (file name → text).
    ///
    /// A file with problems is not used; the problems say why, and the shipped file stands in for it.
    pub fn from_office(own: &BTreeMap<String, String>) -> (Self, Vec<TemplateProblem>) {
        let mut problems = Vec::new();
        let mine = |name: &str| own.get(name).map(String::as_str);
        let slip = sound(RETURN_SLIP, mine(RETURN_SLIP), &mut problems, |n, text| read::slip(n, text).map(|_| text));
        let slip = slip.unwrap_or_default();
        let mut of = |kind| {
            let name = file_name(kind);
            let made = sound(name, mine(name), &mut problems, |n, text| read::template(kind, n, text, slip));
            made.unwrap_or_else(|| Template::bare(kind))
        };
        let made = Self {
            referral: of(Kind::Referral),
            missing: of(Kind::Missing),
            info: of(Kind::Info),
            disposition: of(Kind::Disposition),
            invitation: of(Kind::Invitation),
            minutes: of(Kind::Minutes),
            monthly: of(Kind::Monthly),
        };
        (made, problems)
    }

    /// Reads the office's own files from a folder, if there are any. A file that cannot be read is a problem, too.
    pub fn load(folder: &Path) -> (Self, Vec<TemplateProblem>) {
        let mut own = BTreeMap::new();
        let mut unreadable = Vec::new();
        for (name, _) in SHIPPED {
            match read_small(&folder.join(name)) {
                Ok(Some(text)) => {
                    own.insert(name.to_owned(), text);
                }
                Ok(None) => {}
                Err(cause) => unreadable.push(TemplateProblem::new(name, 0, What::Unreadable(cause.to_string()))),
            }
        }
        let (templates, mut problems) = Self::from_office(&own);
        problems.splice(0..0, unreadable);
        (templates, problems)
    }

    /// The template of a paper.
    pub fn get(&self, kind: Kind) -> &Template {
        match kind {
            Kind::Referral => &self.referral,
            Kind::Missing => &self.missing,
            Kind::Info | Kind::Report | Kind::Card | Kind::Roster => &self.info,
            Kind::Disposition => &self.disposition,
            Kind::Invitation => &self.invitation,
            Kind::Minutes => &self.minutes,
            Kind::Monthly => &self.monthly,
        }
    }
}

/// Checks one file as the office would have it used; for an editor or a check command.
pub fn check_file(name: &str, text: &str) -> Vec<TemplateProblem> {
    let own = BTreeMap::from([(name.to_owned(), text.to_owned())]);
    Templates::from_office(&own).1
}

/// The office's text if it is sound, else the shipped one; problems are collected.
fn sound<'a, T>(
    name: &str,
    own: Option<&'a str>,
    problems: &mut Vec<TemplateProblem>,
    read: impl Fn(&str, &'a str) -> Result<T, Vec<TemplateProblem>>,
) -> Option<T> {
    let mut attempt = |text: Option<&'a str>| match read(name, text?) {
        Ok(made) => Some(made),
        Err(found) => {
            problems.extend(found);
            None
        }
    };
    attempt(own).or_else(|| attempt(shipped_text(name)))
}

fn read_small(path: &Path) -> std::io::Result<Option<String>> {
    use std::io::Read;
    let file = match std::fs::File::open(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let mut text = String::new();
    file.take(LARGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(Some(text))
}

#[cfg(test)]
mod tests;
