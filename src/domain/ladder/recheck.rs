//! A destination of which something we know is wrong. Institutions drift (fact sheet ch. 1, finding 13): a wrong number
//! or a dead contact lowers our trust and becomes a task for the TKSK of the kecamatan.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{DestinationId, RecheckId, ReferralId};
use crate::words::ladder as w;

crate::coded! {
    /// What is wrong.
    Doubt {
        /// The number belongs to somebody else.
        WrongNumber = "nomor_salah", w::DOUBT_NUMBER;
        /// Nobody answers there.
        DeadContact = "tidak_dapat_dihubungi", w::DOUBT_DEAD;
        /// It does not do this.
        WrongPlace = "bukan_layanannya", w::DOUBT_PLACE;
        /// It has moved or closed.
        Moved = "pindah_atau_tutup", w::DOUBT_MOVED;
    }
}

crate::coded! {
    /// How far what we know of a destination can be relied on.
    Trust {
        /// Nothing speaks against it.
        Sound = "dapat_dipercaya", w::TRUST_SOUND;
        /// Something was wrong once.
        Doubtful = "diragukan", w::TRUST_DOUBTFUL;
        /// Wrong again and again.
        Poor = "jangan_dipakai_dulu", w::TRUST_POOR;
    }
}

/// From this many open doubts on a destination should not be used before somebody has looked.
const POOR: usize = 3;

impl Trust {
    /// Counted from the doubts nobody has cleared yet.
    pub const fn of(open: usize) -> Trust {
        match open {
            0 => Trust::Sound,
            1..POOR => Trust::Doubtful,
            _ => Trust::Poor,
        }
    }
}

/// One doubt, and once somebody looked, what they found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recheck {
    /// Identity.
    pub id: RecheckId,
    /// Counts the saves.
    pub version: i64,
    /// Which destination.
    pub destination: DestinationId,
    /// What is wrong.
    pub doubt: Doubt,
    /// Code of the kecamatan whose TKSK should look: the citizen's; none where it is unknown.
    pub kecamatan: Option<String>,
    /// The referral in which it came out.
    pub referral: Option<ReferralId>,
    /// In words.
    pub note: String,
    /// Office time.
    pub raised_at: NaiveDateTime,
    /// Who raised it.
    pub raised_by: String,
    /// When somebody looked.
    pub done_at: Option<NaiveDateTime>,
    /// Who looked.
    pub done_by: String,
    /// What is right.
    pub finding: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trust_falls_with_every_open_doubt() {
        assert_eq!(
            [0, 1, 2, 3, 9].map(Trust::of),
            [Trust::Sound, Trust::Doubtful, Trust::Doubtful, Trust::Poor, Trust::Poor]
        );
    }
}
