//! Monthly reports to the Camat: nine kecamatan by month with how far each is; one of them with its parts, figures and
//! words; and the records beneath a figure. Each level lies inside the one before; Esc goes one back.

mod beneath;
mod one;
pub mod view;

use chrono::{Datelike, Months, NaiveDate};

pub use beneath::Beneath;
pub use one::{Item, One};

use crate::domain::monthly::{MonthlyReport, MonthlyState};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, monthly as w};
use crate::worker::{Ask, MonthlyAnswer, MonthlyAsk, Recipient, ReportAnswer};

/// Months that can be looked back at.
pub const MONTHS: usize = 14;

/// The screen.
#[derive(Clone, Debug)]
pub struct State {
    /// First day of the chosen month.
    pub month: NaiveDate,
    /// The chosen kecamatan.
    pub list: ListState,
    /// Reports somebody began, once they have come.
    pub reports: Option<Vec<MonthlyReport>>,
    /// Why they did not come.
    pub failed: Option<String>,
    /// The opened report.
    pub open: Option<Box<One>>,
}

impl State {
    /// Opens the screen on the month of today, on the own kecamatan of a TKSK.
    pub fn open(shared: &Shared) -> (State, Vec<Step>) {
        let own = shared.own_kecamatan().map(|one| one.code.clone());
        let at = own.and_then(|own| shared.library.kecamatan.iter().position(|one| one.code == own)).unwrap_or(0);
        let list = ListState::default().select(at, shared.library.kecamatan.len(), shared.page);
        let month = first_of(shared.today());
        let state = State { month, list, reports: None, failed: None, open: None };
        let ask = state.ask(shared);
        (state, ask)
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Vec<Step> {
        let last = first_of(shared.today());
        let between = MonthlyAsk::Between(self.earliest(shared), last);
        let mut steps = vec![Step::Ask(Recipient::Monthly, Ask::Monthly(between))];
        if let Some(open) = &self.open {
            steps.extend(open.ask(shared));
        }
        steps
    }

    /// The first month that is shown.
    pub fn earliest(&self, shared: &Shared) -> NaiveDate {
        let back = u32::try_from(MONTHS - 1).unwrap_or(0);
        first_of(shared.today()).checked_sub_months(Months::new(back)).unwrap_or(self.month)
    }

    /// Months shown, the earliest first.
    pub fn months(&self, shared: &Shared) -> Vec<NaiveDate> {
        let first = self.earliest(shared);
        let next = |month: &NaiveDate| month.checked_add_months(Months::new(1));
        std::iter::successors(Some(first), next).take(MONTHS).collect()
    }

    /// True while the next key cannot know what it means.
    pub fn waits(&self) -> bool {
        match &self.open {
            Some(open) => open.waits(),
            None => self.reports.is_none() && self.failed.is_none(),
        }
    }

    /// Code and name of the chosen kecamatan.
    pub fn chosen<'s>(&self, shared: &'s Shared) -> Option<(&'s str, &'s str)> {
        shared.library.kecamatan.get(self.list.selected).map(|one| (one.code.as_str(), one.name.as_str()))
    }

    /// How far a report is.
    pub fn state_of(&self, kecamatan: &str, month: NaiveDate) -> MonthlyState {
        let all = self.reports.as_deref().unwrap_or_default();
        MonthlyState::of(all.iter().find(|one| one.kecamatan == kecamatan && one.month == month))
    }

    /// Months that are over and have no number in the chosen kecamatan, the latest first: since anybody here began a
    /// report, or only the last month. None while they are read.
    pub fn unnumbered(&self, shared: &Shared) -> Option<Vec<NaiveDate>> {
        let reports = self.reports.as_deref()?;
        let (code, _) = self.chosen(shared)?;
        let last = first_of(shared.today()).checked_sub_months(Months::new(1))?;
        let began = reports.iter().map(|one| one.month).min().unwrap_or(last).min(last);
        let over = self.months(shared).into_iter().rev().filter(|month| *month >= began && *month <= last);
        Some(over.filter(|month| self.state_of(code, *month) != MonthlyState::Numbered).collect())
    }

