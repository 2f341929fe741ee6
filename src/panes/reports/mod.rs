//! Pane: reports. It has faces: the supervisor's board ([`board`]), with which it opens, and the evening report of a day
//! ([`evening`]), one key away.

pub mod board;
pub mod evening;
pub mod view;

use super::{Shared, Step};
use crate::domain::report::Area;
use crate::keys::{Action, Key, Scope};
use crate::words::Text;
use crate::worker::{Answer, Recipient};

/// Which face is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// What is stuck, where, since when, why.
    #[default]
    Board,
    /// What the desk did on a day.
    Evening,
}

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The face shown.
    pub face: Face,
    /// The evening report was opened from another pane, and the way out leads back there.
    direct: bool,
    /// The board.
    pub board: board::State,
    /// The evening report.
    pub evening: evening::State,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        match self.face {
            Face::Board => self.board.enter(shared),
            Face::Evening => self.evening.enter(shared),
        }
    }

    /// Shows the evening report at once, as from the desk.
    pub fn open_evening(&mut self, shared: &Shared) -> Vec<Step> {
        (self.face, self.direct) = (Face::Evening, true);
        self.enter(shared)
    }

    /// Lets the shown face look at another area.
    pub fn look(&mut self, area: Area, shared: &Shared) -> Vec<Step> {
        self.board.look(area, shared)
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.face {
            Face::Board => vec![Scope::Board, Scope::List],
            Face::Evening => vec![Scope::Reports, Scope::Board, Scope::List],
        }
    }

    /// True while letters are text for a line in the pane; it has none.
    pub fn typing(&self) -> bool {
        false
    }

    /// A key of the text line; never called.
    pub fn type_key(&mut self, _key: Key, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        match (action, self.face) {
            (Action::ReportsEvening, Face::Board) => self.turn(Face::Evening, shared),
            (Action::ReportsBoard, Face::Evening) => self.turn(Face::Board, shared),
            (_, Face::Board) => self.board.act(action, key, shared),
            (_, Face::Evening) => match self.evening.act(action, shared).as_slice() {
                [Step::Out] if !self.direct => self.turn(Face::Board, shared),
                steps => steps.to_vec(),
            },
        }
    }

    /// Shows another face.
    fn turn(&mut self, face: Face, shared: &Shared) -> Vec<Step> {
        (self.face, self.direct) = (face, false);
        self.enter(shared)
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        use crate::words::reports as w;
        match (action, self.face) {
            (Action::ReportsBoard, Face::Board) => Some(w::IS_BOARD),
            (Action::ReportsEvening, Face::Evening) => Some(w::IS_EVENING),
            (Action::ReportsArea | Action::BoardOldest, Face::Evening) => Some(w::ON_THE_BOARD),
            (_, Face::Board) => self.board.unavailable(action, shared),
            (_, Face::Evening) => self.evening.unavailable(action, shared),
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Board(found) => self.board.take(found, shared),
            answer => return self.evening.take(answer, shared),
        }
        Vec::new()
    }

    /// A reading failed: said in the place of what was asked for, never shown as nothing.
    pub fn fail(&mut self, to: Recipient, sentence: &str) {
        match to {
            Recipient::Board | Recipient::BoardRows => self.board.fail(to, sentence),
            _ => self.evening.fail(sentence),
        }
    }
}
