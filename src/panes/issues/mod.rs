//! Problems from the field: the list with the longest overdue first, and beside it the whole story of one, from who
//! raised it to what was done about the decision.
//!
//! It lies over the pane it was opened from. Odd: merging is one key where exactly one open problem says the same; with
//! several a menu asks, with none the clerk goes to the other one and presses the key again.

mod act;
pub mod form;
mod moves;
mod parts;
pub mod view;

use super::query::Query;
use super::scroll::Scroll;
use super::sides::Focus;
use super::{Shared, Step};
use crate::domain::field_issue::IssueList;
use crate::domain::ids::FieldIssueId;
use crate::keys::{Key, Scope};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::field_issues as w;
use crate::worker::{Act, Ask, FieldIssueAct, FieldIssueAnswer, FieldIssueAsk, IssuePage, IssueRow, Recipient, Story};

pub use parts::{follow_up, merged_hint, place, row_note};

/// What the layer remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Which list is shown.
    pub list: IssueList,
    page: IssuePage,
    loaded: bool,
    failed: Option<String>,
    rows: ListState,
    focus: Focus,
    scroll: Scroll,
    shown: Option<Box<Story>>,
    find: Query,
    finding: bool,
    /// To be selected once the list has come.
    wants: Option<FieldIssueId>,
    /// Something is being saved.
    saving: bool,
    /// It was saved, and the list is not read anew yet.
    busy: bool,
    /// The story of the selected row could not be read.
    broken: bool,
    /// Waits for the one it becomes part of: which, and the version that was seen.
    merging: Option<(FieldIssueId, i64, String)>,
}

impl State {
    /// Opens a list, on one of its problems.
    pub fn open(list: IssueList, on: Option<FieldIssueId>, shared: &Shared) -> (State, Vec<Step>) {
        let focus = Focus::opened(on.is_some());
        let state = State { list, wants: on, focus, ..State::default() };
        let steps = state.ask(shared);
        (state, steps)
    }

    /// What to ask for now, also when records changed; the selection stays on its problem.
    pub fn ask(&self, shared: &Shared) -> Vec<Step> {
        let mut steps = vec![ask(FieldIssueAsk::List(Box::new(self.list.clone()), shared.today()))];
        steps.extend(self.shown.as_ref().map(|story| ask(FieldIssueAsk::Story(story.issue.id, shared.today()))));
        steps
    }

    /// Shows another list, from its beginning.
    pub fn show(&mut self, list: IssueList, on: Option<FieldIssueId>, shared: &Shared) -> Vec<Step> {
        (self.list, self.wants) = (list, on);
        (self.rows, self.shown) = Default::default();
        self.focus = Focus::opened(on.is_some());
        self.loaded = false;
        self.ask(shared)
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.finding {
            true => vec![Scope::List, Scope::Global],
            false => vec![Scope::Issues, Scope::List, Scope::Global],
        }
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        self.finding
    }

    /// A key of the line that is typed.
    pub fn type_key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        if self.find.key(key) { self.found(shared) } else { Vec::new() }
    }

    /// A paste into the line that is typed.
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        if self.finding && self.find.paste(text) { self.found(shared) } else { Vec::new() }
    }

    /// The list follows what is typed.
    fn found(&mut self, shared: &Shared) -> Vec<Step> {
        let list = IssueList { text: self.find.text().trim().to_owned(), ..self.list.clone() };
        self.show(list, None, shared)
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &FieldIssueAnswer, shared: &Shared) -> Vec<Step> {
        match answer {
            FieldIssueAnswer::List(page) => return self.take_page(page, shared),
            FieldIssueAnswer::Story(story) => {
                if self.row().is_some_and(|row| row.id == story.issue.id) {
                    self.shown = Some(story.clone());
                }
            }
            FieldIssueAnswer::Saved(id, alike) => {
                (self.wants, self.saving, self.busy) = (Some(*id), false, true);
                if *alike > 0 {
                    return vec![Step::SayText(Level::Warn, w::saved_alike(*alike, shared.lang))];
                }
            }
            FieldIssueAnswer::Took(id, _) | FieldIssueAnswer::Linked(id) => {
                (self.wants, self.saving, self.busy) = (Some(*id), false, true);
            }
            FieldIssueAnswer::Alike(_) => {}
        }
        Vec::new()
    }

    /// True once the list has come.
    pub fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// True while the next key would mean something else than what will be seen.
    pub fn waits(&self) -> bool {
        let told = || self.row().is_none_or(|row| self.shown.as_ref().is_some_and(|story| is_of(story, row)));
        !self.finding && self.failed.is_none() && !self.broken && (self.saving || self.busy || !self.loaded || !told())
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

    fn take_page(&mut self, page: &IssuePage, shared: &Shared) -> Vec<Step> {
        if page.list != self.list {
            return Vec::new();
        }
        let before = self.wants.or(self.row().map(|row| row.id));
        self.page = page.clone();
        (self.loaded, self.failed, self.busy, self.broken) = (true, None, false, false);
        let place = self.page.rows.iter().position(|row| Some(row.id) == before);
        if place.is_some() {
            self.wants = None;
        }
        self.rows = self.rows.select(place.unwrap_or(self.rows.selected), self.page.rows.len(), shared.page);
        self.beside(shared)
    }

    /// The selected row.
    fn row(&self) -> Option<&IssueRow> {
        self.page.rows.get(self.rows.selected)
    }

    /// The story beside the list is that of the selected row, as it is now.
    fn beside(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(id) = self.row().map(|row| row.id) else {
            self.shown = None;
            return Vec::new();
        };
        // Whoever asked for the list asked for the story that is shown, too.
        if self.shown.as_ref().is_some_and(|story| story.issue.id == id) {
            return Vec::new();
        }
        self.shown = None;
        self.scroll.reset();
        vec![ask(FieldIssueAsk::Story(id, shared.today()))]
    }

    /// The story of the selected row, once it has come.
    fn story(&self) -> Option<&Story> {
        let id = self.row()?.id;
        self.shown.as_deref().filter(|story| story.issue.id == id)
    }
}

/// The story as the list shows its row.
fn is_of(story: &Story, row: &IssueRow) -> bool {
    (story.issue.id, story.issue.version) == (row.id, row.version)
}

/// Asks the reader.
fn ask(what: FieldIssueAsk) -> Step {
    Step::Ask(Recipient::Issues, Ask::FieldIssue(what))
}

/// Asks the writer.
fn do_it(what: FieldIssueAct) -> Step {
    Step::Act(Recipient::Issues, Act::FieldIssue(Box::new(what)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
