//! What saving means for each form, and what to do when another desk was faster.

use super::State;
use crate::domain::person::Person;
use crate::form::{Field, Form, Kind, Problem, Value, Values};
use crate::panes::forms::{self, intake, office, person, void};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{app as w, form as f, intake as i};
use crate::worker::{Act, Ask, Recipient};

impl State {
    /// Checks everything; saves, or goes to the first problem.
    pub(super) fn save(&mut self, shared: &Shared) -> Vec<Step> {
        if self.saving {
            return Vec::new();
        }
        if shared.read_only {
            return vec![Step::Say(Level::Warn, w::READ_ONLY)];
        }
        if !self.form.check_all(shared.today()) {
            self.form.focus_first_problem();
            let blocking = self.form.problems.values().filter(|problem| problem.weight == crate::form::Weight::Blocks);
            return vec![Step::SayText(Level::Error, f::problems(blocking.count(), shared.lang))];
        }
        let Some(act) = self.meaning(shared) else { return vec![Step::Say(Level::Error, f::PICK_ONE)] };
        self.saving = true;
        vec![Step::Act(Recipient::Form, act)]
    }

    fn meaning(&self, shared: &Shared) -> Option<Act> {
        let values = &self.form.values;
        Some(match self.form.spec.id {
            "intake" => Act::Intake(Box::new(intake::intake(&self.form, shared)?)),
            "person" => {
                let before: Person = serde_json::from_str(self.form.context.get("person")?).ok()?;
                Act::SavePerson(Box::new(person::apply(values, before, shared.today())))
            }
            "member" => Act::SaveMember(Box::new(crate::panes::directory::form::member(&self.form, shared.today())?)),
            "office" | "office-first" => {
                Act::SaveOffice(Box::new(office::office(values, &shared.office)), shared.office_version)
            }
            "referral" => Act::SaveReferral(Box::new(forms::referral::referral(&self.form)?)),
            "void" => Act::Void(void::letter(&self.form)?, values.trimmed("reason").to_owned()),
            _ => return None,
        })
    }

    /// Another desk saved this record first: ask for what it wrote.
    pub fn conflict(&mut self) -> Vec<Step> {
        self.saving = false;
        let say = Step::Say(Level::Warn, w::CHANGED_ELSEWHERE);
        match self.form.spec.id {
            "person" => {
                match self.form.context.get("person").and_then(|json| serde_json::from_str::<Person>(json).ok()) {
                    Some(before) => vec![say, Step::Ask(Recipient::Form, Ask::Person(before.id))],
                    None => vec![say],
                }
            }
            "member" => vec![say, Step::Ask(Recipient::Form, Ask::Members)],
            _ => vec![say],
        }
    }

    /// The record as another desk left it, and as it was when this form was opened. What only they changed is taken
    /// over, what only this desk changed stays; where both wrote something else, both are shown. The next save starts
    /// from their version.
    pub fn show_theirs(&mut self, theirs: &Values, base: &Values, record: (&str, String)) {
        self.form.context.insert(record.0.to_owned(), record.1);
        self.form.theirs.clear();
        for field in self.form.spec.fields {
            let (mine, other, before) =
                (self.form.values.get(field.name), theirs.get(field.name), base.get(field.name));
            if same(mine, other) || same(other, before) {
                continue;
            }
            if same(mine, before) {
                let (text, key) = (other.text.clone(), other.key.clone());
                self.form.values.set(field.name, text, key);
            } else if self.form.shows(field) {
                self.form.theirs.insert(field.name.to_owned(), shown(field, other));
                self.form.context.insert(format!("theirs.{}", field.name), other.key.clone());
            }
        }
        // The line with the cursor shows the value as it is now.
        if let Some(field) = self.form.field() {
            self.form.focus_on(field.name);
        }
    }

    /// A person was read for this form: either picked as the subject, or the other desk's version of the record.
    pub fn take_person(&mut self, read: &Person, shared: &Shared) {
        if self.form.spec.id == intake::SPEC.id {
            // Somebody else may have been picked since.
            if self.form.values.key("subject") == read.id.to_string() {
                self.reading = false;
                intake::remember(&mut self.form.context, read);
            }
            return;
        }
        let gampong = read.gampong.as_deref().map(|code| shared.library.region_name(code)).unwrap_or("");
        let theirs = forms::person::values(read, gampong);
        let before = self.form.context.get("person").and_then(|json| serde_json::from_str::<Person>(json).ok());
        let base = before.map(|before| forms::person::values(&before, "")).unwrap_or_default();
        self.show_theirs(&theirs, &base, ("person", serde_json::to_string(read).unwrap_or_default()));
    }

    /// The NIK belongs to somebody else: said at its field, nothing is lost.
    pub fn nik_taken(&mut self) {
        self.saving = false;
        self.form.problems.insert("nik", Problem::blocks(i::NIK_TAKEN));
        self.form.focus_on("nik");
    }
}

/// Whether two values mean the same; what was picked counts by its key, not by how it was named.
fn same(one: &Value, other: &Value) -> bool {
    one.key == other.key && (!one.key.is_empty() || one.text.trim() == other.text.trim())
}

/// What the other desk wrote, as people read it.
fn shown(field: &Field, value: &Value) -> String {
    match field.kind {
        Kind::Choice(all) => {
            let chosen = all().into_iter().find(|choice| choice.code == value.key);
            chosen.map(|choice| choice.label.id.to_owned()).unwrap_or_default()
        }
        Kind::Toggle => crate::words::Text::get(
            if value.key.is_empty() { &crate::words::NO } else { &crate::words::YES },
            crate::words::Lang::Id,
        )
        .to_owned(),
        _ => value.text.clone(),
    }
}

/// Puts the other desk's value into a field.
pub(super) fn put_theirs(form: &mut Form, field: &Field, theirs: &str) {
    let key = form.context.remove(&format!("theirs.{}", field.name)).unwrap_or_default();
    match field.kind {
        Kind::Choice(_) | Kind::Toggle => form.values.set(field.name, "", key),
        _ => form.values.set(field.name, theirs, key),
    }
    form.changed = true;
}
