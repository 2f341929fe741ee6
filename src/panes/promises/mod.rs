//! What partners of Dunia Usaha promised: of the whole city or of one partner, what is late first, with the gifts that came
//! of it and who received them.
//!
//! It lies over what it was opened from and gives the place back when it closes.

pub mod form;
pub mod parts;
pub mod view;

use super::forms::list_save;
use super::scroll::{Scroll, list_moved};
use super::sides::Focus;
use super::{Shared, Step};
use crate::domain::content::CategoryKind;
use crate::domain::ids::{EntryId, PromiseId};
use crate::domain::outlist::OutList;
use crate::domain::register::{Narrow, PromiseRow, PromiseState, PromiseView, RegisterList, Standing, late_first};
use crate::domain::rights::{Deed, Matter};
use crate::keys::{Action, Scope};
use crate::ui::list::ListState;
use crate::words::{Text, promises as w};
use crate::worker::{Ask, PromiseStory, Recipient, RegisterAnswer, RegisterAsk};

/// What the list remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The one partner it is about, with the name; none for all.
    pub partner: Option<(EntryId, String)>,
    /// Which of them are shown.
    pub view: PromiseView,
    /// None until they were read.
    read: Option<Vec<PromiseRow>>,
    failed: Option<String>,
    shown: Vec<PromiseRow>,
    story: Option<Box<PromiseStory>>,
    /// To be selected once they have come.
    wants: Option<PromiseId>,
    list: ListState,
    focus: Focus,
    scroll: Scroll,
}

fn ask(what: RegisterAsk) -> Step {
    Step::Ask(Recipient::Promises, Ask::Register(what))
}

impl State {
    /// Opens the promises of a partner, or of all, on one of them.
    pub fn open(partner: Option<(EntryId, String)>, on: Option<PromiseId>) -> (State, Vec<Step>) {
        // Of one partner everything is of interest; of all, what is still to come.
        let view = if partner.is_some() || on.is_some() { PromiseView::All } else { PromiseView::Open };
        let focus = Focus::opened(on.is_some());
        let state = State { partner, view, focus, wants: on, ..State::default() };
        let steps = state.ask();
        (state, steps)
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self) -> Vec<Step> {
        let mut steps = vec![ask(RegisterAsk::Promises(self.partner.as_ref().map(|(id, _)| *id)))];
        steps.extend(self.row().map(|row| ask(RegisterAsk::Promise(row.promise.id))));
        steps
    }

