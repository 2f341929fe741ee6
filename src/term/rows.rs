//! What the terminal shows, row by row, and what a new frame changes in it.
//!
//! Most rows of a frame are the rows of the frame before. They are recognised by comparing cells and passed over; only the
//! others go through ratatui's search for differences, which also knows what wide letters leave behind. Searching all of
//! a screen that way costs three times as much as comparing it.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

/// Rows of cells as they stand on the terminal.
#[derive(Debug, Default)]
pub(super) struct Rows {
    area: Rect,
    shown: Vec<Buffer>,
    /// Rows of the frame being drawn, where they differ; of any content elsewhere.
    fresh: Vec<Buffer>,
    changed: Vec<usize>,
}

impl Rows {
    /// An empty screen of this size.
    pub fn blank(area: Rect) -> Rows {
        let row = |y| Buffer::empty(Rect { y, height: 1, ..area });
        let rows: Vec<Buffer> = (area.top()..area.bottom()).map(row).collect();
        Rows { area, fresh: rows.clone(), shown: rows, changed: Vec::new() }
    }

    /// What it covers.
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Takes the cells of every row that differs out of a frame of the same size; what is left there means nothing.
    pub fn take(&mut self, frame: &mut Buffer) {
        self.changed.clear();
        let width = usize::from(self.area.width).max(1);
        let rows = frame.content.chunks_mut(width).zip(self.shown.iter().zip(&mut self.fresh));
        for (y, (new, (shown, fresh))) in rows.enumerate() {
            if !same(&shown.content, new) {
                fresh.content.swap_with_slice(new);
                self.changed.push(y);
            }
        }
    }

    /// The cells to be written, in reading order.
    pub fn differences(&self) -> impl Iterator<Item = (u16, u16, &Cell)> {
        let rows = self.changed.iter().filter_map(|y| Some((self.shown.get(*y)?, self.fresh.get(*y)?)));
        rows.flat_map(|(shown, fresh)| shown.diff_iter(fresh))
    }

    /// They are written.
    pub fn settle(&mut self) {
        for y in self.changed.drain(..) {
            if let (Some(shown), Some(fresh)) = (self.shown.get_mut(y), self.fresh.get_mut(y)) {
                std::mem::swap(shown, fresh);
            }
        }
    }
}

/// True for rows that look the same. What differs most often is compared first; one-byte letters without a call.
fn same(shown: &[Cell], new: &[Cell]) -> bool {
    shown.len() == new.len() && shown.iter().zip(new).all(|(a, b)| look(a) == look(b) && letter(a, b))
}

fn look(cell: &Cell) -> (ratatui::style::Color, ratatui::style::Color, ratatui::style::Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

fn letter(a: &Cell, b: &Cell) -> bool {
    let same = match (a.symbol().as_bytes(), b.symbol().as_bytes()) {
        ([a], [b]) => a == b,
        (a, b) => a == b,
    };
    same && a.underline_color == b.underline_color && a.diff_option == b.diff_option
}
