//! The list of what a program may write to the terminal. Everything else in its output is an escape: a control
//! character, a direction mark, a sequence somebody typed into a field.

use loket::domain::safe::Safe;

/// Private modes that may be set or reset.
const MODES: &[&str] = &["25", "1049", "2004", "2026", "1000", "1002", "1003", "1006", "1015", "1004"];

/// Everything in the output that is not on the list, readable, with the place.
pub fn unknown(raw: &[u8]) -> Vec<String> {
    let text = match std::str::from_utf8(raw) {
        Ok(text) => text,
        Err(error) => return vec![format!("not UTF-8 at byte {}", error.valid_up_to())],
    };
    let mut found = Vec::new();
    let mut rest = text;
    let mut alternate = false;
    while let Some(c) = rest.chars().next() {
        let length = if c == '\x1b' { sequence(rest) } else { plain(c, alternate) };
        let length = length.unwrap_or_else(|| {
            let at = text.len() - rest.len();
            let near: String = rest.chars().take(24).collect();
            found.push(format!("at byte {at}: {}", near.escape_debug()));
            c.len_utf8()
        });
        match &rest[..length] {
            "\x1b[?1049h" => alternate = true,
            "\x1b[?1049l" => alternate = false,
            _ => {}
        }
        rest = &rest[length..];
    }
    found
}

/// Length of the text character, when it may be written. Combining marks are judged with the letter before them by
/// [`Safe`] itself, so here a mark alone is fine. Line ends are plain printing and have no place on the desk's screen.
fn plain(c: char, alternate: bool) -> Option<usize> {
    let is_line_end = matches!(c, '\n' | '\r' | '\t') && !alternate;
    let raw = format!("a{c}");
    (is_line_end || *Safe::line(&raw) == raw).then_some(c.len_utf8())
}

/// Length of the sequence at the start of the text, when it is on the list.
fn sequence(text: &str) -> Option<usize> {
    if let Some(body) = text.strip_prefix("\x1b[") {
        let end = body.find(|c: char| ('@'..='~').contains(&c))?;
        let (params, last) = (&body[..end], &body[end..=end]);
        let numbers = params.trim_start_matches('?').chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':');
        let known = match last {
            "H" | "m" | "J" | "K" => numbers && !params.starts_with('?'),
            "h" | "l" => params.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode)),
            "q" => params == "0 ",
            _ => false,
        };
        return known.then_some(2 + end + 1);
    }
    let body = text.strip_prefix("\x1b]52;c;")?;
    let end = body.find("\x1b\\")?;
    let coded = body[..end].chars().all(|c| c.is_ascii_alphanumeric() || "+/=".contains(c));
    coded.then_some("\x1b]52;c;".len() + end + "\x1b\\".len())
}
