//! What a TKSK may do in the register: their own kecamatan is theirs, the rest is read without its confidential kinds.

use super::{State, is_sensitive};
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::Shared;
use crate::panes::rights::CITY;
use crate::words::Text;

impl State {
    /// Why whoever sits here may not do it; the store would say the same.
    pub(super) fn not_theirs(&self, action: Action, shared: &Shared) -> Option<Text> {
        let row = self.row();
        let place = row.and_then(|row| row.gampong.as_deref());
        let area = self.list.area.as_deref();
        match action {
            Action::RegisterConfirm | Action::RegisterChange | Action::RegisterEnd => {
                shared.refuses(Deed::Change, Matter::Register, place)
            }
            Action::RegisterGive => shared.refuses(Deed::Change, Matter::Gift, place),
            Action::RegisterNew => shared.refuses(Deed::Change, Matter::Register, area),
            Action::RegisterRound => shared.refuses(Deed::Change, Matter::Round, self.gampong()),
            Action::RegisterSensitive if !self.list.sensitive => {
                shared.refuses(Deed::See, Matter::Confidential, [area.unwrap_or(CITY)])
            }
            Action::Open if row.is_some_and(|row| is_sensitive(&row.category, shared)) => {
                shared.refuses(Deed::See, Matter::Confidential, place)
            }
            _ => None,
        }
    }
}
