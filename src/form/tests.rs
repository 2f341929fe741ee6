//! Typing into a small form.

use super::*;
use crate::keys::{Code, Key};
use crate::words::{Text, t};
use uuid::Uuid;

const L: Text = t("a", "a");

fn sexes() -> Vec<Choice> {
    use crate::domain::person::Sex;
    of_choices(Sex::ALL, Sex::code, Sex::label)
}

static SPEC: Spec = Spec {
    id: "test",
    title: L,
    fields: &[
        Field { required: true, max: 10, ..line("name", L, L) },
        Field { kind: Kind::Digits { exactly: 16 }, max: 25, ..line("nik", L, L) },
        Field { kind: Kind::Choice(sexes), ..line("sex", L, L) },
        Field { kind: Kind::Pick(Source::Gampong), ..line("gampong", L, L) },
        Field { shown: |values| values.text("name") == "X", ..line("hidden", L, L) },
        Field { kind: Kind::Date, ..line("born", L, L) },
    ],
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn form() -> Form {
    Form::open(&SPEC, Values::new(), DraftId::from(Uuid::nil()))
}

fn typed(form: &mut Form, text: &str) {
    for letter in text.chars() {
        form.key(Key::plain(Code::Char(letter)), today());
    }
}

fn enter(form: &mut Form) -> Outcome {
    form.key(Key::plain(Code::Enter), today())
}

#[test]
fn letters_go_into_the_focused_field_and_change_it() {
    let mut form = form();
    typed(&mut form, "Aminah");
    assert_eq!(form.values.text("name"), "Aminah");
    assert!(form.changed);
}

#[test]
fn a_full_field_says_so_and_keeps_what_it_has() {
    let mut form = form();
    typed(&mut form, "1234567890");
    assert_eq!(form.key(Key::plain(Code::Char('x')), today()), Outcome::Full);
    assert_eq!(form.values.text("name"), "1234567890");
}

#[test]
fn a_paste_is_one_line_of_data() {
    let mut form = form();
    assert_eq!(form.paste("a\nb\t\u{0}c"), Outcome::Edited);
    assert!(form.values.text("name").starts_with("a b"));
    assert_eq!(form.focus, 0);
}

#[test]
fn a_problem_shows_on_leaving_and_typing_clears_it() {
    let mut form = form();
    form.focus_on("nik");
    typed(&mut form, "123");
    form.step(true, today());
    assert!(form.problems.contains_key("nik"));
    form.step(false, today());
    typed(&mut form, "4");
    assert!(!form.problems.contains_key("nik"));
}

#[test]
fn hidden_fields_are_passed_over() {
    let mut form = form();
    form.focus_on("gampong");
    form.step(true, today());
    assert_eq!(form.field().unwrap().name, "born");
}

#[test]
fn enter_on_the_last_field_submits() {
    let mut form = form();
    form.focus_on("born");
    assert_eq!(enter(&mut form), Outcome::Submit);
}

#[test]
fn a_choice_takes_digit_letter_and_space() {
    let mut form = form();
    form.focus_on("sex");
    typed(&mut form, "2");
    assert_eq!(form.values.key("sex"), "P");
    typed(&mut form, "l");
    assert_eq!(form.values.key("sex"), "L");
    typed(&mut form, " ");
    assert_eq!(form.values.key("sex"), "P");
}

#[test]
fn the_same_letter_again_goes_on_to_the_next_choice_that_begins_with_it() {
    fn relations() -> Vec<Choice> {
        use crate::domain::referral::Relation;
        of_choices(Relation::ALL, Relation::code, Relation::label)
    }
    static RELATION: Spec =
        Spec { id: "test", title: L, fields: &[Field { kind: Kind::Choice(relations), ..line("relation", L, L) }] };
    let mut form = Form::open(&RELATION, Values::new(), DraftId::from(Uuid::nil()));
    for code in ["pilar", "polisi", "faskes", "pilar"] {
        typed(&mut form, "p");
        assert_eq!(form.values.key("relation"), code);
    }
    typed(&mut form, "t");
    assert_eq!(form.values.key("relation"), "tetangga");
}

#[test]
fn a_pick_asks_and_takes_the_first_answer_on_enter() {
    let mut form = form();
    form.focus_on("gampong");
    let asked = form.key(Key::plain(Code::Char('s')), today());
    assert_eq!(asked, Outcome::Lookup(Source::Gampong, "s".into()));
    let found =
        vec![Choosable { key: "11.71.03.2001".into(), title: "Surien".into(), detail: String::new(), spans: vec![] }];
    let serial = form.options.serial;
    form.options.answer(serial.wrapping_sub(1), Ok(vec![]));
    assert!(form.options.waiting, "an old answer must not count");
    form.options.answer(serial, Ok(found));
    assert_eq!(enter(&mut form), Outcome::Chosen("gampong"));
    assert_eq!((form.values.text("gampong"), form.values.key("gampong")), ("Surien", "11.71.03.2001"));
}

#[test]
fn typing_after_choosing_forgets_the_choice() {
    let mut form = form();
    form.values.set("gampong", "Surien", "11.71.03.2001");
    form.focus_on("gampong");
    typed(&mut form, "x");
    assert_eq!(form.values.key("gampong"), "");
}

#[test]
fn a_failed_lookup_is_not_an_empty_list() {
    let mut form = form();
    form.focus_on("gampong");
    typed(&mut form, "s");
    form.options.answer(form.options.serial, Err("rusak".into()));
    assert_eq!(form.options.failed.as_deref(), Some("rusak"));
}

#[test]
fn a_draft_brings_back_values_and_cursor() {
    let mut form = form();
    typed(&mut form, "Aminah");
    form.key(Key::plain(Code::Left), today());
    form.context.insert("person".into(), "7".into());
    let back = Form::restore(&SPEC, &form.payload(), form.draft).unwrap();
    assert_eq!(back.values, form.values);
    assert_eq!((back.focus, back.input.cursor()), (0, 5));
    assert_eq!(back.context["person"], "7");
}

#[test]
fn saving_checks_every_shown_field_and_goes_to_the_first_problem() {
    let mut form = form();
    form.values.set_text("born", "31-02-2000");
    assert!(!form.check_all(today()));
    assert_eq!(form.problems.len(), 2);
    form.focus_first_problem();
    assert_eq!(form.field().unwrap().name, "name");
}

#[test]
fn control_keys_edit_words() {
    let mut form = form();
    typed(&mut form, "Siti Amin");
    form.key(Key::ctrl('w'), today());
    assert_eq!(form.values.text("name"), "Siti ");
}

#[test]
fn a_name_that_was_not_taken_is_looked_up_again_where_the_cursor_comes_back() {
    let mut form = form();
    form.focus_on("gampong");
    typed(&mut form, "surien");
    form.options.answer(form.options.serial, Ok(vec![]));
    assert_eq!(form.ask_again(), None, "the answer is there");
    form.step(true, today());
    form.step(false, today());
    assert_eq!(form.ask_again(), Some((Source::Gampong, "surien".into())));
    assert_eq!(form.ask_again(), None, "once");
    assert_eq!(form.untaken(), [("gampong", Source::Gampong, "surien".to_owned())]);
    form.take("gampong", "11.71.03.2001".into(), "Surien".into());
    assert_eq!((form.input.value(), form.untaken().len()), ("Surien", 0));
    let mut back = Form::restore(&SPEC, &form.payload(), form.draft).unwrap();
    assert_eq!(back.ask_again(), None, "taken before the draft was kept");
}

#[test]
fn a_form_in_which_nothing_stands_is_blank_and_one_that_was_opened_filled_as_well() {
    let mut form = form();
    assert!(form.is_blank());
    typed(&mut form, "A");
    assert!(!form.is_blank());
    form.key(Key::plain(Code::Backspace), today());
    assert!(form.changed && form.is_blank());
    let mut values = Values::new();
    values.set_text("name", "Aminah");
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::nil()));
    form.focus_on("name");
    typed(&mut form, "h");
    let mut back = Form::restore(&SPEC, &form.payload(), form.draft).unwrap();
    assert!(!back.is_blank());
    back.key(Key::plain(Code::Backspace), today());
    assert!(back.is_blank(), "as it was opened for the first time");
}

#[test]
fn a_day_in_words_is_written_down_as_the_day_it_was() {
    let mut form = form();
    form.focus_on("born");
    typed(&mut form, "kemarin");
    let field = form.field().unwrap();
    let said = field.read_as(&form.values, true, today(), crate::words::Lang::Id);
    assert_eq!(said.as_deref(), Some("Dibaca: Jumat, 20 November 2026"));
    form.step(false, today());
    assert_eq!(form.values.text("born"), "20-11-2026");
    form.values.set_text("born", "nanti");
    form.check_all(today());
    assert_eq!(form.problems["born"].detail, "21-11-2026.");
}
