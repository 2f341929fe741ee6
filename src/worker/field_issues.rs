//! Problems from the field as the screen asks for them: their list, the whole story of one, and the steps.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueList, Likeness};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::FieldIssueId;
use crate::store::field_issue::{self, CaseKey, IssuePage, IssueRow, Story, Taking};
use crate::store::{Error, Store, Write, meeting, member};

/// What to read.
#[derive(Clone, Debug)]
pub enum FieldIssueAsk {
    /// A list, seen from a day.
    List(Box<IssueList>, NaiveDate),
    /// One with its whole story, seen from a day.
    Story(FieldIssueId, NaiveDate),
    /// Open ones that may be the same as what is being typed.
    Alike(Box<Likeness>),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum FieldIssueAct {
    /// Raises or corrects one, with a case that stands behind it.
    Save(Box<FieldIssue>, Option<CaseKey>),
    /// Writes a decision about one down, as seen in this version: who does it, until when, in a meeting or outside of one.
    Decide(Box<FollowUp>, i64),
    /// Takes a step, as seen in this version.
    Take(FieldIssueId, i64, Box<Taking>),
    /// Puts a case behind it, or takes it away.
    Link(FieldIssueId, i64, CaseKey, bool),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum FieldIssueAnswer {
    /// A list.
    List(IssuePage),
    /// One with its whole story.
    Story(Box<Story>),
    /// Those that may be the same.
    Alike(Vec<IssueRow>),
    /// A form was saved; how many may be the same.
    Saved(FieldIssueId, usize),
    /// A step was taken.
    Took(FieldIssueId, IssueAct),
    /// A case stands behind it, or no longer.
    Linked(FieldIssueId),
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &FieldIssueAsk) -> Result<FieldIssueAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            FieldIssueAsk::List(list, today) => FieldIssueAnswer::List(field_issue::page(r, list, *today)?),
            FieldIssueAsk::Story(id, today) => FieldIssueAnswer::Story(Box::new(field_issue::story(r, *id, *today)?)),
            FieldIssueAsk::Alike(like) => FieldIssueAnswer::Alike(field_issue::alike(r, like)?),
        })
    })
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &FieldIssueAct) -> Result<FieldIssueAnswer, Error> {
    Ok(match act {
        FieldIssueAct::Save(issue, case) => {
            let mut issue = (**issue).clone();
            // Who speaks as a member speaks for that pillar, unless something else was said.
            if let (Some(id), None) = (issue.member, issue.pillar) {
                issue.pillar = Some(member::get(write, id)?.pillar);
            }
            let mut stored = field_issue::save(write, &issue)?;
            if let Some(case) = case {
                stored = field_issue::link(write, stored.id, stored.version, case, true)?;
            }
            let alike = field_issue::alike(write, &Likeness::of(&stored))?.len();
            FieldIssueAnswer::Saved(stored.id, alike)
        }
        FieldIssueAct::Take(id, version, taking) => {
            field_issue::take(write, *id, *version, taking)?;
            if taking.act == IssueAct::Finish {
                meeting::settle(write, *id, taking.words.trim())?;
            }
            FieldIssueAnswer::Took(*id, taking.act)
        }
        FieldIssueAct::Decide(decision, version) => {
            let id = decision.issue.ok_or(Error::NotFound("issue"))?;
            meeting::decide(write, decision, Some((id, *version)), None)?;
            FieldIssueAnswer::Took(id, IssueAct::Decide)
        }
        FieldIssueAct::Link(id, version, case, there) => {
            FieldIssueAnswer::Linked(field_issue::link(write, *id, *version, case, *there)?.id)
        }
    })
}

impl From<FieldIssueAnswer> for Answer {
    fn from(answer: FieldIssueAnswer) -> Answer {
        Answer::FieldIssue(Box::new(answer))
    }
}

impl FieldIssueAnswer {
    /// True for what was changed or listed for the layer, false for a record read for a form.
    pub fn is_done(&self) -> bool {
        !matches!(self, FieldIssueAnswer::Story(_))
    }
}
