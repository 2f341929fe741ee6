//! Signals on a thread of their own, so that they are heard while the program is busy (R12).
//!
//! A hang-up, TERM, INT or QUIT also arms a dead man's switch: the program has [`ORDERLY`] to put its draft away and leave by
//! itself; then the terminal is restored, and at [`LATEST`] the process is ended without asking anybody. What was saved is
//! safe by then: the database survives a kill.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::guard;

/// How long the program may take to leave by itself.
const ORDERLY: Duration = Duration::from_millis(1400);
/// When it is ended, whatever it does. The promise is two seconds; a busy machine needs some of them.
const LATEST: Duration = Duration::from_millis(1700);

/// What happened to the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The terminal is gone: put drafts away and leave. Nothing can be shown any more.
    HangUp,
    /// Asked to end (TERM, INT, QUIT): put drafts away and leave.
    Quit,
    /// The terminal has another size: draw again.
    Resize,
    /// Asked from outside to stop: [`super::suspend::suspend`].
    Stop,
    /// Goes on after a stop: [`super::suspend::resumed`].
    Continue,
}

/// Set while the program stops itself, whose own signal is then no news.
static OWN_STOP: AtomicBool = AtomicBool::new(false);

/// Starts listening; `send` is called on the listening thread. Once per process.
/// Errors: the system gives no thread or no pipe.
pub fn spawn(send: impl Fn(Signal) + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for number in signals.forever() {
            if let Some(signal) = meaning(number) {
                if matches!(signal, Signal::HangUp | Signal::Quit) {
                    arm(number);
                }
                send(signal);
            }
        }
    })?;
    Ok(())
}

/// The next stop signal is our own doing.
pub(super) fn expect_own_stop() {
    OWN_STOP.store(true, Ordering::SeqCst);
}

fn meaning(number: i32) -> Option<Signal> {
    match number {
        SIGHUP => Some(Signal::HangUp),
        SIGTERM | SIGINT | SIGQUIT => Some(Signal::Quit),
        SIGWINCH => Some(Signal::Resize),
        SIGTSTP if OWN_STOP.swap(false, Ordering::SeqCst) => None,
        SIGTSTP => Some(Signal::Stop),
        SIGCONT => Some(Signal::Continue),
        _ => None,
    }
}

/// Two threads, because restoring a terminal that takes no bytes may itself be stuck.
fn arm(number: i32) {
    let code = 128 + number;
    let restore = thread::Builder::new().name("leave".into()).spawn(move || {
        thread::sleep(ORDERLY);
        guard::leave();
        signal_hook::low_level::exit(code);
    });
    let end = thread::Builder::new().name("end".into()).spawn(move || {
        thread::sleep(LATEST);
        signal_hook::low_level::exit(code);
    });
    if restore.is_err() && end.is_err() {
        guard::leave();
        signal_hook::low_level::exit(code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_signal_has_one_meaning() {
        assert_eq!(meaning(SIGHUP), Some(Signal::HangUp));
        assert_eq!(meaning(SIGTERM), Some(Signal::Quit));
        assert_eq!(meaning(SIGINT), Some(Signal::Quit));
        assert_eq!(meaning(SIGWINCH), Some(Signal::Resize));
        assert_eq!(meaning(SIGCONT), Some(Signal::Continue));
        assert_eq!(meaning(0), None);
    }

    #[test]
    fn a_stop_of_our_own_is_no_news_but_the_next_is() {
        expect_own_stop();
        assert_eq!(meaning(SIGTSTP), None);
        assert_eq!(meaning(SIGTSTP), Some(Signal::Stop));
    }

    #[test]
    fn the_dead_man_keeps_the_two_second_promise() {
        assert!(ORDERLY < LATEST && LATEST < Duration::from_secs(2));
    }
}
