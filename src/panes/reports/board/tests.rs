//! The board in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use uuid::Uuid;

use super::*;
use crate::domain::board::{Heap, Leads, Stuck};
use crate::domain::ladder::Role;
use crate::domain::member::Pillar;
use crate::domain::office::Staff;
use crate::domain::worklist::View;
use crate::panes::fixture::{self, letter, shared};
use crate::worker::Failure;

fn stuck(row: i64, area: &str, since: &str, why: Why) -> Stuck {
    let area = Some(area.to_owned()).filter(|code| !code.is_empty());
    Stuck { row, pillar: None, area, since: since.parse().ok(), why }
}

fn line(stuck: &Stuck, leads: Leads, name: &str) -> Line {
    Line {
        stuck: stuck.clone(),
        name: name.into(),
        about: "Alat bantu".into(),
        said: "rekomendasi dikembalikan".into(),
        owner: String::new(),
        leads,
        procedures: vec!["alat-bantu-disabilitas".into()],
        destinations: Vec::new(),
    }
}

fn pile(all: &[Stuck], leads: impl Fn(u128) -> Leads) -> Pile {
    let heap = Heap::of(all, &Area::city(), shared().today());
    let oldest = all.iter().zip(1..).take(5).map(|(one, at)| line(one, leads(at), &format!("Contoh {at}")));
    let now = heap.count as u64;
    let trend = (0..12).map(|week| if week == 11 { now } else { (now * 7 + week) % 9 }).collect();
    Pile { heap, trend, oldest: oldest.collect() }
}

fn case(at: u128) -> Leads {
    Leads::Case(Uuid::from_u128(at).into())
}

fn parts() -> Vec<(Backlog, Result<Pile, Failure>)> {
    let late = [
        stuck(1, "11.71.03.2001", "2026-02-02", Why::Undecided),
        stuck(2, "11.71.03.2002", "2026-10-20", Why::Repair),
        stuck(3, "11.71.01.2001", "2026-11-20", Why::Undecided),
    ];
    let of = |backlog: &Backlog| match backlog {
        Backlog::Overdue => Ok(pile(&late, case)),
        Backlog::Deciding => Ok(pile(&late[..1], case)),
        Backlog::Promises => Err(Failure::Paper("Berkas sibuk.".into())),
        Backlog::Vacant => {
            let post = Stuck { pillar: Some(Pillar::Tksk), ..stuck(0, "11.71.05", "2026-11-01", Why::TermOver) };
            Ok(pile(&[post], |_| Leads::Post(Pillar::Tksk)))
        }
        _ => Ok(pile(&[], case)),
    };
    Backlog::ALL.iter().map(|one| (*one, of(one))).collect()
}

fn filled() -> State {
    let mut state = State::default();
    state.take(&BoardAnswer::Whole(Area::city(), parts()), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, letter(' '), &shared())
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| {
        view::draw(frame, area, state, &shared(), ctx);
        None
    })
}

#[test]
fn it_asks_for_the_whole_city_and_a_tksk_for_the_own_kecamatan() {
    let asked = |state: &mut State, shared: &Shared| match &state.enter(shared)[..] {
        [Step::Ask(Recipient::Board, Ask::Board(BoardAsk::Whole(area, on))), ..] if *on == shared.today() => {
            area.clone()
        }
        steps => panic!("{steps:?}"),
    };
    assert_eq!(asked(&mut State::default(), &shared()), Area::city());
    let mut tksk = shared();
    let kecamatan = Some("11.71.03".to_owned());
    tksk.office.staff = vec![Staff { name: tksk.user.clone(), roles: vec![Role::Tksk], kecamatan }];
    let mut state = State::default();
    assert_eq!(asked(&mut state, &tksk), Area::of("11.71.03"));
    state.look(Area::city(), &tksk);
    assert_eq!(asked(&mut state, &tksk), Area::city(), "the city is there too");
}

