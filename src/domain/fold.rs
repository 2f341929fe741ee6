//! Text made comparable. Every search in the program folds with these functions, so that what is typed and what is
//! stored meet in the same spelling.
//!
//! Two strengths: [`fold`] and [`words`] keep the spelling and only take away case, accents and punctuation;
//! [`fold_name`] also merges the spelling families of Indonesian and Acehnese personal names (see [`names`]).

pub mod names;

pub use names::{NameWord, fold_name, name_prefix_keys, name_words};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Signs that stand inside a word and vanish (`Jum'at`, `Ma’ruf`), instead of cutting it in two.
const INSIDE: [char; 8] = ['\'', '’', '‘', 'ʼ', '`', '´', 'ʻ', 'ʿ'];

/// Lower case without accents; punctuation and control characters become one space between words, apostrophes and
/// zero-width characters vanish. The result has no space at its ends.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().filter(|c| !vanishes(*c)).nfkd().flat_map(char::to_lowercase) {
        if is_combining_mark(c) || vanishes(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// The words of a text, folded, in order. `"Jl. T. Umar"` gives `jl`, `t`, `umar`.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Only the digits of a text, whatever stands between them: for NIK, No. KK and phone numbers.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Zero-width, direction-changing and apostrophe characters.
fn vanishes(c: char) -> bool {
    INSIDE.contains(&c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_go() {
        for (from, to) in [
            ("Muhammad", "muhammad"),
            ("  Jl. T. Umar,  No.12 ", "jl t umar no 12"),
            ("Tgk. Chik di-Tiro", "tgk chik di tiro"),
            ("Ma'ruf", "maruf"),
            ("Jum’at", "jumat"),
            ("Tjoet Nja’ Dhiën", "tjoet nja dhien"),
            ("KIS/BPJS", "kis bpjs"),
            ("", ""),
            ("—·—", ""),
        ] {
            assert_eq!(fold(from), to, "{from}");
        }
    }

    #[test]
    fn wide_and_hidden_characters_do_not_hide_a_word() {
        assert_eq!(fold("A\u{200b}min\u{202e}ah"), "aminah");
        assert_eq!(fold("１１７１"), "1171");
        assert_eq!(fold("a\u{0}b"), "a b");
    }

    #[test]
    fn words_are_never_empty() {
        assert_eq!(words(" a -- b "), ["a", "b"]);
        assert!(words(" . ").is_empty());
    }

    #[test]
    fn digits_only() {
        assert_eq!(digits("1171 0412-95.0001x"), "11710412950001");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ulee Lheue", "Darussa'adah", "İstanbul", "ﬁ", "H. M. Daud, S.H."] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }
}
