//! Files in a real store.

use std::time::Instant;

use super::*;
use crate::store::referral::take_in;
use crate::store::{Desk, Store, check, journal, samples};

fn desk() -> Desk {
    Desk { user: "Petugas".into(), terminal: "loket 1".into() }
}

fn case(store: &mut Store) -> CaseId {
    let intake = samples::intake(&samples::named("Fiktif"), Vec::new());
    store.write(|w| take_in(w, &intake)).unwrap().value.case.id
}

fn office() -> (Store, CaseId) {
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
    assert_eq!(store.read(|r| of_case(r, case)).unwrap(), std::slice::from_ref(&one));
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
    assert_eq!(store.read(|r| of_case(r, case)).unwrap().len(), 1);
}

#[test]
fn a_case_that_is_not_there_takes_nothing() {
    let (mut store, _) = office();
    let done =
        store.write(|w| add(w, CaseId::from(Uuid::now_v7()), &Incoming::new("a", Format::Pdf, b"%PDF-".to_vec())));
    assert!(matches!(done, Err(Error::NotFound(_))));
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
    let sql = format!("EXPLAIN QUERY PLAN {SELECT} WHERE case_id = x'00'");
    let plan: String = store.read(|r| Ok(r.query_row(&sql, [], |row| row.get(3))?)).unwrap();
    assert!(plan.contains("attachment_case"), "{plan}");
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
    assert_eq!(store.read(|r| of_case(r, case)).unwrap().len(), 3);
}
