//! Lists of cases and referrals: windows of rows, and how many there are. What each list means stands in
//! [`crate::domain::worklist`]; here it becomes SQL that no hundred thousand rows make slow.

mod kept;
mod page;
mod spread;
mod sql;

pub use kept::{KeptList, drop_list, keep_list, kept_lists};
pub use page::{ListPage, WINDOW, days, due, newest, page, stuck_days, urgent};
#[cfg(test)]
pub use spread::spread_sql;
pub use spread::{Waits, case_at, referral_at, spread};

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use self::sql::Sql;
use super::error::{Error, Result};
use super::referral::Line;
use super::value;
use crate::domain::content::holiday;
use crate::domain::ids::{CaseId, PersonId};
use crate::domain::referral::CaseState;
use crate::domain::worklist::{Narrow, View, Worklist};

/// One line of a list of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Identity.
    pub id: CaseId,
    /// Version read.
    pub version: i64,
    /// Where it stands.
    pub state: CaseState,
    /// Day by which the citizen should have an answer.
    pub due: Option<NaiveDate>,
    /// When it came to this state.
    pub since: NaiveDateTime,
    /// When it was opened.
    pub opened_at: NaiveDateTime,
    /// Whom it is about.
    pub person: PersonId,
    /// Name of that person.
    pub name: String,
    /// Gampong code of that person.
    pub gampong: Option<String>,
    /// Referrals that are drafts or away.
    pub waiting: i64,
    /// All its referrals.
    pub referrals: i64,
    /// It cannot wait.
    pub urgent: bool,
    /// The first day on which the decision above the office is late.
    pub upstream: Option<NaiveDate>,
    /// Its needs in words, oldest first.
    pub needs: Vec<String>,
    /// Slugs of their procedures.
    pub procedures: Vec<String>,
    /// Slugs of the destinations of its referrals.
    pub destinations: Vec<String>,
}

fn case_line(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    let parts = |column, between: char| {
        let text: Option<String> = row.get(column)?;
        Ok::<Vec<String>, rusqlite::Error>(
            text.unwrap_or_default().split(between).filter(|part| !part.is_empty()).map(str::to_owned).collect(),
        )
    };
    Ok(CaseRow {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        state: value::code(row, 2, CaseState::from_code)?,
        due: value::maybe_date(row, 3)?,
        since: value::time(row, 4)?,
        opened_at: value::time(row, 5)?,
        person: value::id(row, 6)?,
        name: row.get(7)?,
        gampong: row.get(8)?,
        waiting: row.get(9)?,
        referrals: row.get(10)?,
        needs: parts(11, '\u{1f}')?,
        procedures: parts(12, ' ')?,
        destinations: parts(13, ' ')?,
        urgent: row.get(14)?,
        upstream: value::maybe_date(row, 15)?,
    })
}

/// One case as lists show it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn case_row(connection: &Connection, id: CaseId) -> Result<CaseRow> {
    let mut statement = connection.prepare_cached(concat!(include_str!("case_lines.sql"), " WHERE c.id = ?1"))?;
    statement.query_row([id.uuid().as_bytes()], case_line).optional()?.ok_or(Error::NotFound("case"))
}

/// Rows of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Referrals.
    Referrals(Vec<Line>),
    /// Cases.
    Cases(Vec<CaseRow>),
}

impl Rows {
    /// How many.
    pub fn len(&self) -> usize {
        match self {
            Rows::Referrals(lines) => lines.len(),
            Rows::Cases(lines) => lines.len(),
        }
    }

    /// None yet, of the kind a list has.
    fn none(view: View) -> Rows {
        if view.is_of_cases() { Rows::Cases(Vec::new()) } else { Rows::Referrals(Vec::new()) }
    }

    /// Puts rows of the same kind behind these.
    fn append(&mut self, more: Rows) {
        match (self, more) {
            (Rows::Referrals(lines), Rows::Referrals(more)) => lines.extend(more),
            (Rows::Cases(lines), Rows::Cases(more)) => lines.extend(more),
            _ => {}
        }
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Default for Rows {
    fn default() -> Rows {
        Rows::Referrals(Vec::new())
    }
}

/// How many rows each list has, in the order of [`View::ALL`].
pub type Counts = Vec<(View, usize)>;

/// Which day it is, and since when a waiting case waits too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Today.
    pub today: NaiveDate,
    /// A case that waits for a decision since before this day is stuck.
    pub stuck: NaiveDate,
}

impl Days {
    /// Seen from `today`, where the office allows so many working days for a decision.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn of(connection: &Connection, today: NaiveDate, allowed: u64) -> Result<Days> {
        let calendar = holiday::calendar(&super::content::holidays(connection)?);
        Ok(Days { today, stuck: calendar.before(today, allowed) })
    }
}

