//! What was reached on the road of a need, and the facts it asks for. Rows are written once; the rule lives in
//! [`crate::domain::road`].

use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::{content, referral, value};
use crate::domain::content::{Road, holiday};
use crate::domain::ids::{CaseId, NeedId};
use crate::domain::referral::Need;
use crate::domain::road::{self, Entry, Frame};
use crate::domain::workday::Calendar;

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
    let at = write.moment();
    let frame = Frame { opened, today: at.date() };
    road::check(&road, &entries(write, need.id)?, fresh, frame).map_err(refused)?;
    let signed = Entry { by: write.desk().user.clone(), at, value: fresh.value.trim().to_owned(), ..fresh.clone() };
    let stored = record::save(write, &signed)?.1;
    keep(write, &need)?;
    Ok(stored)
}

/// Writes into the row of a need what lists ask of its road: whether it cannot wait, and from which day on the decision
/// above the office is late.
///
/// # Errors
/// What SQLite says, or a road that cannot be understood.
pub fn keep(write: &Write<'_>, need: &Need) -> Result<()> {
    let Some(road) = road_of(write, need)? else { return Ok(()) };
    let entries = entries(write, need.id)?;
    let opened = referral::get_case(write, need.case)?.opened_at.date();
    let stands = road::standing(&road, &entries, Frame { opened, today: opened }, &Calendar::default());
    let late = match stands.next.is_some_and(|next| next.upstream) {
        true => stands.upstream_late_from(&holiday::calendar(&content::holidays(write)?)),
        false => None,
    };
    let (id, urgent) = (need.id.uuid(), road::urgent(&road, &entries));
    let values = rusqlite::params![id.as_bytes(), urgent, late.map(|day| day.to_string())];
    write.prepare_cached(include_str!("keep.sql"))?.execute(values)?;
    Ok(())
}

/// The same for every need with a road, after roads or holidays changed.
///
/// # Errors
/// As [`keep`].
pub fn keep_all(write: &Write<'_>) -> Result<()> {
    let mut find = write.prepare(include_str!("on_a_road.sql"))?;
    let needs = find.query_map([], |row| value::id(row, 0))?.collect::<rusqlite::Result<Vec<NeedId>>>()?;
    needs.into_iter().try_for_each(|id| keep(write, &referral::get_need(write, id)?))
}

/// Needs whose row says something else than their road: how many.
///
/// # Errors
/// What SQLite says, or a road that cannot be understood.
pub fn misplaced(connection: &Connection) -> Result<usize> {
    let mut find = connection.prepare(include_str!("kept.sql"))?;
    let rows = find.query_map([], |row| Ok((value::id::<NeedId>(row, 0)?, row.get::<_, bool>(1)?)))?;
    let mut wrong = 0;
    for row in rows {
        let (id, urgent) = row?;
        let need = referral::get_need(connection, id)?;
        let Some(road) = road_of(connection, &need)? else { continue };
        wrong += usize::from(road::urgent(&road, &entries(connection, id)?) != urgent);
    }
    let unlike: i64 = connection.query_row(include_str!("unlike.sql"), [], |row| row.get(0))?;
    Ok(wrong + usize::try_from(unlike).unwrap_or_default())
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
