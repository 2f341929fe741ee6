//! The kecamatan pane in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::domain::ids::RecheckId;
use crate::domain::ladder::recheck::Doubt;
use crate::panes::fixture::{self, letter, members, shared};
use uuid::Uuid;

fn places() -> Vec<PlaceCount> {
    let shared = shared();
    let rows = shared.library.gampong.iter().enumerate().map(|(at, gampong)| {
        let people = (at as i64 * 37) % 90;
        PlaceCount { gampong: gampong.code.clone(), people, ppks: people / 3, referrals: people % 4 }
    });
    rows.collect()
}

fn filled() -> State {
    let mut state = State::default();
    state.take(&Answer::Places(places()), &shared());
    state.take(&Answer::Members(members()), &shared());
    state
}

fn does(state: &mut State, actions: &[Action]) -> Vec<Step> {
    actions.iter().flat_map(|action| state.act(*action, letter(' '), &shared())).collect()
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared(), ctx))
}

#[test]
fn it_asks_for_counts_members_and_tasks() {
    let steps = State::default().enter(&shared());
    assert!(matches!(
        steps[..],
        [
            Step::Ask(Recipient::Kecamatan, Ask::Places),
            Step::Ask(Recipient::Kecamatan, Ask::Members),
            Step::Ask(Recipient::Kecamatan, Ask::Point(_)),
            Step::Ask(Recipient::Kecamatan, Ask::Ladder(LadderAsk::Doubts)),
            Step::Ask(Recipient::Kecamatan, Ask::Map(_))
        ]
    ));
}

#[test]
fn a_doubt_is_a_task_of_its_kecamatan_and_of_no_other() {
    let here = shared().library.kecamatan[0].code.clone();
    let doubt = Recheck {
        id: RecheckId::from(Uuid::from_u128(1)),
        version: 1,
        destination: crate::panes::samples::destination(0),
        doubt: Doubt::WrongNumber,
        kecamatan: Some(here),
        referral: None,
        note: "orang lain".into(),
        raised_at: shared().now,
        raised_by: "uji".into(),
        done_at: None,
        done_by: String::new(),
        finding: String::new(),
    };
    let mut state = State::default();
    state.take(&Answer::Ladder(Box::new(LadderAnswer::Doubts(vec![doubt]))), &shared());
    let steps = state.act(Action::KecamatanTasks, letter('t'), &shared());
    let [Step::Menu(menu)] = &steps[..] else { panic!("no list of tasks") };
    assert!(menu.rows[0].note.contains("orang lain") && matches!(menu.rows[0].step, Some(Step::Form(_))));
    state.act(Action::Down, letter('j'), &shared());
    assert_eq!(state.unavailable(Action::KecamatanTasks, &shared()), Some(w::NO_TASKS));
}

#[test]
fn enter_goes_in_and_esc_comes_back_to_the_same_place() {
    let mut state = filled();
    does(&mut state, &[Action::Down, Action::Down, Action::Open, Action::Down, Action::Open]);
    assert_eq!(state.depth, Depth::Gampong);
    does(&mut state, &[Action::Back]);
    assert_eq!((state.depth, state.gampong.selected), (Depth::Kecamatan, 1));
    does(&mut state, &[Action::Back]);
    assert_eq!((state.depth, state.kecamatan.selected), (Depth::City, 2));
    assert!(matches!(does(&mut state, &[Action::Back])[..], [Step::Out]));
}

#[test]
fn another_kecamatan_begins_with_its_first_gampong() {
    let mut state = filled();
    does(&mut state, &[Action::Open, Action::Down, Action::Back, Action::Down]);
    assert_eq!(state.gampong.selected, 0);
}

#[test]
fn a_gampong_is_opened_by_code() {
    let mut state = filled();
    state.open("11.71.03.2002", &shared());
    assert_eq!(state.depth, Depth::Gampong);
    assert_eq!(state.selected_gampong(&shared()).unwrap().code, "11.71.03.2002");
    state.open("11.71.09", &shared());
    assert_eq!(state.depth, Depth::Kecamatan);
    assert_eq!(state.selected(&shared()).unwrap().name, "Ulee Kareng");
    let before = state.kecamatan;
    state.open("99.99", &shared());
    assert_eq!(state.kecamatan, before);
}

