//! The first screen, and later the office's settings: defaults filled, Enter goes on.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::ids::DraftId;
use crate::domain::letter::NumberPattern;
use crate::domain::office::Office;
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line};
use crate::words::{intake as w, preflight as p};

/// Longest time an answer may be given, in days.
const MOST_DUE_DAYS: u64 = 365;

fn pattern_works(values: &Values, _: NaiveDate) -> Option<Problem> {
    let wrong = NumberPattern::parse(values.trimmed("number_pattern")).err()?;
    Some(Problem { detail: wrong.sentence(crate::words::Lang::Id), ..Problem::blocks(w::PATTERN_WRONG) })
}

fn days_fit(values: &Values, _: NaiveDate) -> Option<Problem> {
    let days = values.trimmed("due_days").parse::<u64>().ok();
    (!days.is_some_and(|days| (1..=MOST_DUE_DAYS).contains(&days))).then(|| Problem::blocks(w::DAYS_WRONG))
}

/// Not on the first screen: a new office has other things to think of.
fn later(values: &Values) -> bool {
    !values.key(LATER).is_empty()
}

/// Under this name the values say that the office exists already.
const LATER: &str = "later";

const FIELDS: [Field; 12] = [
    Field { required: true, max: 60, ..line("user", w::YOUR_NAME, w::YOUR_NAME_HINT) },
    Field { required: true, part: Some(w::PART_HEAD), ..line("name", w::OFFICE_NAME, w::NONE) },
    line("government", w::GOVERNMENT, w::NONE),
    line("address", w::OFFICE_ADDRESS, w::SIGNER_HINT),
    line("phone", w::OFFICE_PHONE, w::SIGNER_HINT),
    line("city", w::CITY, w::NONE),
    Field { part: Some(w::PART_SIGN), ..line("signer_title", w::SIGNER_TITLE, w::NONE) },
    line("signer_name", w::SIGNER_NAME, w::SIGNER_HINT),
    Field { max: 30, ..line("signer_nip", w::SIGNER_NIP, w::SIGNER_HINT) },
    Field {
        max: 60,
        part: Some(w::PART_NUMBER),
        check: pattern_works,
        ..line("number_pattern", w::PATTERN, w::PATTERN_HINT)
    },
    Field { kind: Kind::Digits { exactly: 0 }, max: 3, check: days_fit, ..line("due_days", w::DUE_DAYS, w::NONE) },
    Field { kind: Kind::Toggle, shown: later, ..line("clipboard", p::CLIPBOARD, w::NONE) },
];

/// The first screen.
pub static FIRST: Spec = Spec { id: "office-first", title: w::OFFICE, fields: &FIELDS };

/// The settings.
pub static SPEC: Spec = Spec { id: "office", title: w::OFFICE_SETTINGS, fields: &FIELDS };

/// Opens the settings, or the first screen, with what is known. The settings and their version are kept beside the
/// fields, so that a save always starts from what this form was opened with.
pub fn open(spec: &'static Spec, office: &Office, version: i64, user: &str) -> Form {
    let mut known = values(office, user);
    known.set(LATER, "", if spec.id == SPEC.id { "1" } else { "" });
    let mut form = Form::open(spec, known, DraftId::from(Uuid::now_v7()));
    form.context.insert(KEPT.into(), kept(office, version));
    form.focus_on("user");
    form.untouched = true;
    form
}

/// Under which name the settings a form started from are kept.
pub const KEPT: &str = "office";

/// Settings and version as a form keeps them.
pub fn kept(office: &Office, version: i64) -> String {
    serde_json::to_string(&(office, version)).unwrap_or_default()
}

/// The settings as values of the form.
pub fn values(office: &Office, user: &str) -> Values {
    let mut values = Values::new();
    let known = [
        ("user", user.to_owned()),
        ("government", office.government.clone()),
        ("name", office.name.clone()),
        ("address", office.address.clone()),
        ("phone", office.phone.clone()),
        ("city", office.city.clone()),
        ("signer_title", office.signer_title.clone()),
        ("signer_name", office.signer_name.clone()),
        ("signer_nip", office.signer_nip.clone()),
        ("number_pattern", office.number_pattern.clone()),
        ("due_days", office.due_days.to_string()),
    ];
    for (name, value) in known {
        values.set_text(name, value);
    }
    values.set("clipboard", "", if office.clipboard { "1" } else { "" });
    values
}

/// The settings the form describes.
pub fn office(values: &Values, before: &Office) -> Office {
    let text = |name: &str| values.trimmed(name).to_owned();
    Office {
        government: text("government"),
        name: text("name"),
        address: text("address"),
        phone: text("phone"),
        city: text("city"),
        signer_title: text("signer_title"),
        signer_name: text("signer_name"),
        signer_nip: text("signer_nip"),
        number_pattern: text("number_pattern"),
        due_days: values.trimmed("due_days").parse().unwrap_or(before.due_days),
        code_days: before.code_days,
        decide_days: before.decide_days,
        round_months: before.round_months,
        attachment_mib: before.attachment_mib,
        content_version: before.content_version.clone(),
        staff: before.staff.clone(),
        duties_apart: before.duties_apart.clone(),
        without_initials: before.without_initials,
        clipboard: !values.key("clipboard").is_empty(),
    }
}
