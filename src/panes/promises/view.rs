//! Drawing of the promises.
//!
//! ```text
//! ┌ Janji mitra ──────────────────── 1 dari 9 ┐┌ Usaha Contoh ───────────────┐
//! │▌! 100 selimut   Usaha Contoh   30-09-2026 ││ 100 selimut                 │
//! │   Beasiswa      Usaha Contoh   26-03-2027 ││ ▲ lewat sejak 30-09-2026 …  │
//! └───────────────────────────────────────────┘└─────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{State, parts};
use crate::domain::day;
use crate::domain::register::{PromiseRow, PromiseState, totals};
use crate::panes::Shared;
use crate::panes::sides::sides;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, line_of, text};
use crate::words::{promises as w, register as r};

/// Mark, what, partner, by when, how it stands, what is still to come.
const COLUMNS: [Column; 6] = [
    Column::fixed(1),
    Column::flex(3),
    Column::flex(2).from(62),
    Column::fixed(10),
    Column::fixed(10),
    Column::fixed(15).right().from(80),
];

/// Draws the list with the promise beside it over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let (left, right) = sides(area, state.focus.side());
    if !left.is_empty() {
        draw_list(frame, left, state, shared, ctx);
    }
    if !right.is_empty() {
        draw_detail(frame, right, state, shared, ctx);
    }
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_list();
    let empty = match (state.waits(), &state.partner) {
        (true, _) => w::LOADING,
        (false, Some(_)) => w::NONE_OF_PARTNER,
        (false, None) => w::EMPTY,
    }
    .get(ctx.lang);
    let shown = List { len: state.shown.len(), state: state.list, focused, columns: &COLUMNS, empty };
    let title = match &state.partner {
        Some((_, name)) => format!("{} · {name}", w::TITLE.get(ctx.lang)),
        None => w::TITLE.get(ctx.lang).to_owned(),
    };
    let badge = position(&shown, ctx);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let late = state.shown.iter().filter(|row| row.promise.is_overdue(shared.today())).count();
    let said = w::shown(state.view.label().get(ctx.lang), late, ctx.lang);
    let said = with_totals(said, state, usize::from(inside.width.saturating_sub(2)), ctx);
    text::put(frame.buffer_mut(), after(line_of(inside, 0), 2), &text::line(&said, ctx.theme.style(Role::Dim)));
    let row_at = |at: usize| state.shown.get(at).map_or_else(Row::default, |one| row(one, shared, ctx));
    list(frame, below(inside, 1), &shown, row_at, ctx);
}

/// With what came of those that are shown and what is left, as much of it as there is room for.
fn with_totals(said: String, state: &State, room: usize, ctx: &Ctx<'_>) -> String {
    let (given, left) = totals(&state.shown);
    if given + left == 0 {
        return said;
    }
    let [given, left] = [given, left].map(|sum| r::rupiah(sum, ctx.lang));
    let sums = [w::totals(&given, &left, ctx.lang), w::left(&left, ctx.lang)];
    let longer = sums.map(|sums| [said.as_str(), &sums].join(" · "));
    longer.into_iter().find(|line| text::width(line) <= room).unwrap_or(said)
}

fn row(one: &PromiseRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let lang = ctx.lang;
    let late = one.promise.is_overdue(shared.today());
    let said = |words: &str, role: Role| text::line(words, ctx.theme.style(role));
    let (brief, role) = match one.promise.state {
        _ if late => (w::LATE, Role::Warn),
        PromiseState::Promised => (w::BRIEF_PROMISED, Role::Text),
        PromiseState::Part => (w::BRIEF_PART, Role::Text),
        PromiseState::Kept => (w::BRIEF_KEPT, Role::Good),
        PromiseState::Withdrawn => (w::BRIEF_WITHDRAWN, Role::Dim),
    };
    let due = one.promise.due.map(day::shown).unwrap_or_default();
    let left = one.left().filter(|left| *left > 0).map(|left| r::rupiah(left, lang)).unwrap_or_default();
    Row::new([
        said(if late { "!" } else { " " }, Role::Warn),
        text::line(&one.promise.what, Style::default()),
        said(&one.partner, Role::Dim),
        said(&due, if late { Role::Warn } else { Role::Dim }),
        said(brief.get(lang), role),
        said(&left, Role::Dim),
    ])
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_detail();
    let named = state.row().map_or("", |row| row.partner.as_str());
    let inside = panel(frame, area, Panel { title: named, badge: "", focused }, ctx);
    let blocks = state.story.as_ref().map(|story| parts::blocks(story, shared)).unwrap_or_default();
    let most = detail(frame, inside, &blocks, state.scroll.at(), ctx);
    state.scroll.drawn(most);
}
