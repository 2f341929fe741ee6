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

    /// How the term stands on `day`. Where the next decree is known already, the term before runs into it.
    pub fn term_on(&self, day: NaiveDate) -> Term {
        if !self.in_service {
            return Term::Inactive;
        }
        match (self.decree.starts, self.decree.ends) {
            (Some(starts), _) if day < starts => self.term_before(day, starts),
            (_, Some(ends)) if day > ends => Term::Expired,
            (_, Some(ends)) if within(day, ends, ENDING_SOON_DAYS) => Term::EndingSoon,
            (None, None) => Term::Unknown,
            _ => Term::Active,
        }
    }

    /// How the term stands before the present decree begins.
    fn term_before(&self, day: NaiveDate, next: NaiveDate) -> Term {
        let runs =
            |term: &&Former| term.starts.is_none_or(|starts| starts <= day) && term.ends.is_none_or(|ends| ends >= day);
        let Some(running) = self.former.iter().rev().find(runs) else { return Term::NotBegun };
        match running.ends {
            Some(ends) if ends.checked_add_days(Days::new(1)).is_some_and(|after| after < next) => {
                if within(day, ends, ENDING_SOON_DAYS) { Term::EndingSoon } else { Term::Active }
            }
            _ => Term::Active,
        }
    }

    /// True when the term ends within so many days from `day` on.
    pub fn ends_within(&self, day: NaiveDate, days: u64) -> bool {
        let begun = self.decree.starts.is_none_or(|starts| starts <= day);
        self.term_on(day) == Term::EndingSoon
            && (!begun || self.decree.ends.is_some_and(|ends| within(day, ends, days)))
    }

    /// How far the record can be relied on, where a look is good for so many days.
    pub fn trust_on(&self, day: NaiveDate, days: u64) -> Trust {
        match &self.checked {
            _ if self.wrong_phone => Trust::WrongPhone,
            None => Trust::Never,
            Some(checked) if within(checked.on, day, days) => Trust::Fresh,
            Some(_) => Trust::Old,
        }
    }
}

/// True when `to` lies no more than so many days after `from`.
fn within(from: NaiveDate, to: NaiveDate, days: u64) -> bool {
    from.checked_add_days(Days::new(days)).is_none_or(|last| to <= last)
}

crate::coded! {
    /// How far a record can be relied on; computed, it decays.
    Trust {
        /// Looked at not long ago.
        Fresh = "baru_dicek", w::TRUST_FRESH;
        /// The last look is too long ago.
        Old = "lama_tidak_dicek", w::TRUST_OLD;
        /// Nobody ever looked.
        Never = "belum_pernah_dicek", w::TRUST_NEVER;
        /// The phone number is known to be wrong.
        WrongPhone = "telepon_salah", w::TRUST_PHONE;
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

    #[test]
    fn a_known_next_decree_keeps_the_running_term_from_ending_soon() {
        let mut member = with_term(Some("2027-01-01"), Some("2027-12-31"));
        let before = |ends| Former { appointment: None, starts: Some(day("2026-01-01")), ends: Some(day(ends)) };
        member.former = vec![before("2026-12-31")];
        assert_eq!(member.term_on(day("2026-11-26")), Term::Active);
        member.former = vec![before("2026-12-30")];
        assert_eq!(member.term_on(day("2026-11-26")), Term::EndingSoon, "there is a gap");
        member.former = vec![before("2026-10-31")];
        assert_eq!(member.term_on(day("2026-11-26")), Term::NotBegun);
    }

    #[test]
    fn thirty_sixty_and_ninety_days_are_told_apart() {
        let member = with_term(Some("2026-01-01"), Some("2027-01-15"));
        let today = day("2026-11-26");
        assert_eq!([30, 60, 90].map(|days| member.ends_within(today, days)), [false, true, true]);
    }

    #[test]
    fn trust_decays_and_a_wrong_phone_beats_it() {
        let mut member = with_term(None, None);
        assert_eq!(member.trust_on(day("2026-11-26"), 180), Trust::Never);
        member.checked = Some(Checked { on: day("2026-05-30"), by: "uji".into() });
        assert_eq!(member.trust_on(day("2026-11-26"), 180), Trust::Fresh);
        assert_eq!(member.trust_on(day("2026-11-27"), 180), Trust::Old);
        member.wrong_phone = true;
        assert_eq!(member.trust_on(day("2026-05-30"), 180), Trust::WrongPhone);
    }
}
