//! Pane: the desk, where a clerk lives: today's visits, unfinished work, what is due.

pub mod view;

use uuid::Uuid;

use super::forms::intake::{self, Known};
use super::forms::list_save;
use super::reports::Turn;
use super::{Shared, Step};
use crate::domain::field_issue::IssueList;
use crate::domain::outlist::{OutList, VisitList};
use crate::domain::worklist::{View, Worklist};
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::words::{Text, app as a, desk as w};
use crate::worker::{Act, Answer, Ask, CaseRow, DeskView, Draft, Line, Recipient};

/// The three lists of the desk, in the order of Tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Today's visits.
    #[default]
    Visits,
    /// Unfinished work.
    Drafts,
    /// Referrals due.
    Due,
}

impl Part {
    /// All, in the order of Tab.
    pub const ALL: [Part; 3] = [Part::Visits, Part::Drafts, Part::Due];
}

/// One row of what wants to be looked at.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// A case that cannot wait.
    Case(&'a CaseRow),
    /// A referral whose answer is due.
    Line(&'a Line),
    /// A whole list, with its number of rows.
    List(View, usize),
    /// Problems from the field that are overdue.
    Issues(usize),
    /// Follow-ups of activities: how many are open, and how many of them are overdue.
    FollowUps(usize, usize),
}

/// Lists that stand below the referrals that are due, in order of worth.
const LISTS: [View; 6] = [View::Ready, View::Stuck, View::Upstream, View::Repair, View::Silent, View::Drafts];

/// What wants to be looked at, in order of worth: what cannot wait, the oldest overdue first, then what is due today, then the other lists
/// with something in them. Where there is more than is shown, the whole list follows as a row of its own.
pub fn wanted(view: &DeskView, today: chrono::NaiveDate) -> Vec<Wanted<'_>> {
    let count = |wanted: View| view.counts.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, count)| *count);
    let mut rows: Vec<Wanted<'_>> = view.urgent.iter().map(Wanted::Case).collect();
    if count(View::Urgent) > rows.len() {
        rows.push(Wanted::List(View::Urgent, count(View::Urgent)));
    }
    for (list, late) in [(View::Late, true), (View::Today, false)] {
        let lines = view.due.iter().filter(|line| line.due.is_some_and(|due| due < today) == late);
        let before = rows.len();
        rows.extend(lines.map(Wanted::Line));
        if count(list) > rows.len() - before {
            rows.push(Wanted::List(list, count(list)));
        }
    }
    rows.extend(
        LISTS
            .into_iter()
            .map(|list| (list, count(list)))
            .filter(|(_, count)| *count > 0)
            .map(|(list, count)| Wanted::List(list, count)),
    );
    rows.extend((view.issues > 0).then_some(Wanted::Issues(view.issues)));
    let (open, late) = view.follow_ups;
    rows.extend((open > 0).then_some(Wanted::FollowUps(open, late)));
    rows
}

/// Cases that cannot wait and answers that are overdue or due today: the number beside the title.
pub fn due_count(view: &DeskView) -> usize {
    view.counts
        .iter()
        .filter(|(one, _)| matches!(one, View::Urgent | View::Late | View::Today))
        .map(|(_, count)| count)
        .sum()
}

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What was read, once it has come.
    pub view: Option<DeskView>,
    /// Why it did not come.
    pub failed: Option<String>,
    /// The day what was read is about.
    pub today: chrono::NaiveDate,
    /// Which list takes the keys.
    pub part: Part,
    /// Selection of each list, in the order of [`Part::ALL`].
    pub lists: [ListState; 3],
}

