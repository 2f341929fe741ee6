//! The key reference in the manual is made from the table of actions and the key map.

use loket::keys::reference;
use loket::words::Lang;

use super::source::top;

#[test]
fn the_key_reference_is_up_to_date() {
    let path = top().join("assets/docs/keys.md");
    let made = format!("{}\n{}", reference(Lang::Id), reference(Lang::En));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "assets/docs/keys.md is old; run: UPDATE_DOCS=1 cargo test --test house");
}

#[test]
fn the_reference_names_every_action_in_both_languages() {
    for lang in [Lang::Id, Lang::En] {
        let text = reference(lang);
        for action in loket::keys::Action::ALL {
            assert!(text.contains(&format!("`{}`", action.id())), "{} is missing", action.id());
            assert!(text.contains(action.words().sentence.get(lang)), "{} has no sentence", action.id());
        }
    }
}
