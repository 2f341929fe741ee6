//! The list of what was done, key by key.

use uuid::Uuid;

use super::*;
use crate::domain::ids::PersonId;
use crate::panes::samples::{letter, shared};
use crate::store::today::Kind;

fn deed(row: i64) -> Deed {
    Deed {
        row,
        at: "2026-11-26T09:00:00".into(),
        user: "uji".into(),
        kind: Kind::VisitNew,
        step: None,
        name: "Fiktif".into(),
        detail: String::new(),
        changes: "{}".into(),
        leads: Some(Leads::Person(PersonId::from(Uuid::nil()))),
    }
}

fn open(rows: &[i64]) -> State {
    let mut state = State::open(&shared()).0;
    state.take(&rows.iter().map(|row| deed(*row)).collect::<Vec<_>>(), 17);
    state
}

#[test]
fn z_asks_before_the_selected_deed_is_taken_back() {
    let mut state = open(&[9, 7]);
    state.key(Key::plain(Code::Down), Some(Action::Down), &shared());
    let steps = state.key(letter('z'), None, &shared());
    let [Step::Sure(said, Act::Kin(act))] = &steps[..] else { panic!("{steps:?}") };
    assert!(said.contains("Kunjungan dicatat: Fiktif"));
    assert!(matches!(**act, KinAct::Undo(7)));
}

#[test]
fn the_newest_stays_selected_and_another_one_stays_itself() {
    let mut state = open(&[9, 7]);
    state.take(&[deed(11), deed(9), deed(7)], 17);
    assert_eq!(state.deed().unwrap().row, 11);
    state.key(Key::plain(Code::Down), Some(Action::Down), &shared());
    state.take(&[deed(12), deed(11), deed(9)], 17);
    assert_eq!(state.deed().unwrap().row, 9);
}

#[test]
fn enter_opens_and_escape_closes() {
    let mut state = open(&[9]);
    assert!(matches!(state.key(Key::plain(Code::Enter), Some(Action::Open), &shared())[..], [Step::Person(_)]));
    assert!(matches!(state.key(Key::plain(Code::Esc), Some(Action::Back), &shared())[..], [Step::Out]));
}

#[test]
fn nothing_to_take_back_and_a_file_for_reading_are_said() {
    let steps = open(&[]).key(letter('z'), None, &shared());
    assert!(matches!(steps[..], [Step::Say(Level::Info, _)]));
    let read_only = Shared { read_only: true, ..shared() };
    assert!(matches!(open(&[9]).key(letter('z'), None, &read_only)[..], [Step::Say(Level::Info, _)]));
}

#[test]
fn the_list_fits_a_narrow_and_a_wide_screen() {
    let state = open(&[9, 7]);
    for (cols, rows) in [(80, 24), (120, 36), (40, 10)] {
        let area = ratatui::layout::Rect::new(0, 0, cols, rows - 3);
        let drawn = crate::panes::samples::drawn(cols, rows, |frame, ctx| view::draw(frame, area, &state, ctx));
        assert!(drawn.contains("09.00") && drawn.contains("Kunjungan"), "{drawn}");
    }
}
