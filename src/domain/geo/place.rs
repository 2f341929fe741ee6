//! Places, boxes and distances.

use super::Point;

/// Metres of one degree of latitude.
pub(super) const DEGREE: f64 = 111_195.0;

/// A box around places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least longitude.
    pub west: f64,
    /// Least latitude.
    pub south: f64,
    /// Greatest longitude.
    pub east: f64,
    /// Greatest latitude.
    pub north: f64,
}

impl Bounds {
    /// The smallest box around all of them; none without a place.
    pub fn around(places: impl IntoIterator<Item = Point>) -> Option<Bounds> {
        places.into_iter().fold(None, |all: Option<Bounds>, (x, y)| match all {
            None => Some(Bounds { west: x, south: y, east: x, north: y }),
            Some(b) => {
                Some(Bounds { west: b.west.min(x), south: b.south.min(y), east: b.east.max(x), north: b.north.max(y) })
            }
        })
    }

    /// The same box, larger by so many degrees at every side.
    #[must_use]
    pub fn wider(self, by: f64) -> Bounds {
        Bounds { west: self.west - by, south: self.south - by, east: self.east + by, north: self.north + by }
    }

    /// True for a place in it.
    pub fn holds(&self, (x, y): Point) -> bool {
        x >= self.west && x <= self.east && y >= self.south && y <= self.north
    }
}

/// Longitudes at which closed rings cross a latitude, in no order.
pub(super) fn crossings<'r>(rings: impl Iterator<Item = &'r [Point]>, y: f64) -> impl Iterator<Item = f64> {
    let sides = rings.flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
    sides.filter(move |(a, b)| (a.1 > y) != (b.1 > y)).map(move |(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
}

/// True if a place lies inside the rings, holes left out.
pub fn contains<'r>(rings: impl Iterator<Item = &'r [Point]>, place: Point) -> bool {
    crossings(rings, place.1).filter(|x| *x > place.0).count() % 2 == 1
}

/// Metres from a place to the nearest point of the rings.
pub fn distance<'r>(rings: impl Iterator<Item = &'r [Point]>, place: Point) -> f64 {
    let shrink = place.1.to_radians().cos();
    let flat = |p: &Point| ((p.0 - place.0) * shrink * DEGREE, (p.1 - place.1) * DEGREE);
    let sides = rings.flat_map(|ring| ring.iter().zip(ring.iter().skip(1)));
    sides.map(|(a, b)| to_side(flat(a), flat(b))).fold(f64::INFINITY, f64::min)
}

/// Distance of the origin to the side from `a` to `b`.
fn to_side(a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let long = dx * dx + dy * dy;
    let part = if long > 0.0 { (-(a.0 * dx + a.1 * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    (a.0 + part * dx).hypot(a.1 + part * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [Point; 5] = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)];
    const HOLE: [Point; 5] = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0), (1.0, 1.0)];

    #[test]
    fn a_hole_is_not_inside() {
        let rings = [&SQUARE[..], &HOLE[..]];
        assert!(contains(rings.into_iter(), (3.0, 3.0)));
        assert!(!contains(rings.into_iter(), (1.5, 1.5)));
        assert!(!contains(rings.into_iter(), (5.0, 3.0)));
    }

    #[test]
    fn a_distance_is_in_metres_and_to_the_nearest_side() {
        let far = distance([&SQUARE[..]].into_iter(), (2.0, 5.0));
        assert!((far - DEGREE).abs() < 1.0, "{far}");
        let corner = distance([&SQUARE[..]].into_iter(), (-0.003, -0.004));
        assert!((corner - 0.005 * DEGREE).abs() < 1.0, "{corner}");
    }

    #[test]
    fn a_box_holds_what_it_is_around() {
        assert_eq!(Bounds::around([]), None);
        let around = Bounds::around(SQUARE).map(|b| b.wider(1.0));
        assert!(around.is_some_and(|b| b.holds((-1.0, 5.0)) && !b.holds((-1.1, 0.0))));
    }
}
