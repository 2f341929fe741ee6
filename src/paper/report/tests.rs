//! A report in every form says the same.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDate;

use super::*;
use crate::domain::letter::data::OfficeHead;
use crate::domain::report::measure::Unit;
use crate::domain::report::table::{Cell, Column, Value};
use crate::domain::report::{Area, Dimension, Measure, Period, ReportName};
use crate::paper::list::csv;
use crate::paper::{render_pdf, render_text};

fn cell(value: Value, unit: Unit, hidden: bool) -> Cell {
    Cell { value, unit, hidden, drill: None }
}

fn row(label: &str, count: i64, tenths: i64, hidden: bool) -> Row {
    let cells =
        vec![cell(Value::Whole(count), Unit::Count, hidden), cell(Value::Tenths(tenths), Unit::Minutes, hidden)];
    Row { key: label.to_lowercase(), label: Label::Name(label.into()), cells }
}

fn sheet() -> ReportSheet {
    let today: NaiveDate = "2026-11-28".parse().unwrap();
    let section = Section {
        key: "layanan",
        title: crate::words::report::BY_SERVICE,
        by: Some(Dimension::Service),
        columns: [Measure::Visits, Measure::Minutes].map(|measure| Column { measure }).to_vec(),
        rows: vec![row("Contoh", 1234, 125, false), row("=jumlah", 7, 10, false), row("Rahasia", 3, 40, true)],
        total: Some(row("Jumlah", 1244, 123, false)),
        closed: false,
    };
    let report = Report {
        name: ReportName::Services,
        period: Period::month(today),
        area: Area::of("11.71.03"),
        area_name: "Meuraxa".into(),
        running: true,
        sections: vec![section],
        notes: vec![w::RUNNING],
    };
    let office = OfficeHead { names: vec!["Kota Contoh".into(), "Dinas Contoh".into()], ..OfficeHead::default() };
    ReportSheet { office, report, made_on: today, clerk: "uji".into(), lang: Lang::Id }
}

#[test]
fn the_text_and_the_pdf_have_every_number_but_the_hidden_ones() {
    let document = document(&sheet());
    let paper = render_text(&document, 98).join("\n");
    assert!(paper.contains("Arti angka") && paper.contains("1.234") && !paper.contains("  3 "), "{paper}");
    let text = text(&sheet()).join("\n");
    for said in ["November 2026", "Kecamatan Meuraxa", "1.234", "12,5", "Periode masih berjalan", "uji"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains(" 3 ") && text.lines().all(|line| line.chars().count() <= 100), "{text}");
    assert!(render_pdf(&document).unwrap().bytes.starts_with(b"%PDF"));
}

#[test]
fn lists_keep_numbers_as_numbers_and_hide_what_is_hidden() {
    let list = csv_list(&sheet());
    let text = String::from_utf8(csv(&list)).unwrap();
    assert!(text.contains("layanan,2026-11,11.71.03,layanan,contoh,Contoh,kunjungan,jumlah,1234,"), "{text}");
    assert!(text.contains("menit_layanan,menit,12.5,"), "{text}");
    assert!(text.contains("rahasia,Rahasia,kunjungan,jumlah,,ya"), "{text}");
    assert!(text.contains("'=jumlah"), "a label is no formula: {text}");
}

#[test]
fn a_book_has_a_sheet_per_section_and_one_of_meanings() {
    let sheets = sheets(&sheet());
    let titles: Vec<&str> = sheets.iter().map(|list| list.title.as_str()).collect();
    assert_eq!(titles, ["Laporan", "layanan", "Arti angka"]);
    assert_eq!(sheets[2].rows.len(), 2);
    #[cfg(feature = "xlsx")]
    assert!(crate::paper::list::xlsx(&sheets).unwrap().starts_with(b"PK"));
}

#[test]
fn json_has_null_for_what_is_hidden() {
    let value = json(&sheet());
    let rows = &value["sections"][0]["rows"];
    assert_eq!(
        (&rows[0]["values"], &rows[2]["values"]),
        (&serde_json::json!([1234, 12.5]), &serde_json::json!([null, null]))
    );
    assert_eq!((value["period"].as_str(), value["area"].as_str()), (Some("2026-11"), Some("11.71.03")));
    assert_eq!(value["measures"].as_array().unwrap().len(), 2);
}

#[test]
fn a_section_with_nothing_says_so() {
    let mut sheet = sheet();
    sheet.report.sections[0].rows.clear();
    sheet.report.sections[0].total = None;
    assert!(render_text(&document(&sheet), 98).join("\n").contains("Tidak ada yang tercatat."));
    sheet.report.sections[0].closed = true;
    assert!(
        render_text(&document(&sheet), 98).join("\n").contains("Tidak dirinci, agar angka kecil tidak dapat dihitung.")
    );
}
