//! What partners promised.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use crate::domain::ids::EntryId;
use crate::domain::register::{Entry, Promise, PromiseState};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

impl Record for Promise {
    const ENTITY: Entity = Entity::Promise;
    const SELECT: &'static str =
        "SELECT id, version, partner, day, what, value, due, for_whom, state, by_user, note, sum FROM promise";
    const SUM_COLUMN: usize = 11;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Promise> {
        Ok(Promise {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            partner: value::id(row, 2)?,
            on: value::date(row, 3)?,
            what: row.get(4)?,
            value: row.get(5)?,
            due: value::maybe_date(row, 6)?,
            for_whom: row.get(7)?,
            state: value::code(row, 8, PromiseState::from_code)?,
            by: row.get(9)?,
            note: row.get(10)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Promise {
        Promise { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        write.prepare_cached(include_str!("put_promise.sql"))?.execute(params![
            self.id.uuid().as_bytes(),
            self.version,
            self.partner.uuid().as_bytes(),
            self.on.to_string(),
            self.what,
            self.value,
            self.due.map(|day| day.to_string()),
            self.for_whom,
            self.state.code(),
            self.by,
            self.note,
            sum,
        ])?;
        Ok(())
    }
}

/// Writes down what a partner promised (version 0), or what became of it.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::NotFound`] without such a partner; [`Error::Conflict`] when another
/// desk was faster.
pub fn promise(write: &Write<'_>, promise: &Promise) -> Result<Promise> {
    if let Some((field, rule)) = promise.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    record::get::<Entry>(write, promise.partner.uuid())?;
    Ok(record::save(write, promise)?.1)
}

/// What a partner promised, newest first.
///
/// # Errors
/// What SQLite says.
pub fn promises(connection: &Connection, partner: EntryId) -> Result<Vec<Promise>> {
    record::list(connection, "WHERE partner = ?1 ORDER BY day DESC, row DESC", [partner.uuid().as_bytes()])
}

/// Every promise, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn all_promises(connection: &Connection) -> Result<Vec<Promise>> {
    record::list(connection, "ORDER BY day, row", [])
}
