//! The robot clerk does the office's jobs: the real program in a real pseudo-terminal, keys counted from the desk, every
//! step waited for on the screen. Budgets are the ones of the product text; a missed budget fails here.
//!
//! By hand: `cargo test --test robot -- --ignored` also runs the large file; `LOKET_KILLS=200` kills more often.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod activities;
mod board;
mod both;
mod budgets;
mod bytes;
mod clipboard;
mod directory;
mod drafts;
mod fifty;
mod jobs;
mod lists;
mod many;
mod newcomer;
mod office;
mod partners;
mod quiet;
mod reports;
mod stories;
mod survey;
mod tale;
mod tksk;
mod tray;
mod two;
