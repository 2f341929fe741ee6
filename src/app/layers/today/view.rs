//! Drawing of what was done today: a time, what, for whom.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, line_of, text};
use crate::words::today as w;

/// Draws the list over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let columns = [Column::fixed(5), Column::flex(5), Column::flex(4), Column::flex(2).from(90)];
    let empty = if state.deeds.is_none() { "…" } else { w::NOTHING.get(ctx.lang) };
    let view = List { len: state.rows(), state: state.list, focused: true, columns: &columns, empty };
    let badge = position(&view, ctx);
    let title = Panel { title: w::TITLE.get(ctx.lang), badge: &badge, focused: true };
    let inside = panel(frame, area, title, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let rows = Rect { height: inside.height.saturating_sub(1), ..inside };
    list(frame, rows, &view, |at| row(state, at, ctx), ctx);
    let last = line_of(inside, inside.height.saturating_sub(1));
    text::put(frame.buffer_mut(), last, &text::line(w::HINT.get(ctx.lang), ctx.theme.style(Role::Dim)));
}

fn row(state: &State, at: usize, ctx: &Ctx<'_>) -> Row {
    let Some(deed) = state.deeds.as_ref().and_then(|deeds| deeds.get(at)) else { return Row::default() };
    let dim = ctx.theme.style(Role::Dim);
    let time = deed.at.get(11..16).unwrap_or_default().replace(':', ".");
    Row::new([
        text::line(&time, dim),
        text::line(deed.said(ctx.lang), ctx.theme.style(Role::Text)),
        text::line(&deed.name, ctx.theme.style(Role::Text)),
        text::line(&deed.user, dim),
    ])
}
