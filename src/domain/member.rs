//! Members of the seven social pillars. They answer upward to different institutions but share one territory, so the
//! administrative superior and the work area are separate fields (fact sheet ch. 2).

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::appointment::Former;
use super::ids::{AppointmentId, MemberId};
use super::person::{MAX_NAME, Sex};
use crate::words::records as w;

/// A term that ends within this many days counts as *ending soon* (product text: 30, 60 and 90 days; the widest here).
pub const ENDING_SOON_DAYS: u64 = 90;

crate::coded! {
    /// The seven pillars, in the order of the 2024 gathering.
    Pillar {
        /// Programme staff of the family-hope programme.
        Pkh = "sdm_pkh", w::PILLAR_PKH;
        /// Disaster volunteers.
        Tagana = "tagana", w::PILLAR_TAGANA;
        /// Community social workers.
        Psm = "psm", w::PILLAR_PSM;
        /// One per kecamatan.
        Tksk = "tksk", w::PILLAR_TKSK;
        /// Youth organisation.
        KarangTaruna = "karang_taruna", w::PILLAR_KARANG_TARUNA;
        /// Integrated referral service staff.
        Slrt = "fasilitator_slrt", w::PILLAR_SLRT;
        /// Contract social workers.
        SaktiPeksos = "sakti_peksos", w::PILLAR_SAKTI_PEKSOS;
    }
}

crate::coded! {
    /// On which level a member works.
    Level {
        /// One or several gampong.
        Gampong = "gampong", w::LEVEL_GAMPONG;
        /// One or several kecamatan.
        Kecamatan = "kecamatan", w::LEVEL_KECAMATAN;
        /// The whole city.
        City = "kota", w::LEVEL_CITY;
        /// The province.
        Province = "provinsi", w::LEVEL_PROVINCE;
    }
}

crate::coded! {
    /// How a member's term stands on a day; computed, never stored.
    Term {
        /// In office.
        Active = "aktif", w::TERM_ACTIVE;
        /// In office, ends within [`ENDING_SOON_DAYS`].
        EndingSoon = "segera_habis", w::TERM_ENDING;
        /// The decree has run out.
        Expired = "habis_masa", w::TERM_EXPIRED;
        /// The decree has not begun.
        NotBegun = "belum_mulai", w::TERM_FUTURE;
        /// Taken out of service by hand.
        Inactive = "nonaktif", w::TERM_INACTIVE;
        /// No dates known.
        Unknown = "tidak_diketahui", w::TERM_UNKNOWN;
    }
}

/// What a member's record shows of the decree (SK) it hangs on, with the member's own days. The record behind it is
/// [`super::appointment::Appointment`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decree {
    /// Number as printed, for example `467.1/1540/2022`.
    pub number: String,
    /// Date of signature.
    pub date: Option<NaiveDate>,
    /// Office or person who signed.
    pub issuer: String,
    /// What it says it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// First day of the term.
    pub starts: Option<NaiveDate>,
    /// Last day of the term.
    pub ends: Option<NaiveDate>,
}

impl Decree {
    /// True when no decree is named: only days, or nothing.
    pub fn is_unnamed(&self) -> bool {
        let texts = [&self.number, &self.issuer, &self.title];
        texts.iter().all(|text| text.trim().is_empty()) && self.date.is_none()
    }
}

/// Somebody made sure that a record is still right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub by: String,
}

/// One member of a pillar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Identity inside the program.
    pub id: MemberId,
    /// Counts the saves (R7).
    pub version: i64,
    /// Name with titles as the member writes it.
    pub name: String,
    /// 16 digits, if given.
    pub nik: Option<String>,
    /// Sex, if given.
    pub sex: Option<Sex>,
    /// Which pillar.
    pub pillar: Pillar,
    /// Role inside the pillar: pendamping, koordinator, ketua …
    pub role: String,
    /// Level of work.
    pub level: Level,
    /// Codes of gampong or kecamatan served; empty on city level.
    pub areas: Vec<String>,
    /// The decree the member hangs on.
    pub decree: Decree,
    /// Administrative superior, apart from the work area.
    pub superior: String,
    /// Phone as given.
    pub phone: String,
    /// What the desk should know.
    pub note: String,
    /// False when taken out of service by hand.
    pub in_service: bool,
    /// The record of the decree; none while no decree is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<AppointmentId>,
    /// Terms held before, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Former>,
    /// The pillar's own fields, by code; what no field describes any more is kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub own: BTreeMap<String, String>,
    /// Who made sure last that this is still right, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
    /// Somebody called and the number was wrong.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wrong_phone: bool,
}

impl Member {
    /// An empty record: the start of a form.
    pub fn new(id: MemberId, pillar: Pillar) -> Member {
        Member {
            id,
            version: 0,
            name: String::new(),
            nik: None,
            sex: None,
            pillar,
            role: String::new(),
            level: Level::Gampong,
            areas: Vec::new(),
            decree: Decree::default(),
            superior: String::new(),
            phone: String::new(),
            note: String::new(),
            in_service: true,
            appointment: None,
            former: Vec::new(),
            own: BTreeMap::new(),
            checked: None,
            wrong_phone: false,
        }
    }

    /// The first rule this record breaks, as (field, rule).
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
        match (self.decree.starts, self.decree.ends) {
            (Some(starts), Some(ends)) if ends < starts => Some(("ends", "ends_before_start")),
            _ => None,
        }
    }

    /// How the term stands on `day`.
    pub fn term_on(&self, day: NaiveDate) -> Term {
        if !self.in_service {
            return Term::Inactive;
        }
        match (self.decree.starts, self.decree.ends) {
            (Some(starts), _) if day < starts => Term::NotBegun,
            (_, Some(ends)) if day > ends => Term::Expired,
            (_, Some(ends)) if day.checked_add_days(Days::new(ENDING_SOON_DAYS)).is_some_and(|soon| ends <= soon) => {
                Term::EndingSoon
            }
            (None, None) => Term::Unknown,
            _ => Term::Active,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    fn with_term(starts: Option<&str>, ends: Option<&str>) -> Member {
        let mut member = Member::new(MemberId::from(uuid::Uuid::nil()), Pillar::Tksk);
        member.decree.starts = starts.map(day);
        member.decree.ends = ends.map(day);
        member
    }

    #[test]
    fn the_last_day_still_counts() {
        let member = with_term(Some("2026-01-01"), Some("2026-12-31"));
        assert_eq!(member.term_on(day("2026-12-31")), Term::EndingSoon);
        assert_eq!(member.term_on(day("2027-01-01")), Term::Expired);
    }

    #[test]
    fn ending_soon_begins_ninety_days_before() {
        let member = with_term(Some("2026-01-01"), Some("2026-12-31"));
        assert_eq!(member.term_on(day("2026-10-01")), Term::Active);
        assert_eq!(member.term_on(day("2026-10-02")), Term::EndingSoon);
    }

    #[test]
    fn a_term_without_dates_is_unknown_and_with_a_start_only_runs() {
        assert_eq!(with_term(None, None).term_on(day("2026-01-01")), Term::Unknown);
        assert_eq!(with_term(Some("2025-01-01"), None).term_on(day("2026-01-01")), Term::Active);
        assert_eq!(with_term(Some("2027-01-01"), None).term_on(day("2026-01-01")), Term::NotBegun);
    }

    #[test]
    fn out_of_service_beats_every_date() {
        let mut member = with_term(Some("2026-01-01"), Some("2026-12-31"));
        member.in_service = false;
        assert_eq!(member.term_on(day("2026-06-01")), Term::Inactive);
    }
}
