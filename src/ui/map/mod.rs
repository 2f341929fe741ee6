//! The map of the kecamatan: each filled by the class of a measure, the selected one marked, water for orientation.
//!
//! Dots are braille, so a cell holds 2 × 4 of them and they are square. The density of a fill says the class without colour,
//! colour repeats it; the value itself stands in the outline where there is room. Borders are drawn where the owner of a
//! dot changes, not along the outlines: neighbours share one clean line although their outlines were simplified apart.
//! Below [`LEAST`] a list with bars takes the place of the map.

mod labels;
mod raster;
mod scale;

pub use scale::Scale;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{Canvas, Painter, Shape};

use self::raster::{Dots, EDGE, View};
use super::ctx::Ctx;
use super::list::{Column, List, ListState, Row, list};
use super::theme::Role;
use super::{bars, cells, left, line_of, text};
use crate::domain::content::{Landmark, Outline};

/// Columns and rows that a map needs at least, legend and credit included.
pub const LEAST: (u16, u16) = (30, 10);
/// Cells of a fill shown in the legend.
const SAMPLE: usize = 2;
/// Columns of a bar where a list stands for the map.
const BAR: u16 = 8;

/// Kind of the landmarks that follow the coast.
const COAST: &str = "pantai";
/// Stands for a measure that is not known.
const UNKNOWN: &str = "–";

/// A place: longitude and latitude in degrees.
pub type Point = (f64, f64);

/// One kecamatan to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region<'a> {
    /// What [`at`] answers.
    pub code: &'a str,
    /// Name, shown as fully as fits.
    pub name: &'a str,
    /// Closed rings.
    pub rings: Vec<&'a [Point]>,
    /// Class of the measure, 0 = fewest, below [`super::theme::CLASSES`]; `None` when it is not known.
    pub class: Option<usize>,
    /// The measure, for the list and the bars.
    pub value: u64,
    /// The measure as it is written in the outline; empty for none.
    pub shown: String,
}

impl<'a> Region<'a> {
    /// A shipped outline with its measure; unknown is shown as a dash and not filled.
    pub fn of(outline: &'a Outline, value: Option<u64>, scale: &Scale) -> Region<'a> {
        Region {
            code: &outline.code,
            name: &outline.name,
            rings: vec![&outline.ring],
            class: value.map(|value| scale.class(value)),
            value: value.unwrap_or(0),
            shown: value.map_or_else(|| UNKNOWN.to_owned(), |value| value.to_string()),
        }
    }
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
    /// The kecamatan; an earlier one wins where outlines overlap.
    pub regions: &'a [Region<'a>],
    /// Code of the selected one.
    pub selected: Option<&'a str>,
    /// Coast, river, canal.
    pub water: &'a [&'a [Point]],
    /// Names around the city, shown where nothing else stands.
    pub places: &'a [(&'a str, Point)],
    /// What each class means, from class 0 on: `0–99`.
    pub legend: &'a [String],
    /// Where the outlines come from.
    pub credit: &'a str,
}

/// Draws the map, or a list where there is no room for one.
pub fn map(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    match View::new(map.regions, drawing(area, map)) {
        Some(view) if fits(area) => draw(frame, area, map, &view, ctx),
        _ => instead(frame, area, map, ctx),
    }
}

/// Code of the kecamatan at a place.
pub fn region_at<'m>(map: &Map<'m>, place: Point) -> Option<&'m str> {
    let inside = |region: &&Region<'m>| raster::contains(&region.rings, place);
    map.regions.iter().find(inside).map(|region| region.code)
}

/// Code of the kecamatan under the cell (`x`, `y`) of the screen, if the map is drawn in `area`.
pub fn at<'m>(area: Rect, map: &Map<'m>, x: u16, y: u16) -> Option<&'m str> {
    let place = drawing(area, map);
    let hit = fits(area) && place.contains((x, y).into());
    let view = View::new(map.regions, place).filter(|_| hit)?;
    region_at(map, view.place(x - place.x, y - place.y))
}

fn fits(area: Rect) -> bool {
    area.width >= LEAST.0 && area.height >= LEAST.1
}

/// The part of `area` that holds the map itself: without legend and credit.
fn drawing(area: Rect, map: &Map<'_>) -> Rect {
    let lines = u16::from(!map.legend.is_empty()) + u16::from(!map.credit.is_empty());
    Rect { height: area.height.saturating_sub(lines), ..area }
}

