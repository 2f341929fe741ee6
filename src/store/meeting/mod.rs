//! Meetings in the file: their list, one with all that belongs to it, and what is done in them. A decision about a
//! problem takes that problem's step in the same write.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::door::Write;
use super::error::{Error, Result};
use super::{activity, field_issue, follow_up, member, record as kept};
use crate::domain::activity::{Activity, AgendaItem, Participant, Presence, Who};
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState};
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{ActivityId, FieldIssueId, FollowUpId, MemberId};
use crate::domain::meeting;
use crate::domain::member::{Member, Pillar, Term};
use crate::domain::rights::{Deed, Matter};

/// Most meetings in the list: some years of them.
const MOST: i64 = 300;
/// Most problems, and most of what is open, offered for an agenda.
const MOST_OFFERED: usize = 12;

/// Meetings, the newest first, from an index.
pub(super) const NEWEST: &str = "WHERE kind = 'rapat_koordinasi' ORDER BY day DESC, row DESC LIMIT ?1";
/// Problems raised in one.
pub(super) const RAISED_IN: &str = "WHERE raised_in = ?1 ORDER BY row";

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// Which.
    pub id: ActivityId,
    /// Version read.
    pub version: i64,
    /// When.
    pub on: NaiveDate,
    /// What it is about.
    pub title: String,
    /// Where people meet.
    pub place: String,
    /// For which area.
    pub area: Option<String>,
    /// How many came.
    pub present: usize,
    /// How many stand on the list.
    pub invited: usize,
    /// What was decided.
    pub decisions: usize,
    /// What of it is still open.
    pub open: usize,
    /// What came of it is written down.
    pub closed: bool,
    /// It does not count.
    pub voided: bool,
}

/// One meeting with all that belongs to it.
#[derive(Clone, Debug)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Activity,
    /// What was decided in it.
    pub decisions: Vec<FollowUp>,
    /// Earlier decisions that stand on its agenda, as they are now.
    pub earlier: Vec<FollowUp>,
    /// Problems that stand on its agenda, as they are now.
    pub issues: Vec<FieldIssue>,
    /// Open decisions of other meetings that do not stand on it.
    pub offered: Vec<FollowUp>,
    /// Raised and overdue problems that do not stand on it.
    pub offered_issues: Vec<FieldIssue>,
    /// Problems raised in it.
    pub raised: Vec<FieldIssue>,
    /// Participants who are not in service any more.
    pub gone: BTreeSet<MemberId>,
}

/// Every meeting: the next one first, then those that were held, the newest above.
///
/// # Errors
/// What SQLite says.
pub fn list(connection: &Connection, today: NaiveDate) -> Result<Vec<MeetingRow>> {
    let all: Vec<Activity> = kept::list(connection, NEWEST, [MOST])?;
    let mut rows = all.into_iter().map(|one| row(connection, one)).collect::<Result<Vec<_>>>()?;
    rows.sort_by_key(|row| {
        let away = (row.on - today).num_days();
        (row.voided, away < 0, away.abs())
    });
    Ok(rows)
}

/// Every meeting there is with what was decided in it, the newest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<(Activity, Vec<FollowUp>)>> {
    let all: Vec<Activity> = kept::list(connection, NEWEST, [i64::MAX])?;
    let with = |one: Activity| Ok((follow_up::of_activity(connection, one.id)?, one));
    all.into_iter().map(with).map(|found| found.map(|(decisions, one)| (one, decisions))).collect()
}

fn row(connection: &Connection, one: Activity) -> Result<MeetingRow> {
    let decisions = follow_up::of_activity(connection, one.id)?;
    Ok(MeetingRow {
        present: one.participants.iter().filter(|who| who.presence == Presence::Present).count(),
        invited: one.participants.len(),
        open: decisions.iter().filter(|one| one.state == FollowUpState::Open).count(),
        decisions: decisions.len(),
        closed: !one.result.trim().is_empty(),
        voided: one.voided.is_some(),
        id: one.id,
        version: one.version,
        on: one.on,
        title: one.title,
        place: one.place,
        area: one.area,
    })
}

/// One meeting, seen from a day.
///
/// # Errors
/// [`Error::NotFound`] when there is none; what SQLite says.
pub fn view(connection: &Connection, id: ActivityId, today: NaiveDate) -> Result<MeetingView> {
    let meeting = activity::get(connection, id)?;
    // What is over takes no more points.
    let over = meeting.is_closed() || meeting.voided.is_some();
    let mut offered = if over { Vec::new() } else { meeting::offered(&meeting, &agreed(connection)?, today) };
    offered.truncate(MOST_OFFERED);
    let named = |point: &crate::domain::activity::AgendaItem| point.follow_up;
    let earlier = meeting.agenda.iter().filter_map(named).map(|one| follow_up::get(connection, one));
    let issues = meeting.agenda.iter().filter_map(|point| point.issue).map(|one| field_issue::get(connection, one));
    Ok(MeetingView {
        decisions: follow_up::of_activity(connection, id)?,
        earlier: earlier.collect::<Result<_>>()?,
        issues: issues.collect::<Result<_>>()?,
        offered,
        offered_issues: if over { Vec::new() } else { offered_issues(connection, &meeting, today)? },
        raised: kept::list(connection, RAISED_IN, [id.uuid().as_bytes()])?,
        gone: gone(connection, &meeting)?,
        meeting,
    })
}

