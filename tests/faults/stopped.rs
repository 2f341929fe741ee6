//! A desk that stands still in the middle of a save: the others hear its name and lose nothing.

use std::time::Duration;

use loket::domain::ids::PersonId;
use loket::store::{Error, Store, person};
use rustix::process::{Signal, kill_process};
use uuid::Uuid;

use super::child::{Role, desk, somebody};
use super::process::{Player, command};

#[test]
fn a_stopped_desk_is_named_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let mut store = Store::open(&file, desk("lain")).unwrap().with_patience(Duration::from_millis(100));
    let (held, waiting) = (PersonId::from(Uuid::now_v7()), somebody(PersonId::from(Uuid::now_v7()), "Menunggu"));
    let mut command = command(&[], Role::Hold, &file, "tahan");
    command.env("LOKET_ID", held.uuid().to_string());
    let mut holder = Player::start(command);
    assert_eq!(holder.line().as_deref(), Some("inside"));
    kill_process(holder.pid(), Signal::STOP).unwrap();

    let refused = store.write(|w| person::save(w, &waiting));
    assert!(matches!(refused, Err(Error::Busy { holder }) if holder == "loket tahan"));
    assert_eq!(store.read(person::count).unwrap(), 0, "reading never waits");

    kill_process(holder.pid(), Signal::CONT).unwrap();
    holder.say("go on");
    assert_eq!(holder.line().as_deref(), Some("saved"));
    store.write(|w| person::save(w, &waiting)).expect("the turn is free again");
    store.read(|r| person::get(r, held)).expect("the stopped desk's save");
    store.read(|r| person::get(r, waiting.id)).expect("the waiting desk's save");
}

#[test]
fn a_desk_that_leaves_does_not_take_the_log_from_those_who_stay() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let mut writer = Store::open(&file, desk("1")).unwrap();
    // A program has a writer and readers on the same file; opening one must not give up the locks of the other.
    let mut reader = Store::open_read_only(&file, desk("1")).unwrap();
    let second = Store::open(&file, desk("1")).unwrap();
    let mut visitor = Player::start(command(&[], Role::Visit, &file, "tamu"));
    assert_eq!(visitor.line().as_deref(), Some("0"));
    assert!(visitor.finish().1.success());
    assert!(file.with_extension("loket-wal").exists(), "the visitor believed that it was the last one");
    drop(second);
    let saved = somebody(PersonId::from(Uuid::now_v7()), "Warga");
    writer.write(|w| person::save(w, &saved)).unwrap();
    let mut visitor = Player::start(command(&[], Role::Visit, &file, "tamu"));
    assert_eq!(visitor.line().as_deref(), Some("1"), "another program sees the save");
    assert!(visitor.finish().1.success());
    assert_eq!(reader.read(person::count).unwrap(), 1);
}
