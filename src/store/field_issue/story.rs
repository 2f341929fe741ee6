//! The whole story of one problem, from the first voice to what was done about the decision; and the cases behind it.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::list::{IssueRow, alike};
use super::{get, save, steps, voices};
use crate::domain::field_issue::{FieldIssue, IssueStep, Likeness};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::{ActivityId, CaseId, FieldIssueId, PersonId, ReferralId};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::worklist::{CaseRow, case_row};
use crate::store::{activity, follow_up, referral, rights};

/// Meetings a step can be taken in: these many of the last ones.
const LAST_MEETINGS: usize = 8;

/// A meeting that is named in a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: ActivityId,
    /// When.
    pub on: NaiveDate,
    /// What it was about.
    pub title: String,
}

/// One case behind a problem, and where its person belongs: who may not see confidential ones there is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The case as lists show it.
    pub row: CaseRow,
    /// Where the person belongs.
    pub places: Vec<String>,
}

/// One problem with all that belongs to it.
#[derive(Clone, Debug)]
pub struct Story {
    /// The problem.
    pub issue: FieldIssue,
    /// Its steps, the first one first.
    pub steps: Vec<IssueStep>,
    /// Those that became part of it.
    pub voices: Vec<FieldIssue>,
    /// The one it is part of.
    pub into: Option<FieldIssue>,
    /// Decisions and follow-ups that answer it.
    pub decisions: Vec<FollowUp>,
    /// Cases behind it or behind one of its voices.
    pub cases: Vec<Behind>,
    /// Activities and meetings its story names.
    pub named: Vec<Named>,
    /// The last meetings, the newest first: steps can be taken in them.
    pub meetings: Vec<Named>,
    /// Open ones that may be the same.
    pub alike: Vec<IssueRow>,
}

/// The story of a problem, seen from a day.
///
/// # Errors
/// [`Error::NotFound`] when there is none; what SQLite says.
pub fn story(connection: &Connection, id: FieldIssueId, today: NaiveDate) -> Result<Story> {
    let issue = get(connection, id)?;
    let (steps, voices) = (steps(connection, id)?, voices(connection, id)?);
    let decisions = follow_up::of_issue(connection, id)?;
    let mut named: Vec<ActivityId> = steps.iter().filter_map(|step| step.activity).collect();
    named.extend(voices.iter().filter_map(|voice| voice.raised_in));
    named.extend(issue.raised_in.iter().chain(issue.decided_in.iter()));
    named.extend(decisions.iter().filter_map(|one| one.activity));
    named.sort();
    named.dedup();
    let mut cases: Vec<CaseId> = issue.cases.clone();
    cases.extend(voices.iter().flat_map(|voice| voice.cases.iter().copied()));
    cases.sort();
    cases.dedup();
    Ok(Story {
        into: issue.merged_into.map(|into| get(connection, into)).transpose()?,
        cases: cases.into_iter().map(|case| behind(connection, case)).collect::<Result<_>>()?,
        named: named.into_iter().map(|id| activity::get(connection, id).map(name)).collect::<Result<_>>()?,
        meetings: open_for(&issue, activity::meetings_until(connection, today, LAST_MEETINGS)?),
        alike: if issue.state.is_open() { alike(connection, &Likeness::of(&issue))? } else { Vec::new() },
        steps,
        voices,
        decisions,
        issue,
    })
}

/// Meetings in which something can still be said about a problem: not before it was raised, and not closed.
fn open_for(issue: &FieldIssue, meetings: Vec<crate::domain::activity::Activity>) -> Vec<Named> {
    meetings.into_iter().filter(|one| one.on >= issue.raised_on && !one.is_closed()).map(name).collect()
}

fn name(one: crate::domain::activity::Activity) -> Named {
    Named { id: one.id, on: one.on, title: one.title }
}

fn behind(connection: &Connection, case: CaseId) -> Result<Behind> {
    let row = case_row(connection, case)?;
    Ok(Behind { places: rights::places_of(connection, row.person)?, row })
}

/// How a case is named by whoever links it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseKey {
    /// It itself.
    Case(CaseId),
    /// The newest case of a citizen.
    Of(PersonId),
    /// The case of a referral or its letter.
    Referral(ReferralId),
}

/// The case that is meant.
///
/// # Errors
/// [`Error::Rule`] for a citizen without a case; what SQLite says.
pub fn case_of(connection: &Connection, key: &CaseKey) -> Result<CaseId> {
    Ok(match key {
        CaseKey::Case(id) => *id,
        CaseKey::Referral(id) => referral::get(connection, *id)?.case,
        CaseKey::Of(person) => {
            referral::newest_case(connection, *person)?.ok_or(Error::Rule { field: "case", rule: "none" })?
        }
    })
}

/// Puts a case behind a problem, or takes it away; from the version the problem was seen in.
///
/// # Errors
/// As [`save`].
pub fn link(write: &Write<'_>, id: FieldIssueId, version: i64, key: &CaseKey, there: bool) -> Result<FieldIssue> {
    let case = case_of(write, key)?;
    let mut issue = FieldIssue { version, ..get(write, id)? };
    issue.cases.retain(|one| *one != case);
    if there {
        issue.cases.push(case);
    }
    save(write, &issue)
}
