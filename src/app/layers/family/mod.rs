//! The family around a person on one screen: members, cards before, cases with their referrals and letters, visits.

pub mod view;

use crate::domain::ids::PersonId;
use crate::keys::Action;
use crate::panes::{Shared, Step};
use crate::worker::{Ask, Family, KinAsk, Recipient};

/// A line that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A member, by place.
    Member(usize),
    /// Somebody who left the card.
    Left(usize),
    /// A card before.
    Former(usize),
    /// A case.
    Case(usize),
    /// A referral of a case.
    Referral(usize, usize),
    /// A visit.
    Visit(usize),
}

/// The opened family.
#[derive(Clone, Debug)]
pub struct State {
    /// Around whom.
    pub of: PersonId,
    /// The family, once it has come.
    pub view: Option<Box<Family>>,
    /// Why it did not come.
    pub failed: Option<String>,
    /// Selected line.
    pub at: usize,
}

impl State {
    /// Opens the family around one person.
    pub fn open(of: PersonId) -> (State, Vec<Step>) {
        let state = State { of, view: None, failed: None, at: 0 };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for, first and whenever records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Family, Ask::Kin(KinAsk::Family(self.of)))
    }

    /// Every line, from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        let Some(view) = &self.view else { return Vec::new() };
        let mut rows: Vec<Row> = (0..view.members.len()).map(Row::Member).collect();
        rows.extend((0..view.left.len()).map(Row::Left));
        rows.extend((0..view.former.len()).map(Row::Former));
        for (place, case) in view.cases.iter().enumerate() {
            rows.push(Row::Case(place));
            rows.extend((0..case.referrals.len()).map(|line| Row::Referral(place, line)));
        }
        rows.extend((0..view.visits.len()).map(Row::Visit));
        rows
    }

    /// The family has come; the selection stays in its place.
    pub fn take(&mut self, family: &Family) {
        (self.view, self.failed) = (Some(Box::new(family.clone())), None);
        self.at = self.at.min(self.rows().len().saturating_sub(1));
    }

    /// An action; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let last = self.rows().len().saturating_sub(1);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::PageUp => self.at = self.at.saturating_sub(shared.page),
            Action::PageDown => self.at = (self.at + shared.page).min(last),
            Action::First => self.at = 0,
            Action::Last => self.at = last,
            Action::Open => return self.opened().into_iter().collect(),
            Action::Back => return vec![Step::Out],
            _ => {}
        }
        Vec::new()
    }

    fn opened(&self) -> Option<Step> {
        let view = self.view.as_ref()?;
        match *self.rows().get(self.at)? {
            Row::Member(at) => view.members.get(at).map(|one| Step::Person(one.id)),
            Row::Left(at) => view.left.get(at).map(|one| Step::Person(one.id)),
            Row::Former(at) => view.former.get(at).map(|one| Step::Person(one.person)),
            Row::Case(at) => view.cases.get(at).map(|case| Step::Case(case.id)),
            Row::Referral(at, line) => view.cases.get(at)?.referrals.get(line).map(|line| Step::Referral(line.id)),
            Row::Visit(at) => view.visits.get(at)?.person.as_ref().map(|(id, _)| Step::Person(*id)),
        }
    }
}
