//! Settings of the office: one record.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{sum, value};
use crate::domain::office::Office;
use crate::domain::rights::{Deed, Matter};
use crate::domain::suppress::{LEAST, SmallNumbers};

/// The settings and the version they were read in; none before the first start.
///
/// # Errors
/// What SQLite says.
pub fn get(connection: &Connection) -> Result<Option<(Office, i64)>> {
    let mut statement = connection.prepare_cached("SELECT settings, version FROM office WHERE one = 1")?;
    Ok(statement.query_row([], |row| Ok((value::json(row, 0)?, row.get(1)?))).optional()?)
}

/// How small numbers are kept; as usual before the first start.
///
/// # Errors
/// What SQLite says.
pub fn small(connection: &Connection) -> Result<SmallNumbers> {
    Ok(get(connection)?.map(|(office, _)| office.small).unwrap_or_default())
}

/// Saves the settings; `version` 0 for the first time, otherwise the version the change started from.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between; [`Error::NotYours`] for somebody who sets nothing.
pub fn save(write: &Write<'_>, office: &Office, version: i64) -> Result<i64> {
    if office.small.least < LEAST {
        return Err(Error::Rule { field: "small_least", rule: "too_low" });
    }
    // Asked before anything is stored: the rights are those of the settings as they stood.
    write.may(Deed::Change, Matter::Settings, &[])?;
    let before = get(write)?;
    let stored = before.as_ref().map_or(0, |(_, version)| *version);
    if stored != version {
        return Err(Error::Conflict { stored, expected: version });
    }
    let settings = serde_json::to_string(office)?;
    write.execute(include_str!("save.sql"), params![settings, stored + 1, sum::of(office)?])?;
    let verb = if before.is_some() { Verb::Change } else { Verb::Create };
    write.journal(verb, Entity::Office, Uuid::nil(), before.as_ref().map(|(office, _)| office), office)?;
    Ok(stored + 1)
}
