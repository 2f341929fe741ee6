//! What narrows the log: where, what, for which duty, who took part, when, on whose word.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::activity::{ActivityKind, ActivityList, Counted, Initiative, TkskDuty};
use crate::domain::day;
use crate::domain::ids::DraftId;
use crate::domain::member::Pillar;
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::words::activity_log as w;
use crate::words::intake::NONE;

fn with_any(all: Vec<Choice>) -> Vec<Choice> {
    std::iter::once(Choice { code: "", label: w::ANY }).chain(all).collect()
}

fn not_before(values: &Values, today: NaiveDate) -> Option<Problem> {
    let day = |name: &str| day::parse(values.trimmed(name), today).ok();
    let turned = day("to").zip(day("from")).is_some_and(|(to, from)| to < from);
    turned.then(|| Problem::blocks(w::TURNED))
}

/// The form.
pub static SPEC: Spec = Spec {
    id: "narrow-activities",
    title: w::NARROW,
    fields: &[
        Field { kind: Kind::Pick(Source::Area), ..line("area", w::F_AREA, w::F_AREA_HINT) },
        Field {
            kind: Kind::Choice(|| with_any(of_choices(ActivityKind::ALL, ActivityKind::code, ActivityKind::label))),
            ..line("kind", w::F_KIND, NONE)
        },
        Field {
            kind: Kind::Choice(|| with_any(of_choices(TkskDuty::ALL, TkskDuty::code, TkskDuty::label))),
            ..line("duty", w::DUTY, NONE)
        },
        Field {
            kind: Kind::Choice(|| with_any(of_choices(Pillar::ALL, Pillar::code, Pillar::label))),
            ..line("pillar", w::PILLAR, NONE)
        },
        Field { kind: Kind::Date, max: 12, ..line("from", w::FROM, NONE) },
        Field { kind: Kind::Date, max: 12, check: not_before, ..line("to", w::TO, NONE) },
        Field {
            kind: Kind::Choice(|| of_choices(Initiative::ALL, Initiative::code, Initiative::label)),
            ..line("initiative", w::INITIATIVE, NONE)
        },
        Field {
            kind: Kind::Choice(|| of_choices(Counted::ALL, Counted::code, Counted::label)),
            ..line("counted", w::COUNTED, NONE)
        },
    ],
};

/// Opens it with what narrows the list now.
pub fn open(list: &ActivityList, shared: &Shared) -> Form {
    let mut values = Values::new();
    if let Some(code) = &list.area {
        values.set("area", shared.library.region_name(code), code.clone());
    }
    let choices = [
        ("kind", list.kind.map_or("", ActivityKind::code)),
        ("duty", list.duty.map_or("", TkskDuty::code)),
        ("pillar", list.pillar.map_or("", Pillar::code)),
        ("initiative", list.initiative.code()),
        ("counted", list.counted.code()),
    ];
    choices.into_iter().for_each(|(name, code)| values.set(name, "", code));
    for (name, day) in [("from", list.from), ("to", list.to)] {
        values.set_text(name, day.map(day::shown).unwrap_or_default());
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("text".into(), list.text.clone());
    if let Some(member) = list.member {
        form.context.insert("member".into(), member.to_string());
    }
    form.focus_on("area");
    form
}

/// The list the form describes.
pub fn list(form: &Form, today: NaiveDate) -> ActivityList {
    let values = &form.values;
    let date = |name: &str| day::parse(values.trimmed(name), today).ok();
    let member = form.context.get("member").and_then(|id| Uuid::parse_str(id).ok());
    ActivityList {
        area: Some(values.key("area").to_owned()).filter(|code| !code.is_empty()),
        kind: ActivityKind::from_code(values.key("kind")),
        duty: TkskDuty::from_code(values.key("duty")),
        pillar: Pillar::from_code(values.key("pillar")),
        member: member.map(Into::into),
        from: date("from"),
        to: date("to"),
        initiative: Initiative::from_code(values.key("initiative")).unwrap_or(Initiative::Any),
        counted: Counted::from_code(values.key("counted")).unwrap_or(Counted::Yes),
        text: form.context.get("text").cloned().unwrap_or_default(),
    }
}
