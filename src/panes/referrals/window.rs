//! The rows of a list that are here, of which there may be a hundred thousand: a window around the selection, and the
//! place of it in the whole.

use crate::domain::ids::{CaseId, ReferralId};
use crate::ui::list::ListState;
use crate::worker::{CaseRow, Line, ListPage, Rows, WINDOW};

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A referral.
    Referral(ReferralId),
    /// A case.
    Case(CaseId),
}

/// The rows.
#[derive(Clone, Debug, Default)]
pub struct Window {
    offset: usize,
    rows: Rows,
    total: usize,
}

impl Window {
    /// The window a page brought.
    pub fn of(page: &ListPage) -> Window {
        Window { offset: page.offset, rows: page.rows.clone(), total: page.total }
    }

    /// Rows of the whole list.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Place of the first row that is here.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The referral in this place of the whole list, if it is here.
    pub fn referral(&self, row: usize) -> Option<&Line> {
        match &self.rows {
            Rows::Referrals(lines) => lines.get(row.checked_sub(self.offset)?),
            Rows::Cases(_) => None,
        }
    }

    /// The case in this place of the whole list, if it is here.
    pub fn case(&self, row: usize) -> Option<&CaseRow> {
        match &self.rows {
            Rows::Cases(lines) => lines.get(row.checked_sub(self.offset)?),
            Rows::Referrals(_) => None,
        }
    }

    /// Places of the rows that are here.
    pub fn places(&self) -> std::ops::Range<usize> {
        self.offset..self.offset + self.rows.len()
    }

    /// What stands in this place.
    pub fn at(&self, row: usize) -> Option<Chosen> {
        let referral = self.referral(row).map(|line| Chosen::Referral(line.id));
        referral.or_else(|| self.case(row).map(|line| Chosen::Case(line.id)))
    }

    /// The place of one of the rows that are here.
    pub fn place(&self, wanted: Chosen) -> Option<usize> {
        (self.offset..self.offset + self.rows.len()).find(|row| self.at(*row) == Some(wanted))
    }

    /// Where a window has to begin so that what is seen now stands in its middle; none while this one holds it.
    pub fn lacks(&self, list: ListState, seen: usize) -> Option<usize> {
        let last = (list.offset + seen).min(self.total);
        let here = list.offset >= self.offset && last <= self.offset + self.rows.len();
        let begin = list.selected.saturating_sub(WINDOW / 2).min(self.total.saturating_sub(WINDOW));
        (!here).then_some(begin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::worklist::Worklist;

    fn window(offset: usize, here: usize, total: usize) -> Window {
        let line = |at: usize| super::super::tests::row(at as u128);
        Window::of(&ListPage {
            list: Worklist::default(),
            offset,
            rows: Rows::Referrals((offset..offset + here).map(line).collect()),
            total,
            ..ListPage::default()
        })
    }

    #[test]
    fn a_row_is_found_in_its_place_of_the_whole() {
        let window = window(400, WINDOW, 100_000);
        assert!(window.at(399).is_none() && window.at(600).is_none());
        let chosen = window.at(450);
        assert_eq!(chosen.and_then(|chosen| window.place(chosen)), Some(450));
    }

    #[test]
    fn near_its_edge_it_asks_for_the_next_one() {
        let window = window(400, WINDOW, 100_000);
        let at = |selected, offset| ListState { selected, offset };
        assert_eq!(window.lacks(at(500, 490), 20), None);
        assert_eq!(window.lacks(at(600, 585), 20), Some(500));
        assert_eq!(window.lacks(at(0, 0), 20), Some(0));
        assert_eq!(window.lacks(at(99_999, 99_980), 20), Some(100_000 - WINDOW));
    }

    #[test]
    fn a_short_list_is_here_as_a_whole() {
        let window = window(0, 3, 3);
        assert_eq!(window.lacks(ListState { selected: 2, offset: 0 }, 20), None);
        assert_eq!(window.total(), 3);
    }
}