/// What is open, and where it was agreed.
fn agreed(connection: &Connection) -> Result<Vec<meeting::Agreed>> {
    Ok(follow_up::open_lines(connection)?.into_iter().map(|line| (line.follow_up, line.area)).collect())
}

/// Problems of its area that were raised and talked about by nobody, and everything that is overdue, that first.
fn offered_issues(connection: &Connection, meeting: &Activity, today: NaiveDate) -> Result<Vec<FieldIssue>> {
    let list = crate::domain::field_issue::IssueList { area: meeting.area.clone(), ..Default::default() };
    let stands = |id: FieldIssueId| meeting.agenda.iter().any(|point| point.issue == Some(id));
    let page = field_issue::page(connection, &list, today)?;
    let wanted = page.rows.iter().filter(|row| row.state == IssueState::Raised || row.late(today).is_some());
    let free = wanted.filter(|row| row.state != IssueState::Decided && !stands(row.id));
    free.take(MOST_OFFERED).map(|row| field_issue::get(connection, row.id)).collect()
}

fn gone(connection: &Connection, meeting: &Activity) -> Result<BTreeSet<MemberId>> {
    let mut gone = BTreeSet::new();
    for id in meeting.participants.iter().filter_map(Participant::member) {
        if !serves(&member::get(connection, id)?, meeting.on) {
            gone.insert(id);
        }
    }
    Ok(gone)
}

/// In service on a day, as far as anybody knows.
fn serves(one: &Member, on: NaiveDate) -> bool {
    matches!(one.term_on(on), Term::Active | Term::EndingSoon | Term::Unknown)
}

/// Makes a meeting: what earlier ones about the same area decided and is still open comes back on its agenda by itself, the
/// overdue first.
///
/// # Errors
/// As [`activity::save`].
pub fn plan(write: &Write<'_>, fresh: &Activity) -> Result<Activity> {
    let mut one = fresh.clone();
    one.agenda.extend(meeting::coming_back(&one, &agreed(write)?, write.now().date()));
    activity::save(write, &one)
}

/// Who is asked to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invited {
    /// Everybody of a pillar who serves in the meeting's area on its day.
    Pillar(Pillar),
    /// A member.
    Member(MemberId),
    /// Somebody by name: an official, a guest.
    Named(String, Option<Pillar>),
}

/// Puts people on the list of a meeting, as seen in this version.
///
/// # Errors
/// [`Error::Rule`] when nobody is new or the member does not serve any more; as [`activity::save`].
pub fn invite(write: &Write<'_>, id: ActivityId, version: i64, who: &Invited, presence: Presence) -> Result<Activity> {
    let mut one = Activity { version, ..activity::get(write, id)? };
    let asked: Vec<Participant> = match who {
        Invited::Pillar(pillar) => of_pillar(write, &one, *pillar)?,
        Invited::Member(id) => {
            let found = member::get(write, *id)?;
            if !serves(&found, one.on) {
                return Err(Error::Rule { field: "participants", rule: "not_serving" });
            }
            vec![participant(&found)]
        }
        Invited::Named(name, pillar) => {
            let name = name.trim().to_owned();
            vec![Participant { who: Who::Other, name, pillar: *pillar, presence, said: String::new() }]
        }
    };
    let asked = asked.into_iter().map(|one| Participant { presence, ..one });
    let mut new = 0;
    for who in asked {
        new += usize::from(meeting::invite(&mut one, who));
    }
    match new {
        0 => Err(Error::Rule { field: "participants", rule: "nobody_new" }),
        _ => activity::save(write, &one),
    }
}

fn of_pillar(write: &Write<'_>, one: &Activity, pillar: Pillar) -> Result<Vec<Participant>> {
    let here = |member: &Member| match one.area.as_deref().and_then(|area| area.get(..8)) {
        Some(kecamatan) => member.areas.is_empty() || member.areas.iter().any(|area| area.starts_with(kecamatan)),
        None => true,
    };
    let all = member::all(write)?;
    let wanted = all.iter().filter(|who| who.pillar == pillar && serves(who, one.on) && here(who));
    Ok(wanted.map(participant).collect())
}

fn participant(one: &Member) -> Participant {
    Participant { presence: Presence::Invited, ..Participant::present(one.id, &one.name, one.pillar) }
}

