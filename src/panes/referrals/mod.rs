//! Pane: referrals: what was sent where, what is late and why, and the letter of each.
//!
//! Odd: the selection is an identity, not a row. Another desk may put rows above it at any moment, and a referral that
//! is being read stays open even when it no longer fits the filter.

mod filter;
mod history;
mod papers;
mod parts;
pub mod view;

use self::filter::Shown;
use super::forms::intake::{self, Known};
use super::forms::{self, cancel, void};
use super::scroll::{Scroll, list_moved};
use super::sides::Side;
use super::{Shared, Step};
use crate::domain::ids::ReferralId;
use crate::domain::referral::ReferralState;
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::referrals as w;
use crate::worker::{Act, Answer, Ask, Line, Paper, Recipient, ReferralView};

/// Lines that stay when a page is turned.
const OVERLAP: usize = 2;
/// Screen lines of a row.
const ROW_LINES: usize = 2;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    filter: Shown,
    lines: Vec<Line>,
    loaded: bool,
    list: ListState,
    selected: Option<ReferralId>,
    view: Option<Box<ReferralView>>,
    focus: Side,
    scroll: Scroll,
    failed: Option<String>,
    failed_one: Option<String>,
    /// The sensitive referral that is open now and whose opening is in the journal.
    noted: Option<ReferralId>,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed. The selection stays on its referral.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        std::iter::once(self.ask_list(shared)).chain(self.selected.map(ask_one)).collect()
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
            Action::ReferralCase => self.line().map(|line| Step::Case(line.case)).into_iter().collect(),
            Action::ReferralFilter => self.next_filter(shared),
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
        let writes = matches!(action, Action::ReferralNew | Action::ReferralVoid | Action::Tick);
        if writes && shared.read_only {
            return Some(w::READ_ONLY);
        }
        match action {
            Action::ReferralLetter => self.why_no_letter(shared),
            Action::ReferralCase => self.line().is_none().then_some(w::NO_CHOICE).or_else(|| self.why_closed(shared)),
            Action::ReferralVoid => self.why_not_void(),
            Action::ReferralEdit => self.why_not_edit().or_else(|| self.why_closed(shared)),
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Referrals(lines) => self.take_list(lines, shared),
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
        self.filter = Shown::All;
        self.choose(id);
        self.focus = Side::Detail;
        self.noted = None;
        self.enter(shared)
    }

    /// The list could not be read: the sentence is shown in its place, never an empty list.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
        self.lines.clear();
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
        self.lines.iter().find(|line| Some(line.id) == self.selected)
    }

    fn ask_list(&self, shared: &Shared) -> Step {
        Step::Ask(Recipient::Referrals, Ask::Referrals(self.filter.wanted(shared.today())))
    }

    fn take_list(&mut self, lines: &[Line], shared: &Shared) -> Vec<Step> {
        self.failed = None;
        self.loaded = true;
        self.lines = lines.to_vec();
        self.settle(rows(shared))
    }

    /// Puts the selection on its referral; where the list no longer has it, on the row that took its place, unless it is
    /// being read.
    fn settle(&mut self, page: usize) -> Vec<Step> {
        let row = self.lines.iter().position(|line| Some(line.id) == self.selected);
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.lines.len(), page);
        if row.is_some() || (self.focus == Side::Detail && self.selected.is_some()) {
            return Vec::new();
        }
        self.choose_row()
    }

    /// Selects what the list points at.
    fn choose_row(&mut self) -> Vec<Step> {
        let id = self.lines.get(self.list.selected).map(|line| line.id);
        match id {
            Some(id) if Some(id) != self.selected => {
                self.choose(id);
                vec![ask_one(id)]
            }
            Some(_) => Vec::new(),
            None => {
                self.selected = None;
                self.view = None;
                Vec::new()
            }
        }
    }

    fn choose(&mut self, id: ReferralId) {
        self.selected = Some(id);
        self.failed_one = None;
        self.scroll.reset();
    }

    fn next_filter(&mut self, shared: &Shared) -> Vec<Step> {
        self.filter = self.filter.next();
        self.focus = Side::List;
        self.loaded = false;
        self.list = ListState::default();
        vec![self.ask_list(shared)]
    }

    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        if self.selected.is_some() {
            self.focus = Side::Detail;
        }
        self.note(shared)
    }

    /// Opening a sensitive referral is logged, once for each time it is opened; what cannot be logged stays closed.
    fn note(&mut self, shared: &Shared) -> Vec<Step> {
        let sensitive = self.shown().filter(|view| parts::is_sensitive(view, shared)).map(|view| view.referral.id);
        match sensitive {
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
            Side::List => self.go_in(shared),
            Side::Detail => self.go_out(),
        }
    }

    fn go_out(&mut self) -> Vec<Step> {
        self.focus = Side::List;
        self.noted = None;
        if self.line().is_some() || !self.loaded { Vec::new() } else { self.choose_row() }
    }

    fn back(&mut self) -> Vec<Step> {
        match self.focus {
            Side::Detail => self.go_out(),
            Side::List => vec![Step::Out],
        }
    }

    fn moved(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if self.focus == Side::Detail {
            self.scroll.act(action, shared.page.saturating_sub(OVERLAP).max(1));
            return Vec::new();
        }
        self.list = list_moved(self.list, action, self.lines.len(), rows(shared));
        self.choose_row()
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
mod tests;
