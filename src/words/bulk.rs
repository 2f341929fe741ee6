//! Words of doing one thing to many cases or referrals at once.

use super::Lang;

texts! {
    TITLE = "Lakukan untuk semua yang dipilih", "Do to everything chosen";
    REASON = "Satu alasan untuk semua yang dipilih", "One reason for everything chosen";
    WORDS = "Alasan", "Reason";
    WORDS_HINT = "ditulis di riwayat setiap kasus", "written into the history of each case";
    DUE = "Batas jawaban untuk semua yang dipilih", "Due date for everything chosen";
    DAY = "Batas jawaban", "Answer due";
    DAY_HINT = "hanya rujukan yang belum bernomor", "only referrals without a number";
    PAST = "Batas jawaban sudah lewat.", "The day has passed.";
    CANCEL = "Batalkan rujukan yang masih draf", "Cancel referrals that are drafts";
    SET_DUE = "Ubah batas jawaban", "Change the due date";
    NONE = "Pilih dahulu dengan Spasi, atau a untuk semua yang terlihat.", "Choose with Space first, or a for all that is shown.";
    EMPTY = "Tidak ada yang dapat dipilih di sini.", "There is nothing to choose here.";
}

/// How many were done.
pub fn done(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} dikerjakan; z di Meja mengurungkan semuanya selama belum bernomor."),
        format!("{count} done; z on the desk takes all of it back until a number is given."),
    )
}

/// How many were refused, and the first of them with its reason.
pub fn left(count: usize, name: &str, why: &str, lang: Lang) -> String {
    lang.pick(
        format!("{count} ditolak dan tetap dipilih. {name}: {why}"),
        format!("{count} refused and still chosen. {name}: {why}"),
    )
}

/// How many are chosen.
pub fn chosen(count: usize, lang: Lang) -> String {
    format!("{count} {}", lang.pick("dipilih", "chosen"))
}

/// For how many of the chosen ones something can be done.
pub fn fits(count: usize, of: usize, lang: Lang) -> String {
    lang.pick(format!("{count} dari {of}"), format!("{count} of {of}"))
}
