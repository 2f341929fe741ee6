//! The register of who needs help (PPKS) and who gives it (PSKS), which duty 1 of a TKSK is about: one entry is one
//! category of one subject in one gampong, found by somebody on a day, and true until somebody says otherwise.
//!
//! Odd: categories of a person stand in their record too ([`super::person::Person::ppks`]), because the desk's form shows
//! them there. The store keeps both in step; here nothing knows of it.

mod codes;
mod fresh;
mod line;
mod list;
mod partner;
mod promise;

pub use codes::{Cluster, EndReason, Source, SubjectKind};
pub use fresh::{Freshness, Tally, months_between, since};
pub use line::{SurveyLine, kinds};
pub use list::{Narrow, RegisterList, Standing};
pub use partner::Contribution;
pub use promise::{Promise, PromiseRow, PromiseState, PromiseView, late_first, totals, worth};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::{EntryId, PersonId};
use super::person::MAX_NAME;

/// Whom or what an entry is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// A registered citizen.
    #[serde(rename = "orang")]
    Person(PersonId),
    /// A family: its card where it has one, and the name of its head.
    #[serde(rename = "keluarga")]
    Family {
        /// Number of the family card, 16 digits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kk: Option<String>,
        /// Name of its head.
        name: String,
    },
    /// A community, by name.
    #[serde(rename = "komunitas")]
    Community(String),
    /// An institution or a firm, by name.
    #[serde(rename = "lembaga")]
    Institution(String),
}

impl Subject {
    /// Which of the four.
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Subject::Person(_) => SubjectKind::Person,
            Subject::Family { .. } => SubjectKind::Family,
            Subject::Community(_) => SubjectKind::Community,
            Subject::Institution(_) => SubjectKind::Institution,
        }
    }

    /// The citizen, where it is one.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Subject::Person(id) => Some(*id),
            _ => None,
        }
    }

    /// The family card, where there is one.
    pub fn kk(&self) -> Option<&str> {
        match self {
            Subject::Family { kk, .. } => kk.as_deref(),
            _ => None,
        }
    }

    /// The name written here; empty for a citizen, whose record has it.
    pub fn name(&self) -> &str {
        match self {
            Subject::Person(_) => "",
            Subject::Family { name, .. } | Subject::Community(name) | Subject::Institution(name) => name,
        }
    }
}

/// That an entry is not true any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Since when.
    pub on: NaiveDate,
    /// Who said so.
    pub by: String,
    /// Why.
    pub reason: EndReason,
    /// More about it; may be empty.
    pub note: String,
}

/// One category of one subject in one gampong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Identity.
    pub id: EntryId,
    /// Counts the saves (R7).
    pub version: i64,
    /// `PPKS-14`, `PSKS-03`.
    pub category: String,
    /// Whom or what it is about.
    pub subject: Subject,
    /// Code of the gampong; none while nobody knows it.
    pub gampong: Option<String>,
    /// Day on which it was found.
    pub found_on: NaiveDate,
    /// Who found it: the surveyor, the desk.
    pub found_by: String,
    /// Where it is known from.
    pub source: Source,
    /// Day on which somebody last said that it is still true; at first the day it was found.
    pub confirmed_on: NaiveDate,
    /// Who said so.
    pub confirmed_by: String,
    /// That it is not true any more; none while it is.
    pub ended: Option<Ended>,
    /// Age in full years as said on the day it was found, for a citizen without a date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// Street, jurong or dusun of a family, community or institution; a citizen's stands in their record.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Who is asked for and how, for an institution.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// What else should be known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Entry {
    /// A new entry, true from the day it was found.
    pub fn found(id: EntryId, category: &str, subject: Subject, on: NaiveDate, by: &str) -> Entry {
        Entry {
            id,
            version: 0,
            category: category.to_owned(),
            subject,
            gampong: None,
            found_on: on,
            found_by: by.to_owned(),
            source: Source::Desk,
            confirmed_on: on,
            confirmed_by: by.to_owned(),
            ended: None,
            age: None,
            address: String::new(),
            contact: String::new(),
            note: String::new(),
        }
    }

    /// True while nobody said that it is over.
    pub const fn is_active(&self) -> bool {
        self.ended.is_none()
    }

    /// True for one of the 26 kinds of need.
    pub fn is_need(&self) -> bool {
        self.category.starts_with("PPKS-")
    }

    /// Still true, as somebody says on a day; never earlier than what is known.
    #[must_use]
    pub fn confirmed(&self, on: NaiveDate, by: &str) -> Entry {
        let on = on.max(self.confirmed_on);
        Entry { confirmed_on: on, confirmed_by: by.to_owned(), ended: None, ..self.clone() }
    }

    /// The first rule this entry breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        let digits = |text: &str| text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit());
        let name = self.subject.name();
        if self.category.is_empty() {
            return Some(("category", "required"));
        }
        if self.subject.person().is_none() && name.trim().is_empty() || name.chars().count() > MAX_NAME {
            return Some(("name", "required"));
        }
        if self.subject.kk().is_some_and(|kk| !digits(kk)) {
            return Some(("kk", "sixteen_digits"));
        }
        if self.confirmed_on < self.found_on {
            return Some(("confirmed_on", "before_found"));
        }
        if self.ended.as_ref().is_some_and(|ended| ended.on < self.found_on) {
            return Some(("ended_on", "before_found"));
        }
        None
    }
}

