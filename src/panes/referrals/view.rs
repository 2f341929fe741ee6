//! Drawing of the pane: the list with what is late on the left, one referral on the right.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line as Words;

use super::parts::{self, days_until};
use super::{State, cases, lists};
use crate::domain::day;
use crate::domain::referral::ReferralState;
use crate::panes::Shared;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list};
use crate::ui::panel::{Panel, panel, said_above};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::referrals as w;
use crate::words::worklist as l;
use crate::worker::Line;

/// Mark, name, when an answer is due.
const COLUMNS: [Column; 3] = [Column::fixed(1), Column::flex(1), Column::fixed(18).right()];
/// Columns before the second line of a row, and one behind it.
const SUB_INDENT: u16 = 5;

/// Draws the pane into its area; the pane has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let (left, right) = sides(area, state.focus);
    if !left.is_empty() {
        draw_list(frame, left, state, shared, ctx);
    }
    if !right.is_empty() {
        draw_detail(frame, right, state, shared, ctx);
    }
    None
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus == Side::List;
    let title = title(state, ctx);
    let badge = badge(state, ctx);
    let inner = panel(frame, area, Panel { title: &title, badge: &badge, focused }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let rest = draw_summary(frame, inner, state, shared, ctx);
    let empty = match (state.loaded, state.showing.narrow.is_empty()) {
        (false, _) => w::LOADING,
        (true, true) => state.showing.view.empty(),
        (true, false) => l::EMPTY_NARROWED,
    };
    let len = state.window.total();
    let shown = List { len, state: state.list, focused, columns: &COLUMNS, empty: empty.get(ctx.lang) };
    list(frame, rest, &shown, |at| any_row(at, rest.width, state, shared, ctx), ctx);
}

/// A row of either kind; one that is still on its way is empty.
fn any_row(at: usize, width: u16, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let case = || state.window.case(at).map(|line| cases::view::row(line, state.showing.view, shared, ctx));
    let referral = state.window.referral(at).map(|line| row(line, width, shared, ctx));
    let mut row = referral.or_else(case).unwrap_or_default();
    if state.picked() > 0 {
        let said = if state.is_picked(at) { "[x] " } else { "[ ] " };
        if let Some(name) = row.cells.get_mut(1) {
            name.spans.insert(0, text::span(said, ctx.theme.style(Role::Accent)));
        }
    }
    row
}

fn title(state: &State, ctx: &Ctx<'_>) -> String {
    let name = match state.kept_now() {
        Some(kept) => kept.name.clone(),
        None => state.showing.view.label().get(ctx.lang).to_owned(),
    };
    format!("{} · {name}", w::TITLE.get(ctx.lang))
}

fn badge(state: &State, ctx: &Ctx<'_>) -> String {
    match state.window.total() {
        0 => String::new(),
        len => {
            let place = l::position(state.list.selected.min(len - 1) + 1, len, ctx.lang);
            let chosen = match state.picked() {
                0 => String::new(),
                count => format!("{} · ", crate::words::bulk::chosen(count, ctx.lang)),
            };
            format!("{chosen}{place}")
        }
    }
}

