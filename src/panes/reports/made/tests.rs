//! Made reports in use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::domain::field_issue::IssueFilter;
use crate::domain::report::measure::{Source, Unit};
use crate::domain::report::table::{Cell, Column, Label, Row, Section, Value};
use crate::domain::report::{Dimension, Measure};
use crate::panes::fixture::{self, letter, shared};
use crate::words::report as r;

fn drill(measure: Measure, key: Option<&str>) -> Drill {
    let by = key.map(|key| (Dimension::Channel, vec![key.to_owned()]));
    Drill { measure, by, period: Period::month(shared().today()), area: Area::city() }
}

fn cell(measure: Measure, number: i64, key: Option<&str>) -> Cell {
    let value = if measure.unit() == Unit::Count { Value::Whole(number) } else { Value::Tenths(number) };
    Cell { value, unit: measure.unit(), hidden: false, drill: Some(drill(measure, key)) }
}

const COLUMNS: [Measure; 3] = [Measure::Visits, Measure::Unmet, Measure::Minutes];

fn row(key: &str, label: Label, numbers: [i64; 3], keyed: bool) -> Row {
    let cells = COLUMNS.iter().zip(numbers).map(|(one, n)| cell(*one, n, keyed.then_some(key)));
    Row { key: key.into(), label, cells: cells.collect() }
}

fn section(key: &'static str, by: Option<Dimension>, rows: Vec<Row>) -> Section {
    Section {
        key,
        title: if by.is_some() { r::BY_CHANNEL } else { r::SUMMARY },
        by,
        columns: COLUMNS.iter().map(|measure| Column { measure: *measure }).collect(),
        rows,
        total: Some(row("", Label::Said(r::TOTAL), [12, 3, 84], false)),
        closed: false,
    }
}

fn report(period: Period, phone: i64) -> Report {
    let name = |text: &str| Label::Name(text.into());
    let mut closed = row("rahasia", name("Layanan rahasia"), [2, 0, 50], true);
    closed.cells[0].hidden = true;
    closed.cells.iter_mut().for_each(|cell| cell.drill = None);
    let rows = vec![
        row("loket", name("Loket"), [8, 2, 91], true),
        row("telepon", name("Telepon"), [phone, 1, 40], true),
        closed,
    ];
    Report {
        name: ReportName::Services,
        period,
        area: Area::city(),
        area_name: String::new(),
        running: true,
        sections: vec![section("ringkasan", None, Vec::new()), section("cara-datang", Some(Dimension::Channel), rows)],
        notes: vec![r::RUNNING, r::HIDDEN_NOTE],
    }
}

fn month() -> Period {
    Period::month(shared().today())
}

fn filled() -> State {
    let mut state = State::default();
    state.open(ReportName::Services, Area::city(), &shared());
    state.take(&ReportAnswer::Made(report(month(), 2)), &shared());
    state
}

fn does(state: &mut State, action: Action) -> Vec<Step> {
    assert_eq!(state.unavailable(action, &shared()), None, "{action:?}");
    state.act(action, &shared())
}

fn asked(steps: &[Step]) -> ReportAsk {
    match steps {
        [Step::Ask(Recipient::Reports, Ask::Report(ask))] => ask.clone(),
        steps => panic!("{steps:?}"),
    }
}

fn picture(state: &State, size: (u16, u16), plain: bool) -> String {
    fixture::picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared(), ctx))
}

fn type_text(state: &mut State, text: &str) {
    does(state, Action::ReportPeriod);
    assert!(state.typing());
    text.chars().for_each(|one| state.type_key(letter(one)));
}

#[test]
fn a_report_opens_on_this_month_and_the_evening_report_on_today() {
    let mut state = State::default();
    let steps = state.open(ReportName::Services, Area::city(), &shared());
    assert_eq!(asked(&steps), ReportAsk::Made(ReportName::Services, month(), Area::city(), shared().today()));
    let steps = State::default().open(ReportName::Evening, Area::city(), &shared());
    assert!(matches!(asked(&steps), ReportAsk::Made(_, period, ..) if period == Period::day(shared().today())));
}

