//! The register of an area: who needs help there and who gives it, as a list with the entry beside it; and a round, in
//! which a TKSK walks that list from door to door ([`walk`]).
//!
//! It lies over the pane it was opened from and gives the place back when it closes. Confidential kinds are not in the
//! list until the clerk asks for them; that is written into the journal, and once more for each entry that is opened.

mod act;
pub mod form;
pub mod kinds;
mod parts;
mod theirs;
pub mod unsaved;
pub mod view;
pub mod walk;

use super::query::Query;
use super::scroll::Scroll;
use super::sides::Side;
use super::{Shared, Step};
use crate::domain::content::Category;
use crate::domain::ids::EntryId;
use crate::domain::register::RegisterList;
use crate::domain::round::Round;
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::register as w;
use crate::worker::{
    Act, Ask, Draft, Duplicate, EntryView, Recipient, RegisterAct, RegisterAnswer, RegisterAsk, RegisterPage,
    RegisterRow,
};

pub use kinds::kind_name;
pub use parts::place;
use unsaved::Unsaved;

/// What the register remembers while it is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Which list is shown.
    pub list: RegisterList,
    page: RegisterPage,
    loaded: bool,
    failed: Option<String>,
    rows: ListState,
    focus: Side,
    scroll: Scroll,
    shown: Option<Box<EntryView>>,
    /// The entry of a confidential kind that is open now and whose opening is in the journal.
    opened: Option<EntryId>,
    /// The entry whose form opens as soon as it was read.
    wants: Option<EntryId>,
    /// A half-typed line that is waiting for its round.
    left: Option<Draft>,
    find: Query,
    finding: bool,
    /// The walk through a gampong, while one is shown.
    pub walk: Option<walk::State>,
}

impl State {
    /// Opens a list.
    pub fn open(list: RegisterList, shared: &Shared) -> (State, Vec<Step>) {
        let state = State { list, ..State::default() };
        let steps = state.ask(shared);
        (state, steps)
    }

    /// What to ask for now, also when records changed; the selection stays on its entry.
    pub fn ask(&self, shared: &Shared) -> Vec<Step> {
        let mut steps = vec![self.ask_page(self.page.offset, self.row().map(|row| row.id), shared)];
        match &self.walk {
            Some(walk) => steps.push(walk.ask()),
            None => steps.extend(self.shown.as_ref().map(|shown| ask(RegisterAsk::Entry(shown.entry.id)))),
        }
        steps
    }

    fn ask_page(&self, offset: usize, keep: Option<EntryId>, shared: &Shared) -> Step {
        ask(RegisterAsk::Page(Box::new(self.list.clone()), shared.today(), offset, keep))
    }

    /// Shows another list, from its beginning.
    pub fn show(&mut self, list: RegisterList, shared: &Shared) -> Vec<Step> {
        self.list = list;
        (self.rows, self.focus, self.shown, self.opened, self.wants) = Default::default();
        self.loaded = false;
        vec![self.ask_page(0, None, shared)]
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.typing() {
            true => vec![Scope::List, Scope::Global],
            false => vec![Scope::Register, Scope::List, Scope::Global],
        }
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        self.finding || self.walk.as_ref().is_some_and(walk::State::typing)
    }

