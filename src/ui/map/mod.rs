//! The map: regions filled by the class of a measure, the selected one marked, what lies around faint, water for
//! orientation.
//!
//! Dots are braille, so a cell holds 2 × 4 of them and they are square. The density of a fill says the class without colour,
//! colour repeats it; the value itself stands in the outline where there is room. Borders are drawn where the owner of a
//! dot changes, not along the outlines: neighbours share one clean line although their outlines were simplified apart.
//! Where regions have no outline, their centres are drawn as points with names. Below [`LEAST`] a list with bars takes
//! the place of the map.

mod labels;
mod legend;
mod memo;
mod raster;
mod scale;

pub use memo::Memo;
pub use scale::Scale;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::Line;
use ratatui::widgets::canvas::{Canvas, Painter, Shape};

use self::raster::{EDGE, Raster};
use super::ctx::Ctx;
use super::list::{Column, List, ListState, Row, list};
use super::theme::Role;
use super::{bars, cells, left, line_of, text};
use crate::domain::content::Landmark;

/// Columns and rows that a map needs at least, legend and credit included.
pub const LEAST: (u16, u16) = (30, 10);
/// Columns of a bar where a list stands for the map.
const BAR: u16 = 8;
/// Kind of the landmarks that follow the coast.
const COAST: &str = "pantai";

/// A place: longitude and latitude in degrees.
pub type Point = (f64, f64);

/// How a region is filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// Not at all: nobody, nothing.
    #[default]
    Blank,
    /// By class, 0 = fewest, below [`super::theme::CLASSES`].
    Class(usize),
    /// Too few to be shown.
    Hidden,
    /// Nobody knows.
    Unknown,
}

/// One region to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region<'a> {
    /// What [`at`] answers.
    pub code: &'a str,
    /// Name, shown as fully as fits.
    pub name: &'a str,
    /// What stands for the name where it does not fit and no list explains it; empty for the first letters.
    pub short: String,
    /// Closed rings, holes among them.
    pub rings: Vec<&'a [Point]>,
    /// How it is filled.
    pub fill: Fill,
    /// The measure, for the bars.
    pub value: u64,
    /// The measure as it is written in the outline; empty for none.
    pub shown: String,
    /// Around what is looked at: faint, without fill, and perhaps cut off at the edge of the map.
    pub dim: bool,
}

/// A region without an outline: a point with its name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot<'a> {
    /// What [`at`] answers.
    pub code: &'a str,
    /// Its name.
    pub name: &'a str,
    /// What stands for the name where there is no room.
    pub short: String,
    /// Its centre.
    pub place: Point,
    /// How the point is drawn.
    pub fill: Fill,
    /// The measure.
    pub value: u64,
    /// The measure as it is written beside the name; empty for none.
    pub shown: String,
}

/// River and canal among the shipped landmarks. The coast is left out: the outlines already show it.
pub fn water(landmarks: &[Landmark]) -> Vec<&[Point]> {
    let lines = landmarks.iter().filter(|l| l.points.len() > 1 && l.kind != COAST);
    lines.map(|l| l.points.as_slice()).collect()
}

/// Names around the city among the shipped landmarks.
pub fn places(landmarks: &[Landmark]) -> Vec<(&str, Point)> {
    let named = |l: &'_ Landmark| if let [point] = l.points.as_slice() { Some(*point) } else { None };
    landmarks.iter().filter_map(|l| named(l).map(|point| (l.name.as_str(), point))).collect()
}

/// Everything on the map.
#[derive(Clone, Copy, Debug, Default)]
pub struct Map<'a> {
    /// The regions; an earlier one wins where outlines overlap.
    pub regions: &'a [Region<'a>],
    /// Regions without outlines inside of them.
    pub spots: &'a [Spot<'a>],
    /// Code of the selected region or point.
    pub selected: Option<&'a str>,
    /// Coast, river, canal.
    pub water: &'a [&'a [Point]],
    /// Names around the city, shown where nothing else stands.
    pub places: &'a [(&'a str, Point)],
    /// What each fill means.
    pub legend: &'a [(Fill, String)],
    /// Where the outlines come from.
    pub credit: &'a str,
    /// What is kept from the last frame.
    pub memo: Option<&'a Memo>,
}

/// Draws the map, or a list where there is no room for one.
pub fn map(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    match raster(map, drawing(area, map)).filter(|_| fits(area)) {
        Some(raster) => draw(frame, area, map, &raster, ctx),
        None => instead(frame, area, map, ctx),
    }
}

/// Code of the region under the cell (`x`, `y`) of the screen, if the map is drawn in `area`. Among points it is the
/// nearest one.
pub fn at<'m>(area: Rect, map: &Map<'m>, x: u16, y: u16) -> Option<&'m str> {
    let place = drawing(area, map);
    let hit = fits(area) && place.contains((x, y).into());
    let raster = raster(map, place).filter(|_| hit)?;
    let region = map.regions.get(raster.mostly(x - place.x, y - place.y)?)?;
    if region.dim || map.spots.is_empty() {
        return Some(region.code);
    }
    let (lon, lat) = raster.view.place(x - place.x, y - place.y);
    let far = |spot: &&Spot<'_>| (spot.place.0 - lon).hypot(spot.place.1 - lat);
    map.spots.iter().min_by(|a, b| far(a).total_cmp(&far(b))).map(|spot| spot.code)
}

fn raster(map: &Map<'_>, place: Rect) -> Option<std::sync::Arc<Raster>> {
    match map.memo {
        Some(memo) => memo.raster(map, place),
        None => Raster::new(map, place).map(std::sync::Arc::new),
    }
}

fn fits(area: Rect) -> bool {
    area.width >= LEAST.0 && area.height >= LEAST.1
}

