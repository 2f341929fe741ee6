//! Facts by keys: what a number is made of.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::facts::{self, Fact, Scope, Texts, slot};
use super::names::Names;
use crate::domain::balance::Figures;
use crate::domain::report::dimension::{AgeGroup, CLOSED, Spm, Waiting};
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::table::Value;
use crate::domain::report::{Area, Dimension, Grain, Measure, Period};
use crate::domain::rights::kecamatan_of;
use crate::domain::suppress::Spread;
use crate::store::error::Result;
use crate::store::register;

/// What some facts say together. Of a share, `count` is the whole and `sum` the part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub count: i64,
    pub sum: i64,
    least: Option<i64>,
}

impl Sum {
    fn add(&mut self, fact: &Fact) {
        self.count += 1;
        self.sum = self.sum.saturating_add(fact.value);
        self.least = Some(self.least.map_or(fact.value, |least| least.min(fact.value)));
    }

    /// The number.
    pub fn value(&self, made: Made) -> Value {
        match made {
            Made::Counted => Value::Whole(self.count),
            Made::Sum => Value::Whole(self.sum),
            Made::Mean => Value::mean(self.sum, self.count),
            Made::Least => self.least.map_or(Value::Nothing, Value::Whole),
            Made::Share(..) => Value::share(self.sum, self.count),
        }
    }
}

/// Sums of one measure by key.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub by: BTreeMap<String, Sum>,
    pub total: Sum,
    /// Of confidential kinds, which are in no total.
    pub apart: Sum,
}

/// Reads facts of one scope, each measure once.
pub(super) struct Counter<'c> {
    connection: &'c Connection,
    /// The days.
    pub period: Period,
    /// Where.
    pub area: Area,
    /// The day on which what stands is counted.
    pub as_of: NaiveDate,
    fresh: NaiveDate,
    institutions: String,
    /// What keys are called.
    pub names: Rc<Names>,
    pub texts: Texts,
    read: HashMap<Measure, Rc<Vec<Fact>>>,
}