fn draw(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, view: &View, ctx: &Ctx<'_>) {
    let place = drawing(area, map);
    let dots = Dots::new(map.regions, view);
    let selected = map.regions.iter().position(|r| Some(r.code) == map.selected);
    let picture = Picture { map, view, dots: &dots, selected, ctx };
    let bounds = [0.0, 1.0];
    let canvas = Canvas::default().marker(Marker::Braille).x_bounds(bounds).y_bounds(bounds);
    frame.render_widget(canvas.paint(|c| c.draw(&picture)), place);
    let labels = labels::plan(place, map, &dots);
    let mut taken = labels::regions(frame.buffer_mut(), place, map, &labels, selected, ctx);
    labels::meanings(frame.buffer_mut(), place, map, &labels, &dots, &mut taken, ctx);
    labels::places(frame.buffer_mut(), place, map, view, &dots, &mut taken, ctx);
    let mut row = place.height;
    if !map.legend.is_empty() {
        text::put(frame.buffer_mut(), line_of(area, row), &legend(map.legend, usize::from(area.width), ctx));
        row += 1;
    }
    text::put(frame.buffer_mut(), line_of(area, row), &text::line(map.credit, ctx.theme.style(Role::Dim)));
}

/// All dots, painted by owner, class and border.
struct Picture<'p> {
    map: &'p Map<'p>,
    view: &'p View,
    dots: &'p Dots,
    selected: Option<usize>,
    ctx: &'p Ctx<'p>,
}

impl Picture<'_> {
    fn fills(&self, painter: &mut Painter<'_, '_>) {
        for (x, y, owner) in self.dots.owned() {
            let Some(class) = self.map.regions.get(owner).and_then(|r| r.class) else { continue };
            if raster::filled(class, x, y) && !self.dots.near_edge(x, y) {
                painter.paint(x, y, self.ctx.theme.class(class).fg.unwrap_or_default());
            }
        }
    }

    fn edges(&self, painter: &mut Painter<'_, '_>, only: Option<usize>, style: Style) {
        for (x, y, a, b) in self.dots.edges() {
            if only.is_none_or(|one| a == Some(one) || b == Some(one)) {
                painter.paint(x, y, style.fg.unwrap_or_default());
            }
        }
    }

    /// Water is a dotted line, so that it is told from a border without colour.
    fn water(&self, painter: &mut Painter<'_, '_>) {
        let style = self.ctx.theme.style(Role::Water);
        for line in self.map.water {
            for (x, y) in self.view.line(line).into_iter().step_by(EDGE) {
                painter.paint(x, y, style.fg.unwrap_or_default());
            }
        }
    }
}

impl Shape for Picture<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        self.fills(painter);
        self.water(painter);
        self.edges(painter, None, self.ctx.theme.style(Role::Edge));
        if self.selected.is_some() {
            self.edges(painter, self.selected, self.ctx.theme.style(Role::EdgeSelected));
        }
    }
}

/// A sample of every fill with its meaning; only samples and the ends if the whole does not fit.
fn legend(meanings: &[String], cols: usize, ctx: &Ctx<'_>) -> Line<'static> {
    let line = |named: &dyn Fn(usize) -> bool| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for (class, meaning) in meanings.iter().enumerate() {
            spans.push(Span::styled(raster::sample(class, SAMPLE), ctx.theme.class(class)));
            let said = if named(class) { format!(" {meaning}  ") } else { " ".to_owned() };
            spans.push(text::span(&said, ctx.theme.style(Role::Dim)));
        }
        Line::from(spans)
    };
    let whole = line(&|_| true);
    if text::line_width(&whole) <= cols {
        return whole;
    }
    let last = meanings.len().saturating_sub(1);
    line(&|class| class == 0 || class == last)
}

/// Without room for a map: the names with bars, or nothing.
fn instead(frame: &mut Frame<'_>, area: Rect, map: &Map<'_>, ctx: &Ctx<'_>) {
    let most = map.regions.iter().map(|r| r.value).max().unwrap_or(0);
    let selected = map.regions.iter().position(|r| Some(r.code) == map.selected).unwrap_or(0);
    let columns = [Column::flex(1), Column::fixed(BAR).from(24), Column::fixed(6).right()];
    let state = ListState { selected, offset: 0 };
    let view = List { len: map.regions.len(), state, focused: false, columns: &columns, empty: "" };
    let row = |at: usize| {
        map.regions.get(at).map_or_else(Row::default, |r| {
            let bar = text::line(&bars::bar(r.value, most, BAR, ctx), ctx.theme.style(Role::Bar));
            Row::new([Line::raw(r.name.to_owned()), bar, Line::raw(r.shown.clone())])
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
