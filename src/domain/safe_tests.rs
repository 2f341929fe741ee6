//! What [`super::Safe`] lets through, and what it never does.
#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

/// General categories Cc, Cf, Zl and Zp of Unicode 16, written down apart from the code under test.
const FORBIDDEN: &[(u32, u32)] = &[
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),
    (0x600, 0x605),
    (0x61C, 0x61C),
    (0x6DD, 0x6DD),
    (0x70F, 0x70F),
    (0x890, 0x891),
    (0x8E2, 0x8E2),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x206F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0x110BD, 0x110BD),
    (0x110CD, 0x110CD),
    (0x13430, 0x1343F),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0001, 0xE0001),
    (0xE0020, 0xE007F),
];

fn forbidden(c: char) -> bool {
    let code = u32::from(c);
    c.is_control()
        || FORBIDDEN.iter().any(|(from, to)| (*from..=*to).contains(&code))
        || (0xFDD0..=0xFDEF).contains(&code)
        || code & 0xFFFE == 0xFFFE
}

fn is_borrowed(safe: &Safe<'_>) -> bool {
    matches!(safe.0, Cow::Borrowed(_))
}

#[test]
fn plain_names_are_borrowed() {
    for name in ["", "Cut Nyak Meutia", "Gp. Lampaseh Kota", "Teuku Umar é – “kutip” … ▌ 日本"] {
        let safe = Safe::line(name);
        assert_eq!(&*safe, name);
        assert!(is_borrowed(&safe), "{name}");
    }
    assert!(is_borrowed(&Safe::text("satu\ndua\n")));
}

#[test]
fn every_forbidden_character_becomes_one_visible_mark() {
    for c in (0..=0x10FFFF).filter_map(char::from_u32).filter(|c| forbidden(*c)) {
        let raw = format!("a{c}b");
        let shown = safe_line(&raw);
        assert!(!shown.contains(c), "U+{:04X} came through", u32::from(c));
        assert_eq!(shown.chars().count(), 3, "U+{:04X}", u32::from(c));
        assert_eq!(shown.chars().nth(1).and_then(UnicodeWidthChar::width), Some(1), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn every_character_alone_is_safe_in_both_shapes() {
    for c in (0..=0x10FFFF).filter_map(char::from_u32) {
        let raw = c.to_string();
        assert!(!safe_line(&raw).chars().any(forbidden), "U+{:04X}", u32::from(c));
        assert!(!safe_text(&raw).chars().any(|c| c != '\n' && forbidden(c)), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn every_shown_character_takes_a_cell_or_stands_on_one() {
    for c in (0..=0x10FFFF).filter_map(char::from_u32) {
        let shown = safe_line(&c.to_string());
        let first = shown.chars().next().and_then(UnicodeWidthChar::width);
        assert!(matches!(first, Some(1..=3)), "U+{:04X} shows as {shown:?}", u32::from(c));
    }
}

#[test]
fn marks_tell_the_kinds_apart() {
    assert_eq!(safe_line("\u{0}\u{1b}[31m\u{7f}"), "␀␛[31m␡");
    assert_eq!(safe_line("a\u{9b}b\u{202E}c\u{2028}d\u{E0041}"), "a�b�c�d�");
    assert_eq!(safe_line("a\u{200B}b\u{FEFF}c\u{AD}d"), "a·b·c·d");
    assert_eq!(safe_line("baris\nbaru\tlagi\r"), "baris␊baru␉lagi␍");
}

#[test]
fn text_keeps_lines_and_opens_tabs() {
    assert_eq!(safe_text("a\r\nb\rc\n\td"), "a\nb\nc\n    d");
    assert_eq!(safe_text("a\u{85}b\u{2029}c"), "a�b�c");
}

#[test]
fn a_letter_carries_a_few_marks_only() {
    let tower = format!("a{}b", "\u{301}".repeat(1000));
    assert_eq!(safe_line(&tower), format!("a{}·b", "\u{301}".repeat(MARKS_PER_LETTER)));
    let enough = format!("a{}", "\u{301}".repeat(MARKS_PER_LETTER));
    assert!(is_borrowed(&Safe::line(&enough)));
}

#[test]
fn a_mark_without_a_letter_gets_a_carrier() {
    assert_eq!(safe_line("\u{301}a"), "◌\u{301}a");
    assert_eq!(safe_text("a\n\u{301}"), "a\n◌\u{301}");
}

#[test]
fn safe_text_pads_like_a_string() {
    assert_eq!(format!("{:<5}|", Safe::line("ab")), "ab   |");
}

#[test]
fn stored_text_is_composed_and_has_no_nul() {
    assert_eq!(clean_input("Rene\u{301}"), "René");
    assert_eq!(clean_input("a\0b"), "ab");
    assert_eq!(clean_input("é\0"), "é");
    assert!(matches!(clean_input("Siti Aminah"), Cow::Borrowed(_)));
    assert!(matches!(clean_input("René"), Cow::Borrowed(_)));
    assert_eq!(clean_input("kept \u{202E} \u{1b}"), "kept \u{202E} \u{1b}");
}

proptest! {
    #[test]
    fn nothing_forbidden_comes_through(raw in any::<String>()) {
        prop_assert!(!safe_line(&raw).chars().any(forbidden));
        prop_assert!(!safe_text(&raw).chars().any(|c| c != '\n' && forbidden(c)));
    }

    #[test]
    fn safe_twice_is_safe_once(raw in any::<String>()) {
        let once = safe_line(&raw);
        prop_assert_eq!(&safe_line(&once), &once);
        let text = safe_text(&raw);
        prop_assert_eq!(&safe_text(&text), &text);
    }

    #[test]
    fn cleaning_stored_text_twice_changes_nothing(raw in any::<String>()) {
        let once = clean_input(&raw).into_owned();
        prop_assert!(!once.contains('\0'));
        prop_assert_eq!(clean_input(&once), once.clone());
    }
}

#[test]
fn simple_letters_are_kept_as_they_are_each_by_itself_in_one_column() {
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthStr;
    let all: Vec<char> = (0..=0x2FFF).filter_map(char::from_u32).filter(|c| is_simple(&c.to_string())).collect();
    assert!(all.len() > 700, "{}", all.len());
    for c in &all {
        assert_eq!(replacement(*c), None, "{c:?}");
        assert!(!is_combining_mark(*c), "{c:?}");
        assert_eq!(c.to_string().width(), 1, "{c:?}");
    }
    for (a, b) in all.iter().flat_map(|a| all.iter().step_by(7).map(move |b| (a, b))) {
        let pair = format!("{a}{b}");
        assert_eq!((pair.graphemes(true).count(), pair.width()), (2, 2), "{pair:?}");
    }
    for odd in ["a\u{301}", "a\tb", "a\u{7f}b", "a\u{ad}b", "\u{200b}", "\u{202e}", "社", "\u{25fe}", "▶\u{fe0f}", "\n"]
    {
        assert!(!is_simple(odd), "{odd:?}");
    }
}