#[test]
fn keys_make_the_period_narrower_wider_earlier_and_later() {
    let mut state = filled();
    let mut to = |action| match asked(&state.act(action, &shared())) {
        ReportAsk::Made(_, period, ..) => period.code(),
        ask => panic!("{ask:?}"),
    };
    assert_eq!(to(Action::ReportBefore), "2026-10");
    assert_eq!(to(Action::ReportAfter), "2026-11");
    assert_eq!(to(Action::ReportWiden), "2026-Q4");
    assert_eq!(to(Action::ReportWiden), "2026-S2");
    assert_eq!(to(Action::ReportNarrow), "2026-Q4");
    assert_eq!(to(Action::ReportBefore), "2026-Q3");
    assert_eq!(to(Action::ReportToday), "2026-Q4");
    assert_eq!(state.unavailable(Action::ReportAfter, &shared()), Some(w::NO_NEXT));
    assert_eq!(state.unavailable(Action::ReportToday, &shared()), Some(w::IS_NOW));
    state.period = Some(Period::of(crate::domain::report::Grain::Year, shared().today()));
    assert_eq!(state.unavailable(Action::ReportWiden, &shared()), Some(w::WIDEST));
    state.period = Some(Period::day(shared().today()));
    assert_eq!(state.unavailable(Action::ReportNarrow, &shared()), Some(w::NARROWEST));
}

#[test]
fn a_period_can_be_typed_in_words_and_nonsense_stays_to_be_mended() {
    for (text, code) in [("bulan lalu", "2026-10"), ("2026-W48", "2026-W48"), ("November 2026", "2026-11")] {
        let mut state = filled();
        type_text(&mut state, text);
        let steps = does(&mut state, Action::Open);
        assert!(matches!(asked(&steps), ReportAsk::Made(_, period, ..) if period.code() == code), "{text}");
        assert!(!state.typing());
    }
    let mut state = filled();
    type_text(&mut state, "bulan purnama");
    assert!(does(&mut state, Action::Open).is_empty() && state.typing());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("bulan purnama") && shown.contains("Contoh: 2026-11"), "{shown}");
    assert!(shown.contains("Loket"), "the numbers stay: {shown}");
    state.type_key(letter('x'));
    assert_eq!(state.problem, None);
    does(&mut state, Action::Back);
    assert!(!state.typing() && state.made.is_some());
    type_text(&mut state, "2027-03");
    does(&mut state, Action::Open);
    assert!(state.problem.as_deref().unwrap().contains("Maret 2027"));
}

#[test]
fn what_is_wrong_with_a_period_is_seen_from_any_line() {
    let mut state = filled();
    does(&mut state, Action::Last);
    type_text(&mut state, "bulan purnama");
    does(&mut state, Action::Open);
    let shown = picture(&state, (80, 12), false);
    assert!(shown.contains("bulan purnama") && shown.contains("Jumlah"), "{shown}");
}

#[test]
fn a_long_word_over_a_column_is_not_broken_and_a_label_keeps_off_its_bar() {
    let mut report = report(month(), 2);
    report.sections[1].columns[0] = Column { measure: Measure::Participations };
    report.sections[1].rows[0].label = Label::Name("Pendampingan penyandang disabilitas ke layanan".into());
    let mut state = State { made: Some(report), ..filled() };
    does(&mut state, Action::Next);
    let shown = picture(&state, (100, 21), false);
    assert!(shown.contains("Keikutsertaan") && shown.contains("… ▇"), "{shown}");
}

#[test]
fn numbers_of_other_days_or_another_place_are_never_shown_here() {
    let mut state = filled();
    does(&mut state, Action::ReportBefore);
    state.take(&ReportAnswer::Made(report(month(), 2)), &shared());
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Oktober 2026") && shown.contains("Menghitung") && !shown.contains("Loket"), "{shown}");
    state.fail(Recipient::Reports, "Berkas sibuk.");
    assert!(picture(&state, (120, 33), false).contains("Berkas sibuk."));
    let steps = state.look(Area::of("11.71.03"), &shared());
    assert!(matches!(asked(&steps), ReportAsk::Made(_, _, area, _) if area == Area::of("11.71.03")));
}

