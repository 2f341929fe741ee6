//! What can be wrong with a file of outlines: as values, with one sentence each.

use super::Point;
use crate::words::{Lang, outline as w};

/// Something wrong; nothing of the file is taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Larger than is read; its size in MiB.
    TooLarge(u64),
    /// Not UTF-8; the line of the first strange byte.
    NotUtf8(usize),
    /// Not JSON; line and column.
    NotJson(usize, usize),
    /// JSON, but not a FeatureCollection; what stands there.
    NotCollection(String),
    /// No feature in it.
    Empty,
    /// More corners than can be drawn.
    TooManyPoints,
    /// Something about one feature.
    Feature(Where, What),
    /// Features of both levels in one file: so many kecamatan, so many gampong.
    Mixed(usize, usize),
    /// Regions without an outline, by name.
    Missing(Vec<String>),
}

/// Which feature.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Where {
    /// Number in the file, from 1.
    pub number: usize,
    /// What it calls itself; may be empty.
    pub name: String,
}

/// What is wrong with a feature.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Not an object of type Feature.
    NotFeature,
    /// A geometry that encloses nothing: its type, empty when there is none.
    WrongGeometry(String),
    /// Coordinates that are no lists of numbers.
    BadCoordinates,
    /// Latitude where the longitude belongs.
    Swapped(Point),
    /// Metres where degrees belong.
    Metres(Point),
    /// A place far from the city.
    FarAway(Point),
    /// So few corners that nothing is enclosed.
    ShortRing(usize),
    /// The last corner is not the first.
    OpenRing(Point),
    /// Touches or crosses itself near this place.
    Crossing(Point),
    /// More corners in one ring than are compared.
    LongRing(usize),
    /// A hole that is not in its outer ring.
    HoleOutside(Point),
    /// Neither code nor name; the properties that are there.
    NoCode(String),
    /// A code that no region of the city has: property and value.
    UnknownCode(String, String),
    /// A name that no region of the city has.
    UnknownName(String),
    /// A name that several regions may have: the name and `Name (code)` of each.
    Ambiguous(String, Vec<String>),
    /// The same region as another feature: its official name and the other's number.
    Twice(String, usize),
    /// The centre of the region lies elsewhere: metres, and in whose outline.
    CentreOutside(u64, Option<String>),
}

/// Something odd that keeps nothing from being taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Coordinates with a third number, which is left out.
    Heights,
    /// Two regions cover the same ground: names and hectares.
    Overlap(String, String, f64),
    /// So many pairs of regions cover the same ground beside those named.
    MoreOverlaps(usize),
    /// The name in the file is another region's than the code: feature, name in the file, official name.
    OtherName(Where, String, String),
    /// The centre lies just outside: official name, metres.
    CentreNear(String, u64),
    /// Centres of gampong that are not in the outline of their kecamatan, by name.
    GampongOutside(Vec<String>),
}

impl Fault {
    /// One sentence: which feature, what, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Fault::TooLarge(mib) => w::too_large(*mib, super::MOST_BYTES >> 20, lang),
            Fault::NotUtf8(line) => w::not_utf8(*line, lang),
            Fault::NotJson(line, column) => w::not_json(*line, *column, lang),
            Fault::NotCollection(found) => w::not_collection(found, lang),
            Fault::Empty => w::EMPTY.get(lang).to_owned(),
            Fault::TooManyPoints => w::TOO_MANY_POINTS.get(lang).to_owned(),
            Fault::Feature(place, what) => w::about(place.number, &place.name, &what.sentence(lang), lang),
            Fault::Mixed(kecamatan, gampong) => w::mixed(*kecamatan, *gampong, lang),
            Fault::Missing(names) => w::missing(&names.join(", "), names.len(), lang),
        }
    }
}

impl What {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            What::NotFeature => w::NOT_FEATURE.get(lang).to_owned(),
            What::WrongGeometry(found) => w::wrong_geometry(found, lang),
            What::BadCoordinates => w::BAD_COORDINATES.get(lang).to_owned(),
            What::Swapped(at) => w::swapped(&shown(*at), lang),
            What::Metres(at) => w::metres(&shown(*at), lang),
            What::FarAway(at) => w::far_away(&shown(*at), lang),
            What::ShortRing(corners) => w::short_ring(*corners, lang),
            What::OpenRing(at) => w::open_ring(&shown(*at), lang),
            What::Crossing(at) => w::crossing(&shown(*at), lang),
            What::LongRing(corners) => w::long_ring(*corners, lang),
            What::HoleOutside(at) => w::hole_outside(&shown(*at), lang),
            What::NoCode(found) => w::no_code(found, lang),
            What::UnknownCode(property, value) => w::unknown_code(property, value, lang),
            What::UnknownName(name) => w::unknown_name(name, lang),
            What::Ambiguous(name, candidates) => w::ambiguous(name, &candidates.join(", "), lang),
            What::Twice(name, other) => w::twice(name, *other, lang),
            What::CentreOutside(metres, other) => w::centre_outside(*metres, other.as_deref(), lang),
        }
    }
}

impl Warning {
    /// One sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Warning::Heights => w::HEIGHTS.get(lang).to_owned(),
            Warning::Overlap(one, two, hectares) => w::overlap(one, two, *hectares, lang),
            Warning::MoreOverlaps(count) => w::more_overlaps(*count, lang),
            Warning::OtherName(place, name, official) => {
                w::about(place.number, &place.name, &w::other_name(name, official, lang), lang)
            }
            Warning::CentreNear(name, metres) => w::centre_near(name, *metres, lang),
            Warning::GampongOutside(names) => w::gampong_outside(&names.join(", "), names.len(), lang),
        }
    }
}

/// A place as it stands in the file: longitude, latitude.
fn shown((x, y): Point) -> String {
    let number = |n: f64| format!("{n:.5}").trim_end_matches('0').trim_end_matches('.').to_owned();
    format!("[{}, {}]", number(x), number(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_without_useless_noughts() {
        assert_eq!(shown((95.3, 5.554_206)), "[95.3, 5.55421]");
        assert_eq!(shown((755_000.0, 614_000.0)), "[755000, 614000]");
    }

    #[test]
    fn a_fault_names_its_feature() {
        let at = Where { number: 12, name: "Lamlagang".into() };
        let said = Fault::Feature(at.clone(), What::ShortRing(3)).sentence(Lang::Id);
        assert!(said.contains("12") && said.contains("Lamlagang"), "{said}");
        let nameless = Fault::Feature(Where { number: 3, ..at }, What::NotFeature).sentence(Lang::En);
        assert!(nameless.contains('3'), "{nameless}");
    }
}
