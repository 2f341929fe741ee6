//! Keys of the screen of change, without a file.

use super::*;
use crate::panes::fixture::{self, day};

const A: &str = "11.71.03.2001";

fn group(found: &str, ended: Option<&str>, count: i64) -> Group {
    Group { found: day(found), ended: ended.map(day), count }
}

fn groups() -> Vec<Group> {
    vec![
        group("2025-11-01", None, 120),
        group("2026-02-01", Some("2026-06-01"), 40),
        group("2026-05-01", None, 12),
        group("2026-11-01", None, 300),
    ]
}

fn tallies(active: i64) -> Vec<Tally> {
    vec![Tally { gampong: Some(A.into()), category: "PPKS-08".into(), active, ..Tally::default() }]
}

fn screen() -> State {
    let shared = fixture::shared();
    let mut state = State::open(Scene { area: Some(A.into()), ..Scene::default() }, &shared).0;
    let scene = state.scene.clone();
    state.take(&scene, &groups(), &tallies(432), &Past::default(), &shared);
    state
}

fn act(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, None, &fixture::shared())
}

fn drawn(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| {
        view::draw(frame, area, state, &fixture::shared(), ctx);
        None
    })
}

#[test]
fn it_waits_and_drops_the_answer_about_another_area() {
    let shared = fixture::shared();
    let (mut state, steps) = State::open(Scene::default(), &shared);
    assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Change, _)]));
    state.take(&Scene { area: Some(A.into()), ..Scene::default() }, &groups(), &[], &Past::default(), &shared);
    assert!(state.waits());
}

#[test]
fn the_newest_period_stands_first() {
    let state = screen();
    assert_eq!(state.points.len(), 13);
    let newest = state.place(0).unwrap();
    assert_eq!((state.number(newest, Figure::Held), state.number(newest, Figure::Found)), (Some(432), Some(300)));
}

#[test]
fn a_number_leads_to_its_own_rows() {
    let mut state = screen();
    state.act(Action::Open, Some(true), &fixture::shared());
    act(&mut state, Action::Down);
    let steps = act(&mut state, Action::Open);
    let [Step::Beneath(of)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((of.figure, of.span.from, of.span.to), (Figure::Found, day("2026-10-01"), day("2026-10-31")));
    assert_eq!(of.scene, state.scene);
}

#[test]
fn arrows_choose_among_the_three_numbers() {
    let (mut state, shared) = (screen(), fixture::shared());
    for (right, figure) in [(false, Figure::Held), (true, Figure::Found), (true, Figure::Ended), (true, Figure::Ended)]
    {
        state.act(Action::Open, Some(right), &shared);
        assert_eq!(state.figure, figure);
    }
}

#[test]
fn longer_periods_count_the_same_entries() {
    let mut state = screen();
    let sums = |state: &State| -> (i64, i64) {
        (state.points.iter().map(|one| one.found).sum(), state.points.iter().map(|one| one.ended).sum())
    };
    let months = sums(&state);
    for _ in 0..3 {
        act(&mut state, Action::SumsPeriod);
        assert_eq!(sums(&state), months);
    }
    assert_eq!(state.period, Period::Month);
}

#[test]
fn another_area_or_kind_is_asked_for_and_nothing_old_is_shown_meanwhile() {
    for action in [Action::SumsWider, Action::SumsNext, Action::SumsCluster, Action::SumsKind] {
        let mut state = screen();
        let before = state.scene.clone();
        assert!(matches!(act(&mut state, action)[..], [Step::Ask(Recipient::Change, _)]), "{action:?}");
        assert!(state.waits() && state.points.is_empty() && state.scene != before);
    }
    assert!(screen().unavailable(Action::SumsNarrower).is_some());
}

#[test]
fn where_few_are_left_nothing_is_shown_but_helpers_always() {
    let shared = fixture::shared();
    let mut state = screen();
    let scene = state.scene.clone();
    state.take(&scene, &groups(), &tallies(3), &Past::default(), &shared);
    assert!((0..state.points.len()).all(|at| state.number(at, Figure::Held).is_none()));
    state.scene.narrow = Narrow::Cluster(Cluster::Helpers);
    let scene = state.scene.clone();
    state.take(&scene, &[group("2026-01-01", None, 2)], &tallies(3), &Past::default(), &shared);
    assert_eq!(state.number(0, Figure::Held), Some(2));
}

#[test]
fn the_other_screen_is_the_matrix_of_the_same_area() {
    let mut state = screen();
    assert!(matches!(&act(&mut state, Action::SumsOther)[..], [Step::Balance(Some(area))] if area == A));
    assert!(matches!(act(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn periods_have_names() {
    let span = |period: Period| view::named(period.around(day("2026-11-22")), period, crate::words::Lang::Id);
    assert_eq!(Period::ALL.iter().map(|one| span(*one)).collect::<Vec<_>>(), ["November 2026", "TW 4 2026", "2026"]);
}

#[test]
fn pictures() {
    let mut state = screen();
    let mut all = vec![drawn(&state, (80, 21), true), drawn(&state, (120, 33), false)];
    act(&mut state, Action::SumsPeriod);
    all.push(drawn(&state, (200, 47), false));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let state = screen();
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 5), (width + 60, 12)]) {
        drawn(&state, (width, height), false);
    }
}
