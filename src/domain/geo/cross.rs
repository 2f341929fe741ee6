//! Does a ring touch or cross itself? Such an outline has no inside that everybody would agree on.
//!
//! All sides are sorted by their western end and only those that overlap in longitude are compared; comparing is exact,
//! because the corners are whole billionths of a degree (a tenth of a millimetre).

use super::Point;

/// Whole numbers of one degree.
const FINE: f64 = 1e9;

/// A corner in whole billionths of a degree.
pub(super) type Corner = (i64, i64);

/// The corner nearest to a place.
pub(super) fn corner(place: Point) -> Corner {
    ((place.0 * FINE).round() as i64, (place.1 * FINE).round() as i64)
}

#[derive(Clone, Copy)]
struct Side {
    a: Corner,
    b: Corner,
    /// Which side of the ring it is.
    at: usize,
}

impl Side {
    fn west(&self) -> i64 {
        self.a.0.min(self.b.0)
    }

    fn east(&self) -> i64 {
        self.a.0.max(self.b.0)
    }

    fn may_meet(&self, other: &Side) -> bool {
        let low = |side: &Side| side.a.1.min(side.b.1);
        let high = |side: &Side| side.a.1.max(side.b.1);
        low(self) <= high(other) && low(other) <= high(self)
    }
}

/// Where a closed ring without repeated corners touches or crosses itself; none when it does not.
pub fn touches_itself(ring: &[Point]) -> Option<Point> {
    let corners: Vec<Corner> = ring.iter().copied().map(corner).collect();
    let sides = corners.iter().zip(corners.iter().skip(1)).enumerate();
    let mut sides: Vec<Side> = sides.map(|(at, (a, b))| Side { a: *a, b: *b, at }).collect();
    let count = sides.len();
    sides.sort_by_key(Side::west);
    let mut open: Vec<Side> = Vec::new();
    for side in &sides {
        open.retain(|other| other.east() >= side.west());
        let found = open.iter().filter(|other| other.may_meet(side)).find_map(|other| fault(other, side, count));
        if let Some(place) = found {
            return Some((place.0 as f64 / FINE, place.1 as f64 / FINE));
        }
        open.push(*side);
    }
    None
}

/// A corner near which two sides meet although they should not.
fn fault(one: &Side, two: &Side, count: usize) -> Option<Corner> {
    let (first, second) = if one.at < two.at { (one, two) } else { (two, one) };
    if second.at - first.at == 1 {
        return goes_back(first.a, first.b, second.b).then_some(first.b);
    }
    if first.at == 0 && second.at + 1 == count {
        return goes_back(second.a, second.b, first.b).then_some(second.b);
    }
    meet(one, two).then_some(if on(two, one.a) { one.a } else { two.a })
}

/// Twice the area of a triangle, with its sign: on which side of the line `a`–`b` the place lies.
fn turn(a: Corner, b: Corner, c: Corner) -> i128 {
    let by = |from: i64, to: i64| i128::from(to) - i128::from(from);
    by(a.0, b.0) * by(a.1, c.1) - by(a.1, b.1) * by(a.0, c.0)
}

/// True when the way from `a` over `b` to `c` turns back on itself.
fn goes_back(a: Corner, b: Corner, c: Corner) -> bool {
    let by = |from: i64, to: i64| i128::from(to) - i128::from(from);
    turn(a, b, c) == 0 && by(b.0, a.0) * by(b.0, c.0) + by(b.1, a.1) * by(b.1, c.1) > 0
}

/// True when a corner that is in line with a side lies on it.
fn on(side: &Side, c: Corner) -> bool {
    let between = |a: i64, b: i64, c: i64| c >= a.min(b) && c <= a.max(b);
    turn(side.a, side.b, c) == 0 && between(side.a.0, side.b.0, c.0) && between(side.a.1, side.b.1, c.1)
}

