//! Rounds: opened once, walked by several, left and gone on with; nothing that was said is lost.

use super::*;
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person};
use crate::domain::register::{RegisterList, Subject};
use crate::store::check;
use crate::store::{Desk, Store, person};

const HERE: &str = "11.71.02.2004";

fn store(names: &[&str]) -> Store {
    let mut store = Store::in_memory(Desk { user: "TKSK satu".into(), terminal: "uji".into() }).unwrap();
    store.write(crate::store::content::bring).unwrap();
    for name in names {
        let mut one = Person::new(PersonId::from(Uuid::now_v7()));
        (one.name, one.no_nik_reason) = ((*name).into(), Some(NoNikReason::NotAsked));
        (one.gampong, one.ppks) = (Some(HERE.into()), vec!["PPKS-08".into()]);
        store.write(|w| person::save(w, &one)).unwrap();
    }
    store
}

fn start(store: &mut Store) -> RoundId {
    store.write(|w| open(w, HERE)).unwrap().value.id
}

fn now(store: &mut Store, id: RoundId) -> Walk {
    store.read(|r| walk(r, id, false)).unwrap()
}

fn tell(store: &mut Store, id: RoundId, at: usize, said: &Said) -> Result<Marked> {
    let line = now(store, id).lines[at].row.clone();
    store.write(|w| say(w, id, line.id, line.version, said)).map(|done| done.value)
}

#[test]
fn a_gampong_has_one_open_round_and_opening_again_joins_it() {
    let mut store = store(&["Contoh A"]);
    let first = start(&mut store);
    store.sign_as("TKSK dua");
    assert_eq!(start(&mut store), first);
    store.write(|w| close(w, first)).unwrap();
    let again = store.write(|w| close(w, first)).unwrap().value;
    assert_eq!((again.version, again.closed_by.as_str()), (2, "TKSK dua"));
    assert_ne!(start(&mut store), first);
    assert!(store.write(|w| open(w, "")).is_err());
}

#[test]
fn each_word_at_the_door_is_kept_and_counted() {
    let mut store = store(&["Contoh A", "Contoh B", "Contoh C", "Contoh D"]);
    let id = start(&mut store);
    tell(&mut store, id, 0, &Said::Confirm).unwrap();
    let changed = store.read(|r| register::get(r, now_entry(r, 1))).unwrap();
    tell(&mut store, id, 1, &Said::Change(Box::new(Entry { note: "pindah rumah".into(), ..changed }))).unwrap();
    tell(&mut store, id, 2, &Said::End(EndReason::Moved, "ke Aceh Besar".into())).unwrap();
    tell(&mut store, id, 3, &Said::Later).unwrap();
    let walk = now(&mut store, id);
    let progress = walk.progress;
    assert_eq!((progress.confirmed, progress.changed, progress.ended, progress.later, progress.left), (1, 1, 1, 1, 1));
    assert_eq!(walk.lines.len(), 4, "what ended in this round stays in its list");
    assert!(walk.lines[1].said.as_ref().is_some_and(|(_, by)| by == "TKSK satu"));
    let findings = store.read(check::check).unwrap();
    assert!(findings.iter().all(|one| one.problem.is_none()), "{findings:?}");
}

/// The entry that stands at a place in the list of the gampong.
fn now_entry(connection: &rusqlite::Connection, at: usize) -> EntryId {
    let list = RegisterList { area: Some(HERE.into()), ..RegisterList::default() };
    register::rows(connection, &list, chrono::NaiveDate::MIN, (99, 0)).unwrap()[at].id
}

#[test]
fn later_can_become_another_word_and_stays_one_mark() {
    let mut store = store(&["Contoh A"]);
    let id = start(&mut store);
    let first = tell(&mut store, id, 0, &Said::Later).unwrap();
    let then = tell(&mut store, id, 0, &Said::Confirm).unwrap();
    assert_eq!((first.id, then.version, then.mark), (then.id, 2, RoundMark::Confirmed));
    assert_eq!(now(&mut store, id).progress.left, 0);
    let last = store.read(|r| last_mark(r, then.entry)).unwrap().unwrap();
    assert_eq!(last.mark, RoundMark::Confirmed);
}

#[test]
fn two_at_the_same_door_lose_nothing() {
    let mut store = store(&["Contoh A", "Contoh B"]);
    let id = start(&mut store);
    let seen = now(&mut store, id).lines[0].row.clone();
    store.write(|w| say(w, id, seen.id, seen.version, &Said::End(EndReason::Died, String::new()))).unwrap();
    store.sign_as("TKSK dua");
    let late = store.write(|w| say(w, id, seen.id, seen.version, &Said::Confirm)).unwrap_err();
    assert!(matches!(late, Error::Conflict { .. }), "{late:?}");
    let walk = now(&mut store, id);
    assert_eq!(walk.lines[0].said, Some((RoundMark::Ended, "TKSK satu".into())));
    assert!(walk.lines[0].row.ended.is_some());
    tell(&mut store, id, 1, &Said::Confirm).unwrap();
    assert_eq!(now(&mut store, id).progress.left, 0);
}

