//! Citizens in the file.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::record::{self, Record};
use super::{rights, value};
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person, Sex};
use crate::domain::rights::{Deed, Matter};

impl Record for Person {
    const ENTITY: Entity = Entity::Person;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 16;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Person> {
        Ok(Person {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            name: row.get(2)?,
            nik: row.get(3)?,
            no_nik_reason: value::maybe_code(row, 4, NoNikReason::from_code)?,
            kk: row.get(5)?,
            sex: value::maybe_code(row, 6, Sex::from_code)?,
            birth_date: value::maybe_date(row, 7)?,
            gampong: row.get(8)?,
            place: row.get(9)?,
            address: row.get(10)?,
            phone: row.get(11)?,
            found_at: row.get(12)?,
            note: row.get(13)?,
            ppks: value::list(row, 14)?,
            merged_into: value::maybe_id(row, 15)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Person {
        Person { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let id = self.id.uuid();
        let ppks = self.ppks.join(" ");
        let birth_date = self.birth_date.map(|date| date.to_string());
        let merged_into = self.merged_into.map(|id| id.uuid().as_bytes().to_vec());
        let values: [&dyn ToSql; 17] = [
            id.as_bytes(),
            &self.version,
            &self.name,
            &self.nik,
            &self.no_nik_reason.map(NoNikReason::code),
            &self.kk,
            &self.sex.map(Sex::code),
            &birth_date,
            &self.gampong,
            &self.place,
            &self.address,
            &self.phone,
            &self.found_at,
            &self.note,
            &ppks,
            &merged_into,
            &sum,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// The person with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: PersonId) -> Result<Person> {
    record::get(connection, id.uuid())
}

/// The person with this identity, if there is one.
///
/// # Errors
/// What SQLite says.
pub fn find(connection: &Connection, id: PersonId) -> Result<Option<Person>> {
    record::find(connection, id.uuid())
}

/// Everybody registered, the oldest record first; records that were joined into another are left out.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Person>> {
    record::list(connection, "WHERE merged_into IS NULL ORDER BY row", [])
}

/// The person with exactly this NIK (16 digits).
///
/// # Errors
/// What SQLite says.
pub fn by_nik(connection: &Connection, nik: &str) -> Result<Option<Person>> {
    Ok(record::list(connection, "WHERE nik = ?1 AND merged_into IS NULL", [nik])?.into_iter().next())
}

/// Everybody on one family card, by date of birth; fifty at most.
///
/// # Errors
/// What SQLite says.
pub fn household(connection: &Connection, kk: &str) -> Result<Vec<Person>> {
    record::list(connection, "WHERE kk = ?1 AND merged_into IS NULL ORDER BY birth_date LIMIT 50", [kk])
}

/// How many people are registered.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("SELECT count(*) FROM person WHERE merged_into IS NULL", [], |row| row.get(0))?)
}

/// People, those with a PPKS category, and open referrals, per gampong of the city.
///
/// # Errors
/// What SQLite says.
pub fn per_gampong(connection: &Connection) -> Result<Vec<(String, i64, i64, i64)>> {
    let mut statement = connection.prepare_cached(include_str!("per_gampong.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every person whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<Person>(connection)?;
    all.extend(super::kin::damaged(connection)?);
    Ok(all)
}

/// Saves a person. `version` 0 makes a new one; otherwise it must be the version the change started from.
/// Gives the person as stored.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between (R7), [`Error::NikTaken`] when another person has this NIK,
/// [`Error::Rule`] when a rule of the record is broken.
pub fn save(write: &Write<'_>, person: &Person) -> Result<Person> {
    if let Some((field, rule)) = person.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    if person.merged_into.is_some() {
        return Err(Error::Rule { field: "merged", rule: "joined" });
    }
    put_in_order(write, person)
}

/// Saves a record that the joining of two has changed.
pub(super) fn put_in_order(write: &Write<'_>, person: &Person) -> Result<Person> {
    if person.merged_into.is_none() {
        require_free_nik(write, person)?;
    }
    let (before, after) = record::save(write, person)?;
    super::kin::card::remember(write, before.as_ref(), &after)?;
    super::search::index_person(write, before.as_ref(), &after)?;
    super::register::follow(write, before.as_ref(), &after)?;
    Ok(after)
}

/// Writes into the journal that NIK and phone of this person were shown.
///
/// # Errors
/// [`Error::NotYours`] where they stay masked for whoever is at the desk; what SQLite says.
pub fn note_reveal(write: &Write<'_>, id: PersonId) -> Result<()> {
    write.may(Deed::See, Matter::Numbers, &rights::of_person(write, id)?)?;
    let shown = serde_json::json!({ "revealed": "nik, phone" });
    write.journal(Verb::View, Entity::Person, id.uuid(), None, &shown)
}

fn require_free_nik(write: &Write<'_>, person: &Person) -> Result<()> {
    let Some(nik) = &person.nik else { return Ok(()) };
    let mut statement =
        write.prepare_cached("SELECT id FROM person WHERE nik = ?1 AND id <> ?2 AND merged_into IS NULL")?;
    let other = statement
        .query_row(params![nik, person.id.uuid().as_bytes()], |row| value::id::<PersonId>(row, 0))
        .optional()?;
    other.map_or(Ok(()), |other| Err(Error::NikTaken(other)))
}
