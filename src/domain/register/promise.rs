//! What a partner of the business world promised, until it is given or taken back: duty 5 of a TKSK.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{EntryId, PromiseId};
use crate::words::register as w;

crate::coded! {
    /// What became of a promise.
    PromiseState {
        /// Nothing was given yet.
        Promised = "dijanjikan", w::PROMISED;
        /// Part of it was given.
        Part = "sebagian", w::PROMISE_PART;
        /// All of it was given.
        Kept = "terpenuhi", w::PROMISE_KEPT;
        /// The partner took it back.
        Withdrawn = "batal", w::PROMISE_WITHDRAWN;
    }
}

/// One promise of a partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// Counts the saves (R7).
    pub version: i64,
    /// The partner's entry in the register.
    pub partner: EntryId,
    /// Day on which it was made.
    pub on: NaiveDate,
    /// What: goods, money, training, places to work.
    pub what: String,
    /// Worth in rupiah, where known.
    pub value: Option<i64>,
    /// Until when, where said.
    pub due: Option<NaiveDate>,
    /// For whom.
    pub for_whom: String,
    /// What became of it.
    pub state: PromiseState,
    /// Who wrote it down.
    pub by: String,
    /// What else should be known.
    pub note: String,
}

impl Promise {
    /// The first rule this record breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.what.trim().is_empty() => Some(("what", "required")),
            _ if self.value.is_some_and(|value| value < 0) => Some(("value", "negative")),
            _ if self.due.is_some_and(|due| due < self.on) => Some(("due", "before_promised")),
            _ => None,
        }
    }

    /// True when its day is over and something is still to be given.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let open = matches!(self.state, PromiseState::Promised | PromiseState::Part);
        open && self.due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_promise_says_what_and_is_late_after_its_day() {
        let mut one = Promise {
            id: PromiseId::from(Uuid::nil()),
            version: 0,
            partner: EntryId::from(Uuid::nil()),
            on: day("2026-11-20"),
            what: "10 kursi roda".into(),
            value: None,
            due: Some(day("2026-11-25")),
            for_whom: String::new(),
            state: PromiseState::Promised,
            by: String::new(),
            note: String::new(),
        };
        assert_eq!(one.broken_rule(), None);
        assert!(one.is_overdue(day("2026-11-26")) && !one.is_overdue(day("2026-11-25")));
        one.state = PromiseState::Kept;
        assert!(!one.is_overdue(day("2026-11-26")));
        one.due = Some(day("2026-11-19"));
        assert_eq!(one.broken_rule(), Some(("due", "before_promised")));
        one.what.clear();
        assert_eq!(one.broken_rule(), Some(("what", "required")));
    }
}
