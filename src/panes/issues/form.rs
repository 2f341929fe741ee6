//! Forms of a problem from the field: raising and correcting it, the words of a step, a case behind it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueTopic, Likeness};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::{ActivityId, DraftId, FieldIssueId, MemberId};
use crate::domain::member::Pillar;
use crate::domain::person::MAX_NAME;
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::panes::forms::decision::{decision as decision_of, kept_id};
use crate::words::intake::NONE;
use crate::words::{field_issues as w, meetings as m};
use crate::worker::{CaseKey, FieldIssueAct, Taking};

/// Longest text, in characters.
const MOST_WORDS: usize = 4_000;

fn topics() -> Vec<Choice> {
    of_choices(IssueTopic::ALL, IssueTopic::code, IssueTopic::label)
}

fn pillars() -> Vec<Choice> {
    of_choices(Pillar::ALL, Pillar::code, Pillar::label)
}

fn named(values: &Values, _: NaiveDate) -> Option<Problem> {
    values.is_empty("who").then(|| Problem::blocks(crate::words::form::REQUIRED))
}

fn not_ahead(values: &Values, today: NaiveDate) -> Option<Problem> {
    let day = day::parse(values.trimmed("raised_on"), today).ok()?;
    (day > today).then(|| Problem::blocks(w::DAY_AHEAD))
}

const TITLE: Field = Field { required: true, max: MAX_NAME, ..line("title", w::F_TITLE, w::F_TITLE_HINT) };

const FIELDS: [Field; 9] = [
    Field { kind: Kind::Pick(Source::Member), max: MAX_NAME, check: named, ..line("who", w::F_WHO, w::F_WHO_HINT) },
    Field { kind: Kind::Choice(pillars), ..line("pillar", w::F_PILLAR, w::F_PILLAR_HINT) },
    Field { kind: Kind::Date, required: true, max: 12, check: not_ahead, ..line("raised_on", w::F_RAISED_ON, NONE) },
    Field {
        kind: Kind::Pick(Source::Area),
        max: 80,
        part: Some(w::PART_WHAT),
        ..line("area", w::F_AREA, w::F_AREA_HINT)
    },
    // Nothing is preset: what nobody chose would be counted as if somebody had.
    Field { kind: Kind::Choice(topics), required: true, ..line("topic", w::F_TOPIC, NONE) },
    TITLE,
    Field { kind: Kind::Area, max: MOST_WORDS, ..line("about", w::F_ABOUT, w::F_ABOUT_HINT) },
    Field { kind: Kind::Pick(Source::Case), max: 80, ..line("case", w::F_CASE, w::F_CASE_HINT) },
    Field { kind: Kind::Due, max: 12, ..line("due", w::F_DUE, w::F_DUE_HINT) },
];

/// Raising and correcting.
pub static ISSUE: Spec = Spec { id: "issue", title: w::FORM_TITLE, fields: &FIELDS };

/// The words of a step.
pub static STEP: Spec = Spec {
    id: "issue-step",
    title: w::STEP_TITLE,
    fields: &[
        Field { kind: Kind::Area, required: true, max: MOST_WORDS, ..line("words", w::F_WORDS, w::F_WORDS_HINT) },
        Field { kind: Kind::Due, max: 12, ..line("due", w::F_STEP_DUE, w::F_STEP_DUE_HINT) },
    ],
};

/// A decision about it: in words, who does it, until when; in a meeting or outside of one.
pub static DECIDE: Spec = Spec {
    id: "issue-decide",
    title: w::DECIDE_TITLE,
    fields: &[
        Field { kind: Kind::Area, required: true, max: MOST_WORDS, ..line("words", m::F_WHAT, m::F_WHAT_HINT) },
        Field { kind: Kind::Pick(Source::Member), max: MAX_NAME, ..line("owner", m::F_OWNER, m::F_OWNER_HINT) },
        Field { kind: Kind::Due, max: 12, ..line("due", m::F_DUE, m::F_DUE_HINT) },
    ],
};

/// A case behind it.
pub static CASE: Spec = Spec {
    id: "issue-case",
    title: w::CASE_TITLE,
    fields: &[Field {
        kind: Kind::Pick(Source::Case),
        required: true,
        max: 80,
        ..line("case", w::F_CASE, w::F_CASE_HINT)
    }],
};

