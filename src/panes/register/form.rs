//! The form of the register: an entry that is added or corrected.

use chrono::NaiveDate;
use uuid::Uuid;

use super::kinds::{self, typed_name};
use crate::domain::day;
use crate::domain::fold::digits;
use crate::domain::ids::{DraftId, EntryId, PersonId, RoundId};
use crate::domain::person::{MAX_NAME, Person};
use crate::domain::register::{self, Entry, Source, Subject, SubjectKind};
use crate::form::{Field, Form, Kind, Problem, Source as From, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::panes::forms::intake;
use crate::words::intake::NONE;
use crate::words::register as w;
use crate::worker::RegisterAct;

fn subject(values: &Values) -> SubjectKind {
    SubjectKind::from_code(values.key("subject")).unwrap_or(SubjectKind::Person)
}

fn is_person(values: &Values) -> bool {
    subject(values) == SubjectKind::Person
}

fn is_named(values: &Values) -> bool {
    !is_person(values)
}

fn is_family(values: &Values) -> bool {
    subject(values) == SubjectKind::Family
}

fn is_institution(values: &Values) -> bool {
    subject(values) == SubjectKind::Institution
}

/// Somebody new is registered where their other data is asked for.
fn registered(values: &Values, _: NaiveDate) -> Option<Problem> {
    (values.key("person") == intake::NEW).then(|| Problem::blocks(w::REGISTER_FIRST))
}

fn named(values: &Values, _: NaiveDate) -> Option<Problem> {
    values.trimmed("name").is_empty().then(|| Problem::blocks(crate::words::form::REQUIRED))
}

/// The codes a field of kinds names.
fn codes(values: &Values) -> Option<Vec<String>> {
    let known = |code: &String| kinds::KINDS.iter().any(|kind| kind.code == *code);
    let typed = values.trimmed("kinds");
    // `p8 Lanjut usia telantar`, as an opened entry shows it: the number alone says it.
    let number = typed.split_whitespace().next().unwrap_or_default();
    let found = register::kinds(typed, &kinds::KINDS).or_else(|| register::kinds(number, &kinds::KINDS))?;
    found.iter().all(known).then_some(found)
}

fn kinds_known(values: &Values, _: NaiveDate) -> Option<Problem> {
    codes(values).is_none().then(|| Problem::blocks(w::KINDS_UNKNOWN))
}

fn not_ahead(values: &Values, today: NaiveDate, field: &str) -> Option<Problem> {
    let day = day::parse(values.trimmed(field), today).ok()?;
    (day > today).then(|| Problem::blocks(w::DAY_LATER))
}

fn found_before(values: &Values, today: NaiveDate) -> Option<Problem> {
    not_ahead(values, today, "found_on")
}

const FIELDS: [Field; 11] = [
    Field {
        kind: Kind::Choice(|| of_choices(SubjectKind::ALL, SubjectKind::code, SubjectKind::label)),
        ..line("subject", w::F_SUBJECT, NONE)
    },
    Field {
        kind: Kind::Pick(From::Person),
        required: true,
        shown: is_person,
        check: registered,
        ..line("person", w::F_PERSON, w::F_PERSON_HINT)
    },
    Field { required: true, max: MAX_NAME, shown: is_named, check: named, ..line("name", w::F_NAME, w::F_NAME_HINT) },
    Field {
        kind: Kind::Digits { exactly: 16 },
        max: 25,
        shown: is_family,
        ..line("kk", crate::words::intake::KK, NONE)
    },
    Field { required: true, max: 60, check: kinds_known, ..line("kinds", w::F_KINDS, w::F_KINDS_HINT) },
    Field { kind: Kind::Pick(From::Gampong), max: 80, ..line("gampong", crate::words::intake::GAMPONG, NONE) },
    Field {
        kind: Kind::Date,
        required: true,
        max: 12,
        check: found_before,
        part: Some(w::PART_FOUND),
        ..line("found_on", w::F_FOUND_ON, NONE)
    },
    Field {
        kind: Kind::Choice(|| of_choices(Source::ALL, Source::code, Source::label)),
        ..line("source", w::F_SOURCE, NONE)
    },
    Field { shown: is_named, ..line("address", crate::words::intake::ADDRESS, NONE) },
    Field { shown: is_institution, ..line("contact", w::F_CONTACT, w::F_CONTACT_HINT) },
    Field { kind: Kind::Area, max: 2000, ..line("note", crate::words::intake::NOTE, NONE) },
];

/// An entry.
pub static ENTRY: Spec = Spec { id: "register-entry", title: w::ENTRY_TITLE, fields: &FIELDS };

/// Opens an empty entry for an area.
pub fn open_new(area: Option<&str>, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set("subject", SubjectKind::Person.label().get(shared.lang), SubjectKind::Person.code());
    values.set("source", Source::Desk.label().get(shared.lang), Source::Desk.code());
    values.set_text("found_on", day::shown(shared.today()));
    if let Some(gampong) = area.and_then(|code| shared.library.gampong(code)) {
        values.set("gampong", gampong.name.clone(), gampong.code.clone());
    }
    let mut form = Form::open(&ENTRY, values, DraftId::from(Uuid::now_v7()));
    form.focus_on("person");
    form
}

/// Opens an entry to be corrected, in a round where one goes on.
pub fn open_change(entry: &Entry, person: Option<&Person>, round: Option<RoundId>, shared: &Shared) -> Form {
    let mut form = Form::open(&ENTRY, values(entry, person, shared), DraftId::from(Uuid::now_v7()));
    remember(&mut form, entry);
    if let Some(round) = round {
        form.context.insert("round".into(), round.to_string());
    }
    form.focus_on("note");
    form
}

/// Keeps the record the form starts from; saving compares with its version.
pub fn remember(form: &mut Form, entry: &Entry) {
    form.context.insert("entry".into(), serde_json::to_string(entry).unwrap_or_default());
}

/// The entry as values of the form.
pub fn values(entry: &Entry, person: Option<&Person>, shared: &Shared) -> Values {
    let mut values = Values::new();
    let kind = entry.subject.kind();
    values.set("subject", kind.label().get(shared.lang), kind.code());
    if let Some(person) = person {
        values.set("person", person.name.clone(), person.id.to_string());
    }
    values.set_text("name", entry.subject.name().to_owned());
    values.set_text("kk", entry.subject.kk().unwrap_or_default().to_owned());
    values.set_text("kinds", typed_name(&entry.category, shared));
    if let Some(code) = &entry.gampong {
        values.set("gampong", shared.library.region_name(code).to_owned(), code.clone());
    }
    values.set_text("found_on", day::shown(entry.found_on));
    values.set("source", entry.source.label().get(shared.lang), entry.source.code());
    values.set_text("address", entry.address.clone());
    values.set_text("contact", entry.contact.clone());
    values.set_text("note", entry.note.clone());
    values
}

/// What saving the form means.
pub fn act(form: &Form, shared: &Shared) -> Option<RegisterAct> {
    let codes = codes(&form.values)?;
    let Some(before) = form.context.get("entry") else {
        let fresh = |code: &String| {
            let id = EntryId::from(Uuid::now_v7());
            described(form, Entry::found(id, code, subject_of(&form.values)?, shared.today(), &shared.user), shared)
        };
        return codes.iter().map(fresh).collect::<Option<Vec<Entry>>>().map(RegisterAct::Add);
    };
    let before: Entry = serde_json::from_str(before).ok()?;
    let changed = Entry { category: codes.first()?.clone(), subject: subject_of(&form.values)?, ..before };
    let changed = described(form, changed, shared)?;
    match form.context.get("round") {
        Some(round) => Some(RegisterAct::Change(Box::new(changed), RoundId::from(Uuid::parse_str(round).ok()?))),
        None => Some(RegisterAct::Save(Box::new(changed))),
    }
}

fn subject_of(values: &Values) -> Option<Subject> {
    let name = values.trimmed("name").to_owned();
    Some(match subject(values) {
        SubjectKind::Person => Subject::Person(PersonId::from(Uuid::parse_str(values.key("person")).ok()?)),
        SubjectKind::Family => {
            let kk = Some(digits(values.trimmed("kk"))).filter(|kk| !kk.is_empty());
            Subject::Family { kk, name }
        }
        SubjectKind::Community => Subject::Community(name),
        SubjectKind::Institution => Subject::Institution(name),
    })
}

/// The entry with everything that is said of it beside its kind and subject.
fn described(form: &Form, entry: Entry, shared: &Shared) -> Option<Entry> {
    let values = &form.values;
    let text = |name: &str| values.trimmed(name).to_owned();
    let found_on = day::parse(values.trimmed("found_on"), shared.today()).ok()?;
    let fresh = entry.version == 0;
    Some(Entry {
        found_on,
        confirmed_on: if fresh { found_on } else { entry.confirmed_on.max(found_on) },
        source: Source::from_code(values.key("source")).unwrap_or(entry.source),
        gampong: Some(values.key("gampong").to_owned()).filter(|code| !code.is_empty()),
        address: text("address"),
        contact: text("contact"),
        note: text("note"),
        ..entry
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::panes::fixture::shared;

    fn filled(kinds: &str) -> Form {
        let mut form = open_new(Some("11.71.02.2004"), &shared());
        form.values.set("person", "Contoh", Uuid::from_u128(7).to_string());
        form.values.set_text("kinds", kinds.to_owned());
        form
    }

    #[test]
    fn several_kinds_make_several_entries_in_the_gampong_of_the_list() {
        let form = filled("8 24");
        let Some(RegisterAct::Add(entries)) = act(&form, &shared()) else { panic!() };
        assert_eq!(entries.iter().map(|one| one.category.as_str()).collect::<Vec<_>>(), ["PPKS-08", "PPKS-24"]);
        assert!(entries.iter().all(|one| one.gampong.as_deref() == Some("11.71.02.2004") && one.version == 0));
    }

    #[test]
    fn an_unknown_kind_and_somebody_not_registered_are_said_at_their_fields() {
        let mut form = filled("99");
        assert!(!form.check_all(shared().today()));
        form.values.set_text("kinds", "lansia".to_owned());
        assert!(form.check_all(shared().today()));
        form.values.set("person", "Contoh", intake::NEW);
        assert!(!form.check_all(shared().today()));
    }

    #[test]
    fn a_corrected_entry_keeps_what_the_form_does_not_show() {
        let shared = shared();
        let subject = Subject::Institution("LKS Contoh".into());
        let mut entry =
            Entry::found(EntryId::from(Uuid::nil()), "PSKS-04", subject, "2026-01-05".parse().unwrap(), "Rina");
        entry.version = 3;
        let mut form = open_change(&entry, None, None, &shared);
        form.values.set_text("contact", "Ketua".to_owned());
        let Some(RegisterAct::Save(changed)) = act(&form, &shared) else { panic!() };
        assert_eq!(*changed, Entry { contact: "Ketua".into(), ..entry.clone() });
        let round = RoundId::from(Uuid::from_u128(9));
        let form = open_change(&entry, None, Some(round), &shared);
        assert!(matches!(act(&form, &shared), Some(RegisterAct::Change(_, id)) if id == round));
    }
}
