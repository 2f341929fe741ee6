//! Every count of the reports, with its one definition: a name, a sentence that says what is counted, when it counts into
//! a period and what is left out, a unit, the records beneath it, and what it can be broken down by.
//!
//! The store has exactly one piece of SQL for each ([`crate::store::report`]); screens, papers, the command line and the
//! monthly report ask for measures and never count by themselves. Means, shares and sums are made from the same rows.

use super::dimension::Dimension;
use crate::words::{Text, measure as w};

crate::coded! {
    /// One count.
    Measure {
        /// See [`Measure::meaning`].
        Visits = "kunjungan", w::VISITS;
        /// See [`Measure::meaning`].
        DeskVisits = "kunjungan_meja", w::DESK_VISITS;
        /// See [`Measure::meaning`].
        HomeCalls = "kunjungan_ke_rumah", w::HOME_CALLS;
        /// See [`Measure::meaning`].
        Unmet = "tidak_terlayani", w::UNMET;
        /// See [`Measure::meaning`].
        Minutes = "menit_layanan", w::MINUTES;
        /// See [`Measure::meaning`].
        CasesOpened = "kasus_dibuka", w::CASES_OPENED;
        /// See [`Measure::meaning`].
        NeedsAsked = "kebutuhan_dicatat", w::NEEDS_ASKED;
        /// See [`Measure::meaning`].
        CasesClosed = "kasus_selesai", w::CASES_CLOSED;
        /// See [`Measure::meaning`].
        CasesDropped = "kasus_gugur", w::CASES_DROPPED;
        /// See [`Measure::meaning`].
        CaseDays = "lama_kasus", w::CASE_DAYS;
        /// See [`Measure::meaning`].
        CasesOpen = "kasus_terbuka", w::CASES_OPEN;
        /// See [`Measure::meaning`].
        CasesLate = "kasus_lewat_batas", w::CASES_LATE;
        /// See [`Measure::meaning`].
        HomeVisits = "kunjungan_rumah", w::HOME_VISITS;
        /// See [`Measure::meaning`].
        ReferralsSent = "rujukan_dikirim", w::REFERRALS_SENT;
        /// See [`Measure::meaning`].
        ReferralsSettled = "rujukan_dijawab", w::REFERRALS_SETTLED;
        /// See [`Measure::meaning`].
        ReferralsServed = "rujukan_terlayani", w::REFERRALS_SERVED;
        /// See [`Measure::meaning`].
        ReferralsFailed = "rujukan_tidak_terlayani", w::REFERRALS_FAILED;
        /// See [`Measure::meaning`].
        ReferralSuccess = "keberhasilan_rujukan", w::REFERRAL_SUCCESS;
        /// See [`Measure::meaning`].
        ReferralDays = "lama_rujukan", w::REFERRAL_DAYS;
        /// See [`Measure::meaning`].
        ReferralsAway = "rujukan_menunggu", w::REFERRALS_AWAY;
        /// See [`Measure::meaning`].
        ReferralsSilent = "rujukan_tanpa_kabar", w::REFERRALS_SILENT;
        /// See [`Measure::meaning`].
        Letters = "surat", w::LETTERS;
        /// See [`Measure::meaning`].
        LettersVoid = "surat_batal", w::LETTERS_VOID;
        /// See [`Measure::meaning`].
        NeedsFound = "ppks_ditemukan", w::NEEDS_FOUND;
        /// See [`Measure::meaning`].
        NeedsConfirmed = "ppks_dipastikan", w::NEEDS_CONFIRMED;
        /// See [`Measure::meaning`].
        NeedsEnded = "ppks_berakhir", w::NEEDS_ENDED;
        /// See [`Measure::meaning`].
        NeedsHeld = "ppks_berlaku", w::NEEDS_HELD;
        /// See [`Measure::meaning`].
        NeedsFresh = "ppks_segar", w::NEEDS_FRESH;
        /// See [`Measure::meaning`].
        NeedsFreshShare = "kesegaran_ppks", w::NEEDS_FRESH_SHARE;
        /// See [`Measure::meaning`].
        HelpersFound = "psks_ditemukan", w::HELPERS_FOUND;
        /// See [`Measure::meaning`].
        HelpersConfirmed = "psks_dipastikan", w::HELPERS_CONFIRMED;
        /// See [`Measure::meaning`].
        HelpersEnded = "psks_berakhir", w::HELPERS_ENDED;
        /// See [`Measure::meaning`].
        HelpersHeld = "psks_berlaku", w::HELPERS_HELD;
        /// See [`Measure::meaning`].
        Rounds = "putaran_selesai", w::ROUNDS;
        /// See [`Measure::meaning`].
        SpmTarget = "spm_sasaran", w::SPM_TARGET;
        /// See [`Measure::meaning`].
        SpmServed = "spm_terlayani", w::SPM_SERVED;
        /// See [`Measure::meaning`].
        SpmShare = "capaian_spm", w::SPM_SHARE;
        /// See [`Measure::meaning`].
        Gifts = "sumbangan", w::GIFTS;
        /// See [`Measure::meaning`].
        GiftValue = "nilai_sumbangan", w::GIFT_VALUE;
        /// See [`Measure::meaning`].
        Activities = "kegiatan", w::ACTIVITIES;
        /// See [`Measure::meaning`].
        Meetings = "rapat", w::MEETINGS;
        /// See [`Measure::meaning`].
        Reached = "orang_dijangkau", w::REACHED;
        /// See [`Measure::meaning`].
        Participations = "keikutsertaan", w::PARTICIPATIONS;
        /// See [`Measure::meaning`].
        MembersServing = "anggota", w::MEMBERS_SERVING;
        /// See [`Measure::meaning`].
        MembersInvolved = "anggota_terlibat", w::MEMBERS_INVOLVED;
        /// See [`Measure::meaning`].
        MembersIdle = "anggota_tidak_terlibat", w::MEMBERS_IDLE;
        /// See [`Measure::meaning`].
        InvolvedShare = "keterlibatan_anggota", w::INVOLVED_SHARE;
        /// See [`Measure::meaning`].
        DaysSince = "hari_sejak_terlibat", w::DAYS_SINCE;
        /// See [`Measure::meaning`].
        Decisions = "keputusan", w::DECISIONS;
        /// See [`Measure::meaning`].
        FollowUpsOpen = "tindak_lanjut_terbuka", w::FOLLOW_UPS_OPEN;
        /// See [`Measure::meaning`].
        FollowUpsLate = "tindak_lanjut_lewat", w::FOLLOW_UPS_LATE;
        /// See [`Measure::meaning`].
        FollowUpsDone = "tindak_lanjut_selesai", w::FOLLOW_UPS_DONE;
        /// See [`Measure::meaning`].
        IssuesRaised = "masalah_diangkat", w::ISSUES_RAISED;
        /// See [`Measure::meaning`].
        IssuesDecided = "masalah_diputuskan", w::ISSUES_DECIDED;
        /// See [`Measure::meaning`].
        IssuesOpen = "masalah_terbuka", w::ISSUES_OPEN;
        /// See [`Measure::meaning`].
        IssuesLate = "masalah_lewat", w::ISSUES_LATE;
        /// See [`Measure::meaning`].
        Promises = "janji", w::PROMISES;
        /// See [`Measure::meaning`].
        PromisesOpen = "janji_terbuka", w::PROMISES_OPEN;
        /// See [`Measure::meaning`].
        Points = "titik_layanan", w::POINTS;
    }
}

