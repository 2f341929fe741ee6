//! Keys as the program means them, the one table of actions, and the map between the two. Independent of any terminal
//! library.

mod action;
mod chord;
mod map;
mod reference;

pub use action::{Action, Scope, Worth};
pub use map::{KeyMap, MapProblem, SHIPPED};
pub use reference::reference;

/// One key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Control was held (letters only; `Ctrl+I`, `Ctrl+M`, `Ctrl+[` arrive as Tab, Enter, Esc).
    pub ctrl: bool,
    /// Alt was held (arrives as ESC before the key).
    pub alt: bool,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseAct {
    /// The left button was pressed.
    Click,
    /// The wheel was turned away from the hand.
    WheelUp,
    /// The wheel was turned towards the hand.
    WheelDown,
}

/// One report of the mouse; cells are counted from the upper left, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub act: MouseAct,
    /// Column.
    pub column: u16,
    /// Row.
    pub row: u16,
}

/// Which key was pressed. Shift is part of the character; Shift+Tab is its own code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A printable character.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape alone.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Insert.
    Insert,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Start of line or list.
    Home,
    /// End of line or list.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// F1 to F12.
    F(u8),
}

impl Key {
    /// A key without Control or Alt.
    pub const fn plain(code: Code) -> Key {
        Key { code, ctrl: false, alt: false }
    }

    /// The number on a digit key.
    pub fn digit(self) -> Option<usize> {
        let Code::Char(letter) = self.code else { return None };
        letter.to_digit(10).map(|digit| digit as usize)
    }

    /// Control and a letter.
    pub const fn ctrl(letter: char) -> Key {
        Key { code: Code::Char(letter), ctrl: true, alt: false }
    }
}
