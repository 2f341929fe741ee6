//! The map side of the pane: which outlines are drawn at which depth, and where the keys go on it.
//!
//! The city shows its kecamatan; an opened kecamatan fills the map, its neighbours faint around it. Outlines of the office
//! come first; the gampong alone are enough, because a kecamatan is where its gampong are. Without outlines of gampong
//! their centres stand for them, and the line under the map says so.

pub mod view;

use super::data::SHAPES;
use super::measure::{Figures, Measure, Value};
use super::{Depth, State};
use crate::domain::content::{Gampong, Kecamatan};
use crate::domain::geo::{Level, Outlines, Shape, of_level};
use crate::panes::Shared;
use crate::ui::map::{Fill, Point, Region, Scale, Spot};
use crate::words::{Lang, map as m};
use crate::worker::MapView;

/// Everything drawn, without the place it is drawn in.
#[derive(Debug, Default)]
pub struct Ground<'a> {
    /// Outlines.
    pub regions: Vec<Region<'a>>,
    /// Points, where gampong have no outlines.
    pub spots: Vec<Spot<'a>>,
    /// What the fills mean.
    pub legend: Vec<(Fill, String)>,
    /// Where the outlines come from, longest first.
    pub credits: Vec<String>,
}

fn rings_of<'v>(shapes: &'v [Shape], code: &str) -> Vec<&'v [Point]> {
    shapes.iter().filter(|shape| shape.code.starts_with(code)).flat_map(Shape::rings).collect()
}

/// The outline of a kecamatan among those the office brought in: its own, or all of its gampong, or the schematic one.
pub(in crate::panes) fn kecamatan_rings<'v>(own: &'v [Outlines], code: &str, prefer: Level) -> Vec<&'v [Point]> {
    let other = if prefer == Level::Kecamatan { Level::Gampong } else { Level::Kecamatan };
    match of_level(own, prefer).or_else(|| of_level(own, other)) {
        Some(outlines) => rings_of(&outlines.shapes, code),
        None => SHAPES.outlines.iter().filter(|one| one.code == code).map(|one| one.ring.as_slice()).collect(),
    }
}

/// Outlines of the office; none before anything was read.
fn own(view: Option<&MapView>) -> &[Outlines] {
    view.map_or(&[], |view| view.outlines.as_slice())
}

/// The map of a state.
pub fn ground<'a>(state: &'a State, shared: &'a Shared) -> Ground<'a> {
    let figures =
        Figures { view: state.view.as_deref(), needs: state.needs.as_ref(), members: state.members.as_deref(), shared };
    let mut ground = match state.opened(shared) {
        None => city(state, &figures),
        Some(opened) => inside(state, opened, &figures),
    };
    if figures.view.is_none() {
        // Nothing was read yet: that is not the same as not known.
        ground.regions.iter_mut().for_each(|region| region.fill = Fill::Blank);
        ground.spots.iter_mut().for_each(|spot| spot.fill = Fill::Blank);
    }
    ground
}

fn city<'a>(state: &'a State, figures: &Figures<'a>) -> Ground<'a> {
    let shared = figures.shared;
    let values: Vec<Value> =
        shared.library.kecamatan.iter().map(|one| state.measure.value(&one.code, figures)).collect();
    let scale = scale(&values);
    let region = |(one, value): (&'a Kecamatan, &Value)| {
        let rings = kecamatan_rings(own(figures.view), &one.code, Level::Kecamatan);
        Region { rings, ..region(&one.code, &one.name, *value, &scale, &state.measure, true, shared) }
    };
    let regions = shared.library.kecamatan.iter().zip(&values).map(region).collect();
    let legend = legend(&values, &scale, &state.measure, true, shared);
    let credits = credits(own(figures.view), true, shared.lang);
    Ground { regions, spots: Vec::new(), legend, credits }
}

