//! What the keys do in the list of the register.

use super::{State, ask, do_it, form, is_sensitive};
use crate::domain::day;
use crate::domain::outlist::OutList;
use crate::domain::register::{Cluster, EndReason, Narrow, RegisterList, Standing, worth};
use crate::keys::Action;
use crate::panes::forms::list_save;
use crate::panes::menu::{MOST, Menu, MenuRow};
use crate::panes::promises::form as gift;
use crate::panes::scroll::list_moved;
use crate::panes::sides::Side;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::Text;
use crate::words::{promises as p, register as w};
use crate::worker::{EntryView, REGISTER_WINDOW, RegisterAct, RegisterAsk};

/// The kind of a partner of Dunia Usaha.
const PARTNERS: &str = "PSKS-12";
/// Letters of the code of a gampong.
const GAMPONG_CODE: usize = 13;

impl State {
    pub(super) fn act_in_list(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => self.go_out(shared),
            Action::Open => self.go_in(shared),
            Action::Next | Action::Previous => {
                self.focus = self.focus.other();
                Vec::new()
            }
            Action::RegisterFind => {
                self.finding = true;
                self.focus = Side::List;
                Vec::new()
            }
            Action::RegisterCluster => vec![self.clusters(shared)],
            Action::RegisterKind => self.only_kind(shared),
            Action::RegisterStanding => self.next_standing(shared),
            Action::RegisterSensitive => self.sensitive(shared),
            Action::RegisterRound => self.open_round(),
            Action::RegisterNew => vec![Step::Form(Box::new(form::open_new(self.list.area.as_deref(), shared)))],
            Action::RegisterGive => self.give(shared),
            Action::RegisterPromises => vec![Step::Promises(self.partner(), None)],
            Action::RegisterPerson => self.person().map(Step::Person).into_iter().collect(),
            Action::RegisterConfirm => self.confirm(),
            Action::RegisterChange => self.change(shared),
            Action::RegisterSave => list_save::open(self.out_list(), shared),
            Action::RegisterEnd => self.end(shared),
            _ if self.focus == Side::Detail => {
                self.scroll.act(action, shared.page);
                Vec::new()
            }
            _ => self.walk_list(action, shared),
        }
    }

    pub(super) fn unavailable_in_list(&self, action: Action, shared: &Shared) -> Option<Text> {
        use Action::{
            Open, RegisterChange, RegisterClose, RegisterConfirm, RegisterEnd, RegisterGive, RegisterKind,
            RegisterLater, RegisterPerson, RegisterRound, RegisterSensitive,
        };
        let row = self.row();
        if let Some(why) = self.not_theirs(action, shared) {
            return Some(why);
        }
        match action {
            RegisterLater | RegisterClose => Some(w::ONLY_IN_ROUND),
            RegisterRound if self.gampong().is_none() => Some(w::ROUND_NEEDS_GAMPONG),
            RegisterSensitive if shared.read_only => Some(crate::words::referrals::SENSITIVE_LOCKED),
            RegisterKind if row.is_none() && self.list.narrow == Narrow::Whole => Some(w::NO_ROW),
            Open | RegisterConfirm | RegisterChange | RegisterEnd if row.is_none() => Some(w::NO_ROW),
            RegisterKind | RegisterConfirm | RegisterChange | RegisterEnd | RegisterGive if self.is_closed(shared) => {
                Some(w::CLOSED_FIRST)
            }
            RegisterEnd if row.is_some_and(|row| row.ended.is_some()) => Some(w::ENDED_ALREADY),
            Action::RegisterSave => {
                list_save::unavailable(&self.out_list(), self.loaded.then_some(self.page.total), shared)
            }
            RegisterPerson if self.person().is_none() => Some(w::NO_PERSON),
            RegisterGive if row.is_none_or(|row| row.category != PARTNERS) => Some(w::ONLY_PARTNERS),
            _ => None,
        }
    }

    fn out_list(&self) -> OutList {
        OutList::Register(Box::new(self.list.clone()))
    }

    fn person(&self) -> Option<crate::domain::ids::PersonId> {
        self.row()?.person
    }

    /// The gampong whose list this is, or of the selected row.
    pub(super) fn gampong(&self) -> Option<&str> {
        let area = self.list.area.as_deref().filter(|area| area.len() == GAMPONG_CODE);
        area.or_else(|| self.row()?.gampong.as_deref())
    }

    fn walk_list(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        self.rows = list_moved(self.rows, action, self.page.total, shared.page);
        (self.opened, self.wants) = (None, None);
        let mut steps = self.lacking(shared);
        steps.extend(self.beside());
        steps
    }

    /// The window around the selection, where what is seen is not here.
    fn lacking(&self, shared: &Shared) -> Vec<Step> {
        let last = (self.rows.offset + shared.page).min(self.page.total);
        let here = self.rows.offset >= self.page.offset && last <= self.page.offset + self.page.rows.len();
        if here {
            return Vec::new();
        }
        let most = self.page.total.saturating_sub(REGISTER_WINDOW);
        let begin = self.rows.selected.saturating_sub(REGISTER_WINDOW / 2).min(most);
        vec![self.ask_page(begin, None, shared)]
    }

    fn go_out(&mut self, shared: &Shared) -> Vec<Step> {
        if self.finding {
            self.finding = false;
            if !self.find.is_empty() {
                self.find.clear();
                return self.found(shared);
            }
            return Vec::new();
        }
        if self.focus == Side::Detail {
            self.focus = Side::List;
            return Vec::new();
        }
        if !self.list.text.is_empty() {
            self.find.clear();
            return self.found(shared);
        }
        vec![Step::Out]
    }

    /// Into the entry; one of a confidential kind is written into the journal first. In the entry, to its person.
    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        if self.finding {
            self.finding = false;
            return Vec::new();
        }
        let Some((id, code)) = self.row().map(|row| (row.id, row.category.clone())) else { return Vec::new() };
        if self.focus == Side::Detail {
            return self.person().filter(|_| !self.is_closed(shared)).map(Step::Person).into_iter().collect();
        }
        let closed = is_sensitive(&code, shared) && self.opened != Some(id);
        if closed && shared.read_only {
            return vec![Step::Say(Level::Warn, crate::words::referrals::SENSITIVE_LOCKED)];
        }
        self.focus = Side::Detail;
        let mut steps = self.beside();
        if closed {
            self.opened = Some(id);
            steps.push(do_it(RegisterAct::NoteOpened(id)));
        }
        steps
    }

    fn clusters(&self, shared: &Shared) -> Step {
        let row = |label: Text, narrow: Narrow| MenuRow {
            label: label.get(shared.lang).to_owned(),
            note: String::new(),
            step: Some(Step::Register(Box::new(RegisterList { narrow, ..self.list.clone() }))),
        };
        let mut rows = vec![row(w::ALL_KINDS, Narrow::Whole)];
        rows.extend(Cluster::ALL.iter().map(|cluster| row(cluster.label(), Narrow::Cluster(*cluster))));
        Step::Menu(Box::new(Menu { title: w::CLUSTERS.get(shared.lang).to_owned(), rows }))
    }

    /// Only the kind of the selected row; once more, all kinds.
    fn only_kind(&mut self, shared: &Shared) -> Vec<Step> {
        let narrow = match (&self.list.narrow, self.row()) {
            (Narrow::Category(_), _) | (_, None) => Narrow::Whole,
            (_, Some(row)) => Narrow::Category(row.category.clone()),
        };
        self.show(RegisterList { narrow, ..self.list.clone() }, shared)
    }

    fn next_standing(&mut self, shared: &Shared) -> Vec<Step> {
        let at = Standing::ALL.iter().position(|one| *one == self.list.standing).unwrap_or(0);
        let next = Standing::ALL.iter().cycle().nth(at + 1).copied().unwrap_or(Standing::Active);
        self.show(RegisterList { standing: next, ..self.list.clone() }, shared)
    }

    /// With the confidential kinds, which is written into the journal, or without them again.
    fn sensitive(&mut self, shared: &Shared) -> Vec<Step> {
        let on = !self.list.sensitive;
        let mut steps = match on {
            true => vec![do_it(RegisterAct::NoteListed(self.list.area.clone()))],
            false => Vec::new(),
        };
        steps.extend(self.show(RegisterList { sensitive: on, ..self.list.clone() }, shared));
        steps
    }

    fn open_round(&self) -> Vec<Step> {
        self.gampong().map(|code| do_it(RegisterAct::OpenRound(code.to_owned()))).into_iter().collect()
    }

    /// The selected partner of Dunia Usaha.
    fn partner(&self) -> Option<(crate::domain::ids::EntryId, String)> {
        self.row().filter(|row| row.category == PARTNERS).map(|row| (row.id, row.name.clone()))
    }

    /// A gift: for which promise, or an earlier one to be corrected, is asked where there is a choice.
    fn give(&self, shared: &Shared) -> Vec<Step> {
        let Some(row) = self.row() else { return Vec::new() };
        let fresh = || Step::Form(Box::new(gift::open_gift(row.id, &row.name, shared)));
        let known = self.shown.as_ref().filter(|view| view.entry.id == row.id);
        let rows = known.map(|view| given(view, &row.name, shared)).unwrap_or_default();
        if rows.is_empty() {
            return vec![fresh()];
        }
        let plain = |label: Text, step| MenuRow {
            label: label.get(shared.lang).to_owned(),
            note: String::new(),
            step: Some(step),
        };
        let promise = Step::Form(Box::new(gift::open_new(row.id, &row.name, shared)));
        let mut all = vec![plain(p::GIFT_NEW, fresh())];
        all.extend(rows);
        all.truncate(MOST - 1);
        all.push(plain(p::PROMISE_NEW, promise));
        vec![Step::Menu(Box::new(Menu { title: p::GIFT_WHICH.get(shared.lang).to_owned(), rows: all }))]
    }

    fn confirm(&self) -> Vec<Step> {
        let said = |row: &crate::worker::RegisterRow| match row.ended {
            Some(_) => do_it(RegisterAct::Reopen(row.id, row.version)),
            None => do_it(RegisterAct::Confirm(row.id, row.version, None)),
        };
        self.row().map(said).into_iter().collect()
    }

    /// Its form, as soon as the entry was read.
    pub(super) fn change(&mut self, shared: &Shared) -> Vec<Step> {
        let view = self.shown.as_ref().filter(|view| self.row().is_some_and(|row| row.id == view.entry.id));
        match view {
            Some(view) => {
                vec![Step::Form(Box::new(form::open_change(&view.entry, view.person.as_ref(), None, shared)))]
            }
            None => {
                self.wants = self.row().map(|row| row.id);
                self.wants.map(|id| ask(RegisterAsk::Entry(id))).into_iter().collect()
            }
        }
    }

    fn end(&self, shared: &Shared) -> Vec<Step> {
        self.row().map(|row| reasons((row.id, row.version), None, shared)).into_iter().collect()
    }
}

