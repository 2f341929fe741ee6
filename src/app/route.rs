//! Which keys work now: the scopes of the top layer or the open pane, and whether letters are text.

use super::layers::{Layer, is_text};
use super::model::Model;
use crate::keys::{Action, Key, Scope};
use crate::panes::Pane;
use crate::ui::footer::Hint;
use crate::words::{Text, app as w};

impl Model {
    /// Scopes whose keys work now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.top() {
            Some(layer) => layer.scopes(),
            None => self.pane_scopes(),
        }
    }

    fn pane_scopes(&self) -> Vec<Scope> {
        let mut scopes = match self.pane {
            Pane::Desk => self.desk.scopes(),
            Pane::Directory => self.directory.scopes(),
            Pane::Kecamatan => self.kecamatan.scopes(),
            Pane::Procedures => self.procedures.scopes(),
            Pane::Referrals => self.referrals.scopes(),
            Pane::Activities => self.activities.scopes(),
            Pane::Reports => self.reports.scopes(),
        };
        scopes.push(Scope::Global);
        scopes
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        match (self.top(), self.pane) {
            (Some(layer), _) => layer.typing(),
            (None, Pane::Desk) => self.desk.typing(),
            (None, Pane::Directory) => self.directory.typing(),
            (None, Pane::Kecamatan) => self.kecamatan.typing(),
            (None, Pane::Procedures) => self.procedures.typing(),
            (None, Pane::Referrals) => self.referrals.typing(),
            (None, Pane::Activities) => self.activities.typing(),
            (None, Pane::Reports) => self.reports.typing(),
        }
    }

    /// The action a key means now; none when it is text or means nothing.
    pub fn action_of(&self, key: Key) -> Option<Action> {
        if self.typing() && is_text(key) && !self.bound_in_form(key) {
            return None;
        }
        self.keymap.action(&self.scopes(), key).or_else(|| self.everywhere(key))
    }

    /// Keys with Ctrl or Alt that work over any layer: those that only concern the screen, and in a form, where nothing
    /// typed can be lost, all of them.
    fn everywhere(&self, key: Key) -> Option<Action> {
        let action = self.keymap.action(&[Scope::Global], key).filter(|_| key.ctrl || key.alt)?;
        let allowed = matches!(self.top(), Some(Layer::Form(_))) || of_the_screen(action);
        allowed.then_some(action)
    }

    /// In a form a few editing keys are actions of the form itself.
    fn bound_in_form(&self, key: Key) -> bool {
        key.ctrl && self.keymap.action(&[Scope::Form], key).is_some() && matches!(self.top(), Some(Layer::Form(_)))
    }

    /// Why an action cannot be done just now; none when it can.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        if self.shared.read_only && writes(action) {
            return Some(w::READ_ONLY);
        }
        match (self.top(), self.pane) {
            (Some(Layer::Form(form)), _) if form.is_first() => leaves(action).then_some(w::OFFICE_FIRST),
            (Some(Layer::Preview(preview)), _) => preview.unavailable(action),
            (Some(Layer::Help(_) | Layer::Visit(_) | Layer::Person(_)), _) if action == Action::Open => {
                Some(w::NOTHING_INSIDE)
            }
            (Some(_), _) => None,
            (None, Pane::Desk) => self.desk.unavailable(action, &self.shared),
            (None, Pane::Directory) => self.directory.unavailable(action, &self.shared),
            (None, Pane::Kecamatan) => self.kecamatan.unavailable(action, &self.shared),
            (None, Pane::Procedures) => self.procedures.unavailable(action, &self.shared),
            (None, Pane::Referrals) => self.referrals.unavailable(action, &self.shared),
            (None, Pane::Activities) => self.activities.unavailable(action, &self.shared),
            (None, Pane::Reports) => self.reports.unavailable(action, &self.shared),
        }
    }

    /// What the footer shows: actions that work now, then help and back.
    pub fn hints(&self) -> Vec<Hint> {
        let scopes = self.scopes();
        let shown = |action: &&Action| {
            let typed =
                self.typing() && self.keymap.keys(**action).first().is_none_or(|key| is_text(*key) && !key.ctrl);
            let mine = self.keymap.keys(**action).first().and_then(|key| self.keymap.action(&scopes, *key));
            mine == Some(**action)
                && action.in_footer()
                && scopes.contains(&action.scope())
                && !typed
                && self.unavailable(**action).is_none()
        };
        let hint = |action: &Action| Hint::new(self.keymap.hint(*action), action.words().label.get(self.shared.lang));
        let last =
            |action: &&Action| !matches!(action, Action::Help | Action::Back | Action::FormHelp | Action::FormBack);
        let all: Vec<&Action> = Action::ALL.iter().filter(shown).collect();
        let nearest = |action: &&&Action| scopes.iter().position(|scope| *scope == action.scope());
        let mut first: Vec<&&Action> = all.iter().filter(|action| last(action)).collect();
        first.sort_by_key(nearest);
        let rest = all.iter().filter(|action| !last(action));
        first.into_iter().chain(rest).map(|action| hint(action)).collect()
    }
}

/// Actions that change nothing but what the screen shows, and the way out.
pub(super) fn of_the_screen(action: Action) -> bool {
    matches!(action, Action::Quit | Action::Blank | Action::Redraw | Action::Suspend | Action::Language | Action::Theme)
}

/// Actions that lead away from the first screen, which every new office needs once.
fn leaves(action: Action) -> bool {
    matches!(action, Action::Interrupt | Action::FormInterrupt | Action::FormBack | Action::Settings)
        || Pane::ALL.iter().any(|pane| pane.action() == action)
}

/// Actions that change the file.
fn writes(action: Action) -> bool {
    matches!(
        action,
        Action::DeskNew
            | Action::DeskVisit
            | Action::DropDraft
            | Action::MemberNew
            | Action::MemberEdit
            | Action::Refer
            | Action::Visit
            | Action::Approve
            | Action::ReferralNew
            | Action::ReferralVoid
            | Action::ReferralEdit
            | Action::PersonRefer
            | Action::PersonVisit
            | Action::PersonEdit
            | Action::PersonReveal
            | Action::Issue
            | Action::Reply
            | Action::Settings
    )
}
