//! Activities and meetings in the file.

mod record;

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::{record as kept, value};
use crate::domain::activity::Activity;
use crate::domain::ids::ActivityId;

/// The activity with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: ActivityId) -> Result<Activity> {
    kept::get(connection, id.uuid())
}

/// Every activity, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Activity>> {
    kept::list(connection, "ORDER BY day, row", [])
}

/// The last meetings that were held by a day and count, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn meetings_until(connection: &Connection, today: NaiveDate, most: usize) -> Result<Vec<Activity>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    kept::list(connection, MEETINGS_UNTIL, rusqlite::params![today.to_string(), most])
}

/// Meetings newest first, from an index.
pub(super) const MEETINGS_UNTIL: &str =
    "WHERE kind = 'rapat_koordinasi' AND day <= ?1 AND voided IS NULL ORDER BY day DESC, row DESC LIMIT ?2";

/// Saves an activity (version 0: a new one), from the version the change started with.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::Conflict`] when another desk was faster (R7).
pub fn save(write: &Write<'_>, activity: &Activity) -> Result<Activity> {
    if let Some((field, rule)) = activity.broken_rule(write.now().date()) {
        return Err(Error::Rule { field, rule });
    }
    Ok(kept::save(write, activity)?.1)
}

/// Every activity that does not agree with its check value (R6), or with the rows kept beside it.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = kept::damaged::<Activity>(connection)?;
    let mut out = connection.prepare(include_str!("out_of_step.sql"))?;
    let rows = out.query_map([], |row| value::id::<Uuid>(row, 0))?;
    all.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
