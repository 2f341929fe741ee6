//! What a TKSK may do in the directory: contact and check of whoever serves their kecamatan; appointments are the office's.

use super::State;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::Shared;
use crate::words::Text;

impl State {
    /// Why whoever sits here may not do it; the store would say the same.
    pub(super) fn not_theirs(&self, action: Action, shared: &Shared) -> Option<Text> {
        let areas = self.selected().into_iter().flat_map(|member| member.areas.iter().map(String::as_str));
        match action {
            Action::MemberEdit if self.of_places => shared.refuses(Deed::Change, Matter::Destination, []),
            Action::MemberChecked if self.of_places => shared.refuses(Deed::Change, Matter::Doubt, []),
            Action::MemberNew | Action::MemberRenew => shared.refuses(Deed::Change, Matter::MemberPost, []),
            Action::MemberEdit | Action::MemberChecked | Action::MemberPhone => {
                shared.refuses(Deed::Change, Matter::MemberFacts, areas)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::ladder::Role;
    use crate::domain::office::Staff;
    use crate::panes::fixture::{members, shared};
    use crate::words::rights as w;
    use crate::worker::Answer;

    /// The directory as a TKSK of this kecamatan sees it, with the first member selected.
    fn seen_from(kecamatan: &str) -> (State, Shared) {
        let mut shared = shared();
        let kecamatan = Some(kecamatan.to_owned());
        shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
        let mut state = State::default();
        state.take(&Answer::Members(members()), &shared);
        (state, shared)
    }

    #[test]
    fn appointments_are_not_offered_to_a_tksk() {
        let (state, shared) = seen_from("11.71.03");
        for action in [Action::MemberNew, Action::MemberRenew] {
            assert_eq!(state.not_theirs(action, &shared), Some(w::NOT_A_TKSK_TASK), "{action:?}");
        }
    }

    #[test]
    fn a_check_is_offered_where_the_member_serves_the_own_kecamatan() {
        let (state, shared) = seen_from("11.71.03");
        let areas = state.selected().unwrap().areas.clone();
        let ours = areas.is_empty() || areas.iter().any(|code| code.starts_with("11.71.03"));
        assert_eq!(state.not_theirs(Action::MemberChecked, &shared).is_none(), ours);
        if let Some(code) = areas.first() {
            let (state, shared) = seen_from(crate::domain::rights::kecamatan_of(code));
            assert_eq!(state.not_theirs(Action::MemberChecked, &shared), None);
        }
    }
}
