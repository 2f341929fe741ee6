//! Which reports there are, and which counts each shows. Daily, weekly, monthly and yearly are only periods.
//!
//! A plan is data: the store makes any of them, and every screen, paper and list shows what comes out.

use super::dimension::Dimension;
use super::measure::Measure;
use crate::words::{Text, report as w};

crate::coded! {
    /// One report.
    ReportName {
        /// What the desk did: the evening report.
        Evening = "harian", w::EVENING;
        /// Services by type, channel, place, sex, outcome, waiting and service time; never per employee.
        Services = "layanan", w::SERVICES;
        /// Needs that were not met, with reasons.
        Unmet = "tak-terlayani", w::UNMET;
        /// How referrals went, by destination.
        Referrals = "rujukan", w::REFERRALS;
        /// How long open cases and referrals have waited.
        Ageing = "umur", w::AGEING;
        /// The five groups of the SPM, outside institutions.
        Spm = "spm", w::SPM;
        /// Who of the pillars took part.
        Involvement = "keterlibatan", w::INVOLVEMENT;
        /// Activities, meetings, field issues.
        Activities = "kegiatan", w::ACTIVITIES;
        /// Freshness of the map.
        Map = "peta", w::MAP;
        /// How the register changed.
        Register = "register", w::REGISTER;
    }
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Nothing: one line of totals.
    Total,
    /// One of the dimensions; only keys that occur.
    Keys(Dimension),
    /// One of the dimensions; every key there is, also where nothing was counted.
    All(Dimension),
    /// Parts of the period: days of a month, months of a year.
    Time,
    /// Kecamatan of the city, gampong of a kecamatan; left out for a gampong.
    Places,
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What a script calls it.
    pub key: &'static str,
    /// Its heading.
    pub title: Text,
    /// What its rows are.
    pub by: By,
    /// What is counted.
    pub columns: &'static [Measure],
}

const fn plan(key: &'static str, title: Text, by: By, columns: &'static [Measure]) -> Plan {
    Plan { key, title, by, columns }
}

use By::{All, Keys, Places, Time, Total};
use Dimension as D;
use Measure as M;

const EVENING: &[Plan] = &[
    plan("hasil", w::BY_OUTCOME, Keys(D::Outcome), &[M::Visits]),
    plan("layanan", w::BY_SERVICE, Keys(D::Service), &[M::Visits]),
    plan("tak-terlayani", w::UNMET_BY_SERVICE, Keys(D::Service), &[M::Unmet]),
    plan("alasan", w::UNMET_BY_REASON, Keys(D::Reason), &[M::Unmet]),
    plan("cara-datang", w::BY_CHANNEL, Keys(D::Channel), &[M::Visits]),
    plan("gampong", w::BY_GAMPONG, Keys(D::Gampong), &[M::Visits]),
];

const SERVICES: &[Plan] = &[
    plan(
        "ringkasan",
        w::SUMMARY,
        Total,
        &[M::Visits, M::Unmet, M::Minutes, M::CasesOpened, M::CasesClosed, M::CaseDays, M::ReferralsSent, M::Letters],
    ),
    plan("layanan", w::BY_SERVICE, Keys(D::Service), &[M::Visits, M::Unmet, M::Minutes]),
    plan("cara-datang", w::BY_CHANNEL, All(D::Channel), &[M::Visits, M::Unmet, M::Minutes]),
    plan("hasil", w::BY_OUTCOME, All(D::Outcome), &[M::Visits, M::Minutes]),
    plan("jenis-kelamin", w::BY_SEX, Keys(D::Sex), &[M::Visits, M::Unmet, M::CasesOpened]),
    plan("umur", w::BY_AGE, Keys(D::Age), &[M::Visits, M::CasesOpened]),
    plan("waktu", w::OVER_TIME, Time, &[M::Visits, M::Unmet, M::CasesOpened, M::CasesClosed, M::ReferralsSent]),
    plan("wilayah", w::BY_PLACE, Places, &[M::Visits, M::Unmet, M::CasesOpened, M::CasesClosed, M::CaseDays]),
    plan("gampong", w::BY_GAMPONG, Keys(D::Gampong), &[M::Visits, M::Unmet, M::CasesOpened]),
];

const UNMET: &[Plan] = &[
    plan("ringkasan", w::SUMMARY, Total, &[M::Visits, M::Unmet, M::ReferralsSettled, M::ReferralsFailed]),
    plan("alasan", w::VISITS_BY_REASON, Keys(D::Reason), &[M::Unmet]),
    plan("layanan", w::VISITS_BY_SERVICE, Keys(D::Service), &[M::Visits, M::Unmet]),
    plan("alasan-rujukan", w::REFERRALS_BY_REASON, Keys(D::Reason), &[M::ReferralsFailed]),
    plan("tujuan", w::REFERRALS_BY_DESTINATION, Keys(D::Destination), &[M::ReferralsFailed]),
    plan("wilayah", w::BY_PLACE, Places, &[M::Unmet, M::ReferralsFailed]),
    plan("waktu", w::OVER_TIME, Time, &[M::Unmet, M::ReferralsFailed]),
];