impl<'c> Counter<'c> {
    pub fn new(
        connection: &'c Connection,
        names: &Rc<Names>,
        (period, area): (Period, &Area),
        today: NaiveDate,
    ) -> Result<Counter<'c>> {
        let as_of = period.as_of(today);
        Ok(Counter {
            connection,
            period,
            area: area.clone(),
            as_of,
            fresh: register::first_fresh_day(connection, as_of)?,
            institutions: names.institutions()?,
            names: Rc::clone(names),
            texts: Texts::default(),
            read: HashMap::new(),
        })
    }

    /// What a measure counts.
    pub fn facts(&mut self, measure: Measure) -> Result<Rc<Vec<Fact>>> {
        if let Some(known) = self.read.get(&measure) {
            return Ok(Rc::clone(known));
        }
        let scope = Scope {
            first: self.period.first(),
            last: self.as_of,
            area: &self.area,
            fresh: self.fresh,
            institutions: &self.institutions,
        };
        let facts = Rc::new(facts::read(self.connection, measure, &scope, &mut self.texts)?);
        self.read.insert(measure, Rc::clone(&facts));
        Ok(facts)
    }

    /// How many there are of each key in each kecamatan of the city, the most of any of these measures that are counted.
    pub fn spread(&mut self, columns: &[Measure], by: Dimension) -> Result<Spread> {
        let mut spread = Spread::new();
        let mut city = match self.area.code() {
            None => None,
            Some(_) => {
                let of = (self.period, &Area::city());
                Some(Counter::new(self.connection, &self.names, of, self.as_of)?)
            }
        };
        for measure in columns.iter().filter(|measure| measure.made() == Made::Counted) {
            let counter = city.as_mut().unwrap_or(self);
            let mut here: BTreeMap<(String, String), i64> = BTreeMap::new();
            for fact in counter.facts(*measure)?.iter().filter(|fact| !counter.is_apart(*measure, fact)) {
                let place = kecamatan_of(counter.texts.of(fact, slot::PLACE)).to_owned();
                *here.entry((counter.key(fact, by).into_owned(), place)).or_default() += 1;
            }
            for ((key, place), count) in here {
                let most = spread.entry(key).or_default().entry(place).or_default();
                *most = count.max(*most);
            }
        }
        Ok(spread)
    }

    /// True for what is counted apart, in no total: confidential kinds of the register.
    pub fn is_apart(&self, measure: Measure, fact: &Fact) -> bool {
        measure.source() == Source::Entry && self.names.is_closed_kind(self.texts.of(fact, slot::KIND))
    }

    /// True where every screen shows how many entries of confidential kinds hold here.
    pub fn tells_closed(&self, least: i64) -> Result<bool> {
        let figures = Figures::of(&register::tallies(self.connection, self.fresh)?, least);
        Ok(figures.closed(self.area.code().unwrap_or_default()).is_some())
    }

    /// The sums of a measure, by a dimension if one is given.
    pub fn tally(&mut self, measure: Measure, by: Option<Dimension>) -> Result<Tally> {
        let Made::Share(part, whole) = measure.made() else { return self.counted(measure, by) };
        let (part, mut tally) = (self.counted(part, by)?, self.counted(whole, by)?);
        for (key, sum) in &mut tally.by {
            sum.sum = part.by.get(key).map_or(0, |part| part.count);
        }
        (tally.total.sum, tally.apart.sum) = (part.total.count, part.apart.count);
        Ok(tally)
    }

    fn counted(&mut self, measure: Measure, by: Option<Dimension>) -> Result<Tally> {
        let mut tally = Tally::default();
        for fact in self.facts(measure)?.iter() {
            if self.is_apart(measure, fact) {
                tally.apart.add(fact);
                continue;
            }
            tally.total.add(fact);
            let Some(by) = by else { continue };
            let key = self.key(fact, by);
            match tally.by.get_mut(key.as_ref()) {
                Some(sum) => sum.add(fact),
                None => tally.by.entry(key.into_owned()).or_default().add(fact),
            }
        }
        Ok(tally)
    }

    /// The key of a fact in a dimension.
    pub fn key(&self, fact: &Fact, by: Dimension) -> Cow<'_, str> {
        use Dimension as D;
        let text = |slot| Cow::Borrowed(self.texts.of(fact, slot));
        let closed = |slot, is: fn(&Names, &str) -> bool| {
            let key = self.texts.of(fact, slot);
            Cow::Borrowed(if is(&self.names, key) { CLOSED } else { key })
        };
        let part = |grain| Cow::Owned(Period::of(grain, fact.day).code());
        match by {
            D::Service => closed(slot::SERVICE, Names::is_closed_service),
            D::Destination => closed(slot::DESTINATION, Names::is_closed_destination),
            D::Kind => closed(slot::KIND, Names::is_closed_kind),
            D::Channel => text(slot::CHANNEL),
            D::Gampong => Cow::Borrowed(gampong_of(self.texts.of(fact, slot::PLACE))),
            D::Kecamatan => Cow::Borrowed(kecamatan_of(self.texts.of(fact, slot::PLACE))),
            D::Sex => text(slot::SEX),
            D::Age => Cow::Borrowed(AgeGroup::on(fact.birth, fact.day.max(self.period.first())).code()),
            D::Outcome => text(slot::OUTCOME),
            D::Reason => text(slot::REASON),
            D::State => text(slot::STATE),
            D::Waiting => Cow::Borrowed(Waiting::of(fact.value).code()),
            D::Spm => Cow::Borrowed(Spm::of(self.texts.of(fact, slot::KIND)).map_or("", Spm::code)),
            D::Pillar => text(slot::PILLAR),
            D::Duty => text(slot::DUTY),
            D::Origin => text(slot::ORIGIN),
            D::Activity | D::Topic | D::FollowUp | D::Point => text(slot::WHAT),
            D::Day => part(Grain::Day),
            D::Week => part(Grain::Week),
            D::Month => part(Grain::Month),
            D::Quarter => part(Grain::Quarter),
            D::Year => part(Grain::Year),
        }
    }
}

/// The code of a gampong; empty for what lies in a kecamatan only, or nowhere known.
fn gampong_of(code: &str) -> &str {
    if code == kecamatan_of(code) { "" } else { code }
}
