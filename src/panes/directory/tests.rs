//! The directory in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::keys::Code;
use crate::panes::fixture::{self, letter, members, shared};

fn filled() -> State {
    let mut state = State::default();
    state.take(&Answer::Members(members()), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, letter(' '), &shared())
}

fn types(state: &mut State, text: &str) {
    does(state, Action::MemberFilter);
    for one in text.chars() {
        state.type_key(letter(one), &shared());
    }
}

fn name(state: &State) -> &str {
    state.selected().map_or("", |member| member.name.as_str())
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared(), ctx))
}

#[test]
fn it_asks_for_members_when_it_is_shown() {
    let steps = State::default().enter(&shared());
    assert!(matches!(steps[..], [_, _, Step::Ask(Recipient::Directory, Ask::Members)]));
}

#[test]
fn the_psm_of_a_gampong_is_found_in_six_keys_from_the_desk() {
    let mut state = filled();
    let lampulo = shared().library.gampong.iter().find(|one| one.name == "Lampulo").unwrap().code.clone();
    let mut all = members();
    all[1].areas = vec![lampulo];
    state.take(&Answer::Members(all), &shared());
    types(&mut state, "lamp");
    assert_eq!(name(&state), "Contoh Aminah");
}

#[test]
fn letters_are_text_only_while_the_line_is_open() {
    let mut state = filled();
    assert!(!state.typing());
    types(&mut state, "yusuf");
    assert!(state.typing());
    assert_eq!(name(&state), "Contoh Mohd. Yusuf");
    does(&mut state, Action::Open);
    assert!(!state.typing() && state.side == Side::Detail);
}

#[test]
fn a_paste_searches_too() {
    let mut state = filled();
    does(&mut state, Action::MemberFilter);
    state.paste("aminah\n", &shared());
    assert_eq!(name(&state), "Contoh Aminah");
}

#[test]
fn back_goes_out_one_step_at_a_time() {
    let mut state = filled();
    does(&mut state, Action::MemberPillar);
    types(&mut state, "contoh");
    does(&mut state, Action::Open);
    let steps: Vec<bool> = (0..4).map(|_| !does(&mut state, Action::Back).is_empty()).collect();
    assert_eq!(steps, [false, false, false, true]);
    assert!(state.filter.is_empty() && state.query.is_empty());
}

#[test]
fn the_selection_stays_on_the_record_when_the_file_changes() {
    let mut state = filled();
    types(&mut state, "yusuf");
    state.query.clear();
    let mut all = members();
    all.insert(0, fixture::member(77, "Aaa Contoh", Pillar::Pkh, &["11.71.01"]));
    state.take(&Answer::Members(all), &shared());
    assert_eq!(name(&state), "Contoh Mohd. Yusuf");
}

#[test]
fn filters_keep_the_selected_member_if_it_still_fits() {
    let mut state = filled();
    types(&mut state, "tagana");
    does(&mut state, Action::Back);
    does(&mut state, Action::Back);
    state.filtered(&shared(), |filter| filter.term = Some(TermFilter::Active));
    assert_eq!(name(&state), "Contoh Tagana");
    state.filtered(&shared(), |filter| filter.term = Some(TermFilter::Ending(90)));
    assert_eq!(name(&state), "Contoh Meuraxa");
}

#[test]
fn opening_a_member_takes_hiding_filters_away() {
    let mut state = filled();
    state.filter.pillar = Some(Pillar::Slrt);
    state.refresh(None, &shared());
    assert!(state.rows.is_empty());
    state.open(members()[3].id, &shared());
    assert_eq!(name(&state), "Contoh Tagana");
    assert!(state.filter.is_empty() && state.side == Side::Detail);
}

#[test]
fn a_member_opened_before_the_file_was_read_is_opened_then() {
    let mut state = State::default();
    state.open(members()[1].id, &shared());
    state.take(&Answer::Members(members()), &shared());
    assert_eq!(name(&state), "Contoh Aminah");
}

#[test]
fn a_new_member_starts_with_what_is_filtered() {
    let mut state = filled();
    state.filter = Filter { pillar: Some(Pillar::Tksk), area: Some("11.71.07".into()), term: None };
    state.refresh(None, &shared());
    let steps = does(&mut state, Action::MemberNew);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(form.values.key("pillar"), "tksk");
    assert_eq!(form.values.key("area1"), "11.71.07");
}

#[test]
fn a_new_member_is_selected_once_it_is_saved() {
    let mut state = filled();
    let steps = does(&mut state, Action::MemberNew);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    let mut made = form::member(form, &shared()).unwrap();
    made.name = "Contoh Baru".into();
    state.take(&Answer::Members([members(), vec![made]].concat()), &shared());
    assert_eq!(name(&state), "Contoh Baru");
}

#[test]
fn nothing_is_changed_in_a_file_opened_for_reading() {
    let reading = Shared { read_only: true, ..shared() };
    assert!(filled().unavailable(Action::MemberNew, &reading).is_some());
    assert!(filled().unavailable(Action::MemberEdit, &reading).is_some());
    assert!(filled().unavailable(Action::MemberEdit, &shared()).is_none());
}

#[test]
fn an_edit_without_a_member_says_why_not() {
    let state = State::default();
    assert_eq!(state.unavailable(Action::MemberEdit, &shared()), Some(w::CHOOSE_FIRST));
}

#[test]
fn a_failure_is_never_an_empty_list() {
    let mut state = State::default();
    state.fail("Berkas sibuk.");
    let shown = picture(&state, (80, 21), false);
    assert!(shown.contains("Berkas sibuk.") && !shown.contains("masih kosong"), "{shown}");
    state.take(&Answer::Members(Vec::new()), &shared());
    assert!(picture(&state, (80, 21), false).contains("masih kosong"));
}

#[test]
fn old_rows_stay_when_a_later_reading_fails() {
    let mut state = filled();
    state.fail("Berkas sibuk.");
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Berkas sibuk.") && shown.contains("Contoh Aminah"), "{shown}");
}

#[test]
fn nik_and_phone_are_masked_where_they_must_be() {
    let mut all = members();
    all[0].nik = Some("1171014101900001".into());
    let mut state = State::default();
    state.take(&Answer::Members(all), &shared());
    state.open(members()[0].id, &shared());
    let shown = picture(&state, (230, 47), false);
    assert!(shown.contains("0812••••••01") && shown.contains("0812 0000 0001"), "{shown}");
    assert!(!shown.contains("1171014101900001") && shown.contains("1171••••••••0001"), "{shown}");
}

#[test]
fn the_record_scrolls_once_it_is_open() {
    let mut state = filled();
    does(&mut state, Action::Open);
    let before = state.list.selected;
    does(&mut state, Action::Down);
    assert_eq!((state.list.selected, state.scroll.at()), (before, 1));
    state.type_key(Key::plain(Code::F(5)), &shared());
}

#[test]
fn pictures() {
    let mut state = filled();
    state.filter.pillar = Some(Pillar::Tksk);
    state.refresh(None, &shared());
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| picture(&state, size, false)).to_vec();
    state.filter = Filter::default();
    types(&mut state, "contoh");
    all.push(picture(&state, (120, 33), true));
    does(&mut state, Action::Open);
    all.push(picture(&state, (80, 21), true));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let mut state = filled();
    for side in [Side::List, Side::Detail] {
        state.side = side;
        for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 6), (width + 60, 12)]) {
            picture(&state, (width, height), false);
        }
    }
}
