//! What the keys do in the log.

use super::{State, do_it, form, narrow, one, series};
use crate::domain::activity::{ActivityKind, ActivityList};
use crate::domain::attachment::Owner;
use crate::domain::outlist::OutList;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::forms::{attach, list_save};
use crate::panes::menu::MenuRow;
use crate::panes::scroll::list_moved;
use crate::panes::sides::Side;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{Text, activity_log as w, files as f};
use crate::worker::{ACTIVITY_WINDOW, ActivityAct, ActivityView};

impl State {
    pub(super) fn act_in_log(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => self.go_out(),
            Action::Open => self.go_in(shared),
            Action::Next | Action::Previous => {
                self.focus = self.focus.other();
                Vec::new()
            }
            Action::ActivityFind => {
                (self.finding, self.focus) = (true, Side::List);
                Vec::new()
            }
            Action::ActivityFilter => vec![Step::Form(Box::new(narrow::open(&self.list, shared)))],
            Action::ActivityUnfilter => {
                self.find.clear();
                self.show(ActivityList::of_area(self.list.area.as_deref()))
            }
            Action::ActivitySave => list_save::open(self.out_list(), shared),
            Action::ActivityFollowUps => self.show_open(),
            Action::ActivityGrid => {
                let area = self.list.area.clone();
                self.open_grid(area.as_deref(), shared)
            }
            Action::ActivityNew => {
                vec![Step::Form(Box::new(form::open_own(self.list.area.as_deref(), self.me.as_ref(), shared)))]
            }
            Action::ActivityEdit
            | Action::ActivityAgain
            | Action::ActivitySeries
            | Action::ActivityVoid
            | Action::ActivityFiles => self.with_whole(action, shared),
            _ if self.focus == Side::Detail => {
                self.scroll.act(action, shared.page);
                Vec::new()
            }
            _ => self.walk(action, shared),
        }
    }

    /// What needs the whole record: done now, or as soon as it was read.
    fn with_whole(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let Some(view) = self.view() else {
            self.pending = Some(action);
            return self.row().map(|row| one(row.id, shared)).into_iter().collect();
        };
        let activity = &view.activity;
        let form = match action {
            Action::ActivityFiles => return vec![files(view, shared)],
            Action::ActivityEdit => form::open_change(view, shared),
            Action::ActivityAgain => form::open_again(view, shared),
            Action::ActivitySeries if activity.is_meeting() => series::open(activity),
            Action::ActivitySeries => form::open_next(view, shared),
            _ => form::open_void(activity),
        };
        vec![Step::Form(Box::new(form))]
    }

    pub(super) fn unavailable_in_log(&self, action: Action, shared: &Shared) -> Option<Text> {
        use Action::{
            ActivityAgain, ActivityEdit, ActivityFiles, ActivityNew, ActivitySeries, ActivityUnfilter, ActivityVoid,
            Open,
        };
        let row = self.row();
        let writes = matches!(action, ActivityNew | ActivityEdit | ActivityAgain | ActivitySeries | ActivityVoid);
        let of_row = (writes && action != ActivityNew) || action == ActivityFiles;
        match action {
            _ if (writes || action == Action::ActivitySave) && shared.read_only => Some(w::READ_ONLY),
            _ if (of_row || action == Open) && row.is_none() => Some(w::NO_ROW),
            _ if of_row && self.is_closed(shared) => Some(w::CLOSED_FIRST),
            ActivityEdit | ActivityVoid if row.is_some_and(|row| row.voided) => Some(w::VOID_ALREADY),
            Action::ActivitySave => {
                list_save::unavailable(&self.out_list(), self.loaded.then_some(self.page.total), shared)
            }
            ActivityUnfilter if !self.list.is_narrowed() && self.list.text.is_empty() => Some(w::NOT_NARROWED),
            _ => self.not_theirs(action, shared),
        }
    }

    /// The list as it is shown, to leave as a file.
    fn out_list(&self) -> OutList {
        OutList::Activities(Box::new(self.list.clone()))
    }

    fn walk(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        self.rows = list_moved(self.rows, action, self.page.total, shared.page);
        (self.opened, self.pending) = (None, None);
        let mut steps: Vec<Step> = self.lacking(shared).into_iter().collect();
        steps.extend(self.beside(shared));
        steps
    }

    /// The window around the selection, where what is seen is not here.
    fn lacking(&self, shared: &Shared) -> Option<Step> {
        let last = (self.rows.offset + shared.page).min(self.page.total);
        let here = self.rows.offset >= self.page.offset && last <= self.page.offset + self.page.rows.len();
        let most = self.page.total.saturating_sub(ACTIVITY_WINDOW);
        let begin = self.rows.selected.saturating_sub(ACTIVITY_WINDOW / 2).min(most);
        (!here).then(|| self.ask_page(begin, None))
    }

    /// One step out: the line that is typed, the record, what was typed, what narrows the list, the pane.
    fn go_out(&mut self) -> Vec<Step> {
        if self.finding && !self.find.is_empty() {
            self.finding = false;
        } else if self.finding || !self.list.text.is_empty() {
            self.finding = false;
            let typed = !self.list.text.is_empty();
            self.find.clear();
            return if typed { self.found() } else { Vec::new() };
        } else if self.focus == Side::Detail {
            self.focus = Side::List;
        } else if self.list.is_narrowed() {
            return self.show(ActivityList::of_area(self.list.area.as_deref()));
        } else {
            return vec![Step::Out];
        }
        Vec::new()
    }

    /// Into the activity; one that tells of a confidential kind is written into the journal first. A meeting opens with its
    /// agenda and people.
    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        self.finding = false;
        let Some(id) = self.row().map(|row| row.id) else { return Vec::new() };
        let closed = self.is_closed(shared);
        if closed && shared.read_only {
            return vec![Step::Say(Level::Warn, crate::words::referrals::SENSITIVE_LOCKED)];
        }
        if !closed && self.row().is_some_and(|row| row.kind == ActivityKind::Meeting) {
            return vec![Step::Meetings(Some(id))];
        }
        self.focus = Side::Detail;
        let mut steps = self.beside(shared);
        if closed {
            self.opened = Some(id);
            steps.push(do_it(ActivityAct::NoteOpened(id)));
        }
        steps
    }
}

/// Photos and scans: one more, or one of those kept.
fn files(view: &ActivityView, shared: &Shared) -> Step {
    let owner = Owner::Activity(view.activity.id);
    let said = |text: Text| text.get(shared.lang).to_owned();
    let mut add = attach::adding(said(f::ADD), said(f::ADD_NOTE), owner);
    let why = shared.refuses(Deed::Change, Matter::Activity, view.activity.area.as_deref());
    if let Some(why) = why.or_else(|| shared.read_only.then_some(w::READ_ONLY)) {
        add = MenuRow { note: said(why), step: None, ..add };
    }
    attach::menu(said(w::FILES), vec![add], view.files.iter(), shared)
}
