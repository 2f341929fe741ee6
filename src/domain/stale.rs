//! How fresh the register of each gampong is and what is left of its round, the one with most to do first: what a TKSK
//! plans the next days with.
//!
//! Odd: these are exact counts, also below five. They stand beside the register itself, whose rows the same people open;
//! confidential kinds are left out here as in its lists.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::register::{Freshness, Tally};
use super::round::Round;

/// What was read for it.
#[derive(Clone, Debug, Default)]
pub struct Walked {
    /// Entries per gampong and kind.
    pub tallies: Vec<Tally>,
    /// Rounds that go on, each with the entries that are settled in it and still true.
    pub going_on: Vec<(Round, i64)>,
    /// Gampong with the day their last round was closed.
    pub closed: Vec<(String, NaiveDate)>,
}

/// One gampong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its code.
    pub gampong: String,
    /// How fresh its entries are.
    pub fresh: Freshness,
    /// Entries that are left in the round that goes on; none where no round does.
    pub left: Option<i64>,
    /// Day on which its last round was closed.
    pub closed: Option<NaiveDate>,
}

impl Stale {
    /// Nobody ever walked it and nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        self.fresh.active == 0 && self.left.is_none() && self.closed.is_none()
    }
}

/// These gampong, the one with most entries to be confirmed first; then those nobody ever walked, then the oldest.
pub fn worst_first<'g>(gampong: impl Iterator<Item = &'g str>, walked: &Walked) -> Vec<Stale> {
    let mut fresh: BTreeMap<&str, Freshness> = BTreeMap::new();
    for one in walked.tallies.iter().filter(|one| !one.sensitive) {
        let place = fresh.entry(one.gampong.as_deref().unwrap_or_default()).or_default();
        *place = place.with(one);
    }
    let left = |code: &str, active: i64| {
        let round = walked.going_on.iter().find(|(round, _)| round.gampong == code);
        round.map(|(_, settled)| (active - settled).max(0))
    };
    let closed = |code: &str| walked.closed.iter().find(|(gampong, _)| gampong == code).map(|(_, day)| *day);
    let row = |code: &str| {
        let fresh = fresh.get(code).copied().unwrap_or_default();
        Stale { gampong: code.to_owned(), fresh, left: left(code, fresh.active), closed: closed(code) }
    };
    let mut rows: Vec<Stale> = gampong.map(row).collect();
    let oldest = |one: &Stale| one.fresh.oldest.unwrap_or(NaiveDate::MAX);
    rows.sort_by_key(|one| (Reverse(one.fresh.stale()), !one.is_unknown(), oldest(one)));
    rows
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::ids::RoundId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tally(gampong: &str, active: i64, fresh: i64, oldest: &str) -> Tally {
        let category = "PPKS-08".into();
        Tally { gampong: Some(gampong.into()), category, active, fresh, oldest: Some(day(oldest)), ..Tally::default() }
    }

    fn round(gampong: &str) -> Round {
        Round {
            id: RoundId::from(Uuid::nil()),
            version: 1,
            gampong: gampong.into(),
            opened_on: day("2026-11-01"),
            opened_by: "TKSK Contoh".into(),
            closed_on: None,
            closed_by: String::new(),
        }
    }

    #[test]
    fn the_gampong_with_most_to_confirm_is_first_and_one_nobody_walked_comes_before_the_fresh() {
        let walked = Walked {
            tallies: vec![
                tally("a", 10, 9, "2025-01-01"),
                tally("b", 10, 3, "2025-06-01"),
                tally("c", 4, 4, "2026-10-01"),
                tally("c", 2, 2, "2026-09-01"),
                tally("e", 5, 5, "2026-02-01"),
            ],
            going_on: vec![(round("b"), 4)],
            closed: vec![("c".into(), day("2026-10-02"))],
        };
        let rows = worst_first(["a", "b", "c", "d", "e"].into_iter(), &walked);
        assert_eq!(rows.iter().map(|one| one.gampong.as_str()).collect::<Vec<_>>(), ["b", "a", "d", "e", "c"]);
        assert_eq!((rows[0].left, rows[0].fresh.stale()), (Some(6), 7));
        assert!(rows[2].is_unknown() && rows[1].left.is_none());
        assert_eq!((rows[4].closed, rows[4].fresh.active), (Some(day("2026-10-02")), 6));
    }

    #[test]
    fn confidential_kinds_are_left_out() {
        let closed = Tally { sensitive: true, ..tally("a", 9, 0, "2025-01-01") };
        let walked = Walked { tallies: vec![closed, tally("a", 1, 1, "2026-10-01")], ..Walked::default() };
        let rows = worst_first(["a"].into_iter(), &walked);
        assert_eq!((rows[0].fresh.active, rows[0].fresh.stale()), (1, 0));
    }
}
