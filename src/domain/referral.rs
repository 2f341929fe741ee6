//! Cases, needs and referrals: one person with several needs and several parallel referrals (fact sheet ch. 1,
//! finding 1). Every state of the ladder is here from the first day; the moves beyond *draf* and *terkirim* come with
//! the ladder.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::ids::{CaseId, DestinationId, LetterId, NeedId, PersonId, ReferralId};
use super::visit::{Channel, UnmetReason};
use crate::words::records as w;

/// Days until an answer is expected, where the procedure names no time.
pub const DEFAULT_DUE_DAYS: u64 = 14;

crate::coded! {
    /// State of a case (product text, "The referral ladder").
    CaseState {
        /// Front office has it.
        Received = "diterima", w::CASE_RECEIVED;
        /// Papers are being checked.
        FileCheck = "pemeriksaan_berkas", w::CASE_FILE_CHECK;
        /// The applicant must repair something.
        Repair = "perlu_perbaikan", w::CASE_REPAIR;
        /// Data is being verified.
        Verify = "verifikasi_data", w::CASE_VERIFY;
        /// Somebody goes and looks.
        HomeVisit = "kunjungan_rumah", w::CASE_HOME_VISIT;
        /// Back office recommends.
        Recommend = "rekomendasi", w::CASE_RECOMMEND;
        /// The manager decides.
        AwaitDecision = "menunggu_penetapan", w::CASE_AWAIT_DECISION;
        /// Referred.
        Referred = "dirujuk", w::CASE_REFERRED;
        /// Served here.
        Served = "dilayani_langsung", w::CASE_SERVED;
        /// Closed with an answer to the citizen.
        Done = "selesai", w::CASE_DONE;
        /// Rejected, with a written reason.
        Rejected = "ditolak", w::CASE_REJECTED;
        /// Cancelled.
        Cancelled = "dibatalkan", w::CASE_CANCELLED;
        /// Points to its parent.
        Duplicate = "duplikat", w::CASE_DUPLICATE;
    }
}

crate::coded! {
    /// State of one referral. `tanpa_kabar` is not a state: it is computed from the due date.
    ReferralState {
        /// Being written.
        Draft = "draf", w::REFERRAL_DRAFT;
        /// Letter numbered and handed over.
        Sent = "terkirim", w::REFERRAL_SENT;
        /// The destination has it.
        Received = "diterima_tujuan", w::REFERRAL_RECEIVED;
        /// The destination works on it.
        InService = "sedang_dilayani", w::REFERRAL_IN_SERVICE;
        /// Served.
        Done = "selesai", w::REFERRAL_DONE;
        /// Refused there.
        Refused = "ditolak_tujuan", w::REFERRAL_REFUSED;
        /// Cancelled here.
        Cancelled = "dibatalkan", w::REFERRAL_CANCELLED;
        /// Sent onward by the destination.
        Onward = "diteruskan", w::REFERRAL_ONWARD;
    }
}

impl ReferralState {
    /// True while an answer is still expected.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Sent | Self::Received | Self::InService)
    }
}

crate::coded! {
    /// How the reporter is related to the person the case is about (fact sheet ch. 1, finding 2).
    Relation {
        /// The person came alone.
        Own = "diri_sendiri", w::RELATION_SELF;
        /// Family.
        Family = "keluarga", w::RELATION_FAMILY;
        /// Neighbour.
        Neighbour = "tetangga", w::RELATION_NEIGHBOUR;
        /// Keuchik or another gampong official.
        Keuchik = "keuchik", w::RELATION_KEUCHIK;
        /// A pillar member.
        Pillar = "pilar", w::RELATION_PILLAR;
        /// Police or municipal police.
        Police = "polisi", w::RELATION_POLICE;
        /// Health facility.
        Health = "faskes", w::RELATION_HEALTH;
        /// Somebody else.
        Other = "lainnya", w::RELATION_OTHER;
    }
}

