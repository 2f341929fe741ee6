//! Which gampong are stale: every gampong of an area, the one with most to confirm first; Enter opens its round.

pub mod view;

use crate::domain::rights::{Deed, Matter};
use crate::domain::stale::{Stale, Walked, worst_first};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, stale as w};
use crate::worker::{Ask, Recipient, SumsAsk};

/// The list.
#[derive(Clone, Debug)]
pub struct State {
    /// Code of the kecamatan or gampong; none for the city.
    pub area: Option<String>,
    /// The selected row.
    pub list: ListState,
    /// None until they have come.
    pub rows: Option<Vec<Stale>>,
    /// Why they did not come.
    pub failed: Option<String>,
}

impl State {
    /// Opens the gampong of an area.
    pub fn open(area: Option<String>, shared: &Shared) -> (State, Vec<Step>) {
        let state = State { area, list: ListState::default(), rows: None, failed: None };
        let ask = state.ask(shared);
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Step {
        Step::Ask(Recipient::Stale, Ask::Sums(SumsAsk::Stale(shared.today())))
    }

    /// True while the next key cannot know which row it means.
    pub fn waits(&self) -> bool {
        self.rows.is_none() && self.failed.is_none()
    }

    /// It was read; the selection stays on its gampong.
    pub fn take(&mut self, walked: &Walked, shared: &Shared) {
        let before = self.selected().map(|one| one.gampong.clone());
        let here = |code: &&str| self.area.as_deref().is_none_or(|area| code.starts_with(area));
        let codes = shared.library.gampong.iter().map(|one| one.code.as_str()).filter(here);
        let rows = worst_first(codes, walked);
        let row = rows.iter().position(|one| Some(&one.gampong) == before.as_ref());
        self.list = self.list.select(row.unwrap_or(self.list.selected), rows.len(), shared.page);
        (self.rows, self.failed) = (Some(rows), None);
    }

    /// Rows of the list.
    pub fn rows(&self) -> &[Stale] {
        self.rows.as_deref().unwrap_or_default()
    }

    /// The selected gampong.
    pub fn selected(&self) -> Option<&Stale> {
        self.rows().get(self.list.selected)
    }

    /// Why an action cannot be done just now; the store would say the same of a round elsewhere.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        match (action, self.selected()) {
            (Action::Open, None) => Some(w::NO_GAMPONG),
            (Action::Open, Some(_)) if shared.read_only => Some(crate::words::app::READ_ONLY),
            (Action::Open, Some(one)) => shared.refuses(Deed::Change, Matter::Round, [one.gampong.as_str()]),
            _ => None,
        }
    }

    /// An action; `Step::Out` closes.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => return vec![Step::Out],
            Action::Open => {
                return self.selected().map(|one| Step::Round(one.gampong.clone())).into_iter().collect();
            }
            _ => self.list = list_moved(self.list, action, self.rows().len(), shared.page),
        }
        Vec::new()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::ladder::Role;
    use crate::domain::office::Staff;
    use crate::domain::register::Tally;
    use crate::panes::fixture::{day, shared};

    fn walked() -> Walked {
        let tally = |gampong: &str, fresh: i64| Tally {
            gampong: Some(gampong.into()),
            category: "PPKS-08".into(),
            active: 20,
            fresh,
            oldest: Some(day("2025-01-05")),
            ..Tally::default()
        };
        Walked {
            tallies: vec![tally("11.71.03.2001", 15), tally("11.71.03.2002", 2), tally("11.71.01.2001", 0)],
            ..Walked::default()
        }
    }

    fn opened(area: Option<&str>, shared: &Shared) -> State {
        let (mut state, steps) = State::open(area.map(str::to_owned), shared);
        assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Stale, _)]));
        state.take(&walked(), shared);
        state
    }

    #[test]
    fn the_worst_of_the_area_is_selected_and_its_round_opens() {
        let shared = shared();
        let mut state = opened(Some("11.71.03"), &shared);
        assert_eq!(state.rows().len(), 16);
        let steps = state.act(Action::Open, &shared);
        assert!(matches!(&steps[..], [Step::Round(code)] if code == "11.71.03.2002"));
        assert_eq!(opened(None, &shared).selected().unwrap().gampong, "11.71.01.2001");
        assert!(matches!(state.act(Action::Back, &shared)[..], [Step::Out]));
    }

    #[test]
    fn the_selection_stays_on_its_gampong_when_others_pass_it() {
        let shared = shared();
        let mut state = opened(Some("11.71.03"), &shared);
        let mut later = walked();
        later.tallies[1].fresh = 20;
        state.take(&later, &shared);
        assert_eq!(state.selected().unwrap().gampong, "11.71.03.2002");
        assert_ne!(state.list.selected, 0);
    }

    #[test]
    fn a_tksk_walks_the_own_kecamatan_only() {
        let mut shared = shared();
        let kecamatan = Some("11.71.03".to_owned());
        shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
        assert_eq!(opened(Some("11.71.03"), &shared).unavailable(Action::Open, &shared), None);
        assert!(opened(Some("11.71.01"), &shared).unavailable(Action::Open, &shared).is_some());
        shared.read_only = true;
        assert!(opened(Some("11.71.03"), &shared).unavailable(Action::Open, &shared).is_some());
    }
}
