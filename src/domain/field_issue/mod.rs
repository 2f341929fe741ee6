//! Problems from the field (*masalah lapangan*): raised by whom, where, about what; discussed in a meeting, decided in
//! words, done. What several people say is merged into one, and each voice stays ([`FieldIssue::merged_into`]).
//!
//! One table of moves ([`MOVES`]) says what can become of an issue; code, screens and manual read it.

mod list;
pub mod page;

pub use list::{IssueFilter, IssueList, Likeness};

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::ids::{ActivityId, CaseId, FieldIssueId, IssueStepId, MemberId};
use super::member::Pillar;
use super::person::MAX_NAME;
use crate::words::field_issues as w;

crate::coded! {
    /// What an issue is about.
    IssueTopic {
        /// Aid that goes to the wrong people, or not to the right ones.
        Targeting = "ketepatan_sasaran", w::TOPIC_TARGETING;
        /// Names and numbers that are wrong in national data.
        Data = "data", w::TOPIC_DATA;
        /// Papers and procedures that people cannot manage.
        Procedure = "prosedur", w::TOPIC_PROCEDURE;
        /// No answer, or none in time.
        Answer = "jawaban", w::TOPIC_ANSWER;
        /// No place or no money left.
        Capacity = "kapasitas", w::TOPIC_CAPACITY;
        /// How pillars and offices work together; who is left out.
        Coordination = "koordinasi", w::TOPIC_COORDINATION;
        /// Violence, neglect, children and elderly people in danger.
        Protection = "perlindungan", w::TOPIC_PROTECTION;
        /// Suspected misuse.
        Misuse = "penyimpangan", w::TOPIC_MISUSE;
        /// Something else.
        Other = "lainnya", w::TOPIC_OTHER;
    }
}

crate::coded! {
    /// How far an issue has come.
    IssueState {
        /// Somebody raised it.
        Raised = "diangkat", w::STATE_RAISED;
        /// It was on the table of a meeting.
        Discussed = "dibahas", w::STATE_DISCUSSED;
        /// There is a decision in words.
        Decided = "diputuskan", w::STATE_DECIDED;
        /// What was decided is done.
        Done = "selesai", w::STATE_DONE;
        /// It says the same as another one.
        Merged = "digabung", w::STATE_MERGED;
        /// Taken back, with a reason.
        Dropped = "dicabut", w::STATE_DROPPED;
    }
}

crate::coded! {
    /// What is done to an issue.
    IssueAct {
        /// Somebody raises it.
        Raise = "angkat", w::ACT_RAISE;
        /// A meeting talks about it.
        Discuss = "bahas", w::ACT_DISCUSS;
        /// A decision is written down.
        Decide = "putuskan", w::ACT_DECIDE;
        /// What was decided is done.
        Finish = "selesaikan", w::ACT_FINISH;
        /// It becomes part of another one.
        Merge = "gabung", w::ACT_MERGE;
        /// It stands on its own again.
        Part = "pisah", w::ACT_PART;
        /// It is taken back.
        Drop = "cabut", w::ACT_DROP;
        /// It is open again.
        Reopen = "buka_lagi", w::ACT_REOPEN;
    }
}

/// One move: from which states, to which, and whether words are needed.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// What is done.
    pub act: IssueAct,
    /// From these states.
    pub from: &'static [IssueState],
    /// To this one.
    pub to: IssueState,
    /// Words must be written: the decision, the reason, what was done.
    pub words: bool,
}

use IssueState::{Decided, Discussed, Done, Dropped, Merged, Raised};

/// Every move there is; what is not here does not exist.
pub const MOVES: &[Move] = &[
    Move { act: IssueAct::Raise, from: &[], to: Raised, words: false },
    Move { act: IssueAct::Discuss, from: &[Raised, Discussed], to: Discussed, words: false },
    Move { act: IssueAct::Decide, from: &[Raised, Discussed], to: Decided, words: true },
    Move { act: IssueAct::Finish, from: &[Decided], to: Done, words: true },
    Move { act: IssueAct::Merge, from: &[Raised, Discussed], to: Merged, words: false },
    Move { act: IssueAct::Part, from: &[Merged], to: Raised, words: false },
    Move { act: IssueAct::Drop, from: &[Raised, Discussed], to: Dropped, words: true },
    Move { act: IssueAct::Reopen, from: &[Decided, Done, Dropped], to: Discussed, words: true },
];

impl IssueAct {
    /// The move from a state, if there is one.
    pub fn from(self, state: IssueState) -> Option<&'static Move> {
        MOVES.iter().find(|one| one.act == self && one.from.contains(&state))
    }
}

impl IssueState {
    /// True while something is still to be done about it.
    pub const fn is_open(self) -> bool {
        matches!(self, Raised | Discussed | Decided)
    }
}