/// Writes a decision down, with the point of the agenda it is about, where it is about one; about a problem, its step is taken
/// in the same write with the meeting named. Outside of any meeting only a problem can be decided about.
///
/// # Errors
/// [`Error::Rule`] before the day of the meeting, once it is closed, or without words; as [`follow_up::save`] and
/// [`field_issue::take`].
pub fn decide(
    write: &Write<'_>,
    decision: &FollowUp,
    issue: Option<(FieldIssueId, i64)>,
    point: Option<&AgendaItem>,
) -> Result<FollowUp> {
    let meeting = decision.activity.map(|meeting| held(write, meeting)).transpose()?;
    if meeting.as_ref().is_some_and(Activity::is_closed) {
        return Err(Error::Rule { field: "result", rule: "closed" });
    }
    let decision = FollowUp { issue: issue.map(|(id, _)| id).or(decision.issue), ..decision.clone() };
    let stored = follow_up::save(write, &decision)?;
    if let Some((id, version)) = issue
        && moves(write, &field_issue::get(write, id)?)?
    {
        let taking = field_issue::Taking {
            activity: stored.activity,
            due: stored.due,
            ..field_issue::Taking::plain(IssueAct::Decide, &stored.what)
        };
        field_issue::take(write, id, version, &taking)?;
    }
    if let (Some(mut meeting), Some(point)) = (meeting, point)
        && let Some(one) = meeting.agenda.iter_mut().find(|one| meeting::same_point(one, point))
    {
        one.decided.push(stored.id);
        activity::save(write, &meeting)?;
    }
    Ok(stored)
}

/// Whether whoever sits here may take a step of a problem. A meeting may name one of another kecamatan; its own people take
/// that step, and the meeting goes on without it.
fn moves(write: &Write<'_>, issue: &FieldIssue) -> Result<bool> {
    let places: Vec<String> = issue.area.iter().cloned().collect();
    match write.may(Deed::Change, Matter::FieldIssue, &places) {
        Ok(()) => Ok(true),
        Err(Error::NotYours(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn held(write: &Write<'_>, id: ActivityId) -> Result<Activity> {
    let one = activity::get(write, id)?;
    match (one.voided.is_some(), one.on > write.now().date()) {
        (true, _) => Err(Error::Rule { field: "activity", rule: "voided" }),
        (_, true) => Err(Error::Rule { field: "activity", rule: "in_future" }),
        _ => Ok(one),
    }
}

/// Says what became of a decision, as seen in this version; with the last one about a problem the problem is done too.
///
/// # Errors
/// As [`follow_up::save`].
pub fn end(write: &Write<'_>, id: FollowUpId, version: i64, state: FollowUpState, outcome: &str) -> Result<FollowUp> {
    let seen = FollowUp { version, ..follow_up::get(write, id)? };
    let stored = follow_up::save(write, &seen.ended(state, write.now().date(), &write.desk().user, outcome))?;
    if let Some(issue) = stored.issue.filter(|_| state == FollowUpState::Done) {
        finish(write, issue, &stored.outcome)?;
    }
    Ok(stored)
}

/// The last decision about a problem is done: so is the problem.
fn finish(write: &Write<'_>, id: FieldIssueId, outcome: &str) -> Result<()> {
    let issue = field_issue::get(write, id)?;
    let left = follow_up::of_issue(write, id)?.iter().any(|one| one.state == FollowUpState::Open);
    if !left && IssueAct::Finish.from(issue.state).is_some() && moves(write, &issue)? {
        field_issue::take(write, id, issue.version, &field_issue::Taking::plain(IssueAct::Finish, outcome))?;
    }
    Ok(())
}

/// What was decided about a problem is done: whatever of it is still open ends with the same words, as far as it lies where
/// whoever sits here works.
///
/// # Errors
/// As [`follow_up::save`].
pub fn settle(write: &Write<'_>, issue: FieldIssueId, outcome: &str) -> Result<()> {
    let open = follow_up::of_issue(write, issue)?.into_iter().filter(|one| one.state == FollowUpState::Open);
    for one in open {
        let ended = one.ended(FollowUpState::Done, write.now().date(), &write.desk().user, outcome);
        match follow_up::save(write, &ended) {
            Ok(_) | Err(Error::NotYours(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Writes down what came of a meeting. Problems on its agenda that were not decided have been talked about in it; how many
/// of them belong to another kecamatan and wait for its own people is said.
///
/// # Errors
/// [`Error::Rule`] before its day; as [`activity::save`] and [`field_issue::take`].
pub fn close(write: &Write<'_>, one: &Activity) -> Result<(Activity, usize)> {
    held(write, one.id)?;
    let (stored, mut theirs) = (activity::save(write, one)?, 0);
    for id in stored.agenda.iter().filter_map(|point| point.issue) {
        let issue = field_issue::get(write, id)?;
        let already = field_issue::steps(write, id)?.iter().any(|step| step.activity == Some(stored.id));
        // What was raised later stands on the agenda by mistake; nobody can have talked about it.
        let later = issue.raised_on > stored.on;
        if IssueAct::Discuss.from(issue.state).is_none() || already || later {
            continue;
        }
        if !moves(write, &issue)? {
            theirs += 1;
        } else {
            let taking =
                field_issue::Taking { activity: Some(stored.id), ..field_issue::Taking::plain(IssueAct::Discuss, "") };
            field_issue::take(write, id, issue.version, &taking)?;
        }
    }
    Ok((stored, theirs))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
