//! Identities, one type per kind of record, so that a person is never passed where a referral is meant.
//!
//! All are UUIDs of version 7 (R32): two offices can make them without asking each other, and they sort by time.
//! The room has no clock, so new ones are made by whoever has: `PersonId::from(Uuid::now_v7())` in `store`/`worker`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identity {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl $name {
            /// The plain UUID, for storing and printing.
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

identity! {
    /// A citizen in the register.
    PersonId,
    /// A member of one of the seven pillars.
    MemberId,
    /// A decree that appoints members.
    AppointmentId,
    /// One visit to the desk (or call, or message).
    VisitId,
    /// A case: one person, several needs.
    CaseId,
    /// One need inside a case.
    NeedId,
    /// One referral of a need to one destination.
    ReferralId,
    /// A letter or slip that was issued.
    LetterId,
    /// A place people are referred to.
    DestinationId,
    /// Unfinished work, saved while typed.
    DraftId,
    /// One row of the journal.
    EventId,
    /// One step of a case or referral.
    StepId,
    /// One answer of a destination.
    ReplyId,
    /// One note, home visit or service of a case.
    NoteId,
    /// One file that is kept.
    AttachmentId,
    /// One mark of a letter: initials, signature, collection.
    MarkId,
    /// One milestone or fact on the road of a need.
    MilestoneId,
    /// One doubt about a destination.
    RecheckId,
    /// One file of outlines that was brought in.
    OutlineSetId,
    /// One joining of two records of a person.
    MergeId,
    /// One entry of the register.
    EntryId,
    /// One gift of a partner.
    ContributionId,
    /// One walk through a gampong.
    RoundId,
    /// What was said of one entry in one round.
    RoundMarkId,
    /// One activity or meeting.
    ActivityId,
    /// One problem from the field.
    FieldIssueId,
    /// One step of a problem from the field.
    IssueStepId,
    /// One decision or follow-up.
    FollowUpId,
    /// One service point.
    PointId,
    /// One promise of a partner.
    PromiseId,
    /// One monthly report.
    MonthlyReportId,
    /// One number of a monthly report.
    MonthlyIssueId,
}
