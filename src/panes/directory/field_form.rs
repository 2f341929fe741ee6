//! The form with which an office adds a field to a pillar, without a programmer.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::content::pillar::{OwnChoice, OwnField, OwnKind, code_of};
use crate::domain::ids::DraftId;
use crate::domain::member::Pillar;
use crate::form::{Choice, Field, Form, Kind, Problem, Spec, Values, line, of_choices};
use crate::words::directory as w;
use crate::words::intake::NONE;
use crate::worker::DirectoryAct;

fn pillars() -> Vec<Choice> {
    of_choices(Pillar::ALL, Pillar::code, Pillar::label)
}

fn kinds() -> Vec<Choice> {
    of_choices(OwnKind::ALL, OwnKind::code, OwnKind::label)
}

fn is_choice(values: &Values) -> bool {
    values.key("kind") == OwnKind::Choice.code()
}

/// A label without a letter or digit makes no code.
fn names_something(values: &Values, _: NaiveDate) -> Option<Problem> {
    code_of(values.trimmed("label")).is_empty().then(|| Problem::blocks(w::FIELD_NAMELESS))
}

const FIELDS: [Field; 6] = [
    Field { kind: Kind::Choice(pillars), required: true, ..line("pillar", w::PILLAR, NONE) },
    Field { required: true, max: 40, check: names_something, ..line("label", w::FIELD_LABEL, w::FIELD_LABEL_HINT) },
    Field { max: 40, ..line("label_en", w::FIELD_LABEL_EN, w::OPTIONAL) },
    Field { kind: Kind::Choice(kinds), required: true, ..line("kind", w::FIELD_KIND, NONE) },
    Field { required: true, shown: is_choice, ..line("choices", w::FIELD_CHOICES, w::FIELD_CHOICES_HINT) },
    Field { max: 80, ..line("help", w::FIELD_HELP, w::OPTIONAL) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "own-field", title: w::FIELD_FORM, fields: &FIELDS };

/// Opens it for a pillar.
pub fn open(pillar: Pillar) -> Form {
    let mut values = Values::new();
    values.set("pillar", "", pillar.code());
    values.set("kind", "", OwnKind::Text.code());
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.focus_on("label");
    form
}

/// What the filled form does.
pub fn act(form: &Form) -> Option<DirectoryAct> {
    let values = &form.values;
    let label = values.trimmed("label").to_owned();
    let choice = |label: &str| {
        let (label, code) = (label.trim().to_owned(), code_of(label));
        (!code.is_empty()).then_some(OwnChoice { code, label, label_en: String::new() })
    };
    let field = OwnField {
        code: code_of(&label),
        kind: OwnKind::from_code(values.key("kind"))?,
        label,
        label_en: values.trimmed("label_en").to_owned(),
        help: values.trimmed("help").to_owned(),
        help_en: String::new(),
        choices: if is_choice(values) {
            values.trimmed("choices").split(',').filter_map(choice).collect()
        } else {
            Vec::new()
        },
    };
    Some(DirectoryAct::AddField(Pillar::from_code(values.key("pillar"))?, Box::new(field)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_field_with_choices_is_made_of_what_is_typed() {
        let mut form = open(Pillar::Psm);
        form.values.set_text("label", "Bank penyalur");
        form.values.set("kind", "", OwnKind::Choice.code());
        form.values.set_text("choices", "Bank Aceh, BSI ,");
        assert!(form.check_all("2026-11-26".parse().unwrap()));
        let Some(DirectoryAct::AddField(pillar, field)) = act(&form) else { panic!() };
        let codes: Vec<&str> = field.choices.iter().map(|choice| choice.code.as_str()).collect();
        assert_eq!((pillar, field.code.as_str(), codes), (Pillar::Psm, "bank_penyalur", vec!["bank_aceh", "bsi"]));
    }

    #[test]
    fn a_label_of_signs_is_not_taken() {
        let mut form = open(Pillar::Psm);
        form.values.set_text("label", "???");
        assert!(!form.check_all("2026-11-26".parse().unwrap()));
    }
}
