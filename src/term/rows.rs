//! What the terminal shows, row by row, and what a new frame changes in it.
//!
//! Most rows of a frame are the rows of the frame before, and most letters take one column: both are found out by
//! comparing cells. Only a row with letters of another width goes through ratatui's search for differences, which knows
//! what wide letters leave behind and costs three times as much.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Rows of cells as they stand on the terminal.
#[derive(Debug, Default)]
pub(super) struct Rows {
    area: Rect,
    shown: Vec<Buffer>,
    /// Rows of the frame being drawn, where they differ; of any content elsewhere.
    fresh: Vec<Buffer>,
    changed: Vec<Changed>,
    /// Columns that differ in the changed rows, one row after the other.
    columns: Vec<usize>,
}

/// A row that differs.
#[derive(Debug)]
struct Changed {
    y: usize,
    /// Which of the columns are its own; none where letters are wide.
    columns: Option<Range<usize>>,
}

impl Rows {
    /// An empty screen of this size.
    pub fn blank(area: Rect) -> Rows {
        let row = |y| Buffer::empty(Rect { y, height: 1, ..area });
        let rows: Vec<Buffer> = (area.top()..area.bottom()).map(row).collect();
        Rows { area, fresh: rows.clone(), shown: rows, ..Rows::default() }
    }

    /// What it covers.
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Takes the cells of every row that differs out of a frame of the same size; what is left there means nothing.
    pub fn take(&mut self, frame: &mut Buffer) {
        self.changed.clear();
        self.columns.clear();
        let width = usize::from(self.area.width).max(1);
        let rows = frame.content.chunks_mut(width).zip(self.shown.iter().zip(&mut self.fresh));
        for (y, (new, (shown, fresh))) in rows.enumerate() {
            let (before, mut narrow) = (self.columns.len(), true);
            for (x, (a, b)) in shown.content.iter().zip(&*new).enumerate() {
                let (old, letter) = (a.symbol(), b.symbol());
                let same = match (old.as_bytes(), letter.as_bytes()) {
                    ([a], [b]) => a == b,
                    (a, b) => {
                        narrow = narrow && one_column(old) && one_column(letter);
                        a == b
                    }
                };
                if !same || !same_look(a, b) {
                    self.columns.push(x);
                }
            }
            if self.columns.len() > before {
                self.changed.push(Changed { y, columns: narrow.then_some(before..self.columns.len()) });
                fresh.content.swap_with_slice(new);
            }
        }
    }

    /// Hands out the cells to be written, in reading order.
    pub fn differences<'a>(&'a self, mut each: impl FnMut(u16, u16, &'a Cell)) {
        for Changed { y, columns } in &self.changed {
            let (Some(shown), Some(fresh)) = (self.shown.get(*y), self.fresh.get(*y)) else { continue };
            let Some(columns) = columns.clone().and_then(|columns| self.columns.get(columns)) else {
                shown.diff_iter(fresh).for_each(|(x, y, cell)| each(x, y, cell));
                continue;
            };
            for x in columns {
                if let (Ok(column), Some(cell)) = (u16::try_from(*x), fresh.content.get(*x)) {
                    each(fresh.area.x + column, fresh.area.y, cell);
                }
            }
        }
    }

    /// They are written.
    pub fn settle(&mut self) {
        for Changed { y, .. } in self.changed.drain(..) {
            if let (Some(shown), Some(fresh)) = (self.shown.get_mut(y), self.fresh.get_mut(y)) {
                std::mem::swap(shown, fresh);
            }
        }
    }
}

/// True for a letter that stands in its own cell and nowhere else.
fn one_column(letter: &str) -> bool {
    match letter.as_bytes() {
        // Lines and blocks, of which every frame is full (U+2500 to U+25BF): told without looking them up.
        [_] | [0xE2, 0x94..=0x96, _] => true,
        _ => letter.cell_width() == 1,
    }
}

/// True for cells whose letters look the same. The colour of a line below a letter is seen where there is one.
fn same_look(a: &Cell, b: &Cell) -> bool {
    a.fg == b.fg
        && a.bg == b.bg
        && a.modifier == b.modifier
        && (!a.modifier.contains(Modifier::UNDERLINED) || a.underline_color == b.underline_color)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_blocks_are_one_column_as_the_table_says() {
        for letter in ('\u{2500}'..='\u{25BF}').map(String::from) {
            assert!(one_column(&letter) && letter.cell_width() == 1, "{letter}");
        }
        assert!(!one_column("社") && !one_column("▶\u{fe0f}"));
    }
}
