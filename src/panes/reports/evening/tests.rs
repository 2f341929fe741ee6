//! The reports in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::panes::fixture::{self, day, shared};

fn count(by: &str, code: &str, count: i64) -> Count {
    Count { by: by.into(), code: code.into(), count }
}

fn counts() -> Vec<Count> {
    vec![
        count("service", "reaktivasi-pbi-jk", 6),
        count("service", "", 3),
        count("service", "rehabilitasi-napza", 1),
        count("channel", "loket", 8),
        count("channel", "telepon", 2),
        count("gampong", "11.71.03.2001", 6),
        count("gampong", "", 4),
        count("outcome", "dijawab", 7),
        count("outcome", "tidak_terlayani", 2),
        count("outcome", "dirujuk", 1),
        count("reason", "kapasitas_habis", 2),
        count("unmet", "reaktivasi-pbi-jk", 2),
    ]
}

fn filled() -> State {
    let mut state = State::default();
    state.take(&Answer::Figures(counts()), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, &shared())
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared(), ctx))
}

#[test]
fn it_asks_for_today() {
    let today = shared().today();
    let steps = State::default().enter(&shared());
    assert!(matches!(steps[..], [Step::Ask(Recipient::Reports, Ask::Figures(a, b))] if a == today && b == today));
}

#[test]
fn days_go_back_and_forth_and_never_beyond_today() {
    let mut state = filled();
    assert_eq!(state.unavailable(Action::DayAfter, &shared()), Some(w::NOT_YET));
    assert!(does(&mut state, Action::DayAfter).is_empty());
    let steps = does(&mut state, Action::DayBefore);
    assert!(matches!(steps[..], [Step::Ask(_, Ask::Figures(a, _))] if a == day("2026-11-25")));
    assert_eq!(state.unavailable(Action::DayAfter, &shared()), None);
    does(&mut state, Action::DayBefore);
    does(&mut state, Action::DayToday);
    assert_eq!((state.day, state.day(&shared())), (None, shared().today()));
}

#[test]
fn figures_of_one_day_are_never_shown_under_another() {
    let mut state = filled();
    does(&mut state, Action::DayBefore);
    let shown = picture(&state, (80, 21), false);
    assert!(
        shown.contains("25 November 2026") && shown.contains("Menghitung") && !shown.contains("Dijawab"),
        "{shown}"
    );
}

#[test]
fn a_day_without_visits_says_so_and_a_failure_is_no_such_day() {
    let mut state = State::default();
    state.take(&Answer::Figures(Vec::new()), &shared());
    assert!(picture(&state, (80, 21), false).contains("Tidak ada kunjungan tercatat"));
    state.fail("Berkas sibuk.");
    let shown = picture(&state, (80, 21), false);
    assert!(shown.contains("Berkas sibuk.") && !shown.contains("Tidak ada kunjungan"), "{shown}");
}

#[test]
fn sensitive_services_are_not_named() {
    let shown = picture(&filled(), (120, 33), false);
    assert!(!shown.to_lowercase().contains("napza") && shown.contains("angka tidak ditampilkan"), "{shown}");
}

#[test]
fn the_paper_says_what_the_screen_says_in_indonesian() {
    let mut state = filled();
    let steps = does(&mut state, Action::ReportPaper);
    let [Step::Preview(Paper::Report(data))] = steps.as_slice() else { panic!() };
    assert_eq!((data.visits, data.date), (figures::total(state.counts.as_deref().unwrap()), Some(shared().today())));
    let all = format!("{:?}", data.tables);
    assert!(all.contains("Dijawab") && !all.to_lowercase().contains("napza"), "{all}");
    assert_eq!(data.note.is_empty(), !all.contains('–'));
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

fn line(at: u128) -> crate::worker::VisitLine {
    crate::worker::VisitLine {
        id: uuid::Uuid::from_u128(at).into(),
        at: shared().now,
        person: Some((uuid::Uuid::from_u128(at).into(), format!("Contoh {at}"))),
        procedure: None,
        gampong: None,
        channel: crate::domain::visit::Channel::Counter,
        outcome: crate::domain::visit::Outcome::Unmet,
        note: String::new(),
    }
}

#[test]
fn enter_on_a_figure_shows_the_visits_it_counts() {
    let mut state = filled();
    does(&mut state, Action::Down);
    let steps = does(&mut state, Action::Open);
    let [Step::Ask(_, Ask::FigureRows(on, "outcome", codes))] = steps.as_slice() else { panic!("{steps:?}") };
    assert_eq!((*on, codes.as_slice()), (shared().today(), ["tidak_terlayani".to_owned()].as_slice()));
    state.take(&Answer::FigureRows(counts(), vec![line(1), line(2)]), &shared());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Contoh 1") && shown.contains("2 kunjungan"), "{shown}");
    does(&mut state, Action::Down);
    assert!(matches!(does(&mut state, Action::Open)[..], [Step::Person(_)]));
    assert!(matches!(state.enter(&shared())[..], [Step::Ask(_, Ask::FigureRows(..))]), "read anew where it stands");
    assert!(does(&mut state, Action::Back).is_empty());
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn every_open_figure_names_all_the_codes_it_counts_and_a_confidential_one_is_not_listed() {
    let all = [counts(), vec![count("service", "korban-kekerasan", 9)]].concat();
    let mut state = State::default();
    state.take(&Answer::Figures(all.clone()), &shared());
    for (at, row) in state.rows(&shared()).into_iter().enumerate() {
        state.list.selected = at;
        let counted: i64 =
            all.iter().filter(|one| one.by == row.of.0 && row.of.1.contains(&one.code)).map(|one| one.count).sum();
        assert!(row.hidden || counted == row.count, "{row:?}");
        let confidential = row.label == "Layanan rahasia";
        assert_eq!(state.unavailable(Action::Open, &shared()).is_some(), row.hidden || confidential, "{row:?}");
        assert!(!row.closed || does(&mut state.clone(), Action::Open).is_empty());
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
