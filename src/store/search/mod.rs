//! Finding people: the text index, kept in the same transaction as the record, and the way from typed words to people.
//!
//! Tolerance lives on the vocabulary, not on the rows: each typed word becomes some vocabulary words (exact, beginning,
//! spelling family, slip); the text index turns them into people; a few hundred at most are ranked in memory.

mod activities;
mod because;
mod doc;
mod duplicates;
mod everything;
mod hit;
mod index;
mod memory;
mod memory_list;
mod near;
mod numbers;
mod owed;
mod people;
mod rank;
mod referrals;
mod spans;
mod typed;
mod vocabulary;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;

pub use because::Because;
pub use duplicates::{MOST_DUPLICATES, Why, duplicates, namesakes};
pub use everything::{Shelf, everything};
pub use hit::{Duplicate, Hit, Kind};
pub(in crate::store) use index::index_person;
pub use index::{Disagreement, disagreement, rebuild, settle};
pub(in crate::store) use owed::Owed;
pub use people::{MOST_SHOWN, PeopleQuery, PersonHit, people};
pub use rank::Reason;
pub use spans::{Span, highlight};
