//! Words of the grid of involvement and of the list of those to be invited.

use chrono::{Datelike, NaiveDate};

use super::Lang;

texts! {
    TITLE = "Keterlibatan", "Involvement";
    ALL_PILLARS = "Semua pilar", "All pillars";
    PILLAR = "Pilar", "Pillar";
    MEMBER = "Anggota", "Member";
    MEMBERS = "anggota", "members";
    LEFT_OUT = "belum", "none";
    LAST = "Tanggal", "Day";
    SINCE = "Terakhir ikut", "Took part last";
    NEVER = "belum pernah", "never";
    THIS_MONTH = "bulan ini", "this month";
    FORMER = "tidak aktif lagi", "not active any more";
    LOADING = "Menghitung …", "Counting …";
    NOBODY = "Tidak ada anggota di wilayah ini.", "No member works in this area.";
    LEGEND = "3/2 = 3 kegiatan, 2 anggota · belum = anggota aktif yang tidak ikut apa pun", "3/2 = 3 activities, 2 members · none = in office, took part in nothing";
    LEGEND_MEMBERS = "angka = kegiatan yang diikuti · [x] = akan diundang", "number = activities taken part in · [x] = to be invited";
    CHOOSE_FIRST = "Pilih anggota dahulu: spasi, atau a untuk semua yang belum ikut.", "Choose members first: space, or a for all who took part in nothing.";
    NO_ROW = "Pilih baris dahulu.", "Choose a row first.";
    NOBODY_LEFT_OUT = "Semua sudah ikut dalam masa ini.", "Everybody took part in this time.";
    AREAS = "Wilayah", "Area";
    WHOLE_CITY = "Seluruh kota", "The whole city";
    PAPER = "Daftar undangan", "List of invitations";
    NAME = "Nama", "Name";
    ROLE = "Jabatan", "Role";
    AREA = "Wilayah kerja", "Work area";
    PHONE = "Telepon", "Phone";
    READ_ONLY = "Berkas ini hanya dibaca.", "This file is only read.";
    LONGEST = "yang paling lama tidak ikut dahulu", "the longest left out first";
    BY_NAME = "menurut nama", "by name";
}

/// The month of a day in three letters.
pub fn month(day: NaiveDate, lang: Lang) -> &'static str {
    super::month(day.month(), lang).get(..3).unwrap_or_default()
}

/// First and last month: `Des 2025–Nov 2026`.
pub fn span(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    format!("{} {}–{} {}", month(first, lang), first.year(), month(last, lang), last.year())
}

/// How long ago, in months.
pub fn months_ago(months: u32, lang: Lang) -> String {
    match (lang, months) {
        (_, 0) => THIS_MONTH.get(lang).to_owned(),
        (Lang::Id, months) => format!("{months} bulan lalu"),
        (Lang::En, 1) => "1 month ago".into(),
        (Lang::En, months) => format!("{months} months ago"),
    }
}

/// How many are chosen.
pub fn chosen(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} dipilih"), format!("{count} chosen"))
}

/// How many of the months are shown.
pub fn shown(shown: usize, all: usize, lang: Lang) -> String {
    lang.pick(format!("{shown} dari {all} bulan"), format!("{shown} of {all} months"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_names_its_first_and_last_month() {
        let day = |text: &str| text.parse().unwrap_or_default();
        assert_eq!(span(day("2025-12-01"), day("2026-11-30"), Lang::Id), "Des 2025–Nov 2026");
        assert_eq!(months_ago(1, Lang::En), "1 month ago");
    }
}