const REFERRALS: &[Plan] = &[
    plan(
        "ringkasan",
        w::SUMMARY,
        Total,
        &[
            M::ReferralsSent,
            M::ReferralsSettled,
            M::ReferralsServed,
            M::ReferralsFailed,
            M::ReferralSuccess,
            M::ReferralDays,
            M::ReferralsAway,
            M::ReferralsSilent,
        ],
    ),
    plan(
        "tujuan",
        w::BY_DESTINATION,
        Keys(D::Destination),
        &[
            M::ReferralsSent,
            M::ReferralsSettled,
            M::ReferralsServed,
            M::ReferralSuccess,
            M::ReferralDays,
            M::ReferralsAway,
        ],
    ),
    plan("layanan", w::BY_SERVICE, Keys(D::Service), &[M::ReferralsSent, M::ReferralsSettled, M::ReferralsServed]),
    plan("alasan", w::REFERRALS_BY_REASON, Keys(D::Reason), &[M::ReferralsFailed]),
    plan(
        "wilayah",
        w::BY_PLACE,
        Places,
        &[M::ReferralsSent, M::ReferralsSettled, M::ReferralsServed, M::ReferralsAway],
    ),
    plan("waktu", w::OVER_TIME, Time, &[M::ReferralsSent, M::ReferralsSettled, M::ReferralsServed]),
];

const AGEING: &[Plan] = &[
    plan("ringkasan", w::SUMMARY, Total, &[M::CasesOpen, M::CasesLate, M::ReferralsAway, M::ReferralsSilent]),
    plan("kasus", w::CASES_BY_WAITING, All(D::Waiting), &[M::CasesOpen, M::CasesLate]),
    plan("keadaan-kasus", w::CASES_BY_STATE, Keys(D::State), &[M::CasesOpen, M::CasesLate]),
    plan("rujukan", w::REFERRALS_BY_WAITING, All(D::Waiting), &[M::ReferralsAway, M::ReferralsSilent]),
    plan("tujuan", w::AWAY_BY_DESTINATION, Keys(D::Destination), &[M::ReferralsAway, M::ReferralsSilent]),
    plan("wilayah", w::BY_PLACE, Places, &[M::CasesOpen, M::CasesLate, M::ReferralsAway, M::ReferralsSilent]),
];

const SPM: &[Plan] = &[
    plan("kelompok", w::BY_SPM, All(D::Spm), &[M::SpmTarget, M::SpmServed, M::SpmShare]),
    plan("wilayah", w::BY_PLACE, Places, &[M::SpmTarget, M::SpmServed, M::SpmShare]),
    plan("jenis-kelamin", w::BY_SEX, Keys(D::Sex), &[M::SpmTarget, M::SpmServed, M::SpmShare]),
    plan("umur", w::BY_AGE, Keys(D::Age), &[M::SpmTarget, M::SpmServed, M::SpmShare]),
];

const INVOLVEMENT: &[Plan] = &[
    plan(
        "pilar",
        w::BY_PILLAR,
        All(D::Pillar),
        &[M::MembersServing, M::MembersInvolved, M::MembersIdle, M::InvolvedShare, M::DaysSince],
    ),
    plan("keikutsertaan", w::PARTICIPATIONS_BY_PILLAR, All(D::Pillar), &[M::Participations]),
    plan("wilayah", w::BY_PLACE, Places, &[M::MembersServing, M::MembersInvolved, M::InvolvedShare, M::DaysSince]),
    plan("waktu", w::OVER_TIME, Time, &[M::Activities, M::Meetings, M::Participations]),
];

const ACTIVITIES: &[Plan] = &[
    plan(
        "ringkasan",
        w::SUMMARY,
        Total,
        &[
            M::Activities,
            M::Meetings,
            M::Reached,
            M::Participations,
            M::Decisions,
            M::FollowUpsOpen,
            M::FollowUpsLate,
            M::IssuesOpen,
        ],
    ),
    plan("tugas", w::BY_DUTY, All(D::Duty), &[M::Activities, M::Reached]),
    plan("jenis", w::BY_ACTIVITY, Keys(D::Activity), &[M::Activities, M::Reached, M::Participations]),
    plan("asal", w::BY_ORIGIN, Keys(D::Origin), &[M::Activities, M::Reached]),
    plan("jenis-kelamin", w::REACHED_BY_SEX, Keys(D::Sex), &[M::Reached]),
    plan("dijangkau", w::REACHED_BY_KIND, Keys(D::Kind), &[M::Reached]),
    plan(
        "masalah",
        w::ISSUES_BY_TOPIC,
        Keys(D::Topic),
        &[M::IssuesRaised, M::IssuesDecided, M::IssuesOpen, M::IssuesLate],
    ),
    plan("tindak-lanjut", w::BY_FOLLOW_UP, Keys(D::FollowUp), &[M::FollowUpsDone, M::FollowUpsOpen, M::FollowUpsLate]),
    plan(
        "wilayah",
        w::BY_PLACE,
        Places,
        &[M::Activities, M::Meetings, M::Reached, M::Decisions, M::FollowUpsOpen, M::IssuesOpen, M::Points],
    ),
    plan("waktu", w::OVER_TIME, Time, &[M::Activities, M::Reached, M::Participations]),
];

