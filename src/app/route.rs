//! Which keys work now: the scopes of the top layer or the open pane, and whether letters are text.

use super::layers::help::Works;
use super::layers::{Layer, is_text};
use super::model::Model;
use crate::domain::ladder::Role;
use crate::keys::{Action, Code, Key, Scope, Worth};
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

    /// Keys with Ctrl or Alt that work over any layer: those that only concern the screen; and all of them in a form,
    /// where nothing typed can be lost, and at the fields for SIKS-NG, where somebody may come in between.
    fn everywhere(&self, key: Key) -> Option<Action> {
        let action = self.keymap.action(&[Scope::Global], key).filter(|_| key.ctrl || key.alt)?;
        let allowed = matches!(self.top(), Some(Layer::Form(_) | Layer::Bridge(_))) || of_the_screen(action);
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
            (Some(Layer::Person(person)), _) => person.unavailable(action, &self.shared),
            (Some(Layer::Help(_) | Layer::Visit(_)), _) if action == Action::Open => Some(w::NOTHING_INSIDE),
            (Some(Layer::Case(case)), _) => case.unavailable(action, &self.shared),
            (Some(Layer::Tray(tray)), _) => tray.unavailable(action, &self.shared),
            (Some(Layer::Register(register)), _) => register.unavailable(action, &self.shared),
            (Some(Layer::Meetings(open)), _) => open.unavailable(action, &self.shared),
            (Some(Layer::Issues(open)), _) => open.unavailable(action, &self.shared),
            (Some(Layer::Monthly(open)), _) => open.unavailable(action, &self.shared),
            (Some(Layer::Promises(open)), _) => open.unavailable(action, &self.shared),
            (Some(Layer::Points(open)), _) => open.unavailable(action, &self.shared),
            (Some(Layer::Balance(open)), _) => open.unavailable(action),
            (Some(Layer::Change(open)), _) => open.unavailable(action),
            (Some(Layer::Beneath(open)), _) => open.unavailable(action),
            (Some(Layer::Stale(open)), _) => open.unavailable(action, &self.shared),
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

    /// True where a digit opens the pane of that number; elsewhere it is text, a tick or a choice.
    pub fn digits_open_panes(&self) -> bool {
        let opens = |(at, pane): (usize, &Pane)| {
            let digit = u32::try_from(at + 1).ok().and_then(|at| char::from_digit(at, 10));
            digit.is_some_and(|digit| self.action_of(Key::plain(Code::Char(digit))) == Some(pane.action()))
                && self.unavailable(pane.action()).is_none()
        };
        Pane::ALL.iter().enumerate().all(opens)
    }

    /// The keys that carry out an action just now; none when it cannot be done here.
    pub fn keys_now(&self, action: Action) -> Vec<Key> {
        if self.unavailable(action).is_some() {
            return Vec::new();
        }
        let mine = |key: &&Key| self.action_of(**key) == Some(action);
        self.keymap.keys(action).iter().filter(mine).copied().collect()
    }

    /// What the footer shows.
    pub fn hints(&self) -> Vec<Hint> {
        self.hinted().into_iter().map(|action| self.hint(action)).collect()
    }

    /// Actions whose main key works now, in the order of their worth, the nearest scope first.
    pub(super) fn hinted(&self) -> Vec<Action> {
        let scopes = self.scopes();
        let shown = |action: &&Action| {
            (action.worth() != Worth::Never || self.signs_here(**action))
                && scopes.contains(&action.scope())
                && self.keys_now(**action).first() == self.keymap.keys(**action).first()
        };
        let mut all: Vec<Action> = Action::ALL.iter().filter(shown).copied().collect();
        all.sort_by_key(|action| match action.worth() {
            Worth::Always => (Worth::Always, 0),
            Worth::Never => (Worth::Main, scopes.len()),
            _ if *action == Action::Open && self.opens_numbers() => (Worth::Main, scopes.len()),
            worth => (worth, scopes.iter().position(|scope| *scope == action.scope()).unwrap_or(0)),
        });
        all
    }

    fn hint(&self, action: Action) -> Hint {
        let (words, lang) = (action.words(), self.shared.lang);
        let own = match self.top() {
            Some(Layer::Bridge(bridge)) => bridge.does(action),
            _ => None,
        };
        Hint::new(self.keymap.hint(action), own.unwrap_or(words.label).get(lang))
            .brief(own.unwrap_or(words.brief).get(lang))
            .always(action.worth() == Worth::Always)
    }

    /// The tray is named on the desk of whoever initials or signs.
    fn signs_here(&self, action: Action) -> bool {
        let desk = self.pane == Pane::Desk && self.layers.is_empty();
        let signs = || self.shared.office.roles_of(&self.shared.user);
        action == Action::Tray && desk && signs().iter().any(|role| matches!(role, Role::Kabid | Role::Head))
    }

    /// Every number of the reports opens its records: Enter is named there in whatever room there is.
    fn opens_numbers(&self) -> bool {
        self.pane == Pane::Reports && self.layers.is_empty()
    }

    /// What the help tells: every action that works now with its keys, the nearest scope first.
    pub fn help(&self) -> Vec<Works> {
        let mut scopes = self.scopes();
        let others = Scope::ALL.iter().filter(|scope| !scopes.contains(scope)).copied().collect::<Vec<_>>();
        scopes.extend(others);
        let of = |scope: Scope| {
            let actions = Action::ALL.iter().filter(|action| action.scope() == scope);
            let works: Vec<(Action, Vec<Key>)> = actions.map(|action| (*action, self.keys_now(*action))).collect();
            (scope, works.into_iter().filter(|(_, keys)| !keys.is_empty()).collect::<Vec<_>>())
        };
        scopes.into_iter().map(of).filter(|(_, works)| !works.is_empty()).collect()
    }
}

