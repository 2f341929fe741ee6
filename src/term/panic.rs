//! What happens when the program has a fault: the terminal is restored and a note is left for whoever mends it.
//!
//! The note holds place, version and the calls that led there, never the panic's message: that may quote a record (R24).
//! A fault on another thread than the main one leaves the screen alone; its owner learns of it by the broken channel.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::thread;

use super::guard;
use crate::words::Lang;
use crate::words::term as words;

/// Installs the hook. The calling thread counts as the main one; `file` is replaced by each crash.
pub fn install(file: PathBuf, lang: Lang) {
    let main = thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        let on_main = thread::current().id() == main;
        if on_main {
            guard::leave();
        }
        let written = write_note(&file, &note(info)).is_ok();
        if on_main {
            let told = words::crashed(lang, written.then(|| file.display().to_string()).as_deref());
            // A failing print would panic again; a dead terminal is no reason to.
            let _ = writeln!(std::io::stderr(), "{told}");
        }
    }));
}

fn note(info: &PanicHookInfo<'_>) -> String {
    let thread = thread::current();
    let mut text = format!("loket {}\n", env!("CARGO_PKG_VERSION"));
    if let Some(place) = info.location() {
        let _ = writeln!(text, "{}:{}:{}", place.file(), place.line(), place.column());
    }
    let _ = writeln!(text, "{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let _ = writeln!(text, "thread {}", thread.name().unwrap_or("-"));
    let _ = writeln!(text, "{}", Backtrace::force_capture());
    text
}

fn write_note(file: &Path, text: &str) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    options.open(file)?.write_all(text.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_note_is_for_its_owner_only_and_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("crash.txt");
        write_note(&file, "a longer first note").unwrap();
        write_note(&file, "second").unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "second");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
