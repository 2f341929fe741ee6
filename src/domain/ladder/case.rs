//! Moves of a case: `diterima → pemeriksaan_berkas ⇄ perlu_perbaikan → verifikasi_data → (kunjungan_rumah) →
//! rekomendasi → menunggu_penetapan → dirujuk | dilayani_langsung → selesai`; from anywhere open `ditolak`,
//! `dibatalkan`, `duplikat` (product text, "The referral ladder").

use super::{Duty, Move, Needed, Role};
use crate::domain::referral::CaseState;
use crate::words::ladder as w;

crate::coded! {
    /// What can be done with a case.
    CaseAct {
        /// The back office takes the papers up.
        CheckFile = "periksa_berkas", w::CASE_CHECK_FILE;
        /// The citizen must repair something.
        AskRepair = "minta_perbaikan", w::CASE_ASK_REPAIR;
        /// The repaired papers are here.
        TakeRepaired = "terima_perbaikan", w::CASE_TAKE_REPAIRED;
        /// The data is compared with the registers.
        Verify = "verifikasi_data", w::CASE_VERIFY;
        /// Somebody should go and look.
        AskVisit = "minta_kunjungan", w::CASE_ASK_VISIT;
        /// A recommendation is written.
        Recommend = "rekomendasikan", w::CASE_RECOMMEND;
        /// The recommendation goes to whoever decides.
        Submit = "ajukan_penetapan", w::CASE_SUBMIT;
        /// Whoever decides sends it back.
        SendBack = "kembalikan", w::CASE_SEND_BACK;
        /// Decided: refer.
        Refer = "tetapkan_rujuk", w::CASE_REFER;
        /// Decided: served here.
        Serve = "tetapkan_layani", w::CASE_SERVE;
        /// Closed with an answer.
        Close = "selesaikan", w::CASE_CLOSE;
        /// Rejected.
        Reject = "tolak", w::CASE_REJECT;
        /// Cancelled.
        Cancel = "batalkan", w::CASE_CANCEL;
        /// The same case is already here.
        Duplicate = "tandai_duplikat", w::CASE_DUPLICATE;
    }
}

/// One row of the table of cases.
pub type CaseMove = Move<CaseState, CaseAct>;

/// States of a case that still lives.
pub const OPEN: &[CaseState] = &[
    CaseState::Received,
    CaseState::FileCheck,
    CaseState::Repair,
    CaseState::Verify,
    CaseState::HomeVisit,
    CaseState::Recommend,
    CaseState::AwaitDecision,
    CaseState::Referred,
    CaseState::Served,
];

const fn step(
    from: &'static [CaseState],
    act: CaseAct,
    role: Role,
    duty: Option<Duty>,
    needs: &'static [Needed],
    to: CaseState,
) -> CaseMove {
    Move { from, act, role, duty, needs, to }
}

/// Every move of a case. The order is the order in which people are offered them.
pub const MOVES: &[CaseMove] = &[
    step(
        &[CaseState::Received],
        CaseAct::CheckFile,
        Role::BackOffice,
        Some(Duty::Verification),
        &[],
        CaseState::FileCheck,
    ),
    step(&[CaseState::Repair], CaseAct::TakeRepaired, Role::FrontOffice, None, &[], CaseState::FileCheck),
    step(&[CaseState::FileCheck], CaseAct::Verify, Role::BackOffice, Some(Duty::Verification), &[], CaseState::Verify),
    step(
        &[CaseState::Verify],
        CaseAct::Recommend,
        Role::BackOffice,
        Some(Duty::Verification),
        &[],
        CaseState::Recommend,
    ),
    step(
        &[CaseState::HomeVisit],
        CaseAct::Recommend,
        Role::BackOffice,
        Some(Duty::Verification),
        &[Needed::Finding],
        CaseState::Recommend,
    ),
    step(
        &[CaseState::Recommend],
        CaseAct::Submit,
        Role::BackOffice,
        Some(Duty::Verification),
        &[],
        CaseState::AwaitDecision,
    ),
    step(
        &[CaseState::Referred, CaseState::Served],
        CaseAct::Close,
        Role::FrontOffice,
        None,
        &[Needed::AllSettled, Needed::Answer],
        CaseState::Done,
    ),
    step(
        &[CaseState::AwaitDecision, CaseState::Served],
        CaseAct::Refer,
        Role::Manager,
        Some(Duty::Approval),
        &[Needed::Referral],
        CaseState::Referred,
    ),
    step(
        &[CaseState::AwaitDecision, CaseState::Referred],
        CaseAct::Serve,
        Role::Manager,
        Some(Duty::Approval),
        &[Needed::Service],
        CaseState::Served,
    ),
    step(
        &[CaseState::FileCheck, CaseState::Verify],
        CaseAct::AskRepair,
        Role::BackOffice,
        Some(Duty::Verification),
        &[Needed::Reason],
        CaseState::Repair,
    ),
    step(
        &[CaseState::Verify, CaseState::Recommend],
        CaseAct::AskVisit,
        Role::BackOffice,
        Some(Duty::Verification),
        &[],
        CaseState::HomeVisit,
    ),
    step(
        &[CaseState::AwaitDecision],
        CaseAct::SendBack,
        Role::Manager,
        Some(Duty::Approval),
        &[Needed::Reason],
        CaseState::Recommend,
    ),
    step(
        OPEN,
        CaseAct::Reject,
        Role::Manager,
        Some(Duty::Approval),
        &[Needed::NoneAway, Needed::Reason],
        CaseState::Rejected,
    ),
    step(OPEN, CaseAct::Cancel, Role::FrontOffice, None, &[Needed::NoneAway, Needed::Reason], CaseState::Cancelled),
    step(OPEN, CaseAct::Duplicate, Role::FrontOffice, None, &[Needed::NoneAway, Needed::Parent], CaseState::Duplicate),
];

/// The moves that start from a state, in the order of the table.
pub fn moves_from(state: CaseState) -> impl Iterator<Item = &'static CaseMove> {
    MOVES.iter().filter(move |row| row.starts_at(&state))
}

/// The row for this act in this state; none means the move does not exist.
pub fn find(state: CaseState, act: CaseAct) -> Option<&'static CaseMove> {
    moves_from(state).find(|row| row.act == act)
}

/// The shortest way between two states over moves that need no words and no other case: what a small office walks in
/// one sitting. Empty when both are the same; none when there is no such way.
pub fn way(from: CaseState, to: CaseState) -> Option<Vec<&'static CaseMove>> {
    let mut ways = vec![(from, Vec::new())];
    let mut seen = vec![from];
    while !ways.is_empty() {
        if let Some((_, found)) = ways.iter().find(|(state, _)| *state == to) {
            return Some(found.clone());
        }
        ways = ways.into_iter().flat_map(|(state, path)| longer(state, &path, &mut seen)).collect();
    }
    None
}

fn longer(
    state: CaseState,
    path: &[&'static CaseMove],
    seen: &mut Vec<CaseState>,
) -> Vec<(CaseState, Vec<&'static CaseMove>)> {
    let mut found = Vec::new();
    for row in moves_from(state).filter(|row| !row.wants_words() && !row.needs.contains(&Needed::Parent)) {
        if seen.contains(&row.to) {
            continue;
        }
        seen.push(row.to);
        let mut path = path.to_vec();
        path.push(row);
        found.push((row.to, path));
    }
    found
}
