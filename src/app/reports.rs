//! What leads into the reports, and out of them.

use super::message::Effect;
use super::model::Model;
use crate::panes::reports::Turn;
use crate::panes::{Pane, Step};

impl Model {
    /// Opens a face of the reports, or lets the open one look elsewhere.
    pub(super) fn open_report(&mut self, turn: Turn, effects: &mut Vec<Effect>) -> Vec<Step> {
        match turn {
            Turn::Evening => {
                self.open_pane(Pane::Reports, effects);
                self.reports.open_evening(&self.shared)
            }
            Turn::Report(name) => self.reports.open_report(name, &self.shared),
            Turn::Area(area) => self.reports.look(area, &self.shared),
        }
    }

    /// The pane to which the way out of another one leads back, where it was a list that sent there.
    pub(super) fn leads_back(&self) -> Option<Pane> {
        matches!(self.pane, Pane::Kecamatan | Pane::Reports).then_some(self.pane)
    }
}