/// True when two sides have a point in common.
fn meet(one: &Side, two: &Side) -> bool {
    let apart = |side: &Side, p: Corner, q: Corner| {
        let (p, q) = (turn(side.a, side.b, p).signum(), turn(side.a, side.b, q).signum());
        p * q < 0
    };
    (apart(one, two.a, two.b) && apart(two, one.a, one.b))
        || on(one, two.a)
        || on(one, two.b)
        || on(two, one.a)
        || on(two, one.b)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn closed(corners: &[(i32, i32)]) -> Vec<Point> {
        let mut ring: Vec<Point> = corners.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        ring.push(ring[0]);
        ring
    }

    #[test]
    fn a_plain_ring_is_well() {
        assert_eq!(touches_itself(&closed(&[(0, 0), (4, 0), (4, 4), (0, 4)])), None);
        assert_eq!(touches_itself(&closed(&[(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)])), None);
        assert_eq!(touches_itself(&closed(&[(0, 0), (1, 0), (0, 1)])), None);
    }

    #[test]
    fn a_bow_is_found_also_through_a_common_corner() {
        assert!(touches_itself(&closed(&[(0, 0), (4, 4), (4, 0), (0, 4)])).is_some());
        assert!(touches_itself(&closed(&[(0, 0), (2, 2), (4, 4), (4, 0), (2, 2), (0, 4)])).is_some());
    }

    #[test]
    fn a_corner_on_another_side_and_a_spike_are_found() {
        assert_eq!(touches_itself(&closed(&[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)])), Some((2.0, 0.0)));
        assert!(touches_itself(&closed(&[(0, 0), (6, 0), (4, 0), (4, 4), (0, 4)])).is_some());
        assert!(touches_itself(&closed(&[(0, 0), (4, 0), (4, 4), (0, 4), (0, -1)])).is_some());
    }

    #[test]
    fn a_difference_of_a_tenth_of_a_millimetre_is_seen() {
        let near = |y: f64| vec![(95.3, 5.5), (95.4, 5.5), (95.4, 5.6), (95.35, y), (95.3, 5.6), (95.3, 5.5)];
        assert!(touches_itself(&near(5.5)).is_some());
        assert_eq!(touches_itself(&near(5.500_000_001)), None);
    }

    /// The same question answered in another way: the lines are solved for their common point, in fractions.
    fn slow(ring: &[(i32, i32)]) -> bool {
        let n = ring.len();
        let side = |at: usize| (ring[at], ring[(at + 1) % n]);
        let mut found = false;
        for i in 0..n {
            for j in i + 1..n {
                let ((a, b), (c, d)) = (side(i), side(j));
                let (rx, ry, sx, sy) = (b.0 - a.0, b.1 - a.1, d.0 - c.0, d.1 - c.1);
                let (qx, qy) = (c.0 - a.0, c.1 - a.1);
                let det = rx * sy - ry * sx;
                let common: usize = if det != 0 {
                    // a + t·r = c + u·s with t = tn/det and u = un/det.
                    let (tn, un) = (qx * sy - qy * sx, qx * ry - qy * rx);
                    let part = |n: i32| if det > 0 { n >= 0 && n <= det } else { n <= 0 && n >= det };
                    usize::from(part(tn) && part(un))
                } else if qx * ry - qy * rx != 0 {
                    0
                } else {
                    // In one line: how much of c–d lies between 0 and |r|², measured along r.
                    let along = |p: (i32, i32)| (p.0 - a.0) * rx + (p.1 - a.1) * ry;
                    let (from, to) = (along(c).min(along(d)), along(c).max(along(d)));
                    let (low, high) = (from.max(0), to.min(rx * rx + ry * ry));
                    if low > high { 0 } else { 1 + usize::from(low < high) }
                };
                let neighbours = j == i + 1 || (i == 0 && j == n - 1);
                found |= common > usize::from(neighbours);
            }
        }
        found
    }

    proptest! {
        #[test]
        fn the_quick_answer_is_the_slow_one(corners in prop::collection::vec((0_i32..9, 0_i32..9), 3..14)) {
            let mut ring = corners;
            ring.dedup();
            while ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            prop_assume!(ring.len() >= 3);
            prop_assert_eq!(touches_itself(&closed(&ring)).is_some(), slow(&ring), "{:?}", ring);
        }

        #[test]
        fn a_star_around_its_middle_never_crosses(radii in prop::collection::vec(2_u32..60, 5..80)) {
            let step = std::f64::consts::TAU / radii.len() as f64;
            let at = |(i, r): (usize, &u32)| {
                let (sin, cos) = (i as f64 * step).sin_cos();
                (95.3 + f64::from(*r) * cos / 1000.0, 5.5 + f64::from(*r) * sin / 1000.0)
            };
            let mut ring: Vec<Point> = radii.iter().enumerate().map(at).collect();
            ring.push(ring[0]);
            prop_assert_eq!(touches_itself(&ring), None);
        }
    }
}
