//! The written reason for making a letter void.

use uuid::Uuid;

use crate::domain::ids::{DraftId, LetterId};
use crate::form::{Field, Form, Spec, Values, line};
use crate::words::intake as w;

const FIELDS: [Field; 1] = [Field { required: true, max: 500, ..line("reason", w::VOID_REASON, w::VOID_HINT) }];

/// The form.
pub static SPEC: Spec = Spec { id: "void", title: w::VOID, fields: &FIELDS };

/// Opens it for one letter.
pub fn open(letter: LetterId) -> Form {
    let mut form = Form::open(&SPEC, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("letter".into(), letter.to_string());
    form
}

/// The letter it is about.
pub fn letter(form: &Form) -> Option<LetterId> {
    Uuid::parse_str(form.context.get("letter")?).ok().map(LetterId::from)
}
