//! Small counts that must stay unknown although a total is shown.
//!
//! A count of a confidential service below five is not given. That alone protects nobody: with the total and all other
//! rows shown it is the difference. So a second row is hidden with it (complementary suppression), chosen so that what
//! is left over always has more than one solution. Where no such row exists, the table is not broken down at all: then
//! not even *that* a confidential service was asked for can be read from it.
//!
//! Tables of parts of the same whole (the kecamatan of the city) are told apart by [`beside`]. Where the office hides every
//! small number ([`SmallNumbers`]), all tables of a year are looked at together ([`Lattice`]).
//!
//! Source of the rule: class *rahasia*, totals below five hidden. An office may ask for more, never for less.

mod audit;
pub mod lattice;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use lattice::Lattice;

use crate::words::settings as w;

/// Counts of confidential rows below this are not given, whatever an office sets.
pub const LEAST: i64 = 5;

/// The largest limit an office can set: above it nearly nothing would be left of a report.
pub const MOST: i64 = 50;

crate::coded! {
    /// Which small numbers are hidden in reports.
    SmallScope {
        /// Those of confidential services and kinds.
        Confidential = "rahasia", w::SMALL_CONFIDENTIAL;
        /// Every small number of citizens and their affairs.
        All = "semua", w::SMALL_ALL;
    }
}

/// How an office keeps small numbers: below which they are small, and which of them are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SmallNumbers {
    /// Below this a number is small.
    pub least: i64,
    /// Which are hidden.
    pub scope: SmallScope,
}

impl Default for SmallNumbers {
    fn default() -> SmallNumbers {
        SmallNumbers { least: LEAST, scope: SmallScope::Confidential }
    }
}

impl SmallNumbers {
    /// The limit that counts: what the office set, never below what the law asks.
    pub fn limit(&self) -> i64 {
        self.least.max(LEAST)
    }

    /// True where every small number is hidden.
    pub fn hides_all(&self) -> bool {
        self.scope == SmallScope::All
    }

    /// True for the usual settings, which are left out of the file so that older check values stay right.
    pub fn is_usual(&self) -> bool {
        *self == SmallNumbers::default()
    }
}

/// One row of a table whose sum is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How many; a row that is in the table has at least one.
    pub count: i64,
    /// Of a confidential service.
    pub confidential: bool,
}

/// What may be shown of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// For each row whether its count is hidden.
    Rows(Vec<bool>),
    /// The table must not be broken down.
    Nothing,
}

/// Which rows of a table must be hidden when its total is known; below `least` a number is small.
pub fn protect(cells: &[Cell], least: i64) -> Shown {
    let mut hidden: Vec<bool> = cells.iter().map(|cell| cell.confidential && cell.count < least).collect();
    if !hidden.contains(&true) {
        return Shown::Rows(hidden);
    }
    // The companion has at least two: then every hidden row can also be one more or one less. It is never the
    // smallest that fits by chance of the hidden count, but always by the companion's own size.
    let free = |at: &usize| hidden.get(*at) == Some(&false);
    let fits = cells.iter().enumerate().filter(|(at, cell)| free(at) && !cell.confidential && cell.count >= 2);
    match fits.min_by_key(|(at, cell)| (cell.count, *at)).map(|(at, _)| at) {
        Some(companion) => {
            hidden.iter_mut().enumerate().filter(|(at, _)| *at == companion).for_each(|(_, hide)| *hide = true);
            Shown::Rows(hidden)
        }
        None => Shown::Nothing,
    }
}

/// How many there are of each row (by key) in each part of a whole, where the parts are told as tables of their own.
pub type Spread = BTreeMap<String, BTreeMap<String, i64>>;

/// What the table of one part may show beside the tables of the whole and of all other parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Everything: nothing confidential is in the whole, or all of it is in one part and the whole tells it.
    All,
    /// Not the confidential row, nor the ordinary one with this key, which covers it in every part alike.
    Without(String),
    /// The table must not be broken down.
    Nothing,
}

/// What the table of a part may show, so that what is hidden in it is not the whole without the other parts either. The
/// ordinary row that covers a confidential one is the same in all parts: otherwise it would stand open everywhere but here,
/// and follow from the whole. It has at least two wherever it is needed; where no row has, no part is broken down at all, so
/// that it does not tell which one has something to hide. `confidential` is the key of the confidential row.
pub fn beside(spread: &Spread, confidential: &str, part: &str, least: i64) -> Beside {
    let Some(parts) = spread.get(confidential).filter(|parts| parts.values().any(|count| *count > 0)) else {
        return Beside::All;
    };
    let has: Vec<&String> = parts.iter().filter(|(_, count)| **count > 0).map(|(part, _)| part).collect();
    if has.len() == 1 && parts.values().sum::<i64>() >= least {
        return Beside::All;
    }
    match cover(spread, confidential) {
        None => Beside::Nothing,
        Some(cover) if has.iter().any(|one| *one == part) => Beside::Without(cover),
        Some(_) => Beside::All,
    }
}

