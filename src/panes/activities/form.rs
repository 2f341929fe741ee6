//! The form of an activity: new, again, the next of a series, changed; and the reason why one does not count.
//!
//! What differs every time comes first; what is preset (the day, the duty, whose idea it was) comes last, so that an
//! ordinary activity is saved before the cursor gets there.

use chrono::{Datelike, Days, NaiveDate};
use uuid::Uuid;

use crate::domain::activity::reached::{self, ReachedProblem};
use crate::domain::activity::{
    Activity, ActivityKind, Origin, PLANNED_AHEAD, Participant, Presence, Reached, TkskDuty, Who,
};
use crate::domain::day;
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{ActivityId, DraftId, EntryId, FollowUpId, MemberId, PersonId};
use crate::domain::person::MAX_NAME;
use crate::form::{Choice, Field, Form, Kind, Picked, Problem, Source, Spec, Value, Values, line, of_choices};
use crate::panes::Shared;
use crate::panes::activities::follow;
use crate::panes::register::kinds::KINDS;
use crate::words::activity_log as w;
use crate::words::intake::NONE;
use crate::words::{Lang, Text};
use crate::worker::{ActivityAct, ActivityView};

/// Before the identity of a partner among those who took part.
const PARTNER: &str = "mitra:";

fn kind(values: &Values) -> ActivityKind {
    ActivityKind::from_code(values.key("kind")).unwrap_or(ActivityKind::Other)
}

fn origin(values: &Values) -> Origin {
    Origin::from_code(values.key("origin")).unwrap_or(Origin::Own)
}

fn is_assigned(values: &Values) -> bool {
    origin(values) != Origin::Own
}

fn goes_on(values: &Values) -> bool {
    !values.is_empty("follow_what")
}

fn on(values: &Values, today: NaiveDate) -> Option<NaiveDate> {
    day::parse(values.trimmed("on"), today).ok()
}

fn is_ahead(values: &Values, today: NaiveDate) -> bool {
    on(values, today).is_some_and(|on| on > today)
}

fn day_fits(values: &Values, today: NaiveDate) -> Option<Problem> {
    if kind(values) == ActivityKind::Meeting {
        return planned_fits(values, today);
    }
    let ahead = is_ahead(values, today).then(|| Problem::blocks(w::IN_FUTURE));
    ahead.or_else(|| long_ago(values, today))
}

/// Before the desk's time it is a slip in the year; more than a year ago it may be one.
fn long_ago(values: &Values, today: NaiveDate) -> Option<Problem> {
    const FIRST_YEAR: i32 = 2000;
    let on = on(values, today)?;
    match today.signed_duration_since(on).num_days() {
        _ if on.year() < FIRST_YEAR => Some(Problem::blocks(w::TOO_LONG_AGO)),
        days if days > 366 => Some(Problem::advice(w::LONG_AGO, String::new())),
        _ => None,
    }
}

/// A meeting is not planned further ahead than [`PLANNED_AHEAD`].
pub fn planned_fits(values: &Values, today: NaiveDate) -> Option<Problem> {
    let far = on(values, today).is_some_and(|on| on - today > PLANNED_AHEAD);
    far.then(|| Problem::blocks(w::FAR_AHEAD)).or_else(|| long_ago(values, today))
}

fn result_fits(values: &Values, today: NaiveDate) -> Option<Problem> {
    (is_ahead(values, today) && !values.is_empty("result")).then(|| Problem::blocks(w::RESULT_AHEAD))
}

fn reached_fits(values: &Values, today: NaiveDate) -> Option<Problem> {
    if let Some(early) = nobody_yet("reached", values, today) {
        return Some(early);
    }
    let said = match reached::parse(values.trimmed("reached"), &KINDS).err()? {
        ReachedProblem::Shape => w::REACHED_SHAPE,
        ReachedProblem::Kind => w::REACHED_KIND,
        ReachedProblem::Sum => w::REACHED_SUM,
        ReachedProblem::TooMany => w::REACHED_MANY,
    };
    Some(Problem::blocks(said))
}

