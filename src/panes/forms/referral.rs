//! What may still be missing in a referral that has no letter yet: papers, where to, consent, a note.
//!
//! Odd: papers are saved as single ticks against the checklist as it was when the form opened, so that what another
//! desk ticked meanwhile stays.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{consent, fields};
use crate::domain::day;
use crate::domain::ids::{DestinationId, DraftId};
use crate::domain::referral::{ChecklistItem, Need, Referral};
use crate::form::{Field, Form, Kind, Problem, Source, Spec, Values, line};
use crate::panes::Shared;
use crate::words::intake as w;
use crate::worker::Tick;

const BEFORE: [Field; 2] = [
    Field { kind: Kind::Checklist, shown: has_papers, ..line("papers", w::PAPERS, w::NONE) },
    Field { kind: Kind::Pick(Source::Destination), ..line("destination", w::DESTINATION, w::DESTINATION_HINT) },
];
const AFTER: [Field; 2] = [
    Field { kind: Kind::Area, max: 2000, ..line("note", w::NOTE, w::NOTE_HINT) },
    Field { kind: Kind::Due, check: still_ahead, ..line("due", w::DUE, w::DUE_HINT) },
];
const FIELDS: [Field; 6] = fields!(BEFORE, consent::FIELDS, AFTER; 6);

/// A typed day; a year of two digits is one of this century, for answers are awaited and birthdays are not.
fn ahead(typed: &str) -> Option<NaiveDate> {
    day::parse(typed, NaiveDate::from_ymd_opt(2099, 12, 31)?).ok()
}

/// A day that has passed is said; one before the case was opened is refused when it is saved.
fn still_ahead(values: &Values, today: NaiveDate) -> Option<Problem> {
    let past = ahead(values.trimmed("due")).is_some_and(|due| due < today);
    past.then(|| Problem::advice(w::DUE_PAST, String::new()))
}

/// The form.
pub static SPEC: Spec = Spec { id: "referral", title: w::REFERRAL, fields: &FIELDS };

fn has_papers(values: &Values) -> bool {
    !values.get("papers").items.is_empty()
}

/// The referral as values of the form, without its papers.
pub fn values(referral: &Referral, shared: &Shared) -> Values {
    let mut values = Values::new();
    if let Some(place) = referral.destination.and_then(|id| shared.library.destination(id)) {
        values.set("destination", place.destination.name.clone(), place.id.to_string());
    }
    consent::put(&mut values, &referral.agreement());
    values.set_text("note", referral.note.clone());
    values.set_text("due", referral.due.map(day::shown).unwrap_or_default());
    values
}

/// Opens it over a referral that is still a draft; the cursor stands in the first thing that is missing.
pub fn open(referral: &Referral, need: &Need, shared: &Shared) -> Form {
    let mut values = values(referral, shared);
    values.entry("papers").items = need.checklist.clone();
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("referral".into(), serde_json::to_string(referral).unwrap_or_default());
    form.context.insert("papers".into(), serde_json::to_string(&need.checklist).unwrap_or_default());
    let lacking = need.checklist.iter().any(|item| item.required && !item.present);
    form.focus_on(match (referral.destination, referral.agreement().by) {
        (None, _) => "destination",
        (_, None) => "consent",
        _ if lacking => "papers",
        _ => "note",
    });
    form
}

/// True for one more referral of an open case, which is not stored yet.
pub fn is_new(form: &Form) -> bool {
    referral(form).is_some_and(|referral| referral.version == 0)
}

/// The referral with what was typed.
pub fn referral(form: &Form) -> Option<Referral> {
    let before: Referral = serde_json::from_str(form.context.get("referral")?).ok()?;
    let values = &form.values;
    let typed = Referral {
        destination: Uuid::parse_str(values.key("destination")).ok().map(DestinationId::from),
        note: values.trimmed("note").to_owned(),
        // A day is kept as it was where the field says what it said.
        due: due(values.trimmed("due"), &before),
        ..before
    };
    let agreement = consent::agreement(values);
    // What nobody changed stays as it was written, so that nothing is saved that did not change.
    Some(if typed.agreement() == agreement { typed } else { typed.with_agreement(&agreement) })
}

