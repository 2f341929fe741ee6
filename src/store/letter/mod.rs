//! Issued letters. Counting happens inside the write that stores the letter, behind the queue of desks, so numbers have
//! no gap and are never used twice; a void letter keeps its number and says why.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{ladder, record, referral, sum, value};
use crate::domain::ids::{LetterId, PersonId, ReferralId};
use crate::domain::ladder::dossier::Said;
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::letter::code::{self, ReturnCode};
use crate::domain::referral::Referral;

/// The series of referral letters; other papers carry no number.
pub const SERIES: &str = "surat-rujukan";

/// An issued letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Identity.
    pub id: LetterId,
    /// Code of the kind of paper.
    pub kind: String,
    /// Running number inside series and year.
    pub seq: i64,
    /// Number as printed.
    pub number: String,
    /// Date of the letter.
    pub date: NaiveDate,
    /// The referral it belongs to.
    pub referral: Option<ReferralId>,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// What was printed, so that it can be printed again exactly.
    pub body: Value,
    /// Why it is void, if it is.
    pub void_reason: Option<String>,
}

/// Makes the printed number from the running number; the pattern is the office's.
pub type NumberMaker<'a> = &'a dyn Fn(i64) -> std::result::Result<String, String>;

/// Makes the stored body from the printed number and the return code.
pub type BodyMaker<'a> = &'a dyn Fn(&str, &ReturnCode) -> Value;

/// Numbers the letter of a referral and marks the referral as sent; all or nothing. A referral that has its letter
/// keeps it: the same letter is given back.
///
/// # Errors
/// [`Error::Rule`] without consent or destination, for a cancelled referral, or when the number pattern is broken.
pub fn issue(
    write: &Write<'_>,
    id: ReferralId,
    number: NumberMaker<'_>,
    body: BodyMaker<'_>,
) -> Result<(Letter, Referral)> {
    let open = referral::get(write, id)?;
    if let Some(letter) = open.letter {
        return Ok((get(write, letter)?, open));
    }
    if open.destination.is_none() {
        return Err(Error::Rule { field: "destination", rule: "required" });
    }
    super::road::before_letter(write, open.need)?;
    let date = write.now().date();
    let seq = next(write, date.year())?;
    let printed = number(seq).map_err(|_| Error::Rule { field: "number_pattern", rule: "pattern" })?;
    let code = fresh_code(write)?;
    let letter = Letter {
        id: LetterId::from(Uuid::now_v7()),
        kind: SERIES.to_owned(),
        seq,
        body: body(&printed, &code),
        number: printed,
        date,
        referral: Some(id),
        person: Some(referral::get_case(write, open.case)?.subject),
        void_reason: None,
    };
    insert(write, &letter)?;
    let numbered = Referral { letter: Some(letter.id), return_code: Some(code.plain().to_owned()), ..open };
    let sent = ladder::send(write, &numbered)?;
    Ok((letter, sent))
}

/// The next number of the year: one more than the highest ever used. Behind the queue, so nobody counts beside us.
fn next(connection: &Connection, year: i32) -> Result<i64> {
    let mut statement = connection.prepare_cached(include_str!("next.sql"))?;
    Ok(statement.query_row(params![SERIES, year], |row| row.get(0))?)
}

/// A return code nobody has yet.
fn fresh_code(connection: &Connection) -> Result<ReturnCode> {
    for _ in 0..16 {
        let code = code::generate(Uuid::new_v4().into_bytes());
        let taken: i64 = connection
            .prepare_cached("SELECT count(*) FROM referral WHERE return_code = ?1")?
            .query_row([code.plain()], |row| row.get(0))?;
        if taken == 0 {
            return Ok(code);
        }
    }
    Err(Error::Rule { field: "return_code", rule: "exhausted" })
}

