//! Problems from the field in the file. Their state changes only by a step of the table ([`take`]).

mod list;
mod record;
mod story;

pub use list::{IssuePage, IssueRow, alike, days, of_case, overdue, page, rows};
pub use story::{Behind, CaseKey, Named, Story, link, story};

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::{record as kept, value};
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueStep};
use crate::domain::ids::{ActivityId, FieldIssueId, IssueStepId};

/// The issue with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: FieldIssueId) -> Result<FieldIssue> {
    kept::get(connection, id.uuid())
}

/// Every issue, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<FieldIssue>> {
    kept::list(connection, "ORDER BY raised_on, row", [])
}

/// Steps of an issue, the first one first.
///
/// # Errors
/// What SQLite says.
pub fn steps(connection: &Connection, id: FieldIssueId) -> Result<Vec<IssueStep>> {
    kept::list(connection, "WHERE issue = ?1 ORDER BY row", [id.uuid().as_bytes()])
}

/// Issues that became part of this one.
///
/// # Errors
/// What SQLite says.
pub fn voices(connection: &Connection, id: FieldIssueId) -> Result<Vec<FieldIssue>> {
    kept::list(connection, "WHERE merged_into = ?1 ORDER BY raised_on, row", [id.uuid().as_bytes()])
}

/// Saves what is said of an issue (version 0: raises it); its state stays what it was.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken or the state is another one; [`Error::Conflict`] when another desk was faster.
pub fn save(write: &Write<'_>, issue: &FieldIssue) -> Result<FieldIssue> {
    let before = kept::find::<FieldIssue>(write, issue.id.uuid())?;
    let wanted = before.as_ref().map_or(IssueState::Raised, |before| before.state);
    if issue.state != wanted {
        return Err(Error::Rule { field: "state", rule: "no_step" });
    }
    let stored = put(write, issue)?;
    if before.is_none() {
        note(write, &stored, IssueAct::Raise, None, stored.raised_in, "")?;
    }
    Ok(stored)
}

/// One step of the table.
#[derive(Clone, Debug)]
pub struct Taking {
    /// What is done.
    pub act: IssueAct,
    /// The meeting where it happens.
    pub activity: Option<ActivityId>,
    /// The decision, the reason, what was done.
    pub words: String,
    /// For [`IssueAct::Merge`]: into which issue.
    pub into: Option<FieldIssueId>,
    /// Until when the next step is due; none leaves what was said before.
    pub due: Option<NaiveDate>,
}

impl Taking {
    /// A step outside of any meeting.
    pub fn plain(act: IssueAct, words: &str) -> Taking {
        Taking { act, activity: None, words: words.to_owned(), into: None, due: None }
    }
}

/// Takes a step, from the version the issue was seen in.
///
/// # Errors
/// [`Error::Rule`] when the table has no such step, words are missing, or the issue to merge into is not open;
/// [`Error::Conflict`] when another desk was faster.
pub fn take(write: &Write<'_>, id: FieldIssueId, version: i64, taking: &Taking) -> Result<FieldIssue> {
    let seen = get(write, id)?;
    if seen.version != version {
        return Err(Error::Conflict { stored: seen.version, expected: version });
    }
    let Some(step) = taking.act.from(seen.state) else {
        return Err(Error::Rule { field: "state", rule: "no_step" });
    };
    if step.words && taking.words.trim().is_empty() {
        return Err(Error::Rule { field: "words", rule: "required" });
    }
    let on = day_of(write, taking.activity)?;
    if taking.activity.is_some() && on < seen.raised_on {
        return Err(Error::Rule { field: "activity", rule: "before_raised" });
    }
    let mut after = FieldIssue { state: step.to, due: taking.due.or(seen.due), ..seen.clone() };
    match taking.act {
        IssueAct::Merge => after.merged_into = Some(open_target(write, id, taking.into)?),
        IssueAct::Part => after.merged_into = None,
        IssueAct::Decide => {
            after.decision = taking.words.trim().to_owned();
            after.decided_in = taking.activity;
            after.decided_on = Some(on);
        }
        _ => {}
    }
    let stored = put(write, &after)?;
    note(write, &stored, taking.act, Some(seen.state), taking.activity, taking.words.trim())?;
    Ok(stored)
}

/// The day of a step: that of the meeting it was taken in, which must have been held and count.
fn day_of(write: &Write<'_>, meeting: Option<ActivityId>) -> Result<NaiveDate> {
    let today = write.now().date();
    let Some(meeting) = meeting else { return Ok(today) };
    let held = super::activity::get(write, meeting)?;
    match (held.voided.is_some(), held.on > today) {
        (true, _) => Err(Error::Rule { field: "activity", rule: "voided" }),
        (_, true) => Err(Error::Rule { field: "activity", rule: "in_future" }),
        _ => Ok(held.on),
    }
}

/// The issue that goes on for both: open, not itself merged, and not this one; and this one goes on for nobody.
fn open_target(write: &Write<'_>, id: FieldIssueId, into: Option<FieldIssueId>) -> Result<FieldIssueId> {
    let broken = |rule| Err(Error::Rule { field: "merged_into", rule });
    match into {
        None => broken("required"),
        Some(into) if into == id => broken("itself"),
        Some(_) if !voices(write, id)?.is_empty() => broken("has_voices"),
        Some(into) if !get(write, into)?.state.is_open() => broken("not_open"),
        Some(into) => Ok(into),
    }
}

fn put(write: &Write<'_>, issue: &FieldIssue) -> Result<FieldIssue> {
    if let Some((field, rule)) = issue.broken_rule(write.now().date()) {
        return Err(Error::Rule { field, rule });
    }
    Ok(kept::save(write, issue)?.1)
}

fn note(
    write: &Write<'_>,
    issue: &FieldIssue,
    act: IssueAct,
    from: Option<IssueState>,
    activity: Option<ActivityId>,
    words: &str,
) -> Result<()> {
    let step = IssueStep {
        id: IssueStepId::from(Uuid::now_v7()),
        issue: issue.id,
        at: write.moment(),
        by: write.desk().user.clone(),
        act,
        from,
        to: issue.state,
        activity,
        words: words.to_owned(),
    };
    kept::save(write, &step)?;
    Ok(())
}

/// Every issue and step that does not agree with its check value (R6), and every issue whose kept cases differ.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = kept::damaged::<FieldIssue>(connection)?;
    all.extend(kept::damaged::<IssueStep>(connection)?);
    let mut out = connection.prepare(include_str!("out_of_step.sql"))?;
    let rows = out.query_map([], |row| value::id::<Uuid>(row, 0))?;
    all.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
