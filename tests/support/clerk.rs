//! The clerk herself: opens a program, presses keys and counts them, waits for what the screen shows.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use filedescriptor::FileDescriptor;
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal};

use super::line::Line;
use super::{Picture, notation, sequences};

/// Longest wait for anything; a loaded machine is slow, a broken program is slower.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Silence after Esc: more than the program waits for the rest of a sequence.
const AFTER_ESC: Duration = Duration::from_millis(150);
/// Between two looks at something that cannot be waited for.
const LOOK: Duration = Duration::from_millis(5);

/// How to open a program.
pub struct Desk {
    command: CommandBuilder,
    columns: u16,
    rows: u16,
}

impl Desk {
    /// The program under test.
    pub fn loket() -> Desk {
        Desk::program(Path::new(env!("CARGO_BIN_EXE_loket")))
    }

    /// Any program; 80×24, a plain environment that says xterm.
    pub fn program(path: &Path) -> Desk {
        let mut command = CommandBuilder::new(path);
        command.env("TERM", "xterm-256color");
        for name in ["NO_COLOR", "COLORTERM", "LC_ALL", "LINES", "COLUMNS"] {
            command.env_remove(name);
        }
        command.cwd(std::env::current_dir().unwrap());
        Desk { command, columns: 80, rows: 24 }
    }

    /// Adds an argument.
    pub fn arg(mut self, arg: impl AsRef<std::ffi::OsStr>) -> Desk {
        self.command.arg(arg);
        self
    }

