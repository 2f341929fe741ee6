//! Problems from the field as a list: raised by whom, where, about what, how far each has come. Cases behind one are
//! counted, never named.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::field_issue::FieldIssue;
use crate::domain::member::Pillar;

const COLUMNS: [(&str, Holds); 19] = [
    ("id", Holds::Text),
    ("diangkat", Holds::Date),
    ("diangkat_oleh", Holds::Text),
    ("pilar", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("perihal", Holds::Text),
    ("masalah", Holds::Text),
    ("uraian", Holds::Text),
    ("suara", Holds::Number),
    ("kasus", Holds::Number),
    ("keadaan", Holds::Text),
    ("batas", Holds::Date),
    ("hari_lewat", Holds::Number),
    ("diputuskan", Holds::Date),
    ("keputusan", Holds::Text),
    ("digabung_ke", Holds::Text),
    ("dicatat_oleh", Holds::Text),
];

/// A problem with what its list shows beside it.
#[derive(Clone, Debug)]
pub struct IssueLine {
    /// The problem.
    pub issue: FieldIssue,
    /// How many raised it, with those that became part of it.
    pub voices: u32,
    /// Days it is overdue.
    pub late: Option<i64>,
}

/// These problems, each on a row.
pub fn issues(all: &[IssueLine], places: &Places) -> List {
    let rows = all.iter().map(|line| row(line, places)).collect();
    List { title: "masalah lapangan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(line: &IssueLine, places: &Places) -> Vec<Cell> {
    let one = &line.issue;
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::Date(one.raised_on),
        Cell::text(&one.raised_by),
        Cell::text(one.pillar.map(Pillar::code).unwrap_or_default()),
    ];
    cells.extend(places.cells(one.area.as_deref()));
    cells.extend([
        Cell::text(one.topic.code()),
        Cell::text(&one.title),
        Cell::text(&one.about),
        Cell::Number(i64::from(line.voices)),
        Cell::count(one.cases.len()),
        Cell::text(one.state.code()),
        Cell::day(one.due),
        line.late.map_or(Cell::Empty, Cell::Number),
        Cell::day(one.decided_on),
        Cell::text(&one.decision),
        Cell::text(one.merged_into.map(|id| id.uuid().to_string()).unwrap_or_default()),
        Cell::text(&one.by),
    ]);
    cells
}