fn insert(write: &Write<'_>, letter: &Letter) -> Result<()> {
    let referral = letter.referral.map(|id| id.uuid().as_bytes().to_vec());
    let person = letter.person.map(|id| id.uuid().as_bytes().to_vec());
    write.prepare_cached(include_str!("insert.sql"))?.execute(params![
        letter.id.uuid().as_bytes(),
        letter.kind,
        SERIES,
        letter.date.year(),
        letter.seq,
        letter.number,
        letter.date.to_string(),
        referral,
        person,
        letter.body.to_string(),
        write.desk().user,
        sum::of(letter)?,
    ])?;
    write.journal(Verb::Create, Entity::Letter, letter.id.uuid(), None, letter)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Letter> {
    let date: Option<NaiveDate> = value::maybe_date(row, 4)?;
    Ok(Letter {
        id: value::id(row, 0)?,
        kind: row.get(1)?,
        seq: row.get(2)?,
        number: row.get(3)?,
        date: date.unwrap_or_default(),
        referral: value::maybe_id(row, 5)?,
        person: value::maybe_id(row, 6)?,
        body: value::json(row, 7)?,
        void_reason: row.get(8)?,
    })
}

/// The letter with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: LetterId) -> Result<Letter> {
    let mut statement = connection.prepare_cached(&format!("{} WHERE id = ?1", include_str!("select.sql")))?;
    statement.query_row([id.uuid().as_bytes()], from_row).optional()?.ok_or(Error::NotFound("letter"))
}

/// Every letter, void ones too, in the order of their numbers.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Letter>> {
    let sql = concat!(include_str!("select.sql"), " ORDER BY year, seq");
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Void letters of a referral, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn voided_of(connection: &Connection, referral: ReferralId) -> Result<Vec<LetterId>> {
    let of = "SELECT id FROM letter WHERE referral = ?1 AND void_reason IS NOT NULL ORDER BY row";
    let mut statement = connection.prepare_cached(of)?;
    let rows = statement.query_map([referral.uuid().as_bytes()], |row| value::id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Moves letters of one person to another; all, or those of a list that are still there. What was printed stays.
///
/// # Errors
/// What SQLite says.
pub(super) fn move_person(
    write: &Write<'_>,
    only: Option<&[LetterId]>,
    from: PersonId,
    to: PersonId,
) -> Result<Vec<LetterId>> {
    let mut find = write.prepare_cached(&format!("{} WHERE person = ?1 ORDER BY row", include_str!("select.sql")))?;
    let rows = find.query_map([from.uuid().as_bytes()], from_row)?;
    let all: Vec<Letter> = rows.collect::<rusqlite::Result<_>>()?;
    let mut moved = Vec::new();
    for before in all.into_iter().filter(|letter| only.is_none_or(|only| only.contains(&letter.id))) {
        let after = Letter { person: Some(to), ..before.clone() };
        let put = "UPDATE letter SET person = ?2, sum = ?3 WHERE id = ?1";
        write.prepare_cached(put)?.execute(params![
            after.id.uuid().as_bytes(),
            to.uuid().as_bytes(),
            sum::of(&after)?
        ])?;
        write.journal(Verb::Change, Entity::Letter, after.id.uuid(), Some(&before), &after)?;
        moved.push(after.id);
    }
    Ok(moved)
}

/// Makes a letter void. Its number stays used and its referral goes back to *draf*, to be numbered anew.
///
/// # Errors
/// [`Error::Rule`] without a reason.
pub fn void(write: &Write<'_>, id: LetterId, reason: &str) -> Result<Letter> {
    if reason.trim().is_empty() {
        return Err(Error::Rule { field: "void_reason", rule: "required" });
    }
    let before = get(write, id)?;
    if before.void_reason.is_some() {
        return Ok(before);
    }
    let after = Letter { void_reason: Some(reason.trim().to_owned()), ..before.clone() };
    let at = write.now().format(value::TIME).to_string();
    write.execute(include_str!("void.sql"), params![id.uuid().as_bytes(), at, after.void_reason, sum::of(&after)?])?;
    write.journal(Verb::Void, Entity::Letter, id.uuid(), Some(&before), &after)?;
    if let Some(referral_id) = after.referral {
        let open = referral::get(write, referral_id)?;
        let said = Said::words(reason);
        ladder::take_referral(write, referral_id, open.version, ReferralAct::TakeBack, said)?;
    }
    Ok(after)
}

/// Every letter whose fields do not agree with the check value (R6), and every gap in the numbers of a year.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::unsound(connection, include_str!("select_sum.sql"), |row| {
        Ok(sum::of(&from_row(row)?)? == row.get::<_, i64>(9)?)
    })
}

/// Years whose numbers have a gap; a healthy file has none.
///
/// # Errors
/// What SQLite says.
pub fn gaps(connection: &Connection) -> Result<Vec<i64>> {
    let mut statement = connection.prepare(include_str!("gaps.sql"))?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