#[test]
fn the_case_stuck_longest_stands_on_the_board_with_its_reason_and_opens_with_one_key() {
    let mut state = filled();
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Kasus paling lama macet") && shown.contains("Contoh 1 · "), "{shown}");
    assert!(shown.contains("sejak 02-02-2026 (297 hari)") && shown.contains("rekomendasi dikembalikan"), "{shown}");
    let steps = does(&mut state, Action::BoardOldest);
    assert!(matches!(steps[..], [Step::Case(id)] if id == Uuid::from_u128(1).into()));
    assert_eq!(State::default().unavailable(Action::BoardOldest), Some(w::NO_CASE));
}

#[test]
fn a_part_that_failed_says_so_and_is_no_zero() {
    let mut state = filled();
    for _ in 0..9 {
        does(&mut state, Action::Down);
    }
    assert_eq!(state.backlog(), Some(Backlog::Promises));
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("jumlahnya tidak diketahui") && !shown.contains("Tidak ada janji"), "{shown}");
    assert_eq!(state.unavailable(Action::Open), Some(w::NOTHING_BENEATH));
    state.fail(Recipient::Board, "Berkas sibuk.");
    assert!(picture(&state, (120, 33), false).contains("Berkas sibuk."));
}

#[test]
fn enter_on_a_number_opens_the_list_that_says_the_same() {
    let mut state = filled();
    does(&mut state, Action::Down);
    let list = |steps: Vec<Step>| match steps.into_iter().next() {
        Some(Step::Worklist(list)) => *list,
        other => panic!("{other:?}"),
    };
    assert_eq!(list(does(&mut state, Action::Open)), crate::domain::worklist::Worklist::whole(View::Overdue));
    does(&mut state, Action::Next);
    let targets = state.targets();
    assert_eq!((targets.len(), &targets[3]), (7, &Target::Reason(Why::Undecided, 2)));
    state.target = 3;
    assert_eq!(list(does(&mut state, Action::Open)).narrow.state.as_deref(), Some("menunggu_penetapan"));
    state.target = 5;
    assert_eq!(list(does(&mut state, Action::Open)).narrow.area.as_deref(), Some("11.71.03"));
    state.target = 1;
    assert!(matches!(does(&mut state, Action::Open)[..], [Step::Case(id)] if id == Uuid::from_u128(2).into()));
}

#[test]
fn a_number_without_a_list_of_its_own_opens_rows_and_a_row_the_record() {
    let mut state = filled();
    does(&mut state, Action::Last);
    let steps = does(&mut state, Action::Open);
    let [Step::Ask(Recipient::BoardRows, Ask::Board(BoardAsk::Rows(of, _, 0)))] = &steps[..] else {
        panic!("{steps:?}")
    };
    assert_eq!(**of, Heaped::whole(Backlog::Vacant, Area::city()));
    let rows = state.part(Backlog::Vacant).unwrap().as_ref().unwrap().oldest.clone();
    state.take(&BoardAnswer::Rows(of.clone(), 0, rows, 1), &shared());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("1 dari 1") && shown.contains("masa tugas sudah habis"), "{shown}");
    let steps = does(&mut state, Action::Open);
    let [Step::Directory(filter)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((filter.pillar, filter.area.as_deref()), (Some(Pillar::Tksk), Some("11.71.05")));
    does(&mut state, Action::Back);
    assert!(state.rows.is_none());
}

#[test]
fn a_confidential_case_gives_its_coded_reason_only() {
    let mut state = filled();
    for (_, part) in &mut state.parts {
        for line in part.iter_mut().flat_map(|pile| &mut pile.oldest) {
            line.procedures = vec!["rehabilitasi-napza".into()];
            line.about = "Rehabilitasi NAPZA".into();
        }
    }
    does(&mut state, Action::Down);
    let shown = picture(&state, (120, 33), false);
    assert!(
        !shown.contains("NAPZA") && !shown.contains("dikembalikan") && shown.contains("Layanan rahasia"),
        "{shown}"
    );
    let locked = Shared { read_only: true, ..shared() };
    assert!(matches!(state.act(Action::BoardOldest, letter('k'), &locked)[..], [Step::Say(..)]));
}

