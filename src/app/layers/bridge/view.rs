//! Drawing of the way into SIKS-NG: the check as a list, then one field in large plain type in the middle.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::domain::preflight::Mark;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, big, line_of, text};
use crate::words::preflight as w;

/// Digits of a number in one group.
const GROUP: usize = 4;

/// Draws it over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    match state.at {
        None => check(frame, area, state, ctx),
        Some(at) => field(frame, area, state, at, shared, ctx),
    }
}

fn check(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let title = Panel { title: w::TITLE.get(ctx.lang), badge: &state.bridge.name, focused: true };
    let inside = panel(frame, area, title, ctx);
    let mut blocks = Vec::new();
    for one in &state.bridge.findings {
        let (level, mark) = match one.mark {
            Mark::Fine => (Level::Good, w::MARK_FINE),
            Mark::Warn => (Level::Warn, w::MARK_WARN),
            Mark::Missing => (Level::Error, w::MARK_MISSING),
        };
        blocks.push(Block::Notice(level, format!("{}: {} · {}", one.what, mark.get(ctx.lang), one.said)));
    }
    blocks.extend([Block::Gap, Block::Dim(w::START.get(ctx.lang).to_owned())]);
    detail(frame, inside, &blocks, 0, ctx);
}

fn field(frame: &mut Frame<'_>, area: Rect, state: &State, at: usize, shared: &Shared, ctx: &Ctx<'_>) {
    let place = w::place(at + 1, state.bridge.fields.len(), ctx.lang);
    let title = Panel { title: w::BRIDGE.get(ctx.lang), badge: &place, focused: true };
    let inside = panel(frame, area, title, ctx);
    let Some(field) = state.field() else { return };
    let dim = ctx.theme.style(Role::Dim);
    let middle = below(inside, (inside.height / 2).saturating_sub(big::ROWS / 2 + 3));
    text::put(frame.buffer_mut(), after(line_of(middle, 0), 2), &text::line(field.label, ctx.theme.style(Role::Title)));
    let value = if field.value.is_empty() { w::EMPTY.get(ctx.lang).to_owned() } else { grouped(&field.value) };
    let written = text::line(&value, ctx.theme.style(Role::Text));
    let room = after(below(middle, 2), 2);
    let drawn = big::digits(frame, room, &value, ctx);
    let under = if drawn { big::ROWS + 1 } else { 0 };
    text::put(frame.buffer_mut(), line_of(room, under), &written);
    let said = if shared.office.clipboard { w::COPIED } else { w::NOT_COPIED };
    text::put(frame.buffer_mut(), line_of(room, under + 2), &text::line(said.get(ctx.lang), dim));
    let last = line_of(inside, inside.height.saturating_sub(1));
    text::put(frame.buffer_mut(), after(last, 1), &text::line(w::KEYS.get(ctx.lang), dim));
}

/// A long number in groups, so that the eye does not lose its place; anything else as it is.
fn grouped(value: &str) -> String {
    if value.len() != crate::domain::nik::DIGITS || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.to_owned();
    }
    let signs: Vec<char> = value.chars().collect();
    signs.chunks(GROUP).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
