//! Pane: reports. It has faces: the supervisor's board ([`board`]), with which it opens; the evening report of a day
//! ([`evening`]), one key away; and any of the reports over some days and a place ([`made`]).

pub mod board;
pub mod evening;
pub mod made;
mod menus;
pub mod view;

use super::{Shared, Step};
use crate::domain::report::{Area, ReportName};
use crate::keys::{Action, Key, Scope};
use crate::words::{Text, reports as w};
use crate::worker::{Answer, Recipient};

/// Which face is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// What is stuck, where, since when, why.
    #[default]
    Board,
    /// What the desk did on a day.
    Evening,
    /// One of the reports.
    Made,
}

/// Where to turn in the reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the evening report, from another pane.
    Evening,
    /// To one of the reports.
    Report(ReportName),
    /// Board and reports look at this area.
    Area(Area),
}

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The face shown.
    pub face: Face,
    /// The evening report was opened from another pane, and the way out leads back there.
    direct: bool,
    /// Where board and reports look; none until somebody chose.
    area: Option<Area>,
    /// The board.
    pub board: board::State,
    /// The evening report.
    pub evening: evening::State,
    /// One of the reports.
    pub made: made::State,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        match self.face {
            Face::Board => self.board.enter(shared),
            Face::Evening => self.evening.enter(shared),
            Face::Made => self.made.enter(shared),
        }
    }

    /// Shows the evening report at once, as from the desk.
    pub fn open_evening(&mut self, shared: &Shared) -> Vec<Step> {
        (self.face, self.direct) = (Face::Evening, true);
        self.enter(shared)
    }

    /// Shows one of the reports.
    pub fn open_report(&mut self, name: ReportName, shared: &Shared) -> Vec<Step> {
        (self.face, self.direct) = (Face::Made, false);
        self.made.open(name, self.area(shared), shared)
    }

    /// Where board and reports look: the own kecamatan of a TKSK until they choose another place.
    fn area(&self, shared: &Shared) -> Area {
        let own = || shared.rights().own().map(Area::of).unwrap_or_default();
        self.area.clone().unwrap_or_else(own)
    }

    /// Lets board and reports look at another area.
    pub fn look(&mut self, area: Area, shared: &Shared) -> Vec<Step> {
        self.area = Some(area.clone());
        let (board, made) = (self.board.look(area.clone(), shared), self.made.look(area, shared));
        if self.face == Face::Board { board } else { made }
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.face {
            Face::Board => vec![Scope::Board, Scope::List],
            Face::Evening => vec![Scope::Reports, Scope::Board, Scope::List],
            Face::Made if self.typing() => vec![Scope::List],
            Face::Made => vec![Scope::Report, Scope::Board, Scope::List],
        }
    }

    /// True while the next key cannot know which number it means.
    pub fn waits(&self) -> bool {
        match self.face {
            Face::Board => self.board.waits(),
            Face::Evening => self.evening.waits(),
            Face::Made => self.made.waits(),
        }
    }

    /// True while letters are text for the line in which a period is typed.
    pub fn typing(&self) -> bool {
        self.face == Face::Made && self.made.typing()
    }

    /// A key of that line.
    pub fn type_key(&mut self, key: Key, _shared: &Shared) -> Vec<Step> {
        self.made.type_key(key);
        Vec::new()
    }

    /// A paste into that line.
    pub fn paste(&mut self, text: &str, _shared: &Shared) -> Vec<Step> {
        self.made.paste(text);
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        match (action, self.face) {
            (Action::ReportsEvening, _) => return self.turn(Face::Evening, shared),
            (Action::ReportsBoard, _) => return self.turn(Face::Board, shared),
            (Action::ReportsChoose, _) => {
                let open = (self.face == Face::Made).then(|| self.made.name()).flatten();
                return vec![Step::Menu(Box::new(menus::names(open, shared)))];
            }
            (Action::ReportsArea, _) => return vec![Step::Menu(Box::new(menus::areas(&self.area(shared), shared)))],
            (Action::ReportsMonthly, _) => return vec![Step::Monthly],
            _ => {}
        }
        let steps = match self.face {
            Face::Board => return self.board.act(action, key, shared),
            Face::Evening => self.evening.act(action, shared),
            Face::Made => self.made.act(action, shared),
        };
        match steps.as_slice() {
            [Step::Out] if !self.direct => self.turn(Face::Board, shared),
            _ => steps,
        }
    }

    /// Shows another face.
    fn turn(&mut self, face: Face, shared: &Shared) -> Vec<Step> {
        (self.face, self.direct) = (face, false);
        self.enter(shared)
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        match (action, self.face) {
            (Action::ReportsBoard, Face::Board) => Some(w::IS_BOARD),
            (Action::ReportsEvening, Face::Evening) => Some(w::IS_EVENING),
            (Action::BoardOldest, Face::Evening | Face::Made) => Some(w::ON_THE_BOARD),
            (Action::ReportsArea, Face::Evening) => Some(w::NOT_BY_AREA),
            (Action::ReportsEvening | Action::ReportsBoard | Action::ReportsChoose | Action::ReportsArea, _) => None,
            (_, Face::Board) => self.board.unavailable(action),
            (_, Face::Evening) => self.evening.unavailable(action, shared),
            (_, Face::Made) => self.made.unavailable(action, shared),
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Board(found) => self.board.take(found, shared),
            Answer::Outlines(found) => self.board.take_outlines(found.as_ref()),
            Answer::Report(found) => {
                // Each takes what it asked for.
                self.evening.take(found, shared);
                self.made.take(found, shared);
            }
            _ => {}
        }
        Vec::new()
    }

    /// A reading failed: said in the place of what was asked for, never shown as nothing.
    pub fn fail(&mut self, to: Recipient, sentence: &str) {
        match (to, self.face) {
            // Without them the map is a sketch, and says so.
            (Recipient::BoardMap, _) => {}
            (Recipient::Board | Recipient::BoardRows, _) => self.board.fail(to, sentence),
            (_, Face::Evening) => self.evening.fail(to, sentence),
            _ => self.made.fail(to, sentence),
        }
    }
}

#[cfg(test)]
mod tests;
