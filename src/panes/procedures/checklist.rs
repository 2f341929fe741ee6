//! Papers brought, ticked with digits; kept per procedure until another visitor begins.

use std::collections::BTreeSet;

use super::{Shared, State, Step};
use crate::keys::Key;
use crate::ui::Level;
use crate::words::procedures as w;
use crate::worker::Shelved;

impl State {
    /// Papers of a procedure that are ticked, by their place in today's requirements.
    pub fn ticked(&self, slug: &str) -> Vec<usize> {
        self.ticks.get(slug).map(|places| places.iter().copied().collect()).unwrap_or_default()
    }

    /// Another visitor begins: nothing is brought yet.
    pub fn clear_ticks(&mut self) {
        self.ticks.clear();
    }

    pub(super) fn tick(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        let (Some(shown), Some(digit)) = (self.shown(shared), key.digit()) else { return Vec::new() };
        let place = digit.saturating_sub(1);
        if place >= papers(shown, shared) {
            return vec![Step::Say(Level::Info, w::NO_SUCH_PAPER)];
        }
        let ticks = self.ticks.entry(shown.procedure.slug.clone()).or_default();
        if !ticks.remove(&place) {
            ticks.insert(place);
        }
        Vec::new()
    }

    /// Ticks all; a second time none.
    pub(super) fn tick_all(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(shown) = self.shown(shared) else { return Vec::new() };
        let all: BTreeSet<usize> = (0..papers(shown, shared)).collect();
        let ticks = self.ticks.entry(shown.procedure.slug.clone()).or_default();
        *ticks = if *ticks == all { BTreeSet::new() } else { all };
        Vec::new()
    }

    pub(super) fn nothing_missing(&self, shown: &Shelved, shared: &Shared) -> bool {
        self.ticked(&shown.procedure.slug).len() >= papers(shown, shared)
    }
}

/// How many papers today's rule names.
pub(super) fn papers(shown: &Shelved, shared: &Shared) -> usize {
    shown.procedure.requirements_on(shared.today()).count()
}
