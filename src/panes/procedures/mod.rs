//! Pane: service procedures.

pub mod view;

use super::{Shared, Step};
use crate::keys::{Action, Key, Scope};
use crate::words::Text;
use crate::worker::Answer;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {}

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
    pub fn act(&mut self, _action: Action, _key: Key, _shared: &Shared) -> Vec<Step> {
        vec![Step::Out]
    }

    /// A paste into the text line; only called while [`State::typing`].
    pub fn paste(&mut self, _text: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, _action: Action, _shared: &Shared) -> Option<Text> {
        None
    }

    /// An answer of a worker.
    pub fn take(&mut self, _answer: &Answer, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Selects one, as the search over everything asks for it.
    pub fn open(&mut self, _slug: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// What this pane asked for failed: the sentence is shown, never an empty list.
    pub fn fail(&mut self, _sentence: &str) {}

    /// Another visitor begins.
    pub fn clear_ticks(&mut self) {}
}
