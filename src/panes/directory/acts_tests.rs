//! Marks, states, renewals and papers, as the keys do them.

use super::*;
use crate::panes::fixture::{day, letter, member, members, shared};
use crate::worker::{Answer, Paper};

fn filled(all: &[Member]) -> State {
    let mut state = State::default();
    state.take(&Answer::Members(all.to_vec()), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, letter(' '), &shared())
}

fn menu(state: &mut State) -> Menu {
    let steps = does(state, Action::MemberTerm);
    let [Step::Menu(menu)] = &steps[..] else { panic!("{steps:?}") };
    (**menu).clone()
}

#[test]
fn every_count_of_the_states_is_the_number_of_rows_it_leads_to() {
    let mut state = filled(&members());
    for row in menu(&mut state).rows {
        let Some(Step::Directory(filter)) = row.step else { panic!("{row:?}") };
        state.show(*filter, &shared());
        assert_eq!(row.note, w::rows(state.rows.len(), shared().lang), "{}", row.label);
    }
}

#[test]
fn the_states_fit_the_nine_digits() {
    assert_eq!(menu(&mut filled(&members())).rows.len(), crate::panes::menu::MOST);
}

#[test]
fn vacant_posts_are_rows_of_their_own() {
    let mut state = filled(&members());
    state.show(Filter { term: Some(TermFilter::Vacant), pillar: Some(Pillar::Tksk), area: None }, &shared());
    assert_eq!(state.rows.len(), 8);
    assert!((0..8).all(|at| state.is_vacant(at)));
    let steps = does(&mut state, Action::MemberNew);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((form.values.key("pillar"), form.values.key("area1")), ("tksk", "11.71.01"));
}

#[test]
fn a_gampong_lists_who_works_in_it_and_around_it() {
    let mut state = filled(&members());
    state.show(Filter { area: Some("11.71.03.2001".into()), ..Filter::default() }, &shared());
    let all = members();
    let names: Vec<&str> = state
        .rows
        .iter()
        .map(|row| if let Row::Member(at) = row { all[*at].name.as_str() } else { panic!("vacant") })
        .collect();
    assert_eq!(names, ["Contoh Mohd. Yusuf", "Contoh Meuraxa"]);
}

#[test]
fn everybody_on_one_decree_is_offered_for_the_next() {
    let mut all = members();
    for one in all.iter_mut().filter(|one| one.pillar == Pillar::Psm) {
        one.appointment = Some(uuid::Uuid::from_u128(7).into());
    }
    let mut state = filled(&all);
    state.open(all[1].id, &shared());
    let steps = does(&mut state, Action::MemberRenew);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(form.context["members"].split(' ').count(), 2);
}

#[test]
fn marks_choose_who_is_offered_and_back_takes_them_away() {
    let mut state = filled(&members());
    does(&mut state, Action::MemberMark);
    does(&mut state, Action::MemberMark);
    assert_eq!((state.marked.len(), state.list.selected), (2, 2));
    let steps = does(&mut state, Action::MemberRenew);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(form.context["members"].split(' ').count(), 2);
    does(&mut state, Action::Back);
    assert!(state.marked.is_empty());
}

#[test]
fn a_plan_takes_the_keys_until_it_is_left() {
    let mut state = filled(&members());
    let asked = renew::Asked { pillar: Pillar::Tksk, decree: Default::default(), members: vec![members()[0].id] };
    state.plan(asked);
    assert_eq!(state.unavailable(Action::MemberNew, &shared()), Some(r::PLAN_FIRST));
    assert_eq!(state.unavailable(Action::MemberMark, &shared()), None);
    assert!(does(&mut state, Action::Back).is_empty() && state.plan.is_none());
}

#[test]
fn one_key_notes_the_look_and_one_the_wrong_number() {
    let mut state = filled(&members());
    let id = state.selected().unwrap().id;
    let acts = [Action::MemberChecked, Action::MemberPhone].map(|action| does(&mut state, action));
    assert!(
        matches!(&acts[0][..], [Step::Act(_, Act::Directory(act))] if matches!(**act, DirectoryAct::Checked(one) if one == id))
    );
    assert!(
        matches!(&acts[1][..], [Step::Act(_, Act::Directory(act))] if matches!(**act, DirectoryAct::WrongPhone(one) if one == id))
    );
}

#[test]
fn who_was_checked_long_ago_or_never_is_listed_again() {
    let mut all = members();
    for one in &mut all {
        one.checked = Some(crate::domain::member::Checked { on: day("2026-11-01"), by: "uji".into() });
    }
    all[1].checked = None;
    all[2].wrong_phone = true;
    let mut state = filled(&all);
    state.show(Filter { term: Some(TermFilter::Recheck), ..Filter::default() }, &shared());
    assert_eq!(state.rows.len(), 2);
}

