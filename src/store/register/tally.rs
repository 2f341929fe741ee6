//! Counts per gampong and category, from one index: they cannot disagree with the rows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::content::Category;
use crate::domain::office::ROUND_MONTHS;
use crate::domain::register::{self, Tally};
use crate::store::error::Result;
use crate::store::{office, value};

/// The first day that still counts as fresh, by the office's own measure.
///
/// # Errors
/// What SQLite says.
pub fn first_fresh_day(connection: &Connection, today: NaiveDate) -> Result<NaiveDate> {
    let months = office::get(connection)?.map_or(ROUND_MONTHS, |(settings, _)| settings.round_months);
    Ok(register::since(today, months))
}

/// Codes of the confidential kinds.
pub(in crate::store) fn sensitive(connection: &Connection) -> Result<BTreeSet<String>> {
    let mut all = connection.prepare_cached("SELECT data FROM category ORDER BY code")?;
    let categories = all.query_map([], |row| value::json::<Category>(row, 0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(categories.into_iter().filter(|one| one.sensitive).map(|one| one.code).collect())
}

/// Codes of the confidential kinds, with spaces between them.
pub(in crate::store) fn hidden_codes(connection: &Connection) -> Result<String> {
    Ok(sensitive(connection)?.into_iter().collect::<Vec<_>>().join(" "))
}

/// How many entries there are per gampong and category, and how fresh. `since` is the first fresh day.
///
/// # Errors
/// What SQLite says.
pub fn tallies(connection: &Connection, since: NaiveDate) -> Result<Vec<Tally>> {
    let closed = sensitive(connection)?;
    let mut statement = connection.prepare_cached(include_str!("tally.sql"))?;
    let rows = statement.query_map([since.to_string()], |row| {
        let category: String = row.get(1)?;
        Ok(Tally {
            gampong: row.get(0)?,
            sensitive: closed.contains(&category),
            category,
            active: row.get(2)?,
            fresh: row.get(3)?,
            oldest: value::maybe_date(row, 4)?,
            ended: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
