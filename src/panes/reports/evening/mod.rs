//! The evening report of a day. Today's when it is opened; one key goes a day back or forth, Enter on a figure shows
//! the visits it counts.

mod figures;
pub mod view;

use chrono::NaiveDate;

use super::made::rows;
use crate::domain::letter::data::OfficeHead;
use crate::domain::report::{Area, Drill, Period, Report, ReportName, ReportSheet};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::reports as w;
use crate::words::{Lang, Text};
use crate::worker::{Ask, Paper, Recipient, ReportAnswer, ReportAsk};

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// None: today, also after midnight.
    day: Option<NaiveDate>,
    /// None until the file was read for this day.
    report: Option<Report>,
    failed: Option<String>,
    /// The selected figure, by its place among all of them.
    list: ListState,
    /// The visits beneath a figure, while they are shown.
    rows: Option<rows::State>,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        let (period, today) = (Period::day(self.day(shared)), shared.today());
        let ask = ReportAsk::Made(ReportName::Evening, period, Area::city(), today);
        let rows = self.rows.as_ref().map(|rows| rows.ask(shared));
        std::iter::once(Step::Ask(Recipient::Reports, Ask::Report(ask))).chain(rows).collect()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let day = self.day(shared);
        match action {
            Action::DayBefore => return self.go(day.pred_opt(), shared),
            Action::DayAfter => return self.go(day.succ_opt(), shared),
            Action::DayToday => return self.go(Some(shared.today()), shared),
            Action::ReportPaper => return self.paper(shared).into_iter().collect(),
            Action::Back => return if self.rows.take().is_some() { Vec::new() } else { vec![Step::Out] },
            _ => {}
        }
        match (&mut self.rows, action) {
            (Some(rows), _) => rows.act(action, shared),
            (None, Action::Open) => self.open(shared),
            (None, _) => {
                let count = self.figures(shared.lang).len();
                self.list = list_moved(self.list, action, count, shared.page);
                Vec::new()
            }
        }
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let today = self.day(shared) >= shared.today();
        match action {
            Action::DayAfter if today => Some(w::NOT_YET),
            Action::DayToday if today => Some(w::IS_TODAY),
            Action::ReportPaper if self.counted().is_none() => Some(w::NOTHING_TO_PRINT),
            Action::Open if self.rows.is_none() => self.why_not_open(shared.lang),
            Action::Open => self.rows.as_ref().and_then(|rows| rows.unavailable(action)),
            _ => None,
        }
    }

    /// An answer of a worker; one about another day is late, and dropped.
    pub fn take(&mut self, answer: &ReportAnswer, shared: &Shared) {
        match answer {
            ReportAnswer::Made(report) if self.wants(report, shared) => self.made(report, shared),
            ReportAnswer::Rows(drill, offset, found) => {
                if let Some(rows) = self.rows.as_mut().filter(|rows| rows.of == *drill) {
                    rows.take(*offset, found, shared.page);
                }
            }
            _ => {}
        }
    }

    fn wants(&self, report: &Report, shared: &Shared) -> bool {
        let wanted = (ReportName::Evening, Period::day(self.day(shared)), Area::city());
        (report.name, report.period, report.area.clone()) == wanted
    }

    /// New figures; what was selected stays selected.
    fn made(&mut self, report: &Report, shared: &Shared) {
        let chosen = self.figures(shared.lang).into_iter().nth(self.list.selected).map(|row| row.key);
        (self.failed, self.report) = (None, Some(report.clone()));
        let rows = self.figures(shared.lang);
        let place = chosen.and_then(|chosen| rows.iter().position(|row| row.key == chosen));
        self.list = self.list.select(place.unwrap_or(self.list.selected), rows.len(), shared.page);
    }

    /// Every figure, from the first section to the last.
    fn figures(&self, lang: Lang) -> Vec<figures::Figure> {
        let all = self.counted().map(|report| figures::all(report, lang)).unwrap_or_default();
        all.into_iter().flat_map(|section| section.rows).collect()
    }

    fn why_not_open(&self, lang: Lang) -> Option<Text> {
        match self.figures(lang).get(self.list.selected) {
            None => Some(w::NOTHING_INSIDE),
            Some(row) => row.drill.is_none().then_some(w::CLOSED_FIGURE),
        }
    }

    /// Shows the visits the selected figure counts; in them, who came.
    fn open(&mut self, shared: &Shared) -> Vec<Step> {
        let row = self.figures(shared.lang).into_iter().nth(self.list.selected);
        let Some((label, drill)) = row.and_then(|row| Some((row.label, row.drill?))) else { return Vec::new() };
        let rows = rows::State::open(drill, label);
        let ask = rows.ask(shared);
        self.rows = Some(rows);
        vec![ask]
    }

    /// A reading failed: said in the place of what was asked for, never shown as a day without visits.
    pub fn fail(&mut self, to: Recipient, sentence: &str) {
        match (to, &mut self.rows) {
            (Recipient::ReportRows, Some(rows)) => rows.failed = Some(sentence.to_owned()),
            _ => self.failed = Some(sentence.to_owned()),
        }
    }

    /// True while the rows the next key means have not come.
    pub fn waits(&self) -> bool {
        self.rows.as_ref().is_some_and(|rows| rows.total.is_none() && rows.failed.is_none())
    }

    /// The report, if there is anything in it.
    fn counted(&self) -> Option<&Report> {
        self.report.as_ref().filter(|report| self.failed.is_none() && figures::total(report) > 0)
    }

    /// The report as a paper to look at, save or print. Papers are in Indonesian whatever the screen's language.
    fn paper(&self, shared: &Shared) -> Option<Step> {
        Some(Step::Preview(Paper::Report(Box::new(ReportSheet {
            office: OfficeHead::from(&shared.office),
            report: self.counted()?.clone(),
            made_on: self.day(shared),
            clerk: shared.user.clone(),
            lang: Lang::Id,
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
        (self.report, self.failed) = Default::default();
        let period = Period::day(day);
        self.rows = self.rows.take().map(|rows| rows::State::open(Drill { period, ..rows.of }, rows.label));
        self.list = ListState::default();
        self.enter(shared)
    }
}

#[cfg(test)]
mod tests;
