//! Drawing of a short list: a small window with numbered lines, each with what it leads to.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::State;
use crate::panes::menu::MOST;
use crate::ui::popup::popup;
use crate::ui::{Ctx, Role, after, cells, line_of, text};
use crate::words::app as w;

/// Widest window.
const WIDTH: u16 = 96;
/// Columns of the number before a line.
const NUMBER: usize = 3;

/// Draws the window over the area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let rows = u16::try_from(state.menu.rows.len()).unwrap_or(9);
    let width = WIDTH.min(area.width.saturating_sub(4)).max(20);
    let inside = popup(frame, area, width, rows.saturating_add(4), &state.menu.title, ctx);
    let widest = state.menu.rows.iter().map(|row| text::width(&row.label)).max().unwrap_or(0);
    // A longer list keeps the selected line in sight, above the blank line and the hint.
    let room = usize::from(inside.height.saturating_sub(2)).max(1);
    let above = (state.at + 1).saturating_sub(room);
    for (place, row) in state.menu.rows.iter().enumerate().skip(above).take(room) {
        let at = line_of(inside, cells(place - above));
        let chosen = place == state.at;
        let role = match (chosen, row.step.is_some()) {
            (true, _) => Role::Selected,
            (false, true) => Role::Text,
            (false, false) => Role::Dim,
        };
        let style = ctx.theme.style(role);
        let room = usize::from(inside.width).saturating_sub(NUMBER + widest + 3);
        let note = text::fit(&row.note, room);
        let line = Line::from(vec![
            text::span(text::pad(&numbered(place), NUMBER), if chosen { style } else { ctx.theme.style(Role::Key) }),
            text::span(text::pad(&row.label, widest + 2), style),
            text::span(text::pad(&note, room), if chosen { style } else { ctx.theme.style(Role::Dim) }),
        ]);
        text::put(frame.buffer_mut(), after(at, 1), &line);
    }
    let last = line_of(inside, inside.height.saturating_sub(1));
    text::put(frame.buffer_mut(), after(last, 1), &text::line(w::MENU_HINT.get(ctx.lang), ctx.theme.style(Role::Dim)));
}

/// The digit that chooses this line; nothing after the ninth.
fn numbered(place: usize) -> String {
    if place < MOST { format!("{} ", place + 1) } else { String::new() }
}