#[test]
fn a_closed_round_takes_no_more_words_and_changes_nothing() {
    let mut store = store(&["Contoh A"]);
    let id = start(&mut store);
    store.write(|w| close(w, id)).unwrap();
    assert!(!store.read(|r| is_open(r, id)).unwrap());
    let before = now(&mut store, id).lines[0].row.clone();
    assert!(tell(&mut store, id, 0, &Said::Confirm).is_err());
    assert_eq!(now(&mut store, id).lines[0].row, before);
    assert_eq!(store.read(last_closed).unwrap().len(), 1);
    assert!(store.read(all_going_on).unwrap().is_empty());
    assert_eq!(store.read(|r| of_gampong(r, HERE)).unwrap().len(), 1);
}

#[test]
fn confidential_kinds_are_walked_only_when_asked_for() {
    let mut store = store(&["Contoh A"]);
    let person = store.read(|r| register::get(r, now_entry(r, 0))).unwrap().subject.person().unwrap();
    let entry = Entry::found(
        EntryId::from(Uuid::now_v7()),
        "PPKS-16",
        Subject::Person(person),
        chrono::Local::now().date_naive(),
        "x",
    );
    store.write(|w| register::add(w, &entry)).unwrap();
    let id = start(&mut store);
    assert_eq!(now(&mut store, id).lines.len(), 1);
    assert_eq!(store.read(|r| walk(r, id, true)).unwrap().lines.len(), 2);
}

#[test]
fn a_new_one_is_marked_as_new() {
    let mut store = store(&["Contoh A"]);
    let id = start(&mut store);
    let entry = store.read(|r| register::get(r, now_entry(r, 0))).unwrap();
    store.write(|w| mark_entry(w, id, entry.id, RoundMark::New)).unwrap();
    let progress = now(&mut store, id).progress;
    assert_eq!((progress.new, progress.left, progress.done()), (1, 0, 1));
}

#[test]
fn a_walk_is_read_through_the_index_of_its_gampong() {
    let mut store = store(&[]);
    let sql = concat!("EXPLAIN QUERY PLAN ", include_str!("walk.sql"));
    let steps: Vec<String> = store
        .read(|r| {
            let mut plan = r.prepare(sql)?;
            let none = rusqlite::params_from_iter(vec![rusqlite::types::Null; plan.parameter_count()]);
            let steps = plan.query_map(none, |row| row.get(3))?.collect::<rusqlite::Result<_>>()?;
            Ok(steps)
        })
        .unwrap();
    assert!(steps.iter().any(|step| step.contains("register_gampong (gampong=?)")), "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE") || step.starts_with("SCAN")), "{steps:?}");
}

#[test]
fn what_is_settled_in_a_round_is_counted_without_what_is_put_off_ended_or_confidential() {
    let mut store = store(&[]);
    let here = "11.71.03.2001";
    let entry = |code: &str, name: &str| {
        let today = chrono::Local::now().date_naive();
        let subject = crate::domain::register::Subject::Community(name.into());
        let found = Entry::found(EntryId::from(Uuid::now_v7()), code, subject, today, "uji");
        Entry { gampong: Some(here.into()), ..found }
    };
    let all: Vec<Entry> = ["PPKS-25", "PPKS-25", "PPKS-25", "PPKS-18"]
        .iter()
        .enumerate()
        .map(|(at, code)| store.write(|w| register::add(w, &entry(code, &format!("Contoh {at}")))).unwrap().value)
        .collect();
    let round = store.write(|w| open(w, here)).unwrap().value;
    store.write(|w| say(w, round.id, all[0].id, 1, &Said::Confirm)).unwrap();
    store.write(|w| say(w, round.id, all[1].id, 1, &Said::Later)).unwrap();
    store.write(|w| say(w, round.id, all[2].id, 1, &Said::End(EndReason::Mistake, String::new()))).unwrap();
    store.write(|w| say(w, round.id, all[3].id, 1, &Said::Confirm)).unwrap();
    let since = NaiveDate::MIN;
    let found = store.read(|r| walked(r, since)).unwrap();
    assert_eq!(found.going_on.iter().map(|(one, settled)| (one.id, *settled)).collect::<Vec<_>>(), [(round.id, 1)]);
    let rows = crate::domain::stale::worst_first([here].into_iter(), &found);
    let listed = store.read(|r| walk(r, round.id, false)).unwrap();
    assert_eq!((rows[0].fresh.active, rows[0].left), (2, Some(listed.progress.left)), "the list and the walk agree");
    store.write(|w| close(w, round.id)).unwrap();
    let found = store.read(|r| walked(r, since)).unwrap();
    assert!(found.going_on.is_empty() && found.closed.len() == 1);
}

#[test]
fn what_is_settled_is_read_through_the_rounds_that_go_on() {
    let mut store = store(&[]);
    let sql = format!("EXPLAIN QUERY PLAN {}", include_str!("settled.sql"));
    let plan: Vec<String> = store
        .read(|r| {
            let mut find = r.prepare(&sql)?;
            let rows = find.query_map([""], |row| row.get(3))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    let plan = plan.join("\n");
    assert!(plan.contains("round_open") && !plan.contains("SCAN e") && !plan.contains("SCAN m"), "{plan}");
}
