//! No room on the disk: the save says so, nothing is harmed, and the next one works when there is room again.

use std::fs::{File, remove_file};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use loket::domain::ids::PersonId;
use loket::domain::person::Person;
use loket::store::{Error, Store, person};
use rustix::process::{Resource, Rlimit, setrlimit};
use uuid::Uuid;

use super::child::{Role, desk, somebody, tell};
use super::ledger::complaints;
use super::process::{Player, command, skip_unless};

/// More saves than fit into any room these tests leave.
const MANY: usize = 4000;

fn heavy(n: usize) -> Person {
    Person { note: "catatan ".repeat(500), ..somebody(PersonId::from(Uuid::now_v7()), &format!("Warga {n}")) }
}

/// Saves until it is refused: who was saved, who was not, and why.
fn save_until_refused(store: &mut Store) -> (Vec<Person>, Person, Error) {
    let mut saved = Vec::new();
    for n in 0..MANY {
        let next = heavy(n);
        match store.write(|w| person::save(w, &next)) {
            Ok(done) => saved.push(done.value),
            Err(error) => return (saved, next, error),
        }
    }
    panic!("the disk never filled");
}

/// Everything saved is there, the refused one is not, and after `make_room` it can be saved.
fn go_through(file: &Path, mut store: Store, make_room: impl FnOnce()) {
    let (saved, refused, why) = save_until_refused(&mut store);
    assert!(matches!(why, Error::DiskFull | Error::Disk(_)), "{why:?}");
    assert!(store.read(|r| person::get(r, refused.id)).is_err(), "refused, yet there");
    let again = store.write(|w| person::save(w, &refused));
    assert!(again.is_err() || store.read(|r| person::get(r, refused.id)).is_ok());
    let refused = if again.is_ok() { heavy(MANY) } else { refused };
    make_room();
    store.write(|w| person::save(w, &refused)).expect("saved when there is room");
    drop(store);
    let mut store = Store::open(file, desk("sesudah")).unwrap();
    assert_eq!(complaints(&mut store), Vec::<String>::new());
    for person in saved.iter().chain([&refused]) {
        assert_eq!(store.read(|r| person::get(r, person.id)).unwrap().name, person.name);
    }
    tell(&format!("{} saved before: {why}", saved.len()));
}

/// Child: on a small disk of its own, filled by another file.
pub fn on_a_full_disk(file: &Path) {
    let store = Store::open(file, desk("penuh")).unwrap();
    let ballast = file.with_file_name("ballast");
    let fill = || {
        let mut other = File::create(&ballast).unwrap();
        while other.write_all(&[1; 4096]).is_ok() {}
        while other.write_all(&[1]).is_ok() {}
    };
    fill();
    go_through(file, store, || remove_file(&ballast).unwrap());
    fill();
    let fresh = Store::open(&file.with_file_name("baru.loket"), desk("baru"));
    assert!(matches!(fresh, Err(Error::DiskFull)), "{:?}", fresh.err());
    let again = Store::open(file, desk("lagi"));
    assert!(matches!(again, Ok(_) | Err(Error::DiskFull)), "{:?}", again.err());
    drop(again);
    remove_file(&ballast).unwrap();
    assert_eq!(complaints(&mut Store::open(file, desk("akhir")).unwrap()), Vec::<String>::new());
}

/// Child: no file may grow beyond a limit (`ulimit -f`); the signal that usually ends the program is ignored.
pub fn at_the_limit(file: &Path) {
    let store = Store::open(file, desk("penuh")).unwrap();
    let limit = |bytes: Option<u64>| setrlimit(Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
    let now = std::fs::metadata(file).unwrap().len();
    limit(Some(now + 1_000_000));
    go_through(file, store, || limit(None));
}

#[test]
fn a_full_disk_refuses_the_save_and_harms_nothing() {
    if skip_unless(Command::new("unshare").args(["-m", "mount", "-t", "tmpfs", "none", "/mnt"]), "a disk of our own") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mount = r#"mount -t tmpfs -o size=24m,mode=700 none "$0" && exec "$@""#;
    let place = folder.path().display().to_string();
    let wrapper = ["unshare", "-m", "sh", "-c", mount, &place];
    let mut child = Player::start(command(&wrapper, Role::Full, &folder.path().join("kantor.loket"), "penuh"));
    let (said, status) = child.finish();
    println!("full disk: {said:?}");
    assert!(status.success());
}

#[test]
fn a_file_at_its_limit_refuses_the_save_and_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let wrapper = ["sh", "-c", r#"trap '' XFSZ; exec "$@""#, "sh"];
    let mut child = Player::start(command(&wrapper, Role::Limit, &folder.path().join("kantor.loket"), "penuh"));
    let (said, status) = child.finish();
    println!("file limit: {said:?}");
    assert!(status.success());
}
