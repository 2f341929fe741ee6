//! Small counts that must stay unknown although a total is shown.
//!
//! A count of a confidential service below five is not given. That alone protects nobody: with the total and all other
//! rows shown it is the difference. So a second row is hidden with it (complementary suppression), chosen so that what
//! is left over always has more than one solution. Where no such row exists, the table is not broken down at all: then
//! not even *that* a confidential service was asked for can be read from it.
//!
//! Source of the rule: class *rahasia*, totals below five hidden.

/// Counts of confidential rows below this are not given.
pub const LEAST: i64 = 5;

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

/// Which rows of a table must be hidden when its total is known.
pub fn protect(cells: &[Cell]) -> Shown {
    let mut hidden: Vec<bool> = cells.iter().map(|cell| cell.confidential && cell.count < LEAST).collect();
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
        assert_eq!(protect(&[]), Shown::Rows(vec![]));
        assert_eq!(protect(&[cell(1, false), cell(5, true)]), Shown::Rows(vec![false, false]));
    }

    #[test]
    fn a_small_confidential_row_takes_the_smallest_fitting_one_with_it() {
        let table = [cell(9, false), cell(2, true), cell(1, false), cell(3, false)];
        assert_eq!(protect(&table), Shown::Rows(vec![false, true, false, true]));
    }

    #[test]
    fn where_nothing_can_cover_it_the_table_is_not_broken_down() {
        assert_eq!(protect(&[cell(2, true)]), Shown::Nothing);
        assert_eq!(protect(&[cell(1, true), cell(1, false)]), Shown::Nothing);
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
            if let Shown::Rows(hidden) = protect(&cells) {
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
            if let Shown::Rows(hidden) = protect(&cells) {
                let extra = (0..cells.len()).filter(|at| hidden[*at] && !(cells[*at].confidential && cells[*at].count < LEAST));
                prop_assert!(extra.count() <= 1);
            }
        }
    }
}
