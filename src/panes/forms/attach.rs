//! A file for a case: one line, the path, typed, pasted or dragged onto the terminal.

use uuid::Uuid;

use crate::domain::ids::{CaseId, DraftId};
use crate::form::{Field, Form, Spec, Values, line};
use crate::words::files as w;
use crate::worker::FileAct;

/// The form.
pub static SPEC: Spec = Spec {
    id: "attach",
    title: w::FORM,
    fields: &[Field { required: true, max: 1000, ..line("path", w::PATH, w::PATH_HINT) }],
};

/// Asks for the file.
pub fn open(case: CaseId) -> Form {
    let mut form = Form::open(&SPEC, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("case".into(), case.to_string());
    form
}

/// What was typed.
pub fn act(form: &Form) -> Option<FileAct> {
    let case = CaseId::from(Uuid::parse_str(form.context.get("case")?).ok()?);
    Some(FileAct::Add(case, form.values.trimmed("path").to_owned()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn the_path_goes_to_its_case() {
        let case = CaseId::from(Uuid::from_u128(7));
        let mut form = open(case);
        form.values.set_text("path", " /a/b.jpg ");
        let Some(FileAct::Add(to, path)) = act(&form) else { panic!("nothing") };
        assert_eq!((to, path.as_str()), (case, "/a/b.jpg"));
    }
}
