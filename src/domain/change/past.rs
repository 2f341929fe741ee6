//! What may be shown of what held in the past: by the same rules as what holds now.
//!
//! A number of an old month can be worked out from its neighbours like one of today: kinds of a cluster, gampong of a
//! kecamatan, each month has its own sums. So every month is protected whole ([`Figures`]), as if it were the present
//! one, and only then is one number of it asked for. A month in which nothing was found and nothing ended is like the
//! one before and costs nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Group, Scene};
use crate::domain::balance::{Count, Figures};
use crate::domain::register::Tally;

/// Entries of one kind in one gampong that were found in one month and ended in another, or hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lived {
    /// Code of the gampong; none where nobody knows it.
    pub gampong: Option<String>,
    /// `PPKS-08`; no confidential kind.
    pub category: String,
    /// When, and how many.
    pub group: Group,
}

/// For every month in which something changed whether the number of a scene may be shown as it was when the month was
/// over. Months between them are like the one before; before the first nothing held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past(BTreeMap<NaiveDate, bool>);

impl Past {
    /// Looks at every month in which something changed.
    pub fn of(all: &[Lived], scene: &Scene, least: i64) -> Past {
        let mut changes: BTreeMap<NaiveDate, Vec<(&Lived, i64)>> = BTreeMap::new();
        for one in all {
            let Group { found, ended, count } = one.group;
            changes.entry(found).or_default().push((one, count));
            if let Some(ended) = ended {
                changes.entry(ended).or_default().push((one, -count));
            }
        }
        let mut held: BTreeMap<(&Option<String>, &str), i64> = BTreeMap::new();
        let months = changes.into_iter().map(|(month, deltas)| {
            for (one, delta) in deltas {
                *held.entry((&one.gampong, &one.category)).or_default() += delta;
            }
            let known = Figures::of(&tallies(&held), least).count(scene.area.as_deref(), &scene.narrow);
            (month, known != Count::Some)
        });
        Past(months.collect())
    }

    /// Whether what held at the end of a period may be shown; `last` is its last day.
    pub fn may_show(&self, last: NaiveDate) -> bool {
        // Months are named by their first day, and a period ends with the last day of one.
        self.0.range(..=last).next_back().is_none_or(|(_, open)| *open)
    }
}

fn tallies(held: &BTreeMap<(&Option<String>, &str), i64>) -> Vec<Tally> {
    let tally = |((gampong, category), active): (&(&Option<String>, &str), &i64)| Tally {
        gampong: (*gampong).clone(),
        category: (*category).to_owned(),
        active: *active,
        ..Tally::default()
    };
    held.iter().filter(|(_, active)| **active > 0).map(tally).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::change::{Period, series, shown};
    use crate::domain::register::{Cluster, Narrow};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn lived(gampong: &str, kind: &str, found: &str, ended: Option<&str>, count: i64) -> Lived {
        let group = Group { found: day(found), ended: ended.map(day), count };
        Lived { gampong: Some(gampong.into()), category: kind.into(), group }
    }

    const HERE: &str = "11.71.03.2001";

    fn kind(code: &str) -> Scene {
        Scene { area: Some(HERE.into()), narrow: Narrow::Category(code.into()) }
    }

    /// In March two old people who are neglected and nine of the other kind: nine would say two, with the sum of both.
    #[test]
    fn a_number_of_an_old_month_takes_company_like_one_of_today() {
        let all = [
            lived(HERE, "PPKS-08", "2026-01-01", None, 9),
            lived(HERE, "PPKS-08", "2026-04-01", None, 9),
            lived(HERE, "PPKS-09", "2026-03-01", None, 2),
            lived(HERE, "PPKS-09", "2026-04-01", None, 7),
        ];
        let open = |scene: &Scene| {
            let past = Past::of(&all, scene, 5);
            ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-11-30"]
                .map(|last| past.may_show(day(last)))
        };
        assert_eq!(open(&kind("PPKS-09")), [true, true, true, false, true, true]);
        let (of_eight, whole) = (open(&kind("PPKS-08")), open(&Scene { area: Some(HERE.into()), ..Scene::default() }));
        assert_eq!((of_eight[2], of_eight[4]), (true, true));
        assert!(!(of_eight[3] && whole[3]), "the difference of both is what is hidden");
    }

    #[test]
    fn every_month_is_as_its_own_figures_say() {
        let gampong = [HERE, "11.71.03.2002", "11.71.02.2004"];
        let kinds = ["PPKS-08", "PPKS-09", "PPKS-14", "PPKS-20"];
        let mut seed: i64 = 5;
        let mut next = |below: i64| {
            seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
            (seed >> 8) % below
        };
        let month = |at: i64| day(&format!("2026-{:02}-01", 1 + at));
        let all: Vec<Lived> = (0..60)
            .map(|_| {
                let found = next(9);
                let ended = (next(3) == 0).then(|| month((found + next(4)).min(11)));
                let place = gampong[usize::try_from(next(3)).unwrap()];
                let kind = kinds[usize::try_from(next(4)).unwrap()];
                let group = Group { found: month(found), ended, count: 1 + next(4) };
                Lived { gampong: Some(place.into()), category: kind.into(), group }
            })
            .collect();
        let scenes = [None, Some("11.71.03"), Some(HERE)].into_iter().flat_map(|area| {
            [Narrow::Whole, Narrow::Cluster(Cluster::Elderly), Narrow::Category("PPKS-08".into())]
                .map(|narrow| Scene { area: area.map(str::to_owned), narrow })
        });
        for (scene, at) in scenes.flat_map(|scene| (0..12).map(move |at| (scene.clone(), at))) {
            let last = Period::Month.around(month(at)).to;
            let held =
                all.iter().filter(|one| one.group.found <= last && one.group.ended.is_none_or(|ended| ended > last));
            let tallies: Vec<Tally> = held
                .map(|one| Tally {
                    gampong: one.gampong.clone(),
                    category: one.category.clone(),
                    active: one.group.count,
                    ..Tally::default()
                })
                .collect();
            let meant = Figures::of(&tallies, 5).count(scene.area.as_deref(), &scene.narrow) != Count::Some;
            assert_eq!(Past::of(&all, &scene, 5).may_show(last), meant, "{scene:?} {last}");
        }
    }

    #[test]
    fn what_moved_is_hidden_with_what_held_before_or_after() {
        let groups = [9, 0, 9].map(|count| Group { found: day("2026-01-01"), ended: None, count });
        let mut groups: Vec<Group> = groups.into();
        groups[1] = Group { found: day("2026-03-01"), ended: None, count: 20 };
        let points = series(&groups, Period::Month, day("2026-05-15"));
        let past = Past([(day("2026-01-01"), true), (day("2026-02-01"), false), (day("2026-03-01"), true)].into());
        let open = shown(&points, Count::Known(38), &past, 5);
        assert_eq!(open, [(true, true), (false, false), (true, false), (true, true), (true, true)]);
    }
}
