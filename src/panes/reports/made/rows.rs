//! The records beneath a number of a report, the latest first, read in windows. From a record one key leads on.

use crate::domain::content::CategoryKind;
use crate::domain::field_issue::{IssueFilter, IssueList};
use crate::domain::ids::{ActivityId, FieldIssueId};
use crate::domain::outlist::OutList;
use crate::domain::register::{Narrow as Kinds, RegisterList, Standing};
use crate::domain::report::Drill;
use crate::domain::report::measure::Source;
use crate::keys::Action;
use crate::panes::forms::list_save;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, board, referrals, reports as w};
use crate::worker::{Ask, REPORT_WINDOW, Recipient, ReportAsk, ReportLine, ReportRows};

/// The list.
#[derive(Clone, Debug)]
pub struct State {
    /// What it counts.
    pub of: Drill,
    /// What the number is called.
    pub label: String,
    /// The selected row.
    pub list: ListState,
    /// How many there are, once they have come.
    pub total: Option<usize>,
    /// Why they did not come.
    pub failed: Option<String>,
    lines: Vec<ReportLine>,
    offset: usize,
}

impl State {
    /// The records of a number.
    pub fn open(of: Drill, label: String) -> State {
        State { of, label, list: ListState::default(), total: None, failed: None, lines: Vec::new(), offset: 0 }
    }

    /// What to ask for now, also when records changed: the rows around the selected one.
    pub fn ask(&self, shared: &Shared) -> Step {
        let offset = self.list.selected.saturating_sub(REPORT_WINDOW / 2);
        let ask = ReportAsk::Rows(Box::new(self.of.clone()), shared.today(), offset);
        Step::Ask(Recipient::ReportRows, Ask::Report(ask))
    }

    /// Rows have come.
    pub fn take(&mut self, offset: usize, found: &ReportRows, page: usize) {
        self.failed = None;
        (self.offset, self.lines, self.total) = (offset, found.lines.clone(), Some(found.total));
        self.list = self.list.select(self.list.selected, found.total, page);
    }

    /// A row, where it has been read.
    pub fn line(&self, at: usize) -> Option<&ReportLine> {
        at.checked_sub(self.offset).and_then(|at| self.lines.get(at))
    }

    /// True where days have a time behind them, as visits do; most records have none.
    pub fn timed(&self) -> bool {
        self.lines.iter().any(|line| line.time.is_some())
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        match action {
            Action::Open if self.line(self.list.selected).is_none() => Some(board::NOTHING_BENEATH),
            Action::ReportNarrow
            | Action::ReportWiden
            | Action::ReportBefore
            | Action::ReportAfter
            | Action::ReportToday
            | Action::ReportPeriod
            | Action::ReportPrint
            | Action::ReportCompare => Some(w::CLOSE_ROWS),
            _ => None,
        }
    }

    /// Why the rows may not be taken along just now.
    pub fn kept_here(&self, shared: &Shared) -> Option<Text> {
        list_save::unavailable(&self.out_list(), self.total, shared)
    }

    fn out_list(&self) -> OutList {
        OutList::Beneath(Box::new(self.of.clone()))
    }

    /// An action.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if action == Action::ReportSave {
            return list_save::open(self.out_list(), shared);
        }
        if matches!(action, Action::Open | Action::ReportRight) {
            return self.line(self.list.selected).map(|line| vec![leads(line, shared)]).unwrap_or_default();
        }
        let total = self.total.unwrap_or(0);
        self.list = list_moved(self.list, action, total, shared.page);
        // Rows that are seen are read before they are needed.
        let (first, last) = (self.list.selected.saturating_sub(shared.page), self.list.selected + shared.page);
        let missing = [first, last.min(total.saturating_sub(1))].into_iter().any(|at| self.line(at).is_none());
        if missing && total > 0 { vec![self.ask(shared)] } else { Vec::new() }
    }
}

/// What a record opens. The opened case writes a confidential one into the journal; what cannot be written down stays
/// closed.
pub fn leads(line: &ReportLine, shared: &Shared) -> Step {
    match (line.source, line.case, line.person) {
        (_, Some(_), _) if line.closed && shared.read_only => Step::Say(Level::Warn, referrals::SENSITIVE_LOCKED),
        (Source::Referral, ..) => Step::Referral(line.id.into()),
        (Source::Issue, ..) => issue(line.id.into()),
        (Source::Activity, ..) => done(line.id.into(), line.meeting),
        (Source::FollowUp, ..) if line.issue => line.of.map_or(Step::FollowUps, |id| issue(id.into())),
        (Source::FollowUp, ..) => line.of.map_or(Step::FollowUps, |id| done(id.into(), line.meeting)),
        (_, Some(case), _) => Step::Case(case),
        (Source::Member, ..) => Step::Member(line.id.into()),
        (_, None, Some(person)) => Step::Person(person),
        (Source::Promise | Source::Gift, ..) => given(line),
        (Source::Point, ..) => Step::Points(line.area.clone(), Some(line.id.into())),
        (Source::Round, ..) => {
            Step::Register(Box::new(RegisterList { area: line.area.clone(), ..RegisterList::default() }))
        }
        (Source::Entry, ..) => entry(line, Kinds::Whole),
        _ => Step::Say(Level::Info, board::ONLY_READ),
    }
}

/// A problem from the field in the list that holds them all.
fn issue(id: FieldIssueId) -> Step {
    let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
    Step::Issues(Box::new(list), Some(id))
}

/// An activity in the log; a meeting with its agenda and people.
fn done(id: ActivityId, meeting: bool) -> Step {
    if meeting { Step::Meetings(Some(id)) } else { Step::Activity(id) }
}

/// A promise with the gifts that came of it; a gift without one stands beside its partner in the register.
fn given(line: &ReportLine) -> Step {
    match (line.of, line.promise) {
        (Some(partner), Some(promise)) => Step::Promises(Some((partner.into(), line.who.clone())), Some(promise)),
        _ => entry(line, Kinds::Kind(CategoryKind::Psks)),
    }
}

/// The entry of the register of whom a record is about.
fn entry(line: &ReportLine, narrow: Kinds) -> Step {
    let (area, text) = (line.area.clone(), line.who.clone());
    Step::Register(Box::new(RegisterList { area, narrow, text, standing: Standing::All, ..RegisterList::default() }))
}
