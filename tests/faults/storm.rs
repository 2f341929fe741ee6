//! Many desks saving back to back (R3): nothing lost, nobody told "locked", numbers without a gap.

use super::child::Role;
use super::ledger::Ledger;
use super::process::{Player, command};
use super::setting;

const DESKS: u64 = 8;

#[test]
fn eight_desks_at_once_lose_nothing_and_see_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let saves = setting("LOKET_SAVES", 24);
    let desks = (0..DESKS).map(|n| {
        let mut command = command(&[], Role::Write, &file, &n.to_string());
        command.env("LOKET_COUNT", saves.to_string());
        Player::start(command)
    });
    let desks: Vec<Player> = desks.collect();
    let mut ledger = Ledger::default();
    for mut desk in desks {
        while let Some(line) = desk.line() {
            ledger.note(&line);
        }
        assert!(desk.finish().1.success());
    }
    ledger.require_kept(&file);
    assert_eq!(ledger.saves() as u64, DESKS * saves);
    ledger.micros.sort_unstable();
    let at = |per_mille: usize| ledger.micros[(ledger.micros.len() - 1) * per_mille / 1000] as f64 / 1000.0;
    println!(
        "{DESKS} desks, {saves} saves each: p50 {:.1} ms, p99 {:.1} ms, p99.9 {:.1} ms, most {:.1} ms",
        at(500),
        at(990),
        at(999),
        at(1000)
    );
}
