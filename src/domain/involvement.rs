//! Who takes part and who is left out: members of the pillars against months, counted from the days on which they took
//! part in an activity.
//!
//! A pillar's cell counts each activity once, however many of its members came, and each member once. Somebody counts for
//! the pillar they belonged to on that day. Only members in office can be left out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};

use super::ids::{ActivityId, MemberId};
use super::member::{Member, Pillar};
use super::post::holds_office;
use super::rights::lies_in;

/// Lengths a span can have, in months.
const LENGTHS: [u32; 4] = [3, 6, 12, 24];

/// Somebody took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// For which pillar.
    pub pillar: Option<Pillar>,
    /// Who.
    pub member: MemberId,
    /// When.
    pub day: NaiveDate,
    /// In what.
    pub activity: ActivityId,
}

/// So many whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day of the first month.
    pub first: NaiveDate,
    /// How many months.
    pub months: u32,
}

impl Span {
    /// Twelve months that end with the month of a day.
    pub fn year_to(day: NaiveDate) -> Span {
        Span::ending(day, 12)
    }

    fn ending(day: NaiveDate, months: u32) -> Span {
        let month = day.with_day(1).unwrap_or(day);
        Span { first: month.checked_sub_months(Months::new(months - 1)).unwrap_or(month), months }
    }

    /// First day of the month in this place.
    pub fn month(&self, at: u32) -> NaiveDate {
        self.first.checked_add_months(Months::new(at)).unwrap_or(self.first)
    }

    /// First days of its months.
    pub fn all(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        (0..self.months).map(|at| self.month(at))
    }

    /// The last day.
    pub fn last(&self) -> NaiveDate {
        self.month(self.months).pred_opt().unwrap_or(self.first)
    }

    /// Place of the month a day lies in.
    pub fn place(&self, day: NaiveDate) -> Option<usize> {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        let at = months(day) - months(self.first);
        usize::try_from(at).ok().filter(|at| *at < self.months as usize)
    }

    /// Longer or shorter, ending where it ended; itself where there is no other length.
    #[must_use]
    pub fn resized(&self, longer: bool) -> Span {
        let next = match longer {
            true => LENGTHS.iter().find(|length| **length > self.months),
            false => LENGTHS.iter().rev().find(|length| **length < self.months),
        };
        next.map_or(*self, |length| Span::ending(self.last(), *length))
    }

    /// Half its length on or back.
    #[must_use]
    pub fn moved(&self, on: bool) -> Span {
        let step = Months::new((self.months / 2).max(1));
        let first = if on { self.first.checked_add_months(step) } else { self.first.checked_sub_months(step) };
        Span { first: first.unwrap_or(self.first), ..*self }
    }
}

/// How much there was in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Activities.
    pub activities: usize,
    /// Members who took part.
    pub members: usize,
}

/// A pillar; none stands for all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarRow {
    /// Which.
    pub pillar: Option<Pillar>,
    /// A cell for each month.
    pub cells: Vec<Cell>,
    /// Members in office.
    pub members: usize,
    /// Those of them who took part in nothing in the whole span.
    pub left_out: usize,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Who.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// Pillar they belong to now.
    pub pillar: Pillar,
    /// Role.
    pub role: String,
    /// Work areas.
    pub areas: Vec<String>,
    /// Phone.
    pub phone: String,
    /// Holds office now.
    pub in_office: bool,
    /// Activities in each month.
    pub cells: Vec<usize>,
    /// When they took part last, ever.
    pub last: Option<NaiveDate>,
}

impl MemberRow {
    /// In office, and took part in nothing in the whole span.
    pub fn is_left_out(&self) -> bool {
        self.in_office && self.cells.iter().all(|count| *count == 0)
    }
}

/// The whole grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Involvement {
    /// Which months.
    pub span: Span,
    /// Code of the kecamatan whose members are counted; none for the city.
    pub kecamatan: Option<String>,
    /// All pillars together, then each.
    pub pillars: Vec<PillarRow>,
    /// Members in office, and those who took part though they hold none any more.
    pub members: Vec<MemberRow>,
}

