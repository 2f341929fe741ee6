//! The written reason for cancelling a referral that is still a draft.

use uuid::Uuid;

use crate::domain::ids::{DraftId, ReferralId};
use crate::form::{Field, Form, Spec, Values, line};
use crate::words::intake as w;

const FIELDS: [Field; 1] = [Field { required: true, max: 500, ..line("reason", w::VOID_REASON, w::CANCEL_HINT) }];

/// The form.
pub static SPEC: Spec = Spec { id: "cancel", title: w::CANCEL, fields: &FIELDS };

/// Opens it for one referral.
pub fn open(referral: ReferralId) -> Form {
    let mut form = Form::open(&SPEC, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("referral".into(), referral.to_string());
    form
}

/// The referral it is about.
pub fn referral(form: &Form) -> Option<ReferralId> {
    Uuid::parse_str(form.context.get("referral")?).ok().map(ReferralId::from)
}