/// The ordinary row that covers the confidential one in every part, and in the whole where that must hide it: the smallest
/// of those with at least two wherever there is something confidential. What lies in no part (empty) has no table.
pub fn cover(spread: &Spread, confidential: &str) -> Option<String> {
    let has = || spread.get(confidential).into_iter().flatten().filter(|(part, count)| **count > 0 && !part.is_empty());
    let fits =
        |counts: &BTreeMap<String, i64>| has().all(|(part, _)| counts.get(part).is_some_and(|count| *count >= 2));
    let ordinary = spread.iter().filter(|(key, counts)| *key != confidential && fits(counts));
    ordinary.min_by_key(|(key, counts)| (counts.values().sum::<i64>(), *key)).map(|(key, _)| key.clone())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell(count: i64, confidential: bool) -> Cell {
        Cell { count, confidential }
    }

    #[test]
    fn without_small_confidential_rows_everything_is_shown() {
        assert_eq!(protect(&[], LEAST), Shown::Rows(vec![]));
        assert_eq!(protect(&[cell(1, false), cell(5, true)], LEAST), Shown::Rows(vec![false, false]));
    }

    #[test]
    fn a_small_confidential_row_takes_the_smallest_fitting_one_with_it() {
        let table = [cell(9, false), cell(2, true), cell(1, false), cell(3, false)];
        assert_eq!(protect(&table, LEAST), Shown::Rows(vec![false, true, false, true]));
    }

    #[test]
    fn where_nothing_can_cover_it_the_table_is_not_broken_down() {
        assert_eq!(protect(&[cell(2, true)], LEAST), Shown::Nothing);
        assert_eq!(protect(&[cell(1, true), cell(1, false)], LEAST), Shown::Nothing);
    }

    fn spread(rows: &[(&str, &[(&str, i64)])]) -> Spread {
        let parts = |all: &[(&str, i64)]| all.iter().map(|(part, count)| ((*part).to_owned(), *count)).collect();
        rows.iter().map(|(key, all)| ((*key).to_owned(), parts(all))).collect()
    }

    #[test]
    fn the_same_row_covers_the_confidential_one_in_every_part() {
        let all = spread(&[("#", &[("a", 5), ("b", 1)]), ("x", &[("a", 2), ("b", 9)]), ("y", &[("a", 9), ("c", 3)])]);
        let covered = Beside::Without("x".into());
        assert_eq!(["a", "b", "c"].map(|part| beside(&all, "#", part, LEAST)), [covered.clone(), covered, Beside::All]);
        let none = spread(&[("#", &[("a", 5), ("b", 1)]), ("x", &[("a", 2), ("b", 1)])]);
        assert_eq!(["a", "b", "c"].map(|part| beside(&none, "#", part, LEAST)), [(); 3].map(|()| Beside::Nothing));
        let one = spread(&[("#", &[("a", 5)]), ("x", &[("b", 1)])]);
        assert_eq!(beside(&one, "#", "a", LEAST), Beside::All, "the whole tells it already");
        assert_eq!(beside(&spread(&[("x", &[("a", 1)])]), "#", "a", LEAST), Beside::All);
    }

    /// All values each confidential row may have, for a reader who knows the total, the shown rows, and that a hidden
    /// confidential row has 1 to 4 and any other at least 1.
    fn solutions(cells: &[Cell], hidden: &[bool]) -> Vec<(usize, Vec<i64>)> {
        let rows: Vec<usize> = (0..cells.len()).filter(|at| hidden[*at]).collect();
        let sum: i64 = rows.iter().map(|at| cells[*at].count).sum();
        let most = |at: usize| if cells[at].confidential { LEAST - 1 } else { i64::MAX };
        let possible = |at: usize, value: i64| {
            let others: Vec<usize> = rows.iter().copied().filter(|other| *other != at).collect();
            let (least, rest) = (others.len() as i64, sum - value);
            let cap: i64 = others.iter().fold(0_i64, |cap, other| cap.saturating_add(most(*other)));
            rest >= least && rest <= cap
        };
        let confidential = rows.iter().copied().filter(|at| cells[*at].confidential);
        confidential.map(|at| (at, (1..LEAST).filter(|value| possible(at, *value)).collect())).collect()
    }

    proptest! {
        #[test]
        fn no_hidden_count_can_be_worked_out(table in prop::collection::vec((1_i64..12, prop::bool::weighted(0.3)), 0..8)) {
            let cells: Vec<Cell> = table.iter().map(|(count, confidential)| cell(*count, *confidential)).collect();
            if let Shown::Rows(hidden) = protect(&cells, LEAST) {
                for (at, row) in cells.iter().enumerate() {
                    prop_assert!(hidden[at] || !row.confidential || row.count >= LEAST);
                }
                for (at, values) in solutions(&cells, &hidden) {
                    prop_assert!(values.len() > 1 && values.contains(&cells[at].count), "{cells:?} {hidden:?} {values:?}");
                }
            }
        }

        #[test]
        fn no_more_is_hidden_than_needed(table in prop::collection::vec((1_i64..12, prop::bool::weighted(0.3)), 0..8)) {
            let cells: Vec<Cell> = table.iter().map(|(count, confidential)| cell(*count, *confidential)).collect();
            if let Shown::Rows(hidden) = protect(&cells, LEAST) {
                let extra = (0..cells.len()).filter(|at| hidden[*at] && !(cells[*at].confidential && cells[*at].count < LEAST));
                prop_assert!(extra.count() <= 1);
            }
        }
    }
}
