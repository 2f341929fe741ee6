//! Activities: opening their pane; what was done is said, what was read goes to the pane.

use super::message::Effect;
use super::model::Model;
use crate::domain::follow_up::FollowUpState;
use crate::panes::{Pane, Step};
use crate::ui::Level;
use crate::words::activity_log as w;
use crate::worker::{ActivityAnswer, Answer, Recipient, Ticket};

impl Model {
    /// Opens one activity, a list of them, or what is still to be done, in their pane.
    pub(super) fn open_activities(&mut self, step: Step, effects: &mut Vec<Effect>) -> Vec<Step> {
        self.open_from_list(Pane::Activities, effects);
        match step {
            Step::Activity(id) => self.activities.open(id, &self.shared),
            Step::Activities(list) => self.activities.show(*list),
            Step::Involvement(kecamatan) => self.activities.show_grid(kecamatan, &self.shared),
            _ => self.activities.show_open(),
        }
    }

    /// An answer about activities.
    pub(super) fn activity_answer(
        &mut self,
        ticket: Ticket,
        found: &ActivityAnswer,
        answer: &Answer,
        effects: &mut Vec<Effect>,
    ) {
        if ticket.to == Recipient::Form && !found.is_done() {
            // The form asked what another desk wrote.
            return self.hand_over(ticket, answer, effects);
        }
        match found {
            ActivityAnswer::Saved(_) => self.close_form(w::SAVED, effects),
            ActivityAnswer::Voided(_) => self.close_form(w::VOIDED, effects),
            ActivityAnswer::Planned(count) => {
                self.close_form(w::SAVED, effects);
                let said = w::planned(*count, self.shared.lang);
                self.say(Level::Good, said);
            }
            ActivityAnswer::Agreed(one) if one.state == FollowUpState::Open => self.close_form(w::AGREED, effects),
            ActivityAnswer::Agreed(_) => self.close_form(w::ENDED, effects),
            _ => {}
        }
        let steps = self.activities.take(answer, &self.shared);
        self.carry(steps, effects);
    }
}
