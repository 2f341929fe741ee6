//! Somebody new is typed who may be registered already: what is said about it, and how Enter goes on with the record
//! that is there.
//!
//! An equal NIK is certain, and the clerk wants that record and nothing else: one Enter takes it and goes on with the
//! need. What was typed meanwhile fills what the record lacks; what differs from it is written into the note, where it
//! can be read, corrected and struck out. So nothing typed is lost and nothing stored is overwritten unseen.

use super::State;
use crate::domain::person::Person;
use crate::form::{Outcome, Weight};
use crate::keys::{Code, Key};
use crate::panes::forms::{intake, person};
use crate::panes::{Shared, Step};
use crate::store::search::Duplicate;
use crate::ui::Level;
use crate::words::{Lang, intake as w};
use crate::worker::{Ask, Recipient};

/// Under this name the context says whose record takes what was typed.
const BESIDE: &str = "beside";

/// Fields whose editing can make somebody else of the person.
pub(super) const NAMING: [&str; 6] = ["name", "nik", "birth_date", "kk", "phone", "gampong"];

impl State {
    /// Who could be the same person: shown beside the form, and the first one under its field at any width.
    pub fn take_duplicates(&mut self, found: &[Duplicate]) {
        self.comparing = false;
        self.hurried = false;
        let asked = intake::is_new(&self.form.values);
        self.duplicates = if asked { found.to_vec() } else { Vec::new() };
    }

    /// What is said under a field about the surest of them, as long as the form says nothing graver there.
    pub(super) fn said_of_duplicates(&self, field: &str, lang: Lang) -> Option<(String, Level)> {
        let first = self.duplicates.first()?;
        let said = format!("{} · {} · {}", first.name, first.detail, first.why);
        match (field, first.blocks) {
            ("nik", true) => Some((w::registered(&said, lang), Level::Error)),
            ("name", false) => Some((format!("{} {said}", w::DUPLICATES.get(lang)), Level::Warn)),
            _ => None,
        }
    }

    /// The record with the NIK in the field the cursor is in.
    fn same_nik(&self) -> Option<&Duplicate> {
        let here = self.form.field().is_some_and(|field| field.name == "nik");
        self.duplicates.first().filter(|first| here && first.blocks)
    }

    /// Enter on a complete NIK that is being compared waits for the answer, so that it means what will be seen.
    pub fn hurry(&mut self) {
        let here = self.form.field().is_some_and(|field| field.name == "nik");
        self.hurried = self.comparing && here;
    }

    /// Enter on the NIK of somebody registered takes that record; none where the key means something else.
    pub(super) fn take_registered(&mut self, key: Key, shared: &Shared) -> Option<Vec<Step>> {
        let first = self.same_nik().filter(|_| key.code == Code::Enter)?;
        let (id, name) = (first.id, first.name.clone());
        self.form.values.set("subject", name.clone(), id.to_string());
        self.form.context.insert(BESIDE.into(), id.to_string());
        self.form.changed = true;
        self.duplicates.clear();
        self.form.problems.retain(|_, problem| problem.weight != Weight::Blocks);
        self.reading = true;
        self.form.focus_first_empty();
        let mut steps = vec![Step::Ask(Recipient::Form, Ask::Person(id))];
        steps.extend(self.draft(shared));
        Some(steps)
    }

    /// The record was read: what was typed beside it goes where it belongs.
    pub(super) fn lay_beside(&mut self, read: &Person, shared: &Shared) -> Vec<Step> {
        let ours = self.form.context.get(BESIDE).is_some_and(|id| *id == read.id.to_string());
        if !ours {
            return Vec::new();
        }
        let (filled, differs) = person::filled(read, &self.form.values, shared.today(), shared.lang);
        let changed = filled != *read;
        intake::remember(&mut self.form, &filled);
        intake::note_changed(&mut self.form, changed);
        if !differs.is_empty() {
            let note = self.form.values.trimmed("case_note").to_owned();
            let said = w::said_at_the_desk(&differs, shared.lang);
            // The record may be read a second time, after another desk was faster.
            if !note.contains(&said) {
                self.form.values.set_text("case_note", [note, said].join("\n").trim().to_owned());
            }
        }
        let mut steps = vec![Step::SayText(Level::Good, w::record_taken(&read.name, !differs.is_empty(), shared.lang))];
        steps.extend(self.draft(shared));
        steps
    }

    /// What an edit means for what was found: another NIK is nobody's until it was compared.
    pub(super) fn forget_duplicates(&mut self, outcome: &Outcome) {
        let Some(field) = self.form.field() else { return };
        if !intake::is_new(&self.form.values) {
            self.duplicates.clear();
        } else if field.name == "nik" && matches!(outcome, Outcome::Edited) {
            self.duplicates.retain(|one| !one.blocks);
        }
    }
}