#[test]
fn old_numbers_are_not_shown_under_another_place() {
    let mut state = filled();
    assert!(!state.waits());
    state.look(Area::of("11.71.03"), &shared());
    state.take(&BoardAnswer::Whole(Area::city(), parts()), &shared());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Membaca papan") && !shown.contains("Contoh 1") && state.waits(), "{shown}");
}

#[test]
fn a_narrow_window_shows_one_side_and_tab_the_other() {
    let mut state = filled();
    does(&mut state, Action::Down);
    assert!(picture(&state, (80, 21), false).contains("┌ Papan"));
    does(&mut state, Action::Next);
    assert!(picture(&state, (80, 21), false).contains("┌ Kasus terlambat"));
    does(&mut state, Action::Last);
    assert!(picture(&state, (80, 14), false).contains("▌ "), "the chosen line is in sight");
    assert!(does(&mut state, Action::Back).is_empty());
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn pictures() {
    let mut state = filled();
    does(&mut state, Action::Down);
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| picture(&state, size, false)).to_vec();
    does(&mut state, Action::Next);
    all.push(picture(&state, (80, 21), false));
    all.push(picture(&state, (120, 33), true));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let mut state = filled();
    for _ in 0..2 {
        for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 6), (width + 70, 12)]) {
            picture(&state, (width, height), false);
        }
        does(&mut state, Action::Next);
    }
    state.rows = Some(rows::State::open(Heaped::whole(Backlog::Vacant, Area::city())));
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width + 70, 12)]) {
        picture(&state, (width, height), false);
    }
}

/// A square per kecamatan: outlines like an office's, made up.
fn outlines() -> Vec<crate::domain::geo::Outlines> {
    use crate::domain::geo::{Level, OutlineSet, Outlines, Shape};
    let square = |at: f64| vec![(at, 0.0), (at + 1.0, 0.0), (at + 1.0, 1.0), (at, 1.0), (at, 0.0)];
    let all = shared().library.kecamatan.clone();
    let shape = |(one, at): (&crate::domain::content::Kecamatan, u32)| Shape {
        code: one.code.clone(),
        polygons: vec![vec![square(f64::from(at))]],
    };
    let shapes: Vec<Shape> = all.iter().zip(0u32..).map(shape).collect();
    let set = OutlineSet {
        id: Uuid::from_u128(4).into(),
        version: 1,
        level: Level::Kecamatan,
        source: "BIG contoh 2026".into(),
        file: "contoh.geojson".into(),
        hash: String::new(),
        shapes_hash: String::new(),
        at: shared().now,
        by: "uji".into(),
        ended_at: None,
        ended_by: String::new(),
    };
    vec![Outlines { set, shapes }]
}

#[test]
fn the_map_shows_the_outlines_of_the_office_where_it_has_them() {
    let mut state = filled();
    let sketch = picture(&state, (200, 47), false);
    assert!(sketch.contains(crate::words::map::SKETCH.get(shared().lang)), "{sketch}");
    state.take_outlines(Some(&outlines()));
    let own = picture(&state, (200, 47), false);
    assert!(own.contains("BIG contoh 2026") && !own.contains(crate::words::map::SKETCH.get(shared().lang)), "{own}");
    let steps = state.enter(&shared());
    assert!(matches!(&steps[1], Step::Ask(Recipient::BoardMap, Ask::Outlines(known)) if known.len() == 1));
    state.take_outlines(None);
    assert!(picture(&state, (200, 47), false).contains("BIG contoh 2026"), "what is known stays");
}

#[test]
fn the_last_weeks_are_drawn_beside_the_number_they_end_in() {
    let mut state = filled();
    does(&mut state, Action::Down);
    let shown = picture(&state, (120, 33), true);
    assert!(shown.contains("12 pekan ini") && shown.contains("→ 3"), "{shown}");
}
