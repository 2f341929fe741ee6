//! Blocks to units: measuring text and placing it across the page.

use super::{Ink, LEADING, Unit};
use crate::paper::document::{Align, Block, Marker, Size, Style};
use crate::paper::font::Fonts;
use crate::paper::text::marker_sign;
use crate::paper::wrap::{Line, wrap};

/// First-line indent of official letters.
const INDENT: f32 = 28.35;
/// Most lines of one thing that are held together; longer things may be parted.
const TOGETHER: usize = 14;
/// Widest label of a label-and-value table, as a part of the width.
const LABEL: f32 = 0.4;

/// Units of one stream, in order.
pub struct Flow<'f> {
    pub(super) fonts: &'f Fonts,
    pub(super) size: f32,
    pub(super) width: f32,
    pub(super) units: Vec<Unit>,
    pub(super) headings: Vec<Vec<Unit>>,
    pub(super) gaps: f32,
    /// How many pieces before a signature stay with it.
    pub(super) with: usize,
    /// Where the last signature ended.
    pub(super) signed: Option<usize>,
}

impl<'f> Flow<'f> {
    /// An empty stream for lines of this width; empty space becomes `gaps` times what it is.
    pub fn new(fonts: &'f Fonts, size: f32, width: f32, gaps: f32) -> Self {
        let with = super::closing::WITH;
        Self { fonts, size, width, units: Vec::new(), headings: Vec::new(), gaps, with, signed: None }
    }

