//! A span of days a report is about, with its grain: a day, an ISO week, a month, a quarter, a half, a year, or days from
//! one to another.
//!
//! Nothing here has a clock: *today* is handed in. A period never begins after today; it may end later, then it is still
//! running. Odd: ISO weeks cross the borders of months and years; a week belongs to the month that has its Thursday.

mod counted;
mod ends;
mod parse;
mod words;

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::words::{Lang, period as w};

crate::coded! {
    /// How wide a period is, the narrowest first.
    Grain {
        /// One day.
        Day = "hari", w::DAY;
        /// Monday to Sunday.
        Week = "minggu", w::WEEK;
        /// A calendar month.
        Month = "bulan", w::MONTH;
        /// Three months, from January on.
        Quarter = "triwulan", w::QUARTER;
        /// Six months, from January on.
        Half = "semester", w::HALF;
        /// A calendar year.
        Year = "tahun", w::YEAR;
        /// Days from one to another.
        Span = "rentang", w::SPAN;
    }
}

/// The earliest year that is not a slip of the finger.
pub const FIRST_YEAR: i32 = 1990;

/// A span of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    grain: Grain,
    first: NaiveDate,
    last: NaiveDate,
}

/// Why words name no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodProblem {
    /// Not understood.
    Unknown(String),
    /// The calendar has no such month, week or day.
    Impossible(String),
    /// Begins on a day to come.
    Future(NaiveDate),
    /// Ends before it begins.
    Backwards(NaiveDate, NaiveDate),
}

impl PeriodProblem {
    /// The same, said of the words as they were typed.
    fn about(self, text: &str) -> PeriodProblem {
        match self {
            PeriodProblem::Impossible(_) => PeriodProblem::Impossible(text.trim().to_owned()),
            other => other,
        }
    }

    /// One sentence, with examples where nothing was understood.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            PeriodProblem::Unknown(text) => w::unknown(text, lang),
            PeriodProblem::Impossible(text) => w::impossible(text, lang),
            PeriodProblem::Future(first) => w::future(*first, lang),
            PeriodProblem::Backwards(first, last) => w::backwards(*first, *last, lang),
        }
    }
}

