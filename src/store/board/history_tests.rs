//! The trends of the board told by another road: how everything stood at the end of each day, replayed step by step.

use rusqlite::Row;

use super::*;
use crate::domain::board::trend::{Enters, days};
use crate::store::Store;
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

/// How many stood on a day in one of these states, having come in as this backlog asks.
fn waiting(all: &[Told], open: &[&str], area: &Area, (point, enters): (Point, Enters)) -> u64 {
    let waits = |one: &&Told| {
        let states: Vec<&(NaiveDate, String)> = one.states.iter().filter(|(at, _)| *at <= point.on).collect();
        let stands = states.last().is_some_and(|(_, state)| open.contains(&state.as_str()));
        let came = match enters {
            Enters::On => one.day.is_none_or(|day| day <= point.on),
            Enters::After => one.day.is_some_and(|day| day < point.on),
            // It came to the step at which it stands, not to any other before.
            Enters::Late => {
                let here = states.last().map(|(_, state)| state);
                let came = states.iter().rev().take_while(|(_, state)| Some(state) == here).last();
                came.is_some_and(|(at, _)| *at < point.stuck)
            }
        };
        stands && came && area.has(one.area.as_deref())
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
const URGENT: &str = "SELECT c.id, c.gampong, c.opened_at FROM case_file c \
                      WHERE EXISTS (SELECT 1 FROM need n WHERE n.case_id = c.id AND n.urgent = 1)";
/// A letter waits from its own day until it is signed, or its number becomes void.
const LETTERS: &str = "SELECT l.id, r.gampong, l.date FROM letter l JOIN referral r ON r.id = l.referral \
                       WHERE l.waits IN ('paraf', 'tanda_tangan') OR l.id IN (SELECT letter FROM letter_mark WHERE kind = 'tanda_tangan')";
const LETTER_STEPS: &str = "SELECT id, date, 'menunggu', 0 FROM letter UNION ALL \
                            SELECT letter, at, 'ditandatangani', 1 FROM letter_mark WHERE kind = 'tanda_tangan' ORDER BY 4, 2";
const PROMISES: &str =
    "SELECT p.id, g.gampong, p.due FROM promise p JOIN register g ON g.id = p.partner WHERE p.due IS NOT NULL";
/// From the journal: the day of the promise is when it was made, whatever day it was written down.
const PROMISE_STEPS: &str = "SELECT id, day, 'dijanjikan', 0 FROM promise UNION ALL \
                             SELECT e.record, e.at, e.changes ->> '$.state[1]', 1 FROM event e \
                             WHERE e.record IN (SELECT id FROM promise) AND e.changes ->> '$.state[0]' IS NOT NULL \
                             AND e.changes ->> '$.state[1]' IS NOT NULL ORDER BY 4, 2";
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
                let (part, has) = (part.as_ref().unwrap(), backlog.no_trend().is_none());
                let last = part.trend.last().copied();
                assert_eq!(last, has.then_some(part.heap.count as u64), "{backlog:?} {seed}");
                moved += usize::from(part.trend.iter().any(|count| Some(*count) != last));
            }
            let points = store.read(|r| past::points(r, today)).unwrap();
            let roads: [(Backlog, &str, &str, &[&str]); 8] = [
                (Backlog::Overdue, CASES, CASE_STEPS, LIVING),
                (Backlog::Unanswered, REFERRALS, REFERRAL_STEPS, &["terkirim", "diterima_tujuan", "sedang_dilayani"]),
                (Backlog::Issues, ISSUES, ISSUE_STEPS, &["diangkat", "dibahas", "diputuskan"]),
                (Backlog::FollowUps, AGREED, AGREED_STEPS, &["terbuka"]),
                (Backlog::Urgent, URGENT, CASE_STEPS, LIVING),
                (Backlog::Deciding, CASES, CASE_STEPS, &["rekomendasi", "menunggu_penetapan"]),
                (Backlog::Unsigned, LETTERS, LETTER_STEPS, &["menunggu"]),
                (Backlog::Promises, PROMISES, PROMISE_STEPS, &["dijanjikan", "sebagian"]),
            ];
            for (backlog, records, steps, open) in roads {
                let all = store.read(|r| Ok(told(r, records, steps))).unwrap();
                let enters = backlog.enters().unwrap();
                let again: Vec<u64> = points.iter().map(|point| waiting(&all, open, &area, (*point, enters))).collect();
                assert_eq!(pile(backlog).trend, again, "{backlog:?} {seed} {area:?}");
            }
        }
    }
    assert!(moved > 20, "{moved}: the trends of the sample do not move");
}