const MAP: &[Plan] = &[
    plan("ringkasan", w::SUMMARY, Total, &[M::NeedsHeld, M::NeedsFresh, M::NeedsFreshShare, M::HelpersHeld, M::Rounds]),
    plan("wilayah", w::BY_PLACE, Places, &[M::NeedsHeld, M::NeedsFresh, M::NeedsFreshShare, M::HelpersHeld, M::Rounds]),
    plan("jenis", w::BY_KIND, Keys(D::Kind), &[M::NeedsHeld, M::NeedsFresh, M::NeedsFreshShare]),
    plan("gampong", w::BY_GAMPONG, Keys(D::Gampong), &[M::NeedsHeld, M::NeedsFresh, M::NeedsFreshShare, M::Rounds]),
];

const REGISTER: &[Plan] = &[
    plan(
        "ringkasan",
        w::SUMMARY,
        Total,
        &[
            M::NeedsFound,
            M::NeedsEnded,
            M::NeedsHeld,
            M::HelpersFound,
            M::HelpersEnded,
            M::HelpersHeld,
            M::Gifts,
            M::GiftValue,
        ],
    ),
    plan("ppks", w::NEEDS_BY_KIND, Keys(D::Kind), &[M::NeedsFound, M::NeedsEnded, M::NeedsHeld]),
    plan("sebab", w::ENDED_BY_REASON, Keys(D::Reason), &[M::NeedsEnded]),
    plan("psks", w::HELPERS_BY_KIND, Keys(D::Kind), &[M::HelpersFound, M::HelpersEnded, M::HelpersHeld]),
    plan(
        "wilayah",
        w::BY_PLACE,
        Places,
        &[M::NeedsFound, M::NeedsEnded, M::NeedsHeld, M::HelpersFound, M::HelpersEnded, M::HelpersHeld],
    ),
    plan("waktu", w::OVER_TIME, Time, &[M::NeedsFound, M::NeedsEnded, M::HelpersFound, M::HelpersEnded]),
];

impl ReportName {
    /// Its tables.
    pub const fn plans(self) -> &'static [Plan] {
        match self {
            ReportName::Evening => EVENING,
            ReportName::Services => SERVICES,
            ReportName::Unmet => UNMET,
            ReportName::Referrals => REFERRALS,
            ReportName::Ageing => AGEING,
            ReportName::Spm => SPM,
            ReportName::Involvement => INVOLVEMENT,
            ReportName::Activities => ACTIVITIES,
            ReportName::Map => MAP,
            ReportName::Register => REGISTER,
        }
    }

    /// What it is for, in a sentence.
    pub const fn about(self) -> Text {
        match self {
            ReportName::Evening => w::EVENING_IS,
            ReportName::Services => w::SERVICES_IS,
            ReportName::Unmet => w::UNMET_IS,
            ReportName::Referrals => w::REFERRALS_IS,
            ReportName::Ageing => w::AGEING_IS,
            ReportName::Spm => w::SPM_IS,
            ReportName::Involvement => w::INVOLVEMENT_IS,
            ReportName::Activities => w::ACTIVITIES_IS,
            ReportName::Map => w::MAP_IS,
            ReportName::Register => w::REGISTER_IS,
        }
    }

    /// The report with this name, or the one that differs least from it.
    ///
    /// # Errors
    /// The nearest, for a sentence that offers it; none where nothing is near.
    pub fn named(text: &str) -> Result<ReportName, Option<ReportName>> {
        let plain = text.trim().to_lowercase().replace([' ', '_'], "-");
        let exact = ReportName::from_code(&plain);
        exact.ok_or_else(|| crate::domain::report::near::nearest(&plain, ReportName::ALL, |one| one.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_broken_down_by_what_its_counts_know() {
        for name in ReportName::ALL {
            for plan in name.plans() {
                for measure in plan.columns {
                    let known = measure.dimensions();
                    match plan.by {
                        Keys(by) | All(by) => assert!(known.contains(&by), "{name:?} {} {measure:?}", plan.key),
                        Time => assert!(known.contains(&D::Month), "{name:?} {} {measure:?}", plan.key),
                        Total | Places => {}
                    }
                }
            }
        }
    }

    #[test]
    fn keys_of_tables_are_said_once_in_a_report() {
        for name in ReportName::ALL {
            let mut seen = std::collections::BTreeSet::new();
            assert!(name.plans().iter().all(|plan| seen.insert(plan.key)), "{name:?}");
        }
    }

    #[test]
    fn a_slip_finds_the_nearest_name() {
        assert_eq!(ReportName::named("Tak Terlayani"), Ok(ReportName::Unmet));
        assert_eq!(ReportName::named("layana"), Err(Some(ReportName::Services)));
        assert_eq!(ReportName::named("rujuk"), Err(Some(ReportName::Referrals)));
        assert_eq!(ReportName::named("xyzzy"), Err(None));
    }
}
