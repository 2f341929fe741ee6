//! One lattice: the numbers of some counts of one span, in every place, by one dimension or all together.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::super::count::Counter;
use super::super::facts::slot;
use super::super::names::Names;
use crate::domain::report::measure::Made;
use crate::domain::report::{Area, Dimension, Grain, Measure, Period};
use crate::domain::rights::kecamatan_of;
use crate::domain::suppress::Lattice;
use crate::store::error::Result;

/// Stands for what lies in no kecamatan that is known.
pub(super) const NOWHERE: &str = "?";
/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// Where a number stands: what is counted, under which key (empty: all), in which place (empty: the city), when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub measure: Measure,
    pub key: String,
    pub area: String,
    pub period: Period,
}

/// What a lattice is made for.
pub(super) struct Wanted {
    pub measures: Vec<Measure>,
    pub by: Option<Dimension>,
    pub span: Period,
    /// With months, quarters and halves.
    pub calendar: bool,
    pub today: NaiveDate,
    pub least: i64,
}

/// The numbers of a span and which are hidden.
pub(super) struct Grid {
    lattice: Lattice,
    places: BTreeMap<Place, usize>,
}

/// The part of a kecamatan that lies in no gampong that is known, or the gampong itself.
pub(super) fn gampong(key: &str, area: &str) -> String {
    match (key.is_empty(), area.is_empty()) {
        (false, _) => key.to_owned(),
        (true, true) => NOWHERE.to_owned(),
        (true, false) => [area, NOWHERE].concat(),
    }
}

/// Under which period a number is known: what stands is known by the month at whose end it stands.
pub(super) fn at(measure: Measure, period: Period, today: NaiveDate) -> Period {
    let calendar = !matches!(period.grain(), Grain::Day | Grain::Week | Grain::Span);
    if measure.is_standing() && calendar { Period::month(period.as_of(today)) } else { period }
}

impl Grid {
    /// Counts, sums up and hides. `decided` says what another lattice decided already.
    pub fn make(
        connection: &Connection,
        names: &Rc<Names>,
        wanted: &Wanted,
        decided: &dyn Fn(&Place) -> Option<bool>,
    ) -> Result<Grid> {
        let mut grid = Grid { lattice: Lattice::default(), places: BTreeMap::new() };
        for measure in &wanted.measures {
            for (when, span) in grid_spans(*measure, wanted) {
                let mut counter = Counter::new(connection, names, (span, &Area::city()), wanted.today)?;
                grid.count(&mut counter, *measure, wanted, when)?;
            }
        }
        grid.sum_up(wanted);
        grid.balance(wanted);
        let places: Vec<(Place, usize)> = grid.places.iter().map(|(place, at)| (place.clone(), *at)).collect();
        for (place, at) in places {
            if let Some(hidden) = decided(&place) {
                grid.lattice.decide(at, hidden);
            }
        }
        grid.lattice.protect(wanted.least);
        Ok(grid)
    }

    fn count(
        &mut self,
        counter: &mut Counter<'_>,
        measure: Measure,
        wanted: &Wanted,
        when: Option<Period>,
    ) -> Result<()> {
        let mut fine: BTreeMap<Place, i64> = BTreeMap::new();
        for fact in counter.facts(measure)?.iter().filter(|fact| !counter.is_apart(measure, fact)) {
            let code = counter.texts.of(fact, slot::PLACE);
            let key = wanted.by.map_or_else(String::new, |by| keyed(&counter.key(fact, by)));
            let period = when.unwrap_or_else(|| Period::month(fact.day));
            let count = if measure.made() == Made::Sum { fact.value } else { 1 };
            let area = if wanted.by.is_some() { parent(code) } else { finest(code) };
            *fine.entry(Place { measure, key, area, period }).or_default() += count;
        }
        for (place, count) in fine {
            for wide in wider(&place, wanted, when.is_some()) {
                self.add(wide, count);
            }
        }
        Ok(())
    }

    fn add(&mut self, place: Place, count: i64) {
        match self.places.get(&place) {
            Some(at) => self.lattice.more(*at, count),
            None => {
                let at = self.lattice.add(count, width(&place));
                self.places.insert(place, at);
            }
        }
    }

    /// Every sum a reader can make: over places, over keys, over months.
    fn sum_up(&mut self, wanted: &Wanted) {
        let mut sums: BTreeMap<(u8, usize), Vec<usize>> = BTreeMap::new();
        for (place, at) in &self.places {
            let up = [above_area(place), above_key(place), above_period(place, wanted)];
            for (way, above) in (0_u8..).zip(up) {
                if let Some(total) = above.and_then(|above| self.places.get(&above)) {
                    sums.entry((way, *total)).or_default().push(*at);
                }
            }
        }
        for ((_, total), parts) in sums {
            self.lattice.sum(total, parts);
        }
    }

