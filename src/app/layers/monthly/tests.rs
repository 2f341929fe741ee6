//! The keys of the monthly reports, without a file, and their pictures.

use std::collections::BTreeMap;

use super::*;
use crate::domain::ids::MonthlyReportId;
use crate::domain::ladder::Role;
use crate::domain::letter::data::OfficeHead;
use crate::domain::monthly::content::tests::sample;
use crate::domain::monthly::{Issued, Officer, Part, Sheet, Written};
use crate::domain::office::Staff;
use crate::panes::fixture::{self, day};
use crate::ui::shot;
use crate::words::Lang;
use crate::worker::{Act, MonthlyAct, MonthlyView, Paper};

const MEURAXA: &str = "11.71.03";

fn report(narrative: BTreeMap<Part, Written>, number: Option<&str>) -> MonthlyReport {
    let issued = number.map(|number| Issued { number: number.into(), on: day("2026-11-02"), by: "Contoh".into() });
    let new = MonthlyReport::new(MonthlyReportId::from(uuid::Uuid::nil()), MEURAXA, day("2026-10-01"));
    MonthlyReport { version: 1, narrative, issued, ..new }
}

fn own(drawn: &str) -> BTreeMap<Part, Written> {
    let written = Written { text: "LK-3 dijajaki bersama Puskesmas.".into(), drawn: drawn.into() };
    BTreeMap::from([(Part::Lk3, written)])
}

fn view_of(report: Option<MonthlyReport>) -> MonthlyView {
    let content = sample();
    let narrative = report.as_ref().map(|one| one.narrative.clone()).unwrap_or_default();
    let sheet = Sheet::of(&content, &narrative, OfficeHead::default(), day("2026-11-02"));
    let number = report.as_ref().and_then(|one| one.issued.clone()).map(|one| one.number).unwrap_or_default();
    MonthlyView { content, sheet: Sheet { number, ..sheet }, report, numbers: Vec::new() }
}

fn act(state: &mut State, action: Action, shared: &Shared) -> Vec<Step> {
    state.act(action, None, shared)
}

/// The grid with two reports begun.
fn grid(shared: &Shared) -> State {
    let (mut state, _) = State::open(shared);
    let other = MonthlyReport { kecamatan: "11.71.02".into(), ..report(own("x"), None) };
    let all = vec![report(own("x"), Some("460/7/TKSK/2026")), other];
    state.take(&MonthlyAnswer::Between(day("2025-10-01"), day("2026-11-01"), all), shared);
    state
}

/// Meuraxa, October 2026.
fn opened(report: Option<MonthlyReport>, shared: &Shared) -> State {
    let mut state = grid(shared);
    state.list.selected = 2;
    state.act(Action::Up, Some(false), shared);
    act(&mut state, Action::Open, shared);
    state.take(&MonthlyAnswer::One(Box::new(view_of(report))), shared);
    state
}

fn go_to(state: &mut State, part: Part) {
    let open = state.open.as_mut().unwrap();
    open.list.selected = open.items.iter().position(|item| *item == Item::Part(part)).unwrap();
}

fn tksk(kecamatan: &str) -> Shared {
    let mut shared = fixture::shared();
    let kecamatan = Some(kecamatan.to_owned());
    shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
    shared
}

fn drawn(state: &State, shared: &Shared, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| {
        view::draw(frame, area, state, shared, ctx);
        None
    })
}

#[test]
fn it_waits_for_its_reports_and_the_months_have_two_ends() {
    let shared = fixture::shared();
    let (mut state, steps) = State::open(&shared);
    assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Monthly, _)]));
    assert_eq!(state.unavailable(Action::MonthlyAfter, &shared), Some(w::NO_LATER));
    state = grid(&shared);
    assert!(!state.waits());
    for _ in 0..30 {
        act(&mut state, Action::MonthlyBefore, &shared);
    }
    assert_eq!(state.month, day("2025-10-01"));
    assert_eq!(state.unavailable(Action::MonthlyBefore, &shared), Some(w::NO_EARLIER));
    assert_eq!(state.months(&shared).len(), MONTHS);
    assert_eq!(state.state_of(MEURAXA, day("2026-10-01")), MonthlyState::Numbered);
}

