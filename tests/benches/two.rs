//! Two real programs on one file: how long after "saved" on the one screen the other screen shows it.
//!
//! `cargo bench --bench two`; `LOKET_BENCH_ROUNDS=100` for more. Prints, asserts nothing. Each round counts a visit at one
//! desk; the clocks are the bench's own: when the line of the first desk said so, and when the second desk's counter
//! showed it. A negative delay is a second desk that was faster than the first one's own screen. The ratio is the delay
//! to what one visit takes at the first desk from its last key to "counted" on its own screen.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

use std::time::Instant;

use support::{Clerk, Desk, Picture};

const ROUNDS: usize = 60;

fn open(folder: &std::path::Path) -> Clerk {
    let data = folder.join("kantor.loket");
    let desk = Desk::loket().arg("--data").arg(data).env("HOME", folder).env("XDG_CONFIG_HOME", folder);
    desk.env("USER", "").env("LOGNAME", "").size(120, 36).open()
}

/// Visits as the header counts them.
fn visits(picture: &Picture) -> Option<usize> {
    let row = picture.row(1);
    let at = row.find(" kunjungan")?;
    row[..at].rsplit(' ').next()?.parse().ok()
}

fn main() {
    let rounds = std::env::var("LOKET_BENCH_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let mut one = open(folder.path());
    one.wait_text("Selamat datang di Loket");
    one.keys("Petugas Contoh<C-s>");
    one.wait_for("the desk", |p| p.has("Kunjungan hari ini"));
    let mut two = open(folder.path());
    two.wait_for("the desk", |p| visits(p) == Some(0));
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for round in 1..=rounds {
        one.keys("v");
        one.wait_text("Catat kunjungan");
        // Each screen is waited for on a thread of its own, so that neither look delays the other.
        let began = Instant::now();
        let (here, there) = std::thread::scope(|scope| {
            let second = scope.spawn(|| {
                two.wait_for("the visit at the second desk", |p| visits(p) == Some(round));
                Instant::now()
            });
            one.keys("1");
            one.wait_text("Kunjungan dicatat.");
            (Instant::now(), second.join().unwrap())
        });
        own.push((here - began).as_secs_f64() * 1e3);
        other.push(there.duration_since(began).as_secs_f64() * 1e3 - (here - began).as_secs_f64() * 1e3);
        one.wait_for("its own counter", |p| visits(p) == Some(round));
    }
    let ratio: Vec<f64> = other.iter().zip(&own).map(|(other, own)| other / own).collect();
    line("saved here → shown there, ms", other);
    line("last key → \"counted\" here, ms", own);
    line("ratio", ratio);
}

fn line(name: &str, mut all: Vec<f64>) {
    all.sort_by(f64::total_cmp);
    let at = |q: f64| all[((all.len() - 1) as f64 * q).round() as usize];
    println!("{name:32} n {:4}  p50 {:7.1}  p95 {:7.1}  max {:7.1}", all.len(), at(0.5), at(0.95), at(1.0));
}