    /// What follows from several counts together: answered is served and not served; what stands is what stood, with what
    /// came and without what went.
    fn balance(&mut self, wanted: &Wanted) {
        use Measure as M;
        let places: std::collections::BTreeSet<(String, String, Period)> =
            self.places.keys().map(|one| (one.key.clone(), one.area.clone(), one.period)).collect();
        for (key, area, period) in places {
            let find = |measure: Measure, period: Period| {
                self.places.get(&Place { measure, key: key.clone(), area: area.clone(), period }).copied()
            };
            if let Some(settled) = find(M::ReferralsSettled, period) {
                let parts = [M::ReferralsServed, M::ReferralsFailed];
                let parts = parts.into_iter().filter_map(|one| find(one, period)).collect();
                self.lattice.sum(settled, parts);
            }
            if !wanted.calendar || period.grain() != Grain::Month {
                continue;
            }
            let find_in = |measure: Measure, period: Period| find(measure, period).into_iter();
            let before: Vec<usize> =
                find_in(M::NeedsHeld, period.previous()).chain(find_in(M::NeedsFound, period)).collect();
            let after: Vec<usize> = find_in(M::NeedsHeld, period).chain(find_in(M::NeedsEnded, period)).collect();
            let sum = |all: &[usize]| all.iter().map(|at| self.lattice.count(*at)).sum::<i64>();
            // Where it is not so (an entry that moved to another gampong), nobody can reckon so.
            if sum(&before) > 0 && sum(&before) == sum(&after) {
                let unsaid = self.lattice.unsaid();
                self.lattice.loose_sum(unsaid, before);
                self.lattice.loose_sum(unsaid, after);
            }
        }
    }

    /// True where a number is hidden.
    pub fn hides(&self, measure: Measure, key: &str, area: &str, period: Period) -> bool {
        // The key of all together is the empty one; what has no key is known under another.
        let place = Place { measure, key: key.to_owned(), area: area.to_owned(), period };
        self.places.get(&place).is_some_and(|at| self.lattice.is_hidden(*at))
    }

    /// Numbers that somebody can work out although they are hidden.
    #[cfg(test)]
    pub fn worked_out(&self) -> Vec<(Place, i64)> {
        let found: std::collections::BTreeSet<usize> = self.lattice.fixed().into_iter().collect();
        let kept = self.places.iter().filter(|(_, at)| found.contains(at));
        kept.map(|(place, at)| (place.clone(), self.lattice.count(*at))).collect()
    }

    /// Every number with whether it is hidden.
    #[cfg(test)]
    pub fn all(&self) -> Vec<(Place, i64, bool)> {
        let said =
            |(place, at): (&Place, &usize)| (place.clone(), self.lattice.count(*at), self.lattice.is_hidden(*at));
        self.places.iter().map(said).collect()
    }
}

/// A key as the lattice knows it: what has none gets one of its own, because the empty one is all together.
pub(super) fn keyed(key: &str) -> String {
    if key.is_empty() { NOWHERE.to_owned() } else { key.to_owned() }
}

/// Which readings a measure needs: one of the span for what happens, one for the end of each month for what stands.
fn grid_spans(measure: Measure, wanted: &Wanted) -> Vec<(Option<Period>, Period)> {
    let begun = |month: &Period| month.first() <= wanted.today;
    match (measure.is_standing(), wanted.calendar) {
        (false, true) => vec![(None, wanted.span)],
        (_, false) => vec![(Some(at(measure, wanted.span, wanted.today)), wanted.span)],
        (true, true) => {
            let before = Period::month(wanted.span.first()).previous();
            let months = std::iter::once(before).chain(wanted.span.parts(Grain::Month).into_iter().filter(begun));
            months.map(|month| (Some(month), month)).collect()
        }
    }
}

fn parent(code: &str) -> String {
    let kecamatan = kecamatan_of(code);
    if kecamatan.is_empty() { NOWHERE.to_owned() } else { kecamatan.to_owned() }
}

/// The gampong; the rest of a kecamatan; nowhere.
fn finest(code: &str) -> String {
    match code.len() {
        0 => NOWHERE.to_owned(),
        1..=KECAMATAN => [code, NOWHERE].concat(),
        _ => code.to_owned(),
    }
}

/// A number and everything it is part of.
fn wider(place: &Place, wanted: &Wanted, alone: bool) -> Vec<Place> {
    let mut all = vec![place.clone()];
    let mut at = 0;
    while let Some(one) = all.get(at).cloned() {
        at += 1;
        let time = if alone { None } else { above_period(&one, wanted) };
        for above in [above_area(&one), above_key(&one), time].into_iter().flatten() {
            if !all.contains(&above) {
                all.push(above);
            }
        }
    }
    all
}

fn above_area(place: &Place) -> Option<Place> {
    let area = match place.area.len() {
        0 => return None,
        len if len > KECAMATAN => place.area.get(..KECAMATAN)?.to_owned(),
        _ => String::new(),
    };
    Some(Place { area, ..place.clone() })
}

fn above_key(place: &Place) -> Option<Place> {
    (!place.key.is_empty()).then(|| Place { key: String::new(), ..place.clone() })
}

fn above_period(place: &Place, wanted: &Wanted) -> Option<Place> {
    if !wanted.calendar || place.measure.is_standing() {
        return None;
    }
    let grain = match place.period.grain() {
        Grain::Month => Grain::Quarter,
        Grain::Quarter => Grain::Half,
        Grain::Half => Grain::Year,
        _ => return None,
    };
    Some(Place { period: Period::of(grain, place.period.first()), ..place.clone() })
}

fn width(place: &Place) -> u8 {
    let area = match place.area.len() {
        0 => 2,
        len if len > KECAMATAN => 0,
        _ => 1,
    };
    let time = match place.period.grain() {
        Grain::Quarter => 1,
        Grain::Half => 2,
        Grain::Year => 3,
        _ => 0,
    };
    area + time + u8::from(place.key.is_empty())
}
