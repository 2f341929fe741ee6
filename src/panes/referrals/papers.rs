//! Papers of a draft, ticked where they are read: a citizen comes back with what was missing.

use super::{State, Step};
use crate::domain::referral::ReferralState;
use crate::keys::Key;
use crate::panes::sides::Side;
use crate::ui::Level;
use crate::words::referrals as w;
use crate::worker::{Act, Recipient};

impl State {
    /// True while digits tick papers: a draft with a checklist is open and has the keys.
    pub(super) fn takes_ticks(&self) -> bool {
        let draft = self.shown().filter(|view| view.referral.state == ReferralState::Draft);
        self.focus == Side::Detail && draft.is_some_and(|view| !view.need.checklist.is_empty())
    }

    /// Ticks the paper with this digit, or takes the tick away; seen at once, saved at once.
    pub(super) fn tick(&mut self, key: Key) -> Vec<Step> {
        let place = key.digit().and_then(|digit| digit.checked_sub(1));
        let Some(view) = self.view.as_deref_mut().filter(|view| Some(view.referral.id) == self.selected) else {
            return Vec::new();
        };
        let checklist = &mut view.need.checklist;
        let Some((place, item)) = place.and_then(|place| Some((place, checklist.get_mut(place)?))) else {
            return vec![Step::Say(Level::Info, w::NO_SUCH_PAPER)];
        };
        item.present = !item.present;
        let tick = Act::TickPapers(view.referral.id, vec![(place, item.present)]);
        let complete = item.present && checklist.iter().all(|item| item.present || !item.required);
        let said = complete.then_some(Step::Say(Level::Good, w::PAPERS_COMPLETE));
        std::iter::once(Step::Act(Recipient::App, tick)).chain(said).collect()
    }
}
