//! Sentences that go onto official papers from code (the rest stands in the templates). Indonesian only: a letter of
//! the office is written in Indonesian.

/// Subject line of a referral letter.
pub fn subject(need: &str) -> String {
    format!("Rujukan: {need}")
}
