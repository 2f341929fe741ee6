//! How the register changed over time: per month, quarter or year how many entries were found, how many ended, and how
//! many held when the period was over.
//!
//! The three numbers belong together: what held at the end is what held before, with those found and without those
//! ended. All are made from two dates of each entry, so they agree with the rows whoever counts.

mod past;

pub use past::{Lived, Past};

use chrono::{Datelike, Days, Months, NaiveDate};

use super::balance::Count;
use super::register::Narrow;
use crate::words::sums as w;

crate::coded! {
    /// How long a period is.
    Period {
        /// A month.
        Month = "bulan", w::MONTH;
        /// Three months, from January on.
        Quarter = "triwulan", w::QUARTER;
        /// A year.
        Year = "tahun", w::YEAR;
    }
}

crate::coded! {
    /// Which number of a period.
    Figure {
        /// Entries that held when the period was over.
        Held = "berlaku", w::HELD;
        /// Entries found in it.
        Found = "ditemukan", w::FOUND;
        /// Entries that ended in it, for whatever reason.
        Ended = "berakhir", w::ENDED;
    }
}

/// Days of a period, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
}

/// What is looked at: which area, which kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// Code of a kecamatan or gampong; none for the city, with those whose gampong nobody knows.
    pub area: Option<String>,
    /// Which kinds.
    pub narrow: Narrow,
}

/// What a number counts: the rows beneath it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beneath {
    /// Where and what.
    pub scene: Scene,
    /// Which number.
    pub figure: Figure,
    /// Of which days.
    pub span: Span,
}

/// Entries found in one month that ended in another, or hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// First day of the month in which they were found.
    pub found: NaiveDate,
    /// First day of the month in which they ended; none while they hold.
    pub ended: Option<NaiveDate>,
    /// How many.
    pub count: i64,
}

/// One period with its three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its days.
    pub span: Span,
    /// Held when it was over.
    pub held: i64,
    /// Found in it.
    pub found: i64,
    /// Ended in it.
    pub ended: i64,
}

impl Point {
    /// One of the three.
    pub const fn get(&self, figure: Figure) -> i64 {
        match figure {
            Figure::Held => self.held,
            Figure::Found => self.found,
            Figure::Ended => self.ended,
        }
    }
}

impl Period {
    /// Months of it.
    const fn months(self) -> u32 {
        match self {
            Period::Month => 1,
            Period::Quarter => 3,
            Period::Year => 12,
        }
    }

    /// The period in which a day lies.
    pub fn around(self, day: NaiveDate) -> Span {
        let first = day.month0() / self.months() * self.months();
        let from = NaiveDate::from_ymd_opt(day.year(), first + 1, 1).unwrap_or(day);
        Span { from, to: self.last(from) }
    }

    fn last(self, from: NaiveDate) -> NaiveDate {
        let next = from.checked_add_months(Months::new(self.months()));
        next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(from)
    }

    fn after(self, span: Span) -> Option<Span> {
        let from = span.to.checked_add_days(Days::new(1))?;
        Some(Span { from, to: self.last(from) })
    }

    /// The next longer or shorter one, around the end.
    #[must_use]
    pub fn next(self) -> Period {
        match self {
            Period::Month => Period::Quarter,
            Period::Quarter => Period::Year,
            Period::Year => Period::Month,
        }
    }
}

/// Most periods that are shown; more than a life of months.
const MOST: usize = 1200;

/// The periods from the first entry to the one in which `today` lies, the oldest first; that one at least.
pub fn series(groups: &[Group], period: Period, today: NaiveDate) -> Vec<Point> {
    let first = groups.iter().map(|group| group.found).min().unwrap_or(today).min(today);
    let mut span = period.around(first);
    let (mut points, mut held) = (Vec::new(), 0);
    while span.from <= today && points.len() < MOST {
        let inside = |day: NaiveDate| span.from <= day && day <= span.to;
        let sum = |fits: &dyn Fn(&Group) -> bool| -> i64 {
            groups.iter().filter(|group| fits(group)).map(|group| group.count).sum()
        };
        let found = sum(&|group| inside(group.found));
        let ended = sum(&|group| group.ended.is_some_and(inside));
        held += found - ended;
        points.push(Point { span, held, found, ended });
        let Some(next) = period.after(span) else { break };
        span = next;
    }
    points
}

