//! Joining and parting in a real store.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::ids::{PersonId, VisitId};
use crate::domain::merge::{Choice, Field, Refusal};
use crate::domain::person::{NoNikReason, Person};
use crate::domain::visit::Visit;
use crate::store::referral::{Taken, take_in};
use crate::store::search::{PeopleQuery, disagreement, duplicates, people};
use crate::store::{Desk, Error, Store, check, journal, letter, person, referral, samples, visit};

const NIK: &str = "1171014101900001";
const KK: &str = "1171010101900001";

fn store() -> Store {
    let mut store = Store::in_memory(Desk { user: "Petugas".into(), terminal: "loket 1".into() }).unwrap();
    store.write(crate::store::content::bring).unwrap();
    store
}

fn named(name: &str, nik: Option<&str>) -> Person {
    let mut one = Person::new(PersonId::from(Uuid::now_v7()));
    (one.name, one.nik) = (name.into(), nik.map(str::to_owned));
    one.no_nik_reason = nik.is_none().then_some(NoNikReason::Unknown);
    one
}

fn put(store: &mut Store, one: &Person) -> Person {
    store.write(|w| person::save(w, one)).unwrap().value
}

fn visited(store: &mut Store, who: PersonId) -> VisitId {
    let at = "2026-11-21T09:00:00".parse().unwrap();
    let mut one = Visit::answered(VisitId::from(Uuid::now_v7()), at);
    one.person = Some(who);
    store.write(|w| visit::save(w, &one)).unwrap().value.id
}

fn case(store: &mut Store, subject: &Person) -> Taken {
    let to = store.read(|r| Ok(crate::store::content::load(r)?.destinations.first().map(|place| place.id))).unwrap();
    let intake = samples::intake(subject, vec![samples::wish("perlengkapan", to)]);
    store.write(|w| take_in(w, &intake)).unwrap().value
}

fn joined(store: &mut Store, kept: &Person, gone: &Person) -> Merge {
    let choice = Choice::proposed(kept, gone);
    store.write(|w| join(w, (kept.id, kept.version), (gone.id, gone.version), &choice)).unwrap().value
}

fn read(store: &mut Store, id: PersonId) -> Person {
    store.read(|r| person::get(r, id)).unwrap()
}

/// An unknown man with a case and a visit, and the record with a NIK that came later.
fn pair(store: &mut Store) -> (Person, Person) {
    let unknown = put(store, &named("Bapak Terminal", None));
    let known = put(store, &Person { kk: Some(KK.into()), ..named("Zulfikar Fiktif", Some(NIK)) });
    visited(store, known.id);
    (unknown, known)
}

#[test]
fn what_belonged_to_one_belongs_to_the_kept_one() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    let taken = case(&mut store, &gone);
    let id = taken.referrals[0].id;
    let numbered = |seq: i64| Ok(format!("460/{seq}/2026"));
    store.write(|w| letter::issue(w, id, &numbered, &|_, _| serde_json::Value::Null)).unwrap();
    let merge = joined(&mut store, &kept, &gone);
    assert_eq!(merge.moved(), 2 + 1 + 1);
    let now = read(&mut store, kept.id);
    assert_eq!((now.name.as_str(), now.nik.as_deref()), ("Zulfikar Fiktif", Some(NIK)));
    store
        .read(|r| {
            assert_eq!(visit::of_person(r, kept.id, 9)?.len(), 2);
            assert_eq!(referral::of_person(r, kept.id, 9)?.len(), 1);
            assert_eq!(referral::get_case(r, taken.case.id)?.subject, kept.id);
            assert!(visit::of_person(r, gone.id, 9)?.is_empty());
            assert!(check::check(r)?.iter().all(|finding| finding.problem.is_none()));
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_other_record_stays_points_and_is_found_no_more() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    joined(&mut store, &kept, &gone);
    let pointing = read(&mut store, gone.id);
    assert_eq!(pointing, Person { merged_into: Some(kept.id), version: pointing.version, ..gone.clone() });
    store
        .read(|r| {
            assert_eq!(resolve(r, gone.id)?, kept.id);
            for words in ["zulfikar", NIK, "0001", KK] {
                let found = people(r, &PeopleQuery { words: words.into(), limit: 9 })?;
                assert_eq!(found.iter().map(|hit| hit.id).collect::<Vec<_>>(), [kept.id], "{words}");
            }
            assert_eq!(person::count(r)?, 1);
            assert_eq!(disagreement(r)?, Default::default());
            Ok(())
        })
        .unwrap();
}

#[test]
fn two_people_with_different_niks_stay_two() {
    let mut store = store();
    let one = put(&mut store, &named("A", Some(NIK)));
    let other = put(&mut store, &named("A", Some("1171014101900002")));
    let choice = Choice::proposed(&one, &other);
    let done = store.write(|w| join(w, (one.id, 1), (other.id, 1), &choice));
    assert!(matches!(done, Err(Error::Joining(Refusal::TwoNiks))));
    assert_eq!(read(&mut store, other.id), other);
}

#[test]
fn another_desk_that_was_faster_is_heard() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    put(&mut store, &Person { phone: "1".into(), ..gone.clone() });
    let choice = Choice::proposed(&kept, &gone);
    let done = store.write(|w| join(w, (kept.id, kept.version), (gone.id, gone.version), &choice));
    assert!(matches!(done, Err(Error::Conflict { stored: 2, expected: 1 })));
}

