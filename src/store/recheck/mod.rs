//! Doubts about destinations in the file.

use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::{person, referral, value};
use crate::domain::ids::{RecheckId, ReferralId};
use crate::domain::ladder::recheck::{Doubt, Recheck};
use crate::domain::referral::Referral;

impl Record for Recheck {
    const ENTITY: Entity = Entity::Recheck;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 12;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Recheck> {
        Ok(Recheck {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            destination: value::id(row, 2)?,
            doubt: value::code(row, 3, Doubt::from_code)?,
            kecamatan: row.get(4)?,
            referral: value::maybe_id(row, 5)?,
            note: row.get(6)?,
            raised_at: value::time(row, 7)?,
            raised_by: row.get(8)?,
            done_at: value::maybe_time(row, 9)?,
            done_by: row.get(10)?,
            finding: row.get(11)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Recheck {
        Recheck { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let (id, destination) = (self.id.uuid(), self.destination.uuid());
        let values: [&dyn ToSql; 13] = [
            id.as_bytes(),
            &self.version,
            destination.as_bytes(),
            &self.doubt.code(),
            &self.kecamatan,
            &self.referral.map(|id| id.uuid().as_bytes().to_vec()),
            &self.note,
            &self.raised_at.format(value::TIME).to_string(),
            &self.raised_by,
            &self.done_at.map(|at| at.format(value::TIME).to_string()),
            &self.done_by,
            &self.finding,
            &sum,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Raises a doubt about the destination of a referral; the task falls to the kecamatan the citizen lives in.
///
/// # Errors
/// [`Error::Rule`] when the referral has no destination yet.
pub fn raise(write: &Write<'_>, id: ReferralId, doubt: Doubt, note: &str) -> Result<Recheck> {
    let about = referral::get(write, id)?;
    let destination = about.destination.ok_or(Error::Rule { field: "destination", rule: "required" })?;
    let citizen = person::get(write, referral::get_case(write, about.case)?.subject)?;
    let fresh = Recheck {
        id: RecheckId::from(Uuid::now_v7()),
        version: 0,
        destination,
        doubt,
        kecamatan: citizen.gampong.and_then(|code| code.get(..KECAMATAN_CODE).map(str::to_owned)),
        referral: Some(id),
        note: note.trim().to_owned(),
        raised_at: write.moment(),
        raised_by: write.desk().user.clone(),
        done_at: None,
        done_by: String::new(),
        finding: String::new(),
    };
    Ok(record::save(write, &fresh)?.1)
}

/// Letters of a kecamatan's code inside a gampong's: `11.71.03`.
const KECAMATAN_CODE: usize = 8;

/// Somebody looked: what was found clears every open doubt about that destination.
///
/// # Errors
/// [`Error::Rule`] without a finding; [`Error::NotFound`] when the doubt is not there.
pub fn clear(write: &Write<'_>, id: RecheckId, finding: &str) -> Result<usize> {
    if finding.trim().is_empty() {
        return Err(Error::Rule { field: "finding", rule: "required" });
    }
    let one: Recheck = record::get(write, id.uuid())?;
    let all: Vec<Recheck> = open(write)?.into_iter().filter(|other| other.destination == one.destination).collect();
    for doubt in &all {
        let done = Recheck {
            done_at: Some(write.moment()),
            done_by: write.desk().user.clone(),
            finding: finding.trim().to_owned(),
            ..doubt.clone()
        };
        record::save(write, &done)?;
    }
    Ok(all.len())
}

/// Doubts nobody has looked into yet, oldest first; served by the index recheck_open.
///
/// # Errors
/// What SQLite says.
pub fn open(connection: &Connection) -> Result<Vec<Recheck>> {
    record::list(connection, "WHERE done_at IS NULL ORDER BY row", [])
}

/// Open doubts about the destinations of these referrals, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn about(connection: &Connection, referrals: &[Referral]) -> Result<Vec<Recheck>> {
    let ours = |doubt: &Recheck| referrals.iter().any(|one| one.destination == Some(doubt.destination));
    Ok(open(connection)?.into_iter().filter(ours).collect())
}

/// Every doubt whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<Recheck>(connection)
}