/// Open promises of a partner, then its last gifts, each with its form.
fn given(view: &EntryView, partner: &str, shared: &Shared) -> Vec<MenuRow> {
    let lang = shared.lang;
    let row = |label: String, form| {
        let form = gift::named(form, partner, shared);
        MenuRow { label, note: String::new(), step: Some(Step::Form(Box::new(form))) }
    };
    let open = view.promises.iter().filter(|one| one.state.is_open());
    let promises = open.map(|one| {
        let came: Vec<_> = view.gifts.iter().filter(|gift| gift.promise == Some(one.id)).collect();
        let rest = one.rest(i64::try_from(came.len()).unwrap_or(i64::MAX), worth(came));
        row(p::gift_for(&one.what, lang), gift::open_gift_for(&rest, shared))
    });
    let gifts = view.gifts.iter().map(|one| {
        let said = p::gift_change(&day::shown(one.on), &one.what, lang);
        row(said, gift::open_change_gift(one, &view.named))
    });
    promises.chain(gifts).collect()
}

/// Asks why an entry ended: one digit.
pub(super) fn reasons(
    (id, version): (crate::domain::ids::EntryId, i64),
    round: Option<crate::domain::ids::RoundId>,
    shared: &Shared,
) -> Step {
    let chosen = EndReason::ALL.iter().copied().filter(|reason| reason.is_chosen());
    let rows = chosen.map(|reason| MenuRow {
        label: reason.label().get(shared.lang).to_owned(),
        note: String::new(),
        step: Some(do_it(RegisterAct::End(id, version, reason, round))),
    });
    Step::Menu(Box::new(Menu { title: w::WHY_ENDED.get(shared.lang).to_owned(), rows: rows.collect() }))
}
