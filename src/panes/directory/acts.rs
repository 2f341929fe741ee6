//! What can be done with a member, with those marked, and with the list as it stands.

use super::find::{Row, TermFilter, empty_posts};
use super::{Filter, State, field_form, papers, places, renew};
use crate::domain::ids::MemberId;
use crate::domain::member::{Member, Pillar};
use crate::domain::outlist::OutList;
use crate::keys::Action;
use crate::panes::forms::list_save;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::sides::Side;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, directory as w, places as p, renewal as r};
use crate::worker::{Act, DirectoryAct, Recipient};

impl State {
    /// Shows the list filtered like this, from its beginning.
    pub fn show(&mut self, filter: Filter, shared: &Shared) -> Vec<Step> {
        (self.filter, self.typing, self.side, self.plan) = (filter, false, Side::List, None);
        self.of_places = false;
        self.query.clear();
        self.list = ListState::default();
        self.refresh(None, shared);
        Vec::new()
    }

    /// Every state with the number of its rows under the filters in force; choosing one lists exactly those rows.
    pub(super) fn offer_states(&self, shared: &Shared) -> Vec<Step> {
        let row = |term: Option<TermFilter>| {
            let filter = Filter { term, ..self.filter.clone() };
            MenuRow {
                label: term.map_or_else(|| w::FILTER_ALL.get(shared.lang).to_owned(), |term| term.label(shared.lang)),
                note: w::rows(self.count(&filter, shared), shared.lang),
                step: Some(Step::Directory(Box::new(filter))),
            }
        };
        let rows = std::iter::once(None).chain(TermFilter::ALL.map(Some)).map(row).collect();
        vec![Step::Menu(Box::new(Menu { title: w::STATES.get(shared.lang).to_owned(), rows }))]
    }

    /// How many rows a filter lists.
    pub(super) fn count(&self, filter: &Filter, shared: &Shared) -> usize {
        let members = self.members.as_deref().unwrap_or_default();
        let found = members.iter().filter(|member| filter.fits(member, shared)).count();
        found + empty_posts(members, filter, shared).len()
    }

    /// Takes the selected member into those chosen for a new decree, or out again, and goes on to the next row.
    pub(super) fn mark_selected(&mut self, shared: &Shared) {
        let Some(id) = self.selected().map(|member| member.id) else { return };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.list = self.list.move_by(1, self.rows.len(), shared.page);
        self.scroll.reset();
    }

    /// An action on the selected member or on the list.
    pub(super) fn do_with_member(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if action == Action::MemberSave {
            let list = self.out_list(shared);
            let posts_stay = matches!(list, OutList::Members(..)) && (0..self.rows.len()).any(|at| self.is_vacant(at));
            let said = posts_stay.then_some(Step::Say(Level::Info, crate::words::export::POSTS_STAY));
            return list_save::open(list, shared).into_iter().chain(said).collect();
        }
        let act = |act: DirectoryAct| Step::Act(Recipient::App, Act::Directory(Box::new(act)));
        if let Some(place) = self.selected_place(shared) {
            return match action {
                Action::MemberCard => vec![places::card(place, shared)],
                Action::MemberChecked => vec![act(DirectoryAct::PlaceChecked(place.id))],
                _ => Vec::new(),
            };
        }
        let member = self.selected();
        let step = match action {
            Action::MemberCard => member.map(|one| papers::card(one, shared)),
            Action::MemberChecked => member.map(|one| act(DirectoryAct::Checked(one.id))),
            Action::MemberPhone => member.map(|one| act(DirectoryAct::WrongPhone(one.id))),
            Action::MemberFiles => self.offer_files(shared),
            Action::MemberRoster => Some(papers::roster(self, shared)),
            Action::MemberField => {
                let pillar = member.map(|one| one.pillar).or(self.filter.pillar);
                Some(Step::Form(Box::new(field_form::open(pillar.unwrap_or(Pillar::Psm)))))
            }
            Action::MemberRenew => renew::open(&self.for_renewal()).map(|form| Step::Form(Box::new(form))),
            _ => None,
        };
        step.into_iter().collect()
    }

    /// The members or destinations that are shown, as a list that may leave.
    fn out_list(&self, shared: &Shared) -> OutList {
        if self.of_places {
            let place = |row: &Row| match row {
                Row::Place(at) => shared.library.destinations.get(*at).map(|place| place.id),
                Row::Member(_) | Row::Vacant(_) => None,
            };
            return OutList::Destinations(self.rows.iter().filter_map(place).collect());
        }
        // Only where nothing else is listed: among members a post is a row that is no member.
        let vacant = self.rows.iter().map(|row| match row {
            Row::Vacant(post) => Some((post.pillar, post.area.clone())),
            Row::Member(_) | Row::Place(_) => None,
        });
        if let Some(posts) = vacant.collect::<Option<Vec<_>>>().filter(|posts| !posts.is_empty()) {
            return OutList::Posts(posts, None);
        }
        let members = self.members.as_deref().unwrap_or_default();
        let shown = self.rows.iter().filter_map(|row| match row {
            Row::Member(at) => members.get(*at).map(|one| one.id),
            Row::Vacant(_) | Row::Place(_) => None,
        });
        OutList::Members(shown.collect(), None)
    }

