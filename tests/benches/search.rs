//! People search: thread CPU per kind of query, and how often the meant person is among the fifty shown.
//!
//! `LOKET_BENCH_CSV=people.csv LOKET_BENCH_QUERIES=queries.csv cargo bench --bench search`; queries have the columns
//! `kind,query,nik,nama`. Prints, asserts nothing. Each query runs five times; the fastest counts (the rest is noise of
//! other programs). Kinds without a meant person show no recall.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;

use std::collections::BTreeMap;
use std::time::Instant;

use cpu::cpu;
use loket::domain::ids::PersonId;
use loket::domain::person::{Person, Sex};
use loket::store::search::{PeopleQuery, people, settle};
use loket::store::{Desk, Store, person};

fn fill(store: &mut Store, path: &str) -> usize {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for batch in rows.chunks(500) {
        store
            .write(|write| {
                for row in batch {
                    let mut one = Person::new(PersonId::from(uuid::Uuid::now_v7()));
                    (one.nik, one.kk) = (Some(row[0].into()), Some(row[1].into()));
                    (one.name, one.sex) = (row[2].into(), Sex::from_code(&row[3]));
                    one.birth_date = row[4].parse().ok();
                    (one.place, one.address) = (format!("{}, {}", &row[6], &row[5]), row[7].into());
                    person::save(write, &one)?;
                }
                Ok(())
            })
            .unwrap();
    }
    let mut steps = 1;
    while !store.write(|write| settle(write, steps == 1)).unwrap().value {
        steps += 1;
    }
    println!("{steps} steps to settle");
    rows.len()
}

struct Measured {
    micros: Vec<f64>,
    found: usize,
}

fn measure(store: &mut Store, queries: &str) -> BTreeMap<String, Measured> {
    let mut kinds: BTreeMap<String, Measured> = BTreeMap::new();
    let verbose = std::env::var("LOKET_BENCH_SHOW").unwrap_or_default();
    for row in csv::Reader::from_path(queries).unwrap().records().map(Result::unwrap) {
        let query = PeopleQuery { words: row[1].into(), limit: 50 };
        let (mut least, mut found) = (f64::MAX, false);
        for _ in 0..5 {
            let start = cpu();
            let hits = store.read(|read| people(read, &query)).unwrap();
            least = least.min((cpu() - start).as_secs_f64() * 1e6);
            found = hits.iter().any(|hit| hit.nik.as_deref() == Some(&row[2]));
        }
        if row[0] == verbose {
            println!("    {least:7.0} {found} {} ({})", &row[1], &row[3]);
        }
        let kind = kinds.entry(row[0].into()).or_insert(Measured { micros: Vec::new(), found: 0 });
        kind.micros.push(least);
        kind.found += usize::from(found);
    }
    kinds
}

fn quantile(sorted: &[f64], q: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * q).round() as usize]
}

fn print(name: &str, mut micros: Vec<f64>, recall: f64) {
    micros.sort_by(f64::total_cmp);
    let [p50, p95, p99] = [0.5, 0.95, 0.99].map(|q| quantile(&micros, q));
    println!("{name:10} p50 {p50:7.0}  p95 {p95:7.0}  p99 {p99:7.0} µs   among 50: {:5.1} %", 100.0 * recall);
}

fn main() {
    let (Ok(csv), Ok(queries)) = (std::env::var("LOKET_BENCH_CSV"), std::env::var("LOKET_BENCH_QUERIES")) else {
        println!("search: set LOKET_BENCH_CSV and LOKET_BENCH_QUERIES");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut store = match std::env::var("LOKET_BENCH_FILE") {
        Ok(file) => Store::open(file.as_ref(), desk()).unwrap(),
        Err(_) => Store::open(&folder.path().join("bench.loket"), desk()).unwrap(),
    };
    if store.read(person::count).unwrap() == 0 {
        let start = Instant::now();
        let rows = fill(&mut store, &csv);
        println!("{rows} people saved in {:.1} s", start.elapsed().as_secs_f64());
    }
    let kinds = measure(&mut store, &queries);
    let mut all = Vec::new();
    for (kind, measured) in kinds {
        all.extend_from_slice(&measured.micros);
        let recall = measured.found as f64 / measured.micros.len() as f64;
        print(&kind, measured.micros, recall);
    }
    print("pooled", all, f64::NAN);
}

fn desk() -> Desk {
    Desk { user: "bench".into(), terminal: "bench".into() }
}
