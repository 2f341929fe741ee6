//! Lists of problems from the field: what narrows them, and when two of them may be the same one.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{FieldIssue, IssueState, IssueTopic};
use crate::domain::fold;
use crate::domain::ids::FieldIssueId;
use crate::domain::member::Pillar;
use crate::words::field_issues as w;

/// Words of two letters and fewer say nothing.
const LEAST_LETTERS: usize = 3;
/// From this likeness on two words are the same one.
const SAME_WORD: f64 = 0.88;
/// From this share of common words on two titles are alike.
const ALIKE: f64 = 0.5;
/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

crate::coded! {
    /// Which issues a list shows.
    IssueFilter {
        /// Everything that is still to be done.
        Open = "terbuka", w::FILTER_OPEN;
        /// What waits longer than it should.
        Overdue = "terlambat", w::FILTER_OVERDUE;
        /// Raised, and on no table yet.
        Raised = "diangkat", w::STATE_RAISED;
        /// Talked about, without a decision.
        Discussed = "dibahas", w::STATE_DISCUSSED;
        /// Decided, and not done yet.
        Decided = "diputuskan", w::STATE_DECIDED;
        /// Done.
        Done = "selesai", w::STATE_DONE;
        /// Taken back or part of another one.
        Away = "dicabut_atau_digabung", w::FILTER_AWAY;
        /// All of them.
        All = "semua", w::FILTER_ALL;
    }
}

impl IssueFilter {
    /// States it shows.
    pub const fn states(self) -> &'static [IssueState] {
        use IssueState::{Decided, Discussed, Done, Dropped, Merged, Raised};
        match self {
            IssueFilter::Open | IssueFilter::Overdue => &[Raised, Discussed, Decided],
            IssueFilter::Raised => &[Raised],
            IssueFilter::Discussed => &[Discussed],
            IssueFilter::Decided => &[Decided],
            IssueFilter::Done => &[Done],
            IssueFilter::Away => &[Merged, Dropped],
            IssueFilter::All => IssueState::ALL,
        }
    }

    /// The next one, around the end.
    pub fn next(self) -> IssueFilter {
        let at = IssueFilter::ALL.iter().position(|one| *one == self).unwrap_or(0);
        IssueFilter::ALL.iter().cycle().nth(at + 1).copied().unwrap_or(IssueFilter::Open)
    }
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueList {
    /// Which ones.
    pub filter: IssueFilter,
    /// Code of a gampong or kecamatan; none for the whole city.
    pub area: Option<String>,
    /// Only about this.
    pub topic: Option<IssueTopic>,
    /// Only what somebody of this pillar raised, alone or among others.
    pub pillar: Option<Pillar>,
    /// Words of title, text, decision or a name.
    pub text: String,
}

impl IssueList {
    /// Those that wait longer than they should, in the whole city.
    pub fn overdue() -> IssueList {
        IssueList { filter: IssueFilter::Overdue, ..IssueList::default() }
    }
}

impl Default for IssueList {
    fn default() -> IssueList {
        IssueList { filter: IssueFilter::Open, area: None, topic: None, pillar: None, text: String::new() }
    }
}

/// What two issues are compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// This one is not compared with itself.
    pub id: FieldIssueId,
    /// About what.
    pub topic: IssueTopic,
    /// Where.
    pub area: Option<String>,
    /// In a line.
    pub title: String,
}

impl Likeness {
    /// How an issue is compared.
    pub fn of(issue: &FieldIssue) -> Likeness {
        Likeness { id: issue.id, topic: issue.topic, area: issue.area.clone(), title: issue.title.clone() }
    }

    /// How much another one with the same topic says the same, as a share of common words; none where it is another
    /// matter: elsewhere, or in other words.
    pub fn with(&self, id: FieldIssueId, area: Option<&str>, title: &str) -> Option<f64> {
        let near = id != self.id && same_place(self.area.as_deref(), area);
        let score = common_words(&self.title, title);
        (near && score >= ALIKE).then_some(score)
    }
}

/// One place lies in the other, or nobody said where.
fn same_place(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one == other
                || (one.len() <= KECAMATAN && other.starts_with(one))
                || (other.len() <= KECAMATAN && one.starts_with(other))
        }
        _ => true,
    }
}

/// Share of the shorter title's words that the other one has too, slips and spellings allowed.
fn common_words(one: &str, other: &str) -> f64 {
    let told = |text: &str| {
        let all = fold::words(text).into_iter().filter(|word| word.chars().count() >= LEAST_LETTERS);
        all.collect::<Vec<String>>()
    };
    let (mut few, mut many) = (told(one), told(other));
    if few.len() > many.len() {
        std::mem::swap(&mut few, &mut many);
    }
    if few.is_empty() {
        return 0.0;
    }
    let meets = |word: &&String| many.iter().any(|other| strsim::jaro_winkler(word, other) >= SAME_WORD);
    few.iter().filter(meets).count() as f64 / few.len() as f64
}

impl FieldIssue {
    /// The day after which it is overdue: the one that was said, or so many days after it was raised.
    pub fn waits_until(&self, days: u64) -> Option<NaiveDate> {
        self.due.or(self.raised_on.checked_add_days(Days::new(days)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn like(area: Option<&str>, title: &str) -> Likeness {
        let id = FieldIssueId::from(Uuid::nil());
        Likeness { id, topic: IssueTopic::Coordination, area: area.map(str::to_owned), title: title.into() }
    }

    fn other() -> FieldIssueId {
        FieldIssueId::from(Uuid::from_u128(7))
    }

    #[test]
    fn the_same_complaint_in_other_words_is_alike() {
        let one = like(Some("11.71.03"), "PSM tidak dilibatkan dalam pendataan");
        for title in ["PSM jarang dilibatkan", "psm tidak pernah dilibatkan pendataan", "Pendataan: PSM tdk dilibatkan"]
        {
            assert!(one.with(other(), Some("11.71.03.2001"), title).is_some(), "{title}");
        }
        for title in ["Bantuan salah sasaran", "Kuota panti penuh", ""] {
            assert!(one.with(other(), Some("11.71.03"), title).is_none(), "{title}");
        }
    }

    #[test]
    fn the_same_words_elsewhere_are_another_matter() {
        let one = like(Some("11.71.03.2001"), "PSM tidak dilibatkan");
        assert!(one.with(other(), Some("11.71.02.2004"), "PSM tidak dilibatkan").is_none());
        assert!(one.with(other(), Some("11.71.03.2002"), "PSM tidak dilibatkan").is_none());
        assert!(one.with(other(), None, "PSM tidak dilibatkan").is_some());
        assert!(one.with(one.id, None, "PSM tidak dilibatkan").is_none(), "itself");
    }

    #[test]
    fn filters_go_around_and_show_every_state_somewhere() {
        let mut at = IssueFilter::Open;
        for _ in IssueFilter::ALL {
            at = at.next();
        }
        assert_eq!(at, IssueFilter::Open);
        for state in IssueState::ALL {
            let narrow = IssueFilter::ALL.iter().filter(|one| **one != IssueFilter::All);
            assert!(narrow.clone().any(|one| one.states().contains(state)), "{state:?}");
        }
    }
}
