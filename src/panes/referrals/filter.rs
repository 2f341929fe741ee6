//! Which referrals the list shows; one key goes round.

use chrono::NaiveDate;

use crate::domain::referral::ReferralState;
use crate::words::Text;
use crate::words::referrals as w;
use crate::worker::Filter;

/// The filters in the order of the key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Everything, newest first.
    #[default]
    All,
    /// Not sent yet.
    Draft,
    /// Sent, no answer yet.
    Sent,
    /// An answer is due today or was before.
    Due,
}

impl Shown {
    /// The next one.
    pub const fn next(self) -> Shown {
        match self {
            Shown::All => Shown::Draft,
            Shown::Draft => Shown::Sent,
            Shown::Sent => Shown::Due,
            Shown::Due => Shown::All,
        }
    }

    /// What the store is asked for.
    pub const fn wanted(self, today: NaiveDate) -> Filter {
        match self {
            Shown::All => Filter::All,
            Shown::Draft => Filter::State(ReferralState::Draft),
            Shown::Sent => Filter::State(ReferralState::Sent),
            Shown::Due => Filter::DueBy(today),
        }
    }

    /// Its name.
    pub const fn label(self) -> Text {
        match self {
            Shown::All => w::FILTER_ALL,
            Shown::Draft => w::FILTER_DRAFT,
            Shown::Sent => w::FILTER_SENT,
            Shown::Due => w::FILTER_DUE,
        }
    }

    /// What is said when nothing fits.
    pub const fn empty(self) -> Text {
        match self {
            Shown::All => w::EMPTY,
            Shown::Draft => w::EMPTY_DRAFT,
            Shown::Sent => w::EMPTY_SENT,
            Shown::Due => w::EMPTY_DUE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_goes_round_all_filters() {
        let mut seen = vec![Shown::All];
        while seen.last().is_some_and(|last| last.next() != Shown::All) {
            seen.extend(seen.last().map(|last| last.next()));
        }
        assert_eq!(seen, [Shown::All, Shown::Draft, Shown::Sent, Shown::Due]);
    }

    #[test]
    fn due_means_due_by_today() {
        let today = NaiveDate::default();
        assert_eq!(Shown::Due.wanted(today), Filter::DueBy(today));
    }
}
