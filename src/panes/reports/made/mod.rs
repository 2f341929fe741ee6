//! A report on the screen: the tables of one of the reports over some days and a place, with keys for narrower, wider,
//! earlier and later days, the days before beside them, and a line in which a period can be typed in words.
//!
//! The numbers are the engine's ([`crate::domain::report`]); nothing is counted here. Enter on a number opens the records
//! beneath it ([`rows`]). Odd: what was shown is never shown under another heading, so every change empties the tables
//! until the new ones have come.

mod cursor;
pub mod rows;
pub mod view;

use crate::domain::letter::data::OfficeHead;
use crate::domain::report::{Area, Drill, Period, Report, ReportName, ReportSheet};
use crate::keys::{Action, Key};
use crate::panes::forms::report_save;
use crate::panes::query::Query;
use crate::panes::{Shared, Step};
use crate::words::{Lang, Text, reports as w};
use crate::worker::{Ask, Paper, Recipient, ReportAnswer, ReportAsk, ReportAsked};

pub use cursor::{Cursor, Spot, spots};

/// What the face remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Which report; none until one was chosen.
    name: Option<ReportName>,
    /// Over which days; none for the month in which today lies.
    period: Option<Period>,
    /// Where; none until somebody chose.
    area: Option<Area>,
    /// The days before stand beside.
    compare: bool,
    made: Option<Report>,
    before: Option<Report>,
    failed: Option<String>,
    cursor: Cursor,
    /// The period that is being typed.
    typed: Option<Query>,
    /// Why what was typed is no period.
    problem: Option<String>,
    /// The records beneath a number, while they are shown.
    rows: Option<rows::State>,
}

impl State {
    /// Opens one of the reports; period and place stay.
    pub fn open(&mut self, name: ReportName, area: Area, shared: &Shared) -> Vec<Step> {
        let period = self.period.or_else(|| (name == ReportName::Evening).then(|| Period::day(shared.today())));
        *self = State { name: Some(name), period, area: Some(area), compare: self.compare, ..State::default() };
        self.enter(shared)
    }

