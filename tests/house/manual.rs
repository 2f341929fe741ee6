//! Pages of the manual that are made from the program's own tables: keys, the ladder of cases and referrals, who may
//! do what.

use loket::keys::reference;
use loket::words::Lang;

use super::source::top;

/// A page of the manual that the program makes; `UPDATE_DOCS=1` writes it anew.
fn assert_fresh(page: &str, made: &str) {
    let path = top().join("assets/docs").join(page);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "assets/docs/{page} is old; run: UPDATE_DOCS=1 cargo test --test house");
}

#[test]
fn the_key_reference_is_up_to_date() {
    assert_fresh("keys.md", &format!("{}\n{}", reference(Lang::Id), reference(Lang::En)));
}

#[test]
fn the_picture_of_the_ladder_is_up_to_date() {
    assert_fresh("tangga.md", &loket::domain::ladder::diagram::page());
    assert_fresh("tangga.svg", &loket::domain::ladder::picture::svg());
}

#[test]
fn the_table_of_rights_is_up_to_date() {
    assert_fresh("hak.md", &loket::domain::rights::page::page());
}

#[test]
fn the_moves_of_problems_from_the_field_are_up_to_date() {
    assert_fresh("masalah.md", &loket::domain::field_issue::page::page());
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
