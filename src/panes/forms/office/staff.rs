//! One person of the office: name, roles, and for a TKSK the one kecamatan they work for.

use chrono::NaiveDate;

use super::{is_on, set_toggle};
use crate::domain::ladder::Role;
use crate::domain::office::{Office, Staff};
use crate::form::{Field, Form, Kind, Problem, Source, Spec, Values, line};
use crate::words::{intake, settings as w};

/// Under this name the values keep who the form was opened for; empty for somebody new.
const WAS: &str = "was";
/// Under this name they keep everybody else's name, one a line.
const OTHERS: &str = "others";

/// The field of each role.
const ROLES: [(&str, Role); 7] = [
    ("fo", Role::FrontOffice),
    ("bo", Role::BackOffice),
    ("surveyor", Role::Surveyor),
    ("manager", Role::Manager),
    ("kabid", Role::Kabid),
    ("head", Role::Head),
    ("tksk", Role::Tksk),
];

fn is_tksk(values: &Values) -> bool {
    is_on(values, "tksk")
}

fn is_listed(values: &Values) -> bool {
    !values.text(WAS).is_empty()
}

fn name_is_free(values: &Values, _: NaiveDate) -> Option<Problem> {
    let name = values.trimmed("name").to_lowercase();
    let taken = !name.is_empty() && values.text(OTHERS).lines().any(|other| other.trim().to_lowercase() == name);
    taken.then(|| Problem::blocks(w::NAME_TAKEN))
}

fn said_of_removal(values: &Values, _: NaiveDate) -> Option<Problem> {
    is_on(values, "remove").then(|| Problem::advice(w::REMOVE_SAID, String::new()))
}

const fn role(name: &'static str, role: Role) -> Field {
    Field { kind: Kind::Toggle, ..line(name, role.label(), intake::NONE) }
}

const FIELDS: [Field; 10] = [
    Field { required: true, max: 60, check: name_is_free, ..line("name", w::NAME, w::NAME_HINT) },
    Field { part: Some(w::PART_ROLES), ..role("fo", Role::FrontOffice) },
    role("bo", Role::BackOffice),
    role("surveyor", Role::Surveyor),
    role("manager", Role::Manager),
    role("kabid", Role::Kabid),
    role("head", Role::Head),
    role("tksk", Role::Tksk),
    Field {
        kind: Kind::Pick(Source::Kecamatan),
        required: true,
        shown: is_tksk,
        ..line("kecamatan", w::KECAMATAN, w::KECAMATAN_HINT)
    },
    Field {
        kind: Kind::Toggle,
        part: Some(w::PART_REMOVE),
        shown: is_listed,
        check: said_of_removal,
        ..line("remove", w::REMOVE, intake::NONE)
    },
];

/// The form.
pub static SPEC: Spec = Spec { id: "staff", title: w::PERSON, fields: &FIELDS };

/// Somebody as values; `place` is the name of their kecamatan.
pub fn values(office: &Office, one: Option<&Staff>, place: &str) -> Values {
    let mut values = Values::new();
    let name = one.map_or("", |staff| staff.name.as_str());
    values.set_text("name", name);
    values.set_text(WAS, name);
    let others = office.staff.iter().map(|staff| staff.name.as_str()).filter(|other| *other != name);
    values.set_text(OTHERS, others.collect::<Vec<_>>().join("\n"));
    for (field, role) in ROLES {
        set_toggle(&mut values, field, one.is_some_and(|staff| staff.roles.contains(&role)));
    }
    if let Some(code) = one.and_then(|staff| staff.kecamatan.as_deref()) {
        values.set("kecamatan", place, code);
    }
    values
}

/// The same person in settings that were read anew; nobody there when another desk took them off the list.
pub fn read_again(form: &Form, office: &Office, place: impl Fn(&str) -> String) -> Values {
    let was = form.values.text(WAS);
    let one = office.staff.iter().find(|staff| !was.is_empty() && staff.name == was);
    let place = one.and_then(|staff| staff.kecamatan.as_deref()).map(place).unwrap_or_default();
    values(office, one, &place)
}

/// The settings with this person added, changed or taken off the list.
pub fn apply(values: &Values, mut before: Office) -> Office {
    let was = values.text(WAS);
    let at = before.staff.iter().position(|staff| !was.is_empty() && staff.name == was);
    if is_on(values, "remove") {
        before.staff.retain(|staff| was.is_empty() || staff.name != was);
        return before;
    }
    let roles = ROLES.iter().filter(|(field, _)| is_on(values, field)).map(|(_, role)| *role).collect();
    let code = Some(values.key("kecamatan")).filter(|code| is_tksk(values) && !code.is_empty());
    let one = Staff { name: values.trimmed("name").to_owned(), roles, kecamatan: code.map(str::to_owned) };
    match at.and_then(|at| before.staff.get_mut(at)) {
        Some(listed) => *listed = one,
        None => before.staff.push(one),
    }
    before
}