    /// What to ask for when the face is shown, or when records changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        let rows = self.rows.as_ref().map(|rows| rows.ask(shared));
        std::iter::once(self.ask(shared)).flatten().chain(rows).collect()
    }

    fn ask(&self, shared: &Shared) -> Option<Step> {
        let (name, period, area, today) = (self.name?, self.period(shared), self.area(), shared.today());
        let ask = match self.compare {
            true => ReportAsk::Compared(name, [period, period.beside(today)], area, today),
            false => ReportAsk::Made(name, period, area, today),
        };
        Some(Step::Ask(Recipient::Reports, Ask::Report(ask)))
    }

    /// What is shown, for its paper and its file.
    fn asked(&self, shared: &Shared) -> Option<ReportAsked> {
        let (period, area, today) = (self.period(shared), self.area(), shared.today());
        Some(ReportAsked { name: self.name?, period, area, today, lang: shared.lang })
    }

    /// Which report.
    pub fn name(&self) -> Option<ReportName> {
        self.name
    }

    /// Over which days.
    pub fn period(&self, shared: &Shared) -> Period {
        self.period.unwrap_or_else(|| Period::month(shared.today()))
    }

    fn area(&self) -> Area {
        self.area.clone().unwrap_or_default()
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        self.typed.is_some()
    }

    /// A key of the line in which a period is typed.
    pub fn type_key(&mut self, key: Key) {
        if self.typed.as_mut().is_some_and(|typed| typed.key(key)) {
            self.problem = None;
        }
    }

    /// A paste into that line.
    pub fn paste(&mut self, text: &str) {
        if let Some(typed) = &mut self.typed {
            typed.paste(text);
            self.problem = None;
        }
    }

    /// Shows the typed period; what is none stays to be mended, with a sentence.
    fn read_typed(&mut self, shared: &Shared) -> Vec<Step> {
        let text = self.typed.as_ref().map(|typed| typed.text().to_owned()).unwrap_or_default();
        match Period::parse(&text, shared.today()) {
            Ok(period) => {
                (self.typed, self.problem) = Default::default();
                self.show(Some(period), shared)
            }
            Err(problem) => {
                self.problem = Some(problem.sentence(shared.lang));
                Vec::new()
            }
        }
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if self.typing() {
            return None;
        }
        if let Some(rows) = &self.rows {
            return match action {
                Action::ReportSave => rows.kept_here(shared),
                action => rows.unavailable(action),
            };
        }
        let (period, today) = (self.period(shared), shared.today());
        match action {
            Action::ReportNarrow if period.narrow(today).is_none() => Some(w::NARROWEST),
            Action::ReportWiden if period.widen().is_none() => Some(w::WIDEST),
            Action::ReportAfter if period.next(today).is_none() => Some(w::NO_NEXT),
            Action::ReportToday if period.today(today) == period => Some(w::IS_NOW),
            Action::ReportPrint | Action::ReportSave if self.made.is_none() => Some(w::NOTHING_TO_PRINT),
            Action::ReportSave if shared.read_only => Some(crate::words::app::READ_ONLY),
            Action::Open if self.drill().is_none() => Some(self.why_closed()),
            _ => None,
        }
    }

    fn why_closed(&self) -> Text {
        let cell = self.made.as_ref().and_then(|report| self.cursor.cell(report));
        match cell {
            Some(cell) if cell.hidden => w::CLOSED_FIGURE,
            Some(_) => w::CLOSED_FIGURE,
            None => w::NOTHING_INSIDE,
        }
    }

    /// How the records beneath the chosen number are opened.
    fn drill(&self) -> Option<&Drill> {
        let cell = self.cursor.cell(self.made.as_ref()?)?;
        cell.drill.as_ref().filter(|_| !cell.hidden)
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Open if self.typing() => return self.read_typed(shared),
            Action::Back if self.typing() => {
                (self.typed, self.problem) = Default::default();
                return Vec::new();
            }
            _ => {}
        }
        if let Some(rows) = &mut self.rows {
            if action == Action::Back || action == Action::ReportLeft {
                self.rows = None;
                return self.enter(shared);
            }
            return rows.act(action, shared);
        }
        let (period, today) = (self.period(shared), shared.today());
        match action {
            Action::ReportNarrow => return self.show(period.narrow(today), shared),
            Action::ReportWiden => return self.show(period.widen(), shared),
            Action::ReportBefore => return self.show(Some(period.previous()), shared),
            Action::ReportAfter => return self.show(period.next(today), shared),
            Action::ReportToday => return self.show(Some(period.today(today)), shared),
            Action::ReportSave => {
                return self.asked(shared).map(|of| Step::Form(Box::new(report_save::open(&of)))).into_iter().collect();
            }
            Action::ReportPeriod => self.typed = Some(Query::default()),
            Action::ReportCompare => {
                self.compare = !self.compare;
                return self.show(self.period, shared);
            }
            Action::ReportPrint => return self.paper(shared).into_iter().collect(),
            Action::Open => return self.opened(shared),
            Action::Back => return vec![Step::Out],
            _ => {
                if let Some(report) = &self.made {
                    self.cursor = self.cursor.moved(action, report, shared.page);
                }
            }
        }
        Vec::new()
    }

    /// The report as a paper to look at, save or print. Papers are in Indonesian whatever the screen's language.
    fn paper(&self, shared: &Shared) -> Option<Step> {
        Some(Step::Preview(Paper::Report(Box::new(ReportSheet {
            office: OfficeHead::from(&shared.office),
            report: self.made.clone()?,
            made_on: shared.today(),
            clerk: shared.user.clone(),
            lang: Lang::Id,
        }))))
    }

    fn opened(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(drill) = self.drill().cloned() else { return Vec::new() };
        let label = self.made.as_ref().map(|report| self.cursor.label(report, shared.lang)).unwrap_or_default();
        let rows = rows::State::open(drill, label);
        let ask = rows.ask(shared);
        self.rows = Some(rows);
        vec![ask]
    }

    /// Shows other days; the chosen number stays chosen.
    fn show(&mut self, period: Option<Period>, shared: &Shared) -> Vec<Step> {
        self.period = period.or(self.period);
        (self.made, self.before, self.failed) = Default::default();
        self.enter(shared)
    }

    /// Looks at another area.
    pub fn look(&mut self, area: Area, shared: &Shared) -> Vec<Step> {
        (self.area, self.rows) = (Some(area), None);
        self.show(None, shared)
    }

    /// An answer of a worker; one about other days or another place is late, and dropped.
    pub fn take(&mut self, answer: &ReportAnswer, shared: &Shared) {
        match answer {
            ReportAnswer::Made(report) => self.taken(report, None, shared),
            ReportAnswer::Compared(report, before) => self.taken(report, Some(before), shared),
            ReportAnswer::Rows(drill, offset, found) => {
                if let Some(rows) = self.rows.as_mut().filter(|rows| rows.of == *drill) {
                    rows.take(*offset, found, shared.page);
                }
            }
            ReportAnswer::Series(..) => {}
        }
    }

    fn taken(&mut self, report: &Report, before: Option<&Report>, shared: &Shared) {
        let wanted = (self.name, self.period(shared), self.area(), self.compare);
        if wanted != (Some(report.name), report.period, report.area.clone(), before.is_some()) {
            return;
        }
        (self.made, self.before, self.failed) = (Some(report.clone()), before.cloned(), None);
        self.cursor = self.cursor.inside(report);
    }

    /// True while the rows the next key means have not come.
    pub fn waits(&self) -> bool {
        self.rows.as_ref().is_some_and(|rows| rows.total.is_none() && rows.failed.is_none())
    }

    /// A reading failed.
    pub fn fail(&mut self, to: Recipient, sentence: &str) {
        match (to, &mut self.rows) {
            (Recipient::ReportRows, Some(rows)) => rows.failed = Some(sentence.to_owned()),
            _ => self.failed = Some(sentence.to_owned()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
