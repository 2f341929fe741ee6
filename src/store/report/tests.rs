//! Every measure asked in every way, of an office with a little of everything.

#[cfg(test)]
mod world;

use super::*;
use crate::domain::report::dimension::CLOSED;
use crate::domain::report::measure::Made;
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
            if measure.made() == Made::Counted && measure.source() != crate::domain::report::measure::Source::Entry {
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
