//! The thread that reads the terminal. It sleeps in `poll` until a byte comes: no wake-ups when nobody types.
//!
//! End of file, EIO and POLLHUP all mean the same: the terminal is gone ([`Input::HangUp`]), and the thread ends instead
//! of spinning. A pipe to itself lets the program pause the reading, so that a shell in front gets every key.

use std::io;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::pipe::PipeFlags;

use super::{Input, Parser, tty};

/// Bytes taken in one read: a burst of keys or a good piece of a paste.
const READ: usize = 64 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Run,
    Pause,
    Stop,
}

#[derive(Debug)]
struct Control {
    state: Mutex<(Wish, bool)>,
    changed: Condvar,
}

impl Control {
    fn lock(&self) -> MutexGuard<'_, (Wish, bool)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The reader's side: notes that it is not reading, and waits until it may or must end. `false`: end.
    fn rest(&self) -> bool {
        let mut state = self.lock();
        while state.0 == Wish::Pause {
            state.1 = true;
            self.changed.notify_all();
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.1 = state.0 == Wish::Stop;
        self.changed.notify_all();
        state.0 == Wish::Run
    }

    /// The reader has ended; nobody needs to wait for it.
    fn ended(&self) {
        *self.lock() = (Wish::Stop, true);
        self.changed.notify_all();
    }

    /// Waits until the reader is not reading.
    fn wait_resting(&self) {
        let state = self.lock();
        drop(self.changed.wait_while(state, |(_, resting)| !*resting));
    }
}

/// Holds the reading thread; dropping it ends the thread.
#[derive(Debug)]
pub struct InputHandle {
    control: Arc<Control>,
    wake: OwnedFd,
    thread: Option<JoinHandle<()>>,
}

impl InputHandle {
    /// Stops reading; returns when the thread surely takes no more bytes. Half a sequence is forgotten.
    pub fn pause(&self) {
        self.wish(Wish::Pause);
        self.control.wait_resting();
    }

    /// Reads again after [`InputHandle::pause`].
    pub fn resume(&self) {
        self.wish(Wish::Run);
    }

