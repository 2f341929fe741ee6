//! The evening report in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::domain::report::measure::{Measure, Unit};
use crate::domain::report::table::{Cell, Column, Label, Row, Section, Value};
use crate::panes::fixture::{self, day, shared};
use crate::worker::{ReportLine, ReportRows};

fn cell(count: i64, hidden: bool, key: &'static str, code: &str) -> Cell {
    let by = crate::domain::report::Dimension::Outcome;
    let drill = Drill {
        measure: Measure::Visits,
        by: Some((by, vec![key.into(), code.into()])),
        period: Period::day(shared().today()),
        area: Area::city(),
    };
    let drill = (!hidden && code != "rahasia").then_some(drill);
    Cell { value: Value::Whole(count), unit: Unit::Count, hidden, drill }
}

/// A section with these rows; a count below zero is one that must not be given.
pub(super) fn counted(key: &'static str, rows: &[(&str, &str, i64)]) -> Section {
    let row = |(code, label, count): &(&str, &str, i64)| Row {
        key: (*code).to_owned(),
        label: Label::Name((*label).to_owned()),
        cells: vec![cell(count.abs(), *count < 0, key, code)],
    };
    let sum = rows.iter().map(|(.., count)| count.abs()).sum();
    let plans = ReportName::Evening.plans();
    Section {
        key,
        title: plans.iter().find(|plan| plan.key == key).unwrap().title,
        by: None,
        columns: vec![Column { measure: Measure::Visits }],
        rows: rows.iter().map(row).collect(),
        total: Some(row(&("", "Jumlah", sum))),
        closed: false,
    }
}

/// The report of a day as the store makes it.
pub(super) fn report() -> Report {
    let sections = vec![
        counted(
            "hasil",
            &[("dijawab", "Dijawab", 7), ("tidak_terlayani", "Tidak terlayani", 2), ("dirujuk", "Dirujuk", 1)],
        ),
        counted(
            "layanan",
            &[
                ("reaktivasi-pbi-jk", "Pengaktifan kembali BPJS PBI JK yang nonaktif", 6),
                ("rahasia", "Layanan rahasia", -1),
                ("", "tanpa prosedur", -3),
            ],
        ),
        counted("tak-terlayani", &[("reaktivasi-pbi-jk", "Pengaktifan kembali BPJS PBI JK yang nonaktif", 2)]),
        counted("alasan", &[("kapasitas_habis", "Kuota atau kapasitas habis", 2)]),
        counted("cara-datang", &[("loket", "Loket", 8), ("telepon", "Telepon", 2)]),
        counted("gampong", &[("11.71.03.2001", "Punge Jurong", 6), ("", "gampong tidak dicatat", 4)]),
    ];
    Report {
        name: ReportName::Evening,
        period: Period::day(shared().today()),
        area: Area::city(),
        area_name: String::new(),
        running: true,
        sections,
        notes: Vec::new(),
    }
}

fn filled() -> State {
    let mut state = State::default();
    state.take(&ReportAnswer::Made(report()), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, &shared())
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared(), ctx))
}

fn asked_day(steps: &[Step]) -> NaiveDate {
    let [Step::Ask(Recipient::Reports, Ask::Report(ReportAsk::Made(ReportName::Evening, period, ..))), ..] = steps
    else {
        panic!("{steps:?}")
    };
    assert_eq!(*period, Period::day(period.first()));
    period.first()
}

#[test]
fn it_asks_for_today() {
    assert_eq!(asked_day(&State::default().enter(&shared())), shared().today());
}

#[test]
fn days_go_back_and_forth_and_never_beyond_today() {
    let mut state = filled();
    assert_eq!(state.unavailable(Action::DayAfter, &shared()), Some(w::NOT_YET));
    assert!(does(&mut state, Action::DayAfter).is_empty());
    assert_eq!(asked_day(&does(&mut state, Action::DayBefore)), day("2026-11-25"));
    assert_eq!(state.unavailable(Action::DayAfter, &shared()), None);
    does(&mut state, Action::DayBefore);
    does(&mut state, Action::DayToday);
    assert_eq!((state.day, state.day(&shared())), (None, shared().today()));
}

#[test]
fn figures_of_one_day_are_never_shown_under_another() {
    let mut state = filled();
    does(&mut state, Action::DayBefore);
    // The answer about the day before the change comes late.
    state.take(&ReportAnswer::Made(report()), &shared());
    let shown = picture(&state, (80, 21), false);
    assert!(
        shown.contains("25 November 2026") && shown.contains("Menghitung") && !shown.contains("Dijawab"),
        "{shown}"
    );
}