/// Age in full years on a day: from a date of birth, otherwise from what was said when the entry was found.
pub fn age_on(birth: Option<NaiveDate>, said: Option<(u32, NaiveDate)>, day: NaiveDate) -> Option<u32> {
    let from_said = || said.map(|(age, on)| age + day.years_since(on).unwrap_or_default());
    birth.and_then(|born| day.years_since(born)).or_else(from_said)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    /// A day written `2026-11-26`.
    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry() -> Entry {
        let person = Subject::Person(PersonId::from(Uuid::nil()));
        Entry::found(EntryId::from(Uuid::nil()), "PPKS-08", person, day("2026-01-05"), "Contoh")
    }

    #[test]
    fn a_new_entry_is_true_since_it_was_found() {
        let one = entry();
        assert!(one.is_active() && one.is_need());
        assert_eq!((one.confirmed_on, one.broken_rule()), (one.found_on, None));
    }

    #[test]
    fn confirming_goes_forward_only_and_opens_again_what_had_ended() {
        let mut one = entry();
        one.ended =
            Some(Ended { on: day("2026-02-01"), by: "x".into(), reason: EndReason::Moved, note: String::new() });
        let again = one.confirmed(day("2026-03-01"), "Rina");
        assert!(again.is_active());
        assert_eq!((again.confirmed_on, again.confirmed_by.as_str()), (day("2026-03-01"), "Rina"));
        assert_eq!(again.confirmed(day("2025-01-01"), "x").confirmed_on, day("2026-03-01"));
    }

    #[test]
    fn nobody_and_impossible_days_are_refused() {
        let mut one = entry();
        one.subject = Subject::Institution("  ".into());
        assert_eq!(one.broken_rule(), Some(("name", "required")));
        one.subject = Subject::Family { kk: Some("12".into()), name: "Contoh".into() };
        assert_eq!(one.broken_rule(), Some(("kk", "sixteen_digits")));
        let mut one = entry();
        one.confirmed_on = day("2025-12-31");
        assert_eq!(one.broken_rule(), Some(("confirmed_on", "before_found")));
        let mut one = entry();
        one.ended =
            Some(Ended { on: day("2025-01-01"), by: String::new(), reason: EndReason::Died, note: String::new() });
        assert_eq!(one.broken_rule(), Some(("ended_on", "before_found")));
        let mut one = entry();
        one.category.clear();
        assert_eq!(one.broken_rule(), Some(("category", "required")));
    }

    #[test]
    fn an_age_comes_from_the_birth_date_or_grows_from_what_was_said() {
        let today = day("2026-11-26");
        assert_eq!(age_on(Some(day("1960-11-27")), Some((3, today)), today), Some(65));
        assert_eq!(age_on(None, Some((70, day("2024-11-26"))), today), Some(72));
        assert_eq!(age_on(None, Some((70, day("2024-11-27"))), today), Some(71));
        assert_eq!(age_on(None, None, today), None);
    }

    #[test]
    fn a_subject_says_what_it_is() {
        let family = Subject::Family { kk: None, name: "Contoh".into() };
        assert_eq!(
            (family.kind(), family.name(), family.kk(), family.person()),
            (SubjectKind::Family, "Contoh", None, None)
        );
        let json = serde_json::to_string(&family).unwrap();
        assert_eq!(serde_json::from_str::<Subject>(&json).unwrap(), family);
    }
}
