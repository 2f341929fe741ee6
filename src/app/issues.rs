//! Problems from the field over the pane they were opened from: opening them, and handing them their answers.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::domain::field_issue::IssueList;
use crate::domain::ids::FieldIssueId;
use crate::panes::{Step, issues};
use crate::ui::Level;
use crate::words::field_issues as w;
use crate::worker::{FieldIssueAnswer, Recipient};

impl Model {
    /// Opens a list of problems on one of them, or shows it where the list is open.
    pub(super) fn open_issues(&mut self, list: IssueList, on: Option<FieldIssueId>, effects: &mut Vec<Effect>) {
        let steps = match self.layers.last_mut() {
            Some(Layer::Issues(open)) => open.show(list, on, &self.shared),
            _ => {
                let (state, steps) = issues::State::open(list, on, &self.shared);
                self.layers.push(Layer::Issues(Box::new(state)));
                steps
            }
        };
        self.carry(steps, effects);
    }

    /// An answer about problems: what was done is said, what was read goes to the layer.
    pub(super) fn issues_answer(&mut self, answer: &FieldIssueAnswer, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        match answer {
            FieldIssueAnswer::Saved(..) => self.close_form(w::SAVED, effects),
            FieldIssueAnswer::Linked(_) => self.close_form(w::LINKED, effects),
            FieldIssueAnswer::Took(_, act) => {
                self.close_form(w::SAVED, effects);
                self.say(Level::Good, w::took(act.label(), lang));
            }
            FieldIssueAnswer::Alike(found) => {
                if let Some(Layer::Form(form)) = self.layers.last_mut() {
                    form.alike.clone_from(found);
                }
                return;
            }
            FieldIssueAnswer::List(_) | FieldIssueAnswer::Story(_) => {}
        }
        let shared = &self.shared;
        let open = every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Issues(open) => Some(open),
            _ => None,
        });
        let steps = open.map(|open| open.take(answer, shared)).unwrap_or_default();
        self.carry(steps, effects);
    }

    /// A step is under way: the next key waits for what comes of it.
    pub(super) fn issues_save(&mut self, to: Recipient) {
        let open = self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Issues(open) if to == Recipient::Issues => Some(open),
            _ => None,
        });
        if let Some(open) = open {
            open.saves();
        }
    }

    /// Something about problems failed: what is shown is read anew, so that nothing stays that was not saved.
    pub(super) fn issues_fail(&mut self, sentence: &str, effects: &mut Vec<Effect>) {
        let shared = &self.shared;
        let open = every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Issues(open) => Some(open),
            _ => None,
        });
        let Some(open) = open else { return };
        let steps: Vec<Step> = if open.is_loaded() { open.ask(shared) } else { Vec::new() };
        open.fail(sentence);
        self.carry(steps, effects);
    }
}
