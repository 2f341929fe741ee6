//! Words that go with a step of the ladder: the written reason of a return, a rejection or a cancelling; the answer
//! the citizen was given. And what is written down about a case: notes, home visits, services.

use uuid::Uuid;

use crate::domain::day;
use crate::domain::ids::{CaseId, DraftId, NoteId, RecheckId, ReferralId};
use crate::domain::ladder::Needed;
use crate::domain::ladder::case::{CaseAct, CaseMove};
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::ladder::recheck::Doubt;
use crate::domain::ladder::referral::ReferralAct;
use crate::form::{Field, Form, Kind, Problem, Spec, Values, Weight, line, of_choices};
use crate::panes::Shared;
use crate::words::ladder as w;
use crate::worker::LadderAct;

const WORDS: Field = Field { kind: Kind::Area, required: true, max: 1000, ..line("words", w::REASON, w::REASON_HINT) };

/// A reason.
pub static REASON: Spec = Spec { id: "step-reason", title: w::STEP_REASON, fields: &[WORDS] };

/// The answer to the citizen.
pub static ANSWER: Spec = Spec {
    id: "step-answer",
    title: w::STEP_ANSWER,
    fields: &[Field { label: w::ANSWER, hint: w::ANSWER_HINT, ..WORDS }],
};

/// A note, a home visit, a service.
pub static NOTE: Spec = Spec {
    id: "case-note",
    title: w::NOTE_TITLE,
    fields: &[
        Field {
            kind: Kind::Choice(|| of_choices(NoteKind::ALL, NoteKind::code, NoteKind::label)),
            ..line("kind", w::NOTE_KIND, w::NOTE_KIND)
        },
        Field { kind: Kind::Date, required: true, check: day_has_come, ..line("day", w::NOTE_DAY, w::NOTE_DAY_HINT) },
        Field { check: who_was_there, ..line("who", w::NOTE_WHO, w::NOTE_WHO_HINT) },
        Field { kind: Kind::Area, required: true, max: 4000, ..line("text", w::NOTE_TEXT, w::NOTE_TEXT_HINT) },
    ],
};

/// What is wrong with a destination.
pub static DOUBT: Spec = Spec {
    id: "doubt",
    title: w::DOUBT_TITLE,
    fields: &[
        Field {
            kind: Kind::Choice(|| of_choices(Doubt::ALL, Doubt::code, Doubt::label)),
            ..line("doubt", w::DOUBT_WHAT, w::DOUBT_WHAT)
        },
        Field { max: 500, ..line("note", w::DOUBT_NOTE, w::DOUBT_NOTE_HINT) },
    ],
};

/// What was found when somebody looked.
pub static CLEAR: Spec = Spec {
    id: "doubt-clear",
    title: w::CLEAR_TITLE,
    fields: &[Field { required: true, max: 500, ..line("finding", w::CLEAR_FINDING, w::CLEAR_HINT) }],
};

fn who_was_there(values: &Values, _: chrono::NaiveDate) -> Option<Problem> {
    let plain = values.key("kind") == NoteKind::Note.code();
    (!plain && values.is_empty("who")).then(|| Problem::blocks(w::NOTE_WHO_NEEDED))
}

fn day_has_come(values: &Values, today: chrono::NaiveDate) -> Option<Problem> {
    let later = day::parse(values.trimmed("day"), today).is_ok_and(|day| day > today);
    later.then(|| Problem { text: w::NOTE_DAY_LATER, detail: String::new(), weight: Weight::Blocks })
}

