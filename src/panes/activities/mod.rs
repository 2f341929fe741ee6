//! Pane: what the pillars do. The log stands on the left, the activity on the right; the open follow-ups are a list of
//! their own over the same room ([`follow`]).
//!
//! The log is read in windows. A TKSK begins with the own kecamatan. An activity that reached people of a confidential
//! kind stays closed until it is opened with Enter, which is written into the journal.

mod act;
pub mod follow;
pub mod form;
pub mod grid;
pub mod narrow;
mod parts;
pub mod series;
mod theirs;
pub mod view;

use super::query::Query;
use super::scroll::Scroll;
use super::sides::Side;
use super::{Shared, Step};
use crate::domain::activity::{Activity, ActivityList};
use crate::domain::ids::{ActivityId, MemberId};
use crate::keys::{Action, Key, Scope};
use crate::panes::register::is_sensitive;
use crate::ui::list::ListState;
use crate::words::Text;
use crate::worker::{
    Act, ActivityAct, ActivityAnswer, ActivityAsk, ActivityPage, ActivityRow, ActivityView, Answer, Ask, Recipient,
};

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    list: ActivityList,
    /// The first list was chosen: that of the own kecamatan, or the city's.
    begun: bool,
    page: ActivityPage,
    loaded: bool,
    failed: Option<String>,
    rows: ListState,
    focus: Side,
    scroll: Scroll,
    shown: Option<Box<ActivityView>>,
    /// The closed activity whose opening is in the journal.
    opened: Option<ActivityId>,
    find: Query,
    finding: bool,
    /// To be selected and opened as soon as it is there.
    wanted: Option<ActivityId>,
    /// What is to be done with the selected activity once it was read.
    pending: Option<Action>,
    /// The member of a pillar who sits here, where it is one.
    me: Option<(MemberId, String)>,
    /// The open follow-ups, while they are shown.
    follow: Option<follow::State>,
    /// The grid of involvement, while it is shown.
    grid: Option<Box<grid::State>>,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        if !self.begun && shared.office_version > 0 {
            self.begun = true;
            self.list = ActivityList::of_area(shared.own_kecamatan().map(|own| own.code.as_str()));
        }
        let keep = self.wanted.or_else(|| self.row().map(|row| row.id));
        let mut steps = vec![self.ask_page(self.page.offset, keep)];
        steps.push(ask(ActivityAsk::Me(shared.user.clone(), shared.today())));
        steps.extend(self.shown.as_ref().map(|shown| one(shown.activity.id, shared)));
        steps.extend(self.follow.as_ref().map(|_| ask(ActivityAsk::Open)));
        steps.extend(self.grid.as_ref().map(|grid| grid.ask(shared)));
        steps
    }

    fn ask_page(&self, offset: usize, keep: Option<ActivityId>) -> Step {
        ask(ActivityAsk::Page(Box::new(self.list.clone()), offset, keep))
    }

    /// Shows another list, from its beginning.
    pub fn show(&mut self, list: ActivityList) -> Vec<Step> {
        (self.list, self.begun, self.loaded) = (list, true, false);
        (self.rows, self.focus, self.shown, self.opened) = Default::default();
        (self.follow, self.grid, self.failed) = (None, None, None);
        vec![self.ask_page(0, None)]
    }

    /// Opens one activity; a list that does not hold it makes room for the whole log.
    pub fn open(&mut self, id: ActivityId, shared: &Shared) -> Vec<Step> {
        self.wanted = Some(id);
        (self.follow, self.grid) = (None, None);
        if self.list.is_narrowed() || !self.list.text.is_empty() {
            self.find.clear();
            self.list = ActivityList::of_area(shared.own_kecamatan().map(|own| own.code.as_str()));
        }
        self.begun = true;
        vec![self.ask_page(0, Some(id))]
    }

    /// Shows who takes part and who is left out.
    fn open_grid(&mut self, area: Option<&str>, shared: &Shared) -> Vec<Step> {
        let (grid, steps) = grid::State::open(area, shared);
        self.grid = Some(Box::new(grid));
        steps
    }

    /// Shows the same for a kecamatan, or the city.
    pub fn show_grid(&mut self, kecamatan: Option<String>, shared: &Shared) -> Vec<Step> {
        match &mut self.grid {
            Some(grid) => grid.show_area(kecamatan, shared),
            None => self.open_grid(kecamatan.as_deref(), shared),
        }
    }

    /// Shows what is still to be done.
    pub fn show_open(&mut self) -> Vec<Step> {
        self.follow = Some(follow::State::default());
        vec![ask(ActivityAsk::Open)]
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match (&self.follow, &self.grid) {
            (Some(_), _) => vec![Scope::FollowUps, Scope::List],
            (None, Some(_)) => vec![Scope::Involvement, Scope::List],
            (None, None) => vec![Scope::Activities, Scope::List],
        }
    }

    /// True while letters are text for a line in the pane.
    pub fn typing(&self) -> bool {
        self.finding
    }

    /// A key of the text line; only called while [`State::typing`].
    pub fn type_key(&mut self, key: Key, _shared: &Shared) -> Vec<Step> {
        if self.find.key(key) { self.found() } else { Vec::new() }
    }

    /// A paste into the text line; only called while [`State::typing`].
    pub fn paste(&mut self, text: &str, _shared: &Shared) -> Vec<Step> {
        if self.find.paste(text) { self.found() } else { Vec::new() }
    }

    /// The list follows what is typed.
    fn found(&mut self) -> Vec<Step> {
        let list = ActivityList { text: self.find.text().trim().to_owned(), ..self.list.clone() };
        self.show(list)
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, _key: Key, shared: &Shared) -> Vec<Step> {
        if let Some(follow) = &mut self.follow {
            if action == Action::Back && follow.is_list() {
                self.follow = None;
                return Vec::new();
            }
            return follow.act(action, shared);
        }
        if let Some(grid) = &mut self.grid {
            if action == Action::Back && grid.is_outermost() {
                self.grid = None;
                return Vec::new();
            }
            return grid.act(action, shared);
        }
        self.act_in_log(action, shared)
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        match (&self.follow, &self.grid) {
            _ if self.typing() => None,
            (Some(follow), _) => follow.unavailable(action, shared),
            (None, Some(grid)) => grid.unavailable(action, shared),
            (None, None) => self.unavailable_in_log(action, shared),
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        let Answer::Activity(answer) = answer else { return Vec::new() };
        match &**answer {
            ActivityAnswer::Page(page) => return self.take_page(page, shared),
            ActivityAnswer::One(view) => return self.take_one(view, shared),
            ActivityAnswer::Open(lines) => {
                if let Some(follow) = &mut self.follow {
                    follow.take(lines, shared.page);
                }
            }
            ActivityAnswer::Involvement(read) => {
                if let Some(grid) = &mut self.grid {
                    grid.take(read, shared);
                }
            }
            ActivityAnswer::Me(me) => self.me.clone_from(me),
            ActivityAnswer::Saved(id) => self.wanted = Some(*id),
            _ => {}
        }
        Vec::new()
    }

    /// A reading failed; what was read before stays.
    pub fn fail(&mut self, sentence: &str) {
        // What could not be written into the journal stays closed.
        (self.opened, self.pending) = (None, None);
        match (&mut self.follow, &mut self.grid) {
            (Some(follow), _) => follow.fail(sentence),
            (None, Some(grid)) => grid.fail(sentence),
            (None, None) if !self.loaded => self.failed = Some(sentence.to_owned()),
            (None, None) => {}
        }
    }

    fn take_page(&mut self, page: &ActivityPage, shared: &Shared) -> Vec<Step> {
        if page.list != self.list {
            return Vec::new();
        }
        let before = self.row().map(|row| row.id);
        let wanted = self.wanted.take();
        self.page = page.clone();
        (self.loaded, self.failed) = (true, None);
        let place = |id: Option<ActivityId>| self.page.rows.iter().position(|row| Some(row.id) == id);
        let row = wanted.and(place(wanted)).or_else(|| place(before));
        let at = row.map_or(self.rows.selected, |row| row + page.offset);
        self.rows = self.rows.select(at, page.total, shared.page);
        self.beside(shared)
    }

    fn take_one(&mut self, view: &ActivityView, shared: &Shared) -> Vec<Step> {
        if self.row().is_none_or(|row| row.id != view.activity.id) {
            return Vec::new();
        }
        self.shown = Some(Box::new(view.clone()));
        match self.pending.take() {
            Some(action) if self.unavailable_in_log(action, shared).is_none() => self.act_in_log(action, shared),
            _ => Vec::new(),
        }
    }

    /// The row in this place of the whole list, if it is here.
    fn row_at(&self, place: usize) -> Option<&ActivityRow> {
        self.page.rows.get(place.checked_sub(self.page.offset)?)
    }

    /// The selected row.
    fn row(&self) -> Option<&ActivityRow> {
        self.row_at(self.rows.selected)
    }

    /// The activity beside the list, where it is that of the selected row.
    fn view(&self) -> Option<&ActivityView> {
        self.shown.as_deref().filter(|view| self.row().is_some_and(|row| row.id == view.activity.id))
    }

    /// The activity beside the list is that of the selected row.
    fn beside(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(id) = self.row().map(|row| row.id) else {
            self.shown = None;
            return Vec::new();
        };
        if self.view().is_some() {
            return Vec::new();
        }
        self.shown = None;
        self.scroll.reset();
        vec![one(id, shared)]
    }

    /// True where the contents of the selected activity must not be shown yet.
    fn is_closed(&self, shared: &Shared) -> bool {
        self.view().is_some_and(|view| tells(&view.activity, shared) && self.opened != Some(view.activity.id))
    }
}

/// True where an activity tells of people of a confidential kind.
pub fn tells(activity: &Activity, shared: &Shared) -> bool {
    activity.reached.iter().filter_map(|one| one.category.as_deref()).any(|code| is_sensitive(code, shared))
}

/// Asks the reader.
fn ask(what: ActivityAsk) -> Step {
    Step::Ask(Recipient::Activities, Ask::Activity(what))
}

fn one(id: ActivityId, shared: &Shared) -> Step {
    ask(ActivityAsk::One(id, shared.today()))
}

/// Asks the writer.
fn do_it(what: ActivityAct) -> Step {
    Step::Act(Recipient::Activities, Act::Activity(Box::new(what)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
