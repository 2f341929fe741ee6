//! Reports from the records: every measure counted by one piece of SQL ([`facts`]), summed by any dimension, hidden where a
//! small number would tell something, and opened down to its records by the same facts.
//!
//! Who may see: counts of the whole city are everybody's at the desk, as in every list; what is confidential is in no
//! list. What leaves the office is another matter (see [`crate::store::export`]).

mod anonymous;
mod build;
mod count;
mod facts;
mod hide;
mod names;
mod rows;
mod small;

pub use anonymous::{Anonymous, Nobody, anonymous};
pub use build::{Told, figure, make, make_telling, series, tables};
pub use rows::{Line, Rows, WINDOW, rows};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
pub(crate) mod tests;
