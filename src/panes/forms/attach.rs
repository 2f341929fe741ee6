//! A file to be kept: one line, the path, typed, pasted or dragged onto the terminal; and the list of what is kept with
//! something, from which a file is saved out.

use uuid::Uuid;

use crate::domain::attachment::{Attachment, Owner, mib};
use crate::domain::ids::DraftId;
use crate::form::{Field, Form, Spec, Values, line};
use crate::panes::menu::{MOST, Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::words::files as w;
use crate::worker::{Act, FileAct, Recipient};

/// The form.
pub static SPEC: Spec = Spec {
    id: "attach",
    title: w::FORM,
    fields: &[Field { required: true, max: 1000, ..line("path", w::PATH, w::PATH_HINT) }],
};

/// Asks for the file.
pub fn open(owner: Owner) -> Form {
    let mut form = Form::open(&SPEC, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert(owner.kind().into(), owner.uuid().to_string());
    form
}

/// What was typed.
pub fn act(form: &Form) -> Option<FileAct> {
    let owner = |kind: &&str| Owner::new(kind, Uuid::parse_str(form.context.get(*kind)?).ok()?);
    let owner = Owner::KINDS.iter().find_map(owner)?;
    Some(FileAct::Add(owner, form.values.trimmed("path").to_owned()))
}

/// What can be added, then the newest files, each to be saved out.
pub fn menu<'a>(
    title: String,
    add: Vec<MenuRow>,
    files: impl DoubleEndedIterator<Item = &'a Attachment>,
    shared: &Shared,
) -> Step {
    let save_out = |file: &Attachment| MenuRow {
        label: w::save_out(&file.name, shared.lang),
        note: about(file, shared),
        step: Some(Step::Act(Recipient::App, Act::File(Box::new(FileAct::SaveOut(file.id))))),
    };
    // A menu has nine lines.
    let room = MOST.saturating_sub(add.len());
    let rows = add.into_iter().chain(files.rev().take(room).map(save_out)).collect();
    Step::Menu(Box::new(Menu { title, rows }))
}

/// `foto · 312 KB`
pub fn about(file: &Attachment, shared: &Shared) -> String {
    format!("{} · {}", file.kind.label().get(shared.lang), mib(file.size, shared.lang))
}

/// A line that asks for a file of this owner.
pub fn adding(label: String, note: String, owner: Owner) -> MenuRow {
    MenuRow { label, note, step: Some(Step::Form(Box::new(open(owner)))) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn the_path_goes_to_its_owner() {
        for kind in Owner::KINDS {
            let owner = Owner::new(kind, Uuid::from_u128(7)).unwrap();
            let mut form = open(owner);
            form.values.set_text("path", " /a/b.jpg ");
            let Some(FileAct::Add(to, path)) = act(&form) else { panic!("nothing") };
            assert_eq!((to, path.as_str()), (owner, "/a/b.jpg"));
        }
    }
}
