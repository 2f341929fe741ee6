//! What is written down about a case besides its steps: notes, home visits (who, when, what was found), services given
//! at once. Written once; a wrong one is followed by a right one.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::ids::{CaseId, NoteId};
use crate::words::ladder as w;

crate::coded! {
    /// Kind of a note.
    NoteKind {
        /// Something the next person should know.
        Note = "catatan", w::NOTE_PLAIN;
        /// Somebody went and looked.
        HomeVisit = "kunjungan_rumah", w::NOTE_VISIT;
        /// A service given here.
        Service = "layanan", w::NOTE_SERVICE;
    }
}

/// One note of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNote {
    /// Identity.
    pub id: NoteId,
    /// The case.
    pub case: CaseId,
    /// What kind it is.
    pub kind: NoteKind,
    /// Office time at which it was written down.
    pub at: NaiveDateTime,
    /// Day it speaks of.
    pub day: NaiveDate,
    /// Who wrote it down.
    pub by: String,
    /// Who went there or gave the service; may be empty for a plain note.
    pub who: String,
    /// What was seen, said or given.
    pub text: String,
}
