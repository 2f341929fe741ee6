//! Choosing on the map by key, choosing what it shows, and going on to the cases and referrals behind a number.

use super::map::{Way, is_inside, neighbour};
use super::measure::Measure;
use super::view::{self, Hit};
use super::{Depth, State};
use crate::domain::content::Kecamatan;
use crate::domain::member::Pillar;
use crate::domain::register::Cluster;
use crate::domain::worklist::{Narrow, View, Worklist};
use crate::keys::{Action, Code, Key};
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::kecamatan as w;
use crate::words::map as m;
use ratatui::layout::Rect;

impl State {
    /// Shows this measure from now on.
    pub fn show(&mut self, measure: Measure) {
        self.measure = measure;
    }

    /// The kecamatan that is opened; none while all are compared.
    pub(super) fn opened<'s>(&self, shared: &'s Shared) -> Option<&'s Kecamatan> {
        self.selected(shared).filter(|_| is_inside(self.depth))
    }

    /// Code of what is marked on the map.
    pub(super) fn selected_code(&self, shared: &Shared) -> Option<String> {
        match self.depth {
            Depth::City => self.selected(shared).map(|one| one.code.clone()),
            _ => self.selected_gampong(shared).map(|one| one.code.clone()),
        }
    }

    /// A click: selects what lies there; a second one on the same goes in.
    pub fn click(&mut self, area: Rect, at: (u16, u16), shared: &Shared) -> Vec<Step> {
        let Some(hit) = view::hit(area, self, shared, at) else { return Vec::new() };
        let again = match &hit {
            Hit::Kecamatan(row) => self.depth == Depth::City && self.kecamatan.selected == *row,
            Hit::Gampong(row) => self.depth == Depth::Kecamatan && self.gampong.selected == *row,
            Hit::Region(code) => self.depth != Depth::Gampong && self.selected_code(shared).as_ref() == Some(code),
        };
        self.map = matches!(hit, Hit::Region(_));
        if again {
            return self.go_in(shared);
        }
        match hit {
            Hit::Kecamatan(row) => (self.depth, _) = (Depth::City, self.choose_kecamatan(row, shared)),
            Hit::Gampong(row) => self.choose_gampong(row, shared),
            Hit::Region(code) => self.choose(&code, shared),
        }
        Vec::new()
    }

    fn choose(&mut self, code: &str, shared: &Shared) {
        if let Some(row) = self.gampong_rows(shared).iter().position(|one| one.code == code) {
            self.choose_gampong(row, shared);
        } else if let Some(row) = shared.library.kecamatan.iter().position(|one| one.code == code) {
            // A neighbour of the opened kecamatan is opened in its place.
            self.depth = if self.depth == Depth::City { Depth::City } else { Depth::Kecamatan };
            self.choose_kecamatan(row, shared);
        }
    }

    fn choose_kecamatan(&mut self, row: usize, shared: &Shared) {
        if row != self.kecamatan.selected {
            (self.gampong, self.serving) = Default::default();
        }
        self.kecamatan = self.kecamatan.select(row, shared.library.kecamatan.len(), shared.page);
    }

    fn choose_gampong(&mut self, row: usize, shared: &Shared) {
        self.depth = Depth::Kecamatan;
        self.gampong = self.gampong.select(row, self.gampong_rows(shared).len(), shared.page);
        self.serving = ListState::default();
    }

    /// Where a key leads on the map, when the map has the keys.
    pub(super) fn way(&self, action: Action, key: Key) -> Option<Way> {
        match (action, key.code) {
            _ if !self.map || self.depth == Depth::Gampong => None,
            (Action::Up, _) => Some(Way::North),
            (Action::Down, _) => Some(Way::South),
            (Action::Open, Code::Right) => Some(Way::East),
            (Action::Back, Code::Left) => Some(Way::West),
            _ => None,
        }
    }

    /// Selects the next region in a direction; at the edge nothing happens.
    pub(super) fn wander(&mut self, way: Way, shared: &Shared) {
        let inside = is_inside(self.depth);
        let places: Vec<(f64, f64)> = match inside {
            true => self.gampong_rows(shared).iter().map(|one| (one.lon, one.lat)).collect(),
            false => shared.library.kecamatan.iter().map(|one| (one.lon, one.lat)).collect(),
        };
        let list = if inside { self.gampong } else { self.kecamatan };
        let Some(from) = places.get(list.selected) else { return };
        let Some(row) = neighbour(&places, *from, way) else { return };
        let list = list.select(row, places.len(), shared.page);
        self.serving = ListState::default();
        match inside {
            true => self.gampong = list,
            false => (self.kecamatan, self.gampong) = (list, ListState::default()),
        }
    }

    /// The measures to choose from; kinds, clusters and pillars begin with their first and are walked through by key.
    pub(super) fn measures(&self, shared: &Shared) -> Step {
        let lang = shared.lang;
        let kind = shared.library.categories.first().map_or(Measure::Needs, |one| Measure::Kind(one.code.clone()));
        let cluster = Measure::Cluster(Cluster::Children);
        let own = |measure: Measure| (measure.name(!is_inside(self.depth), shared), measure, String::new());
        let group =
            |name: crate::words::Text, measure| (name.get(lang).to_owned(), measure, m::WALK.get(lang).to_owned());
        let rows = [
            own(Measure::Needs),
            own(Measure::Rate),
            group(m::CLUSTERS, cluster),
            group(m::KINDS, kind),
            own(Measure::Helpers),
            own(Measure::Open),
            own(Measure::Overdue),
            own(Measure::Age),
            group(m::PILLARS, Measure::Pillar(Pillar::Psm)),
        ];
        let rows = rows.map(|(label, measure, note)| MenuRow { label, note, step: Some(Step::Measure(measure)) });
        Step::Menu(Box::new(Menu { title: m::CHOOSE.get(lang).to_owned(), rows: rows.to_vec() }))
    }

    /// The cases or referrals of what is selected, as a list of their own pane.
    pub(super) fn drill(&self, action: Action, shared: &Shared) -> Vec<Step> {
        let Some(code) = self.selected_code(shared) else {
            return vec![Step::Say(crate::ui::Level::Info, w::NO_REGIONS)];
        };
        let view = match action {
            Action::KecamatanCases => View::Cases,
            _ if self.measure == Measure::Overdue => View::Late,
            _ => View::AllReferrals,
        };
        let narrow = Narrow { area: Some(code), ..Narrow::default() };
        vec![Step::Worklist(Box::new(Worklist::narrowed(view, narrow)))]
    }
}
