//! How many entries there are and how old their last confirmation is: what the map, the matrix and the TKSK's list of
//! gampong are made of.

use chrono::{Months, NaiveDate};

/// Entries of one category in one gampong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Code of the gampong; none for entries whose gampong nobody knows.
    pub gampong: Option<String>,
    /// `PPKS-14`.
    pub category: String,
    /// Of a confidential kind: shown in sums of five and more only, never beside its total.
    pub sensitive: bool,
    /// Entries that are true.
    pub active: i64,
    /// Of these confirmed within the office's round period.
    pub fresh: i64,
    /// Oldest confirmation of the active ones.
    pub oldest: Option<NaiveDate>,
    /// Entries that are over.
    pub ended: i64,
}

/// How fresh a set of entries is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Entries that are true.
    pub active: i64,
    /// Of these confirmed within the office's round period.
    pub fresh: i64,
    /// Oldest confirmation of them; none where there is no entry.
    pub oldest: Option<NaiveDate>,
}

impl Freshness {
    /// The freshness of some tallies together.
    pub fn of<'t>(tallies: impl IntoIterator<Item = &'t Tally>) -> Freshness {
        tallies.into_iter().fold(Freshness::default(), Freshness::with)
    }

    /// With one tally more.
    #[must_use]
    pub fn with(self, one: &Tally) -> Freshness {
        Freshness {
            active: self.active + one.active,
            fresh: self.fresh + one.fresh,
            oldest: [self.oldest, one.oldest].into_iter().flatten().min(),
        }
    }

    /// Entries nobody confirmed within the period.
    pub const fn stale(&self) -> i64 {
        self.active - self.fresh
    }

    /// Share of fresh entries in percent, rounded down; none where there is no entry.
    pub const fn percent(&self) -> Option<i64> {
        if self.active > 0 { Some(self.fresh * 100 / self.active) } else { None }
    }

    /// Age of the oldest confirmation in full months.
    pub fn months_old(&self, today: NaiveDate) -> Option<u32> {
        self.oldest.map(|oldest| months_between(oldest, today))
    }
}

/// Full months from one day to a later one; 0 for an earlier one.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    use chrono::Datelike;
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let full = if to.day() < from.day() { months - 1 } else { months };
    u32::try_from(full).unwrap_or_default()
}

/// The first day that still counts as fresh, where the office walks its gampong every so many months.
pub fn since(today: NaiveDate, months: u64) -> NaiveDate {
    let months = Months::new(u32::try_from(months).unwrap_or(u32::MAX));
    today.checked_sub_months(months).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;

    fn tally(active: i64, fresh: i64, oldest: Option<&str>) -> Tally {
        Tally { active, fresh, oldest: oldest.map(day), ..Tally::default() }
    }

    #[test]
    fn sums_keep_the_oldest_day_and_the_share() {
        let all = [tally(10, 4, Some("2025-01-02")), tally(2, 2, Some("2026-11-01")), tally(0, 0, None)];
        let sum = Freshness::of(&all);
        assert_eq!((sum.active, sum.stale(), sum.percent()), (12, 6, Some(50)));
        assert_eq!(sum.oldest, Some(day("2025-01-02")));
    }

    #[test]
    fn nothing_has_no_share_and_no_age() {
        let none = Freshness::of([]);
        assert_eq!((none.percent(), none.months_old(day("2026-01-01"))), (None, None));
    }

    #[test]
    fn months_are_full_months() {
        assert_eq!(months_between(day("2025-09-22"), day("2026-11-22")), 14);
        assert_eq!(months_between(day("2025-09-23"), day("2026-11-22")), 13);
        assert_eq!(months_between(day("2027-01-01"), day("2026-11-22")), 0);
    }

    #[test]
    fn the_period_counts_back_from_today() {
        assert_eq!(since(day("2026-11-22"), 12), day("2025-11-22"));
        assert_eq!(since(day("2026-05-31"), 3), day("2026-02-28"));
        assert_eq!(since(day("2026-11-22"), u64::MAX), NaiveDate::MIN);
    }
}
