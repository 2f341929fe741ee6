//! Visits in the file, and the figures of a day.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, ToSql, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::value;
use crate::domain::ids::{PersonId, VisitId};
use crate::domain::visit::{Channel, Outcome, UnmetReason, Visit};

impl Record for Visit {
    const ENTITY: Entity = Entity::Visit;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 12;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Visit> {
        Ok(Visit {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            at: value::time(row, 2)?,
            procedure: row.get(3)?,
            person: value::maybe_id(row, 4)?,
            gampong: row.get(5)?,
            channel: value::code(row, 6, Channel::from_code)?,
            outcome: value::code(row, 7, Outcome::from_code)?,
            unmet_reason: value::maybe_code(row, 8, UnmetReason::from_code)?,
            minutes: row.get(9)?,
            note: row.get(10)?,
            voided: row.get(11)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Visit {
        Visit { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let id = self.id.uuid();
        let person = self.person.map(|person| person.uuid().as_bytes().to_vec());
        let values: [&dyn ToSql; 14] = [
            id.as_bytes(),
            &self.version,
            &self.at.format(value::TIME).to_string(),
            &self.procedure,
            &person,
            &self.gampong,
            &self.channel.code(),
            &self.outcome.code(),
            &self.unmet_reason.map(UnmetReason::code),
            &self.minutes,
            &self.note,
            &self.voided,
            &write.desk().user,
            &sum,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// One line of a list of visits, with the names a person reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitLine {
    /// Identity.
    pub id: VisitId,
    /// When.
    pub at: NaiveDateTime,
    /// Who came, if known.
    pub person: Option<(PersonId, String)>,
    /// Slug of the procedure, if one fits.
    pub procedure: Option<String>,
    /// Code of the gampong, if known.
    pub gampong: Option<String>,
    /// How they came.
    pub channel: Channel,
    /// How it ended.
    pub outcome: Outcome,
    /// One line of what was said.
    pub note: String,
}

fn line(row: &Row<'_>) -> rusqlite::Result<VisitLine> {
    let person: Option<PersonId> = value::maybe_id(row, 2)?;
    let name: Option<String> = row.get(3)?;
    Ok(VisitLine {
        id: value::id(row, 0)?,
        at: value::time(row, 1)?,
        person: person.zip(name),
        procedure: row.get(4)?,
        gampong: row.get(5)?,
        channel: value::code(row, 6, Channel::from_code)?,
        outcome: value::code(row, 7, Outcome::from_code)?,
        note: row.get(8)?,
    })
}

/// The visit with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: VisitId) -> Result<Visit> {
    record::get(connection, id.uuid())
}

/// The visits of one day, newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_day(connection: &Connection, day: NaiveDate, limit: usize) -> Result<Vec<VisitLine>> {
    let mut statement = connection.prepare_cached(include_str!("of_day.sql"))?;
    let rows = statement.query_map(params![day_start(day), day_end(day), limit as i64], line)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The visits of some days that count, newest first.
///
/// # Errors
/// What SQLite says.
pub fn between(connection: &Connection, first: NaiveDate, last: NaiveDate) -> Result<Vec<Visit>> {
    let clause = "WHERE at BETWEEN ?1 AND ?2 AND NOT voided ORDER BY at DESC";
    record::list(connection, clause, [day_start(first), day_end(last)])
}

/// The last visits of one person, newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId, limit: usize) -> Result<Vec<VisitLine>> {
    let mut statement = connection.prepare_cached(include_str!("of_person.sql"))?;
    let rows = statement.query_map(params![person.uuid().as_bytes(), limit as i64], line)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn day_start(day: NaiveDate) -> String {
    format!("{day}T00:00:00")
}

fn day_end(day: NaiveDate) -> String {
    format!("{day}T23:59:59")
}

/// Every visit whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<Visit>(connection)
}

/// Saves a visit.
///
/// # Errors
/// [`Error::Rule`] when the outcome *not served* and its reason do not go together; otherwise as for a person.
pub fn save(write: &Write<'_>, visit: &Visit) -> Result<Visit> {
    if (visit.outcome == Outcome::Unmet) != visit.unmet_reason.is_some() {
        return Err(Error::Rule { field: "unmet_reason", rule: "reason_needed" });
    }
    // The person may have been joined to another record at another desk.
    let person = visit.person.map(|person| super::kin::resolve(write, person)).transpose()?;
    Ok(record::save(write, &Visit { person, ..visit.clone() })?.1)
}
