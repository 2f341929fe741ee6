//! The monthly reports of the sample office: one for each of the nine kecamatan, looked at as paper and held against the
//! records beneath every figure.
//!
//! With `LOKET_PAPERS` set to a folder the papers are written there, to be looked at.

use std::path::Path;

use super::*;
use crate::domain::monthly::part::PLANS;
use crate::domain::monthly::{Part, Sheet};
use crate::domain::report::measure::Made;
use crate::domain::report::table::Value;
use crate::paper::list::{monthly as lists, xlsx};
use crate::paper::{Templates, monthly as paper, render_pdf, render_text};
use crate::store::samples::store;
use crate::store::{monthly, report};

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
        for duty in crate::domain::activity::TkskDuty::ALL {
            let figure = made.of_duty(*duty, crate::domain::report::Measure::Activities).unwrap();
            assert_eq!(figure.value, Value::Whole(made.activities_of(*duty).count() as i64), "{} {duty:?}", place.name);
        }
        let sheet = store.read(|c| monthly::sheet(c, &place.code, month, today)).unwrap();
        looks_right(&place.name, &sheet);
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
