//! The meaning of one finished escape sequence: which key it is, or none.
//!
//! Known are the encodings of xterm and what follows it, VT220, rxvt, the Linux console and PuTTY. Shift is not part of
//! a [`Key`], so Shift+arrow is the arrow. Whatever is not in the tables (mouse, focus, answers to questions) is no key.

use crate::keys::{Code, Key};

/// 1 + Shift + Alt + Control + Meta. More than that is a report (a row and a column, say), not a key.
const MODIFIERS_MOST: u16 = 16;

/// Key of `CSI params intermediate final`, when it is one.
pub(super) fn csi(params: &[u8], last: u8) -> Option<Key> {
    let text = std::str::from_utf8(params).ok()?;
    let mut numbers = text.split(';').map(number);
    let first = numbers.next()??;
    let modifiers = numbers.next().unwrap_or(Some(0))?;
    if numbers.next().is_some() || modifiers > MODIFIERS_MOST {
        return None;
    }
    let (code, rxvt_ctrl) = match last {
        b'~' => (numbered(first)?, false),
        b'$' => (numbered(first)?, false),
        b'^' | b'@' => (numbered(first)?, true),
        b'Z' if first <= 1 => (Code::BackTab, false),
        _ if first <= 1 => (lettered(last)?, false),
        _ => return None,
    };
    Some(with_modifiers(code, modifiers, rxvt_ctrl))
}

/// Key of `SS3 params final` (`ESC O A`), when it is one; old terminals put the modifier before the letter.
pub(super) fn ss3(params: &[u8], last: u8) -> Option<Key> {
    let text = std::str::from_utf8(params).ok()?;
    let modifiers = text.split(';').next_back().and_then(number)?;
    if let b'a'..=b'd' = last {
        return Some(with_modifiers(lettered(last)?, modifiers, true));
    }
    Some(with_modifiers(lettered(last).or_else(|| keypad(last))?, modifiers, false))
}

/// Key of the Linux console's own `ESC [ [ A` to `ESC [ [ E`.
pub(super) fn linux_function(last: u8) -> Option<Key> {
    match last {
        b'A'..=b'E' => Some(Key::plain(Code::F(last - b'A' + 1))),
        _ => None,
    }
}

/// An empty parameter counts as 0; anything that is no small number makes the sequence unknown.
fn number(text: &str) -> Option<u16> {
    if text.is_empty() { Some(0) } else { text.parse().ok() }
}

/// xterm sends 1 + (1 Shift, 2 Alt, 4 Control, 8 Meta).
fn with_modifiers(code: Code, sent: u16, ctrl: bool) -> Key {
    let bits = sent.saturating_sub(1);
    Key { code, ctrl: ctrl || bits & 4 != 0, alt: bits & (2 | 8) != 0 }
}

fn lettered(last: u8) -> Option<Code> {
    Some(match last {
        b'A' | b'a' => Code::Up,
        b'B' | b'b' => Code::Down,
        b'C' | b'c' => Code::Right,
        b'D' | b'd' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(first: u16) -> Option<Code> {
    let function = |from: u16, n: u8| Some(Code::F(u8::try_from(first.checked_sub(from)?).ok()?.checked_add(n)?));
    match first {
        1 | 7 => Some(Code::Home),
        2 => Some(Code::Insert),
        3 => Some(Code::Delete),
        4 | 8 => Some(Code::End),
        5 => Some(Code::PageUp),
        6 => Some(Code::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23 | 24 => function(23, 11),
        _ => None,
    }
}

/// Keypad in application mode: `*` to `9`, Enter, `=`.
fn keypad(last: u8) -> Option<Code> {
    match last {
        b'M' => Some(Code::Enter),
        b'I' => Some(Code::Tab),
        b'X' => Some(Code::Char('=')),
        b'j'..=b'y' => Some(Code::Char(char::from(last - b'j' + b'*'))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    fn key(code: Code, ctrl: bool, alt: bool) -> Option<Key> {
        Some(Key { code, ctrl, alt })
    }

    #[test]
    fn arrows_with_and_without_modifiers() {
        assert_eq!(csi(b"", b'A'), key(Code::Up, false, false));
        assert_eq!(csi(b"1;5", b'C'), key(Code::Right, true, false));
        assert_eq!(csi(b"1;3", b'D'), key(Code::Left, false, true));
        assert_eq!(csi(b"1;2", b'B'), key(Code::Down, false, false));
        assert_eq!(csi(b"1;7", b'H'), key(Code::Home, true, true));
        assert_eq!(csi(b";5", b'F'), key(Code::End, true, false));
    }

    #[test]
    fn numbered_keys_skip_the_old_gaps() {
        let codes: Vec<_> = (1..=26).map(|n: u16| csi(n.to_string().as_bytes(), b'~').map(|k| k.code)).collect();
        let f = |n| Some(Code::F(n));
        assert_eq!(codes[10..15], [f(1), f(2), f(3), f(4), f(5)]);
        assert_eq!(codes[15..21], [None, f(6), f(7), f(8), f(9), f(10)]);
        assert_eq!(codes[21..26], [None, f(11), f(12), None, None]);
        assert_eq!(codes[0], Some(Code::Home));
        assert_eq!(codes[7], Some(Code::End));
    }

    #[test]
    fn rxvt_says_control_with_the_last_byte() {
        assert_eq!(csi(b"7", b'^'), key(Code::Home, true, false));
        assert_eq!(csi(b"3", b'$'), key(Code::Delete, false, false));
        assert_eq!(ss3(b"", b'c'), key(Code::Right, true, false));
    }

    #[test]
    fn reports_are_no_keys() {
        for (params, last) in [
            (&b"I"[..0], b'I'),
            (b"", b'O'),
            (b"?62;22", b'c'),
            (b"<0;3;4", b'M'),
            (b"24;80", b'R'),
            (b"8;24;80", b't'),
        ] {
            assert_eq!(csi(params, last), None);
        }
        assert_eq!(csi(b"27;5;13", b'~'), None);
        assert_eq!(csi(b"99999999999999", b'~'), None);
        assert_eq!(csi(b"201", b'~'), None);
    }

    #[test]
    fn function_keys_of_three_families() {
        assert_eq!(ss3(b"", b'P'), key(Code::F(1), false, false));
        assert_eq!(csi(b"1;5", b'S'), key(Code::F(4), true, false));
        assert_eq!(linux_function(b'E'), key(Code::F(5), false, false));
        assert_eq!(linux_function(b'F'), None);
    }

    #[test]
    fn keypad_digits_and_signs() {
        assert_eq!(ss3(b"", b'p'), key(Code::Char('0'), false, false));
        assert_eq!(ss3(b"", b'y'), key(Code::Char('9'), false, false));
        assert_eq!(ss3(b"", b'j'), key(Code::Char('*'), false, false));
        assert_eq!(ss3(b"", b'M'), key(Code::Enter, false, false));
        assert_eq!(ss3(b"5", b'A'), key(Code::Up, true, false));
    }
}
