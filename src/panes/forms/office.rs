//! The first screen, and later the office's settings in four short forms: letterhead, limits, the way cases go, and one
//! form per person with their roles. They are reached from one menu ([`menu`]).
//!
//! Odd: all of them change one record. Each takes only its own fields over ([`merged`]), so that what another desk saved
//! in another part stays.

pub mod menu;
mod staff;

use chrono::NaiveDate;
use uuid::Uuid;

use super::fields;
use crate::domain::ids::DraftId;
use crate::domain::ladder::Duty;
use crate::domain::letter::NumberPattern;
use crate::domain::office::{Office, Staff};
use crate::domain::suppress::{LEAST, MOST, SmallNumbers, SmallScope};
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line};
use crate::words::{intake as w, preflight as p, settings as s};

pub use staff::SPEC as STAFF;

/// Longest time that can be set, in days.
const MOST_DAYS: u64 = 365;
/// Longest life of a return code, in days.
const MOST_CODE_DAYS: u64 = 730;
/// Longest time between two confirmations of an entry of the register, in months.
const MOST_MONTHS: u64 = 60;
/// Largest attachment that can be allowed, in MiB: more of them would make every copy of the file slow.
const MOST_MIB: u64 = 25;

fn pattern_works(values: &Values, _: NaiveDate) -> Option<Problem> {
    let wrong = NumberPattern::parse(values.trimmed("number_pattern")).err()?;
    Some(Problem { detail: wrong.sentence(crate::words::Lang::Id), ..Problem::blocks(w::PATTERN_WRONG) })
}

fn report_pattern_works(values: &Values, _: NaiveDate) -> Option<Problem> {
    match NumberPattern::parse(values.trimmed("report_pattern")) {
        Err(wrong) => {
            Some(Problem { detail: wrong.sentence(crate::words::Lang::Id), ..Problem::blocks(w::PATTERN_WRONG) })
        }
        Ok(pattern) if pattern.restarts_each_year() => None,
        Ok(_) => Some(Problem::blocks(crate::words::monthly::PATTERN_YEAR)),
    }
}

fn within(values: &Values, name: &str, most: u64) -> Option<Problem> {
    let number = values.trimmed(name).parse::<u64>().ok();
    let fits = number.is_some_and(|number| (1..=most).contains(&number));
    (!fits).then(|| Problem { detail: format!("{most}."), ..Problem::blocks(s::FROM_ONE_TO) })
}

fn due_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "due_days", MOST_DAYS)
}

fn decide_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "decide_days", MOST_DAYS)
}

fn code_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "code_days", MOST_CODE_DAYS)
}

fn check_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "check_days", MOST_CODE_DAYS)
}

fn issues_fit(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "issue_days", MOST_DAYS)
}

fn months_fit(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "round_months", MOST_MONTHS)
}

/// What the law asks for confidential services is the least an office can set.
fn small_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    let number = values.trimmed("small_least").parse::<i64>().ok();
    match number {
        Some(number) if number < LEAST => Some(Problem::blocks(s::SMALL_TOO_LOW)),
        Some(number) if number <= MOST => None,
        _ => Some(Problem { detail: format!("{MOST}."), ..Problem::blocks(s::SMALL_FROM_TO) }),
    }
}

fn mib_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    within(values, "attachment_mib", MOST_MIB)
}

const HEAD: [Field; 10] = [
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
];

const DUE: Field =
    Field { kind: Kind::Digits { exactly: 0 }, max: 3, check: due_fits, ..line("due_days", w::DUE_DAYS, w::NONE) };

const FIRST_FIELDS: [Field; 11] = fields!(HEAD, [DUE]; 11);

