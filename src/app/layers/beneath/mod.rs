//! The rows beneath a number: exactly the entries it counts, by gampong and kind. A citizen's row opens the record.

pub mod view;

use crate::domain::change::Beneath;
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, sums as w};
use crate::worker::{Ask, REGISTER_WINDOW, Recipient, RegisterRow, SumsAsk};

/// The list.
#[derive(Clone, Debug)]
pub struct State {
    /// What it counts.
    pub of: Box<Beneath>,
    /// The selected row.
    pub list: ListState,
    /// How many there are, once they have come.
    pub total: Option<usize>,
    /// Why they did not come.
    pub failed: Option<String>,
    rows: Vec<RegisterRow>,
    offset: usize,
}

impl State {
    /// Opens the rows.
    pub fn open(of: Beneath) -> (State, Vec<Step>) {
        let list = ListState::default();
        let state = State { of: Box::new(of), list, total: None, failed: None, rows: Vec::new(), offset: 0 };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed: the rows around the selected one.
    pub fn ask(&self) -> Step {
        let offset = self.list.selected.saturating_sub(REGISTER_WINDOW / 2);
        Step::Ask(Recipient::Beneath, Ask::Sums(SumsAsk::Beneath(self.of.clone(), offset)))
    }

    /// True while the next key cannot know which row it means.
    pub fn waits(&self) -> bool {
        self.failed.is_none() && (self.total.is_none() || (self.row(self.list.selected).is_none() && !self.is_empty()))
    }

    /// Rows have come.
    pub fn take(&mut self, of: &Beneath, (offset, rows, total): (usize, &[RegisterRow], usize), page: usize) {
        if *of != *self.of {
            return;
        }
        self.failed = None;
        (self.offset, self.rows, self.total) = (offset, rows.to_vec(), Some(total));
        self.list = self.list.select(self.list.selected, total, page);
    }

    /// Rows of the whole list.
    pub fn len(&self) -> usize {
        self.total.unwrap_or(0)
    }

    /// True for a list that has come and has no row.
    pub fn is_empty(&self) -> bool {
        self.total == Some(0)
    }

    /// A row, where it has been read.
    pub fn row(&self, at: usize) -> Option<&RegisterRow> {
        at.checked_sub(self.offset).and_then(|at| self.rows.get(at))
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        let row = self.row(self.list.selected);
        match (action, row) {
            (Action::Open, None) => Some(w::NO_ROWS),
            (Action::Open, Some(row)) if row.person.is_none() => Some(w::NOT_A_PERSON),
            _ => None,
        }
    }

    /// An action; `Step::Out` closes.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => return vec![Step::Out],
            Action::Open => {
                let person = self.row(self.list.selected).and_then(|row| row.person);
                return vec![person.map_or(Step::Say(Level::Info, w::NOT_A_PERSON), Step::Person)];
            }
            _ => {}
        }
        self.list = list_moved(self.list, action, self.len(), shared.page);
        // Rows that are seen are read before they are needed.
        let (first, last) = (self.list.selected.saturating_sub(shared.page), self.list.selected + shared.page);
        let missing = [first, last.min(self.len().saturating_sub(1))].into_iter().any(|at| self.row(at).is_none());
        if missing && !self.is_empty() { vec![self.ask()] } else { Vec::new() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::change::{Figure, Period, Scene};
    use crate::domain::ids::{EntryId, PersonId};
    use crate::domain::register::SubjectKind;
    use crate::panes::fixture;

    fn beneath() -> Beneath {
        let span = Period::Year.around(fixture::day("2026-01-01"));
        Beneath { scene: Scene::default(), figure: Figure::Found, span }
    }

    fn row(at: usize) -> RegisterRow {
        RegisterRow {
            id: EntryId::from(Uuid::from_u128(at as u128)),
            version: 1,
            category: "PPKS-08".into(),
            kind: SubjectKind::Person,
            person: at.is_multiple_of(2).then(|| PersonId::from(Uuid::from_u128(at as u128))),
            name: format!("Contoh {at}"),
            gampong: None,
            address: String::new(),
            sex: None,
            birth_date: None,
            age: None,
            found_on: fixture::day("2026-03-01"),
            confirmed_on: fixture::day("2026-03-01"),
            ended: None,
        }
    }

    fn window(state: &mut State, offset: usize, total: usize) {
        let rows: Vec<RegisterRow> = (offset..total.min(offset + REGISTER_WINDOW)).map(row).collect();
        state.take(&beneath(), (offset, &rows, total), 10);
    }

    #[test]
    fn it_waits_for_its_rows_and_drops_those_of_another_number() {
        let (mut state, steps) = State::open(beneath());
        assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Beneath, _)]));
        let other = Beneath { figure: Figure::Ended, ..beneath() };
        state.take(&other, (0, &[row(0)], 1), 10);
        assert!(state.waits());
        window(&mut state, 0, 1);
        assert!(!state.waits() && state.len() == 1);
    }

    #[test]
    fn going_far_asks_for_the_rows_there() {
        let (mut state, _) = State::open(beneath());
        window(&mut state, 0, 1_000);
        assert!(state.act(Action::Down, &fixture::shared()).is_empty());
        let steps = state.act(Action::Last, &fixture::shared());
        let [Step::Ask(_, Ask::Sums(SumsAsk::Beneath(_, offset)))] = &steps[..] else { panic!("{steps:?}") };
        assert!(state.waits());
        window(&mut state, *offset, 1_000);
        assert_eq!(state.row(999).unwrap().name, "Contoh 999");
        assert!(!state.waits());
    }

    #[test]
    fn a_citizen_opens_and_others_say_why_not() {
        let (mut state, _) = State::open(beneath());
        window(&mut state, 0, 3);
        assert!(matches!(state.act(Action::Open, &fixture::shared())[..], [Step::Person(_)]));
        state.act(Action::Down, &fixture::shared());
        assert_eq!(state.unavailable(Action::Open), Some(w::NOT_A_PERSON));
    }

    #[test]
    fn nothing_beneath_says_so() {
        let (mut state, _) = State::open(beneath());
        state.take(&beneath(), (0, &[], 0), 10);
        assert!(state.is_empty() && !state.waits());
        assert_eq!(state.unavailable(Action::Open), Some(w::NO_ROWS));
        assert!(matches!(state.act(Action::Back, &fixture::shared())[..], [Step::Out]));
    }
}
