//! The screens that weigh the register: opening them and handing them their answers.

use super::layers::{Layer, balance, beneath, change, stale};
use super::model::Model;
use crate::keys::{Code, Key};
use crate::panes::Step;
use crate::worker::{Recipient, SumsAnswer, Ticket};

/// True for an arrow to the right, false for one to the left; none for any other key.
pub(super) fn across(key: Key) -> Option<bool> {
    match key.code {
        Code::Right => Some(true),
        Code::Left => Some(false),
        _ => None,
    }
}

impl Model {
    /// Opens one of these screens. One that is open already is gone back to, so that they cannot pile up.
    pub(super) fn open_sums(&mut self, step: Step) -> Vec<Step> {
        let (layer, steps) = match step {
            Step::Balance(area) => {
                self.layers.retain(|layer| !matches!(layer, Layer::Balance(_)));
                let (state, steps) = balance::State::open(area.as_deref(), &self.shared);
                (Layer::Balance(Box::new(state)), steps)
            }
            Step::Change(scene) => {
                self.layers.retain(|layer| !matches!(layer, Layer::Change(_)));
                let (state, steps) = change::State::open(*scene, &self.shared);
                (Layer::Change(Box::new(state)), steps)
            }
            Step::Beneath(of) => {
                let (state, steps) = beneath::State::open(*of);
                (Layer::Beneath(Box::new(state)), steps)
            }
            Step::Stale(area) => {
                self.layers.retain(|layer| !matches!(layer, Layer::Stale(_)));
                let (state, steps) = stale::State::open(area, &self.shared);
                (Layer::Stale(Box::new(state)), steps)
            }
            _ => return Vec::new(),
        };
        self.layers.push(layer);
        steps
    }

    /// Hands over what was read.
    pub(super) fn sums(&mut self, found: &SumsAnswer) {
        let shared = &self.shared;
        for layer in super::steps::every(&mut self.layers, &mut self.parked) {
            match (layer, found) {
                (Layer::Balance(open), SumsAnswer::Balance(tallies, members)) => open.take(tallies, members, shared),
                (Layer::Change(open), SumsAnswer::Change(scene, groups, tallies, past)) => {
                    open.take(scene, groups, tallies, past, shared);
                }
                (Layer::Stale(open), SumsAnswer::Stale(walked)) => open.take(walked, shared),
                (Layer::Beneath(open), SumsAnswer::Beneath(of, offset, rows, total)) => {
                    open.take(of, (*offset, rows, *total), shared.page);
                }
                _ => {}
            }
        }
    }

    /// What these screens ask for again when records changed.
    pub(super) fn sums_asks(&self) -> Vec<Step> {
        let asks = self.layers.iter().filter_map(|layer| match layer {
            Layer::Balance(open) => Some(open.ask(&self.shared)),
            Layer::Change(open) => Some(open.ask(&self.shared)),
            Layer::Beneath(open) => Some(open.ask()),
            Layer::Stale(open) => Some(open.ask(&self.shared)),
            _ => None,
        });
        asks.collect()
    }

    /// What one of them asked for failed.
    pub(super) fn sums_fail(&mut self, ticket: Ticket, sentence: &str) {
        for layer in &mut self.layers {
            match (layer, ticket.to) {
                (Layer::Balance(open), Recipient::Balance) => open.failed = Some(sentence.to_owned()),
                (Layer::Change(open), Recipient::Change) => open.failed = Some(sentence.to_owned()),
                (Layer::Beneath(open), Recipient::Beneath) => open.failed = Some(sentence.to_owned()),
                (Layer::Stale(open), Recipient::Stale) => open.failed = Some(sentence.to_owned()),
                _ => {}
            }
        }
    }
}
