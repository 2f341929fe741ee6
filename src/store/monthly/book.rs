//! The book of numbers. Counting happens inside the write that freezes the report, behind the queue of desks, so numbers
//! have no gap and none is given twice.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, Row, ToSql, params};
use uuid::Uuid;

use super::content::content;
use crate::domain::ids::{MonthlyIssueId, MonthlyReportId};
use crate::domain::letter::data::OfficeHead;
use crate::domain::monthly::{Issued, MonthlyIssue, MonthlyReport, Sheet};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::{office, value};

impl Record for MonthlyIssue {
    const ENTITY: Entity = Entity::MonthlyIssue;
    const SELECT: &'static str = "SELECT id, version, report, kecamatan, month, seq, number, issued_on, issued_by, printed, \
                                  void_reason, sum FROM monthly_issue";
    const SUM_COLUMN: usize = 11;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<MonthlyIssue> {
        Ok(MonthlyIssue {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            report: value::id(row, 2)?,
            kecamatan: row.get(3)?,
            month: value::date(row, 4)?,
            seq: row.get(5)?,
            number: row.get(6)?,
            on: value::date(row, 7)?,
            by: row.get(8)?,
            printed: row.get(9)?,
            void_reason: row.get(10)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> MonthlyIssue {
        MonthlyIssue { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let (id, report) = (self.id.uuid(), self.report.uuid());
        let values: [&dyn ToSql; 13] = [
            id.as_bytes(),
            &self.version,
            report.as_bytes(),
            &self.kecamatan,
            &self.month.to_string(),
            &self.year(),
            &self.seq,
            &self.number,
            &self.on.to_string(),
            &self.by,
            &self.printed,
            &self.void_reason,
            &sum,
        ];
        write.prepare_cached(include_str!("put_issue.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Makes the printed number from the running number; the pattern is the office's.
pub type NumberMaker<'a> = &'a dyn Fn(i64) -> std::result::Result<String, String>;

/// Gives a report its number and freezes what is printed under it; all or nothing. One that has its number keeps it: the
/// same row of the book is given back.
///
/// # Errors
/// [`Error::Rule`] for a month to come, a broken pattern, or a number that was used already; [`Error::NotYours`].
pub fn issue(write: &Write<'_>, kecamatan: &str, month: NaiveDate, number: NumberMaker<'_>) -> Result<MonthlyIssue> {
    let today = write.now().date();
    let report = match super::find(write, kecamatan, month)? {
        Some(report) => report,
        None => super::save(write, &MonthlyReport::new(MonthlyReportId::from(Uuid::now_v7()), kecamatan, month))?,
    };
    if report.issued.is_some() {
        return standing(write, report.id)?.ok_or(Error::NotFound("monthly_issue"));
    }
    let seq = next(write, today.year())?;
    let printed = number(seq).map_err(|_| Error::Rule { field: "number_pattern", rule: "pattern" })?;
    if is_used(write, &printed)? {
        return Err(Error::Rule { field: "number_pattern", rule: "used" });
    }
    let (content, head) = (content(write, kecamatan, month, today)?, head(write)?);
    let sheet = Sheet { number: printed.clone(), ..Sheet::of(&content, &report.narrative, head, today) };
    let one = MonthlyIssue {
        id: MonthlyIssueId::from(Uuid::now_v7()),
        version: 0,
        report: report.id,
        kecamatan: kecamatan.to_owned(),
        month,
        seq,
        number: printed.clone(),
        on: today,
        by: write.desk().user.clone(),
        printed: serde_json::to_string(&sheet)?,
        void_reason: None,
    };
    let stored = record::save(write, &one)?.1;
    let issued = Some(Issued { number: printed, on: today, by: write.desk().user.clone() });
    record::save(write, &MonthlyReport { issued, ..report })?;
    Ok(stored)
}

/// Letterhead and who takes note, from the office's settings.
pub(super) fn head(connection: &Connection) -> Result<OfficeHead> {
    let settings = office::get(connection)?.map(|(settings, _)| settings).unwrap_or_default();
    Ok(OfficeHead::from(&settings))
}

/// The next number of the year: one more than the highest ever used.
fn next(connection: &Connection, year: i32) -> Result<i64> {
    let highest = "SELECT coalesce(max(seq), 0) + 1 FROM monthly_issue WHERE year = ?1";
    Ok(connection.prepare_cached(highest)?.query_row([year], |row| row.get(0))?)
}

fn is_used(connection: &Connection, number: &str) -> Result<bool> {
    let used = "SELECT EXISTS (SELECT 1 FROM monthly_issue WHERE number = ?1)";
    Ok(connection.prepare_cached(used)?.query_row([number], |row| row.get(0))?)
}

/// The row of the book that counts for a report.
///
/// # Errors
/// What SQLite says.
pub fn standing(connection: &Connection, report: MonthlyReportId) -> Result<Option<MonthlyIssue>> {
    let condition = "WHERE report = ?1 AND void_reason IS NULL";
    Ok(record::list(connection, condition, [report.uuid().as_bytes()])?.into_iter().next())
}

/// Every number a report ever had, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn of_report(connection: &Connection, report: MonthlyReportId) -> Result<Vec<MonthlyIssue>> {
    record::list(connection, "WHERE report = ?1 ORDER BY row DESC", [report.uuid().as_bytes()])
}

/// Makes the number of a report void. The number stays used; the report can be written on and numbered anew.
///
/// # Errors
/// [`Error::Rule`] without a reason, or when it has no number; [`Error::NotYours`].
pub fn void(write: &Write<'_>, kecamatan: &str, month: NaiveDate, reason: &str) -> Result<MonthlyIssue> {
    if reason.trim().is_empty() {
        return Err(Error::Rule { field: "void_reason", rule: "required" });
    }
    let report = super::find(write, kecamatan, month)?.ok_or(Error::NotFound("monthly_report"))?;
    let before = standing(write, report.id)?.ok_or(Error::Rule { field: "number", rule: "none" })?;
    let after = MonthlyIssue { void_reason: Some(reason.trim().to_owned()), ..before };
    let stored = record::save(write, &after)?.1;
    record::save(write, &MonthlyReport { issued: None, ..report })?;
    Ok(stored)
}

/// Rows of the book that do not agree with their check value.
///
/// # Errors
/// What SQLite says.
pub(super) fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<MonthlyIssue>(connection)
}

/// Years whose numbers have a gap; a healthy file has none.
///
/// # Errors
/// What SQLite says.
pub fn gaps(connection: &Connection) -> Result<Vec<i64>> {
    let gaps = "SELECT year FROM monthly_issue GROUP BY year HAVING max(seq) <> count(*) OR min(seq) <> 1";
    let mut statement = connection.prepare(gaps)?;
    let rows = statement.query_map(params![], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
