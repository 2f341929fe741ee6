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

impl PromiseState {
    /// True while something is still to be given.
    pub const fn is_open(self) -> bool {
        matches!(self, PromiseState::Promised | PromiseState::Part)
    }

    /// What becomes of it by a gift: all of it, or a part. What was kept stays kept.
    #[must_use]
    pub const fn after_gift(self, all: bool) -> PromiseState {
        match (self, all) {
            (PromiseState::Kept, _) | (_, true) => PromiseState::Kept,
            (_, false) => PromiseState::Part,
        }
    }
}

crate::coded! {
    /// Which promises a list shows.
    PromiseView {
        /// Something is still to be given.
        Open = "terbuka", w::VIEW_OPEN;
        /// Their day is over.
        Late = "lewat", w::VIEW_LATE;
        /// All.
        All = "semua", w::VIEW_ALL;
    }
}

// The first view; the macro of closed sets knows no attribute of single members.
#[allow(clippy::derivable_impls)]
impl Default for PromiseView {
    fn default() -> PromiseView {
        PromiseView::Open
    }
}

/// One row of a list of promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRow {
    /// The promise.
    pub promise: Promise,
    /// Name of the partner.
    pub partner: String,
    /// Code of the partner's gampong.
    pub gampong: Option<String>,
    /// How many gifts came of it.
    pub gifts: i64,
    /// What they were worth together; none where no worth is known.
    pub given: Option<i64>,
}

impl Promise {
    /// What is still to come of it in rupiah, where so many gifts of this worth came: nothing once it is kept or taken back;
    /// none while its worth, or that of what was given, is not known.
    pub fn left(&self, gifts: i64, given: Option<i64>) -> Option<i64> {
        let value = self.value?;
        match (self.state.is_open(), given) {
            (false, _) => Some(0),
            (true, Some(given)) => Some((value - given).max(0)),
            (true, None) if gifts == 0 => Some(value),
            (true, None) => None,
        }
    }

    /// The promise with only what is still to come of it, as in [`Promise::left`]: what the next gift starts from.
    pub fn rest(&self, gifts: i64, given: Option<i64>) -> Promise {
        Promise { value: self.left(gifts, given).filter(|left| *left > 0), ..self.clone() }
    }
}

impl PromiseRow {
    /// What is still to come of it.
    pub fn left(&self) -> Option<i64> {
        self.promise.left(self.gifts, self.given)
    }

    /// [`Promise::rest`].
    pub fn rest(&self) -> Promise {
        self.promise.rest(self.gifts, self.given)
    }
}

/// What gifts are worth together; none where no worth is known.
pub fn worth<'g>(gifts: impl IntoIterator<Item = &'g super::Contribution>) -> Option<i64> {
    gifts.into_iter().filter_map(|gift| gift.value).reduce(|sum, value| sum + value)
}

/// What came of some promises, and what is still to come of them, as far as worths are known.
pub fn totals(rows: &[PromiseRow]) -> (i64, i64) {
    let given = rows.iter().filter_map(|row| row.given).sum();
    (given, rows.iter().filter_map(PromiseRow::left).sum())
}

impl PromiseView {
    /// Whether a promise is in the list on a day.
    pub fn shows(self, promise: &Promise, today: NaiveDate) -> bool {
        match self {
            PromiseView::Open => promise.state.is_open(),
            PromiseView::Late => promise.is_overdue(today),
            PromiseView::All => true,
        }
    }
}

