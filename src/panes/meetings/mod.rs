//! Meetings of the pillars: the list, the next one first, and beside it the meeting itself as lines that take keys: points
//! of its agenda and what is offered for it, one line per person grouped by pillar, what was decided.
//!
//! It lies over the pane it was opened from. Odd: every key saves at once, from the version that is shown; the next key
//! waits until the meeting was read anew, so that it means what will be seen.

mod act;
pub mod form;
mod sheet;
pub mod view;

pub use act::changes;

use super::sides::{Focus, Side};
use super::{Shared, Step};
use crate::domain::ids::ActivityId;
use crate::keys::Scope;
use crate::ui::list::ListState;
use crate::worker::{Act, Ask, MeetingAct, MeetingAnswer, MeetingAsk, MeetingRow, MeetingView, Recipient};

/// What the layer remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    page: Vec<MeetingRow>,
    loaded: bool,
    failed: Option<String>,
    rows: ListState,
    focus: Focus,
    /// The meeting beside the list.
    shown: Option<Box<MeetingView>>,
    /// Which of its lines is selected.
    line: ListState,
    /// To be selected once the list has come.
    wants: Option<ActivityId>,
    /// Something is being saved.
    saving: bool,
    /// It was saved, and the meeting is not read anew yet.
    busy: bool,
    /// The meeting of the selected row could not be read.
    broken: bool,
}

impl State {
    /// Opens the list, on one of the meetings.
    pub fn open(on: Option<ActivityId>, shared: &Shared) -> (State, Vec<Step>) {
        let focus = Focus::opened(on.is_some());
        let state = State { wants: on, focus, ..State::default() };
        let steps = state.ask(shared);
        (state, steps)
    }

    /// What to ask for now, also when records changed; the selection stays on its meeting.
    pub fn ask(&self, shared: &Shared) -> Vec<Step> {
        let mut steps = vec![ask(MeetingAsk::List(shared.today()))];
        steps.extend(self.shown.as_ref().map(|view| ask(MeetingAsk::One(view.meeting.id, shared.today()))));
        steps
    }

    /// Goes to one of the meetings.
    pub fn show(&mut self, on: Option<ActivityId>, shared: &Shared) -> Vec<Step> {
        if on.is_some() {
            (self.wants, self.focus, self.line) = (on, Focus::opened(true), ListState::default());
        }
        self.ask(shared)
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Meetings, Scope::List, Scope::Global]
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &MeetingAnswer, shared: &Shared) -> Vec<Step> {
        match answer {
            MeetingAnswer::List(page) => return self.take_page(page, shared),
            MeetingAnswer::One(view) => {
                if self.row().is_some_and(|row| row.id == view.meeting.id) {
                    self.line = self.same_line(view, shared);
                    self.shown = Some(view.clone());
                    (self.busy, self.broken) = (false, false);
                }
            }
            MeetingAnswer::Planned(id) => {
                (self.wants, self.saving, self.busy) = (Some(*id), false, true);
                self.focus.go(Side::Detail);
                self.line = ListState::default();
            }
            // The decision may be an earlier one of another meeting, or of none.
            MeetingAnswer::Ended => (self.saving, self.busy) = (false, true),
            MeetingAnswer::Saved(id) | MeetingAnswer::Decided(id) | MeetingAnswer::Closed(id, _) => {
                (self.wants, self.saving, self.busy) = (Some(*id), false, true);
            }
        }
        Vec::new()
    }

    /// True once the list has come.
    pub fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// True while the next key would mean something else than what will be seen.
    pub fn waits(&self) -> bool {
        let told = || self.row().is_none_or(|row| self.shown.as_ref().is_some_and(|view| is_of(view, row)));
        self.failed.is_none() && !self.broken && (self.saving || self.busy || !self.loaded || !told())
    }

    /// Something is being saved.
    pub fn saves(&mut self) {
        self.saving = true;
    }

    /// A reading or a write failed: said in the list while it is empty.
    pub fn fail(&mut self, sentence: &str) {
        // A write that failed is followed by another reading; one that fails too must not hold the keys.
        self.broken = !self.saving;
        (self.saving, self.busy) = (false, false);
        if !self.loaded {
            self.failed = Some(sentence.to_owned());
        }
    }

    fn take_page(&mut self, page: &[MeetingRow], shared: &Shared) -> Vec<Step> {
        let before = self.wants.or(self.row().map(|row| row.id));
        self.page = page.to_vec();
        (self.loaded, self.failed, self.broken) = (true, None, false);
        let place = self.page.iter().position(|row| Some(row.id) == before);
        if place.is_some() {
            self.wants = None;
        }
        self.rows = self.rows.select(place.unwrap_or(self.rows.selected), self.page.len(), shared.page);
        self.beside(shared)
    }

    /// The selected row.
    fn row(&self) -> Option<&MeetingRow> {
        self.page.get(self.rows.selected)
    }

    /// The meeting beside the list is that of the selected row, as it is now.
    fn beside(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(row) = self.row() else {
            (self.shown, self.busy) = (None, false);
            return Vec::new();
        };
        let id = row.id;
        // Whoever asked for the list asked for the meeting that is shown, too.
        if self.shown.as_ref().is_some_and(|view| view.meeting.id == id) {
            return Vec::new();
        }
        (self.shown, self.line) = (None, ListState::default());
        vec![ask(MeetingAsk::One(id, shared.today()))]
    }

    /// The meeting of the selected row, once it has come.
    fn view(&self) -> Option<&MeetingView> {
        let id = self.row()?.id;
        self.shown.as_deref().filter(|view| view.meeting.id == id)
    }

    /// The selection stays on its person or point when lines come and go.
    fn same_line(&self, after: &MeetingView, shared: &Shared) -> ListState {
        let lines = sheet::lines(after);
        let before = self.view().and_then(|view| Some((view, *sheet::lines(view).get(self.line.selected)?)));
        let place = before.and_then(|(view, line)| lines.iter().position(|one| sheet::same(view, line, after, *one)));
        self.line.select(place.unwrap_or(self.line.selected), lines.len(), shared.page)
    }
}

/// The meeting as the list shows its row.
fn is_of(view: &MeetingView, row: &MeetingRow) -> bool {
    (view.meeting.id, view.meeting.version) == (row.id, row.version)
}

/// Asks the reader.
fn ask(what: MeetingAsk) -> Step {
    Step::Ask(Recipient::Meetings, Ask::Meeting(what))
}

/// Asks the writer.
fn do_it(what: MeetingAct) -> Step {
    Step::Act(Recipient::Meetings, Act::Meeting(Box::new(what)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
