//! Lists of referrals with the names a person reads.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Params, Row, params};

use crate::domain::ids::{CaseId, PersonId, ReferralId};
use crate::domain::referral::ReferralState;
use crate::store::error::{Error, Result};
use crate::store::value;

/// One line of a list of referrals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: ReferralId,
    /// Version read.
    pub version: i64,
    /// State.
    pub state: ReferralState,
    /// Day an answer is due.
    pub due: Option<NaiveDate>,
    /// Return code, once numbered.
    pub return_code: Option<String>,
    /// Data may go there: somebody agreed, or it is written why nobody could.
    pub consent: bool,
    /// When the case was opened.
    pub opened_at: NaiveDateTime,
    /// Whom it is about.
    pub person: PersonId,
    /// Name of that person.
    pub name: String,
    /// Gampong code of that person.
    pub gampong: Option<String>,
    /// The need in words.
    pub need: String,
    /// Slug of the procedure.
    pub procedure: Option<String>,
    /// Slug of the destination.
    pub destination_slug: Option<String>,
    /// Name of the destination.
    pub destination: Option<String>,
    /// Letter number, once numbered.
    pub letter: Option<String>,
    /// The case it belongs to.
    pub case: CaseId,
    /// It cannot wait.
    pub urgent: bool,
}

pub(in crate::store) fn from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        state: value::code(row, 2, ReferralState::from_code)?,
        due: value::maybe_date(row, 3)?,
        return_code: row.get(4)?,
        consent: row.get(5)?,
        opened_at: value::time(row, 6)?,
        person: value::id(row, 7)?,
        name: row.get(8)?,
        gampong: row.get(9)?,
        need: row.get(10)?,
        procedure: row.get(11)?,
        destination_slug: row.get(12)?,
        destination: row.get(13)?,
        letter: row.get(14)?,
        case: value::id(row, 15)?,
        urgent: row.get(16)?,
    })
}

fn lines(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<Line>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A whole query: what a line shows, and which lines.
macro_rules! lines_where {
    ($file:literal) => {
        concat!(include_str!("lines.sql"), include_str!($file))
    };
}

/// One person's referrals, newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId, limit: usize) -> Result<Vec<Line>> {
    lines(connection, lines_where!("list_person.sql"), params![limit as i64, person.uuid().as_bytes()])
}

/// One case's referrals, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn lines_of_case(connection: &Connection, case: CaseId) -> Result<Vec<Line>> {
    lines(connection, lines_where!("list_case.sql"), [case.uuid().as_bytes()])
}

/// Other cases of a person, newest first, each as day and needs.
///
/// # Errors
/// What SQLite says.
pub fn other_cases(connection: &Connection, person: PersonId, but: CaseId) -> Result<Vec<(CaseId, String)>> {
    let mut statement = connection.prepare_cached(include_str!("other_cases.sql"))?;
    let rows = statement.query_map(params![person.uuid().as_bytes(), but.uuid().as_bytes()], |row| {
        let opened = value::time(row, 1)?.format("%d-%m-%Y");
        Ok((value::id(row, 0)?, format!("{opened}  {}", row.get::<_, String>(2)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest case of a person.
///
/// # Errors
/// What SQLite says.
pub fn newest_case(connection: &Connection, person: PersonId) -> Result<Option<CaseId>> {
    let sql = "SELECT id FROM case_file WHERE subject = ?1 ORDER BY opened_at DESC, row DESC LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([person.uuid().as_bytes()])?;
    Ok(rows.next()?.map(|row| value::id(row, 0)).transpose()?)
}

/// The line of one referral.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn line(connection: &Connection, id: ReferralId) -> Result<Line> {
    let found = lines(connection, lines_where!("list_one.sql"), [id.uuid().as_bytes()])?;
    found.into_iter().next().ok_or(Error::NotFound("referral"))
}
