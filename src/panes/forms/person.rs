//! The fields of a citizen: used by the intake form for somebody new and by the form that changes a record.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::fold::fold;
use crate::domain::ids::DraftId;
use crate::domain::nik::{self, Reading, RegionTable};
use crate::domain::person::{NoNikReason, Person, Sex};
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line, of_choices};
use crate::words::{Lang, Text, form as f, intake as w};

/// Name of the field that says why there is no NIK.
pub const NO_NIK: &str = "no_nik";

fn sexes() -> Vec<Choice> {
    of_choices(Sex::ALL, Sex::code, Sex::label)
}

fn reasons() -> Vec<Choice> {
    of_choices(NoNikReason::ALL, NoNikReason::code, NoNikReason::label)
}

/// In the intake form these fields belong to somebody new; in the record's own form there is no such question.
fn registering(values: &Values) -> bool {
    values.is_empty("subject") || values.key("subject") == super::intake::NEW
}

fn picking(values: &Values) -> bool {
    values.key("record").is_empty() && values.key("subject") != super::intake::NEW
}

fn shown(values: &Values) -> bool {
    registering(values) && !picking(values)
}

fn without_nik(values: &Values) -> bool {
    shown(values) && values.trimmed("nik").is_empty()
}

fn unknown(values: &Values) -> bool {
    without_nik(values) && values.key(NO_NIK) == NoNikReason::Unknown.code()
}

/// From this age on, in years, nobody is called a newborn.
const NEWBORN_UNDER: u32 = 1;

/// A phone number has digits, and between them what people write between digits.
fn phone_digits(values: &Values, _: NaiveDate) -> Option<Problem> {
    let odd = |c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.' | '/'));
    values.trimmed("phone").chars().any(odd).then(|| Problem::blocks(f::ONLY_DIGITS))
}

/// What the typed NIK says about birth and sex; names of regions are not needed here.
fn reading(values: &Values, today: NaiveDate) -> Reading {
    nik::parse(values.trimmed("nik"), today, &RegionTable::default())
}

fn reason_given(values: &Values, _: NaiveDate) -> Option<Problem> {
    (values.trimmed("nik").is_empty() && values.key(NO_NIK).is_empty()).then(|| Problem::blocks(f::REASON_NEEDED))
}

fn born_before_today(values: &Values, today: NaiveDate) -> Option<Problem> {
    let born = day::parse(values.trimmed("birth_date"), today).ok()?;
    if born > today {
        return Some(Problem::blocks(f::DATE_FUTURE));
    }
    let age = today.years_since(born).filter(|years| *years >= NEWBORN_UNDER);
    if let Some(years) = age.filter(|_| without_nik(values) && values.key(NO_NIK) == NoNikReason::Newborn.code()) {
        return Some(Problem::advice(w::NOT_NEWBORN, years.to_string()));
    }
    let read = reading(values, today).birth_date?;
    (read != born).then(|| Problem::advice(w::NIK_BIRTH, day::shown(read)))
}

fn sex_as_in_nik(values: &Values, today: NaiveDate) -> Option<Problem> {
    let chosen = Sex::from_code(values.key("sex"))?;
    let read = reading(values, today).sex?;
    (read != chosen).then(|| Problem::advice(w::NIK_SEX, String::new()))
}

/// The fields, in the order a clerk hears them.
pub const PERSON_FIELDS: [Field; 12] = [
    Field { kind: Kind::Digits { exactly: 16 }, max: 25, shown, ..line("nik", w::NIK, w::NIK_HINT) },
    Field { kind: Kind::Choice(reasons), shown: without_nik, check: reason_given, ..line(NO_NIK, w::NO_NIK, w::NONE) },
    Field { required: true, shown, ..line("name", w::NAME, w::NAME_HINT) },
    Field { shown: unknown, ..line("found_at", w::FOUND_AT, w::FOUND_HINT) },
    Field { kind: Kind::Choice(sexes), shown, check: sex_as_in_nik, ..line("sex", w::SEX, w::NONE) },
    Field {
        kind: Kind::Birthday,
        max: 12,
        shown,
        check: born_before_today,
        ..line("birth_date", w::BIRTH, w::BIRTH_HINT)
    },
    Field { kind: Kind::Pick(Source::Gampong), max: 80, shown, ..line("gampong", w::GAMPONG, w::GAMPONG_HINT) },
    Field { shown: elsewhere, ..line("place", w::PLACE, w::PLACE_HINT) },
    Field { shown, ..line("address", w::ADDRESS, w::ADDRESS_HINT) },
    Field { max: 30, shown, check: phone_digits, ..line("phone", w::PHONE, w::PHONE_HINT) },
    Field { kind: Kind::Digits { exactly: 16 }, max: 25, shown, ..line("kk", w::KK, w::KK_HINT) },
    Field { kind: Kind::Area, max: 2000, shown: recording, ..line("note", w::NOTE, w::NOTE_HINT) },
];

fn elsewhere(values: &Values) -> bool {
    shown(values) && values.key("gampong").is_empty()
}

fn recording(values: &Values) -> bool {
    !values.key("record").is_empty()
}

