//! Moves of a referral: `draf → terkirim → diterima_tujuan → sedang_dilayani → selesai`; or `ditolak_tujuan`,
//! `dibatalkan`, `diteruskan` (product text, "The referral ladder"). `tanpa_kabar` is no state: it is computed.

use super::{Move, Needed, Role};
use crate::domain::referral::ReferralState;
use crate::words::ladder as w;

crate::coded! {
    /// What can be done with a referral.
    ReferralAct {
        /// The letter is numbered and handed over.
        Send = "kirim", w::REFERRAL_SEND;
        /// The letter was made void: back to being written.
        TakeBack = "tarik_kembali", w::REFERRAL_TAKE_BACK;
        /// The destination says it has it.
        Arrive = "diterima_tujuan", w::REFERRAL_ARRIVE;
        /// The destination has begun.
        Begin = "mulai_dilayani", w::REFERRAL_BEGIN;
        /// The destination has served.
        Served = "terlayani", w::REFERRAL_SERVED;
        /// The destination did not serve, with a coded reason.
        Refuse = "tidak_dilayani", w::REFERRAL_REFUSE;
        /// The destination sent it onward.
        Onward = "diteruskan", w::REFERRAL_ONWARD_ACT;
        /// Cancelled here.
        Cancel = "batalkan", w::REFERRAL_CANCEL;
        /// What was cancelled before any letter had a number is written on after all.
        Resume = "lanjutkan_lagi", w::REFERRAL_RESUME;
    }
}

impl ReferralAct {
    /// True for what a destination says; the rest is done here.
    pub const fn is_reply(self) -> bool {
        matches!(self, Self::Arrive | Self::Begin | Self::Served | Self::Refuse | Self::Onward)
    }
}

/// One row of the table of referrals.
pub type ReferralMove = Move<ReferralState, ReferralAct>;

/// States in which an answer is still expected.
pub const AWAY: &[ReferralState] = &[ReferralState::Sent, ReferralState::Received, ReferralState::InService];

const fn step(
    from: &'static [ReferralState],
    act: ReferralAct,
    needs: &'static [Needed],
    to: ReferralState,
) -> ReferralMove {
    Move { from, act, role: Role::FrontOffice, duty: None, needs, to }
}

/// Every move of a referral. The order is the order in which people are offered them.
pub const MOVES: &[ReferralMove] = &[
    step(
        &[ReferralState::Draft],
        ReferralAct::Send,
        &[Needed::Decision, Needed::Consent, Needed::Destination, Needed::Letter],
        ReferralState::Sent,
    ),
    step(&[ReferralState::Sent], ReferralAct::Arrive, &[], ReferralState::Received),
    step(&[ReferralState::Sent, ReferralState::Received], ReferralAct::Begin, &[], ReferralState::InService),
    step(AWAY, ReferralAct::Served, &[], ReferralState::Done),
    step(AWAY, ReferralAct::Refuse, &[Needed::Unmet], ReferralState::Refused),
    step(AWAY, ReferralAct::Onward, &[Needed::Reason], ReferralState::Onward),
    step(&[ReferralState::Sent], ReferralAct::TakeBack, &[Needed::Reason], ReferralState::Draft),
    step(
        &[ReferralState::Draft, ReferralState::Sent, ReferralState::Received, ReferralState::InService],
        ReferralAct::Cancel,
        &[Needed::Reason],
        ReferralState::Cancelled,
    ),
    step(
        &[ReferralState::Cancelled],
        ReferralAct::Resume,
        &[Needed::Open, Needed::Unnumbered, Needed::Reason],
        ReferralState::Draft,
    ),
];

/// The moves that start from a state, in the order of the table.
pub fn moves_from(state: ReferralState) -> impl Iterator<Item = &'static ReferralMove> {
    MOVES.iter().filter(move |row| row.starts_at(&state))
}

/// The row for this act in this state; none means the move does not exist.
pub fn find(state: ReferralState, act: ReferralAct) -> Option<&'static ReferralMove> {
    moves_from(state).find(|row| row.act == act)
}
