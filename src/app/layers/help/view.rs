//! Drawing of the help: one section per scope, key and sentence.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::keys::{Action, Key, KeyMap};
use crate::ui::Ctx;
use crate::ui::detail::{Block, detail};
use crate::ui::popup::popup;
use crate::words::app as w;

/// Widest window.
const WIDTH: u16 = 96;

/// Draws the help over the area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, keymap: &KeyMap, ctx: &Ctx<'_>) {
    let (width, height) = (area.width.saturating_sub(4).min(WIDTH), area.height.saturating_sub(2));
    let inside = popup(frame, area, width, height, w::HELP_TITLE.get(ctx.lang), ctx);
    let mut blocks = Vec::new();
    for scope in &state.scopes {
        if !blocks.is_empty() {
            blocks.push(Block::Gap);
        }
        blocks.push(Block::Heading(scope.name().get(ctx.lang).to_owned()));
        for action in Action::ALL.iter().filter(|action| action.scope() == *scope) {
            blocks.push(Block::Pair(keys(keymap, *action), action.words().sentence.get(ctx.lang).to_owned()));
        }
    }
    detail(frame, inside, &blocks, state.scroll, ctx);
}

/// All keys of an action as people read them.
pub fn keys(keymap: &KeyMap, action: Action) -> String {
    match action {
        Action::Tick => keymap.hint(action),
        _ => keymap.keys(action).iter().map(|key| Key::shown(*key)).collect::<Vec<_>>().join("  "),
    }
}