/// What is counted while the days go by.
#[derive(Default)]
struct Counted {
    activities: BTreeSet<(Option<Pillar>, usize, ActivityId)>,
    members: BTreeSet<(Option<Pillar>, usize, MemberId)>,
    of_member: BTreeMap<MemberId, (Vec<usize>, Option<NaiveDate>)>,
}

/// Counts day by day, so that the rows of many years need not lie in memory together.
pub struct Counter {
    span: Span,
    counted: Counted,
    theirs: BTreeSet<MemberId>,
    kecamatan: Option<String>,
}

impl Counter {
    /// Begins for the members of a kecamatan, or of the city.
    pub fn new(span: Span, kecamatan: Option<&str>, members: &[Member]) -> Counter {
        let works = |one: &&Member| kecamatan.is_none_or(|code| one.areas.iter().any(|area| lies_in(area, code)));
        let theirs = members.iter().filter(works).map(|one| one.id).collect();
        Counter { span, counted: Counted::default(), theirs, kecamatan: kecamatan.map(str::to_owned) }
    }

    /// Somebody took part.
    pub fn add(&mut self, took: Took) {
        if !self.theirs.contains(&took.member) {
            return;
        }
        let months = self.span.months as usize;
        let (cells, last) = self.counted.of_member.entry(took.member).or_insert_with(|| (vec![0; months], None));
        *last = (*last).max(Some(took.day));
        let Some(month) = self.span.place(took.day) else { return };
        if let Some(cell) = cells.get_mut(month) {
            *cell += 1;
        }
        for pillar in BTreeSet::from([took.pillar, None]) {
            self.counted.activities.insert((pillar, month, took.activity));
            self.counted.members.insert((pillar, month, took.member));
        }
    }

    /// The grid as seen on a day.
    pub fn finish(self, members: &[Member], today: NaiveDate) -> Involvement {
        let months = self.span.months as usize;
        let row = |one: &Member| {
            let (cells, last) = self.counted.of_member.get(&one.id).cloned().unwrap_or((vec![0; months], None));
            MemberRow {
                id: one.id,
                name: one.name.clone(),
                pillar: one.pillar,
                role: one.role.clone(),
                areas: one.areas.clone(),
                phone: one.phone.clone(),
                in_office: holds_office(one, today),
                cells,
                last,
            }
        };
        let theirs = members.iter().filter(|one| self.theirs.contains(&one.id)).map(row);
        let members: Vec<MemberRow> =
            theirs.filter(|row| row.in_office || row.cells.iter().any(|count| *count > 0)).collect();
        let pillars = std::iter::once(None).chain(Pillar::ALL.iter().map(|pillar| Some(*pillar)));
        let pillars = pillars.map(|pillar| self.pillar_row(pillar, &members)).collect();
        Involvement { span: self.span, kecamatan: self.kecamatan, pillars, members }
    }

