//! The register of PPKS and PSKS in the file.
//!
//! Odd: categories of a person stand in the person's record too. Whichever side is saved, [`sync`] brings the other along
//! in the same transaction; `loket check` compares them.

mod change;
mod entry;
mod list;
mod partner;
mod promise;
mod query;
mod step;
mod survey;
mod sync;
mod tally;
mod upgrade;

pub use change::{beneath, groups, lived};
pub(in crate::store) use list::line;
pub use list::{RegisterPage, RegisterRow, WINDOW, count, page, page_around, row_of, rows};
pub use partner::{contributions, gifts, give, partners};
pub use promise::{all_promises, get_promise, gifts_of, keep, promise, promise_rows, promises, withdraw};
pub use step::{add, add_all, confirm, end, reopen, save};
pub use survey::{Surveyal, Surveyed, survey};
pub(in crate::store) use sync::{Carried, follow, join, named_with, part};
pub use tally::{first_fresh_day, tallies};
pub(in crate::store) use tally::{hidden_codes, sensitive};
pub(in crate::store) use upgrade::adopt;

use rusqlite::Connection;
use uuid::Uuid;

use super::door::Write;
use super::error::Result;
use super::journal::{Entity, Verb};
use super::record;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::register::{Contribution, Entry, Promise};
use crate::domain::rights::{Deed, Matter};

/// What a read hands to those who only pass it on.
pub type Reading = Connection;

/// The entry with this identity.
///
/// # Errors
/// [`crate::store::Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: EntryId) -> Result<Entry> {
    record::get(connection, id.uuid())
}

/// The entry with this identity, if there is one.
///
/// # Errors
/// What SQLite says.
pub fn find(connection: &Connection, id: EntryId) -> Result<Option<Entry>> {
    record::find(connection, id.uuid())
}

/// Every entry, the oldest record first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Entry>> {
    record::list(connection, "ORDER BY row", [])
}

/// Whether a family, community or institution stands in the register with this category and is still true: the same
/// card, or where there is none the same name in the same gampong.
///
/// # Errors
/// What SQLite says.
pub fn is_listed(connection: &Connection, entry: &Entry) -> Result<bool> {
    let mut find = connection.prepare_cached(include_str!("is_listed.sql"))?;
    let label = crate::domain::fold::fold(entry.subject.name());
    let asked = rusqlite::params![entry.category, entry.subject.kk(), label, entry.gampong];
    Ok(find.exists(asked)?)
}

/// Every entry of one person, the ended ones last.
///
/// # Errors
/// What SQLite says.
pub fn of_person(connection: &Connection, person: PersonId) -> Result<Vec<Entry>> {
    let order = "WHERE person = ?1 ORDER BY ended_on IS NOT NULL, category, row";
    record::list(connection, order, [person.uuid().as_bytes()])
}

/// Writes into the journal that an entry of a confidential kind was opened (product text, "Sensitive by default").
///
/// # Errors
/// [`crate::store::Error::NotYours`] where it stays closed for whoever is at the desk; what SQLite says.
pub fn note_opened(write: &Write<'_>, id: EntryId) -> Result<()> {
    let place = get(write, id)?.gampong;
    write.may(Deed::See, Matter::Confidential, &place.into_iter().collect::<Vec<_>>())?;
    write.journal(Verb::View, Entity::Register, id.uuid(), None, &serde_json::json!({ "opened": "entry" }))
}

/// Writes into the journal that a list with the confidential kinds of an area was opened; the office's own record stands
/// for a list of the whole city.
///
/// # Errors
/// As [`note_opened`].
pub fn note_listed(write: &Write<'_>, area: Option<&str>) -> Result<()> {
    // The whole city lies in nobody's kecamatan.
    write.may(Deed::See, Matter::Confidential, &[area.unwrap_or(super::rights::CITY).to_owned()])?;
    let what = serde_json::json!({ "opened": "list", "area": area.unwrap_or("kota") });
    write.journal(Verb::View, Entity::Register, Uuid::nil(), None, &what)
}

/// Every entry, gift, round and mark whose fields do not agree with the check value (R6), and every person whose
/// categories are not those of the register.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<Entry>(connection)?;
    all.extend(record::damaged::<Contribution>(connection)?);
    all.extend(record::damaged::<Promise>(connection)?);
    all.extend(super::round::damaged(connection)?);
    all.extend(sync::out_of_step(connection)?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(crate) mod tests;
