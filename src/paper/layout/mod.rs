//! From blocks to pages: measured lines with their ink, cut into A4 pages.
//!
//! Two steps: `flow` turns blocks into *units* (a line of text, a line of a table row) that are never cut through, and
//! `pages` puts units on pages, keeping those together that belong together. Lengths are points; `y` grows downwards.

mod closing;
mod flow;
mod grid;
mod pages;
mod sign;

use super::document::{Block, Document};
use super::font::{Fonts, SUBSTITUTE};
use flow::Flow;

/// A4 in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// Margins: left, right, top, bottom. The left one leaves room for filing holes.
const LEFT: f32 = 70.87;
const RIGHT: f32 = 56.69;
const TOP: f32 = 42.52;
const BOTTOM: f32 = 51.02;
/// Height of the foot's base line above the lower edge.
const FOOT: f32 = 29.0;
/// Distance of lines, as a multiple of the letter size.
const LEADING: f32 = 1.18;

/// A last page with a signature is at least so full, where that can be.
const FULL: f32 = 0.33;

/// How much of the empty space is left where that saves a page, tried in this order.
const CLOSER: [f32; 2] = [0.6, 0.3];

/// Something drawn, relative to the upper edge of its unit, then of its page.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Text on a base line.
    Text {
        /// Left end.
        x: f32,
        /// Base line.
        y: f32,
        /// Letter size.
        size: f32,
        /// Weight.
        bold: bool,
        /// The letters.
        text: String,
        /// Added to every space, to make right edges straight.
        stretch: f32,
    },
    /// Straight line.
    Rule {
        /// Start.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// Thickness.
        thick: f32,
        /// Dashes instead of a full line.
        dashed: bool,
    },
    /// Empty square to tick by hand.
    Square {
        /// Left edge.
        x: f32,
        /// Lower edge.
        y: f32,
        /// Length of a side.
        side: f32,
    },
}

/// A strip of paper that is never cut through.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Height in points.
    pub height: f32,
    /// What is drawn on it.
    pub ink: Vec<Ink>,
    /// Stays on the page of the next unit.
    pub keep: bool,
    /// Empty space, left out at the top of a page.
    pub space: bool,
    /// Table heading to repeat above it when it begins a page: index into [`Flow`]'s headings.
    pub heading: Option<usize>,
}

/// All pages with their ink, and the letters no font has.
pub struct Pages {
    /// Ink per page, in reading order.
    pub pages: Vec<Vec<Ink>>,
    /// Letters shown by the substitute.
    pub missing: Vec<char>,
}

/// Lays a document out. A strip that would stand alone on a page for want of a few lines is brought back by setting the
/// blocks a little closer; so is a last page that holds little beside a signature.
pub fn lay_out(document: &Document, fonts: &Fonts) -> Pages {
    let (mut pages, filled) = book(document, fonts, 1.0, closing::WITH);
    let cut = document.blocks.iter().any(|block| matches!(block, Block::Cut { .. }));
    let empty = pages.len() > 1 && filled < FULL && is_signed(document);
    if cut || empty {
        let closer = CLOSER.into_iter().map(|gaps| book(document, fonts, gaps, closing::WITH).0);
        let more = closing::WITH_MORE.into_iter().map(|with| book(document, fonts, 1.0, with));
        let same = pages.len();
        let fuller = || more.filter(|(found, filled)| found.len() == same && *filled >= FULL).map(|(found, _)| found);
        let found = closer.into_iter().find(|found| found.len() < same);
        pages = found.or_else(|| if empty { fuller().next() } else { None }).unwrap_or(pages);
    }
    number(&mut pages, document, fonts);
    Pages { pages, missing: fonts.missing() }
}

fn is_signed(document: &Document) -> bool {
    document.blocks.iter().any(|block| matches!(block, Block::Signature { .. } | Block::Signatures { .. }))
}

/// All ink on its pages, empty space being `gaps` times what it is and `with` pieces staying with a signature; and how full
/// the last page is.
fn book(document: &Document, fonts: &Fonts, gaps: f32, with: usize) -> (Vec<Vec<Ink>>, f32) {
    let width = PAGE.0 - LEFT - RIGHT;
    let mut main = Flow { with, ..Flow::new(fonts, document.size, width, gaps) };
    let mut strips = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Cut { text, blocks } => strips.push(strip(fonts, document.size, width, gaps, text, blocks)),
            other => main.block(other),
        }
    }
    if !fonts.missing().is_empty() {
        main.note(&document.lacking.replace("{huruf}", &SUBSTITUTE.to_string()));
    }
    main.close();
    let mut book = pages::Book::new(TOP, PAGE.1 - BOTTOM);
    book.put(main);
    strips.into_iter().for_each(|strip| book.put_at_foot(strip));
    let filled = book.filled();
    (book.finish(LEFT), filled)
}

fn strip<'f>(fonts: &'f Fonts, size: f32, width: f32, gaps: f32, text: &str, blocks: &[Block]) -> Flow<'f> {
    let mut flow = Flow::new(fonts, size, width, gaps);
    flow.cutting_line(text);
    blocks.iter().for_each(|b| flow.block(b));
    flow
}

/// Page numbers, if there is more than one page.
fn number(pages: &mut [Vec<Ink>], document: &Document, fonts: &Fonts) {
    let count = pages.len();
    if count < 2 {
        return;
    }
    let size = document.size - 2.0;
    for (at, page) in pages.iter_mut().enumerate() {
        let place = document.foot.replace("{halaman}", &(at + 1).to_string()).replace("{jumlah}", &count.to_string());
        let parts = [document.number.as_str(), &place];
        let text = parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" · ");
        let x = ((PAGE.0 - fonts.width(&text, size, false)) / 2.0).max(LEFT);
        page.push(Ink::Text { x, y: PAGE.1 - FOOT, size, bold: false, text, stretch: 0.0 });
    }
}

#[cfg(test)]
mod tests;
