//! The keys that work on the screen below, made from the table of actions; always true.

pub mod view;

use crate::keys::{Action, Key, Scope};
use crate::panes::{Shared, Step};

/// The actions of one scope with the keys that carry them out now.
pub type Works = (Scope, Vec<(Action, Vec<Key>)>);

/// The open help.
#[derive(Clone, Debug)]
pub struct State {
    /// Actions that work on the screen below with their keys, the nearest scope first.
    pub works: Vec<Works>,
    /// First line shown.
    pub scroll: u16,
}

impl State {
    /// An action; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let page = u16::try_from(shared.page).unwrap_or(1);
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll = self.scroll.saturating_add(1),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(page),
            Action::PageDown => self.scroll = self.scroll.saturating_add(page),
            Action::First => self.scroll = 0,
            Action::Back | Action::Open => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }
}
