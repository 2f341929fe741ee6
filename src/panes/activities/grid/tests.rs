//! The grid with made-up members: what it shows, and how people are invited from it.

use uuid::Uuid;

use super::*;
use crate::domain::ids::ActivityId;
use crate::domain::involvement::{Counter, Took};
use crate::domain::member::Member;
use crate::panes::fixture::{day, members, picture, shared};
use crate::worker::Paper;

fn took(member: u128, activity: u128, on: &str, pillar: Pillar) -> Took {
    Took {
        pillar: Some(pillar),
        member: MemberId::from(Uuid::from_u128(member)),
        day: day(on),
        activity: ActivityId::from(Uuid::from_u128(activity)),
    }
}

/// The grid of these members on the day of the pictures.
pub fn grid(span: Span, kecamatan: Option<&str>, all: &[Member]) -> Involvement {
    let mut counter = Counter::new(span, kecamatan, all);
    let days = [
        took(2, 1, "2026-11-02", Pillar::Psm),
        took(3, 1, "2026-11-02", Pillar::Psm),
        took(2, 2, "2026-10-12", Pillar::Psm),
        took(1, 1, "2026-11-02", Pillar::Tksk),
        took(4, 3, "2025-06-01", Pillar::Tagana),
    ];
    days.iter().for_each(|one| counter.add(*one));
    counter.finish(all, shared().today())
}

fn filled() -> State {
    let shared = shared();
    let (mut state, _) = State::open(None, &shared);
    state.take(&grid(state.span, None, &members()), &shared);
    state
}

fn drawn(state: &State, size: (u16, u16)) -> String {
    picture(size, false, |frame, area, ctx| {
        view::draw(frame, area, state, &shared(), ctx);
        None
    })
}

fn names(state: &State) -> Vec<String> {
    let drilled = state.drilled.as_ref().unwrap();
    drilled.rows.iter().map(|at| state.members()[*at].name.clone()).collect()
}

#[test]
fn pictures() {
    let mut state = filled();
    let sizes = [(80, 21), (120, 33), (200, 47)];
    let mut all: Vec<String> = sizes.map(|size| drawn(&state, size)).to_vec();
    state.act(Action::Open, &shared());
    state.act(Action::GridLeftOut, &shared());
    all.extend(sizes.map(|size| drawn(&state, size)));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn members_stand_the_longest_left_out_first_or_by_name() {
    let mut state = filled();
    state.act(Action::Open, &shared());
    let first = names(&state);
    assert_eq!(first.first().map(String::as_str), Some("Contoh Pendamping"), "never took part: {first:?}");
    assert_eq!(first.get(1).map(String::as_str), Some("Contoh Tagana"), "{first:?}");
    state.act(Action::GridSort, &shared());
    let mut sorted = names(&state);
    sorted.sort();
    assert_eq!(names(&state), sorted);
}

#[test]
fn a_pillar_opens_its_own_members_and_a_member_their_activities() {
    let mut state = filled();
    state.act(Action::Down, &shared());
    let place = state.pillars().iter().position(|row| row.pillar == Some(Pillar::Psm)).unwrap();
    state.list = state.list.select(place, 8, 20);
    state.act(Action::Open, &shared());
    assert_eq!(names(&state), ["Contoh Aminah", "Contoh Mohd. Yusuf"]);
    let steps = state.act(Action::Open, &shared());
    assert!(matches!(&steps[..], [Step::Activities(list)] if list.member == Some(MemberId::from(Uuid::from_u128(2)))));
    state.act(Action::Back, &shared());
    assert!(state.is_outermost());
}

#[test]
fn those_left_out_become_a_meeting_or_a_paper() {
    let mut state = filled();
    assert_eq!(state.unavailable(Action::GridInvite, &shared()), Some(w::CHOOSE_FIRST));
    state.act(Action::GridLeftOut, &shared());
    assert_eq!(state.chosen.len(), 2);
    let Some(Step::Form(form)) = state.act(Action::GridInvite, &shared()).into_iter().next() else { panic!() };
    let invited: Vec<&str> = form.values.get("participants").picked.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(invited, ["Contoh Pendamping", "Contoh Tagana"]);
    let Some(Step::Preview(Paper::Roster(paper))) = state.act(Action::GridPaper, &shared()).into_iter().next() else {
        panic!()
    };
    assert_eq!(paper.tables.iter().map(|table| table.rows.len()).sum::<usize>(), 2);
    assert_eq!(paper.tables[1].rows[0][4], "01-06-2025");
    state.act(Action::GridLeftOut, &shared());
    assert!(state.chosen.is_empty(), "once more lets all go");
}

#[test]
fn space_chooses_a_member_or_all_of_a_pillar_who_were_left_out() {
    let mut state = filled();
    let place = state.pillars().iter().position(|row| row.pillar == Some(Pillar::Tagana)).unwrap();
    state.list = state.list.select(place, 8, 20);
    state.act(Action::GridChoose, &shared());
    assert_eq!(state.chosen.len(), 1);
    state.act(Action::First, &shared());
    state.act(Action::Open, &shared());
    state.act(Action::GridChoose, &shared());
    assert_eq!(state.chosen.len(), 2);
}

#[test]
fn another_span_or_area_is_asked_for_and_a_late_answer_is_dropped() {
    let mut state = filled();
    let steps = state.act(Action::GridNarrower, &shared());
    assert_eq!((steps.len(), state.span.months), (1, 6));
    let before = state.read.clone();
    state.take(&grid(Span::year_to(shared().today()), None, &members()), &shared());
    assert_eq!(state.read.map(|read| read.span), before.map(|read| read.span), "that answer is about another span");
    let mut state = filled();
    state.act(Action::GridPrevious, &shared());
    assert_eq!(state.span.first, day("2025-06-01"));
    let Some(Step::Menu(menu)) = state.act(Action::GridArea, &shared()).into_iter().next() else { panic!() };
    assert_eq!(menu.rows.len(), 10);
    state.show_area(Some("11.71.03".into()), &shared());
    state.take(&grid(state.span, Some("11.71.03"), &members()), &shared());
    assert_eq!(state.members().len(), 2);
}

#[test]
fn three_hundred_members_fit_and_no_size_breaks_it() {
    let shared = shared();
    let many: Vec<Member> = (0..300_u128)
        .map(|at| crate::panes::fixture::member(at + 1, &format!("Contoh {at}"), Pillar::Psm, &["11.71.03.2001"]))
        .collect();
    let (mut state, _) = State::open(None, &shared);
    state.take(&grid(state.span, None, &many), &shared);
    for _ in 0..2 {
        for width in 1..60 {
            for height in 1..12 {
                drawn(&state, (width, height));
            }
        }
        state.act(Action::Open, &shared);
    }
    state.act(Action::Last, &shared);
    assert_eq!(names(&state).len(), 300);
}

#[test]
fn a_failed_reading_is_said() {
    let (mut state, _) = State::open(Some("11.71.03.2001"), &shared());
    assert_eq!(state.kecamatan.as_deref(), Some("11.71.03"));
    state.fail("Berkas tidak dapat dibaca.");
    assert!(drawn(&state, (80, 21)).contains("Berkas tidak dapat dibaca."));
}
