//! Where a failure is said: beside the field, in the list that asked, in the status line. Never in a place that then
//! looks empty.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use super::steps::proposals;
use crate::store::Error;
use crate::ui::Level;
use crate::words;
use crate::worker::{Failure, Recipient, Ticket};

impl Model {
    /// A failure goes to the place its kind decides: beside the field, into the list that asked, into the status line.
    pub(super) fn failure(&mut self, ticket: Ticket, failure: &Failure, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        let sentence = failure.sentence(lang);
        if self.leaving {
            return effects.push(Effect::Quit);
        }
        if let (Recipient::Form, Failure::Store(error)) = (ticket.to, failure)
            && self.form_failure(error, effects)
        {
            return;
        }
        self.unbusy();
        self.held.clear();
        match ticket.to {
            Recipient::Desk => self.desk.fail(&sentence),
            Recipient::Directory | Recipient::Decrees => self.directory.fail(&sentence),
            Recipient::Kecamatan => self.kecamatan.fail(&sentence),
            Recipient::Procedures => self.procedures.fail(&sentence),
            Recipient::Referrals => self.referrals.fail(&sentence),
            Recipient::Referral => self.referrals.fail_one(&sentence),
            Recipient::Reports
            | Recipient::Board
            | Recipient::BoardMap
            | Recipient::BoardRows
            | Recipient::ReportRows => self.reports.fail(ticket.to, &sentence),
            Recipient::Activities => self.activities.fail(&sentence),
            Recipient::Join | Recipient::Family | Recipient::Today => self.kin_fails(ticket, &sentence),
            Recipient::Balance | Recipient::Change | Recipient::Beneath | Recipient::Stale => {
                self.sums_fail(ticket, &sentence)
            }
            Recipient::Promises | Recipient::Points => self.helpers_fail(ticket, &sentence),
            Recipient::App
            | Recipient::Search
            | Recipient::Form
            | Recipient::Duplicates
            | Recipient::Person
            | Recipient::Reply
            | Recipient::Case
            | Recipient::Tray
            | Recipient::Preview => self.layer_fails(ticket, &sentence),
            Recipient::Monthly => self.monthly_fails(&sentence),
            Recipient::Register => self.register_fails(&sentence, effects),
            Recipient::Meetings => self.meetings_fail(&sentence, effects),
            Recipient::Issues => self.issues_fail(&sentence, effects),
        }
        let level = if matches!(failure, Failure::GivenUp) { Level::Info } else { Level::Error };
        self.say(level, sentence);
    }

    fn layer_fails(&mut self, ticket: Ticket, sentence: &str) {
        let lang = self.shared.lang;
        for layer in self.layers.iter_mut().rev() {
            match (layer, ticket.to) {
                (Layer::Search(search), Recipient::Search) => return search.fail(sentence.to_owned()),
                (Layer::Person(open), Recipient::Person) => return open.failed = Some(sentence.to_owned()),
                (Layer::Case(open), Recipient::Case) => return open.fail(sentence),
                (Layer::Reply(open), Recipient::Reply) => return open.fail(sentence),
                (Layer::Tray(tray), Recipient::Tray) => return tray.fail(sentence),
                (Layer::Register(open), Recipient::Duplicates) => return open.fail(sentence),
                (Layer::Preview(preview), Recipient::Preview) => return preview.failed = Some(sentence.to_owned()),
                (Layer::Form(form), Recipient::Form) => {
                    return proposals(form, ticket.serial, Err(sentence.to_owned()), lang);
                }
                _ => {}
            }
        }
    }

    /// Failures a form knows a better place for; false when it does not.
    fn form_failure(&mut self, error: &Error, effects: &mut Vec<Effect>) -> bool {
        let form = self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Form(form) if form.saving => Some(form),
            _ => None,
        });
        let (Some(form), lang) = (form, self.shared.lang) else { return false };
        match error {
            Error::Conflict { .. } => {
                let steps = form.conflict();
                self.carry(steps, effects);
                true
            }
            Error::NikTaken(_) => {
                form.nik_taken();
                self.say(Level::Error, words::intake::NIK_TAKEN.get(lang));
                true
            }
            _ => false,
        }
    }
}