    fn pillar_row(&self, pillar: Option<Pillar>, members: &[MemberRow]) -> PillarRow {
        let mut cells = vec![Cell::default(); self.span.months as usize];
        let of = |wanted: Option<Pillar>| wanted == pillar;
        for (_, month, _) in self.counted.activities.iter().filter(|(one, ..)| of(*one)) {
            cells.get_mut(*month).into_iter().for_each(|cell| cell.activities += 1);
        }
        for (_, month, _) in self.counted.members.iter().filter(|(one, ..)| of(*one)) {
            cells.get_mut(*month).into_iter().for_each(|cell| cell.members += 1);
        }
        let own = || members.iter().filter(|row| row.in_office && pillar.is_none_or(|pillar| row.pillar == pillar));
        PillarRow { pillar, cells, members: own().count(), left_out: own().filter(|row| row.is_left_out()).count() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn member(number: u128, pillar: Pillar, area: &str) -> Member {
        let mut one = Member::new(MemberId::from(Uuid::from_u128(number)), pillar);
        (one.name, one.areas) = (format!("Contoh {number}"), vec![area.to_owned()]);
        one
    }

    fn took(member: u128, activity: u128, on: &str, pillar: Pillar) -> Took {
        Took {
            pillar: Some(pillar),
            member: MemberId::from(Uuid::from_u128(member)),
            day: day(on),
            activity: ActivityId::from(Uuid::from_u128(activity)),
        }
    }

    fn grid(kecamatan: Option<&str>, members: &[Member], all: &[Took]) -> Involvement {
        let today = day("2026-11-26");
        let mut counter = Counter::new(Span::year_to(today), kecamatan, members);
        all.iter().for_each(|one| counter.add(*one));
        counter.finish(members, today)
    }

    fn office() -> Vec<Member> {
        vec![
            member(1, Pillar::Psm, "11.71.03.2001"),
            member(2, Pillar::Psm, "11.71.02.2004"),
            member(3, Pillar::Tksk, "11.71.03"),
            Member { in_service: false, ..member(4, Pillar::Psm, "11.71.03.2001") },
        ]
    }

    #[test]
    fn an_activity_counts_once_for_a_pillar_and_a_member_once_a_month() {
        let all = [
            took(1, 10, "2026-11-02", Pillar::Psm),
            took(2, 10, "2026-11-02", Pillar::Psm),
            took(3, 10, "2026-11-02", Pillar::Tksk),
            took(1, 11, "2026-11-20", Pillar::Psm),
            took(1, 12, "2024-01-05", Pillar::Psm),
        ];
        let grid = grid(None, &office(), &all);
        let row = |pillar| grid.pillars.iter().find(|row| row.pillar == pillar).unwrap();
        assert_eq!(row(Some(Pillar::Psm)).cells[11], Cell { activities: 2, members: 2 });
        assert_eq!(row(Some(Pillar::Tksk)).cells[11], Cell { activities: 1, members: 1 });
        assert_eq!(row(None).cells[11], Cell { activities: 2, members: 3 });
        assert_eq!((row(None).members, row(None).left_out), (3, 0));
        let first = grid.members.iter().find(|row| row.name == "Contoh 1").unwrap();
        assert_eq!((first.cells[11], first.last), (2, Some(day("2026-11-20"))));
    }

    #[test]
    fn whoever_took_part_in_nothing_is_left_out_and_the_last_day_is_known() {
        let grid = grid(None, &office(), &[took(2, 10, "2025-03-02", Pillar::Psm)]);
        let left: Vec<(&str, Option<NaiveDate>)> =
            grid.members.iter().filter(|row| row.is_left_out()).map(|row| (row.name.as_str(), row.last)).collect();
        assert_eq!(left, [("Contoh 1", None), ("Contoh 2", Some(day("2025-03-02"))), ("Contoh 3", None)]);
        assert_eq!((grid.pillars[0].members, grid.pillars[0].left_out), (3, 3), "nobody out of office is left out");
    }

    #[test]
    fn whoever_holds_no_office_any_more_still_counts_for_the_days_they_came() {
        let grid = grid(None, &office(), &[took(4, 10, "2026-10-02", Pillar::Psm)]);
        assert!(grid.members.iter().any(|row| row.name == "Contoh 4" && !row.in_office));
        assert_eq!(grid.pillars[0].cells[10], Cell { activities: 1, members: 1 });
    }

    #[test]
    fn a_kecamatan_counts_its_own_members_only() {
        let all = [took(1, 10, "2026-11-02", Pillar::Psm), took(2, 11, "2026-11-03", Pillar::Psm)];
        let grid = grid(Some("11.71.03"), &office(), &all);
        assert_eq!(grid.pillars[0].cells[11], Cell { activities: 1, members: 1 });
        assert_eq!(grid.members.len(), 2);
    }

    #[test]
    fn a_span_is_resized_at_its_end_and_moved_by_half() {
        let year = Span::year_to(day("2026-11-26"));
        assert_eq!((year.first, year.last()), (day("2025-12-01"), day("2026-11-30")));
        assert_eq!((year.place(day("2025-12-31")), year.place(day("2026-12-01"))), (Some(0), None));
        let half = year.resized(false);
        assert_eq!((half.first, half.months, half.resized(true)), (day("2026-06-01"), 6, year));
        assert_eq!(year.resized(true).resized(true).months, 24);
        assert_eq!(half.resized(false).resized(false).months, 3);
        assert_eq!(year.moved(false).first, day("2025-06-01"));
        assert_eq!(year.moved(false).moved(true), year);
        assert_eq!(year.all().count(), 12);
    }
}