#[test]
fn months_that_are_over_without_a_number_are_named() {
    let shared = fixture::shared();
    let (mut state, _) = State::open(&shared);
    assert_eq!(state.unnumbered(&shared), None, "not read yet");
    state.take(&MonthlyAnswer::Between(day("2025-10-01"), day("2026-11-01"), Vec::new()), &shared);
    assert_eq!(state.unnumbered(&shared), Some(vec![day("2026-10-01")]), "the office has just begun");
    let early = MonthlyReport { month: day("2026-07-01"), kecamatan: "11.71.02".into(), ..report(own("x"), None) };
    let all = vec![early, report(own("x"), Some("460/7/TKSK/2026"))];
    state.take(&MonthlyAnswer::Between(day("2025-10-01"), day("2026-11-01"), all), &shared);
    state.list.selected = 2;
    assert_eq!(state.unnumbered(&shared), Some(["2026-09-01", "2026-08-01", "2026-07-01"].map(day).to_vec()));
    state.list.selected = 0;
    let seen = drawn(&state, &shared, (80, 20), true);
    assert!(seen.contains("Belum bernomor: Okt 2026, Sep 2026, Agu 2026, dan 1 bulan sebelumnya."), "{seen}");
}

#[test]
fn a_tksk_begins_at_the_own_kecamatan_and_only_reads_the_others() {
    let own = tksk(MEURAXA);
    assert_eq!(State::open(&own).0.chosen(&own).unwrap().0, MEURAXA);
    let state = opened(None, &own);
    assert_eq!(state.unavailable(Action::MonthlyEdit, &own), None);
    let other = tksk("11.71.02");
    let mut state = grid(&fixture::shared());
    (state.list.selected, state.month) = (2, day("2026-10-01"));
    act(&mut state, Action::Open, &other);
    state.take(&MonthlyAnswer::One(Box::new(view_of(None))), &other);
    for action in [Action::MonthlyEdit, Action::MonthlyNumber] {
        assert_eq!(state.unavailable(action, &other), Some(crate::words::rights::ELSEWHERE));
    }
    assert_eq!(state.unavailable(Action::MonthlyPaper, &other), None);
}

#[test]
fn a_part_opens_its_words_with_what_the_records_say() {
    let shared = fixture::shared();
    let mut state = opened(None, &shared);
    go_to(&mut state, Part::Guidance);
    let steps = act(&mut state, Action::MonthlyEdit, &shared);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert!(form.values.text("text").starts_with("Dilaksanakan 2 kegiatan"));
    let saved = crate::panes::forms::monthly::act(form).unwrap();
    assert!(
        matches!(saved, MonthlyAct::Save(report) if report.narrative.is_empty()),
        "nothing changed is nothing written"
    );
}

#[test]
fn a_figure_opens_the_records_beneath_it_and_a_zero_says_there_are_none() {
    let shared = fixture::shared();
    let mut state = opened(None, &shared);
    go_to(&mut state, Part::Guidance);
    act(&mut state, Action::Down, &shared);
    let steps = act(&mut state, Action::Open, &shared);
    assert!(matches!(&steps[..], [Step::Ask(Recipient::Monthly, Ask::Report(_))]), "{steps:?}");
    assert!(state.waits());
    act(&mut state, Action::Back, &shared);
    go_to(&mut state, Part::Lk3);
    act(&mut state, Action::Down, &shared);
    assert_eq!(state.unavailable(Action::Open, &shared), Some(w::NOTHING_BENEATH));
}

#[test]
fn a_record_beneath_a_figure_opens_where_it_lives() {
    let shared = fixture::shared();
    let mut state = opened(None, &shared);
    go_to(&mut state, Part::Guidance);
    act(&mut state, Action::Down, &shared);
    act(&mut state, Action::Open, &shared);
    assert_eq!(state.unavailable(Action::Open, &shared), Some(w::NOTHING_BENEATH), "not read yet");
    for action in [Action::MonthlyEdit, Action::MonthlyNumber, Action::MonthlyBefore, Action::MonthlyAfter] {
        assert_eq!(state.unavailable(action, &shared), Some(w::BACK_FIRST));
    }
    let beneath = state.open.as_mut().unwrap().beneath.as_mut().unwrap();
    let Step::Ask(_, Ask::Report(crate::worker::ReportAsk::Rows(drill, ..))) = beneath.ask(&shared) else { panic!() };
    let id = uuid::Uuid::from_u128(7);
    let line =
        crate::panes::reports::made::tests::record(crate::domain::report::measure::Source::Activity, false, false);
    beneath.take(&drill, 0, &crate::worker::ReportRows { total: 1, lines: vec![line] }, shared.page);
    assert_eq!(state.unavailable(Action::Open, &shared), None);
    let steps = act(&mut state, Action::Open, &shared);
    assert!(matches!(&steps[..], [Step::Activity(one)] if one.uuid() == id), "{steps:?}");
}

