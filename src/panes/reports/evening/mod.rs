//! The evening report of a day. Today's when it is opened; one key goes a day back or forth, Enter on a figure shows
//! the visits it counts.

mod drill;
mod figures;
pub mod view;

use chrono::NaiveDate;

use self::drill::Drill;
use crate::domain::letter::data::{DayReportData, OfficeHead};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::reports as w;
use crate::words::{Lang, Text};
use crate::worker::{Answer, Ask, Count, Paper, Recipient};

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// None: today, also after midnight.
    day: Option<NaiveDate>,
    /// None until the file was read for this day.
    counts: Option<Vec<Count>>,
    failed: Option<String>,
    /// The selected figure, by its place among all of them.
    list: ListState,
    /// The figure whose visits are shown.
    drill: Option<Drill>,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        let day = self.day(shared);
        let ask = match &self.drill {
            Some(drill) => Ask::FigureRows(day, drill.of.0, drill.of.1.clone()),
            None => Ask::Figures(day, day),
        };
        vec![Step::Ask(Recipient::Reports, ask)]
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let day = self.day(shared);
        match action {
            Action::DayBefore => return self.go(day.pred_opt(), shared),
            Action::DayAfter => return self.go(day.succ_opt(), shared),
            Action::DayToday => return self.go(Some(shared.today()), shared),
            Action::Open => return self.open(shared),
            Action::ReportPaper => return self.paper(shared).into_iter().collect(),
            Action::Back if self.drill.is_some() => self.drill = None,
            Action::Back => return vec![Step::Out],
            _ => self.moved(action, shared),
        }
        Vec::new()
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let today = self.day(shared) >= shared.today();
        match action {
            Action::DayAfter if today => Some(w::NOT_YET),
            Action::DayToday if today => Some(w::IS_TODAY),
            Action::Open if self.drill.is_none() => self.why_not_open(shared),
            Action::ReportPaper if self.figures().is_none() => Some(w::NOTHING_TO_PRINT),
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Figures(counts) => self.counted(counts, shared),
            Answer::FigureRows(counts, lines) => {
                self.counted(counts, shared);
                if let Some(drill) = &mut self.drill {
                    drill.take(lines, shared.page);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// New figures; what was selected stays selected.
    fn counted(&mut self, counts: &[Count], shared: &Shared) {
        let chosen = self.rows(shared).into_iter().nth(self.list.selected).map(|row| (row.of.0, row.label));
        (self.failed, self.counts) = (None, Some(counts.to_vec()));
        let rows = self.rows(shared);
        let place = chosen.and_then(|chosen| {
            rows.iter().position(|row| (row.of.0, row.label.as_str()) == (chosen.0, chosen.1.as_str()))
        });
        self.list = self.list.select(place.unwrap_or(self.list.selected), rows.len(), shared.page);
    }

    /// Every figure, from the first section to the last.
    fn rows(&self, shared: &Shared) -> Vec<figures::Figure> {
        let counts = self.figures().unwrap_or_default();
        figures::all(counts, shared).into_iter().flat_map(|section| section.rows).collect()
    }

    fn why_not_open(&self, shared: &Shared) -> Option<Text> {
        match self.rows(shared).get(self.list.selected) {
            None => Some(w::NOTHING_INSIDE),
            Some(row) => row.closed.then_some(w::CLOSED_FIGURE),
        }
    }

    /// Shows the visits the selected figure counts; in them, who came.
    fn open(&mut self, shared: &Shared) -> Vec<Step> {
        if let Some(drill) = &self.drill {
            return drill.open().into_iter().collect();
        }
        let row = self.rows(shared).into_iter().nth(self.list.selected).filter(|row| !row.closed);
        let Some(row) = row else { return Vec::new() };
        self.drill = Some(Drill { label: row.label, of: row.of, lines: None, list: ListState::default() });
        self.enter(shared)
    }

    fn moved(&mut self, action: Action, shared: &Shared) {
        match &mut self.drill {
            Some(drill) => drill.moved(action, shared.page),
            None => self.list = list_moved(self.list, action, self.rows(shared).len(), shared.page),
        }
    }

    /// A reading failed: said in the report's place, never shown as a day without visits.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// The counts, if there is anything in them.
    fn figures(&self) -> Option<&[Count]> {
        self.counts.as_deref().filter(|counts| self.failed.is_none() && figures::total(counts) > 0)
    }

    /// The report as a paper to look at, save or print. Papers are in Indonesian whatever the screen's language.
    fn paper(&self, shared: &Shared) -> Option<Step> {
        let counts = self.figures()?;
        let shared_id = Shared { lang: Lang::Id, ..shared.clone() };
        let sections: Vec<figures::Section> =
            figures::visits(counts, &shared_id).into_iter().chain(figures::services(counts, &shared_id)).collect();
        let hidden = sections.iter().flat_map(|section| &section.rows).any(|row| row.hidden);
        let day = self.day(shared);
        Some(Step::Preview(Paper::Report(Box::new(DayReportData {
            office: OfficeHead::from(&shared.office),
            date: Some(day),
            day: w::paper_day(day, Lang::Id),
            visits: figures::total(counts),
            tables: sections.iter().map(figures::table).collect(),
            note: if hidden { w::HIDDEN_NOTE.get(Lang::Id).to_owned() } else { String::new() },
            clerk: shared.user.clone(),
        }))))
    }

    /// The day of the report.
    fn day(&self, shared: &Shared) -> NaiveDate {
        self.day.unwrap_or_else(|| shared.today())
    }

    /// Shows another day, never one to come. Figures of the day before are not shown under the new one.
    fn go(&mut self, day: Option<NaiveDate>, shared: &Shared) -> Vec<Step> {
        let Some(day) = day.filter(|day| *day <= shared.today()) else { return Vec::new() };
        self.day = (day != shared.today()).then_some(day);
        self.counts = None;
        self.failed = None;
        self.list = ListState::default();
        if let Some(drill) = &mut self.drill {
            drill.lines = None;
        }
        self.enter(shared)
    }
}

#[cfg(test)]
mod tests;
