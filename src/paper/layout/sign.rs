//! Two signatures beside each other: titles stand at the same height, and so do the names.

use super::flow::Flow;
use super::{LEADING, Unit};
use crate::paper::document::Side;

/// Free between the two.
const GAP: f32 = 20.0;

/// Wrapped lines of one side and whether they are heavy.
type Column = (Vec<String>, bool);

impl Flow<'_> {
    /// Adds two signatures.
    pub(super) fn signatures(&mut self, sides: &[Side; 2], room: u8) {
        let wide = (self.width - GAP) / 2.0;
        let above: Vec<Column> = sides.iter().map(|side| self.column(&side.above, wide, false)).collect();
        let name = |side: &Side| self.column(std::slice::from_ref(&side.name), wide, !side.name.starts_with('.'));
        let names: Vec<Column> = sides.iter().map(name).collect();
        let below: Vec<Column> = sides.iter().map(|side| self.column(&side.below, wide, false)).collect();
        let mut units = self.beside(&lowered(above), wide);
        units.push(Unit { height: self.size * LEADING * f32::from(room), ..Unit::default() });
        units.extend(self.beside(&names, wide));
        units.extend(self.beside(&below, wide));
        self.begin_signature();
        self.together(units);
        self.end_signature();
        self.space(self.size * 0.5);
    }

    fn column(&self, texts: &[String], wide: f32, bold: bool) -> Column {
        let lines = texts.iter().flat_map(|text| self.wrapped(text, wide, 0.0, self.size, bold));
        (lines.map(|line| line.text).collect(), bold)
    }

    /// Lines of both sides, one unit for each height.
    fn beside(&self, columns: &[Column], wide: f32) -> Vec<Unit> {
        let tallest = columns.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let unit = |at: usize| {
            let lefts = [0.0, wide + GAP];
            let of = |(left, (lines, bold)): (f32, &Column)| {
                lines.get(at).map(|text| self.text(left, self.size, *bold, text))
            };
            let ink = lefts.into_iter().zip(columns).filter_map(of).collect();
            Unit { height: self.size * LEADING, ink, ..Unit::default() }
        };
        (0..tallest).map(unit).collect()
    }
}

/// The shorter side begins lower, so that both end at the same height.
fn lowered(columns: Vec<Column>) -> Vec<Column> {
    let tallest = columns.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
    let lower = |(lines, bold): Column| {
        let empty = std::iter::repeat_n(String::new(), tallest - lines.len());
        (empty.chain(lines).collect(), bold)
    };
    columns.into_iter().map(lower).collect()
}
