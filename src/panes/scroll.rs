//! Moving in a pane: the selection of its list, and how far the text of its detail is scrolled.
//!
//! Odd: how far one *can* scroll depends on the width of the window, which only drawing knows. Drawing leaves that
//! measure here, so that the key after PgDn at the end moves up at once; nothing that is shown depends on it.

use std::cell::Cell;

use crate::keys::Action;
use crate::ui::list::ListState;

/// Lines scrolled away at the top.
#[derive(Clone, Debug)]
pub struct Scroll {
    at: u16,
    most: Cell<u16>,
}

impl Default for Scroll {
    fn default() -> Scroll {
        Scroll { at: 0, most: Cell::new(u16::MAX) }
    }
}

impl Scroll {
    /// First line to show; may be more than there is, drawing then shows the end.
    pub fn at(&self) -> u16 {
        self.at
    }

    /// An action of [`crate::keys::Scope::List`] that moves; others leave it. `page` counts lines.
    pub fn act(&mut self, action: Action, page: usize) {
        let page = i32::try_from(page).unwrap_or(i32::MAX);
        match action {
            Action::Up => self.by(-1),
            Action::Down => self.by(1),
            Action::PageUp => self.by(page.saturating_neg()),
            Action::PageDown => self.by(page),
            Action::First => self.top(),
            Action::Last => self.end(),
            _ => {}
        }
    }

    /// Moves by lines; up is negative.
    pub fn by(&mut self, lines: i32) {
        let from = i32::from(self.at.min(self.most.get()));
        self.at = u16::try_from(from.saturating_add(lines).max(0)).unwrap_or(u16::MAX).min(self.most.get());
    }

    /// To the first line.
    pub fn top(&mut self) {
        self.at = 0;
    }

    /// To the end.
    pub fn end(&mut self) {
        self.at = self.most.get();
    }

    /// Another text is shown: from its beginning, its length not known yet.
    pub fn reset(&mut self) {
        *self = Scroll::default();
    }

    /// Notes how far the drawn text can be scrolled.
    pub fn drawn(&self, most: u16) {
        self.most.set(most);
    }
}

/// Moves the selection of a list by an action of [`crate::keys::Scope::List`]; other actions leave it.
pub fn list_moved(list: ListState, action: Action, len: usize, page: usize) -> ListState {
    let rows = isize::try_from(page.max(1)).unwrap_or(isize::MAX);
    match action {
        Action::Up => list.move_by(-1, len, page),
        Action::Down => list.move_by(1, len, page),
        Action::PageUp => list.move_by(-rows, len, page),
        Action::PageDown => list.move_by(rows, len, page),
        Action::First => list.first(),
        Action::Last => list.last(len, page),
        _ => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_moves_by_rows_and_pages_and_stops_at_its_ends() {
        let at = |from: usize, action| list_moved(ListState { selected: from, offset: 0 }, action, 53, 10).selected;
        assert_eq!((at(0, Action::Up), at(0, Action::Down), at(0, Action::PageDown)), (0, 1, 10));
        assert_eq!((at(50, Action::PageDown), at(3, Action::First), at(3, Action::Last)), (52, 0, 52));
        assert_eq!(at(7, Action::Refer), 7);
    }

    #[test]
    fn a_text_moves_by_lines_and_pages() {
        let mut scroll = Scroll::default();
        scroll.drawn(30);
        for (action, at) in [(Action::Down, 1), (Action::PageDown, 11), (Action::Last, 30), (Action::PageUp, 20)] {
            scroll.act(action, 10);
            assert_eq!(scroll.at(), at);
        }
        scroll.act(Action::Refer, 10);
        assert_eq!(scroll.at(), 20);
        scroll.act(Action::First, 10);
        assert_eq!(scroll.at(), 0);
    }

    #[test]
    fn it_stays_between_top_and_end() {
        let mut scroll = Scroll::default();
        scroll.drawn(5);
        scroll.by(-3);
        assert_eq!(scroll.at(), 0);
        scroll.by(40);
        assert_eq!(scroll.at(), 5);
        scroll.by(-1);
        assert_eq!(scroll.at(), 4);
        scroll.end();
        assert_eq!(scroll.at(), 5);
        scroll.top();
        assert_eq!(scroll.at(), 0);
    }

    #[test]
    fn before_the_first_drawing_every_line_counts_and_afterwards_the_measure() {
        let mut scroll = Scroll::default();
        scroll.by(2);
        assert_eq!(scroll.at(), 2);
        scroll.end();
        scroll.drawn(7);
        scroll.by(-1);
        assert_eq!(scroll.at(), 6);
    }

    #[test]
    fn another_text_begins_at_its_top() {
        let mut scroll = Scroll::default();
        scroll.drawn(5);
        scroll.by(3);
        scroll.reset();
        assert_eq!(scroll.at(), 0);
        scroll.by(9);
        assert_eq!(scroll.at(), 9);
    }
}
