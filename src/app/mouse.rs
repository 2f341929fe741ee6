//! The mouse, when the clerk switched it on: the wheel moves as the arrow keys do, a click selects in the pane of kecamatan,
//! a second click on the same opens it. Everything can be done by key; nothing is done by mouse alone.

use ratatui::layout::Rect;

use super::message::Effect;
use super::model::Model;
use crate::keys::{Code, Key, Mouse, MouseAct};
use crate::panes::Pane;
use crate::ui::header;

/// Rows one turn of the wheel moves a list.
const TURN: usize = 3;

impl Model {
    /// A report of the mouse; while an answer is awaited it is dropped, because what lies under it may change.
    pub(super) fn mouse(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        if !self.mouse {
            return;
        }
        match mouse.act {
            MouseAct::Click => self.click(mouse, effects),
            MouseAct::WheelUp => self.turn(Code::Up, effects),
            MouseAct::WheelDown => self.turn(Code::Down, effects),
        }
    }

    fn turn(&mut self, code: Code, effects: &mut Vec<Effect>) {
        for _ in 0..TURN {
            effects.extend(super::update(self, self.shared.now, super::Msg::Key(Key::plain(code))));
        }
    }

    fn click(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        if !self.layers.is_empty() || self.pane != Pane::Kecamatan || self.awaits() {
            return;
        }
        let (columns, rows) = self.size;
        let body = Rect { x: 0, y: header::ROWS, width: columns, height: rows.saturating_sub(header::ROWS + 1) };
        self.say = None;
        let steps = self.kecamatan.click(body, (mouse.column, mouse.row), &self.shared);
        self.carry(steps, effects);
    }
}