    fn wish(&self, wish: Wish) {
        let mut state = self.control.lock();
        if state.0 == Wish::Stop {
            return;
        }
        *state = (wish, false);
        drop(state);
        self.control.changed.notify_all();
        let _ = rustix::io::write(&self.wake, b"!");
    }
}

impl Drop for InputHandle {
    fn drop(&mut self) {
        self.wish(Wish::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Starts reading the terminal; `send` is called on the reading thread for everything that comes.
/// Errors: there is no terminal to read, or no thread or pipe to be had.
pub fn spawn_input(send: impl FnMut(Input) + Send + 'static) -> io::Result<InputHandle> {
    spawn_on(tty::open_input()?, send)
}

fn spawn_on(tty: OwnedFd, mut send: impl FnMut(Input) + Send + 'static) -> io::Result<InputHandle> {
    let (woken, wake) = rustix::pipe::pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
    let control = Arc::new(Control { state: Mutex::new((Wish::Run, false)), changed: Condvar::new() });
    let reader = Reader { tty, woken, control: Arc::clone(&control), parser: Parser::new() };
    let thread = std::thread::Builder::new().name("input".into()).spawn(move || reader.run(&mut send))?;
    Ok(InputHandle { control, wake, thread: Some(thread) })
}

struct Reader {
    tty: OwnedFd,
    woken: OwnedFd,
    control: Arc<Control>,
    parser: Parser,
}

enum Event {
    Woken,
    Quiet,
    Readable,
    Gone,
}

impl Reader {
    fn run(mut self, send: &mut dyn FnMut(Input)) {
        let mut buffer = vec![0; READ];
        while self.step(&mut buffer, send) {}
        self.control.ended();
    }

    /// One wait and what follows from it; `false` when the thread is to end.
    fn step(&mut self, buffer: &mut [u8], send: &mut dyn FnMut(Input)) -> bool {
        match self.wait(self.parser.patience()) {
            Event::Woken => return self.rest(buffer),
            Event::Quiet => self.parser.timeout().into_iter().for_each(send),
            Event::Gone => return hang_up(send),
            Event::Readable => match rustix::io::read(&self.tty, &mut *buffer) {
                Ok(0) => return hang_up(send),
                Ok(n) => self.parser.feed(buffer.get(..n).unwrap_or_default()).into_iter().for_each(send),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(_) => return hang_up(send),
            },
        }
        true
    }

    fn rest(&mut self, buffer: &mut [u8]) -> bool {
        let _ = rustix::io::read(&self.woken, buffer);
        self.parser = Parser::new();
        self.control.rest()
    }

    fn wait(&self, patience: Option<Duration>) -> Event {
        let mut fds = [PollFd::new(&self.woken, PollFlags::IN), PollFd::new(&self.tty, PollFlags::IN)];
        let polled = poll(&mut fds, tty::timespec(patience).as_ref());
        let [woken, tty] = fds.map(|fd| fd.revents());
        match polled {
            Ok(0) => Event::Quiet,
            Ok(_) if !woken.is_empty() => Event::Woken,
            Ok(_) if tty.contains(PollFlags::IN) => Event::Readable,
            Ok(_) => Event::Gone,
            Err(Errno::INTR) => self.wait(patience),
            Err(_) => Event::Gone,
        }
    }
}

fn hang_up(send: &mut dyn FnMut(Input)) -> bool {
    send(Input::HangUp);
    false
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::keys::{Code, Key};
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    const LONG: Duration = Duration::from_secs(20);

    /// A reader on a pipe: what is written to the other end is "typed".
    fn reader() -> (OwnedFd, Receiver<Input>, InputHandle) {
        let (tty, keyboard) = rustix::pipe::pipe().unwrap();
        let (sender, receiver) = channel();
        let handle = spawn_on(tty, move |input| sender.send(input).unwrap_or_default()).unwrap();
        (keyboard, receiver, handle)
    }

    fn key(code: Code) -> Input {
        Input::Key(Key::plain(code))
    }

    #[test]
    fn keys_come_in_order_and_the_end_is_a_hang_up() {
        let (keyboard, inbox, _handle) = reader();
        rustix::io::write(&keyboard, b"a\x1b[Bb").unwrap();
        drop(keyboard);
        let got: Vec<_> = inbox.iter().collect();
        assert_eq!(got, [key(Code::Char('a')), key(Code::Down), key(Code::Char('b')), Input::HangUp]);
    }

    #[test]
    fn a_lone_esc_arrives_though_nothing_follows() {
        let (keyboard, inbox, _handle) = reader();
        rustix::io::write(&keyboard, b"\x1b").unwrap();
        assert_eq!(inbox.recv_timeout(LONG).unwrap(), key(Code::Esc));
    }

    #[test]
    fn a_paused_reader_takes_nothing_until_it_resumes() {
        let (keyboard, inbox, handle) = reader();
        handle.pause();
        rustix::io::write(&keyboard, b"x").unwrap();
        handle.pause();
        assert!(inbox.try_recv().is_err());
        handle.resume();
        assert_eq!(inbox.recv_timeout(LONG).unwrap(), key(Code::Char('x')));
    }

    #[test]
    fn pausing_a_reader_that_has_ended_returns() {
        let (keyboard, inbox, handle) = reader();
        drop(keyboard);
        assert_eq!(inbox.recv_timeout(LONG).unwrap(), Input::HangUp);
        handle.pause();
        handle.resume();
    }

    #[test]
    fn dropping_the_handle_ends_the_thread() {
        let (_keyboard, inbox, handle) = reader();
        drop(handle);
        assert!(inbox.recv().is_err(), "the sender is gone because the thread is");
    }
}