#[test]
fn a_day_without_visits_says_so_and_a_failure_is_no_such_day() {
    let mut state = State::default();
    state.take(&ReportAnswer::Made(Report { sections: vec![counted("hasil", &[])], ..report() }), &shared());
    assert!(picture(&state, (80, 21), false).contains("Tidak ada kunjungan tercatat"));
    state.fail(Recipient::Reports, "Berkas sibuk.");
    let shown = picture(&state, (80, 21), false);
    assert!(shown.contains("Berkas sibuk.") && !shown.contains("Tidak ada kunjungan"), "{shown}");
}

#[test]
fn what_must_not_be_given_is_not_shown() {
    let shown = picture(&filled(), (120, 33), false);
    assert!(shown.contains("Layanan rahasia") && shown.contains("angka tidak ditampilkan"), "{shown}");
    assert!(!shown.contains("▇ 3") && !shown.contains("  3 "), "{shown}");
}

#[test]
fn the_paper_says_what_the_screen_says_in_indonesian() {
    let mut state = filled();
    let steps = does(&mut state, Action::ReportPaper);
    let [Step::Preview(Paper::Report(sheet))] = steps.as_slice() else { panic!() };
    assert_eq!((&sheet.report, sheet.made_on, sheet.lang), (&report(), shared().today(), Lang::Id));
    assert_eq!(State::default().unavailable(Action::ReportPaper, &shared()), Some(w::NOTHING_TO_PRINT));
    assert!(does(&mut State::default(), Action::ReportPaper).is_empty());
}

#[test]
fn back_leads_out() {
    assert!(matches!(does(&mut filled(), Action::Back)[..], [Step::Out]));
}

#[test]
fn a_long_report_scrolls_with_the_selected_figure() {
    let mut state = filled();
    assert!(picture(&state, (80, 10), false).contains("▌ Dijawab"));
    does(&mut state, Action::Last);
    let end = picture(&state, (80, 10), false);
    assert!(end.contains("▌ gampong tidak dicatat") && !end.contains("Dijawab"), "{end}");
}

fn line(at: u128) -> ReportLine {
    ReportLine {
        id: uuid::Uuid::from_u128(at),
        source: crate::domain::report::measure::Source::Visit,
        day: shared().today(),
        time: None,
        person: Some(uuid::Uuid::from_u128(at).into()),
        case: None,
        who: format!("Contoh {at}"),
        what: Label::Name(String::new()),
        state: None,
        place: String::new(),
        area: None,
        of: None,
        promise: None,
        meeting: false,
        issue: false,
        closed: false,
    }
}

#[test]
fn enter_on_a_figure_shows_the_visits_it_counts() {
    let mut state = filled();
    does(&mut state, Action::Down);
    let steps = does(&mut state, Action::Open);
    let [Step::Ask(_, Ask::Report(ReportAsk::Rows(drill, ..)))] = steps.as_slice() else { panic!("{steps:?}") };
    assert!(drill.by.as_ref().unwrap().1.contains(&"tidak_terlayani".to_owned()) && state.waits());
    let rows = ReportRows { total: 2, lines: vec![line(1), line(2)] };
    state.take(&ReportAnswer::Rows((**drill).clone(), 0, rows), &shared());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Contoh 1") && shown.contains("Contoh 2") && !state.waits(), "{shown}");
    does(&mut state, Action::Down);
    assert!(matches!(does(&mut state, Action::Open)[..], [Step::Person(_)]));
    assert_eq!(state.enter(&shared()).len(), 2, "read anew where it stands");
    assert!(does(&mut state, Action::Back).is_empty());
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn a_hidden_or_confidential_figure_is_not_opened() {
    let mut state = filled();
    for (at, row) in state.figures(Lang::Id).into_iter().enumerate() {
        state.list.selected = at;
        let closed = row.hidden || row.key.1 == "rahasia";
        assert_eq!(state.unavailable(Action::Open, &shared()).is_some(), closed, "{row:?}");
        assert!(!closed || does(&mut state.clone(), Action::Open).is_empty());
    }
}

#[test]
fn pictures() {
    let state = filled();
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| picture(&state, size, false)).to_vec();
    all.push(picture(&state, (120, 33), true));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let state = filled();
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 6), (width + 70, 12)]) {
        picture(&state, (width, height), false);
    }
}
