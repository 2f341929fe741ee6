//! Needs against helpers: one gampong a row, the worst gap first; its needs by cluster or kind and its helpers by pillar.
//!
//! The cell that is chosen leads to what is beneath it: needs to the entries, helpers to the members. Order and hidden
//! numbers are rules of [`crate::domain::balance`].

pub mod view;

use super::scene::{self, KECAMATAN};
use crate::domain::balance::{self, Figures, Line, PILLARS};
use crate::domain::change::Scene;
use crate::domain::content::CategoryKind;
use crate::domain::member::{Member, Pillar};
use crate::domain::register::{Narrow, RegisterList, Tally};
use crate::keys::Action;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::{Text, records, sums as w};
use crate::worker::{Ask, Recipient, SumsAsk};

/// What a column shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// All needs that are asked for.
    Needs,
    /// Own helpers of all pillars.
    Own,
    /// Needs of a cluster or kind.
    Part(Narrow),
    /// All confidential kinds together.
    Closed,
    /// Helpers of a pillar: its place in [`PILLARS`].
    Pillar(usize),
}

/// The matrix.
#[derive(Clone, Debug)]
pub struct State {
    /// Which kecamatan, which kinds.
    pub scene: Scene,
    /// The gampong, the worst gap first.
    pub lines: Vec<Line>,
    /// What may be shown of the needs.
    pub figures: Figures,
    /// The selected row.
    pub list: ListState,
    /// The selected column.
    pub column: usize,
    /// Why it did not come.
    pub failed: Option<String>,
    members: Vec<Member>,
    loaded: bool,
}