/// One problem from the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldIssue {
    /// Identity.
    pub id: FieldIssueId,
    /// Counts the saves (R7).
    pub version: i64,
    /// Day on which it was raised.
    pub raised_on: NaiveDate,
    /// The member who raised it, where it was one.
    pub member: Option<MemberId>,
    /// The pillar they spoke for.
    pub pillar: Option<Pillar>,
    /// Name of who raised it.
    pub raised_by: String,
    /// The activity or meeting in which it was raised.
    pub raised_in: Option<ActivityId>,
    /// Code of the gampong or kecamatan; none for the whole city.
    pub area: Option<String>,
    /// About what.
    pub topic: IssueTopic,
    /// In a line.
    pub title: String,
    /// In words.
    pub about: String,
    /// Cases behind it.
    pub cases: Vec<CaseId>,
    /// How far it has come.
    pub state: IssueState,
    /// Until when the next step is due; none where nobody said.
    pub due: Option<NaiveDate>,
    /// The meeting that decided.
    pub decided_in: Option<ActivityId>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// The decision in words.
    pub decision: String,
    /// The issue that says the same and goes on for both.
    pub merged_into: Option<FieldIssueId>,
    /// Who wrote it down.
    pub by: String,
}

impl FieldIssue {
    /// The first rule this record breaks on a day, as (field, rule).
    pub fn broken_rule(&self, today: NaiveDate) -> Option<(&'static str, &'static str)> {
        let settled = matches!(self.state, Decided | Done);
        match self {
            _ if self.title.trim().is_empty() || self.title.chars().count() > MAX_NAME => Some(("title", "required")),
            _ if self.raised_by.trim().is_empty() || self.raised_by.chars().count() > MAX_NAME => {
                Some(("raised_by", "required"))
            }
            _ if self.raised_on > today => Some(("raised_on", "in_future")),
            _ if settled && self.decision.trim().is_empty() => Some(("decision", "required")),
            _ if self.decided_on.is_some_and(|day| day < self.raised_on) => Some(("decided_on", "before_raised")),
            _ if (self.state == Merged) != self.merged_into.is_some() => Some(("merged_into", "required")),
            _ if self.merged_into == Some(self.id) => Some(("merged_into", "itself")),
            _ => None,
        }
    }

    /// True when it waits longer than it should: past its day, or open for more than so many days without one.
    pub fn is_overdue(&self, today: NaiveDate, days: u64) -> bool {
        self.state.is_open() && self.waits_until(days).is_some_and(|due| due < today)
    }
}

/// One step of an issue; written once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueStep {
    /// Identity.
    pub id: IssueStepId,
    /// Which issue.
    pub issue: FieldIssueId,
    /// Office time.
    pub at: NaiveDateTime,
    /// Who.
    pub by: String,
    /// What was done.
    pub act: IssueAct,
    /// From; none for the first.
    pub from: Option<IssueState>,
    /// To.
    pub to: IssueState,
    /// The meeting where it happened.
    pub activity: Option<ActivityId>,
    /// The decision, the reason, what was done.
    pub words: String,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// An issue raised on 2 November 2026.
    pub(crate) fn sample() -> FieldIssue {
        FieldIssue {
            id: FieldIssueId::from(Uuid::nil()),
            version: 0,
            raised_on: day("2026-11-02"),
            member: None,
            pillar: Some(Pillar::Psm),
            raised_by: "Contoh".into(),
            raised_in: None,
            area: None,
            topic: IssueTopic::Targeting,
            title: "Contoh masalah".into(),
            about: String::new(),
            cases: Vec::new(),
            state: Raised,
            due: None,
            decided_in: None,
            decided_on: None,
            decision: String::new(),
            merged_into: None,
            by: "Contoh".into(),
        }
    }

    #[test]
    fn every_state_can_be_reached_and_every_end_can_be_left() {
        for state in IssueState::ALL {
            assert!(MOVES.iter().any(|one| one.to == *state), "{state:?}");
            assert!(MOVES.iter().any(|one| one.from.contains(state)), "{state:?}");
        }
        for act in IssueAct::ALL {
            assert!(MOVES.iter().any(|one| one.act == *act), "{act:?}");
        }
        assert!(IssueAct::Finish.from(Raised).is_none());
        assert_eq!(IssueAct::Decide.from(Discussed).map(|one| (one.to, one.words)), Some((Decided, true)));
    }

    #[test]
    fn a_decision_has_words_and_a_merged_issue_says_into_what() {
        let mut one = sample();
        assert_eq!(one.broken_rule(one.raised_on), None);
        assert_eq!(one.broken_rule(day("2026-11-01")), Some(("raised_on", "in_future")));
        one.state = Decided;
        assert_eq!(one.broken_rule(one.raised_on), Some(("decision", "required")));
        one.state = Merged;
        assert_eq!(one.broken_rule(one.raised_on), Some(("merged_into", "required")));
        one.merged_into = Some(one.id);
        assert_eq!(one.broken_rule(one.raised_on), Some(("merged_into", "itself")));
    }

    #[test]
    fn an_open_issue_is_overdue_after_its_day_or_after_the_usual_time() {
        let mut one = sample();
        assert!(!one.is_overdue(day("2026-12-02"), 30));
        assert!(one.is_overdue(day("2026-12-03"), 30));
        one.due = Some(day("2026-11-05"));
        assert!(one.is_overdue(day("2026-11-06"), 30));
        one.state = Done;
        assert!(!one.is_overdue(day("2026-12-03"), 30));
    }
}
