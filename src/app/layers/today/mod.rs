//! What this desk did today, newest first; one key takes the selected one back.

pub mod view;

use chrono::NaiveDate;

use crate::keys::{Action, Code, Key};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{app, today as w};
use crate::worker::{Act, Ask, Deed, KinAct, KinAsk, Leads, Recipient};

/// The list.
#[derive(Clone, Debug)]
pub struct State {
    /// Which day.
    pub day: NaiveDate,
    /// What was done, once it has come.
    pub deeds: Option<Vec<Deed>>,
    /// Why it did not come.
    pub failed: Option<String>,
    /// The selected row.
    pub list: ListState,
}

impl State {
    /// Opens the list of today.
    pub fn open(shared: &Shared) -> (State, Vec<Step>) {
        let state = State { day: shared.today(), deeds: None, failed: None, list: ListState::default() };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for, first and whenever records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Today, Ask::Kin(KinAsk::Today(self.day)))
    }

    /// Rows shown.
    pub fn rows(&self) -> usize {
        self.deeds.as_ref().map_or(0, Vec::len)
    }

    /// The selected deed.
    pub fn deed(&self) -> Option<&Deed> {
        self.deeds.as_ref()?.get(self.list.selected)
    }

    /// The list has come; the selection stays on its deed, unless it was the newest.
    pub fn take(&mut self, deeds: &[Deed], page: usize) {
        let chosen = self.deed().map(|deed| deed.row).filter(|_| self.list.selected > 0);
        (self.deeds, self.failed) = (Some(deeds.to_vec()), None);
        let row = chosen.and_then(|row| deeds.iter().position(|deed| deed.row == row)).unwrap_or(0);
        self.list = self.list.select(row, deeds.len(), page);
    }

    /// A key; `Step::Out` closes.
    pub fn key(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        let (rows, page) = (self.rows(), shared.page);
        let by = |list: ListState, delta: isize| list.move_by(delta, rows, page);
        match (key.code, action) {
            (Code::Char('z'), _) if !key.ctrl => return self.undo(shared),
            (_, Some(Action::Up)) => self.list = by(self.list, -1),
            (_, Some(Action::Down)) => self.list = by(self.list, 1),
            (_, Some(Action::PageUp)) => self.list = by(self.list, -(page as isize)),
            (_, Some(Action::PageDown)) => self.list = by(self.list, page as isize),
            (_, Some(Action::First)) => self.list = self.list.first(),
            (_, Some(Action::Last)) => self.list = self.list.last(rows, page),
            (_, Some(Action::Open)) => return self.opened().into_iter().collect(),
            (_, Some(Action::Back)) => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }

    fn undo(&self, shared: &Shared) -> Vec<Step> {
        if shared.read_only {
            return vec![Step::Say(Level::Info, app::READ_ONLY)];
        }
        let Some(deed) = self.deed() else { return vec![Step::Say(Level::Info, w::NOTHING)] };
        let what = [deed.said(shared.lang), deed.name.clone()];
        let what = what.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        vec![Step::Sure(w::sure(&what, shared.lang), Act::Kin(Box::new(KinAct::Undo(deed.row))))]
    }

    fn opened(&self) -> Option<Step> {
        Some(match self.deed()?.leads? {
            Leads::Person(id) => Step::Person(id),
            Leads::Case(id) => Step::Case(id),
            Leads::Referral(id) => Step::Referral(id),
            Leads::Activity(id) => Step::Activity(id),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
