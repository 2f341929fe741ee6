//! Spreadsheets as offices save them, read as lists.
#![cfg(feature = "xlsx")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use super::super::{Column, FileProblem, Source, Table, read};
use crate::words::import as w;

const COLUMNS: &[Column] = &[("nik", &[]), ("nama", &[]), ("lahir", &[])];

/// Puts something on a sheet.
type Fill = fn(&mut Worksheet) -> Result<(), XlsxError>;

/// A file with these sheets.
fn book(sheets: &[(&str, Fill)]) -> tempfile::NamedTempFile {
    let mut book = Workbook::new();
    for (name, fill) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet).unwrap();
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), book.save_to_buffer().unwrap()).unwrap();
    file
}

fn table(fill: Fill) -> Result<Table, FileProblem> {
    let file = book(&[("Daftar", fill)]);
    read(&Source::of(file.path()), COLUMNS, &["nik", "nama"])
}

fn header(sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    for (column, name) in (0u16..).zip(["NIK", "Nama", "Lahir"]) {
        sheet.write(row, column, name)?;
    }
    Ok(())
}

fn person(sheet: &mut Worksheet, row: u32, nik: &str, name: &str) -> Result<(), XlsxError> {
    sheet.write(row, 0, nik)?;
    sheet.write(row, 1, name)?;
    Ok(())
}

#[test]
fn dates_and_numbers_come_as_they_are_meant() {
    let read = table(|sheet| {
        header(sheet, 0)?;
        person(sheet, 1, "1171031505780001", "Contoh")?;
        let day = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_datetime_with_format(1, 2, &ExcelDateTime::from_ymd(1978, 5, 15)?, &day)?;
        person(sheet, 2, "1", "Dua")?;
        sheet.write_number(2, 2, 22_606)?;
        Ok(())
    })
    .unwrap();
    let cells: Vec<(usize, &str, &str)> =
        read.rows.iter().map(|(line, row)| (*line, read.cell(row, "nik"), read.cell(row, "lahir"))).collect();
    assert_eq!(cells, [(2, "1171031505780001", "1978-05-15"), (3, "1", "22606")]);
}

#[test]
fn a_nik_that_was_kept_as_a_number_is_not_believed() {
    let read = table(|sheet| {
        header(sheet, 0)?;
        sheet.write_number(1, 0, 1_171_031_505_780_001_f64)?;
        sheet.write(1, 1, "Contoh")?;
        person(sheet, 2, "1171031505780002", "Dua")
    })
    .unwrap();
    assert_eq!(read.refused, [(2, ("nik", w::DIGITS_LOST))]);
    assert_eq!(read.rows.len(), 1);
}

#[test]
fn an_error_in_a_column_that_nobody_reads_does_no_harm() {
    let read = table(|sheet| {
        header(sheet, 0)?;
        sheet.write(0, 3, "Umur")?;
        person(sheet, 1, "1", "Contoh")?;
        sheet.write_formula(1, 3, Formula::new("=1/0").set_result("#DIV/0!"))?;
        Ok(())
    })
    .unwrap();
    assert_eq!((read.rows.len(), read.refused.len(), read.unused), (1, 0, vec!["Umur".to_owned()]));
}

#[test]
fn a_title_may_be_merged_and_rows_may_not() {
    let titled = table(|sheet| {
        sheet.merge_range(0, 0, 0, 2, "DAFTAR PSM", &Format::new())?;
        header(sheet, 2)?;
        person(sheet, 3, "1", "Contoh")
    })
    .unwrap();
    assert_eq!(titled.rows[0].0, 4);
    let merged = table(|sheet| {
        header(sheet, 0)?;
        person(sheet, 1, "1", "Contoh")?;
        sheet.merge_range(1, 1, 3, 1, "Contoh", &Format::new())?;
        Ok(())
    });
    assert_eq!(merged.unwrap_err(), FileProblem::Merged("B2:B4".into()));
}

#[test]
fn several_lists_in_one_file_are_asked_about_and_one_can_be_named() {
    let one: Fill = |sheet| {
        header(sheet, 0)?;
        person(sheet, 1, "1", "Contoh")
    };
    let note: Fill = |sheet| sheet.write(0, 0, "Catatan").map(|_| ());
    let file = book(&[("Meuraxa", one), ("Petunjuk", note), ("Kuta Alam", one)]);
    let all = Source::of(file.path());
    let said = read(&all, COLUMNS, &["nik", "nama"]).unwrap_err();
    assert_eq!(said, FileProblem::ManySheets("Meuraxa, Kuta Alam".into()));
    let named = Source { sheet: Some("Kuta Alam"), ..all };
    assert_eq!(read(&named, COLUMNS, &["nik", "nama"]).unwrap().rows.len(), 1);
    let wrong = Source { sheet: Some("Baiturrahman"), ..all };
    let said = read(&wrong, COLUMNS, &["nik", "nama"]).unwrap_err();
    assert_eq!(said, FileProblem::NoSheet("Baiturrahman".into(), "Meuraxa, Petunjuk, Kuta Alam".into()));
    let file = book(&[("Petunjuk", note), ("Meuraxa", one)]);
    assert_eq!(read(&Source::of(file.path()), COLUMNS, &["nik", "nama"]).unwrap().rows.len(), 1);
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let read = table(|sheet| {
        header(sheet, 0)?;
        person(sheet, 1, "1", "Contoh")?;
        sheet.write(1_048_575, 16_383, "x")?;
        Ok(())
    })
    .unwrap();
    assert_eq!((read.rows.len(), read.rows[0].1.len()), (1, 3));
}

#[test]
fn what_is_no_spreadsheet_is_said() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for (bytes, problem) in [
        (&b"PK\x03\x04 and nothing else"[..], FileProblem::BrokenBook),
        (&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], FileProblem::OldBook),
    ] {
        std::fs::write(file.path(), bytes).unwrap();
        assert_eq!(read(&Source::of(file.path()), COLUMNS, &["nik"]).unwrap_err(), problem);
    }
}
