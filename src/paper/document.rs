//! A finished paper before it is drawn: blocks of text in reading order, no measures yet.
//!
//! The same document is drawn twice, by `text` (screen preview, `.txt`) and by `layout` + `pdf`. All text in it has
//! passed the safe type, so the drawers need not clean anything.

use chrono::NaiveDate;

/// Which paper it is. The word is part of file names and names the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Referral letter.
    Referral,
    /// Slip with the documents still missing.
    Missing,
    /// Information sheet of a procedure.
    Info,
    /// Disposition sheet of a case.
    Disposition,
    /// Invitation to a meeting.
    Invitation,
    /// Minutes of a meeting.
    Minutes,
    /// Monthly report of a TKSK to the Camat.
    Monthly,
    /// Report of a day; it has no template.
    Report,
    /// Contact card of a member; it has no template.
    Card,
    /// Roster of members; it has no template.
    Roster,
}

impl Kind {
    /// Kinds with a template.
    pub const ALL: [Kind; 7] =
        [Kind::Referral, Kind::Missing, Kind::Info, Kind::Disposition, Kind::Invitation, Kind::Minutes, Kind::Monthly];

    /// The word in file names: `rujukan`, `kurang`, `info`, `disposisi`, `laporan-tksk`, `undangan`, `notulen`, `laporan`,
    /// `kartu`, `daftar`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Referral => "rujukan",
            Kind::Missing => "kurang",
            Kind::Info => "info",
            Kind::Disposition => "disposisi",
            Kind::Invitation => "undangan",
            Kind::Minutes => "notulen",
            Kind::Monthly => "laporan-tksk",
            Kind::Report => "laporan",
            Kind::Card => "kartu",
            Kind::Roster => "daftar",
        }
    }
}

/// A paper, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Which paper.
    pub kind: Kind,
    /// Title in the PDF's properties; holds no personal data.
    pub title: String,
    /// Letter number, or empty; stands in the foot of pages and in the file name.
    pub number: String,
    /// Date of the paper; the PDF's dates come from it, so equal papers have equal bytes.
    pub date: Option<NaiveDate>,
    /// Size of plain text in points.
    pub size: f32,
    /// Foot of a page when there are several: `{halaman}` and `{jumlah}` are filled in.
    pub foot: String,
    /// Note printed when the font lacks letters; `{huruf}` shows the substitute.
    pub lacking: String,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// Where lines of a paragraph stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Both edges straight in print, left in plain text.
    #[default]
    Justify,
    /// Left edge straight.
    Left,
    /// Centred.
    Center,
    /// Right edge straight.
    Right,
}

/// How large letters are, relative to the document's size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Notes and small print.
    Small,
    /// Plain text.
    #[default]
    Normal,
    /// Titles.
    Large,
}

/// Looks of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Edges.
    pub align: Align,
    /// Letter size.
    pub size: Size,
    /// Heavy letters.
    pub bold: bool,
    /// First line begins further right, as official letters do.
    pub indent: bool,
    /// Stays on the page of what follows (headings).
    pub keep: bool,
}

/// Sign before an entry of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marker {
    /// 1. 2. 3.
    #[default]
    Number,
    /// A dash.
    Dash,
    /// An empty box to tick by hand.
    Box,
}

/// One of two signatures beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Lines above (place and date, title).
    pub above: Vec<String>,
    /// Name below the room for the signature.
    pub name: String,
    /// Lines below (civil-service number).
    pub below: Vec<String>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Letterhead: names (last one largest), small lines, a double rule.
    Head {
        /// Name lines from the superior body down.
        names: Vec<String>,
        /// Address and telephone.
        small: Vec<String>,
        /// Smaller, single rule: for slips.
        compact: bool,
    },
    /// Number, enclosures, subject on the left, place and date on the right.
    Reference {
        /// Label and value.
        rows: Vec<(String, String)>,
        /// Place and date.
        right: String,
    },
    /// Running text; `\n` begins a new line.
    Paragraph {
        /// The text.
        text: String,
        /// Its looks.
        style: Style,
    },
    /// Label : value, in two columns.
    Rows {
        /// Label and value.
        rows: Vec<(String, String)>,
        /// Begins at the place of a paragraph's first line.
        indent: bool,
    },
    /// Table with rules.
    Grid {
        /// Headings, one per column.
        header: Vec<String>,
        /// Cells; every row has as many as the header.
        rows: Vec<Vec<String>>,
        /// Relative column widths, as many as the header.
        widths: Vec<f32>,
    },
    /// Table with rules whose columns after the first hold numbers, which stand right.
    Figures {
        /// Headings, one per column.
        header: Vec<String>,
        /// Cells; every row has as many as the header.
        rows: Vec<Vec<String>>,
        /// Relative column widths, as many as the header.
        widths: Vec<f32>,
    },
    /// Entries with a sign before each.
    List {
        /// The entries.
        items: Vec<String>,
        /// The sign.
        marker: Marker,
        /// Letter size.
        size: Size,
    },
    /// Signature on the right half, never parted.
    Signature {
        /// Lines above (place and date, title).
        above: Vec<String>,
        /// Name below the room for the signature.
        name: String,
        /// Lines below (civil-service number).
        below: Vec<String>,
        /// Room to sign, in lines.
        room: u8,
    },
    /// Two signatures beside each other, never parted.
    Signatures {
        /// Left and right.
        sides: [Side; 2],
        /// Room to sign, in lines.
        room: u8,
    },
    /// Empty space, in lines.
    Space(f32),
    /// Cutting line; what it holds stays together at the foot of a page.
    Cut {
        /// Words on the line.
        text: String,
        /// What is cut off.
        blocks: Vec<Block>,
    },
}

impl Block {
    /// A plain paragraph, for tests and small papers.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { text: text.into(), style: Style::default() }
    }
}
