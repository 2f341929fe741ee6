//! What comes in and what goes out.

use crate::keys::{Key, Mouse};
use crate::words::Lang;
use crate::worker::{Act, Ask, News, Ticket};

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key.
    Key(Key),
    /// A click or the wheel.
    Mouse(Mouse),
    /// Pasted text; data only.
    Paste(String),
    /// A paste that was too long; nothing of it was kept.
    PasteTooLong,
    /// The terminal has another size: columns, rows.
    Size(u16, u16),
    /// Time went on: a minute passed, or something shown for a while ends.
    Tick,
    /// A worker answered, or another desk saved.
    News(News),
    /// The program is to end: drafts first.
    Leave,
}

/// What the loop is to do.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Ask a worker.
    Ask(Ticket, Ask),
    /// Let the writer change something.
    Act(Ticket, Act),
    /// Give up the long piece of work with this number.
    GiveUp(u64),
    /// The clerk chose a language: remember it for the next start.
    Language(Lang),
    /// Switch the mouse on or off, and remember it for the next start.
    Mouse(bool),
    /// The clerk gave a name: remember it for the next start.
    User(String),
    /// Put something on the terminal's clipboard; an empty text clears it.
    Copy(String),
    /// Stop and go to the shell for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// End; everything is written down.
    Quit,
}
