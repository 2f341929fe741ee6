//! The monthly report of a TKSK to the Camat of their kecamatan, with a copy to the office.
//!
//! Everything in it is drawn from the records ([`content`], [`draw`]); a person may put own words in the place of a
//! part's drawn ones. Figures come from the records each time, until the report is numbered: then what was printed that
//! day stays ([`sheet`], [`issue`]).

pub mod content;
pub mod draw;
pub mod issue;
pub mod part;
pub mod sheet;
pub mod table;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::activity::MAX_WORDS;
use super::ids::MonthlyReportId;
pub use content::{Content, Head, Officer};
pub use issue::MonthlyIssue;
pub use part::Part;
pub use sheet::Sheet;

/// That a report has a number and left the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its number.
    pub number: String,
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
}

/// What a person wrote for a part, in the place of what was drawn from the records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The words.
    pub text: String,
    /// What was drawn when they were written; another one now means that the records changed since.
    pub drawn: String,
}

/// One monthly report of one kecamatan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthlyReport {
    /// Identity.
    pub id: MonthlyReportId,
    /// Counts the saves (R7).
    pub version: i64,
    /// Code of the kecamatan.
    pub kecamatan: String,
    /// First day of the month.
    pub month: NaiveDate,
    /// What was written by hand, by part of the report.
    pub narrative: BTreeMap<Part, Written>,
    /// Its number, once given.
    pub issued: Option<Issued>,
    /// Who wrote it.
    pub by: String,
}

impl MonthlyReport {
    /// A report nobody wrote anything for yet.
    pub fn new(id: MonthlyReportId, kecamatan: &str, month: NaiveDate) -> MonthlyReport {
        MonthlyReport {
            id,
            version: 0,
            kecamatan: kecamatan.to_owned(),
            month,
            narrative: BTreeMap::new(),
            issued: None,
            by: String::new(),
        }
    }

    /// With own words for a part; empty words let the drawn ones stand again.
    #[must_use]
    pub fn with(&self, part: Part, text: &str, drawn: &str) -> MonthlyReport {
        let mut after = self.clone();
        match text.trim() {
            "" => after.narrative.remove(&part),
            same if same == drawn.trim() => after.narrative.remove(&part),
            own => after.narrative.insert(part, Written { text: own.to_owned(), drawn: drawn.to_owned() }),
        };
        after
    }

    /// The first rule this record breaks on a day, as (field, rule).
    pub fn broken_rule(&self, today: NaiveDate) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.kecamatan.is_empty() => Some(("kecamatan", "required")),
            _ if self.month.day() != 1 => Some(("month", "first_day")),
            _ if self.month > today => Some(("month", "in_future")),
            _ if self.narrative.values().any(|one| one.text.chars().count() > MAX_WORDS) => {
                Some(("narrative", "too_long"))
            }
            _ if self.issued.as_ref().is_some_and(|one| one.number.trim().is_empty()) => Some(("number", "required")),
            _ => None,
        }
    }
}

crate::coded! {
    /// How far the report of a kecamatan and a month is.
    MonthlyState {
        /// Nobody wrote anything; everything is drawn from the records.
        Empty = "kosong", crate::words::monthly::STATE_EMPTY;
        /// Somebody wrote own words.
        Written = "disusun", crate::words::monthly::STATE_WRITTEN;
        /// It has its number.
        Numbered = "bernomor", crate::words::monthly::STATE_NUMBERED;
    }
}

impl MonthlyState {
    /// Of a report, if there is one.
    pub fn of(report: Option<&MonthlyReport>) -> MonthlyState {
        match report {
            None => MonthlyState::Empty,
            Some(one) if one.issued.is_some() => MonthlyState::Numbered,
            Some(one) if one.narrative.is_empty() => MonthlyState::Empty,
            Some(_) => MonthlyState::Written,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn november() -> MonthlyReport {
        MonthlyReport::new(MonthlyReportId::from(Uuid::nil()), "11.71.03", day("2026-11-01"))
    }

    #[test]
    fn a_report_is_of_a_month_that_has_begun() {
        let one = november();
        assert_eq!(one.broken_rule(day("2026-11-01")), None);
        assert_eq!(one.broken_rule(day("2026-10-31")), Some(("month", "in_future")));
        let middle = MonthlyReport { month: day("2026-11-02"), ..one.clone() };
        assert_eq!(middle.broken_rule(day("2026-11-30")), Some(("month", "first_day")));
        let long = one.with(Part::Obstacles, &"a".repeat(MAX_WORDS + 1), "");
        assert_eq!(long.broken_rule(day("2026-11-30")), Some(("narrative", "too_long")));
    }

    #[test]
    fn own_words_stand_until_they_are_emptied_or_say_what_is_drawn() {
        let one = november().with(Part::Next, " ke Gampong Blang ", "usulan");
        assert_eq!(MonthlyState::of(Some(&one)), MonthlyState::Written);
        assert_eq!(one.narrative.get(&Part::Next).unwrap().text, "ke Gampong Blang");
        for back in ["", "usulan "] {
            assert_eq!(MonthlyState::of(Some(&one.with(Part::Next, back, "usulan"))), MonthlyState::Empty);
        }
    }

    #[test]
    fn parts_are_stored_by_their_code() {
        let stored = serde_json::to_string(&november().with(Part::Mapping, "x", "y").narrative).unwrap();
        assert_eq!(stored, r#"{"tugas_1":{"text":"x","drawn":"y"}}"#);
    }
}
