//! What came of a request of the directory.

use super::message::Effect;
use super::model::Model;
use crate::panes::Step;
use crate::ui::Level;
use crate::words::{app as w, directory as d, places as p, renewal as r};
use crate::worker::{Answer, Ask, DirectoryAnswer, Recipient};

impl Model {
    pub(super) fn directory_answer(&mut self, found: &DirectoryAnswer, answer: &Answer, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        match found {
            DirectoryAnswer::Decrees(..) => {
                let steps = self.directory.take(answer, &self.shared);
                self.carry(steps, effects);
            }
            DirectoryAnswer::Checked(_) => self.say(Level::Good, d::CHECKED_TODAY.get(lang)),
            DirectoryAnswer::WrongPhone(_) => self.say(Level::Good, d::PHONE_MARKED.get(lang)),
            DirectoryAnswer::Renewed(moved, number) => {
                self.directory.renewed();
                self.say(Level::Good, r::done(*moved, number, lang));
            }
            DirectoryAnswer::PlaceSaved => {
                self.close_form(w::SAVED, effects);
                self.carry(vec![Step::Ask(Recipient::App, Ask::Start)], effects);
            }
            DirectoryAnswer::PlaceChecked => {
                self.say(Level::Good, p::CHECKED_TODAY.get(lang));
                self.carry(vec![Step::Ask(Recipient::App, Ask::Start)], effects);
            }
            DirectoryAnswer::FieldAdded(settings) => {
                (self.shared.office, self.shared.office_version) = (**settings).clone();
                self.close_form(w::SAVED, effects);
            }
        }
    }
}
