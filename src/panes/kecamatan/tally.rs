//! Counts per kecamatan and gampong, and who serves there. No kind of PPKS is told apart, and a small count, which
//! neighbours could put a name to, is not given, nor can it be worked out from the total (see
//! [`crate::domain::suppress`]).

use chrono::NaiveDate;

use crate::domain::member::{Level, Member, Pillar};
use crate::domain::suppress::{Cell, Shown, protect};
use crate::panes::directory::holds_office;
use crate::worker::PlaceCount;

/// Totals of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Registered people.
    pub people: i64,
    /// Those with at least one PPKS category.
    pub ppks: i64,
    /// Open referrals.
    pub referrals: i64,
}

/// Totals of a kecamatan (all gampong whose code begins so) or of one gampong.
pub fn tally(places: &[PlaceCount], code: &str) -> Tally {
    let here = places.iter().filter(|place| place.gampong.starts_with(code));
    here.fold(Tally::default(), |sum, place| Tally {
        people: sum.people + place.people,
        ppks: sum.ppks + place.ppks,
        referrals: sum.referrals + place.referrals,
    })
}

/// Length of the code of a kecamatan (`11.71.03`); a gampong's is longer.
pub const KECAMATAN: usize = 8;
/// What the codes of the 26 kinds of need begin with.
pub const NEEDS: &str = "PPKS-";

/// People with a PPKS category in a kecamatan or gampong, as far as the number may be shown.
pub fn ppks(places: &[PlaceCount], code: &str, least: i64) -> Option<i64> {
    let above = code.get(..KECAMATAN).unwrap_or(code);
    let here = places.iter().filter(|place| place.gampong.starts_with(above));
    let rows: Vec<(&str, i64)> = here.map(|place| (place.gampong.as_str(), place.ppks)).collect();
    protected(&rows, code, least)
}

/// A count of a kecamatan or of one of its gampong, as far as it may be shown; `rows` are the counts of all gampong of
/// that kecamatan.
pub fn protected(rows: &[(&str, i64)], code: &str, least: i64) -> Option<i64> {
    let own = rows.iter().filter(|(gampong, _)| gampong.starts_with(code)).map(|(_, count)| *count).sum();
    let total: i64 = rows.iter().map(|(_, count)| *count).sum();
    if own == 0 || (total >= least && code.len() <= KECAMATAN) {
        return Some(own);
    }
    if total < least {
        return None;
    }
    let rows: Vec<&(&str, i64)> = rows.iter().filter(|(_, count)| *count > 0).collect();
    let cells: Vec<Cell> = rows.iter().map(|(_, count)| Cell { count: *count, confidential: *count < least }).collect();
    match protect(&cells, least) {
        Shown::Rows(hidden) => {
            let hides = rows.iter().zip(hidden).any(|((gampong, _), hidden)| *gampong == code && hidden);
            (!hides).then_some(own)
        }
        Shown::Nothing => None,
    }
}

/// How near a member is to a region: the nearest come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Of this gampong, or of a gampong of this kecamatan.
    Gampong,
    /// Of the whole kecamatan.
    Kecamatan,
    /// Of the whole city.
    City,
}

fn reach(member: &Member, code: &str) -> Option<Reach> {
    let kecamatan = code.get(..8).unwrap_or(code);
    if member.areas.iter().any(|area| area.len() > kecamatan.len() && area.starts_with(code)) {
        Some(Reach::Gampong)
    } else if member.areas.iter().any(|area| area == kecamatan) {
        Some(Reach::Kecamatan)
    } else {
        (member.areas.is_empty() && member.level == Level::City).then_some(Reach::City)
    }
}

/// Members in office who serve a kecamatan or gampong, nearest first, then by pillar and name.
pub fn serving<'m>(members: &'m [Member], code: &str, today: NaiveDate) -> Vec<(Reach, &'m Member)> {
    let in_office = members.iter().filter(|member| holds_office(member, today));
    let mut found: Vec<(Reach, &Member)> =
        in_office.filter_map(|member| reach(member, code).map(|reach| (reach, member))).collect();
    found.sort_by(|(a, one), (b, two)| (a, one.pillar, &one.name).cmp(&(b, two.pillar, &two.name)));
    found
}

