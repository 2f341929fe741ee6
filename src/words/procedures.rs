//! Words of the procedures pane: list, detail, checklist, and why something cannot be done.

use super::{Lang, month};

texts! {
    TITLE = "Prosedur", "Procedures";
    PLACEHOLDER = "kata warga: bpjs mati, kursi roda", "citizens' words: bpjs mati, kursi roda";
    NONE_LOADED = "Prosedur belum dimuat.", "The procedures are not loaded yet.";
    NO_CHOICE = "Pilih prosedur dahulu.", "Choose a procedure first.";
    SEARCHING = "Mencari …", "Searching …";

    COST = "Biaya", "Cost";
    TIME = "Waktu", "Time";
    PRODUCT = "Hasil", "Outcome";
    COMPLAINTS = "Pengaduan", "Complaints";
    DECIDED_BY = "Putusan", "Decided by";
    AUDIENCE = "Untuk", "For";
    PPKS = "PPKS", "PPKS";
    REQUIREMENTS = "Syarat", "Requirements";
    NO_REQUIREMENTS = "Tidak ada berkas yang harus dibawa.", "No papers have to be brought.";
    REQUIRED = "wajib", "required";
    IF_ANY = "bila ada", "if available";
    WAY = "Alur", "Route";
    STEPS = "Langkah", "Steps";
    TERMS = "Ketentuan", "Terms";
    CHANGED = "Berubah", "Changed";
    CHANGES = "Yang berubah", "What changed";
    LEGAL = "Dasar hukum", "Legal basis";
    RELATED = "Prosedur terkait", "Related procedures";
    RELATED_KEY = "tombol t", "key t";
    FOR_STAFF = "Untuk petugas", "For the staff";
    REGIONAL = "Di daerah lain", "In other regions";
    DOUBTS = "Yang masih diragukan", "What is still in doubt";
    SOURCES = "Sumber", "Sources";
    OWN = "versi kantor", "office's version";
    APPROVED_BADGE = "disahkan", "approved";
    UNAPPROVED_BADGE = "belum disahkan", "not approved";
    SENSITIVE = "Layanan peka: bicarakan di tempat tertutup, jangan dibacakan keras.", "Sensitive service: talk in private, do not read aloud.";

    APPROVE = "Sahkan prosedur ini atas nama kantor?", "Approve this procedure for the office?";
    ALREADY_APPROVED = "Prosedur ini sudah disahkan kantor.", "The office has approved this procedure already.";
    READ_ONLY = "Berkas dibuka hanya untuk dibaca.", "The file is open for reading only.";
    NOTHING_MISSING = "Semua berkas sudah ada; tidak ada yang kurang.", "All papers are there; nothing is missing.";
    NO_SUCH_PAPER = "Tidak ada syarat dengan nomor itu.", "There is no requirement with that number.";
    NO_RELATED = "Tidak ada prosedur terkait.", "There is no related procedure.";
}

/// Short names of the divisions for a narrow column, by their stored code.
pub fn division(code: &str, lang: Lang) -> &'static str {
    let (id, en) = match code {
        "data-terpadu" => ("data", "data"),
        "perlindungan-jaminan-sosial" => ("jaminan", "benefits"),
        "rehabilitasi-sosial" => ("rehab", "care"),
        "penanganan-bencana" => ("bencana", "disaster"),
        "rekomendasi-perizinan" => ("izin", "permits"),
        "pemberdayaan-sosial" => ("berdaya", "income"),
        "pengaduan" => ("aduan", "complaints"),
        _ => ("mitra", "partner"),
    };
    lang.pick(id, en)
}

/// Why a procedure was found: `cocok: "BPJS mati"`.
pub fn matched(reason: &str, lang: Lang) -> String {
    format!("{}: \"{reason}\"", lang.pick("cocok", "matches"))
}

/// A search without a hit, and the way on.
pub fn nothing_found(words: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tidak ada prosedur yang cocok dengan \"{words}\". Tekan Esc untuk mengosongkan pencarian."),
        format!("No procedure fits \"{words}\". Press Esc to clear the search."),
    )
}