    /// Those marked; otherwise everybody on the decree of the selected member, who stands first.
    fn for_renewal(&self) -> Vec<&Member> {
        let members = self.members.as_deref().unwrap_or_default();
        if !self.marked.is_empty() {
            return members.iter().filter(|member| self.marked.contains(&member.id)).collect();
        }
        let Some(first) = self.selected() else { return Vec::new() };
        let with = |other: &&Member| {
            other.id != first.id && first.appointment.is_some() && other.appointment == first.appointment
        };
        std::iter::once(first).chain(members.iter().filter(with)).collect()
    }

    /// Shows who would move.
    pub fn plan(&mut self, asked: renew::Asked) -> Vec<Step> {
        self.plan = Some(renew::Plan::of(asked, self.members.as_deref().unwrap_or_default()));
        Vec::new()
    }

    /// They moved: nobody is marked any more.
    pub fn renewed(&mut self) {
        self.plan = None;
        self.marked.clear();
    }

    /// While a new decree is prepared every key is the plan's.
    pub(super) fn act_on_plan(&mut self, action: Action, shared: &Shared) -> Option<Vec<Step>> {
        let plan = self.plan.as_mut()?;
        if action == Action::Back {
            self.plan = None;
            return Some(Vec::new());
        }
        Some(plan.act(action, shared))
    }

    /// Why an action of this file cannot be done now.
    pub(super) fn why_not(&self, action: Action, shared: &Shared) -> Option<Text> {
        let on_member = matches!(
            action,
            Action::MemberCard
                | Action::MemberChecked
                | Action::MemberPhone
                | Action::MemberRenew
                | Action::MemberMark
                | Action::MemberFiles
        );
        let writes =
            matches!(action, Action::MemberChecked | Action::MemberPhone | Action::MemberRenew | Action::MemberField);
        if self.of_places && self.plan.is_none() {
            return self.why_not_place(action, shared);
        }
        if self.plan.is_some() {
            let of_plan = action == Action::MemberMark || action.scope() != crate::keys::Scope::Directory;
            return (!of_plan).then_some(r::PLAN_FIRST);
        }
        match action {
            _ if writes && shared.read_only => Some(w::READ_ONLY),
            Action::MemberRenew if !self.marked.is_empty() => None,
            _ if on_member && self.selected().is_none() => Some(w::CHOOSE_FIRST),
            Action::MemberRoster if self.rows.is_empty() => Some(w::ROSTER_EMPTY),
            Action::MemberSave => self.why_not_saved(shared),
            _ => None,
        }
    }

    fn why_not_saved(&self, shared: &Shared) -> Option<Text> {
        let list = self.out_list(shared);
        let rows = match &list {
            OutList::Members(ids, _) => ids.len(),
            OutList::Destinations(ids) => ids.len(),
            OutList::Posts(posts, _) => posts.len(),
            _ => 0,
        };
        list_save::unavailable(&list, self.members.is_some().then_some(rows), shared)
    }

    /// Why an action cannot be done while destinations are listed.
    fn why_not_place(&self, action: Action, shared: &Shared) -> Option<Text> {
        let of_places = matches!(
            action,
            Action::MemberCard
                | Action::MemberChecked
                | Action::MemberEdit
                | Action::MemberFilter
                | Action::MemberSave
                | Action::DirectoryPlaces
        );
        match action {
            _ if action.scope() != crate::keys::Scope::Directory => None,
            _ if !of_places => Some(p::OF_MEMBERS),
            Action::MemberFilter | Action::DirectoryPlaces => None,
            Action::MemberSave => self.why_not_saved(shared),
            Action::MemberChecked | Action::MemberEdit if shared.read_only => Some(w::READ_ONLY),
            _ if self.selected_place(shared).is_none() => Some(w::CHOOSE_FIRST),
            _ => None,
        }
    }

    /// Lists destinations instead of members, or members again; each from its beginning.
    pub(super) fn turn_to_places(&mut self, shared: &Shared) {
        self.of_places = !self.of_places;
        (self.typing, self.side) = (false, Side::List);
        self.query.clear();
        self.list = ListState::default();
        self.refresh(None, shared);
    }

    /// Identities of those marked that are still in the file.
    pub(super) fn keep_marked(&mut self) {
        let known: std::collections::BTreeSet<MemberId> =
            self.members.iter().flatten().map(|member| member.id).collect();
        self.marked.retain(|id| known.contains(id));
    }

    /// True where the row of this place is a post nobody holds.
    pub(super) fn is_vacant(&self, at: usize) -> bool {
        matches!(self.rows.get(at), Some(Row::Vacant(_)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#[path = "acts_tests.rs"]
mod tests;
