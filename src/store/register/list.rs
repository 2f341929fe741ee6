//! Lists of the register: windows of rows, how many there are, and where one stands. Each begins from an index that holds
//! its order and everything by which it is narrowed, named with `INDEXED BY` so that a plan cannot drift unseen; the rows
//! are picked by number first and dressed afterwards.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use super::tally;
use crate::domain::fold;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::person::Sex;
use crate::domain::register::{self, EndReason, RegisterList, SubjectKind};
use crate::store::error::Result;
use crate::store::value;

/// Rows read at once; the next are read when the clerk comes near them.
pub const WINDOW: usize = 200;
/// Last digits of a NIK by which people are asked for.
const NIK_END: usize = 4;

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    /// Identity.
    pub id: EntryId,
    /// Version read.
    pub version: i64,
    /// `PPKS-14`.
    pub category: String,
    /// What it is about.
    pub kind: SubjectKind,
    /// The citizen, where it is one.
    pub person: Option<PersonId>,
    /// Name of the citizen, the family's head, the institution.
    pub name: String,
    /// Code of the gampong.
    pub gampong: Option<String>,
    /// Street, jurong, dusun.
    pub address: String,
    /// Sex of a citizen.
    pub sex: Option<Sex>,
    /// Date of birth of a citizen.
    pub birth_date: Option<NaiveDate>,
    /// Age as said on the day it was found.
    pub age: Option<u32>,
    /// When it was found.
    pub found_on: NaiveDate,
    /// When it was last confirmed.
    pub confirmed_on: NaiveDate,
    /// When it ended and why; none while it is true.
    pub ended: Option<(NaiveDate, EndReason)>,
}

impl RegisterRow {
    /// Age of the citizen in full years on a day, from the date of birth or from what was said.
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        register::age_on(self.birth_date, self.age.map(|age| (age, self.found_on)), day)
    }
}

pub(in crate::store) fn line(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    let reason = value::maybe_code(row, 14, EndReason::from_code)?;
    Ok(RegisterRow {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        category: row.get(2)?,
        kind: value::code(row, 3, SubjectKind::from_code)?,
        person: value::maybe_id(row, 4)?,
        name: row.get(5)?,
        gampong: row.get(6)?,
        address: row.get(7)?,
        sex: value::maybe_code(row, 8, Sex::from_code)?,
        birth_date: value::maybe_date(row, 9)?,
        age: row.get(10)?,
        found_on: value::maybe_date(row, 11)?.unwrap_or_default(),
        confirmed_on: value::maybe_date(row, 12)?.unwrap_or_default(),
        ended: value::maybe_date(row, 13)?.zip(reason),
    })
}

/// One list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sql {
    /// A window of it: `?1` rows from `?2` on.
    pub rows: &'static str,
    /// How many there are; with `?11` how many stand before that entry.
    pub count: &'static str,
}

macro_rules! list {
    ($from:literal) => {
        Sql {
            rows: concat!(
                include_str!("lines.sql"),
                "WHERE e.row IN (SELECT e.row ",
                $from,
                include_str!("narrow.sql"),
                "ORDER BY e.label, e.row LIMIT ?1 OFFSET ?2) ORDER BY e.label, e.row"
            ),
            count: concat!("SELECT count(*) ", $from, include_str!("narrow.sql")),
        }
    };
}

/// Of the whole city, with those whose gampong nobody knows.
pub(super) const CITY: Sql = list!("FROM register e INDEXED BY register_city WHERE ?3 IS NULL AND ?12 IS ?12");
/// Of one kecamatan.
pub(super) const KECAMATAN: Sql =
    list!("FROM register e INDEXED BY register_kecamatan WHERE substr(e.gampong, 1, 8) = ?3 AND ?12 IS ?12");
/// Of one gampong.
pub(super) const GAMPONG: Sql =
    list!("FROM register e INDEXED BY register_gampong WHERE e.gampong = ?3 AND ?12 IS ?12");
/// By a NIK, its last four digits, or a family card.
pub(super) const NUMBER: Sql = list!(
    "FROM register e WHERE e.row IN (
        SELECT x.row FROM person p JOIN register x ON x.person = p.id WHERE p.nik = ?12 AND p.merged_into IS NULL
        UNION SELECT x.row FROM person p JOIN register x ON x.person = p.id WHERE p.kk = ?12 AND p.merged_into IS NULL
        UNION SELECT x.row FROM person p JOIN register x ON x.person = p.id
              WHERE p.nik IS NOT NULL AND substr(p.nik, 13) = ?12 AND p.merged_into IS NULL
        UNION SELECT x.row FROM register x WHERE x.kk = ?12 AND x.ended_on IS NULL)
     AND (?3 IS NULL OR e.gampong = ?3 OR substr(e.gampong, 1, 8) = ?3)"
);

/// Letters of the code of a kecamatan: `11.71.03`.
const KECAMATAN_CODE: usize = 8;