crate::coded! {
    /// What a number is.
    Unit {
        /// How many.
        Count = "jumlah", w::UNIT_COUNT;
        /// Calendar days.
        Days = "hari", w::UNIT_DAYS;
        /// Minutes.
        Minutes = "menit", w::UNIT_MINUTES;
        /// Rupiah.
        Rupiah = "rupiah", w::UNIT_RUPIAH;
        /// Parts of a hundred.
        Percent = "persen", w::UNIT_PERCENT;
    }
}

/// How a number is made from the rows beneath it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// How many rows there are.
    Counted,
    /// The mean of what the rows say.
    Mean,
    /// The sum of what the rows say.
    Sum,
    /// The least of what the rows say.
    Least,
    /// Rows of the first as parts of the rows of the second; the rows beneath are those of the second.
    Share(Measure, Measure),
}

/// What kind of record lies beneath a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Visits.
    Visit,
    /// Cases.
    Case,
    /// Needs inside cases.
    Need,
    /// What was noted at cases.
    Note,
    /// Referrals.
    Referral,
    /// Letters.
    Letter,
    /// Entries of the register.
    Entry,
    /// Updating rounds.
    Round,
    /// What partners gave.
    Gift,
    /// What partners promised.
    Promise,
    /// Activities.
    Activity,
    /// Members of pillars.
    Member,
    /// Decisions and follow-ups.
    FollowUp,
    /// Problems from the field.
    Issue,
    /// Service points.
    Point,
}

