//! Words of the map: its measures, its legend, where its outlines come from.

use super::{Lang, t};

texts! {
    NEEDS = "PPKS", "PPKS";
    HELPERS = "PSKS", "PSKS";
    OVERDUE = "Rujukan terlambat", "Overdue referrals";
    AGE = "Umur data (bulan)", "Age of the data (months)";
    FEW = "<5", "<5";
    HIDDEN = "tidak ditampilkan", "not shown";
    NOT_KNOWN = "tidak diketahui", "not known";
    CHOOSE = "Ukuran di peta", "Measure on the map";
    KINDS = "PPKS per jenis", "PPKS by kind";
    CLUSTERS = "PPKS per klaster", "PPKS by cluster";
    PILLARS = "Cakupan pilar", "Coverage by pillar";
    WALK = ", dan . untuk yang lain", ", and . for the others";
    SKETCH = "Skema BPS/HDX, bukan batas hukum", "Sketch BPS/HDX, no legal border";
    SKETCH_LONG = "Skema dari batas BPS/HDX 2019/2020; bukan batas hukum", "Sketch from BPS/HDX borders 2019/2020; not a legal border";
    POINTS = "Titik tengah gampong; batas gampong belum diimpor", "Centres of gampong; their outlines are not imported";
    NO_REGION = "Belum ada wilayah yang dipilih.", "No region is selected.";
}

/// The title of the map.
pub fn title(measure: &str, lang: Lang) -> String {
    format!("{} · {measure}", t("Peta", "Map").get(lang))
}

/// Needs per thousand inhabitants, with the year of the population.
pub fn rate(year: u32, lang: Lang) -> String {
    lang.pick(format!("PPKS per 1.000 penduduk ({year})"), format!("PPKS per 1,000 residents ({year})"))
}

/// Needs of one cluster.
pub fn cluster(name: &str, lang: Lang) -> String {
    lang.pick(format!("PPKS klaster {}", name.to_lowercase()), format!("PPKS cluster {}", name.to_lowercase()))
}

/// Coverage by one pillar.
pub fn pillar(name: &str, city: bool, lang: Lang) -> String {
    match (city, lang) {
        (true, Lang::Id) => format!("{name}: gampong terlayani (%)"),
        (true, Lang::En) => format!("{name}: gampong served (%)"),
        (false, Lang::Id) => format!("{name}: jumlah anggota"),
        (false, Lang::En) => format!("{name}: members"),
    }
}

/// An age in months.
pub fn months(count: u64, lang: Lang) -> String {
    lang.pick(format!("{count} bln"), format!("{count} mo"))
}

/// Outlines of the office, under the map.
pub fn credit(source: &str, lang: Lang) -> String {
    format!("{source} · {}", super::outline::LEGAL.get(lang))
}

/// A file of outlines that is damaged.
pub fn broken(file: &str, lang: Lang) -> String {
    lang.pick(
        format!("Batas dari berkas {file} rusak dan tidak digambar; impor ulang berkasnya."),
        format!("The outlines of {file} are damaged and not drawn; import the file again."),
    )
}
