//! A report with what its paper says besides: letterhead, day, who made it, language.

use chrono::NaiveDate;

use super::table::Report;
use crate::domain::letter::data::OfficeHead;
use crate::words::Lang;

/// What a report needs to leave the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSheet {
    /// Letterhead.
    pub office: OfficeHead,
    /// The report.
    pub report: Report,
    /// Day on which it was made.
    pub made_on: NaiveDate,
    /// Who made it; may be empty.
    pub clerk: String,
    /// Language of its words.
    pub lang: Lang,
}
