//! The form of a service point.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::ids::{DraftId, MemberId, PointId};
use crate::domain::member::Checked;
use crate::domain::person::MAX_NAME;
use crate::domain::service_point::{Officer, PointKind, PointState, ServicePoint};
use crate::form::{Field, Form, Kind, Picked, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::panes::rights::CITY;
use crate::words::intake::NONE;
use crate::words::points as w;
use crate::worker::PointAct;

/// Where the form keeps the record it starts from.
const KEPT: &str = "point";

fn kind(values: &Values) -> PointKind {
    PointKind::from_code(values.key("kind")).unwrap_or(PointKind::Puskesos)
}

fn has_place(values: &Values) -> bool {
    !kind(values).is_of_city()
}

fn not_ahead(values: &Values, today: NaiveDate) -> Option<Problem> {
    let day = day::parse(values.trimmed("since"), today).ok()?;
    (day > today).then(|| Problem::blocks(crate::words::register::DAY_LATER))
}

/// A PUSKESOS belongs to a gampong, a PUSPELKESSOS to a kecamatan.
fn fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    let code = values.key("area");
    let wrong = !code.is_empty() && !kind(values).fits(code);
    wrong
        .then(|| Problem::blocks(if kind(values) == PointKind::Puskesos { w::OF_A_GAMPONG } else { w::OF_A_KECAMATAN }))
}

/// A service point.
pub static SPEC: Spec = Spec {
    id: "service-point",
    title: w::FORM_TITLE,
    fields: &[
        Field {
            kind: Kind::Choice(|| of_choices(PointKind::ALL, PointKind::code, PointKind::label)),
            ..line("kind", w::F_KIND, NONE)
        },
        Field {
            kind: Kind::Pick(Source::Area),
            required: true,
            max: 80,
            shown: has_place,
            check: fits,
            ..line("area", w::F_AREA, NONE)
        },
        Field { required: true, max: MAX_NAME, ..line("name", w::F_NAME, NONE) },
        Field {
            kind: Kind::Choice(|| of_choices(PointState::ALL, PointState::code, PointState::label)),
            ..line("state", w::F_STATE, NONE)
        },
        Field { kind: Kind::Date, max: 12, check: not_ahead, ..line("since", w::F_SINCE, w::F_SINCE_HINT) },
        Field { kind: Kind::Many(Source::Member), ..line("officers", w::F_OFFICERS, w::F_OFFICERS_HINT) },
        line("hours", w::F_HOURS, w::F_HOURS_HINT),
        line("address", crate::words::intake::ADDRESS, NONE),
        line("contact", w::F_CONTACT, NONE),
        Field { kind: Kind::Area, max: 2000, ..line("note", crate::words::intake::NOTE, NONE) },
    ],
};

/// Opens an empty form for a place.
pub fn open_new(area: Option<&str>, shared: &Shared) -> Form {
    let kind = area.map_or(PointKind::Puskesos, PointKind::of_place);
    let fresh = ServicePoint {
        id: PointId::from(Uuid::now_v7()),
        version: 0,
        kind,
        name: String::new(),
        area: area.unwrap_or_default().to_owned(),
        state: PointState::Active,
        since: None,
        officers: Vec::new(),
        hours: String::new(),
        address: String::new(),
        contact: String::new(),
        note: String::new(),
        checked: None,
    };
    let mut form = open(&fresh, shared);
    form.focus_on("name");
    form
}

/// Opens the form of a point.
pub fn open(point: &ServicePoint, shared: &Shared) -> Form {
    let mut form = Form::open(&SPEC, values(point, shared), DraftId::from(Uuid::now_v7()));
    remember(&mut form, point);
    form.focus_on("state");
    form
}

/// Keeps the record the form starts from; saving compares with its version.
pub fn remember(form: &mut Form, point: &ServicePoint) {
    form.context.insert(KEPT.into(), serde_json::to_string(point).unwrap_or_default());
}

/// The point as values of the form.
pub fn values(point: &ServicePoint, shared: &Shared) -> Values {
    let mut values = Values::new();
    values.set("kind", point.kind.label().get(shared.lang), point.kind.code());
    if !point.kind.is_of_city() && !point.area.is_empty() {
        values.set("area", shared.library.region_name(&point.area).to_owned(), point.area.clone());
    }
    values.set_text("name", point.name.clone());
    values.set("state", point.state.label().get(shared.lang), point.state.code());
    values.set_text("since", point.since.map(day::shown).unwrap_or_default());
    let picked =
        |one: &Officer| Picked { key: one.member.map(|id| id.to_string()).unwrap_or_default(), text: one.name.clone() };
    values.entry("officers").picked = point.officers.iter().map(picked).collect();
    for (name, text) in
        [("hours", &point.hours), ("address", &point.address), ("contact", &point.contact), ("note", &point.note)]
    {
        values.set_text(name, text.clone());
    }
    values
}

/// What saving the form means: the point as it was, with what was typed, made sure today.
pub fn act(form: &Form, shared: &Shared) -> Option<PointAct> {
    let before: ServicePoint = serde_json::from_str(form.context.get(KEPT)?).ok()?;
    let values = &form.values;
    let text = |name: &str| values.trimmed(name).to_owned();
    let kind = kind(values);
    let point = ServicePoint {
        kind,
        area: if kind.is_of_city() { CITY.to_owned() } else { values.key("area").to_owned() },
        name: text("name"),
        state: PointState::from_code(values.key("state")).unwrap_or(before.state),
        since: day::parse(values.trimmed("since"), shared.today()).ok(),
        officers: officers(values, &before),
        hours: text("hours"),
        address: text("address"),
        contact: text("contact"),
        note: text("note"),
        checked: Some(Checked { on: shared.today(), by: shared.user.clone() }),
        ..before
    };
    Some(PointAct::Save(Box::new(point)))
}

/// Who was chosen; what somebody does there stays with them.
fn officers(values: &Values, before: &ServicePoint) -> Vec<Officer> {
    let chosen = |one: &Picked| {
        let member = Uuid::parse_str(&one.key).ok().map(MemberId::from);
        let known = before.officers.iter().find(|other| other.member == member && other.name == one.text);
        known.cloned().unwrap_or_else(|| Officer { member, name: one.text.clone(), role: String::new() })
    };
    values.get("officers").picked.iter().map(chosen).collect()
}
