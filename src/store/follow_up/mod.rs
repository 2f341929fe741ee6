//! Decisions and follow-ups in the file.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::value::{self, bytes};
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{ActivityId, FieldIssueId, FollowUpId};

impl Record for FollowUp {
    const ENTITY: Entity = Entity::FollowUp;
    const SELECT: &'static str = "SELECT id, version, kind, activity, issue, what, owner, member, due, state, ended_on, \
                                  ended_by, outcome, by_user, sum FROM follow_up";
    const SUM_COLUMN: usize = 14;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<FollowUp> {
        Ok(FollowUp {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kind: value::code(row, 2, FollowUpKind::from_code)?,
            activity: value::id(row, 3)?,
            issue: value::maybe_id(row, 4)?,
            what: row.get(5)?,
            owner: row.get(6)?,
            member: value::maybe_id(row, 7)?,
            due: value::maybe_date(row, 8)?,
            state: value::code(row, 9, FollowUpState::from_code)?,
            ended_on: value::maybe_date(row, 10)?,
            ended_by: row.get(11)?,
            outcome: row.get(12)?,
            by: row.get(13)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> FollowUp {
        FollowUp { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        write.prepare_cached(include_str!("put.sql"))?.execute(params![
            self.id.uuid().as_bytes(),
            self.version,
            self.kind.code(),
            self.activity.uuid().as_bytes(),
            bytes(self.issue.map(|id| id.uuid())),
            self.what,
            self.owner,
            bytes(self.member.map(|id| id.uuid())),
            self.due.map(|day| day.to_string()),
            self.state.code(),
            self.ended_on.map(|day| day.to_string()),
            self.ended_by,
            self.outcome,
            self.by,
            sum,
        ])?;
        Ok(())
    }
}

/// The decision or follow-up with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: FollowUpId) -> Result<FollowUp> {
    record::get(connection, id.uuid())
}

/// Every one, the oldest record first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<FollowUp>> {
    record::list(connection, "ORDER BY row", [])
}

/// Those of one activity, in the order in which they were agreed.
///
/// # Errors
/// What SQLite says.
pub fn of_activity(connection: &Connection, id: ActivityId) -> Result<Vec<FollowUp>> {
    record::list(connection, "WHERE activity = ?1 ORDER BY row", [id.uuid().as_bytes()])
}

/// Those that answer one problem from the field.
///
/// # Errors
/// What SQLite says.
pub fn of_issue(connection: &Connection, id: FieldIssueId) -> Result<Vec<FollowUp>> {
    record::list(connection, "WHERE issue = ?1 ORDER BY row", [id.uuid().as_bytes()])
}

/// Everything that is open, the earliest day first, then what has none.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection) -> Result<Vec<FollowUp>> {
    record::list(connection, "WHERE state = 'terbuka' ORDER BY due IS NULL, due, row", [])
}

/// Saves one (version 0: a new one), from the version the change started with.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::NotFound`] without its activity; [`Error::Conflict`] when another desk
/// was faster (R7).
pub fn save(write: &Write<'_>, one: &FollowUp) -> Result<FollowUp> {
    if let Some((field, rule)) = one.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    super::activity::get(write, one.activity)?;
    Ok(record::save(write, one)?.1)
}

/// Every one that does not agree with its check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<FollowUp>(connection)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
