//! Drawing of change over time: the plot above, the periods below, the newest first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::State;
use crate::app::layers::scene;
use crate::domain::change::{Figure, Period, Span};
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::plot::{Plot, plot};
use crate::ui::{Ctx, Level, Role, after, bars, below, line_of, text};
use crate::words::{Lang, common, kecamatan::number, sums as w};
use chrono::Datelike;

/// Columns of the period, of each number, of a bar.
const WIDTHS: (u16, u16, u16) = (16, 14, 20);
/// A plot takes this share of the height, in percent, between these heights.
const PLOT: (u16, u16, u16) = (42, 5, 16);
/// Below this height there is only the list.
const LEAST: u16 = 11;

/// Draws the screen over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let title = scene::title(w::CHANGE.get(ctx.lang), &state.scene, shared);
    let (first, wide, bar) = WIDTHS;
    let figure = Column::fixed(wide);
    let columns = [Column::fixed(first), figure, figure, figure, Column::fixed(bar).from(90)];
    let empty = w::LOADING.get(ctx.lang);
    let view = List { len: state.points.len(), state: state.list, focused: true, columns: &columns, empty };
    let badge = format!("{} · {}", state.period.label().get(ctx.lang), position(&view, ctx));
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let (share, least, most) = PLOT;
    let high = if inside.height < LEAST { 0 } else { (inside.height * share / 100).clamp(least, most) };
    draw_plot(frame, Rect { height: high, ..inside }, state, ctx);
    let lower = below(inside, high);
    draw_head(frame, line_of(lower, 0), state, ctx);
    let rows = Rect { height: lower.height.saturating_sub(2), ..below(lower, 1) };
    let most = (0..state.points.len()).filter_map(|at| state.number(at, state.figure)).max().unwrap_or(0);
    list(frame, rows, &view, |at| row(state, at, most, ctx), ctx);
    if let Some(place) = state.place(state.list.selected) {
        let period = state.points.get(place).map(|point| named(point.span, state.period, ctx.lang)).unwrap_or_default();
        let said = w::figure(state.figure.label(), &period, state.number(place, state.figure), ctx.lang);
        let last = line_of(after(inside, 1), inside.height.saturating_sub(1));
        text::put(frame.buffer_mut(), last, &text::line(&said, ctx.theme.style(Role::Dim)));
    }
}

fn draw_plot(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let values: Vec<Option<u64>> = (0..state.points.len()).map(|at| state.number(at, state.figure).map(size)).collect();
    let label =
        |at: usize| state.points.get(at).map(|point| named(point.span, state.period, ctx.lang)).unwrap_or_default();
    let chosen = state.place(state.list.selected);
    plot(frame, area, &Plot { values: &values, chosen, label: &label }, ctx);
}

fn draw_head(frame: &mut Frame<'_>, place: Rect, state: &State, ctx: &Ctx<'_>) {
    let (first, wide, _) = WIDTHS;
    let dim = ctx.theme.style(Role::Dim);
    let mut spans = vec![text::span(format!("  {}", text::pad(w::PERIOD.get(ctx.lang), usize::from(first))), dim)];
    for figure in Figure::ALL {
        let style = ctx.theme.style(if *figure == state.figure { Role::Accent } else { Role::Dim });
        let head = text::pad_left(figure.label().get(ctx.lang), usize::from(wide) - 1);
        spans.push(text::span(format!("  {head} "), style));
    }
    text::put(frame.buffer_mut(), place, &ratatui::text::Line::from(spans));
}

fn row(state: &State, at: usize, most: i64, ctx: &Ctx<'_>) -> Row {
    let Some(place) = state.place(at) else { return Row::default() };
    let Some(point) = state.points.get(place) else { return Row::default() };
    let mut cells = vec![text::line(named(point.span, state.period, ctx.lang), Style::default())];
    for figure in Figure::ALL {
        let said = state.number(place, *figure).map_or_else(|| "…".to_owned(), |count| number(count, ctx.lang));
        let chosen = at == state.list.selected && *figure == state.figure;
        let (open, close) = if chosen { ("[", "]") } else { (" ", " ") };
        let padded = text::pad_left(&said, usize::from(WIDTHS.1) - 2);
        cells.push(text::line(format!("{open}{padded}{close}"), Style::default()));
    }
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let value = state.number(place, state.figure).map_or(0, size);
    cells.push(text::line(bars::bar(value, size(most), WIDTHS.2, ctx), ctx.theme.style(Role::Bar)));
    Row::new(cells)
}

/// A period as people say it: `November 2026`, `TW IV 2026`, `2026`.
pub fn named(span: Span, period: Period, lang: Lang) -> String {
    let year = span.from.year();
    match period {
        Period::Month => format!("{} {year}", common::month(span.from.month(), lang)),
        Period::Quarter => format!("{} {} {year}", w::QUARTERS.get(lang), span.from.month0() / 3 + 1),
        Period::Year => year.to_string(),
    }
}
