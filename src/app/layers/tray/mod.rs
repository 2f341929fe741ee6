//! The signature tray: letters that wait for initials and signature, and those that wait for somebody to take them along.
//!
//! Odd: what is chosen and where the selection stands are letters, not rows, because another desk may sign beside us. The
//! keys mean the chosen letters, or the selected one while none is chosen.

pub mod view;

use std::collections::BTreeSet;

use crate::domain::ids::{LetterId, ReferralId};
use crate::domain::ladder::mark::MarkKind;
use crate::domain::outlist::{LetterView, OutList};
use crate::keys::Action;
use crate::panes::forms::{collect, list_save, void};
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, tray as w};
use crate::worker::{Act, Ask, Marking, Paper, Recipient, TrayAct, TrayLine, Waiting};

/// Screen lines of a row.
const ROW_LINES: usize = 2;

/// The tray.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Which of the two lists is shown.
    pub which: Waiting,
    /// Its letters, oldest first.
    pub lines: Vec<TrayLine>,
    /// They have come.
    pub loaded: bool,
    /// Why they did not come.
    pub failed: Option<String>,
    /// The selected row.
    pub list: ListState,
    /// Letters chosen.
    pub chosen: BTreeSet<LetterId>,
    /// Letters are being marked.
    pub busy: bool,
}

impl State {
    /// Opens the tray and asks for its letters.
    pub fn open() -> (State, Vec<Step>) {
        let state = State::default();
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self) -> Step {
        Step::Ask(Recipient::Tray, Ask::Tray(self.which))
    }

    /// True while the next key cannot know which letters it means.
    pub fn waits(&self) -> bool {
        self.busy || (!self.loaded && self.failed.is_none())
    }

