//! Entering and leaving the terminal.
//!
//! [`leave`] is the one way out: used at the end, on error, by the panic hook, before suspending and by the thread that
//! ends a stuck program. It may be called from any thread and any number of times, waits for nothing long, and says
//! nothing when the terminal is dead. ratatui's own restore would leave cursor, mouse and paste modes behind.

use std::io;
use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rustix::termios::{OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr};

use super::{clipboard, mouse, tty};

/// Alternate screen, wiped; mouse off, in case another program left it on; bracketed paste on; cursor hidden.
const ENTER: &str = "\x1b[?1049h\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004h\x1b[?25l\x1b[0m\x1b[2J\x1b[H";

/// Ends a half-written frame; colours; mouse, focus and paste modes off; wipes the screen (a console without an
/// alternate screen would keep showing people's names); back to the first screen; cursor's shape and visibility.
const LEAVE: &str = "\x1b[?2026l\x1b[0m\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1004l\x1b[?2004l\
                     \x1b[2J\x1b[H\x1b[?1049l\x1b[0 q\x1b[?25h";

/// How often and how long [`leave`] waits for another thread that is just leaving.
const LOCK_TRIES: u32 = 30;
const LOCK_PAUSE: Duration = Duration::from_millis(10);

/// What the terminal was before.
struct Before {
    input: OwnedFd,
    modes: Termios,
}

static BEFORE: Mutex<Option<Before>> = Mutex::new(None);
static ACTIVE: AtomicBool = AtomicBool::new(false);

/// Leaves the terminal when dropped.
#[derive(Debug)]
#[must_use = "the terminal is left when this is dropped"]
pub struct Guard(());

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// Takes the terminal over. Errors: no terminal, or it refuses the mode; then nothing was changed.
pub fn enter() -> io::Result<Guard> {
    // Made first: if the terminal refuses half way, dropping it undoes the other half.
    let guard = Guard(());
    apply()?;
    Ok(guard)
}

/// Puts the modes on, again if they were: after a stop from outside the shell has changed them.
pub(super) fn apply() -> io::Result<()> {
    let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = match before.take() {
        Some(kept) => kept,
        None => {
            let input = tty::open_input()?;
            let modes = tcgetattr(&input)?;
            Before { input, modes }
        }
    };
    let mut raw = kept.modes.clone();
    raw.make_raw();
    tcsetattr(&kept.input, OptionalActions::Now, &raw)?;
    *before = Some(kept);
    ACTIVE.store(true, Ordering::SeqCst);
    tty::write_all(format!("{ENTER}{}", mouse::wished()).as_bytes())
}

/// Undoes everything, the clipboard included. Does nothing when the terminal is not ours; never fails, never prints, never panics.
pub fn leave() {
    let Some(mut before) = lock_soon() else { return };
    ACTIVE.store(false, Ordering::SeqCst);
    let Some(Before { input, modes }) = before.take() else { return };
    tty::write_if_alive([clipboard::owed(), LEAVE].concat().as_bytes());
    // What is still on its way, half of a paste perhaps, must not become commands for the shell.
    let _ = tcflush(&input, QueueSelector::IFlush);
    let _ = tcsetattr(&input, OptionalActions::Now, &modes);
}

/// Whether the terminal is ours now. Nothing may be drawn when it is not.
pub fn is_active() -> bool {
    ACTIVE.load(Ordering::SeqCst)
}

fn lock_soon() -> Option<MutexGuard<'static, Option<Before>>> {
    for _ in 0..LOCK_TRIES {
        match BEFORE.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_without_having_entered_does_nothing() {
        leave();
        leave();
        assert!(!is_active());
    }

    #[test]
    fn every_mode_that_is_entered_is_left() {
        for mode in ENTER.split("\x1b[?").skip(1).filter_map(|part| part.split_once(['h', 'l'])) {
            let (number, _) = mode;
            let undo = if number == "25" { "\x1b[?25h".to_owned() } else { format!("\x1b[?{number}l") };
            assert!(LEAVE.contains(&undo), "{number}");
        }
    }
}
