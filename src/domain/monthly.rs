//! The monthly report of a TKSK to the Camat of their kecamatan, with a copy to the office: what a person wrote for it.
//! Figures come from the records each time, until the report is numbered; then those of that day stay with it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::activity::MAX_WORDS;
use super::ids::MonthlyReportId;

/// That a report has a number and left the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its number.
    pub number: String,
    /// When.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// Figures of that day, as they were printed.
    pub figures: String,
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
    pub narrative: BTreeMap<String, String>,
    /// Its number, once given.
    pub issued: Option<Issued>,
    /// Who wrote it.
    pub by: String,
}

impl MonthlyReport {
    /// The first rule this record breaks on a day, as (field, rule).
    pub fn broken_rule(&self, today: NaiveDate) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.kecamatan.is_empty() => Some(("kecamatan", "required")),
            _ if self.month.day() != 1 => Some(("month", "first_day")),
            _ if self.month > today => Some(("month", "in_future")),
            _ if self.narrative.values().any(|text| text.chars().count() > MAX_WORDS) => {
                Some(("narrative", "too_long"))
            }
            _ if self.issued.as_ref().is_some_and(|one| one.number.trim().is_empty()) => Some(("number", "required")),
            _ => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_report_is_of_a_month_that_has_begun() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let one = MonthlyReport {
            id: MonthlyReportId::from(Uuid::nil()),
            version: 0,
            kecamatan: "11.71.03".into(),
            month: day("2026-11-01"),
            narrative: BTreeMap::new(),
            issued: None,
            by: "Contoh".into(),
        };
        assert_eq!(one.broken_rule(day("2026-11-01")), None);
        assert_eq!(one.broken_rule(day("2026-10-31")), Some(("month", "in_future")));
        let middle = MonthlyReport { month: day("2026-11-02"), ..one.clone() };
        assert_eq!(middle.broken_rule(day("2026-11-30")), Some(("month", "first_day")));
        let long = BTreeMap::from([("hambatan".to_owned(), "a".repeat(MAX_WORDS + 1))]);
        let long = MonthlyReport { narrative: long, ..one };
        assert_eq!(long.broken_rule(day("2026-11-30")), Some(("narrative", "too_long")));
    }
}
