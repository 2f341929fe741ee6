//! Letters as a list, in the order of their numbers: whom they are about, where they go, who initialled, signed and
//! collected them, and why one is void. Numbers of confidential letters are missing here; they are not missing in the file.

use chrono::NaiveDate;

use super::work::{WHO, Who};
use super::{Cell, Column, Head, Holds, List, Places};
use crate::domain::ids::LetterId;
use crate::domain::ladder::mark::{Mark, MarkKind};

/// One letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLine {
    /// Identity.
    pub id: LetterId,
    /// Number as printed.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// Whom it is about.
    pub who: Who,
    /// For what.
    pub need: String,
    /// Where to.
    pub destination: String,
    /// What was done with it, the oldest first.
    pub marks: Vec<Mark>,
    /// Why it is void.
    pub void: Option<String>,
}

const COLUMNS: [&[Head]; 3] = [
    &[("id", Holds::Text), ("nomor", Holds::Text), ("tanggal", Holds::Date), ("keadaan", Holds::Text)],
    &WHO,
    &[
        ("kebutuhan", Holds::Text),
        ("tujuan", Holds::Text),
        ("paraf", Holds::Date),
        ("tanda_tangan", Holds::Date),
        ("diambil", Holds::Date),
        ("diambil_oleh", Holds::Text),
        ("batal_karena", Holds::Text),
    ],
];

/// These letters, each on a row.
pub fn letters(all: &[LetterLine], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: "surat".to_owned(), columns: Column::joined(&COLUMNS), rows }
}

fn row(one: &LetterLine, places: &Places) -> Vec<Cell> {
    let mark = |kind: MarkKind| one.marks.iter().find(|mark| mark.kind == kind);
    let on = |kind: MarkKind| Cell::day(mark(kind).map(|mark| mark.at.date()));
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::text(&one.number),
        Cell::Date(one.date),
        Cell::text(stands(one)),
    ];
    cells.extend(one.who.cells(places));
    cells.extend([
        Cell::text(&one.need),
        Cell::text(&one.destination),
        on(MarkKind::Initials),
        on(MarkKind::Signature),
        on(MarkKind::Collected),
        Cell::text(mark(MarkKind::Collected).map(|mark| mark.name.clone()).unwrap_or_default()),
        Cell::text(one.void.as_deref().unwrap_or_default()),
    ]);
    cells
}

/// The last that was done with it.
fn stands(one: &LetterLine) -> &'static str {
    match (one.void.is_some(), one.marks.last()) {
        (true, _) => "batal",
        (false, Some(mark)) => mark.kind.code(),
        (false, None) => "bernomor",
    }
}
