//! A fault at every call to the disk during one save: the program says that it saved and it is there, or it refuses and
//! it is not. Needs strace; without it these tests say that they were skipped.

use std::path::Path;
use std::process::Command;

use loket::store::{Store, person};
use uuid::Uuid;

use super::child::{Hand, Role, desk};
use super::ledger::require_healthy;
use super::process::{Player, command, skip_unless};

/// No save makes this many calls of one kind.
const LIMIT: u32 = 500;

/// Calls and faults of the normal run.
const SHORT: &[(&str, &str)] =
    &[("pwrite64", "error=EIO"), ("fsync,fdatasync", "error=EIO"), ("pwrite64", "signal=SIGKILL")];

/// Calls and faults of the long run, `LOKET_CALLS=all`.
const LONG: &[(&str, &str)] = &[
    ("pwrite64", "error=ENOSPC"),
    ("write", "error=ENOSPC"),
    ("pread64", "error=EIO"),
    ("ftruncate", "error=EIO"),
    ("unlink", "error=EIO"),
    ("fsync,fdatasync", "error=ENOSPC"),
    ("fsync,fdatasync", "signal=SIGKILL"),
    ("pread64", "signal=SIGKILL"),
    ("ftruncate", "signal=SIGKILL"),
    ("unlink", "signal=SIGKILL"),
];

/// One run with the fault at the `when`-th call on the office's files; true when there was such a call.
fn run(folder: &Path, file: &Path, (call, fault): (&str, &str), when: u32) -> bool {
    let (id, log) = (Uuid::now_v7(), folder.join("calls"));
    let name = |ending: &str| format!("{}{ending}", file.display());
    let (inject, trace) = (format!("inject={call}:{fault}:when={when}"), format!("trace={call}"));
    let (log_name, wal, queue, head) = (log.display().to_string(), name("-wal"), name("-queue"), name("-head"));
    let (data, shm) = (name(""), name("-shm"));
    let mut words = vec!["strace", "-f", "-qq", "-o", &log_name, "-e", &trace, "-e", &inject];
    for path in [&data, &wal, &shm, &queue, &head] {
        words.extend(["-P", path]);
    }
    let mut command = command(&words, Role::SaveOne, file, "uji");
    command.env("LOKET_ID", id.to_string());
    let said = Player::start(command).finish().0;
    let hit = std::fs::read_to_string(&log).unwrap_or_default().contains("(INJECTED)");
    let mut store = Store::open(file, desk("periksa")).unwrap_or_else(|error| panic!("{call} {fault} {when}: {error}"));
    let there = store.read(|r| person::get(r, id.into())).is_ok();
    match said.first().map(String::as_str) {
        Some("saved") => assert!(there, "{call} {fault} {when}: said saved, is gone"),
        Some(refused) => assert!(!there, "{call} {fault} {when}: {refused}, yet it is there"),
        None => assert!(fault.starts_with("signal"), "{call} {fault} {when}: no word, no reason"),
    }
    require_healthy(&mut store);
    hit || said.is_empty()
}

#[test]
fn a_fault_at_every_call_loses_nothing_and_invents_nothing() {
    if skip_unless(Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]), "strace") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let mut hand = Hand::open(&file, "1").unwrap();
    (0..8).for_each(|step| drop(hand.save(step).unwrap()));
    drop(hand);
    let all = std::env::var("LOKET_CALLS").is_ok_and(|which| which == "all");
    for kind in SHORT.iter().chain(LONG.iter().filter(|_| all)) {
        let hits = (1..LIMIT).take_while(|when| run(folder.path(), &file, *kind, *when)).count();
        println!("{} {}: {hits} calls", kind.0, kind.1);
    }
}
