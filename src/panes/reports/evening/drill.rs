//! The visits one figure of the report counts.

use crate::keys::Action;
use crate::panes::Step;
use crate::panes::scroll::list_moved;
use crate::ui::list::ListState;
use crate::worker::VisitLine;

/// An opened figure.
#[derive(Clone, Debug)]
pub struct Drill {
    /// Its name.
    pub label: String,
    /// What the visits are counted by, and which codes.
    pub of: (&'static str, Vec<String>),
    /// The visits, once they have come.
    pub lines: Option<Vec<VisitLine>>,
    /// The selected one.
    pub list: ListState,
}

impl Drill {
    /// The visits have come; what was selected stays selected.
    pub fn take(&mut self, lines: &[VisitLine], page: usize) {
        let chosen = self.line().map(|line| line.id);
        let row = chosen.and_then(|id| lines.iter().position(|line| line.id == id));
        self.lines = Some(lines.to_vec());
        self.list = self.list.select(row.unwrap_or(self.list.selected), lines.len(), page);
    }

    /// How many visits there are.
    pub fn len(&self) -> usize {
        self.lines.as_ref().map_or(0, Vec::len)
    }

    fn line(&self) -> Option<&VisitLine> {
        self.lines.as_ref()?.get(self.list.selected)
    }

    /// An action that moves the selection.
    pub fn moved(&mut self, action: Action, page: usize) {
        self.list = list_moved(self.list, action, self.len(), page);
    }

    /// Whom the selected visit leads to; where nobody is known, to what was asked for.
    pub fn open(&self) -> Option<Step> {
        let line = self.line()?;
        let person = line.person.as_ref().map(|(id, _)| Step::Person(*id));
        person.or_else(|| line.procedure.clone().map(Step::Procedure))
    }
}
