//! Drawing of the service points.
//!
//! ```text
//! ┌ Titik layanan · Meuraxa ─────────── 3 dari 17 ┐┌ Puskesos Contoh … ──────────┐
//! │ PUSKESOS aktif di 4 dari 16 gampong           ││ Jenis PUSKESOS  Keadaan …   │
//! │▌Lampaseh Aceh   PUSKESOS   aktif        2     ││ …                           │
//! │ Punge Jurong    PUSKESOS   belum ada          ││                             │
//! └───────────────────────────────────────────────┘└─────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{State, parts};
use crate::domain::service_point::{PointRow, PointState, PointView};
use crate::panes::Shared;
use crate::panes::sides::sides;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, line_of, text};
use crate::words::points as w;

/// Place, kind (a narrow list tells it by how far the place is indented), state, officers.
const COLUMNS: [Column; 4] = [Column::flex(3), Column::fixed(13).from(60), Column::fixed(12), Column::fixed(3).right()];

/// Draws the list with the point beside it over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let (left, right) = sides(area, state.focus.side());
    if !left.is_empty() {
        draw_list(frame, left, state, shared, ctx);
    }
    if !right.is_empty() {
        draw_detail(frame, right, state, shared, ctx);
    }
}

fn title(state: &State, shared: &Shared) -> String {
    let place = state.area.as_deref().map_or(w::THE_CITY.get(shared.lang), |code| parts::place(code, shared));
    format!("{} · {place}", w::TITLE.get(shared.lang))
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_list();
    let empty = if state.waits() { w::LOADING } else { w::EMPTY }.get(ctx.lang);
    let shown = List { len: state.shown.len(), state: state.list, focused, columns: &COLUMNS, empty };
    let (title, badge) = (title(state, shared), position(&shown, ctx));
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let (have, all) = state.covered(shared);
    let mut said = w::covered(have, all, ctx.lang);
    if state.view != PointView::All {
        said = format!("{} · {said}", state.view.label().get(ctx.lang));
    }
    let fitted = text::fit(&said, usize::from(inside.width.saturating_sub(3)));
    text::put(frame.buffer_mut(), after(line_of(inside, 0), 2), &text::line(&fitted, ctx.theme.style(Role::Dim)));
    let row_at = |at: usize| state.shown.get(at).map_or_else(Row::default, |one| row(one, shared, ctx));
    list(frame, below(inside, 1), &shown, row_at, ctx);
}

fn row(one: &PointRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let lang = ctx.lang;
    let said = |words: &str, role: Role| text::line(words, ctx.theme.style(role));
    // Gampong stand a little further in, under their kecamatan.
    let indent = if one.area.len() > 8 { "  " } else { "" };
    let place = match one.kind.is_of_city() {
        true => format!("{} · {}", one.kind.label().get(lang), parts::place(&one.area, shared)),
        false => format!("{indent}{}", parts::place(&one.area, shared)),
    };
    let (state, count) = match &one.point {
        Some(point) => {
            let role = match point.state {
                PointState::Active => Role::Good,
                PointState::Planned => Role::Text,
                PointState::Idle | PointState::Closed => Role::Dim,
            };
            let count = if point.officers.is_empty() { String::new() } else { point.officers.len().to_string() };
            (said(point.state.label().get(lang), role), count)
        }
        None => (said(w::VACANT.get(lang), Role::Warn), String::new()),
    };
    let kind = text::line(one.kind.label().get(lang), ctx.theme.style(Role::Dim));
    Row::new([text::line(&place, Style::default()), kind, state, text::line(&count, Style::default())])
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_detail();
    let named = state.row().map_or("", |row| parts::place(&row.area, shared));
    let inside = panel(frame, area, Panel { title: named, badge: "", focused }, ctx);
    let blocks = state.row().map(|row| parts::blocks(state, row, shared)).unwrap_or_default();
    let most = detail(frame, inside, &blocks, state.scroll.at(), ctx);
    state.scroll.drawn(most);
}
