//! The monthly reports of the sample office: one for each of the nine kecamatan, looked at as paper and held against the
//! records beneath every figure.
//!
//! With `LOKET_PAPERS` set to a folder the papers are written there, to be looked at.

use std::path::Path;

use super::*;
use crate::domain::activity::{Activity, Presence, TkskDuty};
use crate::domain::monthly::content::Content as Told;
use crate::domain::monthly::part::PLANS;
use crate::domain::monthly::{Part, Sheet};
use crate::domain::report::measure::Made;
use crate::domain::report::table::Value;
use crate::domain::report::{Area, Dimension, Measure, Period};
use crate::paper::list::{monthly as lists, xlsx};
use crate::paper::{Templates, monthly as paper, render_pdf, render_text};
use crate::store::report::tests::road;
use crate::store::samples::store;
use crate::store::{activity, monthly, report};

const NOW: &str = "2026-11-26T14:30:00";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn write(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("LOKET_PAPERS") {
        std::fs::write(Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn every_kecamatan_reports_its_eight_duties_with_figures_that_equal_the_records_beneath_them() {
    let mut store = store();
    fill(&mut store, NOW.parse().unwrap()).unwrap();
    let (month, today) = (day("2026-10-01"), day("2026-11-26"));
    let kecamatan = Content::shipped().unwrap().kecamatan;
    let raw = store.read(road::raw).unwrap();
    let all = store.read(activity::all).unwrap();
    let mut told = std::collections::BTreeSet::new();
    assert_eq!(kecamatan.len(), 9);
    for place in &kecamatan {
        let made = store.read(|c| monthly::content(c, &place.code, month, today)).unwrap();
        for plan in PLANS {
            let section = made.section(plan.key).unwrap();
            for row in section.rows.iter().chain(&section.total) {
                for (column, cell) in section.columns.iter().zip(&row.cells) {
                    let Some(drill) = &cell.drill else { continue };
                    let rows = store.read(|c| report::rows(c, drill, today, 0)).unwrap();
                    if let (Value::Whole(count), true) = (cell.value, column.measure.made() == Made::Counted) {
                        assert_eq!(
                            i64::try_from(rows.total).unwrap(),
                            count,
                            "{} {} {:?}",
                            place.name,
                            plan.key,
                            drill
                        );
                    }
                }
            }
        }
        by_another_road(&raw, &made, today, &mut told);
        duties_by_another_road(&all, &made);
        let sheet = store.read(|c| monthly::sheet(c, &place.code, month, today)).unwrap();
        looks_right(&place.name, &sheet);
    }
    for measure in [Measure::GiftValue, Measure::NeedsFreshShare, Measure::NeedsConfirmed, Measure::HomeVisits] {
        assert!(told.contains(&measure), "{measure:?} never says anything");
    }
}

/// Totals, and rows of places: counts, sums and shares as the records themselves say in plain Rust.
fn by_another_road(raw: &road::Raw, made: &Told, today: NaiveDate, told: &mut std::collections::BTreeSet<Measure>) {
    let period = Period::month(made.head.month);
    for section in &made.sections {
        let places = section.by == Some(Dimension::Gampong);
        let places = section.rows.iter().filter(|row| places && !row.key.is_empty()).map(|row| (row, row.key.as_str()));
        let all = section.total.iter().map(|row| (row, made.head.kecamatan.as_str()));
        for (row, code) in all.chain(places) {
            let area = Area::of(code);
            let window = road::Window::new(period, &area, today);
            for (column, cell) in section.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.hidden) {
                let counted = road::value(raw, column.measure, &window);
                assert_eq!(cell.value, counted, "{} {code} {:?}", section.key, column.measure);
                if counted.weight() > 0 {
                    told.insert(column.measure);
                }
            }
        }
    }
}

/// The row of each duty, added up from the activities.
fn duties_by_another_road(all: &[Activity], made: &Told) {
    let here = |one: &&Activity| {
        let inside = one.area.as_deref().is_some_and(|area| area.starts_with(&made.head.kecamatan));
        inside && one.voided.is_none() && Period::month(made.head.month).contains(one.on)
    };
    let there = |one: &Activity| one.participants.iter().filter(|who| who.presence == Presence::Present).count();
    for duty in TkskDuty::ALL {
        let mine = || all.iter().filter(here).filter(|one| one.duty == Some(*duty));
        for (measure, sum) in [
            (Measure::Activities, mine().count()),
            (Measure::Reached, mine().map(|one| one.reached_total() as usize).sum()),
            (Measure::Participations, mine().map(there).sum()),
        ] {
            let figure = made.of_duty(*duty, measure).unwrap();
            assert_eq!(figure.value, Value::Whole(sum as i64), "{} {duty:?} {measure:?}", made.head.name);
        }
    }
}

fn looks_right(name: &str, sheet: &Sheet) {
    let document = paper(&Templates::shipped(), sheet);
    let text = render_text(&document, 80).join("\n");
    for number in 1..=8 {
        assert!(text.contains(&format!("Tugas {number}.")), "{name}\n{text}");
    }
    assert!(text.contains(&format!("Yth. Camat {name}")) && text.contains("Kepala Dinas Sosial"), "{text}");
    assert!(Part::ALL.iter().all(|part| !sheet.text(*part).is_empty()), "{name}");
    let pdf = render_pdf(&document).unwrap();
    let stem = name.to_lowercase().replace(' ', "-");
    write(&format!("{stem}.pdf"), &pdf.bytes);
    write(&format!("{stem}.txt"), text.as_bytes());
    write(&format!("{stem}.xlsx"), &xlsx(&lists(sheet)).unwrap());
}