/// What is known before somebody begins to type: who spoke in which meeting, and about what case.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Who speaks: the member, where it is one, and the name.
    pub who: Option<(Option<MemberId>, String)>,
    /// For which pillar.
    pub pillar: Option<Pillar>,
    /// Where.
    pub area: Option<String>,
    /// What was said.
    pub about: String,
    /// In which activity or meeting, on which day.
    pub raised_in: Option<(ActivityId, NaiveDate)>,
    /// The case behind it: key and name.
    pub case: Option<(String, String)>,
}

/// Opens an empty problem with what is known.
pub fn open_new(known: &Known, shared: &Shared) -> Form {
    let on = known.raised_in.map_or(shared.today(), |(_, on)| on);
    let mut values = Values::new();
    if let Some((member, name)) = &known.who {
        values.set("who", name.clone(), member.map(|id| id.to_string()).unwrap_or_default());
    }
    put_pillar(&mut values, known.pillar, shared);
    put_area(&mut values, known.area.as_deref(), shared);
    values.set_text("raised_on", day::shown(on));
    values.set_text("about", known.about.clone());
    if let Some((key, name)) = &known.case {
        values.set("case", name.clone(), key.clone());
    }
    let mut form = Form::open(&ISSUE, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("id".into(), Uuid::now_v7().to_string());
    if let Some((meeting, _)) = known.raised_in {
        form.context.insert("raised_in".into(), meeting.to_string());
    }
    form.focus_on(if known.who.is_some() { "topic" } else { "who" });
    form
}

fn put_pillar(values: &mut Values, pillar: Option<Pillar>, shared: &Shared) {
    if let Some(pillar) = pillar {
        values.set("pillar", pillar.label().get(shared.lang), pillar.code());
    }
}

fn put_area(values: &mut Values, area: Option<&str>, shared: &Shared) {
    if let Some(code) = area {
        values.set("area", shared.library.region_name(code).to_owned(), code.to_owned());
    }
}

/// A problem as the form shows it.
pub fn values(issue: &FieldIssue, shared: &Shared) -> Values {
    let mut values = Values::new();
    values.set("who", issue.raised_by.clone(), issue.member.map(|id| id.to_string()).unwrap_or_default());
    put_pillar(&mut values, issue.pillar, shared);
    put_area(&mut values, issue.area.as_deref(), shared);
    values.set_text("raised_on", day::shown(issue.raised_on));
    values.set("topic", issue.topic.label().get(shared.lang), issue.topic.code());
    values.set_text("title", issue.title.clone());
    values.set_text("about", issue.about.clone());
    values.set_text("due", issue.due.map(day::shown).unwrap_or_default());
    values
}

/// Opens a problem to be corrected.
pub fn open_change(issue: &FieldIssue, shared: &Shared) -> Form {
    let mut form = Form::open(&ISSUE, values(issue, shared), DraftId::from(Uuid::now_v7()));
    remember(&mut form, issue);
    form.focus_on("title");
    form
}

/// From now on the form starts from this record.
pub fn remember(form: &mut Form, issue: &FieldIssue) {
    form.context.insert("issue".into(), serde_json::to_string(issue).unwrap_or_default());
}

/// Opens the words of a step.
pub fn open_step(issue: &FieldIssue, act: IssueAct, meeting: Option<ActivityId>) -> Form {
    let spec = if act == IssueAct::Decide { &DECIDE } else { &STEP };
    let mut form = Form::open(spec, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("id".into(), Uuid::now_v7().to_string());
    form.context.insert("heading".into(), format!("{} · {}", act.label().id, issue.title));
    form.context.insert("act".into(), act.code().to_owned());
    form.context.insert("issue".into(), serde_json::to_string(issue).unwrap_or_default());
    if let Some(meeting) = meeting {
        form.context.insert("meeting".into(), meeting.to_string());
    }
    form
}

/// Opens the form that puts a case behind a problem.
pub fn open_case(issue: &FieldIssue) -> Form {
    let mut form = Form::open(&CASE, Values::new(), DraftId::from(Uuid::now_v7()));
    remember(&mut form, issue);
    form
}

/// What saving a form of a problem means.
pub fn act(form: &Form, shared: &Shared) -> Option<FieldIssueAct> {
    let values = &form.values;
    match form.spec.id {
        "issue-step" => {
            let issue = kept(form)?;
            let taking = Taking {
                activity: form.context.get("meeting").and_then(|id| Uuid::parse_str(id).ok()).map(ActivityId::from),
                due: day::parse(values.trimmed("due"), shared.today()).ok(),
                ..Taking::plain(IssueAct::from_code(form.context.get("act")?)?, values.trimmed("words"))
            };
            Some(FieldIssueAct::Take(issue.id, issue.version, Box::new(taking)))
        }
        "issue-decide" => {
            let (decision, version) = decision(form, shared)?;
            Some(FieldIssueAct::Decide(Box::new(decision), version))
        }
        "issue-case" => {
            let issue = kept(form)?;
            Some(FieldIssueAct::Link(issue.id, issue.version, case(values)?, true))
        }
        _ => Some(FieldIssueAct::Save(Box::new(described(form, shared)?), case(values))),
    }
}

/// The decision as the form says it, and the version of the problem that was seen.
fn decision(form: &Form, shared: &Shared) -> Option<(FollowUp, i64)> {
    let issue = kept(form)?;
    let meeting = kept_id(form, "meeting").map(ActivityId::from);
    let decision = decision_of(form, "words", (meeting, Some(issue.id)), shared)?;
    Some((decision, issue.version))
}

/// The record the form started from.
pub fn kept(form: &Form) -> Option<FieldIssue> {
    serde_json::from_str(form.context.get("issue")?).ok()
}

/// The case that was picked: a citizen, a referral, or a case itself.
fn case(values: &Values) -> Option<CaseKey> {
    let (kind, id) = values.key("case").split_once(':')?;
    let id = Uuid::parse_str(id).ok()?;
    match kind {
        "o" => Some(CaseKey::Of(id.into())),
        "r" => Some(CaseKey::Referral(id.into())),
        _ => Some(CaseKey::Case(id.into())),
    }
}

/// The problem as the form says it.
fn described(form: &Form, shared: &Shared) -> Option<FieldIssue> {
    let values = &form.values;
    let before = match form.context.contains_key("issue") {
        true => kept(form)?,
        false => fresh(form, shared)?,
    };
    Some(FieldIssue {
        member: Uuid::parse_str(values.key("who")).ok().map(MemberId::from),
        raised_by: values.trimmed("who").to_owned(),
        pillar: Pillar::from_code(values.key("pillar")),
        raised_on: day::parse(values.trimmed("raised_on"), shared.today()).ok()?,
        area: Some(values.key("area").to_owned()).filter(|code| !code.is_empty()),
        topic: IssueTopic::from_code(values.key("topic")).unwrap_or(before.topic),
        title: values.trimmed("title").to_owned(),
        about: values.trimmed("about").to_owned(),
        due: day::parse(values.trimmed("due"), shared.today()).ok(),
        ..before
    })
}

fn fresh(form: &Form, shared: &Shared) -> Option<FieldIssue> {
    Some(FieldIssue {
        id: FieldIssueId::from(Uuid::parse_str(form.context.get("id")?).ok()?),
        version: 0,
        raised_on: shared.today(),
        member: None,
        pillar: None,
        raised_by: String::new(),
        raised_in: form.context.get("raised_in").and_then(|id| Uuid::parse_str(id).ok()).map(ActivityId::from),
        area: None,
        topic: IssueTopic::Other,
        title: String::new(),
        about: String::new(),
        cases: Vec::new(),
        state: IssueState::Raised,
        due: None,
        decided_in: None,
        decided_on: None,
        decision: String::new(),
        merged_into: None,
        by: shared.user.clone(),
    })
}

/// What the typed problem is compared by; none while its title says too little or it is not about one.
pub fn likeness(form: &Form) -> Option<Likeness> {
    let values = &form.values;
    let telling = form.spec.id == ISSUE.id && values.trimmed("title").chars().count() >= 4;
    telling.then(|| Likeness {
        id: kept(form).map_or(FieldIssueId::from(Uuid::nil()), |issue| issue.id),
        topic: IssueTopic::from_code(values.key("topic")).unwrap_or(IssueTopic::Other),
        area: Some(values.key("area").to_owned()).filter(|code| !code.is_empty()),
        title: values.trimmed("title").to_owned(),
    })
}
