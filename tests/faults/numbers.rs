//! Letter numbers under the worst morning: eight desks number at once, some lose their power in the middle, some letters
//! are made void. Every number is given once, none is left out, and none that was told is taken back.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use loket::store::ladder::{self, Waiting};
use loket::store::{Store, letter};
use serde_json::Value;

use super::chance::Chance;
use super::child::{Role, desk};
use super::ledger::require_healthy;
use super::process::{Player, command};
use super::setting;

/// Desks that number at the same time.
const DESKS: u64 = 8;
/// Desks that lose their power.
const KILLED: usize = 4;
/// The latest moment at which one does.
const LATEST_MS: u64 = 900;
/// Letters of each desk that keeps its power.
const LETTERS: u64 = 12;

/// One number as a desk said it, on one line.
fn note(line: &str, told: &mut Vec<(i64, String)>) {
    let said: Value = serde_json::from_str(line).unwrap();
    assert!(said.get("error").is_none(), "{said}");
    told.push((said["seq"].as_i64().unwrap(), said["number"].as_str().unwrap().to_owned()));
}

fn player(file: &Path, name: &str) -> Player {
    let mut command = command(&[], Role::Number, file, name);
    command.env("LOKET_COUNT", setting("LOKET_LETTERS", LETTERS).to_string());
    Player::start(command)
}

#[test]
fn eight_desks_number_without_gap_and_never_twice_also_when_half_of_them_are_killed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let (mut chance, mut told) = (Chance::new("numbers"), Vec::new());
    let mut desks: Vec<Player> = (0..DESKS).map(|n| player(&file, &n.to_string())).collect();
    for _ in 0..KILLED {
        let victim = desks.swap_remove(chance.below(desks.len() as u64) as usize);
        let said = victim.lines_within(Duration::from_micros(chance.below(LATEST_MS * 1000 / KILLED as u64)));
        said.iter().chain(&victim.kill()).for_each(|line| note(line, &mut told));
    }
    // The desks come back while the others go on.
    desks.extend((0..KILLED).map(|n| player(&file, &format!("lagi {n}"))));
    for mut desk in desks {
        while let Some(line) = desk.line() {
            note(&line, &mut told);
        }
        assert!(desk.finish().1.success());
    }
    require_numbers(&file, &told);
    println!("{} numbers told, {KILLED} desks killed", told.len());
}

/// The file's numbers are 1, 2, 3 …; each number told is there, once, as it was told.
fn require_numbers(file: &Path, told: &[(i64, String)]) {
    let mut store = Store::open(file, desk("pemeriksa")).unwrap();
    require_healthy(&mut store);
    let kept: Vec<(i64, String)> = store
        .read(|r| {
            let mut all = r.prepare("SELECT seq, number FROM letter ORDER BY seq")?;
            let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(rows.collect::<std::result::Result<_, _>>()?)
        })
        .unwrap();
    let numbers: Vec<i64> = kept.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(numbers, (1..=kept.len() as i64).collect::<Vec<_>>(), "a gap");
    assert_eq!(store.read(letter::gaps).unwrap(), Vec::<i64>::new());
    let printed: BTreeSet<&String> = kept.iter().map(|(_, number)| number).collect();
    assert_eq!(printed.len(), kept.len(), "a number printed twice");
    let once: BTreeSet<i64> = told.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(once.len(), told.len(), "a number told twice");
    for (seq, number) in told {
        assert_eq!(kept.get(*seq as usize - 1), Some(&(*seq, number.clone())), "told and gone");
    }
    assert!(told.len() as u64 >= DESKS * setting("LOKET_LETTERS", LETTERS), "{}", told.len());
    // The tray agrees: what is not void waits for its initials.
    let void: i64 = store
        .read(|r| Ok(r.query_row("SELECT count(*) FROM letter WHERE void_reason IS NOT NULL", [], |row| row.get(0))?))
        .unwrap();
    let waits = store.read(|r| ladder::waiting(r, Waiting::ToSign, 100_000)).unwrap().len();
    assert!(void > 0 && waits + void as usize == kept.len(), "{waits} wait, {void} void");
}
