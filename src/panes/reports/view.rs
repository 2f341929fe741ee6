//! Drawing of the evening report: services on the left, visits on the right; below each other in a narrow window.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::State;
use super::figures::{self, Figure, Section};
use crate::panes::Shared;
use crate::panes::sides::WIDE;
use crate::ui::detail::{Block, detail};
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
/// Columns between label, bar and number.
const GAP: usize = 2;

/// Draws the pane into its area; it has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let lang = shared.lang;
    let day = state.day(shared);
    let counts = state.counts.as_deref().filter(|_| state.failed.is_none());
    let badge = counts.map(|counts| w::visits(figures::total(counts), lang)).unwrap_or_default();
    let title = w::title(day, lang);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    let most = match (&state.failed, counts) {
        (Some(why), _) => {
            let said = Block::Notice(Level::Error, w::failed(why, lang));
            detail(frame, inside, &[Block::Gap, said], state.scroll.at(), ctx)
        }
        (None, None) => detail(frame, inside, &[Block::Gap, Block::Dim(w::LOADING.get(lang).into())], 0, ctx),
        (None, Some(counts)) if figures::total(counts) == 0 => {
            detail(frame, inside, &[Block::Gap, Block::Para(w::none(day, lang))], 0, ctx)
        }
        (None, Some(counts)) => report(frame, inside, counts, state, shared, ctx),
    };
    state.scroll.drawn(most);
    None
}

/// The sections; answers with how far they scroll.
fn report(frame: &mut Frame<'_>, area: Rect, counts: &[Count], state: &State, shared: &Shared, ctx: &Ctx<'_>) -> u16 {
    let (services, visits) = (figures::services(counts, shared), figures::visits(counts, shared));
    let at = state.scroll.at();
    if area.width.saturating_add(2) < WIDE {
        let all: Vec<Section> = visits.iter().take(1).chain(&services).chain(visits.iter().skip(1)).cloned().collect();
        return detail(frame, area, &blocks(&all, counts, area.width, shared, ctx), at, ctx);
    }
    let half = area.width / 2;
    let left = Rect { width: half, ..area };
    let right = Rect { x: area.x.saturating_add(half), width: area.width - half, ..area };
    let one = detail(frame, left, &blocks(&services, counts, left.width, shared, ctx), at, ctx);
    let two = detail(frame, right, &blocks(&visits, &[], right.width, shared, ctx), at, ctx);
    one.max(two)
}

fn blocks(sections: &[Section], counts: &[Count], width: u16, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for section in sections {
        blocks.extend([Block::Gap, Block::Heading(section.title.get(shared.lang).to_owned())]);
        let most = section.rows.iter().filter(|row| !row.hidden).map(|row| row.count).max().unwrap_or(0);
        // The detail keeps a column free at both sides.
        let cols = usize::from(width.saturating_sub(2));
        blocks.extend(section.rows.iter().map(|row| Block::Styled(line(row, most, cols, shared, ctx))));
    }
    if sections.iter().flat_map(|section| &section.rows).any(|row| row.hidden) {
        blocks.extend([Block::Gap, Block::Dim(w::HIDDEN_NOTE.get(shared.lang).to_owned())]);
    }
    if !counts.is_empty() && !counts.iter().any(|count| count.by == "reason") {
        blocks.extend([Block::Gap, Block::Notice(Level::Good, w::ALL_SERVED.get(shared.lang).to_owned())]);
    }
    blocks
}

/// Label, bar, number.
fn line(row: &Figure, most: i64, cols: usize, shared: &Shared, ctx: &Ctx<'_>) -> Line<'static> {
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let wide = cols >= LABEL_LEAST + GAP + usize::from(BAR) + GAP + NUMBER;
    let bar_cols = if wide { usize::from(BAR) + GAP } else { 0 };
    let label = cols.saturating_sub(bar_cols + NUMBER + GAP);
    let bar = if wide && !row.hidden { bars::bar(size(row.count), size(most), BAR, ctx) } else { String::new() };
    let number = if row.hidden { w::FEW.get(shared.lang).to_owned() } else { row.count.to_string() };
    Line::from(vec![
        text::span(&text::pad(&row.label, label), ctx.theme.style(Role::Text)),
        text::span(&" ".repeat(GAP), ctx.theme.style(Role::Text)),
        text::span(&text::pad(&bar, bar_cols), ctx.theme.style(Role::Bar)),
        text::span(&text::pad_left(&number, NUMBER), ctx.theme.style(Role::Text)),
    ])
}
