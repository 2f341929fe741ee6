//! Bits flipped in copies of a file: the program says so, or every record is as it was; it never panics, and it never
//! changes what it refuses (R6; figure 10 in its short form).

use std::collections::BTreeMap;
use std::path::Path;

use loket::store::{Result, Store, person, referral, visit};
use uuid::Uuid;

use super::chance::Chance;
use super::child::{Hand, desk};
use super::ledger::complaints;
use super::setting;

/// Every record with its values, as text.
fn contents(store: &mut Store) -> Result<BTreeMap<String, String>> {
    let lists = [
        ("person", "SELECT id FROM person"),
        ("letter", "SELECT id FROM letter"),
        ("case", "SELECT id FROM case_file"),
        ("need", "SELECT id FROM need"),
        ("visit", "SELECT id FROM visit"),
    ];
    let mut all = BTreeMap::new();
    for (kind, sql) in lists {
        let ids = store.read(|r| {
            let mut statement = r.prepare(sql)?;
            let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
            rows.map(|row| Ok(row?)).collect::<Result<Vec<Vec<u8>>>>()
        })?;
        for bytes in ids {
            let id = Uuid::from_slice(&bytes).unwrap_or_default();
            let text = store.read(|r| {
                Ok(match kind {
                    "person" => format!("{:?}", serde_json::to_string(&person::get(r, id.into())?)?),
                    "letter" => serde_json::to_string(&loket::store::letter::get(r, id.into())?)?,
                    "case" => format!(
                        "{} {}",
                        serde_json::to_string(&referral::get_case(r, id.into())?)?,
                        serde_json::to_string(&referral::of_case(r, id.into())?)?
                    ),
                    "need" => serde_json::to_string(&referral::get_need(r, id.into())?)?,
                    _ => serde_json::to_string(&visit::get(r, id.into())?)?,
                })
            })?;
            all.insert(format!("{kind} {id}"), text);
        }
    }
    Ok(all)
}

/// What the program makes of a damaged copy.
fn judge(file: &Path, whole: &BTreeMap<String, String>) -> &'static str {
    let before = std::fs::read(file).unwrap();
    let mut store = match Store::open(file, desk("periksa")) {
        Ok(store) => store,
        Err(_) => {
            assert!(std::fs::read(file).unwrap() == before, "a file that was refused was changed");
            return "refused";
        }
    };
    let said = complaints(&mut store);
    match contents(&mut store) {
        Err(_) => "unreadable",
        Ok(_) if !said.is_empty() => "named",
        Ok(now) => {
            assert_eq!(&now, whole, "a value changed and nobody noticed");
            "intact"
        }
    }
}

#[test]
fn a_flipped_bit_is_named_or_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let mut hand = Hand::open(&file, "1").unwrap();
    for step in 0..40 {
        hand.save(step).unwrap();
    }
    drop(hand);
    let good = std::fs::read(&file).unwrap();
    let mut store = Store::open(&file, desk("1")).unwrap();
    let whole = contents(&mut store).unwrap();
    drop(store);
    let pages = good.len() as u64 / 4096;
    // Content fills most of the file; half of the flips go where the records of people are.
    let marked: Vec<u64> = (0..pages).filter(|page| holds_people(&good[(*page as usize) * 4096..][..4096])).collect();
    let (mut chance, mut count) = (Chance::new("flips"), BTreeMap::<&str, u64>::new());
    for n in 0..setting("LOKET_FLIPS", 200) {
        let page = if n % 2 == 0 { chance.below(pages) } else { marked[chance.below(marked.len() as u64) as usize] };
        let (at, bit) = ((page * 4096 + chance.below(4096)) as usize, chance.below(8));
        let mut bad = good.clone();
        bad[at] ^= 1 << bit;
        let copy = folder.path().join(format!("{n}.loket"));
        std::fs::write(&copy, &bad).unwrap();
        let verdict = std::panic::catch_unwind(|| judge(&copy, &whole));
        let verdict = verdict.unwrap_or_else(|_| panic!("bit {bit} of byte {at}"));
        *count.entry(verdict).or_default() += 1;
        for ending in ["", "-wal", "-shm", "-queue", "-head"] {
            let _ = std::fs::remove_file(folder.path().join(format!("{n}.loket{ending}")));
        }
    }
    println!("{} of {pages} pages hold people; {count:?}", marked.len());
}

fn holds_people(page: &[u8]) -> bool {
    page.windows(6).any(|window| window == b"Warga ")
}

#[test]
fn a_file_cut_anywhere_is_refused_or_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kantor.loket");
    let mut hand = Hand::open(&file, "1").unwrap();
    hand.save(0).unwrap();
    drop(hand);
    let good = std::fs::read(&file).unwrap();
    let mut chance = Chance::new("cuts");
    for n in 0..40 {
        let keep = chance.below(good.len() as u64 - 1) as usize + 1;
        let copy = folder.path().join(format!("{n}.loket"));
        std::fs::write(&copy, &good[..keep]).unwrap();
        let opened = Store::open(&copy, desk("1"));
        assert!(opened.is_err(), "cut to {keep} bytes");
        assert!(std::fs::read(&copy).unwrap() == good[..keep]);
    }
}
