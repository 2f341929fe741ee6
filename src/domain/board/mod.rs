//! The supervisor's board: what waits too long, where, since when, and why.
//!
//! A [`Backlog`] is a kind of thing that can wait too long; each has one meaning, and where a named list of cases or
//! referrals says the same, it *is* that list ([`Backlog::view`]), so that board and list can never tell two stories. What
//! waits is a [`heap::Stuck`]; the numbers of the board are sums over those and nothing else, so every number is its rows.

pub mod heap;
pub mod trend;

use super::field_issue::IssueState;
use super::follow_up::FollowUpKind;
use super::ladder::mark::MarkKind;
use super::referral::{CaseState, ReferralState};
use super::register::PromiseState;
use super::worklist::View;
use crate::words::{Text, board as w};

pub use heap::{Heap, Heaped, Leads, Line, Stuck};

crate::coded! {
    /// A kind of thing that can wait too long, what weighs most first.
    Backlog {
        /// Cases that cannot wait.
        Urgent = "darurat", w::URGENT;
        /// Cases whose citizen should have had an answer before today.
        Overdue = "kasus_lewat", w::OVERDUE;
        /// Cases that wait for a decision in the office longer than it allows.
        Deciding = "menunggu_penetapan", w::DECIDING;
        /// Cases whose decision above the office is late.
        Upstream = "macet_di_hulu", w::UPSTREAM;
        /// Cases on which everything is back and the citizen not yet told.
        Untold = "belum_disampaikan", w::UNTOLD;
        /// Referrals whose answer was due before today.
        Unanswered = "rujukan_belum_dijawab", w::UNANSWERED;
        /// Letters that wait for initials or signature.
        Unsigned = "surat_belum_ditandatangani", w::UNSIGNED;
        /// Decisions of meetings and follow-ups of activities whose day is over.
        FollowUps = "tindak_lanjut_lewat", w::FOLLOW_UPS;
        /// Problems from the field whose next step is late.
        Issues = "masalah_lewat", w::ISSUES;
        /// Promises of partners whose day is over.
        Promises = "janji_lewat", w::PROMISES;
        /// Gampong with entries nobody confirmed within the office's round period.
        Stale = "data_lama", w::STALE;
        /// Posts nobody holds, or held by somebody whose term is over.
        Vacant = "jabatan_kosong", w::VACANT;
    }
}

impl Backlog {
    /// The named list that is the same thing, where there is one.
    pub const fn view(self) -> Option<View> {
        match self {
            Backlog::Urgent => Some(View::Urgent),
            Backlog::Overdue => Some(View::Overdue),
            Backlog::Deciding => Some(View::Stuck),
            Backlog::Upstream => Some(View::Upstream),
            Backlog::Untold => Some(View::Ready),
            Backlog::Unanswered => Some(View::Late),
            _ => None,
        }
    }

    /// True where cases wait.
    pub const fn is_of_cases(self) -> bool {
        matches!(self, Backlog::Urgent | Backlog::Overdue | Backlog::Deciding | Backlog::Upstream | Backlog::Untold)
    }

    /// What counts into it, and from which day the waiting is counted.
    pub const fn meaning(self) -> Text {
        match self {
            Backlog::Urgent => w::URGENT_MEANS,
            Backlog::Overdue => w::OVERDUE_MEANS,
            Backlog::Deciding => w::DECIDING_MEANS,
            Backlog::Upstream => w::UPSTREAM_MEANS,
            Backlog::Untold => w::UNTOLD_MEANS,
            Backlog::Unanswered => w::UNANSWERED_MEANS,
            Backlog::Unsigned => w::UNSIGNED_MEANS,
            Backlog::FollowUps => w::FOLLOW_UPS_MEANS,
            Backlog::Issues => w::ISSUES_MEANS,
            Backlog::Promises => w::PROMISES_MEANS,
            Backlog::Stale => w::STALE_MEANS,
            Backlog::Vacant => w::VACANT_MEANS,
        }
    }

    /// What is said when nothing is in it.
    pub const fn empty(self) -> Text {
        match self {
            Backlog::Urgent => w::URGENT_NONE,
            Backlog::Overdue => w::OVERDUE_NONE,
            Backlog::Deciding => w::DECIDING_NONE,
            Backlog::Upstream => w::UPSTREAM_NONE,
            Backlog::Untold => w::UNTOLD_NONE,
            Backlog::Unanswered => w::UNANSWERED_NONE,
            Backlog::Unsigned => w::UNSIGNED_NONE,
            Backlog::FollowUps => w::FOLLOW_UPS_NONE,
            Backlog::Issues => w::ISSUES_NONE,
            Backlog::Promises => w::PROMISES_NONE,
            Backlog::Stale => w::STALE_NONE,
            Backlog::Vacant => w::VACANT_NONE,
        }
    }
}

