//! From degrees to dots: which region owns a dot, where the owner changes, which dots a fill sets.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Fill, Map, Point, Region};

/// Dots in a cell, across and down.
const CELL: (usize, usize) = (2, 4);
/// Dots left free at every side.
const MARGIN: f64 = 1.0;
/// Every so many dots of a water line are set.
pub(super) const EDGE: usize = 2;

/// How degrees become dots: one scale in both directions, north up, centred.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    west: f64,
    north: f64,
    /// Dots for one degree of latitude.
    scale: f64,
    /// A degree of longitude is shorter than one of latitude by this.
    shrink: f64,
    /// Dots from the left and upper edge to the north-western corner.
    shift: (f64, f64),
    /// Dots across and down.
    size: (usize, usize),
}

impl View {
    /// The view that shows the regions looked at as large as `place` allows; `None` without room or a usable outline.
    pub(super) fn new(regions: &[Region<'_>], place: Rect) -> Option<View> {
        let points = || regions.iter().filter(|r| !r.dim).flat_map(|r| r.rings.iter().copied().flatten());
        let bound = |pick: fn(&Point) -> f64, fold: fn(f64, f64) -> f64| points().map(pick).reduce(fold);
        let (west, east) = (bound(|p| p.0, f64::min)?, bound(|p| p.0, f64::max)?);
        let (south, north) = (bound(|p| p.1, f64::min)?, bound(|p| p.1, f64::max)?);
        let size = (usize::from(place.width) * CELL.0, usize::from(place.height) * CELL.1);
        let shrink = f64::midpoint(south, north).to_radians().cos();
        let (wide, high) = ((east - west) * shrink, north - south);
        let room = (size.0 as f64 - 2.0 * MARGIN, size.1 as f64 - 2.0 * MARGIN);
        let scale = (room.0 / wide).min(room.1 / high);
        let usable = scale.is_finite() && scale > 0.0 && wide > 0.0 && high > 0.0 && shrink > 0.0;
        let shift = ((size.0 as f64 - wide * scale) / 2.0, (size.1 as f64 - high * scale) / 2.0);
        usable.then_some(View { west, north, scale, shrink, shift, size })
    }

    fn dot(&self, place: Point) -> (f64, f64) {
        let x = (place.0 - self.west) * self.shrink * self.scale + self.shift.0;
        let y = (self.north - place.1) * self.scale + self.shift.1;
        (x, y)
    }

    /// The cell that holds a place, from the upper left of the map.
    pub(super) fn cell(&self, place: Point) -> Option<(u16, u16)> {
        let (x, y) = self.dot(place);
        let inside = x >= 0.0 && y >= 0.0 && x < self.size.0 as f64 && y < self.size.1 as f64;
        inside.then_some(((x as usize / CELL.0) as u16, (y as usize / CELL.1) as u16))
    }

    /// The place in the middle of a cell.
    pub(super) fn place(&self, x: u16, y: u16) -> Point {
        let dot = ((f64::from(x) + 0.5) * CELL.0 as f64, (f64::from(y) + 0.5) * CELL.1 as f64);
        let lon = (dot.0 - self.shift.0) / (self.scale * self.shrink) + self.west;
        (lon, self.north - (dot.1 - self.shift.1) / self.scale)
    }

    /// The dots of a line that are inside the view, in order and each once.
    pub(super) fn line(&self, points: &[Point]) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            let Some((from, to)) = clip(self.dot(*from), self.dot(*to), self.size) else { continue };
            let steps = (to.0 - from.0).abs().max((to.1 - from.1).abs()).ceil().max(1.0);
            for step in 0..=(steps as usize) {
                let part = step as f64 / steps;
                let dot = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
                let dot = ((dot.0 as usize).min(self.size.0 - 1), (dot.1 as usize).min(self.size.1 - 1));
                if out.last() != Some(&dot) {
                    out.push(dot);
                }
            }
        }
        out
    }
}

/// The part of a stretch that is inside the view; `None` if it passes by or is not a number.
fn clip(from: (f64, f64), to: (f64, f64), size: (usize, usize)) -> Option<((f64, f64), (f64, f64))> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    if !(dx.is_finite() && dy.is_finite()) {
        return None;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let walls = [(-dx, from.0), (dx, size.0 as f64 - from.0), (-dy, from.1), (dy, size.1 as f64 - from.1)];
    for (towards, distance) in walls {
        if towards == 0.0 {
            if distance < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            enter = enter.max(distance / towards);
        } else {
            leave = leave.min(distance / towards);
        }
    }
    let on = |part: f64| (from.0 + dx * part, from.1 + dy * part);
    (enter <= leave).then(|| (on(enter), on(leave)))
}