#[test]
fn a_member_of_a_gampong_leads_to_the_directory() {
    let mut state = filled();
    state.open("11.71.03.2002", &shared());
    let steps = does(&mut state, &[Action::Down, Action::Open]);
    assert!(matches!(steps[..], [Step::Member(id)] if id == members()[0].id), "{steps:?}");
}

#[test]
fn the_selected_member_stays_selected_when_the_file_changes() {
    let mut state = filled();
    state.open("11.71.03.2002", &shared());
    does(&mut state, &[Action::Down]);
    let mut all = members();
    all.push(fixture::member(50, "Aaa Contoh", crate::domain::member::Pillar::Psm, &["11.71.03.2002"]));
    state.take(&Answer::Members(all), &shared());
    assert_eq!(state.selected_member(&shared()), Some(members()[0].id));
}

#[test]
fn a_gampong_without_members_says_so_and_opens_nobody() {
    let mut state = filled();
    state.take(&Answer::Members(Vec::new()), &shared());
    state.open("11.71.03.2002", &shared());
    assert_eq!(state.unavailable(Action::Open, &shared()), Some(w::NOBODY));
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Belum ada anggota pilar"), "{shown}");
}

#[test]
fn the_map_is_turned_on_and_off_and_going_in_leaves_it() {
    let mut state = filled();
    assert!(!picture(&state, (80, 21), false).contains("Peta"));
    does(&mut state, &[Action::KecamatanMap]);
    assert!(picture(&state, (80, 21), false).contains("Peta"));
    assert!(picture(&state, (100, 33), false).contains("Peta"));
    does(&mut state, &[Action::Open]);
    assert!(picture(&state, (80, 21), false).contains("Kampung Baru"));
    does(&mut state, &[Action::Open]);
    assert!(!picture(&state, (80, 21), false).contains("Peta"));
}

#[test]
fn the_credit_of_the_outlines_is_shown() {
    let shown = picture(&filled(), (200, 47), false);
    assert!(shown.contains("bukan batas hukum"), "{shown}");
}

#[test]
fn figures_carry_their_year_and_source() {
    let mut state = filled();
    state.open("11.71.03", &shared());
    let shown = picture(&state, (200, 47), false);
    for said in ["(2006)", "26.861 (2020)", "sensus 2020"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn a_failed_reading_is_said_and_no_number_is_made_up() {
    let mut state = State::default();
    state.fail("Berkas sibuk.");
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("tidak dapat dibaca") && shown.contains('–'), "{shown}");
}

#[test]
fn pictures() {
    let mut state = filled();
    does(&mut state, &[Action::Down, Action::Down]);
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| picture(&state, size, false)).to_vec();
    does(&mut state, &[Action::Open]);
    all.push(picture(&state, (80, 21), true));
    does(&mut state, &[Action::Down, Action::Open]);
    all.push(picture(&state, (80, 21), false));
    all.push(picture(&state, (120, 33), true));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let mut state = filled();
    for depth in [Depth::City, Depth::Kecamatan, Depth::Gampong] {
        state.depth = depth;
        for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 6), (width + 70, 12)]) {
            picture(&state, (width, height), false);
        }
    }
}

fn tksk() -> Shared {
    let mut shared = shared();
    let kecamatan = Some(shared.library.kecamatan[2].code.clone());
    let roles = vec![crate::domain::ladder::Role::Tksk];
    shared.office.staff = vec![crate::domain::office::Staff { name: shared.user.clone(), roles, kecamatan }];
    shared
}

#[test]
fn a_tksk_begins_in_the_own_kecamatan_once_and_may_leave_it() {
    let shared = tksk();
    let mut state = State::default();
    state.enter(&shared);
    assert_eq!((state.depth, state.kecamatan.selected), (Depth::Kecamatan, 2));
    state.take(&Answer::Places(places()), &shared);
    state.act(Action::Back, letter(' '), &shared);
    state.act(Action::Up, letter(' '), &shared);
    state.enter(&shared);
    assert_eq!((state.depth, state.kecamatan.selected), (Depth::City, 1));
}

#[test]
fn whoever_works_for_the_city_begins_with_the_city() {
    let mut state = State::default();
    state.enter(&shared());
    assert_eq!((state.depth, state.kecamatan.selected), (Depth::City, 0));
}
