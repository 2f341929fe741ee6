//! The form of a destination: the office's own version is laid over what ships, and an update never overwrites it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::content::Destination;
use crate::domain::day;
use crate::domain::ids::{DestinationId, DraftId};
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line};
use crate::words::directory as d;
use crate::words::form as f;
use crate::words::intake::NONE;
use crate::words::{Text, places as w};
use crate::worker::{DirectoryAct, Place};

fn date(values: &Values, name: &str, today: NaiveDate) -> Option<NaiveDate> {
    day::parse(values.trimmed(name), today).ok()
}

fn ends_after_start(values: &Values, today: NaiveDate) -> Option<Problem> {
    let (from, to) = (date(values, "valid_from", today)?, date(values, "valid_to", today)?);
    (to < from).then(|| Problem::blocks(f::ENDS_BEFORE_START))
}

const fn day_field(name: &'static str, label: Text) -> Field {
    Field { kind: Kind::Date, max: 12, ..line(name, label, d::DATE_HINT) }
}

const FIELDS: [Field; 11] = [
    Field { required: true, max: 200, ..line("name", w::NAME, NONE) },
    Field { max: 400, ..line("aliases", w::ALIASES, w::SEMICOLONS) },
    Field { max: 400, ..line("former", w::FORMER, w::SEMICOLONS) },
    Field { max: 120, ..line("kind", w::KIND, NONE) },
    Field { max: 400, ..line("purpose", w::PURPOSE, NONE) },
    Field { max: 30, part: Some(w::PART_CONTACT), ..line("phone", w::PHONE, d::OPTIONAL) },
    Field { max: 120, ..line("contact", w::CONTACT, w::CONTACT_HINT) },
    Field { max: 120, ..line("capacity", w::CAPACITY, w::CAPACITY_HINT) },
    Field { part: Some(w::PART_VALID), ..day_field("valid_from", w::VALID_FROM) },
    Field { check: ends_after_start, ..day_field("valid_to", w::VALID_TO) },
    Field { kind: Kind::Area, max: 1000, ..line("note", w::NOTE, d::OPTIONAL) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "destination", title: w::FORM, fields: &FIELDS };

/// Opens it over a destination.
pub fn open(place: &Place) -> Form {
    let one = &place.destination;
    let mut values = Values::new();
    let shown = |day: Option<NaiveDate>| day.map(day::shown).unwrap_or_default();
    let known = [
        ("name", one.name.clone()),
        ("aliases", one.aliases.join("; ")),
        ("former", one.former.join("; ")),
        ("kind", one.kind.clone()),
        ("purpose", one.purpose.clone()),
        ("phone", one.phone.clone()),
        ("contact", one.contact.clone()),
        ("capacity", one.capacity.clone()),
        ("valid_from", shown(one.valid_from)),
        ("valid_to", shown(one.valid_to)),
        ("note", one.note.clone()),
    ];
    for (name, value) in known {
        values.set_text(name, value);
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("id".into(), place.id.to_string());
    form.context.insert("version".into(), place.version.to_string());
    form.context.insert("destination".into(), serde_json::to_string(one).unwrap_or_default());
    form.focus_on("phone");
    form
}

/// What the filled form does. A name that was changed stays findable: the old one joins the former names.
pub fn act(form: &Form, today: NaiveDate) -> Option<DirectoryAct> {
    let (values, context) = (&form.values, &form.context);
    let before: Destination = serde_json::from_str(context.get("destination")?).ok()?;
    let text = |name: &str| values.trimmed(name).to_owned();
    let many = |name: &str| -> Vec<String> {
        values.trimmed(name).split(';').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
    };
    let mut former = many("former");
    if before.name != text("name") && !former.contains(&before.name) {
        former.push(before.name.clone());
    }
    let fresh = Destination {
        name: text("name"),
        aliases: many("aliases"),
        former,
        kind: text("kind"),
        purpose: text("purpose"),
        phone: text("phone"),
        contact: text("contact"),
        capacity: text("capacity"),
        valid_from: date(values, "valid_from", today),
        valid_to: date(values, "valid_to", today),
        note: text("note"),
        ..before
    };
    let id = DestinationId::from(Uuid::parse_str(context.get("id")?).ok()?);
    Some(DirectoryAct::SavePlace(id, context.get("version")?.parse().ok()?, Box::new(fresh)))
}
