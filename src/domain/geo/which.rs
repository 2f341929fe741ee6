//! Which region a feature means: by the code it carries, or by its name with the kecamatan.
//!
//! Every office that publishes outlines names its columns differently; the usual names are listed here. A code may be
//! Kemendagri's with or without dots, or that of the statistics office, with the `ID` some sets put before it; the two
//! never coincide, because villages of the one begin at 2001.

use serde_json::{Map, Value};

use super::fault::What;
use super::place::Bounds;
use super::{Level, Point};
use crate::domain::content::Content;
use crate::domain::gazetteer::{Found, Gazetteer};

/// Where the identity of a feature itself is kept among its properties.
pub(super) const OUTER_ID: &str = "id";

/// Properties that hold a code, best first: of gampong, of either level, of kecamatan. Without signs and capitals.
const CODES: [&str; 29] = [
    "kodegampong",
    "kodedesa",
    "kodekelurahan",
    "kodekel",
    "kodedesakel",
    "kddesa",
    "kdepum",
    "kdebps",
    "iddesa",
    "adm4pcode",
    "kodekemendagri",
    "kemendagri",
    "kodewilayah",
    "kodewil",
    "kode",
    "kodebps",
    "bps",
    "code",
    "pcode",
    "kodekecamatan",
    "kodekec",
    "kdkec",
    "kdcpum",
    "kdcbps",
    "idkec",
    "adm3pcode",
    "gid",
    "fid",
    OUTER_ID,
];
/// Properties that hold the name of a gampong.
const GAMPONG: [&str; 13] = [
    "gampong",
    "namagampong",
    "desa",
    "namadesa",
    "nmdesa",
    "desakelur",
    "kelurahan",
    "namakelurahan",
    "namakel",
    "wadmkd",
    "adm4en",
    "adm4name",
    "village",
];
/// Properties that hold the name of a kecamatan.
const KECAMATAN: [&str; 8] =
    ["kecamatan", "namakecamatan", "namakec", "nmkec", "wadmkc", "adm3en", "adm3name", "district"];
/// Properties that hold a name of either.
const NAME: [&str; 5] = ["nama", "name", "namobj", "label", "nm"];
/// A number with fewer digits is a running number and no code.
const LEAST_DIGITS: usize = 6;
/// How far from the centres of the city a corner may lie, in degrees: about eleven kilometres.
const AROUND: f64 = 0.1;

/// A region of the city.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub level: Level,
    pub code: String,
    pub name: String,
    pub centre: Point,
    bps: String,
}

/// The regions of the city, ready to be recognised.
pub struct Known {
    pub(super) places: Vec<Place>,
    gazetteer: Gazetteer,
    pub(super) city: Bounds,
}

/// What a feature means.
#[derive(Clone, Debug)]
pub(super) struct Meant {
    pub place: Place,
    /// The name in the file, where it is certainly another region's.
    pub other_name: Option<String>,
}

impl Known {
    /// The regions of the content.
    pub fn new(content: &Content) -> Known {
        let kecamatan = content.kecamatan.iter().map(|one| Place {
            level: Level::Kecamatan,
            code: one.code.clone(),
            name: one.name.clone(),
            centre: (one.lon, one.lat),
            bps: one.bps.clone(),
        });
        let gampong = content.gampong.iter().map(|one| Place {
            level: Level::Gampong,
            code: one.code.clone(),
            name: one.name.clone(),
            centre: (one.lon, one.lat),
            bps: one.bps.clone(),
        });
        let places: Vec<Place> = kecamatan.chain(gampong).collect();
        let nowhere = Bounds { west: 0.0, south: 0.0, east: 0.0, north: 0.0 };
        let city = Bounds::around(places.iter().map(|place| place.centre)).map_or(nowhere, |b| b.wider(AROUND));
        Known { places, gazetteer: Gazetteer::new(content), city }
    }

