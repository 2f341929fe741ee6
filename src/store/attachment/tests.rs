//! Files in a real store.

use std::time::Instant;

use super::*;
use crate::store::referral::take_in;
use crate::store::{Desk, Store, check, journal, samples};

fn desk() -> Desk {
    Desk { user: "Petugas".into(), terminal: "loket 1".into() }
}

fn case(store: &mut Store) -> Owner {
    let intake = samples::intake(&samples::named("Fiktif"), Vec::new());
    Owner::Case(store.write(|w| take_in(w, &intake)).unwrap().value.case.id)
}

fn office() -> (Store, Owner) {
    let mut store = Store::in_memory(desk()).unwrap();
    store.write(crate::store::content::bring).unwrap();
    let case = case(&mut store);
    (store, case)
}

const PHOTO: &[u8] = b"\xFF\xD8\xFF\xE0 photo";

#[test]
fn a_file_comes_back_as_it_was() {
    let (mut store, case) = office();
    let one = store.write(|w| add(w, case, &Incoming::new("ktp.jpg", Format::Jpeg, PHOTO.to_vec()))).unwrap().value;
    assert_eq!(store.read(|r| of(r, case)).unwrap(), std::slice::from_ref(&one));
    assert_eq!(store.read(|r| get(r, one.id)).unwrap(), (one.clone(), PHOTO.to_vec()));
    assert!(store.read(check::check).unwrap().iter().all(|finding| finding.problem.is_none()));
    let past = store.read(|r| journal::history(r, one.id.uuid(), 9)).unwrap();
    assert!(past.len() == 1 && !past[0].changes.contains("photo"));
}

#[test]
fn the_same_bytes_are_kept_once_with_a_case() {
    let (mut store, case) = office();
    store.write(|w| add(w, case, &Incoming::new("ktp.jpg", Format::Jpeg, PHOTO.to_vec()))).unwrap();
    let again = store.write(|w| add(w, case, &Incoming::new("lain.jpg", Format::Jpeg, PHOTO.to_vec())));
    assert!(matches!(again, Err(Error::File(FileRefusal::Kept(known))) if known == "ktp.jpg"));
    assert_eq!(store.read(|r| of(r, case)).unwrap().len(), 1);
}

#[test]
fn what_is_not_there_takes_nothing() {
    let (mut store, _) = office();
    for kind in Owner::KINDS {
        let nobody = Owner::new(kind, Uuid::now_v7()).unwrap();
        let done = store.write(|w| add(w, nobody, &Incoming::new("a", Format::Jpeg, PHOTO.to_vec())));
        assert!(matches!(done, Err(Error::NotFound(_))), "{kind}");
    }
}

/// A member on a decree.
fn member(store: &mut Store) -> crate::domain::member::Member {
    use crate::domain::member::{Member, Pillar};
    let mut one = Member::new(Uuid::now_v7().into(), Pillar::Tksk);
    (one.name, one.decree.number) = ("Contoh Anggota".into(), "467.1/1/2026".into());
    store.write(|w| crate::store::member::save(w, &one)).unwrap().value
}

fn activity(store: &mut Store) -> Owner {
    use crate::domain::activity::{Activity, ActivityKind};
    let one = store.write(|w| {
        let id = Uuid::now_v7().into();
        let one = Activity::new(id, ActivityKind::HomeVisit, w.now().date(), "Kunjungan contoh", "uji");
        crate::store::activity::save(w, &one)
    });
    Owner::Activity(one.unwrap().value.id)
}

#[test]
fn a_file_stays_with_its_activity_a_scan_with_its_decree_and_a_photo_with_its_member() {
    let (mut store, case) = office();
    let member = member(&mut store);
    let (decree, photo) = (Owner::Appointment(member.appointment.unwrap()), Owner::Member(member.id));
    for owner in [case, activity(&mut store), decree, photo] {
        store.write(|w| add(w, owner, &Incoming::new("a.jpg", Format::Jpeg, PHOTO.to_vec()))).unwrap();
        assert_eq!(store.read(|r| of(r, owner)).unwrap()[0].owner, owner);
    }
    let owners: Vec<Owner> = store.read(of_directory).unwrap().into_iter().map(|one| one.owner).collect();
    assert_eq!(owners, [decree, photo]);
    assert!(store.read(damaged).unwrap().is_empty());
    let today = chrono::Local::now().date_naive();
    let deeds = store.read(|r| crate::store::today::deeds(r, &desk(), today)).unwrap();
    let names = deeds.iter().filter(|deed| deed.kind == crate::store::today::Kind::Attached).map(|deed| &deed.detail);
    assert_eq!(names.collect::<Vec<_>>(), ["Contoh Anggota", "467.1/1/2026", "Kunjungan contoh", ""]);
}

#[test]
fn a_photo_of_a_member_is_no_document() {
    let (mut store, _) = office();
    let owner = Owner::Member(member(&mut store).id);
    let done = store.write(|w| add(w, owner, &Incoming::new("sk.pdf", Format::Pdf, b"%PDF-1.7".to_vec())));
    assert!(matches!(done, Err(Error::File(FileRefusal::NoPhoto(name))) if name == "sk.pdf"));
}

#[test]
fn a_flipped_byte_is_found_by_the_check_and_never_handed_out() {
    let (mut store, case) = office();
    let one = store.write(|w| add(w, case, &Incoming::new("ktp.jpg", Format::Jpeg, PHOTO.to_vec()))).unwrap().value;
    store.write(|w| Ok(w.execute_batch("UPDATE attachment SET bytes = CAST('x' AS BLOB)")?)).unwrap();
    assert_eq!(store.read(damaged).unwrap(), [one.id.uuid()]);
    assert!(matches!(store.read(|r| get(r, one.id)), Err(Error::Damaged(_))));
    let findings = store.read(check::check).unwrap();
    assert!(findings.iter().any(|one| one.part == check::Part::Attachments && one.problem.is_some()));
}

#[test]
fn a_list_never_reads_the_bytes() {
    let (mut store, _) = office();
    let of_one = Owner::KINDS.map(|kind| (condition(Owner::new(kind, Uuid::nil()).unwrap()), kind));
    for (condition, kind) in of_one.into_iter().chain([(OF_DECREES, "appointment"), (OF_MEMBERS, "member")]) {
        let sql = format!("EXPLAIN QUERY PLAN {SELECT} {}", condition.replace("?1", "x'00'"));
        let plan: String = store.read(|r| Ok(r.query_row(&sql, [], |row| row.get(3))?)).unwrap();
        assert!(plan.contains(&format!("attachment_{kind}")), "{plan}");
    }
    assert!(!SELECT.contains("bytes"));
}

/// What a write costs the other desks; printed, because a slow disk is no fault of the program.
#[test]
fn how_long_a_photo_holds_the_turn() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk()).unwrap();
    let case = case(&mut store);
    for mib in [1_usize, 2, 5] {
        let mut bytes = vec![u8::try_from(mib).unwrap(); mib << 20];
        bytes.splice(..3, [0xFF, 0xD8, 0xFF]);
        let file = Incoming::new("foto.jpg", Format::Jpeg, bytes);
        let started = Instant::now();
        store.write(|w| add(w, case, &file)).unwrap();
        println!("{mib} MiB: {:?}", started.elapsed());
    }
    assert_eq!(store.read(|r| of(r, case)).unwrap().len(), 3);
}
