//! The parts of a monthly report, in the order in which they are read: the eight duties, then what goes across them.

use crate::domain::activity::TkskDuty;
use crate::domain::report::dimension::Dimension as D;
use crate::domain::report::measure::Measure as M;
use crate::domain::report::name::{By, Plan};
use crate::words::{Text, monthly as w};

crate::coded! {
    /// One part of the report, with its own words.
    Part {
        /// Duty 1.
        Mapping = "tugas_1", w::PART_1;
        /// Duty 2.
        Information = "tugas_2", w::PART_2;
        /// Duty 3.
        Handling = "tugas_3", w::PART_3;
        /// Duty 4.
        Guidance = "tugas_4", w::PART_4;
        /// Duty 5.
        Business = "tugas_5", w::PART_5;
        /// Duty 6.
        Puskesos = "tugas_6", w::PART_6;
        /// Duty 7.
        Puspelkessos = "tugas_7", w::PART_7;
        /// Duty 8.
        Lk3 = "tugas_8", w::PART_8;
        /// Meetings and what they decided.
        Meetings = "rapat", w::PART_MEETINGS;
        /// Problems from the field.
        Issues = "masalah", w::PART_ISSUES;
        /// Who took part from each pillar.
        Pillars = "pilar", w::PART_PILLARS;
        /// What stood in the way.
        Obstacles = "hambatan", w::PART_OBSTACLES;
        /// What is to be done next month.
        Next = "tindak_lanjut", w::PART_NEXT;
    }
}

impl Part {
    /// The duty it is about, where it is one.
    pub const fn duty(self) -> Option<TkskDuty> {
        Some(match self {
            Part::Mapping => TkskDuty::Mapping,
            Part::Information => TkskDuty::Information,
            Part::Handling => TkskDuty::Handling,
            Part::Guidance => TkskDuty::Guidance,
            Part::Business => TkskDuty::Business,
            Part::Puskesos => TkskDuty::Puskesos,
            Part::Puspelkessos => TkskDuty::Puspelkessos,
            Part::Lk3 => TkskDuty::Lk3,
            Part::Meetings | Part::Issues | Part::Pillars | Part::Obstacles | Part::Next => return None,
        })
    }

    /// What to do where nothing is recorded for it.
    pub const fn remedy(self) -> Text {
        match self {
            Part::Mapping => w::REMEDY_1,
            Part::Information => w::REMEDY_2,
            Part::Handling => w::REMEDY_3,
            Part::Guidance => w::REMEDY_4,
            Part::Business => w::REMEDY_5,
            Part::Puskesos => w::REMEDY_6,
            Part::Puspelkessos => w::REMEDY_7,
            Part::Lk3 => w::REMEDY_8,
            Part::Meetings => w::REMEDY_MEETINGS,
            Part::Issues => w::REMEDY_ISSUES,
            Part::Pillars => w::REMEDY_PILLARS,
            Part::Obstacles => w::REMEDY_OBSTACLES,
            Part::Next => w::REMEDY_NEXT,
        }
    }

    /// The table with its totals, where it has one.
    pub const fn totals(self) -> Option<&'static str> {
        Some(match self {
            Part::Mapping => "1.ringkasan",
            Part::Information => "2.ringkasan",
            Part::Handling => "3.ringkasan",
            Part::Business => "5.ringkasan",
            Part::Puskesos => "6.titik",
            Part::Puspelkessos => "7.ringkasan",
            Part::Meetings => "rapat",
            Part::Issues => "masalah",
            Part::Next => "tindak-lanjut",
            Part::Guidance | Part::Lk3 | Part::Pillars | Part::Obstacles => return None,
        })
    }

    /// The part a table of figures stands under.
    pub fn of_table(key: &str) -> Option<Part> {
        let duty = |number: &str| number.parse().ok().and_then(TkskDuty::from_number);
        match key.split_once('.') {
            Some((number, _)) => {
                Part::ALL.iter().copied().find(|part| part.duty().is_some_and(|one| duty(number) == Some(one)))
            }
            None => match key {
                "rapat" => Some(Part::Meetings),
                "masalah" | "pokok" => Some(Part::Issues),
                "pilar" => Some(Part::Pillars),
                "tindak-lanjut" => Some(Part::Next),
                _ => None,
            },
        }
    }
}

/// The table with one row for each duty.
pub const DUTIES: &str = "tugas";

const fn plan(key: &'static str, title: Text, by: By, columns: &'static [M]) -> Plan {
    Plan { key, title, by, columns }
}

