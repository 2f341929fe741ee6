//! Pane: activities. For now it says, without pretending, what will stand here and where that work is done until then.

pub mod view;

use super::scroll::Scroll;
use super::{Shared, Step};
use crate::keys::{Action, Key, Scope};
use crate::words::Text;
use crate::words::reports as w;
use crate::worker::Answer;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    scroll: Scroll,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::List]
    }

    /// True while letters are text for a line in the pane.
    pub fn typing(&self) -> bool {
        false
    }

    /// A key of the text line; only called while [`State::typing`].
    pub fn type_key(&mut self, _key: Key, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, _key: Key, _shared: &Shared) -> Vec<Step> {
        match action {
            Action::Up => self.scroll.by(-1),
            Action::Down => self.scroll.by(1),
            Action::Back => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }

    /// A paste into the text line; only called while [`State::typing`].
    pub fn paste(&mut self, _text: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, _shared: &Shared) -> Option<Text> {
        (action == Action::Open).then_some(w::NOTHING_INSIDE)
    }

    /// An answer of a worker.
    pub fn take(&mut self, _answer: &Answer, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// It asks for nothing, so nothing fails.
    pub fn fail(&mut self, _sentence: &str) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panes::fixture::{letter, picture, shared};

    #[test]
    fn it_says_that_nothing_works_here_yet() {
        let state = State::default();
        for size in [(40, 10), (80, 21), (200, 47)] {
            let shown = picture(size, false, |frame, area, ctx| view::draw(frame, area, &state, &shared(), ctx));
            assert!(shown.contains("menyusul"), "{shown}");
        }
        assert!(state.unavailable(Action::Open, &shared()).is_some());
    }

    #[test]
    fn back_leads_out_and_other_keys_do_nothing() {
        let mut state = State::default();
        assert!(matches!(state.act(Action::Back, letter(' '), &shared()).as_slice(), [Step::Out]));
        assert!(state.act(Action::Open, letter(' '), &shared()).is_empty());
    }
}