impl Period {
    /// The period of that grain in which a day lies; the day alone for a free span.
    pub fn of(grain: Grain, day: NaiveDate) -> Period {
        let first = match grain {
            Grain::Day | Grain::Span => day,
            Grain::Week => day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into())).unwrap_or(day),
            Grain::Month => first_of(day.year(), day.month()),
            Grain::Quarter => first_of(day.year(), day.month0() / 3 * 3 + 1),
            Grain::Half => first_of(day.year(), day.month0() / 6 * 6 + 1),
            Grain::Year => first_of(day.year(), 1),
        };
        Period::begun(grain, first)
    }

    /// One day.
    pub fn day(day: NaiveDate) -> Period {
        Period::of(Grain::Day, day)
    }

    /// The month in which a day lies.
    pub fn month(day: NaiveDate) -> Period {
        Period::of(Grain::Month, day)
    }

    /// Days from one to another; a span that is a month, a quarter … is that.
    ///
    /// # Errors
    /// [`PeriodProblem::Backwards`].
    pub fn span(first: NaiveDate, last: NaiveDate) -> Result<Period, PeriodProblem> {
        if first > last {
            return Err(PeriodProblem::Backwards(first, last));
        }
        let whole = Grain::ALL.iter().filter(|grain| **grain != Grain::Span).map(|grain| Period::of(*grain, first));
        let whole = whole.into_iter().find(|one| (one.first, one.last) == (first, last));
        Ok(whole.unwrap_or(Period { grain: Grain::Span, first, last }))
    }

    /// Reads a code ([`Period::code`]) or words of either language, relative to `today`.
    ///
    /// # Errors
    /// [`PeriodProblem`], which has a sentence with examples.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Period, PeriodProblem> {
        let found = parse::read(text, today).map_err(|problem| problem.about(text))?;
        if found.first.year() < FIRST_YEAR {
            return Err(PeriodProblem::Impossible(text.trim().to_owned()));
        }
        if found.first > today { Err(PeriodProblem::Future(found.first)) } else { Ok(found) }
    }

    /// How wide it is.
    pub const fn grain(&self) -> Grain {
        self.grain
    }

    /// Its first day.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// Its last day, which may be to come.
    pub const fn last(&self) -> NaiveDate {
        self.last
    }

    /// How many days it has.
    pub fn days(&self) -> u64 {
        u64::try_from((self.last - self.first).num_days() + 1).unwrap_or(1)
    }

    /// True for its days.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// The last day on which something can have happened: what is counted *at the end* is counted on this day.
    pub fn as_of(&self, today: NaiveDate) -> NaiveDate {
        self.last.min(today)
    }

    /// True while it is not over.
    pub fn is_running(&self, today: NaiveDate) -> bool {
        self.last >= today
    }

    /// The one before it, of the same grain; a free span of as many days.
    #[must_use]
    pub fn previous(&self) -> Period {
        let before = self.first.pred_opt().unwrap_or(self.first);
        match self.grain {
            Grain::Span => {
                let first = before.checked_sub_days(Days::new(self.days() - 1)).unwrap_or(before);
                Period { grain: Grain::Span, first, last: before }
            }
            grain => Period::of(grain, before),
        }
    }

    /// What it is set beside: the one before it, of a running one only as many days, so that like stands beside like. The
    /// 28th of a month beside a shorter one is its last day.
    #[must_use]
    pub fn beside(&self, today: NaiveDate) -> Period {
        let (before, so_far) = (self.previous(), self.as_of(today));
        let back = |months: u32| so_far.checked_sub_months(Months::new(months));
        let last = match self.grain {
            Grain::Day | Grain::Span => return before,
            Grain::Week => so_far.checked_sub_days(Days::new(7)),
            Grain::Month => back(1),
            Grain::Quarter => back(3),
            Grain::Half => back(6),
            Grain::Year => back(12),
        };
        let last = last.filter(|last| so_far < self.last && before.contains(*last));
        last.and_then(|last| Period::span(before.first, last).ok()).unwrap_or(before)
    }

    /// Its label, with the day up to which it has run where it is not over: `November 2026, s.d. 28 Nov`.
    pub fn so_far(&self, today: NaiveDate, lang: Lang) -> String {
        match self.as_of(today) < self.last && self.grain != Grain::Day {
            true => w::so_far(&self.label(lang), self.as_of(today), lang),
            false => self.label(lang),
        }
    }

    /// The one after it; none while that has not begun.
    pub fn next(&self, today: NaiveDate) -> Option<Period> {
        let after = self.last.succ_opt().filter(|day| *day <= today)?;
        match self.grain {
            Grain::Span => {
                let last = after.checked_add_days(Days::new(self.days() - 1))?;
                Some(Period { grain: Grain::Span, first: after, last })
            }
            grain => Some(Period::of(grain, after)),
        }
    }

    /// The period of the same grain in which today lies; a free span ends today.
    #[must_use]
    pub fn today(&self, today: NaiveDate) -> Period {
        match self.grain {
            Grain::Span => {
                let first = today.checked_sub_days(Days::new(self.days() - 1)).unwrap_or(today);
                Period { grain: Grain::Span, first, last: today }
            }
            grain => Period::of(grain, today),
        }
    }

    /// The next finer period inside it: the one with today, otherwise its last; none below a day.
    pub fn narrow(&self, today: NaiveDate) -> Option<Period> {
        let day = self.day_within(today);
        let finer = match self.grain {
            Grain::Day => return None,
            Grain::Span if self.days() == 1 => return Some(Period::day(day)),
            Grain::Span => {
                Grain::ALL.iter().copied().rev().skip(1).find(|grain| Period::of(*grain, day).days() < self.days())
            }
            Grain::Week => Some(Grain::Day),
            Grain::Month => Some(Grain::Week),
            Grain::Quarter => Some(Grain::Month),
            Grain::Half => Some(Grain::Quarter),
            Grain::Year => Some(Grain::Half),
        };
        finer.map(|grain| Period::of(grain, day))
    }

    /// The day a narrower period is looked for around: today while it runs, then its last; of a week that is over the last in
    /// the month it belongs to, so that narrowing a month never leads out of it.
    fn day_within(&self, today: NaiveDate) -> NaiveDate {
        let day = self.as_of(today);
        let thursday = self.first.checked_add_days(Days::new(THURSDAY)).unwrap_or(self.first);
        match self.grain {
            Grain::Week if self.last < today && day.month() != thursday.month() => {
                day.checked_sub_days(Days::new(day.day().into())).unwrap_or(day)
            }
            _ => day,
        }
    }

    /// The next wider period around it; none above a year.
    pub fn widen(&self) -> Option<Period> {
        let day = match self.grain {
            Grain::Week => self.first.checked_add_days(Days::new(THURSDAY)).unwrap_or(self.first),
            _ => self.first,
        };
        let wider = match self.grain {
            Grain::Year => return None,
            Grain::Span => Grain::ALL.iter().copied().find(|grain| {
                let one = Period::of(*grain, self.first);
                one.days() > self.days() && one.contains(self.last)
            })?,
            Grain::Day => Grain::Week,
            Grain::Week => Grain::Month,
            Grain::Month => Grain::Quarter,
            Grain::Quarter => Grain::Half,
            Grain::Half => Grain::Year,
        };
        Some(Period::of(wider, day))
    }

    /// The periods of one grain that touch it, the earliest first: columns of a table, points of a line.
    pub fn parts(&self, grain: Grain) -> Vec<Period> {
        let first = Period::of(grain, self.first);
        let next = |one: &Period| one.last.succ_opt().map(|day| Period::of(grain, day));
        std::iter::successors(Some(first), next).take_while(|one| one.first <= self.last).collect()
    }

    /// The grain its parts are best shown by: days of a month, months of a year.
    pub fn finer(&self) -> Grain {
        match self.days() {
            0..=31 => Grain::Day,
            32..=92 => Grain::Week,
            _ => Grain::Month,
        }
    }

    /// What people read: `November 2026`, `minggu ke-48 2026, 23–29 Nov`.
    pub fn label(&self, lang: Lang) -> String {
        let ends = (self.first, self.last);
        match self.grain {
            Grain::Day => w::day(self.first, lang),
            Grain::Week => w::week(self.first.iso_week().week(), self.first.iso_week().year(), ends, lang),
            Grain::Month => w::month_of(self.first, lang),
            Grain::Quarter => w::quarter(self.first.month0() / 3 + 1, ends, lang),
            Grain::Half => w::half(self.first.month0() / 6 + 1, ends, lang),
            Grain::Year => w::year(self.first.year(), lang),
            Grain::Span => w::span(self.first, self.last, lang),
        }
    }

    /// What a script types, and what [`Period::parse`] reads back: `2026-11`, `2026-W48`.
    pub fn code(&self) -> String {
        self.to_string()
    }

    fn begun(grain: Grain, first: NaiveDate) -> Period {
        let next = match grain {
            Grain::Day | Grain::Span => first.succ_opt(),
            Grain::Week => first.checked_add_days(Days::new(7)),
            Grain::Month => first.checked_add_months(Months::new(1)),
            Grain::Quarter => first.checked_add_months(Months::new(3)),
            Grain::Half => first.checked_add_months(Months::new(6)),
            Grain::Year => first.checked_add_months(Months::new(12)),
        };
        Period { grain, first, last: next.and_then(|day| day.pred_opt()).unwrap_or(first) }
    }
}

/// Days from Monday to the day that decides to which month and year a week belongs.
const THURSDAY: u64 = 3;

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month0) = (self.first.year(), self.first.month0());
        match self.grain {
            Grain::Day => write!(f, "{}", self.first),
            Grain::Week => write!(f, "{}-W{:02}", self.first.iso_week().year(), self.first.iso_week().week()),
            Grain::Month => write!(f, "{year}-{:02}", month0 + 1),
            Grain::Quarter => write!(f, "{year}-Q{}", month0 / 3 + 1),
            Grain::Half => write!(f, "{year}-S{}", month0 / 6 + 1),
            Grain::Year => write!(f, "{year}"),
            Grain::Span => write!(f, "{}..{}", self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests;
