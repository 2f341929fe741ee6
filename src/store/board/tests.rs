//! The board on a small office with some of everything, counted a second time by hand; and the plans of its SQL.

use rusqlite::params;
use uuid::Uuid;

use super::*;
use crate::domain::activity::{Activity, ActivityKind};
use crate::domain::board::Why;
use crate::domain::field_issue::FieldIssue;
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::{ActivityId, EntryId, FieldIssueId, FollowUpId, PromiseId};
use crate::domain::register::{Entry, Promise, PromiseState, Subject};
use crate::domain::worklist::Worklist;
use crate::store::referral::take_in;
use crate::store::{Store, activity, field_issue, follow_up, ladder, register, samples};

const HERE: &str = "11.71.01.2001";
const THERE: &str = "11.71.02.2003";
const TODAY: &str = "2026-11-26";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A case of somebody in a gampong with one referral; case and referral moved by hand to where the test wants them.
fn case(store: &mut Store, name: &str, gampong: &str, (state, since): (&str, &str), due: &str, referral: &str) {
    let subject = crate::domain::person::Person { gampong: Some(gampong.into()), ..samples::named(name) };
    let at = Some(format!("{since}T09:00:00").parse().unwrap());
    let intake = crate::store::referral::Intake { at, ..samples::intake(&subject, vec![samples::wish("perlu", None)]) };
    let taken = store.write(|write| take_in(write, &intake)).unwrap().value;
    let set = "UPDATE case_file SET state = ?2, since = ?3, due = ?4 WHERE id = ?1";
    let id = taken.case.id.uuid();
    store
        .write(|w| {
            w.execute(set, params![id.as_bytes(), state, format!("{since}T09:00:00"), due])?;
            let set = "UPDATE referral SET state = ?2, due = ?3 WHERE case_id = ?1";
            Ok(w.execute(set, params![id.as_bytes(), referral, due])?)
        })
        .unwrap();
}

fn agreed(store: &mut Store) {
    let meeting = Activity {
        area: Some(HERE.into()),
        ..Activity::new(
            ActivityId::from(Uuid::now_v7()),
            ActivityKind::Meeting,
            day("2026-01-02"),
            "Rapat contoh",
            "uji",
        )
    };
    let sample = crate::domain::follow_up::tests::sample();
    let one =
        |due| FollowUp { id: FollowUpId::from(Uuid::now_v7()), activity: Some(meeting.id), due, ..sample.clone() };
    let all = [one(Some(day("2026-11-15"))), one(Some(day("2026-12-24"))), one(None)];
    store
        .write(|w| {
            activity::save(w, &meeting)?;
            all.iter().try_for_each(|one| follow_up::save(w, one).map(drop))
        })
        .unwrap();
}

fn raised(store: &mut Store) {
    let sample = crate::domain::field_issue::tests::sample();
    let one = |raised: &str, due: Option<&str>| FieldIssue {
        id: FieldIssueId::from(Uuid::now_v7()),
        raised_on: day(raised),
        due: due.map(day),
        area: Some("11.71.02".into()),
        ..sample.clone()
    };
    let all = [one("2026-01-02", None), one("2026-01-02", Some("2027-01-05")), one("2026-11-20", Some("2026-11-25"))];
    store.write(|w| all.iter().try_for_each(|one| field_issue::save(w, one).map(drop))).unwrap();
}

fn promised(store: &mut Store) {
    let subject = Subject::Institution("CV Contoh".into());
    let found = Entry::found(EntryId::from(Uuid::now_v7()), "PSKS-12", subject, day("2026-01-02"), "uji");
    let partner = Entry { gampong: Some(THERE.into()), ..found };
    let id = PromiseId::from(Uuid::now_v7());
    let one = Promise {
        id,
        version: 0,
        partner: partner.id,
        on: day("2026-01-02"),
        what: "10 kursi roda".into(),
        value: None,
        due: Some(day("2026-03-01")),
        for_whom: String::new(),
        state: PromiseState::Promised,
        by: String::new(),
        note: String::new(),
    };
    store.write(|w| register::add(w, &partner).and_then(|_| register::promise(w, &one))).unwrap();
}

fn office() -> Store {
    let mut store = samples::store();
    case(&mut store, "A", HERE, ("menunggu_penetapan", "2026-03-02"), "2026-04-01", "draf");
    case(&mut store, "B", THERE, ("perlu_perbaikan", "2026-10-02"), "2026-10-20", "draf");
    case(&mut store, "C", HERE, ("dirujuk", "2026-11-02"), "2026-11-20", "terkirim");
    case(&mut store, "D", HERE, ("dirujuk", "2026-11-10"), "2026-12-20", "selesai");
    case(&mut store, "E", THERE, ("ditolak", "2026-01-10"), "2026-02-20", "selesai");
    agreed(&mut store);
    raised(&mut store);
    promised(&mut store);
    store
}

fn piles(store: &mut Store, area: &Area) -> Vec<(Backlog, Pile)> {
    let all = store.read(|r| board(r, area, day(TODAY))).unwrap();
    all.into_iter().map(|(backlog, pile)| (backlog, pile.unwrap())).collect()
}

fn pile(store: &mut Store, backlog: Backlog) -> Pile {
    piles(store, &Area::city()).into_iter().find(|(known, _)| *known == backlog).unwrap().1
}

