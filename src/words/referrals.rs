//! Words of the referrals pane: list, filters, detail, and why something cannot be done.

use super::Lang;

texts! {
    TITLE = "Rujukan", "Referrals";

    LOADING = "Memuat …", "Loading …";

    NO_CONSENT = "tanpa persetujuan", "no consent";
    NO_DESTINATION = "tujuan belum dipilih", "no destination yet";
    SENT_ALREADY = "Rujukan ini sudah bernomor; batalkan suratnya dahulu (B).", "This referral has its number; void the letter first (B).";
    SENSITIVE = "layanan rahasia", "confidential service";
    SENSITIVE_HINT = "Layanan rahasia: Enter memperlihatkan isinya.", "Sensitive service: Enter shows it.";
    SENSITIVE_FIRST = "Layanan rahasia: buka dahulu dengan Enter; pembukaannya tercatat.", "Confidential service: open it first with Enter; that is logged.";
    SENSITIVE_LOCKED = "Layanan rahasia: pembukaannya harus tercatat, jadi tidak dapat dibuka dari berkas yang hanya dibaca.", "Confidential service: opening it must be logged, so it cannot be opened in a file that is only read.";
    CONSENT_WARNING = "Warga belum menyetujui datanya dikirim; surat belum dapat diberi nomor.", "The citizen has not agreed that data goes there; the letter cannot be numbered yet.";

    PERSON = "Warga", "Citizen";
    NAME = "Nama", "Name";
    NIK = "NIK", "NIK";
    AGE = "Umur", "Age";
    GAMPONG = "Gampong", "Gampong";
    NEED = "Kebutuhan", "Need";
    PAPERS = "Berkas", "Papers";
    DESTINATION = "Tujuan", "Destination";
    CONSENT = "Persetujuan", "Consent";
    NO_AGREEMENT = "Data dikirim tanpa persetujuan, karena", "Data goes there without consent, because";
    PAPERS_COMPLETE = "Berkas wajib lengkap.", "All required papers are there.";
    NO_SUCH_PAPER = "Tidak ada berkas dengan nomor itu.", "No paper has that number.";
    CANCELLED_ALREADY = "Rujukan ini sudah dibatalkan.", "This referral is cancelled already.";
    CANCEL_REASON = "Alasan dibatalkan", "Why cancelled";
    DUE = "Jawaban", "Answer";
    DUE_BY = "Batas jawaban", "Answer due";
    REASON = "Sebab", "Reason";
    LETTER = "Nomor surat", "Letter number";
    NOT_NUMBERED_YET = "belum diberi nomor", "not numbered yet";
    CODE = "Kode balasan", "Return code";
    CASE = "Kasus", "Case";
    OPENED = "Dibuka", "Opened";
    REPORTER = "Pelapor", "Reporter";
    PHONE_KNOWN = "telepon tercatat", "phone on record";
    NOTE = "Catatan", "Note";
    CASE_NOTE = "Catatan kasus", "Note on the case";
    HISTORY = "Riwayat", "History";
    MARKED = "surat", "letter";
    CREATED = "rujukan dibuat", "referral made";
    VOIDED = "surat dibatalkan", "letter made void";
    TICKED = "berkas ada", "papers there";
    UNTICKED = "berkas belum ada", "papers not there";
    CONSENT_BY = "disetujui oleh", "agreed by";
    STATE = "status", "state";
    STATE_TITLE = "Status", "State";
    YES = "ya", "yes";
    NO = "tidak", "no";
    NOTHING = "kosong", "empty";

    NO_CHOICE = "Pilih rujukan dahulu.", "Choose a referral first.";
    STILL_LOADING = "Rujukan ini masih dimuat; tekan sekali lagi.", "This referral is still loading; press again.";
    READ_ONLY = "Berkas dibuka hanya untuk dibaca.", "The file is open for reading only.";
}

/// `terlambat 5 hari`, `hari ini`, `3 hari lagi`: days until an answer is due, negative when it is late.
pub fn due_in(days: i64, lang: Lang) -> String {
    match (days, lang) {
        (0, _) => lang.pick("hari ini", "today").to_owned(),
        (1.., Lang::Id) => format!("{days} hari lagi"),
        (1, Lang::En) => "in 1 day".to_owned(),
        (1.., Lang::En) => format!("in {days} days"),
        (_, Lang::Id) => format!("terlambat {} hari", days.unsigned_abs()),
        (-1, Lang::En) => "1 day late".to_owned(),
        (_, Lang::En) => format!("{} days late", days.unsigned_abs()),
    }
}

/// The destination has not answered in time.
pub fn without_news(days: i64, lang: Lang) -> String {
    lang.pick(format!("Tanpa kabar dari tujuan: {}", due_in(days, lang)), format!("No news: {}", due_in(days, lang)))
}

/// The holidays of the year a due date lies in are not complete.
pub fn holidays_unknown(year: i32, lang: Lang) -> String {
    lang.pick(
        format!("Hari libur {year} belum lengkap; batas ini bisa bergeser."),
        format!("The holidays of {year} are not complete; this date may move."),
    )
}

/// Age in years.
pub fn years(age: u32, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{age} tahun"),
        Lang::En if age == 1 => "1 year".to_owned(),
        Lang::En => format!("{age} years"),
    }
}

/// How many papers are there.
pub fn papers(have: usize, of: usize, lang: Lang) -> String {
    lang.pick(format!("{have} dari {of} ada"), format!("{have} of {of} there"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        for (days, id, en) in [
            (0, "hari ini", "today"),
            (1, "1 hari lagi", "in 1 day"),
            (-1, "terlambat 1 hari", "1 day late"),
            (-12, "terlambat 12 hari", "12 days late"),
        ] {
            assert_eq!((due_in(days, Lang::Id).as_str(), due_in(days, Lang::En).as_str()), (id, en));
        }
    }
}
