//! The content that ships with the program: procedures, regions, categories, destinations, the citizens' vocabulary.
//!
//! All of it is text in `assets/`, embedded here and nowhere else, read once at start. It is the starting point, not
//! the truth: the office overlays its own version, which is stored as JSON of the same types. Facts, sources and doubts
//! are in `assets/docs/`.
//!
//! Odd: file and column names are Indonesian because the office edits them; field names in code are English.

pub mod category;
pub mod destination;
pub mod holiday;
pub mod pillar;
pub mod procedure;
pub mod region;
pub mod road;
pub mod vocabulary;

pub use category::{Category, CategoryKind, Unit};
pub use destination::Destination;
pub use holiday::{Holiday, HolidayKind};
pub use procedure::{Actor, Division, Evidence, Procedure, Requirement, Source, Step};
pub use region::{Gampong, Kecamatan, Landmark, Outline, Region, SpellingVariant};
pub use road::Road;
pub use vocabulary::{Phrase, Synonym};

use serde::de::DeserializeOwned;

/// Shipped content that cannot be read: a fault of the program, never of the office.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {detail}")]
pub struct ContentError {
    /// Path below `assets/`.
    pub file: String,
    /// What the reader said.
    pub detail: String,
}

impl ContentError {
    fn new(file: &str, detail: impl std::fmt::Display) -> ContentError {
        ContentError { file: file.to_owned(), detail: detail.to_string() }
    }
}

macro_rules! embed {
    ($($path:literal),+) => {
        include_str!(concat!("../../../assets/", $($path),+))
    };
}

macro_rules! procedures {
    ($($slug:literal),+ $(,)?) => {
        /// Slug and text of every shipped procedure, in alphabetical order of the slug.
        const PROCEDURES: &[(&str, &str)] = &[$(($slug, embed!("prosedur/", $slug, ".toml"))),+];
    };
}

procedures! {
    "alat-bantu-disabilitas",
    "anak-berhadapan-hukum",
    "anak-terlantar-lksa",
    "atensi-lansia-disabilitas",
    "atensi-yapi",
    "baitul-mal-aceh-insidentil",
    "baitul-mal-fakir-uzur",
    "baitul-mal-modal-usaha",
    "bansos-disabilitas-banda-aceh",
    "bantuan-masa-panik",
    "bantuan-pascabencana",
    "bpjs-status-alih-segmen",
    "cek-status-bansos",
    "dukcapil-akta-kematian",
    "dukcapil-kk-nik",
    "gelandangan-pengemis",
    "izin-penelitian-magang",
    "jaminan-kesehatan-aceh",
    "jenazah-terlantar",
    "kip-kuliah",
    "kks-hilang-rusak",
    "korban-kekerasan",
    "korban-tppo-migran",
    "kube",
    "lansia-terlantar-panti",
    "laporan-darurat-sosial",
    "pemulangan-orang-terlantar",
    "pengaduan-layanan",
    "permakanan-lansia",
    "pkh-kepesertaan",
    "reaktivasi-pbi-jk",
    "rehabilitasi-napza",
    "rekomendasi-akreditasi-lks",
    "rekomendasi-pengangkatan-anak",
    "rekomendasi-perwalian-anak",
    "rekomendasi-pub",
    "rekomendasi-ugb",
    "rujukan-odgj",
    "rumah-layak-huni-baitul-mal",
    "rumah-tidak-layak-huni",
    "sanggah-desil",
    "sanggah-penerima-tidak-layak",
    "santunan-ahli-waris-bencana",
    "santunan-kematian",
    "sekolah-rakyat",
    "sembako-bpnt",
    "sktm-gampong",
    "slrt-puskesos",
    "surat-keterangan-dtsen",
    "tanda-daftar-lks",
    "usaha-ekonomi-produktif",
    "usulan-dtsen",
    "usulan-pbi-jk",
}

