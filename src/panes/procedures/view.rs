//! Drawing of the pane: the list with its search line on the left, the procedure on the right.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::related::related;
use super::{State, parts};
use crate::panes::Shared;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, Search, panel, panel_search};
use crate::ui::popup::popup;
use crate::ui::{Ctx, Level, Role, cells, text};
use crate::words::procedures as w;
use crate::worker::Shelved;

/// Title, and in a list wide enough the division.
const COLUMNS: [Column; 2] = [Column::flex(1), Column::fixed(8).from(56)];
/// Widest window of the choice among related procedures.
const CHOICE_COLS: u16 = 72;

/// Draws the pane into its area; answers where the text cursor stands, if the pane has one now.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let (left, right) = sides(area, state.focus);
    let cursor = if left.is_empty() { None } else { draw_list(frame, left, state, shared, ctx) };
    if !right.is_empty() {
        draw_detail(frame, right, state, shared, ctx);
    }
    cursor
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let empty = empty_sentence(state, shared, ctx);
    let shown = List {
        len: state.found.len(),
        state: state.list,
        focused: state.focus == Side::List,
        columns: &COLUMNS,
        empty: &empty,
    };
    let (badge, title) = (badge(state, shared, &shown, ctx), w::TITLE.get(ctx.lang));
    let framed = Panel { title, badge: &badge, focused: shown.focused };
    let search = Search {
        value: state.query.text(),
        cursor: state.query.cursor(),
        active: state.typing,
        placeholder: if state.typing { w::PLACEHOLDER.get(ctx.lang) } else { "" },
    };
    let search = (state.typing || !state.query.text().is_empty()).then_some(search);
    let (inner, cursor) = panel_search(frame, area, framed, search, ctx);
    match &state.failed {
        Some(sentence) => {
            detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        }
        None => list(frame, inner, &shown, |at| row(state, shared, at, ctx), ctx),
    }
    cursor
}

/// With words: how many of all are found. Without: where the selection stands.
fn badge(state: &State, shared: &Shared, shown: &List<'_>, ctx: &Ctx<'_>) -> String {
    if state.failed.is_some() {
        return String::new();
    }
    if state.answered.is_empty() {
        return position(shown, ctx);
    }
    w::found(state.found.len(), shared.library.procedures.len(), ctx.lang)
}

fn empty_sentence(state: &State, shared: &Shared, ctx: &Ctx<'_>) -> String {
    if shared.library.procedures.is_empty() {
        return w::NONE_LOADED.get(ctx.lang).to_owned();
    }
    if state.answered == state.query.text() {
        return w::nothing_found(state.query.text(), ctx.lang);
    }
    w::SEARCHING.get(ctx.lang).to_owned()
}

fn row(state: &State, shared: &Shared, at: usize, ctx: &Ctx<'_>) -> Row {
    let found = state.found.get(at);
    let Some((found, one)) = found.and_then(|found| Some((found, shared.library.procedure(&found.slug)?))) else {
        return Row::default();
    };
    let (base, hit) = (ratatui::style::Style::new(), ctx.theme.style(Role::Match));
    let title = text::marked(&one.procedure.title, &found.spans, base, hit);
    let division = w::division(one.procedure.division.code(), ctx.lang);
    let row = Row::new([title, text::line(division, ctx.theme.style(Role::Dim))]);
    if found.reason.is_empty() {
        return row;
    }
    row.sub(text::line(w::matched(&found.reason, ctx.lang), ratatui::style::Style::new()))
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus == Side::Detail;
    let Some(one) = state.shown(shared) else {
        let inner = panel(frame, area, Panel { title: "", badge: "", focused }, ctx);
        detail(frame, inner, &[Block::Dim(w::NO_CHOICE.get(ctx.lang).to_owned())], 0, ctx);
        return;
    };
    let title = one.procedure.title.as_str();
    let badge = parts::badge(one, ctx.lang);
    let badge = if fits(title, &badge, area.width) { badge.as_str() } else { "" };
    let inner = panel(frame, area, Panel { title, badge, focused }, ctx);
    let blocks = parts::blocks(one, &state.ticked(&one.procedure.slug), shared);
    state.scroll.drawn(detail(frame, inner, &blocks, state.scroll.at(), ctx));
    if let Some(chosen) = state.choosing {
        draw_choice(frame, area, one, chosen, shared, ctx);
    }
}

/// Whether the frame holds both: a whole title is worth more than the badge, which the text repeats.
fn fits(title: &str, badge: &str, width: u16) -> bool {
    2 * text::width(title) + text::width(badge) + 12 <= usize::from(width)
}

fn draw_choice(frame: &mut Frame<'_>, area: Rect, one: &Shelved, chosen: usize, shared: &Shared, ctx: &Ctx<'_>) {
    let all = related(one, shared);
    let width = area.width.saturating_sub(4).min(CHOICE_COLS);
    let inner = popup(frame, area, width, cells(all.len()).saturating_add(2), w::RELATED.get(ctx.lang), ctx);
    let columns = [Column::fixed(1), Column::flex(1)];
    let state = crate::ui::list::ListState { selected: chosen, offset: 0 };
    let shown = List { len: all.len(), state, focused: true, columns: &columns, empty: "" };
    let row = |at: usize| {
        let title = all.get(at).map_or("", |other| other.procedure.title.as_str());
        let key = text::line((at + 1).to_string(), ctx.theme.style(Role::Key));
        Row::new([key, Line::from(text::span(title, ratatui::style::Style::new()))])
    };
    list(frame, inner, &shown, row, ctx);
}