    /// Adds arguments.
    pub fn args<'a>(self, args: impl IntoIterator<Item = &'a str>) -> Desk {
        args.into_iter().fold(self, Desk::arg)
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Desk {
        self.command.env(name, value);
        self
    }

    /// The folder it runs in.
    pub fn cwd(mut self, folder: &Path) -> Desk {
        self.command.cwd(folder);
        self
    }

    /// The terminal's size; 0×0 is a terminal that reports none.
    pub fn size(mut self, columns: u16, rows: u16) -> Desk {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    /// Starts it.
    pub fn open(self) -> Clerk {
        let size = PtySize { rows: self.rows, cols: self.columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(self.command).unwrap();
        drop(pair.slave);
        let master = FileDescriptor::dup(&Raw(pair.master.as_raw_fd().unwrap())).unwrap();
        let keyboard = FileDescriptor::dup(&master).unwrap();
        let slave = pair.master.tty_name().unwrap();
        let (columns, rows) = if self.columns == 0 { (80, 24) } else { (self.columns, self.rows) };
        let line = Line::new(master, columns, rows);
        Clerk { child, master: Some(pair.master), keyboard: Some(keyboard), line, slave, pressed: 0 }
    }
}

struct Raw(std::os::fd::RawFd);

impl std::os::fd::AsRawFd for Raw {
    fn as_raw_fd(&self) -> std::os::fd::RawFd {
        self.0
    }
}

/// A program running in a terminal.
pub struct Clerk {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<FileDescriptor>,
    line: Line,
    slave: PathBuf,
    pressed: usize,
}

impl Clerk {
    /// Presses keys, written as in [`notation`], and counts them.
    pub fn keys(&mut self, keys: &str) {
        for press in notation::presses(keys) {
            self.pressed += 1;
            self.send_bytes(&press.bytes);
            if press.is_esc {
                self.wait_taken();
                std::thread::sleep(AFTER_ESC);
            }
        }
    }

    /// Keys pressed since the start or the last [`Clerk::count_anew`]; a paste is one.
    pub fn pressed(&self) -> usize {
        self.pressed
    }

    /// Sets the count to zero and gives what it was.
    pub fn count_anew(&mut self) -> usize {
        std::mem::take(&mut self.pressed)
    }

    /// Pastes as a terminal does with bracketed paste on: line ends become CR.
    pub fn paste(&mut self, text: &str) {
        self.pressed += 1;
        let text = text.replace('\n', "\r");
        self.send_bytes(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Sends bytes as they are; counts nothing.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().expect("the line is closed");
        keyboard.write_all(bytes).expect("the terminal takes keys");
    }

    /// Waits until the program has read every byte that was sent.
    pub fn wait_taken(&self) {
        let deadline = Instant::now() + PATIENCE;
        while self.waiting_bytes() > 0 {
            assert!(Instant::now() < deadline, "keys were not read\n{}", self.picture());
            std::thread::sleep(LOOK);
        }
    }

    fn waiting_bytes(&self) -> u64 {
        use rustix::fs::{Mode, OFlags};
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC | OFlags::NONBLOCK;
        rustix::fs::open(&self.slave, flags, Mode::empty())
            .and_then(|tty| rustix::io::ioctl_fionread(&tty))
            .unwrap_or_default()
    }

    /// Waits until the condition holds; panics with the screen when it does not within [`PATIENCE`].
    #[track_caller]
    pub fn wait_for(&mut self, what: &str, ready: impl Fn(&Picture) -> bool) -> Picture {
        match self.line.wait(PATIENCE, ready) {
            Ok(picture) => picture,
            Err(picture) => panic!("did not see {what}; the program {}; the screen was\n{picture}", self.state()),
        }
    }

    /// Waits until the text stands on the screen.
    #[track_caller]
    pub fn wait_text(&mut self, text: &str) -> Picture {
        self.wait_for(&format!("{text:?}"), |picture| picture.has(text))
    }

    /// Waits until the text stands nowhere on the screen.
    #[track_caller]
    pub fn wait_gone(&mut self, text: &str) -> Picture {
        self.wait_for(&format!("{text:?} go"), |picture| !picture.has(text))
    }

    /// The screen as it is now, perhaps between two frames.
    pub fn picture(&self) -> Picture {
        Picture::of(self.line.lock().parser.screen())
    }

    /// Every byte the program wrote so far.
    pub fn raw(&self) -> Vec<u8> {
        self.line.lock().raw.clone()
    }

    /// Complete frames drawn so far.
    pub fn frames(&self) -> usize {
        self.line.lock().frames
    }

    /// Fails when the program wrote a control character or sequence that is not on the list.
    #[track_caller]
    pub fn assert_only_known_sequences(&self) {
        let unknown = sequences::unknown(&self.raw());
        assert!(unknown.is_empty(), "not on the list: {unknown:#?}\n{}", self.picture());
    }

    /// Another size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.line.resize(columns, rows);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("the line is closed").resize(size).unwrap();
    }

    /// Modes of the terminal as the kernel keeps them.
    pub fn modes(&self) -> rustix::termios::Termios {
        rustix::termios::tcgetattr(self.keyboard.as_ref().expect("the line is closed")).unwrap()
    }

    /// Number of the process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("a process")
    }

    /// Sends a signal to the process.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.pid().cast_signed()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Ends it as a power cut would, and waits until it is gone.
    pub fn kill9(&mut self) {
        self.signal(Signal::KILL);
        self.child.wait().unwrap();
    }

    /// Closes the terminal's window: the program's terminal is dead from now on.
    pub fn hang_up(&mut self) {
        self.keyboard = None;
        self.master = None;
        self.line.close();
    }

    /// The terminal takes no more bytes, like a line that hangs.
    pub fn freeze(&mut self) {
        self.line.freeze();
    }

    /// Waits until the program has ended by itself and everything it wrote is on the screen.
    #[track_caller]
    pub fn wait_exit(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.line.wait_end(PATIENCE);
                return status;
            }
            assert!(Instant::now() < deadline, "the program did not end; the screen was\n{}", self.picture());
            std::thread::sleep(LOOK);
        }
    }

    fn state(&mut self) -> String {
        match self.child.try_wait() {
            Ok(Some(status)) => format!("has ended ({status})"),
            Ok(None) => "runs".to_owned(),
            Err(error) => format!("cannot be asked ({error})"),
        }
    }
}

impl Drop for Clerk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.line.close();
    }
}