macro_rules! roads {
    ($($slug:literal),+ $(,)?) => {
        /// Slug and text of the road of every procedure that has one.
        const ROADS: &[(&str, &str)] = &[$(($slug, embed!("jalur/", $slug, ".toml"))),+];
    };
}

roads! {
    "alat-bantu-disabilitas",
    "anak-berhadapan-hukum",
    "anak-terlantar-lksa",
    "pemulangan-orang-terlantar",
    "reaktivasi-pbi-jk",
    "rujukan-odgj",
}

/// Version, date and counts of the shipped content, as written in `assets/ISI.toml`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Edition {
    /// `year.month.number`; a higher one replaces a lower one.
    #[serde(rename = "versi")]
    pub version: String,
    /// Day of this edition, `YYYY-MM-DD`.
    #[serde(rename = "tanggal")]
    pub date: String,
    /// How many of each there must be; the tests compare.
    #[serde(rename = "jumlah")]
    pub counts: std::collections::BTreeMap<String, usize>,
}

/// Everything that ships, read and typed.
#[derive(Clone, Debug)]
pub struct Content {
    /// Version and counts.
    pub edition: Edition,
    /// Procedures in alphabetical order of the slug.
    pub procedures: Vec<Procedure>,
    /// Phrases citizens use, each with the procedures it leads to.
    pub vocabulary: Vec<Phrase>,
    /// Words that mean the same at the desk.
    pub synonyms: Vec<Synonym>,
    /// Places people are referred to.
    pub destinations: Vec<Destination>,
    /// 26 PPKS and 12 PSKS.
    pub categories: Vec<Category>,
    /// The nine kecamatan of the city.
    pub kecamatan: Vec<Kecamatan>,
    /// The ninety gampong of the city.
    pub gampong: Vec<Gampong>,
    /// Other spellings of kecamatan and gampong.
    pub variants: Vec<SpellingVariant>,
    /// Days on which offices are closed.
    pub holidays: Vec<Holiday>,
    /// Provinces of the country.
    pub provinces: Vec<Region>,
    /// Kabupaten and kota of Aceh.
    pub regencies: Vec<Region>,
    /// Schematic outlines of the kecamatan.
    pub outlines: Vec<Outline>,
    /// Coast, river, canal and names around the city.
    pub landmarks: Vec<Landmark>,
}

impl Content {
    /// Reads all shipped content.
    ///
    /// # Errors
    /// The first file that does not parse; tests make sure that none does.
    pub fn shipped() -> Result<Content, ContentError> {
        let (outlines, landmarks) = shapes()?;
        Ok(Content {
            edition: edition()?,
            procedures: procedures()?,
            vocabulary: table("kosakata_warga.csv", embed!("kosakata_warga.csv"))?,
            synonyms: table("sinonim.csv", embed!("sinonim.csv"))?,
            destinations: table("tujuan_rujukan.csv", embed!("tujuan_rujukan.csv"))?,
            categories: table("ppks_psks.csv", embed!("ppks_psks.csv"))?,
            kecamatan: table("wilayah/kecamatan.csv", embed!("wilayah/kecamatan.csv"))?,
            gampong: table("wilayah/gampong.csv", embed!("wilayah/gampong.csv"))?,
            variants: table("wilayah/varian_ejaan.csv", embed!("wilayah/varian_ejaan.csv"))?,
            holidays: table("kalender/libur.csv", embed!("kalender/libur.csv"))?,
            provinces: table("wilayah/provinsi.csv", embed!("wilayah/provinsi.csv"))?,
            regencies: table("wilayah/kabupaten_kota_aceh.csv", embed!("wilayah/kabupaten_kota_aceh.csv"))?,
            outlines,
            landmarks,
        })
    }

    /// The procedure with this slug.
    pub fn procedure(&self, slug: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|p| p.slug == slug)
    }

    /// The category with this code (`PPKS-08`).
    pub fn category(&self, code: &str) -> Option<&Category> {
        self.categories.iter().find(|c| c.code == code)
    }
}