/// Where the rings cross a latitude (or a row of dots), in no order.
fn crossings<'r>(rings: &'r [&'r [Point]], y: f64) -> impl Iterator<Item = f64> + 'r {
    let sides = rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
    sides.filter(move |(a, b)| (a.1 > y) != (b.1 > y)).map(move |(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
}

/// A dot of a border, with the owners on its two sides.
pub(super) type Edge = (usize, usize, Option<usize>, Option<usize>);

/// Who owns each dot of a map, and what follows from it.
#[derive(Debug)]
pub(super) struct Raster {
    pub view: View,
    owners: Vec<Option<usize>>,
    wide: usize,
    high: usize,
    /// The dots of all borders.
    pub edges: Vec<Edge>,
    /// Dots that a border touches: fills keep away from them, so that the line stays visible.
    near: Vec<bool>,
    /// For every region and row of cells the widest run of cells that are wholly its own.
    runs: Vec<Vec<Range<u16>>>,
}

impl Raster {
    /// Gives every dot to the first region that holds its middle.
    pub(super) fn new(map: &Map<'_>, place: Rect) -> Option<Raster> {
        let view = View::new(map.regions, place)?;
        let (wide, high) = view.size;
        let mut raster = Raster {
            view,
            owners: vec![None; wide * high],
            wide,
            high,
            edges: Vec::new(),
            near: vec![false; wide * high],
            runs: vec![Vec::new(); map.regions.len()],
        };
        for (at, region) in map.regions.iter().enumerate() {
            raster.claim(at, region);
        }
        raster.edges = raster.find_edges();
        raster.keep_away();
        raster.find_runs(place);
        Some(raster)
    }

    fn claim(&mut self, at: usize, region: &Region<'_>) {
        let view = self.view;
        let latitudes = || region.rings.iter().copied().flatten().map(|point| point.1);
        let (Some(south), Some(north)) = (latitudes().reduce(f64::min), latitudes().reduce(f64::max)) else { return };
        let row = |lat: f64| (view.north - lat) * view.scale + view.shift.1 - 0.5;
        let (from, to) = (row(north).floor().max(0.0) as usize, row(south).ceil().max(0.0) as usize);
        let rows = self.owners.chunks_mut(self.wide.max(1)).enumerate();
        for (y, owners) in rows.take(to.saturating_add(1)).skip(from) {
            let lat = view.north - (y as f64 + 0.5 - view.shift.1) / view.scale;
            let mut ends: Vec<f64> = crossings(&region.rings, lat).map(|lon| view.dot((lon, lat)).0).collect();
            ends.sort_by(f64::total_cmp);
            for pair in ends.chunks_exact(2) {
                claim(owners, pair, at);
            }
        }
    }

    fn find_edges(&self) -> Vec<Edge> {
        let dots = (0..self.high).flat_map(|y| (0..self.wide).map(move |x| (x, y)));
        dots.filter_map(|(x, y)| self.edge(x, y).map(|(a, b)| (x, y, a, b))).collect()
    }

    fn keep_away(&mut self) {
        for (x, y, ..) in &self.edges {
            for (dx, dy) in [(1, 1), (2, 1), (0, 1), (1, 2), (1, 0)] {
                let (x, y) = ((x + dx).wrapping_sub(1), (y + dy).wrapping_sub(1));
                if x < self.wide
                    && let Some(near) = self.near.get_mut(y.wrapping_mul(self.wide).wrapping_add(x))
                {
                    *near = true;
                }
            }
        }
    }

    /// One pass over all cells: the widest run of every region in every row.
    fn find_runs(&mut self, place: Rect) {
        let mut all = vec![vec![0..0; usize::from(place.height)]; self.runs.len()];
        for y in 0..place.height {
            let mut start = 0;
            let mut owner = self.cell_owner(0, y);
            for x in 1..=place.width {
                let next = if x < place.width { self.cell_owner(x, y) } else { None };
                if next == owner && x < place.width {
                    continue;
                }
                let best = owner.and_then(|at| all.get_mut(at)).and_then(|rows| rows.get_mut(usize::from(y)));
                if let Some(best) = best.filter(|best: &&mut Range<u16>| x - start > best.end - best.start) {
                    *best = start..x;
                }
                (start, owner) = (x, next);
            }
        }
        self.runs = all;
    }

    /// For every row of the map the widest run of cells wholly owned by region `at`.
    pub(super) fn runs(&self, at: usize) -> &[Range<u16>] {
        self.runs.get(at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn owner(&self, x: usize, y: usize) -> Option<usize> {
        if x >= self.wide {
            return None;
        }
        self.owners.get(y * self.wide + x).copied().flatten()
    }

    /// All dots that somebody owns and no border touches.
    pub(super) fn owned(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        let wide = self.wide.max(1);
        let dots = self.owners.iter().zip(&self.near).enumerate().filter(|(_, (_, near))| !**near);
        dots.filter_map(move |(at, (owner, _))| owner.map(|one| (at % wide, at / wide, one)))
    }

    /// Owners on both sides if a border runs along the right or lower side of this dot.
    fn edge(&self, x: usize, y: usize) -> Option<(Option<usize>, Option<usize>)> {
        let own = self.owner(x, y);
        // What lies beyond the map is no other region: no line runs along its edge.
        let right = (x + 1 < self.wide).then(|| self.owner(x + 1, y));
        let below = (y + 1 < self.high).then(|| self.owner(x, y + 1));
        [right, below].into_iter().flatten().find(|other| *other != own).map(|other| (own, other))
    }

    fn dots_of(&self, x: u16, y: u16) -> impl Iterator<Item = (usize, usize)> {
        let start = (usize::from(x) * CELL.0, usize::from(y) * CELL.1);
        (0..CELL.1).flat_map(move |dy| (0..CELL.0).map(move |dx| (start.0 + dx, start.1 + dy)))
    }

    /// Owner of all dots of a cell, if it is the same and no border runs through it.
    pub(super) fn cell_owner(&self, x: u16, y: u16) -> Option<usize> {
        let mut dots = self.dots_of(x, y);
        let (x, y) = dots.next()?;
        let first = self.owner(x, y)?;
        dots.all(|(x, y)| self.owner(x, y) == Some(first)).then_some(first)
    }

    /// Owner of most dots of a cell: what a click there means.
    pub(super) fn mostly(&self, x: u16, y: u16) -> Option<usize> {
        let owners: Vec<usize> = self.dots_of(x, y).filter_map(|(x, y)| self.owner(x, y)).collect();
        let count = |one: &usize| owners.iter().filter(|other| *other == one).count();
        owners.iter().rev().max_by_key(|one| count(one)).copied()
    }

    /// True if nothing at all is drawn by a region in this cell.
    pub(super) fn cell_free(&self, x: u16, y: u16) -> bool {
        self.dots_of(x, y).all(|(x, y)| self.owner(x, y).is_none() && self.edge(x, y).is_none())
    }
}

fn claim(row: &mut [Option<usize>], pair: &[f64], at: usize) {
    let (Some(from), Some(to)) = (pair.first(), pair.last()) else { return };
    let start = (from - 0.5).ceil().max(0.0) as usize;
    let end = (to - 0.5).ceil().max(0.0) as usize;
    for dot in row.iter_mut().take(end).skip(start) {
        dot.get_or_insert(at);
    }
}

/// Whether a fill sets this dot: the higher the class, the denser; what is not shown is striped.
pub(super) fn filled(fill: Fill, x: usize, y: usize) -> bool {
    match fill {
        Fill::Blank => false,
        Fill::Class(0) => x % 4 == (y / 4 % 2) * 2 && y % 4 == 1,
        Fill::Class(1) => y % 2 == 1 && x % 4 == (y / 2 % 2) * 2,
        Fill::Class(2) => x % 2 == y / 2 % 2 && y % 2 == 1,
        Fill::Class(3) => (x + y).is_multiple_of(2),
        Fill::Class(_) => x.is_multiple_of(2) || y.is_multiple_of(2),
        Fill::Hidden => y % 4 == 2,
        Fill::Unknown => x % 4 == 1 && y % 4 < 2,
    }
}

/// `cols` cells of a fill, for the legend.
pub(super) fn sample(fill: Fill, cols: usize) -> String {
    const BITS: [[u32; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
    let cell = |column: usize| {
        let dots =
            BITS.iter().enumerate().flat_map(|(dx, bits)| bits.iter().enumerate().map(move |(y, bit)| (dx, y, *bit)));
        let set = dots.filter(|(dx, y, _)| filled(fill, column * CELL.0 + dx, *y)).map(|(_, _, bit)| bit);
        char::from_u32(0x2800 + set.sum::<u32>()).unwrap_or(' ')
    };
    (0..cols).map(cell).collect()
}