/// The form that changes a record.
pub static SPEC: Spec = Spec { id: "person", title: w::PERSON, fields: &PERSON_FIELDS };

/// Opens the form over a record.
pub fn open(person: &Person, gampong: &str) -> Form {
    let mut form = Form::open(&SPEC, values(person, gampong), DraftId::from(Uuid::now_v7()));
    super::intake::remember(&mut form, person);
    form.focus_on("name");
    form
}

/// The record as values of the form.
pub fn values(person: &Person, gampong: &str) -> Values {
    let mut values = Values::new();
    values.set("record", "", "1");
    values.set_text("nik", person.nik.as_deref().unwrap_or(""));
    values.set(NO_NIK, "", person.no_nik_reason.map_or("", NoNikReason::code));
    values.set_text("name", person.name.clone());
    values.set_text("found_at", person.found_at.clone());
    values.set("sex", "", person.sex.map_or("", Sex::code));
    values.set_text("birth_date", person.birth_date.map(day::shown).unwrap_or_default());
    values.set("gampong", gampong, person.gampong.clone().unwrap_or_default());
    values.set_text("place", person.place.clone());
    values.set_text("address", person.address.clone());
    values.set_text("phone", person.phone.clone());
    values.set_text("kk", person.kk.as_deref().unwrap_or(""));
    values.set_text("note", person.note.clone());
    values
}

/// Puts the typed values into a record.
pub fn apply(values: &Values, mut person: Person, today: NaiveDate) -> Person {
    let digits = |name: &str| -> Option<String> {
        let digits: String = values.text(name).chars().filter(char::is_ascii_digit).collect();
        (!digits.is_empty()).then_some(digits)
    };
    person.nik = digits("nik");
    person.no_nik_reason = if person.nik.is_some() { None } else { NoNikReason::from_code(values.key(NO_NIK)) };
    person.kk = digits("kk");
    person.name = values.trimmed("name").to_owned();
    person.found_at = values.trimmed("found_at").to_owned();
    person.sex = Sex::from_code(values.key("sex"));
    person.birth_date = day::parse(values.trimmed("birth_date"), today).ok();
    let code = values.key("gampong");
    person.gampong = (!code.is_empty()).then(|| code.to_owned());
    person.place = match (&person.gampong, values.trimmed("place")) {
        (Some(_), _) => String::new(),
        (None, "") => values.trimmed("gampong").to_owned(),
        (None, place) => place.to_owned(),
    };
    person.address = values.trimmed("address").to_owned();
    person.phone = values.trimmed("phone").to_owned();
    if recording(values) {
        person.note = values.trimmed("note").to_owned();
    }
    person
}

/// Birth date and sex as the NIK suggests them, where nothing was typed yet. Suggestions only: a NIK keeps the data of
/// the first registration for life.
pub fn suggest_from_nik(values: &mut Values, today: NaiveDate) {
    let reading = reading(values, today);
    if let (true, Some(born)) = (values.is_empty("birth_date"), reading.birth_date) {
        values.set_text("birth_date", day::shown(born));
    }
    if let (true, Some(sex)) = (values.is_empty("sex"), reading.sex) {
        values.set("sex", "", sex.code());
    }
}

/// The stored record with what it lacked filled from what was typed, and what was typed that differs from it, in words
/// (`Telepon 0812…`). A birth date or sex that the NIK suggested was not said by anybody.
pub fn filled(read: &Person, values: &Values, today: NaiveDate, lang: Lang) -> (Person, Vec<String>) {
    let typed = apply(values, Person::new(read.id), today);
    let (mut full, mut differs) = (read.clone(), Vec::new());
    let mut differ = |label: Text, shown: &str| differs.push(format!("{} {shown}", label.get(lang)));
    if !typed.name.is_empty() && fold(&typed.name) != fold(&read.name) {
        differ(w::NAME, &typed.name);
    }
    let suggested = reading(values, today);
    match (read.birth_date, typed.birth_date) {
        (None, born) => full.birth_date = born,
        (Some(known), Some(born)) if known != born && suggested.birth_date != Some(born) => {
            differ(w::BIRTH, &day::shown(born));
        }
        _ => {}
    }
    full.sex = read.sex.or(typed.sex);
    match (&read.kk, typed.kk) {
        (None, kk) => full.kk = kk,
        (Some(known), Some(kk)) if *known != kk => differ(w::KK, &kk),
        _ => {}
    }
    let lines = [(w::ADDRESS, &typed.address, &mut full.address), (w::PHONE, &typed.phone, &mut full.phone)];
    for (label, said, kept) in lines {
        if kept.is_empty() {
            kept.clone_from(said);
        } else if !said.is_empty() && fold(said) != fold(kept) {
            differ(label, said);
        }
    }
    let somewhere = typed.gampong.is_some() || !typed.place.is_empty();
    if read.gampong.is_none() && read.place.is_empty() {
        (full.gampong, full.place) = (typed.gampong, typed.place);
    } else if somewhere && (&typed.gampong, &typed.place) != (&read.gampong, &read.place) {
        let said = if typed.place.is_empty() { values.trimmed("gampong") } else { &typed.place };
        differ(w::GAMPONG, said);
    }
    (full, differs)
}
