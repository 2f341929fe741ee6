//! What is the same in every frame of one map at one size: who owns each dot, where borders run, which cells are free.
//! It is worked out once and kept until outlines or size change; the key is the outlines themselves, so nobody has to
//! remember to forget it.

use std::sync::{Arc, Mutex, PoisonError};

use ratatui::layout::Rect;

use super::Map;
use super::raster::Raster;

/// Width, height, and the outlines in one number.
type Key = (u16, u16, u64);

/// The last map that was drawn.
#[derive(Debug, Default)]
pub struct Memo(Mutex<Option<(Key, Arc<Raster>)>>);

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl Memo {
    /// The raster of this map in this place; none without room or without a usable outline.
    pub(super) fn raster(&self, map: &Map<'_>, place: Rect) -> Option<Arc<Raster>> {
        let key = (place.width, place.height, fingerprint(map));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, raster)) = kept.as_ref().filter(|(of, _)| *of == key) {
            return Some(Arc::clone(raster));
        }
        let raster = Arc::new(Raster::new(map, place)?);
        *kept = Some((key, Arc::clone(&raster)));
        Some(raster)
    }
}

/// One number that changes with every corner (FNV-1a over the bits).
fn fingerprint(map: &Map<'_>) -> u64 {
    let mix = |sum: u64, bits: u64| (sum ^ bits).wrapping_mul(0x0100_0000_01b3).rotate_left(17);
    let mut sum = 0xcbf2_9ce4_8422_2325;
    for region in map.regions {
        sum = mix(sum, u64::from(region.dim) + 2);
        for ring in &region.rings {
            sum = mix(sum, ring.len() as u64);
            sum = ring.iter().fold(sum, |sum, (x, y)| mix(mix(sum, x.to_bits()), y.to_bits()));
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::{Point, Region};
    use super::*;

    const RING: [Point; 4] = [(95.3, 5.5), (95.4, 5.5), (95.4, 5.6), (95.3, 5.5)];
    const OTHER: [Point; 4] = [(95.3, 5.5), (95.4, 5.5), (95.4, 5.600_000_1), (95.3, 5.5)];

    fn region(ring: &[Point], dim: bool) -> Region<'_> {
        Region { rings: vec![ring], dim, ..Region::default() }
    }

    #[test]
    fn the_same_map_is_worked_out_once_and_another_anew() {
        let memo = Memo::default();
        let place = Rect::new(0, 0, 40, 20);
        let of = |regions: &[Region<'_>], place| memo.raster(&Map { regions, ..Map::default() }, place);
        let (one, two) = ([region(&RING, false)], [region(&OTHER, false)]);
        let same = |a: &Option<Arc<Raster>>, b: &Option<Arc<Raster>>| {
            a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| Arc::ptr_eq(a, b))
        };
        let first = of(&one, place);
        assert!(same(&first, &of(&one, Rect::new(7, 3, 40, 20))));
        assert!(!same(&first, &of(&two, place)));
        assert!(!same(&of(&two, place), &of(&two, Rect::new(0, 0, 41, 20))));
    }

    #[test]
    fn what_is_faint_belongs_to_the_key() {
        let key = |regions: &[Region<'_>]| fingerprint(&Map { regions, ..Map::default() });
        assert_ne!(key(&[region(&RING, false)]), key(&[region(&RING, true)]));
        assert_eq!(key(&[region(&RING, true)]), key(&[region(&RING, true)]));
    }
}
