//! The book of numbers given to monthly reports. A number once used is never used again: when a report is made void its
//! row stays, with the reason and what was printed, and the report may be numbered anew.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::ids::{MonthlyIssueId, MonthlyReportId};

/// The pattern of report numbers an office starts with.
pub const NUMBER_PATTERN: &str = "460/{nomor}/TKSK/{tahun}";

/// One number with what was printed under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthlyIssue {
    /// Identity.
    pub id: MonthlyIssueId,
    /// Counts the saves (R7).
    pub version: i64,
    /// The report.
    pub report: MonthlyReportId,
    /// Code of the kecamatan.
    pub kecamatan: String,
    /// First day of the month it reports.
    pub month: NaiveDate,
    /// Running number inside the year in which it was given.
    pub seq: i64,
    /// As printed.
    pub number: String,
    /// Day on which it was given.
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// What was printed, as [`super::Sheet`] in JSON.
    pub printed: String,
    /// Why it is void, if it is.
    pub void_reason: Option<String>,
}

impl MonthlyIssue {
    /// The year its number counts in.
    pub fn year(&self) -> i32 {
        self.on.year()
    }

    /// The first rule this record breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.number.trim().is_empty() => Some(("number", "required")),
            _ if self.void_reason.as_ref().is_some_and(|why| why.trim().is_empty()) => {
                Some(("void_reason", "required"))
            }
            _ => None,
        }
    }

    /// What was printed.
    ///
    /// # Errors
    /// What the reader of JSON says.
    pub fn sheet(&self) -> Result<super::Sheet, serde_json::Error> {
        serde_json::from_str(&self.printed)
    }
}
