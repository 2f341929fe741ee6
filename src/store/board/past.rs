//! What stood in a backlog during the last weeks and stands there no more, for its trend.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params};

use crate::domain::board::trend::{Point, Stay, days, trend};
use crate::domain::board::{Backlog, Stuck, Why};
use crate::domain::content::pillar;
use crate::domain::ids::MemberId;
use crate::domain::post::vacancies;
use crate::domain::report::Area;
use crate::store::error::Result;
use crate::store::{content, field_issue, member, value, worklist};

/// The days of the trends of a board.
///
/// # Errors
/// What SQLite says.
pub(super) fn points(connection: &Connection, today: NaiveDate) -> Result<Vec<Point>> {
    let days = days(today);
    let stuck = worklist::stuck_days(connection, &days)?;
    Ok(days.into_iter().zip(stuck).map(|(on, stuck)| Point { on, stuck }).collect())
}

/// How many of a backlog waited in an area at each point; nothing where records do not tell. `now` is what waits there
/// today.
///
/// # Errors
/// What SQLite says.
pub(super) fn of(
    connection: &Connection,
    backlog: Backlog,
    (now, area): (&[Stuck], &Area),
    points: &[Point],
) -> Result<Vec<u64>> {
    if backlog == Backlog::Vacant {
        return vacant(connection, area, points);
    }
    let (Some(enters), Some(first), Some(last)) = (backlog.enters(), points.first(), points.last()) else {
        return Ok(Vec::new());
    };
    let mut stays = ended(connection, backlog, [first.on, last.on])?;
    stays.retain(|stay| area.has(stay.area.as_deref()));
    let since = now.iter().filter(|one| !tells_now(backlog) || waits_from_its_day(one));
    stays.extend(since.map(|one| Stay { area: None, since: one.since, until: None, made: None }));
    Ok(trend(&stays, points, enters))
}

/// True where those that wait are read with those that waited: they have a day of their own on which they were sent or made,
/// or wait since another day than the board says.
const fn tells_now(backlog: Backlog) -> bool {
    matches!(
        backlog,
        Backlog::Unsigned | Backlog::Unanswered | Backlog::FollowUps | Backlog::Issues | Backlog::Promises
    )
}

/// Posts vacant at each point, from the terms of the members. Whoever is out of service without the end of a term served until
/// the journal says so.
fn vacant(connection: &Connection, area: &Area, points: &[Point]) -> Result<Vec<u64>> {
    let mut members = member::all(connection)?;
    let left = left(connection)?;
    let (kecamatan, gampong) = content::region_codes(connection)?;
    let here = |codes: Vec<String>| -> Vec<String> {
        codes.into_iter().filter(|code| area.has(Some(code.as_str()))).collect()
    };
    let (kecamatan, gampong) = (here(kecamatan), here(gampong));
    let (kecamatan, gampong): (Vec<&str>, Vec<&str>) =
        (kecamatan.iter().map(String::as_str).collect(), gampong.iter().map(String::as_str).collect());
    let mut counts = Vec::with_capacity(points.len());
    for point in points {
        for one in &mut members {
            if let Some(day) = left.get(&one.id) {
                one.in_service = *day > point.on;
            }
        }
        let all = vacancies(&members, pillar::shipped(), &kecamatan, &gampong, point.on);
        let count =
            all.iter().filter(|post| area.has(Some(post.area.as_str()).filter(|code| !code.is_empty()))).count();
        counts.push(u64::try_from(count).unwrap_or(u64::MAX));
    }
    Ok(counts)
}

/// The day on which each member who is out of service was said to be.
fn left(connection: &Connection) -> Result<HashMap<MemberId, NaiveDate>> {
    let mut statement = connection.prepare_cached(include_str!("past_left.sql"))?;
    let rows = statement.query_map([], |row| Ok((value::id(row, 0)?, value::some_day(row, 1)?)))?;
    let all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(all.into_iter().filter_map(|(id, day)| Some((id, day?))).collect())
}

/// A letter without any mark waits since its own day: it need not be read again.
fn waits_from_its_day(one: &Stuck) -> bool {
    one.why == Why::Initials
}

fn ended(connection: &Connection, backlog: Backlog, [first, today]: [NaiveDate; 2]) -> Result<Vec<Stay>> {
    let (first, today) = (first.to_string(), today.to_string());
    match backlog {
        Backlog::Urgent => stays(connection, include_str!("past_urgent.sql"), [first]),
        Backlog::Overdue => stays(connection, include_str!("past_overdue.sql"), [first]),
        Backlog::Deciding => stays(connection, include_str!("past_deciding.sql"), [first]),
        Backlog::Unanswered => stays(connection, include_str!("past_unanswered.sql"), [first, today]),
        Backlog::Unsigned => stays(connection, include_str!("past_unsigned.sql"), [first, today]),
        Backlog::FollowUps => stays(connection, include_str!("past_follow_ups.sql"), [first, today]),
        Backlog::Issues => {
            let usual = format!("+{} days", field_issue::days(connection)?);
            stays(connection, include_str!("past_issues.sql"), [first, today, usual])
        }
        Backlog::Promises => stays(connection, include_str!("past_promises.sql"), [first, today]),
        _ => Ok(Vec::new()),
    }
}

fn stays(connection: &Connection, sql: &'static str, params: impl Params) -> Result<Vec<Stay>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, |row| {
        let day = |at| value::some_day(row, at);
        Ok(Stay { area: row.get(0)?, since: day(1)?, until: day(2)?, made: day(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
