//! What a TKSK may do in the log: activities of the own kecamatan are theirs, the rest is read.

use super::State;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::Shared;
use crate::words::Text;

impl State {
    /// Why whoever sits here may not do it; the store would say the same.
    pub(super) fn not_theirs(&self, action: Action, shared: &Shared) -> Option<Text> {
        let place = self.row().and_then(|row| row.area.as_deref());
        let change = |place: Option<&str>| shared.refuses(Deed::Change, Matter::Activity, place);
        match action {
            Action::ActivityNew => change(self.list.area.as_deref()),
            Action::ActivityEdit | Action::ActivityVoid | Action::ActivityAgain | Action::ActivitySeries => {
                change(place)
            }
            Action::Open if self.is_closed(shared) => shared.refuses(Deed::See, Matter::Confidential, place),
            _ => None,
        }
    }
}
