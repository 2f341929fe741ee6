//! Whether this terminal can show the desk, and how many colours it has. Only what it says of itself is read: asking it
//! would need waiting for an answer that may never come.

use crate::words::{Lang, Text, term as words};

/// Why the desk cannot be opened here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Keys or screen are not a terminal (a pipe, a file, a job of the system).
    NoTerminal,
    /// The terminal cannot place text (`TERM=dumb`, or none said).
    Dumb,
}

impl Refusal {
    /// What to tell the user, and what to do instead.
    pub fn sentence(self) -> Text {
        match self {
            Refusal::NoTerminal => words::NO_TERMINAL,
            Refusal::Dumb => words::DUMB_TERMINAL,
        }
    }

    /// [`Refusal::sentence`] in one language.
    pub fn get(self, lang: Lang) -> &'static str {
        self.sentence().get(lang)
    }
}

/// How many colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Colours {
    /// None: bold, underline and reverse must do (`NO_COLOR`, monochrome terminals).
    None,
    /// The sixteen named ones.
    Sixteen,
    /// The palette of 256.
    Palette,
    /// Any.
    True,
}

/// Whether the desk can be opened on this terminal.
pub fn check() -> Result<(), Refusal> {
    use rustix::stdio::stdout;
    let is_terminal = rustix::termios::isatty(stdout()) && super::tty::open_input().is_ok();
    judge(is_terminal, &variable("TERM"))
}

/// How many colours this terminal says it has.
pub fn colours() -> Colours {
    depth(&variable("NO_COLOR"), &variable("COLORTERM"), &variable("TERM"))
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

fn judge(is_terminal: bool, term: &str) -> Result<(), Refusal> {
    match (is_terminal, term) {
        (false, _) => Err(Refusal::NoTerminal),
        (true, "" | "dumb" | "unknown") => Err(Refusal::Dumb),
        _ => Ok(()),
    }
}

fn depth(no_color: &str, colorterm: &str, term: &str) -> Colours {
    let monochrome = term.starts_with("vt") || term.ends_with("-m") || term.ends_with("-mono");
    if !no_color.is_empty() || monochrome {
        Colours::None
    } else if matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct") {
        Colours::True
    } else if ["256", "kitty", "alacritty", "foot", "wezterm", "ghostty"].iter().any(|known| term.contains(known)) {
        Colours::Palette
    } else {
        Colours::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pipes_and_dumb_terminals_are_refused_with_a_reason() {
        assert_eq!(judge(false, "xterm"), Err(Refusal::NoTerminal));
        assert_eq!(judge(true, "dumb"), Err(Refusal::Dumb));
        assert_eq!(judge(true, ""), Err(Refusal::Dumb));
        assert_eq!(judge(true, "linux"), Ok(()));
        for refusal in [Refusal::NoTerminal, Refusal::Dumb] {
            assert_ne!(refusal.get(Lang::Id), refusal.get(Lang::En));
        }
    }

    #[test]
    fn colours_follow_what_the_terminal_says() {
        assert_eq!(depth("", "", "xterm"), Colours::Sixteen);
        assert_eq!(depth("", "", "linux"), Colours::Sixteen);
        assert_eq!(depth("", "", "xterm-256color"), Colours::Palette);
        assert_eq!(depth("", "truecolor", "xterm-256color"), Colours::True);
        assert_eq!(depth("", "", "vt100"), Colours::None);
    }

    #[test]
    fn no_color_wins_over_everything_but_only_when_it_says_something() {
        assert_eq!(depth("1", "truecolor", "xterm-256color"), Colours::None);
        assert_eq!(depth("", "24bit", "xterm"), Colours::True);
    }
}
