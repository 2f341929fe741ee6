//! Decrees in the file, and the way a member comes to hang on one.
//!
//! Odd: a form or a list of members only carries what is printed on the decree. [`settle`] finds the record meant by it
//! or makes one, so that the same number typed nine times is one decree with nine members.

mod adopt;
mod renew;

pub use renew::{Renewal, renew};

pub(super) use adopt::adopt;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::{sum, value};
use crate::domain::appointment::{Appointment, Former};
use crate::domain::ids::{AppointmentId, MemberId};
use crate::domain::member::{Decree, Member, Pillar};

impl Record for Appointment {
    const ENTITY: Entity = Entity::Appointment;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 9;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Appointment> {
        Ok(Appointment {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            pillar: value::code(row, 2, Pillar::from_code)?,
            number: row.get(3)?,
            date: value::maybe_date(row, 4)?,
            issuer: row.get(5)?,
            title: row.get(6)?,
            starts: value::maybe_date(row, 7)?,
            ends: value::maybe_date(row, 8)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Appointment {
        Appointment { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        put(write, self, sum, new)
    }
}

fn put(connection: &Connection, one: &Appointment, sum: i64, new: bool) -> Result<()> {
    let id = one.id.uuid();
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    let values: [&dyn ToSql; 10] = [
        id.as_bytes(),
        &one.version,
        &one.pillar.code(),
        &one.number,
        &date(one.date),
        &one.issuer,
        &one.title,
        &date(one.starts),
        &date(one.ends),
        &sum,
    ];
    let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
    connection.prepare_cached(sql)?.execute(values.as_slice())?;
    Ok(())
}

/// The decree with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: AppointmentId) -> Result<Appointment> {
    record::get(connection, id.uuid())
}

/// All decrees, the newest period first; a few hundred at most.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Appointment>> {
    record::list(connection, "ORDER BY starts DESC, number, row", [])
}

/// Every decree whose fields do not agree with the check value (R6), and every member whose terms name a decree that is
/// not there.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut damaged = record::damaged::<Appointment>(connection)?;
    let known: std::collections::BTreeSet<AppointmentId> = all(connection)?.into_iter().map(|one| one.id).collect();
    for member in super::member::all(connection)? {
        let mut held = member.former.iter().filter_map(|term| term.appointment);
        if held.any(|id| !known.contains(&id)) {
            damaged.push(member.id.uuid());
        }
    }
    Ok(damaged)
}

/// Saves a decree; the members who hang on it show what it says now.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between, [`Error::Rule`] when a rule of the record is broken.
pub fn save(write: &Write<'_>, one: &Appointment) -> Result<Appointment> {
    if let Some((field, rule)) = one.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    let holders = holders(write, one.id)?;
    let (_, after) = record::save(write, one)?;
    for id in holders {
        refresh(write, id)?;
    }
    Ok(after)
}

/// The check value of a member covers what its decree says: it is made anew when the decree changes. The member itself
/// did not change.
fn refresh(connection: &Connection, id: MemberId) -> Result<()> {
    let member = super::member::get(connection, id)?;
    let mut set = connection.prepare_cached("UPDATE member SET sum = ?2 WHERE id = ?1")?;
    set.execute(rusqlite::params![id.uuid().as_bytes(), sum::of(&member)?])?;
    Ok(())
}

/// Members who hang on a decree; served by the index member_appointment.
fn holders(connection: &Connection, id: AppointmentId) -> Result<Vec<MemberId>> {
    let mut find = connection.prepare_cached("SELECT id FROM member WHERE appointment = ?1")?;
    let rows = find.query_map([id.uuid().as_bytes()], |row| value::id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The member hanging on the decree it names: found, corrected or made. A member who is given another decree with a
/// later beginning keeps the term before among the former ones.
///
/// # Errors
/// What SQLite says.
pub(super) fn settle(write: &Write<'_>, member: &Member, before: Option<&Member>) -> Result<Member> {
    let decree = &member.decree;
    if decree.is_unnamed() {
        return Ok(Member { appointment: None, ..member.clone() });
    }
    let held = member.appointment.or(before.and_then(|before| before.appointment));
    let held = held.map(|id| get(write, id)).transpose()?;
    let one = match held {
        Some(one) if one.decree(decree.starts, decree.ends) == *decree && one.pillar == member.pillar => one,
        held => meant(write, member, held)?,
    };
    let mut after = member.clone();
    keep_former(&mut after, before, one.id);
    (after.appointment, after.decree) = (Some(one.id), one.decree(decree.starts, decree.ends));
    Ok(after)
}

/// The record meant by what is typed: the one with that number, the held one corrected where nobody else hangs on it, or
/// a new one.
fn meant(write: &Write<'_>, member: &Member, held: Option<Appointment>) -> Result<Appointment> {
    let decree = &member.decree;
    let alone = |one: &Appointment| -> Result<bool> {
        Ok(one.pillar == member.pillar && holders(write, one.id)?.iter().all(|id| *id == member.id))
    };
    let known = all(write)?;
    if let Some(mut one) = known.into_iter().find(|one| one.is_called(member.pillar, decree)) {
        if alone(&one)? {
            return corrected(write, one, decree);
        }
        return if one.learn(decree) { save(write, &one) } else { Ok(one) };
    }
    match held {
        // A slip in the number, not another decree: the term is the same.
        Some(one) if one.starts == decree.starts && alone(&one)? => corrected(write, one, decree),
        _ => save(write, &made(member.pillar, decree)),
    }
}

fn corrected(write: &Write<'_>, one: Appointment, decree: &Decree) -> Result<Appointment> {
    let fresh = Appointment { id: one.id, version: one.version, ..made(one.pillar, decree) };
    if fresh == one { Ok(one) } else { save(write, &fresh) }
}

/// A new record of what is typed.
fn made(pillar: Pillar, decree: &Decree) -> Appointment {
    Appointment {
        id: AppointmentId::from(Uuid::now_v7()),
        version: 0,
        pillar,
        number: decree.number.trim().to_owned(),
        date: decree.date,
        issuer: decree.issuer.trim().to_owned(),
        title: decree.title.trim().to_owned(),
        starts: decree.starts,
        ends: decree.ends,
    }
}

fn keep_former(after: &mut Member, before: Option<&Member>, id: AppointmentId) {
    let Some(before) = before.filter(|before| before.appointment.is_some_and(|held| held != id)) else { return };
    let later = matches!((before.decree.starts, after.decree.starts), (Some(old), Some(new)) if old < new);
    let kept = after.former.iter().any(|term| term.appointment == before.appointment);
    if later && !kept {
        let (starts, ends) = (before.decree.starts, before.decree.ends);
        after.former.push(Former { appointment: before.appointment, starts, ends });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
