//! The schematic outlines, read once and kept for as long as the program runs: they ship with it and never change.

use std::sync::LazyLock;

use crate::domain::content::{Landmark, Outline, shapes};

/// What the map is drawn from.
#[derive(Debug, Default)]
pub struct Shapes {
    /// One closed ring per kecamatan.
    pub outlines: Vec<Outline>,
    /// River, canal, names around the city.
    pub landmarks: Vec<Landmark>,
}

/// Without outlines (a fault of the program, which a test excludes) the map becomes a list of bars.
pub static SHAPES: LazyLock<Shapes> =
    LazyLock::new(|| shapes().map(|(outlines, landmarks)| Shapes { outlines, landmarks }).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_kecamatan_have_an_outline() {
        assert_eq!(SHAPES.outlines.len(), 9);
        assert!(!SHAPES.landmarks.is_empty());
    }
}