crate::coded! {
    /// Who agreed that data goes to the destination.
    ConsentBy {
        /// The person themself.
        Own = "diri_sendiri", w::CONSENT_OWN;
        /// The guardian.
        Guardian = "wali", w::CONSENT_GUARDIAN;
        /// The family.
        Family = "keluarga", w::CONSENT_FAMILY;
        /// Nobody could be asked; why is written down, and that is the ground on which data goes there.
        Unable = "tidak_dapat", w::CONSENT_UNABLE;
    }
}

/// On what ground data may go to the destination (product text, walk-in 7; R28).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Who agreed; none while nobody was asked.
    pub by: Option<ConsentBy>,
    /// Why nobody could be asked, where nobody could.
    pub reason: String,
}

impl Agreement {
    /// The person themself agreed.
    pub fn own() -> Agreement {
        Agreement { by: Some(ConsentBy::Own), reason: String::new() }
    }

    /// True when somebody agreed.
    pub fn given(&self) -> bool {
        self.by.is_some_and(|by| by != ConsentBy::Unable)
    }

    /// True when data may go there: somebody agreed, or it is written why nobody could.
    pub fn suffices(&self) -> bool {
        self.given() || (self.by == Some(ConsentBy::Unable) && !self.reason.trim().is_empty())
    }
}

/// Who brought the case, when it is not the person it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reporter {
    /// Relation to the subject.
    pub relation: Relation,
    /// Name; empty when the subject came alone.
    pub name: String,
    /// Phone; may be empty.
    pub phone: String,
}

impl Reporter {
    /// The subject speaks for themself.
    pub fn own() -> Reporter {
        Reporter { relation: Relation::Own, name: String::new(), phone: String::new() }
    }
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Identity inside the program.
    pub id: CaseId,
    /// Counts the saves.
    pub version: i64,
    /// Whom it is about.
    pub subject: PersonId,
    /// Who brought it.
    pub reporter: Reporter,
    /// Through which door it came.
    pub channel: Channel,
    /// Where it stands.
    pub state: CaseState,
    /// Office time of opening.
    pub opened_at: NaiveDateTime,
    /// What the desk wrote down.
    pub note: String,
    /// The answer given to the citizen; a case is closed only when this is written.
    pub answer: String,
    /// The case this one repeats, when it is marked as a duplicate. Left out while there is none, so that the check
    /// value of older cases stays right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CaseId>,
    /// Day by which the citizen should have an answer; left out of older cases for the same reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// One line of a checklist as it stood when the need was written: an old case keeps its old rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Name of the paper.
    pub document: String,
    /// True when the rule demands it.
    pub required: bool,
    /// True when the citizen has brought it.
    pub present: bool,
}

/// One need inside a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Identity inside the program.
    pub id: NeedId,
    /// The case it belongs to.
    pub case: CaseId,
    /// Slug of the procedure, if one fits.
    pub procedure: Option<String>,
    /// The need in words (the procedure's title where there is one).
    pub title: String,
    /// Papers, as the rule stood that day.
    pub checklist: Vec<ChecklistItem>,
}

/// One referral of one need to one destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Identity inside the program.
    pub id: ReferralId,
    /// Counts the saves.
    pub version: i64,
    /// The case.
    pub case: CaseId,
    /// The need it serves.
    pub need: NeedId,
    /// Where it goes; none while undecided.
    pub destination: Option<DestinationId>,
    /// Where it stands.
    pub state: ReferralState,
    /// Data may go there: somebody agreed, or it is written why nobody could (product text, walk-in 7); see
    /// [`Referral::agreement`].
    pub consent: bool,
    /// Day by which an answer is expected.
    pub due: Option<NaiveDate>,
    /// What the destination should know.
    pub note: String,
    /// The letter, once numbered.
    pub letter: Option<LetterId>,
    /// Return code printed on the slip, once numbered.
    pub return_code: Option<String>,
    /// Why it was not served, where it was not.
    pub unmet_reason: Option<UnmetReason>,
    // Empty fields are left out of the JSON below the check value, so that files from before keep theirs (R6).
    /// Who agreed; none in records from before this was asked, and while nobody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_by: Option<ConsentBy>,
    /// Why nobody could agree, where nobody could.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub consent_reason: String,
}

