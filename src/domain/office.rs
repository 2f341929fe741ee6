//! The office itself: what stands in the letterhead and how its letters are numbered. Data the office edits.

use serde::{Deserialize, Serialize};

use super::content::pillar::OwnField;
use super::ladder::{Duty, Role};
use super::member::Pillar;
use super::suppress::SmallNumbers;

/// Days a return code is good for, where the office says nothing: half a year, longer than any service time in the
/// procedures.
pub const CODE_DAYS: u64 = 180;

/// Working days a decision may take, where the office says nothing: one week.
pub const DECIDE_DAYS: u64 = 5;

/// Months within which every entry of the register should be confirmed once, where the office says nothing.
pub const ROUND_MONTHS: u64 = 12;

/// Left out of the stored settings, as below.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_a_year(months: &u64) -> bool {
    *months == ROUND_MONTHS
}

/// Days a problem from the field may stay open, where neither the office nor anybody else says a day.
pub const ISSUE_DAYS: u64 = 30;

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_thirty(days: &u64) -> bool {
    *days == ISSUE_DAYS
}

/// Left out of the stored settings, as above.
fn is_report_pattern(pattern: &str) -> bool {
    pattern == super::monthly::issue::NUMBER_PATTERN
}

/// Days for which a look at a record is good, where the office says nothing.
pub const CHECK_DAYS: u64 = 180;

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_half_a_year(days: &u64) -> bool {
    *days == CHECK_DAYS
}

/// Left out of the stored settings, as below.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_five(mib: &u64) -> bool {
    *mib == super::attachment::USUAL_MIB
}

fn is_a_week(days: &u64) -> bool {
    *days == DECIDE_DAYS
}

/// Left out of the stored settings, so that the check value of older files stays right.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_usual(days: &u64) -> bool {
    *days == CODE_DAYS
}

/// Settings of the office, stored as one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// First line of the letterhead: the government.
    pub government: String,
    /// Second line: the office.
    pub name: String,
    /// Address; empty until the office fills it (none is invented).
    pub address: String,
    /// Phone; empty until the office fills it.
    pub phone: String,
    /// City named before the date of a letter.
    pub city: String,
    /// Title of who signs.
    pub signer_title: String,
    /// Name of who signs; empty leaves a line to write on.
    pub signer_name: String,
    /// NIP of who signs; may be empty.
    pub signer_nip: String,
    /// Pattern of letter numbers.
    pub number_pattern: String,
    /// Pattern of the numbers of monthly reports; counted by itself, from 1 each year.
    #[serde(skip_serializing_if = "is_report_pattern")]
    pub report_pattern: String,
    /// Working days until a destination's answer is due, where the procedure names none.
    pub due_days: u64,
    /// Days after its letter for which a return code is taken without asking again.
    #[serde(skip_serializing_if = "is_usual")]
    pub code_days: u64,
    /// Working days a case may wait for its decision before it counts as stuck.
    #[serde(skip_serializing_if = "is_a_week")]
    pub decide_days: u64,
    /// Months within which every entry of the register should be confirmed once; later it counts as old.
    #[serde(skip_serializing_if = "is_a_year")]
    pub round_months: u64,
    /// Largest attachment that is kept, in MiB.
    #[serde(skip_serializing_if = "is_five")]
    pub attachment_mib: u64,
    /// Days for which a look at a member's or destination's record is good.
    #[serde(skip_serializing_if = "is_half_a_year")]
    pub check_days: u64,
    /// Days after which an open problem from the field is overdue, where it has no day of its own.
    #[serde(skip_serializing_if = "is_thirty")]
    pub issue_days: u64,
    /// Which small numbers are hidden in reports, and below which a number is small.
    #[serde(skip_serializing_if = "SmallNumbers::is_usual")]
    pub small: SmallNumbers,
    /// Fields the office added to a pillar, laid over the shipped ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_fields: Vec<(Pillar, OwnField)>,
    /// Version of the shipped content in the file.
    pub content_version: String,
    /// Who holds which roles of the ladder; whoever is not listed holds all, as in a small office.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub staff: Vec<Staff>,
    /// Kinds of work that may not meet in one person within one case; none in a small office (R19).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties_apart: Vec<[Duty; 2]>,
    /// Letters are signed here without the Kabid's initials.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_initials: bool,
    /// Fields for SIKS-NG go onto the terminal's clipboard, one at a time; off unless the office wants it (R24).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub clipboard: bool,
}

