//! How much regions cover, and where two cover the same ground. Measured on a grid of sample places, which needs no
//! cutting of polygons and is exact enough for a warning: a sample stands for a few hundred square metres.

use std::collections::BTreeMap;

#[cfg(test)]
use super::Point;
use super::Shape;
use super::place::{Bounds, DEGREE, crossings};

/// Samples across the wider side of the city.
const ACROSS: f64 = 600.0;

/// What a set of outlines covers.
pub(super) struct Cover {
    /// All of it, in km².
    pub km2: f64,
    /// Pairs of outlines (their places in the list) that cover the same ground, with hectares; the worst first.
    pub twice: Vec<(usize, usize, f64)>,
}

/// Samples the shapes.
pub(super) fn cover(shapes: &[Shape]) -> Cover {
    let nothing = Cover { km2: 0.0, twice: Vec::new() };
    let boxes: Vec<Option<Bounds>> =
        shapes.iter().map(|shape| Bounds::around(shape.rings().flatten().copied())).collect();
    let corners = boxes.iter().flatten().flat_map(|b| [(b.west, b.south), (b.east, b.north)]);
    let Some(all) = Bounds::around(corners) else { return nothing };
    let step = (all.east - all.west).max(all.north - all.south) / ACROSS;
    if step.is_nan() || step <= 0.0 {
        return nothing;
    }
    let grid = Grid { all, step, wide: (((all.east - all.west) / step) as usize).saturating_add(1) };
    let (mut samples, mut pairs) = (0_usize, BTreeMap::new());
    let rows = (((all.north - all.south) / step) as usize).saturating_add(1);
    for row in 0..rows {
        let y = all.south + (row as f64 + 0.5) * step;
        let here =
            shapes.iter().enumerate().zip(&boxes).filter(|(_, b)| b.is_some_and(|b| b.south <= y && y <= b.north));
        let owned = grid.row(here.map(|(shape, _)| shape), y, &mut pairs);
        samples += owned;
    }
    let m2 = step * step * DEGREE * DEGREE * f64::midpoint(all.south, all.north).to_radians().cos();
    let mut twice: Vec<(usize, usize, f64)> =
        pairs.into_iter().map(|((a, b), count)| (a, b, count as f64 * m2 / 10_000.0)).collect();
    twice.sort_by(|a, b| b.2.total_cmp(&a.2));
    Cover { km2: samples as f64 * m2 / 1_000_000.0, twice }
}

struct Grid {
    all: Bounds,
    step: f64,
    wide: usize,
}

impl Grid {
    /// Samples one latitude: how many are covered; pairs that cover the same are counted.
    fn row<'s>(
        &self,
        shapes: impl Iterator<Item = (usize, &'s Shape)>,
        y: f64,
        pairs: &mut BTreeMap<(usize, usize), usize>,
    ) -> usize {
        let mut owners: Vec<Option<usize>> = vec![None; self.wide];
        for (at, shape) in shapes {
            let mut ends: Vec<f64> = crossings(shape.rings(), y).collect();
            ends.sort_by(f64::total_cmp);
            for pair in ends.chunks_exact(2) {
                for owner in self.between(&mut owners, pair) {
                    match *owner {
                        Some(other) if other != at => *pairs.entry((other, at)).or_insert(0) += 1,
                        _ => *owner = Some(at),
                    }
                }
            }
        }
        owners.iter().flatten().count()
    }

    fn between<'o>(
        &self,
        owners: &'o mut [Option<usize>],
        ends: &[f64],
    ) -> impl Iterator<Item = &'o mut Option<usize>> {
        let column = |x: Option<&f64>| ((x.copied().unwrap_or(self.all.west) - self.all.west) / self.step - 0.5).ceil();
        let (from, to) = (column(ends.first()).max(0.0) as usize, column(ends.last()).max(0.0) as usize);
        owners.iter_mut().take(to).skip(from)
    }
}

/// A place that is nobody's needs no test of its own; this only serves the tests.
#[cfg(test)]
pub(super) fn square(code: &str, west: f64, south: f64, side: f64) -> Shape {
    let (east, north) = (west + side, south + side);
    let ring: Vec<Point> = vec![(west, south), (east, south), (east, north), (west, north), (west, south)];
    Shape { code: code.into(), polygons: vec![vec![ring]] }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_share_a_border_cover_nothing_twice() {
        let found = cover(&[square("a", 95.30, 5.50, 0.01), square("b", 95.31, 5.50, 0.01)]);
        assert!(found.twice.is_empty());
        // Two squares of about 1.11 by 1.11 km.
        assert!((found.km2 - 2.0 * 1.112 * 1.107).abs() < 0.05, "{}", found.km2);
    }

    #[test]
    fn an_overlap_is_measured_in_hectares() {
        let found = cover(&[square("a", 95.30, 5.50, 0.01), square("b", 95.309, 5.50, 0.01)]);
        let (a, b, hectares) = found.twice[0];
        assert_eq!((a, b), (0, 1));
        assert!((hectares - 12.3).abs() < 0.8, "{hectares}");
    }

    #[test]
    fn nothing_covers_nothing() {
        assert!(cover(&[]).km2.abs() < f64::EPSILON);
        let point = Shape { code: "x".into(), polygons: vec![vec![vec![(95.3, 5.5); 4]]] };
        assert!(cover(&[point]).twice.is_empty());
    }
}
