//! A window of a list with what the screen shows around it, read in one snapshot.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{CaseRow, Counts, Days, KeptList, Rows, count, counts, kept_lists, rows};
use crate::domain::content::holiday;
use crate::domain::office::DECIDE_DAYS;
use crate::domain::worklist::{View, Worklist};
use crate::store::error::Result;
use crate::store::referral::Line;
use crate::store::{content, office};

/// Rows read at once; the next are read when the clerk comes near them.
pub const WINDOW: usize = 200;
/// Most urgent cases, most overdue answers, and most due today, that the desk shows; the list itself is one key away.
const DUE: usize = 15;

/// A window of a list.
#[derive(Clone, Debug, Default)]
pub struct ListPage {
    /// Which list.
    pub list: Worklist,
    /// Place of the first of these rows in it.
    pub offset: usize,
    /// The rows.
    pub rows: Rows,
    /// How many rows the whole list has.
    pub total: usize,
    /// How many rows each list has.
    pub counts: Counts,
    /// Lists kept under a name.
    pub kept: Vec<KeptList>,
}

/// Today, and since when a case waits too long by the office's own measure.
///
/// # Errors
/// What SQLite says.
pub fn days(connection: &Connection, today: NaiveDate) -> Result<Days> {
    let allowed = office::get(connection)?.map_or(DECIDE_DAYS, |(settings, _)| settings.decide_days);
    Days::of(connection, today, allowed)
}

/// For each of these days the day before which a wait for a decision was too long then, by what the office allows now.
///
/// # Errors
/// What SQLite says.
pub fn stuck_days(connection: &Connection, days: &[NaiveDate]) -> Result<Vec<NaiveDate>> {
    let allowed = office::get(connection)?.map_or(DECIDE_DAYS, |(settings, _)| settings.decide_days);
    let calendar = holiday::calendar(&content::holidays(connection)?);
    Ok(days.iter().map(|day| calendar.before(*day, allowed)).collect())
}

/// What the desk shows in order of worth: the oldest overdue first, then what is due today.
///
/// # Errors
/// What SQLite says.
pub fn due(connection: &Connection, days: Days) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for view in [View::Late, View::Today] {
        if let Rows::Referrals(found) = rows(connection, &Worklist::whole(view), days, (DUE, 0))? {
            lines.extend(found);
        }
    }
    Ok(lines)
}

/// The cases that cannot wait, as many as the desk shows.
///
/// # Errors
/// What SQLite says.
pub fn urgent(connection: &Connection, days: Days) -> Result<Vec<CaseRow>> {
    match rows(connection, &Worklist::whole(View::Urgent), days, (DUE, 0))? {
        Rows::Cases(lines) => Ok(lines),
        Rows::Referrals(_) => Ok(Vec::new()),
    }
}

/// The newest referrals.
///
/// # Errors
/// What SQLite says.
pub fn newest(connection: &Connection, limit: usize) -> Result<Vec<Line>> {
    let never = Days { today: NaiveDate::MIN, stuck: NaiveDate::MIN };
    match rows(connection, &Worklist::whole(View::AllReferrals), never, (limit, 0))? {
        Rows::Referrals(lines) => Ok(lines),
        Rows::Cases(_) => Ok(Vec::new()),
    }
}

/// The window of a list that begins at `offset`, or the last one where the list has become shorter.
///
/// # Errors
/// What SQLite says.
pub fn page(connection: &Connection, list: &Worklist, today: NaiveDate, offset: usize) -> Result<ListPage> {
    let days = days(connection, today)?;
    let total = count(connection, list, days)?;
    let offset = if offset < total { offset } else { total.saturating_sub(WINDOW) };
    Ok(ListPage {
        rows: rows(connection, list, days, (WINDOW, offset))?,
        counts: counts(connection, days)?,
        kept: kept_lists(connection)?,
        list: list.clone(),
        offset,
        total,
    })
}
