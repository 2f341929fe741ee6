//! The form of a member.

use crate::form::{Field, Spec, line};
use crate::words::intake as w;

const FIELDS: [Field; 1] = [Field { required: true, ..line("name", w::NAME, w::NAME_HINT) }];

/// The form.
pub static SPEC: Spec = Spec { id: "member", title: w::PERSON, fields: &FIELDS };

/// The member the form describes.
pub fn member(_form: &crate::form::Form, _today: chrono::NaiveDate) -> Option<crate::domain::member::Member> {
    None
}
