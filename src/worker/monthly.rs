//! Monthly reports to the Camat: what the screen reads and changes. Numbering freezes the report in the same write; its
//! files are saved after that, so a full disk costs a file, never a number.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};

use super::{Answer, Done, Failure, Paper, papers};
use crate::domain::letter::number::{NumberParts, NumberPattern};
use crate::domain::monthly::{Content, MonthlyIssue, MonthlyReport, Sheet};
use crate::paper::TemplateProblem;
use crate::paper::list::{ListProblem, monthly as lists, xlsx};
use crate::paper::save;
use crate::store::{Error, Store, Write, monthly, office};
use crate::words::{Lang, export as e, monthly as w};

/// What to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MonthlyAsk {
    /// Which reports of these months somebody began, both included.
    Between(NaiveDate, NaiveDate),
    /// One report, seen from a day.
    One(String, NaiveDate, NaiveDate),
}

/// What to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MonthlyAct {
    /// Words of a report.
    Save(Box<MonthlyReport>),
    /// Give the report of a kecamatan and a month its number.
    Issue(String, NaiveDate),
    /// Make its number void, with the reason.
    Void(String, NaiveDate, String),
}

/// One report with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthlyView {
    /// What the records say.
    pub content: Content,
    /// As it is printed.
    pub sheet: Sheet,
    /// What somebody wrote, if anybody did.
    pub report: Option<MonthlyReport>,
    /// Every number it ever had, the newest first.
    pub numbers: Vec<MonthlyIssue>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum MonthlyAnswer {
    /// Reports of these months.
    Between(NaiveDate, NaiveDate, Vec<MonthlyReport>),
    /// One report.
    One(Box<MonthlyView>),
    /// Words are saved.
    Saved(Box<MonthlyReport>),
    /// It has its number; where its files lie, and what is wrong with the office's own template.
    Issued(Box<MonthlyIssue>, Vec<PathBuf>, Vec<TemplateProblem>),
    /// Its number is void.
    Voided(Box<MonthlyIssue>),
}

impl From<MonthlyAnswer> for Answer {
    fn from(found: MonthlyAnswer) -> Answer {
        Answer::Monthly(Box::new(found))
    }
}

/// Answers one question, in one snapshot of the file.
pub(super) fn read(store: &mut Store, ask: &MonthlyAsk) -> Result<MonthlyAnswer, Error> {
    store.read(|r| match ask {
        MonthlyAsk::Between(first, last) => {
            Ok(MonthlyAnswer::Between(*first, *last, monthly::between(r, *first, *last)?))
        }
        MonthlyAsk::One(kecamatan, month, today) => {
            let report = monthly::find(r, kecamatan, *month)?;
            let numbers = match &report {
                Some(report) => monthly::book::of_report(r, report.id)?,
                None => Vec::new(),
            };
            let content = monthly::content(r, kecamatan, *month, *today)?;
            let sheet = monthly::sheet(r, kecamatan, *month, *today)?;
            Ok(MonthlyAnswer::One(Box::new(MonthlyView { content, sheet, report, numbers })))
        }
    })
}

/// Performs a change that is nothing but a write.
pub(super) fn perform(write: &Write<'_>, act: &MonthlyAct) -> Result<MonthlyAnswer, Error> {
    Ok(match act {
        MonthlyAct::Save(report) => MonthlyAnswer::Saved(Box::new(monthly::save(write, report)?)),
        MonthlyAct::Void(kecamatan, month, reason) => {
            MonthlyAnswer::Voided(Box::new(monthly::book::void(write, kecamatan, *month, reason)?))
        }
        // Numbering also saves files; see `issue`.
        MonthlyAct::Issue(..) => return Err(Error::NotFound("request")),
    })
}

/// Numbers a report, then saves its paper and its figures beside the letters.
pub(super) fn issue(store: &mut Store, kecamatan: &str, month: NaiveDate) -> Done {
    let (issued, changed) = number(store, kecamatan, month)?;
    let paper = Paper::Monthly(kecamatan.to_owned(), month);
    let (mut saved, stem, problems) = papers::save_paper(store, &paper)?;
    saved.push(keep_figures(store, &issued, &stem)?);
    Ok((MonthlyAnswer::Issued(Box::new(issued), saved, problems).into(), changed))
}

/// Gives a report its number; nothing is saved as a file.
///
/// # Errors
/// A broken number pattern, or what the store says.
pub fn number(
    store: &mut Store,
    kecamatan: &str,
    month: NaiveDate,
) -> Result<(MonthlyIssue, std::collections::BTreeSet<crate::store::Entity>), Failure> {
    let settings = store.read(office::get)?.map(|(settings, _)| settings).unwrap_or_default();
    let pattern =
        NumberPattern::parse(&settings.report_pattern).map_err(|problem| Failure::Paper(problem.sentence(Lang::Id)))?;
    if !pattern.restarts_each_year() {
        return Err(Failure::Paper(w::PATTERN_YEAR.get(Lang::Id).to_owned()));
    }
    let done = store.write(|write| {
        let today = write.now().date();
        let made = |seq: i64| {
            let parts = NumberParts {
                counter: seq.unsigned_abs(),
                year: today.year(),
                month: today.month(),
                classification: "",
            };
            pattern.render(&parts).map_err(|problem| problem.sentence(Lang::Id))
        };
        monthly::book::issue(write, kecamatan, month, &made)
    })?;
    Ok((done.value, done.changed))
}

/// The figures as a spreadsheet, under the name of the paper.
fn keep_figures(store: &Store, issued: &MonthlyIssue, stem: &str) -> Result<PathBuf, Failure> {
    let sheet = issued.sheet().map_err(|_| Failure::from(Error::Unreadable("monthly_issue")))?;
    let bytes = xlsx(&lists(&sheet)).map_err(|problem| match problem {
        ListProblem::NoBooks => Failure::Paper(e::NO_BOOKS.get(Lang::Id).to_owned()),
        ListProblem::Book(said) => Failure::Paper(e::book(&said, Lang::Id)),
    })?;
    let kept = save::keep(&super::paper_folder(store.path()), stem, "xlsx", &bytes);
    kept.map(|kept| kept.path).map_err(|problem| Failure::Paper(problem.sentence(Lang::Id)))
}
