//! Who collected letters at the counter.

use uuid::Uuid;

use crate::domain::ids::{DraftId, LetterId};
use crate::domain::ladder::mark::MarkKind;
use crate::form::{Field, Form, Spec, Values, line};
use crate::words::tray as w;
use crate::worker::TrayAct;

const FIELDS: [Field; 1] = [Field { required: true, max: 120, ..line("name", w::COLLECTOR, w::COLLECTOR_HINT) }];

/// The form.
pub static SPEC: Spec = Spec { id: "collect", title: w::COLLECT, fields: &FIELDS };

/// Opens it for these letters.
pub fn open(letters: &[LetterId]) -> Form {
    let mut form = Form::open(&SPEC, Values::new(), DraftId::from(Uuid::now_v7()));
    let all: Vec<String> = letters.iter().map(LetterId::to_string).collect();
    form.context.insert("letters".into(), all.join(" "));
    form
}

/// What saving it means.
pub fn act(form: &Form) -> Option<TrayAct> {
    let ids = form.context.get("letters")?.split_whitespace();
    let letters: Option<Vec<LetterId>> = ids.map(|id| Uuid::parse_str(id).ok().map(LetterId::from)).collect();
    Some(TrayAct { letters: letters?, kind: MarkKind::Collected, name: form.values.trimmed("name").to_owned() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_it_was_opened_for_are_those_it_saves() {
        let letters = [1, 2].map(|n| LetterId::from(Uuid::from_u128(n)));
        let mut form = open(&letters);
        form.values.set_text("name", " Contoh Keluarga ".to_owned());
        let act = act(&form).unwrap();
        assert_eq!(
            (act.letters.as_slice(), act.kind, act.name.as_str()),
            (&letters[..], MarkKind::Collected, "Contoh Keluarga")
        );
    }

    #[test]
    fn a_form_whose_letters_are_unreadable_saves_nothing() {
        let mut form = open(&[]);
        form.context.insert("letters".into(), "x".into());
        assert!(act(&form).is_none());
    }
}
