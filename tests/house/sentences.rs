//! Every sentence a person reads lives in `words`: rooms that make the screen hold no text of two words.

use super::require_none;
use super::source::{Source, closing, program};

/// Rooms whose strings are looked at.
const ROOMS: &[&str] = &["app", "form", "panes", "ui"];

/// Texts that look like sentences and are none. Keep it tiny.
const NONE: &[&str] = &[];

/// Two words of letters, after values in braces are taken out.
fn looks_like_a_sentence(text: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            letter if depth == 0 => plain.push(letter),
            _ => plain.push('\u{0}'),
        }
    }
    let words = plain
        .split_whitespace()
        .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2 && !word.contains('\u{0}'));
    words.count() >= 2
}

/// True inside `#[…]`.
fn in_attribute(source: &Source, at: usize) -> bool {
    source.code[..at].rfind("#[").is_some_and(|start| closing(&source.code, start + 1) > at)
}

#[test]
fn sentences_live_in_words() {
    let mut wrong = Vec::new();
    for source in program().iter().filter(|source| source.room().is_some_and(|room| ROOMS.contains(&room))) {
        for literal in &source.literals {
            let text = literal.text.as_str();
            if looks_like_a_sentence(text)
                && !NONE.contains(&text)
                && !source.is_test(literal.at)
                && !in_attribute(source, literal.at)
            {
                wrong.push(format!("{}: {text:?}", source.place(literal.at)));
            }
        }
    }
    require_none("move these to src/words", &wrong);
}

#[test]
fn a_sentence_is_told_from_a_pattern() {
    for text in ["Tidak ada data", "Simpan dahulu {name}", "two words"] {
        assert!(looks_like_a_sentence(text), "{text}");
    }
    for text in ["", "form-next", "{a} {b}", "{name}: {value}", "sktm-gampong", " · ", "%d %b %Y", "{n} dari"] {
        assert!(!looks_like_a_sentence(text), "{text}");
    }
}
