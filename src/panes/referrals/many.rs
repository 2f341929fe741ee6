//! Rows that are chosen together, and what can be done to all of them at once.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::State;
use super::window::Chosen;
use crate::domain::ids::{CaseId, ReferralId};
use crate::domain::ladder::Needed;
use crate::domain::ladder::case::{self, CaseAct, CaseMove};
use crate::domain::referral::{CaseState, ReferralState};
use crate::panes::forms::bulk as forms;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::words::{Text, bulk as w};
use crate::worker::{Act, Bulk, Recipient};

/// Where a chosen one stood when it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stood {
    /// A case.
    Case(CaseState),
    /// A referral.
    Referral(ReferralState),
}

/// What is chosen, by identity: rows come and go, the choice stays.
pub(super) type Picked = BTreeMap<Uuid, Stood>;

impl State {
    fn row_at(&self, at: usize) -> Option<(Uuid, Stood)> {
        let case = self.window.case(at).map(|line| (line.id.uuid(), Stood::Case(line.state)));
        case.or_else(|| self.window.referral(at).map(|line| (line.id.uuid(), Stood::Referral(line.state))))
    }

    /// How many are chosen.
    pub fn picked(&self) -> usize {
        self.picked.len()
    }

    /// True for a row that is chosen.
    pub(super) fn is_picked(&self, at: usize) -> bool {
        self.row_at(at).is_some_and(|(id, _)| self.picked.contains_key(&id))
    }

    /// Chooses the selected row, or lets it go, and goes on to the next.
    pub(super) fn pick(&mut self, shared: &Shared) -> Vec<Step> {
        let place = self.chosen().and_then(|chosen: Chosen| self.window.place(chosen));
        if let Some((id, stood)) = place.and_then(|at| self.row_at(at))
            && self.picked.remove(&id).is_none()
        {
            self.picked.insert(id, stood);
        }
        self.moved(crate::keys::Action::Down, shared)
    }

    /// Chooses every row that is here; all chosen, none.
    pub(super) fn pick_all(&mut self) -> Vec<Step> {
        let here: Picked = self.window.places().filter_map(|at| self.row_at(at)).collect();
        match here.keys().all(|id| self.picked.contains_key(id)) {
            true => self.picked.clear(),
            false => self.picked.extend(here),
        }
        Vec::new()
    }

    pub(super) fn why_not_many(&self) -> Option<Text> {
        match (self.window.total(), self.picked.len()) {
            (0, 0) => Some(w::EMPTY),
            (_, 0) => Some(w::NONE),
            _ => None,
        }
    }

    /// What can be done to all that is chosen, with how many of them it fits.
    pub(super) fn offer_many(&self, shared: &Shared) -> Vec<Step> {
        if self.picked.is_empty() {
            return Vec::new();
        }
        let title = format!("{} · {}", w::TITLE.get(shared.lang), w::chosen(self.picked.len(), shared.lang));
        let rows = match self.showing.view.is_of_cases() {
            true => self.steps(shared),
            false => self.of_drafts(shared),
        };
        vec![Step::Menu(Box::new(Menu { title, rows }))]
    }

    fn steps(&self, shared: &Shared) -> Vec<MenuRow> {
        let ids: Vec<CaseId> = self.picked.keys().copied().map(CaseId::from).collect();
        let states = self.picked.values().filter_map(|stood| match stood {
            Stood::Case(state) => Some(*state),
            Stood::Referral(_) => None,
        });
        let states: Vec<CaseState> = states.collect();
        let fits = |act: CaseAct| states.iter().filter(|state| case::find(**state, act).is_some()).count();
        let mut seen: Vec<CaseAct> = Vec::new();
        let mut rows = Vec::new();
        for row in case::MOVES.iter().filter(|row| can_be_for_many(row)) {
            if seen.contains(&row.act) || fits(row.act) == 0 {
                continue;
            }
            seen.push(row.act);
            let step = match row.wants_words() {
                true => Step::Form(Box::new(forms::step(row.act, &ids))),
                false => act(Bulk::Cases(row.act, ids.clone(), String::new())),
            };
            let note = w::fits(fits(row.act), ids.len(), shared.lang);
            rows.push(MenuRow { label: row.act.label().get(shared.lang).to_owned(), note, step: Some(step) });
        }
        rows
    }

    fn of_drafts(&self, shared: &Shared) -> Vec<MenuRow> {
        let ids: Vec<ReferralId> = self.picked.keys().copied().map(ReferralId::from).collect();
        let drafts = self.picked.values().filter(|stood| **stood == Stood::Referral(ReferralState::Draft)).count();
        let row = |label: Text, form| MenuRow {
            label: label.get(shared.lang).to_owned(),
            note: w::fits(drafts, ids.len(), shared.lang),
            step: (drafts > 0).then(|| Step::Form(Box::new(form))),
        };
        vec![row(w::SET_DUE, forms::due(&ids)), row(w::CANCEL, forms::cancel(&ids))]
    }

    /// What was done is chosen no more; what was refused stays chosen.
    pub fn bulked(&mut self, left: &[Uuid]) {
        self.picked.retain(|id, _| left.contains(id));
    }
}

/// A step that needs nothing of its own for each case: no other case, no answer to one citizen, no finding.
fn can_be_for_many(row: &CaseMove) -> bool {
    let own = [Needed::Parent, Needed::Answer, Needed::Finding, Needed::Service];
    !row.needs.iter().any(|needed| own.contains(needed))
}

fn act(bulk: Bulk) -> Step {
    Step::Act(Recipient::Form, Act::Bulk(Box::new(bulk)))
}
