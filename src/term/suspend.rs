//! Ctrl-Z: back to the shell and here again, with everything as it was.
//!
//! In raw mode the terminal does not stop us by itself, so we do what it would: the whole group gets the stop signal, or a
//! wrapper in front of us (`cargo run`, `sudo`) would keep the terminal while we sleep.

use std::io;

use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::SIGTSTP;

use super::{InputHandle, Screen, guard, signals};

/// Whether there is a shell that could bring us back. Without one (`xterm -e loket`, `ssh host loket`) a stop is for ever.
pub fn is_possible() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Leaves the terminal, stops the process, and when it is continued enters again; the next frame is drawn in full.
/// `Ok(false)`: there is no shell to go back to, nothing was done. Errors: the terminal is gone.
pub fn suspend(input: &InputHandle, screen: &mut Screen) -> io::Result<bool> {
    if !is_possible() {
        return Ok(false);
    }
    input.pause();
    guard::leave();
    signals::expect_own_stop();
    let _ = kill_current_process_group(Signal::TSTP);
    let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
    guard::apply()?;
    input.resume();
    screen.redraw()?;
    Ok(true)
}

/// Puts the terminal's modes on again after a stop from outside (`kill -STOP`), in which the shell changed them.
/// Does nothing when the terminal is not ours. Errors: the terminal is gone.
pub fn resumed(screen: &mut Screen) -> io::Result<()> {
    if !guard::is_active() {
        return Ok(());
    }
    guard::apply()?;
    screen.redraw()
}