/// Asks for the words of a step of a case.
pub fn open_case(id: CaseId, version: i64, row: &CaseMove) -> Form {
    let spec = if row.needs.contains(&Needed::Answer) { &ANSWER } else { &REASON };
    let mut form = Form::open(spec, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("case".into(), id.to_string());
    form.context.insert("version".into(), version.to_string());
    form.context.insert("act".into(), row.act.code().to_owned());
    form
}

/// Asks for the reason of a step of a referral.
pub fn open_referral(id: ReferralId, version: i64, act: ReferralAct) -> Form {
    let mut form = Form::open(&REASON, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("referral".into(), id.to_string());
    form.context.insert("version".into(), version.to_string());
    form.context.insert("act".into(), act.code().to_owned());
    form
}

/// Opens a note of a case.
pub fn open_note(case: CaseId, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set("kind", NoteKind::Note.label().get(shared.lang), NoteKind::Note.code());
    values.set_text("day", day::shown(shared.today()));
    let mut form = Form::open(&NOTE, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("case".into(), case.to_string());
    form
}

/// Asks what is wrong with the destination of a referral.
pub fn open_doubt(referral: ReferralId, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set("doubt", Doubt::DeadContact.label().get(shared.lang), Doubt::DeadContact.code());
    let mut form = Form::open(&DOUBT, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("referral".into(), referral.to_string());
    form
}

/// Asks what was found about a destination.
pub fn open_clear(doubt: RecheckId) -> Form {
    let mut form = Form::open(&CLEAR, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("recheck".into(), doubt.to_string());
    form
}

/// The doubt that was typed, or what was found about one.
pub fn doubt(form: &Form) -> Option<LadderAct> {
    let id = |name: &str| form.context.get(name).and_then(|id| Uuid::parse_str(id).ok());
    if let Some(id) = id("recheck") {
        return Some(LadderAct::Clear(RecheckId::from(id), form.values.trimmed("finding").to_owned()));
    }
    let doubt = Doubt::from_code(form.values.key("doubt"))?;
    Some(LadderAct::Doubt(ReferralId::from(id("referral")?), doubt, form.values.trimmed("note").to_owned()))
}

/// The step with what was typed.
pub fn act(form: &Form) -> Option<LadderAct> {
    let of = |name: &str| form.context.get(name);
    let version: i64 = of("version")?.parse().ok()?;
    let words = form.values.trimmed("words").to_owned();
    if let Some(id) = of("referral") {
        let id = ReferralId::from(Uuid::parse_str(id).ok()?);
        return Some(LadderAct::Referral(id, version, ReferralAct::from_code(of("act")?)?, words));
    }
    let id = CaseId::from(Uuid::parse_str(of("case")?).ok()?);
    Some(LadderAct::Case(id, version, CaseAct::from_code(of("act")?)?, words, None))
}

/// The note that was typed.
pub fn note(form: &Form, shared: &Shared) -> Option<CaseNote> {
    let values = &form.values;
    Some(CaseNote {
        id: NoteId::from(Uuid::now_v7()),
        case: CaseId::from(Uuid::parse_str(form.context.get("case")?).ok()?),
        kind: NoteKind::from_code(values.key("kind"))?,
        at: shared.now,
        day: day::parse(values.trimmed("day"), shared.today()).ok()?,
        by: shared.user.clone(),
        who: values.trimmed("who").to_owned(),
        text: values.trimmed("text").to_owned(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::ladder::case;
    use crate::domain::referral::CaseState;
    use crate::panes::samples::shared;

    fn id() -> CaseId {
        CaseId::from(Uuid::from_u128(7))
    }

    #[test]
    fn closing_asks_for_the_answer_and_rejecting_for_the_reason() {
        let close = case::find(CaseState::Referred, CaseAct::Close).unwrap();
        assert_eq!(open_case(id(), 3, close).spec.id, "step-answer");
        let reject = case::find(CaseState::Verify, CaseAct::Reject).unwrap();
        assert_eq!(open_case(id(), 3, reject).spec.id, "step-reason");
    }

    #[test]
    fn what_was_typed_becomes_the_step_with_its_version() {
        let reject = case::find(CaseState::Verify, CaseAct::Reject).unwrap();
        let mut form = open_case(id(), 3, reject);
        assert!(!form.check_all(shared().today()), "no reason, no step");
        form.values.set_text("words", "  tidak memenuhi syarat ".to_owned());
        assert!(form.check_all(shared().today()));
        let step = act(&form).unwrap();
        assert!(matches!(step, LadderAct::Case(case, 3, CaseAct::Reject, words, None)
            if case == id() && words == "tidak memenuhi syarat"));
    }

    #[test]
    fn a_home_visit_needs_who_went_and_a_day_that_has_come() {
        let mut form = open_note(id(), &shared());
        form.values.set_text("text", "Tinggal sendiri.".to_owned());
        assert!(form.check_all(shared().today()));
        form.values.set("kind", "", NoteKind::HomeVisit.code());
        assert!(!form.check_all(shared().today()));
        form.values.set_text("who", "TKSK".to_owned());
        assert!(form.check_all(shared().today()));
        form.values.set_text("day", "31-12-2026".to_owned());
        assert!(!form.check_all(shared().today()));
    }
}
