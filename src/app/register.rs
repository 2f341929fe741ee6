//! The register over the pane it was opened from: opening it, and handing it its answers.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::domain::register::RegisterList;
use crate::panes::{Step, register};
use crate::ui::Level;
use crate::words::register as w;
use crate::worker::{Draft, Duplicate, RegisterAnswer};

impl Model {
    /// Opens a list of the register, or shows it where the register is open.
    pub(super) fn open_register(&mut self, list: RegisterList, effects: &mut Vec<Effect>) {
        let steps = match self.layers.last_mut() {
            Some(Layer::Register(open)) => open.show(list, &self.shared),
            _ => {
                let (state, steps) = register::State::open(list, &self.shared);
                self.layers.push(Layer::Register(Box::new(state)));
                steps
            }
        };
        self.carry(steps, effects);
    }

    /// Opens the round of a gampong, over the list of its register.
    pub(super) fn open_round(&mut self, gampong: &str) -> Vec<Step> {
        let (state, steps) = register::State::in_round(gampong, &self.shared);
        self.layers.push(Layer::Register(Box::new(state)));
        steps
    }

    /// Opens the round in which a line was left half-typed; false for every other draft.
    pub(super) fn open_line(&mut self, draft: &Draft, effects: &mut Vec<Effect>) -> bool {
        let Some((state, steps)) = register::State::open_line(draft, &self.shared) else { return false };
        self.layers.push(Layer::Register(Box::new(state)));
        self.carry(steps, effects);
        true
    }

    /// An answer of the register: what was done is said, what was read goes to the layer.
    pub(super) fn register_answer(&mut self, answer: &RegisterAnswer, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        let gampong = |code: &str| self.shared.library.region_name(code).to_owned();
        match answer {
            RegisterAnswer::Saved(_) => self.close_form(w::SAVED, effects),
            RegisterAnswer::Given => self.close_form(w::GIVEN, effects),
            RegisterAnswer::Promised => self.close_form(crate::words::promises::SAVED, effects),
            RegisterAnswer::Promises(_) | RegisterAnswer::Promise(_) => {
                let steps = self.promises_take(answer);
                return self.carry(steps, effects);
            }
            RegisterAnswer::Opened(round, _) => {
                let said = w::round_open(&gampong(&round.gampong), lang);
                self.say(Level::Good, said);
            }
            RegisterAnswer::Closed(round) => {
                let said = w::round_closed(&gampong(&round.gampong), lang);
                self.say(Level::Good, said);
            }
            _ => {}
        }
        let shared = &self.shared;
        let open = every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Register(open) => Some(open),
            _ => None,
        });
        let steps = open.map(|open| open.take(answer, shared)).unwrap_or_default();
        self.carry(steps, effects);
    }

    /// Who could be the person on the line of a survey.
    pub(super) fn register_duplicates(&mut self, found: &[Duplicate]) {
        if let Some(Layer::Register(open)) = self.layers.last_mut() {
            open.take_duplicates(found);
        }
    }

    /// Something of the register failed: what is shown is read anew, so that nothing marked stays that was not saved.
    pub(super) fn register_fails(&mut self, sentence: &str, effects: &mut Vec<Effect>) {
        let shared = &self.shared;
        let open = every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Register(open) => Some(open),
            _ => None,
        });
        let Some(open) = open else { return };
        let steps: Vec<Step> = match open.is_loaded() {
            true => open.ask(shared),
            false => Vec::new(),
        };
        open.fail(sentence);
        self.carry(steps, effects);
    }
}
