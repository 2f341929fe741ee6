//! The report of a day as sections of named rows, each of which knows how its visits are opened.
//!
//! Nothing is counted here: the numbers are those of [`crate::domain::report`], where also is decided which of them must
//! not be given.

use crate::domain::report::table::{Section as Table, Value};
use crate::domain::report::{Drill, Report};
use crate::words::{Lang, Text, reports as w};

/// One part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its rows.
    pub rows: Vec<Figure>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What a script calls the section and the row: what was chosen stays chosen by it.
    pub key: (&'static str, String),
    /// What was counted.
    pub label: String,
    /// How often.
    pub count: i64,
    /// The number is too small to be given.
    pub hidden: bool,
    /// How its visits are opened; none where they are not listed, because the list would tell who was served
    /// confidentially, or how many.
    pub drill: Option<Drill>,
}

/// Sections that stand on the right in a wide window: how people came and where from.
pub const RIGHT: [&str; 2] = ["cara-datang", "gampong"];

/// Every section with something in it, in the order in which they are gone through.
pub fn all(report: &Report, lang: Lang) -> Vec<Section> {
    report.sections.iter().map(|table| section(table, lang)).filter(|section| !section.rows.is_empty()).collect()
}

/// Visits of the day: every visit has exactly one outcome.
pub fn total(report: &Report) -> i64 {
    let total = report.section("hasil").and_then(|section| section.total.as_ref());
    match total.and_then(|row| row.cells.first()).map(|cell| cell.value) {
        Some(Value::Whole(count)) => count,
        _ => 0,
    }
}

fn section(table: &Table, lang: Lang) -> Section {
    if table.closed {
        let key = (table.key, String::new());
        let label = w::TOO_FEW.get(lang).to_owned();
        return Section { title: table.title, rows: vec![Figure { key, label, count: 0, hidden: true, drill: None }] };
    }
    let rows = table.rows.iter().filter_map(|row| {
        let cell = row.cells.first()?;
        let count = cell.value.weight() / 10;
        let (key, label) = ((table.key, row.key.clone()), row.label.get(lang));
        Some(Figure { key, label, count, hidden: cell.hidden, drill: cell.drill.clone() })
    });
    Section { title: table.title, rows: rows.collect() }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::super::tests::{counted, report};
    use super::*;

    #[test]
    fn the_total_is_counted_once() {
        assert_eq!(total(&report()), 10);
    }

    #[test]
    fn a_section_without_rows_is_left_out_and_one_that_must_not_be_broken_down_says_so() {
        let mut one = report();
        one.sections = vec![counted("hasil", &[("dijawab", "Dijawab", 3)]), counted("layanan", &[])];
        assert_eq!(all(&one, Lang::Id).len(), 1);
        one.sections[1].closed = true;
        let sections = all(&one, Lang::Id);
        assert_eq!(sections[1].rows[0].label, "Tidak dirinci, agar angka kecil tidak dapat dihitung.");
        assert!(sections[1].rows[0].drill.is_none());
    }
}
