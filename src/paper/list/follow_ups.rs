//! Decisions and follow-ups as a list: what is to be done, who does it, until when, and where it was agreed.

use chrono::NaiveDate;

use super::{Cell, Column, Holds, List, Places};
use crate::domain::follow_up::FollowUp;

/// One of them, with what it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpLine {
    /// What is to be done.
    pub follow_up: FollowUp,
    /// Title of the activity or problem.
    pub title: String,
    /// Its day.
    pub on: NaiveDate,
    /// Code of its gampong or kecamatan.
    pub area: Option<String>,
    /// Days it is late.
    pub late: Option<i64>,
}

const COLUMNS: [(&str, Holds); 13] = [
    ("id", Holds::Text),
    ("jenis", Holds::Text),
    ("tindak_lanjut", Holds::Text),
    ("oleh", Holds::Text),
    ("batas", Holds::Date),
    ("hari_lewat", Holds::Number),
    ("keadaan", Holds::Text),
    ("dari", Holds::Text),
    ("tanggal", Holds::Date),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("dicatat_oleh", Holds::Text),
];

/// These follow-ups, each on a row.
pub fn follow_ups(all: &[FollowUpLine], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: "tindak-lanjut".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &FollowUpLine, places: &Places) -> Vec<Cell> {
    let todo = &one.follow_up;
    let mut cells = vec![
        Cell::text(todo.id.uuid().to_string()),
        Cell::text(todo.kind.code()),
        Cell::text(&todo.what),
        Cell::text(&todo.owner),
        Cell::day(todo.due),
        one.late.map_or(Cell::Empty, Cell::Number),
        Cell::text(todo.state.code()),
        Cell::text(&one.title),
        Cell::Date(one.on),
    ];
    cells.extend(places.cells(one.area.as_deref()));
    cells.push(Cell::text(&todo.by));
    cells
}
