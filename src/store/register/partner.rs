//! What partners gave.

use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use crate::domain::ids::EntryId;
use crate::domain::register::{Contribution, Entry};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

impl Record for Contribution {
    const ENTITY: Entity = Entity::Contribution;
    const SELECT: &'static str = "SELECT id, version, partner, day, what, value, for_whom, by_user, note, promise, received, sum FROM contribution";
    const SUM_COLUMN: usize = 11;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Contribution> {
        Ok(Contribution {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            partner: value::id(row, 2)?,
            on: value::maybe_date(row, 3)?.unwrap_or_default(),
            what: row.get(4)?,
            value: row.get(5)?,
            for_whom: row.get(6)?,
            by: row.get(7)?,
            note: row.get(8)?,
            promise: value::maybe_id(row, 9)?,
            received: value::json(row, 10)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Contribution {
        Contribution { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let (id, partner) = (self.id.uuid(), self.partner.uuid());
        let values: [&dyn ToSql; 12] = [
            id.as_bytes(),
            &self.version,
            partner.as_bytes(),
            &self.on.to_string(),
            &self.what,
            &self.value,
            &self.for_whom,
            &self.by,
            &self.note,
            &value::bytes(self.promise.map(|id| id.uuid())),
            &serde_json::to_string(&self.received)?,
            &sum,
        ];
        write.prepare_cached(include_str!("put_contribution.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Writes down what a partner gave (version 0), or corrects it.
///
/// # Errors
/// [`Error::Rule`] when nothing is said of what was given, or the promise is another partner's; [`Error::NotFound`] without such a partner;
/// [`Error::Conflict`] when another desk was faster.
pub fn give(write: &Write<'_>, gift: &Contribution) -> Result<Contribution> {
    if let Some((field, rule)) = gift.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    record::get::<Entry>(write, gift.partner.uuid())?;
    if let Some(id) = gift.promise
        && super::get_promise(write, id)?.partner != gift.partner
    {
        return Err(Error::Rule { field: "promise", rule: "other_partner" });
    }
    Ok(record::save(write, gift)?.1)
}

/// Everything that was given, in the order in which it was written down, each gift with its partner.
///
/// # Errors
/// What SQLite says.
pub fn gifts(connection: &Connection) -> Result<Vec<(Contribution, Entry)>> {
    let all: Vec<Contribution> = record::list(connection, "ORDER BY row", [])?;
    let with = |gift: Contribution| Ok((gift.clone(), record::get::<Entry>(connection, gift.partner.uuid())?));
    all.into_iter().map(with).collect()
}

/// Every institution of the register that may give: partners of the business world, the ended ones too.
///
/// # Errors
/// What SQLite says.
pub fn partners(connection: &Connection) -> Result<Vec<Entry>> {
    record::list(connection, "WHERE category = 'PSKS-12' ORDER BY row", [])
}

/// What a partner gave, newest first.
///
/// # Errors
/// What SQLite says.
pub fn contributions(connection: &Connection, partner: EntryId) -> Result<Vec<Contribution>> {
    record::list(connection, "WHERE partner = ?1 ORDER BY day DESC, row DESC", [partner.uuid().as_bytes()])
}
