//! A report as lists: one long list for programs that read CSV, and one sheet per section for a spreadsheet, with what the
//! counts mean on a sheet of its own.

use crate::domain::report::measure::Unit;
use crate::domain::report::table::{self, Section, Value};
use crate::domain::report::{Report, ReportSheet};
use crate::paper::list::{Cell, Column, Holds, List};
use crate::paper::report::label;
use crate::words::{Lang, report as w};

/// Columns of the long list. A stable form that other programs read, hence in one language.
const LONG: [(&str, Holds); 10] = [
    ("laporan", Holds::Text),
    ("periode", Holds::Text),
    ("wilayah", Holds::Text),
    ("bagian", Holds::Text),
    ("kunci", Holds::Text),
    ("baris", Holds::Text),
    ("ukuran", Holds::Text),
    ("satuan", Holds::Text),
    ("nilai", Holds::Number),
    ("disembunyikan", Holds::Text),
];
/// How "hidden" is written in lists.
const HIDDEN: &str = "ya";
/// Key of a row of totals.
const TOTAL: &str = "jumlah";

/// Every number of a report on a row of its own.
pub fn csv_list(sheet: &ReportSheet) -> List {
    let rows = sheet.report.sections.iter().flat_map(|section| long(section, sheet));
    List { title: sheet.report.name.code().to_owned(), columns: Column::all(&LONG), rows: rows.collect() }
}

fn long(section: &Section, sheet: &ReportSheet) -> Vec<Vec<Cell>> {
    let (report, lang) = (&sheet.report, sheet.lang);
    let mut rows = Vec::new();
    let total = section.total.iter().map(|row| (TOTAL, row));
    for (key, row) in section.rows.iter().map(|row| (row.key.as_str(), row)).chain(total) {
        for (column, cell) in section.columns.iter().zip(&row.cells) {
            rows.push(vec![
                Cell::text(report.name.code()),
                Cell::text(report.period.code()),
                Cell::text(report.area.code().unwrap_or_default()),
                Cell::text(section.key),
                Cell::text(key),
                Cell::text(label(&row.label, lang)),
                Cell::text(column.measure.code()),
                Cell::text(column.unit().code()),
                number(cell),
                Cell::text(if cell.hidden { HIDDEN } else { "" }),
            ]);
        }
    }
    rows
}

fn number(cell: &table::Cell) -> Cell {
    match cell.value {
        _ if cell.hidden => Cell::Empty,
        Value::Whole(number) => Cell::Number(number),
        Value::Tenths(tenths) => Cell::Tenths(tenths),
        Value::Nothing => Cell::Empty,
    }
}

/// A spreadsheet: what the report is, a sheet per section, what its counts mean.
pub fn sheets(sheet: &ReportSheet) -> Vec<List> {
    let lang = sheet.lang;
    let sections = sheet.report.sections.iter().map(|section| of_section(section, lang));
    std::iter::once(cover(sheet)).chain(sections).chain([meanings(&sheet.report, lang)]).collect()
}

fn text_columns(names: &[&str]) -> Vec<Column> {
    names.iter().map(|name| Column { name: (*name).to_owned(), holds: Holds::Text }).collect()
}

fn cover(sheet: &ReportSheet) -> List {
    let (report, lang) = (&sheet.report, sheet.lang);
    let office = sheet.office.names.last().cloned().unwrap_or_default();
    let mut rows = vec![
        (w::OFFICE.get(lang), office),
        (w::PERIOD.get(lang), report.period.so_far(sheet.made_on, lang)),
        (w::AREA.get(lang), report.place(lang)),
        (w::MADE_ON.get(lang), crate::words::day_month_year(sheet.made_on, lang)),
        (w::MADE_BY.get(lang), sheet.clerk.clone()),
    ];
    rows.extend(report.notes.iter().map(|note| (w::NOTE.get(lang), note.get(lang).to_owned())));
    let row = |(name, value): (&str, String)| vec![Cell::text(name), Cell::text(value)];
    List {
        title: w::SHEET_REPORT.get(lang).to_owned(),
        columns: text_columns(&[report.title().get(lang), ""]),
        rows: rows.into_iter().map(row).collect(),
    }
}

fn of_section(section: &Section, lang: Lang) -> List {
    let head = section.by.map_or("", |by| by.label().get(lang));
    let unit = |unit: Unit| if unit == Unit::Count { String::new() } else { format!(" ({})", unit.label().get(lang)) };
    let number = |one: &table::Column| Column {
        name: format!("{}{}", one.title().get(lang), unit(one.unit())),
        holds: Holds::Number,
    };
    let columns = std::iter::once(Column { name: head.to_owned(), holds: Holds::Text })
        .chain(section.columns.iter().map(number))
        .collect();
    let shown = |cell: &table::Cell| if cell.hidden { Cell::text(w::HIDDEN.get(lang)) } else { self::number(cell) };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for row in section.rows.iter().chain(&section.total) {
        rows.push(std::iter::once(Cell::text(label(&row.label, lang))).chain(row.cells.iter().map(shown)).collect());
    }
    if section.closed {
        rows.push(vec![Cell::text(w::TOO_FEW.get(lang))]);
    }
    List { title: section.key.to_owned(), columns, rows }
}

fn meanings(report: &Report, lang: Lang) -> List {
    let row = |measure: crate::domain::report::Measure| {
        vec![
            Cell::text(measure.label().get(lang)),
            Cell::text(measure.unit().label().get(lang)),
            Cell::text(measure.meaning().get(lang)),
            Cell::text(measure.code()),
        ]
    };
    let names = [w::MEASURE, w::UNIT, w::MEANING, w::CODE].map(|name| name.get(lang));
    List {
        title: w::SHEET_MEANINGS.get(lang).to_owned(),
        columns: text_columns(&names),
        rows: report.measures().into_iter().map(row).collect(),
    }
}
