//! Drawing of the list of commands.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::State;
use crate::keys::KeyMap;
use crate::ui::input::{Value, value};
use crate::ui::list::{Column, List, Row, list};
use crate::ui::popup::popup;
use crate::ui::{Ctx, Role, after, below, line_of, text};
use crate::words::app as w;

/// Widest window.
const WIDTH: u16 = 88;
/// Highest window.
const HEIGHT: u16 = 22;

/// Draws the commands over the area; answers where the text cursor stands.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, keymap: &KeyMap, ctx: &Ctx<'_>) -> Option<Position> {
    let (width, height) = (area.width.saturating_sub(4).min(WIDTH), area.height.saturating_sub(2).min(HEIGHT));
    let inside = popup(frame, area, width, height, w::PALETTE_TITLE.get(ctx.lang), ctx);
    let typed = Value {
        text: state.input.value(),
        cursor: state.input.cursor(),
        focused: true,
        placeholder: w::PALETTE_HINT.get(ctx.lang),
        boxed: false,
    };
    let cursor = value(frame, after(line_of(inside, 0), 1), &typed, ctx);
    let found = state.found(ctx.lang);
    let columns = [Column::fixed(16), Column::flex(1), Column::fixed(10)];
    let view = List { len: found.len(), state: state.list, focused: true, columns: &columns, empty: "–" };
    let row = |index: usize| match found.get(index) {
        Some(action) => Row::new([
            text::line(action.words().label.get(ctx.lang), ctx.theme.style(Role::Text)),
            text::line(action.words().sentence.get(ctx.lang), ctx.theme.style(Role::Dim)),
            text::line(keymap.hint(*action), ctx.theme.style(Role::Key)),
        ]),
        None => Row::default(),
    };
    list(frame, below(inside, 1), &view, row, ctx);
    cursor
}
