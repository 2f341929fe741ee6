//! The log: windows of rows, the newest first, how many there are, and where one stands. Each list begins from an index
//! that holds its order, named with `INDEXED BY` so that a plan cannot drift unseen.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

use crate::domain::activity::{ActivityKind, ActivityList, Origin, TkskDuty};
use crate::domain::ids::ActivityId;
use crate::store::error::Result;
use crate::store::value;

/// Rows read at once; the next are read when the clerk comes near them.
pub const WINDOW: usize = 200;
/// Letters of the code of a kecamatan: `11.71.03`.
const KECAMATAN_CODE: usize = 8;
/// Days before and after everything that can be written down.
const ALWAYS: (&str, &str) = ("0000-01-01", "9999-12-31");

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityRow {
    /// Identity.
    pub id: ActivityId,
    /// Version read.
    pub version: i64,
    /// What it is.
    pub kind: ActivityKind,
    /// Which duty it serves.
    pub duty: Option<TkskDuty>,
    /// Its day.
    pub on: NaiveDate,
    /// Whose idea.
    pub origin: Origin,
    /// Code of the gampong or kecamatan.
    pub area: Option<String>,
    /// Where people met.
    pub place: String,
    /// What it was about.
    pub title: String,
    /// How many took part.
    pub people: usize,
    /// The first of them.
    pub first: String,
    /// The series it belongs to.
    pub series: Option<Uuid>,
    /// Who wrote it down.
    pub by: String,
    /// It does not count.
    pub voided: bool,
}

fn line(row: &Row<'_>) -> rusqlite::Result<ActivityRow> {
    Ok(ActivityRow {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        kind: value::code(row, 2, ActivityKind::from_code)?,
        duty: row.get::<_, Option<i64>>(3)?.and_then(TkskDuty::from_number),
        on: value::date(row, 4)?,
        origin: value::code(row, 5, Origin::from_code)?,
        area: row.get(6)?,
        place: row.get(7)?,
        title: row.get(8)?,
        people: usize::try_from(row.get::<_, i64>(9)?).unwrap_or_default(),
        first: row.get(10)?,
        series: value::maybe_id(row, 11)?,
        by: row.get(12)?,
        voided: row.get::<_, Option<String>>(13)?.is_some(),
    })
}

/// One list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sql {
    /// A window of it: `?1` rows from `?2` on.
    pub rows: &'static str,
    /// How many there are; with `?13` how many stand before that one.
    pub count: &'static str,
}

macro_rules! list {
    ($from:literal) => {
        Sql {
            rows: concat!(
                include_str!("lines.sql"),
                "WHERE a.row IN (SELECT a.row ",
                $from,
                include_str!("narrow.sql"),
                "ORDER BY a.day DESC, a.row DESC LIMIT ?1 OFFSET ?2) ORDER BY a.day DESC, a.row DESC"
            ),
            count: concat!("SELECT count(*) ", $from, include_str!("narrow.sql")),
        }
    };
}

/// Of the whole city, with those of no place in particular.
pub(super) const CITY: Sql = list!("FROM activity a INDEXED BY activity_day WHERE ?3 IS NULL");
/// Of the whole city, of one kind.
pub(super) const KIND: Sql = list!("FROM activity a INDEXED BY activity_kind WHERE a.kind = ?14 AND ?3 IS NULL");
/// Of one kecamatan.
pub(super) const KECAMATAN: Sql =
    list!("FROM activity a INDEXED BY activity_kecamatan WHERE substr(a.area, 1, 8) = ?3");
/// Of one gampong: within its kecamatan.
pub(super) const GAMPONG: Sql = list!(
    "FROM activity a INDEXED BY activity_kecamatan WHERE substr(a.area, 1, 8) = substr(?3, 1, 8) AND a.area = ?3"
);

