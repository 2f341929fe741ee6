//! How the register changed over time, and the rows beneath each number. Both are read from the index `register_tally`,
//! which holds every date they ask for: a number and its rows cannot disagree.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};

use super::list::{RegisterRow, line};
use super::tally::hidden_codes;
use crate::domain::change::{Beneath, Group, Lived, Scene};
use crate::store::error::Result;

/// One reading, for the whole city or an area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sql {
    /// Entries by month.
    pub groups: &'static str,
    /// A window of the rows beneath a number: `?8` rows from `?9` on.
    pub rows: &'static str,
    /// How many there are.
    pub count: &'static str,
}

macro_rules! reading {
    ($from:literal) => {
        Sql {
            groups: concat!(
                "SELECT substr(e.found_on, 1, 7), substr(e.ended_on, 1, 7), count(*) ",
                $from,
                include_str!("groups.sql"),
                "GROUP BY 1, 2"
            ),
            rows: concat!(
                include_str!("lines.sql"),
                "WHERE e.row IN (SELECT e.row ",
                $from,
                include_str!("groups.sql"),
                include_str!("beneath.sql"),
                "ORDER BY e.gampong, e.category, e.ended_on, e.confirmed_on, e.found_on, e.row LIMIT ?8 OFFSET ?9) ",
                "ORDER BY e.gampong, e.category, e.ended_on, e.confirmed_on, e.found_on, e.row"
            ),
            count: concat!("SELECT count(*) ", $from, include_str!("groups.sql"), include_str!("beneath.sql")),
        }
    };
}

/// Of the whole city, with those whose gampong nobody knows.
pub(super) const CITY: Sql = reading!("FROM register e INDEXED BY register_tally WHERE ?1 IS ?1 AND ?2 IS ?2 ");
/// Of a kecamatan or gampong: all gampong whose code begins so.
pub(super) const AREA: Sql =
    reading!("FROM register e INDEXED BY register_tally WHERE e.gampong >= ?1 AND e.gampong < ?2 ");

fn sql(scene: &Scene) -> Sql {
    if scene.area.is_some() { AREA } else { CITY }
}

/// The values `?1` to `?4`: the area from its code to what comes after all codes that begin so, the kinds.
fn narrowed(connection: &Connection, scene: &Scene) -> Result<[Option<String>; 4]> {
    let after = scene.area.as_ref().map(|area| format!("{area}\u{7f}"));
    let hidden = hidden_codes(connection)?;
    Ok([scene.area.clone(), after, Some(scene.narrow.codes()), Some(hidden)])
}

/// Entries by the months in which they were found and ended. Confidential kinds are not among them.
///
/// # Errors
/// What SQLite says.
pub fn groups(connection: &Connection, scene: &Scene) -> Result<Vec<Group>> {
    let values = narrowed(connection, scene)?;
    let mut statement = connection.prepare_cached(sql(scene).groups)?;
    let rows = statement.query_map(rusqlite::params_from_iter(values), |row| group(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What lived in the whole city, kind by kind and gampong by gampong: from it every month of the past is protected as
/// the present is. Confidential kinds and those who help are not among it.
///
/// # Errors
/// What SQLite says.
pub fn lived(connection: &Connection) -> Result<Vec<Lived>> {
    let mut statement = connection.prepare_cached(include_str!("lived.sql"))?;
    let rows = statement.query_map([hidden_codes(connection)?], |row| {
        let group = group(row, 2)?;
        Ok(Lived { gampong: row.get(0)?, category: row.get(1)?, group })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Two months and a count, from a column on.
fn group(row: &Row<'_>, at: usize) -> rusqlite::Result<Group> {
    let month = |text: Option<String>| text.and_then(|text| format!("{text}-01").parse::<NaiveDate>().ok());
    let found = month(row.get(at)?).unwrap_or_default();
    Ok(Group { found, ended: month(row.get(at + 1)?), count: row.get(at + 2)? })
}

/// The rows beneath a number: a window of them (how many, from which on) by gampong and kind, and how many there are.
///
/// # Errors
/// What SQLite says.
pub fn beneath(connection: &Connection, of: &Beneath, window: (usize, usize)) -> Result<(Vec<RegisterRow>, usize)> {
    let narrowed = narrowed(connection, &of.scene)?;
    let (figure, from, to) = (of.figure.code(), of.span.from.to_string(), of.span.to.to_string());
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (limit, offset) = (number(window.0), number(window.1));
    let mut values: Vec<&dyn ToSql> = narrowed.iter().map(|value| value as &dyn ToSql).collect();
    values.extend([&figure as &dyn ToSql, &from, &to]);
    let sql = sql(&of.scene);
    let total: i64 = connection.prepare_cached(sql.count)?.query_row(values.as_slice(), |row| row.get(0))?;
    values.extend([&limit as &dyn ToSql, &offset]);
    let mut statement = connection.prepare_cached(sql.rows)?;
    let rows = statement.query_map(values.as_slice(), line)?.collect::<rusqlite::Result<_>>()?;
    Ok((rows, usize::try_from(total).unwrap_or_default()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
