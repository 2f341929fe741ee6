//! What counts into each backlog, as it is counted: where, since when, why.

use rusqlite::{Connection, Params, Row};

use crate::domain::board::{Backlog, Stuck, Why};
use crate::domain::content::pillar;
use crate::domain::field_issue::IssueState;
use crate::domain::follow_up::FollowUpKind;
use crate::domain::ladder::mark::MarkKind;
use crate::domain::post::vacancies;
use crate::domain::referral::{CaseState, ReferralState};
use crate::domain::register::PromiseState;
use crate::store::error::Result;
use crate::store::worklist::{self, Days};
use crate::store::{content, field_issue, member, register, round, value};

/// Everything of a backlog, in no order.
pub(super) fn all(connection: &Connection, backlog: Backlog, days: Days) -> Result<Vec<Stuck>> {
    let today = days.today.to_string();
    if let Some(view) = backlog.view() {
        return of_list(connection, backlog, view, days);
    }
    match backlog {
        Backlog::Unsigned => coded(connection, include_str!("letters.sql"), [], MarkKind::from_code),
        Backlog::FollowUps => coded(connection, include_str!("follow_ups.sql"), [today], FollowUpKind::from_code),
        Backlog::Issues => {
            let usual = format!("+{} days", field_issue::days(connection)?);
            coded(connection, include_str!("issues.sql"), [today, usual], IssueState::from_code)
        }
        Backlog::Promises => coded(connection, include_str!("promises.sql"), [today], PromiseState::from_code),
        Backlog::Stale => stale(connection, days),
        _ => vacant(connection, days),
    }
}

/// What a list of cases or referrals holds.
fn of_list(
    connection: &Connection,
    backlog: Backlog,
    view: crate::domain::worklist::View,
    days: Days,
) -> Result<Vec<Stuck>> {
    let why = |state: &str| match backlog.is_of_cases() {
        true if backlog == Backlog::Upstream => Some(Why::Above),
        true => CaseState::from_code(state).map(Why::from),
        false => ReferralState::from_code(state).map(Why::from),
    };
    let stuck = |one: worklist::Waits| Stuck {
        row: one.row,
        pillar: None,
        area: one.gampong,
        since: one.since,
        why: why(&one.state).unwrap_or(Why::Over),
    };
    Ok(worklist::spread(connection, view, days)?.into_iter().map(stuck).collect())
}

/// Rows of `row, area, code, day`, where the code is the reason.
fn coded<T: Into<Why>>(
    connection: &Connection,
    sql: &'static str,
    params: impl Params,
    from: fn(&str) -> Option<T>,
) -> Result<Vec<Stuck>> {
    let read = |row: &Row<'_>| {
        Ok(Stuck {
            row: row.get(0)?,
            pillar: None,
            area: row.get(1)?,
            since: value::some_day(row, 3)?,
            why: value::code(row, 2, from)?.into(),
        })
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first fresh day, and the confidential kinds as JSON: what is asked of the entries.
pub(super) fn of_entries(connection: &Connection, days: Days) -> Result<[String; 2]> {
    let first = register::first_fresh_day(connection, days.today)?;
    Ok([first.to_string(), serde_json::to_string(&register::sensitive(connection)?)?])
}

fn stale(connection: &Connection, days: Days) -> Result<Vec<Stuck>> {
    let rounds = round::all_going_on(connection)?;
    let mut statement = connection.prepare_cached(include_str!("stale.sql"))?;
    let rows = statement.query_map(of_entries(connection, days)?, |row| {
        let code: String = row.get(0)?;
        let walked = rounds.iter().any(|round| round.gampong == code);
        let why = if walked { Why::RoundOpen } else { Why::NoRound };
        Ok(Stuck { row: 0, pillar: None, area: Some(code), since: value::maybe_date(row, 1)?, why })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn vacant(connection: &Connection, days: Days) -> Result<Vec<Stuck>> {
    let members = member::all(connection)?;
    let (kecamatan, gampong) = content::region_codes(connection)?;
    let (kecamatan, gampong): (Vec<&str>, Vec<&str>) =
        (kecamatan.iter().map(String::as_str).collect(), gampong.iter().map(String::as_str).collect());
    let posts = vacancies(&members, pillar::shipped(), &kecamatan, &gampong, days.today);
    let stuck = |post: crate::domain::post::Vacancy| Stuck {
        row: 0,
        pillar: Some(post.pillar),
        area: Some(post.area).filter(|code| !code.is_empty()),
        since: post.since,
        why: if post.since.is_some() { Why::TermOver } else { Why::Nobody },
    };
    Ok(posts.into_iter().map(stuck).collect())
}
