//! Entries of need that hold, for the city, every kecamatan and gampong, in all, per cluster and per kind, as far as a
//! screen that others may see can show them.
//!
//! A number from one to four is not shown: neighbours could put a name to it. Nor can it be worked out: in every sum that
//! any screen shows (kinds of a cluster, clusters together, gampong of a kecamatan, kecamatan of the city) at least two
//! numbers are hidden or none, and those hidden are not all one. So a few larger numbers are hidden with the small ones,
//! each time the smallest that serves.
//!
//! Confidential kinds are in no sum at all. They have one number of their own per area ([`Figures::closed`]), shown from
//! five on; below that nobody sees whether there is any.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::register::{Cluster, Narrow, Tally};
use crate::domain::suppress::LEAST;

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
/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// An area and a group of kinds, both by code; the city and all needs are empty.
type Place = (String, String);

/// One number.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    count: i64,
    hidden: bool,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    cells: Vec<Cell>,
    places: BTreeMap<Place, usize>,
    closed: BTreeMap<String, i64>,
    closed_kinds: BTreeSet<String>,
}

/// A sum and what it is made of, by place in `cells`.
#[derive(Debug, Default)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

impl Figures {
    /// Counts what holds, and decides what is hidden.
    pub fn of(tallies: &[Tally]) -> Figures {
        let mut figures = Figures::default();
        let needs = tallies.iter().filter(|one| one.category.starts_with("PPKS-"));
        for one in needs {
            let gampong = one.gampong.as_deref().unwrap_or(NOWHERE);
            let above = gampong.get(..KECAMATAN).unwrap_or(gampong);
            let areas: BTreeSet<&str> = ["", above, gampong].into();
            if one.sensitive {
                figures.closed_kinds.insert(one.category.clone());
                areas.into_iter().for_each(|area| *figures.closed.entry(area.into()).or_default() += one.active);
                continue;
            }
            let cluster = Cluster::of(&one.category).map_or("", Cluster::code);
            for area in areas.into_iter().filter(|_| one.active > 0) {
                ["", cluster, &one.category].into_iter().for_each(|group| figures.add(area, group, one.active));
            }
        }
        figures.hide();
        figures
    }

    fn add(&mut self, area: &str, group: &str, count: i64) {
        let at = *self.places.entry((area.into(), group.into())).or_insert(self.cells.len());
        match self.cells.get_mut(at) {
            Some(cell) => cell.count += count,
            None => self.cells.push(Cell { count, hidden: false }),
        }
    }

    /// Every sum that some screen shows.
    fn sums(&self) -> Vec<Sum> {
        let mut sums: BTreeMap<(&str, Place), Sum> = BTreeMap::new();
        for ((area, group), at) in &self.places {
            let total = |area: &str, group: &str| self.places.get(&(area.to_owned(), group.to_owned())).copied();
            let above = above_area(area).and_then(|above| Some(("area", above, group.as_str(), total(above, group)?)));
            let wider = above_group(group).and_then(|wider| Some(("kind", area.as_str(), wider, total(area, wider)?)));
            for (way, area, group, total) in [above, wider].into_iter().flatten() {
                let sum = sums.entry((way, (area.to_owned(), group.to_owned()))).or_default();
                sum.total = total;
                sum.parts.push(*at);
            }
        }
        sums.into_values().collect()
    }

    fn hide(&mut self) {
        self.cells.iter_mut().for_each(|cell| cell.hidden = cell.count < LEAST);
        let sums = self.sums();
        let mut again = true;
        while again {
            again = false;
            for sum in &sums {
                if let Some(at) = self.lacking(sum) {
                    self.cells.iter_mut().skip(at).take(1).for_each(|cell| cell.hidden = true);
                    again = true;
                }
            }
        }
    }

    /// What must be hidden too, so that nothing can be worked out from this sum: the smallest part that is shown, or
    /// where there is none the sum itself.
    fn lacking(&self, sum: &Sum) -> Option<usize> {
        let cell = |at: &usize| self.cells.get(*at).copied().unwrap_or_default();
        let (hidden, shown): (Vec<usize>, Vec<usize>) = sum.parts.iter().partition(|at| cell(at).hidden);
        let known = match (cell(&sum.total).hidden, hidden.as_slice()) {
            (false, []) => false,
            (true, hidden) => hidden.is_empty(),
            (false, [_]) => true,
            (false, hidden) => hidden.iter().all(|at| cell(at).count == 1),
        };
        let smallest = shown.into_iter().min_by_key(|at| (cell(at).count, *at));
        let total = Some(sum.total).filter(|at| !cell(at).hidden);
        if known { smallest.or(total) } else { None }
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
        let at = self.places.get(&(area.unwrap_or_default().to_owned(), group.to_owned()));
        match at.and_then(|at| self.cells.get(*at)) {
            Some(cell) if cell.hidden => Count::Some,
            Some(cell) => Count::Known(cell.count),
            None => Count::Known(0),
        }
    }

    /// Entries of all confidential kinds together, where there are at least five.
    pub fn closed(&self, area: &str) -> Option<i64> {
        self.closed.get(area).copied().filter(|count| *count >= LEAST)
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

fn above_group(group: &str) -> Option<&'static str> {
    match (group.is_empty(), Cluster::of(group)) {
        (true, _) => None,
        (_, Some(cluster)) => Some(cluster.code()),
        _ => Some(""),
    }
}
