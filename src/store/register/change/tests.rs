//! Numbers of periods agree with the rows beneath them, counted from the raw entries another way.

use proptest::prelude::*;
use rusqlite::types::Null;
use uuid::Uuid;

use super::*;
use crate::domain::change::{Figure, Period, series};
use crate::domain::content::CategoryKind;
use crate::domain::ids::EntryId;
use crate::domain::register::{Cluster, EndReason, Ended, Entry, Narrow, Subject, SubjectKind};
use crate::store::Store;
use crate::store::record;
use crate::store::register::tests::store;

const GAMPONG: [Option<&str>; 4] = [Some("11.71.03.2001"), Some("11.71.03.2002"), Some("11.71.02.2004"), None];
const KINDS: [&str; 4] = ["PPKS-08", "PPKS-09", "PPKS-18", "PSKS-03"];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn start() -> NaiveDate {
    day("2024-11-20")
}

fn later(from: NaiveDate, days: u64) -> NaiveDate {
    from.checked_add_days(chrono::Days::new(days)).unwrap()
}

fn entry(gampong: Option<&str>, kind: &str, found: NaiveDate, ended: Option<NaiveDate>) -> Entry {
    let subject = Subject::Community("Contoh".into());
    let mut entry = Entry::found(EntryId::from(Uuid::now_v7()), kind, subject, found, "Petugas");
    entry.gampong = gampong.map(str::to_owned);
    entry.ended = ended.map(|on| Ended { on, by: "Petugas".into(), reason: EndReason::Better, note: String::new() });
    entry
}

fn put(store: &mut Store, entries: &[Entry]) {
    store.write(|w| entries.iter().try_for_each(|one| record::save(w, one).map(drop))).unwrap();
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let one = (0_usize..4, 0_usize..4, 0_u64..500, prop::option::of(0_u64..200));
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let made = all.into_iter().map(|(gampong, kind, found, ended)| {
            let found = later(start(), found);
            entry(GAMPONG[gampong], KINDS[kind], found, ended.map(|days| later(found, days)))
        });
        made.collect()
    })
}

fn scenes() -> Vec<Scene> {
    let areas = [None, Some("11.71.03"), Some("11.71.03.2001"), Some("11.71.09")];
    let narrows = [
        Narrow::Whole,
        Narrow::Kind(CategoryKind::Ppks),
        Narrow::Kind(CategoryKind::Psks),
        Narrow::Cluster(Cluster::Elderly),
        Narrow::Category("PPKS-09".into()),
        Narrow::Category("PPKS-18".into()),
    ];
    let with = |area: Option<&str>| {
        let area = area.map(str::to_owned);
        narrows.clone().map(|narrow| Scene { area: area.clone(), narrow })
    };
    areas.into_iter().flat_map(with).collect()
}

