//! The supervisor's board: on the left what can wait too long, with how many and since when; on the right the chosen one
//! in detail: who waits longest and why, and how many for which reason and where. Every number leads to its rows.
//!
//! Whoever works for one kecamatan sees the board of that kecamatan first. Odd: a part that could not be read says so and
//! has no number; the others stay.

mod ground;
mod leads;
pub mod rows;
pub mod view;

use chrono::NaiveDateTime;

use crate::domain::board::{Backlog, Heaped, Line, Why};
use crate::domain::geo::Outlines;
use crate::domain::report::Area;
use crate::keys::{Action, Code, Key};
use crate::panes::scroll::list_moved;
use crate::panes::sides::Side;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::ui::map::Memo;
use crate::words::{Text, board as w};
use crate::worker::{Ask, BoardAnswer, BoardAsk, Pile, Recipient};

/// One part of the board, or why it could not be read.
pub type Part = Result<Pile, String>;

/// A number or a line in the detail that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One of those that wait longest.
    Oldest(usize),
    /// How many for a reason.
    Reason(Why, usize),
    /// How many in a part of the area.
    Place(String, usize),
}

/// What the board remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Where it looks; none until somebody chose.
    area: Option<Area>,
    parts: Vec<(Backlog, Part)>,
    /// Office time at which the parts came.
    at: Option<NaiveDateTime>,
    failed: Option<String>,
    list: ListState,
    focus: Side,
    /// The chosen line of the detail.
    target: usize,
    /// The outlines the office brought in.
    outlines: Vec<Outlines>,
    /// What the map keeps from frame to frame.
    memo: Memo,
    /// The rows beneath a number, while they are shown.
    rows: Option<rows::State>,
}

