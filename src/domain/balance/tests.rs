use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::ids::MemberId;
use crate::domain::register::Tally;
use crate::domain::suppress::LEAST;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn tally(gampong: &str, category: &str, active: i64) -> Tally {
    Tally { gampong: Some(gampong.into()), category: category.into(), active, ..Tally::default() }
}

fn closed(gampong: &str, active: i64) -> Tally {
    Tally { sensitive: true, ..tally(gampong, "PPKS-18", active) }
}

fn gampong(number: u32) -> Gampong {
    let all = crate::domain::content::Content::shipped().unwrap().gampong;
    all.into_iter().find(|one| one.code == format!("11.71.03.{number}")).unwrap()
}

fn member(pillar: Pillar, areas: &[&str], level: Level) -> Member {
    let mut one = Member::new(MemberId::from(Uuid::now_v7()), pillar);
    one.areas = areas.iter().map(|area| (*area).to_owned()).collect();
    one.level = level;
    one.decree.starts = Some(day("2026-01-01"));
    one
}

const A: &str = "11.71.03.2001";
const B: &str = "11.71.03.2002";
const C: &str = "11.71.03.2003";

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn order(tallies: &[Tally], members: &[Member]) -> Vec<String> {
    let places = [gampong(2003), gampong(2001), gampong(2002)];
    let lines = lines(&Figures::of(tallies, LEAST), members, &places, None, &Narrow::Whole, today());
    lines.into_iter().map(|line| line.gampong).collect()
}

#[test]
fn needs_without_an_own_helper_come_first_and_most_needs_before_fewer() {
    let tallies = [tally(A, "PPKS-08", 90), tally(B, "PPKS-08", 6), tally(C, "PPKS-08", 8)];
    assert_eq!(order(&tallies, &[member(Pillar::Psm, &[A], Level::Gampong)]), [C, B, A]);
}

#[test]
fn then_needs_per_own_helper() {
    let tallies = [tally(A, "PPKS-08", 30), tally(B, "PPKS-08", 20), tally(C, "PPKS-08", 70)];
    let psm = |area| member(Pillar::Psm, &[area], Level::Gampong);
    assert_eq!(order(&tallies, &[psm(A), psm(B), psm(C), psm(C), psm(C), psm(C)]), [A, B, C]);
}

#[test]
fn without_needs_last_and_by_code_where_equal() {
    let tallies = [tally(C, "PPKS-08", 9), tally(A, "PPKS-08", 9)];
    assert_eq!(order(&tallies, &[]), [A, C, B]);
}

#[test]
fn who_works_for_the_kecamatan_or_the_city_is_not_an_own_helper() {
    let members = [
        member(Pillar::Tksk, &["11.71.03"], Level::Kecamatan),
        member(Pillar::Tagana, &[], Level::City),
        member(Pillar::Psm, &[A, B], Level::Gampong),
        member(Pillar::Pkh, &["11.71.01"], Level::Kecamatan),
    ];
    let found = served(&members, A, today());
    let at = |pillar| found[PILLARS.iter().position(|one| *one == pillar).unwrap()];
    assert_eq!(at(Pillar::Psm), Served { own: 1, ..Served::default() });
    assert_eq!(at(Pillar::Tksk), Served { kecamatan: 1, ..Served::default() });
    assert_eq!(at(Pillar::Tagana), Served { city: 1, ..Served::default() });
    assert!(at(Pillar::Pkh).is_empty());
    let line = Line { gampong: C.into(), needs: Count::Known(9), served: served(&members, C, today()) };
    assert!(line.is_gap());
}

#[test]
fn who_left_or_has_not_begun_reaches_nobody() {
    let mut gone = member(Pillar::Psm, &[A], Level::Gampong);
    gone.in_service = false;
    let mut over = member(Pillar::Psm, &[A], Level::Gampong);
    over.decree.ends = Some(day("2026-11-21"));
    let mut later = member(Pillar::Psm, &[A], Level::Gampong);
    later.decree.starts = Some(day("2026-11-23"));
    assert!(served(&[gone, over, later], A, today()).iter().all(Served::is_empty));
}

#[test]
fn an_area_leaves_the_others_out_and_a_kind_orders_by_itself() {
    let tallies = [tally(A, "PPKS-08", 90), tally(B, "PPKS-09", 9), tally(C, "PPKS-09", 20)];
    let places = [gampong(2001), gampong(2002), gampong(2003)];
    let kind = Narrow::Category("PPKS-09".into());
    let figures = Figures::of(&tallies, LEAST);
    let codes = |area, narrow: &Narrow| -> Vec<String> {
        lines(&figures, &[], &places, area, narrow, today()).into_iter().map(|line| line.gampong).collect()
    };
    assert_eq!(codes(Some("11.71.03"), &kind), [C, B, A]);
    assert!(codes(Some("11.71.04"), &Narrow::Whole).is_empty());
}

