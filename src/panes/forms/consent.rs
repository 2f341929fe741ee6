//! The question whether data may go to the destination: who agreed, and why nobody could where nobody could. The same
//! two fields in every form that asks it; one key answers the usual case (`y`).

use chrono::NaiveDate;

use crate::domain::day;
use crate::domain::referral::{Agreement, ConsentBy};
use crate::form::{Choice, Field, Kind, Problem, Values, line};
use crate::words::{Text, intake as w};

/// Below this age in years a guardian agrees (R28).
const OF_AGE: u32 = 18;
/// Beside the fields: date of birth of a citizen who is registered already.
const BORN: &str = "born";

/// Who agreed, and the ground where nobody could.
pub const FIELDS: [Field; 2] = [
    Field { kind: Kind::Choice(choices), check: of_age, ..line("consent", w::CONSENT, w::CONSENT_HINT) },
    Field {
        required: true,
        max: 500,
        shown: unable,
        ..line("consent_reason", w::CONSENT_REASON, w::CONSENT_REASON_HINT)
    },
];

fn choices() -> Vec<Choice> {
    let choice = |by: ConsentBy| Choice { code: by.code(), label: short(by) };
    ConsentBy::ALL.iter().copied().map(choice).collect()
}

/// Short enough to stand side by side; each begins with its own letter.
const fn short(by: ConsentBy) -> Text {
    match by {
        ConsentBy::Own => w::CONSENT_YES,
        ConsentBy::Guardian => w::CONSENT_GUARDIAN,
        ConsentBy::Family => w::CONSENT_FAMILY,
        ConsentBy::Unable => w::CONSENT_UNABLE,
    }
}

fn by(values: &Values) -> Option<ConsentBy> {
    ConsentBy::from_code(values.key("consent"))
}

fn unable(values: &Values) -> bool {
    by(values) == Some(ConsentBy::Unable)
}

/// A child does not agree alone; said, never a bar.
fn of_age(values: &Values, today: NaiveDate) -> Option<Problem> {
    let typed = if super::intake::is_new(values) { values.trimmed("birth_date") } else { values.trimmed(BORN) };
    let born = day::parse(typed, today).ok()?;
    let child = today.years_since(born).is_some_and(|years| years < OF_AGE);
    (child && by(values) == Some(ConsentBy::Own)).then(|| Problem::advice(w::CONSENT_MINOR, String::new()))
}

/// Remembers when the citizen was born.
pub fn remember_birth(values: &mut Values, born: Option<NaiveDate>) {
    values.set_text(BORN, born.map(day::shown).unwrap_or_default());
}

/// Puts what was agreed into the fields.
pub fn put(values: &mut Values, agreement: &Agreement) {
    values.set("consent", "", agreement.by.map_or("", ConsentBy::code));
    values.set_text("consent_reason", agreement.reason.clone());
}

/// What the fields say.
pub fn agreement(values: &Values) -> Agreement {
    let reason = if unable(values) { values.trimmed("consent_reason").to_owned() } else { String::new() };
    Agreement { by: by(values), reason }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::form::Form;
    use crate::keys::{Code, Key};
    use crate::panes::forms::intake;
    use crate::panes::samples::{letter, shared};

    fn form() -> Form {
        let mut form = intake::open(&intake::Known { typed: Some("Contoh"), ..Default::default() }, &shared());
        form.focus_on("consent");
        form
    }

    fn after(form: &mut Form, key: Key) -> Option<ConsentBy> {
        form.key(key, shared().today());
        agreement(&form.values).by
    }

    #[test]
    fn one_letter_says_who_agreed() {
        let mut form = form();
        for (key, who) in
            [('y', ConsentBy::Own), ('w', ConsentBy::Guardian), ('k', ConsentBy::Family), ('t', ConsentBy::Unable)]
        {
            assert_eq!(after(&mut form, letter(key)), Some(who));
        }
        assert_eq!(after(&mut form, Key::plain(Code::Backspace)), None);
        assert_eq!(after(&mut form, letter(' ')), Some(ConsentBy::Own));
    }

    #[test]
    fn only_where_nobody_could_agree_the_ground_is_asked_for_and_needed() {
        let mut form = form();
        let reason = form.spec.fields.iter().find(|field| field.name == "consent_reason").unwrap();
        after(&mut form, letter('w'));
        assert!(!form.shows(reason));
        after(&mut form, letter('t'));
        assert!(form.shows(reason) && reason.problem(&form.values, shared().today()).is_some());
        form.values.set_text("consent_reason", "ODGJ, keadaan darurat");
        assert!(reason.problem(&form.values, shared().today()).is_none());
        assert!(agreement(&form.values).suffices());
        after(&mut form, letter('y'));
        assert_eq!(agreement(&form.values), Agreement::own());
    }

    #[test]
    fn a_child_that_agrees_alone_is_advice_and_no_bar() {
        let mut form = form();
        let field = form.spec.fields.iter().find(|field| field.name == "consent").unwrap();
        let said = |form: &Form| field.problem(&form.values, shared().today()).map(|problem| problem.text);
        after(&mut form, letter('y'));
        assert_eq!(said(&form), None);
        form.values.set_text("birth_date", "01-01-2015");
        assert_eq!(said(&form), Some(w::CONSENT_MINOR));
        after(&mut form, letter('w'));
        assert_eq!(said(&form), None);
    }
}