const LIMIT_FIELDS: [Field; 9] = [
    Field { part: Some(s::PART_TIME), label: s::DUE_DAYS, hint: s::DUE_DAYS_HINT, ..DUE },
    Field { check: decide_fits, ..number("decide_days", s::DECIDE_DAYS, s::DECIDE_HINT) },
    Field { part: Some(s::PART_DAYS), check: code_fits, ..number("code_days", s::CODE_DAYS, s::CODE_HINT) },
    Field { check: check_fits, ..number("check_days", s::CHECK_DAYS, s::CHECK_HINT) },
    Field { check: issues_fit, ..number("issue_days", s::ISSUE_DAYS, s::ISSUE_HINT) },
    Field { part: Some(s::PART_MONTHS), check: months_fit, ..number("round_months", s::ROUND_MONTHS, s::ROUND_HINT) },
    Field {
        part: Some(s::PART_FILES),
        check: mib_fits,
        max: 2,
        ..number("attachment_mib", s::ATTACHMENT, s::ATTACHMENT_HINT)
    },
    Field {
        part: Some(s::PART_SMALL),
        check: small_fits,
        max: 2,
        ..number("small_least", s::SMALL_LEAST, s::SMALL_LEAST_HINT)
    },
    Field { hint: s::SMALL_ALL_HINT, ..toggle("small_all", s::SMALL_EVERY) },
];

const FLOW_FIELDS: [Field; 6] = [
    Field { part: Some(s::PART_LETTER), ..toggle("without_initials", s::WITHOUT_INITIALS) },
    Field { max: 60, check: report_pattern_works, ..line("report_pattern", s::REPORT_PATTERN, w::PATTERN_HINT) },
    Field { part: Some(s::PART_APART), ..toggle("entry_verification", s::ENTRY_VERIFICATION) },
    toggle("verification_approval", s::VERIFICATION_APPROVAL),
    toggle("entry_approval", s::ENTRY_APPROVAL),
    Field { part: Some(s::PART_SIKS), ..toggle("clipboard", p::CLIPBOARD) },
];

/// Pairs of duties by the field that keeps them apart.
const PAIRS: [(&str, [Duty; 2]); 3] = [
    ("entry_verification", [Duty::Entry, Duty::Verification]),
    ("verification_approval", [Duty::Verification, Duty::Approval]),
    ("entry_approval", [Duty::Entry, Duty::Approval]),
];

const fn number(name: &'static str, label: crate::words::Text, hint: crate::words::Text) -> Field {
    Field { kind: Kind::Digits { exactly: 0 }, max: 3, ..line(name, label, hint) }
}

const fn toggle(name: &'static str, label: crate::words::Text) -> Field {
    Field { kind: Kind::Toggle, ..line(name, label, w::NONE) }
}

/// The first screen.
pub static FIRST: Spec = Spec { id: "office-first", title: w::OFFICE, fields: &FIRST_FIELDS };

/// Letterhead, signature and numbering.
pub static SPEC: Spec = Spec { id: "office", title: w::OFFICE_SETTINGS, fields: &HEAD };

/// Time limits and the largest attachment.
pub static LIMITS: Spec = Spec { id: "office-limits", title: s::LIMITS, fields: &LIMIT_FIELDS };

/// Initials, duties kept apart, clipboard.
pub static FLOW: Spec = Spec { id: "office-flow", title: s::FLOW, fields: &FLOW_FIELDS };

/// True for the forms that change the settings.
pub fn is_settings(spec: &Spec) -> bool {
    [FIRST.id, SPEC.id, LIMITS.id, FLOW.id, STAFF.id].contains(&spec.id)
}

/// Opens a part of the settings, or the first screen, with what is known. The settings and their version are kept
/// beside the fields, so that a save always starts from what this form was opened with.
pub fn open(spec: &'static Spec, office: &Office, version: i64, user: &str) -> Form {
    let known = values(office, user);
    started(spec, known, office, version)
}

/// Opens somebody's roles, or an empty form for somebody new; `place` is the name of their kecamatan.
pub fn open_staff(office: &Office, version: i64, one: Option<&Staff>, place: &str) -> Form {
    started(&STAFF, staff::values(office, one, place), office, version)
}

fn started(spec: &'static Spec, known: Values, office: &Office, version: i64) -> Form {
    let mut form = Form::open(spec, known, DraftId::from(Uuid::now_v7()));
    form.context.insert(KEPT.into(), kept(office, version));
    if let Some(first) = spec.fields.first() {
        form.focus_on(first.name);
    }
    form.untouched = true;
    form
}

/// Under which name the settings a form started from are kept.
pub const KEPT: &str = "office";

