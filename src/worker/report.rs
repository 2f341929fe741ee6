//! Reports as the screen asks for them: one made, the points of a line, the records beneath a number.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::report::table::Cell;
use crate::domain::report::{Area, Drill, Grain, Measure, Period, Report, ReportName};
use crate::store::report::{self, Rows};
use crate::store::{Error, Store};

/// What to read; each is seen from a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportAsk {
    /// A report of some days and a place.
    Made(ReportName, Period, Area, NaiveDate),
    /// The same report of two periods, to be set beside each other.
    Compared(ReportName, [Period; 2], Area, NaiveDate),
    /// One number for each part of a period.
    Series(Measure, (Period, Grain), Area, NaiveDate),
    /// The records beneath a number, from this one on.
    Rows(Box<Drill>, NaiveDate, usize),
}

/// What was read.
#[derive(Clone, Debug)]
pub enum ReportAnswer {
    /// The report.
    Made(Report),
    /// Two, in the order asked for.
    Compared(Report, Report),
    /// The points, the earliest first.
    Series(Measure, Vec<(Period, Cell)>),
    /// A window of records: from which one on, and how many there are.
    Rows(Drill, usize, Rows),
}

impl From<ReportAnswer> for Answer {
    fn from(found: ReportAnswer) -> Answer {
        Answer::Report(Box::new(found))
    }
}

/// Answers one question, in one snapshot of the file.
pub(super) fn read(store: &mut Store, ask: &ReportAsk) -> Result<ReportAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            ReportAsk::Made(name, period, area, today) => {
                ReportAnswer::Made(report::make(r, *name, *period, area, *today)?)
            }
            ReportAsk::Compared(name, [one, other], area, today) => ReportAnswer::Compared(
                report::make(r, *name, *one, area, *today)?,
                report::make(r, *name, *other, area, *today)?,
            ),
            ReportAsk::Series(measure, of, area, today) => {
                ReportAnswer::Series(*measure, report::series(r, *measure, *of, area, *today)?)
            }
            ReportAsk::Rows(drill, today, offset) => {
                ReportAnswer::Rows((**drill).clone(), *offset, report::rows(r, drill, *today, *offset)?)
            }
        })
    })
}
