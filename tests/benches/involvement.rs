//! Three hundred members and five years of three thousand activities each: thread CPU of the log, and of the grid of
//! involvement read and drawn.
//!
//! `cargo bench --bench involvement`. Prints, asserts nothing.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;

use chrono::{Days, NaiveDate};
use cpu::spread;
use loket::domain::activity::{Activity, ActivityKind, ActivityList, Participant};
use loket::domain::ids::{ActivityId, MemberId};
use loket::domain::involvement::{Counter, Span};
use loket::domain::member::{Member, Pillar};
use loket::store::activity::{WINDOW, count, rows, save, took};
use loket::store::{Desk, Store, member};
use uuid::Uuid;

const MEMBERS: usize = 300;
const ACTIVITIES: usize = 15_000;
const RUNS: usize = 50;

fn members() -> Vec<Member> {
    let one = |at: usize| {
        let mut one = Member::new(MemberId::from(Uuid::now_v7()), Pillar::ALL[at % Pillar::ALL.len()]);
        one.name = format!("Contoh {at}");
        one.areas = vec![format!("11.71.0{}", 1 + at % 9)];
        one
    };
    (0..MEMBERS).map(one).collect()
}

fn activity(at: usize, today: NaiveDate, members: &[Member]) -> Activity {
    let on = today - Days::new((at * 5 * 365 / ACTIVITIES) as u64);
    let kind = ActivityKind::ALL[at % ActivityKind::ALL.len()];
    let mut one = Activity::new(ActivityId::from(Uuid::now_v7()), kind, on, &format!("Kegiatan contoh {at}"), "bench");
    let came = |step: usize| {
        let one = &members[(at * 7 + step * 31) % MEMBERS];
        Participant::present(one.id, &one.name, one.pillar)
    };
    one.participants = (0..4).map(came).collect();
    one.area = Some(format!("11.71.0{}.2001", 1 + at % 9));
    one
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "bench".into(), terminal: "bench".into() };
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk).unwrap();
    let today = store.write(|w| Ok(w.now().date())).unwrap().value;
    let members = members();
    let done = store.write(|w| {
        members.iter().try_for_each(|one| member::save(w, one).map(drop))?;
        (0..ACTIVITIES).try_for_each(|at| save(w, &activity(at, today, &members)).map(drop))
    });
    done.unwrap();
    let members = store.read(member::all).unwrap();
    let lists = [
        ("log of the city", ActivityList::default()),
        ("log of a kecamatan", ActivityList::of_area(Some("11.71.03"))),
        ("one pillar", ActivityList { pillar: Some(Pillar::Psm), ..ActivityList::default() }),
        ("words", ActivityList { text: "contoh 99".into(), ..ActivityList::default() }),
    ];
    println!("{:24}{:>8}{:>9}{:>9}{:>10}{:>9}", "ms", "rows", "p50", "p99", "count 50", "99");
    for (name, list) in lists {
        let found = store.read(|read| count(read, &list)).unwrap();
        let (half, most) =
            spread(RUNS, |at| drop(store.read(|read| rows(read, &list, (WINDOW, found * (at % 4) / 5))).unwrap()));
        let (c50, c99) = spread(RUNS, |_| {
            store.read(|read| count(read, &list)).unwrap();
        });
        println!("{name:24}{found:8}{half:9.2}{most:9.2}{c50:10.2}{c99:9.2}");
    }
    let span = Span::year_to(today);
    let (half, most) = spread(RUNS, |_| {
        let mut counter = Counter::new(span, None, &members);
        store.read(|read| took(read, |one| counter.add(one))).unwrap();
        drop(counter.finish(&members, today));
    });
    println!("{:32}{half:9.2}{most:9.2}", "the grid of twelve months");
}
