//! Every measure asked in every way, of an office with a little of everything.

#[cfg(test)]
pub(crate) mod road;
#[cfg(test)]
pub(crate) mod world;

use super::*;
use crate::domain::report::dimension::CLOSED;
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::table::Value;
use crate::domain::report::{Area, Drill, Measure, Period, Report, ReportName};
use crate::store::Store;
use chrono::NaiveDate;

fn made(store: &mut Store, name: ReportName, period: Period, area: &Area, today: NaiveDate) -> Report {
    store.read(|r| make(r, name, period, area, today)).unwrap()
}

#[test]
fn an_empty_office_has_every_report() {
    let mut store = crate::store::samples::store();
    let today: NaiveDate = "2026-11-28".parse().unwrap();
    for name in ReportName::ALL {
        for code in ["", "11.71.03", "11.71.03.2001"] {
            let report = made(&mut store, *name, Period::month(today), &Area::of(code), today);
            let cells = report.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
            assert!(cells.into_iter().all(|cell| cell.hidden || cell.value.weight() == 0), "{name:?}");
            assert!(report.running);
        }
    }
}

#[test]
fn every_number_of_every_report_opens_as_many_records() {
    let (mut store, today) = world::filled(11);
    let mut opened = 0;
    for name in ReportName::ALL {
        for (code, period) in [("", "2026"), ("11.71.01", "2026-S2"), ("11.71.01.2001", "2026")] {
            let period = Period::parse(period, today).unwrap();
            let report = made(&mut store, *name, period, &Area::of(code), today);
            for cell in report.sections.iter().flat_map(|s| s.rows.iter().chain(&s.total)).flat_map(|row| &row.cells) {
                let Some(drill) = &cell.drill else { continue };
                let found = store.read(|r| rows(r, drill, today, 0)).unwrap();
                assert_eq!(found.lines.len(), found.total.min(WINDOW), "{drill:?}");
                let belongs = |source| matches!(source, Source::Gift | Source::Promise | Source::FollowUp);
                assert!(found.lines.iter().all(|line| line.of.is_some() == belongs(line.source)), "{drill:?}");
                if drill.measure.made() == Made::Counted {
                    assert_eq!(cell.value, Value::Whole(found.total as i64), "{drill:?}");
                    opened += 1;
                }
            }
        }
    }
    assert!(opened > 300, "{opened}");
}

#[test]
fn every_measure_can_be_broken_down_by_what_it_says_and_adds_up() {
    let (mut store, today) = world::filled(5);
    let period = Period::parse("2026", today).unwrap();
    for measure in Measure::ALL {
        let whole = store.read(|r| figure(r, *measure, period, &Area::city(), today)).unwrap();
        for by in measure.dimensions() {
            let names = std::rc::Rc::new(names::Names::default());
            let counted = store.read(|r| {
                let mut counter = count::Counter::new(r, &names, (period, &Area::city()), today)?;
                counter.tally(*measure, Some(by))
            });
            let tally = counted.unwrap();
            let sum: i64 = tally.by.values().map(|sum| sum.count).sum();
            assert_eq!(sum, tally.total.count, "{measure:?} {by:?}");
            if measure.made() == Made::Counted && measure.source() != Source::Entry {
                assert_eq!(whole.value, Value::Whole(sum), "{measure:?} {by:?}");
            }
        }
    }
}

#[test]
fn what_is_confidential_is_never_opened_and_small_numbers_are_not_told() {
    let (mut store, today) = world::filled(3);
    let period = Period::parse("2026", today).unwrap();
    for name in ReportName::ALL {
        let report = made(&mut store, *name, period, &Area::city(), today);
        for section in &report.sections {
            for row in section.rows.iter().filter(|row| row.key == CLOSED) {
                for cell in &row.cells {
                    assert!(cell.drill.is_none());
                    assert!(cell.hidden || cell.value.weight() >= 50 || cell.value.weight() == 0, "{name:?} {row:?}");
                }
            }
            let hidden: Vec<bool> = section.rows.iter().map(|row| row.cells.iter().any(|cell| cell.hidden)).collect();
            let apart = section.by == Some(crate::domain::report::Dimension::Kind);
            assert!(apart || hidden.iter().filter(|hide| **hide).count() != 1, "{name:?} {}", section.key);
        }
    }
    let closed = (crate::domain::report::Dimension::Service, vec![CLOSED.to_owned()]);
    let drill = Drill { measure: Measure::Visits, by: Some(closed), period, area: Area::city() };
    assert_eq!(store.read(|r| rows(r, &drill, today, 0)).unwrap(), Rows::default());
}

#[test]
fn every_measure_is_what_the_records_say_by_another_road() {
    let mut counted_something = std::collections::BTreeSet::new();
    for seed in [2, 7, 19] {
        let (mut store, today) = world::filled(seed);
        let raw = store.read(road::raw).unwrap();
        for (code, period) in [
            ("", "2026"),
            ("", "2026-11"),
            ("", "2025-12"),
            ("", "2026-Q3"),
            ("11.71.01", "2026"),
            ("11.71.01", "2026-W44"),
            ("11.71.01.2001", "2026-S2"),
        ] {
            let (area, period) = (Area::of(code), Period::parse(period, today).unwrap());
            let window = road::Window::new(period, &area, today);
            for measure in Measure::ALL {
                let counted = store.read(|r| figure(r, *measure, period, &area, today)).unwrap().value;
                let told = format!("{measure:?} {period} {code:?} seed {seed}");
                assert_eq!(counted, road::value(&raw, *measure, &window), "{told}");
                if counted.weight() > 0 {
                    counted_something.insert(*measure);
                }
            }
        }
    }
    let never: Vec<&Measure> = Measure::ALL.iter().filter(|one| !counted_something.contains(one)).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn what_happened_on_days_is_found_by_the_day() {
    let mut store = crate::store::samples::store();
    let large = [
        "visit",
        "step",
        "letter",
        "activity",
        "activity_person",
        "contribution",
        "case_file",
        "case_note",
        "referral",
        "event",
    ];
    for measure in Measure::ALL.iter().filter(|measure| !matches!(measure.made(), Made::Share(..))) {
        let sql = ["EXPLAIN QUERY PLAN ", facts::sql(*measure)].concat();
        let plan: Vec<String> = store
            .read(|r| {
                let mut statement = r.prepare(&sql)?;
                let nothing: [Option<String>; 6] = Default::default();
                let found = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
                Ok(found.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        let names = facts::sql(*measure);
        for line in plan.iter().filter(|line| line.starts_with("SCAN ") && !line.contains("USING")) {
            let alias = line.split(' ').nth(1).unwrap();
            let walked = large.iter().find(|table| names.contains(&format!("{table} {alias} ")));
            assert!(walked.is_none(), "{measure:?} walks {walked:?}: {plan:?}");
        }
    }
}

#[cfg(test)]
mod beside;
