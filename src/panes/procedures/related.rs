//! Related procedures, one key away: the only one is followed at once, among several a digit or Enter chooses.

use super::{Shared, State, Step};
use crate::keys::{Action, Key};
use crate::ui::Level;
use crate::words::procedures as w;
use crate::worker::Shelved;

/// More than nine cannot be chosen with a digit.
const MOST: usize = 9;

impl State {
    /// Follows the only related procedure, or opens the choice among several.
    pub(super) fn related(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(shown) = self.shown(shared) else { return Vec::new() };
        match related(shown, shared).as_slice() {
            [] => return vec![Step::Say(Level::Info, w::NO_RELATED)],
            [only] => self.follow(&only.procedure.slug),
            _ => {
                self.choosing = Some(0);
                self.go_in();
            }
        }
        Vec::new()
    }

    fn follow(&mut self, slug: &str) {
        self.trail.push(slug.to_owned());
        self.go_in();
        self.scroll.reset();
    }

    /// A key while the choice among related procedures is open.
    pub(super) fn choose(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        let Some(row) = self.choosing.take() else { return Vec::new() };
        let choices: Vec<String> = self
            .shown(shared)
            .map(|shown| related(shown, shared))
            .unwrap_or_default()
            .iter()
            .map(|one| one.procedure.slug.clone())
            .collect();
        let last = choices.len().saturating_sub(1);
        match action {
            Action::Up | Action::Previous => self.choosing = Some(row.saturating_sub(1)),
            Action::Down | Action::Next | Action::Related => {
                self.choosing = Some(if row >= last && action != Action::Down { 0 } else { (row + 1).min(last) });
            }
            Action::First | Action::PageUp => self.choosing = Some(0),
            Action::Last | Action::PageDown => self.choosing = Some(last),
            Action::Open => choices.get(row).into_iter().for_each(|slug| self.follow(slug)),
            Action::Tick => match key.digit().and_then(|digit| choices.get(digit.saturating_sub(1))) {
                Some(slug) => self.follow(slug),
                None => self.choosing = Some(row),
            },
            Action::Back => {}
            _ => return self.act(action, key, shared),
        }
        Vec::new()
    }
}

/// The related procedures that exist, in the order of the text; at most nine, because digits choose.
pub(super) fn related<'a>(shown: &Shelved, shared: &'a Shared) -> Vec<&'a Shelved> {
    let own = &shown.procedure;
    own.related
        .iter()
        .filter(|slug| **slug != own.slug)
        .filter_map(|slug| shared.library.procedure(slug))
        .take(MOST)
        .collect()
}
