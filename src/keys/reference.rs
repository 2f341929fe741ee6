//! The key reference of the manual, made from the table of actions and the shipped key map, so that it cannot be wrong.

use super::{Action, KeyMap, Scope};
use crate::words::Lang;
use crate::words::actions::reference as w;

/// Every scope with its keys as Markdown tables, in one language. `assets/docs/keys.md` is this, in both; a test
/// compares them.
pub fn reference(lang: Lang) -> String {
    // The shipped map is part of the program and has a test of its own; without it the columns of keys stay empty.
    let map = KeyMap::load("").ok();
    let mut text = format!("# {}\n\n{}\n", w::TITLE.get(lang), w::INTRODUCTION.get(lang));
    for scope in Scope::ALL {
        let rows: Vec<String> = Action::ALL
            .iter()
            .filter(|action| action.scope() == *scope)
            .map(|action| row(*action, map.as_ref(), lang))
            .collect();
        if !rows.is_empty() {
            text.push_str(&section(*scope, lang));
            text.push_str(&rows.concat());
        }
    }
    text
}

fn section(scope: Scope, lang: Lang) -> String {
    let (keys, label, sentence, name) =
        (w::KEYS.get(lang), w::LABEL.get(lang), w::SENTENCE.get(lang), w::NAME.get(lang));
    format!(
        "\n## {} `[{}]`\n\n| {keys} | {label} | {sentence} | {name} |\n|---|---|---|---|\n",
        scope.name().get(lang),
        scope.id()
    )
}

fn row(action: Action, map: Option<&KeyMap>, lang: Lang) -> String {
    let keys: Vec<String> =
        map.map_or(&[][..], |map| map.keys(action)).iter().map(|key| format!("`{}`", key.shown())).collect();
    let words = action.words();
    format!("| {} | {} | {} | `{}` |\n", keys.join(" "), words.label.get(lang), words.sentence.get(lang), action.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_keys_label_sentence_and_name() {
        let map = KeyMap::load("").ok();
        assert_eq!(
            row(Action::Quit, map.as_ref(), Lang::En),
            "| `Ctrl-Q` `Ctrl-C` | quit | Close Loket. Forms not saved wait on the desk. | `quit` |\n"
        );
    }

    #[test]
    fn every_scope_has_a_section() {
        let text = reference(Lang::Id);
        for scope in Scope::ALL {
            assert!(text.contains(&format!("`[{}]`", scope.id())), "{}", scope.id());
        }
    }
}
