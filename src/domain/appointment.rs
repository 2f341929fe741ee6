//! Decrees (SK) that appoint members of the pillars, as records: one decree names many people (the yearly list of the
//! TKSK), and a member hangs on one. What a member held before stays with the member.
//!
//! Odd: the term of a member may be shorter than the decree's (somebody leaves early), so both carry days.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::fold::fold;
use super::ids::AppointmentId;
use super::member::{Decree, Pillar};

/// One decree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Identity.
    pub id: AppointmentId,
    /// Counts the saves (R7).
    pub version: i64,
    /// The pillar it appoints.
    pub pillar: Pillar,
    /// Number as printed; may be empty where only the day is known.
    pub number: String,
    /// Date of signature.
    pub date: Option<NaiveDate>,
    /// Office or person who signed.
    pub issuer: String,
    /// What it says it is about.
    pub title: String,
    /// First day of its period.
    pub starts: Option<NaiveDate>,
    /// Last day of its period.
    pub ends: Option<NaiveDate>,
}

impl Appointment {
    /// The first rule it breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match (self.starts, self.ends) {
            (Some(starts), Some(ends)) if ends < starts => Some(("ends", "ends_before_start")),
            _ => None,
        }
    }

    /// What a member's record shows of it, with the member's own days.
    pub fn decree(&self, starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> Decree {
        Decree {
            number: self.number.clone(),
            date: self.date,
            issuer: self.issuer.clone(),
            title: self.title.clone(),
            starts,
            ends,
        }
    }

    /// Whether a decree with this number and date is this one. Case, spaces and punctuation in numbers do not count; a
    /// missing date contradicts nothing.
    pub fn is_called(&self, pillar: Pillar, decree: &Decree) -> bool {
        let dates = self.date.is_none() || decree.date.is_none() || self.date == decree.date;
        let numbered = !plain(&decree.number).is_empty();
        let same = plain(&self.number) == plain(&decree.number);
        self.pillar == pillar
            && dates
            && same
            && (numbered || (self.date == decree.date && self.issuer == decree.issuer))
    }

    /// The number as it is compared: without case, spaces and punctuation.
    pub fn plain_number(&self) -> String {
        plain(&self.number)
    }

    /// Takes what is written in `decree` and unknown here; true when something was.
    pub fn learn(&mut self, decree: &Decree) -> bool {
        let before = self.clone();
        self.date = self.date.or(decree.date);
        for (own, other) in [(&mut self.issuer, &decree.issuer), (&mut self.title, &decree.title)] {
            if own.trim().is_empty() {
                other.trim().clone_into(own);
            }
        }
        *self != before
    }
}

/// A number without spaces and punctuation, folded: `467.1/1540/2022` and `467.1 / 1540 / 2022` are one decree.
fn plain(number: &str) -> String {
    fold(number).replace(' ', "")
}

/// A term a member held before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The decree; none where only the days were known.
    pub appointment: Option<AppointmentId>,
    /// First day.
    pub starts: Option<NaiveDate>,
    /// Last day.
    pub ends: Option<NaiveDate>,
}

/// Whether two terms have a day in common; an open end lasts for ever, an unknown beginning says nothing.
pub fn overlap(one: (Option<NaiveDate>, Option<NaiveDate>), other: (Option<NaiveDate>, Option<NaiveDate>)) -> bool {
    let (Some(first), Some(second)) = (one.0, other.0) else { return false };
    let until = |ends: Option<NaiveDate>| ends.unwrap_or(NaiveDate::MAX);
    first <= until(other.1) && second <= until(one.1)
}

/// Who moves to a new decree and who does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Moves.
    Moves,
    /// Moves; the term before ends on the day before, because the two would overlap.
    Shortens(NaiveDate),
    /// Stays: taken out of service.
    Inactive,
    /// Stays: hangs on this decree already.
    Already,
    /// Stays: another pillar, which this decree does not appoint.
    OtherPillar,
    /// Stays: the present term begins on the same day or later.
    Later,
}

impl Verdict {
    /// True for those who move.
    pub const fn moves(self) -> bool {
        matches!(self, Verdict::Moves | Verdict::Shortens(_))
    }
}

/// What a new decree does to a member.
pub fn verdict(member: &super::member::Member, pillar: Pillar, new: &Decree) -> Verdict {
    let old = &member.decree;
    if !member.in_service {
        return Verdict::Inactive;
    }
    if member.pillar != pillar {
        return Verdict::OtherPillar;
    }
    if !plain(&new.number).is_empty() && plain(&new.number) == plain(&old.number) {
        return Verdict::Already;
    }
    match (old.starts, new.starts) {
        (Some(before), Some(after)) if before >= after => Verdict::Later,
        (_, Some(after)) if overlap((old.starts, old.ends), (new.starts, new.ends)) => {
            after.checked_sub_days(Days::new(1)).map_or(Verdict::Later, Verdict::Shortens)
        }
        _ => Verdict::Moves,
    }
}

/// The member under the new decree; what was held before is kept among the former terms.
pub fn renewed(
    member: &super::member::Member,
    id: AppointmentId,
    new: &Decree,
    verdict: Verdict,
) -> super::member::Member {
    let mut after = member.clone();
    let old = &member.decree;
    let ends = if let Verdict::Shortens(last) = verdict { Some(last) } else { old.ends };
    if member.appointment.is_some() || old.starts.is_some() || old.ends.is_some() {
        after.former.push(Former { appointment: member.appointment, starts: old.starts, ends });
    }
    (after.appointment, after.decree) = (Some(id), new.clone());
    after
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "appointment_tests.rs"]
mod tests;
