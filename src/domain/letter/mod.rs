//! Rules of the office's papers: the number on a letter, the code on its return slip, and the facts a paper needs.
//!
//! Nothing here prints: `paper` draws what stands in [`data`], `store` counts the numbers and keeps the codes.

pub mod code;
pub mod data;
pub mod number;

pub use code::{CodeProblem, ReturnCode};
pub use number::{NumberPattern, NumberProblem};
