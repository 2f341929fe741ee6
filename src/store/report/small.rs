//! Which numbers of citizens and their affairs are too small to be told, where the office hides every small number.
//!
//! A number stands in many reports: of the city and of its kecamatan, of a month and of its year. Whoever has them all can
//! add and subtract. So a number is never judged by its own table: all numbers of one count in a calendar year, of every
//! place, are laid in one lattice ([`Lattice`]) and hidden together, in the same way for every report that shows one of
//! them. Totals are decided first ([`Totals`] of a count, down to gampong and months), then each breakdown with the totals
//! as they are.
//!
//! Odd: counts that make each other up share a lattice ([`family`]): what is answered is what was served and what was not;
//! what holds is what held before, with what was found and without what ended. A gampong is not broken down at all. Days,
//! weeks and free spans lie in no calendar of sums: they are looked at by themselves, and hide what a month they touch hides.

mod grid;

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::names::Names;
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::{Area, Dimension, Grain, Measure, Period};
use crate::store::error::Result;
use grid::{Grid, Wanted};

/// What is decided already, one lattice each.
pub(super) struct Small<'c> {
    connection: &'c Connection,
    names: Rc<Names>,
    today: NaiveDate,
    least: i64,
    known: HashMap<(Measure, Option<Dimension>, Period), Rc<Grid>>,
}

/// One number: what is counted, by what, where and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'k> {
    /// What is counted.
    pub measure: Measure,
    /// By what, and the key; none for all together.
    pub by: Option<(Dimension, &'k str)>,
    /// Where.
    pub area: &'k Area,
    /// When.
    pub period: Period,
}

impl<'c> Small<'c> {
    pub fn new(connection: &'c Connection, names: &Rc<Names>, today: NaiveDate, least: i64) -> Small<'c> {
        Small { connection, names: Rc::clone(names), today, least, known: HashMap::new() }
    }

    /// True where a number must not be told.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn hides(&mut self, asked: Asked<'_>) -> Result<bool> {
        if !tells_of_citizens(asked.measure) {
            return Ok(false);
        }
        if let Made::Share(part, whole) = asked.measure.made() {
            return Ok(self.hides(Asked { measure: part, ..asked })? || self.hides(Asked { measure: whole, ..asked })?);
        }
        let code = asked.area.code().unwrap_or_default();
        let Some((by, key)) = asked.by else { return self.total(asked.measure, code, asked.period) };
        match by {
            // What lies nowhere is told among the kecamatan of the city, and among the gampong of a kecamatan.
            Dimension::Kecamatan => {
                self.total(asked.measure, if key.is_empty() { grid::NOWHERE } else { key }, asked.period)
            }
            Dimension::Gampong if key.is_empty() && code.is_empty() => self.unplaced(asked.measure, asked.period),
            Dimension::Gampong => self.total(asked.measure, &grid::gampong(key, code), asked.period),
            Dimension::Month | Dimension::Quarter | Dimension::Year if is_calendar(asked.period) => {
                match Period::parse(key, self.today) {
                    Ok(part) => self.total(asked.measure, code, part),
                    Err(_) => Ok(true),
                }
            }
            _ if asked.area.gampong().is_some() => Ok(true),
            _ => self.by(asked, by, key),
        }
    }

