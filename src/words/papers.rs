//! Sentences that go onto official papers from code (the rest stands in the templates). Indonesian only: a letter of
//! the office is written in Indonesian.

/// Subject line of a referral letter.
pub fn subject(need: &str) -> String {
    // A need that says so itself is not called a referral twice.
    if need.to_lowercase().contains("rujukan") { need.to_owned() } else { format!("Rujukan: {need}") }
}

/// Whether a paper must be brought, beside it in a checklist.
pub const fn need_tag(required: bool) -> super::Text {
    if required { super::t("wajib", "required") } else { super::t("bila ada", "if available") }
}

/// Where an unidentified person was found, in place of an address.
pub fn found_at(place: &str) -> String {
    // The clerk's words may begin with anything: `Depan pasar`, `di depan pasar`.
    format!("ditemukan: {place}")
}
