//! Tables with rules. A row is one or more line-high units; the heading comes again on every page.

use super::flow::{Flow, kept};
use super::{Ink, LEADING, Unit};
use crate::paper::wrap::Line;

/// Space between a rule and the text beside it.
const SIDE: f32 = 4.0;
/// Space between a rule and the text below it.
const ABOVE: f32 = 1.5;
/// Thickness of rules.
const THICK: f32 = 0.6;

impl Flow<'_> {
    /// Adds a table; with `numbers` every column after the first stands right.
    pub(super) fn grid(&mut self, header: &[String], rows: &[Vec<String>], widths: &[f32], numbers: bool) {
        let columns = self.columns(header, widths);
        let heading = self.row(header, &columns, (true, numbers));
        self.headings.push(heading.clone());
        let index = self.headings.len() - 1;
        self.units.push(Unit { height: ABOVE * 2.0, space: true, keep: true, ..Unit::default() });
        // The heading is never the last thing on a page.
        self.units.extend(heading.into_iter().map(|unit| Unit { keep: true, ..unit }));
        for row in rows {
            let units = self.row(row, &columns, (false, numbers)).into_iter();
            self.units.extend(units.map(|unit| Unit { heading: Some(index), ..unit }));
        }
        self.space(self.size * 0.3);
    }

    /// Left edge and width of every column; none is narrower than the longest word of its heading, if there is room.
    fn columns(&self, header: &[String], widths: &[f32]) -> Vec<(f32, f32)> {
        let total: f32 = widths.iter().sum::<f32>().max(f32::EPSILON);
        let word = |h: &String| h.split(' ').map(|w| self.fonts.width(w, self.size, true)).fold(0.0, f32::max);
        let least: Vec<f32> = header.iter().map(|h| word(h) + 2.0 * SIDE + 1.0).collect();
        let wanted = least.iter().zip(widths).map(|(least, w)| least.max(self.width * w / total));
        let wanted: Vec<f32> = wanted.collect();
        let sum: f32 = wanted.iter().sum::<f32>().max(f32::EPSILON);
        // What the narrow columns need more is taken from all columns that have more than their least.
        let spare: f32 = wanted.iter().zip(&least).map(|(w, l)| w - l).sum();
        let over = sum - self.width;
        let share = |w: f32, l: f32| {
            if spare > over { w - (w - l) / spare.max(f32::EPSILON) * over } else { w / sum * self.width }
        };
        let mut left = 0.0;
        let mut place = |wide: f32| {
            let at = left;
            left += wide;
            (at, wide)
        };
        wanted.iter().zip(&least).map(|(w, l)| place(share(*w, *l))).collect()
    }

    fn row(&self, cells: &[String], columns: &[(f32, f32)], (bold, numbers): (bool, bool)) -> Vec<Unit> {
        let wrap_cell = |(text, (_, wide)): (&String, &(f32, f32))| {
            self.wrapped(text, (wide - 2.0 * SIDE).max(self.size), 0.0, self.size, bold)
        };
        let cells: Vec<Vec<Line>> = cells.iter().zip(columns).map(wrap_cell).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(1);
        kept((0..height).map(|at| self.slice(&cells, columns, (at, height), (bold, numbers))).collect())
    }

    /// One line of a row with its share of the rules.
    fn slice(
        &self,
        cells: &[Vec<Line>],
        columns: &[(f32, f32)],
        (at, of): (usize, usize),
        (bold, numbers): (bool, bool),
    ) -> Unit {
        let top = if at == 0 { ABOVE } else { 0.0 };
        let foot = if at + 1 == of { ABOVE + 0.5 } else { 0.0 };
        let height = top + self.size * LEADING + foot;
        let mut ink = Vec::new();
        for (column, (cell, (left, wide))) in cells.iter().zip(columns).enumerate() {
            if let Some(line) = cell.get(at) {
                let y = top + self.size * 0.95;
                let right = wide - SIDE - self.fonts.width(line.text.trim_end(), self.size, bold);
                let inside = if numbers && column > 0 { right.max(SIDE) } else { SIDE };
                let (x, size, text) = (left + inside, self.size, line.text.clone());
                ink.push(Ink::Text { x, y, size, bold, text, stretch: 0.0 });
            }
        }
        let rule = |from, to| Ink::Rule { from, to, thick: THICK, dashed: false };
        let edges = columns.iter().map(|(left, _)| *left).chain([self.width]);
        ink.extend(edges.map(|x| rule((x, 0.0), (x, height))));
        ink.extend((at == 0).then(|| rule((0.0, 0.0), (self.width, 0.0))));
        ink.extend((at + 1 == of).then(|| rule((0.0, height), (self.width, height))));
        Unit { height, ink, ..Unit::default() }
    }
}
