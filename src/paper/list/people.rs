//! Citizens as a list. The columns are those the import reads, so that what goes out comes back the same; the kecamatan
//! stands beside the gampong for people only.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::person::{NoNikReason, Person, Sex};

/// Columns in their order, with what they hold. A stable form that other programs read, hence in one language.
const COLUMNS: [(&str, Holds); 16] = [
    ("id", Holds::Text),
    ("nama", Holds::Text),
    ("nik", Holds::Text),
    ("alasan_tanpa_nik", Holds::Text),
    ("no_kk", Holds::Text),
    ("jk", Holds::Text),
    ("tgl_lahir", Holds::Date),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_gampong", Holds::Text),
    ("tempat", Holds::Text),
    ("alamat", Holds::Text),
    ("ppks", Holds::Text),
    ("telepon", Holds::Text),
    ("ditemukan_di", Holds::Text),
    ("catatan", Holds::Text),
];

/// All these people, each on a row.
pub fn people(people: &[Person], places: &Places) -> List {
    let rows = people.iter().map(|person| row(person, places)).collect();
    List { title: "warga".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(person: &Person, places: &Places) -> Vec<Cell> {
    let gampong = person.gampong.as_deref().unwrap_or_default();
    let maybe = |text: &Option<String>| Cell::text(text.clone().unwrap_or_default());
    vec![
        Cell::text(person.id.uuid().to_string()),
        Cell::text(&person.name),
        maybe(&person.nik),
        Cell::text(person.no_nik_reason.map(NoNikReason::code).unwrap_or_default()),
        maybe(&person.kk),
        Cell::text(person.sex.map(Sex::code).unwrap_or_default()),
        Cell::day(person.birth_date),
        Cell::text(places.kecamatan(gampong)),
        Cell::text(places.name(gampong)),
        Cell::text(gampong),
        Cell::text(&person.place),
        Cell::text(&person.address),
        Cell::text(person.ppks.join(" ")),
        Cell::text(&person.phone),
        Cell::text(&person.found_at),
        Cell::text(&person.note),
    ]
}
