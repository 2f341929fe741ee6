//! Pane: referrals: what was sent where, what is late and why, and the letter of each.
//!
//! Odd: the selection is an identity, not a row. Another desk may put rows above it at any moment, and a referral that
//! is being read stays open even when it no longer fits the filter.

mod cases;
mod history;
mod lists;
mod many;
mod papers;
mod parts;
pub mod view;
mod window;

use self::window::{Chosen, Window};
use super::forms::intake::{self, Known};
use super::forms::{self, cancel, list_save, void};
use super::scroll::{Scroll, list_moved};
use super::sides::Side;
use super::{Shared, Step};
use crate::domain::ids::{CaseId, ReferralId};
use crate::domain::referral::ReferralState;
use crate::domain::rights::{Deed, Matter};
use crate::domain::worklist::{View, Worklist};
use crate::keys::{Action, Key, Scope};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::referrals as w;
use crate::worker::{Act, Answer, Ask, CaseRow, KeptList, Line, ListPage, Paper, Recipient, ReferralView};

/// Lines that stay when a page is turned.
const OVERLAP: usize = 2;
/// Screen lines of a row.
const ROW_LINES: usize = 2;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The list that is shown.
    showing: Worklist,
    /// The rows of it that are here.
    window: Window,
    /// How many rows every list has.
    counts: Vec<(View, usize)>,
    /// Lists kept under a name.
    kept: Vec<KeptList>,
    loaded: bool,
    list: ListState,
    selected: Option<ReferralId>,
    /// The selected row of a list of cases.
    case: Option<CaseId>,
    view: Option<Box<ReferralView>>,
    focus: Side,
    scroll: Scroll,
    failed: Option<String>,
    failed_one: Option<String>,
    /// The sensitive referral that is open now and whose opening is in the journal.
    noted: Option<ReferralId>,
    /// Rows that are chosen together.
    picked: many::Picked,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed. The selection stays on its referral.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        std::iter::once(self.ask_list(self.window.offset(), shared)).chain(self.selected.map(ask_one)).collect()
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        if self.takes_ticks() {
            return vec![Scope::Checklist, Scope::Referrals, Scope::List];
        }
        vec![Scope::Referrals, Scope::List]
    }

    /// True while letters are text for a line in the pane; this pane has none.
    pub fn typing(&self) -> bool {
        false
    }

    /// A key of the text line; this pane has none.
    pub fn type_key(&mut self, _key: Key, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// A paste into the text line; this pane has none.
    pub fn paste(&mut self, _text: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Tick => self.tick(key),
            Action::ReferralNew => vec![Step::Form(Box::new(intake::open(&Known::default(), shared)))],
            Action::ReferralLetter => self.selected.map(|id| Step::Preview(Paper::Letter(id))).into_iter().collect(),
            Action::ReferralCase => self.open_case(shared),
            Action::ReferralLists => self.offer_lists(shared),
            Action::ReferralFilter => self.ask_narrow(shared),
            Action::ReferralUnfilter => self.clear_narrow(shared),
            Action::ReferralKeep => self.ask_name(),
            Action::ReferralForget => self.forget(),
            Action::ReferralChoose => self.pick(shared),
            Action::ReferralChooseAll => self.pick_all(),
            Action::ReferralMany => self.offer_many(shared),
            Action::ReferralSave => list_save::open(self.out_list(), shared),
            Action::ReferralVoid => self.void(),
            Action::ReferralEdit => self.edit(shared),
            Action::Open => self.go_in(shared),
            Action::Next | Action::Previous => self.other_side(shared),
            Action::Back => self.back(),
            _ => self.moved(action, shared),
        }
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let writes = matches!(action, Action::ReferralNew | Action::ReferralVoid | Action::ReferralMany | Action::Tick);
        if writes && shared.read_only {
            return Some(w::READ_ONLY);
        }
        match action {
            Action::ReferralLetter => self.why_no_letter(shared),
            Action::ReferralCase if self.case.is_some() => self.why_no_case(shared),
            Action::ReferralCase => self.line().is_none().then_some(w::NO_CHOICE).or_else(|| self.why_closed(shared)),
            Action::ReferralUnfilter | Action::ReferralKeep | Action::ReferralForget => {
                self.why_not_list(action, shared)
            }
            Action::ReferralMany => self.why_not_many(),
            Action::ReferralSave => {
                let read = self.loaded && self.failed.is_none();
                list_save::unavailable(&self.out_list(), read.then(|| self.window.total()), shared)
            }
            Action::ReferralVoid => self.why_not_void(),
            Action::ReferralEdit => self.why_not_edit().or_else(|| self.why_closed(shared)),
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Worklist(page) if page.list == self.showing => self.take_list(page, shared),
            Answer::Referral(view) if Some(view.referral.id) == self.selected => {
                self.failed_one = None;
                self.view = Some(view.clone());
                self.note(shared)
            }
            _ => Vec::new(),
        }
    }

    /// Selects a referral and gives its detail the keys, as the search over everything asks for it.
    pub fn open(&mut self, id: ReferralId, shared: &Shared) -> Vec<Step> {
        if self.showing != Worklist::default() {
            self.showing = Worklist::default();
            (self.window, self.list, self.loaded) = (Window::default(), ListState::default(), false);
        }
        self.choose(Some(Chosen::Referral(id)));
        self.focus = Side::Detail;
        self.noted = None;
        self.enter(shared)
    }

    /// The list could not be read: the sentence is shown in its place, never an empty list.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
        self.window = Window::default();
    }

    /// The selected referral could not be read: the sentence is shown where it would stand.
    pub fn fail_one(&mut self, sentence: &str) {
        self.failed_one = Some(sentence.to_owned());
        self.view = None;
    }

    /// The selected referral.
    pub fn selected(&self) -> Option<ReferralId> {
        self.selected
    }

    /// The detail, once it is that of the selected one.
    fn shown(&self) -> Option<&ReferralView> {
        self.view.as_deref().filter(|view| Some(view.referral.id) == self.selected)
    }

    /// The line of the selected one, if the list has it.
    fn line(&self) -> Option<&Line> {
        self.window.referral(self.window.place(Chosen::Referral(self.selected?))?)
    }

    /// The selected row of a list of cases.
    fn case_line(&self) -> Option<&CaseRow> {
        self.window.case(self.window.place(Chosen::Case(self.case?))?)
    }

    /// What is selected, whatever kind of list it is.
    fn chosen(&self) -> Option<Chosen> {
        self.selected.map(Chosen::Referral).or(self.case.map(Chosen::Case))
    }

    fn ask_list(&self, offset: usize, shared: &Shared) -> Step {
        Step::Ask(Recipient::Referrals, Ask::Worklist(Box::new(self.showing.clone()), shared.today(), offset))
    }

    fn take_list(&mut self, page: &ListPage, shared: &Shared) -> Vec<Step> {
        self.failed = None;
        self.loaded = true;
        self.window = Window::of(page);
        self.counts.clone_from(&page.counts);
        self.kept.clone_from(&page.kept);
        self.settle(rows(shared))
    }

    /// Puts the selection on what it was on; where the list no longer has it, on the row that took its place, unless it
    /// is being read.
    fn settle(&mut self, page: usize) -> Vec<Step> {
        let row = self.chosen().and_then(|chosen| self.window.place(chosen));
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.window.total(), page);
        if row.is_some() || (self.focus == Side::Detail && self.selected.is_some()) {
            return Vec::new();
        }
        self.choose_row()
    }

    /// Selects what the list points at.
    fn choose_row(&mut self) -> Vec<Step> {
        let chosen = self.window.at(self.list.selected);
        if chosen == self.chosen() {
            return Vec::new();
        }
        self.choose(chosen);
        self.selected.map(ask_one).into_iter().collect()
    }

    fn choose(&mut self, chosen: Option<Chosen>) {
        (self.selected, self.case) = match chosen {
            Some(Chosen::Referral(id)) => (Some(id), None),
            Some(Chosen::Case(id)) => (None, Some(id)),
            None => (None, None),
        };
        if self.selected.is_none() {
            self.view = None;
        }
        self.failed_one = None;
        self.scroll.reset();
    }

    fn leave_detail(&mut self) {
        self.focus = Side::List;
        self.noted = None;
    }

    /// Opens the case of the selected row. A confidential one is written into the journal first.
    fn open_case(&self, shared: &Shared) -> Vec<Step> {
        let Some(case) = self.case_line() else {
            return self.line().map(|line| Step::Case(line.case)).into_iter().collect();
        };
        shared.open_case(case)
    }

    fn why_no_case(&self, shared: &Shared) -> Option<Text> {
        let closed = self.case_line().is_some_and(|line| shared.is_closed_case(line));
        (closed && shared.read_only).then_some(w::SENSITIVE_LOCKED)
    }

    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        if self.case.is_some() {
            return self.open_case(shared);
        }
        if self.selected.is_some() {
            self.focus = Side::Detail;
        }
        self.note(shared)
    }

    /// Opening a sensitive referral is logged, once for each time it is opened; what cannot be logged stays closed.
    fn note(&mut self, shared: &Shared) -> Vec<Step> {
        let sensitive = self.shown().filter(|view| parts::is_sensitive(view, shared)).map(|view| view.referral.id);
        let places = self.shown().into_iter().flat_map(|view| view.places.iter().map(String::as_str));
        let elsewhere = shared.refuses(Deed::See, Matter::Confidential, places);
        match sensitive {
            Some(_) if elsewhere.is_some() && self.focus == Side::Detail => {
                elsewhere.map(|why| Step::Say(Level::Warn, why)).into_iter().collect()
            }
            Some(id) if self.focus == Side::Detail && !shared.read_only && self.noted != Some(id) => {
                self.noted = Some(id);
                vec![Step::Act(Recipient::App, Act::NoteOpened(id))]
            }
            _ => Vec::new(),
        }
    }

    /// True when what a sensitive referral is about may be read: it was opened, and that is in the journal.
    fn is_opened(&self) -> bool {
        self.focus == Side::Detail && self.selected.is_some() && self.noted == self.selected
    }

    fn other_side(&mut self, shared: &Shared) -> Vec<Step> {
        match self.focus {
            Side::List if self.case.is_some() => Vec::new(),
            Side::List => self.go_in(shared),
            Side::Detail => self.go_out(),
        }
    }

    fn go_out(&mut self) -> Vec<Step> {
        self.leave_detail();
        if self.line().is_some() || !self.loaded { Vec::new() } else { self.choose_row() }
    }

    fn back(&mut self) -> Vec<Step> {
        match self.focus {
            Side::Detail => self.go_out(),
            // The way back lets go of what was chosen first.
            Side::List if !self.picked.is_empty() => {
                self.picked.clear();
                Vec::new()
            }
            Side::List => vec![Step::Out],
        }
    }

    fn moved(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if self.focus == Side::Detail {
            self.scroll.act(action, shared.page.saturating_sub(OVERLAP).max(1));
            return Vec::new();
        }
        self.list = list_moved(self.list, action, self.window.total(), rows(shared));
        let more = self.window.lacks(self.list, rows(shared)).map(|offset| self.ask_list(offset, shared));
        self.choose_row().into_iter().chain(more).collect()
    }

    /// A numbered letter is made void, a draft without one is cancelled; both ask why.
    fn void(&self) -> Vec<Step> {
        let Some(referral) = self.shown().map(|view| &view.referral) else { return Vec::new() };
        let form = referral.letter.map_or_else(|| cancel::open(referral.id), void::open);
        vec![Step::Form(Box::new(form))]
    }

    fn edit(&self, shared: &Shared) -> Vec<Step> {
        let open = self.shown().map(|view| forms::referral::open(&view.referral, &view.need, shared));
        open.map(|form| Step::Form(Box::new(form))).into_iter().collect()
    }

    fn why_no_letter(&self, shared: &Shared) -> Option<Text> {
        if self.selected.is_none() {
            return Some(w::NO_CHOICE);
        }
        let cancelled = self.shown().is_some_and(is_cancelled).then_some(w::CANCELLED_ALREADY);
        cancelled.or_else(|| self.why_closed(shared))
    }

    /// Why the contents of a sensitive referral are not to be had yet: letter and form show what the detail hides.
    fn why_closed(&self, shared: &Shared) -> Option<Text> {
        let sensitive = match (self.shown(), self.line()) {
            (Some(view), _) => parts::is_sensitive(view, shared),
            (None, Some(line)) => shared.is_closed(line),
            (None, None) => return Some(w::STILL_LOADING),
        };
        (sensitive && !self.is_opened()).then_some(if shared.read_only {
            w::SENSITIVE_LOCKED
        } else {
            w::SENSITIVE_FIRST
        })
    }

    fn why_not_edit(&self) -> Option<Text> {
        match (self.selected, self.shown()) {
            (None, _) => Some(w::NO_CHOICE),
            (Some(_), None) => Some(w::STILL_LOADING),
            (Some(_), Some(view)) => match view.referral.state {
                ReferralState::Draft => None,
                ReferralState::Cancelled => Some(w::CANCELLED_ALREADY),
                _ => Some(w::SENT_ALREADY),
            },
        }
    }

    fn why_not_void(&self) -> Option<Text> {
        match (self.selected, self.shown()) {
            (None, _) => Some(w::NO_CHOICE),
            (Some(_), None) => Some(w::STILL_LOADING),
            (Some(_), Some(view)) => is_cancelled(view).then_some(w::CANCELLED_ALREADY),
        }
    }
}

/// A cancelled referral has no letter and gets none.
fn is_cancelled(view: &ReferralView) -> bool {
    view.referral.state == ReferralState::Cancelled && view.referral.letter.is_none()
}

fn ask_one(id: ReferralId) -> Step {
    Step::Ask(Recipient::Referral, Ask::Referral(id))
}

/// Rows of the list that are seen at once.
fn rows(shared: &Shared) -> usize {
    (shared.page / ROW_LINES).max(1)
}

#[cfg(test)]
mod draft_tests;
#[cfg(test)]
mod list_tests;
#[cfg(test)]
mod tests;
