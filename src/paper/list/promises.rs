//! Promises of partners as a list, each with what came of it: how many gifts, what they were worth, what is left.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::register::PromiseRow;

const COLUMNS: [(&str, Holds); 17] = [
    ("id", Holds::Text),
    ("id_mitra", Holds::Text),
    ("mitra", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("dijanjikan", Holds::Date),
    ("janji", Holds::Text),
    ("nilai", Holds::Number),
    ("batas", Holds::Date),
    ("untuk", Holds::Text),
    ("keadaan", Holds::Text),
    ("pemberian", Holds::Number),
    ("nilai_diterima", Holds::Number),
    ("sisa", Holds::Number),
    ("dicatat_oleh", Holds::Text),
    ("catatan", Holds::Text),
];

/// These promises, each on a row.
pub fn promises(all: &[PromiseRow], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: "janji".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(row: &PromiseRow, places: &Places) -> Vec<Cell> {
    let one = &row.promise;
    let number = |value: Option<i64>| value.map_or(Cell::Empty, Cell::Number);
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::text(one.partner.uuid().to_string()),
        Cell::text(&row.partner),
    ];
    cells.extend(places.cells(row.gampong.as_deref()));
    cells.extend([
        Cell::Date(one.on),
        Cell::text(&one.what),
        number(one.value),
        Cell::day(one.due),
        Cell::text(&one.for_whom),
        Cell::text(one.state.code()),
        Cell::Number(row.gifts),
        number(row.given),
        number(row.left()),
        Cell::text(&one.by),
        Cell::text(&one.note),
    ]);
    cells
}
