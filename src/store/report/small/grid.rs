//! One lattice: the numbers of some counts of one span, in every place, by one dimension or all together.

use std::collections::{BTreeMap, HashMap};
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

/// Where a number stands: what is counted, under which key (0: all), in which place (0: the city), when. Keys and places are
/// numbers of [`Words`]: a year has tens of thousands of such places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    measure: Measure,
    key: u32,
    area: u32,
    period: Period,
}

/// The same in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'w> {
    pub measure: Measure,
    pub key: &'w str,
    pub area: &'w str,
    pub period: Period,
}

/// Every different key or place once, with the place above it; 0 is the empty one.
#[derive(Debug)]
struct Words {
    numbers: HashMap<String, u32>,
    all: Vec<(String, Option<u32>)>,
}

impl Default for Words {
    fn default() -> Words {
        Words { numbers: HashMap::from([(String::new(), 0)]), all: vec![(String::new(), None)] }
    }
}

impl Words {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let above = if text.len() > KECAMATAN { text.get(..KECAMATAN).unwrap_or_default() } else { "" };
        let above = self.number(above);
        let number = u32::try_from(self.all.len()).unwrap_or_default();
        self.numbers.insert(text.to_owned(), number);
        self.all.push((text.to_owned(), Some(above)));
        number
    }

    fn known(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    fn above(&self, number: u32) -> Option<u32> {
        self.all.get(number as usize).and_then(|(_, above)| *above)
    }

    fn text(&self, number: u32) -> &str {
        self.all.get(number as usize).map_or("", |(text, _)| text.as_str())
    }
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
    keys: Words,
    areas: Words,
    /// In the order in which they were added, so that nothing depends on chance.
    order: Vec<Place>,
    places: HashMap<Place, usize>,
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
        decided: &dyn Fn(&Told<'_>) -> Option<bool>,
    ) -> Result<Grid> {
        let mut grid = Grid {
            lattice: Lattice::default(),
            keys: Words::default(),
            areas: Words::default(),
            order: Vec::new(),
            places: HashMap::new(),
        };
        for measure in &wanted.measures {
            for (when, span) in grid_spans(*measure, wanted) {
                let mut counter = Counter::new(connection, names, (span, &Area::city()), wanted.today)?;
                grid.count(&mut counter, *measure, wanted, when)?;
            }
        }
        grid.sum_up(wanted);
        grid.balance(wanted);
        for (at, place) in grid.order.iter().enumerate() {
            if let Some(hidden) = decided(&grid.told(*place)) {
                grid.lattice.decide(at, hidden);
            }
        }
        grid.lattice.protect_small(wanted.least);
        Ok(grid)
    }

    fn told(&self, place: Place) -> Told<'_> {
        let Place { measure, period, .. } = place;
        Told { measure, key: self.keys.text(place.key), area: self.areas.text(place.area), period }
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
            let key = wanted.by.map_or(0, |by| self.keys.number(&keyed(&counter.key(fact, by))));
            let period = when.unwrap_or_else(|| Period::month(fact.day));
            let count = if measure.made() == Made::Sum { fact.value } else { 1 };
            let area = self.areas.number(&if wanted.by.is_some() { parent(code) } else { finest(code) });
            *fine.entry(Place { measure, key, area, period }).or_default() += count;
        }
        for (place, count) in fine {
            self.add_up(place, count, wanted, when.is_some());
        }
        Ok(())
    }

    /// Adds to a number and to everything it is part of.
    fn add_up(&mut self, place: Place, count: i64, wanted: &Wanted, alone: bool) {
        let mut in_time = Some(place);
        while let Some(at) = in_time {
            let mut somewhere = Some(at);
            while let Some(there) = somewhere {
                self.add(there, count);
                if there.key > 0 {
                    self.add(Place { key: 0, ..there }, count);
                }
                somewhere = self.areas.above(there.area).map(|area| Place { area, ..there });
            }
            in_time = if alone { None } else { above_period(&at, wanted) };
        }
    }

    fn add(&mut self, place: Place, count: i64) {
        match self.places.get(&place) {
            Some(at) => self.lattice.more(*at, count),
            None => {
                let at = self.lattice.add(count, self.width(&place));
                self.places.insert(place, at);
                self.order.push(place);
            }
        }
    }

    /// Every sum a reader can make: over places, over keys, over months.
    fn sum_up(&mut self, wanted: &Wanted) {
        let mut sums: BTreeMap<(u8, usize), Vec<usize>> = BTreeMap::new();
        for (at, place) in self.order.iter().enumerate() {
            let up = [
                self.areas.above(place.area).map(|area| Place { area, ..*place }),
                (place.key > 0).then_some(Place { key: 0, ..*place }),
                above_period(place, wanted),
            ];
            for (way, above) in (0_u8..).zip(up) {
                if let Some(total) = above.and_then(|above| self.places.get(&above)) {
                    sums.entry((way, *total)).or_default().push(at);
                }
            }
        }
        for ((_, total), parts) in sums {
            self.lattice.sum(total, parts);
        }
    }

    fn width(&self, place: &Place) -> u8 {
        let area = match (place.area, self.areas.above(place.area)) {
            (0, _) => 2,
            (_, Some(0)) => 1,
            _ => 0,
        };
        let time = match place.period.grain() {
            Grain::Quarter => 1,
            Grain::Half => 2,
            Grain::Year => 3,
            _ => 0,
        };
        area + time + u8::from(place.key == 0)
    }

    /// What follows from several counts together: answered is served and not served; what stands is what stood, with what
    /// came and without what went. So where a small number stands before or after some days, what came and went in them is
    /// not told either.
    fn balance(&mut self, wanted: &Wanted) {
        use Measure as M;
        let mut guarded = Vec::new();
        for (at, place) in self.order.iter().enumerate() {
            let find =
                |measure: Measure, period: Period| self.places.get(&Place { measure, period, ..*place }).copied();
            let stands_small = |month: Period| {
                find(M::NeedsHeld, month).is_some_and(|at| (1..wanted.least).contains(&self.lattice.count(at)))
            };
            match place.measure {
                M::ReferralsSettled => {
                    let parts = [M::ReferralsServed, M::ReferralsFailed];
                    let parts = parts.into_iter().filter_map(|one| find(one, place.period)).collect();
                    self.lattice.sum(at, parts);
                }
                M::NeedsFound | M::NeedsEnded if wanted.calendar => {
                    let before = Period::month(place.period.first()).previous();
                    let after = Period::month(place.period.as_of(wanted.today));
                    guarded.extend((stands_small(before) || stands_small(after)).then_some(at));
                }
                _ => {}
            }
        }
        guarded.into_iter().for_each(|at| self.lattice.guard(at));
    }

    /// True where a number is hidden.
    pub fn hides(&self, measure: Measure, key: &str, area: &str, period: Period) -> bool {
        let place = self.keys.known(key).zip(self.areas.known(area));
        let at = place.and_then(|(key, area)| self.places.get(&Place { measure, key, area, period }));
        at.is_some_and(|at| self.lattice.is_hidden(*at))
    }

    /// Numbers that somebody can work out although they are hidden.
    #[cfg(test)]
    pub fn worked_out(&self) -> Vec<(String, i64)> {
        let said = |at: usize| Some((format!("{:?}", self.told(*self.order.get(at)?)), self.lattice.count(at)));
        self.lattice.fixed().into_iter().filter_map(said).collect()
    }

    /// Its keys and places.
    #[cfg(test)]
    pub fn words(&self) -> [Vec<String>; 2] {
        [&self.keys, &self.areas].map(|words| words.all.iter().map(|(text, _)| text.clone()).collect())
    }

    /// One of its numbers.
    #[cfg(test)]
    pub fn number(&self, told: Told<'_>) -> i64 {
        let Told { measure, period, .. } = told;
        let place = self.keys.known(told.key).zip(self.areas.known(told.area));
        let at = place.and_then(|(key, area)| self.places.get(&Place { measure, key, area, period }));
        at.map_or(0, |at| self.lattice.count(*at))
    }

    /// Every number with whether it is hidden.
    #[cfg(test)]
    pub fn all(&self) -> Vec<(String, i64, bool)> {
        let said = |(at, place): (usize, &Place)| {
            (format!("{:?}", self.told(*place)), self.lattice.count(at), self.lattice.is_hidden(at))
        };
        self.order.iter().enumerate().map(said).collect()
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
    Some(Place { period: Period::of(grain, place.period.first()), ..*place })
}
