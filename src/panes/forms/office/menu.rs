//! The menu of the settings, and behind it the list of people. Each line says what is in force now.

use super::{FLOW, LIMITS, SPEC, open, open_staff};
use crate::domain::office::Staff;
use crate::form::Spec;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::words::settings as w;

/// The parts of the settings.
pub fn menu(shared: &Shared) -> Menu {
    let (office, lang) = (&shared.office, shared.lang);
    let part = |spec: &'static Spec| Step::Form(Box::new(open(spec, office, shared.office_version, &shared.user)));
    let row = |label: crate::words::Text, note: String, step: Step| MenuRow {
        label: label.get(lang).to_owned(),
        note,
        step: Some(step),
    };
    let initials = if office.without_initials { w::WITHOUT_INITIALS_NOTE } else { w::WITH_INITIALS_NOTE };
    let listed = match office.staff.len() {
        0 => w::NOBODY_LISTED.get(lang).to_owned(),
        count => w::listed(count, lang),
    };
    Menu {
        title: w::MENU.get(lang).to_owned(),
        rows: vec![
            row(w::HEAD, office.name.clone(), part(&SPEC)),
            row(w::LIMITS, w::limits(office.due_days, office.decide_days, office.attachment_mib, lang), part(&LIMITS)),
            row(w::FLOW, w::flow(initials, office.duties_apart.len(), lang), part(&FLOW)),
            row(w::STAFF, listed, Step::Menu(Box::new(staff(shared)))),
        ],
    }
}

/// The people of the office by name, after the line that adds one.
pub fn staff(shared: &Shared) -> Menu {
    let (office, lang) = (&shared.office, shared.lang);
    let place = |code: Option<&str>| code.map_or("", |code| shared.library.region_name(code)).to_owned();
    let step = |one: Option<&Staff>| {
        let place = place(one.and_then(|staff| staff.kecamatan.as_deref()));
        Some(Step::Form(Box::new(open_staff(office, shared.office_version, one, &place))))
    };
    let add = MenuRow { label: w::ADD.get(lang).into(), note: w::ADD_NOTE.get(lang).into(), step: step(None) };
    let mut people: Vec<&Staff> = office.staff.iter().collect();
    people.sort_by_key(|staff| staff.name.to_lowercase());
    let row = |one: &Staff| MenuRow {
        label: one.name.clone(),
        note: roles(one, &place(one.kecamatan.as_deref()), shared),
        step: step(Some(one)),
    };
    let rows = std::iter::once(add).chain(people.into_iter().map(row)).collect();
    Menu { title: w::STAFF.get(lang).to_owned(), rows }
}

fn roles(one: &Staff, place: &str, shared: &Shared) -> String {
    let mut said: Vec<&str> = one.roles.iter().map(|role| role.label().get(shared.lang)).collect();
    if said.is_empty() {
        said.push(w::NO_ROLE.get(shared.lang));
    }
    let place = if place.is_empty() { String::new() } else { format!(" {place}") };
    format!("{}{place}", said.join(", "))
}
