use chrono::NaiveDate;

use super::*;
use crate::domain::activity::{ActivityKind, Participant, Presence};
use crate::domain::ids::MemberId;
use crate::domain::member::{Member, Pillar};
use crate::store::samples::{named, store};
use crate::store::{Store, member, person};

fn today(store: &mut Store) -> NaiveDate {
    store.write(|w| Ok(w.now().date())).unwrap().value
}

fn saved_member(store: &mut Store) -> Member {
    let one = Member { name: "Contoh Anggota".into(), ..Member::new(MemberId::from(Uuid::now_v7()), Pillar::Psm) };
    store.write(|w| member::save(w, &one)).unwrap().value
}

fn activity(on: NaiveDate) -> Activity {
    Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::HomeVisit, on, "Kunjungan contoh", "uji")
}

#[test]
fn an_activity_comes_back_as_it_was_saved_and_a_conflict_is_said() {
    let mut store = store();
    let one = activity(today(&mut store));
    let saved = store.write(|w| save(w, &one)).unwrap().value;
    assert_eq!(store.read(|c| get(c, one.id)).unwrap(), saved);
    assert!(matches!(store.write(|w| save(w, &one)), Err(Error::Conflict { stored: 1, expected: 0 })));
    assert_eq!(store.read(all).unwrap(), [saved]);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn rows_kept_beside_it_follow_the_record_and_a_difference_is_named() {
    let mut store = store();
    let (member, day) = (saved_member(&mut store), today(&mut store));
    let citizen = store.write(|w| person::save(w, &named("Contoh Warga"))).unwrap().value;
    let mut one = activity(day);
    one.participants = vec![Participant::present(member.id, &member.name, Pillar::Psm)];
    one.people = vec![citizen.id];
    let saved = store.write(|w| save(w, &one)).unwrap().value;
    let kept = |store: &mut Store| {
        let count = "SELECT (SELECT count(*) FROM activity_member) * 10 + (SELECT count(*) FROM activity_person)";
        store.read(|c| Ok(c.query_row(count, [], |row| row.get::<_, i64>(0))?)).unwrap()
    };
    assert_eq!(kept(&mut store), 11);
    assert!(store.read(damaged).unwrap().is_empty());
    store.write(|w| Ok(w.execute("DELETE FROM activity_member", [])?)).unwrap();
    assert_eq!(store.read(damaged).unwrap(), [one.id.uuid()]);

    let mut absent = saved;
    absent.participants.iter_mut().for_each(|one| one.presence = Presence::Absent);
    let absent = store.write(|w| save(w, &absent)).unwrap().value;
    assert_eq!(kept(&mut store), 1);
    store.write(|w| save(w, &Activity { voided: Some("dua kali".into()), ..absent.clone() })).unwrap();
    assert_eq!(kept(&mut store), 0);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_broken_rule_is_said_and_nothing_is_saved() {
    let mut store = store();
    let tomorrow = today(&mut store).succ_opt().unwrap();
    let said = store.write(|w| save(w, &activity(tomorrow)));
    assert!(matches!(said, Err(Error::Rule { field: "on", rule: "in_future" })));
    assert!(store.read(all).unwrap().is_empty());
}