/// Every table of figures of the report; each number is one of [`M`] and nothing else.
pub const PLANS: &[Plan] = &[
    plan(DUTIES, w::T_DUTIES, By::All(D::Duty), &[M::Activities, M::Reached, M::Participations]),
    plan(
        "1.ringkasan",
        w::T_TOTALS,
        By::Total,
        &[
            M::NeedsFound,
            M::NeedsConfirmed,
            M::NeedsEnded,
            M::NeedsHeld,
            M::NeedsFresh,
            M::HelpersFound,
            M::HelpersConfirmed,
            M::HelpersHeld,
            M::Rounds,
        ],
    ),
    plan("1.ppks", w::T_NEEDS, By::Keys(D::Kind), &[M::NeedsFound, M::NeedsEnded, M::NeedsHeld, M::NeedsFresh]),
    plan("1.psks", w::T_HELPERS, By::Keys(D::Kind), &[M::HelpersFound, M::HelpersEnded, M::HelpersHeld]),
    plan(
        "1.gampong",
        w::T_GAMPONG,
        By::Places,
        &[M::NeedsFound, M::NeedsHeld, M::NeedsFresh, M::NeedsFreshShare, M::HelpersHeld, M::Rounds, M::NeedsConfirmed],
    ),
    plan("2.ringkasan", w::T_TOTALS, By::Total, &[M::DeskVisits, M::Unmet]),
    plan("2.layanan", w::T_SERVICES, By::Keys(D::Service), &[M::DeskVisits, M::Unmet]),
    plan(
        "3.ringkasan",
        w::T_TOTALS,
        By::Total,
        &[
            M::CasesOpened,
            M::CasesClosed,
            M::HomeVisits,
            M::HomeCalls,
            M::CasesOpen,
            M::CasesLate,
            M::ReferralsSent,
            M::ReferralsSettled,
            M::ReferralsServed,
            M::ReferralsAway,
            M::ReferralsSilent,
        ],
    ),
    plan(
        "3.tujuan",
        w::T_DESTINATIONS,
        By::Keys(D::Destination),
        &[M::ReferralsSent, M::ReferralsSettled, M::ReferralsServed, M::ReferralsAway, M::ReferralsSilent],
    ),
    plan("5.ringkasan", w::T_TOTALS, By::Total, &[M::Promises, M::PromisesOpen, M::Gifts, M::GiftValue]),
    plan("6.titik", w::T_POINTS, By::Keys(D::Point), &[M::Points]),
    plan("6.cara-datang", w::T_CHANNELS, By::Keys(D::Channel), &[M::Visits, M::CasesOpened]),
    plan("7.ringkasan", w::T_TOTALS, By::Total, &[M::Meetings, M::Decisions]),
    plan(
        "rapat",
        w::T_TOTALS,
        By::Total,
        &[M::Meetings, M::Decisions, M::FollowUpsDone, M::FollowUpsOpen, M::FollowUpsLate],
    ),
    plan("masalah", w::T_TOTALS, By::Total, &[M::IssuesRaised, M::IssuesDecided, M::IssuesOpen, M::IssuesLate]),
    plan("pokok", w::T_TOPICS, By::Keys(D::Topic), &[M::IssuesRaised, M::IssuesDecided, M::IssuesOpen]),
    plan(
        "pilar",
        w::T_PILLARS,
        By::All(D::Pillar),
        &[M::MembersServing, M::MembersInvolved, M::MembersIdle, M::Participations],
    ),
    plan("tindak-lanjut", w::T_TOTALS, By::Total, &[M::FollowUpsOpen, M::FollowUpsLate]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_duty_has_its_part_and_every_table_stands_under_one() {
        let duties: Vec<TkskDuty> = Part::ALL.iter().filter_map(|part| part.duty()).collect();
        assert_eq!(duties, TkskDuty::ALL);
        for plan in PLANS.iter().filter(|plan| plan.key != DUTIES) {
            assert!(Part::of_table(plan.key).is_some(), "{}", plan.key);
        }
        for part in Part::ALL {
            assert!(part.totals().is_none_or(|key| Part::of_table(key) == Some(*part)), "{part:?}");
        }
    }

    #[test]
    fn every_table_is_broken_down_by_what_its_counts_know() {
        for plan in PLANS {
            for measure in plan.columns {
                if let By::Keys(by) | By::All(by) = plan.by {
                    let known = measure.dimensions();
                    assert!(known.contains(&by) || by == D::Pillar, "{} {measure:?}", plan.key);
                }
            }
        }
    }
}
