//! Programs killed at random moments, from the making of the file on (R4; figure 1 of the faults in its short form).

use std::path::Path;
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

/// Kills on one file; then a new one is begun, so that checking does not outgrow killing.
const KILLS_PER_FILE: u64 = 60;

#[test]
fn what_was_acknowledged_survives_kills_at_any_moment() {
    let mut chance = Chance::new("kills");
    let (wanted, mut killed, mut saves) = (setting("LOKET_KILLS", KILLS_PER_FILE), 0, 0);
    while killed < wanted {
        let folder = tempfile::tempdir().unwrap();
        let (file, mut ledger, enough) =
            (folder.path().join("kantor.loket"), Ledger::default(), wanted.min(killed + KILLS_PER_FILE));
        while killed < enough {
            killed += kill_all(&file, &mut chance, &mut ledger);
            ledger.require_kept(&file);
        }
        saves += ledger.saves();
    }
    println!("{killed} kills, {saves} acknowledged saves, 0 lost, 0 half");
    assert!(saves > 0, "every desk died before it could save anything");
}

/// Starts the desks and kills them one after the other; gives how many.
fn kill_all(file: &Path, chance: &mut Chance, ledger: &mut Ledger) -> u64 {
    let desks = (0..DESKS).map(|n| Player::start(command(&[], Role::Write, file, &n.to_string())));
    let mut desks: Vec<Player> = desks.collect();
    while !desks.is_empty() {
        let moment = Duration::from_micros(chance.below(LATEST_MS * 1000 / DESKS));
        let victim = desks.swap_remove(chance.below(desks.len() as u64) as usize);
        let said = victim.lines_within(moment);
        said.iter().chain(&victim.kill()).for_each(|line| ledger.note(line));
    }
    DESKS
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