/// Pillars with somebody in office for exactly this gampong.
pub fn pillars_of(members: &[Member], gampong: &str, today: NaiveDate) -> Vec<Pillar> {
    let here = |pillar: &&Pillar| {
        members.iter().any(|member| {
            member.pillar == **pillar && member.areas.iter().any(|area| area == gampong) && holds_office(member, today)
        })
    };
    Pillar::ALL.iter().filter(here).copied().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::panes::fixture::{day, member, members};

    fn place(gampong: &str, people: i64, ppks: i64) -> PlaceCount {
        PlaceCount { gampong: gampong.into(), people, ppks, referrals: 1 }
    }

    #[test]
    fn a_kecamatan_is_the_sum_of_its_gampong() {
        let places = [place("11.71.03.2001", 10, 2), place("11.71.03.2002", 5, 1), place("11.71.01.2001", 7, 7)];
        assert_eq!(tally(&places, "11.71.03"), Tally { people: 15, ppks: 3, referrals: 2 });
        assert_eq!(tally(&places, "11.71.03.2002").people, 5);
        assert_eq!(tally(&places, "11.71.09"), Tally::default());
    }

    #[test]
    fn a_small_count_is_not_given_nor_can_it_be_worked_out() {
        let places = [
            place("11.71.03.2001", 40, 12),
            place("11.71.03.2002", 40, 3),
            place("11.71.03.2003", 40, 7),
            place("11.71.03.2004", 40, 0),
            place("11.71.01.2001", 40, 4),
        ];
        let shown = |code: &str| ppks(&places, code, 5);
        assert_eq!(shown("11.71.03"), Some(22));
        // Three is too few; seven goes with it, or three would be the difference to the total.
        assert_eq!((shown("11.71.03.2002"), shown("11.71.03.2003")), (None, None));
        assert_eq!((shown("11.71.03.2001"), shown("11.71.03.2004")), (Some(12), Some(0)));
        assert_eq!((shown("11.71.01"), shown("11.71.01.2001")), (None, None));
        assert_eq!(shown("11.71.02"), Some(0));
    }

    #[test]
    fn where_no_other_row_can_hide_a_small_one_nothing_is_broken_down() {
        let places = [place("11.71.03.2001", 40, 4), place("11.71.03.2002", 40, 3)];
        assert_eq!(ppks(&places, "11.71.03", 5), Some(7));
        assert_eq!((ppks(&places, "11.71.03.2001", 5), ppks(&places, "11.71.03.2002", 5)), (None, None));
    }

    #[test]
    fn the_nearest_come_first_and_who_left_does_not_come() {
        let all = members();
        let today = day("2026-11-26");
        let names = |code: &str| -> Vec<String> {
            serving(&all, code, today).into_iter().map(|(_, member)| member.name.clone()).collect()
        };
        assert_eq!(names("11.71.03"), ["Contoh Mohd. Yusuf", "Contoh Meuraxa", "Contoh Tagana"]);
        assert_eq!(names("11.71.03.2001"), ["Contoh Mohd. Yusuf", "Contoh Meuraxa", "Contoh Tagana"]);
        assert_eq!(names("11.71.03.2005"), ["Contoh Meuraxa", "Contoh Tagana"]);
        assert_eq!(names("11.71.01"), ["Contoh Tagana"]);
    }

    #[test]
    fn pillars_of_a_gampong_are_those_of_exactly_this_one() {
        let mut all = members();
        let today = day("2026-11-26");
        assert_eq!(pillars_of(&all, "11.71.03.2002", today), [Pillar::Psm]);
        all.push(member(9, "Contoh", Pillar::KarangTaruna, &["11.71.03.2002"]));
        assert_eq!(pillars_of(&all, "11.71.03.2002", today), [Pillar::Psm, Pillar::KarangTaruna]);
        assert!(pillars_of(&all, "11.71.03.2009", today).is_empty());
    }
}
