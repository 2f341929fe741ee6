//! The records beneath a number of a report: what is counted, each on a row.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::{Cell, Column, Holds, List, Places};

/// One record with the words a person reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beneath {
    /// Identity.
    pub id: Uuid,
    /// Day on which it counts.
    pub day: NaiveDate,
    /// At what time, of what has one.
    pub time: Option<NaiveTime>,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// How it stands.
    pub state: String,
    /// Code of its gampong or kecamatan.
    pub area: Option<String>,
}

const COLUMNS: [(&str, Holds); 9] = [
    ("id", Holds::Text),
    ("tanggal", Holds::Date),
    ("jam", Holds::Text),
    ("siapa", Holds::Text),
    ("apa", Holds::Text),
    ("keadaan", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
];

/// These records, each on a row; `counted` is the code of what the number counts.
pub fn beneath(all: &[Beneath], counted: &str, places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: ["di balik angka ", counted].concat(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &Beneath, places: &Places) -> Vec<Cell> {
    let clock = one.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    let mut cells = vec![
        Cell::text(one.id.to_string()),
        Cell::Date(one.day),
        Cell::text(clock),
        Cell::text(&one.who),
        Cell::text(&one.what),
        Cell::text(&one.state),
    ];
    cells.extend(places.cells(one.area.as_deref()));
    cells
}
