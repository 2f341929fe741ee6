//! Layers over records of one person, families and what was done today: opening them and handing them their answers.

use super::layers::{Layer, family, join, today};
use super::message::Effect;
use super::model::Model;
use crate::panes::Step;
use crate::ui::Level;
use crate::words::{files as f, kin as w, today as t};
use crate::worker::{Answer, FileAnswer, KinAnswer, Recipient, Ticket};

impl Model {
    /// Opens one of these layers.
    pub(super) fn open_kin(&mut self, step: &Step) -> Vec<Step> {
        let (layer, steps) = match step {
            Step::Join(id) => {
                let (state, steps) = join::State::open(*id);
                (Layer::Join(Box::new(state)), steps)
            }
            Step::Family(id) => {
                let (state, steps) = family::State::open(*id);
                (Layer::Family(Box::new(state)), steps)
            }
            _ => {
                let (state, steps) = today::State::open(&self.shared);
                (Layer::Today(Box::new(state)), steps)
            }
        };
        self.layers.push(layer);
        steps
    }

    /// An answer: what was read goes to its layer, what was done is said.
    pub(super) fn kin(&mut self, found: &KinAnswer, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        match found {
            KinAnswer::Joined(_, name, moved) => {
                self.layers.retain(|layer| !matches!(layer, Layer::Join(_)));
                self.say(Level::Good, w::joined(name, *moved, lang));
            }
            KinAnswer::Parted(kept, gone, since) => {
                let names: Vec<&str> = since.iter().map(|field| field.label().get(lang)).collect();
                self.say(Level::Good, w::parted(kept, gone, &names.join(", "), lang));
                self.ask_joins(effects);
            }
            KinAnswer::ToldApart => {
                for layer in &mut self.layers {
                    if let Layer::Join(join) = layer {
                        join.pair = None;
                    }
                }
                self.say(Level::Good, w::TOLD_APART.get(lang));
                self.ask_joins(effects);
            }
            KinAnswer::Undone => self.say(Level::Good, t::TOOK_BACK.get(lang)),
            _ => {
                for layer in &mut self.layers {
                    match (layer, found) {
                        (Layer::Join(join), KinAnswer::Proposals(..) | KinAnswer::Pair(_)) => join.take(found),
                        (Layer::Family(open), KinAnswer::Family(family)) => open.take(family),
                        (Layer::Today(open), KinAnswer::Today(deeds)) => open.take(deeds, self.shared.page),
                        _ => {}
                    }
                }
            }
        }
    }

    /// A file is kept, or lies outside now.
    pub(super) fn filed(&mut self, done: &FileAnswer, effects: &mut Vec<Effect>) {
        match done {
            FileAnswer::Stored => self.close_form(f::STORED, effects),
            FileAnswer::SavedOut(path) => {
                let said = f::saved_out(&path.display().to_string(), self.shared.lang);
                self.say(Level::Good, said);
            }
        }
    }

    fn ask_joins(&mut self, effects: &mut Vec<Effect>) {
        let again = self.kin_asks();
        self.carry(again, effects);
    }

    /// What these layers ask for again when records changed.
    pub(super) fn kin_asks(&self) -> Vec<Step> {
        let asks = self.layers.iter().filter_map(|layer| match layer {
            Layer::Join(join) => Some(join.ask()),
            Layer::Family(family) => Some(family.ask()),
            Layer::Today(today) => Some(today.ask()),
            _ => None,
        });
        asks.collect()
    }

    /// Hits of a search inside one of these layers.
    pub(super) fn kin_takes(&mut self, answer: &Answer) -> Vec<Step> {
        if let (Answer::Found(hits), Some(Layer::Join(join))) = (answer, self.layers.last_mut()) {
            join.take_hits(hits);
        }
        Vec::new()
    }

    /// What one of these layers asked for failed.
    pub(super) fn kin_fails(&mut self, ticket: Ticket, sentence: &str) {
        for layer in &mut self.layers {
            match (layer, ticket.to) {
                (Layer::Join(open), Recipient::Join) => open.fail(sentence),
                (Layer::Family(open), Recipient::Family) => open.failed = Some(sentence.to_owned()),
                (Layer::Today(open), Recipient::Today) => open.failed = Some(sentence.to_owned()),
                _ => {}
            }
        }
    }
}
