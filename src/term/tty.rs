//! The terminal as two file descriptors, written without any lock: the leave function must work while another thread
//! is stuck in the middle of a write, so `std::io::stdout` with its lock is not used.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

/// How long leaving waits for a terminal that takes no bytes (Ctrl-S, a dead line) before it gives up.
const BRIEF: Duration = Duration::from_millis(200);

/// Where frames go.
pub(super) fn output() -> BorrowedFd<'static> {
    rustix::stdio::stdout()
}

/// Where keys come from: standard input if that is a terminal, else the controlling terminal.
pub(super) fn open_input() -> io::Result<OwnedFd> {
    let stdin = rustix::stdio::stdin();
    if rustix::termios::isatty(stdin) {
        return Ok(rustix::io::fcntl_dupfd_cloexec(stdin, 3)?);
    }
    use rustix::fs::{Mode, OFlags};
    Ok(rustix::fs::open("/dev/tty", OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC, Mode::empty())?)
}

/// Columns and rows the terminal reports; 0×0 when it reports nothing.
pub(super) fn size() -> (u16, u16) {
    rustix::termios::tcgetwinsize(output()).map_or((0, 0), |size| (size.ws_col, size.ws_row))
}

/// Writes everything, waiting as long as the terminal is slow.
pub(super) fn write_all(bytes: &[u8]) -> io::Result<()> {
    write_to(output(), bytes, None)
}

/// Writes what the terminal takes within a moment; tells nobody about the rest. For leaving only.
pub(super) fn write_if_alive(bytes: &[u8]) {
    let _ = write_to(output(), bytes, Some(BRIEF));
}

fn write_to(fd: impl AsFd, mut bytes: &[u8], wait: Option<Duration>) -> io::Result<()> {
    while !bytes.is_empty() {
        if wait.is_some() {
            writable(&fd, wait)?;
        }
        match rustix::io::write(&fd, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => writable(&fd, wait)?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn writable(fd: impl AsFd, wait: Option<Duration>) -> io::Result<()> {
    let mut fds = [PollFd::new(&fd, PollFlags::OUT)];
    match poll(&mut fds, timespec(wait).as_ref()) {
        Ok(0) => Err(io::ErrorKind::TimedOut.into()),
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// A wait as `poll` wants it; `None` waits for ever.
pub(super) fn timespec(wait: Option<Duration>) -> Option<Timespec> {
    wait.and_then(|wait| Timespec::try_from(wait).ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_reader_that_never_reads_does_not_hold_up_leaving() {
        let (_reader, writer) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::NONBLOCK).unwrap();
        let error = write_to(&writer, &vec![b'x'; 1 << 20], Some(Duration::from_millis(1))).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn everything_arrives_at_a_reader_that_is_slow() {
        let (reader, writer) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::NONBLOCK).unwrap();
        let sent = vec![b'x'; 300_000];
        let copy = sent.clone();
        let thread = std::thread::spawn(move || write_to(&writer, &copy, None));
        let mut got = Vec::new();
        let mut buffer = [0; 4096];
        while got.len() < sent.len() {
            poll(&mut [PollFd::new(&reader, PollFlags::IN)], None).unwrap();
            let n = rustix::io::read(&reader, &mut buffer).unwrap();
            got.extend_from_slice(&buffer[..n]);
        }
        thread.join().unwrap().unwrap();
        assert_eq!(got, sent);
    }
}
