//! The supervisor's board: what waits too long ([`gather`]), summed up, and the rows beneath its numbers in words
//! ([`dress`]). What counts into a backlog is said once: where a list of cases or referrals says it, by that list.
//!
//! Odd: a part that cannot be read does not take the others with it. It comes as a failure, never as zero.

mod dress;
mod gather;
mod past;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::error::Result;
use super::worklist::{self, Days};
use crate::domain::board::trend::Point;
use crate::domain::board::{Backlog, Heap, Heaped, Line, Stuck};
use crate::domain::report::Area;

/// Rows read at once beneath a number.
pub const WINDOW: usize = 200;
/// How many of those that wait longest the board names.
const OLDEST: usize = 5;

/// One backlog on the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    /// Its sums.
    pub heap: Heap,
    /// How many there were at the end of each of the last weeks, the last one today; empty where records do not tell.
    pub trend: Vec<u64>,
    /// Those that wait longest, the longest first.
    pub oldest: Vec<Line>,
}

/// The whole board of an area, in the order of [`Backlog::ALL`]; read in one snapshot.
///
/// # Errors
/// What SQLite says when not even the office's measures can be read.
pub fn board(connection: &Connection, area: &Area, today: NaiveDate) -> Result<Vec<(Backlog, Result<Pile>)>> {
    let days = worklist::days(connection, today)?;
    let points = past::points(connection, today)?;
    let one = |backlog: &Backlog| (*backlog, pile(connection, *backlog, area, days, &points));
    Ok(Backlog::ALL.iter().map(one).collect())
}

fn pile(connection: &Connection, backlog: Backlog, area: &Area, days: Days, points: &[Point]) -> Result<Pile> {
    let all = beneath(connection, &Heaped::whole(backlog, area.clone()), days)?;
    let oldest = all.get(..all.len().min(OLDEST)).unwrap_or_default();
    Ok(Pile {
        heap: Heap::of(&all, area, days.today),
        trend: past::of(connection, backlog, (&all, area), points)?,
        oldest: dress::lines(connection, backlog, oldest, days)?,
    })
}

/// Everything a number counts, what waits longest first.
fn beneath(connection: &Connection, of: &Heaped, days: Days) -> Result<Vec<Stuck>> {
    let mut all = gather::all(connection, of.backlog, days)?;
    all.retain(|one| of.counts(one));
    all.sort_by(|a, b| a.age().cmp(&b.age()));
    Ok(all)
}

/// A window of the rows beneath a number, from `offset` on, and how many there are.
///
/// # Errors
/// What SQLite says.
pub fn rows(connection: &Connection, of: &Heaped, today: NaiveDate, offset: usize) -> Result<(Vec<Line>, usize)> {
    let days = worklist::days(connection, today)?;
    let all = beneath(connection, of, days)?;
    let from = offset.min(all.len());
    let window = all.get(from..all.len().min(from + WINDOW)).unwrap_or_default();
    Ok((dress::lines(connection, of.backlog, window, days)?, all.len()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod history_tests;
