//! The half-typed line of a survey day: kept with every key, back where it was, gone once it is written down.

use uuid::Uuid;

use super::*;
use crate::domain::ids::RoundId;
use crate::keys::Code;
use crate::panes::fixture::{day, letter, shared};

const HERE: &str = "11.71.02.2004";

fn round() -> Round {
    Round {
        id: RoundId::from(Uuid::from_u128(5)),
        version: 1,
        gampong: HERE.into(),
        opened_on: day("2026-11-20"),
        opened_by: "TKSK Contoh".into(),
        closed_on: None,
        closed_by: String::new(),
    }
}

fn walking(drafts: Vec<Draft>) -> (State, Vec<Step>) {
    let (mut state, _) = State::open(RegisterList::default(), &shared());
    let steps = state.take(&RegisterAnswer::Opened(round(), drafts), &shared());
    (state, steps)
}

fn saved(steps: &[Step]) -> Option<Draft> {
    steps.iter().rev().find_map(|step| match step {
        Step::Act(_, Act::SaveDraft(draft)) => Some((**draft).clone()),
        _ => None,
    })
}

/// Types a line in which only the last key counts.
fn typed(state: &mut State, text: &str) -> Vec<Step> {
    state.act(Action::RegisterNew, &shared());
    text.chars().map(|one| state.type_key(letter(one), &shared())).last().unwrap_or_default()
}

fn line(state: &State) -> Option<(String, usize)> {
    state.walk.as_ref().and_then(walk::State::place)
}

#[test]
fn every_key_is_kept_with_the_cursor_and_the_day() {
    let (mut state, _) = walking(Vec::new());
    typed(&mut state, "oleh Contoh Kader");
    state.act(Action::Open, &shared());
    let first = saved(&typed(&mut state, "Aminah Fik")).unwrap();
    let moved = saved(&state.type_key(Key::plain(Code::Left), &shared())).unwrap();
    assert_eq!((first.id, first.form.as_str()), (moved.id, unsaved::FORM));
    assert!(first.title.contains("Keuramat"), "{}", first.title);
    assert_ne!(first.payload, moved.payload);
    let (mut state, steps) = walking(vec![moved.clone()]);
    assert!(state.typing() && steps.iter().any(|step| matches!(step, Step::Say(..))));
    assert_eq!(line(&state), Some(("Aminah Fik".into(), 9)));
    assert_eq!(state.walk.as_ref().unwrap().day.by, "Contoh Kader");
    assert_eq!(saved(&state.type_key(letter('x'), &shared())).unwrap().id, moved.id, "the same draft goes on");
}

#[test]
fn a_line_of_another_gampong_stays_where_it_is() {
    let (mut state, _) = walking(Vec::new());
    let mut other = saved(&typed(&mut state, "Aminah")).unwrap();
    other.payload = other.payload.replace(HERE, "11.71.01.2001");
    assert!(!walking(vec![other]).0.typing());
}

#[test]
fn what_is_written_down_takes_its_draft_along_and_the_next_line_is_another() {
    let (mut state, _) = walking(Vec::new());
    let first = saved(&typed(&mut state, "Contoh Aminah, p, 70, 8")).unwrap();
    let steps = state.act(Action::Open, &shared());
    let [Step::Act(_, Act::Register(said))] = &steps[..] else { panic!("{steps:?}") };
    assert!(matches!(**said, RegisterAct::Survey(_, id) if id == first.id));
    let second = saved(&state.type_key(letter('B'), &shared())).unwrap();
    assert_ne!(first.id, second.id);
}

#[test]
fn an_emptied_line_is_kept_no_longer_and_a_dropped_one_can_come_back_today() {
    let (mut state, _) = walking(Vec::new());
    let kept = saved(&typed(&mut state, "A")).unwrap();
    let steps = state.type_key(Key::plain(Code::Backspace), &shared());
    assert!(matches!(steps.last(), Some(Step::Act(_, Act::RemoveDraft(id))) if *id == kept.id), "{steps:?}");
    let kept = saved(&typed(&mut state, "B")).unwrap();
    let steps = state.act(Action::Back, &shared());
    assert!(matches!(steps[..], [Step::Act(_, Act::DropDraft(id))] if id == kept.id));
    assert!(state.act(Action::Back, &shared()).is_empty() && !state.typing());
}

#[test]
fn a_draft_of_the_desk_opens_its_round_and_the_line() {
    let (mut state, _) = walking(Vec::new());
    let draft = saved(&typed(&mut state, "Aminah")).unwrap();
    let (mut state, steps) = State::open_line(&draft, &shared()).unwrap();
    let asked = |step: &Step| matches!(step, Step::Act(_, Act::Register(act)) if matches!(&**act, RegisterAct::OpenRound(code) if code == HERE));
    assert!(steps.iter().any(asked), "{steps:?}");
    state.take(&RegisterAnswer::Opened(round(), Vec::new()), &shared());
    assert_eq!(line(&state), Some(("Aminah".into(), 6)));
    assert!(State::open_line(&Draft { payload: "{".into(), ..draft }, &shared()).is_none());
}
