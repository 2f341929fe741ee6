//! A visit: every contact is counted, even one that ends in a sentence, and a need that could not be met is recorded
//! with its reason (product text, walk-in 2).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::ids::{PersonId, VisitId};
use crate::words::records as w;

crate::coded! {
    /// How the citizen reached the office.
    Channel {
        /// At the counter.
        Counter = "loket", w::CHANNEL_COUNTER;
        /// By phone.
        Phone = "telepon", w::CHANNEL_PHONE;
        /// By written message.
        Message = "pesan", w::CHANNEL_MESSAGE;
        /// The office went there.
        HomeVisit = "kunjungan", w::CHANNEL_HOME;
        /// Through the gampong's service point.
        Puskesos = "puskesos", w::CHANNEL_PUSKESOS;
        /// Through the kecamatan's service point.
        Puspelkessos = "puspelkessos", w::CHANNEL_PUSPELKESSOS;
        /// A pillar member brought it.
        Pillar = "pilar", w::CHANNEL_PILLAR;
        /// A letter of another office.
        Letter = "surat", w::CHANNEL_LETTER;
    }
}

crate::coded! {
    /// How the visit ended.
    Outcome {
        /// The question was answered.
        Answered = "dijawab", w::OUTCOME_ANSWERED;
        /// An information sheet was handed over.
        SheetGiven = "lembar_info", w::OUTCOME_SHEET;
        /// Sent home for papers, with a slip.
        MissingPapers = "berkas_kurang", w::OUTCOME_MISSING_PAPERS;
        /// Referred.
        Referred = "dirujuk", w::OUTCOME_REFERRED;
        /// Registered for a programme or case.
        Registered = "didaftarkan", w::OUTCOME_REGISTERED;
        /// Not served; has a reason.
        Unmet = "tidak_terlayani", w::OUTCOME_UNMET;
    }
}

crate::coded! {
    /// Why a need was not met: the coded reasons of the referral ladder.
    UnmetReason {
        /// Does not fulfil the conditions.
        NotEligible = "tidak_memenuhi_syarat", w::REASON_NOT_ELIGIBLE;
        /// Quota or capacity used up.
        NoCapacity = "kapasitas_habis", w::REASON_NO_CAPACITY;
        /// Could not be reached.
        Unreachable = "tidak_terjangkau", w::REASON_UNREACHABLE;
        /// The citizen declined.
        Declined = "warga_menolak", w::REASON_DECLINED;
        /// Papers missing.
        Papers = "berkas_kurang", w::REASON_PAPERS;
        /// Wrong place.
        WrongPlace = "salah_tujuan", w::REASON_WRONG_PLACE;
        /// Sent onward.
        SentOnward = "diteruskan", w::REASON_SENT_ONWARD;
        /// Too late.
        Expired = "kedaluwarsa", w::REASON_EXPIRED;
    }
}

/// One counted visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Identity inside the program.
    pub id: VisitId,
    /// Counts the saves.
    pub version: i64,
    /// Office time at which it was written down.
    pub at: NaiveDateTime,
    /// Slug of the procedure it was about, if one fits.
    pub procedure: Option<String>,
    /// Who came, if known.
    pub person: Option<PersonId>,
    /// Code of the gampong, if known.
    pub gampong: Option<String>,
    /// How they reached us.
    pub channel: Channel,
    /// How it ended.
    pub outcome: Outcome,
    /// The reason; present exactly when the outcome is [`Outcome::Unmet`].
    pub unmet_reason: Option<UnmetReason>,
    /// Minutes it took, rounded up; 0 when not measured.
    pub minutes: i64,
    /// One line of what was said.
    pub note: String,
    /// Counted by mistake: kept, and no longer counted. Absent from the check value where false, so that records from
    /// before keep theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub voided: bool,
}

impl Visit {
    /// A counted answer at the counter: the commonest visit.
    pub fn answered(id: VisitId, at: NaiveDateTime) -> Visit {
        Visit {
            id,
            version: 0,
            at,
            procedure: None,
            person: None,
            gampong: None,
            channel: Channel::Counter,
            outcome: Outcome::Answered,
            unmet_reason: None,
            minutes: 0,
            note: String::new(),
            voided: false,
        }
    }
}
