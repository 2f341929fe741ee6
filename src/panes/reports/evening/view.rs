//! Drawing of the evening report: services on the left, visits on the right; below each other in a narrow window.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::State;
use super::drill::Drill;
use super::figures::{self, Figure, Section};
use crate::panes::Shared;
use crate::panes::desk::view::{visit_columns, visit_row};
use crate::panes::sides::WIDE;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{List, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, bars, text};
use crate::words::reports as w;
use crate::worker::Count;

/// Columns of a bar.
const BAR: u16 = 12;
/// Columns of a number.
const NUMBER: usize = 5;
/// A label keeps at least this many columns; below that the bar goes.
const LABEL_LEAST: usize = 16;
/// Columns of the mark before a label.
const MARK: usize = 2;
/// Columns between label, bar and number.
const GAP: usize = 2;

/// Draws the pane into its area; it has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let lang = shared.lang;
    let day = state.day(shared);
    if let (Some(drill), None) = (&state.drill, &state.failed) {
        return visits(frame, area, drill, &w::title(day, lang), shared, ctx);
    }
    let counts = state.counts.as_deref().filter(|_| state.failed.is_none());
    let badge = counts.map(|counts| w::visits(figures::total(counts), lang)).unwrap_or_default();
    let title = w::title(day, lang);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    match (&state.failed, counts) {
        (Some(why), _) => {
            let said = Block::Notice(Level::Error, w::failed(why, lang));
            detail(frame, inside, &[Block::Gap, said], 0, ctx)
        }
        (None, None) => detail(frame, inside, &[Block::Gap, Block::Dim(w::LOADING.get(lang).into())], 0, ctx),
        (None, Some(counts)) if figures::total(counts) == 0 => {
            detail(frame, inside, &[Block::Gap, Block::Para(w::none(day, lang))], 0, ctx)
        }
        (None, Some(counts)) => report(frame, inside, counts, state, shared, ctx),
    };
    None
}

/// The visits a figure counts.
fn visits(
    frame: &mut Frame<'_>,
    area: Rect,
    drill: &Drill,
    title: &str,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> Option<Position> {
    let title = format!("{title} · {}", drill.label);
    let badge = drill.lines.as_ref().map(|lines| w::visits(lines.len() as i64, ctx.lang)).unwrap_or_default();
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    let columns = visit_columns();
    let empty = if drill.lines.is_none() { w::LOADING } else { w::NO_ROWS };
    let view =
        List { len: drill.len(), state: drill.list, focused: true, columns: &columns, empty: empty.get(ctx.lang) };
    let line = |at: usize| drill.lines.as_ref().and_then(|lines| lines.get(at));
    list(frame, inside, &view, |at| line(at).map_or_else(Row::default, |line| visit_row(line, shared, ctx)), ctx);
    None
}

/// Lines of the area that a list needs besides the selected one: what is below is said in the last.
const BELOW: usize = 3;

/// The sections, the selected figure in sight; answers with how far they scroll.
fn report(frame: &mut Frame<'_>, area: Rect, counts: &[Count], state: &State, shared: &Shared, ctx: &Ctx<'_>) -> u16 {
    let all = figures::all(counts, shared);
    if area.width.saturating_add(2) < WIDE {
        return column(frame, area, (&all, 0), counts, state, shared, ctx);
    }
    // How it ended and what was asked for on the left; how people came and where from on the right.
    let (services, visits) = all.split_at(all.len().saturating_sub(2));
    let half = area.width / 2;
    let left = Rect { width: half, ..area };
    let right = Rect { x: area.x.saturating_add(half), width: area.width - half, ..area };
    let first = services.iter().map(|section| section.rows.len()).sum();
    let one = column(frame, left, (services, 0), counts, state, shared, ctx);
    one.max(column(frame, right, (visits, first), &[], state, shared, ctx))
}

/// Sections below each other; the first figure of them has this place among all.
fn column(
    frame: &mut Frame<'_>,
    area: Rect,
    (sections, first): (&[Section], usize),
    counts: &[Count],
    state: &State,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> u16 {
    let selected = state.list.selected.checked_sub(first);
    let (blocks, line) = blocks(sections, selected, counts, area.width, shared, ctx);
    let below = usize::from(area.height).saturating_sub(BELOW);
    let at = line.map_or(0, |line| line.saturating_sub(below));
    detail(frame, area, &blocks, u16::try_from(at).unwrap_or(u16::MAX), ctx)
}

/// The blocks, and the line on which the selected figure stands, if it is among them.
fn blocks(
    sections: &[Section],
    selected: Option<usize>,
    counts: &[Count],
    width: u16,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> (Vec<Block>, Option<usize>) {
    let (mut blocks, mut at, mut place) = (Vec::new(), None, 0);
    for section in sections {
        blocks.extend([Block::Gap, Block::Heading(section.title.get(shared.lang).to_owned())]);
        let most = section.rows.iter().filter(|row| !row.hidden).map(|row| row.count).max().unwrap_or(0);
        // The detail keeps a column free at both sides.
        let cols = usize::from(width.saturating_sub(2));
        for row in &section.rows {
            let chosen = selected == Some(place);
            at = if chosen { Some(blocks.len()) } else { at };
            blocks.push(Block::Styled(line(row, chosen, most, cols, shared, ctx)));
            place += 1;
        }
    }
    if sections.iter().flat_map(|section| &section.rows).any(|row| row.hidden) {
        blocks.extend([Block::Gap, Block::Dim(w::HIDDEN_NOTE.get(shared.lang).to_owned())]);
    }
    if !counts.is_empty() && !counts.iter().any(|count| count.by == "reason") {
        blocks.extend([Block::Gap, Block::Notice(Level::Good, w::ALL_SERVED.get(shared.lang).to_owned())]);
    }
    (blocks, at)
}

/// Mark of the selected one, label, bar, number.
fn line(row: &Figure, chosen: bool, most: i64, cols: usize, shared: &Shared, ctx: &Ctx<'_>) -> Line<'static> {
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let wide = cols >= MARK + LABEL_LEAST + GAP + usize::from(BAR) + GAP + NUMBER;
    let bar_cols = if wide { usize::from(BAR) + GAP } else { 0 };
    let label = cols.saturating_sub(MARK + bar_cols + NUMBER + GAP);
    let bar = if wide && !row.hidden { bars::bar(size(row.count), size(most), BAR, ctx) } else { String::new() };
    let number = if row.hidden { w::FEW.get(shared.lang).to_owned() } else { row.count.to_string() };
    let role = |usual: Role| ctx.theme.style(if chosen { Role::Selected } else { usual });
    Line::from(vec![
        text::span(if chosen { "▌ " } else { "  " }, role(Role::Accent)),
        text::span(&text::pad(&row.label, label), role(Role::Text)),
        text::span(&" ".repeat(GAP), role(Role::Text)),
        text::span(&text::pad(&bar, bar_cols), role(Role::Bar)),
        text::span(&text::pad_left(&number, NUMBER), role(Role::Text)),
    ])
}
