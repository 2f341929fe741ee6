//! How far a case has come on the road of its procedure: what was reached, what comes next, how long it waits and for
//! whom, and whether something new may be written down. Pure: road, entries, days and calendar are handed in.
//!
//! Odd: an entry is written once and never changed; of several with one code the last holds. So a wrong day is followed
//! by the right one as long as nothing later stands on it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::content::road::{Fact, LETTER, Milestone, Named, Pick, Road, Shape};
use super::day;
use super::ids::{MilestoneId, NeedId};
use super::workday::Calendar;
use crate::words::{Lang, road as w};

/// Between role, name and phone of a contact.
const BETWEEN: &str = " · ";

/// One thing written down on the road of a need: a milestone that was reached, or a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Identity.
    pub id: MilestoneId,
    /// The need.
    pub need: NeedId,
    /// Code of the milestone or fact.
    pub code: String,
    /// Day it speaks of.
    pub day: NaiveDate,
    /// Who wrote it down.
    pub by: String,
    /// Text, code of a choice, or contact; empty for a milestone that has only a day. A date is written `2026-11-26`.
    pub value: String,
    /// Office time at which it was written down.
    pub at: NaiveDateTime,
}

/// The last entry with this code.
pub fn latest<'e>(entries: &'e [Entry], code: &str) -> Option<&'e Entry> {
    entries.iter().rev().find(|entry| entry.code == code)
}

/// A contact as it is kept: role, name, phone.
pub fn contact(role: &str, name: &str, phone: &str) -> String {
    [role.trim(), name.trim(), phone.trim()].join(BETWEEN)
}

/// The value of an entry as people read it.
pub fn shown(shape: Shape, picks: &[Pick], value: &str, lang: Lang) -> String {
    let named =
        |code: &str| picks.iter().find(|pick| pick.code == code).map_or(code, |pick| pick.name(lang)).to_owned();
    match shape {
        Shape::Choice => named(value),
        Shape::Contact => match value.split_once(BETWEEN) {
            Some((role, rest)) => format!("{}{BETWEEN}{rest}", named(role)),
            None => value.to_owned(),
        },
        Shape::Day => value.parse().map_or_else(|_| value.to_owned(), day::shown),
        Shape::Text => value.to_owned(),
    }
}

/// What decides whether a day can be written down.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The case was opened.
    pub opened: NaiveDate,
    /// Today.
    pub today: NaiveDate,
}

/// Why something cannot be written down, or why something waits. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoadRefusal {
    /// Not on this road, or not on it after what was chosen.
    Unknown,
    /// This milestone comes first: both names.
    OutOfOrder(String, String),
    /// A later milestone stands on it.
    Passed,
    /// The road ended with a choice: names of milestone and choice, in both languages.
    Stopped([String; 2], [String; 2]),
    /// These facts are missing: names in both languages.
    Missing(Vec<(String, String)>),
    /// A fact has another value than this one: names of both, in both languages.
    MustBe([String; 2], [String; 2]),
    /// Before the case was opened.
    BeforeCase(NaiveDate),
    /// Before the milestone before it: its names and its day.
    BeforePrevious([String; 2], NaiveDate),
    /// After today.
    Future,
    /// Nothing was written.
    NeedsValue,
    /// No such choice.
    NotAChoice,
    /// Name or phone is missing.
    NeedsContact,
}

fn both(thing: &impl Named) -> [String; 2] {
    let (id, en) = thing.names();
    [id.to_owned(), en.to_owned()]
}

fn of(names: &[String; 2], lang: Lang) -> &str {
    let [id, en] = names;
    lang.pick(id, en)
}

