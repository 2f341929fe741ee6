//! Lists of problems from the field, the longest overdue first. The states come from an index; few are open at a time,
//! so that words and likeness are weighed in memory.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, params};

use crate::domain::field_issue::{IssueFilter, IssueList, IssueState, IssueTopic, Likeness};
use crate::domain::fold;
use crate::domain::ids::{CaseId, FieldIssueId};
use crate::domain::member::Pillar;
use crate::domain::office::ISSUE_DAYS;
use crate::store::error::Result;
use crate::store::{office, value};

/// Most rows of a list; whoever has more narrows it.
pub const MOST: usize = 500;
/// Most proposals of likely the same.
const MOST_ALIKE: usize = 5;
/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRow {
    /// Identity.
    pub id: FieldIssueId,
    /// Version read.
    pub version: i64,
    /// Day on which it was raised.
    pub raised_on: NaiveDate,
    /// By whom.
    pub raised_by: String,
    /// For which pillar.
    pub pillar: Option<Pillar>,
    /// Where.
    pub area: Option<String>,
    /// About what.
    pub topic: IssueTopic,
    /// In a line.
    pub title: String,
    /// How far it has come.
    pub state: IssueState,
    /// The day that was said for the next step.
    pub due: Option<NaiveDate>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// The decision in words.
    pub decision: String,
    /// How many others became part of it.
    pub voices: u32,
    /// The day after which it is overdue; none once nothing is left to do.
    pub until: Option<NaiveDate>,
}

impl IssueRow {
    /// Days it is overdue; none while it is not.
    pub fn late(&self, today: NaiveDate) -> Option<i64> {
        self.until.map(|until| (today - until).num_days()).filter(|days| *days > 0)
    }
}

/// A list as it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssuePage {
    /// Which list.
    pub list: IssueList,
    /// Its rows, the longest overdue first.
    pub rows: Vec<IssueRow>,
    /// How many there are in all.
    pub total: usize,
    /// How many open ones of the whole city are overdue.
    pub overdue: usize,
}

/// Of the whole city: states as a JSON list, `?2` is not used.
pub(super) const CITY: &str = concat!(
    include_str!("lines.sql"),
    "INDEXED BY field_issue_state WHERE f.state IN (SELECT value FROM json_each(?1)) AND ?2 IS ?2 ",
    include_str!("narrow.sql")
);
/// Of one kecamatan, or one gampong in it.
pub(super) const KECAMATAN_LIST: &str = concat!(
    include_str!("lines.sql"),
    "INDEXED BY field_issue_kecamatan WHERE substr(f.area, 1, 8) = substr(?2, 1, 8)
     AND f.state IN (SELECT value FROM json_each(?1)) AND (length(?2) = 8 OR f.area = ?2) ",
    include_str!("narrow.sql")
);
/// Behind a case.
pub(super) const OF_CASE: &str = concat!(
    include_str!("lines.sql"),
    "WHERE f.id IN (SELECT issue FROM issue_case WHERE case_id = ?1) ORDER BY f.raised_on, f.row"
);
/// How many open ones wait longer than they should.
pub(super) const OVERDUE: &str = "SELECT count(*) FROM field_issue INDEXED BY field_issue_state
    WHERE state IN ('diangkat', 'dibahas', 'diputuskan') AND coalesce(due, date(raised_on, ?2)) < ?1";

/// Days after which an open one is overdue.
///
/// # Errors
/// What SQLite says.
pub fn days(connection: &Connection) -> Result<u64> {
    Ok(office::get(connection)?.map_or(ISSUE_DAYS, |(settings, _)| settings.issue_days))
}

