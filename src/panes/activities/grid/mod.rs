//! The grid of involvement: pillars against months, and behind each its members, those who were left out longest first.
//! From it people are invited: chosen ones become a planned meeting or a paper.

pub mod paper;
pub mod view;

use std::collections::BTreeSet;

use super::{ask, form};
use crate::domain::activity::ActivityList;
use crate::domain::ids::MemberId;
use crate::domain::involvement::{Involvement, MemberRow, PillarRow, Span};
use crate::domain::member::Pillar;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, involvement as w};
use crate::worker::ActivityAsk;

/// In which order members stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Never, then the longest ago.
    #[default]
    LeftOut,
    /// By name.
    Name,
}

/// The members behind a row of pillars.
#[derive(Clone, Debug, Default)]
struct Drilled {
    /// Of this pillar; of all for none.
    pillar: Option<Pillar>,
    /// Places in [`Involvement::members`], in the order shown.
    rows: Vec<usize>,
    list: ListState,
}

/// What the grid remembers.
#[derive(Clone, Debug)]
pub struct State {
    span: Span,
    kecamatan: Option<String>,
    read: Option<Box<Involvement>>,
    failed: Option<String>,
    list: ListState,
    drilled: Option<Drilled>,
    order: Order,
    chosen: BTreeSet<MemberId>,
}

impl State {
    /// Opens it for an area: for its kecamatan, or the city.
    pub fn open(area: Option<&str>, shared: &Shared) -> (State, Vec<Step>) {
        let kecamatan = area.and_then(|code| shared.library.kecamatan(code)).map(|one| one.code.clone());
        let state = State {
            span: Span::year_to(shared.today()),
            kecamatan,
            read: None,
            failed: None,
            list: ListState::default(),
            drilled: None,
            order: Order::default(),
            chosen: BTreeSet::new(),
        };
        let steps = vec![state.ask(shared)];
        (state, steps)
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Step {
        ask(ActivityAsk::Involvement(self.span, self.kecamatan.clone(), shared.today()))
    }

    /// Shows the members of another kecamatan, or of the city.
    pub fn show_area(&mut self, kecamatan: Option<String>, shared: &Shared) -> Vec<Step> {
        self.kecamatan = kecamatan;
        vec![self.ask(shared)]
    }

    /// It was read; the selection stays in its place.
    pub fn take(&mut self, read: &Involvement, shared: &Shared) {
        if (read.span, &read.kecamatan) != (self.span, &self.kecamatan) {
            return;
        }
        let known: BTreeSet<MemberId> = read.members.iter().map(|row| row.id).collect();
        self.chosen.retain(|id| known.contains(id));
        (self.read, self.failed) = (Some(Box::new(read.clone())), None);
        self.list = self.list.select(self.list.selected, read.pillars.len(), shared.page);
        self.order_rows(shared);
    }

    /// It was not.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// True where going back closes the grid.
    pub fn is_outermost(&self) -> bool {
        self.drilled.is_none()
    }

    fn members(&self) -> &[MemberRow] {
        self.read.as_ref().map_or(&[], |read| &read.members)
    }

    fn pillars(&self) -> &[PillarRow] {
        self.read.as_ref().map_or(&[], |read| &read.pillars)
    }

    /// The selected pillar, where pillars are shown.
    fn pillar(&self) -> Option<&PillarRow> {
        self.pillars().get(self.list.selected).filter(|_| self.drilled.is_none())
    }

    /// The selected member, where members are shown.
    fn member(&self) -> Option<&MemberRow> {
        let drilled = self.drilled.as_ref()?;
        self.members().get(*drilled.rows.get(drilled.list.selected)?)
    }

    /// Works the rows of members out again; the selection stays on its member.
    fn order_rows(&mut self, shared: &Shared) {
        let before = self.member().map(|row| row.id);
        let Some(mut drilled) = self.drilled.take() else { return };
        let all = self.members();
        let of = |at: &usize| all.get(*at);
        let mut rows: Vec<usize> = (0..all.len())
            .filter(|at| of(at).is_some_and(|row| drilled.pillar.is_none_or(|pillar| row.pillar == pillar)))
            .collect();
        match self.order {
            Order::Name => rows.sort_by_key(|at| of(at).map(|row| row.name.to_lowercase())),
            // Nobody out of office stands before somebody who could still be asked.
            Order::LeftOut => {
                rows.sort_by_key(|at| of(at).map(|row| (!row.in_office, row.last, row.name.to_lowercase())));
            }
        }
        let at = rows.iter().position(|at| of(at).map(|row| row.id) == before).unwrap_or(drilled.list.selected);
        drilled.list = drilled.list.select(at, rows.len(), shared.page);
        drilled.rows = rows;
        self.drilled = Some(drilled);
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::GridNarrower => return self.spanned(self.span.resized(false), shared),
            Action::GridWider => return self.spanned(self.span.resized(true), shared),
            Action::GridNext => return self.spanned(self.span.moved(true), shared),
            Action::GridPrevious => return self.spanned(self.span.moved(false), shared),
            Action::GridArea => return vec![self.areas(shared)],
            Action::GridSort => return self.sort(shared),
            Action::GridChoose => self.choose(shared),
            Action::GridLeftOut => return self.choose_left_out(),
            Action::GridInvite => return self.invite(shared),
            Action::GridPaper => return vec![paper::invitation(&self.guests(), self.kecamatan.as_deref(), shared)],
            Action::Open => return self.go_in(shared),
            Action::Back => self.drilled = None,
            _ => self.walk(action, shared),
        }
        Vec::new()
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let none = self.pillar().is_none() && self.member().is_none();
        match action {
            Action::GridInvite if shared.read_only => Some(w::READ_ONLY),
            Action::GridInvite | Action::GridPaper if self.chosen.is_empty() => Some(w::CHOOSE_FIRST),
            Action::GridInvite => shared.refuses(Deed::Change, Matter::Activity, self.kecamatan.as_deref()),
            Action::Open | Action::GridChoose if none => Some(w::NO_ROW),
            _ => None,
        }
    }

