//! Frames: what changed since the last one, as one write that appears at once.
//!
//! [`Rows`] finds the difference, [`encode`] writes it down; this file puts a frame together. ratatui's own backend writes
//! colour resets and "hide cursor" for every frame even when nothing changed, and asks the terminal where the cursor is.
//! Here an unchanged frame is zero bytes, and nothing is ever asked.

use std::io::{self, Write};

use crossterm::queue;
use crossterm::terminal::{self, Clear};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::{Frame, Terminal};

use super::encode::Pen;
use super::rows::Rows;
use super::{guard, tty};

/// What a terminal that reports no size is taken for.
const UNKNOWN: Size = Size { width: 80, height: 24 };
/// No desk is larger; a terminal that says so is lying, and memory is not to be had for lies.
const LARGEST: Size = Size { width: 1000, height: 500 };

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const HIDE: &[u8] = b"\x1b[?25l";
const SHOW: &[u8] = b"\x1b[?25h";

/// The terminal to draw on.
pub struct Screen {
    canvas: Canvas,
}

impl Screen {
    /// A screen of the terminal's present size. Writes nothing yet.
    pub fn new() -> io::Result<Screen> {
        // Colour is the theme's business alone: crossterm follows `NO_COLOR` in a way that also loses bold and reverse.
        crossterm::style::force_color_output(true);
        Ok(Screen { canvas: Canvas::new(real_size(tty::size()))? })
    }

    /// Draws one frame at the terminal's present size. The cursor shows where the view says, else it is hidden.
    /// Writes nothing when nothing changed or the terminal is not ours. Errors: the terminal is gone.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>) -> Option<Position>) -> io::Result<()> {
        let bytes = self.canvas.compose(real_size(tty::size()), view)?;
        if bytes.is_empty() || !guard::is_active() {
            return Ok(());
        }
        tty::write_all(&bytes)
    }

    /// Forgets what is on the screen: the next frame is written in full.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.canvas.forget()
    }

    /// Columns and rows the next frame will have.
    pub fn size(&self) -> (u16, u16) {
        let size = real_size(tty::size());
        (size.width, size.height)
    }
}

fn real_size((width, height): (u16, u16)) -> Size {
    if width == 0 || height == 0 {
        return UNKNOWN;
    }
    Size { width: width.min(LARGEST.width), height: height.min(LARGEST.height) }
}

/// Frames to bytes, without a terminal.
struct Canvas {
    terminal: Terminal<Encoder>,
    /// What the real terminal shows.
    rows: Rows,
    /// Where the cursor is shown on it; `None` when hidden.
    cursor: Option<Position>,
}

impl Canvas {
    fn new(size: Size) -> io::Result<Canvas> {
        let encoder = Encoder { bytes: Vec::new(), size, at: Position::ORIGIN };
        Ok(Canvas { terminal: Terminal::new(encoder)?, rows: Rows::default(), cursor: None })
    }

    fn forget(&mut self) -> io::Result<()> {
        self.rows = Rows::blank(self.rows.area());
        self.terminal.clear()
    }

    /// The bytes that make the terminal show this frame; none when it already does.
    fn compose(&mut self, size: Size, view: impl FnOnce(&mut Frame<'_>) -> Option<Position>) -> io::Result<Vec<u8>> {
        self.terminal.backend_mut().size = size;
        self.terminal.autoresize()?;
        self.terminal.current_buffer_mut().reset();
        let wanted = view(&mut self.terminal.get_frame());
        let frame = self.terminal.current_buffer_mut();
        if frame.area != self.rows.area() {
            // A terminal of another size was cleared.
            self.rows = Rows::blank(frame.area);
        }
        self.rows.take(frame);
        let mut cells = std::mem::take(&mut self.terminal.backend_mut().bytes);
        let (mut pen, mut done) = (Pen::default(), Ok(()));
        self.rows.differences(|x, y, cell| {
            if done.is_ok() {
                done = pen.cell(x, y, cell);
            }
        });
        done?;
        self.rows.settle();
        cells.extend(pen.finish()?);
        let before = std::mem::replace(&mut self.cursor, wanted);
        if cells.is_empty() && before == wanted {
            return Ok(Vec::new());
        }
        wrap(&cells, before, wanted)
    }
}

fn wrap(cells: &[u8], before: Option<Position>, wanted: Option<Position>) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(cells.len() + 64);
    out.extend_from_slice(BEGIN);
    // Without synchronized updates the cursor would be seen running over the cells.
    let hide = before.is_some() && (wanted.is_none() || !cells.is_empty());
    if hide {
        out.extend_from_slice(HIDE);
    }
    out.extend_from_slice(cells);
    if let Some(Position { x, y }) = wanted {
        write!(out, "\x1b[{};{}H", y.saturating_add(1), x.saturating_add(1))?;
        if hide || before.is_none() {
            out.extend_from_slice(SHOW);
        }
    }
    out.extend_from_slice(END);
    Ok(out)
}

/// What ratatui takes for a terminal: it has a size and can be cleared. Cells and the cursor are the canvas's business.
struct Encoder {
    bytes: Vec<u8>,
    size: Size,
    at: Position,
}

impl Backend for Encoder {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, _content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.at)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.at = position.into();
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        match clear_type {
            ClearType::All => queue!(self.bytes, Clear(terminal::ClearType::All)),
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "only the whole screen is ever cleared")),
        }
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[path = "screen_tests.rs"]
mod tests;