    /// A key of the line that is typed.
    pub fn type_key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        match &mut self.walk {
            Some(walk) => walk.type_key(key, shared),
            None if self.find.key(key) => self.found(shared),
            None => Vec::new(),
        }
    }

    /// A paste into the line that is typed.
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        match &mut self.walk {
            Some(walk) => walk.paste(text, shared),
            None if self.finding && self.find.paste(text) => self.found(shared),
            None => Vec::new(),
        }
    }

    /// The list follows what is typed.
    fn found(&mut self, shared: &Shared) -> Vec<Step> {
        let list = RegisterList { text: self.find.text().trim().to_owned(), ..self.list.clone() };
        self.show(list, shared)
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if let Some(walk) = &mut self.walk {
            if action == Action::Back && !walk.typing() {
                self.walk = None;
                return self.ask(shared);
            }
            return walk.act(action, shared);
        }
        self.act_in_list(action, shared)
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if self.typing() {
            return None;
        }
        match &self.walk {
            Some(walk) => walk.unavailable(action),
            None => self.unavailable_in_list(action, shared),
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &RegisterAnswer, shared: &Shared) -> Vec<Step> {
        match answer {
            RegisterAnswer::Page(page) => return self.take_page(page, shared),
            RegisterAnswer::Entry(view) => {
                if let Some(walk) = self.walk.as_mut().filter(|walk| walk.wants == Some(view.entry.id)) {
                    walk.wants = None;
                    let form = form::open_change(&view.entry, view.person.as_ref(), Some(walk.round.id), shared);
                    return vec![Step::Form(Box::new(form))];
                }
                let wanted = self.wants.take_if(|id| *id == view.entry.id).is_some();
                if self.row().is_some_and(|row| row.id == view.entry.id) {
                    self.shown = Some(view.clone());
                    return if wanted { self.change(shared) } else { Vec::new() };
                }
            }
            RegisterAnswer::Walk(found) => {
                if let Some(walk) = &mut self.walk {
                    walk.take(found, shared);
                }
            }
            RegisterAnswer::Opened(round, unsaved) => return self.walk_in(round, unsaved, shared),
            RegisterAnswer::Closed(round) => self.walk = self.walk.take().filter(|walk| walk.round.id != round.id),
            RegisterAnswer::Surveyed(done) => {
                if let Some(walk) = &mut self.walk {
                    return walk.surveyed(done, shared);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// Walks a gampong; a line that was left half-typed there is typed on.
    fn walk_in(&mut self, round: &Round, unsaved: &[Draft], shared: &Shared) -> Vec<Step> {
        let mut walk = walk::State::open(round.clone(), self.list.sensitive, shared);
        let mut steps = vec![walk.ask()];
        let wanted = self.left.take();
        let drafts = wanted.as_slice().iter().chain(unsaved).cloned().collect::<Vec<Draft>>();
        if let Some((draft, line)) = unsaved::of_gampong(&drafts, &round.gampong) {
            steps.extend(walk.resume(draft.id, line, shared));
        }
        self.walk = Some(walk);
        steps
    }

    /// Opens the round in which a line was left half-typed; none for every other draft.
    pub fn open_line(draft: &Draft, shared: &Shared) -> Option<(State, Vec<Step>)> {
        let (mut state, steps) = State::in_round(&Unsaved::read(draft)?.gampong, shared);
        state.left = Some(draft.clone());
        Some((state, steps))
    }

    /// Opens the list of a gampong and its round.
    pub fn in_round(gampong: &str, shared: &Shared) -> (State, Vec<Step>) {
        let list = RegisterList { area: Some(gampong.to_owned()), ..RegisterList::default() };
        let (state, mut steps) = State::open(list, shared);
        steps.push(do_it(RegisterAct::OpenRound(gampong.to_owned())));
        (state, steps)
    }

    /// Who could be the person that is being typed.
    pub fn take_duplicates(&mut self, found: &[Duplicate]) {
        if let Some(walk) = &mut self.walk {
            walk.take_duplicates(found);
        }
    }

    /// True once the list has come.
    pub fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// A reading or a write failed: said in the list while it is empty; what was typed stays.
    pub fn fail(&mut self, sentence: &str) {
        // What could not be written into the journal stays closed.
        self.opened = None;
        if let Some(walk) = &mut self.walk {
            walk.fail();
        } else if !self.loaded {
            self.failed = Some(sentence.to_owned());
        }
    }

    /// True while Enter waits for those who could be the same person.
    pub fn waits(&self) -> bool {
        self.walk.as_ref().is_some_and(walk::State::waits)
    }

    /// Enter waits for those who could be the same person.
    pub fn hurry(&mut self) {
        if let Some(walk) = &mut self.walk {
            walk.hurry();
        }
    }

    fn take_page(&mut self, page: &RegisterPage, shared: &Shared) -> Vec<Step> {
        if page.list != self.list {
            return Vec::new();
        }
        let before = self.row().map(|row| row.id);
        self.page = page.clone();
        (self.loaded, self.failed) = (true, None);
        let row = self.page.rows.iter().position(|row| Some(row.id) == before);
        let at = row.map_or(self.rows.selected, |row| row + page.offset);
        self.rows = self.rows.select(at, page.total, shared.page);
        self.beside()
    }

    /// The row in this place of the whole list, if it is here.
    fn row_at(&self, place: usize) -> Option<&RegisterRow> {
        self.page.rows.get(place.checked_sub(self.page.offset)?)
    }

    /// The selected row.
    fn row(&self) -> Option<&RegisterRow> {
        self.row_at(self.rows.selected)
    }

    /// The entry beside the list is that of the selected row.
    fn beside(&mut self) -> Vec<Step> {
        let Some(id) = self.row().map(|row| row.id) else {
            self.shown = None;
            return Vec::new();
        };
        if self.shown.as_ref().is_some_and(|shown| shown.entry.id == id) {
            return Vec::new();
        }
        self.shown = None;
        self.scroll.reset();
        vec![ask(RegisterAsk::Entry(id))]
    }

    /// True where the contents of the selected row must not be shown yet.
    fn is_closed(&self, shared: &Shared) -> bool {
        self.row().is_some_and(|row| is_sensitive(&row.category, shared) && self.opened != Some(row.id))
    }
}

/// Asks the reader.
fn ask(what: RegisterAsk) -> Step {
    Step::Ask(Recipient::Register, Ask::Register(what))
}

/// Asks the writer.
fn do_it(what: RegisterAct) -> Step {
    Step::Act(Recipient::Register, Act::Register(Box::new(what)))
}

/// The kinds of the office; the shipped ones until the office was read.
fn categories(shared: &Shared) -> &[Category] {
    if shared.library.categories.is_empty() { &kinds::KINDS } else { &shared.library.categories }
}

/// The category with this code.
fn category<'s>(code: &str, shared: &'s Shared) -> Option<&'s Category> {
    categories(shared).iter().find(|one| one.code == code)
}

/// True for a confidential kind.
pub fn is_sensitive(code: &str, shared: &Shared) -> bool {
    category(code, shared).is_some_and(|one| one.sensitive)
}

/// Why a row's age does not fit its kind; a remark, nothing is refused.
fn odd_age(code: &str, age: Option<u32>, shared: &Shared) -> Option<String> {
    let kind = category(code, shared)?;
    let age = age.filter(|age| !kind.fits_age(*age))?;
    Some(w::odd_age(age, kind.age_from, kind.age_to, shared.lang))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod unsaved_tests;
