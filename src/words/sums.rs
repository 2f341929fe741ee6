//! Sentences of the two screens that weigh the register: needs against helpers, and change over time.

use super::{Lang, Text, kecamatan::number};

texts! {
    MONTH = "bulan", "month";
    QUARTER = "triwulan", "quarter";
    YEAR = "tahun", "year";
    HELD = "berlaku", "hold";
    FOUND = "ditemukan", "found";
    ENDED = "berakhir", "ended";

    BALANCE = "Kebutuhan dan petugas", "Needs and helpers";
    CHANGE = "Perubahan", "Change";
    ALL_NEEDS = "semua PPKS", "all PPKS";
    ALL_HELPERS = "semua PSKS", "all PSKS";
    EVERYTHING = "PPKS dan PSKS", "PPKS and PSKS";
    CITY = "seluruh kota", "the whole city";
    GAMPONG = "Gampong", "Gampong";
    KECAMATAN = "Kecamatan", "Kecamatan";
    NEEDS = "PPKS", "PPKS";
    OWN = "Petugas", "Helpers";
    CLOSED = "Rahasia", "Closed";
    SHORT_CHILDREN = "Anak", "Child";
    SHORT_DISABILITY = "Disabil", "Disab.";
    SHORT_OUTCAST = "Tunasos", "Outcast";
    SHORT_DRUGS = "NAPZA", "Drugs";
    SHORT_ELDERLY = "Lansia", "Elderly";
    SHORT_DISASTER = "Bencana", "Disastr";
    SHORT_OTHER = "Lainnya", "Other";
    SHORT_KARANG_TARUNA = "KTaruna", "Youth";
    SHORT_SAKTI_PEKSOS = "SPeksos", "SocWork";
    SOME = "ada", "some";
    LETTER_CITY = "s", "c";
    LEGEND = "0! tidak ada · k se-kecamatan · s se-kota · ada: 1–4 atau dirahasiakan", "0! nobody · k kecamatan · c city · some: 1–4 or kept closed";
    ORDER = "Urut: tanpa petugas sendiri dahulu, lalu PPKS per petugas", "Order: without own helper first, then PPKS per helper";
    NO_GAMPONG = "Daftar gampong belum dibaca.", "The list of gampong is not read yet.";
    LOADING = "Menghitung …", "Counting …";
    CLOSED_KINDS = "Jenis rahasia hanya dibuka dari register, dan dicatat.", "Confidential kinds are opened from the register only, and that is written down.";
    NOBODY = "Tidak ada anggota pilar ini yang menjangkau gampong ini.", "No member of this pillar reaches this gampong.";
    NO_ROWS = "Tidak ada data di balik angka ini.", "There is nothing beneath this number.";
    NOT_A_PERSON = "Data ini bukan data satu warga; lihat di register.", "This entry is not about one citizen; see the register.";
    TOO_FEW = "terlalu sedikit untuk ditampilkan di sini; Enter membuka daftarnya", "too few to be shown here; Enter opens the list";
    PERIOD = "Periode", "Period";
    RUNNING = "berjalan", "running";
    WIDEST = "Ini sudah seluruh kota.", "This is the whole city already.";
    NARROWEST = "Tidak ada wilayah yang lebih kecil.", "There is no smaller area.";
    NO_PERIOD = "Tombol ini mengganti periode di layar Perubahan.", "This key changes the period on the screen of change.";
    QUARTERS = "TW", "Q";
}

/// How far a helper's work reaches, in numbers.
pub fn served(pillar: &str, own: usize, kecamatan: usize, city: usize, lang: Lang) -> String {
    lang.pick(
        format!("{pillar}: {own} untuk gampong ini, {kecamatan} se-kecamatan, {city} se-kota"),
        format!("{pillar}: {own} for this gampong, {kecamatan} for the kecamatan, {city} for the city"),
    )
}

/// Needs per own helper.
pub fn per_helper(needs: i64, own: usize, lang: Lang) -> String {
    let needs = number(needs, lang);
    match own {
        0 => {
            lang.pick(format!("{needs} PPKS, belum ada petugas sendiri"), format!("{needs} PPKS, no helper of its own"))
        }
        own => lang.pick(
            format!("{needs} PPKS untuk {own} petugas sendiri"),
            format!("{needs} PPKS for {own} helpers of its own"),
        ),
    }
}

/// Where a column stands among those that do not fit at once.
pub fn columns(first: usize, last: usize, of: usize, lang: Lang) -> String {
    lang.pick(format!("kolom {first}–{last} dari {of}"), format!("columns {first}–{last} of {of}"))
}

/// Since when an entry holds.
pub fn since(day: &str, lang: Lang) -> String {
    lang.pick(format!("sejak {day}"), format!("since {day}"))
}

/// Until when it held.
pub fn until(day: &str, lang: Lang) -> String {
    lang.pick(format!("s.d. {day}"), format!("until {day}"))
}

/// A row among many.
pub fn row_of(at: usize, of: usize, lang: Lang) -> String {
    let n = |count: usize| number(i64::try_from(count).unwrap_or(i64::MAX), lang);
    lang.pick(format!("{} dari {}", n(at), n(of)), format!("{} of {}", n(at), n(of)))
}

/// A period with what its number says.
pub fn figure(figure: Text, period: &str, count: Option<i64>, lang: Lang) -> String {
    let said = figure.get(lang);
    match count {
        Some(count) => format!("{period}: {said} {}", number(count, lang)),
        None => format!("{period}: {}", TOO_FEW.get(lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_said_in_words() {
        assert_eq!(per_helper(1200, 0, Lang::Id), "1.200 PPKS, belum ada petugas sendiri");
        assert_eq!(per_helper(12, 3, Lang::En), "12 PPKS for 3 helpers of its own");
    }

    #[test]
    fn a_hidden_figure_says_why() {
        assert!(figure(HELD, "2026", None, Lang::Id).contains("terlalu sedikit"));
        assert_eq!(figure(FOUND, "2026", Some(1500), Lang::Id), "2026: ditemukan 1.500");
    }
}
