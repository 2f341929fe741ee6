//! An opened citizen: record, visits, referrals, family card, history. NIK and phone are masked until asked for.

pub mod view;

use chrono::{Duration, NaiveDateTime};

use crate::domain::ids::{CaseId, PersonId};
use crate::domain::rights::{Deed, Matter};
use crate::keys::{Action, Key};
use crate::panes::forms::{self, intake::Known};
use crate::panes::menu::{MOST, Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::Text;
use crate::words::app as w;
use crate::worker::{Act, Ask, PersonView, Recipient};

/// How long NIK and phone stay readable (R20).
const REVEAL_SECONDS: i64 = 30;

/// The opened citizen.
#[derive(Clone, Debug)]
pub struct State {
    /// Whose.
    pub id: PersonId,
    /// The record and what belongs to it, once it has come.
    pub view: Option<PersonView>,
    /// Why it did not come.
    pub failed: Option<String>,
    /// First line shown.
    pub scroll: u16,
    /// Until when NIK and phone are readable.
    pub revealed_until: Option<NaiveDateTime>,
}

impl State {
    /// Opens a citizen and asks for the record.
    pub fn open(id: PersonId) -> (State, Vec<Step>) {
        let state = State { id, view: None, failed: None, scroll: 0, revealed_until: None };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for, first and whenever records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Person, Ask::Person(self.id))
    }

    /// The record has come; where two records were joined it is the kept one.
    pub fn take(&mut self, view: &PersonView) {
        (self.id, self.failed, self.view) = (view.person.id, None, Some(view.clone()));
    }

    /// True while NIK and phone may be read.
    pub fn revealed(&self, now: NaiveDateTime) -> bool {
        self.revealed_until.is_some_and(|until| now < until)
    }

    /// Seconds until the numbers are masked again.
    pub fn seconds_left(&self, now: NaiveDateTime) -> Option<u64> {
        let left = self.revealed_until?.signed_duration_since(now).num_seconds();
        (left >= 0).then(|| left.unsigned_abs() + 1)
    }

    /// An action; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, _key: Key, shared: &Shared) -> Vec<Step> {
        let page = u16::try_from(shared.page).unwrap_or(1);
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll = self.scroll.saturating_add(1),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(page),
            Action::PageDown => self.scroll = self.scroll.saturating_add(page),
            Action::First => self.scroll = 0,
            Action::Back => return vec![Step::Out],
            Action::PersonVisit => return vec![Step::Visit(Some(self.id), None)],
            Action::PersonRefer => return self.refer(shared),
            Action::PersonEdit => return self.edit(shared),
            Action::PersonCase => return self.cases(shared),
            Action::PersonJoin => return vec![Step::Join(self.id)],
            Action::PersonFamily => return vec![Step::Family(self.id)],
            Action::PersonReveal => return self.reveal(shared),
            _ => {}
        }
        Vec::new()
    }

    /// Why whoever sits here may not do it with this citizen; the store would say the same.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if action == Action::Open {
            return Some(w::NOTHING_INSIDE);
        }
        let places = self.view.as_ref()?.places.iter().map(String::as_str);
        match action {
            Action::PersonEdit | Action::PersonJoin => shared.refuses(Deed::Change, Matter::Person, places),
            Action::PersonRefer => shared.refuses(Deed::Change, Matter::Case, places),
            Action::PersonVisit => shared.refuses(Deed::Change, Matter::Visit, places),
            Action::PersonReveal => shared.refuses(Deed::See, Matter::Numbers, places),
            _ => None,
        }
    }

    fn refer(&self, shared: &Shared) -> Vec<Step> {
        let Some(view) = &self.view else { return Vec::new() };
        let known = Known { person: Some(&view.person), ..Known::default() };
        vec![Step::Form(Box::new(forms::intake::open(&known, shared)))]
    }

    /// The person's case; where there are several, a list to choose from.
    fn cases(&self, shared: &Shared) -> Vec<Step> {
        let Some(view) = &self.view else { return Vec::new() };
        let mut seen: Vec<(CaseId, String)> = Vec::new();
        for line in &view.referrals {
            let need = shared.public_title(line.procedure.as_deref(), &line.need);
            match seen.iter_mut().find(|(case, _)| *case == line.case) {
                Some((_, said)) if !said.contains(need) => *said = format!("{said} · {need}"),
                Some(_) => {}
                None => seen.push((line.case, format!("{}  {need}", line.opened_at.format("%d-%m-%Y")))),
            }
        }
        match seen.as_slice() {
            [] => vec![Step::Say(Level::Info, w::NO_CASE)],
            [(case, _)] => vec![Step::Case(*case)],
            _ => {
                let row = |(case, label)| MenuRow { label, note: String::new(), step: Some(Step::Case(case)) };
                let rows = seen.into_iter().take(MOST).map(row).collect();
                vec![Step::Menu(Box::new(Menu { title: w::WHICH_CASE.get(shared.lang).to_owned(), rows }))]
            }
        }
    }

    fn edit(&self, shared: &Shared) -> Vec<Step> {
        let Some(view) = &self.view else { return Vec::new() };
        let gampong = view.person.gampong.as_deref().map(|code| shared.library.region_name(code)).unwrap_or("");
        // The form shows the numbers in full, so opening it is noted like revealing them (R20).
        vec![
            Step::Act(Recipient::App, Act::NoteReveal(self.id)),
            Step::Form(Box::new(forms::person::open(&view.person, gampong))),
        ]
    }

    fn reveal(&mut self, shared: &Shared) -> Vec<Step> {
        self.revealed_until = Some(shared.now + Duration::seconds(REVEAL_SECONDS));
        vec![Step::Act(Recipient::App, Act::NoteReveal(self.id)), Step::Say(Level::Info, w::REVEALED)]
    }
}
