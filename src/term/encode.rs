//! Cells as bytes for the terminal: where the cursor goes, how letters look, the letters.
//!
//! ratatui's own backend says both colours at every change and writes each letter as a command of its own; on a slow line
//! the first is seen, and the second is a tenth of the work of a frame. Here only what changes is said. The sequences
//! themselves are crossterm's.

use std::io;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute, SetStyle};
use ratatui::buffer::Cell;
use ratatui::prelude::IntoCrossterm;
use ratatui::style::{Color, Modifier, Style};

/// How letters look that are written now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    underline: Color,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell) -> Look {
        Look { fg: cell.fg, bg: cell.bg, underline: cell.underline_color, modifier: cell.modifier }
    }

    /// What has to be said after another look.
    fn after(self, was: Look) -> Style {
        let new = |new: Color, old: Color| (new != old).then_some(new);
        Style {
            fg: new(self.fg, was.fg),
            bg: new(self.bg, was.bg),
            underline_color: new(self.underline, was.underline),
            add_modifier: self.modifier - was.modifier,
            sub_modifier: Modifier::empty(),
        }
    }
}

/// Writes cells in reading order.
#[derive(Debug, Default)]
pub(super) struct Pen {
    bytes: Vec<u8>,
    was: Look,
    /// Where the next letter comes to stand by itself.
    next: Option<(u16, u16)>,
}

impl Pen {
    /// Writes one cell.
    pub fn cell(&mut self, x: u16, y: u16, cell: &Cell) -> io::Result<()> {
        if self.next != Some((x, y)) {
            queue!(self.bytes, MoveTo(x, y))?;
        }
        self.next = x.checked_add(1).map(|x| (x, y));
        let look = Look::of(cell);
        if look != self.was {
            self.take(look)?;
        }
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        Ok(())
    }

    fn take(&mut self, look: Look) -> io::Result<()> {
        // What was switched on can only be switched off together with everything else.
        if !(self.was.modifier - look.modifier).is_empty() {
            queue!(self.bytes, SetAttribute(Attribute::Reset))?;
            self.was = Look::default();
        }
        queue!(self.bytes, SetStyle(look.after(self.was).into_crossterm()))?;
        self.was = look;
        Ok(())
    }

    /// What was written. Nothing of its look outlives it.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        if self.was != Look::default() {
            queue!(self.bytes, SetAttribute(Attribute::Reset))?;
        }
        Ok(self.bytes)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(cells: &[(u16, u16, &str, Style)]) -> String {
        let made: Vec<(u16, u16, Cell)> = cells
            .iter()
            .map(|(x, y, letter, style)| {
                let mut cell = Cell::EMPTY;
                cell.set_symbol(letter).set_style(*style);
                (*x, *y, cell)
            })
            .collect();
        let mut pen = Pen::default();
        made.iter().for_each(|(x, y, cell)| pen.cell(*x, *y, cell).unwrap());
        pen.finish().unwrap().escape_ascii().to_string()
    }

    #[test]
    fn nothing_is_no_bytes() {
        assert_eq!(written(&[]), "");
    }

    #[test]
    fn only_what_changes_is_said() {
        let red = Style::new().fg(Color::Indexed(9));
        let all = [(0, 0, "a", red), (1, 0, "b", red.bg(Color::Indexed(4))), (2, 0, "c", red.bg(Color::Indexed(4)))];
        assert_eq!(written(&all), r"\x1b[1;1H\x1b[38;5;9ma\x1b[48;5;4mbc\x1b[0m");
    }

    #[test]
    fn what_is_switched_off_takes_everything_with_it_and_is_said_again() {
        let plain = Style::new().fg(Color::Indexed(9));
        let all = [(0, 0, "a", plain.bold().underlined()), (1, 0, "b", plain.bold()), (2, 0, "c", plain.bold().dim())];
        assert_eq!(written(&all), r"\x1b[1;1H\x1b[38;5;9m\x1b[1m\x1b[4ma\x1b[0m\x1b[38;5;9m\x1b[1mb\x1b[2mc\x1b[0m");
    }

    #[test]
    fn the_cursor_moves_only_where_the_next_cell_is_another() {
        let plain = Style::new();
        let all = [(4, 1, "a", plain), (5, 1, "b", plain), (7, 1, "c", plain), (0, 2, "d", plain)];
        assert_eq!(written(&all), r"\x1b[2;5Hab\x1b[2;8Hc\x1b[3;1Hd");
    }
}
