//! Typing into a form. What a key means depends on the kind of the field; nothing here waits for anything.

use chrono::NaiveDate;
use tui_input::Input;

use super::field::{Choice, Field, Kind, Problem, Source};
use super::{Form, NOBODY, Options, Picked, line_request};
use crate::domain::activity::MOST_PEOPLE as MOST_PICKED;
use crate::domain::safe::clean_input;
use crate::keys::{Code, Key};
use crate::words::form as w;

/// What a key or paste did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: the key means nothing here.
    Ignored,
    /// The cursor moved.
    Moved,
    /// A value changed; the draft is to be saved.
    Edited,
    /// A value changed and something is to be looked up.
    Lookup(Source, String),
    /// Something was chosen: field name.
    Chosen(&'static str),
    /// Enter on the last field: save.
    Submit,
    /// The field is full; nothing was taken.
    Full,
}

impl Form {
    /// One key that is not an action.
    pub fn key(&mut self, key: Key, today: NaiveDate) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        match (field.kind, key.code) {
            (Kind::Many(_), Code::Enter) if !self.input.value().trim().is_empty() => self.take_one_more(),
            (Kind::Many(_), Code::Backspace) if self.input.value().is_empty() => self.drop_last(),
            (Kind::Area, Code::Enter) if key.alt => self.insert("\n"),
            (_, Code::Enter) => self.confirm(today),
            (Kind::Pick(_) | Kind::Many(_), Code::Down) if self.options.step(true) => Outcome::Moved,
            (Kind::Pick(_) | Kind::Many(_), Code::Up) if self.options.step(false) => Outcome::Moved,
            (Kind::Checklist, _) => self.checklist_key(key, today),
            (_, Code::Down) => self.step(true, today),
            (_, Code::Up) => self.step(false, today),
            (kind @ (Kind::Choice(_) | Kind::Options(_)), _) => self.choice_key(&kind.choices(), key),
            (Kind::Toggle, _) => self.toggle_key(key),
            _ => self.text_key(key),
        }
    }

    /// Goes to the next or previous shown field; checks the one it leaves.
    pub fn step(&mut self, forward: bool, today: NaiveDate) -> Outcome {
        self.leave(today);
        let shown = |index: &usize| self.spec.fields.get(*index).is_some_and(|field| self.shows(field));
        let target = if forward {
            (self.focus + 1..self.spec.fields.len()).find(shown)
        } else {
            (0..self.focus).rev().find(shown)
        };
        match target {
            Some(index) => {
                self.enter(index);
                Outcome::Moved
            }
            None => Outcome::Ignored,
        }
    }

    /// A paste is one insert of data; it never does anything else (R14).
    pub fn paste(&mut self, text: &str) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        if !takes_text(field.kind) {
            return Outcome::Ignored;
        }
        let one_line = !matches!(field.kind, Kind::Area);
        let text = clean_input(text);
        let text: String = text.trim().chars().map(|c| if one_line && c == '\n' { ' ' } else { c }).collect();
        self.insert(&text)
    }

    /// Empties the field the cursor is in.
    pub fn clear(&mut self) -> Outcome {
        self.input = Input::default();
        self.edited()
    }

    /// Puts the cursor into the field with this index.
    pub(super) fn enter(&mut self, index: usize) {
        self.focus = index;
        self.untouched = false;
        self.item = 0;
        let serial = self.options.serial;
        self.options = Options { serial, ..Options::default() };
        let text = self.field().map(|field| self.values.text(field.name).to_owned()).unwrap_or_default();
        self.input = Input::new(text);
    }

    fn leave(&mut self, today: NaiveDate) {
        let Some(field) = self.field() else { return };
        self.settle(field, today);
        match field.problem(&self.values, today).filter(|_| !self.values.is_empty(field.name)) {
            Some(problem) => self.problems.insert(field.name, problem),
            None => self.problems.remove(field.name),
        };
    }

    fn confirm(&mut self, today: NaiveDate) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        if matches!(field.kind, Kind::Pick(_)) && self.options.waiting {
            return Outcome::Moved;
        }
        if let (Kind::Pick(_), Some(chosen)) = (field.kind, self.options.current().cloned()) {
            self.values.set(field.name, chosen.title, chosen.key);
            self.changed = true;
            self.problems.remove(field.name);
            self.step(true, today);
            return Outcome::Chosen(field.name);
        }
        match self.step(true, today) {
            Outcome::Ignored => Outcome::Submit,
            moved => moved,
        }
    }

    /// Takes the selected proposal beside those chosen before; the line is empty for the next one.
    fn take_one_more(&mut self) -> Outcome {
        let Some(field) = self.field().filter(|_| !self.options.waiting) else { return Outcome::Moved };
        let Some(chosen) = self.options.current().cloned() else {
            self.problems.insert(field.name, Problem::blocks(w::TAKE_OR_CLEAR));
            return Outcome::Moved;
        };
        if chosen.key == NOBODY {
            self.problems.insert(field.name, Problem::blocks(w::NOT_REGISTERED));
            return Outcome::Moved;
        }
        let value = self.values.entry(field.name);
        if value.picked.len() >= MOST_PICKED {
            self.problems.insert(field.name, Problem::blocks(w::TOO_MANY));
            return Outcome::Moved;
        }
        let one = Picked { key: chosen.key, text: chosen.title };
        let same = |other: &Picked| other.key == one.key && (!one.key.is_empty() || other.text == one.text);
        if !value.picked.iter().any(same) {
            value.picked.push(one);
        }
        value.text.clear();
        self.input = Input::default();
        let serial = self.options.serial;
        self.options = Options { serial, ..Options::default() };
        self.changed_now(field.name)
    }

    /// Takes out the one that was chosen last.
    fn drop_last(&mut self) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        match self.values.entry(field.name).picked.pop() {
            Some(_) => self.changed_now(field.name),
            None => Outcome::Ignored,
        }
    }

    fn choice_key(&mut self, all: &[Choice], key: Key) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        let current = all.iter().position(|choice| choice.code == self.values.key(field.name));
        let target = match key.code {
            Code::Char(' ') | Code::Right => Some(current.map_or(0, |at| (at + 1) % all.len().max(1))),
            Code::Left => Some(current.map_or(0, |at| (at + all.len().saturating_sub(1)) % all.len().max(1))),
            Code::Backspace | Code::Delete => None,
            Code::Char(letter) => match pointed(all, current, letter) {
                Some(index) => Some(index),
                None => return Outcome::Ignored,
            },
            _ => return Outcome::Ignored,
        };
        let code = target.and_then(|index| all.get(index)).map_or("", |choice| choice.code);
        self.values.set(field.name, "", code);
        self.changed_now(field.name)
    }

    fn toggle_key(&mut self, key: Key) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        let on = match key.code {
            Code::Char(' ') | Code::Left | Code::Right => self.values.key(field.name).is_empty(),
            Code::Char('y' | 'Y' | '1') => true,
            Code::Char('t' | 'T' | 'n' | 'N' | '0') | Code::Backspace => false,
            _ => return Outcome::Ignored,
        };
        self.values.set(field.name, "", if on { "1" } else { "" });
        self.changed_now(field.name)
    }

    fn checklist_key(&mut self, key: Key, today: NaiveDate) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        let items = &mut self.values.entry(field.name).items;
        match key.code {
            Code::Down if self.item + 1 < items.len() => self.item += 1,
            Code::Up if self.item > 0 => self.item -= 1,
            Code::Down => return self.step(true, today),
            Code::Up => return self.step(false, today),
            Code::Char('a') => items.iter_mut().for_each(|item| item.present = true),
            Code::Char(' ') => flip(items.get_mut(self.item)),
            Code::Char(digit) => match digit.to_digit(10).and_then(|n| (n as usize).checked_sub(1)) {
                Some(index) => flip(items.get_mut(index)),
                None => return Outcome::Ignored,
            },
            _ => return Outcome::Ignored,
        }
        if matches!(key.code, Code::Char(_)) { self.changed_now(field.name) } else { Outcome::Moved }
    }

    fn text_key(&mut self, key: Key) -> Outcome {
        if let (Code::Char(letter), false, false) = (key.code, key.ctrl, key.alt) {
            self.forget_choice();
            return self.insert(&letter.to_string());
        }
        let Some(request) = line_request(key) else { return Outcome::Ignored };
        match self.input.handle(request) {
            Some(change) if change.value => self.edited(),
            Some(_) => Outcome::Moved,
            None => Outcome::Ignored,
        }
    }

    /// What was chosen from a list is replaced by typing, not lengthened.
    fn forget_choice(&mut self) {
        let chosen = self
            .field()
            .is_some_and(|field| matches!(field.kind, Kind::Pick(_)) && !self.values.key(field.name).is_empty());
        if chosen || self.untouched {
            self.input = Input::default();
        }
    }

    fn insert(&mut self, text: &str) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        let room = field.room().saturating_sub(self.input.value().chars().count());
        if text.chars().count() > room {
            return Outcome::Full;
        }
        let at = self.input.cursor();
        let mut value: Vec<char> = self.input.value().chars().collect();
        let rest = value.split_off(at.min(value.len()));
        value.extend(text.chars());
        let cursor = value.len();
        value.extend(rest);
        self.input = Input::new(value.into_iter().collect()).with_cursor(cursor);
        self.edited()
    }

    /// Writes the input through to the values; what was chosen before no longer holds.
    fn edited(&mut self) -> Outcome {
        let Some(field) = self.field() else { return Outcome::Ignored };
        self.values.set(field.name, self.input.value(), "");
        let outcome = self.changed_now(field.name);
        let (Kind::Pick(source) | Kind::Many(source)) = field.kind else { return outcome };
        (self.options.hurried, self.options.answered) = (false, false);
        self.options.serial += 1;
        self.options.waiting = !self.input.value().trim().is_empty();
        if !self.options.waiting {
            self.options.found.clear();
        }
        Outcome::Lookup(source, self.input.value().to_owned())
    }

    /// What is to be looked up for a name that stands in the field without having been taken: after coming back to it, or
    /// when a draft was opened again.
    pub fn ask_again(&mut self) -> Option<(Source, String)> {
        let field = self.field()?;
        let (Kind::Pick(source) | Kind::Many(source)) = field.kind else { return None };
        let text = self.input.value().trim().to_owned();
        let known = self.options.waiting || self.options.answered || !self.values.key(field.name).is_empty();
        if known || text.is_empty() {
            return None;
        }
        self.options.serial += 1;
        self.options.waiting = true;
        Some((source, text))
    }

    /// Names that stand in fields without having been taken: field, what it looks through, the name.
    pub fn untaken(&self) -> Vec<(&'static str, Source, String)> {
        let one = |field: &'static Field| {
            let Kind::Pick(source) = field.kind else { return None };
            let text = self.values.trimmed(field.name);
            let loose = self.shows(field) && !text.is_empty() && self.values.key(field.name).is_empty();
            loose.then(|| (field.name, source, text.to_owned()))
        };
        self.spec.fields.iter().filter_map(one).collect()
    }

    /// Takes what a name means, as if it had been chosen from the list.
    pub fn take(&mut self, name: &'static str, key: String, title: String) {
        if self.field().is_some_and(|here| here.name == name) {
            self.input = Input::new(title.clone());
        }
        self.values.set(name, title, key);
        self.problems.remove(name);
    }

    fn changed_now(&mut self, name: &'static str) -> Outcome {
        self.changed = true;
        (self.warned, self.untouched) = (false, false);
        self.problems.remove(name);
        Outcome::Edited
    }
}

fn takes_text(kind: Kind) -> bool {
    !matches!(kind, Kind::Choice(_) | Kind::Options(_) | Kind::Toggle | Kind::Checklist)
}

fn flip(item: Option<&mut crate::domain::referral::ChecklistItem>) {
    if let Some(item) = item {
        item.present = !item.present;
    }
}

/// The choice a digit (its place) or letter (its first letter) points at; of several with one first letter the next
/// after the current one, so that the same key again goes on to it.
fn pointed(all: &[Choice], current: Option<usize>, letter: char) -> Option<usize> {
    if let Some(digit) = letter.to_digit(10) {
        return (digit as usize).checked_sub(1).filter(|index| *index < all.len());
    }
    let letter = letter.to_lowercase().next();
    let begins = |at: &usize| all.get(*at).is_some_and(|one| one.label.id.to_lowercase().chars().next() == letter);
    let after = current.map_or(0, |at| at + 1);
    (after..all.len()).chain(0..after).find(begins)
}