/// What a list's text asks for: a number, or words of a name.
pub(super) fn number_in(list: &RegisterList) -> Option<String> {
    let digits = fold::digits(&list.text);
    let only = list.text.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '.');
    (only && (digits.len() == 16 || digits.len() == NIK_END)).then_some(digits)
}

pub(super) fn sql(list: &RegisterList) -> Sql {
    match &list.area {
        _ if number_in(list).is_some() => NUMBER,
        None => CITY,
        Some(area) if area.len() == KECAMATAN_CODE => KECAMATAN,
        Some(_) => GAMPONG,
    }
}

/// Everything a list's SQL may ask for, `?1` to `?12`.
fn with<T>(
    connection: &Connection,
    list: &RegisterList,
    since: NaiveDate,
    (limit, offset): (usize, usize),
    before: Option<EntryId>,
    work: impl FnOnce(&[&dyn ToSql]) -> rusqlite::Result<T>,
) -> Result<T> {
    let hidden = match list.sensitive {
        true => String::new(),
        false => tally::hidden_codes(connection)?,
    };
    let number = number_in(list);
    let words = if number.is_some() { Vec::new() } else { fold::words(&list.text) };
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let (limit, offset) = (i64::try_from(limit).unwrap_or(i64::MAX), i64::try_from(offset).unwrap_or(i64::MAX));
    let before = before.map(|id| id.uuid().as_bytes().to_vec());
    let (codes, since) = (list.narrow.codes(), since.to_string());
    let all: [&dyn ToSql; 12] = [
        &limit,
        &offset,
        &list.area,
        &codes,
        &hidden,
        &list.standing.code(),
        &since,
        &word(0),
        &word(1),
        &word(2),
        &before,
        &number,
    ];
    Ok(work(&all)?)
}

/// A window of a list: at most `window.0` rows from row `window.1` on. `since` is the first fresh day.
///
/// # Errors
/// What SQLite says.
pub fn rows(
    connection: &Connection,
    list: &RegisterList,
    since: NaiveDate,
    window: (usize, usize),
) -> Result<Vec<RegisterRow>> {
    let mut statement = connection.prepare_cached(sql(list).rows)?;
    with(connection, list, since, window, None, |params| statement.query_map(params, line)?.collect())
}

/// How many rows a list has.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection, list: &RegisterList, since: NaiveDate) -> Result<usize> {
    counted(connection, list, since, None)
}

fn counted(connection: &Connection, list: &RegisterList, since: NaiveDate, before: Option<EntryId>) -> Result<usize> {
    let mut statement = connection.prepare_cached(sql(list).count)?;
    let found: Option<i64> = with(connection, list, since, (0, 0), before, |params| {
        statement.query_row(params, |row| row.get(0)).optional()
    })?;
    Ok(found.and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
}

/// Place of an entry in a list, from 0: how many rows stand before it. Meaningful for an entry that is in the list.
///
/// # Errors
/// What SQLite says.
pub fn row_of(connection: &Connection, list: &RegisterList, since: NaiveDate, id: EntryId) -> Result<usize> {
    counted(connection, list, since, Some(id))
}

/// A window of a list with what the screen shows around it, read in one snapshot.
#[derive(Clone, Debug, Default)]
pub struct RegisterPage {
    /// Which list.
    pub list: RegisterList,
    /// Place of the first of these rows in it.
    pub offset: usize,
    /// The rows.
    pub rows: Vec<RegisterRow>,
    /// How many rows the whole list has.
    pub total: usize,
    /// First day that counts as fresh.
    pub since: NaiveDate,
}

/// The window of a list that begins at `offset`, or the last one where the list has become shorter.
///
/// # Errors
/// What SQLite says.
pub fn page(connection: &Connection, list: &RegisterList, today: NaiveDate, offset: usize) -> Result<RegisterPage> {
    let since = tally::first_fresh_day(connection, today)?;
    let total = count(connection, list, since)?;
    let offset = if offset < total { offset } else { total.saturating_sub(WINDOW) };
    Ok(RegisterPage {
        rows: rows(connection, list, since, (WINDOW, offset))?,
        list: list.clone(),
        offset,
        total,
        since,
    })
}

/// The window around an entry where it is in the list, else as [`page`].
///
/// # Errors
/// What SQLite says.
pub fn page_around(
    connection: &Connection,
    list: &RegisterList,
    today: NaiveDate,
    offset: usize,
    keep: Option<EntryId>,
) -> Result<RegisterPage> {
    let Some(id) = keep else { return page(connection, list, today, offset) };
    let since = tally::first_fresh_day(connection, today)?;
    let place = row_of(connection, list, since, id)?;
    let there = rows(connection, list, since, (1, place))?.first().is_some_and(|row| row.id == id);
    let begin = if there { place.saturating_sub(WINDOW / 2) } else { offset };
    page(connection, list, today, begin)
}
