//! The way into SIKS-NG: first what the check says, then field after field, large. Where the office switched it on, the
//! field in sight is also on the clipboard; leaving clears it.

pub mod view;

use crate::keys::{Action, Code, Key};
use crate::panes::bridge::{Bridge, BridgeField};
use crate::panes::{Shared, Step};
use crate::words::{Text, preflight as w};
use crate::worker::{Act, Recipient};

/// The open view.
#[derive(Clone, Debug)]
pub struct State {
    /// What is shown.
    pub bridge: Bridge,
    /// Which field; none while the check is shown.
    pub at: Option<usize>,
}

impl State {
    /// Opens with the check.
    pub fn open(bridge: Bridge) -> State {
        State { bridge, at: None }
    }

    /// The field in sight.
    pub fn field(&self) -> Option<&BridgeField> {
        self.bridge.fields.get(self.at?)
    }

    /// What the keys of a list do here: Enter opens nothing, it goes on.
    pub fn does(&self, action: Action) -> Option<Text> {
        match (action, self.at) {
            (Action::Open, None) => Some(w::FIRST_FIELD),
            (Action::Open, Some(at)) if at + 1 >= self.bridge.fields.len() => Some(w::DONE),
            (Action::Open, Some(_)) => Some(w::NEXT_FIELD),
            (Action::Back, _) => Some(w::CLOSE),
            _ => None,
        }
    }

    /// A key; `Step::Out` closes. After the last field it closes too.
    pub fn key(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        let before = self.at;
        match (key.code, action) {
            (_, Some(Action::Back)) => return self.close(shared),
            (Code::Backspace, _) | (_, Some(Action::Up | Action::Previous)) => {
                self.at = self.at.and_then(|at| at.checked_sub(1));
            }
            (_, Some(Action::Open | Action::Down | Action::Next)) => {
                let next = self.at.map_or(0, |at| at + 1);
                if next >= self.bridge.fields.len() {
                    return self.close(shared);
                }
                self.at = Some(next);
            }
            _ => return Vec::new(),
        }
        let mut steps = Vec::new();
        if before.is_none() && self.at.is_some() {
            // From here on the whole number is on the screen: that is written down, as everywhere.
            steps.push(Step::Act(Recipient::App, Act::NoteReveal(self.bridge.person)));
        }
        if shared.office.clipboard && before != self.at {
            steps.push(Step::Copy(self.field().map(|field| field.value.clone()).unwrap_or_default()));
        }
        steps
    }

    fn close(&self, shared: &Shared) -> Vec<Step> {
        let clear = shared.office.clipboard.then(|| Step::Copy(String::new()));
        [Some(Step::Out), clear].into_iter().flatten().collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::preflight::{Finding, Mark};
    use crate::panes::samples::{drawn, shared};

    fn open() -> State {
        let field = |label, value: &str| BridgeField { label, value: value.into() };
        State::open(Bridge {
            person: uuid::Uuid::nil().into(),
            name: "Contoh".into(),
            findings: vec![Finding { what: "NIK", mark: Mark::Missing, said: "Belum ada.".into() }],
            fields: vec![field("NIK", "9999014203850002"), field("Nama", "Contoh Fiktif")],
        })
    }

    fn press(state: &mut State, keys: &[(Code, Option<Action>)], shared: &Shared) -> Vec<Step> {
        keys.iter().flat_map(|(code, action)| state.key(Key::plain(*code), *action, shared)).collect()
    }

    const ENTER: (Code, Option<Action>) = (Code::Enter, Some(Action::Open));
    const ESC: (Code, Option<Action>) = (Code::Esc, Some(Action::Back));
    const BACKSPACE: (Code, Option<Action>) = (Code::Backspace, None);

    fn copied(steps: &[Step]) -> Vec<&str> {
        steps
            .iter()
            .filter_map(|step| match step {
                Step::Copy(text) => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn the_check_comes_first_then_field_after_field_and_back() {
        let mut state = open();
        assert!(state.field().is_none());
        press(&mut state, &[ENTER, ENTER], &shared());
        assert_eq!(state.field().unwrap().label, "Nama");
        press(&mut state, &[BACKSPACE], &shared());
        assert_eq!(state.field().unwrap().label, "NIK");
        press(&mut state, &[BACKSPACE, BACKSPACE], &shared());
        assert!(state.field().is_none());
    }

    #[test]
    fn the_footer_says_what_enter_does_here() {
        let mut state = open();
        let mut said = Vec::new();
        for _ in 0..3 {
            said.push(state.does(Action::Open).map_or("", |text| text.id));
            press(&mut state, &[ENTER], &shared());
        }
        assert_eq!(said, ["isian pertama", "isian berikutnya", "selesai"]);
    }

    #[test]
    fn seeing_the_numbers_is_written_down_once_and_the_check_is_not() {
        let mut state = open();
        let steps = press(&mut state, &[ENTER, ENTER], &shared());
        let noted = steps.iter().filter(|step| matches!(step, Step::Act(_, Act::NoteReveal(_)))).count();
        assert_eq!(noted, 1);
    }

    #[test]
    fn nothing_is_copied_unless_the_office_switched_it_on() {
        let steps = press(&mut open(), &[ENTER, ENTER, BACKSPACE, ESC], &shared());
        assert!(copied(&steps).is_empty());
    }

    #[test]
    fn switched_on_each_field_is_copied_and_the_end_clears_it() {
        let mut shared = shared();
        shared.office.clipboard = true;
        let steps = press(&mut open(), &[ENTER, ENTER, ENTER], &shared);
        assert_eq!(copied(&steps), ["9999014203850002", "Contoh Fiktif", ""]);
        assert!(steps.iter().any(|step| matches!(step, Step::Out)));
        let steps = press(&mut open(), &[ENTER, ESC], &shared);
        assert_eq!(copied(&steps), ["9999014203850002", ""]);
        let steps = press(&mut open(), &[ENTER, BACKSPACE], &shared);
        assert_eq!(copied(&steps), ["9999014203850002", ""], "back at the check nothing is in sight");
    }

    #[test]
    fn the_number_is_seen_in_large_digits_and_whole() {
        let mut state = open();
        press(&mut state, &[ENTER], &shared());
        for (cols, rows) in [(80, 24), (120, 36)] {
            let seen = drawn(cols, rows, |frame, ctx| view::draw(frame, frame.area(), &state, &shared(), ctx));
            assert!(seen.contains("9999 0142 0385 0002") && seen.contains("█"), "{seen}");
        }
        let seen = drawn(30, 12, |frame, ctx| view::draw(frame, frame.area(), &state, &shared(), ctx));
        assert!(seen.contains("9999") && !seen.contains("█"), "{seen}");
    }
}