impl Measure {
    /// What is counted, when it counts into a period, and what is left out.
    pub const fn meaning(self) -> Text {
        match self {
            Measure::Visits => w::VISITS_MEANS,
            Measure::DeskVisits => w::DESK_VISITS_MEANS,
            Measure::HomeCalls => w::HOME_CALLS_MEANS,
            Measure::Unmet => w::UNMET_MEANS,
            Measure::Minutes => w::MINUTES_MEANS,
            Measure::CasesOpened => w::CASES_OPENED_MEANS,
            Measure::NeedsAsked => w::NEEDS_ASKED_MEANS,
            Measure::CasesClosed => w::CASES_CLOSED_MEANS,
            Measure::CasesDropped => w::CASES_DROPPED_MEANS,
            Measure::CaseDays => w::CASE_DAYS_MEANS,
            Measure::CasesOpen => w::CASES_OPEN_MEANS,
            Measure::CasesLate => w::CASES_LATE_MEANS,
            Measure::HomeVisits => w::HOME_VISITS_MEANS,
            Measure::ReferralsSent => w::REFERRALS_SENT_MEANS,
            Measure::ReferralsSettled => w::REFERRALS_SETTLED_MEANS,
            Measure::ReferralsServed => w::REFERRALS_SERVED_MEANS,
            Measure::ReferralsFailed => w::REFERRALS_FAILED_MEANS,
            Measure::ReferralSuccess => w::REFERRAL_SUCCESS_MEANS,
            Measure::ReferralDays => w::REFERRAL_DAYS_MEANS,
            Measure::ReferralsAway => w::REFERRALS_AWAY_MEANS,
            Measure::ReferralsSilent => w::REFERRALS_SILENT_MEANS,
            Measure::Letters => w::LETTERS_MEANS,
            Measure::LettersVoid => w::LETTERS_VOID_MEANS,
            Measure::NeedsFound => w::NEEDS_FOUND_MEANS,
            Measure::NeedsConfirmed => w::NEEDS_CONFIRMED_MEANS,
            Measure::NeedsEnded => w::NEEDS_ENDED_MEANS,
            Measure::NeedsHeld => w::NEEDS_HELD_MEANS,
            Measure::NeedsFresh => w::NEEDS_FRESH_MEANS,
            Measure::NeedsFreshShare => w::NEEDS_FRESH_SHARE_MEANS,
            Measure::HelpersFound => w::HELPERS_FOUND_MEANS,
            Measure::HelpersConfirmed => w::HELPERS_CONFIRMED_MEANS,
            Measure::HelpersEnded => w::HELPERS_ENDED_MEANS,
            Measure::HelpersHeld => w::HELPERS_HELD_MEANS,
            Measure::Rounds => w::ROUNDS_MEANS,
            Measure::SpmTarget => w::SPM_TARGET_MEANS,
            Measure::SpmServed => w::SPM_SERVED_MEANS,
            Measure::SpmShare => w::SPM_SHARE_MEANS,
            _ => self.meaning_together(),
        }
    }