#[test]
fn columns_are_clusters_kinds_or_one_kind() {
    assert_eq!(columns(&Narrow::Whole).len(), 7);
    assert_eq!(columns(&Narrow::Cluster(Cluster::Disability)).len(), 2);
    assert_eq!(columns(&Narrow::Category("PPKS-08".into())), [Narrow::Category("PPKS-08".into())]);
}

#[test]
fn a_small_number_takes_the_smallest_other_with_it() {
    let tallies = [tally(A, "PPKS-08", 3), tally(A, "PPKS-09", 7), tally(A, "PPKS-13", 40)];
    let figures = Figures::of(&tallies, LEAST);
    let at = |code: &str| figures.count(Some(A), &Narrow::Category(code.into()));
    assert_eq!((at("PPKS-08"), at("PPKS-09"), at("PPKS-13")), (Count::Some, Count::Some, Count::Known(40)));
    assert_eq!(figures.count(Some(A), &Narrow::Whole), Count::Known(50));
    assert_eq!(figures.count(Some(A), &Narrow::Category("PPKS-01".into())), Count::Known(0));
}

#[test]
fn confidential_kinds_are_in_no_sum_and_shown_together_from_five_on() {
    let figures = Figures::of(&[tally(A, "PPKS-08", 10), closed(A, 4), closed(B, 1)], LEAST);
    assert_eq!(figures.count(Some(A), &Narrow::Whole), Count::Known(10));
    assert_eq!(figures.count(Some(A), &Narrow::Category("PPKS-18".into())), Count::Some);
    assert_eq!((figures.closed(A), figures.closed(B), figures.closed("")), (None, None, Some(5)));
    assert!(figures.is_closed("PPKS-18") && !figures.is_closed("PPKS-08"));
}

#[test]
fn who_has_no_gampong_counts_in_the_city() {
    let mut somewhere = tally(A, "PPKS-08", 9);
    somewhere.gampong = None;
    let figures = Figures::of(&[somewhere, tally(A, "PPKS-08", 20)], LEAST);
    assert_eq!(figures.count(None, &Narrow::Whole), Count::Known(29));
    assert_eq!(figures.count(Some("11.71.03"), &Narrow::Whole), Count::Known(20));
}

const KINDS: [&str; 4] = ["PPKS-01", "PPKS-02", "PPKS-08", "PPKS-09"];
const PLACES: [&str; 5] = [A, B, C, "11.71.01.2001", "11.71.01.2002"];

fn table() -> impl Strategy<Value = Vec<Tally>> {
    let count = prop_oneof![3 => 0_i64..1, 4 => 1_i64..6, 4 => 5_i64..30];
    prop::collection::vec(count, KINDS.len() * PLACES.len()).prop_map(|counts| {
        let cells = PLACES.iter().flat_map(|place| KINDS.iter().map(move |kind| (place, kind)));
        cells.zip(counts).map(|((place, kind), count)| tally(place, kind, count)).collect()
    })
}

/// Every area and group that a screen may show, with what it really is.
fn truth(tallies: &[Tally]) -> Vec<(Option<String>, Narrow, i64)> {
    let areas = [None, Some("11.71.01"), Some("11.71.03")].into_iter().chain(PLACES.map(Some));
    let mut groups = vec![Narrow::Whole];
    groups.extend([Cluster::Children, Cluster::Elderly, Cluster::Disability].map(Narrow::Cluster));
    groups.extend(KINDS.map(|kind| Narrow::Category(kind.into())));
    let count = |area: Option<&str>, narrow: &Narrow| -> i64 {
        let codes = narrow.codes();
        let fits = |one: &&Tally| {
            one.gampong.as_deref().unwrap().starts_with(area.unwrap_or(""))
                && (codes.is_empty() || codes.split(' ').any(|code| code == one.category))
        };
        tallies.iter().filter(fits).map(|one| one.active).sum()
    };
    areas
        .flat_map(|area| groups.clone().into_iter().map(move |group| (area, group)))
        .map(|(area, group)| (area.map(str::to_owned), group.clone(), count(area, &group)))
        .collect()
}

