//! Entries of need that hold, for the city, every kecamatan and gampong, in all, per cluster and per kind, as far as a
//! screen that others may see can show them.
//!
//! A number from one to four is not shown: neighbours could put a name to it. Nor can it be worked out: in every sum that
//! any screen shows (kinds of a cluster, clusters together, gampong of a kecamatan, kecamatan of the city) at least two
//! numbers are hidden or none, and those hidden are not all one; and what still follows from all sums together
//! ([`super::audit`]) gets company too. So a few larger numbers are hidden with the small ones, each time the smallest
//! that serves. Every screen of what holds now (matrix, map, change) asks here, so that none gives away what another hides.
//!
//! Confidential kinds are in no sum with others. They have one number of their own per area ([`Figures::closed`]), and one
//! by name ([`Figures::by_name`]), hidden by the same rules.

use std::collections::{BTreeMap, BTreeSet};

use super::audit;
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
/// All confidential kinds together; before the code it stands for one of them.
const CLOSED: &str = "#";
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
    closed_kinds: BTreeSet<String>,
}

/// A sum and what it is made of, by place in `cells`.
#[derive(Debug, Default)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

impl Sum {
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().copied().chain([self.total])
    }
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
        loop {
            self.settle(&sums);
            let company: BTreeSet<usize> = self.fixed(&sums).iter().filter_map(|at| self.company(*at, &sums)).collect();
            if company.is_empty() {
                return;
            }
            company.into_iter().for_each(|at| self.hide_one(at));
        }
    }

    fn hide_one(&mut self, at: usize) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| cell.hidden = true);
    }

    fn is_hidden(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.hidden)
    }

    /// Hides until no single sum gives anything away.
    fn settle(&mut self, sums: &[Sum]) {
        let mut again = true;
        while again {
            again = false;
            for sum in sums {
                if let Some(at) = self.lacking(sum) {
                    self.hide_one(at);
                    again = true;
                }
            }
        }
    }

    /// Hidden numbers that follow from all sums together; the narrowest are named first, as the audit wants it.
    fn fixed(&self, sums: &[Sum]) -> Vec<usize> {
        let mut unknown: Vec<(u8, usize)> =
            self.places.iter().filter(|(_, at)| self.is_hidden(**at)).map(|(place, at)| (width(place), *at)).collect();
        unknown.sort_unstable();
        let name: BTreeMap<usize, usize> = unknown.iter().enumerate().map(|(name, (_, at))| (*at, name)).collect();
        let rows = sums.iter().filter_map(|sum| {
            let parts: Vec<usize> = sum.parts.iter().filter_map(|at| name.get(at).copied()).collect();
            let total = name.get(&sum.total).copied();
            (!parts.is_empty() || total.is_some()).then_some((parts, total))
        });
        let found = audit::determined(unknown.len(), rows);
        found.into_iter().filter_map(|name| unknown.get(name).map(|(_, at)| *at)).collect()
    }

    /// The smallest shown number in the sums of a hidden one; where all of them are hidden, in the sums of those.
    fn company(&self, of: usize, sums: &[Sum]) -> Option<usize> {
        let mut near = BTreeSet::from([of]);
        loop {
            let touched = sums.iter().filter(|sum| sum.members().any(|at| near.contains(&at)));
            let wider: BTreeSet<usize> = touched.flat_map(Sum::members).collect();
            let count = |at: &usize| self.cells.get(*at).map_or(0, |cell| cell.count);
            let shown = wider.iter().copied().filter(|at| !self.is_hidden(*at));
            if let Some(found) = shown.min_by_key(|at| (count(at), *at)) {
                return Some(found);
            }
            if wider.len() <= near.len() {
                return None;
            }
            near = wider;
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
        match at.and_then(|at| self.cells.get(*at)) {
            Some(cell) if cell.hidden => Count::Some,
            Some(cell) => Count::Known(cell.count),
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
