//! Regions: the city's kecamatan and gampong, provinces and Aceh's kabupaten/kota for reading a NIK, and the schematic
//! outlines for the map. Codes are Kemendagri's, written with dots: `11.71.03.2004`.
//!
//! Credit line for the outlines and codes: `assets/wilayah/SUMBER.md`. Outlines are for orientation, not a boundary.

use serde::{Deserialize, Serialize};

use super::ContentError;

/// One kecamatan of the city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kecamatan {
    /// `11.71.03`.
    #[serde(rename = "kode_kemendagri")]
    pub code: String,
    /// Code of the statistics office.
    #[serde(rename = "kode_bps")]
    pub bps: String,
    /// Bare name.
    #[serde(rename = "nama")]
    pub name: String,
    /// Mukim found so far; incomplete.
    #[serde(deserialize_with = "super::list")]
    pub mukim: Vec<String>,
    /// Area in km² as published in 2006; other figures exist, so show it with its year.
    #[serde(rename = "luas_km2")]
    pub area_km2: f64,
    /// Population of [`Kecamatan::population_year`]; not taken from a document, see `assets/docs/wilayah.md`.
    #[serde(rename = "penduduk")]
    pub population: u32,
    /// Year of the population figure.
    #[serde(rename = "tahun_penduduk")]
    pub population_year: u32,
    /// Latitude of the centre, degrees north.
    pub lat: f64,
    /// Longitude of the centre, degrees east.
    pub lon: f64,
    /// Number of gampong.
    #[serde(rename = "jumlah_gampong")]
    pub gampong_count: u32,
    /// Source codes, explained in `assets/docs/wilayah.md`.
    #[serde(rename = "sumber", deserialize_with = "super::list")]
    pub sources: Vec<String>,
}

/// One gampong of the city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gampong {
    /// `11.71.03.2004`.
    #[serde(rename = "kode_kemendagri")]
    pub code: String,
    /// Code of the statistics office.
    #[serde(rename = "kode_bps")]
    pub bps: String,
    /// Code of its kecamatan.
    #[serde(rename = "kecamatan_kode")]
    pub kecamatan: String,
    /// Bare name.
    #[serde(rename = "nama")]
    pub name: String,
    /// Postcode: a hint, never a check.
    #[serde(rename = "kode_pos")]
    pub postcode: String,
    /// Latitude of the centre, degrees north.
    pub lat: f64,
    /// Longitude of the centre, degrees east.
    pub lon: f64,
    /// Source codes.
    #[serde(rename = "sumber", deserialize_with = "super::list")]
    pub sources: Vec<String>,
}

/// A province (`11`) or a kabupaten/kota of Aceh (`11.71`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Code with dots.
    #[serde(rename = "kode")]
    pub code: String,
    /// Name as in the official list.
    #[serde(rename = "nama")]
    pub name: String,
}

/// Another spelling of a kecamatan or gampong, with where it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpellingVariant {
    /// `kecamatan` or `gampong`.
    #[serde(rename = "tingkat")]
    pub level: String,
    /// Code of the region meant.
    #[serde(rename = "kode")]
    pub code: String,
    /// Official name.
    #[serde(rename = "nama_resmi")]
    pub official: String,
    /// The other spelling.
    #[serde(rename = "varian")]
    pub variant: String,
    /// Where it was seen; `dugaan` means it was not, and only helps matching.
    #[serde(rename = "asal")]
    pub origin: String,
}

/// Schematic outline of a kecamatan: a closed ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Code of the kecamatan.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Corners as (longitude, latitude) in degrees; the last equals the first.
    pub ring: Vec<(f64, f64)>,
}

/// A line or a labelled point for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct Landmark {
    /// `pantai`, `sungai`, `kanal`, `tetangga` or `laut`.
    pub kind: String,
    /// Name to show.
    pub name: String,
    /// One point or a line, (longitude, latitude) in degrees.
    pub points: Vec<(f64, f64)>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    #[serde(default)]
    kode: String,
    #[serde(default)]
    jenis: String,
    nama: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Point((f64, f64)),
    LineString(Vec<(f64, f64)>),
    Polygon(Vec<Vec<(f64, f64)>>),
}

impl Geometry {
    /// The point, the line, or the outer ring.
    fn points(self) -> Vec<(f64, f64)> {
        match self {
            Geometry::Point(point) => vec![point],
            Geometry::LineString(points) => points,
            Geometry::Polygon(rings) => rings.into_iter().next().unwrap_or_default(),
        }
    }
}

fn features(file: &str, text: &str) -> Result<Vec<Feature>, ContentError> {
    serde_json::from_str::<Collection>(text).map(|c| c.features).map_err(|e| ContentError::new(file, e))
}

/// Reads the schematic outlines.
pub(super) fn outlines(text: &str) -> Result<Vec<Outline>, ContentError> {
    let read = features("wilayah/peta_skematis.geojson", text)?;
    Ok(read
        .into_iter()
        .map(|f| Outline { code: f.properties.kode, name: f.properties.nama, ring: f.geometry.points() })
        .collect())
}

/// Reads coast, river, canal and labels.
pub(super) fn landmarks(text: &str) -> Result<Vec<Landmark>, ContentError> {
    let read = features("wilayah/orientasi.geojson", text)?;
    Ok(read
        .into_iter()
        .map(|f| Landmark { kind: f.properties.jenis, name: f.properties.nama, points: f.geometry.points() })
        .collect())
}
