//! What a form leaves behind, and names that were typed and not chosen.

use super::*;

use crate::panes::activities::form as activity;
use crate::panes::fixture::shared;

fn opened() -> State {
    State::open(activity::open_new(None, &shared()))
}

fn typed(state: &mut State, text: &str) -> Vec<Step> {
    text.chars().flat_map(|letter| state.key(Key::plain(Code::Char(letter)), &shared())).collect()
}

fn drafts(steps: &[Step]) -> Vec<&'static str> {
    let said = |step: &Step| match step {
        Step::Act(_, Act::SaveDraft(_)) => Some("kept"),
        Step::Act(_, Act::RemoveDraft(_)) => Some("removed"),
        Step::Out => Some("out"),
        _ => None,
    };
    steps.iter().filter_map(said).collect()
}

fn asks(steps: &[Step]) -> Vec<String> {
    let text = |step: &Step| match step {
        Step::Ask(_, Ask::Search { text, .. }) => Some(text.clone()),
        _ => None,
    };
    steps.iter().filter_map(text).collect()
}

#[test]
fn a_form_that_was_emptied_again_takes_its_draft_along() {
    let mut state = opened();
    state.form.focus_on("title");
    assert_eq!(drafts(&typed(&mut state, "R")), ["kept"]);
    assert_eq!(drafts(&state.key(Key::plain(Code::Backspace), &shared())), ["removed"]);
    assert_eq!(drafts(&state.act(Action::FormBack, &shared())), ["out", "removed"], "no warning either");
    typed(&mut state, "R");
    assert_eq!(drafts(&state.act(Action::FormBack, &shared())), Vec::<&str>::new(), "warned first");
}

#[test]
fn a_place_typed_with_its_whole_name_is_saved_with_its_code() {
    let mut state = opened();
    state.form.values.set("kind", "", "kunjungan_rumah");
    state.form.values.set_text("title", "Kunjungan contoh");
    state.form.focus_on("area");
    typed(&mut state, "meuraxa");
    assert_eq!(state.form.values.key("area"), "", "still being typed");
    state.act(Action::FormSave, &shared());
    assert_eq!(state.form.values.text("area"), "Meuraxa");
    assert_eq!(state.form.values.key("area").len(), 8, "{:?}", state.form.problems);
}

#[test]
fn a_name_that_fits_nothing_whole_shows_its_proposals_again() {
    let mut state = opened();
    state.form.focus_on("area");
    typed(&mut state, "meurax");
    state.form.options.answer(state.form.options.serial, Ok(Vec::new()));
    let payload = state.form.payload();
    let mut steps = state.act(Action::FormSave, &shared());
    assert!(state.form.problems.contains_key("area"));
    state.form.focus_on("title");
    steps.extend(state.act(Action::FormNext, &shared()));
    steps.extend(state.act(Action::FormNext, &shared()));
    assert_eq!(asks(&steps), ["meurax"], "asked where the cursor came back");
    // The same where a draft is opened again.
    let form = Form::restore(&activity::SPEC, &payload, state.form.draft).unwrap();
    let mut again = State::open(form);
    assert_eq!(asks(&again.opened(&shared())), ["meurax"]);
    assert!(again.form.options.waiting);
    assert_eq!(again.form.ask_again(), None);
}
