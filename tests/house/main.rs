//! The house rules, held by reading the source as text: which room knows which, who may name which library, how long
//! files and functions grow, what lies on the top level, where sentences live.
//!
//! Why as text: the compiler cannot see that `form` must not know `store`, and a reviewer forgets. The table of rooms in
//! `src/lib.rs` is the only place where the arrows are written down; [`arrows`] parses it from there.
//! `cargo test --test house -- --nocapture` prints the table of file lengths. Exceptions are constants beside the rule
//! they weaken; the shorter, the better.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod arrows;
mod card;
mod languages;
mod length;
mod libraries;
mod manners;
mod manual;
mod sentences;
mod source;
mod sql;

/// Fails with one line per finding, or says nothing.
fn require_none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}:\n  {}\n", findings.join("\n  "));
}
