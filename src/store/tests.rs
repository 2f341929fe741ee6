//! What the door promises, on real files.

use super::*;
use crate::domain::ids::PersonId;
use crate::domain::ladder::Needed;
use crate::domain::ladder::dossier::Refusal;
use crate::domain::person::{NoNikReason, Person};
use crate::domain::referral::Agreement;
use std::time::Duration;
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
fn a_file_of_an_older_program_says_what_to_do_and_is_read_once_it_was_opened() {
    let (_folder, path) = office();
    let mut old = rusqlite::Connection::open(&path).unwrap();
    super::schema::migrate_to(&mut old, 2).unwrap();
    drop(old);
    let before = std::fs::read(&path).unwrap();
    let refused = Store::open_read_only(&path, desk("1")).map(|_| ()).unwrap_err();
    assert!(matches!(refused, Error::Older { found: 2, .. }), "{refused}");
    let mut seen = Store::open_as_it_is(&path, desk("1")).unwrap();
    assert!(
        seen.read(super::check::check).unwrap().iter().all(|one| one.problem.as_ref().is_none_or(|p| !p.is_damage()))
    );
    drop(seen);
    assert_eq!(std::fs::read(&path).unwrap(), before, "reading changes nothing");
    drop(Store::open(&path, desk("1")).unwrap());
    let mut now = Store::open_read_only(&path, desk("1")).unwrap();
    assert!(now.read(super::check::check).unwrap().iter().all(|one| one.problem.is_none()));
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

fn intake(store: &mut Store, consent: bool) -> referral::Taken {
    let destination = crate::domain::ids::DestinationId::from(Uuid::now_v7());
    let add = |w: &Write<'_>| {
        w.execute(
            "INSERT INTO destination (id, version, slug, shipped, sum) VALUES (?1, 1, ?2, '{}', 0)",
            rusqlite::params![destination.uuid().as_bytes(), destination.to_string()],
        )?;
        let wish =
            referral::Wish { procedure: Some("sktm-gampong".into()), ..samples::wish("SKTM", Some(destination)) };
        referral::take_in(
            w,
            &referral::Intake {
                note: "catatan".into(),
                consent: if consent { Agreement::own() } else { Agreement::default() },
                ..samples::intake(&somebody("Aminah", None), vec![wish])
            },
        )
    };
    store.write(add).unwrap().value
}

fn number(seq: i64) -> std::result::Result<String, String> {
    Ok(format!("460/{seq}/2026"))
}

#[test]
fn intake_makes_person_case_need_referral_and_visit_at_once() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let taken = intake(&mut store, true);
    assert_eq!(taken.referrals.len(), 1);
    let lines = store.read(|r| worklist::newest(r, 10)).unwrap();
    assert_eq!((lines.len(), lines[0].name.as_str(), lines[0].need.as_str()), (1, "Aminah", "SKTM"));
    let today = chrono::Local::now().date_naive();
    assert_eq!(store.read(|r| visit::of_day(r, today, 10)).unwrap().len(), 1);
    assert!(store.read(referral::damaged).unwrap().is_empty());
    assert!(store.read(visit::damaged).unwrap().is_empty());
}

#[test]
fn letters_are_numbered_without_a_gap_and_once_per_referral() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    for expected in 1..=3 {
        let id = intake(&mut store, true).referrals[0].id;
        let body = |_: &str, _: &crate::domain::letter::ReturnCode| serde_json::json!({});
        let (letter, sent) = store.write(|w| letter::issue(w, id, &number, &body)).unwrap().value;
        assert_eq!(letter.seq, expected);
        assert_eq!(sent.state, crate::domain::referral::ReferralState::Sent);
        let again = store.write(|w| letter::issue(w, id, &number, &body)).unwrap().value.0;
        assert_eq!(again.number, letter.number);
    }
    assert!(store.read(letter::gaps).unwrap().is_empty());
    assert!(store.read(letter::damaged).unwrap().is_empty());
}

