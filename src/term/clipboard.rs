//! Copying through the terminal itself (OSC 52), which also works over SSH. Whether it worked cannot be known: the terminal
//! does not say. Personal data is copied only where the office switched it on, and cleared again (R24): by the caller when
//! the field is no longer in sight, and by [`super::guard::leave`] where the program ends or stops before that.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;

use super::{guard, tty};

/// Terminals drop longer texts silently.
pub const COPY_LIMIT: usize = 50_000;

/// Empties the clipboard; what `encode` makes of an empty text, kept ready for a moment when nothing may fail.
const CLEAR: &str = "\x1b]52;c;\x1b\\";

/// Something of ours is on the clipboard.
static HELD: AtomicBool = AtomicBool::new(false);

/// Hands the text to the terminal's clipboard. Errors: text longer than [`COPY_LIMIT`] bytes, or the terminal is gone.
pub fn copy(text: &str) -> io::Result<()> {
    let bytes = encode(text)?;
    if !guard::is_active() {
        return Ok(());
    }
    // Half of it may arrive before an error.
    HELD.store(!text.is_empty(), Ordering::SeqCst);
    tty::write_all(&bytes)
}

/// What is still owed to the terminal when it is left: once, and only where something of ours is on the clipboard.
pub(super) fn owed() -> &'static str {
    if HELD.swap(false, Ordering::SeqCst) { CLEAR } else { "" }
}

fn encode(text: &str) -> io::Result<Vec<u8>> {
    if text.len() > COPY_LIMIT {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    crossterm::queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_text_travels_encoded() {
        assert_eq!(encode("Loket\x1b]").unwrap(), b"\x1b]52;c;TG9rZXQbXQ==\x1b\\");
    }

    #[test]
    fn an_empty_text_clears_it() {
        assert_eq!(encode("").unwrap(), b"\x1b]52;c;\x1b\\");
    }

    #[test]
    fn leaving_owes_the_clearing_once_and_only_after_a_copy() {
        assert_eq!(encode("").unwrap(), CLEAR.as_bytes());
        assert_eq!(owed(), "");
        HELD.store(true, Ordering::SeqCst);
        assert_eq!((owed(), owed()), (CLEAR, ""));
    }

    #[test]
    fn a_text_no_terminal_would_take_is_refused() {
        assert!(encode(&"x".repeat(COPY_LIMIT + 1)).is_err());
    }
}