impl RoadRefusal {
    /// The sentence for the clerk.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            RoadRefusal::Unknown => w::UNKNOWN.get(lang).to_owned(),
            RoadRefusal::OutOfOrder(id, en) => w::out_of_order(lang.pick(id, en), lang),
            RoadRefusal::Passed => w::PASSED.get(lang).to_owned(),
            RoadRefusal::Stopped(name, value) => w::stopped(of(name, lang), of(value, lang), lang),
            RoadRefusal::Missing(facts) => {
                let names: Vec<&str> = facts.iter().map(|(id, en)| lang.pick(id.as_str(), en.as_str())).collect();
                w::missing_facts(&names.join(", "), lang)
            }
            RoadRefusal::MustBe(fact, value) => w::must_be(of(fact, lang), of(value, lang), lang),
            RoadRefusal::BeforeCase(opened) => w::before_case(&day::shown(*opened), lang),
            RoadRefusal::BeforePrevious(name, at) => w::before_previous(of(name, lang), &day::shown(*at), lang),
            RoadRefusal::Future => w::FUTURE.get(lang).to_owned(),
            RoadRefusal::NeedsValue => w::NEEDS_VALUE.get(lang).to_owned(),
            RoadRefusal::NotAChoice => w::NOT_A_CHOICE.get(lang).to_owned(),
            RoadRefusal::NeedsContact => w::NEEDS_CONTACT.get(lang).to_owned(),
        }
    }
}

/// How far a need has come.
#[derive(Clone, Debug)]
pub struct Standing<'r> {
    /// Milestones of the road as it is for this need, each with its entry once reached.
    pub rows: Vec<(&'r Milestone, Option<Entry>)>,
    /// What comes next; none at the end or where the road ended early.
    pub next: Option<&'r Milestone>,
    /// Since when that is waited for: the day of the milestone before, or the case's.
    pub since: NaiveDate,
    /// Working days it has waited.
    pub waited: u64,
    /// Where the road ended early.
    pub stopped: Option<(&'r Milestone, &'r Pick)>,
}

impl Standing<'_> {
    /// It waits longer than it may.
    pub fn late(&self) -> bool {
        self.next.is_some_and(|next| self.waited > next.days)
    }

    /// The first day on which the decision above the office is late; none while nothing is awaited there.
    pub fn upstream_late_from(&self, calendar: &Calendar) -> Option<NaiveDate> {
        self.next.filter(|next| next.upstream).map(|next| calendar.late_from(self.since, next.days))
    }

    /// It waits longer than it may above the office: since when.
    pub fn stuck_upstream(&self) -> Option<NaiveDate> {
        (self.late() && self.next.is_some_and(|next| next.upstream)).then_some(self.since)
    }
}

fn belongs(one: &Milestone, entries: &[Entry]) -> bool {
    one.when.as_ref().is_none_or(|when| latest(entries, &when.milestone).is_some_and(|entry| entry.value == when.value))
}

fn end<'r>(one: &'r Milestone, entry: &Entry) -> Option<&'r Pick> {
    one.picks.iter().find(|pick| pick.stops && pick.code == entry.value)
}

/// Where a need stands on its road.
pub fn standing<'r>(road: &'r Road, entries: &[Entry], frame: Frame, calendar: &Calendar) -> Standing<'r> {
    let mut found = Standing { rows: Vec::new(), next: None, since: frame.opened, waited: 0, stopped: None };
    for one in road.milestones.iter().filter(|one| belongs(one, entries)) {
        let entry = latest(entries, &one.code);
        match entry {
            Some(entry) if found.next.is_none() => {
                found.since = entry.day;
                found.stopped = found.stopped.or(end(one, entry).map(|pick| (one, pick)));
            }
            _ if found.next.is_none() && found.stopped.is_none() => found.next = Some(one),
            _ => {}
        }
        found.rows.push((one, entry.cloned()));
    }
    found.waited = calendar.between(found.since, frame.today);
    found
}

/// Facts that something waits for (a milestone, or [`LETTER`]) and that are not there.
///
/// # Errors
/// [`RoadRefusal::Missing`] or [`RoadRefusal::MustBe`].
pub fn facts_for(road: &Road, entries: &[Entry], before: &str) -> Result<(), RoadRefusal> {
    let waits: Vec<&Fact> = road.facts.iter().filter(|fact| fact.before.as_deref() == Some(before)).collect();
    let absent = |fact: &&&Fact| latest(entries, &fact.code).is_none_or(|entry| entry.value.trim().is_empty());
    let missing: Vec<(String, String)> =
        waits.iter().filter(absent).map(|fact| (fact.name.clone(), fact.name_en.clone())).collect();
    if !missing.is_empty() {
        return Err(RoadRefusal::Missing(missing));
    }
    for fact in waits {
        let must = fact.must_be.as_deref().and_then(|must| fact.picks.iter().find(|pick| pick.code == must));
        if let Some(must) = must.filter(|must| latest(entries, &fact.code).is_some_and(|e| e.value != must.code)) {
            return Err(RoadRefusal::MustBe(both(fact), both(must)));
        }
    }
    Ok(())
}

