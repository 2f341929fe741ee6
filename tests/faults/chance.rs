//! Random numbers that can be repeated: the seed is printed, `LOKET_SEED` sets it.

use std::hash::{BuildHasher, Hasher};

/// A small generator (splitmix64).
pub struct Chance(u64);

impl Chance {
    /// A fresh one; prints its seed under `name`.
    pub fn new(name: &str) -> Chance {
        let fresh = std::hash::RandomState::new().build_hasher().finish();
        let seed = super::setting("LOKET_SEED", fresh);
        println!("{name}: LOKET_SEED={seed}");
        Chance(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }
}