impl State {
    /// Opens the matrix of a kecamatan or the city; a gampong means its kecamatan, with that gampong selected.
    pub fn open(area: Option<&str>, shared: &Shared) -> (State, Vec<Step>) {
        let kecamatan = area.map(|area| area.get(..KECAMATAN).unwrap_or(area).to_owned());
        let state = State {
            scene: Scene { area: kecamatan, narrow: Narrow::Kind(CategoryKind::Ppks) },
            lines: Vec::new(),
            figures: Figures::default(),
            list: ListState::default(),
            column: 0,
            failed: None,
            members: Vec::new(),
            loaded: false,
        };
        let ask = state.ask(shared);
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Step {
        Step::Ask(Recipient::Balance, Ask::Sums(SumsAsk::Balance(shared.today())))
    }

    /// True while the next key cannot know which gampong it means.
    pub fn waits(&self) -> bool {
        !self.loaded && self.failed.is_none()
    }

    /// The counts have come; the selection stays on its gampong.
    pub fn take(&mut self, tallies: &[Tally], members: &[Member], shared: &Shared) {
        (self.loaded, self.failed) = (true, None);
        self.figures = Figures::of(tallies, shared.office.small.limit());
        self.members = members.to_vec();
        let before = self.line().map(|line| line.gampong.clone());
        self.sort(before, shared);
    }

    /// Orders the gampong anew and selects this one, or the first.
    fn sort(&mut self, gampong: Option<String>, shared: &Shared) {
        let (area, today) = (self.scene.area.as_deref(), shared.today());
        let all = &shared.library.gampong;
        self.lines = balance::lines(&self.figures, &self.members, all, area, &self.scene.narrow, today);
        let row = self.lines.iter().position(|line| Some(&line.gampong) == gampong.as_ref()).unwrap_or(0);
        self.list = self.list.select(row, self.lines.len(), shared.page);
        self.column = self.column.min(self.columns().len().saturating_sub(1));
    }

    /// The columns from left to right. The first two never leave the screen.
    pub fn columns(&self) -> Vec<Column> {
        let mut all = vec![Column::Needs, Column::Own];
        if !matches!(self.scene.narrow, Narrow::Category(_)) {
            let shown = |part: &Narrow| !matches!(part, Narrow::Category(code) if self.figures.is_closed(code));
            all.extend(balance::columns(&self.scene.narrow).into_iter().filter(shown).map(Column::Part));
        }
        if matches!(self.scene.narrow, Narrow::Whole | Narrow::Kind(_)) {
            all.push(Column::Closed);
        }
        all.extend((0..PILLARS.len()).map(Column::Pillar));
        all
    }

    /// The selected gampong.
    pub fn line(&self) -> Option<&Line> {
        self.lines.get(self.list.selected)
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        match action {
            Action::SumsPeriod => Some(w::NO_PERIOD),
            Action::Open | Action::SumsOther if self.line().is_none() => Some(w::NO_GAMPONG),
            _ => scene::unavailable(self.scene.area.as_deref(), action, KECAMATAN),
        }
    }

    /// An action; `left` and `right` come as the columns they mean.
    pub fn act(&mut self, action: Action, across: Option<bool>, shared: &Shared) -> Vec<Step> {
        if let Some(right) = across {
            let last = self.columns().len().saturating_sub(1);
            self.column = if right { (self.column + 1).min(last) } else { self.column.saturating_sub(1) };
            return Vec::new();
        }
        match action {
            Action::Back => return vec![Step::Out],
            Action::Open => return self.opened(shared).into_iter().collect(),
            Action::SumsOther => return self.other().into_iter().collect(),
            Action::SumsCluster => self.narrow(scene::next_cluster(&self.scene.narrow, false), shared),
            Action::SumsKind => self.narrow(scene::next_kind(&self.scene.narrow, &self.figures), shared),
            Action::SumsNarrower | Action::SumsWider | Action::SumsNext | Action::SumsPrevious => {
                self.go(action, shared);
            }
            _ => self.list = list_moved(self.list, action, self.lines.len(), shared.page),
        }
        Vec::new()
    }

    fn narrow(&mut self, narrow: Narrow, shared: &Shared) {
        self.scene.narrow = narrow;
        self.column = 0;
        self.sort(None, shared);
    }

    fn go(&mut self, action: Action, shared: &Shared) {
        let chosen = self.line().map(|line| line.gampong.clone());
        if let Some(area) = scene::moved(self.scene.area.as_deref(), action, chosen.as_deref(), shared) {
            self.scene.area = area;
            self.sort(chosen, shared);
        }
    }

    /// The same gampong and kinds over time.
    fn other(&self) -> Option<Step> {
        let area = self.line().map(|line| line.gampong.clone());
        Some(Step::Change(Box::new(Scene { area, narrow: self.scene.narrow.clone() })))
    }

    /// What is beneath the chosen cell.
    fn opened(&self, shared: &Shared) -> Option<Step> {
        let gampong = &self.line()?.gampong;
        let entries = |narrow: Narrow| {
            let area = Some(gampong.clone());
            Step::Register(Box::new(RegisterList { area, narrow, ..RegisterList::default() }))
        };
        Some(match self.columns().get(self.column)? {
            Column::Needs => entries(self.scene.narrow.clone()),
            Column::Part(narrow) => entries(narrow.clone()),
            Column::Closed => Step::Say(Level::Info, w::CLOSED_KINDS),
            Column::Own => self.serving(gampong, &PILLARS, shared),
            Column::Pillar(at) => self.serving(gampong, PILLARS.get(*at..=*at).unwrap_or_default(), shared),
        })
    }

    /// Who of these pillars reaches a gampong, the nearest first; choosing one opens the record.
    fn serving(&self, gampong: &str, pillars: &[Pillar], shared: &Shared) -> Step {
        let lang = shared.lang;
        let reach = |member: &Member| balance::reach(member, gampong, shared.today());
        let mut found: Vec<(u8, &Member)> = Vec::new();
        for member in self.members.iter().filter(|member| pillars.contains(&member.pillar)) {
            found.extend(reach(member).map(|one| {
                (
                    if one.own > 0 {
                        0
                    } else if one.kecamatan > 0 {
                        1
                    } else {
                        2
                    },
                    member,
                )
            }));
        }
        if found.is_empty() {
            return Step::Say(Level::Info, w::NOBODY);
        }
        found.sort_by(|(a, one), (b, two)| (a, one.pillar, &one.name).cmp(&(b, two.pillar, &two.name)));
        let level = |near: u8| match near {
            0 => records::LEVEL_GAMPONG,
            1 => records::LEVEL_KECAMATAN,
            _ => records::LEVEL_CITY,
        };
        let row = |(near, member): (u8, &Member)| MenuRow {
            label: member.name.clone(),
            note: format!("{} · {}", member.pillar.label().get(lang), level(near).get(lang)),
            step: Some(Step::Member(member.id)),
        };
        let title = scene::area_name(Some(gampong), shared);
        Step::Menu(Box::new(Menu { title, rows: found.into_iter().map(row).collect() }))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
