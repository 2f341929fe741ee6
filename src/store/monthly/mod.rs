//! Monthly reports to the Camat in the file: what was written by hand, and the figures of those that have a number.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::value;
use crate::domain::monthly::{Issued, MonthlyReport};

fn issued(row: &Row<'_>) -> rusqlite::Result<Option<Issued>> {
    let number: Option<String> = row.get(5)?;
    let Some((number, on)) = number.zip(value::maybe_date(row, 6)?) else { return Ok(None) };
    let figures: Option<String> = row.get(8)?;
    Ok(Some(Issued { number, on, by: row.get(7)?, figures: figures.unwrap_or_default() }))
}

impl Record for MonthlyReport {
    const ENTITY: Entity = Entity::MonthlyReport;
    const SELECT: &'static str = "SELECT id, version, kecamatan, month, narrative, number, issued_on, issued_by, figures, \
                                  by_user, sum FROM monthly_report";
    const SUM_COLUMN: usize = 10;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<MonthlyReport> {
        Ok(MonthlyReport {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kecamatan: row.get(2)?,
            month: value::date(row, 3)?,
            narrative: value::json(row, 4)?,
            issued: issued(row)?,
            by: row.get(9)?,
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
            issued.map(|one| one.figures.as_str()),
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

/// Saves a report (version 0: a new one), from the version the change started with. A numbered one stays as it is.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken, it has its number already, or there is one of that month;
/// [`Error::Conflict`] when another desk was faster (R7).
pub fn save(write: &Write<'_>, report: &MonthlyReport) -> Result<MonthlyReport> {
    if let Some((field, rule)) = report.broken_rule(write.now().date()) {
        return Err(Error::Rule { field, rule });
    }
    let stored = find(write, &report.kecamatan, report.month)?;
    match stored {
        Some(stored) if stored.id != report.id => return Err(Error::Rule { field: "month", rule: "listed" }),
        Some(stored) if stored.issued.is_some() => return Err(Error::Rule { field: "number", rule: "issued" }),
        _ => {}
    }
    Ok(record::save(write, report)?.1)
}

/// Every one that does not agree with its check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<MonthlyReport>(connection)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
