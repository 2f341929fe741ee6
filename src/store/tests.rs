//! What the door promises, on real files.

use super::*;
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person};
use uuid::Uuid;

fn desk(name: &str) -> Desk {
    Desk { user: name.into(), terminal: format!("loket {name}") }
}

fn somebody(name: &str, nik: Option<&str>) -> Person {
    let mut person = Person::new(PersonId::from(Uuid::now_v7()));
    person.name = name.into();
    person.nik = nik.map(str::to_owned);
    person.no_nik_reason = nik.is_none().then_some(NoNikReason::NotAsked);
    person
}

fn office() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kantor.loket");
    (folder, path)
}

#[test]
fn a_saved_person_comes_back_with_version_and_history() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("a")).unwrap();
    let new = somebody("Siti Aminah", None);
    let saved = store.write(|w| person::save(w, &new)).unwrap();
    assert_eq!(saved.value.version, 1);
    assert!(saved.changed.contains(&Entity::Person));
    let read = store.read(|r| person::get(r, new.id)).unwrap();
    assert_eq!(read, saved.value);
    let past = store.read(|r| journal::history(r, new.id.uuid(), 10)).unwrap();
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].user, "a");
}

#[test]
fn the_second_of_two_editors_hears_of_the_conflict_and_nothing_is_lost() {
    let (_folder, path) = office();
    let mut one = Store::open(&path, desk("1")).unwrap();
    let mut two = Store::open(&path, desk("2")).unwrap();
    let start = one.write(|w| person::save(w, &somebody("Aminah", None))).unwrap().value;
    one.write(|w| person::save(w, &Person { phone: "1".into(), ..start.clone() })).unwrap();
    let late = two.write(|w| person::save(w, &Person { phone: "2".into(), ..start.clone() }));
    assert!(matches!(late, Err(Error::Conflict { stored: 2, expected: 1 })));
    assert_eq!(two.read(|r| person::get(r, start.id)).unwrap().phone, "1");
}

#[test]
fn one_nik_is_one_person() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let nik = "1171014101900001";
    let first = store.write(|w| person::save(w, &somebody("Aminah", Some(nik)))).unwrap().value;
    let second = store.write(|w| person::save(w, &somebody("Aminah Lain", Some(nik))));
    assert!(matches!(second, Err(Error::NikTaken(id)) if id == first.id));
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let new = somebody("Aminah", None);
    let failed: Result<Committed<()>> = store.write(|w| {
        person::save(w, &new)?;
        Err(Error::NotFound("something else"))
    });
    assert!(failed.is_err());
    assert!(store.read(|r| person::get(r, new.id)).is_err());
    assert_eq!(store.read(|r| journal::history(r, new.id.uuid(), 10)).unwrap().len(), 0);
}

#[test]
fn the_chain_holds_and_a_changed_row_is_found() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    for n in 0..20 {
        store.write(|w| person::save(w, &somebody(&format!("Orang {n}"), None))).unwrap();
    }
    assert_eq!(store.read(|r| journal::verify(r, None)).unwrap(), None);
    assert_eq!(store.read(|r| journal::verify(r, Some(5))).unwrap(), None);
    store
        .write(|w| {
            w.execute("UPDATE event SET user = 'x' WHERE seq = (SELECT max(seq) - 3 FROM event)", [])?;
            Ok(())
        })
        .unwrap();
    assert!(store.read(|r| journal::verify(r, None)).unwrap().is_some());
}

#[test]
fn a_changed_value_in_a_record_is_named() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let saved = store.write(|w| person::save(w, &somebody("Aminah", None))).unwrap().value;
    assert!(store.read(person::damaged).unwrap().is_empty());
    store.write(|w| Ok(w.execute("UPDATE person SET name = 'Aminan'", [])?)).unwrap();
    assert_eq!(store.read(person::damaged).unwrap(), vec![saved.id.uuid()]);
}

#[test]
fn an_old_copy_put_in_place_of_the_file_is_stopped() {
    let (folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    store.write(|w| person::save(w, &somebody("A", None))).unwrap();
    drop(store);
    let old = folder.path().join("old");
    std::fs::copy(&path, &old).unwrap();
    let mut store = Store::open(&path, desk("1")).unwrap();
    store.write(|w| person::save(w, &somebody("B", None))).unwrap();
    drop(store);
    std::fs::copy(&old, &path).unwrap();
    assert!(matches!(Store::open(&path, desk("1")), Err(Error::Damaged(_))));
}

#[test]
fn a_reader_finds_no_file_and_makes_none() {
    let (_folder, path) = office();
    assert!(matches!(Store::open_read_only(&path, desk("1")), Err(Error::Missing(_))));
    assert!(!path.exists());
}

#[test]
fn damaged_newer_and_foreign_files_stay_as_they_were() {
    let (_folder, path) = office();
    drop(Store::open(&path, desk("1")).unwrap());
    let good = std::fs::read(&path).unwrap();
    let mut newer = good.clone();
    newer[63] = 99;
    let mut cut = good.clone();
    cut.truncate(good.len() / 2);
    for bytes in [newer, cut, b"PK\x03\x04 something else entirely".to_vec()] {
        std::fs::write(&path, &bytes).unwrap();
        assert!(Store::open(&path, desk("1")).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn the_file_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = office();
    drop(Store::open(&path, desk("1")).unwrap());
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
