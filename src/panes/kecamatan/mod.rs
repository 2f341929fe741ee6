//! Pane: the nine kecamatan on a list and a map, the gampong of the selected one, and who serves them.
//!
//! Three depths, one inside the other: the kecamatan, the gampong of one, the members of one gampong. Going in and out
//! keeps the place at each depth. Where the window is too narrow for the map, a key shows it instead of the rest.

mod data;
pub(in crate::panes) use data::SHAPES;
pub(in crate::panes) use map::{credits, kecamatan_rings, view::fitting};
mod drill;
mod facts;
mod map;
pub mod measure;
mod tally;
pub mod view;

use super::forms::step;
use super::menu::{MOST, Menu, MenuRow};
use super::scroll::list_moved;
use super::{Shared, Step};
use crate::domain::balance::Figures;
use crate::domain::change::Scene;
use crate::domain::content::{Gampong, Kecamatan};
use crate::domain::ids::MemberId;
use crate::domain::ladder::recheck::Recheck;
use crate::domain::member::Member;
use crate::domain::register::RegisterList;
use crate::keys::{Action, Key, Scope};
use crate::ui::list::ListState;
use crate::ui::map::Memo;
use crate::words::Text;
use crate::words::kecamatan as w;
use crate::worker::{
    Answer, Ask, LadderAnswer, LadderAsk, MapView, PlaceCount, PointAnswer, PointAsk, Points, Recipient,
};
use measure::Measure;
use tally::Reach;

/// Where the keys go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// The list of kecamatan.
    #[default]
    City,
    /// The gampong of one kecamatan.
    Kecamatan,
    /// The members of one gampong.
    Gampong,
}

/// What the pane remembers.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// None until the file was read.
    places: Option<Vec<PlaceCount>>,
    members: Option<Vec<Member>>,
    /// Service points; none until they were read.
    points: Option<Points>,
    /// Destinations somebody has to look at.
    doubts: Vec<Recheck>,
    failed: Option<String>,
    depth: Depth,
    kecamatan: ListState,
    gampong: ListState,
    serving: ListState,
    /// The map has the keys; in a narrow window it is shown instead of the rest.
    map: bool,
    /// What the map is drawn from; none until the file was read.
    view: Option<Box<MapView>>,
    /// What may be shown of the needs, worked out once for all measures.
    needs: Option<Figures>,
    measure: Measure,
    memo: Memo,
}