#[test]
fn enter_on_a_number_opens_exactly_its_records() {
    let mut state = filled();
    let report = state.made.clone().unwrap();
    for (line, spot) in spots(&report).into_iter().enumerate() {
        for column in 0..COLUMNS.len() {
            let mut state = state.clone();
            state.cursor = Cursor { line, column };
            let cell = state.cursor.cell(&report).unwrap().clone();
            let open = !cell.hidden && cell.drill.is_some();
            assert_eq!(state.unavailable(Action::Open, &shared()).is_none(), open, "{spot:?}");
            let steps = state.act(Action::Open, &shared());
            match (&steps[..], cell.drill) {
                ([Step::Ask(Recipient::ReportRows, Ask::Report(ReportAsk::Rows(of, _, 0)))], Some(drill)) => {
                    assert_eq!(**of, drill);
                }
                ([], _) => assert!(!open),
                (steps, _) => panic!("{steps:?}"),
            }
        }
    }
    for action in [Action::Down, Action::Down, Action::Down, Action::Down, Action::ReportRight] {
        does(&mut state, action);
    }
    assert_eq!(state.cursor.label(&report, shared().lang), "Tidak terlayani · Telepon");
    does(&mut state, Action::Open);
    let shown = picture(&state, (120, 33), false);
    assert!(shown.contains("Tidak terlayani · Telepon · November 2026"), "{shown}");
    state.act(Action::Back, &shared());
    assert!(state.rows.is_none());
}

#[test]
fn a_confidential_number_opens_nothing_and_says_why() {
    let mut state = filled();
    state.cursor = Cursor { line: 5, column: 0 };
    assert_eq!(state.unavailable(Action::Open, &shared()), Some(w::CLOSED_FIGURE));
    assert!(picture(&state, (120, 33), false).contains('–'));
}

#[test]
fn the_days_before_stand_beside_with_their_difference() {
    let mut state = filled();
    let steps = does(&mut state, Action::ReportCompare);
    let ReportAsk::Compared(_, [now, before], ..) = asked(&steps) else { panic!() };
    assert_eq!((now.code(), before.code()), ("2026-11".into(), "2026-10-01..2026-10-26".into()));
    state.take(&ReportAnswer::Made(report(month(), 2)), &shared());
    assert!(state.made.is_none(), "asked for two, one is late");
    state.take(&ReportAnswer::Compared(report(month(), 2), report(before, 5)), &shared());
    let shown = picture(&state, (120, 33), true);
    assert!(shown.contains("▼ -3") && shown.contains("hari yang sama, 1–26 Oktober"), "{shown}");
    assert!(shown.contains("November 2026, s.d. 26 Nov"), "{shown}");
    let hidden = Cell { hidden: true, ..cell(Measure::Visits, 1, None) };
    assert_eq!(view::change(Some(&cell(Measure::Visits, 4, None)), Some(&hidden), shared().lang), "");
    assert_eq!(view::change(Some(&cell(Measure::Visits, 4, None)), None, shared().lang), "▲ +4");
    let minutes = |tenths| cell(Measure::Minutes, tenths, None);
    assert_eq!(view::change(Some(&minutes(75)), Some(&minutes(80)), shared().lang), "▼ -0,5");
    assert_eq!(view::change(Some(&minutes(75)), Some(&minutes(75)), shared().lang), "=");
}

#[test]
fn tab_goes_from_table_to_table() {
    let mut state = filled();
    does(&mut state, Action::Next);
    assert_eq!(state.cursor.line, 3);
    does(&mut state, Action::Previous);
    assert_eq!(state.cursor.line, 0);
    does(&mut state, Action::Last);
    assert_eq!(state.cursor.spot(state.made.as_ref().unwrap()), Some(Spot::Total(1)));
}