    /// What lies in no gampong that is known, of the whole city: told where each part of it may be told.
    fn unplaced(&mut self, measure: Measure, period: Period) -> Result<bool> {
        let kecamatan: Vec<String> = self.names.places(None).map(|code| grid::gampong("", code)).collect();
        for area in kecamatan.iter().map(String::as_str).chain([grid::NOWHERE]) {
            if self.total(measure, area, period)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn total(&mut self, measure: Measure, area: &str, period: Period) -> Result<bool> {
        // A day is also a row in the table of its month.
        if period.grain() == Grain::Day && !measure.is_standing() {
            let (month, place) = (Period::month(period.first()), Area::of(area));
            let key = period.code();
            let row = Asked { measure, by: Some((Dimension::Day, &key)), area: &place, period: month };
            if place.gampong().is_none() && self.by(row, Dimension::Day, &key)? {
                return Ok(true);
            }
        }
        let spans = self.spans(measure, None, period);
        for span in spans {
            let grid = self.totals(measure, span)?;
            let inside =
                if is_calendar(period) { vec![grid::at(measure, period, self.today)] } else { touched(span, period) };
            if inside.into_iter().any(|part| grid.hides(measure, "", area, part)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn by(&mut self, asked: Asked<'_>, by: Dimension, key: &str) -> Result<bool> {
        let Asked { measure, area, period, .. } = asked;
        let code = area.code().unwrap_or_default();
        if self.total(measure, code, period)? {
            return Ok(true);
        }
        for span in self.spans(measure, Some(by), period) {
            let grid = self.broken_down(measure, by, span)?;
            let inside =
                if is_calendar(period) { vec![grid::at(measure, period, self.today)] } else { touched(span, period) };
            if inside.into_iter().any(|part| grid.hides(measure, &grid::keyed(key), code, part)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The spans whose lattices know the number: its year; for days and weeks themselves, and the years they touch.
    fn spans(&self, measure: Measure, by: Option<Dimension>, period: Period) -> Vec<Period> {
        let year = |day: NaiveDate| Period::of(Grain::Year, day);
        let alone = !is_timed(measure, by);
        match (alone, is_calendar(period)) {
            (true, _) => vec![period],
            (false, true) => vec![year(period.first())],
            (false, false) => {
                let mut years = vec![year(period.first()), year(period.as_of(self.today))];
                years.dedup();
                years.push(period);
                years
            }
        }
    }

    fn totals(&mut self, measure: Measure, span: Period) -> Result<Rc<Grid>> {
        let first = family(measure).first().copied().unwrap_or(measure);
        if let Some(known) = self.known.get(&(first, None, span)) {
            return Ok(Rc::clone(known));
        }
        let made = Rc::new(Grid::make(self.connection, &self.names, &self.wanted(measure, None, span), &|_| None)?);
        self.known.insert((first, None, span), Rc::clone(&made));
        Ok(made)
    }

    fn broken_down(&mut self, measure: Measure, by: Dimension, span: Period) -> Result<Rc<Grid>> {
        let first = family(measure).first().copied().unwrap_or(measure);
        if let Some(known) = self.known.get(&(first, Some(by), span)) {
            return Ok(Rc::clone(known));
        }
        let year = is_calendar(span) && is_timed(measure, None);
        let totals = self.totals(measure, if year { Period::of(Grain::Year, span.first()) } else { span })?;
        let twin = (measure == Measure::Visits && by == Dimension::Outcome).then_some(Measure::Unmet);
        let unmet = twin.map(|twin| self.totals(twin, span)).transpose()?;
        let decided = |place: &grid::Told<'_>| match (&unmet, place.key) {
            (_, "") => Some(totals.hides(place.measure, "", place.area, place.period)),
            (Some(unmet), key) if key == Measure::Unmet.code() => {
                Some(unmet.hides(Measure::Unmet, "", place.area, place.period))
            }
            _ => None,
        };
        let made = Rc::new(Grid::make(self.connection, &self.names, &self.wanted(measure, Some(by), span), &decided)?);
        self.known.insert((first, Some(by), span), Rc::clone(&made));
        Ok(made)
    }

    fn wanted(&self, measure: Measure, by: Option<Dimension>, span: Period) -> Wanted {
        let knows = |one: &Measure| by.is_none_or(|by| one.dimensions().contains(&by));
        let measures: Vec<Measure> = family(measure).into_iter().filter(knows).collect();
        let calendar = is_year(span) && is_timed(measure, by);
        Wanted { measures, by, span, calendar, today: self.today, least: self.least }
    }
}

/// True for what is counted of citizens and their affairs; of meetings, members, partners and points nothing is hidden.
pub(super) fn tells_of_citizens(measure: Measure) -> bool {
    let helpers = matches!(
        measure,
        Measure::HelpersFound | Measure::HelpersConfirmed | Measure::HelpersEnded | Measure::HelpersHeld
    );
    let of = matches!(
        measure.source(),
        Source::Visit | Source::Case | Source::Need | Source::Note | Source::Referral | Source::Letter | Source::Entry
    );
    (of && !helpers) || measure == Measure::Reached
}

/// Counts that make each other up; the one they are known by stands first. Open cases and referrals away follow from nothing
/// that is told: how many were dropped or taken back stands in no report.
fn family(measure: Measure) -> Vec<Measure> {
    use Measure as M;
    match measure {
        M::NeedsFound | M::NeedsEnded | M::NeedsHeld => vec![M::NeedsFound, M::NeedsEnded, M::NeedsHeld],
        M::ReferralsSettled | M::ReferralsServed | M::ReferralsFailed => {
            vec![M::ReferralsSettled, M::ReferralsServed, M::ReferralsFailed]
        }
        alone => vec![alone],
    }
}

/// True where months add up to years (or, of what stands, follow from each other).
fn is_timed(measure: Measure, by: Option<Dimension>) -> bool {
    use Dimension as D;
    let moves = matches!(by, Some(D::State | D::Waiting | D::Day | D::Week | D::Month | D::Quarter | D::Year));
    !moves && (!measure.is_standing() || family(measure).len() > 1)
}

fn is_year(period: Period) -> bool {
    period.grain() == Grain::Year
}

fn is_calendar(period: Period) -> bool {
    matches!(period.grain(), Grain::Month | Grain::Quarter | Grain::Half | Grain::Year)
}

/// What a lattice knows of days that are no calendar period: the days themselves, or the months they touch.
fn touched(span: Period, period: Period) -> Vec<Period> {
    if span == period && !is_year(span) {
        return vec![period];
    }
    period.parts(Grain::Month).into_iter().filter(|month| month.first().year() == span.first().year()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
