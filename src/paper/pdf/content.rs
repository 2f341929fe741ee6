//! The drawing commands of one page. PDF counts upwards from the lower left corner, layout downwards from the upper.

use pdf_writer::{Content, Name, Str, TextStr};

use super::FontName;
use super::embed::Embedder;
use crate::paper::layout::{Ink, PAGE};

/// Text font in the resources.
pub const REGULAR: FontName = Name(b"F1");
/// Bold font in the resources.
pub const BOLD: FontName = Name(b"F2");
/// Length of dash and gap of a cutting line.
const DASH: [f32; 2] = [5.0, 4.0];

/// Draws a page; glyphs used are noted in the embedders.
pub fn draw<'f>(ink: &[Ink], regular: &mut Embedder<'f>, bold: &mut Embedder<'f>) -> Vec<u8> {
    let mut content = Content::new();
    for item in ink {
        match item {
            Ink::Text { x, y, size, bold: heavy, text, stretch } => {
                let (font, name) = if *heavy { (&mut *bold, BOLD) } else { (&mut *regular, REGULAR) };
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
