//! Drawing of the map side.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::State;
use super::super::data::SHAPES;
use super::{Ground, ground, is_inside};
use crate::panes::Shared;
use crate::ui::map::{Map, map, places, water};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, text};
use crate::words::map as m;

/// Draws the map in its panel.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let title = m::title(&state.measure.name(!is_inside(state.depth), shared), shared.lang);
    let inside = panel(frame, area, Panel { title: &title, badge: "", focused: state.map }, ctx);
    with_map(state, shared, inside, |picture| map(frame, inside, picture, ctx));
}

/// Code of the region under a cell of the screen, if the map is drawn in the panel `area`.
pub fn hit(area: Rect, state: &State, shared: &Shared, (x, y): (u16, u16)) -> Option<String> {
    let inside = Rect {
        x: area.x.saturating_add(1),
        y: area.y.saturating_add(1),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    };
    let mut found = None;
    with_map(state, shared, inside, |picture| found = crate::ui::map::at(inside, picture, x, y).map(str::to_owned));
    found
}

/// The longest of these lines that fits under the map.
pub(in crate::panes) fn fitting(credits: &[String], inside: Rect) -> &str {
    let fits = |said: &&String| text::width(said) <= usize::from(inside.width);
    credits.iter().find(fits).or(credits.last()).map_or("", String::as_str)
}

/// Builds the map for this room and hands it on.
fn with_map(state: &State, shared: &Shared, inside: Rect, with: impl FnOnce(&Map<'_>)) {
    let Ground { regions, spots, legend, credits } = ground(state, shared);
    let credit = fitting(&credits, inside);
    let (water, places) = (water(&SHAPES.landmarks), places(&SHAPES.landmarks));
    let selected = state.selected_code(shared);
    with(&Map {
        regions: &regions,
        spots: &spots,
        selected: selected.as_deref(),
        water: &water,
        places: &places,
        legend: if state.view.is_some() { &legend } else { &[] },
        credit,
        memo: Some(&state.memo),
    });
}
