//! What helps people near home, over the pane it was opened from: promises of partners and service points. Opening them,
//! and handing them their answers.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::domain::ids::{EntryId, PointId, PromiseId};
use crate::panes::{Step, points, promises};
use crate::ui::Level;
use crate::words::points as w;
use crate::worker::{Answer, PointAnswer, Recipient, RegisterAnswer, Ticket};

impl Model {
    /// Opens what was promised, by one partner or by all, on one of the promises. A list that is open already is closed, so that they cannot pile
    /// up.
    pub(super) fn open_promises(&mut self, partner: Option<(EntryId, String)>, on: Option<PromiseId>) -> Vec<Step> {
        self.layers.retain(|layer| !matches!(layer, Layer::Promises(_)));
        let (state, steps) = promises::State::open(partner, on);
        self.layers.push(Layer::Promises(Box::new(state)));
        steps
    }

    /// Opens the service points of an area, on one of them.
    pub(super) fn open_points(&mut self, area: Option<String>, on: Option<PointId>) -> Vec<Step> {
        self.layers.retain(|layer| !matches!(layer, Layer::Points(_)));
        let (state, steps) = points::State::open(area, on);
        self.layers.push(Layer::Points(Box::new(state)));
        steps
    }

    /// What was read of promises goes to the list that shows them.
    pub(super) fn promises_take(&mut self, answer: &RegisterAnswer) -> Vec<Step> {
        let shared = &self.shared;
        let open = every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Promises(open) => Some(open),
            _ => None,
        });
        open.map(|open| open.take(answer, shared)).unwrap_or_default()
    }

    /// An answer about service points: what was done is said, what was read goes to whoever asked.
    pub(super) fn point_answer(
        &mut self,
        ticket: Ticket,
        found: &PointAnswer,
        answer: &Answer,
        effects: &mut Vec<Effect>,
    ) {
        match found {
            PointAnswer::Saved => return self.close_form(w::SAVED, effects),
            PointAnswer::Confirmed => return self.say(Level::Good, w::CONFIRMED.get(self.shared.lang)),
            PointAnswer::One(_) => {}
            PointAnswer::All(_) if ticket.to == Recipient::Kecamatan => {}
            PointAnswer::All(_) => {
                let shared = &self.shared;
                for layer in every(&mut self.layers, &mut self.parked) {
                    if let Layer::Points(open) = layer {
                        open.take(found, shared);
                    }
                }
                return;
            }
        }
        self.hand_over(ticket, answer, effects);
    }

    /// What these lists ask for again when records changed.
    pub(super) fn helper_asks(&self) -> Vec<Step> {
        let asks = self.layers.iter().flat_map(|layer| match layer {
            Layer::Promises(open) => open.ask(),
            Layer::Points(open) => vec![open.ask()],
            _ => Vec::new(),
        });
        asks.collect()
    }

    /// What one of them asked for failed.
    pub(super) fn helpers_fail(&mut self, ticket: Ticket, sentence: &str) {
        for layer in &mut self.layers {
            match (layer, ticket.to) {
                (Layer::Promises(open), Recipient::Promises) => open.fail(sentence),
                (Layer::Points(open), Recipient::Points) => open.fail(sentence),
                _ => {}
            }
        }
    }
}