impl State {
    /// What to ask for when the pane is shown, or when records it shows changed.
    pub fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        self.begin(shared);
        let asks = [
            Ask::Places,
            Ask::Members,
            Ask::Point(PointAsk::All),
            Ask::Ladder(LadderAsk::Doubts),
            Ask::Map(shared.today()),
        ];
        asks.into_iter().map(|ask| Step::Ask(Recipient::Kecamatan, ask)).collect()
    }

    /// A TKSK begins in their own kecamatan; whoever was led elsewhere before the first look stays there.
    fn begin(&mut self, shared: &Shared) {
        let unseen = self.places.is_none() && self.depth == Depth::City;
        if let Some(own) = shared.own_kecamatan().filter(|_| unseen) {
            self.open(&own.code, shared);
        }
    }

    /// Scopes whose keys work here now, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Kecamatan, Scope::List]
    }

    /// True while letters are text for a line in the pane; it has none.
    pub fn typing(&self) -> bool {
        false
    }

    /// A key of the text line; never called.
    pub fn type_key(&mut self, _key: Key, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// A paste; never called.
    pub fn paste(&mut self, _text: &str, _shared: &Shared) -> Vec<Step> {
        Vec::new()
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, key: Key, shared: &Shared) -> Vec<Step> {
        if let Some(way) = self.way(action, key) {
            self.wander(way, shared);
            return Vec::new();
        }
        match action {
            Action::KecamatanMeasure => return vec![self.measures(shared)],
            Action::KecamatanMeasureNext => self.measure = self.measure.stepped(1, shared),
            Action::KecamatanMeasurePrevious => self.measure = self.measure.stepped(-1, shared),
            Action::KecamatanCases | Action::KecamatanReferrals => return self.drill(action, shared),
            Action::KecamatanMap | Action::Next | Action::Previous => self.map = !self.map,
            Action::KecamatanRegister => return vec![self.register(shared)],
            Action::KecamatanPoints => return vec![Step::Points(self.area(shared), None)],
            Action::KecamatanBalance => return vec![Step::Balance(self.area(shared))],
            Action::KecamatanChange => {
                let scene = Scene { area: self.area(shared), ..Scene::default() };
                return vec![Step::Change(Box::new(scene))];
            }
            Action::KecamatanStale => return vec![self.stale(shared)],
            Action::KecamatanTasks => return self.tasks(shared).into_iter().collect(),
            Action::Open => return self.go_in(shared),
            Action::Back => return self.go_out(),
            _ => self.walk(action, shared),
        }
        Vec::new()
    }

    /// Why an action cannot be done just now; the footer leaves it out, and its key says this sentence.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        match (action, self.depth) {
            (Action::Open, Depth::Gampong) if self.selected_member(shared).is_none() => Some(w::NOBODY),
            (Action::KecamatanTasks, _) if self.doubts_here(shared).next().is_none() => Some(w::NO_TASKS),
            (Action::KecamatanCases | Action::KecamatanReferrals, _) if self.selected(shared).is_none() => {
                Some(w::NO_REGIONS)
            }
            (Action::Open, _) if self.selected(shared).is_none() => Some(w::NO_REGIONS),
            _ => None,
        }
    }

    /// An answer of a worker.
    pub fn take(&mut self, answer: &Answer, shared: &Shared) -> Vec<Step> {
        match answer {
            Answer::Places(places) => {
                self.failed = None;
                self.places = Some(places.clone());
            }
            Answer::Members(members) => {
                let before = self.selected_member(shared);
                self.members = Some(members.clone());
                self.keep_member(before, shared);
            }
            Answer::Ladder(found) => {
                if let LadderAnswer::Doubts(doubts) = &**found {
                    self.doubts.clone_from(doubts);
                }
            }
            Answer::Map(view) => {
                self.needs = Some(Figures::of(&view.tallies, shared.office.small.limit()));
                self.view = Some(view.clone());
            }
            Answer::Point(found) => {
                if let PointAnswer::All(points) = &**found {
                    self.points = Some((**points).clone());
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// Doubts the TKSK of the selected kecamatan should look into; those without a place belong to every one.
    fn doubts_here<'s>(&'s self, shared: &'s Shared) -> impl Iterator<Item = &'s Recheck> {
        let here = self.selected(shared).map(|one| one.code.as_str());
        self.doubts.iter().filter(move |doubt| doubt.kecamatan.is_none() || doubt.kecamatan.as_deref() == here)
    }

    /// The register of what is open.
    fn register(&self, shared: &Shared) -> Step {
        Step::Register(Box::new(RegisterList { area: self.area(shared), ..RegisterList::default() }))
    }

    /// The gampong of what is open, by how fresh they are.
    fn stale(&self, shared: &Shared) -> Step {
        let above = |code: String| code.get(..tally::KECAMATAN).map(str::to_owned);
        Step::Stale(self.area(shared).and_then(above))
    }

    /// What is open: the city, one kecamatan, one gampong.
    fn area(&self, shared: &Shared) -> Option<String> {
        match self.depth {
            Depth::City => None,
            Depth::Kecamatan => self.selected(shared).map(|one| one.code.clone()),
            Depth::Gampong => self.selected_gampong(shared).map(|one| one.code.clone()),
        }
    }

    /// The tasks as a list; choosing one asks what was found.
    fn tasks(&self, shared: &Shared) -> Option<Step> {
        let row = |doubt: &Recheck| {
            let name = shared.library.destination(doubt.destination).map_or("", |one| one.destination.name.as_str());
            let what = doubt.doubt.label().get(shared.lang);
            MenuRow {
                label: name.to_owned(),
                note: [what, &doubt.note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                step: Some(Step::Form(Box::new(step::open_clear(doubt.id)))),
            }
        };
        let rows: Vec<MenuRow> = self.doubts_here(shared).take(MOST).map(row).collect();
        (!rows.is_empty()).then(|| Step::Menu(Box::new(Menu { title: w::TASKS.get(shared.lang).to_owned(), rows })))
    }

    /// A reading failed; what was read before stays and the failure is said beside it.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// Selects a kecamatan or gampong by code. A gampong is opened, with who serves it.
    pub fn open(&mut self, code: &str, shared: &Shared) -> Vec<Step> {
        let kecamatan = code.get(..8).unwrap_or(code);
        let Some(row) = shared.library.kecamatan.iter().position(|one| one.code == kecamatan) else {
            return Vec::new();
        };
        self.map = false;
        self.kecamatan = ListState { selected: row, offset: 0 };
        self.depth = Depth::Kecamatan;
        (self.gampong, self.serving) = Default::default();
        let rows = self.gampong_rows(shared);
        if let Some(row) = rows.iter().position(|one| one.code == code) {
            self.gampong = self.gampong.select(row, rows.len(), shared.page);
            self.depth = Depth::Gampong;
        }
        Vec::new()
    }

    /// The selected kecamatan.
    fn selected<'s>(&self, shared: &'s Shared) -> Option<&'s Kecamatan> {
        shared.library.kecamatan.get(self.kecamatan.selected)
    }

    /// The gampong of the selected kecamatan, by code.
    fn gampong_rows<'s>(&self, shared: &'s Shared) -> Vec<&'s Gampong> {
        let Some(kecamatan) = self.selected(shared) else { return Vec::new() };
        shared.library.gampong.iter().filter(|one| one.kecamatan == kecamatan.code).collect()
    }

    /// The selected gampong.
    fn selected_gampong<'s>(&self, shared: &'s Shared) -> Option<&'s Gampong> {
        self.gampong_rows(shared).get(self.gampong.selected).copied()
    }

    /// Who serves the selected gampong, nearest first.
    fn serving_rows(&self, shared: &Shared) -> Vec<(Reach, &Member)> {
        let members = self.members.as_deref().unwrap_or_default();
        match self.selected_gampong(shared) {
            Some(gampong) => tally::serving(members, &gampong.code, shared.today()),
            None => Vec::new(),
        }
    }

    fn selected_member(&self, shared: &Shared) -> Option<MemberId> {
        self.serving_rows(shared).get(self.serving.selected).map(|(_, member)| member.id)
    }

    /// After another reading the selection stays on the same member.
    fn keep_member(&mut self, before: Option<MemberId>, shared: &Shared) {
        let rows: Vec<MemberId> = self.serving_rows(shared).iter().map(|(_, member)| member.id).collect();
        let row = rows.iter().position(|id| Some(*id) == before).unwrap_or(self.serving.selected);
        self.serving = self.serving.select(row, rows.len(), shared.page);
    }

    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        // From the city on the map one goes on in the map; the people of a gampong are a list.
        self.map &= self.depth == Depth::City;
        match self.depth {
            Depth::City if self.selected(shared).is_some() => self.depth = Depth::Kecamatan,
            Depth::Kecamatan if self.selected_gampong(shared).is_some() => self.depth = Depth::Gampong,
            Depth::Gampong => return self.selected_member(shared).map(Step::Member).into_iter().collect(),
            _ => {}
        }
        Vec::new()
    }

    fn go_out(&mut self) -> Vec<Step> {
        self.depth = match self.depth {
            Depth::City => return vec![Step::Out],
            Depth::Kecamatan => Depth::City,
            Depth::Gampong => Depth::Kecamatan,
        };
        Vec::new()
    }

    fn walk(&mut self, action: Action, shared: &Shared) {
        let page = shared.page;
        match self.depth {
            Depth::City => {
                let before = self.kecamatan.selected;
                self.kecamatan = list_moved(self.kecamatan, action, shared.library.kecamatan.len(), page);
                if self.kecamatan.selected != before {
                    (self.gampong, self.serving) = Default::default();
                }
            }
            Depth::Kecamatan => {
                let (before, len) = (self.gampong.selected, self.gampong_rows(shared).len());
                self.gampong = list_moved(self.gampong, action, len, page);
                if self.gampong.selected != before {
                    self.serving = ListState::default();
                }
            }
            Depth::Gampong => {
                let len = self.serving_rows(shared).len();
                self.serving = list_moved(self.serving, action, len, page);
            }
        }
    }
}

#[cfg(test)]
mod tests;