/// Posts somebody should hold, day by day, from what was said of every member: terms as they are written, and service as the
/// journal has it.
#[test]
fn a_post_is_vacant_as_the_terms_and_the_journal_say_of_each_day() {
    let mut moved = 0;
    for seed in [1, 4, 9] {
        let (mut store, today) = world::filled(seed);
        leave_and_end(&mut store, today);
        for area in [Area::city(), Area::of("11.71.01")] {
            let parts = store.read(|r| board(r, &area, today)).unwrap();
            let pile = parts.iter().find(|(one, _)| *one == Backlog::Vacant).unwrap().1.as_ref().unwrap();
            let again = days(today).into_iter().map(|on| vacant(&mut store, &area, on)).collect::<Vec<u64>>();
            assert_eq!(pile.trend, again, "{seed} {area:?}");
            assert_eq!(pile.trend.last(), Some(&(pile.heap.count as u64)));
            moved += usize::from(pile.trend.iter().any(|count| Some(count) != pile.trend.last()));
        }
    }
    assert!(moved > 2, "{moved}");
}

/// Two members of a pillar with one post each for a gampong: the term of one ended a month ago, the other left today.
fn leave_and_end(store: &mut Store, today: NaiveDate) {
    use crate::domain::member::{Member, Pillar};
    let ends = today - chrono::Days::new(30);
    for (number, gampong) in [(1_u128, "11.71.01.2007"), (2, "11.71.01.2008")] {
        let mut one = Member::new(uuid::Uuid::from_u128(0x5000 + number).into(), Pillar::Psm);
        one.name = format!("Contoh Purna {number}");
        one.areas = vec![gampong.to_owned()];
        one.decree.starts = Some(today - chrono::Days::new(400));
        one.decree.ends = (number == 1).then_some(ends);
        let saved = store.write(|w| crate::store::member::save(w, &one)).unwrap().value;
        if number == 2 {
            store.write(|w| crate::store::member::save(w, &Member { in_service: false, ..saved })).unwrap();
        }
    }
}

fn vacant(store: &mut Store, area: &Area, on: NaiveDate) -> u64 {
    use crate::domain::content::pillar;
    use crate::domain::member::{Level, Member, Term};
    let (members, (kecamatan, gampong)) =
        store.read(|r| Ok((crate::store::member::all(r)?, crate::store::content::region_codes(r)?))).unwrap();
    let members: Vec<Member> = members
        .into_iter()
        .map(|one| {
            let told = store
                .read(|r| crate::store::journal::history(r, one.id.uuid(), 100))
                .unwrap()
                .into_iter()
                .find(|past| past.changes.contains("\"in_service\":[true,false]"))
                .map(|past| past.at[..10].parse::<NaiveDate>().unwrap());
            Member { in_service: one.in_service || told.is_some_and(|day| day > on), ..one }
        })
        .collect();
    let mut count = 0;
    for def in pillar::shipped() {
        for post in &def.posts {
            let codes: Vec<String> = match post.per {
                Level::Gampong => gampong.clone(),
                Level::Kecamatan => kecamatan.clone(),
                Level::City | Level::Province => vec![String::new()],
            };
            for code in codes {
                let there = area.has(Some(code.as_str()).filter(|code| !code.is_empty()));
                let held = members.iter().filter(|one| one.pillar == def.pillar).filter(|one| {
                    let here = code.is_empty() || one.areas.iter().any(|own| own.starts_with(&code));
                    here && matches!(one.term_on(on), Term::Active | Term::EndingSoon | Term::Unknown)
                });
                count += u64::from(there && held.count() < post.count);
            }
        }
    }
    count
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
