//! Sixty thousand rows of the register in one file: thread CPU of every list, filter, count, of what may be shown, and of
//! a walk.
//!
//! `cargo bench --bench register`. Prints, asserts nothing. Each question is asked many times with other values (another
//! gampong, another kind, another window); p50 and p99 of those are printed.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;
#[path = "../support/sixty.rs"]
mod sixty;

use cpu::{cpu, spread};
use loket::domain::balance::Figures;
use loket::domain::change::{Past, Scene};
use loket::domain::register::{Cluster, Narrow, RegisterList, Standing};
use loket::store::register::{WINDOW, count, first_fresh_day, lived, page, tallies};
use loket::store::{Desk, Store, content, round};
use sixty::{Chance, today};

/// How often each question is asked.
const RUNS: usize = 200;

fn lists(library: &content::Library, chance: &mut Chance) -> Vec<(&'static str, Vec<RegisterList>)> {
    let mut many =
        |make: &mut dyn FnMut(&mut Chance) -> RegisterList| (0..RUNS).map(|_| make(chance)).collect::<Vec<_>>();
    let whole = RegisterList::default;
    let kecamatan = |c: &mut Chance| Some(library.kecamatan[c.below(9)].code.clone());
    let gampong = |c: &mut Chance| Some(library.gampong[c.below(90)].code.clone());
    let kind = |c: &mut Chance| Narrow::Category(format!("PPKS-{:02}", 1 + c.below(26)));
    let words = ["nur", "hayati ali", "yusuf", "tiada", "cut daud"];
    vec![
        ("whole city", many(&mut |_| whole())),
        ("kecamatan", many(&mut |c| RegisterList { area: kecamatan(c), ..whole() })),
        ("gampong", many(&mut |c| RegisterList { area: gampong(c), ..whole() })),
        ("city, one kind", many(&mut |c| RegisterList { narrow: kind(c), ..whole() })),
        ("gampong, one kind", many(&mut |c| RegisterList { area: gampong(c), narrow: kind(c), ..whole() })),
        (
            "city, cluster",
            many(&mut |c| RegisterList {
                narrow: Narrow::Cluster(Cluster::ALL[c.below(Cluster::ALL.len())]),
                ..whole()
            }),
        ),
        ("city, not confirmed", many(&mut |_| RegisterList { standing: Standing::Stale, ..whole() })),
        ("city, ended", many(&mut |_| RegisterList { standing: Standing::Ended, ..whole() })),
        ("city, words", many(&mut |c| RegisterList { text: words[c.below(5)].into(), ..whole() })),
        ("gampong, words", many(&mut |c| RegisterList { area: gampong(c), text: words[c.below(5)].into(), ..whole() })),
    ]
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "bench".into(), terminal: "bench".into() };
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk).unwrap();
    let began = cpu();
    let filled = sixty::fill(&mut store);
    println!("{filled} rows written in {:.1} s CPU", (cpu() - began).as_secs_f64());
    let library = store.read(content::load).unwrap();
    let since = store.read(|read| first_fresh_day(read, today())).unwrap();
    let mut chance = Chance::new(7);
    println!("\n{:22}{:>8}{:>9}{:>9}{:>10}{:>9}", "ms", "rows", "p50", "p99", "count 50", "99");
    for (name, lists) in lists(&library, &mut chance) {
        let found = store.read(|read| count(read, &lists[0], since)).unwrap();
        // Windows at the beginning, in the middle and at the end.
        let offset = |at: usize| if at.is_multiple_of(4) { found.saturating_sub(WINDOW) } else { found * (at % 3) / 4 };
        let (half, most) =
            spread(RUNS, |at| drop(store.read(|read| page(read, &lists[at], today(), offset(at))).unwrap()));
        let (c50, c99) = spread(RUNS, |at| {
            store.read(|read| count(read, &lists[at], since)).unwrap();
        });
        println!("{name:22}{found:8}{half:9.2}{most:9.2}{c50:10.2}{c99:9.2}");
    }
    let (half, most) = spread(RUNS, |_| drop(store.read(|read| tallies(read, since)).unwrap()));
    println!("\n{:30}{half:9.2}{most:9.2}", "every count with freshness");
    let scene = |at: usize| Scene { area: Some(library.kecamatan[at % 9].code.clone()), ..Scene::default() };
    let (half, most) = spread(20, |at| {
        store.read(|read| Ok(Past::of(&lived(read)?, &scene(at), 5))).unwrap();
    });
    println!("{:30}{half:9.2}{most:9.2}", "what of the past may be shown");
    let (half, most) = spread(20, |_| drop(store.read(lived).unwrap()));
    println!("{:30}{half:9.2}{most:9.2}", "  of it the reading");
    let counted = store.read(|read| tallies(read, since)).unwrap();
    let (half, most) = spread(20, |_| drop(Figures::of(&counted, 5)));
    println!("{:30}{half:9.2}{most:9.2}", "what of today may be shown");
    let id = store.write(|write| round::open(write, &library.gampong[0].code)).unwrap().value.id;
    let lines = store.read(|read| round::walk(read, id, false)).unwrap().lines.len();
    let (half, most) = spread(RUNS, |_| drop(store.read(|read| round::walk(read, id, false)).unwrap()));
    println!("{:30}{half:9.2}{most:9.2}   {lines} doors", "a walk through one gampong");
}
