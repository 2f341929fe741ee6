//! Every command by its name: for those who know what they want and not the key.

pub mod view;

use tui_input::{Input, InputRequest};

use crate::domain::safe::clean_input;
use crate::form::line_request;
use crate::keys::{Action, Code, Key, Scope};
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::Lang;

/// Longest line taken.
const LONGEST: usize = 60;

/// The open list of commands.
#[derive(Clone, Debug)]
pub struct State {
    /// What was typed.
    pub input: Input,
    /// Scopes of the screen below.
    pub scopes: Vec<Scope>,
    /// Selected command.
    pub list: ListState,
}

impl State {
    /// Commands that fit what was typed, in the order of the table.
    pub fn found(&self, lang: Lang) -> Vec<Action> {
        let wanted = crate::domain::fold::fold(self.input.value());
        let fits = |action: &&Action| {
            let words = action.words();
            let names = [words.label.get(lang), words.sentence.get(lang), action.id()];
            names.iter().any(|name| crate::domain::fold::fold(name).contains(&wanted))
        };
        let here = |action: &&Action| self.scopes.contains(&action.scope()) && action.scope() != Scope::List;
        Action::ALL.iter().filter(here).filter(fits).copied().collect()
    }

    /// A key of the line.
    pub fn type_key(&mut self, key: Key) {
        let request = match key.code {
            Code::Char(letter) if !key.ctrl && self.input.value().chars().count() < LONGEST => {
                InputRequest::InsertChar(letter)
            }
            Code::Char(_) if !key.ctrl => return,
            _ => match line_request(key) {
                Some(request) => request,
                None => return,
            },
        };
        self.input.handle(request);
        self.list = ListState::default();
    }

    /// A paste into the line; what does not fit is left out.
    pub fn paste(&mut self, text: &str) {
        let room = LONGEST.saturating_sub(self.input.value().chars().count());
        let line = clean_input(text).split_whitespace().collect::<Vec<_>>().join(" ");
        for letter in line.chars().take(room) {
            self.input.handle(InputRequest::InsertChar(letter));
        }
        self.list = ListState::default();
    }

    /// The chosen command, on Enter.
    pub fn chosen(&self, lang: Lang) -> Option<Action> {
        self.found(lang).get(self.list.selected).copied()
    }

    /// An action in the list; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let len = self.found(shared.lang).len();
        match action {
            Action::Up => self.list = self.list.move_by(-1, len, shared.page),
            Action::Down => self.list = self.list.move_by(1, len, shared.page),
            Action::Back => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }
}
