//! The one type through which text passes before it reaches a terminal, a report, a log or a title (R15).
//!
//! Records keep what was typed ([`clean_input`]: valid UTF-8, NFC, no NUL, nothing else changed); whatever could steer a
//! terminal or deceive an eye is replaced when the text is *shown*. Odd on purpose: a hidden character is not removed
//! but becomes a visible mark of width 1, so that two names that differ only in what cannot be seen look different.
//!
//! | kind | becomes |
//! |---|---|
//! | C0 controls, DEL | their picture, `␀` … `␡` |
//! | C1 controls, direction controls, line and paragraph separators, tags, noncharacters | `�` |
//! | every other invisible format character, variation selectors, fillers | `·` |
//! | more than [`MARKS_PER_LETTER`] combining marks on a letter | one `·` for the surplus |
//! | a combining mark with no letter before it | `◌` before it |

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfc_quick};
use unicode_width::UnicodeWidthChar;

/// How many combining marks one letter may carry on the screen. Real writing needs at most three.
pub const MARKS_PER_LETTER: usize = 4;

/// Stands for a character that is dangerous or deceives: direction controls, C1, separators, noncharacters.
const DANGER: char = '\u{FFFD}';
/// Stands for a character that is merely invisible.
const HIDDEN: char = '·';
/// Carries a combining mark that has no letter of its own.
const CARRIER: char = '◌';
/// What a tab becomes where several lines are allowed.
const TAB: &str = "    ";

/// Text that may be shown: holds no control, no direction change, nothing invisible. Borrowed when nothing had to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safe<'a>(Cow<'a, str>);

impl<'a> Safe<'a> {
    /// One line: a newline or tab in it becomes a mark.
    pub fn line(raw: &'a str) -> Safe<'a> {
        Safe(clean(raw, Shape::Line))
    }

    /// Several lines: `\n` stays (also for `\r\n` and `\r`), a tab becomes four spaces.
    pub fn text(raw: &'a str) -> Safe<'a> {
        Safe(clean(raw, Shape::Text))
    }

    /// The text as a string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl std::ops::Deref for Safe<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Safe<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl<'a> From<Safe<'a>> for Cow<'a, str> {
    fn from(safe: Safe<'a>) -> Self {
        safe.0
    }
}

impl From<Safe<'_>> for String {
    fn from(safe: Safe<'_>) -> Self {
        safe.into_string()
    }
}

/// [`Safe::line`] as an owned string, for places that keep it.
pub fn safe_line(raw: &str) -> String {
    Safe::line(raw).into_string()
}

/// [`Safe::text`] as an owned string, for places that keep it.
pub fn safe_text(raw: &str) -> String {
    Safe::text(raw).into_string()
}

/// What is stored of something typed, pasted or imported: composed (NFC) and without NUL; nothing else is changed.
pub fn clean_input(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() {
        return if raw.contains('\0') { Cow::Owned(raw.replace('\0', "")) } else { Cow::Borrowed(raw) };
    }
    if !raw.contains('\0') && is_nfc_quick(raw.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.chars().filter(|c| *c != '\0').nfc().collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Line,
    Text,
}

/// True for text of letters that are shown as they are, each by itself and each in one column: what most writing on a
/// screen of this office is made of (Latin letters, dashes and points, arrows, lines, blocks, dots, ticks). To find out is
/// far cheaper than to look for the ends of letters.
pub fn is_simple(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || text.chars().all(simple)
}

fn simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{FF}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21FF}'
        | '\u{2500}'..='\u{25FC}' | '\u{2713}' | '\u{2717}' | '\u{2800}'..='\u{28FF}')
}

fn clean(raw: &str, shape: Shape) -> Cow<'_, str> {
    if is_simple(raw) {
        return Cow::Borrowed(raw);
    }
    let mut writer = Writer::new(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if shape == Shape::Text && chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if shape == Shape::Text => writer.newline(),
            '\t' if shape == Shape::Text => writer.out.push_str(TAB),
            c => writer.push(c),
        }
    }
    if writer.out == raw { Cow::Borrowed(raw) } else { Cow::Owned(writer.out) }
}

/// Builds the shown text and counts the marks on the letter written last.
struct Writer {
    out: String,
    /// `None` where no letter stands before: at the start of a line.
    marks: Option<usize>,
}

impl Writer {
    fn new(room: usize) -> Writer {
        Writer { out: String::with_capacity(room), marks: None }
    }

    fn newline(&mut self) {
        self.out.push('\n');
        self.marks = None;
    }

    fn push(&mut self, c: char) {
        if let Some(mark) = replacement(c) {
            self.out.push(mark);
            self.marks = Some(0);
        } else if is_combining_mark(c) || c.width() == Some(0) {
            self.combine(c);
        } else {
            self.out.push(c);
            self.marks = Some(0);
        }
    }

    fn combine(&mut self, c: char) {
        let count = match self.marks {
            Some(count) => count,
            None => {
                self.out.push(CARRIER);
                0
            }
        };
        self.marks = Some(count.saturating_add(1));
        match count.cmp(&MARKS_PER_LETTER) {
            std::cmp::Ordering::Less => self.out.push(c),
            std::cmp::Ordering::Equal => self.out.push(HIDDEN),
            std::cmp::Ordering::Greater => {}
        }
    }
}

/// The visible mark for a character that may not be shown as it is; `None` for one that may.
fn replacement(c: char) -> Option<char> {
    match c {
        '\u{0}'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('\u{2421}'),
        c if is_danger(c) => Some(DANGER),
        c if is_hidden(c) => Some(HIDDEN),
        _ => None,
    }
}

/// C1, direction controls, separators, tags and noncharacters.
fn is_danger(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9F}'
        | '\u{61C}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FDD0}'..='\u{FDEF}'
        | '\u{E0000}'..='\u{E007F}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// The rest of general category Cf, and letters that are defined to show nothing (fillers, selectors).
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}'
        | '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
        | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0080}'..='\u{E0FFF}')
}

#[cfg(test)]
#[path = "safe_tests.rs"]
mod tests;