#[test]
fn a_backlog_that_is_a_list_has_its_rows() {
    let mut store = office();
    for (backlog, pile) in piles(&mut store, &Area::city()) {
        let Some(view) = backlog.view() else { continue };
        let days = store.read(|r| worklist::days(r, day(TODAY))).unwrap();
        let counted = store.read(|r| worklist::count(r, &Worklist::whole(view), days)).unwrap();
        assert_eq!(pile.heap.count, counted, "{backlog:?}");
    }
    assert_eq!(pile(&mut store, Backlog::Overdue).heap.count, 3);
    assert_eq!(pile(&mut store, Backlog::Untold).heap.count, 1);
}

#[test]
fn the_oldest_names_whom_since_when_and_why() {
    let mut store = office();
    let found = pile(&mut store, Backlog::Overdue);
    let oldest = &found.oldest[0];
    assert_eq!((oldest.name.as_str(), oldest.stuck.since), ("A", Some(day("2026-04-01"))));
    assert_eq!((oldest.stuck.why, oldest.stuck.area.as_deref()), (Why::Undecided, Some(HERE)));
    assert_eq!(pile(&mut store, Backlog::Deciding).oldest[0].stuck.since, Some(day("2026-03-02")));
}

#[test]
fn what_the_pillars_owe_is_counted_as_the_records_say() {
    let mut store = office();
    let today = day(TODAY);
    let agreed = store.read(follow_up::all).unwrap().into_iter().filter(|one| one.is_overdue(today)).count();
    let days = store.read(field_issue::days).unwrap();
    let issues = store.read(field_issue::all).unwrap().into_iter().filter(|one| one.is_overdue(today, days)).count();
    let promises = store.read(register::all_promises).unwrap().into_iter().filter(|one| one.is_overdue(today)).count();
    let letters = store.read(|r| ladder::waiting(r, ladder::Waiting::ToSign, 100)).unwrap().len();
    let mut count = |backlog| pile(&mut store, backlog).heap.count;
    assert_eq!((count(Backlog::FollowUps), count(Backlog::Issues)), (agreed, issues));
    assert_eq!((count(Backlog::Promises), count(Backlog::Unsigned)), (promises, letters));
    assert_eq!((agreed, issues, promises), (1, 2, 1));
    assert_eq!(pile(&mut store, Backlog::Promises).oldest[0].name, "CV Contoh");
}

#[test]
fn every_number_is_its_rows_in_the_city_and_in_a_kecamatan() {
    let mut store = office();
    for area in [Area::city(), Area::of("11.71.01"), Area::of("11.71.02")] {
        for (backlog, pile) in piles(&mut store, &area) {
            let whole = Heaped::whole(backlog, area.clone());
            let mut numbers = vec![(whole.clone(), pile.heap.count)];
            let by_place = pile.heap.places.iter();
            numbers.extend(by_place.map(|(place, n)| (Heaped { place: Some(place.clone()), ..whole.clone() }, *n)));
            numbers.extend(pile.heap.reasons.iter().map(|(why, n)| (Heaped { why: Some(*why), ..whole.clone() }, *n)));
            for (of, number) in numbers {
                let (lines, total) = store.read(|r| rows(r, &of, day(TODAY), 0)).unwrap();
                assert_eq!((lines.len(), total), (number.min(WINDOW), number), "{of:?}");
                assert!(lines.iter().all(|line| of.counts(&line.stuck)), "{of:?}");
            }
        }
    }
}

#[test]
fn a_part_that_cannot_be_read_is_a_failure_and_the_others_stay() {
    let mut store = office();
    store.write(|w| Ok(w.execute("UPDATE follow_up SET kind = 'keputusan', due = 'kemarin'", [])?)).unwrap();
    store.write(|w| Ok(w.execute_batch("DROP INDEX promise_open")?)).unwrap();
    let all = store.read(|r| board(r, &Area::city(), day(TODAY))).unwrap();
    let failed: Vec<Backlog> = all.iter().filter(|(_, part)| part.is_err()).map(|(backlog, _)| *backlog).collect();
    assert_eq!(failed, [Backlog::Promises]);
}

#[test]
fn no_part_walks_a_table_of_cases_referrals_or_letters() {
    let mut store = samples::store();
    let lists = Backlog::ALL.iter().filter_map(|one| one.view()).map(worklist::spread_sql);
    let own = [
        include_str!("letters.sql"),
        include_str!("follow_ups.sql"),
        include_str!("issues.sql"),
        include_str!("promises.sql"),
        include_str!("last_words.sql"),
    ];
    for (at, sql) in lists.chain(own).enumerate() {
        let steps: Vec<String> = store
            .read(|read| {
                let mut statement = read.prepare(&["EXPLAIN QUERY PLAN ", sql].concat())?;
                let nothing = vec![None::<String>; statement.parameter_count()];
                let steps = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
                Ok(steps.collect::<rusqlite::Result<Vec<String>>>()?)
            })
            .unwrap();
        // A scan of a partial index reads exactly the rows that wait.
        let walks = |step: &String| step.starts_with("SCAN") && !step.contains("USING") || step.contains("TEMP B-TREE");
        assert!(!steps.iter().any(walks), "{at}: {steps:?}");
        let covered = steps.iter().any(|step| step.contains("COVERING INDEX"));
        assert!(at >= 6 || covered, "read from the index alone: {sql} {steps:?}");
    }
}
