//! What the editing keys ask of a typed line: the same in every field, search line and filter.

use tui_input::InputRequest;

use crate::keys::{Code, Key};

/// What an editing key asks of the line; nothing for letters and for keys that do not edit.
pub fn line_request(key: Key) -> Option<InputRequest> {
    use InputRequest as R;
    Some(match (key.code, key.ctrl) {
        (Code::Char('w'), true) => R::DeletePrevWord,
        (Code::Char('u'), true) => R::DeleteLine,
        (Code::Char('k'), true) => R::DeleteTillEnd,
        (Code::Char('a'), true) | (Code::Home, _) => R::GoToStart,
        (Code::Char('e'), true) | (Code::End, _) => R::GoToEnd,
        (Code::Backspace, _) => R::DeletePrevChar,
        (Code::Delete, _) => R::DeleteNextChar,
        (Code::Left, true) => R::GoToPrevWord,
        (Code::Right, true) => R::GoToNextWord,
        (Code::Left, _) => R::GoToPrevChar,
        (Code::Right, _) => R::GoToNextChar,
        _ => return None,
    })
}
