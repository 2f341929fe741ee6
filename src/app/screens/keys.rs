//! What header, footer and help say about keys is true wherever one stands.

use super::bench::Bench;
use super::{Model, PLACES, SIZES, draw};
use crate::app::layers::Layer;
use crate::keys::{Action, Worth};
use crate::ui::shot;

fn rows(model: &Model, size: (u16, u16)) -> Vec<String> {
    shot::lines(&draw(model, size)).lines().map(str::to_owned).collect()
}

fn footer(model: &Model, size: (u16, u16)) -> String {
    rows(model, size).last().cloned().unwrap_or_default()
}

#[test]
fn the_tabs_have_numbers_only_where_a_digit_opens_a_pane() {
    let bench = Bench::open(true);
    for (keys, numbered) in [
        ("", true),
        ("2", true),
        ("4", true),
        ("4\n", false),
        ("4f", false),
        ("2f", false),
        ("/", false),
        (":", false),
        ("?", false),
        ("/zulfikar\n", true),
        ("/zulfikar\nv", false),
        ("/zulfikar\nu", false),
        ("\u{7f}", false),
    ] {
        let model = bench.after(keys);
        let before = model.pane;
        let tabs = rows(&model, SIZES[0]).get(1).cloned().unwrap_or_default();
        assert_eq!(tabs.contains("3 K"), numbered, "{keys:?} {tabs}");
        let after = bench.after(&format!("{keys}6"));
        let opened = after.pane != before && after.layers.is_empty();
        assert_eq!(opened, numbered, "what the digit does after {keys:?}");
    }
    let first = rows(&Bench::open(false).desk(), SIZES[0]);
    assert!(!first[1].contains("3 K"), "{}", first[1]);
}

#[test]
fn an_open_procedure_says_what_its_digits_do() {
    let bench = Bench::open(true);
    for size in SIZES {
        assert!(footer(&bench.after("4\n"), size).starts_with(" 1–9 centang"));
    }
}

#[test]
fn a_message_takes_no_key_away() {
    let bench = Bench::open(true);
    for size in SIZES {
        let (still, said) = (bench.after(""), bench.after("!"));
        assert!(said.say.is_some() && still.say.is_none());
        assert_eq!(footer(&still, size), footer(&said, size));
        let rows = rows(&said, size);
        assert!(rows[rows.len() - 2].starts_with(" · "), "{}", rows[rows.len() - 2]);
    }
}

#[test]
fn at_eighty_columns_every_main_key_is_named() {
    let bench = Bench::open(true);
    for (name, keys) in PLACES {
        let model = bench.after(keys);
        let line = footer(&model, SIZES[0]);
        for action in model.hinted().iter().filter(|action| action.worth() != Worth::Room) {
            let key = model.keymap.hint(*action);
            assert!(line.contains(&format!(" {key} ")), "{name}: {key} is missing in {line:?}");
        }
    }
}

#[test]
fn help_tells_only_what_works_where_it_was_opened() {
    let bench = Bench::open(true);
    for (name, keys) in PLACES {
        let model = bench.after(keys);
        for (_, works) in model.help() {
            for (action, keys) in works {
                assert!(model.unavailable(action).is_none(), "{name} {}", action.id());
                assert!(keys.iter().all(|key| model.action_of(*key) == Some(action)), "{name} {}", action.id());
            }
        }
    }
    let opened = bench.after("4\n?");
    let Some(Layer::Help(help)) = opened.top() else { panic!("no help") };
    let first: Vec<Action> =
        help.works.iter().flat_map(|(_, works)| works).map(|(action, _)| *action).take(2).collect();
    assert_eq!(first, [Action::Tick, Action::Refer]);
}
