//! The last line: which keys work now, or what was just done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::{Level, Role};
use super::{after, left, line_of, text};

/// Space between two hints.
const BETWEEN: &str = "   ";
/// So many hints at the end always stay: help and the way back.
const ALWAYS: usize = 2;

/// A key and what it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// As it stands on the keyboard: `r`, `1–9`, `Esc`.
    pub key: String,
    /// What it does, one or two words.
    pub label: String,
}

impl Hint {
    /// A hint from its two words.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Hint {
        Hint { key: key.into(), label: label.into() }
    }

    fn width(&self) -> usize {
        text::width(&self.key) + 1 + text::width(&self.label)
    }
}

/// Draws the footer. Hints that do not fit are left out from the end, but the last two stay. A message takes the left side;
/// as many hints as fit then stand on the right, the last two first of all.
pub fn footer(frame: &mut Frame<'_>, area: Rect, hints: &[Hint], status: Option<(&str, Level)>, ctx: &Ctx<'_>) {
    let area = after(line_of(area.intersection(frame.area()), 0), 1);
    match status {
        None => {
            let line = hint_line(&fitting(hints, usize::from(area.width)), ctx);
            text::put(frame.buffer_mut(), area, &line);
        }
        Some((said, level)) => message(frame, area, hints, said, level, ctx),
    }
}

fn message(frame: &mut Frame<'_>, area: Rect, hints: &[Hint], said: &str, level: Level, ctx: &Ctx<'_>) {
    let style = ctx.theme.style(if level == Level::Info { Role::Text } else { level.role() });
    let line = text::line(&format!("{} {said}", level.mark()), style);
    let free = usize::from(area.width).saturating_sub(text::line_width(&line) + BETWEEN.len() + 1);
    let keys = hint_line(&fitting(hints, free), ctx);
    let (left_width, right_width) = (text::line_width(&line), text::line_width(&keys) + 1);
    let mut room = area;
    if left_width + right_width + BETWEEN.len() <= usize::from(area.width) {
        let place = left(area, area.width.saturating_sub(1));
        room = left(area, area.width - text::put_right(frame.buffer_mut(), place, &keys));
    }
    text::put(frame.buffer_mut(), room, &line);
}

/// As many from the start as fit beside the last two.
fn fitting(hints: &[Hint], cols: usize) -> Vec<&Hint> {
    let tail_start = hints.len().saturating_sub(ALWAYS);
    let tail = hints.get(tail_start..).unwrap_or_default();
    let mut used: usize = tail.iter().map(|h| h.width() + BETWEEN.len()).sum::<usize>().saturating_sub(BETWEEN.len());
    let mut shown = Vec::new();
    for hint in hints.iter().take(tail_start) {
        used += hint.width() + BETWEEN.len();
        if used > cols {
            break;
        }
        shown.push(hint);
    }
    shown.extend(tail);
    shown
}

fn hint_line(hints: &[&Hint], ctx: &Ctx<'_>) -> Line<'static> {
    let mut spans = Vec::with_capacity(hints.len() * 4);
    for hint in hints {
        if !spans.is_empty() {
            spans.push(Span::raw(BETWEEN));
        }
        spans.push(text::span(&hint.key, ctx.theme.style(Role::Key)));
        spans.push(Span::raw(" "));
        spans.push(text::span(&hint.label, ctx.theme.style(Role::Dim)));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::shot;

    fn hints() -> Vec<Hint> {
        let all = [("1–9", "centang"), ("r", "rujuk"), ("v", "catat"), ("Esc", "kembali"), ("?", "bantuan")];
        all.map(|(k, l)| Hint::new(k, l)).to_vec()
    }

    fn drawn(w: u16, status: Option<(&str, Level)>) -> String {
        shot::text(w, 1, |f, ctx| footer(f, f.area(), &hints(), status, ctx)).trim_end_matches('\n').to_owned()
    }

    #[test]
    fn all_hints_when_they_fit() {
        assert_eq!(drawn(80, None), " 1–9 centang   r rujuk   v catat   Esc kembali   ? bantuan");
    }

    #[test]
    fn the_way_back_and_help_outlive_the_rest() {
        assert_eq!(drawn(46, None), " 1–9 centang   Esc kembali   ? bantuan");
        assert_eq!(drawn(30, None), " Esc kembali   ? bantuan");
        assert_eq!(drawn(12, None), " Esc kembal…");
    }

    #[test]
    fn a_message_takes_the_left_side() {
        assert_eq!(drawn(44, Some(("Tersimpan", Level::Good))), " ✓ Tersimpan        Esc kembali   ? bantuan");
        let wide = drawn(60, Some(("Tersimpan", Level::Good)));
        assert_eq!(wide, " ✓ Tersimpan          1–9 centang   Esc kembali   ? bantuan");
        assert_eq!(drawn(20, Some(("Tersimpan di berkas", Level::Error))), " ✗ Tersimpan di ber…");
    }

    #[test]
    fn no_hints_no_line() {
        assert_eq!(shot::text(9, 1, |f, ctx| footer(f, f.area(), &[], None, ctx)), "\n");
    }
}
