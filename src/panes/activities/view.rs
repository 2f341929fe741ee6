//! Drawing of the activities: one calm screen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::State;
use crate::panes::Shared;
use crate::ui::Ctx;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::words::reports as w;

/// Wider lines are hard to read.
const WIDEST: u16 = 90;

/// Draws the pane into its area; it has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let said = |text: crate::words::Text| text.get(shared.lang).to_owned();
    let title = said(w::ACTIVITIES);
    let inside = panel(frame, area, Panel { title: &title, badge: "", focused: true }, ctx);
    let will = [w::WILL_LOG, w::WILL_REPORT, w::WILL_ISSUES, w::WILL_GRID];
    let mut blocks = vec![Block::Gap, Block::Para(said(w::COMING)), Block::Gap, Block::Heading(said(w::WILL_HOLD))];
    blocks.extend(will.map(|text| Block::Bullet(said(text))));
    blocks.extend([Block::Gap, Block::Dim(said(w::UNTIL_THEN))]);
    let most = detail(frame, crate::ui::left(inside, WIDEST), &blocks, state.scroll.at(), ctx);
    state.scroll.drawn(most);
    None
}