    /// The same of what pillars and partners do. A test holds that every measure has a sentence of its own.
    const fn meaning_together(self) -> Text {
        match self {
            Measure::Gifts => w::GIFTS_MEANS,
            Measure::GiftValue => w::GIFT_VALUE_MEANS,
            Measure::Activities => w::ACTIVITIES_MEANS,
            Measure::Meetings => w::MEETINGS_MEANS,
            Measure::Reached => w::REACHED_MEANS,
            Measure::Participations => w::PARTICIPATIONS_MEANS,
            Measure::MembersServing => w::MEMBERS_SERVING_MEANS,
            Measure::MembersInvolved => w::MEMBERS_INVOLVED_MEANS,
            Measure::MembersIdle => w::MEMBERS_IDLE_MEANS,
            Measure::InvolvedShare => w::INVOLVED_SHARE_MEANS,
            Measure::DaysSince => w::DAYS_SINCE_MEANS,
            Measure::Decisions => w::DECISIONS_MEANS,
            Measure::FollowUpsOpen => w::FOLLOW_UPS_OPEN_MEANS,
            Measure::FollowUpsLate => w::FOLLOW_UPS_LATE_MEANS,
            Measure::FollowUpsDone => w::FOLLOW_UPS_DONE_MEANS,
            Measure::IssuesRaised => w::ISSUES_RAISED_MEANS,
            Measure::IssuesDecided => w::ISSUES_DECIDED_MEANS,
            Measure::IssuesOpen => w::ISSUES_OPEN_MEANS,
            Measure::IssuesLate => w::ISSUES_LATE_MEANS,
            Measure::Promises => w::PROMISES_MEANS,
            Measure::PromisesOpen => w::PROMISES_OPEN_MEANS,
            _ => w::POINTS_MEANS,
        }
    }

    /// How it is made.
    pub const fn made(self) -> Made {
        match self {
            Measure::Minutes | Measure::CaseDays | Measure::ReferralDays => Made::Mean,
            Measure::GiftValue | Measure::Reached | Measure::Participations => Made::Sum,
            Measure::DaysSince => Made::Least,
            Measure::InvolvedShare => Made::Share(Measure::MembersInvolved, Measure::MembersServing),
            Measure::ReferralSuccess => Made::Share(Measure::ReferralsServed, Measure::ReferralsSettled),
            Measure::NeedsFreshShare => Made::Share(Measure::NeedsFresh, Measure::NeedsHeld),
            Measure::SpmShare => Made::Share(Measure::SpmServed, Measure::SpmTarget),
            _ => Made::Counted,
        }
    }

    /// What its number is.
    pub const fn unit(self) -> Unit {
        match self {
            Measure::Minutes => Unit::Minutes,
            Measure::CaseDays | Measure::ReferralDays | Measure::DaysSince => Unit::Days,
            Measure::GiftValue => Unit::Rupiah,
            Measure::ReferralSuccess | Measure::NeedsFreshShare | Measure::SpmShare | Measure::InvolvedShare => {
                Unit::Percent
            }
            _ => Unit::Count,
        }
    }