/// Settings and version as a form keeps them.
pub fn kept(office: &Office, version: i64) -> String {
    serde_json::to_string(&(office, version)).unwrap_or_default()
}

/// The settings as values of this form, to lay another desk's version beside what is typed; `place` names a kecamatan.
pub fn read_again(form: &Form, office: &Office, place: impl Fn(&str) -> String) -> Values {
    // The clerk's own name is not part of the settings.
    let user = form.values.trimmed("user").to_owned();
    if form.spec.id == STAFF.id { staff::read_again(form, office, place) } else { values(office, &user) }
}

fn values(office: &Office, user: &str) -> Values {
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
        ("report_pattern", office.report_pattern.clone()),
        ("due_days", office.due_days.to_string()),
        ("decide_days", office.decide_days.to_string()),
        ("code_days", office.code_days.to_string()),
        ("check_days", office.check_days.to_string()),
        ("issue_days", office.issue_days.to_string()),
        ("round_months", office.round_months.to_string()),
        ("attachment_mib", office.attachment_mib.to_string()),
        ("small_least", office.small.least.to_string()),
    ];
    for (name, value) in known {
        values.set_text(name, value);
    }
    set_toggle(&mut values, "without_initials", office.without_initials);
    set_toggle(&mut values, "clipboard", office.clipboard);
    set_toggle(&mut values, "small_all", office.small.hides_all());
    for (name, pair) in PAIRS {
        set_toggle(&mut values, name, office.duties_apart.iter().any(|one| same_pair(*one, pair)));
    }
    values
}

fn same_pair(one: [Duty; 2], [a, b]: [Duty; 2]) -> bool {
    one == [a, b] || one == [b, a]
}

fn set_toggle(values: &mut Values, name: &str, on: bool) {
    values.set(name, "", if on { "1" } else { "" });
}

fn is_on(values: &Values, name: &str) -> bool {
    !values.key(name).is_empty()
}

/// The settings and version a form started from.
fn started_from(form: &Form) -> Option<(Office, i64)> {
    serde_json::from_str(form.context.get(KEPT)?).ok()
}

/// The settings as they are once this form is saved, and the version it started from.
pub fn merged(form: &Form) -> Option<(Office, i64)> {
    let (before, version) = started_from(form)?;
    let after = match form.spec.id {
        id if id == STAFF.id => staff::apply(&form.values, before),
        id if id == LIMITS.id => limits(&form.values, before),
        id if id == FLOW.id => flow(&form.values, before),
        id if id == FIRST.id => head(&form.values, Office { due_days: due(&form.values, &before), ..before }),
        _ => head(&form.values, before),
    };
    Some((after, version))
}

fn due(values: &Values, before: &Office) -> u64 {
    values.trimmed("due_days").parse().unwrap_or(before.due_days)
}

fn head(values: &Values, before: Office) -> Office {
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
        ..before
    }
}

fn limits(values: &Values, before: Office) -> Office {
    let number = |name: &str, was: u64| values.trimmed(name).parse().unwrap_or(was);
    Office {
        due_days: due(values, &before),
        decide_days: number("decide_days", before.decide_days),
        code_days: number("code_days", before.code_days),
        check_days: number("check_days", before.check_days),
        issue_days: number("issue_days", before.issue_days),
        round_months: number("round_months", before.round_months),
        attachment_mib: number("attachment_mib", before.attachment_mib),
        small: SmallNumbers {
            least: values.trimmed("small_least").parse().unwrap_or(before.small.least).max(LEAST),
            scope: if is_on(values, "small_all") { SmallScope::All } else { SmallScope::Confidential },
        },
        ..before
    }
}

fn flow(values: &Values, before: Office) -> Office {
    let apart = PAIRS.iter().filter(|(name, _)| is_on(values, name)).map(|(_, pair)| *pair).collect();
    Office {
        without_initials: is_on(values, "without_initials"),
        report_pattern: match values.trimmed("report_pattern") {
            "" => before.report_pattern.clone(),
            pattern => pattern.to_owned(),
        },
        duties_apart: apart,
        clipboard: is_on(values, "clipboard"),
        ..before
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
