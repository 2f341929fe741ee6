//! What stands behind the names of the disposition sheet.

use super::values::{Lists, Names, Values, plain};
use crate::domain::letter::data::DispositionData;

/// Texts of the sheet beside those of the office, with the dots for an unknown value.
pub(super) const TEXTS: Names = &[
    ("nama", 60),
    ("nik", 40),
    ("alamat", 60),
    ("gampong", 30),
    ("kecamatan", 30),
    ("pelapor", 50),
    ("keperluan_semua", 60),
    ("dibuka", 30),
    ("batas", 30),
    ("status", 30),
    ("surat_semua", 40),
    ("catatan", 60),
];

/// Lists of the sheet.
pub(super) const LISTS: Lists = &[("jenjang", &["peran", "nama", "waktu", "uraian"]), ("keperluan", &["isi"])];

/// Values of a disposition sheet.
pub fn of_disposition(data: &DispositionData) -> Values {
    let mut v = Values::default();
    v.office(&data.office);
    v.date("tanggal", data.date);
    for (name, value) in [
        ("nama", data.person.as_str()),
        ("nik", data.nik.text()),
        ("alamat", &data.address),
        ("gampong", &data.gampong),
        ("kecamatan", &data.kecamatan),
        ("pelapor", &data.reporter),
        ("keperluan_semua", &data.needs.join("; ")),
        ("status", &data.state),
        ("surat_semua", &data.letters.join(", ")),
        ("catatan", &data.note),
    ] {
        v.set(name, value);
    }
    v.date("dibuka", data.opened);
    v.date("batas", data.due);
    v.entries("keperluan", plain(&data.needs));
    v.entries(
        "jenjang",
        data.rungs.iter().map(|rung| {
            vec![
                ("peran", rung.role.clone()),
                ("nama", rung.who.clone()),
                ("waktu", rung.when.clone()),
                ("uraian", rung.what.clone()),
            ]
        }),
    );
    v
}
