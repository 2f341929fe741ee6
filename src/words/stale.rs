//! Sentences of the list of gampong by how fresh their register is.

use super::Lang;

texts! {
    TITLE = "Kesegaran data", "Freshness of the register";
    LOADING = "Menghitung …", "Counting …";
    NO_GAMPONG = "Daftar gampong belum dibaca.", "The list of gampong is not read yet.";
    GAMPONG = "Gampong", "Gampong";
    ENTRIES = "Catatan", "Entries";
    STALE = "Lama", "Stale";
    SHARE = "Segar", "Fresh";
    OLDEST = "Tertua", "Oldest";
    ROUND = "Putaran", "Round";
    ALL_ASKED = "berjalan, tinggal tutup", "going on, all asked";
    NEVER = "belum pernah", "never walked";
}

/// What counts as stale, and the order.
pub fn order(months: u64, lang: Lang) -> String {
    lang.pick(
        format!("Lama: tidak dipastikan lebih dari {months} bulan. Enter membuka putaran."),
        format!("Stale: not confirmed for more than {months} months. Enter opens the round."),
    )
}

/// Age of the oldest confirmation.
pub fn months(months: u32, lang: Lang) -> String {
    lang.pick(format!("{months} bln"), format!("{months} mo."))
}

/// The round that goes on, and how many entries are left in it.
pub fn going_on(left: i64, lang: Lang) -> String {
    lang.pick(format!("berjalan, sisa {left}"), format!("going on, {left} left"))
}

/// The last round was closed on this day.
pub fn closed(day: &str, lang: Lang) -> String {
    lang.pick(format!("ditutup {day}"), format!("closed {day}"))
}
