//! Drawing of who moves to a new decree.
//!
//! ```text
//! ┌ SK 2/2027 · 9 pindah, 2 tetap ──────────────────────────────┐
//! │▌[x] Contoh A        1/2026     pindah                       │
//! │ [ ] Contoh B        1/2026     tetap: nonaktif              │
//! └─────────────────────────────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Plan;
use crate::domain::appointment::Verdict;
use crate::panes::Shared;
use crate::ui::list::{self, Column, List, Row};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, text};
use crate::words::renewal as w;

const COLUMNS: [Column; 4] = [Column::fixed(3), Column::flex(3), Column::flex(2).from(60), Column::flex(4)];

/// Draws the preview over the whole pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, plan: &Plan, shared: &Shared, ctx: &Ctx<'_>) {
    let moving = plan.movers().len();
    let title = w::title(&plan.asked.decree.number, moving, plan.lines.len() - moving, shared.lang);
    let empty = w::NOBODY.get(shared.lang);
    let view = List { len: plan.lines.len(), state: plan.list, focused: true, columns: &COLUMNS, empty };
    let badge = list::position(&view, ctx);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    list::list(frame, inside, &view, |at| row(plan, at, shared, ctx), ctx);
}

fn row(plan: &Plan, at: usize, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(line) = plan.lines.get(at) else { return Row::default() };
    let moves = plan.moves(line);
    let level = match line.verdict {
        Verdict::Moves if moves => Level::Good,
        Verdict::Shortens(_) if moves => Level::Warn,
        _ => Level::Info,
    };
    let plain = |said: &str| text::line(said, Style::default());
    let said = match (moves, line.verdict.moves()) {
        (false, true) => w::LEFT_OUT.get(shared.lang).to_owned(),
        _ => super::said(line.verdict, shared.lang),
    };
    let mark = if moves { "[x]" } else { "[ ]" };
    let said = format!("{} {said}", level.mark());
    Row::new([plain(mark), plain(&line.name), plain(&line.old), text::line(&said, ctx.theme.style(level.role()))])
        .muted(!moves)
}
