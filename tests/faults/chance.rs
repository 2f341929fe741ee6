//! Random numbers that can be repeated: the seed is printed, `LOKET_SEED` sets it.

use std::hash::{BuildHasher, Hasher};

#[allow(dead_code)]
#[path = "../../src/cli/demo/chance.rs"]
mod generator;

/// The generator of the sample office.
pub struct Chance(generator::Chance);

impl Chance {
    /// A fresh one; prints its seed under `name`.
    pub fn new(name: &str) -> Chance {
        let fresh = std::hash::RandomState::new().build_hasher().finish();
        let seed = super::setting("LOKET_SEED", fresh);
        println!("{name}: LOKET_SEED={seed}");
        Chance(generator::Chance::new(seed))
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0.next() % limit.max(1)
    }
}
