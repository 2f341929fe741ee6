//! The form of a member: who, which pillar, where, under which decree. The administrative superior and the work area are
//! separate fields, because the pillars answer upward to different institutions and share one territory.

use chrono::NaiveDate;
use uuid::Uuid;

use super::own;
use crate::domain::appointment::{Former, overlap};
use crate::domain::day;
use crate::domain::ids::DraftId;
use crate::domain::member::{Decree, Level, Member, Pillar};
use crate::domain::office::Office;
use crate::domain::person::{MAX_NAME, Sex};
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::words::directory as w;
use crate::words::form as f;
use crate::words::intake::NONE;

/// Names of the fields of work areas; a record with more keeps the rest untouched.
const AREAS: [&str; 3] = ["area1", "area2", "area3"];

fn pillars() -> Vec<Choice> {
    of_choices(Pillar::ALL, Pillar::code, Pillar::label)
}

fn levels() -> Vec<Choice> {
    of_choices(Level::ALL, Level::code, Level::label)
}

fn sexes() -> Vec<Choice> {
    of_choices(Sex::ALL, Sex::code, Sex::label)
}

/// Members of city and province have no area of their own.
fn has_area(values: &Values) -> bool {
    !matches!(Level::from_code(values.key("level")), Some(Level::City | Level::Province))
}

fn second(values: &Values) -> bool {
    has_area(values) && !(values.is_empty("area1") && values.is_empty("area2"))
}

fn third(values: &Values) -> bool {
    second(values) && !(values.is_empty("area2") && values.is_empty("area3"))
}

/// What was typed must be chosen, or the desk would not know which place is meant.
fn chosen(values: &Values, name: &str) -> Option<Problem> {
    let typed_only = !values.trimmed(name).is_empty() && values.key(name).is_empty();
    typed_only.then(|| Problem::blocks(f::PICK_ONE))
}

fn first_area(values: &Values, _: NaiveDate) -> Option<Problem> {
    let missing = values.is_empty("area1").then(|| Problem::advice(w::AREA_MISSING, String::new()));
    chosen(values, "area1").or(missing)
}

fn second_area(values: &Values, _: NaiveDate) -> Option<Problem> {
    chosen(values, "area2")
}

fn third_area(values: &Values, _: NaiveDate) -> Option<Problem> {
    chosen(values, "area3")
}

fn level_of_tksk(values: &Values, _: NaiveDate) -> Option<Problem> {
    let tksk = values.key("pillar") == Pillar::Tksk.code();
    let elsewhere = values.key("level") != Level::Kecamatan.code();
    (tksk && elsewhere).then(|| Problem::advice(w::TKSK_ONE, String::new()))
}

/// The day in a field; none while it is empty or no date.
pub(super) fn date(values: &Values, name: &str, today: NaiveDate) -> Option<NaiveDate> {
    day::parse(values.trimmed(name), today).ok()
}

/// A term ends after it begins.
pub(super) fn ends_after_start(values: &Values, today: NaiveDate) -> Option<Problem> {
    let (starts, ends) = (date(values, "starts", today)?, date(values, "ends", today)?);
    (ends < starts).then(|| Problem::blocks(f::ENDS_BEFORE_START))
}

/// Under this name the values keep the terms held before; no field shows it.
const FORMER: &str = "former";

/// A term that shares days with one held before.
fn overlaps(values: &Values, today: NaiveDate) -> Option<Problem> {
    let (starts, ends) = (date(values, "starts", today), date(values, "ends", today));
    let former: Vec<Former> = serde_json::from_str(values.text(FORMER)).ok()?;
    let other = former.iter().find(|term| overlap((starts, ends), (term.starts, term.ends)))?;
    let until = other.ends.map(day::shown).unwrap_or_else(|| "…".to_owned());
    Some(Problem::advice(w::OVERLAPS, until))
}

fn signed_before(values: &Values, today: NaiveDate) -> Option<Problem> {
    let (signed, starts) = (date(values, "decree_date", today)?, date(values, "starts", today)?);
    (signed > starts).then(|| Problem::advice(w::DECREE_LATER, String::new()))
}

const fn area(name: &'static str, label: crate::words::Text) -> Field {
    Field { kind: Kind::Pick(Source::Area), max: 80, ..line(name, label, w::AREA_HINT) }
}

const fn day_field(name: &'static str, label: crate::words::Text) -> Field {
    Field { kind: Kind::Date, max: 12, ..line(name, label, w::DATE_HINT) }
}

const FIELDS: [Field; 19] = [
    Field { required: true, max: MAX_NAME, ..line("name", w::NAME, w::NAME_HINT) },
    Field { kind: Kind::Choice(pillars), required: true, ..line("pillar", w::PILLAR, NONE) },
    Field { max: 80, ..line("role", w::ROLE, w::ROLE_HINT) },
    Field {
        kind: Kind::Choice(levels),
        required: true,
        part: Some(w::PART_AREA),
        check: level_of_tksk,
        ..line("level", w::LEVEL, NONE)
    },
    Field { shown: has_area, check: first_area, ..area("area1", w::AREA_FIRST) },
    Field { shown: second, check: second_area, ..area("area2", w::AREA_SECOND) },
    Field { shown: third, check: third_area, ..area("area3", w::AREA_THIRD) },
    Field { max: 80, part: Some(w::PART_DECREE), ..line("decree_number", w::NUMBER, w::NUMBER_HINT) },
    Field { check: signed_before, ..day_field("decree_date", w::DATE) },
    Field { max: 120, ..line("decree_issuer", w::ISSUER, w::ISSUER_HINT) },
    Field { max: 200, ..line("decree_title", w::DECREE_TITLE, w::DECREE_TITLE_HINT) },
    Field { check: overlaps, ..day_field("starts", w::STARTS) },
    Field { check: ends_after_start, ..day_field("ends", w::ENDS) },
    Field { max: 120, part: Some(w::PART_CONTACT), ..line("superior", w::SUPERIOR, w::SUPERIOR_HINT) },
    Field { max: 30, ..line("phone", w::PHONE, w::OPTIONAL) },
    Field { kind: Kind::Choice(sexes), ..line("sex", w::SEX, NONE) },
    Field { kind: Kind::Digits { exactly: 16 }, max: 25, ..line("nik", w::NIK, w::OPTIONAL) },
    Field { kind: Kind::Area, max: 2000, ..line("note", w::NOTE, w::OPTIONAL) },
    Field { kind: Kind::Toggle, ..line("in_service", w::IN_SERVICE, NONE) },
];