/// One person of the office with the roles they hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Name as signed at the desk.
    pub name: String,
    /// Roles of the ladder; empty for somebody who registers and looks, and takes no step.
    pub roles: Vec<Role>,
    /// Code of the one kecamatan a TKSK works for; none for everybody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kecamatan: Option<String>,
}

/// What part of the city somebody works for (product text, "Who uses it").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole city.
    Whole,
    /// One kecamatan, by its code: what a TKSK keeps; the rest is read as the roles say.
    Kecamatan(String),
}

impl Office {
    /// Roles of the person who signs with this name.
    pub fn roles_of(&self, name: &str) -> Vec<Role> {
        self.listed(name).map_or_else(|| Role::ALL.to_vec(), |staff| staff.roles.clone())
    }

    /// What part of the city the person who signs with this name works for. A TKSK works for their kecamatan, whatever
    /// else they do; everybody else, listed or not, for the whole city.
    pub fn scope_of(&self, name: &str) -> Scope {
        let tksk = self.listed(name).filter(|staff| staff.roles.contains(&Role::Tksk));
        tksk.and_then(|staff| staff.kecamatan.clone()).map_or(Scope::Whole, Scope::Kecamatan)
    }

    fn listed(&self, name: &str) -> Option<&Staff> {
        self.staff.iter().find(|staff| staff.name.trim() == name.trim())
    }
}

impl Default for Office {
    fn default() -> Office {
        Office {
            government: "Pemerintah Kota Banda Aceh".into(),
            name: "Dinas Sosial Kota Banda Aceh".into(),
            address: String::new(),
            phone: String::new(),
            city: "Banda Aceh".into(),
            signer_title: "Kepala Dinas".into(),
            signer_name: String::new(),
            signer_nip: String::new(),
            number_pattern: "460/{nomor}/{tahun}".into(),
            report_pattern: super::monthly::issue::NUMBER_PATTERN.into(),
            due_days: super::referral::DEFAULT_DUE_DAYS,
            code_days: CODE_DAYS,
            decide_days: DECIDE_DAYS,
            round_months: ROUND_MONTHS,
            attachment_mib: super::attachment::USUAL_MIB,
            check_days: CHECK_DAYS,
            issue_days: ISSUE_DAYS,
            small: SmallNumbers::default(),
            own_fields: Vec::new(),
            content_version: String::new(),
            staff: Vec::new(),
            duties_apart: Vec::new(),
            without_initials: false,
            clipboard: false,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn office(roles: &[Role], kecamatan: Option<&str>) -> Office {
        let one = Staff { name: "Contoh A".into(), roles: roles.to_vec(), kecamatan: kecamatan.map(str::to_owned) };
        Office { staff: vec![one], ..Office::default() }
    }

    #[test]
    fn whoever_is_not_listed_holds_all_roles_and_works_for_the_whole_city() {
        let office = office(&[Role::Tksk], Some("11.71.01"));
        assert_eq!(office.roles_of("Contoh B"), Role::ALL);
        assert_eq!(office.scope_of("Contoh B"), Scope::Whole);
    }

    #[test]
    fn a_tksk_works_for_one_kecamatan_whatever_else_they_do() {
        for roles in [&[Role::Tksk][..], &[Role::Tksk, Role::Surveyor]] {
            let scope = office(roles, Some("11.71.01")).scope_of(" Contoh A ");
            assert_eq!(scope, Scope::Kecamatan("11.71.01".into()));
        }
    }

    #[test]
    fn a_kecamatan_left_over_from_an_earlier_role_narrows_nobody() {
        assert_eq!(office(&[Role::FrontOffice], Some("11.71.01")).scope_of("Contoh A"), Scope::Whole);
    }

    #[test]
    fn settings_without_a_kecamatan_are_stored_and_read_as_before() {
        let stored = serde_json::to_string(&office(&[Role::Head], None)).unwrap();
        assert!(!stored.contains("kecamatan"));
        assert_eq!(serde_json::from_str::<Office>(&stored).unwrap(), office(&[Role::Head], None));
    }
}
