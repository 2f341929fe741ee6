//! What follows when a form was saved: it closes, its draft goes, and the next thing is shown.

use super::layers::Layer;
use super::message::Effect;
use super::model::Model;
use crate::panes::{Step, forms};
use crate::paper::print::Printed;
use crate::ui::Level;
use crate::words::{self, app as w};
use crate::worker::{Act, Paper, Recipient, Sheet};

impl Model {
    pub(super) fn office_saved(&mut self, version: i64, effects: &mut Vec<Effect>) {
        let typed = self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Form(form) if form.saving => Some(form.form.clone()),
            _ => None,
        });
        let about_people = typed.as_ref().is_some_and(|form| form.spec.id == forms::office::STAFF.id);
        if let Some(form) = typed {
            if let Some((office, _)) = forms::office::merged(&form) {
                self.shared.office = office;
            }
            let user = form.values.trimmed("user").to_owned();
            if !user.is_empty() && user != self.shared.user {
                self.shared.user.clone_from(&user);
                effects.push(Effect::User(user));
            }
        }
        self.shared.office_version = version;
        self.close_form(w::OFFICE_SAVED, effects);
        // Nine people are entered one after another.
        if about_people {
            self.carry(vec![Step::Menu(Box::new(forms::office::menu::staff(&self.shared)))], effects);
        }
    }

    /// Closes the saved form and drops its draft.
    pub(super) fn close_form(&mut self, said: words::Text, effects: &mut Vec<Effect>) {
        let saved = self.layers.iter().rposition(|layer| matches!(layer, Layer::Form(form) if form.saving));
        if let Some(Layer::Form(form)) = saved.map(|at| self.layers.remove(at)) {
            self.carry(vec![Step::Act(Recipient::App, Act::RemoveDraft(form.form.draft))], effects);
        }
        self.say(Level::Good, said.get(self.shared.lang));
    }

    /// A paper was printed, or why not.
    pub(super) fn printed(&mut self, printed: &Printed, saved: &[std::path::PathBuf]) {
        let file = saved.first().map(|file| file.display().to_string()).unwrap_or_default();
        self.unbusy();
        let level = if matches!(printed, Printed::Sent) { Level::Good } else { Level::Warn };
        self.say(level, printed.sentence(self.shared.lang, &file));
    }

    /// An intake is stored: on to its letter, or to the list when it cannot have one yet.
    pub(super) fn intake_saved(&mut self, taken: &crate::store::referral::Taken, effects: &mut Vec<Effect>) {
        self.close_form(w::SAVED, effects);
        let lang = self.shared.lang;
        let Some(first) = taken.referrals.first() else { return };
        self.procedures.clear_ticks();
        self.say(Level::Good, w::taken_in(&taken.subject.name, lang));
        self.carry(vec![Step::Referral(first.id)], effects);
        let agreed = first.agreement().suffices();
        if agreed && first.destination.is_some() {
            self.preview(Paper::Letter(first.id), effects);
        } else {
            self.say(Level::Warn, w::no_letter_yet(agreed, first.destination.is_some(), lang));
        }
    }

    /// One thing was done to many: how many, and what was refused stays chosen and is named with its reason.
    pub(super) fn bulked(&mut self, bulked: &crate::worker::Bulked, effects: &mut Vec<Effect>) {
        self.close_form(w::SAVED, effects);
        let refused: Vec<uuid::Uuid> = bulked.left.iter().map(|left| left.id).collect();
        self.referrals.bulked(&refused);
        let lang = self.shared.lang;
        let done = words::bulk::done(bulked.done, lang);
        match bulked.left.first() {
            None => self.say(Level::Good, done),
            Some(left) => {
                let why = left.why.sentence(lang);
                let left = words::bulk::left(bulked.left.len(), &left.name, &why, lang);
                self.say(Level::Warn, format!("{done} {left}"));
            }
        }
    }

    pub(super) fn issued(&mut self, sheet: &Sheet) {
        let file = sheet.saved.first().map(|file| file.display().to_string()).unwrap_or_default();
        let said = w::issued(sheet.number.as_deref().unwrap_or(""), &file, self.shared.lang);
        self.paper(sheet);
        self.say(Level::Good, said);
    }
}
