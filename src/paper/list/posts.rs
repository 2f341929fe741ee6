//! Posts nobody holds as a list: of which pillar, where, and since when.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::post::Vacancy;

const COLUMNS: [(&str, Holds); 5] = [
    ("pilar", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("kosong_sejak", Holds::Date),
];

/// These posts, each on a row.
pub fn posts(all: &[Vacancy], places: &Places) -> List {
    let row = |one: &Vacancy| {
        let mut cells = vec![Cell::text(one.pillar.code())];
        cells.extend(places.cells(Some(&one.area)));
        cells.push(Cell::day(one.since));
        cells
    };
    List { title: "jabatan-kosong".to_owned(), columns: Column::all(&COLUMNS), rows: all.iter().map(row).collect() }
}
