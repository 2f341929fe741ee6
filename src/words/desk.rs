//! Words of the desk.

use super::Lang;

texts! {
    VISITS = "Kunjungan hari ini", "Today's visits";
    DRAFTS = "Belum disimpan", "Not saved yet";
    DUE = "Perlu perhatian", "Wants attention";
    NO_VISITS = "Belum ada kunjungan hari ini. / mencari, v mencatat kunjungan, r membuat rujukan.", "No visits yet today. / searches, v counts a visit, r makes a referral.";
    NO_DRAFTS = "Semua isian sudah disimpan.", "Every form is saved.";
    NO_DUE = "Tidak ada yang jatuh tempo atau menunggu.", "Nothing is due or waiting.";
    SEARCH = "/  cari warga, keluhan, tujuan, gampong, nomor", "/  search people, complaints, destinations, gampong, numbers";
    SOMEBODY = "tanpa nama", "no name";
    LOADING = "Membaca …", "Reading …";
    FAILED = "Meja tidak dapat dibaca", "The desk cannot be read";
    NOTHING_TO_OPEN = "Baris ini tidak punya lanjutan untuk dibuka. Tab pindah ke kotak lain, / mencari.", "There is nothing behind this row to open. Tab goes to another box, / searches.";
    AT_HOME = "Sudah di Meja. Ctrl-Q menutup Loket; semua tersimpan.", "This is the desk. Ctrl-Q closes Loket; everything is kept.";
    DROP_ONLY_DRAFTS = "Pilih isian yang belum disimpan dahulu (Tab).", "Choose a form that is not saved first (Tab).";
}

/// How many days an answer is late.
pub fn late(days: i64, lang: Lang) -> String {
    match (lang, days) {
        (Lang::Id, 0) => "hari ini".into(),
        (Lang::Id, days) => format!("terlambat {days} hari"),
        (Lang::En, 0) => "today".into(),
        (Lang::En, 1) => "1 day late".into(),
        (Lang::En, days) => format!("{days} days late"),
    }
}

/// A whole list that can be opened from the desk.
pub fn list(name: &str) -> String {
    format!("→ {name}")
}

/// How many people are registered.
pub fn people(count: i64, lang: Lang) -> String {
    let mut digits = count.to_string();
    let separator = lang.pick('.', ',');
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, separator);
    }
    match lang {
        Lang::Id => format!("{digits} warga"),
        Lang::En if count == 1 => "1 person".into(),
        Lang::En => format!("{digits} people"),
    }
}
