//! Printing through the system's own command, if it has one.
//!
//! The command is found by its absolute path (`lp`, else `lpr`) and started without a shell; the saved PDF is its
//! input, so no file name is interpreted by anybody. The file stays whatever happens.

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::words::{Lang, paper as words};

/// Name of the print job; nothing personal.
const JOB: &str = "Loket";
/// How long a print command may take to accept a paper before it is stopped.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Most bytes of the command's complaint that are read.
const COMPLAINT: u64 = 400;
/// Pause between two looks at a running command.
const LOOK: Duration = Duration::from_millis(20);

/// A print command of this system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintCommand {
    path: PathBuf,
    job_flag: &'static str,
}

/// What became of a print job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The system took the paper.
    Sent,
    /// There is no print command on this system; the file is kept.
    NoCommand,
    /// The command refused, with its complaint; the file is kept.
    Refused(String),
    /// The command did not end in time and was stopped; the file is kept.
    TooSlow,
}

impl Printed {
    /// The sentence for the clerk; `file` is where the paper lies.
    pub fn sentence(&self, lang: Lang, file: &str) -> String {
        match self {
            Self::Sent => words::PRINT_SENT.get(lang).to_owned(),
            Self::NoCommand => words::print_no_command(lang, file),
            Self::Refused(why) => words::print_refused(lang, why, file),
            Self::TooSlow => words::print_too_slow(lang, file),
        }
    }
}

/// Looks for `lp`, then `lpr`, in the absolute folders of a search path (the value of `PATH`).
pub fn find_command(search: Option<&OsStr>) -> Option<PrintCommand> {
    let folders: Vec<PathBuf> = std::env::split_paths(search?).filter(|f| f.is_absolute()).collect();
    let known = [("lp", "-t"), ("lpr", "-T")];
    known.into_iter().find_map(|(name, job_flag)| {
        let path = folders.iter().map(|f| f.join(name)).find(|p| runs(p))?;
        Some(PrintCommand { path, job_flag })
    })
}

fn runs(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

/// Hands a saved file to the print command. Waits at most `patience`; for a worker, never for the screen's thread.
pub fn print(command: Option<&PrintCommand>, file: &Path, patience: Duration) -> Printed {
    let Some(command) = command else { return Printed::NoCommand };
    match start(command, file) {
        Ok(child) => wait(child, patience),
        Err(error) => Printed::Refused(error.to_string()),
    }
}

fn start(command: &PrintCommand, file: &Path) -> std::io::Result<Child> {
    Command::new(&command.path)
        .args([command.job_flag, JOB])
        .stdin(Stdio::from(File::open(file)?))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
}

fn wait(mut child: Child, patience: Duration) -> Printed {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Printed::Sent,
            Ok(Some(_)) => return Printed::Refused(complaint(&mut child)),
            Ok(None) if begun.elapsed() < patience => std::thread::sleep(LOOK),
            Ok(None) => break,
            Err(error) => return Printed::Refused(error.to_string()),
        }
    }
    // Too late either way; what matters is that no stopped child stays behind.
    let _ = child.kill();
    let _ = child.wait();
    Printed::TooSlow
}

/// The first words of what the command said, made safe for the screen.
fn complaint(child: &mut Child) -> String {
    let mut said = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        // What cannot be read is simply not quoted.
        let _ = stderr.take(COMPLAINT).read_to_end(&mut said);
    }
    super::shown(&String::from_utf8_lossy(&said)).replace('\n', " ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A folder with a fake print command made of these shell lines.
    fn fake(name: &str, script: &str) -> (tempfile::TempDir, PrintCommand) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::write(folder.path().join("paper.pdf"), b"%PDF").unwrap();
        let command = find_command(Some(folder.path().as_os_str())).unwrap();
        (folder, command)
    }

    #[test]
    fn the_paper_goes_in_as_input_with_a_plain_job_name() {
        let (folder, command) = fake("lp", "cat > \"$(dirname \"$0\")/got\"; echo \"$@\" > \"$(dirname \"$0\")/args\"");
        assert_eq!(print(Some(&command), &folder.path().join("paper.pdf"), PATIENCE), Printed::Sent);
        assert_eq!(std::fs::read(folder.path().join("got")).unwrap(), b"%PDF");
        assert_eq!(std::fs::read_to_string(folder.path().join("args")).unwrap(), "-t Loket\n");
    }

    #[test]
    fn lpr_serves_where_lp_is_missing() {
        let (_folder, command) = fake("lpr", "exit 0");
        assert_eq!(command.job_flag, "-T");
    }

    #[test]
    fn a_refusal_is_quoted() {
        let (folder, command) = fake("lp", "echo 'lp: no default destination' >&2; exit 1");
        let answer = print(Some(&command), &folder.path().join("paper.pdf"), PATIENCE);
        assert_eq!(answer, Printed::Refused("lp: no default destination".into()));
        assert!(answer.sentence(Lang::Id, "a.pdf").contains("a.pdf"));
    }

    #[test]
    fn a_command_that_hangs_is_stopped() {
        let (folder, command) = fake("lp", "exec sleep 60");
        let answer = print(Some(&command), &folder.path().join("paper.pdf"), Duration::from_millis(50));
        assert_eq!(answer, Printed::TooSlow);
    }

    #[test]
    fn without_a_command_the_answer_says_so_and_names_the_file() {
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(find_command(Some(empty.path().as_os_str())), None);
        assert_eq!(find_command(None), None);
        let answer = print(None, Path::new("/x/a.pdf"), PATIENCE);
        assert_eq!(answer, Printed::NoCommand);
        assert!(answer.sentence(Lang::En, "/x/a.pdf").contains("/x/a.pdf"));
    }

    #[test]
    fn only_absolute_folders_and_runnable_files_count() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("lp"), b"").unwrap();
        assert_eq!(find_command(Some(folder.path().as_os_str())), None);
        assert_eq!(find_command(Some(OsStr::new(".:bin::"))), None);
    }
}
