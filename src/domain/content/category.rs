//! The 26 kinds of people who need social services (PPKS) and the 12 kinds of helpers (PSKS).
//!
//! Ages overlap on purpose and only ever warn; one person may have several categories. Sensitive ones never appear in
//! public lists, and their small counts are suppressed.

use serde::{Deserialize, Serialize};

use crate::domain::fold::fold;
use crate::words::content as w;

crate::coded! {
    /// Which of the two lists.
    CategoryKind {
        /// Needs services.
        Ppks = "PPKS", w::KIND_PPKS;
        /// Helps.
        Psks = "PSKS", w::KIND_PSKS;
    }
}

crate::coded! {
    /// What one entry counts: `satuan`.
    Unit {
        /// A person.
        Person = "individu", w::UNIT_PERSON;
        /// A family.
        Family = "keluarga", w::UNIT_FAMILY;
        /// An institution.
        Institution = "lembaga", w::UNIT_INSTITUTION;
        /// A community.
        Community = "komunitas", w::UNIT_COMMUNITY;
    }
}

/// One category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// `PPKS-08`, `PSKS-11`.
    #[serde(rename = "kode")]
    pub code: String,
    /// Which list.
    #[serde(rename = "jenis")]
    pub kind: CategoryKind,
    /// Official number in its list, from 1.
    #[serde(rename = "nomor")]
    pub number: u32,
    /// Official name.
    #[serde(rename = "nama")]
    pub name: String,
    /// What one entry counts.
    #[serde(rename = "satuan")]
    pub unit: Unit,
    /// Lowest usual age in years; a person outside earns a warning, nothing more.
    #[serde(rename = "usia_min")]
    pub age_from: Option<u32>,
    /// Highest usual age in years.
    #[serde(rename = "usia_max")]
    pub age_to: Option<u32>,
    /// Kept out of public lists.
    #[serde(rename = "peka", deserialize_with = "super::yes")]
    pub sensitive: bool,
    /// Criteria in short.
    #[serde(rename = "kriteria_ringkas")]
    pub criteria: String,
}

impl Category {
    /// Whether an age in years lies in the usual range.
    pub fn fits_age(&self, years: u32) -> bool {
        self.age_from.is_none_or(|from| from <= years) && self.age_to.is_none_or(|to| years <= to)
    }

    /// Whether a procedure means this category by that name: brackets and the two spellings of *telantar* aside.
    pub fn is_called(&self, name: &str) -> bool {
        plain(&self.name) == plain(name)
    }
}

/// Name without a bracketed abbreviation, folded, with the standard spelling of *telantar*.
fn plain(name: &str) -> String {
    let before = name.split('(').next().unwrap_or(name);
    fold(before).replace("terlantar", "telantar")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elderly() -> Category {
        Category {
            code: "PPKS-08".to_owned(),
            kind: CategoryKind::Ppks,
            number: 8,
            name: "Lanjut usia telantar (LUT)".to_owned(),
            unit: Unit::Person,
            age_from: Some(60),
            age_to: None,
            sensitive: false,
            criteria: String::new(),
        }
    }

    #[test]
    fn ages_include_their_bounds() {
        assert!(!elderly().fits_age(59));
        assert!(elderly().fits_age(60));
        assert!(elderly().fits_age(104));
    }

    #[test]
    fn names_meet_across_spellings() {
        assert!(elderly().is_called("Lanjut usia terlantar"));
        assert!(!elderly().is_called("Anak telantar"));
    }
}