pub(super) fn sql(list: &ActivityList) -> Sql {
    match (&list.area, list.kind) {
        (None, None) => CITY,
        (None, Some(_)) => KIND,
        (Some(area), _) if area.len() <= KECAMATAN_CODE => KECAMATAN,
        (Some(_), _) => GAMPONG,
    }
}

/// Everything a list's SQL may ask for, `?1` to `?14`.
fn with<T>(
    list: &ActivityList,
    (limit, offset): (usize, usize),
    before: Option<ActivityId>,
    work: impl FnOnce(&[&dyn ToSql]) -> rusqlite::Result<T>,
) -> Result<T> {
    let (limit, offset) = (i64::try_from(limit).unwrap_or(i64::MAX), i64::try_from(offset).unwrap_or(i64::MAX));
    let day = |day: Option<NaiveDate>, other: &str| day.map_or_else(|| other.to_owned(), |day| day.to_string());
    let small = list.text.to_lowercase();
    let mut words = small.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let all: [&dyn ToSql; 14] = [
        &limit,
        &offset,
        &list.area,
        &day(list.from, ALWAYS.0),
        &day(list.to, ALWAYS.1),
        &list.counted.code(),
        &list.initiative.code(),
        &list.duty.map(TkskDuty::number),
        &list.pillar.map(|pillar| pillar.code()),
        &value::bytes(list.member.map(|id| id.uuid())),
        &first,
        &second,
        &value::bytes(before.map(|id| id.uuid())),
        &list.kind.map(|kind| kind.code()),
    ];
    Ok(work(&all)?)
}

/// A window of a list: at most `window.0` rows from row `window.1` on.
///
/// # Errors
/// What SQLite says.
pub fn rows(connection: &Connection, list: &ActivityList, window: (usize, usize)) -> Result<Vec<ActivityRow>> {
    let mut statement = connection.prepare_cached(sql(list).rows)?;
    with(list, window, None, |params| statement.query_map(params, line)?.collect())
}

/// How many rows a list has.
///
/// # Errors
/// What SQLite says.
pub fn count(connection: &Connection, list: &ActivityList) -> Result<usize> {
    counted(connection, list, None)
}

fn counted(connection: &Connection, list: &ActivityList, before: Option<ActivityId>) -> Result<usize> {
    let mut statement = connection.prepare_cached(sql(list).count)?;
    let found: Option<i64> =
        with(list, (0, 0), before, |params| statement.query_row(params, |row| row.get(0)).optional())?;
    Ok(found.and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
}

/// A window of the log with what the screen shows around it, read in one snapshot.
#[derive(Clone, Debug, Default)]
pub struct ActivityPage {
    /// Which list.
    pub list: ActivityList,
    /// Place of the first of these rows in it.
    pub offset: usize,
    /// The rows.
    pub rows: Vec<ActivityRow>,
    /// How many rows the whole list has.
    pub total: usize,
}

/// The window of a list that begins at `offset`, or the last one where the list has become shorter; around `keep` where
/// that is in the list.
///
/// # Errors
/// What SQLite says.
pub fn page(
    connection: &Connection,
    list: &ActivityList,
    offset: usize,
    keep: Option<ActivityId>,
) -> Result<ActivityPage> {
    let total = count(connection, list)?;
    let kept = keep.map(|id| place(connection, list, id)).transpose()?.flatten();
    let offset = match kept {
        Some(place) => place.saturating_sub(WINDOW / 2),
        None if offset < total => offset,
        None => total.saturating_sub(WINDOW),
    };
    Ok(ActivityPage { rows: rows(connection, list, (WINDOW, offset))?, list: list.clone(), offset, total })
}

/// Place of an activity in a list, from 0; none where it is not in it.
fn place(connection: &Connection, list: &ActivityList, id: ActivityId) -> Result<Option<usize>> {
    let place = counted(connection, list, Some(id))?;
    let there = rows(connection, list, (1, place))?.first().is_some_and(|row| row.id == id);
    Ok(there.then_some(place))
}
