//! A short list over the pane: digits choose, arrows and Enter too, Esc closes.

pub mod view;

use crate::keys::{Action, Code, Key};
use crate::panes::Step;
use crate::panes::menu::Menu;
use crate::ui::Level;

/// The open list.
#[derive(Clone, Debug)]
pub struct State {
    /// What is offered.
    pub menu: Menu,
    /// Selected line.
    pub at: usize,
}

impl State {
    /// Opens a list; the first line that can be chosen is selected.
    pub fn open(menu: Menu) -> State {
        let at = menu.rows.iter().position(|row| row.step.is_some()).unwrap_or(0);
        State { menu, at }
    }

    /// A key; `Step::Out` closes.
    pub fn key(&mut self, key: Key, action: Option<Action>) -> Vec<Step> {
        if let (Code::Char(letter), false, false) = (key.code, key.ctrl, key.alt) {
            let place = letter.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1));
            return place.map(|place| self.choose(place)).unwrap_or_default();
        }
        match action {
            Some(Action::Up) => self.at = self.at.saturating_sub(1),
            Some(Action::Down) => self.at = (self.at + 1).min(self.menu.rows.len().saturating_sub(1)),
            Some(Action::Open) => return self.choose(self.at),
            Some(Action::Back) => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }

    fn choose(&mut self, place: usize) -> Vec<Step> {
        let Some(row) = self.menu.rows.get(place) else { return Vec::new() };
        self.at = place;
        match &row.step {
            Some(step) => vec![Step::Out, step.clone()],
            None => vec![Step::SayText(Level::Info, row.note.clone())],
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::panes::menu::MenuRow;
    use crate::panes::samples::letter;

    fn menu() -> State {
        let row = |label: &str, step: Option<Step>| MenuRow { label: label.into(), note: "belum".into(), step };
        State::open(Menu { title: "Langkah".into(), rows: vec![row("a", None), row("b", Some(Step::Out))] })
    }

    #[test]
    fn it_opens_on_the_first_line_that_can_be_chosen() {
        assert_eq!(menu().at, 1);
    }

    #[test]
    fn a_line_that_cannot_be_done_says_why_and_stays_open() {
        let steps = menu().key(letter('1'), None);
        assert!(matches!(steps.as_slice(), [Step::SayText(_, why)] if why == "belum"));
    }

    #[test]
    fn enter_and_the_digit_do_the_same() {
        let digit = menu().key(letter('2'), None);
        let enter = menu().key(Key::plain(Code::Enter), Some(Action::Open));
        assert!(matches!(digit.as_slice(), [Step::Out, Step::Out]));
        assert_eq!(digit.len(), enter.len());
    }

    #[test]
    fn a_digit_without_a_line_means_nothing() {
        assert!(menu().key(letter('7'), None).is_empty());
        assert!(menu().key(letter('0'), None).is_empty());
    }
}
