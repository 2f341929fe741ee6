//! The terminal: entering and leaving it, bytes in, frames out, signals, suspend, clipboard.
//!
//! Order at start: [`suitable::check`], [`process::harden`], [`panic::install`], [`signals::spawn`], [`guard::enter`],
//! [`spawn_input`], [`Screen::new`]. Whatever happens then, [`guard::leave`] undoes everything, once.
//!
//! Odd on purpose: input is read and decoded here, not by crossterm. In crossterm 0.29 a closed terminal makes the
//! reading loop spin, a burst can stall until the next key, and a sequence split after ESC is read as typed text (R11).

pub mod clipboard;
mod encode;
pub mod guard;
mod input;
pub mod mouse;
pub mod panic;
mod parser;
mod paste;
pub mod process;
mod rows;
mod screen;
mod sequence;
pub mod signals;
pub mod suitable;
pub mod suspend;
mod tty;

pub use input::{InputHandle, spawn_input};
pub use parser::{Input, Parser};
pub use paste::PASTE_LIMIT;
pub use screen::Screen;
