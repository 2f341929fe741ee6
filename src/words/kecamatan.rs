//! Sentences of the pane of kecamatan: list, map, gampong, who serves them.

use super::Lang;

texts! {
    TASKS = "Tujuan yang perlu dicek ulang", "Destinations to look at";
    NO_TASKS = "Tidak ada tujuan yang perlu dicek ulang di kecamatan ini.", "No destination needs a look in this kecamatan.";
    TITLE = "Kecamatan", "Kecamatan";
    SOURCE = "Luas: Banda Aceh Dalam Angka 2006 (BPS). Penduduk: sensus 2020, belum dicocokkan dengan tabel BPS.", "Area: Banda Aceh in Figures 2006 (BPS). Population: census 2020, not yet compared with the table of BPS.";
    COUNTED = "Angka dihitung dari data di Loket ini.", "Figures are counted from the records in this Loket.";
    AREA = "Luas", "Area";
    POPULATION = "Penduduk", "Population";
    PEOPLE = "Warga terdaftar", "Registered people";
    PPKS = "PPKS", "PPKS";
    OPEN = "Rujukan terbuka", "Open referrals";
    SHORT_PEOPLE = "Warga", "People";
    SHORT_OPEN = "Ruj", "Ref";
    GAMPONG = "Gampong", "Gampong";
    SERVED_BY = "Petugas", "Served by";
    PILLARS = "Pilar sosial", "Social pillars";
    MEMBERS = "Yang melayani", "Who serves here";
    POSTCODE = "Kode pos (petunjuk)", "Postcode (a hint)";
    CODE = "Kode", "Code";
    KECAMATAN = "Kecamatan", "Kecamatan";
    NOBODY = "Belum ada anggota pilar tercatat untuk wilayah ini.", "No member of a pillar is recorded for this area yet.";
    NO_PSM = "Belum ada PSM tercatat untuk gampong ini.", "No PSM is recorded for this gampong yet.";
    LOADING = "Menghitung …", "Counting …";
    UNKNOWN = "–", "–";
    TOO_FEW = "tidak ditampilkan", "not shown";
    SCOPE_CITY = "sekota", "city-wide";
    SCOPE_KECAMATAN = "sekecamatan", "the kecamatan";
    SCOPE_GAMPONG = "gampong", "gampong";
    NO_REGIONS = "Daftar wilayah belum dibaca.", "The list of regions is not read yet.";
}

/// The counts could not be read; `why` is the sentence of the failure.
pub fn failed(why: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Angka tidak dapat dibaca. {why}"),
        Lang::En => format!("The figures could not be read. {why}"),
    }
}

/// A whole number with its thousands apart: `26.861`.
pub fn number(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(lang.pick('.', ','));
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

/// An area with the year of the figure.
pub fn area(km2: f64, lang: Lang) -> String {
    let figure = format!("{km2:.2}");
    let figure = if lang == Lang::Id { figure.replace('.', ",") } else { figure };
    format!("{figure} km² (2006)")
}

/// A population with its year.
pub fn population(people: u32, year: u32, lang: Lang) -> String {
    format!("{} ({year})", number(i64::from(people), lang))
}

/// How many gampong nobody of the PSM is recorded for.
pub fn without_psm(count: usize, of: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Id, n) if n == of => format!("Belum ada PSM tercatat untuk {of} gampong."),
        (Lang::Id, n) => format!("{n} dari {of} gampong tanpa PSM tercatat."),
        (Lang::En, n) => format!("{n} of {of} gampong without a recorded PSM."),
    }
}

/// Pillars nobody is recorded of.
pub fn missing(pillars: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Belum tercatat: {pillars}."),
        Lang::En => format!("Not recorded yet: {pillars}."),
    }
}

/// A name with the last day of the term.
pub fn until(name: &str, day: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{name} (s.d. {day})"),
        Lang::En => format!("{name} (until {day})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let shown: Vec<String> = [0, 7, 999, 1000, 26_861, -1_234_567].map(|n| number(n, Lang::Id)).to_vec();
        assert_eq!(shown, ["0", "7", "999", "1.000", "26.861", "-1.234.567"]);
        assert_eq!(number(26_861, Lang::En), "26,861");
    }

    #[test]
    fn an_area_carries_its_year() {
        assert_eq!(area(7.258, Lang::Id), "7,26 km² (2006)");
        assert_eq!(population(26_861, 2020, Lang::Id), "26.861 (2020)");
    }
}
