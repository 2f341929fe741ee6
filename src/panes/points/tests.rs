#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::domain::ids::MemberId;
use crate::domain::ladder::Role;
use crate::domain::office::Staff;
use crate::domain::service_point::{Officer, PointState};
use crate::panes::fixture::{day, picture, shared};
use crate::worker::Support;
use uuid::Uuid;

fn point(number: u128, kind: PointKind, area: &str, state: PointState) -> ServicePoint {
    let officer = Officer {
        member: Some(MemberId::from(Uuid::from_u128(1))),
        name: "Contoh Anggota".into(),
        role: "Petugas piket".into(),
    };
    ServicePoint {
        id: PointId::from(Uuid::from_u128(number)),
        version: 1,
        kind,
        name: format!("Titik Contoh {number}"),
        area: area.into(),
        state,
        since: Some(day("2025-02-01")),
        officers: if state == PointState::Active { vec![officer] } else { Vec::new() },
        hours: "Senin-Kamis 09.00-12.00 (contoh)".into(),
        address: "Kantor keuchik (contoh)".into(),
        contact: String::new(),
        note: String::new(),
        checked: (number % 2 == 1).then(|| Checked { on: day("2026-10-20"), by: "TKSK (contoh)".into() }),
    }
}

fn points() -> PointAnswer {
    let points = vec![
        point(1, PointKind::Lk3, "11.71", PointState::Active),
        point(2, PointKind::Puspelkessos, "11.71.03", PointState::Planned),
        point(3, PointKind::Puskesos, "11.71.03.2001", PointState::Active),
        point(4, PointKind::Puskesos, "11.71.03.2003", PointState::Idle),
    ];
    PointAnswer::All(Box::new(Points { points, lk3: Support { count: 4, last: Some(day("2026-11-02")) } }))
}

fn opened(area: Option<&str>, shared: &Shared) -> State {
    let (mut state, steps) = State::open(area.map(str::to_owned), None);
    assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Points, _)]));
    state.take(&points(), shared);
    state
}

fn select(state: &mut State, area: &str, shared: &Shared) {
    let at = state.shown.iter().position(|row| row.area == area).unwrap();
    state.list = state.list.select(at, state.shown.len(), shared.page);
}

#[test]
fn a_place_without_one_is_a_row_and_enter_writes_one_down_there() {
    let shared = shared();
    let mut state = opened(Some("11.71.03"), &shared);
    assert_eq!(state.covered(&shared), (1, 16));
    select(&mut state, "11.71.03.2002", &shared);
    assert_eq!(state.unavailable(Action::PointChange, &shared), Some(w::NONE_HERE));
    let steps = state.act(Action::Open, &shared);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((form.values.key("area"), form.values.key("kind")), ("11.71.03.2002", "puskesos"));
}

#[test]
fn views_narrow_the_list_and_the_selection_stays_on_its_point() {
    let shared = shared();
    let mut state = opened(Some("11.71.03"), &shared);
    select(&mut state, "11.71.03.2003", &shared);
    state.act(Action::PointView, &shared);
    assert_eq!((state.view, state.shown.len()), (PointView::Missing, 14));
    state.act(Action::PointView, &shared);
    assert_eq!(state.shown.len(), 2, "the two nobody checked");
    select(&mut state, "11.71.03.2003", &shared);
    state.act(Action::PointView, &shared);
    assert_eq!((state.shown.len(), state.row().unwrap().area.as_str()), (17, "11.71.03.2003"));
}

#[test]
fn made_sure_today_is_one_key_and_a_tksk_does_it_at_home_only() {
    let mut shared = shared();
    let mut state = opened(Some("11.71.03"), &shared);
    select(&mut state, "11.71.03.2001", &shared);
    let steps = state.act(Action::PointConfirm, &shared);
    let [Step::Act(_, Act::Point(act))] = &steps[..] else { panic!("{steps:?}") };
    let PointAct::Confirm(sure) = &**act else { panic!() };
    assert_eq!(sure.checked.as_ref().map(|one| one.on), Some(shared.today()));
    let kecamatan = Some("11.71.02".to_owned());
    shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
    assert!(state.unavailable(Action::PointConfirm, &shared).is_some());
}

#[test]
fn a_failed_reading_is_said_and_never_an_empty_list() {
    let shared = shared();
    let (mut state, _) = State::open(None, None);
    state.fail("berkas tidak terbaca");
    let drawn = picture((80, 20), true, |frame, area, ctx| {
        view::draw(frame, area, &state, &shared, ctx);
        None
    });
    assert!(drawn.contains("berkas tidak terbaca") && !state.waits());
}

#[test]
fn the_form_keeps_what_somebody_does_there_and_refuses_another_level() {
    let shared = shared();
    let before = point(3, PointKind::Puskesos, "11.71.03.2001", PointState::Active);
    let mut form = form::open(&before, &shared);
    form.values.set_text("hours", "Setiap hari (contoh)".to_owned());
    let Some(PointAct::Save(after)) = form::act(&form, &shared) else { panic!() };
    let checked = Some(Checked { on: shared.today(), by: shared.user.clone() });
    assert_eq!(*after, ServicePoint { hours: "Setiap hari (contoh)".into(), checked, ..before });
    form.values.set("area", "Meuraxa", "11.71.03");
    assert!(!form.check_all(shared.today()));
    form.values.set("kind", "", "lk3");
    assert!(form.check_all(shared.today()), "{:?}", form.problems);
    assert!(matches!(form::act(&form, &shared), Some(PointAct::Save(one)) if one.area == "11.71"));
}

#[test]
fn pictures_of_list_and_point() {
    let shared = shared();
    let mut all = String::new();
    for (name, area, on) in [("kota", None, "11.71"), ("kecamatan", Some("11.71.03"), "11.71.03.2001")] {
        let mut state = opened(area, &shared);
        select(&mut state, on, &shared);
        for size in [(80, 21), (120, 33), (200, 47)] {
            for plain in [false, true] {
                let drawn = picture(size, plain, |frame, area, ctx| {
                    view::draw(frame, area, &state, &shared, ctx);
                    None
                });
                if !plain {
                    all.push_str(&format!("{name} {size:?}\n{drawn}\n"));
                }
            }
        }
    }
    insta::assert_snapshot!("points", all);
}

#[test]
fn no_size_breaks_it() {
    let shared = shared();
    let state = opened(None, &shared);
    for width in (0..70).step_by(7) {
        for height in 0..12 {
            picture((width, height), true, |frame, area, ctx| {
                view::draw(frame, area, &state, &shared, ctx);
                None
            });
        }
    }
}
