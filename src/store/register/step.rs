//! Writing entries: finding, confirming, changing, ending. The person's record comes along each time.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::sync;
use crate::domain::ids::EntryId;
use crate::domain::register::{EndReason, Ended, Entry};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::{kin, person, record};

/// Office day of this write.
pub(super) fn today(write: &Write<'_>) -> NaiveDate {
    write.now().date()
}

/// Adds an entry (version 0). Where it says no gampong, a person's own is taken. Gives it as stored.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken, or the category holds for this person or family already.
pub fn add(write: &Write<'_>, entry: &Entry) -> Result<Entry> {
    let mut stored = add_all(write, std::slice::from_ref(entry))?;
    stored.pop().ok_or(Error::NotFound("register"))
}

/// Adds several entries of one subject; the person's record is saved once.
///
/// # Errors
/// As [`add`]; then none is added.
pub fn add_all(write: &Write<'_>, entries: &[Entry]) -> Result<Vec<Entry>> {
    let mut stored = Vec::new();
    for entry in entries {
        stored.push(put(write, &placed(write, entry)?)?);
    }
    sync::people(write, stored.iter())?;
    Ok(stored)
}

/// Entries of a record that was joined to another belong to the kept one.
fn placed(write: &Write<'_>, entry: &Entry) -> Result<Entry> {
    let mut entry = entry.clone();
    if let Some(id) = entry.subject.person() {
        let kept = person::get(write, kin::resolve(write, id)?)?;
        entry.subject = crate::domain::register::Subject::Person(kept.id);
        entry.gampong = entry.gampong.or(kept.gampong);
    }
    Ok(entry)
}

/// Saves a changed entry, from the version the change started with.
///
/// # Errors
/// As [`add`]; [`Error::Conflict`] when another desk was faster (R7).
pub fn save(write: &Write<'_>, entry: &Entry) -> Result<Entry> {
    let before = record::find::<Entry>(write, entry.id.uuid())?;
    let stored = put(write, &placed(write, entry)?)?;
    sync::people(write, before.iter().chain([&stored]))?;
    Ok(stored)
}

/// Somebody says that it is still true; one that had ended is true again.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it was changed since that version.
pub fn confirm(write: &Write<'_>, id: EntryId, version: i64) -> Result<Entry> {
    let seen = as_seen(write, id, version)?;
    save(write, &seen.confirmed(today(write), &write.desk().user))
}

/// It is not true any more.
///
/// # Errors
/// As [`confirm`]; [`Error::Rule`] when it had ended already.
pub fn end(write: &Write<'_>, id: EntryId, version: i64, reason: EndReason, note: &str) -> Result<Entry> {
    let seen = as_seen(write, id, version)?;
    if !seen.is_active() {
        return Err(Error::Rule { field: "ended_on", rule: "ended" });
    }
    save(write, &ended(write, &seen, reason, note))
}

/// The entry as it is once it ended today.
pub(super) fn ended(write: &Write<'_>, entry: &Entry, reason: EndReason, note: &str) -> Entry {
    let on = today(write).max(entry.found_on);
    let over = Ended { on, by: write.desk().user.clone(), reason, note: note.trim().to_owned() };
    Entry { ended: Some(over), ..entry.clone() }
}

/// What had ended is true again; the day it was confirmed stays.
///
/// # Errors
/// As [`confirm`].
pub fn reopen(write: &Write<'_>, id: EntryId, version: i64) -> Result<Entry> {
    let seen = as_seen(write, id, version)?;
    save(write, &Entry { ended: None, ..seen })
}

fn as_seen(write: &Write<'_>, id: EntryId, version: i64) -> Result<Entry> {
    let stored: Entry = record::get(write, id.uuid())?;
    match stored.version == version {
        true => Ok(stored),
        false => Err(Error::Conflict { stored: stored.version, expected: version }),
    }
}

/// Writes one entry without touching the person's record.
pub(super) fn put(write: &Write<'_>, entry: &Entry) -> Result<Entry> {
    if let Some((field, rule)) = entry.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    require_once(write, entry)?;
    Ok(record::save(write, entry)?.1)
}

/// A category holds once for one person, and once for one family card, while it is true.
fn require_once(write: &Write<'_>, entry: &Entry) -> Result<()> {
    if !entry.is_active() {
        return Ok(());
    }
    let person = entry.subject.person().map(|id| id.uuid().as_bytes().to_vec());
    let mut find = write.prepare_cached(
        "SELECT 1 FROM register WHERE category = ?1 AND ended_on IS NULL AND id <> ?2 AND person = ?3
         UNION ALL
         SELECT 1 FROM register WHERE category = ?1 AND ended_on IS NULL AND id <> ?2 AND kk = ?4 AND kk IS NOT NULL",
    )?;
    let own = entry.id.uuid();
    let other = params![entry.category, own.as_bytes(), person, entry.subject.kk()];
    match find.query_row(other, |row| row.get::<_, i64>(0)).optional()? {
        Some(_) => Err(Error::Rule { field: "category", rule: "listed" }),
        None => Ok(()),
    }
}