/// For each period whether what held at its end may be shown, and whether what was found and ended in it may. `now` is
/// what may be said about the area and kinds as they are today, and counts for the running period, the last one; where
/// even that may not be shown, nothing is. A period that is hidden hides what was found and ended in it and in the next
/// one too, because with those it could be worked out from its neighbours.
pub fn shown(points: &[Point], now: Count, past: &Past, least: i64) -> Vec<(bool, bool)> {
    let open = now != Count::Some;
    let few = |point: &Point| point.held > 0 && point.held < least;
    let mut before = false;
    let mut all = Vec::with_capacity(points.len());
    for (at, point) in points.iter().enumerate() {
        let running = at + 1 == points.len();
        let hidden = few(point) || !(running || past.may_show(point.span.to));
        all.push((open && !hidden, open && !hidden && !before));
        before = hidden;
    }
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn group(found: &str, ended: Option<&str>, count: i64) -> Group {
        Group { found: day(found), ended: ended.map(day), count }
    }

    fn numbers(points: &[Point]) -> Vec<(i64, i64, i64)> {
        points.iter().map(|one| (one.held, one.found, one.ended)).collect()
    }

    #[test]
    fn a_day_lies_in_its_month_quarter_and_year() {
        let around = |period: Period| period.around(day("2024-02-29"));
        assert_eq!(around(Period::Month), Span { from: day("2024-02-01"), to: day("2024-02-29") });
        assert_eq!(around(Period::Quarter), Span { from: day("2024-01-01"), to: day("2024-03-31") });
        assert_eq!(around(Period::Year), Span { from: day("2024-01-01"), to: day("2024-12-31") });
        assert_eq!(Period::Quarter.around(day("2026-12-31")).from, day("2026-10-01"));
    }

    #[test]
    fn what_holds_is_what_held_with_those_found_and_without_those_ended() {
        let groups = [
            group("2026-01-01", None, 10),
            group("2026-01-01", Some("2026-03-01"), 4),
            group("2026-03-01", Some("2026-03-01"), 1),
        ];
        assert_eq!(
            numbers(&series(&groups, Period::Month, day("2026-04-15"))),
            [(14, 14, 0), (14, 0, 0), (10, 1, 5), (10, 0, 0)]
        );
        assert_eq!(numbers(&series(&groups, Period::Quarter, day("2026-04-15"))), [(10, 15, 5), (10, 0, 0)]);
        assert_eq!(numbers(&series(&groups, Period::Year, day("2026-04-15"))), [(10, 15, 5)]);
    }

    #[test]
    fn without_entries_there_is_the_running_period() {
        let points = series(&[], Period::Month, day("2026-11-22"));
        assert_eq!(numbers(&points), [(0, 0, 0)]);
        assert_eq!(points[0].span.to, day("2026-11-30"));
    }

    #[test]
    fn a_day_far_back_does_not_fill_the_memory() {
        let points = series(&[group("0001-01-01", None, 1)], Period::Month, day("2026-11-22"));
        assert_eq!(points.len(), MOST);
    }

    #[test]
    fn few_are_hidden_and_cannot_be_worked_out_from_the_next_period() {
        let groups = [group("2026-01-01", None, 3), group("2026-02-01", None, 9), group("2026-03-01", None, 1)];
        let points = series(&groups, Period::Month, day("2026-03-15"));
        assert_eq!(
            shown(&points, Count::Known(13), &Past::default(), 5),
            [(false, false), (true, false), (true, true)]
        );
        assert!(shown(&points, Count::Some, &Past::default(), 5).iter().all(|one| *one == (false, false)));
    }

    #[test]
    fn nothing_is_shown_as_nothing() {
        let points = series(&[], Period::Year, day("2026-03-15"));
        assert_eq!(shown(&points, Count::Known(0), &Past::default(), 5), [(true, true)]);
    }

    #[test]
    fn periods_follow_each_other_around() {
        assert_eq!(Period::Month.next().next().next(), Period::Month);
    }
}