#[test]
fn parting_puts_everything_back_and_leaves_the_history() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    let taken = case(&mut store, &gone);
    let merge = joined(&mut store, &kept, &gone);
    let since = visited(&mut store, kept.id);
    let parted = store.write(|w| part(w, merge.id)).unwrap().value;
    assert!(parted.since.is_empty());
    assert_eq!(Person { version: 1, ..parted.kept.clone() }, kept);
    assert_eq!(Person { version: 1, ..parted.gone.clone() }, gone);
    store
        .read(|r| {
            assert_eq!(visit::of_person(r, gone.id, 9)?.len(), 2);
            assert_eq!(visit::of_person(r, kept.id, 9)?.iter().map(|line| line.id).collect::<Vec<_>>(), [since]);
            assert_eq!(referral::get_case(r, taken.case.id)?.subject, gone.id);
            assert_eq!(journal::history(r, kept.id.uuid(), 9)?.len(), 3);
            assert!(joins_of(r, kept.id)?.is_empty());
            assert!(check::check(r)?.iter().all(|finding| finding.problem.is_none()));
            Ok(())
        })
        .unwrap();
    assert!(matches!(store.write(|w| part(w, merge.id)), Err(Error::Joining(Refusal::Parted))));
}

#[test]
fn a_correction_made_since_survives_the_parting_and_is_named() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    let merge = joined(&mut store, &kept, &gone);
    let now = read(&mut store, kept.id);
    put(&mut store, &Person { phone: "0651000".into(), ..now });
    let parted = store.write(|w| part(w, merge.id)).unwrap().value;
    assert_eq!(parted.since, [Field::Phone]);
    assert_eq!((parted.kept.phone.as_str(), parted.kept.nik), ("0651000", None));
}

#[test]
fn a_chain_of_joinings_leads_to_the_last_and_is_undone_from_there() {
    let mut store = store();
    let (second, first) = pair(&mut store);
    let one = joined(&mut store, &second, &first);
    let third = put(&mut store, &named("Zulfikar", None));
    let middle = read(&mut store, second.id);
    let two = joined(&mut store, &third, &middle);
    assert_eq!(store.read(|r| resolve(r, first.id)).unwrap(), third.id);
    assert!(matches!(store.write(|w| part(w, one.id)), Err(Error::Joining(Refusal::JoinedOn))));
    store.write(|w| part(w, two.id)).unwrap();
    store.write(|w| part(w, one.id)).unwrap();
    assert_eq!(read(&mut store, first.id).nik.as_deref(), Some(NIK));
}

#[test]
fn a_pointing_record_is_not_changed_and_new_visits_go_to_the_kept_one() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    joined(&mut store, &kept, &gone);
    let pointing = read(&mut store, gone.id);
    let done = store.write(|w| person::save(w, &Person { phone: "1".into(), ..pointing }));
    assert!(matches!(done, Err(Error::Rule { field: "merged", .. })));
    visited(&mut store, gone.id);
    let taken = case(&mut store, &gone);
    assert_eq!(taken.case.subject, kept.id);
    assert_eq!(store.read(|r| visit::of_person(r, kept.id, 9)).unwrap().len(), 3);
}

