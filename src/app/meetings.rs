//! Meetings over the pane they were opened from: opening them, and handing them their answers.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::domain::ids::ActivityId;
use crate::panes::{Step, meetings};
use crate::ui::Level;
use crate::words::meetings as w;
use crate::worker::{MeetingAnswer, Recipient};

impl Model {
    /// Opens the meetings on one of them, or goes to it where they are open.
    pub(super) fn open_meetings(&mut self, on: Option<ActivityId>, effects: &mut Vec<Effect>) {
        let steps = match self.layers.last_mut() {
            Some(Layer::Meetings(open)) => open.show(on, &self.shared),
            _ => {
                let (state, steps) = meetings::State::open(on, &self.shared);
                self.layers.push(Layer::Meetings(Box::new(state)));
                steps
            }
        };
        self.carry(steps, effects);
    }

    /// A save is under way: the next key waits for what comes of it.
    pub(super) fn meetings_save(&mut self, to: Recipient) {
        if let Some(open) = self.meetings().filter(|_| to == Recipient::Meetings) {
            open.saves();
        }
    }

    /// An answer about meetings: what was done is said, what was read goes to the layer.
    pub(super) fn meetings_answer(&mut self, answer: &MeetingAnswer, effects: &mut Vec<Effect>) {
        match answer {
            MeetingAnswer::Planned(_) => self.close_form(w::PLANNED_SAID, effects),
            MeetingAnswer::Saved(_) | MeetingAnswer::Ended => self.close_form(w::SAVED, effects),
            MeetingAnswer::Decided(_) => self.close_form(w::DECIDED_SAID, effects),
            MeetingAnswer::Closed(_, theirs) => {
                self.close_form(w::CLOSED_SAID, effects);
                if *theirs > 0 {
                    let said = w::closed_theirs(*theirs, self.shared.lang);
                    self.say(Level::Info, said);
                }
            }
            MeetingAnswer::List(_) | MeetingAnswer::One(_) => {}
        }
        let shared = self.shared.clone();
        let steps = self.meetings().map(|open| open.take(answer, &shared)).unwrap_or_default();
        self.carry(steps, effects);
    }

    /// Something about meetings failed: what is shown is read anew, so that nothing stays that was not saved.
    pub(super) fn meetings_fail(&mut self, sentence: &str, effects: &mut Vec<Effect>) {
        let shared = self.shared.clone();
        let Some(open) = self.meetings() else { return };
        let steps: Vec<Step> = if open.is_loaded() { open.ask(&shared) } else { Vec::new() };
        open.fail(sentence);
        self.carry(steps, effects);
    }

    fn meetings(&mut self) -> Option<&mut meetings::State> {
        every(&mut self.layers, &mut self.parked).find_map(|layer| match layer {
            Layer::Meetings(open) => Some(&mut **open),
            _ => None,
        })
    }
}