    /// What lies beneath it.
    pub const fn source(self) -> Source {
        match self {
            Measure::Visits | Measure::DeskVisits | Measure::HomeCalls | Measure::Unmet | Measure::Minutes => {
                Source::Visit
            }
            Measure::CasesOpened
            | Measure::CasesClosed
            | Measure::CasesDropped
            | Measure::CaseDays
            | Measure::CasesOpen
            | Measure::CasesLate => Source::Case,
            Measure::NeedsAsked => Source::Need,
            Measure::HomeVisits => Source::Note,
            Measure::ReferralsSent
            | Measure::ReferralsSettled
            | Measure::ReferralsServed
            | Measure::ReferralsFailed
            | Measure::ReferralSuccess
            | Measure::ReferralDays
            | Measure::ReferralsAway
            | Measure::ReferralsSilent => Source::Referral,
            Measure::Letters | Measure::LettersVoid => Source::Letter,
            Measure::NeedsFound
            | Measure::NeedsConfirmed
            | Measure::NeedsEnded
            | Measure::NeedsHeld
            | Measure::NeedsFresh
            | Measure::NeedsFreshShare
            | Measure::HelpersFound
            | Measure::HelpersConfirmed
            | Measure::HelpersEnded
            | Measure::HelpersHeld
            | Measure::SpmTarget
            | Measure::SpmServed
            | Measure::SpmShare => Source::Entry,
            Measure::Rounds => Source::Round,
            Measure::Gifts | Measure::GiftValue => Source::Gift,
            Measure::Activities | Measure::Meetings | Measure::Reached | Measure::Participations => Source::Activity,
            Measure::MembersServing
            | Measure::MembersInvolved
            | Measure::MembersIdle
            | Measure::InvolvedShare
            | Measure::DaysSince => Source::Member,
            Measure::Decisions | Measure::FollowUpsOpen | Measure::FollowUpsLate | Measure::FollowUpsDone => {
                Source::FollowUp
            }
            Measure::IssuesRaised | Measure::IssuesDecided | Measure::IssuesOpen | Measure::IssuesLate => Source::Issue,
            Measure::Promises | Measure::PromisesOpen => Source::Promise,
            Measure::Points => Source::Point,
        }
    }

    /// True where it is counted as things stood at the end of the period, not by what happened in it.
    pub const fn is_standing(self) -> bool {
        matches!(
            self,
            Measure::CasesOpen
                | Measure::CasesLate
                | Measure::ReferralsAway
                | Measure::ReferralsSilent
                | Measure::NeedsHeld
                | Measure::NeedsFresh
                | Measure::NeedsFreshShare
                | Measure::HelpersHeld
                | Measure::SpmTarget
                | Measure::SpmServed
                | Measure::SpmShare
                | Measure::MembersServing
                | Measure::MembersInvolved
                | Measure::MembersIdle
                | Measure::InvolvedShare
                | Measure::DaysSince
                | Measure::FollowUpsOpen
                | Measure::FollowUpsLate
                | Measure::IssuesOpen
                | Measure::IssuesLate
                | Measure::PromisesOpen
                | Measure::Points
        )
    }