/// Facts a letter waits for.
///
/// # Errors
/// As [`facts_for`].
pub fn letter(road: &Road, entries: &[Entry]) -> Result<(), RoadRefusal> {
    facts_for(road, entries, LETTER)
}

/// Whether an entry may be written down now.
///
/// # Errors
/// [`RoadRefusal`].
pub fn check(road: &Road, entries: &[Entry], fresh: &Entry, frame: Frame) -> Result<(), RoadRefusal> {
    if fresh.day > frame.today {
        return Err(RoadRefusal::Future);
    }
    if let Some(fact) = road.fact(&fresh.code) {
        return value_fits(fact.shape, &fact.picks, &fresh.value, frame);
    }
    let here: Vec<&Milestone> = road.milestones.iter().filter(|one| belongs(one, entries)).collect();
    let place = here.iter().position(|one| one.code == fresh.code).ok_or(RoadRefusal::Unknown)?;
    let (before, rest) = here.split_at(place);
    let Some((one, later)) = rest.split_first() else { return Err(RoadRefusal::Unknown) };
    if later.iter().any(|one| latest(entries, &one.code).is_some()) {
        return Err(RoadRefusal::Passed);
    }
    for earlier in before {
        let Some(entry) = latest(entries, &earlier.code) else {
            return Err(RoadRefusal::OutOfOrder(earlier.name.clone(), earlier.name_en.clone()));
        };
        if let Some(pick) = end(earlier, entry) {
            return Err(RoadRefusal::Stopped(both(*earlier), both(pick)));
        }
    }
    if fresh.day < frame.opened {
        return Err(RoadRefusal::BeforeCase(frame.opened));
    }
    if let Some((previous, entry)) = before.last().and_then(|one| Some((one, latest(entries, &one.code)?)))
        && fresh.day < entry.day
    {
        return Err(RoadRefusal::BeforePrevious(both(*previous), entry.day));
    }
    if one.shape != Shape::Day {
        value_fits(one.shape, &one.picks, &fresh.value, frame)?;
    }
    facts_for(road, entries, &one.code)
}

fn value_fits(shape: Shape, picks: &[Pick], value: &str, frame: Frame) -> Result<(), RoadRefusal> {
    let known = |code: &str| picks.iter().any(|pick| pick.code == code);
    match shape {
        _ if value.trim().is_empty() => Err(RoadRefusal::NeedsValue),
        Shape::Choice if !known(value) => Err(RoadRefusal::NotAChoice),
        Shape::Day => match value.parse::<NaiveDate>() {
            Ok(day) if day > frame.today => Err(RoadRefusal::Future),
            Ok(_) => Ok(()),
            Err(_) => Err(RoadRefusal::NeedsValue),
        },
        Shape::Contact => {
            let mut parts = value.split(BETWEEN);
            let (role, name, phone) = (parts.next(), parts.next(), parts.next());
            let digits = phone.unwrap_or_default().chars().filter(char::is_ascii_digit).count();
            if !role.is_some_and(known) {
                return Err(RoadRefusal::NotAChoice);
            }
            let there = name.is_some_and(|name| !name.trim().is_empty()) && digits >= LEAST_PHONE;
            if there { Ok(()) } else { Err(RoadRefusal::NeedsContact) }
        }
        _ => Ok(()),
    }
}

/// Fewest digits of a phone number.
const LEAST_PHONE: usize = 6;

/// Whether a case comes first in lists: the road's urgent fact has its first value.
pub fn urgent(road: &Road, entries: &[Entry]) -> bool {
    let fact = road.urgent.as_deref().and_then(|code| road.fact(code));
    let first = fact.and_then(|fact| fact.picks.first().map(|pick| (&fact.code, &pick.code)));
    first.is_some_and(|(fact, pick)| latest(entries, fact).is_some_and(|entry| entry.value == *pick))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
