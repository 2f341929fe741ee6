//! Family cards people had before. The journal is the truth; the table finds them by number.

use rusqlite::{Connection, params};

use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::value;

/// Writes the former card down when a save changes it.
pub(in crate::store) fn remember(write: &Write<'_>, before: Option<&Person>, after: &Person) -> Result<()> {
    let Some(kk) = before.and_then(|before| before.kk.as_ref()) else { return Ok(()) };
    if after.kk.as_ref() == Some(kk) {
        return Ok(());
    }
    let put = "INSERT OR REPLACE INTO former_kk (kk, person, until) VALUES (?1, ?2, ?3)";
    let until = write.now().format(value::TIME).to_string();
    write.prepare_cached(put)?.execute(params![kk, after.id.uuid().as_bytes(), until])?;
    Ok(())
}

/// A card that was never this person's own: it came with a joining that was undone.
pub(super) fn forget(write: &Write<'_>, person: PersonId, kk: &str) -> Result<()> {
    write
        .prepare_cached("DELETE FROM former_kk WHERE kk = ?1 AND person = ?2")?
        .execute(params![kk, person.uuid().as_bytes()])?;
    Ok(())
}

/// Former cards of one person with the office time of the change, newest first.
pub(super) fn of_person(connection: &Connection, person: PersonId) -> Result<Vec<(String, String)>> {
    let mut find =
        connection.prepare_cached("SELECT kk, until FROM former_kk WHERE person = ?1 ORDER BY until DESC")?;
    let rows = find.query_map([person.uuid().as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// People who were on this card before; fifty at most.
pub(super) fn people(connection: &Connection, kk: &str) -> Result<Vec<PersonId>> {
    let mut find = connection.prepare_cached("SELECT person FROM former_kk WHERE kk = ?1 LIMIT 50")?;
    let rows = find.query_map([kk], |row| value::id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