impl State {
    /// What to ask for when the pane is shown, or when records changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        vec![Step::Ask(Recipient::Desk, Ask::Desk(shared.today()))]
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Desk, Scope::List]
    }

    /// True while letters are text for a line in the pane.
    pub fn typing(&self) -> bool {
        false
    }

    /// A key of the text line; only called while [`State::typing`].
    pub fn type_key(&mut self, _key: Key, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if action == Action::Back {
            return Some(w::AT_HOME);
        }
        if action == Action::DeskSave {
            // Today's may be none, and those of other days many.
            return list_save::unavailable(
                &OutList::Visits(Box::new(VisitList::of_day(shared.today()))),
                Some(1),
                shared,
            );
        }
        if action == Action::Open && !self.opens() {
            return Some(w::NOTHING_TO_OPEN);
        }
        let no_draft = self.part != Part::Drafts || self.draft().is_none();
        (action == Action::DropDraft && no_draft).then_some(w::DROP_ONLY_DRAFTS)
    }

    /// Rows of a list.
    pub fn rows(&self, part: Part) -> usize {
        self.view.as_ref().map_or(0, |view| match part {
            Part::Visits => view.visits.len(),
            Part::Drafts => view.drafts.len(),
            Part::Due => wanted(view, self.today).len(),
        })
    }

    fn place(part: Part) -> usize {
        Part::ALL.iter().position(|one| *one == part).unwrap_or(0)
    }

    /// Selection of a list.
    pub fn list(&self, part: Part) -> ListState {
        self.lists.get(Self::place(part)).copied().unwrap_or_default()
    }

    fn move_by(&mut self, delta: isize, page: usize) {
        let (rows, place) = (self.rows(self.part), Self::place(self.part));
        if let Some(list) = self.lists.get_mut(place) {
            *list = list.move_by(delta, rows, page);
        }
    }

    fn turn(&mut self, by: usize) {
        let next = (Self::place(self.part) + by) % Part::ALL.len();
        self.part = Part::ALL.get(next).copied().unwrap_or_default();
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, _key: Key, shared: &Shared) -> Vec<Step> {
        let page = shared.page as isize;
        match action {
            Action::Up => self.move_by(-1, shared.page),
            Action::Down => self.move_by(1, shared.page),
            Action::PageUp => self.move_by(-page, shared.page),
            Action::PageDown => self.move_by(page, shared.page),
            Action::First => self.move_by(isize::MIN / 2, shared.page),
            Action::Last => self.move_by(isize::MAX / 2, shared.page),
            Action::Next => self.turn(1),
            Action::Previous => self.turn(2),
            Action::Open => return self.open(shared),
            Action::DeskNew => return vec![Step::Form(Box::new(intake::open(&Known::default(), shared)))],
            Action::DeskVisit => return vec![Step::Visit(None, None)],
            Action::DeskToday => return vec![Step::Today],
            Action::DeskSave => {
                return list_save::open(OutList::Visits(Box::new(VisitList::of_day(shared.today()))), shared);
            }
            Action::DeskReport => return vec![Step::Reports(Turn::Evening)],
            Action::DropDraft => return self.drop_draft(),
            _ => {}
        }
        Vec::new()
    }

    /// Whether the selected row leads anywhere: a visit that was only counted does not.
    fn opens(&self) -> bool {
        let selected = self.list(self.part).selected;
        match self.part {
            Part::Visits => {
                let visit = self.view.as_ref().and_then(|view| view.visits.get(selected));
                visit.is_some_and(|visit| visit.person.is_some() || visit.procedure.is_some())
            }
            part => selected < self.rows(part),
        }
    }

    fn draft(&self) -> Option<&Draft> {
        self.view.as_ref()?.drafts.get(self.list(Part::Drafts).selected)
    }

    fn open(&self, shared: &Shared) -> Vec<Step> {
        let Some(view) = &self.view else { return Vec::new() };
        let selected = self.list(self.part).selected;
        let row = wanted(view, self.today).get(selected).copied().filter(|_| self.part == Part::Due);
        if let Some(Wanted::Case(line)) = row {
            return shared.open_case(line);
        }
        let step = match self.part {
            Part::Visits => view.visits.get(selected).and_then(|visit| match (&visit.person, &visit.procedure) {
                (Some((id, _)), _) => Some(Step::Person(*id)),
                (None, Some(slug)) => Some(Step::Procedure(slug.clone())),
                (None, None) => None,
            }),
            Part::Drafts => self.draft().map(|draft| Step::Draft(Box::new(draft.clone()))),
            Part::Due => row.map(|row| match row {
                Wanted::Case(line) => Step::Case(line.id),
                Wanted::Line(line) => Step::Referral(line.id),
                Wanted::List(list, _) => Step::Worklist(Box::new(Worklist::whole(list))),
                Wanted::Issues(_) => Step::Issues(Box::new(IssueList::overdue()), None),
                Wanted::FollowUps(..) => Step::FollowUps,
            }),
        };
        step.into_iter().collect()
    }

    fn drop_draft(&self) -> Vec<Step> {
        let draft = self.draft().map(|draft| Step::Confirm(a::DROP_DRAFT, Act::DropDraft(draft.id)));
        draft.into_iter().collect()
    }

    /// An answer of a worker: what was selected stays selected.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        let Answer::Desk(view) = answer else { return Vec::new() };
        let chosen: Vec<Option<Uuid>> = Part::ALL.iter().map(|part| self.id_at(*part)).collect();
        self.failed = None;
        self.today = shared.today();
        let first = self.view.replace((**view).clone()).is_none();
        // In the morning nobody was here yet: what is overdue is the first thing to see, then what was left unsaved. Later
        // in the day somebody starts again in the middle of work: what was left unsaved comes first.
        if first {
            let wanted: &[Part] = if view.visits.is_empty() { &[Part::Due, Part::Drafts] } else { &[Part::Drafts] };
            let filled = wanted.iter().find(|part| self.rows(**part) > 0);
            self.part = filled.copied().unwrap_or_default();
        }
        for (part, id) in Part::ALL.into_iter().zip(chosen) {
            self.select(part, id, shared.page);
        }
        Vec::new()
    }

    fn id_at(&self, part: Part) -> Option<Uuid> {
        self.ids(part).get(self.list(part).selected).copied()
    }

    fn ids(&self, part: Part) -> Vec<Uuid> {
        let Some(view) = &self.view else { return Vec::new() };
        match part {
            Part::Visits => view.visits.iter().map(|visit| visit.id.uuid()).collect(),
            Part::Drafts => view.drafts.iter().map(|draft| draft.id.uuid()).collect(),
            Part::Due => wanted(view, self.today)
                .into_iter()
                .map(|row| match row {
                    Wanted::Case(line) => line.id.uuid(),
                    Wanted::Line(line) => line.id.uuid(),
                    Wanted::List(list, _) => Uuid::new_v5(&Uuid::NAMESPACE_OID, list.code().as_bytes()),
                    Wanted::Issues(_) => Uuid::new_v5(&Uuid::NAMESPACE_OID, b"masalah"),
                    Wanted::FollowUps(..) => Uuid::new_v5(&Uuid::NAMESPACE_OID, b"follow-ups"),
                })
                .collect(),
        }
    }

    fn select(&mut self, part: Part, id: Option<Uuid>, page: usize) {
        let ids = self.ids(part);
        let row = id.and_then(|id| ids.iter().position(|one| *one == id));
        if let Some(list) = self.lists.get_mut(Self::place(part)) {
            // The first row stays selected while new ones come in above it; any other stays on its record.
            let row = if list.selected == 0 { 0 } else { row.unwrap_or(list.selected) };
            *list = list.select(row, ids.len(), page);
        }
    }

    /// What the pane asked for failed: the sentence is shown, never an empty list.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{DraftId, VisitId};
    use crate::domain::visit::{Channel, Outcome};
    use crate::panes::fixture::shared;
    use crate::worker::VisitLine;
    use uuid::Uuid;

    fn visit() -> VisitLine {
        VisitLine {
            id: VisitId::from(Uuid::nil()),
            at: shared().now,
            person: None,
            procedure: None,
            gampong: None,
            channel: Channel::Counter,
            outcome: Outcome::Answered,
            note: String::new(),
        }
    }

    fn draft() -> Draft {
        let text = String::new;
        let id = DraftId::from(Uuid::nil());
        Draft { id, form: text(), title: text(), payload: text(), user: text(), saved_at: text() }
    }

    fn first_box(visits: Vec<VisitLine>, drafts: Vec<Draft>) -> Part {
        let mut state = State::default();
        state.take(&Answer::Desk(Box::new(DeskView { visits, drafts, ..DeskView::default() })), &shared());
        state.part
    }

    #[test]
    fn keys_go_first_to_what_was_left_unsaved() {
        assert_eq!(first_box(vec![visit()], vec![draft()]), Part::Drafts);
        assert_eq!(first_box(Vec::new(), vec![draft()]), Part::Drafts);
        assert_eq!(first_box(vec![visit()], Vec::new()), Part::Visits);
        assert_eq!(first_box(Vec::new(), Vec::new()), Part::Visits);
    }

    #[test]
    fn a_later_reading_moves_nobody_to_another_box() {
        let mut state = State::default();
        let view = |drafts| Answer::Desk(Box::new(DeskView { visits: vec![visit()], drafts, ..DeskView::default() }));
        state.take(&view(Vec::new()), &shared());
        state.take(&view(vec![draft()]), &shared());
        assert_eq!(state.part, Part::Visits);
    }
}