#[test]
fn the_card_has_the_number_and_says_when_it_is_wrong() {
    let mut all = members();
    all[0].wrong_phone = true;
    let mut state = filled(&all);
    state.open(all[0].id, &shared());
    let steps = does(&mut state, Action::MemberCard);
    let [Step::Preview(Paper::Roster(data))] = &steps[..] else { panic!("{steps:?}") };
    assert!(data.card && data.pairs.iter().any(|(_, value)| value == "0812 0000 0001 (nomor salah)"), "{data:?}");
}

#[test]
fn the_roster_lists_what_is_listed() {
    let mut state = filled(&members());
    state.show(Filter { area: Some("11.71.03".into()), ..Filter::default() }, &shared());
    let steps = does(&mut state, Action::MemberRoster);
    let [Step::Preview(Paper::Roster(data))] = &steps[..] else { panic!("{steps:?}") };
    let names: Vec<&str> = data.tables.iter().flat_map(|table| &table.rows).map(|row| row[0].as_str()).collect();
    assert_eq!((names, data.subtitle.as_str()), (vec!["Contoh Mohd. Yusuf", "Contoh Meuraxa"], "Meuraxa"));
}

#[test]
fn somebody_in_two_pillars_is_shown_as_such() {
    let mut all = members();
    all.push(member(40, "Contoh Aminah", Pillar::Tagana, &["11.71.02.2004"]));
    let blocks = super::super::record::blocks(&all[1], &all, &[], &shared());
    assert!(blocks.iter().any(|block| format!("{block:?}").contains("Juga tercatat pada pilar")));
}

#[test]
fn terms_before_are_told_with_their_decree() {
    let mut all = members();
    let id = uuid::Uuid::from_u128(3).into();
    all[0].former.push(crate::domain::appointment::Former {
        appointment: Some(id),
        starts: Some(day("2025-01-01")),
        ends: Some(day("2025-12-31")),
    });
    let decree = crate::domain::appointment::Appointment {
        id,
        version: 1,
        pillar: Pillar::Tksk,
        number: "1/2025".into(),
        date: None,
        issuer: String::new(),
        title: String::new(),
        starts: None,
        ends: None,
    };
    let blocks = super::super::record::blocks(&all[0], &all, &[decree], &shared());
    assert!(blocks.contains(&crate::ui::detail::Block::Bullet("1/2025: 01-01-2025 – 31-12-2025".into())));
}

#[test]
fn nothing_is_written_into_a_file_opened_for_reading() {
    let reading = Shared { read_only: true, ..shared() };
    let state = filled(&members());
    for action in [Action::MemberChecked, Action::MemberPhone, Action::MemberRenew, Action::MemberField] {
        assert_eq!(state.unavailable(action, &reading), Some(w::READ_ONLY));
    }
    assert_eq!(state.unavailable(Action::MemberCard, &reading), None);
}

/// The list for which the form to save one was opened.
fn leaves(state: &mut State) -> OutList {
    assert_eq!(state.unavailable(Action::MemberSave, &shared()), None);
    let steps = does(state, Action::MemberSave);
    let [Step::Form(form), ..] = &steps[..] else { panic!("{steps:?}") };
    serde_json::from_str(&form.context["list"]).unwrap()
}

#[test]
fn members_vacant_posts_and_destinations_leave_as_they_are_listed() {
    let mut state = State::default();
    let unread = state.unavailable(Action::MemberSave, &shared());
    assert_eq!(unread, Some(crate::words::export::NOT_READ));
    state.take(&Answer::Members(members()), &shared());
    assert!(matches!(leaves(&mut state), OutList::Members(ids, None) if ids.len() == members().len()));
    state.show(Filter { term: None, pillar: Some(Pillar::Tksk), area: None }, &shared());
    let steps = does(&mut state, Action::MemberSave);
    assert!(matches!(steps.as_slice(), [Step::Form(_), Step::Say(_, crate::words::export::POSTS_STAY)]), "{steps:?}");
    state.show(Filter { term: Some(TermFilter::Vacant), pillar: Some(Pillar::Tksk), area: None }, &shared());
    assert!(matches!(leaves(&mut state), OutList::Posts(posts, None) if posts.len() == 8));
    does(&mut state, Action::DirectoryPlaces);
    let known = shared().library.destinations.len();
    assert!(matches!(leaves(&mut state), OutList::Destinations(ids) if ids.len() == known && known > 0));
}
