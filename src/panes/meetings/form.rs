//! Forms of the meetings: a meeting, a point, somebody who comes, what was said, a decision, what became of it, what came
//! of the meeting, why it is void. Each keeps the meeting it started from; what it adds is laid over that record.

use chrono::NaiveDate;
use uuid::Uuid;

use super::act::decidable;
use crate::domain::activity::{Activity, ActivityKind, AgendaItem, MAX_WORDS, Participant, Presence};
use crate::domain::day;
use crate::domain::field_issue::IssueAct;
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{ActivityId, DraftId, FieldIssueId};
use crate::domain::meeting::{same_person, same_point};
use crate::domain::member::Pillar;
use crate::domain::person::MAX_NAME;
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::panes::activities::form::planned_fits;
use crate::panes::forms::decision::{decision as decision_of, kept_id};
use crate::words::intake::NONE;
use crate::words::meetings as w;
use crate::worker::{Invited, MeetingAct, MeetingView};

/// The meeting a form started from.
pub const KEPT: &str = "meeting";

fn pillars() -> Vec<Choice> {
    of_choices(Pillar::ALL, Pillar::code, Pillar::label)
}

fn named(values: &Values, _: NaiveDate) -> Option<Problem> {
    values.is_empty("who").then(|| Problem::blocks(crate::words::form::REQUIRED))
}

const WORDS: Field = Field { kind: Kind::Area, max: MAX_WORDS, ..line("words", w::F_SAID, w::F_SAID_HINT) };

/// A meeting.
pub static MEETING: Spec = Spec {
    id: "meeting",
    title: w::MEETING_TITLE,
    fields: &[
        Field { kind: Kind::Date, required: true, max: 12, check: planned_fits, ..line("on", w::F_ON, NONE) },
        Field { required: true, max: MAX_NAME, ..line("title", w::F_TITLE, w::F_TITLE_HINT) },
        Field { max: MAX_NAME, ..line("place", w::F_PLACE, w::F_PLACE_HINT) },
        Field { kind: Kind::Pick(Source::Kecamatan), max: 80, ..line("area", w::F_AREA, w::F_AREA_HINT) },
        Field { kind: Kind::Area, max: MAX_WORDS, ..line("note", crate::words::intake::NOTE, NONE) },
    ],
};

/// A point of one's own.
pub static POINT: Spec = Spec {
    id: "meeting-point",
    title: w::POINT_TITLE,
    fields: &[Field { required: true, max: MAX_NAME, ..line("topic", w::F_TOPIC, w::F_TOPIC_HINT) }],
};

/// Somebody who is invited or came without it.
pub static GUEST: Spec = Spec {
    id: "meeting-guest",
    title: w::GUEST_TITLE,
    fields: &[
        Field { kind: Kind::Pick(Source::Member), max: MAX_NAME, check: named, ..line("who", w::F_WHO, w::F_WHO_HINT) },
        Field { kind: Kind::Choice(pillars), ..line("pillar", w::F_PILLAR, w::F_PILLAR_HINT) },
    ],
};

/// What somebody said, or what was said about a point.
pub static SAID: Spec = Spec { id: "meeting-said", title: w::SAID_TITLE, fields: &[WORDS] };

/// A decision.
pub static DECISION: Spec = Spec {
    id: "meeting-decision",
    title: w::DECISION_TITLE,
    fields: &[
        Field { kind: Kind::Area, required: true, max: 2000, ..line("what", w::F_WHAT, w::F_WHAT_HINT) },
        Field { kind: Kind::Pick(Source::Member), max: MAX_NAME, ..line("owner", w::F_OWNER, w::F_OWNER_HINT) },
        Field { kind: Kind::Due, max: 12, check: due_after, ..line("due", w::F_DUE, w::F_DUE_HINT) },
    ],
};

/// Nothing is due before the meeting that decides it.
fn due_after(values: &Values, today: NaiveDate) -> Option<Problem> {
    crate::panes::activities::follow::not_before("due", "on", values, today)
}

/// What became of a decision.
pub static END: Spec = Spec {
    id: "meeting-end",
    title: w::END_TITLE,
    fields: &[Field { required: true, label: w::F_OUTCOME, hint: w::F_OUTCOME_HINT, ..WORDS }],
};

/// Why a closed meeting is opened again.
pub static AGAIN: Spec = Spec {
    id: "meeting-again",
    title: w::AGAIN_TITLE,
    fields: &[Field { kind: Kind::Area, required: true, max: 500, ..line("words", w::AGAIN_REASON, w::AGAIN_HINT) }],
};