/// The part of `area` that holds the map itself: without legend and credit.
fn drawing(area: Rect, map: &Map<'_>) -> Rect {
    let lines = legend::rows(map.legend, area).saturating_add(u16::from(!map.credit.is_empty()));
    Rect { height: area.height.saturating_sub(lines), ..area }
}

fn draw(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, raster: &Raster, ctx: &Ctx<'_>) {
    let place = drawing(area, map);
    let selected = map.regions.iter().position(|r| Some(r.code) == map.selected);
    let picture = Picture { map, raster, selected, ctx };
    let bounds = [0.0, 1.0];
    let canvas = Canvas::default().marker(Marker::Braille).x_bounds(bounds).y_bounds(bounds);
    frame.render_widget(canvas.paint(|c| c.draw(&picture)), place);
    let buf = frame.buffer_mut();
    let labels = labels::plan(place, map, raster);
    let mut taken = labels::spots(buf, place, map, raster, ctx);
    labels::regions(buf, place, map, (&labels, selected), &mut taken, ctx);
    labels::meanings(buf, place, map, &labels, raster, &mut taken, ctx);
    labels::places(buf, place, map, raster, &mut taken, ctx);
    let row = place.height.saturating_add(legend::draw(buf, super::below(area, place.height), map.legend, ctx));
    text::put(frame.buffer_mut(), line_of(area, row), &text::line(map.credit, ctx.theme.style(Role::Dim)));
}

/// All dots, painted by owner, class and border.
struct Picture<'p> {
    map: &'p Map<'p>,
    raster: &'p Raster,
    selected: Option<usize>,
    ctx: &'p Ctx<'p>,
}

impl Picture<'_> {
    fn fills(&self, painter: &mut Painter<'_, '_>) {
        for (x, y, owner) in self.raster.owned() {
            let Some(region) = self.map.regions.get(owner).filter(|region| !region.dim) else { continue };
            if raster::filled(region.fill, x, y) {
                painter.paint(x, y, legend::style(region.fill, self.ctx).fg.unwrap_or_default());
            }
        }
    }

    fn edges(
        &self,
        painter: &mut Painter<'_, '_>,
        style: Style,
        wanted: impl Fn(Option<usize>, Option<usize>) -> bool,
    ) {
        for (x, y, a, b) in self.raster.edges.iter().copied() {
            if wanted(a, b) {
                painter.paint(x, y, style.fg.unwrap_or_default());
            }
        }
    }

    /// Borders among what lies around are every second dot only, so that they are told apart without colour.
    fn faint(&self, painter: &mut Painter<'_, '_>, dim: impl Fn(Option<usize>) -> bool) {
        let style = self.ctx.theme.style(Role::Dim);
        for (x, y, a, b) in self.raster.edges.iter().copied().filter(|(_, _, a, b)| dim(*a) && dim(*b)) {
            if (x + y).is_multiple_of(2) && (a.is_some() || b.is_some()) {
                painter.paint(x, y, style.fg.unwrap_or_default());
            }
        }
    }

    /// Water is a dotted line, so that it is told from a border without colour.
    fn water(&self, painter: &mut Painter<'_, '_>) {
        let style = self.ctx.theme.style(Role::Water);
        for line in self.map.water {
            for (x, y) in self.raster.view.line(line).into_iter().step_by(EDGE) {
                painter.paint(x, y, style.fg.unwrap_or_default());
            }
        }
    }
}

impl Shape for Picture<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let around = |at: Option<usize>| at.and_then(|at| self.map.regions.get(at)).is_none_or(|region| region.dim);
        self.fills(painter);
        self.water(painter);
        self.faint(painter, around);
        self.edges(painter, self.ctx.theme.style(Role::Edge), |a, b| !(around(a) && around(b)));
        if self.selected.is_some() {
            let one = self.selected;
            self.edges(painter, self.ctx.theme.style(Role::EdgeSelected), |a, b| a == one || b == one);
        }
    }
}

/// Without room for a map: the names with bars, or nothing.
fn instead(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, ctx: &Ctx<'_>) {
    let regions = map.regions.iter().filter(|region| !region.dim && map.spots.is_empty());
    let regions = regions.map(|r| (r.code, r.name, r.value, r.shown.as_str()));
    let spots = map.spots.iter().map(|s| (s.code, s.name, s.value, s.shown.as_str()));
    let rows: Vec<(&str, &str, u64, &str)> = regions.chain(spots).collect();
    let most = rows.iter().map(|(_, _, value, _)| *value).max().unwrap_or(0);
    let selected = rows.iter().position(|(code, ..)| Some(*code) == map.selected).unwrap_or(0);
    let columns = [Column::flex(1), Column::fixed(BAR).from(24), Column::fixed(6).right()];
    let offset = selected.saturating_sub(usize::from(area.height).saturating_sub(1));
    let state = ListState { selected, offset };
    let view = List { len: rows.len(), state, focused: false, columns: &columns, empty: "" };
    let row = |at: usize| {
        rows.get(at).map_or_else(Row::default, |(_, name, value, shown)| {
            let bar = text::line(bars::bar(*value, most, BAR, ctx), ctx.theme.style(Role::Bar));
            Row::new([Line::raw((*name).to_owned()), bar, Line::raw((*shown).to_owned())])
        })
    };
    list(frame, area, &view, row, ctx);
}

/// Cells of one row that belong to a region, as columns from the left of the map.
type Run = Range<u16>;

/// The columns `run` of row `y` of the map.
fn cells_of(place: Rect, run: &Run, y: u16) -> Rect {
    left(super::after(line_of(place, y), run.start), run.end.saturating_sub(run.start))
}

/// How wide a text is, in cells.
fn wide(said: &str) -> u16 {
    cells(text::width(said))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
