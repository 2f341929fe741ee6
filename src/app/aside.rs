//! Work set aside for another visitor: any number of open visits, one key away, one key back, the cursor where it was.
//!
//! The last one set aside comes back first. The same key again, before any other, goes on to the next: so every open
//! visit is reached without a list to read while somebody waits.

use super::layers::Layer;
use super::message::Effect;
use super::model::{Model, Parked};
use crate::panes::Pane;
use crate::ui::Level;
use crate::words::app as w;

impl Model {
    /// Sets the work aside, or brings work back (product text, key budgets: one key each way). `returned` says that the
    /// key before brought work back.
    pub(super) fn interrupt(&mut self, returned: bool, effects: &mut Vec<Effect>) {
        self.clear_clipboard(effects);
        let idle = self.layers.is_empty() && self.pane == Pane::Desk;
        if idle || (returned && !self.parked.is_empty()) {
            return self.bring_back(idle, effects);
        }
        let parked = self.take_off();
        self.parked.push(parked);
        self.open_pane(Pane::Desk, effects);
        self.say(Level::Info, w::PARKED.get(self.shared.lang));
    }

    /// The last work set aside; what was brought back by the key before goes behind all others.
    fn bring_back(&mut self, idle: bool, effects: &mut Vec<Effect>) {
        let Some(next) = self.parked.pop() else {
            return self.say(Level::Info, w::NOTHING_PARKED.get(self.shared.lang));
        };
        if !idle {
            let behind = self.take_off();
            self.parked.insert(0, behind);
        }
        (self.pane, self.layers) = (next.pane, next.layers);
        self.returned = true;
        self.fill_clipboard(effects);
        // Other desks went on meanwhile.
        self.refresh(effects);
        self.say(Level::Info, w::returned(self.parked.len(), self.shared.lang));
    }

    /// Takes what is open off the screen.
    fn take_off(&mut self) -> Parked {
        let mut layers = std::mem::take(&mut self.layers);
        // The visitor who is served now is not the one for whom something was awaited.
        self.held.clear();
        match layers.last_mut() {
            Some(Layer::Search(search)) => search.hurried = false,
            Some(Layer::Form(form)) => form.set_aside(),
            _ => {}
        }
        Parked { pane: self.pane, layers }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::app::{Model, Msg, Setup, update};
    use crate::keys::{Code, Key, KeyMap};
    use crate::panes::Pane;
    use crate::ui::{Theme, shot};

    fn model() -> Model {
        Model::new(Setup {
            lang: Default::default(),
            theme: Theme::plain(),
            keymap: KeyMap::load("").unwrap(),
            user: "uji".into(),
            read_only: false,
            size: (120, 36),
            now: shot::now(),
        })
    }

    fn press(model: &mut Model, key: Key) {
        update(model, shot::now(), Msg::Key(key));
    }

    fn letter(model: &mut Model, letter: char) {
        press(model, Key::plain(Code::Char(letter)));
    }

    fn aside(model: &mut Model) {
        press(model, Key::ctrl('t'));
    }

    /// Two visits set aside: in Prosedur first, then in Rujukan; the desk is open.
    fn two_aside() -> Model {
        let mut model = model();
        for pane in ['4', '5'] {
            letter(&mut model, pane);
            aside(&mut model);
        }
        model
    }

    #[test]
    fn the_last_one_set_aside_comes_back_first_with_one_key() {
        let mut model = two_aside();
        assert_eq!((model.pane, model.parked.len()), (Pane::Desk, 2));
        aside(&mut model);
        assert_eq!((model.pane, model.parked.len()), (Pane::Referrals, 1));
    }

    #[test]
    fn the_same_key_again_goes_through_every_open_visit_and_loses_none() {
        let mut model = two_aside();
        let mut seen = Vec::new();
        for _ in 0..4 {
            aside(&mut model);
            seen.push(model.pane);
        }
        assert_eq!(seen, [Pane::Referrals, Pane::Procedures, Pane::Referrals, Pane::Procedures]);
    }

    #[test]
    fn after_any_other_key_it_sets_aside_again() {
        let mut model = two_aside();
        aside(&mut model);
        press(&mut model, Key::plain(Code::Down));
        aside(&mut model);
        assert_eq!((model.pane, model.parked.len()), (Pane::Desk, 2));
    }

    #[test]
    fn with_nothing_set_aside_the_desk_says_so() {
        let mut model = model();
        aside(&mut model);
        assert!(model.say.as_ref().is_some_and(|say| say.text.contains("dititipkan")));
    }
}
