//! Service points as a list: where, in which state, who works there, and when somebody last made sure.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::service_point::{Officer, ServicePoint};

const COLUMNS: [(&str, Holds); 14] = [
    ("id", Holds::Text),
    ("jenis", Holds::Text),
    ("nama", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("keadaan", Holds::Text),
    ("sejak", Holds::Date),
    ("petugas", Holds::Text),
    ("jam", Holds::Text),
    ("alamat", Holds::Text),
    ("kontak", Holds::Text),
    ("dicek", Holds::Date),
    ("catatan", Holds::Text),
];

/// These points, each on a row.
pub fn points(all: &[ServicePoint], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: "titik-layanan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &ServicePoint, places: &Places) -> Vec<Cell> {
    let officers: Vec<String> = one.officers.iter().map(officer).collect();
    let mut cells = vec![Cell::text(one.id.uuid().to_string()), Cell::text(one.kind.code()), Cell::text(&one.name)];
    cells.extend(places.cells(Some(&one.area)));
    cells.extend([
        Cell::text(one.state.code()),
        Cell::day(one.since),
        Cell::text(officers.join("; ")),
        Cell::text(&one.hours),
        Cell::text(&one.address),
        Cell::text(&one.contact),
        Cell::day(one.checked.as_ref().map(|look| look.on)),
        Cell::text(&one.note),
    ]);
    cells
}

/// `Contoh Satu (koordinator)`.
fn officer(one: &Officer) -> String {
    if one.role.is_empty() { one.name.clone() } else { format!("{} ({})", one.name, one.role) }
}
