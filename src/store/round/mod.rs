//! Updating rounds in the file: opening a gampong, what is said of each entry, how far it has come.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::register::{self, RegisterRow};
use super::value;
use crate::domain::ids::{EntryId, RoundId, RoundMarkId};
use crate::domain::register::{EndReason, Entry};
use crate::domain::round::{Marked, Progress, Round, RoundMark};
use crate::domain::stale::Walked;

/// Entries of one gampong that a walk reads at most; the largest gampong has some hundreds.
const MOST: i64 = 5_000;

impl Record for Round {
    const ENTITY: Entity = Entity::Round;
    const SELECT: &'static str =
        "SELECT id, version, gampong, opened_on, opened_by, closed_on, closed_by, sum FROM round";
    const SUM_COLUMN: usize = 7;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Round> {
        Ok(Round {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            gampong: row.get(2)?,
            opened_on: value::maybe_date(row, 3)?.unwrap_or_default(),
            opened_by: row.get(4)?,
            closed_on: value::maybe_date(row, 5)?,
            closed_by: row.get(6)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Round {
        Round { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let id = self.id.uuid();
        let closed_on = self.closed_on.map(|day| day.to_string());
        let values: [&dyn ToSql; 8] = [
            id.as_bytes(),
            &self.version,
            &self.gampong,
            &self.opened_on.to_string(),
            &self.opened_by,
            &closed_on,
            &self.closed_by,
            &sum,
        ];
        write.prepare_cached(include_str!("put.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

impl Record for Marked {
    const ENTITY: Entity = Entity::RoundMark;
    const SELECT: &'static str = "SELECT id, version, round, entry, mark, at, by_user, sum FROM round_mark";
    const SUM_COLUMN: usize = 7;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Marked> {
        Ok(Marked {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            round: value::id(row, 2)?,
            entry: value::id(row, 3)?,
            mark: value::code(row, 4, RoundMark::from_code)?,
            at: value::time(row, 5)?,
            by: row.get(6)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Marked {
        Marked { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let (id, round, entry) = (self.id.uuid(), self.round.uuid(), self.entry.uuid());
        let values: [&dyn ToSql; 8] = [
            id.as_bytes(),
            &self.version,
            round.as_bytes(),
            entry.as_bytes(),
            &self.mark.code(),
            &self.at.format(value::TIME).to_string(),
            &self.by,
            &sum,
        ];
        write.prepare_cached(include_str!("put_mark.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// The round that goes on in a gampong, if there is one.
///
/// # Errors
/// What SQLite says.
pub fn going_on(connection: &Connection, gampong: &str) -> Result<Option<Round>> {
    Ok(record::list(connection, "WHERE gampong = ?1 AND closed_on IS NULL", [gampong])?.into_iter().next())
}

/// Every round that goes on, by gampong.
///
/// # Errors
/// What SQLite says.
pub fn all_going_on(connection: &Connection) -> Result<Vec<Round>> {
    record::list(connection, "WHERE closed_on IS NULL ORDER BY gampong", [])
}

/// Rounds of a gampong, newest first; twenty at most.
///
/// # Errors
/// What SQLite says.
pub fn of_gampong(connection: &Connection, gampong: &str) -> Result<Vec<Round>> {
    record::list(connection, "WHERE gampong = ?1 ORDER BY opened_on DESC, row DESC LIMIT 20", [gampong])
}

/// Opens a round of a gampong, or joins the one that goes on there.
///
/// # Errors
/// [`Error::Rule`] without a gampong.
pub fn open(write: &Write<'_>, gampong: &str) -> Result<Round> {
    if gampong.is_empty() {
        return Err(Error::Rule { field: "gampong", rule: "required" });
    }
    if let Some(round) = going_on(write, gampong)? {
        return Ok(round);
    }
    let round = Round {
        id: RoundId::from(Uuid::now_v7()),
        version: 0,
        gampong: gampong.to_owned(),
        opened_on: write.now().date(),
        opened_by: write.desk().user.clone(),
        closed_on: None,
        closed_by: String::new(),
    };
    Ok(record::save(write, &round)?.1)
}

/// Closes a round; what is left keeps the age it has.
///
/// # Errors
/// [`Error::NotFound`]; closing twice changes nothing.
pub fn close(write: &Write<'_>, id: RoundId) -> Result<Round> {
    let round: Round = record::get(write, id.uuid())?;
    if round.closed_on.is_some() {
        return Ok(round);
    }
    let by = if write.desk().user.is_empty() { "-".to_owned() } else { write.desk().user.clone() };
    Ok(record::save(write, &Round { closed_on: Some(write.now().date()), closed_by: by, ..round })?.1)
}

/// What somebody at the door said of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Still true.
    Confirm,
    /// True, with these corrections.
    Change(Box<Entry>),
    /// Not true any more.
    End(EndReason, String),
    /// Nobody there; to be asked again.
    Later,
}

/// Writes down what was said of an entry in a round. Two people at the same entry lose nothing: whoever saw an older
/// version of it is told so and looks again.
///
/// # Errors
/// [`Error::Conflict`] when the entry was changed since that version; [`Error::Rule`] when the round is closed.
pub fn say(write: &Write<'_>, round: RoundId, entry: EntryId, version: i64, said: &Said) -> Result<Marked> {
    let mark = match said {
        Said::Confirm => {
            register::confirm(write, entry, version)?;
            RoundMark::Confirmed
        }
        Said::Change(changed) => {
            let changed = Entry { id: entry, version, ..(**changed).clone() };
            register::save(write, &changed.confirmed(write.now().date(), &write.desk().user))?;
            RoundMark::Changed
        }
        Said::End(reason, note) => {
            register::end(write, entry, version, *reason, note)?;
            RoundMark::Ended
        }
        Said::Later => RoundMark::Later,
    };
    mark_entry(write, round, entry, mark)
}

/// Marks an entry in a round that goes on; a word said later stays.
///
/// # Errors
/// [`Error::Rule`] when the round is closed.
pub fn mark_entry(write: &Write<'_>, round: RoundId, entry: EntryId, mark: RoundMark) -> Result<Marked> {
    let open: Round = record::get(write, round.uuid())?;
    if open.closed_on.is_some() {
        return Err(Error::Rule { field: "round", rule: "closed" });
    }
    let known: Vec<Marked> = record::list(
        write,
        "WHERE round = ?1 AND entry = ?2",
        params![round.uuid().as_bytes(), entry.uuid().as_bytes()],
    )?;
    let fresh = || Marked {
        id: RoundMarkId::from(Uuid::now_v7()),
        version: 0,
        round,
        entry,
        mark,
        at: write.moment(),
        by: String::new(),
    };
    let before = known.into_iter().next().unwrap_or_else(fresh);
    let said = Marked { mark, at: write.moment(), by: write.desk().user.clone(), ..before };
    Ok(record::save(write, &said)?.1)
}

/// One line of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkLine {
    /// The entry.
    pub row: RegisterRow,
    /// What was said of it in this round, by whom.
    pub said: Option<(RoundMark, String)>,
}

/// A gampong as it is walked.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The round.
    pub round: Round,
    /// Its entries by name: all that are true, and those that ended in this round.
    pub lines: Vec<WalkLine>,
    /// How far it has come.
    pub progress: Progress,
}

/// The walk of a round. `sensitive`: with the confidential kinds; otherwise they are neither listed nor counted.
///
/// # Errors
/// [`Error::NotFound`] without such a round.
pub fn walk(connection: &Connection, id: RoundId, sensitive: bool) -> Result<Walk> {
    let round: Round = record::get(connection, id.uuid())?;
    let hidden = if sensitive { String::new() } else { register::hidden_codes(connection)? };
    let mut find = connection.prepare_cached(include_str!("walk.sql"))?;
    let rows = find.query_map(params![id.uuid().as_bytes(), round.gampong, hidden, MOST], |row| {
        let mark = value::maybe_code(row, 15, RoundMark::from_code)?;
        let by: Option<String> = row.get(16)?;
        Ok(WalkLine { row: register::line(row)?, said: mark.zip(by) })
    })?;
    let lines: Vec<WalkLine> = rows.collect::<rusqlite::Result<_>>()?;
    let progress = progress_of(&lines);
    Ok(Walk { round, lines, progress })
}

fn progress_of(lines: &[WalkLine]) -> Progress {
    let mut progress = Progress::default();
    for line in lines {
        let mark = line.said.as_ref().map(|(mark, _)| *mark);
        if let Some(mark) = mark {
            progress.add(mark, 1);
        }
        let settled = mark.is_some_and(RoundMark::is_done) || line.row.ended.is_some();
        progress.left += i64::from(!settled);
    }
    progress
}

/// How every gampong is walked, and how fresh it is; `since` is the first fresh day.
///
/// # Errors
/// What SQLite says.
pub fn walked(connection: &Connection, since: NaiveDate) -> Result<Walked> {
    let hidden = register::hidden_codes(connection)?;
    let mut find = connection.prepare_cached(include_str!("settled.sql"))?;
    let rows = find.query_map([hidden], |row| Ok((value::id::<RoundId>(row, 0)?, row.get::<_, i64>(1)?)))?;
    let settled: HashMap<RoundId, i64> = rows.collect::<rusqlite::Result<_>>()?;
    let count = |round: Round| {
        let settled = settled.get(&round.id).copied().unwrap_or_default();
        (round, settled)
    };
    Ok(Walked {
        tallies: register::tallies(connection, since)?,
        going_on: all_going_on(connection)?.into_iter().map(count).collect(),
        closed: last_closed(connection)?,
    })
}

/// Day of the last round of each gampong that was closed.
///
/// # Errors
/// What SQLite says.
pub fn last_closed(connection: &Connection) -> Result<Vec<(String, NaiveDate)>> {
    let mut find = connection
        .prepare_cached("SELECT gampong, max(closed_on) FROM round WHERE closed_on IS NOT NULL GROUP BY gampong")?;
    let rows = find.query_map([], |row| Ok((row.get(0)?, value::maybe_date(row, 1)?.unwrap_or_default())))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The round an entry was last marked in, and what was said.
///
/// # Errors
/// What SQLite says.
pub fn last_mark(connection: &Connection, entry: EntryId) -> Result<Option<Marked>> {
    let newest = "WHERE entry = ?1 ORDER BY at DESC LIMIT 1";
    Ok(record::list(connection, newest, [entry.uuid().as_bytes()])?.into_iter().next())
}

/// Every round and mark whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<Round>(connection)?;
    all.extend(record::damaged::<Marked>(connection)?);
    Ok(all)
}

/// True when a round with this identity goes on.
///
/// # Errors
/// What SQLite says.
pub fn is_open(connection: &Connection, id: RoundId) -> Result<bool> {
    let mut find = connection.prepare_cached("SELECT closed_on IS NULL FROM round WHERE id = ?1")?;
    Ok(find.query_row([id.uuid().as_bytes()], |row| row.get(0)).optional()?.unwrap_or(false))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
