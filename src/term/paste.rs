//! Collecting a bracketed paste. What is pasted is data only (R14): no byte of it is ever looked at as a key.
//!
//! Everything between `ESC [ 200 ~` and `ESC [ 201 ~` belongs to it, split over however many reads.

use super::Input;

/// Most bytes one paste may bring; beyond that nothing of it is handed on.
pub const PASTE_LIMIT: usize = 1 << 20;

/// The bytes that end a paste.
const END: &[u8] = b"\x1b[201~";

/// A paste under way.
#[derive(Default)]
pub(super) struct Paste {
    data: Vec<u8>,
    /// How many bytes of [`END`] have been seen.
    matched: usize,
    too_long: bool,
}

impl Paste {
    /// Takes one byte; `true` when the paste is complete.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        if END.get(self.matched) == Some(&byte) {
            self.matched += 1;
            return self.matched == END.len();
        }
        self.give_back();
        if END.first() == Some(&byte) {
            self.matched = 1;
        } else {
            self.keep(&[byte]);
        }
        false
    }

    /// Whether the last bytes may be the beginning of the end mark.
    pub(super) fn may_end(&self) -> bool {
        self.matched > 0
    }

    /// What was collected, as text: lines end in `\n`, bytes that are not UTF-8 become U+FFFD.
    pub(super) fn finish(self) -> Input {
        if self.too_long {
            return Input::PasteTooLong;
        }
        let text = match String::from_utf8(self.data) {
            Ok(text) => text,
            Err(broken) => String::from_utf8_lossy(broken.as_bytes()).into_owned(),
        };
        Input::Paste(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text })
    }

    /// Bytes that looked like the end mark and were not belong to the data.
    fn give_back(&mut self) {
        let seen = END.get(..std::mem::take(&mut self.matched)).unwrap_or_default();
        self.keep(seen);
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.too_long || self.data.len() + bytes.len() > PASTE_LIMIT {
            self.too_long = true;
            self.data = Vec::new();
        } else {
            self.data.extend_from_slice(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    fn paste(bytes: &[u8]) -> Input {
        let mut paste = Paste::default();
        for byte in bytes {
            assert!(!paste.push(*byte), "ended early");
        }
        for byte in &END[..END.len() - 1] {
            assert!(!paste.push(*byte));
        }
        assert!(paste.push(b'~'));
        paste.finish()
    }

    #[test]
    fn text_arrives_whole_with_unix_lines() {
        assert_eq!(paste("satu\r\ndua\rtiga\né".as_bytes()), Input::Paste("satu\ndua\ntiga\né".into()));
    }

    #[test]
    fn broken_utf8_becomes_replacement_marks() {
        assert_eq!(paste(b"a\xFFb\xC3"), Input::Paste("a\u{FFFD}b\u{FFFD}".into()));
    }

    #[test]
    fn bytes_that_only_look_like_the_end_are_data() {
        assert_eq!(paste(b"x\x1b[201\x1b[20y\x1b\x1b"), Input::Paste("x\u{1b}[201\u{1b}[20y\u{1b}\u{1b}".into()));
    }

    #[test]
    fn the_limit_is_exact() {
        assert!(matches!(paste(&vec![b'a'; PASTE_LIMIT]), Input::Paste(text) if text.len() == PASTE_LIMIT));
        assert_eq!(paste(&vec![b'a'; PASTE_LIMIT + 1]), Input::PasteTooLong);
    }
}
