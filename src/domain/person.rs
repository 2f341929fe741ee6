//! A citizen in the register. Identity is optional: people without any paper must be registrable (fact sheet ch. 1,
//! finding 3), and a No. KK is shared by a family and never unique (finding 4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::PersonId;
use crate::words::records as w;

crate::coded! {
    /// Sex as written in the population register.
    Sex {
        /// L.
        Male = "L", w::MALE;
        /// P.
        Female = "P", w::FEMALE;
    }
}

crate::coded! {
    /// Why a person has no NIK in the register (fact sheet ch. 10: unregistered, newborn, unidentified).
    NoNikReason {
        /// Newborn, not yet on a family card.
        Newborn = "bayi", w::NO_NIK_NEWBORN;
        /// Never registered anywhere.
        Unregistered = "belum_terdaftar", w::NO_NIK_UNREGISTERED;
        /// Nobody knows who this is; a temporary identity is used.
        Unknown = "tidak_diketahui", w::NO_NIK_UNKNOWN;
        /// Has one, but not with them today.
        NotBrought = "tidak_dibawa", w::NO_NIK_NOT_BROUGHT;
        /// Not needed for what was asked.
        NotAsked = "tidak_diminta", w::NO_NIK_NOT_ASKED;
    }
}

/// Longest name kept, in letters; the longest on Indonesian cards is far below.
pub const MAX_NAME: usize = 200;

/// One citizen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity inside the program; never shown to people.
    pub id: PersonId,
    /// Counts the saves; a save names the version it started from (R7).
    pub version: i64,
    /// Name as on the card; for an unknown person the temporary name.
    pub name: String,
    /// 16 digits, or none with a reason.
    pub nik: Option<String>,
    /// Why there is no NIK; none where there is one.
    pub no_nik_reason: Option<NoNikReason>,
    /// Number of the family card, 16 digits, shared by a household.
    pub kk: Option<String>,
    /// Sex, if known.
    pub sex: Option<Sex>,
    /// Date of birth, if known.
    pub birth_date: Option<NaiveDate>,
    /// Code of the gampong inside the city (`11.71.03.2004`), if resolved.
    pub gampong: Option<String>,
    /// Place in words where no code fits: another city, or a name nobody could resolve.
    pub place: String,
    /// Street, number, jurong or dusun.
    pub address: String,
    /// Phone as given; digits, spaces and `+`.
    pub phone: String,
    /// Where an unidentified person was found.
    pub found_at: String,
    /// What the desk should know.
    pub note: String,
    /// PPKS category codes (`PPKS-08`), in the order they were noted.
    pub ppks: Vec<String>,
    /// The record that is kept for this person, where two records were joined. Absent from the check value where empty,
    /// so that records from before keep theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<PersonId>,
}

impl Person {
    /// An empty record with this identity: the start of a form.
    pub fn new(id: PersonId) -> Person {
        Person {
            id,
            version: 0,
            name: String::new(),
            nik: None,
            no_nik_reason: None,
            kk: None,
            sex: None,
            birth_date: None,
            gampong: None,
            place: String::new(),
            address: String::new(),
            phone: String::new(),
            found_at: String::new(),
            note: String::new(),
            ppks: Vec::new(),
            merged_into: None,
        }
    }

    /// The first rule this record breaks, as (field, rule): the same rules stand in the form and, as far as SQL can,
    /// in the schema. Only what makes a record useless blocks; everything else is advice elsewhere.
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        let digits = |text: &str| text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit());
        if self.name.trim().is_empty() {
            return Some(("name", "required"));
        }
        if self.name.chars().count() > MAX_NAME {
            return Some(("name", "too_long"));
        }
        if self.nik.as_deref().is_some_and(|nik| !digits(nik)) {
            return Some(("nik", "sixteen_digits"));
        }
        if self.kk.as_deref().is_some_and(|kk| !digits(kk)) {
            return Some(("kk", "sixteen_digits"));
        }
        if self.nik.is_none() && self.no_nik_reason.is_none() {
            return Some(("nik", "reason_needed"));
        }
        None
    }

    /// Age in full years on a day; none without a birth date or for a day before birth.
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        self.birth_date.and_then(|born| day.years_since(born))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn born(text: &str) -> Person {
        let mut person = Person::new(PersonId::from(uuid::Uuid::nil()));
        person.birth_date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        person
    }

    #[test]
    fn age_counts_full_years_only() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(born("1960-11-21").age_on(day), Some(66));
        assert_eq!(born("1960-11-22").age_on(day), Some(65));
    }

    #[test]
    fn age_is_unknown_without_a_date_and_before_birth() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(born("").age_on(day), None);
        assert_eq!(born("2027-01-01").age_on(day), None);
    }
}