#[test]
fn without_consent_no_letter_and_no_number_is_used() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let id = intake(&mut store, false).referrals[0].id;
    let body = |_: &str, _: &crate::domain::letter::ReturnCode| serde_json::json!({});
    let refused = store.write(|w| letter::issue(w, id, &number, &body));
    assert!(matches!(refused, Err(Error::Refused(Refusal::Missing(Needed::Consent)))));
    let good = intake(&mut store, true).referrals[0].id;
    assert_eq!(store.write(|w| letter::issue(w, good, &number, &body)).unwrap().value.0.seq, 1);
}

#[test]
fn a_void_letter_keeps_its_number_and_needs_a_reason() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let id = intake(&mut store, true).referrals[0].id;
    let body = |_: &str, _: &crate::domain::letter::ReturnCode| serde_json::json!({});
    let first = store.write(|w| letter::issue(w, id, &number, &body)).unwrap().value.0;
    assert!(store.write(|w| letter::void(w, first.id, "  ")).is_err());
    store.write(|w| letter::void(w, first.id, "salah tujuan")).unwrap();
    let second = store.write(|w| letter::issue(w, id, &number, &body)).unwrap().value.0;
    assert_eq!(second.seq, 2);
    assert!(store.read(letter::gaps).unwrap().is_empty());
}

#[test]
fn drafts_are_kept_replaced_and_removed() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let mut unfinished = draft::Draft {
        id: crate::domain::ids::DraftId::from(Uuid::now_v7()),
        form: "intake".into(),
        title: "Ami".into(),
        payload: "{}".into(),
        user: String::new(),
        saved_at: String::new(),
    };
    store.write(|w| draft::save(w, &unfinished)).unwrap();
    unfinished.title = "Aminah".into();
    store.write(|w| draft::save(w, &unfinished)).unwrap();
    let kept = store.read(draft::all).unwrap();
    assert_eq!((kept.len(), kept[0].title.as_str(), kept[0].user.as_str()), (1, "Aminah", "1"));
    store.write(|w| draft::remove(w, unfinished.id)).unwrap();
    assert!(store.read(draft::all).unwrap().is_empty());
}

#[test]
fn another_file_put_in_its_place_is_not_written_and_not_believed() {
    let (folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    store.write(|w| person::save(w, &somebody("A", None))).unwrap();
    std::fs::rename(&path, folder.path().join("elsewhere")).unwrap();
    let gone = store.write(|w| person::save(w, &somebody("B", None)));
    assert!(matches!(gone, Err(Error::Swapped(_))));
    std::fs::write(&path, b"").unwrap();
    let other = store.write(|w| person::save(w, &somebody("B", None)));
    assert!(matches!(other, Err(Error::Swapped(_))));
}

#[test]
fn a_log_taken_away_while_open_stops_writing() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    std::fs::remove_file(path.with_extension("loket-wal")).unwrap();
    assert!(matches!(store.write(|w| person::save(w, &somebody("B", None))), Err(Error::Swapped(_))));
}

#[test]
fn an_impatient_desk_hears_who_is_writing() {
    let (_folder, path) = office();
    let mut one = Store::open(&path, desk("1")).unwrap();
    let mut two = Store::open(&path, desk("2")).unwrap().with_patience(Duration::from_millis(20));
    let held = one.write(|_| Ok(two.write(|w| person::save(w, &somebody("B", None))).err())).unwrap().value;
    assert!(matches!(held, Some(Error::Busy { holder }) if holder == "loket 1"));
    assert!(two.write(|w| person::save(w, &somebody("B", None))).is_ok());
}

#[test]
fn a_search_stopped_at_any_moment_leaves_the_next_one_whole() {
    let (_folder, path) = office();
    let mut store = Store::open(&path, desk("1")).unwrap();
    let stop = store.interrupter();
    let done = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let over = done.clone();
    let stopper = std::thread::spawn(move || {
        while !over.load(std::sync::atomic::Ordering::Relaxed) {
            stop.stop();
        }
    });
    for _ in 0..3_000 {
        match store.read(person::count) {
            Ok(_) | Err(Error::Interrupted) => {}
            Err(other) => panic!("{other}"),
        }
    }
    done.store(true, std::sync::atomic::Ordering::Relaxed);
    stopper.join().unwrap();
    assert_eq!(store.read(person::count).unwrap(), 0);
}