fn inside<'a>(state: &'a State, opened: &'a Kecamatan, figures: &Figures<'a>) -> Ground<'a> {
    let shared = figures.shared;
    let gampong: Vec<&'a Gampong> = shared.library.gampong.iter().filter(|one| one.kecamatan == opened.code).collect();
    let values: Vec<Value> = gampong.iter().map(|one| state.measure.value(&one.code, figures)).collect();
    let scale = scale(&values);
    let shapes = figures.view.and_then(|view| view.of(Level::Gampong));
    let made = |(at, (one, value)): (usize, (&&'a Gampong, &Value))| Region {
        short: format!("({})", at + 1),
        ..region(&one.code, &one.name, *value, &scale, &state.measure, false, shared)
    };
    let all = gampong.iter().zip(&values).enumerate().map(made);
    let (mut regions, mut spots) = (Vec::new(), Vec::new());
    match shapes {
        Some(outlines) => {
            regions.extend(all.map(|one| Region { rings: rings_of(&outlines.shapes, one.code), ..one }));
        }
        None => {
            let places = gampong.iter().map(|one| (one.lon, one.lat));
            spots.extend(all.zip(places).map(|(one, place)| spot(one, place)));
            let rings = kecamatan_rings(own(figures.view), &opened.code, Level::Kecamatan);
            regions.push(Region { code: &opened.code, name: &opened.name, rings, ..Region::default() });
        }
    }
    let prefer = if shapes.is_some() { Level::Gampong } else { Level::Kecamatan };
    let around = shared.library.kecamatan.iter().filter(|one| one.code != opened.code);
    regions.extend(around.map(|one| Region {
        code: &one.code,
        name: &one.name,
        rings: kecamatan_rings(own(figures.view), &one.code, prefer),
        dim: true,
        ..Region::default()
    }));
    let legend = legend(&values, &scale, &state.measure, false, shared);
    let credits = credits(own(figures.view), false, shared.lang);
    Ground { regions, spots, legend, credits }
}

fn spot(one: Region<'_>, place: Point) -> Spot<'_> {
    let Region { code, name, short, fill, value, shown, .. } = one;
    Spot { code, name, short, place, fill, value, shown }
}

fn region<'a>(
    code: &'a str,
    name: &'a str,
    value: Value,
    scale: &Scale,
    measure: &Measure,
    city: bool,
    shared: &Shared,
) -> Region<'a> {
    let (fill, number) = match value {
        Value::Number(number) => (scale.fill(number), number),
        Value::Hidden => (Fill::Hidden, 0),
        Value::Unknown => (Fill::Unknown, 0),
    };
    Region { code, name, fill, value: number, shown: measure.shown(value, city, shared.lang), ..Region::default() }
}

fn scale(values: &[Value]) -> Scale {
    Scale::of(values.iter().filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None }))
}

/// Nought, the classes, what is hidden and what nobody knows: each only where it is on the map.
fn legend(values: &[Value], scale: &Scale, measure: &Measure, city: bool, shared: &Shared) -> Vec<(Fill, String)> {
    let lang = shared.lang;
    let special = |value: Value, fill: Fill, said: &str| values.contains(&value).then(|| (fill, said.to_owned()));
    let mut out: Vec<(Fill, String)> = special(Value::Number(0), Fill::Blank, "0").into_iter().collect();
    out.extend(scale.legend(|number| measure.shown(Value::Number(number), city, lang)));
    out.extend(special(Value::Hidden, Fill::Hidden, m::HIDDEN.get(lang)));
    out.extend(special(Value::Unknown, Fill::Unknown, m::NOT_KNOWN.get(lang)));
    out
}

/// Where the outlines come from, longest first.
pub(in crate::panes) fn credits(own: &[Outlines], city: bool, lang: Lang) -> Vec<String> {
    let set = |level: Level| of_level(own, level);
    let own = if city { set(Level::Kecamatan).or(set(Level::Gampong)) } else { set(Level::Gampong) };
    match own {
        Some(outlines) => vec![m::credit(&outlines.set.source, lang), outlines.set.source.clone()],
        None if city => vec![m::SKETCH_LONG.get(lang).to_owned(), m::SKETCH.get(lang).to_owned()],
        None => vec![m::POINTS.get(lang).to_owned(), m::SKETCH.get(lang).to_owned()],
    }
}

/// Where an arrow leads on the map: north is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the north.
    North,
    /// To the south.
    South,
    /// To the east.
    East,
    /// To the west.
    West,
}

/// The nearest of some places in a direction, by its position in the list.
pub fn neighbour(places: &[Point], from: Point, way: Way) -> Option<usize> {
    let far = |place: &Point| {
        let (dx, dy) = (place.0 - from.0, place.1 - from.1);
        let (along, aside) = match way {
            Way::North => (dy, dx),
            Way::South => (-dy, dx),
            Way::East => (dx, dy),
            Way::West => (-dx, dy),
        };
        // Within a wide fan, and rather straight ahead than near.
        (along > 0.0 && aside.abs() <= along * 1.5).then(|| along + 2.0 * aside.abs())
    };
    let seen = places.iter().enumerate().filter_map(|(at, place)| far(place).map(|far| (at, far)));
    seen.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
}

/// True where gampong are looked at.
pub const fn is_inside(depth: Depth) -> bool {
    !matches!(depth, Depth::City)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