impl Referral {
    /// On what ground data may go there. Where a record from before only says that there is consent, the desk had asked
    /// the person themself.
    pub fn agreement(&self) -> Agreement {
        let by = self.consent_by.or(self.consent.then_some(ConsentBy::Own));
        Agreement { by, reason: self.consent_reason.clone() }
    }

    /// The referral with another ground.
    pub fn with_agreement(self, agreement: &Agreement) -> Referral {
        let unable = agreement.by == Some(ConsentBy::Unable);
        let reason = if unable { agreement.reason.trim().to_owned() } else { String::new() };
        Referral { consent: agreement.suffices(), consent_by: agreement.by, consent_reason: reason, ..self }
    }

    /// True when an answer is overdue on `day`.
    pub fn without_news_on(&self, day: NaiveDate) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| day > due)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn referral(state: ReferralState) -> Referral {
        Referral {
            id: ReferralId::from(Uuid::nil()),
            version: 1,
            case: CaseId::from(Uuid::nil()),
            need: NeedId::from(Uuid::nil()),
            destination: None,
            state,
            consent: true,
            due: NaiveDate::from_ymd_opt(2026, 11, 20),
            note: String::new(),
            letter: None,
            return_code: None,
            unmet_reason: None,
            consent_by: None,
            consent_reason: String::new(),
        }
    }

    #[test]
    fn a_record_from_before_is_written_as_it_was() {
        let json = serde_json::to_string(&referral(ReferralState::Draft)).unwrap();
        assert!(json.ends_with(r#""unmet_reason":null}"#), "{json}");
        assert_eq!(serde_json::from_str::<Referral>(&json).unwrap(), referral(ReferralState::Draft));
    }

    #[test]
    fn consent_without_a_name_was_the_persons_own() {
        assert_eq!(referral(ReferralState::Sent).agreement(), Agreement::own());
        let silent = Referral { consent: false, ..referral(ReferralState::Draft) };
        assert_eq!(silent.agreement(), Agreement::default());
    }

    #[test]
    fn who_agreed_decides_whether_data_may_go() {
        let of = |by, reason: &str| Agreement { by, reason: reason.into() };
        for by in [ConsentBy::Own, ConsentBy::Guardian, ConsentBy::Family] {
            assert!(of(Some(by), "").given() && of(Some(by), "").suffices());
        }
        assert!(!of(None, "").suffices() && !of(None, "darurat").suffices());
        let unable = of(Some(ConsentBy::Unable), "ODGJ, darurat");
        assert!(!unable.given() && unable.suffices() && !of(Some(ConsentBy::Unable), " ").suffices());
    }

    #[test]
    fn a_ground_is_kept_only_where_nobody_agreed() {
        let unable = Agreement { by: Some(ConsentBy::Unable), reason: " darurat ".into() };
        let with = referral(ReferralState::Draft).with_agreement(&unable);
        assert_eq!((with.consent, with.consent_reason.as_str()), (true, "darurat"));
        let family = Agreement { by: Some(ConsentBy::Family), reason: "darurat".into() };
        let with = with.with_agreement(&family);
        assert_eq!((with.consent, with.consent_reason.as_str()), (true, ""));
        assert_eq!(with.with_agreement(&Agreement::default()).agreement(), Agreement::default());
    }

    #[test]
    fn silence_begins_the_day_after_the_due_date() {
        let sent = referral(ReferralState::Sent);
        assert!(!sent.without_news_on(NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()));
        assert!(sent.without_news_on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()));
    }

    #[test]
    fn a_draft_or_closed_referral_is_never_without_news() {
        let late = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
        for state in [ReferralState::Draft, ReferralState::Done, ReferralState::Refused, ReferralState::Cancelled] {
            assert!(!referral(state).without_news_on(late), "{state:?}");
        }
    }
}
