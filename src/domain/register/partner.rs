//! What a partner of the business world (PSKS 12) gave: duty 5 of a TKSK.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{ContributionId, EntryId, PersonId, PromiseId};

/// One gift of a partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Identity.
    pub id: ContributionId,
    /// Counts the saves.
    pub version: i64,
    /// The partner's entry in the register.
    pub partner: EntryId,
    /// Day on which it was given.
    pub on: NaiveDate,
    /// What: goods, money, training, places to work.
    pub what: String,
    /// Worth in rupiah, where known.
    pub value: Option<i64>,
    /// For whom.
    pub for_whom: String,
    /// Who wrote it down.
    pub by: String,
    /// What else should be known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The promise it keeps, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<PromiseId>,
    /// Citizens who received it, where known by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<PersonId>,
}

impl Contribution {
    /// The first rule this record breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.what.trim().is_empty() => Some(("what", "required")),
            _ if self.value.is_some_and(|value| value < 0) => Some(("value", "negative")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;
    use uuid::Uuid;

    #[test]
    fn something_must_have_been_given() {
        let mut gift = Contribution {
            id: ContributionId::from(Uuid::nil()),
            version: 0,
            partner: EntryId::from(Uuid::nil()),
            on: day("2026-11-20"),
            what: "10 kursi roda".into(),
            value: None,
            for_whom: String::new(),
            by: String::new(),
            note: String::new(),
            promise: None,
            received: Vec::new(),
        };
        assert_eq!(gift.broken_rule(), None);
        gift.value = Some(-1);
        assert_eq!(gift.broken_rule(), Some(("value", "negative")));
        gift.what = " ".into();
        assert_eq!(gift.broken_rule(), Some(("what", "required")));
    }
}
