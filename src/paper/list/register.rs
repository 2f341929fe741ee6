//! The register as a list: each entry with whom it is about, so that it comes into an office that knows nobody yet.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::person::{NoNikReason, Person, Sex};
use crate::domain::register::{EndReason, Ended, Entry};

const COLUMNS: [(&str, Holds); 32] = [
    ("id", Holds::Text),
    ("kategori", Holds::Text),
    ("jenis_subjek", Holds::Text),
    ("nama", Holds::Text),
    ("nik", Holds::Text),
    ("alasan_tanpa_nik", Holds::Text),
    ("no_kk", Holds::Text),
    ("jk", Holds::Text),
    ("tgl_lahir", Holds::Date),
    ("umur", Holds::Number),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_gampong", Holds::Text),
    ("alamat", Holds::Text),
    ("ditemukan", Holds::Date),
    ("ditemukan_oleh", Holds::Text),
    ("sumber", Holds::Text),
    ("dikonfirmasi", Holds::Date),
    ("dikonfirmasi_oleh", Holds::Text),
    ("berakhir", Holds::Date),
    ("berakhir_oleh", Holds::Text),
    ("alasan_berakhir", Holds::Text),
    ("catatan_berakhir", Holds::Text),
    ("kontak", Holds::Text),
    ("catatan", Holds::Text),
    ("id_warga", Holds::Text),
    ("kode_gampong_warga", Holds::Text),
    ("tempat", Holds::Text),
    ("telepon", Holds::Text),
    ("ditemukan_di", Holds::Text),
    ("alamat_warga", Holds::Text),
    ("catatan_warga", Holds::Text),
];

/// All these entries, each on a row with the citizen it is about.
pub fn register(entries: &[(Entry, Option<Person>)], places: &Places) -> List {
    let rows = entries.iter().map(|(entry, person)| row(entry, person.as_ref(), places)).collect();
    List { title: "register".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(entry: &Entry, person: Option<&Person>, places: &Places) -> Vec<Cell> {
    let gampong = entry.gampong.as_deref().unwrap_or_default();
    let ended = entry.ended.as_ref();
    let of_end = |text: fn(&Ended) -> &str| Cell::text(ended.map(text).unwrap_or_default());
    let of = |text: fn(&Person) -> &str| Cell::text(person.map(text).unwrap_or_default());
    let kk = person.map_or_else(|| entry.subject.kk(), |person| person.kk.as_deref());
    vec![
        Cell::text(entry.id.uuid().to_string()),
        Cell::text(&entry.category),
        Cell::text(entry.subject.kind().code()),
        Cell::text(person.map_or(entry.subject.name(), |person| person.name.as_str())),
        of(|person| person.nik.as_deref().unwrap_or_default()),
        of(|person| person.no_nik_reason.map(NoNikReason::code).unwrap_or_default()),
        Cell::text(kk.unwrap_or_default()),
        of(|person| person.sex.map(Sex::code).unwrap_or_default()),
        Cell::day(person.and_then(|person| person.birth_date)),
        entry.age.map_or(Cell::Empty, |age| Cell::Number(i64::from(age))),
        Cell::text(places.kecamatan(gampong)),
        Cell::text(places.name(gampong)),
        Cell::text(gampong),
        Cell::text(&entry.address),
        Cell::Date(entry.found_on),
        Cell::text(&entry.found_by),
        Cell::text(entry.source.code()),
        Cell::Date(entry.confirmed_on),
        Cell::text(&entry.confirmed_by),
        Cell::day(ended.map(|ended| ended.on)),
        of_end(|ended| &ended.by),
        Cell::text(ended.map(|ended| EndReason::code(ended.reason)).unwrap_or_default()),
        of_end(|ended| &ended.note),
        Cell::text(&entry.contact),
        Cell::text(&entry.note),
        Cell::text(person.map(|person| person.id.uuid().to_string()).unwrap_or_default()),
        of(|person| person.gampong.as_deref().unwrap_or_default()),
        of(|person| &person.place),
        of(|person| &person.phone),
        of(|person| &person.found_at),
        of(|person| &person.address),
        of(|person| &person.note),
    ]
}
