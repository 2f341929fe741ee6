//! What a table must not tell: the number of confidential services (see [`crate::domain::suppress`]).
//!
//! A row is hidden in all its columns or in none, because columns add up too: what is served and what is not gives what was
//! answered. Confidential kinds of the register are in no sum; their row is shown from five on.

use super::build::is_summed;
use super::count::Tally;
use super::small::{Asked, Small};
use crate::domain::report::dimension::CLOSED;
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::table::{Cell, Label, Row, Section, Value};
use crate::domain::report::{Area, Dimension, Measure, Period};
use crate::domain::suppress::{self, Beside, Shown};
use crate::store::error::Result;
use crate::words::{Lang, measure as w};

/// Hides what must be hidden of rows that add up to a shown total; true when they must not be shown at all. `beside` says
/// what the tables of other places allow, `cover` which row covers the confidential one in all of them.
pub(super) fn sums(rows: &mut Vec<Row>, columns: &[Measure], beside: &Beside, cover: Option<&str>, least: i64) -> bool {
    if *beside == Beside::Nothing {
        rows.clear();
        return true;
    }
    let with = |key: &str| matches!(beside, Beside::Without(cover) if key == CLOSED || key == cover);
    let mut hidden: Vec<bool> = rows.iter().map(|row| with(&row.key)).collect();
    let covered = hidden.contains(&true);
    for at in columns.iter().enumerate().filter(|(_, measure)| is_summed(**measure)).map(|(at, _)| at) {
        if covered {
            break;
        }
        let small = |row: &Row| {
            row.key == CLOSED && row.cells.get(at).is_some_and(|cell| (1..least).contains(&(cell.value.weight() / 10)))
        };
        if let (Some(cover), true) = (cover, rows.iter().any(small)) {
            rows.iter().zip(&mut hidden).for_each(|(row, hide)| *hide |= row.key == CLOSED || row.key == cover);
        }
    }
    let covered = hidden.contains(&true);
    let open = columns.iter().enumerate().filter(|(_, measure)| is_summed(**measure) && !covered);
    for at in open.map(|(at, _)| at) {
        let counted = |row: &Row| row.cells.get(at).map_or(0, |cell| cell.value.weight() / 10);
        let there: Vec<usize> =
            (0..rows.len()).filter(|row| rows.get(*row).is_some_and(|row| counted(row) > 0)).collect();
        let cells: Vec<suppress::Cell> = there
            .iter()
            .filter_map(|row| rows.get(*row))
            .map(|row| suppress::Cell { count: counted(row), confidential: row.key == CLOSED })
            .collect();
        match suppress::protect(&cells, least) {
            Shown::Nothing => {
                rows.clear();
                return true;
            }
            Shown::Rows(found) => there.iter().zip(found).filter(|(_, hide)| *hide).for_each(|(row, _)| {
                if let Some(row) = hidden.get_mut(*row) {
                    *row = true;
                }
            }),
        }
    }
    for (row, _) in rows.iter_mut().zip(&hidden).filter(|(_, hide)| **hide) {
        row.cells.iter_mut().for_each(|cell| hide_one(cell, true));
    }
    // Hidden rows stand last and by name, so that their place does not tell their size.
    let place = |row: &Row| row.cells.iter().any(|cell| cell.hidden).then(|| row.label.get(Lang::Id));
    rows.sort_by_cached_key(place);
    false
}

/// The row of confidential kinds. Whether there are any is not told of a small number, nor where the other screens keep it
/// ([`crate::domain::balance`]): `shown` says where they do not. What happened in a period is told for the city only, so
/// that no kecamatan can be worked out from the others.
pub(super) fn apart(columns: &[Measure], tallies: &[Tally], (shown, city): (bool, bool), least: i64) -> Row {
    let small = tallies.iter().any(|tally| tally.apart.count < least);
    let cells = columns.iter().zip(tallies).map(|(measure, tally)| {
        let kept = !shown || !city && !measure.is_standing();
        let few = kept || tally.apart.count < least || matches!(measure.made(), Made::Share(..)) && small;
        let value = if few { Value::Nothing } else { tally.apart.value(measure.made()) };
        Cell { value, unit: measure.unit(), hidden: few, drill: None }
    });
    Row { key: CLOSED.to_owned(), label: Label::Said(w::CLOSED_KIND), cells: cells.collect() }
}

/// Hides every small number of a table, and what would give it away (see [`super::small`]). A table in which nothing is left
/// to read is not broken down at all.
pub(super) fn small(section: &mut Section, small: &mut Small<'_>, (period, area): (Period, &Area)) -> Result<()> {
    // Confidential kinds of the register are in no sum; their row was made by the rule of its own.
    let apart = |key: &str, measure: Measure| {
        key == CLOSED && section.by == Some(Dimension::Kind) && measure.source() == Source::Entry
    };
    for row in &mut section.rows {
        for (cell, column) in row.cells.iter_mut().zip(&section.columns) {
            if apart(&row.key, column.measure) {
                continue;
            }
            let by = section.by.map(|by| (by, row.key.as_str()));
            hide_one(cell, small.hides(Asked { measure: column.measure, by, area, period })?);
        }
    }
    if let Some(row) = &mut section.total {
        for (cell, column) in row.cells.iter_mut().zip(&section.columns) {
            hide_one(cell, small.hides(Asked { measure: column.measure, by: None, area, period })?);
        }
    }
    let mut cells = section.rows.iter().flat_map(|row| &row.cells);
    if !section.rows.is_empty() && cells.all(|cell| cell.hidden) {
        section.rows.clear();
        section.closed = true;
    }
    Ok(())
}

pub(super) fn hide_one(cell: &mut Cell, hidden: bool) {
    if hidden {
        (cell.hidden, cell.drill) = (true, None);
    }
}