    /// An action; `Step::Out` closes.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => vec![Step::Out],
            Action::TrayList => self.other_list(),
            Action::TrayChoose => self.choose(shared),
            Action::TrayAll => self.choose_all(),
            Action::TrayInitial => self.mark(MarkKind::Initials),
            Action::TraySign => self.mark(MarkKind::Signature),
            Action::TrayCollect => vec![Step::Form(Box::new(collect::open(&self.meant())))],
            Action::TrayVoid => {
                self.line().map(|line| Step::Form(Box::new(void::open(line.letter)))).into_iter().collect()
            }
            Action::Open => self.look(shared),
            Action::TraySave => list_save::open(self.out_list(), shared),
            _ => {
                self.list = list_moved(self.list, action, self.lines.len(), rows(shared));
                Vec::new()
            }
        }
    }

    /// The list that is shown, to leave as a file.
    fn out_list(&self) -> OutList {
        let view = match self.which {
            Waiting::ToSign => LetterView::ToSign,
            Waiting::ToCollect => LetterView::ToCollect,
        };
        OutList::Letters(view, None)
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if action == Action::TraySave {
            return list_save::unavailable(&self.out_list(), self.loaded.then_some(self.lines.len()), shared);
        }
        let acts = matches!(
            action,
            Action::TrayChoose
                | Action::TrayAll
                | Action::TrayInitial
                | Action::TraySign
                | Action::TrayCollect
                | Action::TrayVoid
                | Action::Open
        );
        if acts && self.lines.is_empty() {
            return Some(w::NO_LETTER);
        }
        match (action, self.which) {
            (Action::TrayInitial | Action::TraySign, Waiting::ToCollect) => Some(w::ONLY_UNSIGNED),
            (Action::TrayCollect, Waiting::ToSign) => Some(w::ONLY_SIGNED),
            (Action::TrayInitial, Waiting::ToSign) => self.to_initial().is_empty().then_some(w::INITIALLED_ALREADY),
            _ => None,
        }
    }

    /// A list has come; the selection stays on its letter, and letters that left are chosen no more.
    pub fn take(&mut self, which: Waiting, lines: &[TrayLine], shared: &Shared) {
        if which != self.which {
            return;
        }
        let letter = self.line().map(|line| line.letter);
        self.lines = lines.to_vec();
        (self.loaded, self.failed) = (true, None);
        let there: BTreeSet<LetterId> = self.lines.iter().map(|line| line.letter).collect();
        self.chosen.retain(|id| there.contains(id));
        let row = self.lines.iter().position(|line| Some(line.letter) == letter);
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.lines.len(), rows(shared));
    }

    /// Letters were marked: they go on at once, before the list is read anew.
    pub fn marked(&mut self, kind: MarkKind, marking: &Marking) {
        self.busy = false;
        for line in self.lines.iter_mut().filter(|line| marking.done.contains(&line.letter)) {
            line.waits = kind.next().unwrap_or(kind);
        }
        let which = self.which;
        self.lines.retain(|line| (line.waits == MarkKind::Collected) == (which == Waiting::ToCollect));
        if kind == MarkKind::Collected {
            self.lines.retain(|line| !marking.done.contains(&line.letter));
        }
        self.chosen.clear();
    }

    /// It could not be read or marked; what was chosen stays chosen.
    pub fn fail(&mut self, sentence: &str) {
        if !self.busy && !self.loaded {
            self.failed = Some(sentence.to_owned());
        }
        self.busy = false;
    }

    /// The selected letter.
    pub fn line(&self) -> Option<&TrayLine> {
        self.lines.get(self.list.selected.min(self.lines.len().saturating_sub(1)))
    }

    /// The letters the keys mean, in the order of the list.
    fn meant(&self) -> Vec<LetterId> {
        if self.chosen.is_empty() {
            return self.line().map(|line| line.letter).into_iter().collect();
        }
        self.lines.iter().map(|line| line.letter).filter(|id| self.chosen.contains(id)).collect()
    }

    /// Those of them that still wait for initials.
    fn to_initial(&self) -> Vec<LetterId> {
        let meant = self.meant();
        let waits = |line: &&TrayLine| line.waits == MarkKind::Initials && meant.contains(&line.letter);
        self.lines.iter().filter(waits).map(|line| line.letter).collect()
    }

    fn other_list(&mut self) -> Vec<Step> {
        let which = match self.which {
            Waiting::ToSign => Waiting::ToCollect,
            Waiting::ToCollect => Waiting::ToSign,
        };
        *self = State { which, ..State::default() };
        vec![self.ask()]
    }

    /// Chooses the selected letter, or not, and goes on to the next: twenty letters are twenty keys.
    fn choose(&mut self, shared: &Shared) -> Vec<Step> {
        if let Some(id) = self.line().map(|line| line.letter) {
            if !self.chosen.remove(&id) {
                self.chosen.insert(id);
            }
            self.list = self.list.move_by(1, self.lines.len(), rows(shared));
        }
        Vec::new()
    }

    /// Chooses all; all chosen, none.
    fn choose_all(&mut self) -> Vec<Step> {
        if self.chosen.len() == self.lines.len() {
            self.chosen.clear();
        } else {
            self.chosen = self.lines.iter().map(|line| line.letter).collect();
        }
        Vec::new()
    }

    fn mark(&mut self, kind: MarkKind) -> Vec<Step> {
        let letters = if kind == MarkKind::Initials { self.to_initial() } else { self.meant() };
        self.busy = true;
        let act = TrayAct { letters, kind, name: String::new() };
        vec![Step::Act(Recipient::Tray, Act::Tray(Box::new(act)))]
    }

    /// Opens the selected letter; Tab goes on to the next of the list.
    fn look(&self, shared: &Shared) -> Vec<Step> {
        let open = |line: &TrayLine| !(shared.read_only && closed(line, shared));
        let Some(at) = self.line() else { return Vec::new() };
        if !open(at) {
            return vec![Step::Say(Level::Warn, w::LOCKED)];
        }
        let row: Vec<(Paper, Option<ReferralId>)> = self
            .lines
            .iter()
            .filter(|line| open(line))
            .map(|line| (Paper::Letter(line.referral), closed(line, shared).then_some(line.referral)))
            .collect();
        let place = row.iter().position(|(paper, _)| *paper == Paper::Letter(at.referral)).unwrap_or(0);
        vec![Step::PreviewRow(row, place)]
    }
}

/// True where the list must not say what a letter is about.
fn closed(line: &TrayLine, shared: &Shared) -> bool {
    shared.is_closed_service(line.procedure.as_deref(), line.destination_slug.as_deref())
}

/// Rows of the list that are seen at once.
fn rows(shared: &Shared) -> usize {
    (shared.page / ROW_LINES).max(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