/// The fields every pillar has; [`spec`] adds the pillars' own.
pub static SPEC: Spec = Spec { id: "member", title: w::FORM, fields: &FIELDS };

/// The form with the own fields of every pillar, shipped and of the office.
pub fn spec(office: &Office) -> &'static Spec {
    own::spec(&SPEC, office)
}

/// Opens the form over a record, or over a new one ([`Member::new`]). The whole record is kept beside the fields, so that
/// a draft can be saved after a restart.
pub fn open(member: &Member, shared: &Shared) -> Form {
    let mut form = Form::open(spec(&shared.office), values(member, shared), DraftId::from(Uuid::now_v7()));
    remember(&mut form, member);
    form.focus_on("name");
    form
}

/// Keeps the record the form started from.
pub fn remember(form: &mut Form, member: &Member) {
    form.context.insert("member".into(), serde_json::to_string(member).unwrap_or_default());
}

/// The record the form describes; none if the form was not opened by [`open`].
pub fn member(form: &Form, shared: &Shared) -> Option<Member> {
    let before: Member = serde_json::from_str(form.context.get("member")?).ok()?;
    Some(apply(&form.values, before, shared))
}

/// The record as values of the form.
pub fn values(member: &Member, shared: &Shared) -> Values {
    let mut values = Values::new();
    let shown = |day: Option<NaiveDate>| day.map(day::shown).unwrap_or_default();
    values.set_text("name", member.name.clone());
    values.set("pillar", "", member.pillar.code());
    values.set_text("role", member.role.clone());
    values.set("level", "", member.level.code());
    for (name, code) in AREAS.iter().zip(&member.areas) {
        values.set(name, shared.library.region_name(code), code.clone());
    }
    values.set_text("decree_number", member.decree.number.clone());
    values.set_text("decree_date", shown(member.decree.date));
    values.set_text("decree_issuer", member.decree.issuer.clone());
    values.set_text("decree_title", member.decree.title.clone());
    values.set_text("starts", shown(member.decree.starts));
    values.set_text("ends", shown(member.decree.ends));
    values.set_text(FORMER, serde_json::to_string(&member.former).unwrap_or_default());
    values.set_text("superior", member.superior.clone());
    values.set_text("phone", member.phone.clone());
    values.set("sex", "", member.sex.map_or("", Sex::code));
    values.set_text("nik", member.nik.as_deref().unwrap_or(""));
    values.set_text("note", member.note.clone());
    own::fill(&mut values, member, &shared.office);
    values.set("in_service", "", if member.in_service { "1" } else { "" });
    values
}

/// The decree as it is typed.
pub(super) fn decree(values: &Values, today: NaiveDate) -> Decree {
    let text = |name: &str| values.trimmed(name).to_owned();
    Decree {
        number: text("decree_number"),
        date: date(values, "decree_date", today),
        issuer: text("decree_issuer"),
        title: text("decree_title"),
        starts: date(values, "starts", today),
        ends: date(values, "ends", today),
    }
}

/// Puts the typed values into a record.
pub fn apply(values: &Values, before: Member, shared: &Shared) -> Member {
    let today = shared.today();
    let pillar = Pillar::from_code(values.key("pillar")).unwrap_or(before.pillar);
    let text = |name: &str| values.trimmed(name).to_owned();
    let nik: String = values.text("nik").chars().filter(char::is_ascii_digit).collect();
    Member {
        name: text("name"),
        nik: (!nik.is_empty()).then_some(nik),
        sex: Sex::from_code(values.key("sex")),
        pillar,
        role: text("role"),
        level: Level::from_code(values.key("level")).unwrap_or(before.level),
        areas: areas(values, &before.areas),
        decree: decree(values, today),
        superior: text("superior"),
        phone: text("phone"),
        note: text("note"),
        in_service: !values.key("in_service").is_empty(),
        own: own::apply(values, pillar, &before, &shared.office, today),
        // Another number is not known to be wrong.
        wrong_phone: before.wrong_phone && text("phone") == before.phone,
        ..before
    }
}

/// The chosen areas, each once, and behind them what the form has no field for.
fn areas(values: &Values, before: &[String]) -> Vec<String> {
    if !has_area(values) {
        return Vec::new();
    }
    let typed = AREAS.iter().map(|name| values.key(name)).filter(|key| !key.is_empty());
    let mut all: Vec<String> = Vec::new();
    for code in typed.map(str::to_owned).chain(before.iter().skip(AREAS.len()).cloned()) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// What the list of drafts shows.
pub fn draft_title(values: &Values) -> String {
    let pillar = Pillar::from_code(values.key("pillar")).map_or("", |pillar| pillar.label().id);
    let parts = [values.trimmed("name"), pillar];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