#[test]
fn people_told_apart_are_never_proposed_again() {
    let mut store = store();
    let one = put(&mut store, &named("Siti Aminah", None));
    let other = put(&mut store, &named("Siti Aminah", None));
    assert_eq!(store.read(|r| duplicates(r, &one)).unwrap().len(), 1);
    store.write(|w| tell_apart(w, one.id, other.id)).unwrap();
    store.write(|w| tell_apart(w, other.id, one.id)).unwrap();
    for person in [&one, &other] {
        assert!(store.read(|r| duplicates(r, person)).unwrap().is_empty());
    }
    assert!(matches!(store.write(|w| tell_apart(w, one.id, one.id)), Err(Error::Joining(Refusal::Same))));
}

#[test]
fn a_family_is_everybody_on_the_card_with_all_their_work() {
    let mut store = store();
    let mother = put(&mut store, &Person { kk: Some(KK.into()), ..named("Ibu Fiktif", Some(NIK)) });
    let child = put(&mut store, &Person { kk: Some(KK.into()), ..named("Anak Fiktif", None) });
    put(&mut store, &Person { kk: Some("1171010101900009".into()), ..named("Tetangga Fiktif", None) });
    visited(&mut store, child.id);
    case(&mut store, &mother);
    let found = store.read(|r| family(r, child.id)).unwrap();
    assert_eq!(found.members.len(), 2);
    assert_eq!((found.cases.len(), found.visits.len()), (1, 2));
    assert_eq!(found.cases[0].referrals.len(), 1);
}

#[test]
fn former_cards_are_kept_and_those_who_left_are_named() {
    let mut store = store();
    let (old, new) = ("1171010101900007", KK);
    let one = put(&mut store, &Person { kk: Some(old.into()), ..named("Ibu Fiktif", None) });
    let stayed = put(&mut store, &Person { kk: Some(old.into()), ..named("Kakek Fiktif", None) });
    put(&mut store, &Person { kk: Some(new.into()), ..one.clone() });
    let found = store.read(|r| family(r, one.id)).unwrap();
    assert_eq!(found.former.iter().map(|card| card.kk.as_str()).collect::<Vec<_>>(), [old]);
    let before = store.read(|r| family(r, stayed.id)).unwrap();
    assert_eq!(before.left.iter().map(|left| left.id).collect::<Vec<_>>(), [one.id]);
}

#[test]
fn a_card_that_came_with_a_joining_is_no_former_card_after_parting() {
    let mut store = store();
    let (kept, gone) = pair(&mut store);
    let merge = joined(&mut store, &kept, &gone);
    store.write(|w| part(w, merge.id)).unwrap();
    assert!(store.read(|r| family(r, kept.id)).unwrap().former.is_empty());
}

#[test]
fn somebody_without_a_card_is_a_family_of_one() {
    let mut store = store();
    let one = put(&mut store, &named("Sendiri Fiktif", None));
    let found = store.read(|r| family(r, one.id)).unwrap();
    assert_eq!((found.members.len(), found.kk), (1, None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn joined_and_parted_in_the_file_is_what_it_was(
        one in crate::domain::merge::tests::any_person(1),
        other in crate::domain::merge::tests::any_person(2),
        turns in prop::collection::vec((0..11usize, any::<bool>()), 0..12),
    ) {
        let mut other = other;
        if one.nik.is_some() {
            (other.nik, other.no_nik_reason) = (None, Some(NoNikReason::NotAsked));
        }
        let mut store = store();
        let (one, other) = (put(&mut store, &one), put(&mut store, &other));
        visited(&mut store, other.id);
        let mut choice = Choice::proposed(&one, &other);
        for (at, right) in turns {
            choice.shift(Field::ALL[at], right, &one, &other);
        }
        let merge = store.write(|w| join(w, (one.id, 1), (other.id, 1), &choice)).unwrap().value;
        store.write(|w| part(w, merge.id)).unwrap();
        prop_assert_eq!(Person { version: 1, ..read(&mut store, one.id) }, one);
        prop_assert_eq!(Person { version: 1, ..read(&mut store, other.id) }, other);
        prop_assert_eq!(store.read(disagreement).unwrap(), Default::default());
    }
}
