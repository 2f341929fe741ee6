//! Pane: members of the seven pillars. All of them lie in memory (a few hundred); a search line and three filters say
//! which are listed, the record of the selected one stands beside the list.
//!
//! Odd: posts nobody holds are rows too. A kecamatan without a TKSK in office is listed among the TKSK. While a new
//! decree is prepared, the pane shows who would move to it and nothing else.

mod acts;
pub mod field_form;
mod files;
mod find;
pub mod form;
mod own;
mod papers;
pub mod places;
mod record;
pub mod renew;
mod theirs;
pub mod view;
mod widths;

pub use find::{Filter, TermFilter, holds_office, vacant};
pub use record::{areas, mask_phone, short, weight};

use std::collections::BTreeSet;

use uuid::Uuid;

use super::query::Query;
use super::scroll::{Scroll, list_moved};
use super::sides::Side;
use super::{Shared, Step};
use crate::domain::appointment::Appointment;
use crate::domain::attachment::Attachment;
use crate::domain::ids::MemberId;
use crate::domain::ladder::recheck::Recheck;
use crate::domain::member::{Level, Member, Pillar};
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::directory as w;
use crate::worker::{Answer, Ask, DirectoryAnswer, DirectoryAsk, LadderAnswer, LadderAsk, Place, Recipient};
use find::{Mark, Row, Words};

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// None until the file was read.
    members: Option<Vec<Member>>,
    /// Every decree, for the terms held before.
    decrees: Vec<Appointment>,
    /// Files kept with decrees and members, oldest first.
    files: Vec<Attachment>,
    /// Chosen for a new decree.
    marked: BTreeSet<MemberId>,
    /// Who would move to a new decree, while that is prepared.
    plan: Option<renew::Plan>,
    words: Vec<Words>,
    failed: Option<String>,
    query: Query,
    typing: bool,
    filter: Filter,
    /// Destinations are listed instead of members.
    of_places: bool,
    /// Doubts about destinations nobody has cleared.
    doubts: Vec<Recheck>,
    rows: Vec<Row>,
    /// What stands in the columns needs so much.
    widths: widths::Widths,
    list: ListState,
    side: Side,
    scroll: Scroll,
    /// To be selected as soon as it is there.
    wanted: Option<MemberId>,
    /// Being written in the form; selected once it is saved.
    fresh: Option<MemberId>,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        if self.of_places {
            // The library may be another one by now.
            let mark = self.mark(shared);
            self.refresh(mark, shared);
        }
        vec![
            Step::Ask(Recipient::Decrees, Ask::Directory(DirectoryAsk::Decrees)),
            Step::Ask(Recipient::Decrees, Ask::Ladder(LadderAsk::Doubts)),
            Step::Ask(Recipient::Directory, Ask::Members),
        ]
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Directory, Scope::List]
    }

    /// True while letters are text for a line in the pane.
    pub fn typing(&self) -> bool {
        self.typing
    }

    /// A key of the text line; only called while [`State::typing`].
    pub fn type_key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        if self.query.key(key) {
            self.searched(shared);
        }
        Vec::new()
    }

    /// A paste into the text line; only called while [`State::typing`].
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        if self.query.paste(text) {
            self.searched(shared);
        }
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, _key: Key, shared: &Shared) -> Vec<Step> {
        if let Some(steps) = self.act_on_plan(action, shared) {
            return steps;
        }
        match action {
            Action::MemberNew => return self.new_member(shared),
            Action::MemberEdit => return self.edit(shared),
            Action::MemberFilter => (self.typing, self.side) = (true, Side::List),
            Action::MemberPillar => self.filtered(shared, |filter| filter.next_pillar()),
            Action::DirectoryPlaces => self.turn_to_places(shared),
            Action::MemberTerm => return self.offer_states(shared),
            Action::MemberMark => self.mark_selected(shared),
            Action::MemberCard
            | Action::MemberChecked
            | Action::MemberRenew
            | Action::MemberRoster
            | Action::MemberSave
            | Action::MemberPhone
            | Action::MemberFiles
            | Action::MemberField => return self.do_with_member(action, shared),
            Action::MemberArea => self.filtered(shared, |filter| filter.next_area(shared)),
            Action::Open => self.open_selected(),
            Action::Next | Action::Previous => self.turn(),
            Action::Back => return self.back(shared),
            _ => self.walk(action, shared),
        }
        Vec::new()
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if let Some(why) = self.not_theirs(action, shared).or_else(|| self.why_not(action, shared)) {
            return Some(why);
        }
        match action {
            Action::MemberNew | Action::MemberEdit if shared.read_only => Some(w::READ_ONLY),
            Action::MemberEdit | Action::Open if self.rows.is_empty() => Some(w::CHOOSE_FIRST),
            Action::MemberEdit if self.selected().is_none() && self.selected_place(shared).is_none() => {
                Some(w::CHOOSE_FIRST)
            }
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Members(members) => {
                self.failed = None;
                let mark = self.mark(shared);
                self.words = members.iter().map(|member| Words::of(member, shared)).collect();
                self.members = Some(members.clone());
                self.keep_marked();
                self.refresh(mark, shared);
                let saved = self.fresh.filter(|id| members.iter().any(|member| member.id == *id));
                if let Some(id) = self.wanted.take().or(saved) {
                    self.fresh = self.fresh.filter(|fresh| *fresh != id);
                    return self.open(id, shared);
                }
            }
            Answer::Directory(found) => {
                if let DirectoryAnswer::Decrees(all, files) = &**found {
                    self.decrees.clone_from(all);
                    self.files.clone_from(files);
                }
            }
            Answer::Ladder(found) => {
                if let LadderAnswer::Doubts(open) = &**found {
                    self.doubts.clone_from(open);
                }
            }
            Answer::MemberSaved(member) => return self.open(member.id, shared),
            _ => {}
        }
        Vec::new()
    }

    /// A reading failed; what was read before stays.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// Selects one member and opens the record. Filters that hide it are taken away.
    pub fn open(&mut self, id: MemberId, shared: &Shared) -> Vec<Step> {
        if self.members.is_none() {
            self.wanted = Some(id);
            return Vec::new();
        }
        self.typing = false;
        if self.find(&Mark::Member(id), shared).is_none() {
            self.of_places = false;
            self.query.clear();
            self.filter = Filter::default();
            self.refresh(None, shared);
        }
        match self.find(&Mark::Member(id), shared) {
            Some(row) => {
                self.select(row, shared);
                self.side = Side::Detail;
            }
            // Not read yet: it was saved a moment ago.
            None => self.wanted = Some(id),
        }
        Vec::new()
    }

    /// The selected member.
    pub fn selected(&self) -> Option<&Member> {
        match self.rows.get(self.list.selected)? {
            Row::Member(at) => self.members.as_ref()?.get(*at),
            Row::Vacant(_) | Row::Place(_) => None,
        }
    }

    /// The selected destination.
    pub(super) fn selected_place<'a>(&self, shared: &'a Shared) -> Option<&'a Place> {
        match self.rows.get(self.list.selected)? {
            Row::Place(at) => shared.library.destinations.get(*at),
            _ => None,
        }
    }

    fn mark(&self, shared: &Shared) -> Option<Mark> {
        Some(match self.rows.get(self.list.selected)? {
            Row::Member(_) => Mark::Member(self.selected()?.id),
            Row::Vacant(post) => Mark::Vacant(post.pillar, post.area.clone()),
            Row::Place(_) => Mark::Place(self.selected_place(shared)?.id),
        })
    }

    fn find(&self, mark: &Mark, shared: &Shared) -> Option<usize> {
        let members = self.members.as_deref().unwrap_or_default();
        self.rows.iter().position(|row| match (row, mark) {
            (Row::Member(at), Mark::Member(id)) => members.get(*at).is_some_and(|member| member.id == *id),
            (Row::Place(at), Mark::Place(id)) => {
                shared.library.destinations.get(*at).is_some_and(|place| place.id == *id)
            }
            (Row::Vacant(post), Mark::Vacant(pillar, area)) => (post.pillar, &post.area) == (*pillar, area),
            _ => false,
        })
    }

    /// Works out the rows again; the selection stays on the same record if it is still listed.
    fn refresh(&mut self, mark: Option<Mark>, shared: &Shared) {
        let members = self.members.as_deref().unwrap_or_default();
        self.rows = match self.of_places {
            true => places::rows(self.query.text(), shared).into_iter().map(Row::Place).collect(),
            false => find::rows(members, &self.words, self.query.text(), &self.filter, shared),
        };
        self.widths = widths::Widths::of(&self.rows, members, shared);
        let row = mark.as_ref().and_then(|mark| self.find(mark, shared)).unwrap_or(self.list.selected);
        self.list = self.list.select(row, self.rows.len(), shared.page);
        if self.mark(shared) != mark {
            self.scroll.reset();
        }
    }

    /// The text changed: the best hit is selected.
    fn searched(&mut self, shared: &Shared) {
        self.list = ListState::default();
        self.refresh(None, shared);
    }

    fn filtered(&mut self, shared: &Shared, change: impl FnOnce(&mut Filter)) {
        let mark = self.mark(shared);
        change(&mut self.filter);
        self.side = Side::List;
        self.refresh(mark, shared);
    }

    fn select(&mut self, row: usize, shared: &Shared) {
        self.list = self.list.select(row, self.rows.len(), shared.page);
        self.scroll.reset();
    }

    fn open_selected(&mut self) {
        self.typing = false;
        if !self.rows.is_empty() {
            self.side = Side::Detail;
        }
    }

    fn turn(&mut self) {
        match self.side {
            Side::List => self.open_selected(),
            Side::Detail => self.side = Side::List,
        }
    }

    /// One step out: the record, the search line, what was typed, the filters, the pane.
    fn back(&mut self, shared: &Shared) -> Vec<Step> {
        let mark = self.mark(shared);
        if self.side == Side::Detail {
            self.side = Side::List;
        } else if self.typing && !self.query.is_empty() {
            self.typing = false;
        } else if self.typing || !self.query.is_empty() {
            self.typing = false;
            self.query.clear();
            self.refresh(mark, shared);
        } else if !self.marked.is_empty() {
            self.marked.clear();
        } else if self.of_places {
            self.turn_to_places(shared);
        } else if !self.filter.is_empty() {
            self.filter = Filter::default();
            self.refresh(mark, shared);
        } else {
            return vec![Step::Out];
        }
        Vec::new()
    }

    fn walk(&mut self, action: Action, shared: &Shared) {
        let page = i32::try_from(shared.page).unwrap_or(1);
        if self.side == Side::Detail {
            match action {
                Action::Up => self.scroll.by(-1),
                Action::Down => self.scroll.by(1),
                Action::PageUp => self.scroll.by(-page),
                Action::PageDown => self.scroll.by(page),
                Action::First => self.scroll.top(),
                Action::Last => self.scroll.end(),
                _ => {}
            }
            return;
        }
        let before = self.list.selected;
        self.list = list_moved(self.list, action, self.rows.len(), shared.page);
        if self.list.selected != before {
            self.scroll.reset();
        }
    }

    /// A new record; what the filters say is filled in.
    fn new_member(&mut self, shared: &Shared) -> Vec<Step> {
        let (pillar, post) = match self.rows.get(self.list.selected) {
            Some(Row::Vacant(post)) => (Some(post.pillar), Some(post.area.clone())),
            _ => (self.filter.pillar, self.filter.area.clone()),
        };
        let mut member = Member::new(MemberId::from(Uuid::now_v7()), pillar.unwrap_or(Pillar::Psm));
        member.level = level_of(member.pillar);
        let whole = |code: &String| code.len() == find::KECAMATAN;
        if (member.level == Level::Kecamatan) == post.as_ref().is_some_and(whole) {
            member.areas.extend(post);
        }
        self.fresh = Some(member.id);
        vec![Step::Form(Box::new(form::open(&member, shared)))]
    }

    fn edit(&mut self, shared: &Shared) -> Vec<Step> {
        if let Some(place) = self.selected_place(shared) {
            return vec![Step::Form(Box::new(places::form::open(place)))];
        }
        match self.selected() {
            Some(member) => vec![Step::Form(Box::new(form::open(member, shared)))],
            None => vec![Step::Say(crate::ui::Level::Info, w::CHOOSE_FIRST)],
        }
    }
}

/// Where members of a pillar usually work (fact sheet ch. 2); only what a new form starts with.
const fn level_of(pillar: Pillar) -> Level {
    match pillar {
        Pillar::Psm | Pillar::KarangTaruna | Pillar::Slrt => Level::Gampong,
        Pillar::Tksk | Pillar::Pkh => Level::Kecamatan,
        Pillar::Tagana | Pillar::SaktiPeksos => Level::City,
    }
}

#[cfg(test)]
mod tests;