/// What came of a meeting.
pub static RESULT: Spec = Spec {
    id: "meeting-result",
    title: w::RESULT_TITLE,
    fields: &[Field { required: true, label: w::F_RESULT, hint: w::F_RESULT_HINT, ..WORDS }],
};

/// Why it does not count.
pub static VOID: Spec = Spec {
    id: "meeting-void",
    title: w::VOID_TITLE,
    fields: &[Field { required: true, max: 500, ..line("words", w::F_WHY, NONE) }],
};

fn form(spec: &'static Spec, values: Values, meeting: &Activity) -> Form {
    let mut form = Form::open(spec, values, DraftId::from(Uuid::now_v7()));
    remember(&mut form, meeting);
    form
}

/// From now on the form starts from this meeting.
pub fn remember(form: &mut Form, meeting: &Activity) {
    keep(form, KEPT, meeting);
}

fn keep(form: &mut Form, name: &str, record: &impl serde::Serialize) {
    form.context.insert(name.into(), serde_json::to_string(record).unwrap_or_default());
}

fn kept<T: serde::de::DeserializeOwned>(form: &Form, name: &str) -> Option<T> {
    serde_json::from_str(form.context.get(name)?).ok()
}

/// Another desk changed the meeting first: what is typed here is laid over what it is now; a problem that moved on is
/// decided about without its step.
pub fn changed_beneath(form: &mut Form, view: &MeetingView) {
    remember(form, &view.meeting);
    let issue = form.context.get("issue_id").cloned();
    let now = view.issues.iter().find(|one| Some(one.id.to_string()) == issue);
    match now.filter(|one| IssueAct::Decide.from(one.state).is_some()) {
        Some(one) => form.context.insert("issue_version".into(), one.version.to_string()),
        None => form.context.remove("issue_version"),
    };
}

/// The meeting a form started from.
pub fn started_from(form: &Form) -> Option<Activity> {
    kept(form, KEPT)
}

/// Opens an empty meeting.
pub fn open_new(shared: &Shared) -> Form {
    let id = ActivityId::from(Uuid::now_v7());
    let mut fresh =
        Activity::new(id, ActivityKind::Meeting, shared.today(), w::USUAL_TITLE.get(shared.lang), &shared.user);
    fresh.area = shared.own_kecamatan().map(|own| own.code.clone());
    let mut form = form(&MEETING, values(&fresh, shared), &fresh);
    form.focus_on("on");
    form
}

/// Opens a meeting to be corrected.
pub fn open_change(meeting: &Activity, shared: &Shared) -> Form {
    let mut form = form(&MEETING, values(meeting, shared), meeting);
    form.focus_on("place");
    form
}

/// A meeting as its form shows it.
pub fn values(meeting: &Activity, shared: &Shared) -> Values {
    let mut values = Values::new();
    values.set_text("on", day::shown(meeting.on));
    values.set_text("title", meeting.title.clone());
    values.set_text("place", meeting.place.clone());
    if let Some(code) = &meeting.area {
        values.set("area", shared.library.region_name(code).to_owned(), code.clone());
    }
    values.set_text("note", meeting.note.clone());
    values
}

/// Opens a point of one's own.
pub fn open_point(meeting: &Activity) -> Form {
    form(&POINT, Values::new(), meeting)
}

/// Opens the line of somebody who is invited, or came.
pub fn open_guest(meeting: &Activity, presence: Presence) -> Form {
    let mut form = form(&GUEST, Values::new(), meeting);
    form.context.insert("presence".into(), presence.code().to_owned());
    form
}

/// Opens what somebody said.
pub fn open_said(meeting: &Activity, one: &Participant, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set_text("words", one.said.clone());
    let mut form = form(&SAID, values, meeting);
    let pillar = one.pillar.map_or(w::GUESTS, Pillar::label).get(shared.lang);
    form.context.insert("heading".into(), w::speaker(&one.name, pillar));
    keep(&mut form, "person", one);
    form
}

/// Opens what was said about a point.
pub fn open_said_of_point(meeting: &Activity, point: &AgendaItem) -> Form {
    let mut values = Values::new();
    values.set_text("words", point.said.clone());
    let mut form = form(&SAID, values, meeting);
    form.context.insert("heading".into(), point.topic.clone());
    keep(&mut form, "point", point);
    form
}

/// Opens a decision; about a point's problem its step is taken with it.
pub fn open_decision(view: &MeetingView, point: Option<&AgendaItem>) -> Form {
    let mut values = Values::new();
    values.set_text("on", day::shown(view.meeting.on));
    let mut form = form(&DECISION, values, &view.meeting);
    form.context.insert("id".into(), Uuid::now_v7().to_string());
    let Some(point) = point else { return form };
    form.context.insert("heading".into(), point.topic.clone());
    keep(&mut form, "point", point);
    let issue = view.issues.iter().find(|one| Some(one.id) == point.issue);
    if let Some(issue) = issue {
        form.context.insert("issue_id".into(), issue.id.to_string());
        if decidable(view, point) {
            form.context.insert("issue_version".into(), issue.version.to_string());
        }
    }
    form
}

