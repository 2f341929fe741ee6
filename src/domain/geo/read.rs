//! From the bytes of a GeoJSON file (RFC 7946) to rings with what their features say about themselves.

use serde_json::{Map, Value};

use super::cross::{corner, touches_itself};
use super::fault::{Fault, What, Where};
use super::place::{Bounds, contains};
use super::{Point, Polygon, Ring};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: u64 = 16 << 20;
/// Corners of one ring, and of all together: far more than a screen can show.
const MOST_RING: usize = 20_000;
const MOST_POINTS: usize = 200_000;
/// Corners of a triangle whose last equals the first.
const LEAST_RING: usize = 4;
/// Members of the collection that may say where the outlines come from.
const SOURCES: [&str; 8] =
    ["sumber", "source", "attribution", "atribusi", "keterangan", "license", "description", "copyright"];
/// Letters of such a member that are kept.
const MOST_SOURCE: usize = 200;

/// One feature.
#[derive(Debug)]
pub(super) struct Feature {
    pub at: Where,
    pub properties: Map<String, Value>,
    pub polygons: Vec<Polygon>,
}

/// A file that could be read.
#[derive(Debug, Default)]
pub(super) struct File {
    /// Features whose geometry is well.
    pub features: Vec<Feature>,
    /// What is wrong with the others.
    pub faults: Vec<Fault>,
    /// Some coordinates had a third number.
    pub heights: bool,
    /// Where the file says it comes from; may be empty.
    pub source: String,
}

/// Reads a file; `city` is the box that every corner must lie in.
pub(super) fn read(bytes: &[u8], city: Bounds) -> Result<File, Fault> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(Fault::TooLarge(size >> 20));
    }
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(plain).map_err(|error| {
        let before = plain.get(..error.valid_up_to()).unwrap_or_default();
        Fault::NotUtf8(before.iter().filter(|byte| **byte == b'\n').count() + 1)
    })?;
    let json: Value = serde_json::from_str(text).map_err(|error| Fault::NotJson(error.line(), error.column()))?;
    let features = collection(&json)?;
    let mut reader = Reader { city, points: 0, heights: false };
    let mut file = File { source: source(&json), ..File::default() };
    for (number, feature) in (1..).zip(features) {
        match reader.feature(number, feature) {
            Ok(feature) => file.features.push(feature),
            Err(fault) => file.faults.push(fault),
        }
        if reader.points > MOST_POINTS {
            return Err(Fault::TooManyPoints);
        }
    }
    file.heights = reader.heights;
    Ok(file)
}

fn collection(json: &Value) -> Result<&Vec<Value>, Fault> {
    let kind = json.get("type").and_then(Value::as_str).unwrap_or_default();
    let features = json.get("features").and_then(Value::as_array);
    match features {
        Some(features) if kind == "FeatureCollection" && !features.is_empty() => Ok(features),
        Some(_) if kind == "FeatureCollection" => Err(Fault::Empty),
        _ => Err(Fault::NotCollection(kind.chars().take(40).collect())),
    }
}

fn source(json: &Value) -> String {
    let said = SOURCES.iter().find_map(|name| json.get(*name).and_then(Value::as_str));
    said.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST_SOURCE).collect()
}

/// Properties that may name a feature in a sentence.
const TITLES: [&str; 9] = ["nama", "name", "gampong", "desa", "kelurahan", "namobj", "wadmkd", "adm4_en", "kecamatan"];

fn title(properties: &Map<String, Value>) -> String {
    let of = |name: &&str| properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    let said = TITLES.iter().find_map(|name| of(name).and_then(|(_, value)| value.as_str()));
    said.unwrap_or_default().trim().chars().filter(|letter| !letter.is_control()).take(40).collect()
}

struct Reader {
    city: Bounds,
    points: usize,
    heights: bool,
}

impl Reader {
    fn feature(&mut self, number: usize, json: &Value) -> Result<Feature, Fault> {
        let properties = json.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        let at = Where { number, name: title(&properties) };
        let wrong = |what| Fault::Feature(at.clone(), what);
        if json.get("type").and_then(Value::as_str) != Some("Feature") {
            return Err(wrong(What::NotFeature));
        }
        let polygons = self.geometry(json.get("geometry")).map_err(wrong)?;
        let mut properties = properties;
        if let Some(id) = json.get("id") {
            properties.entry(super::which::OUTER_ID).or_insert_with(|| id.clone());
        }
        Ok(Feature { at, properties, polygons })
    }

    fn geometry(&mut self, json: Option<&Value>) -> Result<Vec<Polygon>, What> {
        let kind = json.and_then(|json| json.get("type")).and_then(Value::as_str).unwrap_or_default();
        let parts = json.and_then(|json| json.get("coordinates")).and_then(Value::as_array);
        let polygons = match (kind, parts) {
            ("Polygon", Some(rings)) => vec![self.polygon(rings)?],
            ("MultiPolygon", Some(parts)) => {
                let polygon = |json: &Value| self.polygon(json.as_array().ok_or(What::BadCoordinates)?);
                parts.iter().map(polygon).collect::<Result<_, _>>()?
            }
            ("Polygon" | "MultiPolygon", None) => return Err(What::BadCoordinates),
            _ => return Err(What::WrongGeometry(kind.chars().take(40).collect())),
        };
        if polygons.is_empty() { Err(What::BadCoordinates) } else { Ok(polygons) }
    }

    fn polygon(&mut self, json: &[Value]) -> Result<Polygon, What> {
        let mut rings = Vec::new();
        for ring in json {
            rings.push(self.ring(ring)?);
        }
        let (outer, holes) = rings.split_first().ok_or(What::BadCoordinates)?;
        let inside = |hole: &&Ring| hole.iter().any(|at| contains([outer.as_slice()].into_iter(), *at));
        match holes.iter().find(|hole| !inside(hole)) {
            Some(hole) => Err(What::HoleOutside(hole.first().copied().unwrap_or_default())),
            None => Ok(rings),
        }
    }

    fn ring(&mut self, json: &Value) -> Result<Ring, What> {
        let places = json.as_array().ok_or(What::BadCoordinates)?;
        self.points += places.len();
        if places.len() > MOST_RING {
            return Err(What::LongRing(places.len()));
        }
        let mut ring = places.iter().map(|json| self.place(json)).collect::<Result<Ring, What>>()?;
        ring.dedup_by_key(|place| corner(*place));
        let (first, last) = (ring.first().copied(), ring.last().copied());
        match (first, last) {
            (Some(first), Some(last)) if ring.len() > 1 && corner(first) != corner(last) => Err(What::OpenRing(last)),
            _ if ring.len() < LEAST_RING => Err(What::ShortRing(ring.len())),
            _ => touches_itself(&ring).map_or(Ok(ring), |at| Err(What::Crossing(at))),
        }
    }

    fn place(&mut self, json: &Value) -> Result<Point, What> {
        let numbers = json.as_array().ok_or(What::BadCoordinates)?;
        let number = |at: usize| numbers.get(at).and_then(Value::as_f64).ok_or(What::BadCoordinates);
        let (x, y) = (number(0)?, number(1)?);
        self.heights |= numbers.len() > 2;
        if self.city.holds((x, y)) {
            Ok((x, y))
        } else if self.city.holds((y, x)) {
            Err(What::Swapped((x, y)))
        } else if x.abs() > 180.0 || y.abs() > 90.0 {
            Err(What::Metres((x, y)))
        } else {
            Err(What::FarAway((x, y)))
        }
    }
}
