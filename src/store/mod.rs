//! Everything that speaks SQL. Other rooms see records, never tables.
//!
//! [`door`] is the only way in: [`Store::read`] and [`Store::write`]. One folder per kind of record holds its SQL in
//! `.sql` files beside the row mapper.

pub mod activity;
pub mod appointment;
pub mod attachment;
pub mod board;
pub mod bulk;
pub mod check;
mod connection;
pub mod content;
mod door;
pub mod draft;
mod error;
pub mod export;
pub mod field_issue;
mod file;
pub mod follow_up;
mod guard;
pub mod import;
pub mod journal;
pub mod kin;
pub mod ladder;
pub mod letter;
pub mod meeting;
pub mod member;
pub mod monthly;
pub mod office;
pub mod outline;
pub mod person;
pub mod point;
mod presence;
mod queue;
pub mod recheck;
mod record;
pub mod referral;
pub mod register;
pub mod report;
pub mod rights;
pub mod road;
pub mod round;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod samples;
mod schema;
pub mod search;
mod sentence;
mod sum;
pub mod today;
mod value;
pub mod visit;
pub mod worklist;

pub use connection::OLDEST_SQLITE;
pub use door::{Committed, Desk, Interrupter, Store, Write};
pub use error::{Error, Result};
pub use journal::Entity;
pub use schema::VERSION as SCHEMA_VERSION;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