    /// Adds a block.
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Head { names, small, compact } => self.head(names, small, *compact),
            Block::Reference { rows, right } => self.reference(rows, right),
            Block::Paragraph { text, style } => self.paragraph(text, *style),
            Block::Rows { rows, indent } => {
                let left = if *indent { INDENT } else { 0.0 };
                let made = self.rows(rows, left, self.width);
                self.units.extend(made);
            }
            Block::Grid { header, rows, widths } => self.grid(header, rows, widths, false),
            Block::Figures { header, rows, widths } => self.grid(header, rows, widths, true),
            Block::List { items, marker, size } => self.list(items, *marker, *size),
            Block::Signature { above, name, below, room } => self.signature(above, name, below, *room),
            Block::Signatures { sides, room } => self.signatures(sides, *room),
            Block::Space(lines) => self.space(lines * self.size * LEADING),
            Block::Cut { text, blocks } => {
                self.cutting_line(text);
                blocks.iter().for_each(|b| self.block(b));
            }
        }
    }

    /// A small note after a little space.
    pub fn note(&mut self, text: &str) {
        self.space(self.size * 0.5);
        self.paragraph(text, Style { size: Size::Small, align: Align::Left, ..Style::default() });
    }

    pub(super) fn wrapped(&self, text: &str, width: f32, indent: f32, size: f32, bold: bool) -> Vec<Line> {
        wrap(text, width, indent, |piece| self.fonts.width(piece, size, bold))
    }

    pub(super) fn points(&self, size: Size) -> f32 {
        match size {
            Size::Small => self.size - 1.5,
            Size::Normal => self.size,
            Size::Large => self.size + 3.0,
        }
    }

    pub(super) fn text(&self, x: f32, size: f32, bold: bool, text: &str) -> Ink {
        Ink::Text { x, y: size * 0.95, size, bold, text: text.to_owned(), stretch: 0.0 }
    }

    pub(super) fn space(&mut self, height: f32) {
        self.units.push(Unit { height: height * self.gaps, space: true, ..Unit::default() });
    }

    /// Adds units that stay together if they are not too many.
    pub(super) fn together(&mut self, units: Vec<Unit>) {
        self.units.extend(kept(units));
    }

    fn centred(&self, text: &str, size: f32, bold: bool) -> Vec<Unit> {
        let lines = self.wrapped(text, self.width, 0.0, size, bold);
        let unit = |line: Line| {
            let x = (self.width - self.fonts.width(&line.text, size, bold)) / 2.0;
            Unit { height: size * LEADING, ink: vec![self.text(x, size, bold, &line.text)], ..Unit::default() }
        };
        lines.into_iter().map(unit).collect()
    }

    fn head(&mut self, names: &[String], small: &[String], compact: bool) {
        let (upper, lower, address) = if compact { (0.0, 1.0, -2.0) } else { (2.0, 5.0, -1.0) };
        let mut units = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let last = at + 1 == names.len();
            let size = self.size + if last { lower } else { upper };
            units.extend(self.centred(&name.to_uppercase(), size, last));
        }
        for line in small {
            units.extend(self.centred(line, self.size + address, false));
        }
        units.push(self.double_rule(compact));
        self.together(units);
        self.space(self.size * if compact { 0.6 } else { 0.9 });
    }

    fn double_rule(&self, compact: bool) -> Unit {
        let rule = |y: f32, thick: f32| Ink::Rule { from: (0.0, y), to: (self.width, y), thick, dashed: false };
        let ink = if compact { vec![rule(5.0, 0.8)] } else { vec![rule(5.0, 2.2), rule(8.2, 0.7)] };
        Unit { height: if compact { 7.0 } else { 10.0 }, ink, ..Unit::default() }
    }

    fn reference(&mut self, rows: &[(String, String)], right: &str) {
        let half = self.width * 0.6;
        let mut units = self.rows(rows, 0.0, half);
        let lines = self.wrapped(right, self.width - half - 10.0, 0.0, self.size, false);
        for (at, line) in lines.into_iter().enumerate() {
            let x = self.width - self.fonts.width(&line.text, self.size, false);
            let ink = self.text(x, self.size, false, &line.text);
            match units.get_mut(at) {
                Some(unit) => unit.ink.push(ink),
                None => units.push(Unit { height: self.size * LEADING, ink: vec![ink], ..Unit::default() }),
            }
        }
        self.together(units);
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let size = self.points(style.size);
        let indent = if style.indent { INDENT } else { 0.0 };
        let lines = self.wrapped(text, self.width, indent, size, style.bold);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let left = if at == 0 { indent } else { 0.0 };
            let ink = self.aligned(&line, left, size, style);
            // No single line is left behind: the first stays with the second, the last with the one before.
            let keep = style.keep || (count > 1 && (at == 0 || at + 2 == count));
            self.units.push(Unit { height: size * LEADING, ink: vec![ink], keep, ..Unit::default() });
        }
    }

    fn aligned(&self, line: &Line, left: f32, size: f32, style: Style) -> Ink {
        let room = self.width - left - self.fonts.width(&line.text, size, style.bold);
        let gaps = line.text.matches(' ').count() as f32;
        let (x, stretch) = match style.align {
            Align::Justify if !line.last && gaps > 0.0 => (left, (room / gaps).clamp(0.0, size)),
            Align::Justify | Align::Left => (left, 0.0),
            Align::Center => (left + room / 2.0, 0.0),
            Align::Right => (left + room, 0.0),
        };
        Ink::Text { x, y: size * 0.95, size, bold: style.bold, text: line.text.clone(), stretch }
    }

    fn rows(&self, rows: &[(String, String)], left: f32, right: f32) -> Vec<Unit> {
        let size = self.size;
        let widest = rows.iter().map(|(label, _)| self.fonts.width(label, size, false)).fold(0.0, f32::max);
        let label_width = widest.min((right - left) * LABEL);
        let colon = left + label_width + 6.0;
        let value = colon + 10.0;
        let mut units = Vec::new();
        for (name, text) in rows {
            let names = self.wrapped(name, label_width + 0.5, 0.0, size, false);
            let texts = self.wrapped(text, right - value, 0.0, size, false);
            let row = (0..names.len().max(texts.len())).map(|at| {
                let mut ink = vec![];
                ink.extend(names.get(at).map(|l| self.text(left, size, false, &l.text)));
                ink.extend((at == 0).then(|| self.text(colon, size, false, ":")));
                ink.extend(texts.get(at).map(|l| self.text(value, size, false, &l.text)));
                Unit { height: size * LEADING, ink, ..Unit::default() }
            });
            units.extend(kept(row.collect()));
        }
        units
    }

    fn list(&mut self, items: &[String], marker: Marker, size: Size) {
        let size = self.points(size);
        let wide = match marker {
            Marker::Number => self.fonts.width(&format!("{}. ", items.len().max(10)), size, false),
            Marker::Dash => size,
            Marker::Box => size * 1.5,
        };
        for (at, item) in items.iter().enumerate() {
            let mut units = Vec::new();
            for (line_at, line) in self.wrapped(item, self.width - wide, 0.0, size, false).into_iter().enumerate() {
                let mut ink = vec![];
                ink.extend((line_at == 0).then(|| self.sign(marker, at, size)));
                ink.push(self.text(wide, size, false, &line.text));
                units.push(Unit { height: size * LEADING, ink, ..Unit::default() });
            }
            if let (Marker::Box, Some(last)) = (marker, units.last_mut()) {
                last.height += size * 0.2;
            }
            self.together(units);
        }
    }

    fn sign(&self, marker: Marker, at: usize, size: f32) -> Ink {
        match marker {
            Marker::Number => self.text(0.0, size, false, &format!("{}.", at + 1)),
            Marker::Dash => self.text(0.0, size, false, marker_sign(marker)),
            Marker::Box => Ink::Square { x: 0.5, y: size * 0.98, side: size * 0.78 },
        }
    }

    fn signature(&mut self, above: &[String], name: &str, below: &[String], room: u8) {
        let (left, size) = (self.width * 0.55, self.size);
        let line = |text: &str, bold: bool| {
            let lines = self.wrapped(text, self.width - left, 0.0, size, bold).into_iter();
            let unit = |l: Line| Unit {
                height: size * LEADING,
                ink: vec![self.text(left, size, bold, &l.text)],
                ..Unit::default()
            };
            lines.map(unit).collect::<Vec<_>>()
        };
        let mut units: Vec<Unit> = above.iter().flat_map(|t| line(t, false)).collect();
        let empty = Unit { height: size * LEADING * f32::from(room), ..Unit::default() };
        units.push(empty);
        units.extend(line(name, !name.starts_with('.')));
        units.extend(below.iter().flat_map(|t| line(t, false)));
        self.begin_signature();
        self.together(units);
        self.end_signature();
        self.space(size * 0.5);
    }

    /// A dashed line with its words in the middle.
    pub fn cutting_line(&mut self, text: &str) {
        let size = self.points(Size::Small) - 1.0;
        self.space(size);
        let text = self
            .wrapped(text, self.width * 0.6, 0.0, size, false)
            .into_iter()
            .next()
            .map_or_else(String::new, |l| l.text);
        let words = self.fonts.width(&text, size, false) + 12.0;
        let (a, b) = ((self.width - words) / 2.0, (self.width + words) / 2.0);
        let rule = |from: f32, to: f32| Ink::Rule {
            from: (from, size * 0.65),
            to: (to, size * 0.65),
            thick: 0.7,
            dashed: true,
        };
        let ink = vec![rule(0.0, a), self.text(a + 6.0, size, false, &text), rule(b, self.width)];
        self.units.push(Unit { height: size * 2.0, ink, keep: true, ..Unit::default() });
    }
}

/// Holds units together if they are not too many; the last is free.
pub(super) fn kept(mut units: Vec<Unit>) -> Vec<Unit> {
    let count = units.len();
    if count <= TOGETHER {
        units.iter_mut().take(count.saturating_sub(1)).for_each(|u| u.keep = true);
    }
    units
}
