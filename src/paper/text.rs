//! The document as plain text: the preview on the screen and the `.txt` file.

use unicode_width::UnicodeWidthStr;

use super::document::{Align, Block, Document, Marker, Side, Style};
use super::wrap::wrap;

/// Narrowest and widest text; what is asked for is brought between these.
pub const WIDTHS: (usize, usize) = (24, 80);
/// First-line indent of official letters, in columns.
const INDENT: usize = 6;
/// Below this width tables are not indented.
const NARROW: usize = 40;

/// Draws the document with lines of at most `width` columns (brought between 24 and 80). Lines have no end spaces.
pub fn render_text(document: &Document, width: usize) -> Vec<String> {
    let mut page = Page { width: width.clamp(WIDTHS.0, WIDTHS.1), lines: Vec::new() };
    page.blocks(&document.blocks);
    let mut lines: Vec<String> = page.lines.into_iter().map(|l| l.trim_end().to_owned()).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

struct Page {
    width: usize,
    lines: Vec<String>,
}

fn columns(text: &str) -> f32 {
    text.width() as f32
}

fn wrapped(text: &str, width: usize, indent: usize) -> Vec<String> {
    wrap(text, width as f32, indent as f32, columns).into_iter().map(|l| l.text).collect()
}

/// The text with spaces after it up to `width` columns.
fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Head { names, small, compact } => self.head(names, small, *compact),
            Block::Reference { rows, right } => self.reference(rows, right),
            Block::Paragraph { text, style } => self.paragraph(text, *style),
            Block::Rows { rows, indent } => {
                let left = if *indent && self.width >= NARROW { INDENT } else { 0 };
                self.rows_within(rows, left, self.width);
            }
            Block::Grid { header, rows, widths } => self.grid(header, rows, widths, false),
            Block::Figures { header, rows, widths } => self.grid(header, rows, widths, true),
            Block::List { items, marker, .. } => self.list(items, *marker),
            Block::Signature { above, name, below, room } => self.signature(above, name, below, *room),
            Block::Signatures { sides, room } => self.signatures(sides, *room),
            Block::Space(lines) => (0..lines.round() as usize).for_each(|_| self.lines.push(String::new())),
            Block::Cut { text, blocks } => {
                self.cut(text);
                self.blocks(blocks);
            }
        }
    }

    fn at(&mut self, left: usize, text: &str) {
        self.lines.push(format!("{}{text}", " ".repeat(left)));
    }

    fn aligned(&mut self, text: &str, align: Align) {
        let room = self.width.saturating_sub(text.width());
        let left = match align {
            Align::Justify | Align::Left => 0,
            Align::Center => room / 2,
            Align::Right => room,
        };
        self.at(left, text);
    }

    fn head(&mut self, names: &[String], small: &[String], compact: bool) {
        for (at, name) in names.iter().chain(small).enumerate() {
            let large = !compact && at < names.len();
            let name = if large { name.to_uppercase() } else { name.clone() };
            for line in wrapped(&name, self.width, 0) {
                self.aligned(&line, Align::Center);
            }
        }
        let rule = if compact { "-" } else { "=" };
        self.lines.push(rule.repeat(self.width));
    }

    fn reference(&mut self, rows: &[(String, String)], right: &str) {
        let from = self.lines.len();
        self.rows_within(rows, 0, self.width - self.width / 3);
        let room = self.lines.get(from).map(|first| self.width.saturating_sub(first.width() + 2));
        match self.lines.get_mut(from) {
            Some(first) if room >= Some(right.width()) => {
                *first = format!("{}{right}", padded(first, self.width - right.width()));
            }
            _ => {
                let date = wrapped(right, self.width, 0);
                let dates =
                    date.into_iter().map(|d| format!("{}{d}", " ".repeat(self.width.saturating_sub(d.width()))));
                self.lines.splice(from..from, dates);
            }
        }
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let indent = if style.indent { INDENT } else { 0 };
        for (at, line) in wrapped(text, self.width, indent).into_iter().enumerate() {
            let line = if at == 0 { format!("{}{line}", " ".repeat(indent)) } else { line };
            self.aligned(&line, style.align);
        }
    }

    fn rows_within(&mut self, rows: &[(String, String)], left: usize, width: usize) {
        let label = rows.iter().map(|(l, _)| l.width()).max().unwrap_or(0).min(width / 3);
        let value_at = left + label + 3;
        for (name, value) in rows {
            let names = wrapped(name, label.max(1), 0);
            let values = wrapped(value, width.saturating_sub(value_at).max(8), 0);
            for at in 0..names.len().max(values.len()) {
                let name = names.get(at).map_or("", String::as_str);
                let sign = if at == 0 { ":" } else { " " };
                let value = values.get(at).map_or("", String::as_str);
                self.at(left, &format!("{} {sign} {value}", padded(name, label)));
            }
        }
    }

    /// A table; with `numbers` every column after the first stands right, as in print.
    fn grid(&mut self, header: &[String], rows: &[Vec<String>], widths: &[f32], numbers: bool) {
        let columns = column_widths(self.width, header, widths);
        let rule: String = columns.iter().map(|w| format!("+{}", "-".repeat(w + 2))).collect::<String>() + "+";
        self.lines.push(rule.clone());
        self.grid_row(header, &columns, numbers);
        self.lines.push(rule.clone());
        for row in rows {
            self.grid_row(row, &columns, numbers);
        }
        self.lines.push(rule);
    }

    fn grid_row(&mut self, cells: &[String], columns: &[usize], numbers: bool) {
        let cells: Vec<_> = cells.iter().zip(columns).map(|(cell, w)| (wrapped(cell, *w, 0), *w)).collect();
        let height = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(1);
        for at in 0..height {
            let cell = |(column, (lines, w)): (usize, &(Vec<String>, usize))| {
                let text = lines.get(at).map_or("", |line| line.trim_end());
                let before = if numbers && column > 0 { w.saturating_sub(text.width()) } else { 0 };
                padded(&format!("{}{text}", " ".repeat(before)), *w)
            };
            let line: Vec<_> = cells.iter().enumerate().map(cell).collect();
            self.lines.push(format!("| {} |", line.join(" | ")));
        }
    }

    fn list(&mut self, items: &[String], marker: Marker) {
        let wide =
            if marker == Marker::Number { items.len().to_string().len() + 2 } else { marker_sign(marker).len() + 1 };
        for (at, item) in items.iter().enumerate() {
            let sign = if marker == Marker::Number { format!("{}.", at + 1) } else { marker_sign(marker).to_owned() };
            for (line_at, line) in wrapped(item, self.width - wide, 0).into_iter().enumerate() {
                let sign = if line_at == 0 { sign.as_str() } else { "" };
                self.lines.push(format!("{}{line}", padded(sign, wide)));
            }
        }
    }

    fn signature(&mut self, above: &[String], name: &str, below: &[String], room: u8) {
        let left = self.width / 2;
        let mut put = |text: &str| {
            for line in wrapped(text, self.width - left, 0) {
                self.lines.push(format!("{}{line}", " ".repeat(left)));
            }
        };
        above.iter().for_each(|line| put(line));
        (0..room).for_each(|_| put(""));
        put(name);
        below.iter().for_each(|line| put(line));
    }

    fn signatures(&mut self, [left, right]: &[Side; 2], room: u8) {
        let half = self.width / 2;
        let all = |texts: &[String]| texts.iter().flat_map(|text| wrapped(text, half - 2, 0)).collect::<Vec<_>>();
        let name = |side: &Side| all(std::slice::from_ref(&side.name));
        let (one, other) = (all(&left.above), all(&right.above));
        let most = one.len().max(other.len());
        let lower = |lines: Vec<String>| vec![String::new(); most - lines.len()].into_iter().chain(lines).collect();
        let mut put = |one: Vec<String>, other: Vec<String>| {
            for at in 0..one.len().max(other.len()) {
                let cell = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
                self.lines.push(format!("{}{}", padded(&cell(&one), half), cell(&other)));
            }
        };
        put(lower(one), lower(other));
        put(vec![String::new(); usize::from(room)], Vec::new());
        put(name(left), name(right));
        put(all(&left.below), all(&right.below));
    }

    fn cut(&mut self, text: &str) {
        self.lines.push(String::new());
        let text = if text.width() + 4 > self.width { "" } else { text };
        let room = self.width.saturating_sub(text.width() + 2);
        let dashes = |n: usize| "- ".repeat(n.div_ceil(2)).chars().take(n).collect::<String>();
        self.lines.push(format!("{} {text} {}", dashes(room / 2), dashes(room - room / 2)));
        self.lines.push(String::new());
    }
}

