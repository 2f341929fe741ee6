//! One line for everything: what is typed shows at once, what is found comes when it comes; the newest search wins.

pub mod view;

use tui_input::{Input, InputRequest};
use uuid::Uuid;

use crate::domain::ids::{ActivityId, MemberId, PersonId, ReferralId};
use crate::form::line_request;
use crate::keys::{Action, Code, Key};
use crate::panes::forms::intake::{self, Known};
use crate::panes::{Shared, Step};
use crate::store::search::{Hit, Kind};
use crate::ui::list::ListState;
use crate::worker::{Ask, Recipient};

/// How many hits are asked for.
const LIMIT: usize = 50;
/// Longest line taken.
const LONGEST: usize = 400;

/// The search line.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What was typed.
    pub input: Input,
    /// What was found for the newest finished search.
    pub hits: Vec<Hit>,
    /// The selected row; the one after the last hit registers somebody new.
    pub list: ListState,
    /// A search is under way.
    pub waiting: bool,
    /// A choosing key was pressed before the answer came; it waits for it.
    pub hurried: bool,
    /// The last search failed: what it said. Never shown as an empty list.
    pub failed: Option<String>,
}

impl State {
    /// Rows shown: the hits, and the offer to register somebody new once something is typed.
    pub fn rows(&self) -> usize {
        self.hits.len() + usize::from(self.offers_new())
    }

    /// True when registering what was typed makes sense.
    pub fn offers_new(&self) -> bool {
        let typed = self.input.value().trim();
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        // A letter number or a return code is nobody's name; sixteen digits are somebody's NIK.
        typed.chars().count() >= 3 && (digits == 0 || digits == 16)
    }

    /// A key of the line.
    pub fn type_key(&mut self, key: Key) -> Vec<Step> {
        let request = match (key.code, key.ctrl) {
            (Code::Char(letter), false) => InputRequest::InsertChar(letter),
            _ => match line_request(key) {
                Some(request) => request,
                None => return Vec::new(),
            },
        };
        if matches!(request, InputRequest::InsertChar(_)) && self.input.value().chars().count() >= LONGEST {
            return Vec::new();
        }
        match self.input.handle(request) {
            Some(change) if change.value => self.look(),
            _ => Vec::new(),
        }
    }

    /// A paste into the line.
    pub fn paste(&mut self, text: &str) -> Vec<Step> {
        let room = LONGEST.saturating_sub(self.input.value().chars().count());
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(room).collect();
        for letter in line.trim().chars() {
            self.input.handle(InputRequest::InsertChar(letter));
        }
        self.look()
    }

    fn look(&mut self) -> Vec<Step> {
        self.list = ListState::default();
        let text = self.input.value().trim().to_owned();
        if text.is_empty() {
            (self.hits, self.waiting, self.failed) = (Vec::new(), false, None);
            return Vec::new();
        }
        self.waiting = true;
        vec![Step::Ask(Recipient::Search, Ask::Search { text, kinds: Vec::new(), limit: LIMIT })]
    }

    /// An action in the line; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let rows = self.rows();
        let page = shared.page as isize;
        match action {
            Action::Up => self.list = self.list.move_by(-1, rows, shared.page),
            Action::Down => self.list = self.list.move_by(1, rows, shared.page),
            Action::PageUp => self.list = self.list.move_by(-page, rows, shared.page),
            Action::PageDown => self.list = self.list.move_by(page, rows, shared.page),
            Action::Back => return vec![Step::Out],
            Action::Open => return self.open(shared),
            _ => {}
        }
        Vec::new()
    }

    fn open(&self, shared: &Shared) -> Vec<Step> {
        let Some(hit) = self.hits.get(self.list.selected) else {
            if !self.offers_new() {
                return Vec::new();
            }
            let known = Known { typed: Some(self.input.value()), ..Known::default() };
            return vec![Step::Out, Step::Form(Box::new(intake::open(&known, shared)))];
        };
        let id = Uuid::parse_str(&hit.key).unwrap_or_default();
        let step = match hit.kind {
            Kind::Procedure => Step::Procedure(hit.key.clone()),
            Kind::Person => Step::Person(PersonId::from(id)),
            Kind::Member => Step::Member(MemberId::from(id)),
            Kind::Activity => Step::Activity(ActivityId::from(id)),
            Kind::Referral => Step::Referral(ReferralId::from(id)),
            Kind::Region => Step::Region(hit.key.clone()),
            Kind::Destination => {
                let known = Known { destination: Some((&hit.key, &hit.title)), ..Known::default() };
                Step::Form(Box::new(intake::open(&known, shared)))
            }
        };
        vec![Step::Out, step]
    }

    /// The answer of the newest search.
    pub fn take(&mut self, hits: &[Hit]) {
        (self.hits, self.waiting, self.failed, self.hurried) = (hits.to_vec(), false, None, false);
        self.list = self.list.keep_visible(self.rows(), usize::MAX);
    }

    /// The newest search failed.
    pub fn fail(&mut self, sentence: String) {
        (self.hits, self.waiting, self.failed) = (Vec::new(), false, Some(sentence));
        self.hurried = false;
    }
}
