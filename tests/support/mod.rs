//! The robot clerk: runs a program in a real pseudo-terminal, presses keys, reads the screen.
//!
//! ```ignore
//! mod support;
//! let mut clerk = support::Desk::loket().arg("demo").open();
//! clerk.wait_text("Meja");
//! clerk.keys("/bpjs mati<Enter>");
//! clerk.wait_for("the checklist", |screen| screen.has("Syarat"));
//! assert!(clerk.pressed() <= 5);
//! ```
//!
//! Nothing here sleeps to be sure: the clerk waits for the screen, at most [`PATIENCE`]. The one pause is after `<Esc>`,
//! because on a terminal only time tells the Esc key from the beginning of a sequence.

#![allow(dead_code, unused_imports)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod clerk;
pub mod line;
pub mod notation;
pub mod picture;
pub mod sequences;

pub use clerk::{Clerk, Desk, PATIENCE};
pub use picture::Picture;
