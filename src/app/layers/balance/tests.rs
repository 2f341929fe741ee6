//! The matrix's keys, without a file.

use super::*;
use crate::domain::register::{Cluster, Standing};
use crate::panes::fixture::{self, member};
use crate::ui::list::ListState as At;

const A: &str = "11.71.03.2001";
const B: &str = "11.71.03.2002";

fn tally(gampong: &str, category: &str, active: i64) -> Tally {
    Tally { gampong: Some(gampong.into()), category: category.into(), active, ..Tally::default() }
}

fn tallies() -> Vec<Tally> {
    let mut closed = tally(A, "PPKS-18", 6);
    closed.sensitive = true;
    vec![tally(A, "PPKS-08", 20), tally(A, "PPKS-09", 3), tally(A, "PPKS-13", 8), tally(B, "PPKS-08", 90), closed]
}

fn matrix(area: Option<&str>) -> State {
    let shared = fixture::shared();
    let mut state = State::open(area, &shared).0;
    state.take(
        &tallies(),
        &[member(1, "Contoh PSM", Pillar::Psm, &[B]), member(2, "Contoh TKSK", Pillar::Tksk, &["11.71.03"])],
        &shared,
    );
    state
}

fn act(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, None, &fixture::shared())
}

fn go_to(state: &mut State, column: Column) {
    state.column = state.columns().iter().position(|one| *one == column).unwrap();
}

fn drawn(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| {
        view::draw(frame, area, state, &fixture::shared(), ctx);
        None
    })
}

#[test]
fn it_waits_until_the_counts_have_come() {
    let (state, steps) = State::open(None, &fixture::shared());
    assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Balance, _)]));
    assert!(!matrix(None).waits());
}

#[test]
fn the_worst_gap_is_selected_first_and_a_reading_keeps_the_gampong() {
    let mut state = matrix(Some("11.71.03"));
    assert_eq!(state.line().unwrap().gampong, A);
    act(&mut state, Action::Down);
    assert_eq!(state.line().unwrap().gampong, B);
    let helped = [member(3, "Contoh", Pillar::Psm, &[A])];
    state.take(&tallies(), &helped, &fixture::shared());
    assert_eq!((state.line().unwrap().gampong.as_str(), state.list.selected), (B, 0));
}

#[test]
fn a_gampong_opens_the_matrix_of_its_kecamatan() {
    let state = matrix(Some(A));
    assert_eq!(state.scene.area.as_deref(), Some("11.71.03"));
    assert!(state.lines.iter().all(|line| line.gampong.starts_with("11.71.03.")));
    assert_eq!(matrix(None).lines.len(), fixture::shared().library.gampong.len());
}

#[test]
fn arrows_go_through_the_columns_and_stop_at_the_ends() {
    let mut state = matrix(None);
    let shared = fixture::shared();
    state.act(Action::Back, Some(false), &shared);
    assert_eq!(state.column, 0);
    for _ in 0..99 {
        assert!(state.act(Action::Open, Some(true), &shared).is_empty());
    }
    assert_eq!(state.column, state.columns().len() - 1);
}

#[test]
fn needs_open_their_entries_and_helpers_their_names() {
    let mut state = matrix(Some("11.71.03"));
    let steps = act(&mut state, Action::Open);
    let [Step::Register(list)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((list.area.as_deref(), list.standing, list.sensitive), (Some(A), Standing::Active, false));
    go_to(&mut state, Column::Part(Narrow::Cluster(Cluster::Elderly)));
    let steps = act(&mut state, Action::Open);
    assert!(matches!(&steps[..], [Step::Register(list)] if list.narrow == Narrow::Cluster(Cluster::Elderly)));
    go_to(&mut state, Column::Own);
    let steps = act(&mut state, Action::Open);
    let [Step::Menu(menu)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((menu.rows.len(), menu.rows[0].label.as_str()), (1, "Contoh TKSK"));
    go_to(&mut state, Column::Pillar(0));
    assert!(matches!(act(&mut state, Action::Open)[..], [Step::Say(..)]));
    go_to(&mut state, Column::Closed);
    assert!(matches!(act(&mut state, Action::Open)[..], [Step::Say(..)]));
}

#[test]
fn clusters_and_kinds_change_columns_and_order() {
    let mut state = matrix(None);
    let before = state.columns().len();
    act(&mut state, Action::SumsCluster);
    assert_eq!(state.scene.narrow, Narrow::Cluster(Cluster::Children));
    assert_ne!(state.columns().len(), before);
    act(&mut state, Action::SumsKind);
    assert!(matches!(state.scene.narrow, Narrow::Category(_)));
    assert_eq!(state.columns().len(), 2 + PILLARS.len());
}

#[test]
fn confidential_kinds_have_no_column_of_their_own() {
    let mut state = matrix(None);
    state.scene.narrow = Narrow::Cluster(Cluster::Outcast);
    assert!(!state.columns().contains(&Column::Part(Narrow::Category("PPKS-18".into()))));
    assert!(!state.columns().contains(&Column::Closed));
}

#[test]
fn areas_narrow_to_the_selected_gampong_and_widen_again() {
    let mut state = matrix(None);
    act(&mut state, Action::SumsNarrower);
    assert_eq!(state.scene.area.as_deref(), Some("11.71.03"));
    assert!(state.unavailable(Action::SumsNarrower).is_some());
    act(&mut state, Action::SumsWider);
    assert_eq!((state.scene.area.as_deref(), state.line().unwrap().gampong.as_str()), (None, A));
    assert!(state.unavailable(Action::SumsWider).is_some() && state.unavailable(Action::SumsPeriod).is_some());
}

#[test]
fn the_other_screen_shows_the_selected_gampong() {
    let mut state = matrix(None);
    assert!(
        matches!(&act(&mut state, Action::SumsOther)[..], [Step::Change(scene)] if scene.area.as_deref() == Some(A))
    );
    assert!(matches!(act(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn gaps_shout_and_small_numbers_are_not_shown() {
    let said = drawn(&matrix(Some("11.71.03")), (200, 47), true);
    let line = said.lines().find(|line| line.contains("[")).unwrap();
    assert!(line.contains("31") && line.contains("0!") && line.contains("ada"), "{line}");
    assert!(line.contains('k') && !line.contains(" 3 "), "{line}");
}

#[test]
fn pictures() {
    let mut state = matrix(Some("11.71.03"));
    let mut all = vec![drawn(&state, (80, 21), true), drawn(&state, (200, 47), false)];
    state.column = 9;
    all.push(drawn(&state, (80, 21), false));
    state.list = At { selected: 1, offset: 0 };
    all.push(drawn(&state, (120, 33), false));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let mut state = matrix(None);
    state.column = 7;
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 5), (width + 60, 12)]) {
        drawn(&state, (width, height), false);
    }
}
