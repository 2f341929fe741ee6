//! Files kept with a case. The bytes are the last column, so that lists never touch their pages; the hash says whether
//! they are still what was stored.

use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{record, referral, rights, sum, value};
use crate::domain::attachment::{Attachment, FileRefusal, Format};
use crate::domain::ids::{AttachmentId, CaseId};
use crate::domain::rights::{Deed, Matter};

const SELECT: &str = "SELECT id, case_id, at, by_user, name, kind, size, hash, sum FROM attachment";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    let size: i64 = row.get(6)?;
    Ok(Attachment {
        id: value::id(row, 0)?,
        case: value::id(row, 1)?,
        at: value::time(row, 2)?,
        by: row.get(3)?,
        name: row.get(4)?,
        kind: value::code(row, 5, Format::from_code)?,
        size: u64::try_from(size).unwrap_or_default(),
        hash: row.get(7)?,
    })
}

/// SHA-256 in 64 small hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Files of one case, oldest first, without their bytes.
///
/// # Errors
/// What SQLite says.
pub fn of_case(connection: &Connection, case: CaseId) -> Result<Vec<Attachment>> {
    let mut find = connection.prepare_cached(&format!("{SELECT} WHERE case_id = ?1 ORDER BY row"))?;
    let rows = find.query_map([case.uuid().as_bytes()], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
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

/// Keeps a file with its case. The journal names it and never holds its bytes.
///
/// # Errors
/// [`Error::File`] when the same bytes are kept with this case already; [`Error::NotFound`] without such a case.
pub fn add(write: &Write<'_>, case: CaseId, file: &Incoming) -> Result<Attachment> {
    referral::get_case(write, case)?;
    write.may(Deed::Change, Matter::Note, &rights::of_case(write, case)?)?;
    let one = Attachment {
        id: AttachmentId::from(Uuid::now_v7()),
        case,
        at: write.moment(),
        by: write.desk().user.clone(),
        name: file.name.clone(),
        kind: file.kind,
        size: u64::try_from(file.bytes.len()).unwrap_or(u64::MAX),
        hash: file.hash.clone(),
    };
    if let Some(known) = of_case(write, case)?.into_iter().find(|known| known.hash == one.hash) {
        return Err(Error::File(FileRefusal::Kept(known.name)));
    }
    write.prepare_cached(include_str!("insert.sql"))?.execute(params![
        one.id.uuid().as_bytes(),
        case.uuid().as_bytes(),
        one.at.format(value::TIME).to_string(),
        one.by,
        one.name,
        file.kind.code(),
        i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        one.hash,
        sum::of(&one)?,
        file.bytes,
    ])?;
    write.journal(Verb::Create, Entity::Attachment, one.id.uuid(), None, &one)?;
    Ok(one)
}

/// Every file whose fields do not agree with the check value, or whose bytes not with the hash (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let select = "SELECT id, case_id, at, by_user, name, kind, size, hash, sum, bytes FROM attachment";
    record::unsound(connection, select, |row| {
        let one = from_row(row)?;
        let bytes = row.get_ref(9)?.as_blob().unwrap_or_default();
        Ok(sum::of(&one)? == row.get::<_, i64>(8)? && hash(bytes) == one.hash)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
