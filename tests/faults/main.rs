//! The store's promises under faults: what was shown as saved is there, whole, whatever happens to the program, the
//! disk or the file.
//!
//! Faults need processes to kill, stop and starve: the test runs itself again as a child with a [`child::Role`]. A child
//! says what it saved on its standard output, after the write returned; the parent keeps these lines and compares.
//! Longer runs: `LOKET_KILLS=10000`, `LOKET_SAVES=10000`, `LOKET_FLIPS=1000`, `LOKET_CALLS=all`; `LOKET_SEED` repeats one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod calls;
mod chance;
mod child;
mod damage;
mod full;
mod kills;
mod ledger;
mod numbers;
mod places;
mod process;
mod stopped;
mod storm;

/// A whole number from the environment, for longer runs.
fn setting(name: &str, normal: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(normal)
}
