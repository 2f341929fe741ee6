//! What is on the map at every depth, with outlines of the office and without.
use super::*;
use crate::domain::geo::{OutlineSet, Outlines};
use crate::domain::ids::OutlineSetId;
use crate::domain::register::Tally;
use crate::keys::{Action, Code, Key};
use crate::panes::fixture::{self, shared};
use crate::panes::kecamatan::Depth;
use crate::ui::map::Region;
use crate::worker::Answer;

/// A square around the centre of every region: outlines like an office's, made up.
fn outlines(level: Level) -> Outlines {
    let shared = shared();
    let square = |code: &str, lon: f64, lat: f64, half: f64| Shape {
        code: code.to_owned(),
        polygons: vec![vec![vec![
            (lon - half, lat - half),
            (lon + half, lat - half),
            (lon + half, lat + half),
            (lon - half, lat + half),
            (lon - half, lat - half),
        ]]],
    };
    let shapes = match level {
        Level::Gampong => shared.library.gampong.iter().map(|one| square(&one.code, one.lon, one.lat, 0.001)).collect(),
        Level::Kecamatan => {
            shared.library.kecamatan.iter().map(|one| square(&one.code, one.lon, one.lat, 0.006)).collect()
        }
    };
    let set = OutlineSet {
        id: OutlineSetId::from(uuid::Uuid::nil()),
        version: 1,
        level,
        file: "contoh.geojson".into(),
        source: "Contoh 2026".into(),
        hash: String::new(),
        shapes_hash: String::new(),
        at: shared.now,
        by: "uji".into(),
        ended_at: None,
        ended_by: String::new(),
    };
    Outlines { set, shapes }
}

fn state(outlines: Vec<Outlines>, depth: Depth) -> State {
    let shared = shared();
    let tally = |(at, one): (usize, &Gampong)| Tally {
        gampong: Some(one.code.clone()),
        category: "PPKS-08".into(),
        active: (at as i64 * 13) % 60,
        oldest: Some(fixture::day("2026-03-01")),
        ..Tally::default()
    };
    let tallies = shared.library.gampong.iter().enumerate().map(tally).collect();
    let mut state = State::default();
    state.take(&Answer::Map(Box::new(MapView { outlines, tallies, ..MapView::default() })), &shared);
    state.take(&Answer::Members(fixture::members()), &shared);
    state.open("11.71.03", &shared);
    state.depth = depth;
    state
}

fn bright<'a>(ground: &'a Ground<'_>) -> Vec<&'a Region<'a>> {
    ground.regions.iter().filter(|one| !one.dim).collect()
}

#[test]
fn the_city_compares_its_kecamatan_with_the_outlines_there_are() {
    let shared = shared();
    for sets in [vec![], vec![Level::Kecamatan], vec![Level::Gampong], vec![Level::Kecamatan, Level::Gampong]] {
        let count = sets.len();
        let state = state(sets.into_iter().map(outlines).collect(), Depth::City);
        let ground = ground(&state, &shared);
        assert_eq!((ground.regions.len(), ground.spots.len()), (9, 0));
        assert!(ground.regions.iter().all(|one| !one.dim && !one.rings.is_empty() && !one.shown.is_empty()));
        assert_eq!(ground.credits[0].contains("Contoh 2026"), count > 0);
    }
}

#[test]
fn gampong_alone_make_their_kecamatan() {
    let shared = shared();
    let state = state(vec![outlines(Level::Gampong)], Depth::City);
    let ground = ground(&state, &shared);
    assert_eq!(ground.regions.iter().map(|one| one.rings.len()).sum::<usize>(), 90);
}

#[test]
fn an_opened_kecamatan_shows_its_gampong_and_the_others_faintly() {
    let shared = shared();
    let state = state(vec![outlines(Level::Gampong)], Depth::Kecamatan);
    let ground = ground(&state, &shared);
    let bright = bright(&ground);
    assert_eq!((bright.len(), ground.regions.len()), (16, 24));
    assert!(bright.iter().all(|one| one.code.starts_with("11.71.03.")));
    assert_eq!((bright[0].short.as_str(), bright[15].short.as_str()), ("(1)", "(16)"));
}

#[test]
fn without_outlines_centres_stand_for_gampong_and_it_says_so() {
    let shared = shared();
    let state = state(vec![outlines(Level::Kecamatan)], Depth::Kecamatan);
    let ground = ground(&state, &shared);
    assert_eq!((ground.spots.len(), bright(&ground).len()), (16, 1));
    assert!(ground.credits[0].contains("Titik tengah"));
}

