//! The trends of the board told by another road: how everything stood at the end of each day, replayed step by step.

use rusqlite::Row;

use super::*;
use crate::domain::board::trend::days;
use crate::store::report::tests::world;

/// Something with its place, its day, and every state it came to: when, and which.
struct Told {
    area: Option<String>,
    day: Option<NaiveDate>,
    states: Vec<(NaiveDate, String)>,
}

fn date(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.get(..10)?.parse().ok())
}

/// Rows of `key, area, day`, each with its steps `key, at, state`.
fn told(r: &Connection, records: &str, steps: &str) -> Vec<Told> {
    let key = |row: &Row<'_>| row.get::<_, Vec<u8>>(0);
    let mut read = r.prepare(steps).unwrap();
    let steps: Vec<(Vec<u8>, NaiveDate, String)> = read
        .query_map([], |row| Ok((key(row)?, date(row.get(1)?).unwrap(), row.get(2)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let mut read = r.prepare(records).unwrap();
    let rows = read.query_map([], |row| {
        let own = key(row)?;
        let states = steps.iter().filter(|(of, ..)| *of == own).map(|(_, at, to)| (*at, to.clone())).collect();
        Ok(Told { area: row.get(1)?, day: date(row.get(2)?), states })
    });
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// How many stood on a day in one of these states with a day that is over.
fn late(all: &[Told], open: &[&str], area: &Area, on: NaiveDate) -> u64 {
    let waits = |one: &&Told| {
        let state = one.states.iter().rev().find(|(at, _)| *at <= on);
        let open = state.is_some_and(|(_, state)| open.contains(&state.as_str()));
        open && one.day.is_some_and(|day| day < on) && area.has(one.area.as_deref())
    };
    all.iter().filter(waits).count() as u64
}

const CASES: &str = "SELECT id, gampong, due FROM case_file";
const CASE_STEPS: &str = "SELECT case_id, at, to_state, row FROM step WHERE referral IS NULL AND to_state IS NOT NULL UNION ALL \
                          SELECT id, opened_at, 'diterima', 0 FROM case_file ORDER BY 2, 4";
const REFERRALS: &str = "SELECT id, gampong, due FROM referral";
const REFERRAL_STEPS: &str =
    "SELECT referral, at, to_state FROM step WHERE referral IS NOT NULL AND to_state IS NOT NULL ORDER BY at, row";
const ISSUES: &str = "SELECT id, area, coalesce(due, date(raised_on, '+30 days')) FROM field_issue";
const ISSUE_STEPS: &str = "SELECT issue, at, to_state FROM issue_step ORDER BY at, row";
const AGREED: &str = "SELECT f.id, iif(f.activity IS NULL, i.area, a.area), f.due FROM follow_up f \
                      LEFT JOIN activity a ON a.id = f.activity LEFT JOIN field_issue i ON i.id = f.issue \
                      WHERE a.voided IS NULL";
const AGREED_STEPS: &str = "SELECT f.id, coalesce(a.day, i.decided_on), 'terbuka', 0 FROM follow_up f \
                            LEFT JOIN activity a ON a.id = f.activity LEFT JOIN field_issue i ON i.id = f.issue UNION ALL \
                            SELECT id, ended_on, state, 1 FROM follow_up WHERE ended_on IS NOT NULL ORDER BY 4";
const LIVING: &[&str] = &[
    "diterima",
    "pemeriksaan_berkas",
    "perlu_perbaikan",
    "verifikasi_data",
    "kunjungan_rumah",
    "rekomendasi",
    "menunggu_penetapan",
    "dirujuk",
    "dilayani_langsung",
];

#[test]
fn a_trend_is_what_every_step_says_of_each_day_and_ends_in_the_number_beside_it() {
    let mut moved = 0;
    for seed in [1, 4, 9, 23] {
        let (mut store, today) = world::filled(seed);
        for area in [Area::city(), Area::of("11.71.01"), Area::of("11.71.03")] {
            let parts = store.read(|r| board(r, &area, today)).unwrap();
            let pile = |of: Backlog| parts.iter().find(|(one, _)| *one == of).unwrap().1.as_ref().unwrap();
            for (backlog, part) in &parts {
                let (part, has) = (part.as_ref().unwrap(), backlog.enters().is_some());
                let last = part.trend.last().copied();
                assert_eq!(last, has.then_some(part.heap.count as u64), "{backlog:?} {seed}");
                moved += usize::from(part.trend.iter().any(|count| Some(*count) != last));
            }
            let roads: [(Backlog, &str, &str, &[&str]); 4] = [
                (Backlog::Overdue, CASES, CASE_STEPS, LIVING),
                (Backlog::Unanswered, REFERRALS, REFERRAL_STEPS, &["terkirim", "diterima_tujuan", "sedang_dilayani"]),
                (Backlog::Issues, ISSUES, ISSUE_STEPS, &["diangkat", "dibahas", "diputuskan"]),
                (Backlog::FollowUps, AGREED, AGREED_STEPS, &["terbuka"]),
            ];
            for (backlog, records, steps, open) in roads {
                let all = store.read(|r| Ok(told(r, records, steps))).unwrap();
                let again: Vec<u64> = days(today).into_iter().map(|on| late(&all, open, &area, on)).collect();
                assert_eq!(pile(backlog).trend, again, "{backlog:?} {seed} {area:?}");
            }
        }
    }
    assert!(moved > 20, "{moved}: the trends of the sample do not move");
}

#[test]
fn what_is_over_is_found_by_an_index() {
    let mut store = crate::store::samples::store();
    let own = [
        include_str!("past_urgent.sql"),
        include_str!("past_overdue.sql"),
        include_str!("past_deciding.sql"),
        include_str!("past_unanswered.sql"),
        include_str!("past_unsigned.sql"),
        include_str!("past_follow_ups.sql"),
        include_str!("past_issues.sql"),
        include_str!("stale.sql"),
        include_str!("stale_of.sql"),
    ];
    for sql in own {
        let steps = store.read(|read| {
            let mut statement = read.prepare(&["EXPLAIN QUERY PLAN ", sql].concat())?;
            let nothing = vec![None::<String>; statement.parameter_count()];
            let steps = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
            Ok(steps.collect::<rusqlite::Result<Vec<String>>>()?)
        });
        let steps = steps.unwrap();
        let walks = |step: &String| {
            step.starts_with("SCAN")
                && !step.contains("USING")
                && !step.contains("json_each")
                && !step.contains("place")
        };
        assert!(!steps.iter().any(walks), "{sql} {steps:?}");
    }
}