    /// Scopes whose keys work here, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Promises, Scope::List, Scope::Global]
    }

    /// True while the next key cannot know which row it means.
    pub fn waits(&self) -> bool {
        self.read.is_none() && self.failed.is_none()
    }

    /// A reading failed; what was read before stays.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// They were read; the selection stays on its promise.
    pub fn take(&mut self, answer: &RegisterAnswer, shared: &Shared) -> Vec<Step> {
        match answer {
            RegisterAnswer::Promises(rows) => {
                (self.read, self.failed) = (Some(rows.clone()), None);
                return self.lay_out(shared);
            }
            RegisterAnswer::Promise(story) if self.row().is_some_and(|row| row.promise.id == story.promise.id) => {
                self.story = Some(story.clone());
            }
            _ => {}
        }
        Vec::new()
    }

    fn lay_out(&mut self, shared: &Shared) -> Vec<Step> {
        let before = self.wants.or_else(|| self.row().map(|row| row.promise.id));
        let all = self.read.as_deref().unwrap_or_default();
        self.shown = all.iter().filter(|row| self.view.shows(&row.promise, shared.today())).cloned().collect();
        late_first(&mut self.shown);
        let row = self.shown.iter().position(|row| Some(row.promise.id) == before);
        self.wants = self.wants.filter(|_| row.is_none());
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.shown.len(), shared.page);
        self.beside()
    }

    /// The selected promise.
    pub fn row(&self) -> Option<&PromiseRow> {
        self.shown.get(self.list.selected)
    }

    fn beside(&mut self) -> Vec<Step> {
        let Some(id) = self.row().map(|row| row.promise.id) else { return Vec::new() };
        if self.story.as_ref().is_some_and(|story| story.promise.id == id) {
            return Vec::new();
        }
        self.story = None;
        self.scroll.reset();
        vec![ask(RegisterAsk::Promise(id))]
    }

    /// An action of the key table; `Step::Out` closes.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back if self.focus.leave() => return vec![Step::Out],
            Action::Back => {}
            Action::Open if self.focus.on_detail() => {}
            Action::Open | Action::Next | Action::Previous => self.focus.swap(),
            Action::PromiseNew => return self.new_one(shared),
            Action::PromiseGive => return self.form(shared, |row| form::open_gift_for(&row.rest(), shared)),
            Action::PromiseChange => return self.form(shared, |row| form::open_change(&row.promise, shared)),
            Action::PromiseBack => return self.form(shared, |row| form::open_withdraw(&row.promise)),
            Action::PromisePartner => return self.partner_entry(),
            Action::PromiseSave => return list_save::open(self.out_list(), shared),
            Action::PromiseView => {
                let at = PromiseView::ALL.iter().position(|one| *one == self.view).unwrap_or(0);
                self.view = PromiseView::ALL.iter().cycle().nth(at + 1).copied().unwrap_or_default();
                return self.lay_out(shared);
            }
            _ if self.focus.on_detail() => self.scroll.act(action, shared.page),
            _ => {
                self.wants = None;
                self.list = list_moved(self.list, action, self.shown.len(), shared.page);
                return self.beside();
            }
        }
        Vec::new()
    }

    /// The list as it is shown, to leave as a file.
    fn out_list(&self) -> OutList {
        OutList::Promises { partner: self.partner.as_ref().map(|(id, _)| *id), view: self.view, area: None }
    }

    /// A form about the selected promise, with its partner above it.
    fn form(&self, shared: &Shared, open: impl Fn(&PromiseRow) -> crate::form::Form) -> Vec<Step> {
        let named = |row: &PromiseRow| form::named(open(row), &row.partner, shared);
        self.row().map(|row| Step::Form(Box::new(named(row)))).into_iter().collect()
    }

    /// Why an action cannot be done just now; the store would say the same.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        use Action::{PromiseBack, PromiseChange, PromiseGive, PromiseNew, PromisePartner};
        let place = self.row().and_then(|row| row.gampong.as_deref());
        let open = |row: &PromiseRow| row.promise.state.is_open();
        match action {
            PromiseNew if self.partner.is_none() && self.row().is_none() => Some(w::CHOOSE_PARTNER),
            Action::Open | PromiseChange | PromiseGive | PromiseBack | PromisePartner if self.row().is_none() => {
                Some(w::NO_ROW)
            }
            PromiseGive if self.row().is_some_and(|row| row.promise.state == PromiseState::Withdrawn) => {
                Some(w::WITHDRAWN_ALREADY)
            }
            Action::PromiseSave => {
                list_save::unavailable(&self.out_list(), self.read.is_some().then_some(self.shown.len()), shared)
            }
            PromiseBack if !self.row().is_some_and(open) => Some(w::SETTLED),
            PromiseNew | PromiseChange | PromiseGive | PromiseBack => shared.refuses(Deed::Change, Matter::Gift, place),
            _ => None,
        }
    }

    /// A promise of the partner the list is about, or of the selected row's.
    fn new_one(&self, shared: &Shared) -> Vec<Step> {
        let of_row = || self.row().map(|row| (row.promise.partner, row.partner.clone()));
        let partner = self.partner.clone().or_else(of_row);
        partner.map(|(id, name)| Step::Form(Box::new(form::open_new(id, &name, shared)))).into_iter().collect()
    }

    /// The partner's entry in the register.
    fn partner_entry(&self) -> Vec<Step> {
        let list = |row: &PromiseRow| RegisterList {
            text: row.partner.clone(),
            narrow: Narrow::Kind(CategoryKind::Psks),
            standing: Standing::All,
            ..RegisterList::default()
        };
        self.row().map(|row| Step::Register(Box::new(list(row)))).into_iter().collect()
    }
}

#[cfg(test)]
mod tests;
