//! The referral ladder: every move a case or a referral can make, as two tables that the code, the screens, the manual
//! and the tests read. A move that is not in a table does not exist: [`dossier`] is the only code that changes a state,
//! and it can do so only by taking a row.
//!
//! Source: fact sheet ch. 1 (findings 6–8), ch. 6.2 (front office registers, back office examines and recommends,
//! manager or koordinator decides, Kabid initials, Kepala Dinas signs), ch. 6.3 (states); product text, "The referral
//! ladder". Odd: a small office may hold every role in one person. Then the ladder is walked in one sitting
//! ([`dossier::Dossier::walk`]), and each step is still written down.

pub mod case;
pub mod diagram;
pub mod dossier;
pub mod mark;
pub mod note;
pub mod picture;
pub mod recheck;
pub mod referral;
pub mod reply;

#[cfg(test)]
mod tests;

use crate::words::ladder as w;

crate::coded! {
    /// Who takes a step.
    Role {
        /// Registers, hands over, tells the citizen.
        FrontOffice = "fo", w::ROLE_FRONT;
        /// Examines and recommends.
        BackOffice = "bo", w::ROLE_BACK;
        /// Goes and looks: PSM, social worker.
        Surveyor = "surveyor", w::ROLE_SURVEYOR;
        /// Decides: Manajer in the city, Koordinator in a Puskesos.
        Manager = "manajer", w::ROLE_MANAGER;
        /// Initials the letter.
        Kabid = "kabid", w::ROLE_KABID;
        /// Signs the letter.
        Head = "kepala_dinas", w::ROLE_HEAD;
        /// Works for one kecamatan: opens cases, writes notes and home visits. No row of the tables is theirs, so a
        /// TKSK examines, decides and signs nothing unless they hold another role too.
        Tksk = "tksk", w::ROLE_TKSK;
    }
}

crate::coded! {
    /// Kinds of work an office may want to keep in different hands (R19).
    Duty {
        /// Writing the case down.
        Entry = "pencatatan", w::DUTY_ENTRY;
        /// Examining and recommending.
        Verification = "verifikasi", w::DUTY_VERIFICATION;
        /// Deciding.
        Approval = "penetapan", w::DUTY_APPROVAL;
    }
}

crate::coded! {
    /// What must be there before a move can be made.
    Needed {
        /// A written reason.
        Reason = "alasan", w::NEEDS_REASON;
        /// The answer given to the citizen.
        Answer = "jawaban_ke_warga", w::NEEDS_ANSWER;
        /// The other case this one repeats.
        Parent = "kasus_induk", w::NEEDS_PARENT;
        /// A home visit with its findings.
        Finding = "hasil_kunjungan", w::NEEDS_FINDING;
        /// A referral that is not cancelled.
        Referral = "rujukan", w::NEEDS_REFERRAL;
        /// A service given here.
        Service = "layanan", w::NEEDS_SERVICE;
        /// No referral still away: each has come back, was cancelled or never left.
        NoneAway = "tidak_ada_yang_ditunggu", w::NEEDS_NONE_AWAY;
        /// No referral still away and none still being written.
        AllSettled = "semua_tuntas", w::NEEDS_ALL_SETTLED;
        /// The decision to refer.
        Decision = "penetapan", w::NEEDS_DECISION;
        /// Consent of the citizen, or the ground for acting without it.
        Consent = "persetujuan", w::NEEDS_CONSENT;
        /// Where it goes.
        Destination = "tujuan", w::NEEDS_DESTINATION;
        /// A numbered letter.
        Letter = "surat_bernomor", w::NEEDS_LETTER;
        /// A coded reason why it was not served.
        Unmet = "alasan_berkode", w::NEEDS_UNMET;
        /// The case still goes on.
        Open = "kasus_terbuka", w::NEEDS_OPEN;
        /// No letter of the referral has a number.
        Unnumbered = "belum_bernomor", w::NEEDS_UNNUMBERED;
    }
}

/// One row of a table: from any of these states, this act, by this role, with these things at hand, leads there.
#[derive(Debug)]
pub struct Move<S: 'static, A: 'static> {
    /// States it starts from.
    pub from: &'static [S],
    /// What is done.
    pub act: A,
    /// Who does it.
    pub role: Role,
    /// The kind of work it is, where an office may keep it apart from other kinds.
    pub duty: Option<Duty>,
    /// What must be there.
    pub needs: &'static [Needed],
    /// Where it leads.
    pub to: S,
}

impl<S: PartialEq, A> Move<S, A> {
    /// True when the move starts from this state.
    pub fn starts_at(&self, state: &S) -> bool {
        self.from.contains(state)
    }

    /// True when words must be written with it.
    pub fn wants_words(&self) -> bool {
        self.needs.iter().any(|need| matches!(need, Needed::Reason | Needed::Answer))
    }
}
