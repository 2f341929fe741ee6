//! Children of the test: started with a role, heard line by line, killed.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::child::{MARK, Role};

/// Longest wait for a line that must come. A limit for a test that hangs, never a measure.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running child.
pub struct Player {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    listener: Option<JoinHandle<()>>,
}

/// The words that make this test play `role` on `file`, to be put behind a wrapper or run by themselves.
pub fn words() -> Vec<String> {
    let me = std::env::current_exe().unwrap().display().to_string();
    [&me, "--exact", "child::play", "--ignored", "--nocapture", "--test-threads=1", "-q"].map(str::to_owned).into()
}

/// A command that plays `role` on `file` as desk `name`, with `wrapper` before it.
pub fn command(wrapper: &[&str], role: Role, file: &Path, name: &str) -> Command {
    let mut all: Vec<String> = wrapper.iter().map(|word| (*word).to_owned()).collect();
    all.extend(words());
    let mut command = Command::new(&all[0]);
    command.args(&all[1..]).env("LOKET_ROLE", role.name()).env("LOKET_FILE", file).env("LOKET_NAME", name);
    command
}

impl Player {
    /// Starts `command` and listens.
    pub fn start(mut command: Command) -> Player {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let (send, lines) = channel();
        let output = child.stdout.take().unwrap();
        let listener = std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // A line cut by a kill has no end mark and was never acknowledged in full.
                if let Some(said) = line.split(MARK).nth(1) {
                    let _ = send.send(said.to_owned());
                }
            }
        });
        Player { input: child.stdin.take(), child, lines, listener: Some(listener) }
    }

    /// The next line; nothing when the child is gone.
    pub fn line(&self) -> Option<String> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("the child says nothing"),
        }
    }

    /// All lines said within `span`.
    pub fn lines_within(&self, span: Duration) -> Vec<String> {
        let until = Instant::now() + span;
        let mut said = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            said.push(line);
        }
        said
    }

    /// Process number, for signals.
    pub fn pid(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_child(&self.child)
    }

    /// Says a line to the child.
    pub fn say(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Kills it without warning; everything it said and we did not hear yet.
    pub fn kill(mut self) -> Vec<String> {
        let _ = self.child.kill();
        self.finish().0
    }

    /// Waits for its end; everything it said and we did not hear yet, and how it ended.
    pub fn finish(&mut self) -> (Vec<String>, ExitStatus) {
        self.input.take();
        let status = self.child.wait().unwrap();
        if let Some(listener) = self.listener.take() {
            listener.join().unwrap();
        }
        (self.lines.try_iter().collect(), status)
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end and says why a test that needs it is skipped, if it cannot run here.
pub fn skip_unless(possible: &mut Command, what: &str) -> bool {
    let able = possible.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let skip = !able.is_ok_and(|status| status.success());
    if skip {
        println!("SKIPPED: {what} is not possible here");
    }
    skip
}
