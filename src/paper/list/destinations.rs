//! Destinations as a list: their names, what they do, how to reach them, whether they take people, and when somebody last
//! made sure.

use chrono::NaiveDate;

use super::{Cell, Column, Holds, List};
use crate::domain::content::Destination;
use crate::domain::content::destination::Standing;

const COLUMNS: [(&str, Holds); 16] = [
    ("kode", Holds::Text),
    ("nama", Holds::Text),
    ("nama_lain", Holds::Text),
    ("nama_dulu", Holds::Text),
    ("jenis", Holds::Text),
    ("tingkat", Holds::Text),
    ("fungsi", Holds::Text),
    ("keadaan", Holds::Text),
    ("buka_sejak", Holds::Date),
    ("terakhir_buka", Holds::Date),
    ("daya_tampung", Holds::Text),
    ("telepon", Holds::Text),
    ("narahubung", Holds::Text),
    ("alamat", Holds::Text),
    ("dicek", Holds::Date),
    ("sumber", Holds::Text),
];

/// These destinations, each on a row, as they stand on a day.
pub fn destinations(all: &[Destination], today: NaiveDate) -> List {
    let rows = all.iter().map(|one| row(one, today)).collect();
    List { title: "tujuan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &Destination, today: NaiveDate) -> Vec<Cell> {
    let standing = match one.standing_on(today) {
        Standing::Open => "buka",
        Standing::Coming => "belum_buka",
        Standing::Closed => "tutup",
    };
    vec![
        Cell::text(&one.slug),
        Cell::text(&one.name),
        Cell::text(one.aliases.join("; ")),
        Cell::text(one.former.join("; ")),
        Cell::text(&one.kind),
        Cell::text(&one.level),
        Cell::text(&one.purpose),
        Cell::text(standing),
        Cell::day(one.valid_from),
        Cell::day(one.valid_to),
        Cell::text(&one.capacity),
        Cell::text(&one.phone),
        Cell::text(&one.contact),
        Cell::text(&one.note),
        Cell::day(one.checked.as_ref().map(|look| look.on)),
        Cell::text(&one.source),
    ]
}