/// Sign of an entry; numbers are counted by the caller.
pub fn marker_sign(marker: Marker) -> &'static str {
    match marker {
        Marker::Number => "",
        Marker::Dash => "-",
        Marker::Box => "[ ]",
    }
}

/// Shares the width out; every column is at least as wide as the longest word of its heading, if there is room.
fn column_widths(width: usize, header: &[String], widths: &[f32]) -> Vec<usize> {
    let count = header.len().max(1);
    let room = width.saturating_sub(3 * count + 1).max(count);
    let total: f32 = widths.iter().sum::<f32>().max(f32::EPSILON);
    let mut columns: Vec<usize> =
        header.iter().zip(widths).map(|(h, w)| ((room as f32 * w / total) as usize).max(h.width()).max(2)).collect();
    let mut sum: usize = columns.iter().sum();
    while sum > room {
        match columns.iter_mut().max() {
            Some(widest) if *widest > 2 => *widest -= 1,
            _ => break,
        }
        sum -= 1;
    }
    if let Some(widest) = columns.iter_mut().max() {
        *widest += room.saturating_sub(sum);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::document::{Kind, Size};

    fn drawn(width: usize, block: Block) -> Vec<String> {
        let (title, number, foot, lacking) = Default::default();
        let (kind, blocks) = (Kind::Info, vec![block]);
        render_text(&Document { kind, title, number, date: None, size: 11.0, foot, lacking, blocks }, width)
    }

    fn pair(label: &str, value: &str) -> (String, String) {
        (label.to_owned(), value.to_owned())
    }

    #[test]
    fn the_width_is_brought_between_its_bounds() {
        let rule = |width| drawn(width, Block::Head { names: vec![], small: vec![], compact: false });
        assert_eq!(rule(1), ["=".repeat(24)]);
        assert_eq!(rule(500), ["=".repeat(80)]);
    }

    #[test]
    fn colons_stand_below_each_other_and_values_wrap_beside_them() {
        let rows = vec![pair("Nama", "satu dua tiga empat lima"), pair("NIK", "1")];
        assert_eq!(
            drawn(24, Block::Rows { rows, indent: false }),
            ["Nama : satu dua tiga", "       empat lima", "NIK  : 1"]
        );
    }

    #[test]
    fn the_date_stands_on_the_right_or_above_if_there_is_no_room() {
        let block = |right: &str| Block::Reference { rows: vec![pair("Hal", "satu dua")], right: right.into() };
        assert_eq!(drawn(30, block("1 Mei")), ["Hal : satu dua           1 Mei"]);
        assert_eq!(drawn(24, block("1 November 2026")), ["         1 November 2026", "Hal : satu dua"]);
    }

    #[test]
    fn numbers_of_a_table_of_figures_stand_right() {
        let header = vec!["Gampong".to_owned(), "Baru".to_owned()];
        let rows = vec![vec!["Surien".to_owned(), "7".to_owned()], vec!["Lampulo".to_owned(), "115".to_owned()]];
        let lines = drawn(24, Block::Figures { header, rows, widths: vec![3.0, 2.0] });
        assert!(
            lines.iter().any(|line| line.ends_with("  7 |")) && lines.iter().any(|line| line.ends_with("115 |")),
            "{lines:?}"
        );
    }

    #[test]
    fn a_table_is_as_wide_as_the_text_and_keeps_long_cells() {
        let header = vec!["No.".into(), "Isi".into()];
        let rows = vec![vec!["1".into(), "abcdefghijklmnopqrstuvwxyz".into()]];
        let lines = drawn(24, Block::Grid { header, rows, widths: vec![1.0, 4.0] });
        assert!(lines.iter().all(|l| l.width() == 24), "{lines:#?}");
        assert_eq!(lines.concat().matches(char::is_alphabetic).count(), "NoIsi".len() + 26);
    }

    #[test]
    fn entries_hang_behind_their_sign() {
        let list = |marker, size| Block::List { items: vec!["satu dua tiga empat lima enam".into()], marker, size };
        assert_eq!(drawn(24, list(Marker::Box, Size::Normal)), ["[ ] satu dua tiga empat", "    lima enam"]);
        assert_eq!(drawn(24, list(Marker::Number, Size::Small)), ["1. satu dua tiga empat", "   lima enam"]);
    }

    #[test]
    fn a_cutting_line_has_its_words_in_the_middle() {
        let lines = drawn(30, Block::Cut { text: "gunting".into(), blocks: vec![Block::paragraph("balasan")] });
        assert_eq!(lines, ["", "- - - - -  gunting - - - - - -", "", "balasan"]);
    }

    #[test]
    fn a_signature_stands_on_the_right_half() {
        let (above, below) = (vec!["Kepala,".to_owned()], vec!["NIP 1".to_owned()]);
        let lines = drawn(24, Block::Signature { above, name: "Nama".into(), below, room: 1 });
        assert_eq!(lines, ["            Kepala,", "", "            Nama", "            NIP 1"]);
    }

    #[test]
    fn wide_letters_count_two_columns() {
        let lines = drawn(24, Block::paragraph("漢".repeat(20)));
        assert_eq!(lines, ["漢".repeat(12), "漢".repeat(8)]);
    }
}
