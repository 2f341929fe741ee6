//! Drawing of the evening report: services on the left, visits on the right; below each other in a narrow window.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::State;
use super::figures::{self, Figure, RIGHT, Section};
use crate::domain::report::Report;
use crate::panes::Shared;
use crate::panes::reports::made::view::beneath;
use crate::panes::sides::WIDE;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, bars, text};
use crate::words::reports as w;

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
    if let Some(rows) = &state.rows {
        beneath(frame, area, rows, shared, ctx);
        return None;
    }
    let made = state.report.as_ref().filter(|_| state.failed.is_none());
    let badge = made.map(|report| w::visits(figures::total(report), lang)).unwrap_or_default();
    let title = w::title(day, lang);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    match (&state.failed, made) {
        (Some(why), _) => {
            let said = Block::Notice(Level::Error, w::failed(why, lang));
            detail(frame, inside, &[Block::Gap, said], 0, ctx)
        }
        (None, None) => detail(frame, inside, &[Block::Gap, Block::Dim(w::LOADING.get(lang).into())], 0, ctx),
        (None, Some(made)) if figures::total(made) == 0 => {
            detail(frame, inside, &[Block::Gap, Block::Para(w::none(day, lang))], 0, ctx)
        }
        (None, Some(made)) => report(frame, inside, made, state, ctx),
    };
    None
}

/// Lines of the area that a list needs besides the selected one: what is below is said in the last.
const BELOW: usize = 3;

/// The sections, the selected figure in sight; answers with how far they scroll.
fn report(frame: &mut Frame<'_>, area: Rect, made: &Report, state: &State, ctx: &Ctx<'_>) -> u16 {
    let all = figures::all(made, ctx.lang);
    let notes = notes(made, &all, ctx);
    if area.width.saturating_add(2) < WIDE {
        return column(frame, area, (&all, 0), notes, state, ctx);
    }
    // How it ended and what was asked for on the left; how people came and where from on the right.
    let right = |section: &&Section| section.rows.iter().any(|row| RIGHT.contains(&row.key.0));
    let first = all.len().saturating_sub(all.iter().filter(right).count());
    let (services, visits) = all.split_at(first);
    let half = area.width / 2;
    let left = Rect { width: half, ..area };
    let right = Rect { x: area.x.saturating_add(half), width: area.width - half, ..area };
    let first = services.iter().map(|section| section.rows.len()).sum();
    let one = column(frame, left, (services, 0), notes, state, ctx);
    one.max(column(frame, right, (visits, first), Vec::new(), state, ctx))
}

/// What must be known to read it.
fn notes(made: &Report, all: &[Section], ctx: &Ctx<'_>) -> Vec<Block> {
    let mut notes = Vec::new();
    if all.iter().flat_map(|section| &section.rows).any(|row| row.hidden) {
        notes.extend([Block::Gap, Block::Dim(w::HIDDEN_NOTE.get(ctx.lang).to_owned())]);
    }
    if made.section("alasan").is_none_or(|section| section.rows.is_empty()) {
        notes.extend([Block::Gap, Block::Notice(Level::Good, w::ALL_SERVED.get(ctx.lang).to_owned())]);
    }
    notes
}

/// Sections below each other; the first figure of them has this place among all.
fn column(
    frame: &mut Frame<'_>,
    area: Rect,
    (sections, first): (&[Section], usize),
    notes: Vec<Block>,
    state: &State,
    ctx: &Ctx<'_>,
) -> u16 {
    let selected = state.list.selected.checked_sub(first);
    let (mut blocks, line) = blocks(sections, selected, area.width, ctx);
    blocks.extend(notes);
    let below = usize::from(area.height).saturating_sub(BELOW);
    let at = line.map_or(0, |line| line.saturating_sub(below));
    detail(frame, area, &blocks, u16::try_from(at).unwrap_or(u16::MAX), ctx)
}

/// The blocks, and the line on which the selected figure stands, if it is among them.
fn blocks(sections: &[Section], selected: Option<usize>, width: u16, ctx: &Ctx<'_>) -> (Vec<Block>, Option<usize>) {
    let (mut blocks, mut at, mut place) = (Vec::new(), None, 0);
    for section in sections {
        blocks.extend([Block::Gap, Block::Heading(section.title.get(ctx.lang).to_owned())]);
        let most = section.rows.iter().filter(|row| !row.hidden).map(|row| row.count).max().unwrap_or(0);
        // The detail keeps a column free at both sides.
        let cols = usize::from(width.saturating_sub(2));
        for row in &section.rows {
            let chosen = selected == Some(place);
            at = if chosen { Some(blocks.len()) } else { at };
            blocks.push(Block::Styled(line(row, chosen, most, cols, ctx)));
            place += 1;
        }
    }
    (blocks, at)
}

/// Mark of the selected one, label, bar, number.
fn line(row: &Figure, chosen: bool, most: i64, cols: usize, ctx: &Ctx<'_>) -> Line<'static> {
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let wide = cols >= MARK + LABEL_LEAST + GAP + usize::from(BAR) + GAP + NUMBER;
    let bar_cols = if wide { usize::from(BAR) + GAP } else { 0 };
    let label = cols.saturating_sub(MARK + bar_cols + NUMBER + GAP);
    let bar = if wide && !row.hidden { bars::bar(size(row.count), size(most), BAR, ctx) } else { String::new() };
    let number = if row.hidden { w::FEW.get(ctx.lang).to_owned() } else { row.count.to_string() };
    let role = |usual: Role| ctx.theme.style(if chosen { Role::Selected } else { usual });
    Line::from(vec![
        text::span(if chosen { "▌ " } else { "  " }, role(Role::Accent)),
        text::span(text::pad(&row.label, label), role(Role::Text)),
        text::span(" ".repeat(GAP), role(Role::Text)),
        text::span(text::pad(&bar, bar_cols), role(Role::Bar)),
        text::span(text::pad_left(&number, NUMBER), role(Role::Text)),
    ])
}
