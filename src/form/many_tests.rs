//! A field that takes several.

use super::*;
use crate::keys::{Code, Key};
use crate::words::{Text, t};
use uuid::Uuid;

const L: Text = t("a", "a");

static SPEC: Spec = Spec {
    id: "test-many",
    title: L,
    fields: &[Field { kind: Kind::Many(Source::Member), max: 40, ..line("who", L, L) }, line("next", L, L)],
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn press(form: &mut Form, code: Code) -> Outcome {
    form.key(Key::plain(code), today())
}

/// Types a letter, is offered these, takes the first.
fn take(form: &mut Form, found: &[(&str, &str)]) -> Outcome {
    press(form, Code::Char('x'));
    let found = found.iter().map(|(key, title)| Choosable {
        key: (*key).into(),
        title: (*title).into(),
        detail: String::new(),
        spans: vec![],
    });
    let serial = form.options.serial;
    form.options.answer(serial, Ok(found.collect()));
    press(form, Code::Enter)
}

fn names(form: &Form) -> Vec<&str> {
    form.values.get("who").picked.iter().map(|one| one.text.as_str()).collect()
}

fn form() -> Form {
    Form::open(&SPEC, Values::new(), DraftId::from(Uuid::nil()))
}

#[test]
fn enter_takes_one_and_stays_and_on_an_empty_line_goes_on() {
    let mut form = form();
    assert_eq!(take(&mut form, &[("1", "Contoh Satu")]), Outcome::Edited);
    take(&mut form, &[("", "Pak Contoh")]);
    take(&mut form, &[("1", "Contoh Satu")]);
    take(&mut form, &[("", "Pak Contoh")]);
    assert_eq!(names(&form), ["Contoh Satu", "Pak Contoh"], "nobody stands twice");
    assert_eq!((form.field().unwrap().name, form.input.value()), ("who", ""));
    assert_eq!(press(&mut form, Code::Enter), Outcome::Moved);
    assert_eq!(form.field().unwrap().name, "next");
}

#[test]
fn backspace_on_an_empty_line_takes_the_last_one_out() {
    let mut form = form();
    take(&mut form, &[("1", "Contoh Satu")]);
    take(&mut form, &[("2", "Contoh Dua")]);
    assert_eq!(press(&mut form, Code::Backspace), Outcome::Edited);
    assert_eq!(names(&form), ["Contoh Satu"]);
    press(&mut form, Code::Backspace);
    assert_eq!(press(&mut form, Code::Backspace), Outcome::Ignored);
}

#[test]
fn what_was_typed_and_not_taken_is_said_and_kept() {
    let mut form = form();
    press(&mut form, Code::Char('x'));
    assert!(!form.check_all(today()));
    let serial = form.options.serial;
    form.options.answer(serial, Ok(vec![]));
    press(&mut form, Code::Enter);
    assert!(form.problems.contains_key("who") && form.input.value() == "x");
}

#[test]
fn a_proposal_that_is_nobody_says_what_to_do() {
    let mut form = form();
    take(&mut form, &[(NOBODY, "Bukan salah satu")]);
    assert!(names(&form).is_empty() && form.problems.contains_key("who"));
}

#[test]
fn more_than_five_hundred_are_refused_and_nothing_is_lost() {
    let mut form = form();
    let one = |at: usize| Picked { key: at.to_string(), text: format!("Contoh {at}") };
    form.values.entry("who").picked = (0..500).map(one).collect();
    take(&mut form, &[("600", "Contoh 600")]);
    assert_eq!((names(&form).len(), form.input.value()), (500, "x"));
    assert!(form.problems.contains_key("who"));
}

#[test]
fn a_draft_brings_all_of_them_back() {
    let mut form = form();
    take(&mut form, &[("1", "Contoh Satu")]);
    press(&mut form, Code::Char('y'));
    let back = Form::restore(&SPEC, &form.payload(), form.draft).unwrap();
    assert_eq!((names(&back), back.input.value()), (vec!["Contoh Satu"], "y"));
}
