//! Drawing of the matrix. Name, needs and own helpers always stand; the other columns move beneath the head so that the
//! chosen one is in sight. The chosen cell stands in brackets, so that it is seen without colour.
//!
//! ```text
//!   Gampong            PPKS  Petugas    Anak  Disabil …
//! ▌ Lampaseh Kota        40       0!  [  12]        8
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Column, State};
use crate::app::layers::scene::{self, KECAMATAN};
use crate::domain::balance::{self, Count, PILLARS, Served};
use crate::domain::member::Pillar;
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{self as l, List, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, cells, line_of, text};
use crate::words::{kecamatan::number, sums as w};

/// Columns of a cell, with its brackets.
const CELL: u16 = 7;
/// Between two columns of a list, and before the first one.
const GAP: u16 = 2;
/// Columns of a name, narrow and wide; from this width on wide and with the kecamatan.
const NAME: (u16, u16, u16) = (16, 24, 110);
/// Columns of the kecamatan.
const ABOVE: u16 = 16;
/// Lines below the list: what the cell says, the signs.
const FOOT: u16 = 2;

/// Draws the matrix over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let title = scene::title(w::BALANCE.get(ctx.lang), &state.scene, shared);
    let all = state.columns();
    let inner = area.width.saturating_sub(2);
    let wide = inner >= NAME.2;
    let fixed = GAP + if wide { NAME.1 + GAP + ABOVE } else { NAME.0 } + 2 * (GAP + CELL);
    let room = usize::from(inner.saturating_sub(fixed) / (GAP + CELL)).max(1);
    let others = all.len().saturating_sub(2);
    let chosen = state.column.saturating_sub(2);
    let first = if chosen < room { 0 } else { chosen + 1 - room };
    let last = (first + room).min(others);
    let badge = if others > room { w::columns(first + 1, last, others, ctx.lang) } else { String::new() };
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let shown: Vec<usize> = (0..2.min(all.len())).chain((first..last).map(|at| at + 2)).collect();
    let mut columns = vec![l::Column::fixed(if wide { NAME.1 } else { NAME.0 })];
    columns.extend(wide.then(|| l::Column::fixed(ABOVE)));
    columns.extend(shown.iter().map(|_| l::Column::fixed(CELL)));
    draw_head(frame, line_of(inside, 0), &all, &shown, (wide, state.column), ctx);
    let empty = if state.waits() { w::LOADING } else { w::NO_GAMPONG };
    let view = List {
        len: state.lines.len(),
        state: state.list,
        focused: true,
        columns: &columns,
        empty: empty.get(ctx.lang),
    };
    let foot = FOOT.min(inside.height.saturating_sub(2));
    let rows = Rect { y: inside.y.saturating_add(1), height: inside.height.saturating_sub(1 + foot), ..inside };
    list(frame, rows, &view, |at| row(state, at, &all, &shown, wide, shared, ctx), ctx);
    draw_foot(frame, inside, foot, state, &all, shared, ctx);
}

fn draw_head(
    frame: &mut Frame<'_>,
    place: Rect,
    all: &[Column],
    shown: &[usize],
    (wide, chosen): (bool, usize),
    ctx: &Ctx<'_>,
) {
    let dim = ctx.theme.style(Role::Dim);
    let name = w::GAMPONG.get(ctx.lang);
    let gap = " ".repeat(usize::from(GAP));
    let mut spans =
        vec![text::span(&gap, dim), text::span(text::pad(name, usize::from(if wide { NAME.1 } else { NAME.0 })), dim)];
    if wide {
        let above = text::pad(w::KECAMATAN.get(ctx.lang), usize::from(ABOVE));
        spans.push(text::span(format!("{gap}{above}"), dim));
    }
    for at in shown {
        let head = all.get(*at).map(|column| head(column, ctx)).unwrap_or_default();
        let style = ctx.theme.style(if *at == chosen { Role::Accent } else { Role::Dim });
        spans.push(text::span(&gap, dim));
        spans.push(text::span(text::pad_left(&head, usize::from(CELL)), style));
    }
    text::put(frame.buffer_mut(), place, &Line::from(spans));
}

fn head(column: &Column, ctx: &Ctx<'_>) -> String {
    match column {
        Column::Needs => w::NEEDS.get(ctx.lang).to_owned(),
        Column::Own => w::OWN.get(ctx.lang).to_owned(),
        Column::Part(narrow) => scene::head(narrow, ctx.lang),
        Column::Closed => w::CLOSED.get(ctx.lang).to_owned(),
        Column::Pillar(at) => match PILLARS.get(*at).copied() {
            Some(Pillar::KarangTaruna) => w::SHORT_KARANG_TARUNA.get(ctx.lang).to_owned(),
            Some(Pillar::SaktiPeksos) => w::SHORT_SAKTI_PEKSOS.get(ctx.lang).to_owned(),
            Some(pillar) => short(pillar).get(ctx.lang).to_owned(),
            None => String::new(),
        },
    }
}

