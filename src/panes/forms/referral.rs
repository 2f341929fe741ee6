//! What may still be missing in a referral that has no letter yet: where to, the citizen's consent, a note.

use uuid::Uuid;

use super::toggle;
use crate::domain::ids::{DestinationId, DraftId};
use crate::domain::referral::Referral;
use crate::form::{Field, Form, Kind, Source, Spec, Values, line};
use crate::panes::Shared;
use crate::words::intake as w;

const FIELDS: [Field; 3] = [
    Field { kind: Kind::Pick(Source::Destination), ..line("destination", w::DESTINATION, w::DESTINATION_HINT) },
    toggle("consent", w::CONSENT),
    Field { kind: Kind::Area, max: 2000, ..line("note", w::NOTE, w::NOTE_HINT) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "referral", title: w::REFERRAL, fields: &FIELDS };

/// The referral as values of the form.
pub fn values(referral: &Referral, shared: &Shared) -> Values {
    let mut values = Values::new();
    if let Some(place) = referral.destination.and_then(|id| shared.library.destination(id)) {
        values.set("destination", place.destination.name.clone(), place.id.to_string());
    }
    values.set("consent", "", if referral.consent { "1" } else { "" });
    values.set_text("note", referral.note.clone());
    values
}

/// Opens it over a referral that is still a draft.
pub fn open(referral: &Referral, shared: &Shared) -> Form {
    let mut form = Form::open(&SPEC, values(referral, shared), DraftId::from(Uuid::now_v7()));
    form.context.insert("referral".into(), serde_json::to_string(referral).unwrap_or_default());
    form.focus_on(if referral.destination.is_some() { "consent" } else { "destination" });
    form
}

/// The referral with what was typed.
pub fn referral(form: &Form) -> Option<Referral> {
    let before: Referral = serde_json::from_str(form.context.get("referral")?).ok()?;
    let values = &form.values;
    Some(Referral {
        destination: Uuid::parse_str(values.key("destination")).ok().map(DestinationId::from),
        consent: !values.key("consent").is_empty(),
        note: values.trimmed("note").to_owned(),
        ..before
    })
}
