//! What the screen is made of: theme, panels, lists, details, fields, header, footer, popups, bars. Pure drawing.
//!
//! Why a room of its own: every pane draws with the same few pieces, so the desk looks like one thing and every rule about
//! widths, colours and dangerous characters is kept in one place. Nothing here keeps or changes state: a widget is given
//! what to show and answers with geometry only (the inner area, the cursor, how far one may scroll).
//!
//! Odd on purpose: ratatui's own text drawing is not used. All text goes through [`text::put`], which cleans it with
//! [`crate::domain::safe::Safe`], cuts it between letters and stays inside the buffer at any size.

pub mod bars;
pub mod big;
pub mod ctx;
pub mod detail;
pub mod footer;
pub mod header;
pub mod input;
pub mod list;
pub mod map;
pub mod panel;
pub mod plot;
pub mod popup;
pub mod question;
pub mod small;
pub mod text;
pub mod theme;

pub use ctx::Ctx;
pub use theme::{Level, Role, Theme};

use ratatui::layout::Rect;

/// The single line `row` of `area`; empty when the area is not that high.
pub fn line_of(area: Rect, row: u16) -> Rect {
    if row >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y.saturating_add(row), height: 1, ..area }
}

/// `area` without its first `cols` columns.
pub fn after(area: Rect, cols: u16) -> Rect {
    let cols = cols.min(area.width);
    Rect { x: area.x.saturating_add(cols), width: area.width - cols, ..area }
}

/// `area` without its first `rows` rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y.saturating_add(rows), height: area.height - rows, ..area }
}

/// The right-most `cols` columns of `area`.
pub fn right(area: Rect, cols: u16) -> Rect {
    after(area, area.width.saturating_sub(cols))
}

/// The first `cols` columns of `area`.
pub fn left(area: Rect, cols: u16) -> Rect {
    Rect { width: area.width.min(cols), ..area }
}

/// A count of columns or rows as ratatui wants it; what is larger becomes the largest.
pub(crate) fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
pub(crate) mod contrast;
#[cfg(test)]
mod every_size;
#[cfg(test)]
mod pictures;
#[cfg(test)]
pub(crate) mod shot;
