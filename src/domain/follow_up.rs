//! What was agreed: a decision of a meeting, or the follow-up of an activity. It has an owner and a day, and stays open
//! until somebody writes down what became of it; open ones come back on the next agenda.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{ActivityId, FieldIssueId, FollowUpId, MemberId};
use crate::words::activities as w;

crate::coded! {
    /// Where it comes from.
    FollowUpKind {
        /// A meeting decided it.
        Decision = "keputusan", w::FOLLOW_DECISION;
        /// It follows an activity.
        Task = "tindak_lanjut", w::FOLLOW_TASK;
    }
}

crate::coded! {
    /// Whether something is left to do.
    FollowUpState {
        /// Somebody has to do it.
        Open = "terbuka", w::FOLLOW_OPEN;
        /// It is done.
        Done = "selesai", w::FOLLOW_DONE;
        /// It is given up, with a reason.
        Dropped = "dibatalkan", w::FOLLOW_DROPPED;
    }
}

/// One decision or follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Identity.
    pub id: FollowUpId,
    /// Counts the saves (R7).
    pub version: i64,
    /// Where it comes from.
    pub kind: FollowUpKind,
    /// The meeting or activity; none for what was decided about a problem outside of any.
    pub activity: Option<ActivityId>,
    /// The problem from the field it answers.
    pub issue: Option<FieldIssueId>,
    /// What is to be done.
    pub what: String,
    /// Who does it, by name.
    pub owner: String,
    /// The member who does it, where it is one.
    pub member: Option<MemberId>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Whether something is left to do.
    pub state: FollowUpState,
    /// Since when it is not open any more.
    pub ended_on: Option<NaiveDate>,
    /// Who said so.
    pub ended_by: String,
    /// What became of it, or why it was given up.
    pub outcome: String,
    /// Who wrote it down.
    pub by: String,
}

impl FollowUp {
    /// The first rule this record breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.what.trim().is_empty() => Some(("what", "required")),
            _ if self.activity.is_none() && self.issue.is_none() => Some(("activity", "required")),
            _ if (self.state == FollowUpState::Open) != self.ended_on.is_none() => Some(("ended_on", "required")),
            _ if self.state != FollowUpState::Open && self.outcome.trim().is_empty() => Some(("outcome", "required")),
            _ => None,
        }
    }

    /// How soon it wants to be looked at: the overdue first, then the earliest, last what has no day.
    pub fn urgency(&self, today: NaiveDate) -> (bool, bool, Option<NaiveDate>) {
        (!self.is_overdue(today), self.due.is_none(), self.due)
    }

    /// True when its day is over and it is still open.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == FollowUpState::Open && self.due.is_some_and(|due| due < today)
    }

    /// As it is once somebody says what became of it.
    #[must_use]
    pub fn ended(&self, state: FollowUpState, on: NaiveDate, by: &str, outcome: &str) -> FollowUp {
        let open = state == FollowUpState::Open;
        FollowUp {
            state,
            ended_on: (!open).then_some(on),
            ended_by: if open { String::new() } else { by.to_owned() },
            outcome: if open { String::new() } else { outcome.trim().to_owned() },
            ..self.clone()
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    /// An open decision, due on 15 November 2026.
    pub(crate) fn sample() -> FollowUp {
        FollowUp {
            id: FollowUpId::from(Uuid::nil()),
            version: 0,
            kind: FollowUpKind::Decision,
            activity: Some(ActivityId::from(Uuid::nil())),
            issue: None,
            what: "Contoh keputusan".into(),
            owner: "Contoh".into(),
            member: None,
            due: Some("2026-11-15".parse().unwrap()),
            state: FollowUpState::Open,
            ended_on: None,
            ended_by: String::new(),
            outcome: String::new(),
            by: "Contoh".into(),
        }
    }

    #[test]
    fn ending_it_needs_words_and_opening_it_again_forgets_them() {
        let one = sample();
        let day = one.due.unwrap();
        assert_eq!(one.broken_rule(), None);
        assert_eq!(one.ended(FollowUpState::Done, day, "x", " ").broken_rule(), Some(("outcome", "required")));
        let done = one.ended(FollowUpState::Done, day, "x", "sudah");
        assert_eq!(done.broken_rule(), None);
        assert_eq!(done.ended(FollowUpState::Open, day, "x", ""), one);
    }

    #[test]
    fn it_is_overdue_the_day_after() {
        let one = sample();
        let day = one.due.unwrap();
        assert!(!one.is_overdue(day) && one.is_overdue(day.succ_opt().unwrap()));
        assert!(!one.ended(FollowUpState::Done, day, "x", "sudah").is_overdue(day.succ_opt().unwrap()));
    }
}
