//! Things that wait, and what a board says about many of them: how many, where, why, for how long.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Backlog, Why};
use crate::domain::ids::{ActivityId, CaseId, EntryId, FieldIssueId, ReferralId};
use crate::domain::member::Pillar;
use crate::domain::report::Area;
use crate::domain::report::dimension::Waiting;

/// Characters of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// One thing that waits, as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Which row of its table, where it is one.
    pub row: i64,
    /// Which post, where it is one.
    pub pillar: Option<Pillar>,
    /// Code of the gampong or kecamatan; none where nobody knows, or for the whole city.
    pub area: Option<String>,
    /// Since when; none where nobody knows.
    pub since: Option<NaiveDate>,
    /// Why.
    pub why: Why,
}

impl Stuck {
    /// Order on the board: what waits longest first, what nobody knows the day of last.
    pub fn age(&self) -> (bool, Option<NaiveDate>, &str, i64) {
        (self.since.is_none(), self.since, self.area.as_deref().unwrap_or_default(), self.row)
    }

    /// Days it has waited.
    pub fn days(&self, today: NaiveDate) -> Option<i64> {
        self.since.map(|since| (today - since).num_days().max(0))
    }
}

/// Which rows a number of the board counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heaped {
    /// Of which backlog.
    pub backlog: Backlog,
    /// Where the board looks.
    pub area: Area,
    /// Only in this part of it: a kecamatan or gampong, empty for what lies in none.
    pub place: Option<String>,
    /// Only for this reason.
    pub why: Option<Why>,
}

impl Heaped {
    /// A whole backlog.
    pub fn whole(backlog: Backlog, area: Area) -> Heaped {
        Heaped { backlog, area, place: None, why: None }
    }

    /// True for what the number counts.
    pub fn counts(&self, one: &Stuck) -> bool {
        let place = self.place.as_deref().is_none_or(|place| place_of(one, &self.area) == place);
        self.area.has(one.area.as_deref()) && place && self.why.is_none_or(|why| why == one.why)
    }
}

/// The part of an area a thing lies in: its kecamatan on the board of the city, its gampong on that of a kecamatan; empty
/// where it lies in none.
fn place_of<'a>(one: &'a Stuck, area: &Area) -> &'a str {
    let code = one.area.as_deref().unwrap_or_default();
    match area.code() {
        None => code.get(..KECAMATAN).unwrap_or_default(),
        Some(_) if code.len() > KECAMATAN => code,
        Some(_) => "",
    }
}

/// What the board says about a backlog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heap {
    /// How many wait.
    pub count: usize,
    /// Since when the oldest waits.
    pub since: Option<NaiveDate>,
    /// Parts of the area with how many, the most first; the empty code stands for what lies in none of them.
    pub places: Vec<(String, usize)>,
    /// Reasons with how many, the most frequent first.
    pub reasons: Vec<(Why, usize)>,
    /// How many have waited how long, in the order of [`Waiting`], the longest first.
    pub ages: Vec<usize>,
}

impl Heap {
    /// Sums up what waits in an area.
    pub fn of<'s>(all: impl IntoIterator<Item = &'s Stuck>, area: &Area, today: NaiveDate) -> Heap {
        let mut heap = Heap { ages: vec![0; Waiting::ALL.len()], ..Heap::default() };
        let (mut places, mut reasons) = (BTreeMap::<String, usize>::new(), BTreeMap::<Why, usize>::new());
        for one in all {
            heap.count += 1;
            heap.since = [heap.since, one.since].into_iter().flatten().min();
            *places.entry(place_of(one, area).to_owned()).or_default() += 1;
            *reasons.entry(one.why).or_default() += 1;
            let band = one.days(today).map(Waiting::of);
            let at = Waiting::ALL.iter().rev().position(|known| Some(*known) == band);
            if let Some(band) = at.and_then(|at| heap.ages.get_mut(at)) {
                *band += 1;
            }
        }
        heap.places = by_count(places);
        heap.reasons = by_count(reasons);
        heap
    }
}

