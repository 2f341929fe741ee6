//! What is asked once for many cases or referrals: a reason, or a day.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::ids::{CaseId, DraftId, ReferralId};
use crate::domain::ladder::case::CaseAct;
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line};
use crate::words::bulk as w;
use crate::worker::Bulk;

/// A reason.
pub static REASON: Spec = Spec {
    id: "bulk-reason",
    title: w::REASON,
    fields: &[Field { kind: Kind::Area, required: true, max: 1000, ..line("words", w::WORDS, w::WORDS_HINT) }],
};

/// A day.
pub static DUE: Spec = Spec {
    id: "bulk-due",
    title: w::DUE,
    fields: &[Field { kind: Kind::Due, required: true, check: to_come, ..line("due", w::DAY, w::DAY_HINT) }],
};

fn to_come(values: &Values, today: NaiveDate) -> Option<Problem> {
    let due = day::parse(values.trimmed("due"), today).ok()?;
    (due < today).then_some(Problem::blocks(w::PAST))
}

fn open(spec: &'static Spec, ids: impl Iterator<Item = Uuid>) -> Form {
    let mut form = Form::open(spec, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("ids".into(), ids.map(|id| id.to_string()).collect::<Vec<_>>().join(" "));
    form
}

/// Asks for the reason of a step of many cases.
pub fn step(act: CaseAct, ids: &[CaseId]) -> Form {
    let mut form = open(&REASON, ids.iter().map(|id| id.uuid()));
    form.context.insert("act".into(), act.code().to_owned());
    form
}

/// Asks for the reason for cancelling many drafts.
pub fn cancel(ids: &[ReferralId]) -> Form {
    open(&REASON, ids.iter().map(|id| id.uuid()))
}

/// Asks for the day on which the answers to many drafts are due.
pub fn due(ids: &[ReferralId]) -> Form {
    open(&DUE, ids.iter().map(|id| id.uuid()))
}

/// What it means.
pub fn act(form: &Form, today: NaiveDate) -> Option<Bulk> {
    let ids: Vec<Uuid> = form.context.get("ids")?.split(' ').filter_map(|id| id.parse().ok()).collect();
    let referrals = || ids.iter().copied().map(ReferralId::from).collect();
    if form.spec.id == DUE.id {
        return Some(Bulk::Due(referrals(), day::parse(form.values.trimmed("due"), today).ok()?));
    }
    let words = form.values.trimmed("words").to_owned();
    Some(match form.context.get("act") {
        Some(act) => Bulk::Cases(CaseAct::from_code(act)?, ids.iter().copied().map(CaseId::from).collect(), words),
        None => Bulk::Cancel(referrals(), words),
    })
}
