//! Keys as text: `ctrl-s`, `f2`, `enter`, `/`. Read from the key map, shown in footer and help.

use super::{Code, Key};

const NAMED: &[(&str, Code, &str)] = &[
    ("enter", Code::Enter, "Enter"),
    ("esc", Code::Esc, "Esc"),
    ("tab", Code::Tab, "Tab"),
    ("backtab", Code::BackTab, "Shift-Tab"),
    ("backspace", Code::Backspace, "Backspace"),
    ("delete", Code::Delete, "Del"),
    ("insert", Code::Insert, "Ins"),
    ("up", Code::Up, "↑"),
    ("down", Code::Down, "↓"),
    ("left", Code::Left, "←"),
    ("right", Code::Right, "→"),
    ("home", Code::Home, "Home"),
    ("end", Code::End, "End"),
    ("pageup", Code::PageUp, "PgUp"),
    ("pagedown", Code::PageDown, "PgDn"),
    ("space", Code::Char(' '), "Spasi"),
];

impl Key {
    /// Reads `ctrl-s`, `alt-1`, `f2`, `enter`, or one character. Nothing for anything else.
    pub fn parse(text: &str) -> Option<Key> {
        if let Some(rest) = text.strip_prefix("ctrl-") {
            let key = Key::parse(rest)?;
            return matches!(key.code, Code::Char('a'..='z')).then_some(Key { ctrl: true, ..key });
        }
        if let Some(rest) = text.strip_prefix("alt-") {
            return Some(Key { alt: true, ..Key::parse(rest)? });
        }
        if let Some((_, code, _)) = NAMED.iter().find(|(name, _, _)| *name == text) {
            return Some(Key::plain(*code));
        }
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Some(Key::plain(Code::Char(letter))),
            (Some('f'), Some(_)) => {
                let number: u8 = text.get(1..)?.parse().ok()?;
                (1..=12).contains(&number).then_some(Key::plain(Code::F(number)))
            }
            _ => None,
        }
    }

    /// How the key is written for people: `Ctrl-S`, `F2`, `Enter`, `/`.
    pub fn shown(self) -> String {
        let base = match self.code {
            Code::F(number) => format!("F{number}"),
            code => match (NAMED.iter().find(|(_, named, _)| *named == code), code) {
                (Some((_, _, shown)), _) => (*shown).to_owned(),
                (None, Code::Char(letter)) if self.ctrl => letter.to_uppercase().to_string(),
                (None, Code::Char(letter)) => letter.to_string(),
                (None, _) => String::new(),
            },
        };
        match (self.ctrl, self.alt) {
            (true, _) => format!("Ctrl-{base}"),
            (_, true) => format!("Alt-{base}"),
            _ => base,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_and_shown() {
        let cases = [
            ("ctrl-s", "Ctrl-S"),
            ("f10", "F10"),
            ("enter", "Enter"),
            ("/", "/"),
            ("alt-1", "Alt-1"),
            ("k", "k"),
            ("K", "K"),
            ("up", "↑"),
        ];
        for (text, shown) in cases {
            assert_eq!(Key::parse(text).map(Key::shown).as_deref(), Some(shown), "{text}");
        }
    }

    #[test]
    fn chords_no_terminal_delivers_are_refused() {
        for text in ["ctrl-enter", "ctrl-1", "f13", "f0", "hyper-x", "", "ctrl-"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }
}
