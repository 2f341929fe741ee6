//! Decrees in a real store.

use rusqlite::params;

use super::*;
use crate::domain::undo::UndoRefusal;
use crate::store::{Desk, Store, check, connection, journal, member, schema, today};

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn store() -> Store {
    Store::in_memory(Desk { user: "Petugas".into(), terminal: "loket 1".into() }).unwrap()
}

fn decree(number: &str, year: i32) -> Decree {
    Decree {
        number: number.into(),
        starts: day(&format!("{year}-01-01")),
        ends: day(&format!("{year}-12-31")),
        ..Decree::default()
    }
}

fn tksk(name: &str, decree: Decree) -> Member {
    let mut one = Member::new(MemberId::from(Uuid::now_v7()), Pillar::Tksk);
    (one.name, one.decree) = (name.into(), decree);
    one
}

fn saved(store: &mut Store, one: &Member) -> Member {
    store.write(|w| member::save(w, one)).unwrap().value
}

fn decrees(store: &mut Store) -> Vec<Appointment> {
    store.read(all).unwrap()
}

#[track_caller]
fn assert_healthy(store: &mut Store) {
    let wrong: Vec<_> = store.read(check::check).unwrap().into_iter().filter(|one| one.problem.is_some()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_same_number_typed_nine_times_is_one_decree() {
    let mut store = store();
    for at in 0..9 {
        let number = if at % 2 == 0 { "467.1/1540/2022" } else { "467.1 / 1540 / 2022" };
        let one = saved(&mut store, &tksk(&format!("Contoh {at}"), decree(number, 2022)));
        assert_eq!(one.decree.number, "467.1/1540/2022");
    }
    assert_eq!(decrees(&mut store).len(), 1);
    assert_healthy(&mut store);
}

#[test]
fn a_slip_in_the_number_is_corrected_where_nobody_else_hangs_on_it() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh", decree("467.1/154/2022", 2022)));
    let right = saved(&mut store, &Member { decree: decree("467.1/1540/2022", 2022), ..one.clone() });
    assert_eq!((right.appointment, decrees(&mut store).len()), (one.appointment, 1));
    assert!(right.former.is_empty());
    assert_healthy(&mut store);
}

#[test]
fn a_number_changed_by_one_of_two_makes_another_decree() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh A", decree("1", 2026)));
    saved(&mut store, &tksk("Contoh B", decree("1", 2026)));
    let moved = saved(&mut store, &Member { decree: decree("2", 2026), ..one.clone() });
    assert_ne!(moved.appointment, one.appointment);
    assert_eq!(decrees(&mut store).len(), 2);
    assert_healthy(&mut store);
}

#[test]
fn another_decree_with_a_later_beginning_keeps_the_term_before() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh", decree("1", 2025)));
    let next = saved(&mut store, &Member { decree: decree("2", 2026), ..one.clone() });
    assert_eq!(
        next.former,
        [Former { appointment: one.appointment, starts: one.decree.starts, ends: one.decree.ends }]
    );
    let again = saved(&mut store, &Member { phone: "0812".into(), ..next.clone() });
    assert_eq!(again.former.len(), 1);
    assert_healthy(&mut store);
}

#[test]
fn what_a_decree_says_is_shown_by_everybody_who_hangs_on_it() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh A", decree("1", 2026)));
    let other = saved(&mut store, &tksk("Contoh B", decree("1", 2026)));
    let held = decrees(&mut store).remove(0);
    store.write(|w| save(w, &Appointment { issuer: "Kepala Dinas Sosial Aceh".into(), ..held })).unwrap();
    for id in [one.id, other.id] {
        let member = store.read(|r| member::get(r, id)).unwrap();
        assert_eq!((member.decree.issuer.as_str(), member.version), ("Kepala Dinas Sosial Aceh", 1));
    }
    assert_healthy(&mut store);
}

#[test]
fn days_without_a_decree_are_no_decree() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh", Decree { starts: day("2026-01-01"), ..Decree::default() }));
    assert!(one.appointment.is_none() && decrees(&mut store).is_empty());
}

#[test]
fn a_stale_version_is_refused_before_a_decree_is_made() {
    let mut store = store();
    let one = saved(&mut store, &tksk("Contoh", Decree::default()));
    let stale = Member { version: 0, decree: decree("1", 2026), ..one };
    assert!(matches!(store.write(|w| member::save(w, &stale)), Err(Error::Conflict { .. })));
    assert!(decrees(&mut store).is_empty());
}

fn nine(store: &mut Store) -> Vec<Member> {
    (0..9).map(|at| saved(store, &tksk(&format!("Contoh {at}"), decree("1/2026", 2026)))).collect()
}

#[test]
fn nine_move_at_once_and_come_back_at_once() {
    let mut store = store();
    let all_nine = nine(&mut store);
    let ids: Vec<MemberId> = all_nine.iter().map(|one| one.id).collect();
    let done = store.write(|w| renew(w, Pillar::Tksk, &decree("2/2027", 2027), &ids)).unwrap().value;
    assert_eq!(done.members.len(), 9);
    let now = store.read(|r| member::get(r, ids[0])).unwrap();
    assert_eq!((now.decree.number.as_str(), now.former.len()), ("2/2027", 1));
    assert_healthy(&mut store);

    let desk = store.desk().clone();
    let day = chrono::Local::now().date_naive();
    let deeds = store.read(|r| today::deeds(r, &desk, day)).unwrap();
    let renewals: Vec<_> = deeds.iter().filter(|deed| deed.kind == today::Kind::Renewed).collect();
    assert_eq!(renewals.len(), 1);
    store.write(|w| today::undo(w, renewals[0].row)).unwrap();
    for before in &all_nine {
        let back = store.read(|r| member::get(r, before.id)).unwrap();
        assert_eq!(Member { version: before.version, ..back }, *before);
    }
    assert_healthy(&mut store);
}

