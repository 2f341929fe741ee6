//! Monthly reports to the Camat in the file: what was written by hand, what the records say ([`content`]), and the book of
//! numbers ([`book`]).

pub mod book;
mod content;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::value;
use crate::domain::monthly::{Issued, MonthlyReport, Sheet};

pub use content::content;

fn issued(row: &Row<'_>) -> rusqlite::Result<Option<Issued>> {
    let number: Option<String> = row.get(5)?;
    let Some((number, on)) = number.zip(value::maybe_date(row, 6)?) else { return Ok(None) };
    Ok(Some(Issued { number, on, by: row.get(7)? }))
}

impl Record for MonthlyReport {
    const ENTITY: Entity = Entity::MonthlyReport;
    const SELECT: &'static str = "SELECT id, version, kecamatan, month, narrative, number, issued_on, issued_by, \
                                  by_user, sum FROM monthly_report";
    const SUM_COLUMN: usize = 9;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<MonthlyReport> {
        Ok(MonthlyReport {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kecamatan: row.get(2)?,
            month: value::date(row, 3)?,
            narrative: value::json(row, 4)?,
            issued: issued(row)?,
            by: row.get(8)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> MonthlyReport {
        MonthlyReport { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let issued = self.issued.as_ref();
        write.prepare_cached(include_str!("put.sql"))?.execute(params![
            self.id.uuid().as_bytes(),
            self.version,
            self.kecamatan,
            self.month.to_string(),
            serde_json::to_string(&self.narrative)?,
            issued.map(|one| one.number.as_str()),
            issued.map(|one| one.on.to_string()),
            issued.map_or("", |one| one.by.as_str()),
            self.by,
            sum,
        ])?;
        Ok(())
    }
}

/// The report of a kecamatan for a month, if somebody began it.
///
/// # Errors
/// What SQLite says.
pub fn find(connection: &Connection, kecamatan: &str, month: NaiveDate) -> Result<Option<MonthlyReport>> {
    let condition = "WHERE kecamatan = ?1 AND month = ?2";
    Ok(record::list(connection, condition, params![kecamatan, month.to_string()])?.into_iter().next())
}

/// Reports of a month, by kecamatan.
///
/// # Errors
/// What SQLite says.
pub fn of_month(connection: &Connection, month: NaiveDate) -> Result<Vec<MonthlyReport>> {
    record::list(connection, "WHERE month = ?1 ORDER BY kecamatan", [month.to_string()])
}

/// Reports of some months, the newest month first.
///
/// # Errors
/// What SQLite says.
pub fn between(connection: &Connection, first: NaiveDate, last: NaiveDate) -> Result<Vec<MonthlyReport>> {
    let condition = "WHERE month BETWEEN ?1 AND ?2 ORDER BY month DESC, kecamatan";
    record::list(connection, condition, params![first.to_string(), last.to_string()])
}

/// The report as it is printed: as it left the office, once numbered; otherwise as the records stand now.
///
/// # Errors
/// [`Error::Rule`] for a month to come; what SQLite says.
pub fn sheet(connection: &Connection, kecamatan: &str, month: NaiveDate, today: NaiveDate) -> Result<Sheet> {
    let report = find(connection, kecamatan, month)?;
    if let Some(numbered) = report.as_ref().filter(|one| one.issued.is_some()) {
        let standing = book::standing(connection, numbered.id)?.ok_or(Error::NotFound("monthly_issue"))?;
        return standing.sheet().map_err(|_| Error::Unreadable("monthly_issue"));
    }
    let narrative = report.map(|one| one.narrative).unwrap_or_default();
    let made = content(connection, kecamatan, month, today)?;
    Ok(Sheet::of(&made, &narrative, book::head(connection)?, today))
}

/// Saves a report (version 0: a new one), from the version the change started with. A numbered one stays as it is.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken or it has its number already; [`Error::Conflict`] when another desk was faster,
/// also with the first words of that month (R7).
pub fn save(write: &Write<'_>, report: &MonthlyReport) -> Result<MonthlyReport> {
    if let Some((field, rule)) = report.broken_rule(write.now().date()) {
        return Err(Error::Rule { field, rule });
    }
    let stored = find(write, &report.kecamatan, report.month)?;
    match stored {
        Some(stored) if stored.issued.is_some() => return Err(Error::Rule { field: "number", rule: "issued" }),
        Some(stored) if stored.id != report.id => {
            return Err(Error::Conflict { stored: stored.version, expected: report.version });
        }
        _ if report.issued.is_some() => return Err(Error::Rule { field: "number", rule: "book" }),
        _ => {}
    }
    let signed = MonthlyReport { by: write.desk().user.clone(), ..report.clone() };
    Ok(record::save(write, &signed)?.1)
}

/// Every one that does not agree with its check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<MonthlyReport>(connection)?;
    all.extend(book::damaged(connection)?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