impl State {
    /// What to ask for when the board is shown, or when records changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        let ask = Ask::Board(BoardAsk::Whole(self.area(shared), shared.today()));
        let known = self.outlines.iter().map(|one| one.set.id).collect();
        let outlines = Step::Ask(Recipient::BoardMap, Ask::Outlines(known));
        let rows = self.rows.as_ref().map(|rows| rows.ask(shared));
        [Step::Ask(Recipient::Board, ask), outlines].into_iter().chain(rows).collect()
    }

    /// Where it looks: the own kecamatan of a TKSK until they choose another place.
    pub fn area(&self, shared: &Shared) -> Area {
        let own = || shared.rights().own().map(Area::of).unwrap_or_default();
        self.area.clone().unwrap_or_else(own)
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &BoardAnswer, shared: &Shared) {
        match answer {
            BoardAnswer::Whole(area, parts) if *area == self.area(shared) => {
                let said = |part: &Result<Pile, crate::worker::Failure>| {
                    part.clone().map_err(|failure| failure.sentence(shared.lang))
                };
                self.parts = parts.iter().map(|(backlog, part)| (*backlog, said(part))).collect();
                (self.failed, self.at) = (None, Some(shared.now));
                self.target = self.target.min(self.targets().len().saturating_sub(1));
            }
            BoardAnswer::Whole(..) => {}
            BoardAnswer::Rows(of, offset, lines, total) => {
                if let Some(rows) = self.rows.as_mut().filter(|rows| rows.of == **of) {
                    rows.take((*offset, lines, *total), shared.page);
                }
            }
        }
    }

    /// The outlines have come, where they are others than before.
    pub fn take_outlines(&mut self, outlines: Option<&Vec<Outlines>>) {
        if let Some(outlines) = outlines {
            self.outlines.clone_from(outlines);
        }
    }

    /// True while the next key cannot know which number it means.
    pub fn waits(&self) -> bool {
        match &self.rows {
            Some(rows) => rows.total.is_none() && rows.failed.is_none(),
            None => self.at.is_none() && self.failed.is_none(),
        }
    }

    /// A reading failed.
    pub fn fail(&mut self, to: Recipient, sentence: &str) {
        match (to, &mut self.rows) {
            (Recipient::BoardRows, Some(rows)) => rows.failed = Some(sentence.to_owned()),
            _ => self.failed = Some(sentence.to_owned()),
        }
    }

    /// The chosen backlog.
    pub fn backlog(&self) -> Option<Backlog> {
        Backlog::ALL.get(self.list.selected).copied()
    }

    /// A part, once it has come.
    pub fn part(&self, backlog: Backlog) -> Option<&Part> {
        self.parts.iter().find(|(known, _)| *known == backlog).map(|(_, part)| part)
    }

    /// The chosen part, where it could be read.
    fn pile(&self) -> Option<&Pile> {
        self.part(self.backlog()?)?.as_ref().ok()
    }

    /// Everything in the detail that leads somewhere, from the top.
    pub fn targets(&self) -> Vec<Target> {
        let Some(pile) = self.pile() else { return Vec::new() };
        let oldest = (0..pile.oldest.len()).map(Target::Oldest);
        let reasons = pile.heap.reasons.iter().map(|(why, count)| Target::Reason(*why, *count));
        let places = pile.heap.places.iter().map(|(place, count)| Target::Place(place.clone(), *count));
        oldest.chain(reasons).chain(places).collect()
    }

    /// Of all cases that are stuck the one that waits longest.
    pub fn oldest_case(&self) -> Option<(Backlog, &Line)> {
        let of_cases = self.parts.iter().filter(|(backlog, _)| backlog.is_of_cases() && *backlog != Backlog::Urgent);
        let first = of_cases.filter_map(|(backlog, part)| Some((*backlog, part.as_ref().ok()?.oldest.first()?)));
        first.filter(|(_, line)| line.stuck.since.is_some()).min_by_key(|(_, line)| line.stuck.since)
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        if let Some(rows) = &self.rows {
            return rows.unavailable(action);
        }
        match action {
            Action::BoardOldest if self.oldest_case().is_none() => Some(w::NO_CASE),
            Action::Open if self.pile().is_none_or(|pile| pile.heap.count == 0) => Some(w::NOTHING_BENEATH),
            _ => None,
        }
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        if let Some(rows) = &mut self.rows {
            if action == Action::Back {
                self.rows = None;
                return self.enter(shared);
            }
            return rows.act(action, shared);
        }
        match action {
            Action::BoardOldest => {
                return self.oldest_case().map(|(_, line)| leads::line(line, shared)).unwrap_or_default();
            }
            Action::Next | Action::Previous => self.turn(),
            Action::Open if key.code == Code::Right && self.focus == Side::List => self.turn(),
            Action::Open => return self.open(shared),
            Action::Back if self.focus == Side::Detail => self.turn(),
            Action::Back => return vec![Step::Out],
            _ => self.moved(action, shared),
        }
        Vec::new()
    }

    fn turn(&mut self) {
        (self.focus, self.target) = (self.focus.other(), 0);
    }

    fn moved(&mut self, action: Action, shared: &Shared) {
        match self.focus {
            Side::List => self.list = list_moved(self.list, action, Backlog::ALL.len(), shared.page),
            Side::Detail => {
                let at = ListState { selected: self.target, offset: 0 };
                self.target = list_moved(at, action, self.targets().len(), shared.page).selected;
            }
        }
    }

    /// Opens what the chosen number counts, or the chosen one of those that wait longest.
    fn open(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(backlog) = self.backlog() else { return Vec::new() };
        let whole = Heaped::whole(backlog, self.area(shared));
        let of = match (self.focus, self.targets().into_iter().nth(self.target)) {
            (Side::List, _) => whole,
            (Side::Detail, Some(Target::Oldest(at))) => {
                let line = self.pile().and_then(|pile| pile.oldest.get(at));
                return line.map(|line| leads::line(line, shared)).unwrap_or_default();
            }
            (Side::Detail, Some(Target::Reason(why, _))) => Heaped { why: Some(why), ..whole },
            (Side::Detail, Some(Target::Place(place, _))) => Heaped { place: Some(place), ..whole },
            (Side::Detail, None) => return Vec::new(),
        };
        if let Some(step) = leads::existing(&of) {
            return vec![step];
        }
        let rows = rows::State::open(of);
        let ask = rows.ask(shared);
        self.rows = Some(rows);
        vec![ask]
    }

    /// Looks at another area.
    pub fn look(&mut self, area: Area, shared: &Shared) -> Vec<Step> {
        (self.area, self.rows, self.target) = (Some(area), None, 0);
        (self.parts, self.at) = Default::default();
        self.enter(shared)
    }
}

#[cfg(test)]
mod tests;