/// The SQL of a list. Of what narrows everything, the part that leaves the fewest rows decides where to begin.
fn sql(list: &Worklist) -> Sql {
    let narrow = &list.narrow;
    match list.view {
        View::Urgent => sql::URGENT,
        View::Upstream => sql::UPSTREAM,
        View::Late => sql::LATE,
        View::Today => sql::TODAY,
        View::Silent => sql::SILENT,
        View::Drafts => sql::DRAFTS,
        View::Overdue => sql::OVERDUE,
        View::Stuck => sql::STUCK,
        View::Repair => sql::REPAIR,
        View::Ready => sql::READY,
        View::Cases => sql::CASES,
        View::AllReferrals if narrow.gampong().is_some() => sql::ALL_OF_PLACE,
        View::AllReferrals if narrow.destination.is_some() => sql::ALL_OF_DESTINATION,
        View::AllReferrals if narrow.procedure.is_some() => sql::ALL_OF_PROCEDURE,
        View::AllReferrals if narrow.area.is_some() => sql::ALL_OF_PLACE,
        View::AllReferrals if narrow.state.is_some() => sql::ALL_OF_STATE,
        View::AllReferrals => sql::ALL,
        View::AllCases if narrow.gampong().is_some() => sql::CASES_OF_PLACE,
        View::AllCases if narrow.destination.is_some() => sql::CASES_OF_DESTINATION,
        View::AllCases if narrow.procedure.is_some() => sql::CASES_OF_PROCEDURE,
        View::AllCases if narrow.area.is_some() => sql::CASES_OF_PLACE,
        View::AllCases if narrow.state.is_some() => sql::CASES_OF_STATE,
        View::AllCases => sql::ALL_CASES,
    }
}

/// Everything a list's SQL may ask for, `?1` to `?10`.
struct Bound {
    day: String,
    destination: Option<Vec<u8>>,
    from: String,
    to: String,
}

impl Bound {
    fn of(list: &Worklist, days: Days) -> Bound {
        let narrow = &list.narrow;
        let day = if list.view == View::Stuck { days.stuck } else { days.today };
        let after = narrow.to.and_then(|day| day.succ_opt());
        Bound {
            day: day.to_string(),
            destination: narrow.destination.map(|id| id.uuid().as_bytes().to_vec()),
            from: narrow.from.map(|day| day.to_string()).unwrap_or_default(),
            to: after.map_or_else(|| "~".to_owned(), |day| day.to_string()),
        }
    }

    fn with<T>(
        &self,
        narrow: &Narrow,
        (limit, offset): (i64, i64),
        work: impl FnOnce(&[&dyn ToSql]) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let (kecamatan, gampong) = (narrow.kecamatan(), narrow.gampong());
        let all: [&dyn ToSql; 10] = [
            &limit,
            &offset,
            &self.day,
            &kecamatan,
            &gampong,
            &self.destination,
            &narrow.procedure,
            &narrow.state,
            &self.from,
            &self.to,
        ];
        Ok(work(&all)?)
    }
}

/// A window of a list: at most `limit` rows from row `offset` on, what cannot wait before everything else.
///
/// # Errors
/// What SQLite says.
pub fn rows(connection: &Connection, list: &Worklist, days: Days, window: (usize, usize)) -> Result<Rows> {
    let (limit, offset) = window;
    let (sql, bound) = (sql(list), Bound::of(list, days));
    let first = counted(connection, list, &bound, sql.urgent_count)?;
    let mut found = match offset < first {
        true => some(connection, list, &bound, sql.urgent, window)?,
        false => Rows::none(list.view),
    };
    let left = limit.saturating_sub(found.len());
    if left > 0 {
        found.append(some(connection, list, &bound, sql.rows, (left, offset.saturating_sub(first)))?);
    }
    Ok(found)
}

fn some(
    connection: &Connection,
    list: &Worklist,
    bound: &Bound,
    sql: &'static str,
    window: (usize, usize),
) -> Result<Rows> {
    let window = (i64::try_from(window.0).unwrap_or(i64::MAX), i64::try_from(window.1).unwrap_or(i64::MAX));
    let mut statement = connection.prepare_cached(sql)?;
    bound.with(&list.narrow, window, |params| match list.view.is_of_cases() {
        true => Ok(Rows::Cases(statement.query_map(params, case_line)?.collect::<rusqlite::Result<_>>()?)),
        false => Ok(Rows::Referrals(
            statement.query_map(params, super::referral::line_from)?.collect::<rusqlite::Result<_>>()?,
        )),
    })
}

fn counted(connection: &Connection, list: &Worklist, bound: &Bound, sql: &'static str) -> Result<usize> {
    let mut statement = connection.prepare_cached(sql)?;
    let count: Option<i64> =
        bound.with(&list.narrow, (0, 0), |params| statement.query_row(params, |row| row.get(0)).optional())?;
    Ok(count.and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
}

/// How many rows a list has.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection, list: &Worklist, days: Days) -> Result<usize> {
    let everything = list.narrow.is_empty() && list.view.is_everything();
    let counted: Option<i64> = match (everything, list.view) {
        (true, View::AllCases) => one(connection, "SELECT count(*) FROM case_file")?,
        (true, _) => one(connection, "SELECT count(*) FROM referral")?,
        (false, _) => return counted(connection, list, &Bound::of(list, days), sql(list).count),
    };
    Ok(counted.and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
}

fn one(connection: &Connection, sql: &'static str) -> Result<Option<i64>> {
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
}

/// How many rows every list has.
///
/// # Errors
/// What SQLite says.
pub fn counts(connection: &Connection, days: Days) -> Result<Counts> {
    View::ALL.iter().map(|view| Ok((*view, count(connection, &Worklist::whole(*view), days)?))).collect()
}

/// Gampong with open referrals: code, how many, and how many of them were due before `today`.
///
/// # Errors
/// What SQLite says.
pub fn per_gampong(connection: &Connection, today: NaiveDate) -> Result<Vec<(String, i64, i64)>> {
    let mut statement = connection.prepare_cached(include_str!("per_gampong.sql"))?;
    let rows = statement.query_map([today.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