    /// All regions of a level, by code.
    pub(super) fn of(&self, level: Level) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.level == level)
    }

    fn by_code(&self, code: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.code == code)
    }

    fn by_digits(&self, digits: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.bps == digits || place.code.replace('.', "") == digits)
    }

    /// The region a feature means; `many` says that the file has more features than the city has kecamatan, which
    /// decides about a bare name that both levels have.
    pub(super) fn meant(&self, properties: &Map<String, Value>, many: bool) -> Result<Meant, What> {
        let by_code = CODES.iter().find_map(|key| {
            let (name, value) = property(properties, key)?;
            let digits: String = value.chars().filter(char::is_ascii_digit).collect();
            (digits.len() >= LEAST_DIGITS).then_some((name, value, digits))
        });
        if let Some((name, value, digits)) = by_code {
            let place = self.by_digits(&digits).ok_or_else(|| What::UnknownCode(name.to_owned(), value))?;
            return Ok(Meant { place: place.clone(), other_name: self.other_name(properties, place) });
        }
        self.by_name(properties, many).map(|place| Meant { place, other_name: None })
    }

    fn by_name(&self, properties: &Map<String, Value>, many: bool) -> Result<Place, What> {
        let first = |keys: &[&str]| keys.iter().find_map(|key| property(properties, key)).map(|(_, value)| value);
        let (gampong, name, above) = (first(&GAMPONG), first(&NAME), first(&KECAMATAN));
        let kecamatan = above.as_deref().and_then(|name| self.kecamatan(name));
        let (found, name) = match (gampong.or(name.clone().filter(|_| many)), name.or(above)) {
            (Some(name), _) => (self.gazetteer.gampong(&name, kecamatan.as_deref()), name),
            (None, Some(name)) => (self.gazetteer.kecamatan(&name), name),
            (None, None) => {
                let keys: Vec<&str> = properties.keys().map(String::as_str).filter(|key| *key != OUTER_ID).collect();
                return Err(What::NoCode(keys.join(", ").chars().take(120).collect()));
            }
        };
        match &found {
            Found::Exact(code) | Found::Variant(code) => self.by_code(code).cloned().ok_or(What::UnknownName(name)),
            Found::Ambiguous(codes) => Err(What::Ambiguous(name, codes.iter().map(|code| self.listed(code)).collect())),
            Found::Unknown => Err(What::UnknownName(name)),
        }
    }

    /// Code of a kecamatan given by name or by code.
    fn kecamatan(&self, said: &str) -> Option<String> {
        let digits: String = said.chars().filter(char::is_ascii_digit).collect();
        let place = self.by_digits(&digits).map(|place| place.code.clone());
        place.or_else(|| self.gazetteer.kecamatan(said).code().map(str::to_owned))
    }

    fn listed(&self, code: &str) -> String {
        let name = self.by_code(code).map_or("", |place| place.name.as_str());
        format!("{name} ({code})")
    }

    /// A name in the file that is certainly another region's than the code.
    fn other_name(&self, properties: &Map<String, Value>, place: &Place) -> Option<String> {
        let (keys, find): (Vec<&str>, _) = match place.level {
            Level::Gampong => (GAMPONG.iter().chain(&NAME).copied().collect(), true),
            Level::Kecamatan => (NAME.iter().chain(&KECAMATAN).copied().collect(), false),
        };
        let (_, name) = keys.iter().find_map(|key| property(properties, key))?;
        let above = place.code.get(..super::judge::KECAMATAN_CODE);
        let found = if find { self.gazetteer.gampong(&name, above) } else { self.gazetteer.kecamatan(&name) };
        let other = match &found {
            Found::Exact(code) | Found::Variant(code) => *code != place.code,
            // The only place of that name lies in another kecamatan.
            Found::Ambiguous(codes) => !codes.contains(&place.code),
            Found::Unknown => false,
        };
        other.then_some(name)
    }
}

/// A property whose name is `key` apart from signs and capitals, as text: name in the file and value.
fn property<'p>(properties: &'p Map<String, Value>, key: &str) -> Option<(&'p str, String)> {
    let same = |name: &str| {
        let letters = name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase());
        letters.eq(key.chars())
    };
    let (name, value) = properties.iter().find(|(name, _)| same(name))?;
    let text = match value {
        Value::String(text) => text.trim().chars().filter(|letter| !letter.is_control()).take(80).collect(),
        // A spreadsheet that made a number of a code may have put `.0` behind it.
        Value::Number(number) => {
            number.as_f64().filter(|n| n.fract() == 0.0).map_or(String::new(), |n| format!("{n:.0}"))
        }
        _ => String::new(),
    };
    (!text.is_empty()).then_some((name.as_str(), text))
}
