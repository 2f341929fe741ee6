//! A hundred thousand referrals in one file: thread CPU of every list, every filter, every count and of opening one.
//!
//! `cargo bench --bench referrals`. Prints, asserts nothing. Each question is asked many times with other values (another
//! gampong, another procedure, another window); p50 and p99 of those are printed.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;
#[path = "../support/hundred.rs"]
mod hundred;

use cpu::{cpu, spread};
use hundred::{Chance, TODAY};
use loket::domain::worklist::{Narrow, View, Worklist};
use loket::store::worklist::{Days, Rows, count, counts, rows};
use loket::store::{Desk, Store, content, ladder, person, referral};

/// Rows read at once.
const WINDOW: usize = 200;
/// How often each question is asked.
const RUNS: usize = 200;

fn narrows(library: &content::Library, chance: &mut Chance) -> Vec<(&'static str, Vec<Narrow>)> {
    let none = Narrow::default;
    let day = |back: u64| TODAY.parse::<chrono::NaiveDate>().unwrap() - chrono::Days::new(back);
    let mut many = |make: &mut dyn FnMut(&mut Chance) -> Narrow| (0..RUNS).map(|_| make(chance)).collect::<Vec<_>>();
    vec![
        ("whole", many(&mut |_| none())),
        ("kecamatan", many(&mut |c| Narrow { area: Some(library.kecamatan[c.below(9)].code.clone()), ..none() })),
        ("gampong", many(&mut |c| Narrow { area: Some(library.gampong[c.below(90)].code.clone()), ..none() })),
        ("destination", many(&mut |c| Narrow { destination: Some(library.destinations[c.below(39)].id), ..none() })),
        (
            "procedure",
            many(&mut |c| Narrow { procedure: Some(library.procedures[c.below(53)].procedure.slug.clone()), ..none() }),
        ),
        (
            "a month",
            many(&mut |c| {
                let back = c.below(1_400) as u64;
                Narrow { from: Some(day(back + 30)), to: Some(day(back)), ..none() }
            }),
        ),
        ("state", many(&mut |c| Narrow { state: Some(["dibatalkan", "selesai"][c.below(2)].into()), ..none() })),
        (
            "three at once",
            many(&mut |c| Narrow {
                area: Some(library.kecamatan[c.below(9)].code.clone()),
                procedure: Some(library.procedures[c.below(53)].procedure.slug.clone()),
                from: Some(day(400)),
                ..none()
            }),
        ),
    ]
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "bench".into(), terminal: "bench".into() };
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk).unwrap();
    let began = cpu();
    let referrals = hundred::fill(&mut store);
    println!("{referrals} referrals written in {:.1} s CPU", (cpu() - began).as_secs_f64());
    let library = store.read(content::load).unwrap();
    let days = store.read(|read| Days::of(read, TODAY.parse().unwrap(), 5)).unwrap();
    println!("\n{:20}{:>10}{:>10}", "every count (ms)", "p50", "p99");
    let (half, most) = spread(RUNS, |_| drop(store.read(|read| counts(read, days)).unwrap()));
    println!("{:20}{half:10.2}{most:10.2}", "");
    println!("\n{:18}{:16}{:>9}{:>9}{:>9}{:>9}{:>9}", "ms", "narrowed by", "rows", "p50", "p99", "count 50", "99");
    let mut chance = Chance::new(7);
    for view in View::ALL {
        for (name, narrows) in narrows(&library, &mut chance) {
            let lists: Vec<Worklist> = narrows.into_iter().map(|narrow| Worklist::narrowed(*view, narrow)).collect();
            let found = store.read(|read| count(read, &lists[0], days)).unwrap();
            // Windows at the beginning, in the middle and at the end.
            let offset =
                |at: usize| if at.is_multiple_of(4) { found.saturating_sub(WINDOW) } else { found * (at % 3) / 4 };
            let (half, most) =
                spread(RUNS, |at| drop(store.read(|read| rows(read, &lists[at], days, (WINDOW, offset(at)))).unwrap()));
            let (c50, c99) = spread(RUNS, |at| {
                store.read(|read| count(read, &lists[at], days)).unwrap();
            });
            println!("{:18} {name:16}{found:9}{half:9.2}{most:9.2}{c50:9.2}{c99:9.2}", view.code());
        }
    }
    details(&mut store, days);
}

/// Opening one: the referral as the pane reads it, the case as its layer does.
fn details(store: &mut Store, days: Days) {
    let all = store.read(|read| rows(read, &Worklist::default(), days, (RUNS, 40_000))).unwrap();
    let Rows::Referrals(lines) = all else { return };
    let (half, most) = spread(RUNS, |at| {
        store
            .read(|read| {
                let one = referral::get(read, lines[at].id)?;
                referral::get_case(read, one.case)?;
                referral::get_need(read, one.need)?;
                person::get(read, lines[at].person)?;
                referral::history(read, &one, 50)?;
                referral::why_cancelled(read, &one)
            })
            .map(drop)
            .unwrap();
    });
    println!("\n{:34}{half:18.2}{most:9.2}", "open a referral");
    let cases: Vec<_> = store
        .read(|read| lines.iter().map(|l| Ok(referral::get(read, l.id)?.case)).collect::<Result<Vec<_>, _>>())
        .unwrap();
    let (half, most) = spread(RUNS, |at| drop(store.read(|read| ladder::dossier(read, cases[at])).unwrap()));
    println!("{:34}{half:18.2}{most:9.2}", "open a case");
}
