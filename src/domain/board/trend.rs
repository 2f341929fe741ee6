//! How many were stuck at the end of each of the last weeks, from what the records say of then. The last point is today and
//! is the number of the board itself.
//!
//! Odd: a day that was set for something later is taken as the day it always had; records keep no earlier one. Where nothing
//! tells when something stopped waiting there is no trend, and none is guessed.

use chrono::{Days, NaiveDate};

use super::Backlog;
use crate::words::{Text, board as w};

/// Points of a trend, a week apart.
pub const WEEKS: u64 = 12;

/// From when on a thing stands in a backlog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enters {
    /// On its day.
    On,
    /// The day after its day is over.
    After,
    /// When it has waited for longer than the office allows.
    Late,
}

/// One thing that waits or waited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Code of the gampong or kecamatan.
    pub area: Option<String>,
    /// Its day: when it came, or was due; none where nobody knows.
    pub since: Option<NaiveDate>,
    /// The day on which it stopped waiting; none while it waits.
    pub until: Option<NaiveDate>,
    /// The day on which it was made, sent or raised, where that may be later than its day.
    pub made: Option<NaiveDate>,
}

/// One point: a day, and the day before which a wait for a decision was too long then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// What came to its step before this day waited too long.
    pub stuck: NaiveDate,
}

impl Backlog {
    /// Why there is no trend of it, where records do not tell how it stood.
    pub const fn no_trend(self) -> Option<Text> {
        match self {
            Backlog::Upstream => Some(w::UPSTREAM_NO_TREND),
            Backlog::Untold => Some(w::UNTOLD_NO_TREND),
            Backlog::Stale => Some(w::STALE_NO_TREND),
            _ => None,
        }
    }

    /// How things come into it, where records tell when they left it one by one.
    pub const fn enters(self) -> Option<Enters> {
        match self {
            Backlog::Urgent | Backlog::Unsigned => Some(Enters::On),
            Backlog::Overdue | Backlog::Unanswered | Backlog::FollowUps | Backlog::Issues | Backlog::Promises => {
                Some(Enters::After)
            }
            Backlog::Deciding => Some(Enters::Late),
            Backlog::Upstream | Backlog::Untold | Backlog::Stale | Backlog::Vacant => None,
        }
    }
}

/// The days of a trend that ends today, the earliest first.
pub fn days(today: NaiveDate) -> Vec<NaiveDate> {
    (0..WEEKS).rev().filter_map(|week| today.checked_sub_days(Days::new(week * 7))).collect()
}

impl Stay {
    /// Whether it stood in the backlog at the end of a day.
    pub fn at(&self, point: Point, enters: Enters) -> bool {
        let came = self.since.is_none_or(|since| match enters {
            Enters::On => since <= point.on,
            Enters::After => since < point.on,
            Enters::Late => since < point.stuck,
        });
        let there = self.made.is_none_or(|made| made <= point.on);
        came && there && self.until.is_none_or(|until| until > point.on)
    }
}

/// How many of these stood there at each point.
pub fn trend(stays: &[Stay], points: &[Point], enters: Enters) -> Vec<u64> {
    let count = |point: &Point| stays.iter().filter(|stay| stay.at(*point, enters)).count();
    points.iter().map(|point| u64::try_from(count(point)).unwrap_or(u64::MAX)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stay(since: &str, until: Option<&str>) -> Stay {
        Stay { area: None, since: since.parse().ok(), until: until.map(day), made: None }
    }

    #[test]
    fn a_trend_ends_today_and_has_a_point_a_week() {
        let days = days(day("2026-11-26"));
        assert_eq!((days.len(), days.first(), days.last()), (12, Some(&day("2026-09-10")), Some(&day("2026-11-26"))));
    }

    #[test]
    fn a_thing_counts_from_its_day_until_the_day_it_left() {
        let point = |on: &str| Point { on: day(on), stuck: day(on) - Days::new(10) };
        let one = stay("2026-11-01", Some("2026-11-20"));
        for (enters, first) in [(Enters::On, "2026-11-01"), (Enters::After, "2026-11-02"), (Enters::Late, "2026-11-12")]
        {
            assert!(one.at(point(first), enters), "{enters:?}");
            assert!(!one.at(point(&day(first).pred_opt().unwrap().to_string()), enters), "{enters:?}");
            assert!(one.at(point("2026-11-19"), enters) && !one.at(point("2026-11-20"), enters), "{enters:?}");
        }
        let sent_late = Stay { made: Some(day("2026-11-10")), ..one.clone() };
        assert!(!sent_late.at(point("2026-11-09"), Enters::After) && sent_late.at(point("2026-11-10"), Enters::After));
        assert!(stay("", None).at(point("2020-01-01"), Enters::After), "what nobody knows the day of was always there");
        let all = [one, stay("2026-11-10", None)];
        let points = [point("2026-11-05"), point("2026-11-15"), point("2026-11-25")];
        assert_eq!(trend(&all, &points, Enters::On), [1, 2, 1]);
    }
}
