//! Activities and meetings in the file.

mod grid;
mod list;
mod record;

pub use grid::took;
pub use list::{ActivityPage, ActivityRow, WINDOW, count, page, rows};

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{member, record as kept, value};
use crate::domain::activity::{Activity, Participant};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::ActivityId;
use crate::domain::rights::{Deed, Matter};

/// What reads: a name for others that ask with it.
pub type Reading = Connection;

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

/// The activities of a series, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_series(connection: &Connection, series: Uuid) -> Result<Vec<Activity>> {
    kept::list(connection, "WHERE series = ?1 ORDER BY day, row", [series.as_bytes()])
}

/// Saves an activity (version 0: a new one), from the version the change started with. A member who takes part without a
/// pillar gets the one they belong to now.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::Conflict`] when another desk was faster (R7).
pub fn save(write: &Write<'_>, activity: &Activity) -> Result<Activity> {
    if let Some((field, rule)) = activity.broken_rule(write.now().date()) {
        return Err(Error::Rule { field, rule });
    }
    let after = settled(write, activity)?;
    // Of another version it is a conflict, which the saving itself says.
    let before = match activity.version {
        0 => None,
        _ => Some(get(write, activity.id)?).filter(|before| before.version == activity.version),
    };
    if before.is_some_and(|before| !before.may_become(&after)) {
        return Err(Error::Rule { field: "result", rule: "closed" });
    }
    Ok(kept::save(write, &after)?.1)
}

fn settled(connection: &Connection, activity: &Activity) -> Result<Activity> {
    let with_pillar = |one: &Participant| -> Result<Participant> {
        match (one.member(), one.pillar) {
            (Some(id), None) => Ok(Participant { pillar: Some(member::get(connection, id)?.pillar), ..one.clone() }),
            _ => Ok(one.clone()),
        }
    };
    let participants = activity.participants.iter().map(with_pillar).collect::<Result<_>>()?;
    Ok(Activity { participants, ..activity.clone() })
}

/// Saves an activity with what was agreed in it.
///
/// # Errors
/// As [`save`].
pub fn save_with(write: &Write<'_>, activity: &Activity, agreed: &[FollowUp]) -> Result<Activity> {
    let saved = save(write, activity)?;
    agreed.iter().try_for_each(|one| super::follow_up::save(write, one).map(drop))?;
    Ok(saved)
}

/// The next of a series: where the one before belonged to none, it now begins this one.
///
/// # Errors
/// As [`save`].
pub fn save_next(write: &Write<'_>, before: ActivityId, next: &Activity, agreed: &[FollowUp]) -> Result<Activity> {
    let first = get(write, before)?;
    if first.series.is_none() && next.series.is_some() {
        save(write, &Activity { series: next.series, ..first })?;
    }
    save_with(write, next, agreed)
}

/// Makes an activity void, with the reason; it stays in the file.
///
/// # Errors
/// As [`save`].
pub fn void(write: &Write<'_>, id: ActivityId, version: i64, reason: &str) -> Result<Activity> {
    let one = get(write, id)?;
    save(write, &Activity { version, voided: Some(reason.trim().to_owned()), ..one })
}

/// Writes into the journal that an activity for people of a confidential kind was opened (R22).
///
/// # Errors
/// [`Error::NotYours`] where it stays closed for whoever is at the desk; what SQLite says.
pub fn note_opened(write: &Write<'_>, id: ActivityId) -> Result<()> {
    let place = get(write, id)?.area;
    write.may(Deed::See, Matter::Confidential, &place.into_iter().collect::<Vec<_>>())?;
    write.journal(Verb::View, Entity::Activity, id.uuid(), None, &serde_json::json!({ "opened": "activity" }))
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
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
