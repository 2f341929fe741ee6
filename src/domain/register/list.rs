//! Which rows of the register a list shows.

use serde::{Deserialize, Serialize};

use super::codes::Cluster;
use crate::domain::content::CategoryKind;

crate::coded! {
    /// Which entries by what became of them.
    Standing {
        /// True now.
        Active = "aktif", crate::words::register::STANDING_ACTIVE;
        /// True, but nobody confirmed it within the office's round period.
        Stale = "lama", crate::words::register::STANDING_STALE;
        /// Over.
        Ended = "berakhir", crate::words::register::STANDING_ENDED;
        /// All of them.
        All = "semua", crate::words::register::STANDING_ALL;
    }
}

/// Which kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Narrow {
    /// All 38.
    #[default]
    Whole,
    /// One of the two lists.
    Kind(CategoryKind),
    /// A cluster.
    Cluster(Cluster),
    /// One category, by code.
    Category(String),
}

impl Narrow {
    /// Codes with a space between them; empty for all.
    pub fn codes(&self) -> String {
        match self {
            Narrow::Whole => String::new(),
            Narrow::Kind(CategoryKind::Psks) => Cluster::Helpers.categories().join(" "),
            Narrow::Kind(CategoryKind::Ppks) => {
                let needs = Cluster::ALL.iter().filter(|one| **one != Cluster::Helpers);
                needs.flat_map(|one| one.categories()).collect::<Vec<_>>().join(" ")
            }
            Narrow::Cluster(cluster) => cluster.categories().join(" "),
            Narrow::Category(code) => code.clone(),
        }
    }
}

/// A list of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterList {
    /// Code of a kecamatan or gampong; none for the whole city with those whose gampong nobody knows.
    pub area: Option<String>,
    /// Which kinds.
    pub narrow: Narrow,
    /// What became of them.
    pub standing: Standing,
    /// Words or beginnings of words in the name, a NIK or its last four digits, a KK; empty for everybody.
    pub text: String,
    /// Confidential kinds too. Only after the clerk asked for them on purpose, and that was written into the journal.
    pub sensitive: bool,
}

impl Default for RegisterList {
    fn default() -> RegisterList {
        RegisterList {
            area: None,
            narrow: Narrow::Whole,
            standing: Standing::Active,
            text: String::new(),
            sensitive: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_its_categories() {
        assert_eq!(Narrow::Whole.codes(), "");
        assert_eq!(Narrow::Cluster(Cluster::Disability).codes(), "PPKS-05 PPKS-09");
        assert_eq!(Narrow::Kind(CategoryKind::Ppks).codes().split(' ').count(), 26);
        assert_eq!(Narrow::Kind(CategoryKind::Psks).codes().split(' ').count(), 12);
        assert_eq!(Narrow::Category("PPKS-08".into()).codes(), "PPKS-08");
    }

    #[test]
    fn confidential_kinds_are_left_out_unless_asked_for() {
        assert!(!RegisterList::default().sensitive);
    }
}