/// The day that was typed; an empty field or one that was not touched leaves the day as it is.
fn due(typed: &str, before: &Referral) -> Option<NaiveDate> {
    if before.due.map(day::shown).as_deref() == Some(typed) {
        return before.due;
    }
    ahead(typed).or(before.due)
}

/// The papers whose ticks were changed here.
pub fn ticks(form: &Form) -> Vec<Tick> {
    let before = form.context.get("papers").and_then(|json| serde_json::from_str::<Vec<ChecklistItem>>(json).ok());
    let now = form.values.get("papers").items.iter();
    let both = now.zip(before.unwrap_or_default()).enumerate();
    both.filter(|(_, (now, before))| now.present != before.present).map(|(at, (now, _))| (at, now.present)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::ids::{CaseId, NeedId, ReferralId};
    use crate::domain::referral::{ConsentBy, ReferralState};
    use crate::panes::samples::{destination, letter, shared};

    #[test]
    fn a_due_day_is_taken_as_typed_and_left_alone_otherwise() {
        let before = draft();
        for (typed, expected) in
            [("05-01-27", "2027-01-05"), ("2026-12-24", "2026-12-24"), ("", ""), ("besok", ""), ("31-02-2027", "")]
        {
            let expected = expected.parse().ok().or(before.due);
            assert_eq!(due(typed, &before), expected, "{typed}");
        }
        let mut values = Values::new();
        values.set_text("due", "20-11-2026");
        assert_eq!(still_ahead(&values, "2026-11-26".parse().unwrap()).unwrap().text, w::DUE_PAST);
        values.set_text("due", "05-01-27");
        assert!(still_ahead(&values, "2026-11-26".parse().unwrap()).is_none());
    }

    fn draft() -> Referral {
        Referral {
            id: ReferralId::from(Uuid::nil()),
            version: 3,
            case: CaseId::from(Uuid::nil()),
            need: NeedId::from(Uuid::nil()),
            destination: Some(destination(0)),
            state: ReferralState::Draft,
            consent: true,
            due: None,
            note: "catatan".into(),
            letter: None,
            return_code: None,
            unmet_reason: None,
            consent_by: None,
            consent_reason: String::new(),
        }
    }

    fn need() -> Need {
        let paper = |document: &str, present| ChecklistItem { document: document.into(), required: true, present };
        let checklist = vec![paper("KTP-el", true), paper("Kartu Keluarga", false)];
        Need { id: draft().need, case: draft().case, procedure: None, title: "SKTM".into(), checklist }
    }

    fn opened(referral: &Referral) -> Form {
        open(referral, &need(), &shared())
    }

    #[test]
    fn the_cursor_stands_in_what_is_missing() {
        let at = |referral: &Referral| opened(referral).field().map(|field| field.name);
        assert_eq!(at(&Referral { destination: None, ..draft() }), Some("destination"));
        assert_eq!(at(&Referral { consent: false, ..draft() }), Some("consent"));
        assert_eq!(at(&draft()), Some("papers"));
    }

    #[test]
    fn a_form_left_as_it_was_changes_nothing() {
        let form = opened(&draft());
        assert_eq!((referral(&form), ticks(&form)), (Some(draft()), Vec::new()));
    }

    #[test]
    fn a_digit_ticks_a_paper_and_only_that_one_is_saved() {
        let mut form = opened(&draft());
        form.key(letter('2'), shared().today());
        assert_eq!((referral(&form), ticks(&form)), (Some(draft()), vec![(1, true)]));
        form.key(letter('1'), shared().today());
        assert_eq!(ticks(&form), [(0, false), (1, true)]);
    }

    #[test]
    fn who_agreed_goes_into_the_referral() {
        let mut form = opened(&draft());
        form.focus_on("consent");
        form.key(letter('w'), shared().today());
        let with = referral(&form).unwrap();
        assert_eq!((with.consent, with.consent_by), (true, Some(ConsentBy::Guardian)));
    }
}
