//! Is a file of outlines fit to be shown? Every fault is named, nothing is repaired silently.

use std::collections::BTreeMap;

use super::cover::cover;
use super::fault::{Fault, Warning, What, Where};
use super::place::{contains, distance};
use super::read::{Feature, read};
use super::which::{Known, Place};
use super::{Level, Shape};

/// Letters of a kecamatan's code, with which those of its gampong begin.
pub(super) const KECAMATAN_CODE: usize = 8;
/// A centre may lie so many metres outside: outlines of different years differ at coast and river.
const NEAR: f64 = 250.0;
/// An overlap smaller than this, in hectares, is where two drawings of one border differ.
const OVERLAP: f64 = 1.0;
/// Overlaps named one by one.
const NAMED: usize = 10;

/// What a file brings.
#[derive(Debug)]
pub struct Judged {
    /// Kecamatan or gampong; none when no feature could be recognised.
    pub level: Option<Level>,
    /// One outline per region, by code.
    pub shapes: Vec<Shape>,
    /// Features in the file.
    pub features: usize,
    /// Corners of all outlines.
    pub points: usize,
    /// What they cover, in km².
    pub km2: f64,
    /// Why the file cannot be taken; none when it can.
    pub faults: Vec<Fault>,
    /// What is odd about it.
    pub warnings: Vec<Warning>,
    /// Where the file says it comes from; may be empty.
    pub source: String,
}

impl Judged {
    /// True for a file that can be shown.
    pub fn is_well(&self) -> bool {
        self.faults.is_empty() && self.level.is_some()
    }
}

/// Reads a file and looks at everything that could be wrong with it.
///
/// # Errors
/// The one [`Fault`] of a file that cannot be read at all.
pub fn judge(bytes: &[u8], known: &Known) -> Result<Judged, Fault> {
    let file = read(bytes, known.city)?;
    let mut judged = Judged {
        level: None,
        shapes: Vec::new(),
        features: file.features.len() + file.faults.len(),
        points: 0,
        km2: 0.0,
        faults: file.faults,
        warnings: if file.heights { vec![Warning::Heights] } else { Vec::new() },
        source: file.source,
    };
    let taken = judged.recognise(file.features, known);
    judged.one_level(&taken, known);
    judged.missing(&taken, known);
    judged.shapes = taken.into_values().map(|(_, shape)| shape).collect();
    judged.points = judged.shapes.iter().flat_map(Shape::rings).map(<[_]>::len).sum();
    if judged.faults.is_empty() {
        judged.overlaps(known);
        judged.gampong_in_kecamatan(known);
    }
    Ok(judged)
}

/// Outlines by the code of their region, with the feature they come from.
type Taken = BTreeMap<String, (Where, Shape)>;

impl Judged {
    fn recognise(&mut self, features: Vec<Feature>, known: &Known) -> Taken {
        let many = self.features > known.of(Level::Kecamatan).count();
        let mut taken = Taken::new();
        for Feature { at, properties, polygons } in features {
            let meant = match known.meant(&properties, many) {
                Ok(meant) => meant,
                Err(what) => {
                    self.faults.push(Fault::Feature(at, what));
                    continue;
                }
            };
            let place = meant.place;
            if let Some((first, _)) = taken.get(&place.code) {
                let twice = What::Twice(place.name, first.number);
                self.faults.push(Fault::Feature(at, twice));
                continue;
            }
            if let Some(name) = meant.other_name {
                self.warnings.push(Warning::OtherName(at.clone(), name, place.name));
            }
            taken.insert(place.code.clone(), (at, Shape { code: place.code, polygons }));
        }
        self.centres(&taken, known);
        taken
    }

    fn centres(&mut self, taken: &Taken, known: &Known) {
        for place in &known.places {
            let Some((at, shape)) = taken.get(&place.code) else { continue };
            if contains(shape.rings(), place.centre) {
                continue;
            }
            let metres = distance(shape.rings(), place.centre);
            let other = taken
                .values()
                .find(|(_, other)| other.code.len() == place.code.len() && contains(other.rings(), place.centre));
            if other.is_none() && metres <= NEAR {
                self.warnings.push(Warning::CentreNear(place.name.clone(), metres as u64));
            } else {
                let whose = other.and_then(|(_, other)| name_of(known, &other.code));
                self.faults.push(Fault::Feature(at.clone(), What::CentreOutside(metres as u64, whose)));
            }
        }
    }

    fn one_level(&mut self, taken: &Taken, known: &Known) {
        let count = |level: Level| known.of(level).filter(|place| taken.contains_key(&place.code)).count();
        let (kecamatan, gampong) = (count(Level::Kecamatan), count(Level::Gampong));
        self.level = match (kecamatan, gampong) {
            (0, 0) => None,
            (_, 0) => Some(Level::Kecamatan),
            _ => Some(Level::Gampong),
        };
        if kecamatan > 0 && gampong > 0 {
            self.faults.push(Fault::Mixed(kecamatan, gampong));
        }
    }

    /// A map with holes would mislead: every region must be there.
    fn missing(&mut self, taken: &Taken, known: &Known) {
        let Some(level) = self.level else { return };
        let named = |place: &Place| format!("{} ({})", place.name, place.code);
        let missing: Vec<String> =
            known.of(level).filter(|place| !taken.contains_key(&place.code)).map(named).collect();
        if !missing.is_empty() {
            self.faults.push(Fault::Missing(missing));
        }
    }

    fn overlaps(&mut self, known: &Known) {
        let cover = cover(&self.shapes);
        self.km2 = cover.km2;
        let large = cover.twice.iter().filter(|(_, _, hectares)| *hectares >= OVERLAP);
        let name = |at: usize| self.shapes.get(at).and_then(|shape| name_of(known, &shape.code)).unwrap_or_default();
        let all: Vec<Warning> = large.map(|(a, b, hectares)| Warning::Overlap(name(*a), name(*b), *hectares)).collect();
        let more = all.len().saturating_sub(NAMED);
        self.warnings.extend(all.into_iter().take(NAMED));
        if more > 0 {
            self.warnings.push(Warning::MoreOverlaps(more));
        }
    }

    /// Outlines of kecamatan must go around the centres of their gampong.
    fn gampong_in_kecamatan(&mut self, known: &Known) {
        if self.level != Some(Level::Kecamatan) {
            return;
        }
        let of = |code: &str| self.shapes.iter().find(|shape| code.starts_with(&shape.code));
        let outside = |place: &&Place| of(&place.code).is_some_and(|shape| !contains(shape.rings(), place.centre));
        let names: Vec<String> = known.of(Level::Gampong).filter(outside).map(|place| place.name.clone()).collect();
        if !names.is_empty() {
            self.warnings.push(Warning::GampongOutside(names));
        }
    }
}

fn name_of(known: &Known, code: &str) -> Option<String> {
    known.places.iter().find(|place| place.code == code).map(|place| place.name.clone())
}
