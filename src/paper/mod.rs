//! Letters, slips and sheets: one layout, drawn as PDF and as plain text.
//!
//! A paper is made in three steps that know nothing of each other's insides: [`template`] reads what the office may
//! edit, [`build`] puts the data in and gives a [`document::Document`], and a drawer shows it ([`text`] for the screen
//! and `.txt`; `layout` and `pdf` for paper). The two drawers work from the same document, so the preview never says
//! anything else than the paper.

pub mod build;
pub mod document;
pub mod font;
mod layout;
pub mod list;
mod meeting;
pub mod pdf;
pub mod print;
pub mod report;
mod roster;
pub mod save;
mod shape;
pub mod template;
pub mod text;
mod wrap;

use crate::domain::safe::safe_text;

pub use build::{disposition, info_sheet, letter, missing_slip, monthly};
pub use document::{Document, Kind};
pub use meeting::{MeetingKind, meeting};
pub use pdf::{PdfPaper, render_pdf};
pub use roster::roster;
pub use template::{TemplateProblem, Templates};
pub use text::render_text;

/// Text as it may be shown or printed: safe, without empty ends.
fn shown(raw: &str) -> String {
    safe_text(raw.trim())
}
