//! A report as a paper, a spreadsheet, a CSV list and data for programs: the same sections, rows and cells each time.
//!
//! Nothing is counted here and nothing left out: a hidden number is a dash on paper and a word in lists, never a zero.

mod book;
mod data;
mod text;

pub use book::{csv_list, sheets};
pub use data::json;
pub use text::text;

use super::document::{Align, Block, Document, Kind, Marker, Size, Style};
use crate::domain::report::table::{Label, Row, Section};
use crate::domain::report::{Report, ReportSheet};
use crate::words::{Lang, Text, report as w};

/// Widest table whose columns stand beside each other; a summary stands as lines.
const LABEL_WIDTH: f32 = 3.2;

/// The paper: letterhead, what it is, its tables, what its counts mean.
pub fn document(sheet: &ReportSheet) -> Document {
    let (report, lang) = (&sheet.report, sheet.lang);
    let small = [&sheet.office.address, &sheet.office.phone].map(|line| super::shown(line));
    let mut blocks = vec![
        Block::Head {
            names: sheet.office.names.iter().map(|name| super::shown(name)).collect(),
            small: small.into_iter().filter(|line| !line.trim().is_empty()).collect(),
            compact: true,
        },
        said(report.title().get(lang), Size::Large, true, Align::Center),
        said(&report.period.so_far(sheet.made_on, lang), Size::Normal, true, Align::Center),
        said(&super::shown(&report.place(lang)), Size::Normal, false, Align::Center),
        Block::Space(0.5),
    ];
    for section in &report.sections {
        table(section, lang, &mut blocks);
    }
    blocks.extend(report.notes.iter().map(|note| said(note.get(lang), Size::Small, false, Align::Left)));
    meanings(report, lang, &mut blocks);
    blocks.push(Block::Rows { rows: made(sheet), indent: false });
    Document {
        kind: Kind::Report,
        title: report.title().get(lang).to_owned(),
        number: String::new(),
        date: Some(sheet.made_on),
        size: 10.0,
        foot: "{halaman}/{jumlah}".to_owned(),
        lacking: String::new(),
        blocks,
    }
}

/// A name as it may be shown: names of records come from people.
fn label(label: &Label, lang: Lang) -> String {
    super::shown(&label.get(lang))
}

fn said(text: &str, size: Size, bold: bool, align: Align) -> Block {
    Block::Paragraph { text: text.to_owned(), style: Style { align, size, bold, indent: false, keep: bold } }
}

fn made(sheet: &ReportSheet) -> Vec<(String, String)> {
    let lang = sheet.lang;
    let mut rows = vec![(w::MADE_ON.get(lang).to_owned(), crate::words::day_month_year(sheet.made_on, lang))];
    if !sheet.clerk.is_empty() {
        rows.push((w::MADE_BY.get(lang).to_owned(), super::shown(&sheet.clerk)));
    }
    rows
}

fn table(section: &Section, lang: Lang, blocks: &mut Vec<Block>) {
    blocks.push(said(section.title.get(lang), Size::Normal, true, Align::Left));
    let lacks = if section.closed { Some(w::TOO_FEW) } else { section.is_empty().then_some(w::NONE) };
    if let Some(lacks) = lacks {
        blocks.push(said(lacks.get(lang), Size::Normal, false, Align::Left));
    } else if section.by.is_none() {
        blocks.push(Block::Rows { rows: lines(section, lang), indent: false });
    } else {
        blocks.push(grid(section, lang));
    }
    blocks.push(Block::Space(0.4));
}

/// A summary: one line a number.
fn lines(section: &Section, lang: Lang) -> Vec<(String, String)> {
    let cells = section.total.iter().flat_map(|row| &row.cells);
    let line = |(column, cell): (&crate::domain::report::table::Column, &crate::domain::report::table::Cell)| {
        (column.title().get(lang).to_owned(), cell.shown(lang))
    };
    section.columns.iter().zip(cells).map(line).collect()
}

fn grid(section: &Section, lang: Lang) -> Block {
    let head = section.by.map_or(Text { id: "", en: "" }, |by| by.label());
    let titles = section.columns.iter().map(|column| column.title().get(lang).to_owned());
    let header: Vec<String> = std::iter::once(head.get(lang).to_owned()).chain(titles).collect();
    let row = |row: &Row| -> Vec<String> {
        std::iter::once(label(&row.label, lang)).chain(row.cells.iter().map(|cell| cell.shown(lang))).collect()
    };
    let widths = std::iter::once(LABEL_WIDTH).chain(section.columns.iter().map(|_| 1.0)).collect();
    Block::Figures { header, rows: section.rows.iter().chain(&section.total).map(row).collect(), widths }
}

/// What each count means, small, at the end.
fn meanings(report: &Report, lang: Lang, blocks: &mut Vec<Block>) {
    blocks.push(said(w::MEANINGS.get(lang), Size::Normal, true, Align::Left));
    let item = |measure: crate::domain::report::Measure| {
        format!("{}: {}", measure.label().get(lang), measure.meaning().get(lang))
    };
    let items = report.measures().into_iter().map(item).collect();
    blocks.push(Block::List { items, marker: Marker::Dash, size: Size::Small });
}

#[cfg(test)]
mod tests;
