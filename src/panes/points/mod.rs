//! Service points of an area: PUSKESOS of every gampong, PUSPELKESSOS of every kecamatan, SLRT and LK-3 of the city. A
//! place that has none is a row as well, so that nobody has to look for what is missing.
//!
//! It lies over the pane it was opened from and gives the place back when it closes.

pub mod form;
pub mod parts;
pub mod view;

use super::forms::list_save;
use super::scroll::{Scroll, list_moved};
use super::sides::Focus;
use super::{Shared, Step};
use crate::domain::ids::PointId;
use crate::domain::member::Checked;
use crate::domain::outlist::OutList;
use crate::domain::rights::{Deed, Matter};
use crate::domain::service_point::{PointKind, PointRow, PointView, ServicePoint, rows};
use crate::keys::{Action, Scope};
use crate::ui::list::ListState;
use crate::words::{Text, points as w};
use crate::worker::{Act, Ask, PointAct, PointAnswer, PointAsk, Points, Recipient};

/// What the list remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Code of the kecamatan or gampong; none for the city.
    pub area: Option<String>,
    /// Which rows are shown.
    pub view: PointView,
    /// None until they were read.
    read: Option<Points>,
    failed: Option<String>,
    shown: Vec<PointRow>,
    /// To be selected once they have come.
    wants: Option<PointId>,
    list: ListState,
    focus: Focus,
    scroll: Scroll,
}

impl State {
    /// Opens the points of an area, on one of them.
    pub fn open(area: Option<String>, on: Option<PointId>) -> (State, Vec<Step>) {
        let focus = Focus::opened(on.is_some());
        let state = State { area, focus, wants: on, ..State::default() };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Points, Ask::Point(PointAsk::All))
    }

    /// Scopes whose keys work here, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Points, Scope::List, Scope::Global]
    }

    /// True while the next key cannot know which row it means.
    pub fn waits(&self) -> bool {
        self.read.is_none() && self.failed.is_none()
    }

    /// They were read; the selection stays on its point or place.
    pub fn take(&mut self, answer: &PointAnswer, shared: &Shared) {
        let PointAnswer::All(read) = answer else { return };
        (self.read, self.failed) = (Some((**read).clone()), None);
        self.lay_out(shared);
    }

    /// A reading failed; what was read before stays.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    fn lay_out(&mut self, shared: &Shared) {
        let before = self.row().map(key_of);
        let points = self.read.as_ref().map_or(&[][..], |read| &read.points);
        let kecamatan: Vec<&str> = shared.library.kecamatan.iter().map(|one| one.code.as_str()).collect();
        let gampong: Vec<&str> = shared.library.gampong.iter().map(|one| one.code.as_str()).collect();
        self.shown = rows(points, (&kecamatan, &gampong), self.area.as_deref(), self.view, shared.today());
        let wanted = self.wants.take();
        let is_wanted = |one: &PointRow| wanted.is_some() && one.point.as_ref().map(|point| point.id) == wanted;
        let found = self.shown.iter().position(is_wanted);
        let row = found.or_else(|| self.shown.iter().position(|one| Some(key_of(one)) == before));
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.shown.len(), shared.page);
    }

    /// The selected row.
    pub fn row(&self) -> Option<&PointRow> {
        self.shown.get(self.list.selected)
    }

    fn point(&self) -> Option<&ServicePoint> {
        self.row()?.point.as_ref()
    }

    /// An action of the key table; `Step::Out` closes.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back if self.focus.leave() => return vec![Step::Out],
            Action::Back => {}
            Action::Open if self.row().is_some_and(|row| row.point.is_none()) => return self.new_here(shared),
            Action::Open if self.focus.on_detail() => return self.who(),
            Action::Open | Action::Next | Action::Previous => self.focus.swap(),
            Action::PointNew => return self.new_here(shared),
            Action::PointChange => {
                return self.point().map(|one| Step::Form(Box::new(form::open(one, shared)))).into_iter().collect();
            }
            Action::PointConfirm => return self.confirm(shared),
            Action::PointSave => return list_save::open(self.out_list(), shared),
            Action::PointView => {
                let at = PointView::ALL.iter().position(|one| *one == self.view).unwrap_or(0);
                self.view = PointView::ALL.iter().cycle().nth(at + 1).copied().unwrap_or_default();
                self.lay_out(shared);
            }
            _ if self.focus.on_detail() => self.scroll.act(action, shared.page),
            _ => {
                self.list = list_moved(self.list, action, self.shown.len(), shared.page);
                self.scroll.reset();
            }
        }
        Vec::new()
    }

    /// Why an action cannot be done just now; the store would say the same.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let place = self.row().map(|row| row.area.as_str());
        match action {
            Action::PointNew | Action::PointChange | Action::PointConfirm if shared.read_only => {
                Some(crate::words::app::READ_ONLY)
            }
            Action::PointChange | Action::PointConfirm if self.point().is_none() => Some(w::NONE_HERE),
            Action::Open if self.row().is_none() => Some(w::NONE_HERE),
            Action::PointSave => {
                let list = self.out_list();
                let points = self.shown.iter().filter(|row| row.point.is_some()).count();
                list_save::unavailable(&list, self.read.is_some().then_some(points), shared)
            }
            Action::PointNew | Action::PointChange | Action::PointConfirm => {
                shared.refuses(Deed::Change, Matter::Point, place)
            }
            _ => None,
        }
    }

    /// The points that are shown, as a list that may leave.
    fn out_list(&self) -> OutList {
        let ids = self.shown.iter().filter_map(|row| Some(row.point.as_ref()?.id));
        OutList::Points(ids.collect(), self.area.clone())
    }

    /// An empty form for the place of the selected row.
    fn new_here(&self, shared: &Shared) -> Vec<Step> {
        let area = self.row().map(|row| row.area.as_str()).or(self.area.as_deref());
        vec![Step::Form(Box::new(form::open_new(area, shared)))]
    }

    /// The first member who works there.
    fn who(&self) -> Vec<Step> {
        let first = self.point().and_then(|one| one.officers.iter().find_map(|officer| officer.member));
        first.map(Step::Member).into_iter().collect()
    }

    /// Still as written, made sure today.
    fn confirm(&self, shared: &Shared) -> Vec<Step> {
        let checked = Some(Checked { on: shared.today(), by: shared.user.clone() });
        let sure = |one: &ServicePoint| {
            let act = PointAct::Confirm(Box::new(ServicePoint { checked: checked.clone(), ..one.clone() }));
            Step::Act(Recipient::Points, Act::Point(Box::new(act)))
        };
        self.point().map(sure).into_iter().collect()
    }

    /// How many gampong of the area have a PUSKESOS that serves, and how many there are.
    pub fn covered(&self, shared: &Shared) -> (usize, usize) {
        let here = |code: &str| self.area.as_deref().is_none_or(|area| code.starts_with(area));
        let gampong = shared.library.gampong.iter().filter(|one| here(&one.code));
        let points = self.read.as_ref().map_or(&[][..], |read| &read.points);
        let serves = |code: &str| points.iter().any(|one| one.kind == PointKind::Puskesos && one.serves(code));
        let all: Vec<bool> = gampong.map(|one| serves(&one.code)).collect();
        (all.iter().filter(|one| **one).count(), all.len())
    }
}

/// What a row is, across readings.
fn key_of(row: &PointRow) -> (Option<PointId>, String) {
    (row.point.as_ref().map(|one| one.id), row.area.clone())
}

#[cfg(test)]
mod tests;
