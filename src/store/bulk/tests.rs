//! Batches: what is done, what is refused, and taking all of it back.

use super::*;
use crate::domain::referral::{CaseState, ReferralState};
use crate::domain::undo::UndoRefusal;
use crate::store::referral::{Taken, take_in};
use crate::store::samples::{desk, intake, named, store, wish};
use crate::store::today::{Kind, deeds, undo};
use crate::store::{Store, check, content, letter};

fn office(count: usize) -> (Store, Vec<Taken>) {
    let mut store = store();
    let to = store.read(content::load).unwrap().destinations.first().map(|place| place.id);
    let made = (0..count).map(|at| {
        let subject = named(&format!("Contoh {at}"));
        let intake = intake(&subject, vec![wish("contoh", to)]);
        store.write(|write| take_in(write, &intake)).unwrap().value
    });
    let made = made.collect();
    (store, made)
}

fn done(store: &mut Store, bulk: &Bulk) -> Bulked {
    store.write(|write| take(write, bulk)).unwrap().value
}

fn referrals(made: &[Taken]) -> Vec<ReferralId> {
    made.iter().map(|taken| taken.referrals[0].id).collect()
}

fn batches(store: &mut Store) -> Vec<i64> {
    let day = chrono::Local::now().date_naive();
    let all = store.read(|read| deeds(read, &desk(), day)).unwrap();
    all.into_iter().filter(|deed| deed.kind == Kind::Bulk).map(|deed| deed.row).collect()
}

fn number(store: &mut Store, id: ReferralId) {
    let numbered = |seq: i64| Ok(format!("460/{seq}/2026"));
    store.write(|write| letter::issue(write, id, &numbered, &|_, _| serde_json::Value::Null)).unwrap();
}

#[test]
fn each_case_goes_by_the_table_and_what_is_refused_is_named_and_stays() {
    let (mut store, made) = office(4);
    let ids: Vec<CaseId> = made.iter().map(|taken| taken.case.id).collect();
    done(&mut store, &Bulk::Cases(CaseAct::CheckFile, ids[..1].to_vec(), String::new()));
    let second = done(&mut store, &Bulk::Cases(CaseAct::CheckFile, ids.clone(), String::new()));
    assert_eq!((second.done, second.left.len()), (3, 1));
    assert_eq!((second.left[0].id, second.left[0].name.as_str()), (ids[0].uuid(), "Contoh 0"));
    assert!(matches!(*second.left[0].why, Error::Refused(_)));
    let without = done(&mut store, &Bulk::Cases(CaseAct::AskRepair, ids.clone(), String::new()));
    assert_eq!((without.done, without.left.len()), (0, 4), "the reason is missing");
    let states: Vec<CaseState> =
        ids.iter().map(|id| store.read(|read| referral::get_case(read, *id)).unwrap().state).collect();
    assert!(states.iter().all(|state| *state == CaseState::FileCheck));
    assert!(store.read(check::check).unwrap().iter().all(|one| one.problem.is_none()));
}

#[test]
fn a_batch_is_one_line_of_today_and_is_taken_back_as_a_whole() {
    let (mut store, made) = office(3);
    let (day, ids) = ("2027-01-29".parse().unwrap(), referrals(&made));
    assert_eq!(done(&mut store, &Bulk::Due(ids.clone(), day)).done, 3);
    let dues = |store: &mut Store| -> Vec<_> {
        ids.iter().map(|id| store.read(|read| referral::get(read, *id)).unwrap().due).collect()
    };
    assert_eq!(dues(&mut store), [Some(day); 3]);
    let rows = batches(&mut store);
    assert_eq!(rows.len(), 1);
    store.write(|write| undo(write, rows[0])).unwrap();
    assert_eq!(dues(&mut store), made.iter().map(|taken| taken.referrals[0].due).collect::<Vec<_>>());
    let again = store.write(|write| undo(write, rows[0])).map(drop);
    assert!(matches!(again, Err(Error::Undo(_))), "once");
}

#[test]
fn once_one_letter_has_its_number_nothing_of_the_batch_is_taken_back() {
    let (mut store, made) = office(3);
    let (day, ids) = ("2027-01-29".parse().unwrap(), referrals(&made));
    done(&mut store, &Bulk::Due(ids.clone(), day));
    number(&mut store, ids[1]);
    let row = batches(&mut store)[0];
    let refused = store.write(|write| undo(write, row)).map(drop);
    assert!(matches!(refused, Err(Error::Undo(UndoRefusal::Numbered(_)))), "{refused:?}");
    assert!(ids.iter().all(|id| store.read(|read| referral::get(read, *id)).unwrap().due == Some(day)));
}

#[test]
fn drafts_are_cancelled_with_one_reason_and_a_numbered_one_is_left() {
    let (mut store, made) = office(3);
    let ids = referrals(&made);
    number(&mut store, ids[2]);
    let bulked = done(&mut store, &Bulk::Cancel(ids.clone(), "Tujuan tutup".into()));
    assert_eq!((bulked.done, bulked.left[0].id), (2, ids[2].uuid()));
    let state = |store: &mut Store, at: usize| store.read(|read| referral::get(read, ids[at])).unwrap().state;
    assert_eq!(state(&mut store, 0), ReferralState::Cancelled);
    assert_eq!(state(&mut store, 2), ReferralState::Sent); // One key takes the batch back; the one that has a number was never in it.
    let batch = batches(&mut store)[0];
    store.write(|write| undo(write, batch)).unwrap();
    assert_eq!((state(&mut store, 0), state(&mut store, 1)), (ReferralState::Draft, ReferralState::Draft));
}
