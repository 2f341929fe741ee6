//! Months of the sample office, counted back from now.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// One month, so many before the present one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) back: u32,
    first: NaiveDate,
    /// Last day of it that is not ahead.
    last: NaiveDate,
}

impl Month {
    pub(super) fn back(today: NaiveDate, back: u32) -> Month {
        let first = today.with_day(1).and_then(|day| day.checked_sub_months(Months::new(back))).unwrap_or(today);
        let end = first.checked_add_months(Months::new(1)).and_then(|day| day.pred_opt()).unwrap_or(first);
        Month { back, first, last: end.min(today) }
    }

    /// Days of it that are over.
    pub(super) fn days(self) -> usize {
        self.last.day() as usize
    }

    /// Its day with this offset from the first, moved off a weekend where the month leaves room, and never ahead.
    pub(super) fn day(self, offset: usize) -> NaiveDate {
        let day = self.first.checked_add_days(Days::new(offset as u64)).unwrap_or(self.first).min(self.last);
        let off = match day.weekday() {
            Weekday::Sat => 1,
            Weekday::Sun => 2,
            _ => 0,
        };
        day.checked_sub_days(Days::new(off)).filter(|moved| *moved >= self.first).unwrap_or(day)
    }

    /// The day of the monthly meeting: the fourth, or the next working day.
    pub(super) fn meeting(self) -> NaiveDate {
        let fourth = self.first.checked_add_days(Days::new(3)).unwrap_or(self.first);
        let off = match fourth.weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            _ => 0,
        };
        fourth.checked_add_days(Days::new(off)).unwrap_or(fourth)
    }
}

/// An hour of a day.
pub(super) fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
}

/// So many days after a day.
pub(super) fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_a_month_stays_in_it_and_is_never_ahead() {
        for today in ["2026-11-28", "2026-11-01", "2026-03-31", "2026-02-02"] {
            let today: NaiveDate = today.parse().unwrap();
            for back in 0..15 {
                let month = Month::back(today, back);
                for offset in 0..31 {
                    let day = month.day(offset);
                    assert!(day <= today && day.with_day(1) == Some(month.first), "{today} {back} {offset}: {day}");
                }
                assert!(month.meeting().day() < 8);
            }
        }
    }
}
