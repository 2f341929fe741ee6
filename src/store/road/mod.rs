//! What was reached on the road of a need, and the facts it asks for. Rows are written once; the rule lives in
//! [`crate::domain::road`].

use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::{ladder, referral, value};
use crate::domain::content::Road;
use crate::domain::ids::{CaseId, NeedId};
use crate::domain::referral::Need;
use crate::domain::road::{self, Entry, Frame};

impl Record for Entry {
    const ENTITY: Entity = Entity::Milestone;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 7;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
        Ok(Entry {
            id: value::id(row, 0)?,
            need: value::id(row, 1)?,
            code: row.get(2)?,
            day: value::maybe_date(row, 3)?.unwrap_or_default(),
            by: row.get(4)?,
            value: row.get(5)?,
            at: value::time(row, 6)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> Entry {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        if !new {
            return Err(Error::Rule { field: "milestone", rule: "written_once" });
        }
        let (id, need) = (self.id.uuid(), self.need.uuid());
        let values: [&dyn ToSql; 8] = [
            id.as_bytes(),
            need.as_bytes(),
            &self.code,
            &self.day.to_string(),
            &self.by,
            &self.value,
            &self.at.format(value::TIME).to_string(),
            &sum,
        ];
        write.prepare_cached(include_str!("insert.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// What is written down on the road of one need, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn entries(connection: &Connection, need: NeedId) -> Result<Vec<Entry>> {
    record::list(connection, "WHERE need = ?1 ORDER BY row", [need.uuid().as_bytes()])
}

/// The same for every need of a case.
///
/// # Errors
/// What SQLite says.
pub fn of_case(connection: &Connection, case: CaseId) -> Result<Vec<Entry>> {
    let mut all = Vec::new();
    for need in referral::needs_of_case(connection, case)? {
        all.extend(entries(connection, need.id)?);
    }
    Ok(all)
}

/// The road of a need, where its procedure has one.
///
/// # Errors
/// What SQLite says, or a road that cannot be understood.
pub fn road_of(connection: &Connection, need: &Need) -> Result<Option<Road>> {
    let Some(slug) = need.procedure.as_deref() else { return Ok(None) };
    let mut find = connection.prepare_cached(include_str!("one_procedure.sql"))?;
    let text: Option<String> = find.query_row([slug], |row| row.get(0)).optional()?.flatten();
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Writes a milestone or a fact down.
///
/// # Errors
/// [`Error::Road`] when it is out of order, on an impossible day, without what it asks for, or waits for a fact.
pub fn write_down(write: &Write<'_>, fresh: &Entry) -> Result<Entry> {
    let need = referral::get_need(write, fresh.need)?;
    let road = road_of(write, &need)?.ok_or(Error::NotFound("road"))?;
    let opened = referral::get_case(write, need.case)?.opened_at.date();
    let at = ladder::moment(write);
    let frame = Frame { opened, today: at.date() };
    road::check(&road, &entries(write, need.id)?, fresh, frame).map_err(refused)?;
    let signed = Entry { by: write.desk().user.clone(), at, value: fresh.value.trim().to_owned(), ..fresh.clone() };
    Ok(record::save(write, &signed)?.1)
}

/// Whether the letter of a need may get its number: the facts its road asks for first are there.
///
/// # Errors
/// [`Error::Road`].
pub fn before_letter(connection: &Connection, need: NeedId) -> Result<()> {
    let need = referral::get_need(connection, need)?;
    match road_of(connection, &need)? {
        Some(road) => road::letter(&road, &entries(connection, need.id)?).map_err(refused),
        None => Ok(()),
    }
}

fn refused(why: road::RoadRefusal) -> Error {
    Error::Road(Box::new(why))
}

/// Every row whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<Entry>(connection)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
