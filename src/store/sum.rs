//! The check value of a record (R6): SQLite's own integrity check does not notice a flipped bit inside a value.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::error::Result;

/// First eight bytes of the SHA-256 over the record as JSON.
///
/// # Errors
/// When the record cannot be turned into JSON.
pub fn of<T: Serialize>(record: &T) -> Result<i64> {
    let digest = Sha256::digest(serde_json::to_vec(record)?);
    Ok(digest.iter().take(8).fold(0, |sum, byte| (sum << 8) | i64::from(*byte)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[test]
    fn one_letter_changes_the_sum() {
        assert_ne!(super::of(&"Aminah").unwrap(), super::of(&"Aminan").unwrap());
        assert_eq!(super::of(&"Aminah").unwrap(), super::of(&"Aminah").unwrap());
    }
}
