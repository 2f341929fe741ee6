//! What every kept record has in common: identity, version, check value, journal row. Written once, so that no kind of
//! record can forget one of them.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::rights::{self, Placed};
use super::{sum, value};

/// A kind of record with its SQL. `SELECT` gives the columns [`Record::from_row`] reads, the identity first and the
/// check value last.
pub(super) trait Record: Serialize + Clone + Placed {
    /// Kind, for the journal and for screens.
    const ENTITY: Entity;
    /// Columns and table, without a condition.
    const SELECT: &'static str;
    /// Number of columns in `SELECT` before the check value.
    const SUM_COLUMN: usize;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    fn uuid(&self) -> Uuid;
    fn version(&self) -> i64;
    fn with_version(&self, version: i64) -> Self;
    /// Writes the row; `new` tells an insert from an update.
    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()>;
}

/// The record with this identity, if there is one.
pub(super) fn find<R: Record>(connection: &Connection, id: Uuid) -> Result<Option<R>> {
    let mut statement = connection.prepare_cached(&format!("{} WHERE id = ?1", R::SELECT))?;
    Ok(statement.query_row([id.as_bytes()], R::from_row).optional()?)
}

/// The record with this identity.
pub(super) fn get<R: Record>(connection: &Connection, id: Uuid) -> Result<R> {
    find(connection, id)?.ok_or(Error::NotFound(R::ENTITY.code()))
}

/// All records that a condition picks (its text is ours, never the user's).
pub(super) fn list<R: Record>(
    connection: &Connection,
    condition: &'static str,
    params: impl rusqlite::Params,
) -> Result<Vec<R>> {
    let mut statement = connection.prepare_cached(&format!("{} {condition}", R::SELECT))?;
    let rows = statement.query_map(params, R::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Saves a record: version 0 makes a new one, otherwise it must be the version the change started from (R7). Gives the
/// record before (if any) and as stored.
pub(super) fn save<R: Record>(write: &Write<'_>, record: &R) -> Result<(Option<R>, R)> {
    let before = find::<R>(write, record.uuid())?;
    rights::require(write, before.as_ref(), record)?;
    put(write, before, record)
}

/// Saves a record that follows another one which has just been saved: only that one was asked for.
pub(super) fn bring_along<R: Record>(write: &Write<'_>, record: &R) -> Result<R> {
    let before = find::<R>(write, record.uuid())?;
    Ok(put(write, before, record)?.1)
}

fn put<R: Record>(write: &Write<'_>, before: Option<R>, record: &R) -> Result<(Option<R>, R)> {
    let stored = before.as_ref().map_or(0, Record::version);
    if stored != record.version() {
        return Err(Error::Conflict { stored, expected: record.version() });
    }
    let after = record.with_version(stored + 1);
    after.put(write, sum::of(&after)?, before.is_none())?;
    let verb = if before.is_some() { Verb::Change } else { Verb::Create };
    write.journal(verb, R::ENTITY, after.uuid(), before.as_ref(), &after)?;
    Ok((before, after))
}

/// Identities of all records whose fields do not agree with the check value (R6).
pub(super) fn damaged<R: Record>(connection: &Connection) -> Result<Vec<Uuid>> {
    unsound(connection, R::SELECT, |row| Ok(sum::of(&R::from_row(row)?)? == row.get::<_, i64>(R::SUM_COLUMN)?))
}

/// Identities (the first column) of all rows that are not as they were written, or cannot even be read.
pub(super) fn unsound(
    connection: &Connection,
    select: &str,
    mut is_sound: impl FnMut(&Row<'_>) -> Result<bool>,
) -> Result<Vec<Uuid>> {
    let mut statement = connection.prepare(select)?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        match is_sound(row) {
            Ok(true) => {}
            Err(Error::Interrupted) => return Err(Error::Interrupted),
            Ok(false) | Err(_) => damaged.push(value::id(row, 0)?),
        }
    }
    Ok(damaged)
}
