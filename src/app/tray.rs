//! What the answers of the signature tray mean for the whole screen.

use super::layers::{Layer, preview, tray};
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::domain::ids::ReferralId;
use crate::domain::ladder::mark::MarkKind;
use crate::ui::Level;
use crate::words::tray as w;
use crate::worker::{Marking, Paper, TrayAnswer};

impl Model {
    /// Opens the tray over whatever is open; a tray that is open stays where it is.
    pub(super) fn open_tray(&mut self, effects: &mut Vec<Effect>) {
        if matches!(self.top(), Some(Layer::Tray(_))) {
            return;
        }
        let (state, steps) = tray::State::open();
        self.layers.push(Layer::Tray(Box::new(state)));
        self.carry(steps, effects);
    }

    /// Opens one of several papers.
    pub(super) fn preview_row(&mut self, row: Vec<(Paper, Option<ReferralId>)>, at: usize, effects: &mut Vec<Effect>) {
        if let Some((state, steps)) = preview::State::open_row(row, at) {
            self.layers.push(Layer::Preview(Box::new(state)));
            self.carry(steps, effects);
        }
    }

    /// A list goes to the tray; marked letters are said.
    pub(super) fn tray_answer(&mut self, answer: &TrayAnswer, effects: &mut Vec<Effect>) {
        match answer {
            TrayAnswer::Lines(which, lines) => {
                for layer in every(&mut self.layers, &mut self.parked) {
                    if let Layer::Tray(tray) = layer {
                        tray.take(*which, lines, &self.shared);
                    }
                }
            }
            TrayAnswer::Marked(kind, marking) => {
                if *kind == MarkKind::Collected {
                    self.close_form(crate::words::app::SAVED, effects);
                }
                for layer in every(&mut self.layers, &mut self.parked) {
                    if let Layer::Tray(tray) = layer {
                        tray.marked(*kind, marking);
                    }
                }
                self.say_marked(*kind, marking);
            }
        }
    }

    fn say_marked(&mut self, kind: MarkKind, marking: &Marking) {
        let lang = self.shared.lang;
        let place = MarkKind::ALL.iter().position(|one| *one == kind).unwrap_or(0);
        let done = w::marked(marking.done.len(), place, lang);
        match marking.left.first() {
            None => self.say(Level::Good, done),
            Some((number, why)) => {
                let left = w::left(marking.left.len(), number, &why.sentence(lang), lang);
                self.say(Level::Warn, format!("{done} {left}"));
            }
        }
    }
}
