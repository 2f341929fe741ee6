//! Drawing of the face that is shown.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::{Face, State, board, evening, made};
use crate::panes::Shared;
use crate::ui::Ctx;

/// Draws the pane into its area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    match state.face {
        Face::Board => board::view::draw(frame, area, &state.board, shared, ctx),
        Face::Made => return made::view::draw(frame, area, &state.made, shared, ctx),
        Face::Evening => return evening::view::draw(frame, area, &state.evening, shared, ctx),
    }
    None
}
