//! The mouse: off unless the clerk wants it, and then only clicks and the wheel are asked for. Nothing is sent to the
//! terminal while it is off; [`super::guard`] switches it off again whatever happens.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{guard, tty};
use crate::keys::{Mouse, MouseAct};

/// Clicks and wheel (1000), as numbers that reach every column (1006).
const ON: &str = "\x1b[?1000h\x1b[?1006h";
const OFF: &str = "\x1b[?1006l\x1b[?1000l";
/// Shift, Alt and Control while a button is pressed.
const MODIFIERS: u16 = 4 | 8 | 16;

/// The clerk wants it.
static WANTED: AtomicBool = AtomicBool::new(false);

/// Switches it on or off, now and whenever the terminal is entered again. Errors: the terminal is gone.
pub fn set(wanted: bool) -> io::Result<()> {
    let before = WANTED.swap(wanted, Ordering::SeqCst);
    if before == wanted || !guard::is_active() {
        return Ok(());
    }
    tty::write_all(if wanted { ON } else { OFF }.as_bytes())
}

/// What a terminal that is entered must be told.
pub(super) fn wished() -> &'static str {
    if WANTED.load(Ordering::SeqCst) { ON } else { "" }
}

/// A report `CSI < button ; column ; row M`, when it is a click of the left button or the wheel. Releases (`m`) and other
/// buttons are nothing.
pub(super) fn report(params: &[u8], last: u8) -> Option<Mouse> {
    let text = std::str::from_utf8(params.strip_prefix(b"<")?).ok()?;
    let mut numbers = text.split(';').map(|part| part.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let act = match button & !MODIFIERS {
        0 => MouseAct::Click,
        64 => MouseAct::WheelUp,
        65 => MouseAct::WheelDown,
        _ => return None,
    };
    let inside = last == b'M' && numbers.next().is_none() && column > 0 && row > 0;
    inside.then(|| Mouse { act, column: column - 1, row: row - 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clicks_and_wheel_are_read_and_counted_from_nought() {
        let mouse = |act, column, row| Some(Mouse { act, column, row });
        assert_eq!(report(b"<0;1;1", b'M'), mouse(MouseAct::Click, 0, 0));
        assert_eq!(report(b"<64;200;50", b'M'), mouse(MouseAct::WheelUp, 199, 49));
        assert_eq!(report(b"<65;3;4", b'M'), mouse(MouseAct::WheelDown, 2, 3));
        assert_eq!(report(b"<16;3;4", b'M'), mouse(MouseAct::Click, 2, 3));
    }

    #[test]
    fn releases_other_buttons_and_nonsense_are_nothing() {
        for (params, last) in [
            (&b"<0;1;1"[..], b'm'),
            (b"<2;1;1", b'M'),
            (b"<32;1;1", b'M'),
            (b"0;1;1", b'M'),
            (b"<0;0;1", b'M'),
            (b"<0;1", b'M'),
            (b"<0;1;1;1", b'M'),
            (b"<0;99999;1", b'M'),
        ] {
            assert_eq!(report(params, last), None, "{params:?}");
        }
    }

    #[test]
    fn nothing_is_sent_while_it_is_off_and_what_is_on_is_undone() {
        assert_eq!(wished(), "");
        assert!(ON.split("\x1b[").skip(1).all(|mode| OFF.contains(&mode.replace('h', "l"))));
    }
}