/// Whom the line counts, in full words.
fn reached_read(values: &Values, lang: Lang) -> Option<String> {
    let read = reached::parse(values.trimmed("reached"), &KINDS).ok().filter(|read| !read.is_empty())?;
    let name = |code: &String| KINDS.iter().find(|kind| kind.code == *code).map(|kind| kind.name.as_str());
    let row = |one: &Reached| {
        let count = w::by_sex(one.women, one.men, one.unknown, lang);
        [one.category.as_ref().and_then(name), Some(&count)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let rows = read.iter().map(row).collect::<Vec<_>>().join("; ");
    let total = w::people(read.iter().map(Reached::total).sum(), lang);
    Some(crate::words::form::read_as(&w::in_all(&rows, &total, lang), lang))
}

fn people_fit(values: &Values, today: NaiveDate) -> Option<Problem> {
    nobody_yet("people", values, today)
}

/// A meeting that is still to come has reached nobody.
fn nobody_yet(field: &str, values: &Values, today: NaiveDate) -> Option<Problem> {
    let planned = kind(values) == ActivityKind::Meeting && is_ahead(values, today);
    (planned && !values.is_empty(field)).then(|| Problem::blocks(w::REACHED_AHEAD))
}

fn assigned_fits(values: &Values, _: NaiveDate) -> Option<Problem> {
    (is_assigned(values) && values.is_empty("assigned")).then(|| Problem::blocks(w::SAY_WHO))
}

fn duties() -> Vec<Choice> {
    let mut all = of_choices(TkskDuty::ALL, TkskDuty::code, TkskDuty::label);
    all.push(Choice { code: "", label: w::NO_DUTY });
    all
}

const fn words(name: &'static str, label: Text) -> Field {
    Field { kind: Kind::Area, max: 4000, ..line(name, label, NONE) }
}

/// An activity.
pub static SPEC: Spec = Spec {
    id: "activity",
    title: w::FORM_NEW,
    fields: &[
        Field {
            kind: Kind::Choice(|| of_choices(ActivityKind::ALL, ActivityKind::code, ActivityKind::label)),
            required: true,
            ..line("kind", w::F_KIND, w::F_KIND_HINT)
        },
        Field { required: true, max: MAX_NAME, ..line("title", w::F_TITLE, w::F_TITLE_HINT) },
        line("place", w::F_PLACE, w::F_PLACE_HINT),
        Field { kind: Kind::Pick(Source::Area), ..line("area", w::F_AREA, w::F_AREA_HINT) },
        Field {
            kind: Kind::Many(Source::Member),
            max: MAX_NAME,
            part: Some(w::PART_WHO),
            ..line("participants", w::F_PEOPLE, w::F_PEOPLE_HINT)
        },
        Field { check: reached_fits, echo: reached_read, ..line("reached", w::F_REACHED, w::F_REACHED_HINT) },
        Field {
            kind: Kind::Many(Source::Person),
            max: MAX_NAME,
            check: people_fit,
            ..line("people", w::F_BY_NAME, w::F_BY_NAME_HINT)
        },
        Field { check: result_fits, part: Some(w::PART_OUTCOME), ..words("result", w::RESULT) },
        words("obstacle", w::OBSTACLE),
        Field { max: 300, part: Some(w::PART_FOLLOW), ..line("follow_what", w::F_FOLLOW, w::F_FOLLOW_HINT) },
        Field { kind: Kind::Pick(Source::Member), shown: goes_on, ..line("follow_owner", w::F_OWNER, w::F_OWNER_HINT) },
        Field { shown: goes_on, ..follow::DUE },
        Field {
            kind: Kind::Date,
            required: true,
            max: 12,
            check: day_fits,
            part: Some(w::PART_WHEN),
            ..line("on", w::ON, NONE)
        },
        Field { kind: Kind::Choice(duties), ..line("duty", w::DUTY, w::F_DUTY_HINT) },
        Field {
            kind: Kind::Choice(|| of_choices(Origin::ALL, Origin::code, Origin::label)),
            ..line("origin", w::ORIGIN, NONE)
        },
        Field { shown: is_assigned, check: assigned_fits, ..line("assigned", w::F_ASSIGNED, w::F_ASSIGNED_HINT) },
        words("note", w::NOTE),
    ],
};

/// Why one does not count.
pub static VOID: Spec = Spec {
    id: "activity-void",
    title: w::VOID_TITLE,
    fields: &[Field { kind: Kind::Area, required: true, max: 500, ..line("reason", w::VOID_REASON, w::VOID_HINT) }],
};

/// The duty follows the kind as long as nobody says otherwise.
pub fn follow_kind(form: &mut Form) {
    if form.spec.id == SPEC.id && form.field().is_some_and(|field| field.name == "kind") {
        let duty = kind(&form.values).usual_duty().map_or("", TkskDuty::code);
        form.values.set("duty", "", duty);
    }
}

fn empty(shared: &Shared) -> Values {
    let mut values = Values::new();
    values.set("origin", "", Origin::Own.code());
    values.set_text("on", day::shown(shared.today()));
    values
}

/// Opens an empty one for an area.
pub fn open_new(area: Option<&str>, shared: &Shared) -> Form {
    let mut values = empty(shared);
    if let Some(code) = area {
        values.set("area", shared.library.region_name(code), code);
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.focus_on("kind");
    form
}

/// The same for somebody who works here as a member of a pillar: on own initiative they did it themselves.
pub fn open_own(area: Option<&str>, me: Option<&(MemberId, String)>, shared: &Shared) -> Form {
    let mut form = open_new(area, shared);
    let picked = |(id, name): &(MemberId, String)| Picked { key: id.to_string(), text: name.clone() };
    form.values.entry("participants").picked = me.map(picked).into_iter().collect();
    form
}

/// Opens a meeting to which these members are invited.
pub fn open_invitation(members: &[(MemberId, String)], area: Option<&str>, shared: &Shared) -> Form {
    let mut form = open_new(area, shared);
    let meeting = ActivityKind::Meeting;
    form.values.set("kind", "", meeting.code());
    form.values.set("duty", "", meeting.usual_duty().map_or("", TkskDuty::code));
    let picked = |(id, name): &(MemberId, String)| Picked { key: id.to_string(), text: name.clone() };
    form.values.entry("participants").picked = members.iter().map(picked).collect();
    form.values.set_text("on", String::new());
    form.focus_on("title");
    form
}

/// The values of a record; `named` gives names of citizens.
pub fn values(activity: &Activity, named: &dyn Fn(PersonId) -> String, shared: &Shared) -> Values {
    let mut values = Values::new();
    let choices = [
        ("kind", activity.kind.code()),
        ("duty", activity.duty.map_or("", TkskDuty::code)),
        ("origin", activity.origin.code()),
    ];
    choices.into_iter().for_each(|(name, code)| values.set(name, "", code));
    let texts = [
        ("title", &activity.title),
        ("place", &activity.place),
        ("assigned", &activity.assigned),
        ("result", &activity.result),
        ("obstacle", &activity.obstacle),
        ("note", &activity.note),
    ];
    texts.into_iter().for_each(|(name, text)| values.set_text(name, text.clone()));
    values.set_text("on", day::shown(activity.on));
    values.set_text("reached", reached::shown(&activity.reached));
    if let Some(code) = &activity.area {
        values.set("area", shared.library.region_name(code), code.clone());
    }
    let took = |one: &Participant| Picked { key: key_of(&one.who), text: one.name.clone() };
    values.entry("participants").picked = activity.participants.iter().map(took).collect();
    let person = |id: &PersonId| Picked { key: id.to_string(), text: named(*id) };
    values.entry("people").picked = activity.people.iter().map(person).collect();
    values
}

fn key_of(who: &Who) -> String {
    match who {
        Who::Member(id) => id.to_string(),
        Who::Partner(id) => format!("{PARTNER}{id}"),
        Who::Other => String::new(),
    }
}

/// Names of citizens as a view brought them, or as they stand in values already.
pub fn names<'v>(view: &'v ActivityView, typed: &'v Values) -> impl Fn(PersonId) -> String + 'v {
    move |id| {
        let read = view.people.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone());
        let key = id.to_string();
        let picked = || typed.get("people").picked.iter().find(|one| one.key == key).map(|one| one.text.clone());
        read.or_else(picked).unwrap_or_default()
    }
}

fn open_with(view: &ActivityView, activity: &Activity, heading: Text, shared: &Shared) -> Form {
    let none = Values::new();
    let values = values(activity, &names(view, &none), shared);
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    remember(&mut form, activity);
    form.context.insert("heading".into(), heading.get(shared.lang).to_owned());
    form
}

/// Keeps the record the form started from.
pub fn remember(form: &mut Form, activity: &Activity) {
    form.context.insert("activity".into(), serde_json::to_string(activity).unwrap_or_default());
}

/// Opens one to be corrected.
pub fn open_change(view: &ActivityView, shared: &Shared) -> Form {
    let mut form = open_with(view, &view.activity, w::FORM_EDIT, shared);
    form.focus_on("result");
    form
}

/// A copy of an activity for a day: who, where and what stay; what came of it is asked anew.
fn copied(activity: &Activity, id: DraftId, on: NaiveDate) -> Activity {
    Activity {
        id: ActivityId::from(id.uuid()),
        version: 0,
        on,
        reached: Vec::new(),
        people: Vec::new(),
        agenda: Vec::new(),
        participants: activity
            .participants
            .iter()
            .map(|one| Participant { said: String::new(), ..one.clone() })
            .collect(),
        result: String::new(),
        obstacle: String::new(),
        note: String::new(),
        series: None,
        voided: None,
        ..activity.clone()
    }
}

/// The same again today.
pub fn open_again(view: &ActivityView, shared: &Shared) -> Form {
    let copy = copied(&view.activity, DraftId::from(Uuid::now_v7()), shared.today());
    copy_form(view, &copy, w::FORM_AGAIN, shared)
}

/// The next of a series: as long after the last one as that was after the one before, a week where there was none; at the
/// latest today.
pub fn open_next(view: &ActivityView, shared: &Shared) -> Form {
    let before = &view.activity;
    let mut days = view.series.iter().rev();
    let last = days.next().copied().unwrap_or(before.on);
    let step = days.next().map_or(7, |earlier| last.signed_duration_since(*earlier).num_days().max(1));
    let next = last.checked_add_days(Days::new(step.unsigned_abs())).unwrap_or(last);
    let mut copy = copied(before, DraftId::from(Uuid::now_v7()), next.min(shared.today()));
    copy.series = Some(before.series.unwrap_or_else(Uuid::now_v7));
    let mut form = copy_form(view, &copy, w::FORM_NEXT, shared);
    form.context.insert("after".into(), before.id.to_string());
    form
}

fn copy_form(view: &ActivityView, copy: &Activity, heading: Text, shared: &Shared) -> Form {
    let mut form = open_with(view, copy, heading, shared);
    form.draft = DraftId::from(copy.id.uuid());
    form.focus_on("reached");
    form
}

/// Asks why it does not count.
pub fn open_void(activity: &Activity) -> Form {
    let mut form = Form::open(&VOID, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("activity".into(), activity.id.to_string());
    form.context.insert("version".into(), activity.version.to_string());
    form
}

/// What saving one of these forms means.
pub fn act(form: &Form, shared: &Shared) -> Option<ActivityAct> {
    if form.spec.id == VOID.id {
        let id = ActivityId::from(Uuid::parse_str(form.context.get("activity")?).ok()?);
        let version = form.context.get("version")?.parse().ok()?;
        return Some(ActivityAct::Void(id, version, form.values.trimmed("reason").to_owned()));
    }
    let one = activity(form, shared)?;
    let after = form.context.get("after").and_then(|id| Uuid::parse_str(id).ok()).map(ActivityId::from);
    let agreed = agreed(form, &one, shared);
    Some(ActivityAct::Save(Box::new(one), agreed, after))
}

/// The record the form started from. A new one gets the identity of its draft, so that saving it twice is noticed.
fn base(form: &Form, shared: &Shared) -> Activity {
    let kept = form.context.get("activity").and_then(|json| serde_json::from_str(json).ok());
    let id = ActivityId::from(form.draft.uuid());
    kept.unwrap_or_else(|| Activity::new(id, ActivityKind::Other, shared.today(), "", &shared.user))
}

/// The record as the form says.
pub fn activity(form: &Form, shared: &Shared) -> Option<Activity> {
    let values = &form.values;
    let text = |name: &str| values.trimmed(name).to_owned();
    let before = base(form, shared);
    let on = on(values, shared.today())?;
    let ids = |value: &Value| {
        value.picked.iter().filter_map(|one| Uuid::parse_str(&one.key).ok()).map(PersonId::from).collect()
    };
    Some(Activity {
        kind: kind(values),
        duty: TkskDuty::from_code(values.key("duty")),
        on,
        origin: origin(values),
        assigned: if is_assigned(values) { text("assigned") } else { String::new() },
        area: Some(values.key("area").to_owned()).filter(|code| !code.is_empty()),
        place: text("place"),
        title: text("title"),
        participants: took_part(values, &before, on > shared.today()),
        reached: reached::parse(values.trimmed("reached"), &KINDS).ok()?,
        people: ids(values.get("people")),
        result: text("result"),
        obstacle: text("obstacle"),
        note: text("note"),
        by: if before.version == 0 { shared.user.clone() } else { before.by.clone() },
        ..before
    })
}

/// Who took part; of those known before, everything the form does not show stays.
fn took_part(values: &Values, before: &Activity, ahead: bool) -> Vec<Participant> {
    let presence = if ahead { Presence::Invited } else { Presence::Present };
    let one = |picked: &Picked| {
        let known = before.participants.iter().find(|one| key_of(&one.who) == picked.key && one.name == picked.text);
        let presence = known.filter(|_| before.version > 0).map_or(presence, |one| one.presence);
        let fresh = Participant {
            who: who_of(&picked.key),
            name: picked.text.clone(),
            pillar: None,
            presence,
            said: String::new(),
        };
        known.map_or(fresh, |one| Participant { presence, ..one.clone() })
    };
    values.get("participants").picked.iter().map(one).collect()
}

fn who_of(key: &str) -> Who {
    let uuid = |text: &str| Uuid::parse_str(text).ok();
    match key.strip_prefix(PARTNER) {
        Some(rest) => uuid(rest).map_or(Who::Other, |id| Who::Partner(EntryId::from(id))),
        None => uuid(key).map_or(Who::Other, |id| Who::Member(MemberId::from(id))),
    }
}

fn agreed(form: &Form, activity: &Activity, shared: &Shared) -> Vec<FollowUp> {
    let values = &form.values;
    if !goes_on(values) {
        return Vec::new();
    }
    vec![FollowUp {
        id: FollowUpId::from(Uuid::now_v7()),
        version: 0,
        kind: if activity.is_meeting() { FollowUpKind::Decision } else { FollowUpKind::Task },
        activity: Some(activity.id),
        issue: None,
        what: values.trimmed("follow_what").to_owned(),
        owner: values.trimmed("follow_owner").to_owned(),
        member: Uuid::parse_str(values.key("follow_owner")).ok().map(MemberId::from),
        due: day::parse(values.trimmed("follow_due"), shared.today()).ok(),
        state: FollowUpState::Open,
        ended_on: None,
        ended_by: String::new(),
        outcome: String::new(),
        by: shared.user.clone(),
    }]
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#[path = "form_tests.rs"]
mod tests;
