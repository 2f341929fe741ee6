//! The program: one model, one stream of messages, one pure update, one view, and the loop that carries effects out.
//!
//! The screen is a stack: the open pane, and over it layers ([`layers::Layer`]). A key goes to the top layer first. What
//! must be slow goes to the workers as an [`Effect`] and comes back as a message.

mod activities;
mod aside;
mod clipboard;
mod directory;
mod failures;
mod helpers;
mod issues;
mod kin;
pub mod layers;
mod meetings;
mod message;
mod model;
mod monthly;
mod mouse;
mod register;
mod reports;
mod route;
mod run;
mod saved;
mod steps;
mod sums;
mod tray;
mod update;
pub mod view;

pub use message::{Effect, Msg};
pub use model::{Model, Say, Setup};
pub use run::{Ended, Options, name_here, run};
pub use update::update;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod ahead_tests;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod screens;
