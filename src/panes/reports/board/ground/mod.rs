//! The board on the map of the city.

pub(super) mod view;
