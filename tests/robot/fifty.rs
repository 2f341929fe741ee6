//! The same jobs among fifty thousand people, brought in by the command from a list and chosen from that list.
//!
//! `LOKET_PEOPLE=people.csv cargo test --test robot fifty -- --ignored --nocapture` takes another list with the same
//! columns (`nik,no_kk,nama,jk,tgl_lahir,kecamatan,gampong,alamat,ppks`); without it one is made here.

use std::collections::HashMap;
use std::path::PathBuf;

use loket::domain::day;
use loket::store::search::{Hit, Kind, Shelf, everything};
use loket::store::{Desk, Store};

use crate::jobs::{self, Who};
use crate::office::{Office, people_csv};

const PEOPLE: usize = 50_000;
/// Most letters and arrows between `/` and Enter that leave room for the rest of a counted visit.
const MOST_KEYS: usize = 6;
/// Namesakes looked at for the commonest name.
const SHOWN: usize = 50;

/// One row of the list.
#[derive(Clone, Debug)]
struct Row {
    nik: String,
    name: String,
    born: String,
}

fn list(folder: &std::path::Path) -> PathBuf {
    if let Ok(path) = std::env::var("LOKET_PEOPLE") {
        return path.into();
    }
    let path = folder.join("warga.csv");
    std::fs::write(&path, people_csv(PEOPLE)).unwrap();
    path
}

fn rows(path: &std::path::Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let row = |row: csv::StringRecord| Row { nik: row[0].into(), name: row[2].into(), born: row[4].into() };
    reader.records().map(|one| row(one.unwrap())).collect()
}

/// The first row from there on that a list is unlikely to be odd about: a name of two or three words.
fn near(rows: &[Row], at: usize) -> &Row {
    rows.iter().skip(at).find(|row| (2..=3).contains(&row.name.split(' ').count())).unwrap()
}

/// Somebody of the name most people have.
fn commonest(rows: &[Row]) -> (&Row, usize) {
    let mut names: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        names.entry(&row.name).or_insert((0, at)).0 += 1;
    }
    let (count, at) = names.into_values().max_by_key(|(count, at)| (*count, usize::MAX - *at)).unwrap();
    (&rows[at], count)
}

/// What a clerk may type for a name: beginnings of its words, with figures of the date of birth, or the end of the NIK.
fn tries(row: &Row) -> Vec<String> {
    let words: Vec<String> = row.name.split(' ').map(|word| word.trim_end_matches('.').to_lowercase()).collect();
    let begin = |word: &str, letters: usize| word.chars().take(letters).collect::<String>();
    let mut tries = Vec::new();
    for one in &words {
        tries.extend((3..=MOST_KEYS).map(|letters| begin(one, letters)));
        for other in words.iter().filter(|other| *other != one) {
            for (first, second) in [(1, 3), (2, 2), (3, 1), (1, 4), (2, 3), (3, 2), (4, 1)] {
                tries.push(format!("{} {}", begin(one, first), begin(other, second)));
            }
        }
    }
    // Of many namesakes the day or the month and year of birth tells, as the NIK holds them.
    tries.extend(words.iter().map(|word| format!("{} {}", begin(word, 1), &row.nik[6..10])));
    tries.extend(words.iter().map(|word| format!("{} {}", begin(word, 1), &row.nik[8..12])));
    tries.extend([4, 5, 6].map(|digits| row.nik[row.nik.len() - digits..].to_owned()));
    tries.retain(|line| line.chars().count() <= MOST_KEYS);
    tries
}

/// The fewest keys in the search line that lead to this very person.
fn keys_to(store: &mut Store, row: &Row) -> Option<(usize, String)> {
    let mut shelf = Shelf::default();
    let mut best: Option<(usize, String)> = None;
    for line in tries(row) {
        let hits = store.read(|read| everything(read, &mut shelf, &line, &[], SHOWN)).unwrap();
        let mut this = |hit: &Hit| {
            let id = uuid::Uuid::parse_str(&hit.key).unwrap().into();
            let one = store.read(|read| loket::store::person::get(read, id)).unwrap();
            one.nik.as_deref() == Some(&row.nik)
        };
        let place = hits.iter().position(|hit| hit.kind == Kind::Person && hit.title == row.name && this(hit));
        let Some(place) = place else { continue };
        let cost = line.chars().count() + place;
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, format!("{line}{}", "<Down>".repeat(place))));
        }
    }
    best
}

fn who(row: &Row, keys: String) -> Who {
    let born = row.born.parse().map(day::shown).unwrap_or_default();
    Who { keys, name: row.name.clone(), known_by: born }
}

#[test]
#[ignore = "imports 50,000 people; by hand and for a release"]
fn the_jobs_take_no_more_keys_among_fifty_thousand() {
    let folder = tempfile::tempdir().unwrap();
    let list = list(folder.path());
    let rows = rows(&list);
    assert!(rows.len() >= PEOPLE, "{} people", rows.len());
    let began = std::time::Instant::now();
    let office = Office::from_list(&list);
    println!("{} people brought in by the command in {:.1} s", rows.len(), began.elapsed().as_secs_f64());
    let desk = Desk { user: "robot".into(), terminal: "robot".into() };
    let mut store = Store::open_read_only(&office.data(), desk).unwrap();
    assert!(store.read(loket::store::person::count).unwrap() >= PEOPLE as i64);
    let (common, namesakes) = commonest(&rows);
    for row in [near(&rows, 0), near(&rows, PEOPLE / 2), near(&rows, PEOPLE - 100), common] {
        let (cost, keys) = keys_to(&mut store, row).unwrap_or_else(|| panic!("{row:?} is not found in time"));
        println!("{} ({}): {keys:?}, {cost} keys", row.name, row.nik);
        assert!(cost <= MOST_KEYS, "{row:?}: {cost} keys");
        let who = who(row, keys);
        jobs::counted_visit(&office.copy(), &who);
        jobs::known_to_letter(&office.copy(), &who);
        jobs::complete_to_letter(&office.copy(), &who);
        jobs::interrupted(&office.copy(), &who);
    }
    println!("{}: {namesakes} people of that very name", common.name);
    jobs::need_to_know(&office.copy());
    jobs::missing_slip(&office.copy());
    jobs::new_to_letter(&office.copy());
}
