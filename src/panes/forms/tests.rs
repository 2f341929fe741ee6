//! What the forms make of what is typed.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person, Sex};
use crate::form::Weight;
use crate::panes::Shared;

fn shared() -> Shared {
    Shared {
        lang: Default::default(),
        now: NaiveDateTime::parse_from_str("2026-11-21T09:00:00", "%Y-%m-%dT%H:%M:%S").unwrap_or_default(),
        office: Default::default(),
        office_version: 1,
        library: Default::default(),
        regions: Default::default(),
        user: "uji".into(),
        read_only: false,
        page: 20,
    }
}

fn today() -> NaiveDate {
    shared().today()
}

fn new_person(typed: &str) -> crate::form::Form {
    intake::open(&intake::Known { typed: Some(typed), ..Default::default() }, &shared())
}

#[test]
fn a_typed_nik_opens_a_new_person_with_birth_date_and_sex_suggested() {
    let form = new_person("1171014101900001");
    assert_eq!(form.values.text("nik"), "1171014101900001");
    assert_eq!(form.values.text("birth_date"), "01-01-1990");
    assert_eq!(form.values.key("sex"), Sex::Female.code());
    assert_eq!(form.field().map(|field| field.name), Some("name"));
}

#[test]
fn a_typed_name_opens_a_new_person_with_that_name() {
    assert_eq!(new_person("Cut Meutia").values.text("name"), "Cut Meutia");
}

#[test]
fn a_person_without_nik_needs_a_reason() {
    let mut form = new_person("Aminah");
    form.values.set("need1", "SKTM", "sktm-gampong");
    assert!(!form.check_all(today()));
    form.values.set("no_nik", "", NoNikReason::NotBrought.code());
    assert!(form.check_all(today()));
}

#[test]
fn a_newborn_of_many_years_is_advice_and_no_bar() {
    let mut form = new_person("Aminah");
    form.values.set("need1", "SKTM", "sktm-gampong");
    for (reason, born, said) in [
        (NoNikReason::Newborn, "21-11-1970", Some("56")),
        (NoNikReason::Newborn, "01-11-2026", None),
        (NoNikReason::NotBrought, "21-11-1970", None),
    ] {
        form.values.set("no_nik", "", reason.code());
        form.values.set_text("birth_date", born);
        assert!(form.check_all(today()), "{reason:?} {born}");
        assert_eq!(form.problems.get("birth_date").map(|problem| problem.detail.as_str()), said, "{reason:?} {born}");
    }
}

#[test]
fn a_birth_date_that_differs_from_the_nik_is_said_and_does_not_block() {
    let mut form = new_person("1171014101900001");
    form.values.set_text("name", "Aminah");
    form.values.set_text("birth_date", "02-01-1990");
    form.values.set("need1", "SKTM", "sktm-gampong");
    assert!(form.check_all(today()));
    assert_eq!(form.problems.get("birth_date").map(|problem| problem.weight), Some(Weight::Advice));
}

#[test]
fn a_birth_date_in_the_future_blocks() {
    let mut form = new_person("Aminah");
    form.values.set_text("birth_date", "22-11-2026");
    assert!(!form.check_all(today()));
    assert!(form.problems.contains_key("birth_date"));
}

#[test]
fn an_intake_carries_what_was_typed() {
    let mut form = new_person("1171014101900001");
    form.values.set_text("name", " Aminah ");
    form.values.set("need1", "SKTM", "sktm-gampong");
    form.values.set("consent", "", "wali");
    let made = intake::intake(&form, &shared());
    let made = made.as_ref();
    assert_eq!(made.map(|intake| intake.subject.name.as_str()), Some("Aminah"));
    assert_eq!(made.map(|intake| intake.wishes.len()), Some(1));
    let by = made.and_then(|intake| intake.consent.by);
    assert_eq!(by, Some(crate::domain::referral::ConsentBy::Guardian));
}

#[test]
fn a_known_person_is_not_asked_for_data_and_is_not_changed() {
    let mut person = Person::new(PersonId::from(uuid::Uuid::nil()));
    person.name = "Aminah".into();
    let form = intake::open(&intake::Known { person: Some(&person), ..Default::default() }, &shared());
    assert_eq!(form.field().map(|field| field.name), Some("need1"));
    let made = intake::intake(&form, &shared());
    assert_eq!(made.map(|intake| (intake.subject, intake.subject_changed)), Some((person, false)));
}

#[test]
fn needs_can_be_added_up_to_three() {
    let mut form = new_person("Aminah");
    assert!(intake::another_need(&mut form));
    assert!(intake::another_need(&mut form));
    assert!(!intake::another_need(&mut form));
    assert_eq!(form.field().map(|field| field.name), Some("need3"));
}

#[test]
fn a_record_goes_through_its_form_unchanged() {
    let mut person = Person::new(PersonId::from(uuid::Uuid::nil()));
    person.name = "Aminah".into();
    person.nik = Some("1171014101900001".into());
    person.sex = Some(Sex::Female);
    person.birth_date = NaiveDate::from_ymd_opt(1990, 1, 1);
    person.gampong = Some("11.71.01.2001".into());
    person.note = "baris satu".into();
    let form = person::open(&person, "Kampung Baru");
    assert_eq!(person::apply(&form.values, person.clone(), today()), person);
}

#[test]
fn every_form_is_found_by_its_name_and_has_distinct_fields() {
    for id in [
        "intake",
        "person",
        "office",
        "office-first",
        "office-limits",
        "office-flow",
        "staff",
        "void",
        "cancel",
        "member",
        "referral",
    ] {
        let fields = spec(id).map(|spec| spec.fields).unwrap_or_default();
        let mut names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        assert!(!names.is_empty(), "{id}");
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{id}");
        assert!(!names.contains(&""), "{id}");
    }
    assert!(spec("unknown").is_none());
}

#[test]
fn a_broken_number_pattern_blocks_the_settings() {
    let mut form = office::open(&office::SPEC, &Default::default(), 1, "uji");
    form.values.set_text("number_pattern", "460/{tahun}");
    assert!(!form.check_all(today()));
    form.values.set_text("number_pattern", "460/{nomor}/{tahun}");
    assert!(form.check_all(today()));
}

#[test]
fn a_destination_found_first_stands_in_the_form_and_the_citizen_is_asked_for() {
    let known =
        intake::Known { destination: Some(("0190b0a0-0000-7000-8000-000000000001", "RSJ Aceh")), ..Default::default() };
    let form = intake::open(&known, &shared());
    assert_eq!(form.values.text("destination1"), "RSJ Aceh");
    assert_eq!(form.field().map(|field| field.name), Some("subject"));
}
