//! An updating round: somebody opens a gampong and walks its register, and each entry is confirmed, changed, ended or put
//! off. Several people may walk one gampong; a round can be left at any moment and gone on with.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::ids::{EntryId, RoundId, RoundMarkId};
use crate::words::register as w;

crate::coded! {
    /// What was said of an entry in a round.
    RoundMark {
        /// Still true as it stands.
        Confirmed = "benar", w::MARK_CONFIRMED;
        /// True, and something was corrected.
        Changed = "berubah", w::MARK_CHANGED;
        /// Not true any more.
        Ended = "berakhir", w::MARK_ENDED;
        /// Found in this round.
        New = "baru", w::MARK_NEW;
        /// Nobody at home; to be asked again.
        Later = "nanti", w::MARK_LATER;
    }
}

impl RoundMark {
    /// True when nothing is left to do for the entry.
    pub const fn is_done(self) -> bool {
        !matches!(self, RoundMark::Later)
    }
}

/// One walk through one gampong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Identity.
    pub id: RoundId,
    /// Counts the saves.
    pub version: i64,
    /// Code of the gampong.
    pub gampong: String,
    /// Day on which it began.
    pub opened_on: NaiveDate,
    /// Who began it.
    pub opened_by: String,
    /// Day on which it was closed; none while it goes on.
    pub closed_on: Option<NaiveDate>,
    /// Who closed it; empty while it goes on.
    pub closed_by: String,
}

/// What was said of one entry in one round; the newest word stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// Identity.
    pub id: RoundMarkId,
    /// Counts the saves.
    pub version: i64,
    /// The round.
    pub round: RoundId,
    /// The entry.
    pub entry: EntryId,
    /// What was said.
    pub mark: RoundMark,
    /// Office time.
    pub at: NaiveDateTime,
    /// Who.
    pub by: String,
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Confirmed as they stand.
    pub confirmed: i64,
    /// Corrected.
    pub changed: i64,
    /// Ended.
    pub ended: i64,
    /// New ones.
    pub new: i64,
    /// Put off.
    pub later: i64,
    /// Active entries of the gampong that nobody has settled in this round, the put-off ones among them.
    pub left: i64,
}

impl Progress {
    /// Counts a mark so many times.
    pub fn add(&mut self, mark: RoundMark, count: i64) {
        let place = match mark {
            RoundMark::Confirmed => &mut self.confirmed,
            RoundMark::Changed => &mut self.changed,
            RoundMark::Ended => &mut self.ended,
            RoundMark::New => &mut self.new,
            RoundMark::Later => &mut self.later,
        };
        *place += count;
    }

    /// Entries that are settled.
    pub const fn done(&self) -> i64 {
        self.confirmed + self.changed + self.ended + self.new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_later_leaves_something_to_do() {
        let left: Vec<RoundMark> = RoundMark::ALL.iter().copied().filter(|mark| !mark.is_done()).collect();
        assert_eq!(left, [RoundMark::Later]);
    }

    #[test]
    fn progress_counts_each_mark_in_its_place() {
        let mut progress = Progress::default();
        RoundMark::ALL.iter().enumerate().for_each(|(at, mark)| progress.add(*mark, at as i64 + 1));
        assert_eq!(progress.done(), 1 + 2 + 3 + 4);
        assert_eq!(progress.later, 5);
    }
}
