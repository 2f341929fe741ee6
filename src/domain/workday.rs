//! Working days: what a due date counts. Saturday, Sunday, national holidays and *cuti bersama* do not count. The days
//! are data (`assets/kalender/libur.csv`) that an office edits when a new joint decree is published.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The office's calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    free: BTreeSet<NaiveDate>,
    decreed: BTreeSet<i32>,
}

/// Longest search for a working day: no country closes its offices for a year.
const LONGEST: u64 = 366;

impl Calendar {
    /// A calendar with these free days besides the weekends; it knows the years they lie in.
    pub fn new(free: impl IntoIterator<Item = NaiveDate>) -> Calendar {
        let free: BTreeSet<NaiveDate> = free.into_iter().collect();
        let decreed = free.iter().map(Datelike::year).collect();
        Calendar { free, decreed }
    }

    /// The same calendar, complete for these years only.
    pub fn decreed_for(self, years: impl IntoIterator<Item = i32>) -> Calendar {
        Calendar { decreed: years.into_iter().collect(), ..self }
    }

    /// True when the office works on that day.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.free.contains(&day)
    }

    /// The day that lies this many working days after `start` (which itself is not counted). With 0, `start` itself or
    /// the next working day.
    pub fn after(&self, start: NaiveDate, days: u64) -> NaiveDate {
        let mut day = self.next_working(start);
        for _ in 0..days.min(LONGEST * 10) {
            day = self.next_working(tomorrow(day));
        }
        day
    }

    /// The working day that lies this many working days before `end`: something that began before it waits longer.
    pub fn before(&self, end: NaiveDate, days: u64) -> NaiveDate {
        let mut day = end;
        let mut left = days.min(LONGEST * 10);
        while left > 0 {
            left -= u64::from(self.works_on(day));
            day = yesterday(day);
        }
        self.last_working(day)
    }

    /// How many working days lie after `from` up to and including `to`; 0 when `to` is not later.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> u64 {
        from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| self.works_on(*day)).count() as u64
    }

    /// The first day on which more than this many working days have passed since `from`: what may take so long is late
    /// from then on.
    pub fn late_from(&self, from: NaiveDate, days: u64) -> NaiveDate {
        let mut day = self.next_working(tomorrow(from));
        for _ in 0..days.min(LONGEST * 10) {
            day = self.next_working(tomorrow(day));
        }
        day
    }

    /// True when the calendar is complete for that year; otherwise a due date in it may turn out a few days early.
    pub fn knows(&self, year: i32) -> bool {
        self.decreed.contains(&year)
    }

    fn last_working(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().rev().take(LONGEST as usize).find(|day| self.works_on(*day)).unwrap_or(day)
    }

    fn next_working(&self, day: NaiveDate) -> NaiveDate {
        let mut found = day;
        for _ in 0..LONGEST {
            if self.works_on(found) {
                return found;
            }
            found = tomorrow(found);
        }
        day
    }
}

fn tomorrow(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn yesterday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_weekend_does_not_count() {
        let plain = Calendar::default();
        assert_eq!(plain.after(day("2026-11-20"), 1), day("2026-11-23"), "Friday to Monday");
        assert_eq!(plain.after(day("2026-11-23"), 4), day("2026-11-27"));
        assert_eq!(plain.after(day("2026-11-23"), 5), day("2026-11-30"));
    }

    #[test]
    fn a_holiday_and_the_joint_leave_before_it_do_not_count() {
        let office = Calendar::new([day("2026-12-24"), day("2026-12-25")]);
        assert_eq!(office.after(day("2026-12-23"), 1), day("2026-12-28"));
    }

    #[test]
    fn no_days_mean_the_day_itself_or_the_next_working_one() {
        let plain = Calendar::default();
        assert_eq!(plain.after(day("2026-11-23"), 0), day("2026-11-23"));
        assert_eq!(plain.after(day("2026-11-22"), 0), day("2026-11-23"));
    }

    #[test]
    fn counting_back_agrees_with_counting_on() {
        let office = Calendar::new([day("2026-12-24"), day("2026-12-25")]);
        for days in 0..40 {
            let due = office.after(day("2026-12-01"), days);
            assert_eq!(office.between(day("2026-12-01"), due), days);
        }
        assert_eq!(office.between(day("2026-12-05"), day("2026-12-01")), 0);
    }

    #[test]
    fn what_began_before_the_day_waits_longer() {
        let office = Calendar::new([day("2026-12-24"), day("2026-12-25")]);
        for days in 0..20 {
            let cut = office.before(day("2026-12-30"), days);
            assert_eq!(office.between(cut, day("2026-12-30")), days, "{cut}");
            assert!(office.between(yesterday(cut), day("2026-12-30")) > days, "{cut}");
        }
    }

    #[test]
    fn a_year_without_its_decree_is_told_apart() {
        let office = Calendar::new([day("2026-12-25")]);
        assert!(office.knows(2026) && !office.knows(2027));
    }

    #[test]
    fn late_begins_on_the_first_day_with_more_working_days_than_allowed() {
        let calendar = Calendar::new([day("2026-11-18")]);
        for from in ["2026-11-13", "2026-11-14", "2026-11-16", "2026-11-17"].map(day) {
            for allowed in 0..6 {
                let late = calendar.late_from(from, allowed);
                assert!(calendar.between(from, late) > allowed, "{from} {allowed}");
                assert!(calendar.between(from, yesterday(late)) <= allowed, "{from} {allowed}");
            }
        }
    }
}
