//! Rows of answers.

use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use crate::domain::ids::ReferralId;
use crate::domain::ladder::reply::{Heard, Reply, ReplyOutcome};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

impl Record for Reply {
    const ENTITY: Entity = Entity::Reply;
    const SELECT: &'static str = include_str!("select_reply.sql");
    const SUM_COLUMN: usize = 7;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Reply> {
        Ok(Reply {
            id: value::id(row, 0)?,
            referral: value::id(row, 1)?,
            at: value::time(row, 2)?,
            by: row.get(3)?,
            outcome: value::code(row, 4, ReplyOutcome::from_code)?,
            heard: value::code(row, 5, Heard::from_code)?,
            note: row.get(6)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> Reply {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        if !new {
            return Err(Error::Rule { field: "reply", rule: "written_once" });
        }
        let (id, referral) = (self.id.uuid(), self.referral.uuid());
        let values: [&dyn ToSql; 8] = [
            id.as_bytes(),
            referral.as_bytes(),
            &self.at.format(value::TIME).to_string(),
            &self.by,
            &self.outcome.code(),
            &self.heard.code(),
            &self.note,
            &sum,
        ];
        write.prepare_cached(include_str!("insert_reply.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Answers to one referral, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn replies(connection: &Connection, referral: ReferralId) -> Result<Vec<Reply>> {
    record::list(connection, "WHERE referral = ?1 ORDER BY row", [referral.uuid().as_bytes()])
}