/// Puts what is late first, the longest late before the others; then what is open by its day; then what is settled, the
/// newest first.
pub fn late_first(rows: &mut [PromiseRow]) {
    rows.sort_by(|one, other| {
        let of = |row: &PromiseRow| (!row.promise.state.is_open(), row.promise.due.is_none(), row.promise.due);
        let day = |row: &PromiseRow| row.promise.on;
        match one.promise.state.is_open() || other.promise.state.is_open() {
            true => of(one).cmp(&of(other)).then(day(one).cmp(&day(other))),
            false => day(other).cmp(&day(one)),
        }
    });
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
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;
    use uuid::Uuid;

    fn sample() -> Promise {
        Promise {
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
        }
    }

    #[test]
    fn a_promise_says_what_and_is_late_after_its_day() {
        let mut one = sample();
        assert_eq!(one.broken_rule(), None);
        assert!(one.is_overdue(day("2026-11-26")) && !one.is_overdue(day("2026-11-25")));
        one.state = PromiseState::Kept;
        assert!(!one.is_overdue(day("2026-11-26")));
        one.due = Some(day("2026-11-19"));
        assert_eq!(one.broken_rule(), Some(("due", "before_promised")));
        one.what.clear();
        assert_eq!(one.broken_rule(), Some(("what", "required")));
    }

    #[test]
    fn the_next_gift_starts_from_what_is_still_to_come() {
        let row = |gifts, given| {
            let promise = Promise { value: Some(10), ..sample() };
            PromiseRow { promise, partner: String::new(), gampong: None, gifts, given }.rest().value
        };
        assert_eq!((row(0, None), row(1, Some(4)), row(2, Some(12)), row(1, None)), (Some(10), Some(6), None, None));
    }

    #[test]
    fn what_is_left_is_what_was_promised_without_what_came() {
        let mut one = Promise { value: Some(10), ..sample() };
        assert_eq!((one.left(0, None), one.left(2, Some(4)), one.left(3, Some(12))), (Some(10), Some(6), Some(0)));
        assert_eq!(one.left(1, None), None, "a gift whose worth nobody knows");
        assert_eq!(Promise { value: None, ..one.clone() }.left(0, None), None);
        let row = |promise: &Promise, gifts, given| PromiseRow {
            promise: promise.clone(),
            partner: String::new(),
            gampong: None,
            gifts,
            given,
        };
        let open = [row(&one, 2, Some(4)), row(&one, 0, None), row(&one, 1, None)];
        assert_eq!(totals(&open), (4, 16));
        one.state = PromiseState::Kept;
        assert_eq!(totals(&[row(&one, 1, Some(9))]), (9, 0), "what is kept owes nothing");
    }

    #[test]
    fn what_was_kept_stays_kept() {
        assert_eq!(PromiseState::Promised.after_gift(false), PromiseState::Part);
        assert_eq!(PromiseState::Part.after_gift(true), PromiseState::Kept);
        assert_eq!(PromiseState::Kept.after_gift(false), PromiseState::Kept);
    }

    #[test]
    fn the_longest_late_comes_first_and_settled_ones_last() {
        let row = |what: &str, on: &str, due: Option<&str>, state: PromiseState| PromiseRow {
            promise: Promise { what: what.into(), on: day(on), due: due.map(day), state, ..sample() },
            partner: String::new(),
            gampong: None,
            gifts: 0,
            given: None,
        };
        let mut rows = [
            row("kept", "2026-01-01", None, PromiseState::Kept),
            row("kept later", "2026-02-01", None, PromiseState::Kept),
            row("whenever", "2026-01-01", None, PromiseState::Promised),
            row("soon", "2026-01-01", Some("2026-12-01"), PromiseState::Promised),
            row("late", "2026-01-01", Some("2026-03-01"), PromiseState::Part),
        ];
        late_first(&mut rows);
        let order: Vec<&str> = rows.iter().map(|row| row.promise.what.as_str()).collect();
        assert_eq!(order, ["late", "soon", "whenever", "kept later", "kept"]);
        let today = day("2026-11-26");
        let late = |view: PromiseView| rows.iter().filter(|row| view.shows(&row.promise, today)).count();
        assert_eq!((late(PromiseView::Late), late(PromiseView::Open), late(PromiseView::All)), (1, 3, 5));
    }
}