#[test]
fn a_number_is_asked_for_and_a_numbered_report_is_only_made_void() {
    let shared = fixture::shared();
    let mut state = opened(None, &shared);
    let steps = act(&mut state, Action::MonthlyNumber, &shared);
    let [Step::Sure(asked, Act::Monthly(issue))] = &steps[..] else { panic!("{steps:?}") };
    assert!(asked.contains("Meuraxa, Oktober 2026") && asked.contains("Tugas tanpa catatan: 1"), "{asked}");
    assert_eq!(**issue, MonthlyAct::Issue(MEURAXA.into(), day("2026-10-01")));
    assert!(!asked.contains("Ditulis tangan"), "{asked}");
    let mut stale = opened(Some(report(own("yang dulu"), None)), &shared);
    let steps = act(&mut stale, Action::MonthlyNumber, &shared);
    let [Step::Sure(asked, _)] = &steps[..] else { panic!("{steps:?}") };
    assert!(asked.contains("Ditulis tangan, dan catatan berubah sejak itu: ") && asked.contains("LK-3"), "{asked}");
    let mut state = opened(Some(report(own("x"), Some("460/7/TKSK/2026"))), &shared);
    for action in [Action::MonthlyEdit, Action::MonthlyNumber] {
        assert_eq!(state.unavailable(action, &shared), Some(w::IS_NUMBERED));
    }
    let steps = act(&mut state, Action::MonthlyVoid, &shared);
    assert!(matches!(&steps[..], [Step::Form(form)] if form.spec.id == "monthly-void"));
    let steps = act(&mut state, Action::MonthlyPaper, &shared);
    assert!(matches!(&steps[..], [Step::Preview(Paper::Monthly(code, _))] if code == MEURAXA));
}

#[test]
fn keys_after_a_change_wait_for_the_report_as_it_is_now() {
    let shared = fixture::shared();
    let mut state = opened(Some(report(own("x"), Some("460/7/TKSK/2026"))), &shared);
    state.changed("11.71.02", day("2026-10-01"));
    assert!(!state.waits(), "another report changed");
    state.changed(MEURAXA, day("2026-10-01"));
    assert!(state.waits());
    state.take(&MonthlyAnswer::One(Box::new(view_of(Some(report(own("x"), None))))), &shared);
    assert!(!state.waits());
    assert_eq!(state.unavailable(Action::MonthlyNumber, &shared), None);
    state.changed(MEURAXA, day("2026-10-01"));
    state.fail("rusak");
    assert!(!state.waits(), "what was read before is still shown");
}

#[test]
fn a_late_answer_of_another_month_is_dropped_and_a_failure_is_said() {
    let shared = fixture::shared();
    let mut state = grid(&shared);
    act(&mut state, Action::Open, &shared);
    state.take(&MonthlyAnswer::One(Box::new(view_of(None))), &shared);
    assert!(state.waits(), "Baiturrahman in November is not Meuraxa in October");
    state.fail("rusak");
    assert!(!state.waits());
    assert!(drawn(&state, &shared, (80, 20), true).contains("rusak"));
    act(&mut state, Action::Back, &shared);
    assert!(state.open.is_none());
    assert!(matches!(act(&mut state, Action::Back, &shared)[..], [Step::Out]));
}

#[test]
fn pictures() {
    let shared = fixture::shared();
    let mut running = opened(Some(report(own("lain"), None)), &shared);
    if let Some(view) = running.open.as_mut().and_then(|open| open.view.as_mut()) {
        view.content.head.running = true;
        view.content.head.officer = Officer::Vacant { since: Some(day("2026-01-01")) };
    }
    go_to(&mut running, Part::Lk3);
    let mut plain = opened(None, &shared);
    go_to(&mut plain, Part::Guidance);
    for (name, state) in [("grid", grid(&shared)), ("report", plain), ("changed", running)] {
        let mut all = Vec::new();
        for size in [(80, 20), (120, 32), (200, 46)] {
            all.push(drawn(&state, &shared, size, false));
            let plain = drawn(&state, &shared, size, true);
            assert_eq!(shot::without_look(all.last().unwrap()), shot::without_look(&plain), "{name}");
        }
        insta::assert_snapshot!(format!("monthly_{name}"), all.join("\n"));
    }
    assert_ne!(w::TITLE.get(Lang::Id), w::TITLE.get(Lang::En));
}
