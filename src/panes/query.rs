//! A search line inside a pane: one line of text with its cursor. What the words mean is the pane's business.

use tui_input::{Input, InputRequest};

use crate::domain::safe::clean_input;
use crate::form::line_request;
use crate::keys::{Code, Key};
use crate::ui::panel::Search;

/// Longest text, in characters; nobody says more to a search line.
const MAX: usize = 200;

/// The line.
#[derive(Clone, Debug, Default)]
pub struct Query {
    input: Input,
}

impl Query {
    /// A line that was left with the cursor in this place.
    pub fn with(text: &str, cursor: usize) -> Query {
        Query { input: Input::new(text.to_owned()).with_cursor(cursor) }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Where the cursor stands, in characters from the start.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    /// The line as a pane draws it; `active` while it takes the keys.
    pub fn search<'a>(&'a self, active: bool, placeholder: &'a str) -> Search<'a> {
        Search { value: self.text(), cursor: self.cursor(), active, placeholder }
    }

    /// True while it holds no word.
    pub fn is_empty(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.input = Input::default();
    }

    /// One key of a text line; true when the text changed. Keys that mean nothing here change nothing.
    pub fn key(&mut self, key: Key) -> bool {
        if let (Code::Char(letter), false, false) = (key.code, key.ctrl, key.alt) {
            return self.insert(&letter.to_string());
        }
        line_request(key).and_then(|request| self.input.handle(request)).is_some_and(|changed| changed.value)
    }

    /// A paste is one insert of data; true when the text changed. What does not fit is left out.
    pub fn paste(&mut self, text: &str) -> bool {
        let line: String = clean_input(text).split_whitespace().collect::<Vec<_>>().join(" ");
        self.insert(&line)
    }

    fn insert(&mut self, text: &str) -> bool {
        let room = MAX.saturating_sub(self.text().chars().count());
        let letters: Vec<char> = text.chars().take(room).collect();
        for letter in &letters {
            self.input.handle(InputRequest::InsertChar(*letter));
        }
        !letters.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Query {
        let mut query = Query::default();
        for letter in text.chars() {
            query.key(Key::plain(Code::Char(letter)));
        }
        query
    }

    #[test]
    fn letters_go_in_and_editing_keys_work() {
        let mut query = typed("bpjs mati");
        assert_eq!((query.text(), query.cursor()), ("bpjs mati", 9));
        assert!(query.key(Key::ctrl('w')));
        assert_eq!(query.text(), "bpjs ");
        assert!(query.key(Key::ctrl('u')));
        assert!(query.is_empty());
    }

    #[test]
    fn moving_the_cursor_is_no_change() {
        let mut query = typed("kis");
        assert!(!query.key(Key::plain(Code::Left)));
        assert!(!query.key(Key::plain(Code::F(5))));
        assert_eq!(query.cursor(), 2);
    }

    #[test]
    fn a_paste_is_one_line_of_clean_text() {
        let mut query = typed("a");
        assert!(query.paste("b\n c\u{0}"));
        assert!(query.text().starts_with("ab c") && !query.text().contains('\n'));
    }

    #[test]
    fn it_never_grows_beyond_its_measure() {
        let mut query = Query::default();
        query.paste(&"x".repeat(10_000));
        assert_eq!(query.text().chars().count(), MAX);
        assert!(!query.key(Key::plain(Code::Char('y'))));
    }
}
