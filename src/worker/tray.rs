//! The signature tray as the screen asks for it: which letters wait, and marking several of them at once.

use super::Answer;
use crate::domain::ids::LetterId;
use crate::domain::ladder::mark::MarkKind;
use crate::store::ladder::{self, Marking, TrayLine, Waiting};
use crate::store::{Error, Store, Write};

/// Letters read at most; nobody signs more in one sitting.
const ROWS: usize = 500;

/// Marks letters.
#[derive(Clone, Debug)]
pub struct TrayAct {
    /// Which letters.
    pub letters: Vec<LetterId>,
    /// Which mark.
    pub kind: MarkKind,
    /// Who collected them; unused for the other marks.
    pub name: String,
}

/// What came of a request of the tray.
#[derive(Clone, Debug)]
pub enum TrayAnswer {
    /// A list, oldest first.
    Lines(Waiting, Vec<TrayLine>),
    /// Letters were marked.
    Marked(MarkKind, Marking),
}

/// Reads one list.
pub(super) fn read(store: &mut Store, which: Waiting) -> Result<TrayAnswer, Error> {
    store.read(|r| Ok(TrayAnswer::Lines(which, ladder::waiting(r, which, ROWS)?)))
}

/// Marks letters inside a write.
pub(super) fn perform(write: &Write<'_>, act: &TrayAct) -> Result<TrayAnswer, Error> {
    Ok(TrayAnswer::Marked(act.kind, ladder::mark(write, &act.letters, act.kind, &act.name)?))
}

impl From<TrayAnswer> for Answer {
    fn from(answer: TrayAnswer) -> Answer {
        Answer::Tray(Box::new(answer))
    }
}