    /// What it can be broken down by, besides places and (for what happens on a day) time.
    const fn own_dimensions(self) -> &'static [Dimension] {
        use Dimension as D;
        match self {
            Measure::Visits | Measure::DeskVisits | Measure::HomeCalls | Measure::Minutes => {
                &[D::Service, D::Channel, D::Outcome, D::Sex, D::Age]
            }
            Measure::Unmet => &[D::Service, D::Channel, D::Reason, D::Sex, D::Age],
            Measure::CasesOpened | Measure::CasesClosed | Measure::CasesDropped | Measure::CaseDays => {
                &[D::Channel, D::State, D::Sex, D::Age]
            }
            Measure::NeedsAsked => &[D::Service, D::Channel, D::Sex, D::Age],
            Measure::HomeVisits => &[D::Channel, D::State, D::Sex, D::Age],
            Measure::CasesOpen | Measure::CasesLate => &[D::Channel, D::State, D::Waiting, D::Sex, D::Age],
            Measure::ReferralsSent => &[D::Service, D::Destination, D::Sex, D::Age],
            Measure::ReferralsSettled | Measure::ReferralSuccess | Measure::ReferralDays => {
                &[D::Service, D::Destination, D::Outcome, D::Sex, D::Age]
            }
            Measure::ReferralsServed => &[D::Service, D::Destination, D::Sex, D::Age],
            Measure::ReferralsFailed => &[D::Service, D::Destination, D::Outcome, D::Reason, D::Sex, D::Age],
            Measure::ReferralsAway | Measure::ReferralsSilent => {
                &[D::Service, D::Destination, D::State, D::Waiting, D::Sex, D::Age]
            }
            Measure::Letters | Measure::LettersVoid => &[D::Service, D::Destination],
            Measure::NeedsFound
            | Measure::NeedsConfirmed
            | Measure::NeedsHeld
            | Measure::NeedsFresh
            | Measure::NeedsFreshShare => &[D::Kind, D::Spm, D::Sex, D::Age],
            Measure::NeedsEnded => &[D::Kind, D::Spm, D::Reason, D::Sex, D::Age],
            Measure::HelpersFound | Measure::HelpersConfirmed | Measure::HelpersHeld => &[D::Kind],
            Measure::HelpersEnded => &[D::Kind, D::Reason],
            Measure::Rounds => &[],
            Measure::SpmTarget | Measure::SpmServed | Measure::SpmShare => &[D::Spm, D::Sex, D::Age],
            Measure::Gifts | Measure::GiftValue => &[],
            Measure::Activities | Measure::Meetings => &[D::Activity, D::Duty, D::Origin],
            Measure::Reached => &[D::Activity, D::Duty, D::Origin, D::Sex, D::Kind],
            Measure::Participations => &[D::Pillar, D::Activity, D::Duty, D::Origin],
            Measure::MembersServing
            | Measure::MembersInvolved
            | Measure::MembersIdle
            | Measure::InvolvedShare
            | Measure::DaysSince => &[D::Pillar, D::Sex],
            Measure::Decisions => &[D::State, D::Duty],
            Measure::FollowUpsOpen | Measure::FollowUpsLate => &[D::FollowUp, D::Waiting, D::Duty],
            Measure::FollowUpsDone => &[D::FollowUp, D::Duty],
            Measure::IssuesRaised => &[D::Topic, D::Pillar, D::State],
            Measure::IssuesDecided => &[D::Topic, D::Pillar],
            Measure::IssuesOpen | Measure::IssuesLate => &[D::Topic, D::Pillar, D::State, D::Waiting],
            Measure::Promises | Measure::PromisesOpen => &[D::State],
            Measure::Points => &[D::Point],
        }
    }

    /// What it can be broken down by.
    pub fn dimensions(self) -> Vec<Dimension> {
        use Dimension as D;
        let time: &[Dimension] =
            if self.is_standing() { &[] } else { &[D::Day, D::Week, D::Month, D::Quarter, D::Year] };
        [self.own_dimensions(), &[D::Kecamatan, D::Gampong], time].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_measure_says_what_it_means_in_its_own_sentence() {
        let mut said = std::collections::BTreeSet::new();
        for measure in Measure::ALL {
            for lang in [Lang::Id, Lang::En] {
                let meaning = measure.meaning().get(lang);
                assert!(meaning.ends_with('.') && meaning.len() > 40, "{measure:?}");
                assert!(said.insert(meaning) && said.insert(measure.label().get(lang)), "{measure:?}");
            }
        }
    }

    #[test]
    fn a_share_is_made_of_counts_from_the_same_records() {
        for measure in Measure::ALL {
            if let Made::Share(part, whole) = measure.made() {
                assert_eq!((part.made(), whole.made()), (Made::Counted, Made::Counted));
                assert_eq!((part.source(), whole.source()), (measure.source(), measure.source()));
                for dimension in measure.dimensions() {
                    let known = |one: Measure| one.dimensions().contains(&dimension);
                    assert!(
                        known(whole) && (known(part) || dimension == Dimension::Outcome),
                        "{measure:?} {dimension:?}"
                    );
                }
            }
        }
    }
}
