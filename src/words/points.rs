//! Words of service points.

use super::Lang;

texts! {
    PUSKESOS = "PUSKESOS", "PUSKESOS";
    PUSPELKESSOS = "PUSPELKESSOS", "PUSPELKESSOS";
    SLRT = "SLRT", "SLRT";
    LK3 = "LK-3", "LK-3";
    ACTIVE = "Aktif", "Active";
    PLANNED = "Direncanakan", "Planned";
    IDLE = "Tidak aktif", "Idle";
    CLOSED = "Tutup", "Closed";

    VIEW_ALL = "semua", "all";
    VIEW_NONE = "yang belum ada", "those missing";
    VIEW_LOOK = "yang perlu dicek", "those to be checked";
}

texts! {
    TITLE = "Titik layanan", "Service points";
    THE_CITY = "seluruh kota", "the whole city";
    LOADING = "Memuat …", "Loading …";
    EMPTY = "Tidak ada yang sesuai. s menampilkan yang lain.", "Nothing fits. s shows the others.";
    VACANT = "belum ada", "none";
    NONE_HERE = "Belum ada titik layanan di baris ini. n menambahnya.", "There is no service point on this row. n adds one.";
    HOW_TO_ADD = "Enter atau n mencatat titik layanan di sini: nama, keadaan, petugas, jam buka.", "Enter or n writes one down here: name, state, officers, hours.";
    NEVER_CHECKED = "Belum pernah dicek. Spasi bila sudah dipastikan.", "Nobody has checked it. Space once you are sure.";
    LONG_AGO = "Sudah lama; Spasi bila masih benar.", "That is long ago; Space if it is still true.";
    NOBODY = "Belum ada petugas yang dicatat.", "No officer is written down.";
    SAVED = "Titik layanan disimpan.", "The service point is saved.";
    CONFIRMED = "Dicatat: masih benar hari ini.", "Written down: still true today.";

    FORM_TITLE = "Titik layanan", "Service point";
    F_KIND = "Jenis", "Kind";
    F_AREA = "Wilayah", "Place";
    F_NAME = "Nama", "Name";
    F_STATE = "Keadaan", "State";
    F_SINCE = "Sejak", "Since";
    F_SINCE_HINT = "bila diketahui", "where known";
    F_OFFICERS = "Petugas", "Officers";
    F_OFFICERS_HINT = "nama anggota pilar; Enter setiap nama", "members of the pillars; Enter after each";
    F_HOURS = "Jam buka", "Hours";
    F_HOURS_HINT = "misalnya Senin–Kamis 09.00–12.00", "for example Monday–Thursday 9–12";
    F_CONTACT = "Kontak", "Contact";
    OF_A_GAMPONG = "PUSKESOS milik satu gampong; pilih gampongnya.", "A PUSKESOS belongs to a gampong; choose it.";
    OF_A_KECAMATAN = "PUSPELKESSOS milik satu kecamatan; pilih kecamatannya.", "A PUSPELKESSOS belongs to a kecamatan; choose it.";
}

/// A place has none of a kind.
pub fn none_in(kind: &str, place: &str, lang: Lang) -> String {
    lang.pick(format!("Belum ada {kind} di {place}."), format!("There is no {kind} in {place}."))
}

/// Since when it is in its state.
pub fn since(day: &str, lang: Lang) -> String {
    lang.pick(format!(", sejak {day}"), format!(", since {day}"))
}

/// Who last made sure.
pub fn checked(day: &str, by: &str, lang: Lang) -> String {
    lang.pick(format!("Dicek {day} oleh {by}."), format!("Checked {day} by {by}."))
}

/// How many gampong have a PUSKESOS that serves.
pub fn covered(have: usize, all: usize, lang: Lang) -> String {
    lang.pick(
        format!("PUSKESOS aktif di {have} dari {all} gampong"),
        format!("Active PUSKESOS in {have} of {all} gampong"),
    )
}

/// What the pillars did for LK-3.
pub fn lk3_support(count: i64, last: Option<&str>, lang: Lang) -> String {
    match last {
        Some(last) => lang.pick(
            format!("Kegiatan dukungan LK-3: {count}, terakhir {last}."),
            format!("Activities in support of LK-3: {count}, the last on {last}."),
        ),
        None => {
            lang.pick("Belum ada kegiatan dukungan LK-3.".to_owned(), "No activity in support of LK-3 yet.".to_owned())
        }
    }
}

/// The point of a place in a few words: its state and how many work there.
pub fn brief(name: &str, state: &str, officers: usize, lang: Lang) -> String {
    match officers {
        0 => format!("{name} · {state}"),
        _ => lang
            .pick(format!("{name} · {state} · {officers} petugas"), format!("{name} · {state} · {officers} officers")),
    }
}