/// What narrows the list, and how many rows the other lists have that want to be looked at; answers with the room below.
fn draw_summary(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Rect {
    let mut rest = area;
    let narrowed = lists::narrowed(&state.showing, shared);
    let counted = lists::counted(state, usize::from(area.width.saturating_sub(2)), ctx.lang);
    let filter = match narrowed.is_empty() {
        true => String::new(),
        false => format!("{}: {}", l::NARROWED.get(ctx.lang), narrowed.join(" · ")),
    };
    for (said, role) in [(filter, Role::Text), (counted, Role::Dim)] {
        rest = said_above(frame, rest, &said, role, ctx);
    }
    rest
}

/// An answer was due before today and has not come.
fn late(line: &Line, shared: &Shared) -> bool {
    line.state.is_open() && line.due.is_some_and(|due| days_until(due, shared) < 0)
}

fn row(line: &Line, width: u16, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let closed = !line.state.is_open() && line.state != ReferralState::Draft;
    let name = shared.public_name(&line.name, shared.is_closed(line));
    let cells = [mark(line, shared, ctx), text::line(name, Style::new()), due(line, shared, ctx)];
    Row::new(cells)
        .sub(text::line(second(line, usize::from(width.saturating_sub(SUB_INDENT)), shared, ctx), Style::new()))
        .muted(closed)
}

fn mark(line: &Line, shared: &Shared, ctx: &Ctx<'_>) -> Words<'static> {
    let level = match line.state {
        _ if line.urgent => Level::Error,
        _ if late(line, shared) => Level::Warn,
        ReferralState::Draft if !line.consent => Level::Error,
        ReferralState::Draft => Level::Info,
        _ => return Words::default(),
    };
    text::line(level.mark(), ctx.theme.style(level.role()))
}

fn due(line: &Line, shared: &Shared, ctx: &Ctx<'_>) -> Words<'static> {
    let Some(due) = line.due.filter(|_| line.state.is_open()) else { return Words::default() };
    let days = days_until(due, shared);
    if days > 0 {
        return text::line(day::shown(due), ctx.theme.style(Role::Dim));
    }
    text::line(w::due_in(days, ctx.lang), ctx.theme.style(Role::Warn))
}

/// State, need, destination, and whether consent is lacking, in `cols` columns.
fn second(line: &Line, cols: usize, shared: &Shared, ctx: &Ctx<'_>) -> String {
    let lang = ctx.lang;
    let hidden = shared.is_closed(line);
    let need = if hidden { w::SENSITIVE.get(lang) } else { line.need.as_str() };
    let destination = if hidden { "…" } else { line.destination.as_deref().unwrap_or(w::NO_DESTINATION.get(lang)) };
    let mut head = format!("{} · ", line.state.label().get(lang));
    if line.urgent {
        head.insert_str(0, &format!("{} · ", l::URGENT.get(lang)));
    }
    if !line.consent {
        head.push_str(&format!("{} · ", w::NO_CONSENT.get(lang)));
    }
    let (need, destination) = halves(need, destination, cols.saturating_sub(text::width(&head) + 3));
    format!("{head}{need} → {destination}")
}

/// Both texts in `cols` columns together: a short one leaves its room to the other, two long ones share it.
fn halves(one: &str, other: &str, cols: usize) -> (String, String) {
    let (wide, beside) = (text::width(one), text::width(other));
    if wide + beside <= cols {
        return (one.to_owned(), other.to_owned());
    }
    let first = wide.min((cols / 2).max(cols.saturating_sub(beside)));
    (text::fit(one, first), text::fit(other, cols.saturating_sub(first)))
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    if let Some(case) = state.case_line() {
        let badge = case.state.label().get(ctx.lang);
        let inner = panel(frame, area, Panel { title: &case.name, badge, focused: false }, ctx);
        detail(frame, inner, &cases::blocks(case, shared), 0, ctx);
        return;
    }
    let focused = state.focus == Side::Detail;
    let (view, line) = (state.shown(), state.line());
    let name = view.map(|view| view.person.name.as_str()).or_else(|| line.map(|line| line.name.as_str()));
    let at = view.map(|view| view.referral.state).or_else(|| line.map(|line| line.state));
    let badge = at.map_or("", |at| at.label().get(ctx.lang));
    let inner = panel(frame, area, Panel { title: name.unwrap_or(""), badge, focused }, ctx);
    let number = line.and_then(|line| line.letter.as_deref());
    let blocks = match (&state.failed_one, view, line) {
        (Some(sentence), ..) => vec![Block::Notice(Level::Error, sentence.clone())],
        (None, Some(view), _) => parts::blocks(view, number, state.is_opened(), shared),
        (None, None, Some(line)) => parts::waiting(line, shared),
        (None, None, None) if state.selected.is_some() => vec![Block::Dim(w::LOADING.get(ctx.lang).to_owned())],
        (None, None, None) => Vec::new(),
    };
    state.scroll.drawn(detail(frame, inner, &blocks, state.scroll.at(), ctx));
}
