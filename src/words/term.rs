//! Sentences about the terminal itself: why the desk cannot be opened here, and what is said after a fault.

use super::{Lang, Text, t};

/// Keys or screen are not a terminal.
pub const NO_TERMINAL: Text = t(
    "Meja loket memerlukan terminal, tetapi masukan atau keluarannya bukan terminal. Jalankan `loket` langsung di jendela terminal; untuk skrip gunakan subperintah, lihat `loket --help`.",
    "The desk needs a terminal, but its input or output is not one. Run `loket` directly in a terminal window; for scripts use a subcommand, see `loket --help`.",
);

/// The terminal cannot place text.
pub const DUMB_TERMINAL: Text = t(
    "Terminal ini tidak dapat menata layar (TERM kosong atau `dumb`). Buka jendela terminal biasa, atau atur TERM, misalnya `TERM=xterm-256color loket`.",
    "This terminal cannot lay out a screen (TERM is empty or `dumb`). Open an ordinary terminal window, or set TERM, for example `TERM=xterm-256color loket`.",
);

/// Said after a fault of the program, when the terminal is restored; `note` is where the crash note lies.
pub fn crashed(lang: Lang, note: Option<&str>) -> String {
    let start = lang.pick(
        "Loket berhenti karena kesalahan di dalam program. Data yang sudah disimpan tetap aman.",
        "Loket stopped because of a fault in the program. What was saved is safe.",
    );
    match note {
        None => start.to_owned(),
        Some(path) => {
            let about = lang.pick(
                "Catatan kesalahan (tanpa data warga) ada di",
                "A note about the fault (without people's data) is in",
            );
            format!("{start}\n{about} {path}")
        }
    }
}
