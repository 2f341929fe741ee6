//! Drawing of the problems from the field: the list with the whole story of one beside it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{State, merged_hint, parts, place};
use crate::domain::field_issue::IssueFilter;
use crate::domain::member::Pillar;
use crate::panes::Shared;
use crate::panes::sides::sides;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel, panel_search, said_above};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::field_issues as w;
use crate::worker::IssueRow;

/// Mark, title, place, how late.
const COLUMNS: [Column; 4] = [Column::fixed(1), Column::flex(4), Column::flex(2).from(70), Column::fixed(11).right()];

/// Draws over the whole area; answers where the text cursor stands while something is typed.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let (left, right) = sides(area, state.focus.side());
    let cursor = if left.is_empty() { None } else { draw_list(frame, left, state, shared, ctx) };
    if !right.is_empty() {
        draw_story(frame, right, state, shared, ctx);
    }
    cursor
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let focused = state.focus.on_list();
    let empty = match (state.loaded, state.list.text.is_empty()) {
        (false, _) => w::LOADING,
        (true, true) => w::EMPTY,
        (true, false) => w::NO_MATCH,
    };
    let rows = &state.page.rows;
    let shown = List { len: rows.len(), state: state.rows, focused, columns: &COLUMNS, empty: empty.get(ctx.lang) };
    let badge = position(&shown, ctx);
    let search = state.find.search(state.finding, w::FIND_HINT.get(ctx.lang));
    let searched = state.finding || !state.list.text.is_empty();
    let framed = Panel { title: w::TITLE.get(ctx.lang), badge: &badge, focused };
    let (inner, cursor) = panel_search(frame, area, framed, searched.then_some(search), ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return None;
    }
    let rest = draw_narrowed(frame, inner, state, shared, ctx);
    list(frame, rest, &shown, |at| rows.get(at).map_or_else(Row::default, |one| row(one, shared, ctx)), ctx);
    cursor
}

/// What a merge waits for and what narrows the list; answers with the room below.
fn draw_narrowed(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Rect {
    let merging = state.merging.as_ref().map(|(_, _, title)| (merged_hint(title, shared), Role::Warn));
    let said = merging.into_iter().chain([(narrowed(state, shared), Role::Dim)]);
    said.fold(area, |rest, (said, role)| said_above(frame, rest, &said, role, ctx))
}

/// What narrows the list, and how many are overdue.
fn narrowed(state: &State, shared: &Shared) -> String {
    let (list, lang) = (&state.list, shared.lang);
    let parts = [
        Some(list.filter.label().get(lang).to_owned()),
        list.area.as_deref().map(|code| place(Some(code), shared)),
        list.topic.map(|topic| topic.label().get(lang).to_owned()),
        list.pillar.map(|pillar: Pillar| pillar.label().get(lang).to_owned()),
        (state.page.overdue > 0 && list.filter != IssueFilter::Overdue).then(|| w::overdue(state.page.overdue, lang)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn row(one: &IssueRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let late = one.late(shared.today()).is_some();
    let warn = ctx.theme.style(Role::Warn);
    let mark = if late { text::line(Level::Warn.mark(), warn) } else { Line::default() };
    let note = match one.late(shared.today()) {
        Some(days) => w::days_over(days, ctx.lang),
        None => one.state.label().get(ctx.lang).to_owned(),
    };
    let cells = [
        mark,
        text::line(&one.title, Style::new()),
        text::line(place(one.area.as_deref(), shared), dim),
        text::line(&note, if late { warn } else { dim }),
    ];
    let who = w::voice(
        one.pillar.map(crate::domain::member::Pillar::label),
        &one.raised_by,
        &crate::domain::day::shown(one.raised_on),
        ctx.lang,
    );
    let more = if one.voices > 0 { format!(" {}", w::and_voices(one.voices, ctx.lang)) } else { String::new() };
    let sub = format!("{who}{more} · {}", one.topic.label().get(ctx.lang));
    Row::new(cells).sub(text::line(&sub, dim)).muted(!one.state.is_open())
}

fn draw_story(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_detail();
    let (title, badge) = state.row().map_or(("", ""), |row| (row.title.as_str(), row.state.label().get(ctx.lang)));
    let inner = panel(frame, area, Panel { title, badge, focused }, ctx);
    let blocks = match (state.story(), state.row()) {
        (Some(story), _) => parts::blocks(story, shared),
        (None, Some(_)) => vec![Block::Dim(w::LOADING.get(ctx.lang).to_owned())],
        (None, None) => Vec::new(),
    };
    state.scroll.drawn(detail(frame, inner, &blocks, state.scroll.at(), ctx));
}
