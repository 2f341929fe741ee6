//! Pane: service procedures. Found in the citizens' own words, read beside the list, ticked off with digits.
//!
//! Odd: what the detail shows is the selected row of the list, unless a related procedure was followed from there; those
//! stand on a trail that the way back walks home. Digits tick only while the detail has the keys; in the list they open
//! panes as everywhere.

mod checklist;
mod list;
mod parts;
mod related;
mod slips;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};

use self::checklist::papers;
use self::list::Found;
use self::related::related;
use super::forms::intake::{self, Known};
use super::query::Query;
use super::scroll::{Scroll, list_moved};
use super::sides::Side;
use super::{Shared, Step};
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::procedures as w;
use crate::worker::{Act, Answer, Ask, Kind, Paper, Recipient, Shelved};

/// More hits than there are procedures are never wanted.
const MOST_HITS: usize = 60;
/// Lines that stay when a page is turned.
const OVERLAP: usize = 2;

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    query: Query,
    typing: bool,
    /// The words the shown hits answer; empty for the whole list.
    answered: String,
    found: Vec<Found>,
    list: ListState,
    focus: Side,
    scroll: Scroll,
    /// Related procedures followed from the selected one, the newest last.
    trail: Vec<String>,
    /// The choice among related procedures is open, with the row selected in it.
    choosing: Option<usize>,
    /// Papers brought, by slug: places in today's requirements.
    ticks: BTreeMap<String, BTreeSet<usize>>,
    failed: Option<String>,
    /// Enter was pressed before the answer to the words came: the first hit is opened when it does.
    hurried: bool,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed. The selection stays on its procedure.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        if self.query.is_empty() {
            self.fill(shared);
            return Vec::new();
        }
        vec![self.ask()]
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.focus {
            Side::Detail => vec![Scope::Checklist, Scope::Procedure, Scope::Procedures, Scope::List],
            Side::List => vec![Scope::Procedure, Scope::Procedures, Scope::List],
        }
    }

    /// True while letters are text for the search line.
    pub fn typing(&self) -> bool {
        self.typing
    }

    /// A key of the search line; only called while [`State::typing`].
    pub fn type_key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        if self.query.key(key) { self.searched(shared) } else { Vec::new() }
    }

    /// A paste into the search line; only called while [`State::typing`].
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        if self.query.paste(text) { self.searched(shared) } else { Vec::new() }
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        if self.choosing.is_some() {
            return self.choose(action, key, shared);
        }
        match action {
            Action::ProcedureFind => self.find(),
            Action::Tick => self.tick(key, shared),
            Action::TickAll => self.tick_all(shared),
            Action::Refer => self.refer(shared),
            Action::Visit => self.with(shared, |one| Step::Visit(None, Some(one.procedure.slug.clone()))),
            Action::MissingSlip => self.missing_slip(shared),
            Action::InfoSheet => {
                self.with(shared, |one| Step::Preview(Paper::Info(Box::new(slips::info(one, shared)))))
            }
            Action::Approve => {
                self.with(shared, |one| Step::Confirm(w::APPROVE, Act::Approve(one.procedure.slug.clone())))
            }
            Action::Related => self.related(shared),
            Action::Open => self.enter_detail(),
            Action::Next | Action::Previous => self.other_side(),
            Action::Back => self.back(shared),
            _ => self.moved(action, shared),
        }
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let writes = matches!(action, Action::Refer | Action::Visit | Action::Approve);
        if writes && shared.read_only {
            return Some(w::READ_ONLY);
        }
        if !needs_a_procedure(action) {
            return None;
        }
        let Some(shown) = self.shown(shared) else { return Some(w::NO_CHOICE) };
        match action {
            Action::Approve => is_approved(shown).then_some(w::ALREADY_APPROVED),
            Action::Related => related(shown, shared).is_empty().then_some(w::NO_RELATED),
            Action::Tick if self.choosing.is_some() => None,
            Action::Tick | Action::TickAll => (papers(shown, shared) == 0).then_some(w::NO_REQUIREMENTS),
            Action::MissingSlip => self.nothing_missing(shown, shared).then_some(w::NOTHING_MISSING),
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        let Answer::Found(hits) = answer else { return Vec::new() };
        if self.query.is_empty() {
            return Vec::new();
        }
        let same = self.answered == self.query.text();
        let kept = same.then(|| self.selected().map(str::to_owned)).flatten();
        self.failed = None;
        self.answered = self.query.text().to_owned();
        self.found = list::of_hits(hits, shared);
        self.select(kept.as_deref(), shared);
        if std::mem::take(&mut self.hurried) { self.go_in() } else { Vec::new() }
    }

    /// A search failed: the sentence stands where the hits would; never an empty list.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
        self.found.clear();
        self.answered = String::new();
        self.hurried = false;
    }

    /// Shows a procedure with the keys in its detail, as when a search over everything opened it.
    pub fn open(&mut self, slug: &str, shared: &Shared) -> Vec<Step> {
        self.leave_query();
        self.fill(shared);
        self.select(Some(slug), shared);
        self.trail.clear();
        if self.selected() != Some(slug) && shared.library.procedure(slug).is_some() {
            self.trail.push(slug.to_owned());
        }
        self.scroll.reset();
        self.go_in()
    }

    /// Slug of the procedure in the detail.
    pub fn shown_slug(&self) -> Option<&str> {
        self.trail.last().map(String::as_str).or_else(|| self.selected())
    }

    fn shown<'a>(&self, shared: &'a Shared) -> Option<&'a Shelved> {
        shared.library.procedure(self.shown_slug()?)
    }

    fn selected(&self) -> Option<&str> {
        self.found.get(self.list.selected).map(|found| found.slug.as_str())
    }

    /// The whole list, with the selection on the same procedure.
    fn fill(&mut self, shared: &Shared) {
        let kept = self.selected().map(str::to_owned);
        self.failed = None;
        self.answered = String::new();
        self.found = list::all(shared);
        self.select(kept.as_deref(), shared);
    }

    /// Selects a procedure of the list, or the first one where it is not there.
    fn select(&mut self, slug: Option<&str>, shared: &Shared) {
        let before = self.shown_slug().map(str::to_owned);
        let row = self.found.iter().position(|found| Some(found.slug.as_str()) == slug);
        self.list = match row {
            Some(row) => self.list.select(row, self.found.len(), shared.page),
            None => ListState::default(),
        };
        if slug.is_none() {
            self.trail.clear();
        }
        if self.shown_slug() != before.as_deref() {
            self.scroll.reset();
        }
    }

    fn ask(&self) -> Step {
        let text = self.query.text().to_owned();
        Step::Ask(Recipient::Procedures, Ask::Search { text, kinds: vec![Kind::Procedure], limit: MOST_HITS })
    }

    /// The words changed.
    fn searched(&mut self, shared: &Shared) -> Vec<Step> {
        self.trail.clear();
        self.hurried = false;
        if self.query.is_empty() {
            self.fill(shared);
            return Vec::new();
        }
        vec![self.ask()]
    }

    fn find(&mut self) -> Vec<Step> {
        self.typing = true;
        self.focus = Side::List;
        Vec::new()
    }

    fn leave_query(&mut self) {
        self.typing = false;
        self.query.clear();
    }

    /// Enter: into the selected one; while the answer to the words is on its way, into its first hit.
    fn enter_detail(&mut self) -> Vec<Step> {
        self.hurried = self.typing && self.failed.is_none() && self.answered != self.query.text();
        if self.hurried { Vec::new() } else { self.go_in() }
    }

    fn go_in(&mut self) -> Vec<Step> {
        self.typing = false;
        if self.shown_slug().is_some() {
            self.focus = Side::Detail;
        }
        Vec::new()
    }

    fn other_side(&mut self) -> Vec<Step> {
        match self.focus {
            Side::List => self.go_in(),
            Side::Detail => {
                self.focus = Side::List;
                Vec::new()
            }
        }
    }

    /// One step back: off the trail, to the list, out of the words, out of the search line, out of the pane.
    fn back(&mut self, shared: &Shared) -> Vec<Step> {
        self.hurried = false;
        if self.focus == Side::Detail {
            match self.trail.pop() {
                Some(_) => self.scroll.reset(),
                None => self.focus = Side::List,
            }
            return Vec::new();
        }
        if !self.query.text().is_empty() {
            self.query.clear();
            self.fill(shared);
            return Vec::new();
        }
        if self.typing {
            self.typing = false;
            return Vec::new();
        }
        vec![Step::Out]
    }

    fn moved(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let page = shared.page.saturating_sub(OVERLAP).max(1);
        match self.focus {
            Side::Detail => self.scroll.act(action, page),
            Side::List => {
                let before = self.list.selected;
                self.list = list_moved(self.list, action, self.found.len(), shared.page);
                if self.list.selected != before {
                    self.trail.clear();
                    self.scroll.reset();
                }
            }
        }
        Vec::new()
    }

    fn with(&self, shared: &Shared, step: impl FnOnce(&Shelved) -> Step) -> Vec<Step> {
        self.shown(shared).map(step).into_iter().collect()
    }

    fn missing_slip(&self, shared: &Shared) -> Vec<Step> {
        self.with(shared, |one| {
            let ticked = self.ticked(&one.procedure.slug);
            Step::Preview(Paper::Missing(Box::new(slips::missing(one, &ticked, shared))))
        })
    }

    fn refer(&self, shared: &Shared) -> Vec<Step> {
        self.with(shared, |one| {
            let ticked = self.ticked(&one.procedure.slug);
            let known = Known { procedure: Some((&one.procedure, &ticked)), ..Known::default() };
            Step::Form(Box::new(intake::open(&known, shared)))
        })
    }
}

fn needs_a_procedure(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Refer | A::Visit | A::MissingSlip | A::InfoSheet | A::Tick | A::TickAll | A::Related | A::Approve
    )
}

/// Approved in this program, or marked as approved in the content itself.
fn is_approved(shown: &Shelved) -> bool {
    shown.approved_at.is_some() || !shown.procedure.verified.is_empty()
}

#[cfg(test)]
mod tests;