/// Whether an entry belongs to a number, said once more and without SQL.
fn belongs(entry: &Entry, of: &Beneath, hidden: &str) -> bool {
    let Scene { area, narrow } = &of.scene;
    let here = area.as_ref().is_none_or(|area| entry.gampong.as_ref().is_some_and(|code| code.starts_with(area)));
    let codes = narrow.codes();
    let kind = codes.is_empty() || codes.split(' ').any(|code| code == entry.category);
    let inside = |day: NaiveDate| of.span.from <= day && day <= of.span.to;
    let over = entry.ended.as_ref().map(|ended| ended.on);
    let counts = match of.figure {
        Figure::Held => entry.found_on <= of.span.to && over.is_none_or(|on| on > of.span.to),
        Figure::Found => inside(entry.found_on),
        Figure::Ended => over.is_some_and(inside),
    };
    here && kind && counts && !hidden.split(' ').any(|code| code == entry.category)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_number_is_what_the_rows_say(entries in entries()) {
        let mut store = store();
        put(&mut store, &entries);
        let hidden = store.read(hidden_codes).unwrap();
        for scene in scenes() {
            let groups = store.read(|r| groups(r, &scene)).unwrap();
            for period in Period::ALL {
                for point in series(&groups, *period, later(start(), 730)) {
                    for figure in Figure::ALL {
                        let of = Beneath { scene: scene.clone(), figure: *figure, span: point.span };
                        let raw = entries.iter().filter(|one| belongs(one, &of, &hidden)).count();
                        prop_assert_eq!(point.get(*figure), i64::try_from(raw).unwrap(), "{:?}", &of);
                        if *period == Period::Year {
                            let (rows, total) = store.read(|r| beneath(r, &of, (1_000, 0))).unwrap();
                            prop_assert_eq!((rows.len(), total), (raw, raw), "{:?}", &of);
                        }
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What the past is protected by is what its numbers are made of.
    #[test]
    fn what_lived_is_what_the_periods_count(entries in entries()) {
        let mut store = store();
        put(&mut store, &entries);
        let lived = store.read(lived).unwrap();
        for scene in scenes().into_iter().filter(|scene| scene.narrow == Narrow::Kind(CategoryKind::Ppks)) {
            let inside = |one: &&Lived| {
                scene.area.as_ref().is_none_or(|area| one.gampong.as_ref().is_some_and(|code| code.starts_with(area)))
            };
            let of_all: Vec<Group> = lived.iter().filter(inside).map(|one| one.group).collect();
            let groups = store.read(|r| groups(r, &scene)).unwrap();
            let until = later(start(), 730);
            prop_assert_eq!(series(&of_all, Period::Month, until), series(&groups, Period::Month, until), "{:?}", &scene);
        }
    }
}

#[test]
fn rows_come_in_windows_that_follow_each_other() {
    let mut store = store();
    let all: Vec<Entry> =
        (0..30).map(|n| entry(GAMPONG[n % 4], KINDS[n % 2], later(start(), n as u64), None)).collect();
    put(&mut store, &all);
    let of = Beneath { scene: Scene::default(), figure: Figure::Held, span: Period::Year.around(day("2026-01-01")) };
    let mut read = |window| store.read(|r| beneath(r, &of, window)).unwrap().0;
    let (first, second, whole) = (read((20, 0)), read((20, 20)), read((100, 0)));
    assert_eq!((first.len(), second.len()), (20, 10));
    assert_eq!([first, second].concat(), whole);
    assert!(whole.iter().all(|row| row.kind == SubjectKind::Community));
}

#[test]
fn confidential_kinds_are_not_counted_even_when_asked_for() {
    let mut store = store();
    let hidden = store.read(hidden_codes).unwrap();
    let code = hidden.split(' ').next().unwrap().to_owned();
    put(&mut store, &[entry(GAMPONG[0], &code, start(), None)]);
    let scene = Scene { area: None, narrow: Narrow::Category(code) };
    assert!(store.read(|r| groups(r, &scene)).unwrap().is_empty());
}

#[test]
fn periods_and_rows_are_answered_from_one_index() {
    let mut store = store();
    for (sql, step) in [
        (CITY, "SCAN e USING COVERING INDEX register_tally"),
        (AREA, "SEARCH e USING COVERING INDEX register_tally (gampong>? AND gampong<?)"),
    ] {
        for part in [sql.groups, sql.count, sql.rows] {
            let inner = part.split_once("IN (").map_or(part, |(_, inner)| inner.split(") ORDER").next().unwrap());
            let inner = inner.trim_end_matches([')', ' ']);
            let plan: Vec<String> = store
                .read(|r| {
                    let mut statement = r.prepare(&format!("EXPLAIN QUERY PLAN {inner}"))?;
                    let none = rusqlite::params_from_iter(vec![Null; statement.parameter_count()]);
                    let found = statement.query_map(none, |row| row.get::<_, String>(3))?;
                    Ok(found.collect::<rusqlite::Result<_>>()?)
                })
                .unwrap();
            assert!(plan.iter().any(|line| line == step), "{plan:?}");
            let sorted = plan.iter().any(|line| line.contains("TEMP B-TREE FOR ORDER"));
            assert!(!sorted, "{plan:?}");
        }
    }
    assert!(include_str!("../lived.sql").contains("INDEXED BY register_tally"));
}