/// How many open ones are overdue on a day.
///
/// # Errors
/// What SQLite says.
pub fn overdue(connection: &Connection, today: NaiveDate) -> Result<usize> {
    let after = format!("+{} days", days(connection)?);
    let mut statement = connection.prepare_cached(OVERDUE)?;
    let count: i64 = statement.query_row(params![today.to_string(), after], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// A list, seen from a day.
///
/// # Errors
/// What SQLite says.
pub fn page(connection: &Connection, list: &IssueList, today: NaiveDate) -> Result<IssuePage> {
    let mut rows = rows(connection, list, today)?;
    let total = rows.len();
    rows.truncate(MOST);
    Ok(IssuePage { list: list.clone(), rows, total, overdue: overdue(connection, today)? })
}

/// Every row of a list, seen from a day: what is still to be done first, the longest overdue above; what is over after it,
/// the newest above.
///
/// # Errors
/// What SQLite says.
pub fn rows(connection: &Connection, list: &IssueList, today: NaiveDate) -> Result<Vec<IssueRow>> {
    let wanted = fold::words(&list.text);
    let late = |row: &IssueRow| list.filter != IssueFilter::Overdue || row.late(today).is_some();
    let mut rows: Vec<IssueRow> = read(connection, list)?
        .into_iter()
        .filter(|(row, words)| late(row) && says(row, words, &wanted))
        .map(|(row, _)| row)
        .collect();
    rows.sort_by_key(|row| {
        (row.until.is_none(), row.until, -i64::from(chrono::Datelike::num_days_from_ce(&row.raised_on)))
    });
    Ok(rows)
}

fn read(connection: &Connection, list: &IssueList) -> Result<Vec<(IssueRow, String)>> {
    let days = days(connection)?;
    let codes: Vec<&str> = list.filter.states().iter().map(|state| state.code()).collect();
    let sql = if list.area.is_some() { KECAMATAN_LIST } else { CITY };
    let mut statement = connection.prepare_cached(sql)?;
    let params = params![
        serde_json::to_string(&codes)?,
        list.area.as_deref().filter(|area| area.len() >= KECAMATAN),
        list.topic.map(IssueTopic::code),
        list.pillar.map(Pillar::code)
    ];
    let rows = statement.query_map(params, |row| line(row, days))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every word begins a word of what the issue says.
fn says(row: &IssueRow, words: &str, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let all = fold::words(&format!("{} {} {} {words}", row.title, row.raised_by, row.decision));
    wanted.iter().all(|want| all.iter().any(|word| word.starts_with(want.as_str())))
}

fn line(row: &Row<'_>, days: u64) -> rusqlite::Result<(IssueRow, String)> {
    let (raised_on, due) = (value::date(row, 2)?, value::maybe_date(row, 9)?);
    let state = value::code(row, 8, IssueState::from_code)?;
    let found = IssueRow {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        raised_on,
        raised_by: row.get(3)?,
        pillar: value::maybe_code(row, 4, Pillar::from_code)?,
        area: row.get(5)?,
        topic: value::code(row, 6, IssueTopic::from_code)?,
        title: row.get(7)?,
        state,
        due,
        decided_on: value::maybe_date(row, 10)?,
        decision: row.get(11)?,
        voices: row.get(12)?,
        until: due.or(raised_on.checked_add_days(Days::new(days))).filter(|_| state.is_open()),
    };
    Ok((found, row.get(13)?))
}

/// Open ones that may be the same, the likeliest first: they can still be merged.
///
/// # Errors
/// What SQLite says.
pub fn alike(connection: &Connection, like: &Likeness) -> Result<Vec<IssueRow>> {
    let list = IssueList { topic: Some(like.topic), ..IssueList::default() };
    let scored = read(connection, &list)?.into_iter().filter_map(|(row, _)| {
        let score = like.with(row.id, row.area.as_deref(), &row.title)?;
        Some((score, row))
    });
    let mut found: Vec<(f64, IssueRow)> = scored.collect();
    found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    Ok(found.into_iter().take(MOST_ALIKE).map(|(_, row)| row).collect())
}

/// Those a case stands behind, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_case(connection: &Connection, case: CaseId) -> Result<Vec<IssueRow>> {
    let days = days(connection)?;
    let mut statement = connection.prepare_cached(OF_CASE)?;
    let rows = statement.query_map([case.uuid().as_bytes()], |row| line(row, days).map(|(row, _)| row))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
#[path = "list_tests.rs"]
mod tests;