    fn spanned(&mut self, span: Span, shared: &Shared) -> Vec<Step> {
        self.span = span;
        vec![self.ask(shared)]
    }

    fn areas(&self, shared: &Shared) -> Step {
        let row = |label: &str, code: Option<&str>| MenuRow {
            label: label.to_owned(),
            note: String::new(),
            step: Some(Step::Involvement(code.map(str::to_owned))),
        };
        let mut rows = vec![row(w::WHOLE_CITY.get(shared.lang), None)];
        rows.extend(shared.library.kecamatan.iter().map(|one| row(&one.name, Some(&one.code))));
        Step::Menu(Box::new(Menu { title: w::AREAS.get(shared.lang).to_owned(), rows }))
    }

    fn sort(&mut self, shared: &Shared) -> Vec<Step> {
        let (order, said) = match self.order {
            Order::LeftOut => (Order::Name, w::BY_NAME),
            Order::Name => (Order::LeftOut, w::LONGEST),
        };
        self.order = order;
        self.order_rows(shared);
        vec![Step::Say(Level::Info, said)]
    }

    /// Chooses the selected member, or lets go; at a pillar all of its members who took part in nothing.
    fn choose(&mut self, shared: &Shared) {
        if let Some(id) = self.member().map(|row| row.id) {
            if !self.chosen.remove(&id) {
                self.chosen.insert(id);
            }
            return self.walk(Action::Down, shared);
        }
        let Some(pillar) = self.pillar().map(|row| row.pillar) else { return };
        let of = |row: &&MemberRow| row.is_left_out() && pillar.is_none_or(|pillar| row.pillar == pillar);
        let ids: Vec<MemberId> = self.members().iter().filter(of).map(|row| row.id).collect();
        match ids.iter().all(|id| self.chosen.contains(id)) {
            true => self.chosen.retain(|id| !ids.contains(id)),
            false => self.chosen.extend(ids),
        }
    }

    /// Chooses everybody shown who took part in nothing; nobody, where all of them are chosen.
    fn choose_left_out(&mut self) -> Vec<Step> {
        let pillar = self.drilled.as_ref().and_then(|drilled| drilled.pillar);
        let of = |row: &&MemberRow| row.is_left_out() && pillar.is_none_or(|pillar| row.pillar == pillar);
        let ids: Vec<MemberId> = self.members().iter().filter(of).map(|row| row.id).collect();
        if ids.is_empty() {
            return vec![Step::Say(Level::Info, w::NOBODY_LEFT_OUT)];
        }
        match ids.iter().all(|id| self.chosen.contains(id)) {
            true => self.chosen.retain(|id| !ids.contains(id)),
            false => self.chosen.extend(ids),
        }
        Vec::new()
    }

    /// Those chosen, pillar by pillar and by name.
    fn guests(&self) -> Vec<&MemberRow> {
        let mut guests: Vec<&MemberRow> = self.members().iter().filter(|row| self.chosen.contains(&row.id)).collect();
        guests.sort_by_key(|row| (row.pillar, row.name.to_lowercase()));
        guests
    }

    fn invite(&self, shared: &Shared) -> Vec<Step> {
        let guests: Vec<(MemberId, String)> = self.guests().into_iter().map(|row| (row.id, row.name.clone())).collect();
        vec![Step::Form(Box::new(form::open_invitation(&guests, self.kecamatan.as_deref(), shared)))]
    }

    /// From a pillar to its members, from a member to the activities they took part in.
    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        if let Some(member) = self.member().map(|row| row.id) {
            let list = ActivityList { member: Some(member), ..ActivityList::default() };
            return vec![Step::Activities(Box::new(list))];
        }
        if let Some(pillar) = self.pillar().map(|row| row.pillar) {
            self.drilled = Some(Drilled { pillar, ..Drilled::default() });
            self.order_rows(shared);
        }
        Vec::new()
    }

    fn walk(&mut self, action: Action, shared: &Shared) {
        let pillars = self.pillars().len();
        match &mut self.drilled {
            Some(drilled) => drilled.list = list_moved(drilled.list, action, drilled.rows.len(), shared.page),
            None => self.list = list_moved(self.list, action, pillars, shared.page),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
pub(super) mod tests;
