//! Lists of the register: windows of rows, how many there are, and where one stands.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::query::{End, Query};
use super::tally;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::person::Sex;
use crate::domain::register::{self, EndReason, RegisterList, SubjectKind};
use crate::store::error::Result;
use crate::store::value;

/// Rows read at once; the next are read when the clerk comes near them.
pub const WINDOW: usize = 200;

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// Identity.
    pub id: EntryId,
    /// Version read.
    pub version: i64,
    /// `PPKS-14`.
    pub category: String,
    /// What it is about.
    pub kind: SubjectKind,
    /// The citizen, where it is one.
    pub person: Option<PersonId>,
    /// Name of the citizen, the family's head, the institution.
    pub name: String,
    /// Code of the gampong.
    pub gampong: Option<String>,
    /// Street, jurong, dusun.
    pub address: String,
    /// Sex of a citizen.
    pub sex: Option<Sex>,
    /// Date of birth of a citizen.
    pub birth_date: Option<NaiveDate>,
    /// Age as said on the day it was found.
    pub age: Option<u32>,
    /// When it was found.
    pub found_on: NaiveDate,
    /// When it was last confirmed.
    pub confirmed_on: NaiveDate,
    /// When it ended and why; none while it is true.
    pub ended: Option<(NaiveDate, EndReason)>,
}

impl RegisterRow {
    /// Age of the citizen in full years on a day, from the date of birth or from what was said.
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        register::age_on(self.birth_date, self.age.map(|age| (age, self.found_on)), day)
    }
}

pub(in crate::store) fn line(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    let reason = value::maybe_code(row, 14, EndReason::from_code)?;
    Ok(RegisterRow {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        category: row.get(2)?,
        kind: value::code(row, 3, SubjectKind::from_code)?,
        person: value::maybe_id(row, 4)?,
        name: row.get(5)?,
        gampong: row.get(6)?,
        address: row.get(7)?,
        sex: value::maybe_code(row, 8, Sex::from_code)?,
        birth_date: value::maybe_date(row, 9)?,
        age: row.get(10)?,
        found_on: value::maybe_date(row, 11)?.unwrap_or_default(),
        confirmed_on: value::maybe_date(row, 12)?.unwrap_or_default(),
        ended: value::maybe_date(row, 13)?.zip(reason),
    })
}

/// A window of a list: at most `window.0` rows from row `window.1` on. `since` is the first fresh day.
///
/// # Errors
/// What SQLite says.
pub fn rows(
    connection: &Connection,
    list: &RegisterList,
    since: NaiveDate,
    window: (usize, usize),
) -> Result<Vec<RegisterRow>> {
    Query::of(connection, list, since)?.rows(connection, End::First, window, line)
}

/// How many rows a list has.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection, list: &RegisterList, since: NaiveDate) -> Result<usize> {
    Query::of(connection, list, since)?.count(connection)
}

/// Place of an entry in a list, from 0: how many rows stand before it. Meaningful for an entry that is in the list.
///
/// # Errors
/// What SQLite says.
pub fn row_of(connection: &Connection, list: &RegisterList, since: NaiveDate, id: EntryId) -> Result<usize> {
    Query::of(connection, list, since)?.before(id).count(connection)
}

/// A window of a list with what the screen shows around it, read in one snapshot.
#[derive(Clone, Debug, Default)]
pub struct RegisterPage {
    /// Which list.
    pub list: RegisterList,
    /// Place of the first of these rows in it.
    pub offset: usize,
    /// The rows.
    pub rows: Vec<RegisterRow>,
    /// How many rows the whole list has.
    pub total: usize,
    /// First day that counts as fresh.
    pub since: NaiveDate,
}

/// The window from `offset` on, walked to from the nearer end: rows that are passed over cost too.
fn window(connection: &Connection, query: &Query, offset: usize, total: usize) -> Result<Vec<RegisterRow>> {
    let limit = WINDOW.min(total.saturating_sub(offset));
    match offset > total / 2 {
        false => query.rows(connection, End::First, (limit, offset), line),
        true => query.rows(connection, End::Last, (limit, total - offset - limit), line),
    }
}

/// The window of a list that begins at `offset`, or the last one where the list has become shorter.
///
/// # Errors
/// What SQLite says.
pub fn page(connection: &Connection, list: &RegisterList, today: NaiveDate, offset: usize) -> Result<RegisterPage> {
    let since = tally::first_fresh_day(connection, today)?;
    let query = Query::of(connection, list, since)?;
    let total = query.count(connection)?;
    let offset = if offset < total { offset } else { total.saturating_sub(WINDOW) };
    let rows = window(connection, &query, offset, total)?;
    Ok(RegisterPage { rows, list: list.clone(), offset, total, since })
}

/// The window around an entry where it is in the list, else as [`page`].
///
/// # Errors
/// What SQLite says.
pub fn page_around(
    connection: &Connection,
    list: &RegisterList,
    today: NaiveDate,
    offset: usize,
    keep: Option<EntryId>,
) -> Result<RegisterPage> {
    let Some(id) = keep else { return page(connection, list, today, offset) };
    let since = tally::first_fresh_day(connection, today)?;
    let place = row_of(connection, list, since, id)?;
    let there = rows(connection, list, since, (1, place))?.first().is_some_and(|row| row.id == id);
    let begin = if there { place.saturating_sub(WINDOW / 2) } else { offset };
    page(connection, list, today, begin)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
#[path = "list_tests.rs"]
pub(super) mod tests;
