//! What a destination says, by phone, on paper or in person, and what follows from it: the state the referral gets,
//! the coded reason, the step the desk should take next (product text, "The referral ladder": every "not served" has a
//! coded reason and a default next step).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::referral::ReferralAct;
use crate::domain::ids::{ReferralId, ReplyId};
use crate::domain::visit::UnmetReason;
use crate::words::ladder as w;

crate::coded! {
    /// What the destination answered. The order is that of the screen: the commonest first, digits choose.
    ReplyOutcome {
        /// It served.
        Served = "terlayani", w::REPLY_SERVED;
        /// The conditions are not met.
        NotEligible = "tidak_memenuhi_syarat", w::REPLY_NOT_ELIGIBLE;
        /// Nothing free.
        NoCapacity = "kapasitas_habis", w::REPLY_NO_CAPACITY;
        /// The citizen did not come, or the number was dead.
        NotReached = "tidak_terjangkau", w::REPLY_NOT_REACHED;
        /// The citizen did not want it.
        Declined = "warga_menolak", w::REPLY_DECLINED;
        /// Papers are missing.
        Papers = "berkas_kurang", w::REPLY_PAPERS;
        /// It is the wrong place.
        WrongPlace = "salah_tujuan", w::REPLY_WRONG_PLACE;
        /// It sent the citizen onward.
        Onward = "diteruskan", w::REPLY_ONWARD;
        /// The letter came too late.
        Expired = "kedaluwarsa", w::REPLY_EXPIRED;
        /// It has the letter; no result yet.
        Arrived = "diterima", w::REPLY_ARRIVED;
        /// It works on it; no result yet.
        InService = "sedang_dilayani", w::REPLY_IN_SERVICE;
    }
}

crate::coded! {
    /// How the answer reached the office.
    Heard {
        /// By phone.
        Phone = "telepon", w::HEARD_PHONE;
        /// By written message.
        Message = "pesan", w::HEARD_MESSAGE;
        /// The return slip or a letter.
        Paper = "surat", w::HEARD_PAPER;
        /// The citizen told it.
        Citizen = "warga", w::HEARD_CITIZEN;
        /// Somebody of the office was there.
        Visit = "kunjungan", w::HEARD_VISIT;
    }
}

crate::coded! {
    /// What the desk should do next.
    NextStep {
        /// Tell the citizen and close.
        TellCitizen = "beri_tahu_warga", w::NEXT_TELL;
        /// Refer the same need somewhere else.
        OtherPlace = "rujuk_ke_tujuan_lain", w::NEXT_OTHER_PLACE;
        /// Ask the citizen for the papers, then refer again.
        Complete = "lengkapi_berkas", w::NEXT_COMPLETE;
        /// Find the citizen again, through gampong or TKSK.
        FindCitizen = "cari_warga", w::NEXT_FIND;
        /// Follow it at the new place.
        Follow = "ikuti_di_tujuan_baru", w::NEXT_FOLLOW;
        /// Write a new letter.
        NewLetter = "surat_baru", w::NEXT_NEW_LETTER;
        /// Wait for the result.
        Wait = "tunggu_hasil", w::NEXT_WAIT;
    }
}

impl ReplyOutcome {
    /// The move it makes.
    pub const fn act(self) -> ReferralAct {
        match self {
            Self::Served => ReferralAct::Served,
            Self::Arrived => ReferralAct::Arrive,
            Self::InService => ReferralAct::Begin,
            Self::Onward => ReferralAct::Onward,
            _ => ReferralAct::Refuse,
        }
    }

    /// The coded reason, where it was not served.
    pub const fn unmet(self) -> Option<UnmetReason> {
        match self {
            Self::NotEligible => Some(UnmetReason::NotEligible),
            Self::NoCapacity => Some(UnmetReason::NoCapacity),
            Self::NotReached => Some(UnmetReason::Unreachable),
            Self::Declined => Some(UnmetReason::Declined),
            Self::Papers => Some(UnmetReason::Papers),
            Self::WrongPlace => Some(UnmetReason::WrongPlace),
            Self::Onward => Some(UnmetReason::SentOnward),
            Self::Expired => Some(UnmetReason::Expired),
            Self::Served | Self::Arrived | Self::InService => None,
        }
    }

    /// What the desk should do next.
    pub const fn next(self) -> NextStep {
        match self {
            Self::Served | Self::Declined => NextStep::TellCitizen,
            Self::NotEligible | Self::NoCapacity | Self::WrongPlace => NextStep::OtherPlace,
            Self::Papers => NextStep::Complete,
            Self::NotReached => NextStep::FindCitizen,
            Self::Onward => NextStep::Follow,
            Self::Expired => NextStep::NewLetter,
            Self::Arrived | Self::InService => NextStep::Wait,
        }
    }

    /// True when it says that what we know of the destination is wrong: its trust falls and somebody must check.
    pub const fn doubts_destination(self) -> bool {
        matches!(self, Self::WrongPlace)
    }
}

/// One answer of a destination. Written once; a wrong one is followed by a right one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Identity.
    pub id: ReplyId,
    /// Which referral.
    pub referral: ReferralId,
    /// Office time at which it was written down.
    pub at: NaiveDateTime,
    /// Who wrote it down.
    pub by: String,
    /// What was said.
    pub outcome: ReplyOutcome,
    /// How it reached the office.
    pub heard: Heard,
    /// In words: what was given, who spoke, where it was sent.
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_was_not_served_has_a_reason_and_a_next_step_other_than_waiting() {
        for outcome in ReplyOutcome::ALL.iter().copied().filter(|outcome| outcome.act() == ReferralAct::Refuse) {
            assert!(outcome.unmet().is_some(), "{outcome:?}");
            assert_ne!(outcome.next(), NextStep::Wait, "{outcome:?}");
        }
    }

    #[test]
    fn every_coded_reason_can_be_said_by_a_destination() {
        for reason in UnmetReason::ALL {
            assert!(ReplyOutcome::ALL.iter().any(|outcome| outcome.unmet() == Some(*reason)), "{reason:?}");
        }
    }

    #[test]
    fn served_has_no_reason_and_the_citizen_is_told() {
        assert_eq!(ReplyOutcome::Served.unmet(), None);
        assert_eq!(ReplyOutcome::Served.next(), NextStep::TellCitizen);
    }
}
