//! The records beneath a figure of a report, read in windows.

use crate::domain::monthly::Part;
use crate::domain::report::{Drill, Measure};
use crate::keys::Action;
use crate::panes::reports::made::rows::leads;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::worker::{Ask, REPORT_WINDOW, Recipient, ReportAsk, ReportLine, ReportRows};

/// The list.
#[derive(Clone, Debug)]
pub struct Beneath {
    /// The part of the report.
    pub part: Part,
    /// What is counted.
    pub measure: Measure,
    /// The selected record.
    pub list: ListState,
    /// How many there are, once they have come.
    pub total: Option<usize>,
    /// Why they did not come.
    pub failed: Option<String>,
    drill: Drill,
    lines: Vec<ReportLine>,
    offset: usize,
}

impl Beneath {
    /// A list that is still to be read.
    pub fn new(part: Part, measure: Measure, drill: Drill) -> Beneath {
        let list = ListState::default();
        Beneath { part, measure, list, total: None, failed: None, drill, lines: Vec::new(), offset: 0 }
    }

    /// What to ask for now: the records around the selected one.
    pub fn ask(&self, shared: &Shared) -> Step {
        let offset = self.list.selected.saturating_sub(REPORT_WINDOW / 2);
        let rows = ReportAsk::Rows(Box::new(self.drill.clone()), shared.today(), offset);
        Step::Ask(Recipient::Monthly, Ask::Report(rows))
    }

    /// True while the next key cannot know which record it means.
    pub fn waits(&self) -> bool {
        self.failed.is_none() && self.total.is_none()
    }

    /// Records have come; those of another figure are dropped.
    pub fn take(&mut self, drill: &Drill, offset: usize, rows: &ReportRows, page: usize) {
        if *drill == self.drill {
            (self.failed, self.total) = (None, Some(rows.total));
            (self.offset, self.lines) = (offset, rows.lines.clone());
            self.list = self.list.select(self.list.selected, rows.total, page);
        }
    }

    /// Records of the whole list.
    pub fn count(&self) -> usize {
        self.total.unwrap_or(0)
    }

    /// A record, where it has been read.
    pub fn line(&self, at: usize) -> Option<&ReportLine> {
        at.checked_sub(self.offset).and_then(|at| self.lines.get(at))
    }

    /// An action; none when the list is to be closed.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Option<Vec<Step>> {
        match action {
            Action::Back => return None,
            Action::Open => {
                return Some(self.line(self.list.selected).map(|line| leads(line, shared)).into_iter().collect());
            }
            _ => {}
        }
        self.list = list_moved(self.list, action, self.count(), shared.page);
        let (first, last) = (self.list.selected.saturating_sub(shared.page), self.list.selected + shared.page);
        let read = [first, last.min(self.count().saturating_sub(1))].into_iter().all(|at| self.line(at).is_some());
        Some(if read || self.count() == 0 { Vec::new() } else { vec![self.ask(shared)] })
    }
}
