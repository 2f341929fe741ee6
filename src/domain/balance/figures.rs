//! Entries of need that hold, for the city, every kecamatan and gampong, in all, per cluster and per kind, as far as a
//! screen that others may see can show them.
//!
//! A small number (from one to four, where the office sets no higher limit) is not shown: neighbours could put a name to it. Nor can it be worked out: in every sum that
//! any screen shows (kinds of a cluster, clusters together, gampong of a kecamatan, kecamatan of the city) at least two
//! numbers are hidden or none, and those hidden are not all one; and what still follows from all sums together
//! ([`Lattice`]) gets company too. So a few larger numbers are hidden with the small ones, each time the smallest
//! that serves. Every screen of what holds now (matrix, map, change) asks here, so that none gives away what another hides.
//!
//! Confidential kinds are in no sum with others. They have one number of their own per area ([`Figures::closed`]), and one
//! by name ([`Figures::by_name`]), hidden by the same rules.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::register::{Cluster, Narrow, Tally};
use crate::domain::suppress::Lattice;

/// What may be said about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// This many.
    Known(i64),
    /// Some; how many is not shown.
    Some,
}

impl Count {
    /// True where there is at least one.
    pub const fn is_some(self) -> bool {
        !matches!(self, Count::Known(0))
    }

    /// For ordering: a hidden number counts as one.
    pub const fn weight(self) -> i64 {
        match self {
            Count::Known(count) => count,
            Count::Some => 1,
        }
    }
}

/// Stands for the gampong of entries whose gampong nobody knows.
const NOWHERE: &str = "?";
/// All confidential kinds together; before the code it stands for one of them.
const CLOSED: &str = "#";
/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// An area and a group of kinds, both by code; the city and all needs are empty.
type Place = (String, String);

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    cells: Lattice,
    places: BTreeMap<Place, usize>,
    closed_kinds: BTreeSet<String>,
}

impl Figures {
    /// Counts what holds, and decides what is hidden: what is below `least`, and what would give it away.
    pub fn of(tallies: &[Tally], least: i64) -> Figures {
        let mut figures = Figures::default();
        let needs = tallies.iter().filter(|one| one.category.starts_with("PPKS-"));
        for one in needs {
            let gampong = one.gampong.as_deref().unwrap_or(NOWHERE);
            let above = gampong.get(..KECAMATAN).unwrap_or(gampong);
            let areas: BTreeSet<&str> = ["", above, gampong].into();
            let groups = match one.sensitive {
                true => vec![CLOSED.to_owned(), format!("{CLOSED}{}", one.category)],
                false => {
                    let cluster = Cluster::of(&one.category).map_or("", Cluster::code);
                    vec![String::new(), cluster.to_owned(), one.category.clone()]
                }
            };
            figures.closed_kinds.extend(one.sensitive.then(|| one.category.clone()));
            for area in areas.into_iter().filter(|_| one.active > 0) {
                groups.iter().for_each(|group| figures.add(area, group, one.active));
            }
        }
        figures.sum_up();
        figures.cells.protect(least);
        figures
    }

    fn add(&mut self, area: &str, group: &str, count: i64) {
        let place: Place = (area.into(), group.into());
        match self.places.get(&place) {
            Some(at) => self.cells.more(*at, count),
            None => {
                let at = self.cells.add(count, width(&place));
                self.places.insert(place, at);
            }
        }
    }

    /// Every sum that some screen shows.
    fn sum_up(&mut self) {
        let mut sums: BTreeMap<(&str, Place), (usize, Vec<usize>)> = BTreeMap::new();
        for ((area, group), at) in &self.places {
            let total = |area: &str, group: &str| self.places.get(&(area.to_owned(), group.to_owned())).copied();
            let above = above_area(area).and_then(|above| Some(("area", above, group.as_str(), total(above, group)?)));
            let wider = above_group(group).and_then(|wider| Some(("kind", area.as_str(), wider, total(area, wider)?)));
            for (way, area, group, total) in [above, wider].into_iter().flatten() {
                let sum = sums.entry((way, (area.to_owned(), group.to_owned()))).or_insert((total, Vec::new()));
                sum.1.push(*at);
            }
        }
        for (total, parts) in sums.into_values() {
            self.cells.sum(total, parts);
        }
    }

    /// How many entries of need hold in an area (a kecamatan or gampong; none for the city). Kinds of helpers are not
    /// counted here.
    pub fn count(&self, area: Option<&str>, narrow: &Narrow) -> Count {
        let group = match narrow {
            Narrow::Whole | Narrow::Kind(_) => "",
            Narrow::Cluster(cluster) => cluster.code(),
            Narrow::Category(code) if self.closed_kinds.contains(code) => return Count::Some,
            Narrow::Category(code) => code,
        };
        self.at(area.unwrap_or_default(), group)
    }

    /// Entries of all confidential kinds together, where there are at least five.
    pub fn closed(&self, area: &str) -> Option<i64> {
        match self.at(area, CLOSED) {
            Count::Known(count) => Some(count).filter(|count| *count > 0),
            Count::Some => None,
        }
    }

    /// Entries of one kind in an area, also where it is a confidential one that was asked for by its name.
    pub fn by_name(&self, area: &str, category: &str) -> Count {
        match self.is_closed(category) {
            true => self.at(area, &format!("{CLOSED}{category}")),
            false => self.at(area, category),
        }
    }

    fn at(&self, area: &str, group: &str) -> Count {
        let at = self.places.get(&(area.to_owned(), group.to_owned()));
        match at {
            Some(at) if self.cells.is_hidden(*at) => Count::Some,
            Some(at) => Count::Known(self.cells.count(*at)),
            None => Count::Known(0),
        }
    }

    /// True for a confidential kind.
    pub fn is_closed(&self, category: &str) -> bool {
        self.closed_kinds.contains(category)
    }
}

fn above_area(area: &str) -> Option<&str> {
    match area.len() {
        0 => None,
        len if len > KECAMATAN => area.get(..KECAMATAN),
        _ => Some(""),
    }
}

/// How wide a number is: nought for one kind in one gampong, four for all needs of the city.
fn width((area, group): &Place) -> u8 {
    let of_area = if area.is_empty() { 2 } else { u8::from(area.len() <= KECAMATAN) };
    of_area
        + std::iter::successors(above_group(group), |wider| above_group(wider)).fold(2, |left, _| left - 1_u8.min(left))
}

fn above_group(group: &str) -> Option<&'static str> {
    if let Some(kind) = group.strip_prefix(CLOSED) {
        return (!kind.is_empty()).then_some(CLOSED);
    }
    match (group.is_empty(), Cluster::of(group)) {
        (true, _) => None,
        (_, Some(cluster)) => Some(cluster.code()),
        _ => Some(""),
    }
}
