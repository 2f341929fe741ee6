//! Decisions and follow-ups in the file.

use chrono::NaiveDate;
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
            activity: value::maybe_id(row, 3)?,
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
            bytes(self.activity.map(|id| id.uuid())),
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

/// Everything that is open, the earliest day first, then what has none. What was agreed in something void is not asked for.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection) -> Result<Vec<FollowUp>> {
    record::list(connection, include_str!("open.sql"), [])
}

/// How many are open, and how many of them are overdue on a day.
///
/// # Errors
/// What SQLite says.
pub fn open_counts(connection: &Connection, today: NaiveDate) -> Result<(usize, usize)> {
    let mut count = connection.prepare_cached(include_str!("open_counts.sql"))?;
    let number = |row: &Row<'_>, at| row.get::<_, i64>(at).map(|count| usize::try_from(count).unwrap_or_default());
    Ok(count.query_row([today.to_string()], |row| Ok((number(row, 0)?, number(row, 1)?)))?)
}

/// One that is open, with what one has to know of its activity, or of the problem decided outside of any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenFollowUp {
    /// What is to be done.
    pub follow_up: FollowUp,
    /// Title of the activity or problem.
    pub title: String,
    /// Day of the activity or decision.
    pub on: NaiveDate,
    /// Code of its gampong or kecamatan.
    pub area: Option<String>,
}

/// Everything that is open with its activity, in the order of [`open`].
///
/// # Errors
/// What SQLite says.
pub fn open_lines(connection: &Connection) -> Result<Vec<OpenFollowUp>> {
    let mut find = connection.prepare_cached("SELECT title, day, area FROM activity WHERE id = ?1")?;
    let decided = "SELECT title, coalesce(decided_on, raised_on), area FROM field_issue WHERE id = ?1";
    let mut decided = connection.prepare_cached(decided)?;
    let mut line = |follow_up: FollowUp| -> Result<OpenFollowUp> {
        let read = |row: &Row<'_>| Ok((row.get(0)?, value::date(row, 1)?, row.get(2)?));
        let (title, on, area) = match follow_up.activity {
            Some(id) => find.query_row([id.uuid().as_bytes()], read)?,
            None => decided.query_row([bytes(follow_up.issue.map(|id| id.uuid()))], read)?,
        };
        Ok(OpenFollowUp { follow_up, title, on, area })
    };
    open(connection)?.into_iter().map(&mut line).collect()
}

/// Saves one (version 0: a new one), from the version the change started with.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::NotFound`] without its activity or problem; [`Error::Conflict`] when another desk
/// was faster (R7).
pub fn save(write: &Write<'_>, one: &FollowUp) -> Result<FollowUp> {
    if let Some((field, rule)) = one.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    if let Some(id) = one.activity {
        super::activity::get(write, id)?;
    }
    if let Some(id) = one.issue {
        super::field_issue::get(write, id)?;
    }
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