proptest! {
    #[test]
    fn what_is_shown_is_true_and_never_small(tallies in table()) {
        let figures = Figures::of(&tallies, LEAST);
        for (area, narrow, count) in truth(&tallies) {
            match figures.count(area.as_deref(), &narrow) {
                Count::Known(shown) => {
                    prop_assert_eq!(shown, count);
                    prop_assert!(shown == 0 || shown >= LEAST);
                }
                Count::Some => prop_assert!(count > 0),
            }
        }
    }

    /// Somebody who sees every number that is shown, and knows that a hidden one is at least one, cannot raise or lower
    /// any of them alone: each hidden number has two solutions.
    #[test]
    fn no_hidden_number_follows_from_one_sum(tallies in table()) {
        let figures = Figures::of(&tallies, LEAST);
        let known = truth(&tallies);
        let find = |area: &Option<String>, narrow: &Narrow| figures.count(area.as_deref(), narrow);
        for (area, narrow, _) in &known {
            let parts = |of: &Narrow| -> Vec<(Count, i64)> {
                known.iter().filter(|(other, group, _)| other == area && columns(of).contains(group) && group != of)
                    .map(|(other, group, count)| (find(other, group), *count)).collect()
            };
            let hidden: Vec<i64> =
                parts(narrow).into_iter().filter(|(shown, _)| *shown == Count::Some).map(|(_, count)| count).collect();
            match find(area, narrow) {
                Count::Known(_) => prop_assert!(hidden.is_empty() || (hidden.len() > 1 && hidden.iter().any(|count| *count > 1))),
                Count::Some if matches!(narrow, Narrow::Category(_)) => {}
                Count::Some => prop_assert!(!hidden.is_empty()),
            }
        }
    }
}

/// Everything that every screen may show, as equations over the entries of one kind in one gampong: what follows from
/// them is worked out in another way than the program does it, by fractions over all cells at once.
mod together {
    use super::*;

    /// A fraction that never overflows here: the numbers are small and the tables too.
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Part(i128, i128);

    impl Part {
        fn new(over: i128, under: i128) -> Part {
            let (mut a, mut b) = (over.abs(), under.abs());
            while b > 0 {
                (a, b) = (b, a % b);
            }
            let sign = if under < 0 { -1 } else { 1 };
            let by = a.max(1) * sign;
            Part(over / by, under / by)
        }

        fn minus(self, factor: Part, other: Part) -> Part {
            let product = Part::new(factor.0 * other.0, factor.1 * other.1);
            Part::new(self.0 * product.1 - product.0 * self.1, self.1 * product.1)
        }

        fn by(self, other: Part) -> Part {
            Part::new(self.0 * other.1, self.1 * other.0)
        }
    }

    type Echelon = Vec<(usize, Vec<Part>)>;

    /// What is left of a row after everything that is known is taken out of it.
    fn rest(rows: &Echelon, row: &[Part]) -> Vec<Part> {
        rows.iter().fold(row.to_vec(), |row, (lead, known)| {
            let factor = row[*lead];
            row.iter().zip(known).map(|(one, two)| one.minus(factor, *two)).collect()
        })
    }

    fn learn(rows: &mut Echelon, row: &[Part]) {
        let left = rest(rows, row);
        if let Some(lead) = left.iter().position(|one| one.0 != 0) {
            let first = left[lead];
            let left: Vec<Part> = left.iter().map(|one| one.by(first)).collect();
            for (_, known) in rows.iter_mut() {
                let factor = known[lead];
                *known = known.iter().zip(&left).map(|(one, two)| one.minus(factor, *two)).collect();
            }
            rows.push((lead, left));
        }
    }

    fn row(tallies: &[Tally], area: Option<&str>, narrow: &Narrow) -> Vec<Part> {
        let codes = narrow.codes();
        let fits = |one: &Tally| {
            one.gampong.as_deref().unwrap().starts_with(area.unwrap_or(""))
                && (codes.is_empty() || codes.split(' ').any(|code| code == one.category))
        };
        tallies.iter().map(|one| Part(i128::from(fits(one)), 1)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

        /// No linear combination of everything that matrix, map and change show of today gives a hidden number.
        #[test]
        fn no_hidden_number_follows_from_all_that_is_shown(tallies in table()) {
            let figures = Figures::of(&tallies, LEAST);
            let all = truth(&tallies);
            let mut known = Echelon::new();
            let mut hidden = Vec::new();
            for (area, narrow, _) in &all {
                let row = row(&tallies, area.as_deref(), narrow);
                match figures.count(area.as_deref(), narrow) {
                    Count::Known(_) => learn(&mut known, &row),
                    Count::Some => hidden.push(row),
                }
            }
            for row in hidden {
                prop_assert!(rest(&known, &row).iter().any(|one| one.0 != 0));
            }
        }
    }
}
