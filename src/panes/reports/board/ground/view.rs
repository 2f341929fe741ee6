//! The chosen backlog on the map of the city: how many wait in each kecamatan. Drawn in a wide window beside the detail,
//! with the outlines the kecamatan pane shows.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::{State, Target};
use crate::domain::geo::Level;
use crate::panes::Shared;
use crate::panes::kecamatan::{SHAPES, credits, fitting, kecamatan_rings};
use crate::panes::sides::Side;
use crate::ui::Ctx;
use crate::ui::map::{Fill, Map, Region, Scale, map, places, water};
use crate::ui::panel::{Panel, panel};
use crate::words::board as w;
use crate::worker::Pile;

/// Columns of the map.
const WIDTH: u16 = 48;
/// The detail keeps at least this many columns beside it.
const BESIDE: u16 = 62;

/// Takes room for the map from the right of the detail, where there is enough and the board is that of the city.
pub(in crate::panes::reports::board) fn split(area: Rect, state: &State, shared: &Shared) -> (Rect, Option<Rect>) {
    if area.width < WIDTH + BESIDE || state.area(shared).code().is_some() {
        return (area, None);
    }
    let left = area.width - WIDTH;
    let right = Rect { x: area.x.saturating_add(left), width: WIDTH, ..area };
    (Rect { width: left, ..area }, Some(right))
}

/// Draws the map of a backlog.
pub(in crate::panes::reports::board) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    pile: &Pile,
    state: &State,
    shared: &Shared,
    ctx: &Ctx<'_>,
) {
    let lang = shared.lang;
    let inside = panel(frame, area, Panel { title: w::ON_THE_MAP.get(lang), badge: "", focused: false }, ctx);
    let count = |code: &str| {
        let found = pile.heap.places.iter().find(|(place, _)| place == code);
        found.map_or(0, |(_, count)| u64::try_from(*count).unwrap_or(u64::MAX))
    };
    let kecamatan = &shared.library.kecamatan;
    let scale = Scale::of(kecamatan.iter().map(|one| count(&one.code)));
    let regions: Vec<Region<'_>> = kecamatan
        .iter()
        .map(|one| {
            let rings = kecamatan_rings(&state.outlines, &one.code, Level::Kecamatan);
            let (code, name, value) = (one.code.as_str(), one.name.as_str(), count(&one.code));
            Region { code, name, rings, fill: scale.fill(value), value, shown: value.to_string(), ..Region::default() }
        })
        .collect();
    let mut legend = vec![(Fill::Blank, "0".to_owned())];
    legend.extend(scale.legend(|number| number.to_string()));
    let (water, places) = (water(&SHAPES.landmarks), places(&SHAPES.landmarks));
    let credits = credits(&state.outlines, true, lang);
    let targets = state.targets();
    let selected = match (state.focus, targets.get(state.target)) {
        (Side::Detail, Some(Target::Place(code, _))) => Some(code.as_str()),
        _ => None,
    };
    let drawn = Map {
        regions: &regions,
        spots: &[],
        selected,
        water: &water,
        places: &places,
        legend: &legend,
        credit: fitting(&credits, inside),
        memo: Some(&state.memo),
    };
    map(frame, inside, &drawn, ctx);
}
