//! Rows in words: whom or what they are about, and the reason that was written down.

use rusqlite::{Connection, OptionalExtension};

use super::gather;
use crate::domain::board::{Backlog, Leads, Line, Stuck, Why};
use crate::domain::content::holiday;
use crate::domain::field_issue::FieldIssue;
use crate::domain::ids::CaseId;
use crate::domain::road::{Frame, standing};
use crate::domain::workday::Calendar;
use crate::store::error::Result;
use crate::store::worklist::{self, CaseRow, Days};
use crate::store::{content, record, referral, road, value};

/// Lines for some rows of a backlog, in their order; what is gone since it was counted is left out.
pub(super) fn lines(connection: &Connection, backlog: Backlog, rows: &[Stuck], days: Days) -> Result<Vec<Line>> {
    if backlog == Backlog::Stale {
        return stale(connection, rows, days);
    }
    let calendar = match backlog {
        Backlog::Upstream => holiday::calendar(&content::holidays(connection)?),
        _ => Calendar::default(),
    };
    let mut lines = Vec::new();
    for one in rows {
        let line = match backlog {
            _ if backlog.is_of_cases() => case(connection, one, &calendar, days)?,
            Backlog::Unanswered => unanswered(connection, one)?,
            Backlog::Unsigned => letter(connection, one)?,
            Backlog::FollowUps => follow_up(connection, one)?,
            Backlog::Issues => issue(connection, one)?,
            Backlog::Promises => promise(connection, one)?,
            _ => one.pillar.map(|pillar| plain(one, Leads::Post(pillar))),
        };
        lines.extend(line);
    }
    Ok(lines)
}

fn plain(one: &Stuck, leads: Leads) -> Line {
    Line {
        stuck: one.clone(),
        name: String::new(),
        about: String::new(),
        said: String::new(),
        owner: String::new(),
        leads,
        procedures: Vec::new(),
        destinations: Vec::new(),
    }
}

fn case(connection: &Connection, one: &Stuck, calendar: &Calendar, days: Days) -> Result<Option<Line>> {
    let Some(row) = worklist::case_at(connection, one.row)? else { return Ok(None) };
    let awaited = match row.upstream {
        Some(day) if day <= days.today => awaited(connection, &row, calendar, days)?,
        _ => String::new(),
    };
    let said = if awaited.is_empty() { last_words(connection, row.id)? } else { awaited };
    Ok(Some(Line {
        name: row.name,
        about: row.needs.join(", "),
        said,
        procedures: row.procedures,
        destinations: row.destinations,
        ..plain(one, Leads::Case(row.id))
    }))
}

/// The reason that was written down when the case came where it stands; empty where none was.
fn last_words(connection: &Connection, case: CaseId) -> Result<String> {
    let mut find = connection.prepare_cached(include_str!("last_words.sql"))?;
    let words: Option<String> = find.query_row([case.uuid().as_bytes()], |row| row.get(0)).optional()?;
    Ok(words.unwrap_or_default())
}

/// What is awaited above the office: the milestones that come next on the roads of the case.
fn awaited(connection: &Connection, row: &CaseRow, calendar: &Calendar, days: Days) -> Result<String> {
    let frame = Frame { opened: row.opened_at.date(), today: days.today };
    let mut names = Vec::new();
    for need in referral::needs_of_case(connection, row.id)? {
        let Some(way) = road::road_of(connection, &need)? else { continue };
        let entries = road::entries(connection, need.id)?;
        let stands = standing(&way, &entries, frame, calendar);
        names.extend(stands.next.filter(|next| next.upstream).map(|next| next.name.clone()));
    }
    Ok(names.join(", "))
}

fn unanswered(connection: &Connection, one: &Stuck) -> Result<Option<Line>> {
    let line = worklist::referral_at(connection, one.row)?;
    Ok(line.map(|row| Line {
        name: row.name,
        about: row.need,
        owner: row.destination.unwrap_or_default(),
        procedures: row.procedure.into_iter().collect(),
        destinations: row.destination_slug.into_iter().collect(),
        ..plain(one, Leads::Referral(row.id))
    }))
}

fn letter(connection: &Connection, one: &Stuck) -> Result<Option<Line>> {
    let mut find = connection.prepare_cached(include_str!("letter.sql"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let (procedure, destination): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        Ok(Line {
            name: row.get(2)?,
            about: row.get(3)?,
            said: row.get(1)?,
            procedures: procedure.into_iter().collect(),
            destinations: destination.into_iter().collect(),
            ..plain(one, Leads::Referral(value::id(row, 0)?))
        })
    };
    Ok(find.query_row([one.row], read).optional()?)
}

fn follow_up(connection: &Connection, one: &Stuck) -> Result<Option<Line>> {
    let mut find = connection.prepare_cached(include_str!("follow_up.sql"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let leads = match value::maybe_id(row, 0)? {
            Some(activity) => Leads::Activity(activity),
            None => Leads::Issue(value::id(row, 4)?),
        };
        Ok(Line { name: row.get(2)?, about: row.get(1)?, owner: row.get(3)?, ..plain(one, leads) })
    };
    Ok(find.query_row([one.row], read).optional()?)
}

fn issue(connection: &Connection, one: &Stuck) -> Result<Option<Line>> {
    let found: Vec<FieldIssue> = record::list(connection, "WHERE row = ?1", [one.row])?;
    Ok(found.into_iter().next().map(|issue| Line {
        said: if one.why == Why::Decided { issue.decision } else { issue.about },
        name: issue.title,
        owner: issue.raised_by,
        ..plain(one, Leads::Issue(issue.id))
    }))
}

fn promise(connection: &Connection, one: &Stuck) -> Result<Option<Line>> {
    let mut find = connection.prepare_cached(include_str!("promise.sql"))?;
    let read = |row: &rusqlite::Row<'_>| {
        let partner = Leads::Partner(value::id(row, 0)?);
        Ok(Line { name: row.get(1)?, about: row.get(2)?, said: row.get(3)?, ..plain(one, partner) })
    };
    Ok(find.query_row([one.row], read).optional()?)
}

/// How much of each gampong is stale; `about` and `said` carry the two numbers.
fn stale(connection: &Connection, rows: &[Stuck], days: Days) -> Result<Vec<Line>> {
    let [first, hidden] = gather::of_entries(connection, days)?;
    let mut count = connection.prepare_cached(include_str!("stale_of.sql"))?;
    let mut line = |one: &Stuck, code: &String| {
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        let (stale, all) = count.query_row([&first, &hidden, code], read)?;
        Ok(Line { about: stale.to_string(), said: all.to_string(), ..plain(one, Leads::Gampong(code.clone())) })
    };
    rows.iter().filter_map(|one| one.area.as_ref().map(|code| line(one, code))).collect()
}
