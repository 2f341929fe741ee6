//! Files kept with a case, an activity, a decree or a member. The bytes are the last column, so that lists never touch their pages; the hash says whether
//! they are still what was stored.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{activity, appointment, member, record, referral, rights, sum, value};
use crate::domain::attachment::{Attachment, FileRefusal, Format, Owner};
use crate::domain::ids::AttachmentId;

const SELECT: &str = include_str!("select.sql");
const OF_DECREES: &str = "WHERE appointment IS NOT NULL ORDER BY appointment, row";
const OF_MEMBERS: &str = "WHERE member IS NOT NULL ORDER BY member, row";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    let size: i64 = row.get(9)?;
    Ok(Attachment {
        id: value::id(row, 0)?,
        owner: owner_of(row)?,
        at: value::time(row, 5)?,
        by: row.get(6)?,
        name: row.get(7)?,
        kind: value::code(row, 8, Format::from_code)?,
        size: u64::try_from(size).unwrap_or_default(),
        hash: row.get(10)?,
    })
}

/// The one owner a row has; the table holds that there is exactly one.
fn owner_of(row: &Row<'_>) -> rusqlite::Result<Owner> {
    for (kind, column) in Owner::KINDS.iter().zip(1..) {
        if let Some(owner) = value::maybe_id::<Uuid>(row, column)?.and_then(|id| Owner::new(kind, id)) {
            return Ok(owner);
        }
    }
    value::id::<Uuid>(row, 1).map(|id| Owner::Case(id.into()))
}

const fn condition(owner: Owner) -> &'static str {
    match owner {
        Owner::Case(_) => "WHERE case_id = ?1 ORDER BY row",
        Owner::Activity(_) => "WHERE activity = ?1 ORDER BY row",
        Owner::Appointment(_) => "WHERE appointment = ?1 ORDER BY row",
        Owner::Member(_) => "WHERE member = ?1 ORDER BY row",
    }
}

fn list(connection: &Connection, condition: &'static str, params: impl rusqlite::Params) -> Result<Vec<Attachment>> {
    let mut find = connection.prepare_cached(&format!("{SELECT} {condition}"))?;
    let rows = find.query_map(params, from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// SHA-256 in 64 small hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Files of one owner, oldest first, without their bytes.
///
/// # Errors
/// What SQLite says.
pub fn of(connection: &Connection, owner: Owner) -> Result<Vec<Attachment>> {
    list(connection, condition(owner), [owner.uuid().as_bytes()])
}

/// Files of all decrees and members, the oldest of each first, without their bytes; a few hundred at most.
///
/// # Errors
/// What SQLite says.
pub fn of_directory(connection: &Connection) -> Result<Vec<Attachment>> {
    let mut found = list(connection, OF_DECREES, [])?;
    found.extend(list(connection, OF_MEMBERS, [])?);
    Ok(found)
}

/// One file with its bytes.
///
/// # Errors
/// [`Error::NotFound`] when there is none; [`Error::Damaged`] when the bytes are not what was stored.
pub fn get(connection: &Connection, id: AttachmentId) -> Result<(Attachment, Vec<u8>)> {
    let mut find = connection.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    let one = find.query_row([id.uuid().as_bytes()], from_row).optional()?.ok_or(Error::NotFound("attachment"))?;
    let mut bytes = connection.prepare_cached("SELECT bytes FROM attachment WHERE id = ?1")?;
    let bytes: Vec<u8> = bytes.query_row([id.uuid().as_bytes()], |row| row.get(0))?;
    if hash(&bytes) != one.hash {
        return Err(Error::Damaged(one.name));
    }
    Ok((one, bytes))
}

/// A file that is to be kept, with its hash: made before the write begins, so that other desks wait for the disk only.
#[derive(Clone, Debug)]
pub struct Incoming {
    name: String,
    kind: Format,
    bytes: Vec<u8>,
    hash: String,
}

impl Incoming {
    /// A file with this name, of this kind, with these bytes.
    pub fn new(name: &str, kind: Format, bytes: Vec<u8>) -> Incoming {
        Incoming { name: name.to_owned(), kind, hash: hash(&bytes), bytes }
    }
}

/// Refuses a file of something that is not there.
fn require_there(connection: &Connection, owner: Owner) -> Result<()> {
    match owner {
        Owner::Case(id) => referral::get_case(connection, id).map(drop),
        Owner::Activity(id) => activity::get(connection, id).map(drop),
        Owner::Appointment(id) => appointment::get(connection, id).map(drop),
        Owner::Member(id) => member::get(connection, id).map(drop),
    }
}

/// Keeps a file with its owner. The journal names it and never holds its bytes.
///
/// # Errors
/// [`Error::File`] when the same bytes are kept there already, or the owner takes no file of this form;
/// [`Error::NotFound`] without such an owner.
pub fn add(write: &Write<'_>, owner: Owner, file: &Incoming) -> Result<Attachment> {
    require_there(write, owner)?;
    let one = made(write, owner, file);
    rights::require(write, None, &one)?;
    if !owner.takes(file.kind) {
        return Err(Error::File(FileRefusal::NoPhoto(one.name)));
    }
    if let Some(known) = of(write, owner)?.into_iter().find(|known| known.hash == one.hash) {
        return Err(Error::File(FileRefusal::Kept(known.name)));
    }
    put(write, &one, &file.bytes)?;
    write.journal(Verb::Create, Entity::Attachment, one.id.uuid(), None, &one)?;
    Ok(one)
}

fn made(write: &Write<'_>, owner: Owner, file: &Incoming) -> Attachment {
    Attachment {
        id: AttachmentId::from(Uuid::now_v7()),
        owner,
        at: write.moment(),
        by: write.desk().user.clone(),
        name: file.name.clone(),
        kind: file.kind,
        size: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
        hash: file.hash.clone(),
    }
}

fn put(write: &Write<'_>, one: &Attachment, bytes: &[u8]) -> Result<()> {
    let id = one.owner.uuid();
    let [case, activity, appointment, member] =
        Owner::KINDS.map(|kind| (one.owner.kind() == kind).then(|| id.as_bytes().as_slice()));
    write.prepare_cached(include_str!("insert.sql"))?.execute(params![
        one.id.uuid().as_bytes(),
        case,
        activity,
        appointment,
        member,
        one.at.format(value::TIME).to_string(),
        one.by,
        one.name,
        one.kind.code(),
        i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        one.hash,
        sum::of(one)?,
        bytes,
    ])?;
    Ok(())
}

/// Every file whose fields do not agree with the check value, or whose bytes not with the hash (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let select = SELECT.replacen(" sum ", " sum, bytes ", 1);
    record::unsound(connection, &select, |row| {
        let one = from_row(row)?;
        let bytes = row.get_ref(12)?.as_blob().unwrap_or_default();
        Ok(sum::of(&one)? == row.get::<_, i64>(11)? && hash(bytes) == one.hash)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
