//! Writing to stdout and stderr. A reader that goes away (`| head`) ends the program quietly.

use std::io::{self, BufWriter, StdoutLock, Write};

use super::Failure;
use crate::domain::safe::safe_line;

/// Data for stdout, buffered.
pub(super) struct Out(BufWriter<StdoutLock<'static>>);

impl Out {
    pub fn new() -> Out {
        Out(BufWriter::new(io::stdout().lock()))
    }

    /// One line of text made of safe parts.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        ended(writeln!(self.0, "{text}"))
    }

    /// One JSON value on one line.
    pub fn json(&mut self, value: &serde_json::Value) -> Result<(), Failure> {
        self.text(&plain_json(value))
    }

    /// Text of our own, as it is.
    pub fn text(&mut self, text: &str) -> Result<(), Failure> {
        ended(write!(self.0, "{text}").and_then(|()| self.0.flush()))
    }

    /// Everything out.
    pub fn finish(mut self) -> Result<(), Failure> {
        ended(self.0.flush())
    }
}

/// One JSON value on one line, with nothing in it that a terminal obeys.
pub(super) fn plain_json(value: &serde_json::Value) -> String {
    value.to_string().chars().map(escaped).chain(["\n".to_owned()]).collect()
}

/// Signs that a terminal obeys or that turn text around stay escaped inside JSON too (R15).
fn escaped(sign: char) -> String {
    let hidden = matches!(sign, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}');
    if hidden { format!("\\u{:04x}", sign as u32) } else { sign.to_string() }
}

fn ended(result: io::Result<()>) -> Result<(), Failure> {
    result.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::PipeClosed,
        _ => Failure::Other(error.to_string()),
    })
}

/// One sentence to stderr. A dead terminal must not stop the program (R12).
pub(super) fn say(sentence: &str) {
    let _ = writeln!(io::stderr(), "loket: {}", safe_line(sentence));
}

/// A value from a record made safe for the terminal (R15).
pub(super) fn safe(text: &str) -> String {
    safe_line(text)
}