    /// Something came; what another report asked for is dropped.
    pub fn take(&mut self, found: &MonthlyAnswer, shared: &Shared) {
        match found {
            MonthlyAnswer::Between(_, _, reports) => {
                (self.reports, self.failed) = (Some(reports.clone()), None);
            }
            MonthlyAnswer::One(view) => {
                if let Some(open) = &mut self.open {
                    open.take(view, shared);
                }
            }
            MonthlyAnswer::Saved(_) | MonthlyAnswer::Issued(..) | MonthlyAnswer::Voided(_) => {}
        }
    }

    /// A report was changed at this desk: what is shown of it is old until it has been read again.
    pub fn changed(&mut self, kecamatan: &str, month: NaiveDate) {
        let same = |open: &&mut Box<One>| open.kecamatan == kecamatan && open.month == month;
        if let Some(open) = self.open.as_mut().filter(same) {
            open.old = true;
        }
    }

    /// Records beneath a figure came.
    pub fn take_rows(&mut self, found: &ReportAnswer, shared: &Shared) {
        let beneath = self.open.as_mut().and_then(|open| open.beneath.as_mut());
        if let (Some(beneath), ReportAnswer::Rows(drill, offset, rows)) = (beneath, found) {
            beneath.take(drill, *offset, rows, shared.page);
        }
    }

    /// A reading failed: said where it was asked for.
    pub fn fail(&mut self, sentence: &str) {
        let sentence = Some(sentence.to_owned());
        match &mut self.open {
            None => self.failed = sentence,
            Some(open) => match &mut open.beneath {
                Some(beneath) if beneath.total.is_none() => beneath.failed = sentence,
                _ if open.view.is_none() => open.failed = sentence,
                _ => open.old = false,
            },
        }
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        match &self.open {
            Some(open) => open.unavailable(action, shared),
            None => match action {
                Action::MonthlyEdit | Action::MonthlyVoid | Action::MonthlyNumber | Action::MonthlyPaper => {
                    Some(w::OPEN_FIRST)
                }
                Action::MonthlyAfter if self.month >= first_of(shared.today()) => Some(w::NO_LATER),
                Action::MonthlyBefore if self.month <= self.earliest(shared) => Some(w::NO_EARLIER),
                _ => None,
            },
        }
    }

    /// An action; `across` says that an arrow to the right or left was pressed. `Step::Out` closes.
    pub fn act(&mut self, action: Action, across: Option<bool>, shared: &Shared) -> Vec<Step> {
        if let Some(open) = &mut self.open {
            return match open.act(action, shared) {
                Some(steps) => steps,
                None => {
                    self.open = None;
                    self.ask(shared)
                }
            };
        }
        match (action, across) {
            (_, Some(right)) => self.turn(right, shared),
            (Action::MonthlyAfter, _) => self.turn(true, shared),
            (Action::MonthlyBefore, _) => self.turn(false, shared),
            (Action::Back, _) => return vec![Step::Out],
            (Action::Open, _) => return self.opened(shared),
            _ => self.list = list_moved(self.list, action, shared.library.kecamatan.len(), shared.page),
        }
        Vec::new()
    }

    fn turn(&mut self, later: bool, shared: &Shared) {
        let one = Months::new(1);
        let next = if later { self.month.checked_add_months(one) } else { self.month.checked_sub_months(one) };
        let inside = |month: &NaiveDate| *month >= self.earliest(shared) && *month <= first_of(shared.today());
        self.month = next.filter(inside).unwrap_or(self.month);
    }

    fn opened(&mut self, shared: &Shared) -> Vec<Step> {
        let Some((code, name)) = self.chosen(shared) else { return Vec::new() };
        let open = One::new(code, name, self.month);
        let steps = open.ask(shared);
        self.open = Some(Box::new(open));
        steps
    }
}

/// First day of the month of a day.
pub fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