/// Opens what became of a decision.
pub fn open_end(one: &FollowUp, state: FollowUpState) -> Form {
    let mut form = Form::open(&END, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("heading".into(), one.what.clone());
    form.context.insert("state".into(), state.code().to_owned());
    keep(&mut form, "follow_up", one);
    form
}

/// Opens what came of a meeting.
pub fn open_result(meeting: &Activity) -> Form {
    let mut values = Values::new();
    values.set_text("words", meeting.result.clone());
    form(&RESULT, values, meeting)
}

/// Opens why a closed meeting is opened again.
pub fn open_again(meeting: &Activity) -> Form {
    form(&AGAIN, Values::new(), meeting)
}

/// Opens why a meeting does not count.
pub fn open_void(meeting: &Activity) -> Form {
    form(&VOID, Values::new(), meeting)
}

/// What saving a form of a meeting means.
pub fn act(form: &Form, shared: &Shared) -> Option<MeetingAct> {
    let words = || form.values.trimmed("words").to_owned();
    if form.spec.id == END.id {
        let one: FollowUp = kept(form, "follow_up")?;
        let state = FollowUpState::from_code(form.context.get("state")?)?;
        return Some(MeetingAct::End(one.id, one.version, state, words()));
    }
    let mut meeting = started_from(form)?;
    match form.spec.id {
        "meeting-guest" => return guest(form, &meeting),
        "meeting-decision" => return decision(form, &meeting, shared),
        "meeting-point" => {
            let topic = form.values.trimmed("topic").to_owned();
            meeting.agenda.push(AgendaItem { topic, ..AgendaItem::default() });
        }
        "meeting-said" => said(form, &mut meeting, words())?,
        "meeting-result" => {
            meeting.result = words();
            return Some(MeetingAct::Close(Box::new(meeting)));
        }
        "meeting-again" => {
            let said = w::opened_again(&day::shown(shared.today()), &words(), meeting.result.trim(), shared.lang);
            meeting.note = [meeting.note.trim(), &said].join("\n").trim().to_owned();
            meeting.result.clear();
        }
        "meeting-void" => meeting.voided = Some(words()),
        _ => {
            meeting = described(form, meeting, shared)?;
            if meeting.version == 0 {
                return Some(MeetingAct::Plan(Box::new(meeting)));
            }
        }
    }
    Some(MeetingAct::Save(Box::new(meeting)))
}

fn described(form: &Form, before: Activity, shared: &Shared) -> Option<Activity> {
    let values = &form.values;
    Some(Activity {
        on: day::parse(values.trimmed("on"), shared.today()).ok()?,
        title: values.trimmed("title").to_owned(),
        place: values.trimmed("place").to_owned(),
        area: Some(values.key("area").to_owned()).filter(|code| !code.is_empty()),
        note: values.trimmed("note").to_owned(),
        ..before
    })
}

/// Words of a participant or about a point, wherever that line stands by now; none where it is gone.
fn said(form: &Form, meeting: &mut Activity, words: String) -> Option<()> {
    if let Some(one) = kept::<Participant>(form, "person") {
        meeting.participants.iter_mut().find(|other| same_person(other, &one))?.said = words;
        return Some(());
    }
    let point: AgendaItem = kept(form, "point")?;
    meeting.agenda.iter_mut().find(|other| same_point(other, &point))?.said = words;
    Some(())
}

fn guest(form: &Form, meeting: &Activity) -> Option<MeetingAct> {
    let values = &form.values;
    let presence = Presence::from_code(form.context.get("presence")?)?;
    let who = match Uuid::parse_str(values.key("who")) {
        Ok(id) => Invited::Member(id.into()),
        Err(_) => Invited::Named(values.trimmed("who").to_owned(), Pillar::from_code(values.key("pillar"))),
    };
    Some(MeetingAct::Invite(meeting.id, meeting.version, who, presence))
}

fn decision(form: &Form, meeting: &Activity, shared: &Shared) -> Option<MeetingAct> {
    let issue = kept_id(form, "issue_id").map(FieldIssueId::from);
    let version = form.context.get("issue_version").and_then(|version| version.parse().ok());
    let one = decision_of(form, "what", (Some(meeting.id), issue), shared)?;
    let point = kept::<AgendaItem>(form, "point").map(Box::new);
    Some(MeetingAct::Decide(Box::new(one), issue.zip(version), point))
}
