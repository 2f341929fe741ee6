//! A report as plain text for terminals, mails and nightly jobs: a table per section, numbers under each other.

use super::label;
use crate::domain::report::ReportSheet;
use crate::domain::report::table::{Column, Row, Section};
use crate::words::{Lang, report as w};

/// Columns of a line.
const WIDTH: usize = 100;
/// Most columns of a heading's longest line.
const NUMBER: usize = 14;
/// Fewest columns of a label.
const LABEL: usize = 24;
/// Between columns.
const GAP: usize = 2;

/// The lines.
pub fn text(sheet: &ReportSheet) -> Vec<String> {
    let (report, lang) = (&sheet.report, sheet.lang);
    let mut lines: Vec<String> = sheet.office.names.iter().map(|name| super::super::shown(name)).collect();
    lines.push(format!(
        "{} · {} · {}",
        report.title().get(lang),
        report.period.so_far(sheet.made_on, lang),
        report.place(lang)
    ));
    for section in &report.sections {
        lines.push(String::new());
        lines.push(section.title.get(lang).to_owned());
        lines.extend(body(section, lang));
    }
    lines.push(String::new());
    lines.extend(report.notes.iter().map(|note| note.get(lang).to_owned()));
    lines
        .extend(super::made(sheet).into_iter().map(|(name, value)| format!("{name}: {}", super::super::shown(&value))));
    lines
}

fn body(section: &Section, lang: Lang) -> Vec<String> {
    if section.closed {
        return vec![format!("  {}", w::TOO_FEW.get(lang))];
    }
    if section.is_empty() {
        return vec![format!("  {}", w::NONE.get(lang))];
    }
    match section.by {
        None => summary(section, lang),
        Some(_) => table(section, lang),
    }
}

fn summary(section: &Section, lang: Lang) -> Vec<String> {
    let cells = section.total.iter().flat_map(|row| &row.cells);
    let all: Vec<(&str, String)> =
        section.columns.iter().map(|column| column.title().get(lang)).zip(cells.map(|cell| cell.shown(lang))).collect();
    let wide = all.iter().map(|(title, _)| columns_of(title)).max().unwrap_or(0);
    let number = all.iter().map(|(_, number)| columns_of(number)).max().unwrap_or(0);
    all.iter()
        .map(|(title, value)| format!("  {}{}{}", left(title, wide), " ".repeat(GAP), right(value, number)))
        .collect()
}

fn table(section: &Section, lang: Lang) -> Vec<String> {
    let rows: Vec<&Row> = section.rows.iter().chain(&section.total).collect();
    let heads: Vec<Vec<String>> = section.columns.iter().map(|column| heading(column, lang)).collect();
    let number = |at: usize| {
        let shown = rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| columns_of(&cell.shown(lang)));
        let head = heads.get(at).into_iter().flatten().map(|line| columns_of(line));
        shown.chain(head).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heads.len()).map(number).collect();
    let used: usize = widths.iter().map(|width| width + GAP).sum();
    let longest = rows.iter().map(|row| columns_of(&label(&row.label, lang))).max().unwrap_or(0);
    let wide = longest.min(WIDTH.saturating_sub(used + GAP)).max(LABEL);
    let tall = heads.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::new();
    for line in 0..tall {
        // Short headings stand at the bottom, next to their numbers.
        let part = |head: &Vec<String>| (line + head.len()).checked_sub(tall).and_then(|at| head.get(at)).cloned();
        let name = if line + 1 == tall { section.by.map_or("", |by| by.label().get(lang)) } else { "" };
        lines.push(row_of(name, wide, heads.iter().map(|head| part(head).unwrap_or_default()), &widths));
    }
    lines.push(format!("  {}", "-".repeat(wide + used)));
    for row in rows {
        let mut parts = wrapped(&label(&row.label, lang), wide);
        let last = parts.pop().unwrap_or_default();
        lines.extend(parts.into_iter().map(|part| format!("  {part}")));
        lines.push(row_of(&last, wide, row.cells.iter().map(|cell| cell.shown(lang)), &widths));
    }
    lines
}

fn heading(column: &Column, lang: Lang) -> Vec<String> {
    wrapped(column.title().get(lang), NUMBER)
}

fn row_of(name: &str, wide: usize, cells: impl Iterator<Item = String>, widths: &[usize]) -> String {
    let numbers = cells.zip(widths).map(|(cell, width)| format!("{}{}", " ".repeat(GAP), right(&cell, *width)));
    format!("  {}{}", left(name, wide), numbers.collect::<String>()).trim_end().to_owned()
}

fn columns_of(text: &str) -> usize {
    text.chars().count()
}

fn left(text: &str, wide: usize) -> String {
    format!("{text}{}", " ".repeat(wide.saturating_sub(columns_of(text))))
}

fn right(text: &str, wide: usize) -> String {
    format!("{}{text}", " ".repeat(wide.saturating_sub(columns_of(text))))
}

/// Words in lines of that many columns; a longer word has its own.
fn wrapped(text: &str, wide: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if columns_of(line) + 1 + columns_of(word) <= wide => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
