//! Outlines of kecamatan and gampong as an office brings them in: reading a GeoJSON file, saying what is wrong with it,
//! and asking which region holds a place.
//!
//! Geometry is written here and not taken from a library: a few hundred corners in one city need no more. Places are
//! (longitude, latitude) in degrees, WGS84; the city is small enough that a degree is taken as equally long everywhere
//! in it. Crossing of lines is decided in whole billionths of a degree, so that no rounding decides about it.

mod cover;
mod cross;
mod fault;
mod judge;
mod place;
mod read;
mod which;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::ids::OutlineSetId;
use crate::words::outline as w;

pub use cross::touches_itself;
pub use fault::{Fault, Warning, What, Where};
pub use judge::{Judged, judge};
pub use place::{Bounds, contains, distance};
pub use read::MOST_BYTES;
pub use which::Known;

/// A place: longitude and latitude in degrees.
pub type Point = (f64, f64);
/// A closed line: the last corner equals the first.
pub type Ring = Vec<Point>;
/// An outer ring and the holes in it.
pub type Polygon = Vec<Ring>;

crate::coded! {
    /// What kind of region an outline encloses.
    Level {
        /// The nine kecamatan.
        Kecamatan = "kecamatan", w::KECAMATAN;
        /// The ninety gampong.
        Gampong = "gampong", w::GAMPONG;
    }
}

/// The outline of one region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Kemendagri code of the region: `11.71.03` or `11.71.03.2004`.
    pub code: String,
    /// Its parts; most regions have one.
    pub polygons: Vec<Polygon>,
}

impl Shape {
    /// All rings, outer ones and holes alike: a place is inside when it is inside an odd number of them.
    pub fn rings(&self) -> impl Iterator<Item = &[Point]> {
        self.polygons.iter().flatten().map(Vec::as_slice)
    }
}

/// A file of outlines that was brought in, without the outlines themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineSet {
    /// Identity.
    pub id: OutlineSetId,
    /// Version of the record; 0 before it is stored.
    pub version: i64,
    /// Kecamatan or gampong.
    pub level: Level,
    /// Name of the file it came from, without its folder.
    pub file: String,
    /// Where the outlines come from, shown under the map.
    pub source: String,
    /// SHA-256 of the file, in 64 hexadecimal digits.
    pub hash: String,
    /// SHA-256 of the outlines as they are stored.
    pub shapes_hash: String,
    /// When it was brought in.
    pub at: NaiveDateTime,
    /// By whom.
    pub by: String,
    /// When it was taken back or another set took its place.
    pub ended_at: Option<NaiveDateTime>,
    /// By whom; empty while it is shown.
    pub ended_by: String,
}

/// A set with its outlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlines {
    /// Where it comes from.
    pub set: OutlineSet,
    /// One outline per region, in the order of the codes.
    pub shapes: Vec<Shape>,
}

/// The outlines of a level among those an office has.
pub fn of_level(all: &[Outlines], level: Level) -> Option<&Outlines> {
    all.iter().find(|one| one.set.level == level)
}

impl Outlines {
    /// Code of the region that holds a place.
    pub fn at(&self, place: Point) -> Option<&str> {
        self.shapes.iter().find(|shape| contains(shape.rings(), place)).map(|shape| shape.code.as_str())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