crate::coded! {
    /// Why something waits: for what, or for whom.
    Why {
        /// A case nobody took up.
        NotTakenUp = "belum_diperiksa", w::WHY_RECEIVED;
        /// Papers of a case are being checked.
        Checking = "berkas_diperiksa", w::WHY_FILE_CHECK;
        /// The citizen must repair papers.
        Repair = "menunggu_perbaikan", w::WHY_REPAIR;
        /// Data is compared with registers.
        Verifying = "data_dicocokkan", w::WHY_VERIFY;
        /// Somebody should go and look.
        Visit = "kunjungan_belum", w::WHY_VISIT;
        /// The recommendation was not handed in.
        Recommending = "rekomendasi_belum_diajukan", w::WHY_RECOMMEND;
        /// Nobody has decided.
        Undecided = "belum_ditetapkan", w::WHY_DECISION;
        /// Referred; an answer of the destination, or telling the citizen, is left.
        Referred = "sudah_dirujuk", w::WHY_REFERRED;
        /// Served here; telling the citizen is left.
        Served = "sudah_dilayani", w::WHY_SERVED;
        /// The case is over.
        Over = "sudah_berakhir", w::WHY_OVER;
        /// Somebody above the office has not decided.
        Above = "putusan_di_hulu", w::WHY_ABOVE;
        /// The destination never said anything.
        NothingHeard = "tanpa_kabar", w::WHY_NOTHING_HEARD;
        /// The destination has it.
        Received = "diterima_tujuan", w::WHY_ARRIVED;
        /// The destination works on it.
        InService = "sedang_dilayani_tujuan", w::WHY_IN_SERVICE;
        /// A letter without initials.
        Initials = "menunggu_paraf", w::WHY_INITIALS;
        /// A letter without signature.
        Signature = "menunggu_tanda_tangan", w::WHY_SIGNATURE;
        /// A decision of a meeting.
        Decision = "keputusan_rapat", w::WHY_MEETING;
        /// The follow-up of an activity.
        Task = "tindak_lanjut", w::WHY_TASK;
        /// A problem nobody has talked about.
        Raised = "belum_dibahas", w::WHY_RAISED;
        /// A problem without a decision.
        Discussed = "belum_diputuskan", w::WHY_DISCUSSED;
        /// A decision that is not carried out.
        Decided = "belum_dijalankan", w::WHY_DECIDED;
        /// Nothing of a promise was given.
        NothingGiven = "belum_diberikan", w::WHY_PROMISED;
        /// A part of a promise was given.
        PartGiven = "baru_sebagian", w::WHY_PART;
        /// A round goes on in the gampong.
        RoundOpen = "putaran_berjalan", w::WHY_ROUND;
        /// Nobody walks the gampong.
        NoRound = "tanpa_putaran", w::WHY_NO_ROUND;
        /// The term of whoever held the post is over.
        TermOver = "masa_tugas_habis", w::WHY_TERM_OVER;
        /// Nobody is on record, or who was there left early.
        Nobody = "tidak_ada_pemegang", w::WHY_NOBODY;
    }
}

impl From<CaseState> for Why {
    fn from(state: CaseState) -> Why {
        match state {
            CaseState::Received => Why::NotTakenUp,
            CaseState::FileCheck => Why::Checking,
            CaseState::Repair => Why::Repair,
            CaseState::Verify => Why::Verifying,
            CaseState::HomeVisit => Why::Visit,
            CaseState::Recommend => Why::Recommending,
            CaseState::AwaitDecision => Why::Undecided,
            CaseState::Referred => Why::Referred,
            CaseState::Served => Why::Served,
            CaseState::Done | CaseState::Rejected | CaseState::Cancelled | CaseState::Duplicate => Why::Over,
        }
    }
}

impl From<ReferralState> for Why {
    fn from(state: ReferralState) -> Why {
        match state {
            ReferralState::Received => Why::Received,
            ReferralState::InService => Why::InService,
            _ => Why::NothingHeard,
        }
    }
}

impl From<MarkKind> for Why {
    fn from(kind: MarkKind) -> Why {
        if kind == MarkKind::Initials { Why::Initials } else { Why::Signature }
    }
}

impl From<FollowUpKind> for Why {
    fn from(kind: FollowUpKind) -> Why {
        match kind {
            FollowUpKind::Decision => Why::Decision,
            FollowUpKind::Task => Why::Task,
        }
    }
}

impl From<IssueState> for Why {
    fn from(state: IssueState) -> Why {
        match state {
            IssueState::Discussed => Why::Discussed,
            IssueState::Decided => Why::Decided,
            _ => Why::Raised,
        }
    }
}

impl From<PromiseState> for Why {
    fn from(state: PromiseState) -> Why {
        if state == PromiseState::Part { Why::PartGiven } else { Why::NothingGiven }
    }
}

impl Why {
    /// The state that cases or referrals have which wait for this reason, by code; none where a state is not the reason.
    pub fn state(self) -> Option<&'static str> {
        let case = CaseState::ALL.iter().find(|one| Why::from(**one) == self && self != Why::Over);
        let referral = ReferralState::ALL.iter().filter(|one| one.is_open()).find(|one| Why::from(**one) == self);
        case.map(|one| one.code()).or(referral.map(|one| one.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::case::OPEN;

    #[test]
    fn every_backlog_says_what_it_means_and_what_nothing_means() {
        let mut said = std::collections::BTreeSet::new();
        for one in Backlog::ALL {
            for text in [one.label(), one.meaning(), one.empty()] {
                assert!(said.insert(text.id) && said.insert(text.en), "{one:?}");
            }
        }
    }

    #[test]
    fn backlogs_of_cases_are_lists_of_cases() {
        for one in Backlog::ALL {
            assert_eq!(one.view().is_some_and(View::is_of_cases), one.is_of_cases(), "{one:?}");
        }
    }

    #[test]
    fn every_open_state_is_one_reason_and_leads_back_to_it() {
        for state in OPEN {
            assert_eq!(Why::from(*state).state(), Some(state.code()));
        }
        for state in ReferralState::ALL.iter().filter(|one| one.is_open()) {
            assert_eq!(Why::from(*state).state(), Some(state.code()));
        }
        assert_eq!(Why::Signature.state(), None);
    }
}
