//! The rows beneath a number of the board, what waits longest first, read in windows.

use super::leads;
use crate::domain::board::{Heaped, Line};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, board as w};
use crate::worker::{Ask, BOARD_WINDOW, BoardAsk, Recipient};

/// The list.
#[derive(Clone, Debug)]
pub struct State {
    /// What it counts.
    pub of: Heaped,
    /// The selected row.
    pub list: ListState,
    /// How many there are, once they have come.
    pub total: Option<usize>,
    /// Why they did not come.
    pub failed: Option<String>,
    lines: Vec<Line>,
    offset: usize,
}

impl State {
    /// The rows of a number.
    pub fn open(of: Heaped) -> State {
        State { of, list: ListState::default(), total: None, failed: None, lines: Vec::new(), offset: 0 }
    }

    /// What to ask for now, also when records changed: the rows around the selected one.
    pub fn ask(&self, shared: &Shared) -> Step {
        let offset = self.list.selected.saturating_sub(BOARD_WINDOW / 2);
        let ask = BoardAsk::Rows(Box::new(self.of.clone()), shared.today(), offset);
        Step::Ask(Recipient::BoardRows, Ask::Board(ask))
    }

    /// Rows have come.
    pub fn take(&mut self, (offset, lines, total): (usize, &[Line], usize), page: usize) {
        self.failed = None;
        (self.offset, self.lines, self.total) = (offset, lines.to_vec(), Some(total));
        self.list = self.list.select(self.list.selected, total, page);
    }

    /// A row, where it has been read.
    pub fn line(&self, at: usize) -> Option<&Line> {
        at.checked_sub(self.offset).and_then(|at| self.lines.get(at))
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        (action == Action::Open && self.line(self.list.selected).is_none()).then_some(w::NOTHING_BENEATH)
    }

    /// An action.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if action == Action::Open {
            return self.line(self.list.selected).map(|line| leads::line(line, shared)).unwrap_or_default();
        }
        let total = self.total.unwrap_or(0);
        self.list = list_moved(self.list, action, total, shared.page);
        // Rows that are seen are read before they are needed.
        let (first, last) = (self.list.selected.saturating_sub(shared.page), self.list.selected + shared.page);
        let missing = [first, last.min(total.saturating_sub(1))].into_iter().any(|at| self.line(at).is_none());
        if missing && total > 0 { vec![self.ask(shared)] } else { Vec::new() }
    }
}
