//! Bytes from the terminal to keys: a pure state machine, no clock and no file.
//!
//! [`Parser::feed`] takes bytes cut anywhere and gives the same events as if they had come at once. A sequence that is
//! not known is swallowed whole; its letters are never typed. The one thing bytes alone cannot tell is whether ESC is the
//! key or a beginning: then [`Parser::patience`] says how long to wait, and [`Parser::timeout`] is called if nothing came.

use std::fmt;
use std::time::Duration;

use super::paste::Paste;
use super::{mouse, sequence};
use crate::keys::{Code, Key, Mouse};

/// After a lone ESC. The rest of a sequence may come 50 ms later on a slow line; a person does not feel 60.
const AFTER_ESC: Duration = Duration::from_millis(60);
/// Inside a sequence that has surely begun.
const INSIDE: Duration = Duration::from_millis(500);
/// Inside a paste, after an ESC that may be its end mark or the impatient clerk's Esc key.
const INSIDE_PASTE: Duration = Duration::from_secs(1);
/// Longer parameters belong to no key; the sequence is swallowed without being kept.
const PARAMS_LIMIT: usize = 32;

const ESC: u8 = 0x1B;
const BEL: u8 = 0x07;
/// CAN and SUB break off a sequence.
const CAN: u8 = 0x18;
const SUB: u8 = 0x1A;

/// What came from the terminal.
#[derive(Clone, PartialEq, Eq)]
pub enum Input {
    /// One key press.
    Key(Key),
    /// A click or the wheel; comes only while the mouse is switched on.
    Mouse(Mouse),
    /// Pasted text: data only. Lines end in `\n`; what was not UTF-8 is U+FFFD.
    Paste(String),
    /// A paste of more than [`super::PASTE_LIMIT`] bytes; nothing of it was kept.
    PasteTooLong,
    /// The terminal is gone. Nothing comes after this.
    HangUp,
}

/// Says how much was pasted, never what: that may be a citizen's data (R24).
impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Input::Key(key) => f.debug_tuple("Key").field(key).finish(),
            Input::Mouse(mouse) => f.debug_tuple("Mouse").field(mouse).finish(),
            Input::Paste(text) => write!(f, "Paste({} bytes)", text.len()),
            Input::PasteTooLong => f.write_str("PasteTooLong"),
            Input::HangUp => f.write_str("HangUp"),
        }
    }
}

/// The state machine; starts with nothing pending.
#[derive(Default)]
pub struct Parser {
    state: State,
    /// Parameters of the sequence under way, or the bytes of one UTF-8 character.
    held: Vec<u8>,
}

#[derive(Default)]
enum State {
    #[default]
    Ground,
    /// After ESC.
    Esc,
    /// After `ESC [`; `true` once an intermediate byte made it a sequence that cannot be a key.
    Csi { report: bool },
    /// After `ESC O`.
    Ss3,
    /// After `ESC [ [`, the Linux console's function keys.
    LinuxFunction,
    /// After `ESC [ M`, the old mouse report: so many bytes follow.
    Mouse(u8),
    /// Inside OSC, DCS, SOS, PM or APC, begun by this letter; `begun` once a byte of the body came.
    Text { letter: u8, begun: bool },
    /// After ESC inside such a text: `\` ends it.
    TextEsc,
    /// Inside one UTF-8 character; Alt was before it.
    Utf8 { alt: bool },
    /// Inside a bracketed paste.
    Paste(Paste),
}

impl Parser {
    /// A parser with nothing pending.
    pub fn new() -> Parser {
        Parser::default()
    }