/// How many are found of how many.
pub fn found(shown: usize, all: usize, lang: Lang) -> String {
    format!("{shown} {} {all}", lang.pick("dari", "of"))
}

/// How many of the required papers were brought.
pub fn brought(have: usize, required: usize, lang: Lang) -> String {
    lang.pick(format!("{have} dari {required} wajib dibawa"), format!("{have} of {required} required papers brought"))
}

/// More than one copy.
pub fn copies(count: u32, lang: Lang) -> String {
    lang.pick(format!("{count} rangkap"), super::counted(count, "copy", "copies"))
}

/// `Nov 2026` for `2026-11`; a year alone or anything else stays as it is.
pub fn month_year(text: &str, lang: Lang) -> String {
    let parsed = text.split_once('-').and_then(|(year, number)| Some((year, month(number.parse().ok()?, lang))));
    match parsed {
        Some((year, name)) if !name.is_empty() => {
            format!("{} {year}", name.chars().take(3).collect::<String>())
        }
        _ => text.to_owned(),
    }
}

/// The one line that says a rule changed: `Berubah Feb 2026: …`.
pub fn changed(since: &str, what: &str, lang: Lang) -> String {
    let since = month_year(since, lang);
    let head = lang.pick("Berubah", "Changed");
    match (since.is_empty(), what.is_empty()) {
        (true, _) => format!("{head}: {what}"),
        (false, true) => format!("{head} {since}"),
        (false, false) => format!("{head} {since}: {what}"),
    }
}

/// How many more changes stand further down.
pub fn more_changes(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("dan {count} perubahan lain, lihat di bawah"),
        format!("and {}, see below", super::counted(count, "more change", "more changes")),
    )
}

/// Since when the present rule holds.
pub fn valid_from(since: &str, lang: Lang) -> String {
    let since = month_year(since, lang);
    lang.pick(format!("berlaku sejak {since}"), format!("in force since {since}"))
}

/// When the sources were compared last.
pub fn checked(since: &str, lang: Lang) -> String {
    let since = month_year(since, lang);
    lang.pick(format!("sumber dicek {since}"), format!("sources checked {since}"))
}

/// Whether the office approved the text; who and when are empty where unknown.
pub fn approval(approved: bool, who: &str, when: &str, lang: Lang) -> String {
    if !approved {
        return lang.pick("Belum disahkan kantor", "Not approved by the office").to_owned();
    }
    let mut said = lang.pick("Disahkan kantor", "Approved by the office").to_owned();
    for (word, value) in [(lang.pick("oleh", "by"), who), (lang.pick("tanggal", "on"), when)] {
        if !value.is_empty() {
            said.push_str(&format!(" {word} {value}"));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_short_and_odd_dates_stay() {
        assert_eq!(month_year("2026-11", Lang::Id), "Nov 2026");
        assert_eq!(month_year("2026-08", Lang::Id), "Agu 2026");
        for odd in ["2026", "", "awal 2026"] {
            assert_eq!(month_year(odd, Lang::Id), odd);
        }
    }

    #[test]
    fn a_change_says_since_when_where_that_is_known() {
        assert_eq!(changed("2026-02", "SKTM pilihan", Lang::Id), "Berubah Feb 2026: SKTM pilihan");
        assert_eq!(changed("", "SKTM pilihan", Lang::Id), "Berubah: SKTM pilihan");
        assert_eq!(changed("2026-02", "", Lang::Id), "Berubah Feb 2026");
    }

    #[test]
    fn approval_names_who_and_when() {
        assert_eq!(approval(false, "", "", Lang::Id), "Belum disahkan kantor");
        assert_eq!(approval(true, "Rina", "26-11-2026", Lang::Id), "Disahkan kantor oleh Rina tanggal 26-11-2026");
        assert_eq!(approval(true, "", "", Lang::En), "Approved by the office");
    }
}
