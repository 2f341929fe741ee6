//! The papers as a whole: built from data, drawn as text and as PDF.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod paper_fixture;

use loket::paper::{self, Templates, render_text};
use paper_fixture::*;

fn text(document: &paper::Document) -> String {
    render_text(document, 80).join("\n")
}

#[test]
fn a_full_letter_as_text() {
    insta::assert_snapshot!(text(&paper::letter(&Templates::shipped(), &full_letter())));
}

#[test]
fn an_empty_letter_has_dots_to_fill_in_by_hand() {
    insta::assert_snapshot!(text(&paper::letter(&Templates::shipped(), &Default::default())));
}

#[test]
fn a_missing_slip_as_text() {
    insta::assert_snapshot!(text(&paper::missing_slip(&Templates::shipped(), &missing_slip_data())));
}

#[test]
fn an_information_sheet_as_text() {
    insta::assert_snapshot!(text(&paper::info_sheet(&Templates::shipped(), &info_sheet_data())));
}