#[test]
fn pictures() {
    let mut state = filled();
    does(&mut state, Action::Next);
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| picture(&state, size, false)).to_vec();
    does(&mut state, Action::ReportCompare);
    let before = month().beside(shared().today());
    state.take(&ReportAnswer::Compared(report(month(), 2), report(before, 5)), &shared());
    all.extend([picture(&state, (80, 21), false), picture(&state, (120, 33), true)]);
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn every_size_can_be_drawn() {
    let mut state = filled();
    does(&mut state, Action::Last);
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width, 6), (width + 70, 12)]) {
        picture(&state, (width, height), false);
    }
    state.rows = Some(rows::State::open(drill(Measure::Visits, None), "Kunjungan".into()));
    for (width, height) in (1..60).flat_map(|width| [(width, 1), (width + 70, 12)]) {
        picture(&state, (width, height), false);
    }
}

/// A record beneath a number that belongs to nobody's case.
pub(crate) fn record(source: Source, of: bool, meeting: bool) -> crate::worker::ReportLine {
    let id = uuid::Uuid::from_u128(7);
    crate::worker::ReportLine {
        id,
        source,
        day: shared().today(),
        time: None,
        person: None,
        case: None,
        who: "Usaha Contoh".into(),
        what: Label::Name("contoh".into()),
        state: None,
        place: "Meuraxa".into(),
        area: Some("11.71.03.2001".into()),
        of: of.then_some(id),
        promise: of.then_some(id.into()),
        meeting,
        issue: of && !meeting && source == Source::FollowUp,
        closed: false,
    }
}

#[test]
fn every_record_leads_to_itself_and_the_place_is_kept() {
    let id = uuid::Uuid::from_u128(7);
    let opened = |source, of, meeting| {
        let mut state = filled();
        let drill = drill(Measure::Visits, None);
        let mut rows = rows::State::open(drill.clone(), "Contoh".into());
        let lines = vec![record(source, of, meeting), record(source, of, meeting)];
        rows.take(0, &crate::worker::ReportRows { total: 2, lines }, shared().page);
        state.rows = Some(rows);
        does(&mut state, Action::Down);
        let steps = does(&mut state, Action::Open);
        assert_eq!(state.rows.as_ref().map(|rows| rows.list.selected), Some(1), "the way back leads here");
        steps
    };
    let register = |source, of| match &opened(source, of, false)[..] {
        [Step::Register(list)] => (list.area.clone(), list.text.clone()),
        steps => panic!("{steps:?}"),
    };
    for source in [Source::Gift, Source::Promise] {
        let steps = opened(source, true, false);
        let [Step::Promises(Some((partner, _)), Some(on))] = &steps[..] else { panic!("{steps:?}") };
        assert_eq!((partner.uuid(), on.uuid()), (id, id));
    }
    assert_eq!(register(Source::Gift, false), (Some("11.71.03.2001".into()), "Usaha Contoh".into()));
    assert_eq!(register(Source::Entry, false), (Some("11.71.03.2001".into()), "Usaha Contoh".into()));
    assert_eq!(register(Source::Round, false), (Some("11.71.03.2001".into()), String::new()));
    let points = opened(Source::Point, false, false);
    assert!(matches!(&points[..], [Step::Points(Some(area), Some(on))] if area == "11.71.03.2001" && on.uuid() == id));
    assert!(matches!(opened(Source::Activity, false, true)[..], [Step::Meetings(Some(one))] if one.uuid() == id));
    assert!(matches!(opened(Source::Activity, false, false)[..], [Step::Activity(one)] if one.uuid() == id));
    assert!(matches!(opened(Source::FollowUp, true, true)[..], [Step::Meetings(Some(_))]));
    assert!(matches!(&opened(Source::FollowUp, true, false)[..], [Step::Issues(_, Some(on))] if on.uuid() == id));
    let issue = opened(Source::Issue, false, false);
    assert!(matches!(&issue[..], [Step::Issues(list, Some(_))] if list.filter == IssueFilter::All));
}