    /// Takes the next bytes and gives what became complete, in order.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut out = Vec::new();
        for byte in bytes {
            self.byte(*byte, &mut out);
        }
        out
    }

    /// How long to wait for more before calling [`Parser::timeout`]; `None` when nothing is pending.
    pub fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground => None,
            State::Esc => Some(AFTER_ESC),
            State::Paste(paste) => paste.may_end().then_some(INSIDE_PASTE),
            _ => Some(INSIDE),
        }
    }

    /// Nothing came for [`Parser::patience`]: what is pending is either a key after all or is dropped.
    pub fn timeout(&mut self) -> Vec<Input> {
        let bare = self.held.is_empty();
        self.held.clear();
        let key = match std::mem::take(&mut self.state) {
            State::Esc => Key::plain(Code::Esc),
            State::Csi { report: false } if bare => alt_char('['),
            State::Ss3 if bare => alt_char('O'),
            State::Text { letter, begun: false } => alt_char(char::from(letter)),
            State::Paste(paste) if paste.may_end() => return vec![paste.finish()],
            State::Paste(paste) => {
                self.state = State::Paste(paste);
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        vec![Input::Key(key)]
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Input>) {
        match &mut self.state {
            State::Ground => self.ground(byte, false, out),
            State::Esc => self.after_esc(byte, out),
            State::Csi { report } => {
                let report = *report;
                self.in_csi(byte, report, out);
            }
            State::Ss3 => self.in_ss3(byte, out),
            State::LinuxFunction => self.end(sequence::linux_function(byte), out),
            State::Mouse(left) => {
                *left -= 1;
                if *left == 0 {
                    self.state = State::Ground;
                }
            }
            State::Text { begun, .. } => {
                *begun = true;
                self.in_text(byte);
            }
            State::TextEsc => self.after_text_esc(byte, out),
            State::Utf8 { alt } => {
                let alt = *alt;
                self.in_utf8(byte, alt, out);
            }
            State::Paste(paste) => {
                if paste.push(byte) {
                    self.end_paste(out);
                }
            }
        }
    }

    fn ground(&mut self, byte: u8, alt: bool, out: &mut Vec<Input>) {
        self.state = State::Ground;
        self.held.clear();
        match byte {
            ESC => self.state = State::Esc,
            0x80.. => {
                self.state = State::Utf8 { alt };
                self.in_utf8(byte, alt, out);
            }
            _ => out.push(Input::Key(Key { alt, ..single(byte) })),
        }
    }

    fn after_esc(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.state = match byte {
            b'[' => State::Csi { report: false },
            b'O' => State::Ss3,
            b']' | b'P' | b'X' | b'^' | b'_' => State::Text { letter: byte, begun: false },
            ESC => {
                out.push(Input::Key(Key::plain(Code::Esc)));
                State::Esc
            }
            _ => return self.ground(byte, true, out),
        };
    }

    fn in_csi(&mut self, byte: u8, report: bool, out: &mut Vec<Input>) {
        match byte {
            b'$' if !report && self.is_one_number() => self.end(sequence::csi(&self.held, byte), out),
            b' '..=b'/' => self.state = State::Csi { report: true },
            b'0'..=b'?' => self.hold(byte),
            b'[' if self.held.is_empty() && !report => self.state = State::LinuxFunction,
            b'M' if self.held.is_empty() && !report => self.state = State::Mouse(3),
            b'~' if self.held == b"200" => {
                self.held.clear();
                self.state = State::Paste(Paste::default());
            }
            b'@'..=b'~' if report => self.end(None, out),
            b'M' | b'm' if self.held.first() == Some(&b'<') => {
                out.extend(mouse::report(&self.held, byte).map(Input::Mouse));
                self.end(None, out);
            }
            b'@'..=b'~' => self.end(sequence::csi(&self.held, byte), out),
            CAN | SUB => self.end(None, out),
            _ => self.ground(byte, false, out),
        }
    }

    fn in_ss3(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            b'0'..=b'9' | b';' => self.hold(byte),
            b' '..=b'~' => self.end(sequence::ss3(&self.held, byte), out),
            CAN | SUB => self.end(None, out),
            _ => self.ground(byte, false, out),
        }
    }

    fn in_text(&mut self, byte: u8) {
        match byte {
            BEL | CAN | SUB => self.state = State::Ground,
            ESC => self.state = State::TextEsc,
            _ => {}
        }
    }

    /// `ESC \` ends a text; any other ESC breaks it off and begins something of its own.
    fn after_text_esc(&mut self, byte: u8, out: &mut Vec<Input>) {
        if byte == b'\\' {
            self.state = State::Ground;
        } else {
            self.state = State::Esc;
            self.after_esc(byte, out);
        }
    }

    /// Collects one character. Bytes that cannot be one are dropped, never guessed at.
    fn in_utf8(&mut self, byte: u8, alt: bool, out: &mut Vec<Input>) {
        self.held.push(byte);
        match std::str::from_utf8(&self.held) {
            Ok(text) => {
                let typed = text.chars().next().filter(|c| !c.is_control());
                self.end(typed.map(|c| Key { code: Code::Char(c), ctrl: false, alt }), out);
            }
            Err(error) if error.error_len().is_none() => {}
            Err(_) if self.held.len() > 1 => self.ground(byte, false, out),
            Err(_) => self.end(None, out),
        }
    }

    fn end(&mut self, key: Option<Key>, out: &mut Vec<Input>) {
        self.state = State::Ground;
        self.held.clear();
        out.extend(key.map(Input::Key));
    }

    fn end_paste(&mut self, out: &mut Vec<Input>) {
        if let State::Paste(paste) = std::mem::take(&mut self.state) {
            out.push(paste.finish());
        }
    }

    fn hold(&mut self, byte: u8) {
        if self.held.len() < PARAMS_LIMIT {
            self.held.push(byte);
        }
    }

    /// rxvt ends Shift+Home with `$`, which in every other sequence is an intermediate byte.
    fn is_one_number(&self) -> bool {
        !self.held.is_empty() && self.held.iter().all(u8::is_ascii_digit)
    }
}

fn alt_char(c: char) -> Key {
    Key { code: Code::Char(c), ctrl: false, alt: true }
}

/// Key of one ASCII byte. 0x08 is Backspace: half of the terminals send it for that key, so Ctrl+H cannot be told apart.
fn single(byte: u8) -> Key {
    match byte {
        0x00 => Key::ctrl(' '),
        0x08 | 0x7F => Key::plain(Code::Backspace),
        0x09 => Key::plain(Code::Tab),
        0x0D => Key::plain(Code::Enter),
        0x01..=0x1A => Key::ctrl(char::from(byte | 0x60)),
        0x1B => Key::plain(Code::Esc),
        0x1C..=0x1F => Key::ctrl(char::from(byte | 0x40)),
        _ => Key::plain(Code::Char(char::from(byte))),
    }
}

#[cfg(test)]
#[path = "parser_tests.rs"]
mod tests;
