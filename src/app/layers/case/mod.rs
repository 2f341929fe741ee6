//! An opened case: its needs, every referral with its own life, the history, and the steps that can be taken now. The
//! steps come from the table of the ladder; what cannot be taken says why.

mod moves;
pub mod road;
pub mod view;

use crate::domain::ids::CaseId;
use crate::domain::referral::Need;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::forms::step;
use crate::panes::{Shared, Step};
use crate::worker::{Act, Ask, CaseView, LadderAsk, Line, Paper, Recipient};

/// The opened case.
#[derive(Clone, Debug)]
pub struct State {
    /// Which.
    pub id: CaseId,
    /// The case and what belongs to it, once it has come.
    pub view: Option<CaseView>,
    /// Why it did not come.
    pub failed: Option<String>,
    /// Selected referral.
    pub at: usize,
    /// First line of the history shown.
    pub scroll: u16,
    /// It is confidential, and its opening is in the journal.
    pub noted: bool,
    /// The records changed and the case is being read anew: the next key must mean what will be seen.
    pub waiting: bool,
}

impl State {
    /// Opens a case and asks for it.
    pub fn open(id: CaseId) -> (State, Vec<Step>) {
        let state = State { id, view: None, failed: None, at: 0, scroll: 0, noted: false, waiting: true };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for, first and whenever records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Case, Ask::Ladder(LadderAsk::Case(self.id)))
    }

    /// The case has come; the selection stays on its referral. Whichever way it was opened, a confidential one is written
    /// into the journal once; what cannot be written down stays closed.
    pub fn take(&mut self, view: &CaseView, shared: &Shared) -> Vec<Step> {
        let closed = is_closed(view, shared);
        if closed && shared.read_only {
            self.waiting = false;
            self.failed = Some(crate::words::referrals::SENSITIVE_LOCKED.get(shared.lang).to_owned());
            return Vec::new();
        }
        let elsewhere = shared.refuses(Deed::See, Matter::Confidential, view.places.iter().map(String::as_str));
        if let Some(why) = elsewhere.filter(|_| closed) {
            self.waiting = false;
            self.failed = Some(why.get(shared.lang).to_owned());
            return Vec::new();
        }
        self.show(view);
        if !closed || std::mem::replace(&mut self.noted, true) {
            return Vec::new();
        }
        vec![Step::Act(Recipient::App, Act::NoteCaseOpened(self.id))]
    }

    fn show(&mut self, view: &CaseView) {
        let selected = self.line().map(|line| line.id);
        (self.failed, self.waiting) = (None, false);
        self.at = view.lines.iter().position(|line| Some(line.id) == selected).unwrap_or(0);
        self.view = Some(view.clone());
    }

    /// It could not be read, or a step could not be taken: what is shown stays, and says so when there is nothing else.
    pub fn fail(&mut self, sentence: &str) {
        self.waiting = false;
        if self.view.is_none() {
            self.failed = Some(sentence.to_owned());
        }
    }

    /// The selected referral.
    pub fn line(&self) -> Option<&Line> {
        self.view.as_ref()?.lines.get(self.at)
    }

    /// An action; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let page = u16::try_from(shared.page).unwrap_or(1);
        let last = self.view.as_ref().map_or(0, |view| view.lines.len().saturating_sub(1));
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(page),
            Action::PageDown => self.scroll = self.scroll.saturating_add(page),
            Action::First => self.scroll = 0,
            Action::Back => return vec![Step::Out],
            Action::CaseStep => return self.view.iter().map(|view| moves::of_case(view, shared)).collect(),
            Action::CaseReferralStep | Action::Open => return self.referral_steps(shared),
            Action::CaseRoad => return self.view.iter().map(|view| road::menu(view, shared)).collect(),
            Action::CaseNote => return vec![Step::Form(Box::new(step::open_note(self.id, shared)))],
            Action::CaseAgain => return self.again(shared),
            Action::CaseLetter => return self.letter(),
            Action::CaseSheet => return vec![Step::Preview(Paper::Disposition(self.id))],
            Action::CaseFiles => return self.view.iter().map(|view| moves::files(view, shared)).collect(),
            Action::CaseIssues => return self.view.iter().map(|view| moves::issues(view, shared)).collect(),
            Action::CasePerson => return self.view.iter().map(|view| Step::Person(view.person.id)).collect(),
            _ => {}
        }
        Vec::new()
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<crate::words::Text> {
        if let Some(why) = self.not_theirs(action, shared) {
            return Some(why);
        }
        let needs_line =
            matches!(action, Action::CaseReferralStep | Action::CaseAgain | Action::CaseLetter | Action::Open);
        (needs_line && self.line().is_none()).then_some(crate::words::ladder::NO_REFERRAL)
    }

    /// Why whoever sits here may not write in this case; the store would say the same.
    fn not_theirs(&self, action: Action, shared: &Shared) -> Option<crate::words::Text> {
        let places = self.view.as_ref()?.places.iter().map(String::as_str);
        match action {
            Action::CaseNote => shared.refuses(Deed::Change, Matter::Note, places),
            Action::CaseAgain => shared.refuses(Deed::Change, Matter::Case, places),
            _ => None,
        }
    }

    fn referral_steps(&self, shared: &Shared) -> Vec<Step> {
        match (&self.view, self.line()) {
            (Some(view), Some(line)) => moves::of_referral(view, line, shared),
            _ => Vec::new(),
        }
    }

    fn letter(&self) -> Vec<Step> {
        self.line().map(|line| Step::Preview(Paper::Letter(line.id))).into_iter().collect()
    }

    /// One more referral for the need of the selected one.
    fn again(&self, shared: &Shared) -> Vec<Step> {
        match (&self.view, self.line()) {
            (Some(view), Some(line)) => moves::again(view, line, shared).into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// One confidential need or destination closes a case.
fn is_closed(view: &CaseView, shared: &Shared) -> bool {
    let need = |need: &Need| shared.is_closed_service(need.procedure.as_deref(), None);
    view.needs.iter().any(need) || view.lines.iter().any(|line| shared.is_closed(line))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