/// The schematic outlines and the landmarks alone, for drawing the map.
///
/// # Errors
/// The first file that does not parse.
pub fn shapes() -> Result<(Vec<Outline>, Vec<Landmark>), ContentError> {
    let outlines = region::outlines(embed!("wilayah/peta_skematis.geojson"))?;
    Ok((outlines, region::landmarks(embed!("wilayah/orientasi.geojson"))?))
}

/// Code and name of every region a NIK can name, alone: provinces, kabupaten and kota of Aceh, kecamatan of the city.
///
/// # Errors
/// The first file that does not parse.
pub fn regions_of_a_nik() -> Result<Vec<(String, String)>, ContentError> {
    let provinces: Vec<Region> = table("wilayah/provinsi.csv", embed!("wilayah/provinsi.csv"))?;
    let regencies: Vec<Region> = table("wilayah/kabupaten_kota_aceh.csv", embed!("wilayah/kabupaten_kota_aceh.csv"))?;
    let kecamatan: Vec<Kecamatan> = table("wilayah/kecamatan.csv", embed!("wilayah/kecamatan.csv"))?;
    let regions = provinces.into_iter().chain(regencies).map(|region| (region.code, region.name));
    Ok(regions.chain(kecamatan.into_iter().map(|one| (one.code, one.name))).collect())
}

/// Version, date and counts alone, without reading the rest.
///
/// # Errors
/// The file does not parse.
pub fn edition() -> Result<Edition, ContentError> {
    toml::from_str(embed!("ISI.toml")).map_err(|e| ContentError::new("ISI.toml", e))
}

/// All shipped procedures, each with its slug and its road.
///
/// # Errors
/// The first file that does not parse.
pub fn procedures() -> Result<Vec<Procedure>, ContentError> {
    let read = |(slug, text): &(&str, &str)| {
        let road =
            ROADS.iter().find(|(of, _)| of == slug).map(|(slug, text)| Road::from_toml(slug, text)).transpose()?;
        Ok(Procedure { road, ..Procedure::from_toml(slug, text)? })
    };
    PROCEDURES.iter().map(read).collect()
}

/// Rows of a CSV file with a header.
fn table<T: DeserializeOwned>(file: &str, text: &str) -> Result<Vec<T>, ContentError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|e| ContentError::new(file, e))
}

/// A cell of a table, or the same value as the office's JSON has it.
enum Cell {
    Flag(bool),
    Many(Vec<String>),
    Text(String),
}

/// Written out because an untagged enum copies every value and makes an error sentence for each shape it is not: a
/// tenth of what a start costs.
impl<'de> serde::Deserialize<'de> for Cell {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Cell, D::Error> {
        input.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl<'de> serde::de::Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("a truth value, a text or a list of texts")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Cell, E> {
        Ok(Cell::Flag(flag))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut parts: A) -> Result<Cell, A::Error> {
        let mut all = Vec::new();
        while let Some(part) = parts.next_element()? {
            all.push(part);
        }
        Ok(Cell::Many(all))
    }
}

/// Reads `a;b; c` (or a JSON list) as a list, without empty parts.
fn list<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    match <Cell as serde::Deserialize>::deserialize(input)? {
        Cell::Many(parts) => Ok(parts),
        Cell::Text(text) => Ok(text.split(';').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()),
        Cell::Flag(flag) => Err(serde::de::Error::custom(format!("a list, not '{flag}'"))),
    }
}

/// Reads `ya` as true, an empty cell as false (or a JSON truth value).
fn yes<'de, D: serde::Deserializer<'de>>(input: D) -> Result<bool, D::Error> {
    match <Cell as serde::Deserialize>::deserialize(input)? {
        Cell::Flag(flag) => Ok(flag),
        Cell::Text(text) if text == "ya" => Ok(true),
        Cell::Text(text) if text.is_empty() => Ok(false),
        _ => Err(serde::de::Error::custom("'ya' or empty")),
    }
}

#[cfg(test)]
mod tests;