#[test]
fn the_legend_names_nought_classes_hidden_and_unknown_where_they_are() {
    let shared = shared();
    let mut state = state(vec![], Depth::Kecamatan);
    let said =
        |state: &State| -> Vec<String> { ground(state, &shared).legend.into_iter().map(|(_, said)| said).collect() };
    let needs = said(&state);
    assert!(needs.len() > 3 && needs.last().is_some_and(|last| last.contains("tidak ditampilkan")), "{needs:?}");
    state.show(Measure::Rate);
    assert_eq!(said(&state), ["tidak diketahui"]);
    state.show(Measure::Open);
    assert_eq!(said(&state), ["0"]);
}

#[test]
fn arrows_walk_over_the_map_as_it_lies() {
    let places = [(0.0, 0.0), (1.0, 0.1), (0.1, 2.0), (-3.0, 0.0), (0.0, -1.0)];
    let next = |way| neighbour(&places, places[0], way);
    assert_eq!([Way::North, Way::South, Way::East, Way::West].map(next), [Some(2), Some(4), Some(1), Some(3)]);
    assert_eq!(neighbour(&places, places[2], Way::North), None);
}

#[test]
fn on_the_map_every_region_is_reached_by_arrows() {
    let shared = shared();
    for depth in [Depth::City, Depth::Kecamatan] {
        let mut reached = std::collections::BTreeSet::new();
        let mut state = state(vec![], depth);
        state.act(Action::KecamatanMap, Key::plain(Code::Char('m')), &shared);
        let len = if depth == Depth::City { 9 } else { 16 };
        let mut open = vec![0];
        while let Some(row) = open.pop() {
            if !reached.insert(row) {
                continue;
            }
            for way in [Way::North, Way::South, Way::East, Way::West] {
                let list = crate::ui::list::ListState { selected: row, offset: 0 };
                if depth == Depth::City {
                    state.kecamatan = list
                } else {
                    state.gampong = list
                }
                state.wander(way, &shared);
                open.push(if depth == Depth::City { state.kecamatan.selected } else { state.gampong.selected });
            }
            state.open("11.71.03", &shared);
            state.depth = depth;
        }
        assert_eq!(reached.len(), len, "{reached:?}");
    }
}

#[test]
fn right_and_left_are_directions_on_the_map_and_enter_goes_in() {
    let shared = shared();
    let mut state = state(vec![], Depth::City);
    state.act(Action::KecamatanMap, Key::plain(Code::Char('m')), &shared);
    state.act(Action::Open, Key::plain(Code::Right), &shared);
    assert_eq!(state.depth, Depth::City);
    assert_ne!(state.selected_code(&shared).as_deref(), Some("11.71.03"));
    state.act(Action::Open, Key::plain(Code::Enter), &shared);
    assert_eq!((state.depth, state.map), (Depth::Kecamatan, true));
}

#[test]
fn a_click_finds_every_gampong_by_outline_and_by_point() {
    use ratatui::layout::Rect;
    let shared = shared();
    let area = Rect::new(0, 2, 90, 45);
    for sets in [vec![outlines(Level::Gampong)], vec![]] {
        let state = state(sets, Depth::Kecamatan);
        let cells = (0..90).flat_map(|x| (2..47).map(move |y| (x, y)));
        let found: std::collections::BTreeSet<String> =
            cells.filter_map(|at| view::hit(area, &state, &shared, at)).filter(|code| code.len() > 8).collect();
        assert_eq!(found.len(), 16, "{found:?}");
    }
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    use ratatui::layout::Rect;
    let shared = shared();
    let area = Rect::new(0, 2, 200, 47);
    let mut state = state(vec![outlines(Level::Gampong)], Depth::City);
    // The list of kecamatan: heading in row 3, Kuta Alam is the second.
    state.click(area, (5, 5), &shared);
    assert_eq!((state.selected_code(&shared).as_deref(), state.depth), (Some("11.71.02"), Depth::City));
    state.click(area, (5, 5), &shared);
    assert_eq!(state.depth, Depth::Kecamatan);
    let cells = (40..120).flat_map(|x| (3..48).map(move |y| (x, y)));
    let hits = |state: &State| -> Vec<((u16, u16), String)> {
        let on_map = |at| match crate::panes::kecamatan::view::hit(area, state, &shared, at) {
            Some(crate::panes::kecamatan::view::Hit::Region(code)) => Some((at, code)),
            _ => None,
        };
        cells.clone().filter_map(on_map).collect()
    };
    let all = hits(&state);
    let (at, code) = all.iter().find(|(_, code)| code.ends_with(".2005")).unwrap().clone();
    state.click(area, at, &shared);
    assert_eq!(state.selected_code(&shared), Some(code));
    let (at, code) = all.iter().find(|(_, code)| code.len() == 8).unwrap().clone();
    state.click(area, at, &shared);
    assert_eq!(state.opened(&shared).map(|one| one.code.clone()), Some(code));
    assert!(state.click(area, (0, 0), &shared).is_empty());
}
