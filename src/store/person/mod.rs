//! Citizens in the file.

use rusqlite::{Connection, OptionalExtension, Params, Row, ToSql, params};

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{sum, value};
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person, Sex};

const SELECT: &str = include_str!("select.sql");

fn from_row(row: &Row<'_>) -> rusqlite::Result<(Person, i64)> {
    let person = Person {
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
    };
    Ok((person, row.get(15)?))
}

fn one(connection: &Connection, condition: &str, params: impl Params) -> Result<Option<Person>> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} {condition}"))?;
    Ok(statement.query_row(params, from_row).optional()?.map(|(person, _)| person))
}

/// The person with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: PersonId) -> Result<Person> {
    one(connection, "WHERE id = ?1", [id.uuid().as_bytes()])?.ok_or(Error::NotFound("person"))
}

/// The person with exactly this NIK (16 digits).
///
/// # Errors
/// What SQLite says.
pub fn by_nik(connection: &Connection, nik: &str) -> Result<Option<Person>> {
    one(connection, "WHERE nik = ?1", [nik])
}

/// Everybody on one family card, by date of birth.
///
/// # Errors
/// What SQLite says.
pub fn household(connection: &Connection, kk: &str) -> Result<Vec<Person>> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} WHERE kk = ?1 ORDER BY birth_date LIMIT 50"))?;
    let rows = statement.query_map([kk], from_row)?;
    Ok(rows.map(|row| row.map(|(person, _)| person)).collect::<rusqlite::Result<_>>()?)
}

/// Walks over every person whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<PersonId>> {
    let mut statement = connection.prepare(SELECT)?;
    let mut rows = statement.query([])?;
    let mut damaged = Vec::new();
    while let Some(row) = rows.next()? {
        match from_row(row) {
            Ok((person, stored)) if sum::of(&person)? == stored => {}
            _ => damaged.push(value::id(row, 0)?),
        }
    }
    Ok(damaged)
}

/// Saves a person. `version` 0 makes a new one; otherwise it must be the version the change started from.
/// Gives the person as stored.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between (R7), [`Error::NikTaken`] when another person has this NIK,
/// [`Error::Rule`] when a rule of the record is broken.
pub fn save(write: &Write<'_>, person: &Person) -> Result<Person> {
    require_rules(write, person)?;
    let before = match person.version {
        0 => None,
        _ => Some(get(write, person.id)?),
    };
    let stored = before.as_ref().map_or(0, |before| before.version);
    if stored != person.version {
        return Err(Error::Conflict { stored, expected: person.version });
    }
    let after = Person { version: stored + 1, ..person.clone() };
    let sql = if before.is_some() { include_str!("update.sql") } else { include_str!("insert.sql") };
    execute(write, sql, &after)?;
    super::search::index_person(write, before.as_ref(), &after)?;
    let verb = if before.is_some() { Verb::Change } else { Verb::Create };
    write.journal(verb, Entity::Person, after.id.uuid(), before.as_ref(), &after)?;
    Ok(after)
}

fn execute(write: &Write<'_>, sql: &str, person: &Person) -> Result<()> {
    let id = person.id.uuid();
    let ppks = person.ppks.join(" ");
    let birth_date = person.birth_date.map(|date| date.to_string());
    let values: [&dyn ToSql; 16] = [
        id.as_bytes(),
        &person.version,
        &person.name,
        &person.nik,
        &person.no_nik_reason.map(NoNikReason::code),
        &person.kk,
        &person.sex.map(Sex::code),
        &birth_date,
        &person.gampong,
        &person.place,
        &person.address,
        &person.phone,
        &person.found_at,
        &person.note,
        &ppks,
        &sum::of(person)?,
    ];
    write.prepare_cached(sql)?.execute(values.as_slice())?;
    Ok(())
}

fn require_rules(write: &Write<'_>, person: &Person) -> Result<()> {
    if let Some((field, rule)) = person.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    let Some(nik) = &person.nik else { return Ok(()) };
    let mut statement = write.prepare_cached("SELECT id FROM person WHERE nik = ?1 AND id <> ?2")?;
    let other = statement
        .query_row(params![nik, person.id.uuid().as_bytes()], |row| value::id::<PersonId>(row, 0))
        .optional()?;
    other.map_or(Ok(()), |other| Err(Error::NikTaken(other)))
}
