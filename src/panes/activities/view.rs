//! Drawing of the activities.
//!
//! ```text
//! ┌ Kegiatan · Meuraxa ───── 1 dari 412 ┐┌ Kunjungan rumah ────────────────┐
//! │▌26-11-2026  Judul          sendiri  ││ Tanggal   Kamis, 26 November    │
//! │  Kunjungan rumah · Surien · Nama +2 ││ …                               │
//! └─────────────────────────────────────┘└─────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{State, follow, grid, parts};
use crate::domain::activity::{Initiative, Origin};
use crate::domain::day;
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::panes::register::place;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel, panel_search, said_above};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::activity_log as w;
use crate::worker::{ActivityRow, OpenFollowUp};

/// Day, title, on whose word.
const COLUMNS: [Column; 3] = [Column::fixed(10), Column::flex(1), Column::fixed(10)];
/// Mark, day, what, who.
const OPEN: [Column; 4] = [Column::fixed(1), Column::fixed(11), Column::flex(3), Column::flex(2)];

/// Draws the pane into its area; answers where the text cursor stands.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    if let Some(follow) = &state.follow {
        draw_open(frame, area, follow, shared, ctx);
        return None;
    }
    if let Some(grid) = &state.grid {
        grid::view::draw(frame, area, grid, shared, ctx);
        return None;
    }
    let (left, right) = sides(area, state.focus);
    let cursor = if left.is_empty() { None } else { draw_log(frame, left, state, shared, ctx) };
    if !right.is_empty() {
        draw_one(frame, right, state, shared, ctx);
    }
    cursor
}

fn draw_log(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let focused = state.focus == Side::List;
    let is_narrowed = state.list.is_narrowed() || !state.list.text.is_empty();
    let empty = match (state.loaded, is_narrowed) {
        (false, _) => w::LOADING,
        (true, true) => w::NO_MATCH,
        (true, false) => w::EMPTY,
    };
    let shown =
        List { len: state.page.total, state: state.rows, focused, columns: &COLUMNS, empty: empty.get(ctx.lang) };
    let (title, badge) = (title(state, shared), position(&shown, ctx));
    let search = state.find.search(state.finding, w::FIND.get(ctx.lang));
    let searched = state.finding || !state.list.text.is_empty();
    let framed = Panel { title: &title, badge: &badge, focused };
    let (inner, cursor) = panel_search(frame, area, framed, searched.then_some(search), ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return None;
    }
    let rest = said_above(frame, inner, &narrowed(state, shared), Role::Dim, ctx);
    list(frame, rest, &shown, |at| state.row_at(at).map_or_else(Row::default, |one| row(one, shared, ctx)), ctx);
    cursor
}

fn title(state: &State, shared: &Shared) -> String {
    let area = state.list.area.as_deref();
    let area = area.map_or_else(|| w::WHOLE_CITY.get(shared.lang).to_owned(), |code| place(code, shared));
    format!("{} · {area}", w::TITLE.get(shared.lang))
}

fn narrowed(state: &State, shared: &Shared) -> String {
    let (one, lang) = (&state.list, shared.lang);
    let said = |text: crate::words::Text| text.get(lang).to_owned();
    let days = match (one.from, one.to) {
        (None, None) => None,
        (from, to) => {
            let day = |day: Option<chrono::NaiveDate>| day.map(day::shown).unwrap_or_else(|| "…".to_owned());
            Some(format!("{}–{}", day(from), day(to)))
        }
    };
    let member = one.member.and_then(|id| {
        let people = state.shown.iter().flat_map(|view| &view.activity.participants);
        people.filter(|who| who.member() == Some(id)).map(|who| who.name.clone()).next()
    });
    let parts = [
        one.kind.map(|kind| said(kind.label())),
        one.duty.map(|duty| format!("{} {}", said(w::DUTY), duty.number())),
        one.pillar.map(|pillar| said(short(pillar))),
        member,
        days,
        (one.initiative != Initiative::Any).then(|| said(one.initiative.label())),
        (one.counted != crate::domain::activity::Counted::Yes).then(|| said(one.counted.label())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn row(one: &ActivityRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let (dim, lang) = (ctx.theme.style(Role::Dim), ctx.lang);
    let word = match () {
        () if one.voided => w::VOID,
        () if one.on > shared.today() => w::PLANNED,
        () if one.origin == Origin::Own => w::OWN,
        () => w::ASSIGNED,
    };
    let where_ = one.area.as_deref().map(|code| shared.library.region_name(code)).unwrap_or_default();
    let who = w::and_others(&one.first, one.people);
    let parts = [one.kind.label().get(lang), where_, one.place.as_str(), who.as_str()];
    let sub = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let cells =
        [text::line(day::shown(one.on), dim), text::line(&one.title, Style::new()), text::line(word.get(lang), dim)];
    Row::new(cells).sub(text::line(&sub, dim)).muted(one.voided)
}

fn draw_one(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let title = state.row().map_or("", |row| row.kind.label().get(ctx.lang));
    let badge = state.row().map(|row| day::shown(row.on)).unwrap_or_default();
    let framed = Panel { title, badge: &badge, focused: state.focus == Side::Detail };
    let inner = panel(frame, area, framed, ctx);
    let blocks = match (state.view(), state.row()) {
        (Some(view), _) => parts::blocks(state, view, shared),
        (None, Some(_)) => vec![Block::Dim(w::LOADING.get(ctx.lang).to_owned())],
        (None, None) => Vec::new(),
    };
    state.scroll.drawn(detail(frame, inner, &blocks, state.scroll.at(), ctx));
}

fn draw_open(frame: &mut Frame<'_>, area: Rect, state: &follow::State, shared: &Shared, ctx: &Ctx<'_>) {
    let lines = state.lines.as_deref().unwrap_or_default();
    let badge = match state.lines {
        Some(_) => w::open_count(lines.len(), state.overdue(shared.today()), ctx.lang),
        None => String::new(),
    };
    let title = w::OPEN_TITLE.get(ctx.lang);
    let inner = panel(frame, area, Panel { title, badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let empty = if state.lines.is_some() { w::OPEN_EMPTY } else { w::LOADING };
    let shown = List { len: lines.len(), state: state.list, focused: true, columns: &OPEN, empty: empty.get(ctx.lang) };
    list(frame, inner, &shown, |at| lines.get(at).map_or_else(Row::default, |one| open_row(one, shared, ctx)), ctx);
}

fn open_row(one: &OpenFollowUp, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let (dim, lang) = (ctx.theme.style(Role::Dim), ctx.lang);
    let todo = &one.follow_up;
    let late = todo.is_overdue(shared.today());
    let style = if late { ctx.theme.style(Role::Warn) } else { dim };
    let due = todo.due.map_or_else(|| w::NO_DAY.get(lang).to_owned(), day::shown);
    let owner = if todo.owner.is_empty() { w::NO_OWNER.get(lang) } else { todo.owner.as_str() };
    let where_ = one.area.as_deref().map(|code| shared.library.region_name(code)).unwrap_or_default();
    let on = day::shown(one.on);
    let parts = [todo.kind.label().get(lang), one.title.as_str(), on.as_str(), where_];
    let sub = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let cells = [
        text::line(if late { Level::Warn.mark() } else { "" }, style),
        text::line(&due, style),
        text::line(&todo.what, Style::new()),
        text::line(owner, dim),
    ];
    Row::new(cells).sub(text::line(&sub, dim))
}
