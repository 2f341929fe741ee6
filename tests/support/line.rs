//! Our end of the pseudo-terminal: a thread that reads what the program writes and feeds the emulator.

use std::io::Read;
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;

use filedescriptor::FileDescriptor;
use rustix::event::{PollFd, PollFlags, poll};

use super::Picture;

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// What came over the line so far.
pub struct Seen {
    pub parser: vt100::Parser,
    /// Every byte the program wrote.
    pub raw: Vec<u8>,
    /// Complete frames.
    pub frames: usize,
    /// Within a frame: the screen is half drawn and shown to nobody.
    in_frame: bool,
    /// Up to where frame marks were looked for.
    scanned: usize,
    /// The program's side is closed.
    pub closed: bool,
    frozen: bool,
    /// The beginning of a character that may have to be replaced.
    half: Vec<u8>,
}

impl Seen {
    fn take(&mut self, bytes: &[u8]) {
        self.emulate(bytes);
        self.raw.extend_from_slice(bytes);
        self.mark_frames();
    }

    /// The emulator leaves out U+FFFD, which every terminal draws one column wide: it is given U+FFFC in its place.
    fn emulate(&mut self, bytes: &[u8]) {
        self.half.extend_from_slice(bytes);
        let whole = match self.half.as_slice() {
            [.., 0xEF] => self.half.len() - 1,
            [.., 0xEF, 0xBF] => self.half.len() - 2,
            all => all.len(),
        };
        let rest = self.half.split_off(whole);
        let mut ready = std::mem::replace(&mut self.half, rest);
        for at in 2..ready.len() {
            if ready[at - 2..=at] == *b"\xEF\xBF\xBD" {
                ready[at] = 0xBC;
            }
        }
        self.parser.process(&ready);
    }

    fn mark_frames(&mut self) {
        while let Some(rest) = self.raw.get(self.scanned..).filter(|rest| rest.len() >= END.len()) {
            if rest.starts_with(BEGIN) {
                self.in_frame = true;
            } else if rest.starts_with(END) {
                self.in_frame = false;
                self.frames += 1;
            }
            self.scanned += 1;
        }
    }
}

/// The line; closing it is a hang-up.
pub struct Line {
    seen: Arc<(Mutex<Seen>, Condvar)>,
    wake: Option<OwnedFd>,
    reader: Option<JoinHandle<()>>,
}

impl Line {
    pub fn new(master: FileDescriptor, columns: u16, rows: u16) -> Line {
        let parser = vt100::Parser::new(positive(rows), positive(columns), 0);
        let (raw, frames, scanned) = (Vec::new(), 0, 0);
        let seen =
            Seen { parser, raw, frames, in_frame: false, scanned, closed: false, frozen: false, half: Vec::new() };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let (woken, wake) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC).unwrap();
        let theirs = Arc::clone(&seen);
        let reader = std::thread::spawn(move || read(master, &woken, &theirs));
        Line { seen, wake: Some(wake), reader: Some(reader) }
    }

    pub fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap()
    }

    /// Waits until the condition holds for a complete frame; the last picture either way.
    pub fn wait(
        &self,
        patience: std::time::Duration,
        ready: impl Fn(&Picture) -> bool,
    ) -> Result<Picture, Box<Picture>> {
        let deadline = std::time::Instant::now() + patience;
        let mut seen = self.lock();
        loop {
            let picture = Picture::of(seen.parser.screen());
            if !seen.in_frame && ready(&picture) {
                return Ok(picture);
            }
            let left = deadline.saturating_duration_since(std::time::Instant::now());
            if left.is_zero() || seen.closed {
                return Err(Box::new(picture));
            }
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// Waits until the program's side is closed and all of its output was read. Not when nobody reads any more.
    pub fn wait_end(&self, patience: std::time::Duration) {
        if self.reader.is_some() {
            let over = |seen: &mut Seen| !seen.closed && !seen.frozen;
            drop(self.seen.1.wait_timeout_while(self.lock(), patience, over).unwrap());
        }
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        self.lock().parser.screen_mut().set_size(positive(rows), positive(columns));
    }

    /// Reads nothing more; what the program writes piles up until it cannot write.
    pub fn freeze(&mut self) {
        self.lock().frozen = true;
        let wake = self.wake.as_ref().unwrap();
        rustix::io::write(wake, b"!").unwrap();
    }

    /// Closes our end.
    pub fn close(&mut self) {
        self.wake = None;
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
    }
}

fn positive(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number.max(1)).unwrap()
}

fn read(mut master: FileDescriptor, woken: &OwnedFd, seen: &(Mutex<Seen>, Condvar)) {
    let mut buffer = vec![0; 64 * 1024];
    let mut frozen = false;
    loop {
        let mut fds = vec![PollFd::new(woken, PollFlags::IN)];
        if !frozen {
            fds.push(PollFd::new(&master, PollFlags::IN));
        }
        if poll(&mut fds, None).is_err() {
            continue;
        }
        let wake = fds[0].revents();
        drop(fds);
        if wake.contains(PollFlags::IN) {
            let _ = rustix::io::read(woken, &mut [0; 1][..]);
            frozen = seen.0.lock().unwrap().frozen;
            continue;
        }
        if !wake.is_empty() {
            return;
        }
        let got = master.read(&mut buffer).unwrap_or(0);
        let mut state = seen.0.lock().unwrap();
        state.take(&buffer[..got]);
        state.closed = got == 0;
        seen.1.notify_all();
        if got == 0 {
            return;
        }
    }
}
