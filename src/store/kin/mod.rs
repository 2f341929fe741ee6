//! Records of one person that become one, and the family around a person.

pub(super) mod card;
mod family;
mod merge;

pub use family::{CaseLine, Family, FormerCard, family};
pub(in crate::store) use merge::damaged;
pub use merge::{Merge, Parted, apart, join, joins_of, part, resolve, tell_apart};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
