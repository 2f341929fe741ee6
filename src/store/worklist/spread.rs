//! Everything in a list as the board sums it up: which row, where, in which state, since when. Read from the index of the
//! list alone; names come later, for the few that are shown ([`case_at`], [`referral_at`]).

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::{CaseRow, Days, case_line, sql};
use crate::domain::worklist::{View, Worklist};
use crate::store::error::Result;
use crate::store::referral::{Line, line_from};
use crate::store::value;

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Which row of its table.
    pub row: i64,
    /// Gampong of the citizen.
    pub gampong: Option<String>,
    /// Code of its state.
    pub state: String,
    /// Since when it waits.
    pub since: Option<NaiveDate>,
}

/// Every row of a list.
///
/// # Errors
/// What SQLite says.
pub fn spread(connection: &Connection, view: View, days: Days) -> Result<Vec<Waits>> {
    let day = if view == View::Stuck { days.stuck } else { days.today };
    let mut statement = connection.prepare_cached(sql(&Worklist::whole(view)).spread)?;
    let rows = statement.query_map(rusqlite::params![None::<i64>, None::<i64>, day.to_string()], |row| {
        Ok(Waits { row: row.get(0)?, gampong: row.get(1)?, state: row.get(2)?, since: value::some_day(row, 3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A case by its row.
///
/// # Errors
/// What SQLite says.
pub fn case_at(connection: &Connection, row: i64) -> Result<Option<CaseRow>> {
    let mut statement = connection.prepare_cached(concat!(include_str!("case_lines.sql"), "WHERE c.row = ?1"))?;
    Ok(statement.query_row([row], case_line).optional()?)
}

/// A referral by its row.
///
/// # Errors
/// What SQLite says.
pub fn referral_at(connection: &Connection, row: i64) -> Result<Option<Line>> {
    let mut statement =
        connection.prepare_cached(concat!(include_str!("../referral/lines.sql"), "WHERE r.row = ?1"))?;
    Ok(statement.query_row([row], line_from).optional()?)
}

/// The SQL of [`spread`], for the test of its plan.
#[cfg(test)]
pub fn spread_sql(view: View) -> &'static str {
    sql(&Worklist::whole(view)).spread
}