#[test]
fn a_renewal_is_not_taken_back_over_a_later_change() {
    let mut store = store();
    let ids: Vec<MemberId> = nine(&mut store).iter().map(|one| one.id).collect();
    store.write(|w| renew(w, Pillar::Tksk, &decree("2/2027", 2027), &ids)).unwrap();
    let one = store.read(|r| member::get(r, ids[4])).unwrap();
    saved(&mut store, &Member { phone: "0812".into(), ..one });
    let row: i64 = store
        .read(|r| Ok(r.query_row("SELECT max(row) FROM event WHERE entity = 'renewal'", [], |row| row.get(0))?))
        .unwrap();
    assert!(matches!(store.write(|w| today::undo(w, row)), Err(Error::Undo(UndoRefusal::Since(..)))));
    assert_eq!(store.read(|r| member::get(r, ids[0])).unwrap().decree.number, "2/2027");
}

#[test]
fn a_renewal_without_number_or_first_day_changes_nothing() {
    let mut store = store();
    let ids: Vec<MemberId> = nine(&mut store).iter().map(|one| one.id).collect();
    let begun = store.read(|r| journal::history(r, ids[0].uuid(), 9)).unwrap().len();
    for wrong in [Decree { number: String::new(), ..decree("", 2027) }, Decree { starts: None, ..decree("2", 2027) }] {
        assert!(matches!(store.write(|w| renew(w, Pillar::Tksk, &wrong, &ids)), Err(Error::Rule { .. })));
    }
    let wrong = Decree { ends: day("2026-01-01"), ..decree("2", 2027) };
    assert!(matches!(store.write(|w| renew(w, Pillar::Tksk, &wrong, &ids)), Err(Error::Rule { .. })));
    assert_eq!(store.read(|r| journal::history(r, ids[0].uuid(), 9)).unwrap().len(), begun);
}

#[test]
fn who_left_service_stays_where_they_were() {
    let mut store = store();
    let all_nine = nine(&mut store);
    saved(&mut store, &Member { in_service: false, ..all_nine[3].clone() });
    let ids: Vec<MemberId> = all_nine.iter().map(|one| one.id).collect();
    let done = store.write(|w| renew(w, Pillar::Tksk, &decree("2/2027", 2027), &ids)).unwrap().value;
    assert!(done.members.len() == 8 && !done.members.contains(&ids[3]));
}

#[test]
fn a_term_that_names_a_missing_decree_is_found() {
    let mut store = store();
    let lost = Former { appointment: Some(Uuid::from_u128(5).into()), starts: None, ends: None };
    let one = Member { former: vec![lost], ..tksk("Contoh", Decree::default()) };
    let one = saved(&mut store, &one);
    assert_eq!(store.read(damaged).unwrap(), [one.id.uuid()]);
}

/// A file as the program before wrote it, with these members: name, number, first and last day.
fn from_before(members: &[(&str, &str, &str, &str)]) -> Connection {
    let mut db = connection::open_in_memory().unwrap();
    schema::migrate_to(&mut db, 9).unwrap();
    for (name, number, starts, ends) in members {
        let mut one =
            tksk(name, Decree { number: (*number).into(), starts: day(starts), ends: day(ends), ..Decree::default() });
        one.version = 1;
        db.execute(
            "INSERT INTO member (id, version, name, pillar, role, level, areas, decree_number, decree_issuer, starts, ends, superior, phone, note, in_service, sum)
             VALUES (?1, 1, ?2, 'tksk', '', 'gampong', '', ?3, '', ?4, ?5, '', '', '', 1, ?6)",
            params![one.id.uuid().as_bytes(), name, number, starts, ends, sum::of(&one).unwrap()],
        )
        .unwrap();
    }
    db
}

#[test]
fn a_file_from_before_gets_its_decrees_as_records_and_stays_sound() {
    let mut db = from_before(&[
        ("Contoh A", "1/2026", "2026-01-01", "2026-12-31"),
        ("Contoh B", "1/2026", "2026-02-01", "2026-12-31"),
        ("Contoh C", "2/2026", "2026-01-01", "2026-06-30"),
        ("Contoh D", "", "2026-01-01", "2026-06-30"),
    ]);
    schema::migrate(&mut db).unwrap();
    let held = all(&db).unwrap();
    assert_eq!(held.len(), 2);
    assert_eq!(
        (held[0].number.as_str(), held[0].starts, held[0].ends),
        ("1/2026", day("2026-01-01"), day("2026-12-31"))
    );
    let members = member::all(&db).unwrap();
    assert_eq!(members[1].decree, held[0].decree(day("2026-02-01"), day("2026-12-31")));
    assert!(members[3].appointment.is_none() && members[3].decree.starts.is_some());
    assert!(member::damaged(&db).unwrap().is_empty() && damaged(&db).unwrap().is_empty());
    let left: i64 =
        db.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'decree_before'", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn damage_from_before_is_not_healed_by_counting_anew() {
    let mut db = from_before(&[("Contoh A", "1/2026", "2026-01-01", "2026-12-31")]);
    db.execute("UPDATE member SET phone = '0812'", []).unwrap();
    schema::migrate(&mut db).unwrap();
    assert_eq!(member::damaged(&db).unwrap().len(), 1);
}
