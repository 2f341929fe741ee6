//! Decrees out of the columns of `member`, once, when a file of an earlier program is brought up to date.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::put;
use crate::domain::appointment::Appointment;
use crate::domain::ids::{AppointmentId, MemberId};
use crate::domain::member::{Member, Pillar};
use crate::store::error::Result;
use crate::store::record::Record;
use crate::store::{sum, value};

/// What one row of a member said about its decree.
struct Said {
    member: MemberId,
    decree: Appointment,
}

fn said(row: &Row<'_>) -> rusqlite::Result<Said> {
    Ok(Said {
        member: value::id(row, 0)?,
        decree: Appointment {
            id: AppointmentId::from(Uuid::nil()),
            version: 1,
            pillar: value::code(row, 1, Pillar::from_code)?,
            number: row.get(2)?,
            date: value::maybe_date(row, 3)?,
            issuer: row.get(4)?,
            title: String::new(),
            starts: value::maybe_date(row, 5)?,
            ends: value::maybe_date(row, 6)?,
        },
    })
}

/// Makes a record of every decree that members named, hangs them on it, and drops what was held for this. The same
/// number, date and issuer is one decree; its period reaches from the first day to the last of those it appoints.
///
/// # Errors
/// What SQLite says; the whole migration is then undone.
pub fn adopt(connection: &Connection) -> Result<()> {
    let mut find = connection
        .prepare("SELECT member, pillar, number, date, issuer, starts, ends FROM decree_before ORDER BY rowid")?;
    let all: Vec<Said> = find.query_map([], said)?.collect::<rusqlite::Result<_>>()?;
    drop(find);
    let (mut made, mut hung) = (Vec::<Appointment>::new(), Vec::new());
    for one in all.into_iter().filter(|one| !one.decree.decree(None, None).is_unnamed()) {
        hung.push((one.member, gather(&mut made, one.decree)));
    }
    for one in &made {
        put(connection, one, sum::of(one)?, true)?;
    }
    for (member, at) in hung {
        if let Some(one) = made.get(at) {
            hang(connection, member, one.id)?;
        }
    }
    Ok(connection.execute_batch("DROP TABLE decree_before")?)
}

/// Place of the decree among those made; made where it is not among them.
fn gather(made: &mut Vec<Appointment>, one: Appointment) -> usize {
    let same = |other: &Appointment| {
        (other.pillar, &other.number, other.date, &other.issuer) == (one.pillar, &one.number, one.date, &one.issuer)
    };
    if let Some(at) = made.iter().position(same) {
        if let Some(known) = made.get_mut(at) {
            // A day that is missing says nothing.
            known.starts = known.starts.into_iter().chain(one.starts).min();
            known.ends = known.ends.into_iter().chain(one.ends).max();
        }
        return at;
    }
    made.push(Appointment { id: AppointmentId::from(Uuid::now_v7()), ..one });
    made.len() - 1
}

/// A member whose check value was right gets the right one; one that was damaged stays damaged and is found as before.
fn hang(connection: &Connection, id: MemberId, appointment: AppointmentId) -> Result<()> {
    connection.execute(
        "UPDATE member SET appointment = ?2 WHERE id = ?1",
        params![id.uuid().as_bytes(), appointment.uuid().as_bytes()],
    )?;
    let sql = format!("{} WHERE id = ?1", Member::SELECT);
    let mut find = connection.prepare_cached(&sql)?;
    let (member, stored) = find.query_row([id.uuid().as_bytes()], |row| {
        Ok((Member::from_row(row)?, row.get::<_, i64>(Member::SUM_COLUMN)?))
    })?;
    let before = Member { appointment: None, ..member.clone() };
    if sum::of(&before)? == stored {
        let fresh = sum::of(&member)?;
        connection.execute("UPDATE member SET sum = ?2 WHERE id = ?1", params![id.uuid().as_bytes(), fresh])?;
    }
    Ok(())
}
