//! The monthly reports: opening them, handing them their answers, and what follows when something was saved.

use chrono::NaiveDate;

use super::layers::{Layer, monthly};
use super::message::Effect;
use super::model::Model;
use super::steps::every;
use crate::panes::Step;
use crate::ui::Level;
use crate::words::monthly as w;
use crate::worker::{Answer, MonthlyAnswer, Recipient, Ticket};

impl Model {
    /// Opens the screen; one that is open already is gone back to.
    pub(super) fn open_monthly(&mut self) -> Vec<Step> {
        self.layers.retain(|layer| !matches!(layer, Layer::Monthly(_)));
        let (state, steps) = monthly::State::open(&self.shared);
        self.layers.push(Layer::Monthly(Box::new(state)));
        steps
    }

    /// Something was read, or changed: said, and read anew by the refresh that follows every change.
    pub(super) fn monthly_answer(
        &mut self,
        ticket: Ticket,
        found: &MonthlyAnswer,
        answer: &Answer,
        effects: &mut Vec<Effect>,
    ) {
        let lang = self.shared.lang;
        match found {
            MonthlyAnswer::Saved(report) => {
                self.monthly_changed(&report.kecamatan, report.month);
                self.close_form(w::SAVED, effects);
            }
            MonthlyAnswer::Voided(issue) => {
                self.monthly_changed(&issue.kecamatan, issue.month);
                self.close_form(w::VOIDED, effects);
            }
            MonthlyAnswer::Issued(issued, saved, problems) => {
                self.monthly_changed(&issued.kecamatan, issued.month);
                let folder = saved.first().and_then(|file| file.parent()).map(|folder| folder.display().to_string());
                match problems.is_empty() {
                    true => self.say(Level::Good, w::issued(&issued.number, &folder.unwrap_or_default(), lang)),
                    false => self.say(Level::Warn, w::issued_with_shipped(&issued.number, lang)),
                }
            }
            // The other desk's words, for a form that is open.
            MonthlyAnswer::Between(..) if ticket.to == Recipient::Form => {
                self.form_record(answer, effects);
            }
            MonthlyAnswer::Between(..) | MonthlyAnswer::One(_) => {
                let shared = &self.shared;
                for layer in every(&mut self.layers, &mut self.parked) {
                    if let Layer::Monthly(open) = layer {
                        open.take(found, shared);
                    }
                }
            }
        }
    }

    /// Keys that follow wait for the reading that follows: they mean the report as it is now.
    fn monthly_changed(&mut self, kecamatan: &str, month: NaiveDate) {
        for layer in every(&mut self.layers, &mut self.parked) {
            if let Layer::Monthly(open) = layer {
                open.changed(kecamatan, month);
            }
        }
    }

    fn form_record(&mut self, answer: &Answer, effects: &mut Vec<Effect>) {
        let shared = &self.shared;
        let forms = every(&mut self.layers, &mut self.parked).filter_map(|layer| match layer {
            Layer::Form(form) => form.take_record(answer, shared),
            _ => None,
        });
        let steps: Vec<Step> = forms.flatten().collect();
        self.carry(steps, effects);
    }

    /// Records beneath a figure came.
    pub(super) fn monthly_rows(&mut self, answer: &Answer) -> Vec<Step> {
        let (shared, Answer::Report(found)) = (&self.shared, answer) else { return Vec::new() };
        for layer in every(&mut self.layers, &mut self.parked) {
            if let Layer::Monthly(open) = layer {
                open.take_rows(found, shared);
            }
        }
        Vec::new()
    }

    /// What was asked for failed.
    pub(super) fn monthly_fails(&mut self, sentence: &str) {
        for layer in &mut self.layers {
            if let Layer::Monthly(open) = layer {
                open.fail(sentence);
            }
        }
    }
}