/// Actions that change nothing but what the screen shows, and the way out.
pub(super) fn of_the_screen(action: Action) -> bool {
    matches!(
        action,
        Action::Quit
            | Action::Blank
            | Action::Redraw
            | Action::Suspend
            | Action::Language
            | Action::Theme
            | Action::Mouse
    )
}

/// Actions that lead away from the first screen, which every new office needs once.
fn leaves(action: Action) -> bool {
    matches!(action, Action::Interrupt | Action::FormInterrupt | Action::FormBack | Action::Settings)
        || Pane::ALL.iter().any(|pane| pane.action() == action)
}

/// Actions that change meetings and problems from the field.
fn writes_of_pillars(action: Action) -> bool {
    crate::panes::meetings::changes(action)
        || matches!(
            action,
            Action::MeetingNew
                | Action::IssueNew
                | Action::IssueStep
                | Action::IssueChange
                | Action::IssueMerge
                | Action::IssueCase
        )
}

/// Actions that change the file.
fn writes(action: Action) -> bool {
    let of_activities = matches!(
        action,
        Action::ActivityNew
            | Action::ActivityEdit
            | Action::ActivityAgain
            | Action::ActivitySeries
            | Action::ActivityVoid
            | Action::GridInvite
            | Action::FollowDone
            | Action::FollowDrop
            | Action::FollowChange
    );
    of_activities || writes_of_pillars(action) || writes_elsewhere(action)
}

/// The same outside the pane of activities.
fn writes_elsewhere(action: Action) -> bool {
    matches!(
        action,
        Action::DeskNew
            | Action::DeskVisit
            | Action::DropDraft
            | Action::MemberNew
            | Action::MemberEdit
            | Action::MemberChecked
            | Action::MemberRenew
            | Action::MemberPhone
            | Action::MemberField
            | Action::Refer
            | Action::Visit
            | Action::Approve
            | Action::ReferralNew
            | Action::ReferralVoid
            | Action::ReferralEdit
            | Action::PersonRefer
            | Action::PersonVisit
            | Action::CaseFiles
            | Action::PersonEdit
            | Action::PersonJoin
            | Action::PersonReveal
            | Action::Issue
            | Action::Reply
            | Action::RegisterConfirm
            | Action::RegisterChange
            | Action::RegisterEnd
            | Action::RegisterLater
            | Action::RegisterNew
            | Action::RegisterRound
            | Action::RegisterGive
            | Action::RegisterClose
            | Action::PromiseGive
            | Action::PromiseNew
            | Action::PromiseChange
            | Action::PromiseBack
            | Action::PointConfirm
            | Action::PointChange
            | Action::PointNew
            | Action::TrayInitial
            | Action::TraySign
            | Action::TrayCollect
            | Action::TrayVoid
            | Action::MonthlyEdit
            | Action::MonthlyNumber
            | Action::MonthlyVoid
            | Action::KecamatanTasks
            | Action::CaseStep
            | Action::CaseReferralStep
            | Action::CaseNote
            | Action::CaseRoad
            | Action::CaseAgain
            | Action::Settings
    )
}
