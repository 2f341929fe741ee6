//! Just enough of a PDF reader to get the words back: page streams, glyph numbers, and the ToUnicode tables.
use std::collections::HashMap;

/// An uncompressed PDF as our own writer makes it.
pub struct Pdf {
    /// The file as text, one letter per byte.
    pub source: String,
}

impl Pdf {
    pub fn new(bytes: &[u8]) -> Self {
        Self { source: bytes.iter().map(|b| char::from(*b)).collect() }
    }

    /// Tables from glyph to letter, in the order of the fonts F1, F2.
    fn tables(&self) -> Vec<HashMap<u16, char>> {
        let one = |cmap: &str| {
            let pairs =
                cmap.split("beginbfchar").skip(1).flat_map(|part| part.split("endbfchar").next().unwrap().lines());
            let pair = |line: &str| {
                let (from, to) = line.trim().strip_prefix('<')?.split_once("> <")?;
                let number = |hex: &str| u16::from_str_radix(hex, 16).ok();
                Some((number(from)?, char::from_u32(u32::from(number(to.trim_end_matches('>'))?))?))
            };
            pairs.filter_map(pair).collect()
        };
        self.source.split("begincmap").skip(1).map(|c| one(c.split("endcmap").next().unwrap())).collect()
    }

    /// All text on all pages in upper case, a line break after each line of text.
    pub fn words(&self) -> String {
        let tables = self.tables();
        let mut words = String::new();
        for shown in self.source.split("BT\n").skip(1) {
            let shown = shown.split("\nET").next().unwrap();
            let table = &tables[usize::from(shown.starts_with("/F2"))];
            for pair in strings(shown).chunks_exact(2) {
                words.push(table[&u16::from_be_bytes([pair[0], pair[1]])]);
            }
            words.push('\n');
        }
        words.to_uppercase()
    }
}

/// The bytes of all strings in a text object: `(…)` with escapes, or `<hex>`.
fn strings(object: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut letters = object.chars();
    while let Some(c) = letters.next() {
        match c {
            '<' => {
                let hex: Vec<char> = letters.by_ref().take_while(|c| *c != '>').collect();
                let byte = |two: &[char]| u8::from_str_radix(&two.iter().collect::<String>(), 16).unwrap();
                bytes.extend(hex.chunks(2).map(byte));
            }
            '(' => literal(&mut letters, &mut bytes),
            _ => {}
        }
    }
    bytes
}

fn literal(letters: &mut std::str::Chars<'_>, bytes: &mut Vec<u8>) {
    let mut depth = 1;
    while let Some(c) = letters.next() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
        bytes.push(match c {
            '\\' => match letters.next().unwrap() {
                'n' => b'\n',
                'r' => b'\r',
                't' => b'\t',
                'b' => 8,
                'f' => 12,
                first @ '0'..='7' => octal(first, letters),
                other => other as u8,
            },
            other => other as u8,
        });
    }
}

fn octal(first: char, letters: &mut std::str::Chars<'_>) -> u8 {
    let digits: String = std::iter::once(first).chain(letters.by_ref().take(2)).collect();
    u8::from_str_radix(&digits, 8).unwrap()
}
