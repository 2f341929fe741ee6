//! The drawing commands of one page. PDF counts upwards from the lower left corner, layout downwards from the upper.

use pdf_writer::{Content, Name, Str, TextStr};

use super::FontName;
use super::embed::Embedder;
use crate::paper::font::Fonts;
use crate::paper::layout::{Ink, PAGE};
use crate::paper::shape::{Glyph, Run, has_arabic, runs};

/// Text font in the resources.
pub const REGULAR: FontName = Name(b"F1");
/// Bold font in the resources.
pub const BOLD: FontName = Name(b"F2");
/// Font of Arabic script in the resources.
pub const ARABIC: FontName = Name(b"F3");
/// Length of dash and gap of a cutting line.
const DASH: [f32; 2] = [5.0, 4.0];
/// The unit in which text is moved: thousandths of the letter size.
const THOUSAND: f32 = 1000.0;

/// The fonts of a paper, each with the glyphs drawn so far.
pub struct Pens<'f> {
    /// To shape text with.
    pub fonts: &'f Fonts,
    /// Text.
    pub regular: Embedder<'f>,
    /// Headings.
    pub bold: Embedder<'f>,
    /// Arabic script.
    pub arabic: Embedder<'f>,
}

/// Draws a page; glyphs used are noted in the embedders.
pub fn draw(ink: &[Ink], pens: &mut Pens<'_>) -> Vec<u8> {
    let mut content = Content::new();
    for item in ink {
        match item {
            Ink::Text { x, y, size, bold, text, stretch } if has_arabic(text) => {
                let runs = runs(pens.fonts, text, *bold);
                mixed_line(&mut content, pens, &runs, (*x, PAGE.1 - y), (*size, *bold, *stretch));
            }
            Ink::Text { x, y, size, bold: heavy, text, stretch } => {
                let (font, name) = pen(pens, *heavy);
                text_line(&mut content, font, name, (*x, PAGE.1 - y), *size, text, *stretch);
            }
            Ink::Rule { from, to, thick, dashed } => {
                let dash: &[f32] = if *dashed { &DASH } else { &[] };
                content.set_line_width(*thick).set_dash_pattern(dash.iter().copied(), 0.0);
                content.move_to(from.0, PAGE.1 - from.1).line_to(to.0, PAGE.1 - to.1).stroke();
            }
            Ink::Square { x, y, side } => {
                content.set_line_width(0.8).set_dash_pattern([], 0.0);
                content.rect(*x, PAGE.1 - y, *side, *side).stroke();
            }
        }
    }
    content.finish().into_vec()
}

/// Font of a weight with its name.
fn pen<'p, 'f>(pens: &'p mut Pens<'f>, bold: bool) -> (&'p mut Embedder<'f>, FontName) {
    if bold { (&mut pens.bold, BOLD) } else { (&mut pens.regular, REGULAR) }
}

/// A line with Arabic script: run after run from left to right. Reading programs know the letter of each glyph and turn an
/// Arabic run round themselves; the whole line as one text they would turn round once too often.
fn mixed_line(
    content: &mut Content,
    pens: &mut Pens<'_>,
    runs: &[Run],
    (x, y): (f32, f32),
    (size, bold, stretch): (f32, bool, f32),
) {
    content.begin_text().set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
    for run in runs {
        let (font, name) = if run.arabic { (&mut pens.arabic, ARABIC) } else { pen(pens, bold) };
        content.set_font(name, size);
        for glyph in &run.glyphs {
            one_glyph(content, font, glyph, run.arabic, (size, stretch));
        }
    }
    content.end_text();
}

/// One glyph, moved to its place and the pen behind it moved on as the shaping says.
fn one_glyph(
    content: &mut Content,
    font: &mut Embedder<'_>,
    glyph: &Glyph,
    is_right: bool,
    (size, stretch): (f32, f32),
) {
    // Reading programs turn a run from the right round letter by letter, those of one glyph too.
    let letters: String = if is_right { glyph.letters.chars().rev().collect() } else { glyph.letters.clone() };
    let bytes = font.glyph(glyph.id, &letters);
    let extra = if glyph.space { stretch / size } else { 0.0 };
    let after = glyph.advance - glyph.offset.0 - font.advance(glyph.id) + extra;
    let raised = glyph.offset.1 != 0.0;
    if raised {
        content.set_rise(glyph.offset.1 * size);
    }
    {
        let mut shown = content.show_positioned();
        let mut items = shown.items();
        if glyph.offset.0 != 0.0 {
            items.adjust(-glyph.offset.0 * THOUSAND);
        }
        items.show(Str(&bytes));
        if after.abs() > f32::EPSILON {
            items.adjust(-after * THOUSAND);
        }
    }
    if raised {
        content.set_rise(0.0);
    }
}

fn text_line(
    content: &mut Content,
    font: &mut Embedder<'_>,
    name: FontName,
    (x, y): (f32, f32),
    size: f32,
    text: &str,
    stretch: f32,
) {
    let words = font.encode(text);
    let foreign = words.iter().any(|w| w.substituted);
    if foreign {
        // What is read aloud, copied or searched is what was written, not the boxes.
        let mut mark = content.begin_marked_content_with_properties(Name(b"Span"));
        mark.properties().actual_text(TextStr(text));
    }
    content.begin_text().set_font(name, size).set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y]);
    {
        let mut shown = content.show_positioned();
        let mut items = shown.items();
        for word in &words {
            items.show(Str(&word.bytes));
            if word.space_after && stretch != 0.0 {
                items.adjust(-stretch * 1000.0 / size);
            }
        }
    }
    content.end_text();
    if foreign {
        content.end_marked_content();
    }
}
