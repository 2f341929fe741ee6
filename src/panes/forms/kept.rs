//! The name a list is kept under.

use uuid::Uuid;

use crate::domain::ids::DraftId;
use crate::domain::worklist::Worklist;
use crate::form::{Field, Form, Spec, Values, line};
use crate::words::worklist as w;

/// Longest name, in characters.
const LONGEST: usize = 60;
const FIELDS: [Field; 1] = [Field { required: true, max: LONGEST, ..line("name", w::NAME, w::NAME_HINT) }];

/// The form.
pub static SPEC: Spec = Spec { id: "kept-list", title: w::KEEP, fields: &FIELDS };

/// Opens it for a list, with the name it has already.
pub fn open(list: &Worklist, name: &str) -> Form {
    let mut values = Values::new();
    values.set_text("name", name.to_owned());
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("list".into(), serde_json::to_string(list).unwrap_or_default());
    form
}

/// The list it is about.
pub fn list(form: &Form) -> Option<Worklist> {
    serde_json::from_str(form.context.get("list")?).ok()
}
