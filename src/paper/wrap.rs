//! Breaking text into lines for any way of measuring: columns of a terminal or points on paper.
//!
//! Nothing is ever cut off: a word longer than the line is broken between letters as people see them.

use unicode_segmentation::UnicodeSegmentation;

/// Dots that are still enough to write something on.
const SHORTEST_BLANK: usize = 9;

/// One line of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words, one space apart.
    pub text: String,
    /// True if the paragraph or a hard line break ends here, so that it is not stretched.
    pub last: bool,
}

/// Breaks `text` into lines of at most `width`; the first is shorter by `indent`. `\n` always breaks.
///
/// `measure` gives the width of a piece in the same unit. An empty text gives one empty line.
pub fn wrap(text: &str, width: f32, indent: f32, measure: impl Fn(&str) -> f32) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, part) in text.split('\n').enumerate() {
        let indent = if at == 0 { indent } else { 0.0 };
        lines.append(&mut wrap_part(part, width, indent, &measure));
    }
    lines
}

fn wrap_part(text: &str, width: f32, indent: f32, measure: &impl Fn(&str) -> f32) -> Vec<Line> {
    let space = measure(" ");
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = indent;
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|w| !w.is_empty()) {
        let fitted = blank_to_fit(word, width - used - if line.is_empty() { 0.0 } else { space }, width, measure);
        for piece in pieces(fitted, width - indent, measure) {
            let wide = measure(piece);
            let gap = if line.is_empty() { 0.0 } else { space };
            if !line.is_empty() && used + gap + wide > width {
                lines.push(Line { text: std::mem::take(&mut line), last: false });
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            line.push_str(piece);
            used += wide;
        }
    }
    lines.push(Line { text: line, last: true });
    lines
}

/// Dots to write on are a space, not a word: they shrink to what is left of the line, or to a whole line.
fn blank_to_fit<'w>(word: &'w str, left: f32, width: f32, measure: &impl Fn(&str) -> f32) -> &'w str {
    let is_blank = word.len() > SHORTEST_BLANK && word.bytes().all(|b| b == b'.');
    if !is_blank {
        return word;
    }
    let dot = measure(".").max(f32::EPSILON);
    let fits = |room: f32| (room / dot).max(0.0) as usize;
    let dots = if fits(left) > SHORTEST_BLANK { fits(left) } else { fits(width).max(1) };
    word.get(..dots).unwrap_or(word)
}

/// The word itself, or pieces of it that each fit on a line.
fn pieces<'w>(word: &'w str, width: f32, measure: &impl Fn(&str) -> f32) -> Vec<&'w str> {
    if measure(word) <= width {
        return vec![word];
    }
    let mut pieces = Vec::new();
    let (mut begin, mut used) = (0, 0.0);
    for (at, letter) in word.grapheme_indices(true) {
        let wide = measure(letter);
        if used + wide > width && at > begin {
            pieces.extend(word.get(begin..at));
            (begin, used) = (at, 0.0);
        }
        used += wide;
    }
    pieces.extend(word.get(begin..));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        wrap(text, width as f32, 0.0, |s| s.chars().count() as f32).into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn words_stay_whole_while_they_fit() {
        assert_eq!(lines("satu dua tiga empat", 9), ["satu dua", "tiga", "empat"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_not_cut() {
        assert_eq!(lines("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
    }

    #[test]
    fn a_dotted_blank_shrinks_instead_of_breaking() {
        let blank = ".".repeat(40);
        assert_eq!(lines(&format!("hasil: {blank}"), 30), [format!("hasil: {}", ".".repeat(23))]);
        assert_eq!(lines(&format!("{} {blank}", "x".repeat(25)), 30), ["x".repeat(25), ".".repeat(30)]);
        assert_eq!(lines("a .... b", 6), ["a ....", "b"]);
    }

    #[test]
    fn hard_breaks_and_empty_lines_stay() {
        assert_eq!(lines("a\n\nb", 5), ["a", "", "b"]);
        assert_eq!(lines("", 5), [""]);
    }

    #[test]
    fn the_first_line_leaves_room_for_its_indent() {
        let made = wrap("aa bb cc", 6.0, 3.0, |s| s.len() as f32);
        assert_eq!(made.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["aa", "bb cc"]);
        assert_eq!(made.iter().map(|l| l.last).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_word_that_fits_a_full_line_but_not_the_first_is_broken() {
        let made = wrap("abcdef", 6.0, 2.0, |s| s.len() as f32);
        assert_eq!(made.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), ["abcd", "ef"]);
    }

    #[test]
    fn a_line_narrower_than_a_letter_still_ends() {
        assert_eq!(lines("ab", 0), ["a", "b"]);
    }

    #[test]
    fn an_accent_is_not_parted_from_its_letter() {
        assert_eq!(lines("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}", "e\u{301}", "e\u{301}"]);
    }
}
