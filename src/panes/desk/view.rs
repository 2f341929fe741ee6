//! Drawing of the pane.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::State;
use crate::panes::Shared;
use crate::ui::Ctx;

/// Draws the pane into its area; answers where the text cursor stands, if the pane has one now.
pub fn draw(_frame: &mut Frame<'_>, _area: Rect, _state: &State, _shared: &Shared, _ctx: &Ctx<'_>) -> Option<Position> {
    None
}