fn row(state: &State, at: usize, all: &[Column], shown: &[usize], wide: bool, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(line) = state.lines.get(at) else { return Row::default() };
    let plain = |words: &str| text::line(words, Style::default());
    let mut row = vec![plain(shared.library.region_name(&line.gampong))];
    if wide {
        let above = line.gampong.get(..KECAMATAN).unwrap_or_default();
        row.push(text::line(shared.library.region_name(above), ctx.theme.style(Role::Dim)));
    }
    let selected = at == state.list.selected;
    row.extend(shown.iter().map(|place| {
        let (said, role) = all.get(*place).map_or((String::new(), Role::Text), |column| cell(state, line, column, ctx));
        let width = usize::from(CELL) - 2;
        let chosen = selected && *place == state.column;
        let (open, close) = if chosen { ("[", "]") } else { (" ", " ") };
        text::line(format!("{open}{}{close}", text::pad_left(&said, width)), ctx.theme.style(role))
    }));
    Row::new(row)
}

/// What stands in a cell, and how loud.
fn cell(state: &State, line: &balance::Line, column: &Column, ctx: &Ctx<'_>) -> (String, Role) {
    let count = |count: Count| match count {
        Count::Known(0) => ("·".to_owned(), Role::Dim),
        Count::Known(count) => (number(count, ctx.lang), Role::Text),
        Count::Some => (w::SOME.get(ctx.lang).to_owned(), Role::Dim),
    };
    match column {
        Column::Needs => count(line.needs),
        Column::Part(narrow) => count(state.figures.count(Some(&line.gampong), narrow)),
        Column::Closed => {
            let closed = state.figures.closed(&line.gampong);
            closed.map_or_else(|| ("–".to_owned(), Role::Dim), |closed| (number(closed, ctx.lang), Role::Text))
        }
        Column::Own if line.is_gap() => ("0!".to_owned(), Role::Error),
        Column::Own => (line.own().to_string(), Role::Text),
        Column::Pillar(at) => helpers(line.served.get(*at).copied().unwrap_or_default(), line.needs.is_some(), ctx),
    }
}

fn helpers(served: Served, needed: bool, ctx: &Ctx<'_>) -> (String, Role) {
    let mut said = if served.own > 0 { served.own.to_string() } else { String::new() };
    for (there, letter) in [(served.kecamatan, "k"), (served.city, w::LETTER_CITY.get(ctx.lang))] {
        if there > 0 {
            said.push_str(if said.is_empty() { "" } else { " " });
            said.push_str(letter);
        }
    }
    match (served.is_empty(), needed, served.own) {
        (true, true, _) => ("0!".to_owned(), Role::Error),
        (true, false, _) => ("·".to_owned(), Role::Dim),
        (_, _, 0) => (said, Role::Dim),
        _ => (said, Role::Text),
    }
}

/// What the chosen cell says in words, and what the signs mean.
fn draw_foot(
    frame: &mut Frame<'_>,
    inside: Rect,
    foot: u16,
    state: &State,
    all: &[Column],
    shared: &Shared,
    ctx: &Ctx<'_>,
) {
    let said = state.line().map(|line| sentence(state, line, all, shared, ctx)).unwrap_or_default();
    let legend = if inside.width > NAME.2 + ABOVE {
        format!("{} · {}", w::ORDER.get(ctx.lang), w::LEGEND.get(ctx.lang))
    } else {
        w::LEGEND.get(ctx.lang).to_owned()
    };
    let lines = [(said, Role::Text), (legend, Role::Dim)];
    for (at, (said, role)) in lines.into_iter().enumerate().take(usize::from(foot)) {
        let place = line_of(after(inside, 1), inside.height.saturating_sub(foot).saturating_add(cells(at)));
        text::put(frame.buffer_mut(), place, &text::line(&said, ctx.theme.style(role)));
    }
}

fn sentence(state: &State, line: &balance::Line, all: &[Column], shared: &Shared, ctx: &Ctx<'_>) -> String {
    let lang = ctx.lang;
    let count = |count: Count| match count {
        Count::Known(count) => number(count, lang),
        Count::Some => w::TOO_FEW.get(lang).to_owned(),
    };
    let said = match all.get(state.column) {
        Some(Column::Needs) => format!("{}: {}", scene::kind_name(&state.scene.narrow, shared), count(line.needs)),
        Some(Column::Part(narrow)) => {
            let needs = state.figures.count(Some(&line.gampong), narrow);
            format!("{}: {}", scene::kind_name(narrow, shared), count(needs))
        }
        Some(Column::Own) => match line.needs {
            Count::Known(needs) => w::per_helper(needs, line.own(), lang),
            Count::Some => format!("{}: {}", w::OWN.get(lang), line.own()),
        },
        Some(Column::Pillar(at)) => {
            let served = line.served.get(*at).copied().unwrap_or_default();
            let pillar = PILLARS.get(*at).map_or("", |pillar| pillar.label().get(lang));
            w::served(pillar, served.own, served.kecamatan, served.city, lang)
        }
        Some(Column::Closed) => w::CLOSED_KINDS.get(lang).to_owned(),
        None => String::new(),
    };
    format!("{} · {said}", shared.library.region_name(&line.gampong))
}
