//! Programs killed at random moments, from the making of the file on (R4; figure 1 of the faults in its short form).

use std::time::Duration;

use super::chance::Chance;
use super::child::Role;
use super::ledger::Ledger;
use super::process::{Player, command};
use super::setting;

/// Desks that write at the same time.
const DESKS: u64 = 3;

/// The latest moment of a kill after its round began.
const LATEST_MS: u64 = 400;

#[test]
fn what_was_acknowledged_survives_kills_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let (mut chance, mut ledger, mut killed) = (Chance::new("kills"), Ledger::default(), 0);
    while killed < setting("LOKET_KILLS", 60) {
        let desks = (0..DESKS).map(|n| Player::start(command(&[], Role::Write, &file, &n.to_string())));
        let mut desks: Vec<Player> = desks.collect();
        while !desks.is_empty() {
            let victim = chance.below(desks.len() as u64) as usize;
            let moment = Duration::from_micros(chance.below(LATEST_MS * 1000 / DESKS));
            let victim = desks.swap_remove(victim);
            let said = victim.lines_within(moment);
            said.iter().chain(&victim.kill()).for_each(|line| ledger.note(line));
            killed += 1;
        }
        ledger.require_kept(&file);
    }
    println!("{killed} kills, {} acknowledged saves, 0 lost, 0 half", ledger.saves());
    assert!(ledger.saves() > 0, "every desk died before it could save anything");
}

#[test]
fn a_log_lost_after_a_kill_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let desk = Player::start(command(&[], Role::Write, &file, "1"));
    assert!(desk.line().is_some());
    desk.kill();
    std::fs::remove_file(file.with_extension("loket-wal")).unwrap();
    let opened = loket::store::Store::open(&file, super::child::desk("2"));
    assert!(matches!(opened, Err(loket::store::Error::Damaged(_))), "{:?}", opened.err());
}
