//! Words of the referrals pane.
