//! What leads into the reports, and out of them.

use super::layers::Layer;
use super::message::Effect;
use super::model::{Model, Parked};
use crate::domain::outlist::Kept;
use crate::panes::reports::Turn;
use crate::panes::{Pane, Step};
use crate::ui::Level;

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

    /// A report lies there as a file.
    pub(super) fn report_saved(&mut self, path: &std::path::Path, effects: &mut Vec<Effect>) {
        self.close_form(crate::words::app::SAVED, effects);
        let said = crate::words::outgo::saved(&path.display().to_string(), self.shared.lang);
        self.say(Level::Good, said);
    }

    /// A list lies there as a file.
    pub(super) fn list_saved(
        &mut self,
        path: &std::path::Path,
        (rows, kept): (usize, Kept),
        effects: &mut Vec<Effect>,
    ) {
        self.close_form(crate::words::app::SAVED, effects);
        let lang = self.shared.lang;
        let said = crate::words::export::written(rows, &path.display().to_string(), kept.sentence(lang), lang);
        self.say(Level::Good, said);
    }

    /// Opens a pane on one thing in it; where a list of another pane sent there, the way out leads back to it.
    pub(super) fn open_from_list(&mut self, pane: Pane, effects: &mut Vec<Effect>) {
        let from = matches!(self.pane, Pane::Kecamatan | Pane::Reports).then_some(self.pane);
        let monthly = matches!(self.layers.last(), Some(Layer::Monthly(_)));
        let layers = if monthly { std::mem::take(&mut self.layers) } else { Vec::new() };
        let from = if monthly { Some(self.pane) } else { from };
        self.open_pane(pane, effects);
        self.came_from = from.map(|pane| Parked { pane, layers });
    }
}
