//! Which papers there are, and a paper ready to be looked at.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::ids::{ActivityId, CaseId, ReferralId};
use crate::domain::letter::data::{InfoSheetData, MissingSlipData};
use crate::domain::report::ReportSheet;
use crate::domain::roster::RosterData;
use crate::paper::TemplateProblem;

/// Which paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The letter of a referral.
    Letter(ReferralId),
    /// A "still missing" slip.
    Missing(Box<MissingSlipData>),
    /// An information sheet.
    Info(Box<InfoSheetData>),
    /// The disposition sheet of a case.
    Disposition(CaseId),
    /// The invitation to a meeting.
    Invitation(ActivityId),
    /// The minutes of a meeting.
    Minutes(ActivityId),
    /// A report.
    Report(Box<ReportSheet>),
    /// A contact card or a roster.
    Roster(Box<RosterData>),
    /// The monthly report of a kecamatan (by code) for a month.
    Monthly(String, NaiveDate),
}

/// A paper ready to be looked at.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which paper.
    pub paper: Paper,
    /// Lines as on the screen.
    pub lines: Vec<String>,
    /// Number, once given.
    pub number: Option<String>,
    /// Where it was saved, once saved.
    pub saved: Vec<PathBuf>,
    /// It lay there already with the same content; no second file was made.
    pub already: bool,
    /// What is wrong with the office's own template of this paper, which was made with the shipped one.
    pub problems: Vec<TemplateProblem>,
}