fn by_count<T: Ord + Clone>(counts: BTreeMap<T, usize>) -> Vec<(T, usize)> {
    let mut all: Vec<(T, usize)> = counts.into_iter().collect();
    all.sort_by_key(|(_, count)| Reverse(*count));
    all
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads {
    /// A case.
    Case(CaseId),
    /// A referral.
    Referral(ReferralId),
    /// An activity or meeting.
    Activity(ActivityId),
    /// A problem from the field.
    Issue(FieldIssueId),
    /// A partner's entry in the register.
    Partner(EntryId),
    /// The stale entries of a gampong, by code.
    Gampong(String),
    /// The members of a pillar.
    Post(Pillar),
}

/// One thing that waits, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is counted.
    pub stuck: Stuck,
    /// Whom or what it is about; empty where the place says it.
    pub name: String,
    /// What is asked for, agreed or promised.
    pub about: String,
    /// The reason in words that somebody wrote down, or what is awaited.
    pub said: String,
    /// Who was to do it, where somebody is named.
    pub owner: String,
    /// What it leads to.
    pub leads: Leads,
    /// Slugs of procedures: a confidential one closes the line.
    pub procedures: Vec<String>,
    /// Slugs of destinations: a telling one closes the line.
    pub destinations: Vec<String>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stuck(row: i64, area: &str, since: &str, why: Why) -> Stuck {
        let area = Some(area.to_owned()).filter(|code| !code.is_empty());
        Stuck { row, pillar: None, area, since: since.parse().ok(), why }
    }

    fn all() -> Vec<Stuck> {
        vec![
            stuck(1, "11.71.03.2001", "2026-11-20", Why::Repair),
            stuck(2, "11.71.03.2002", "2026-03-02", Why::Undecided),
            stuck(3, "11.71.01.2001", "2026-11-01", Why::Undecided),
            stuck(4, "", "", Why::Undecided),
            stuck(5, "11.71.03", "2026-10-01", Why::Task),
        ]
    }

    #[test]
    fn sums_are_by_place_reason_and_age() {
        let heap = Heap::of(&all(), &Area::city(), day("2026-11-28"));
        assert_eq!((heap.count, heap.since), (5, Some(day("2026-03-02"))));
        assert_eq!(heap.places, [("11.71.03".to_owned(), 3), (String::new(), 1), ("11.71.01".to_owned(), 1)]);
        assert_eq!(heap.reasons, [(Why::Undecided, 3), (Why::Repair, 1), (Why::Task, 1)]);
        assert_eq!(heap.ages, [1, 0, 1, 1, 1, 0], "the longest first; a day nobody knows has no age");
    }

    #[test]
    fn every_number_counts_exactly_its_rows() {
        let rows = all();
        for area in [Area::city(), Area::of("11.71.03")] {
            let whole = Heaped::whole(Backlog::Overdue, area.clone());
            let here: Vec<&Stuck> = rows.iter().filter(|one| whole.counts(one)).collect();
            let heap = Heap::of(here.iter().copied(), &area, day("2026-11-28"));
            let count = |of: &Heaped| rows.iter().filter(|one| of.counts(one)).count();
            assert_eq!(count(&whole), heap.count);
            for (place, expected) in &heap.places {
                assert_eq!(count(&Heaped { place: Some(place.clone()), ..whole.clone() }), *expected, "{place}");
            }
            for (why, expected) in &heap.reasons {
                assert_eq!(count(&Heaped { why: Some(*why), ..whole.clone() }), *expected, "{why:?}");
            }
        }
    }

    #[test]
    fn the_oldest_comes_first_and_what_nobody_knows_last() {
        let mut rows = all();
        rows.sort_by(|a, b| a.age().cmp(&b.age()));
        assert_eq!(rows.iter().map(|one| one.row).collect::<Vec<_>>(), [2, 5, 3, 1, 4]);
    }
}
