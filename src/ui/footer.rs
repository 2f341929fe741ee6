//! The last line: which keys work now. What was just done is said in a line of its own above it, so that a message never
//! takes the keys away.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::{Level, Role};
use super::{after, below, cells, line_of, text};

/// Space between two hints, and between two in a crowded footer.
const BETWEEN: [&str; 2] = ["   ", "  "];
/// A message takes at most so many lines.
const MESSAGE_ROWS: usize = 2;

/// A key and what it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// As it stands on the keyboard: `r`, `1–9`, `Esc`.
    pub key: String,
    /// What it does, one or two words.
    pub label: String,
    /// The same in a crowded footer.
    pub brief: String,
    /// Shown before all others when there is not room for every one.
    pub always: bool,
}

impl Hint {
    /// A hint from its two words.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Hint {
        let label = label.into();
        Hint { key: key.into(), brief: label.clone(), label, always: false }
    }

    /// With a shorter label for a crowded footer.
    pub fn brief(self, brief: impl Into<String>) -> Hint {
        Hint { brief: brief.into(), ..self }
    }

    /// Kept when others are left out.
    pub fn always(self, always: bool) -> Hint {
        Hint { always, ..self }
    }

    fn said(&self, brief: bool) -> &str {
        if brief { &self.brief } else { &self.label }
    }
}

/// A hint and its columns, with its label and in brief: measured once, however many shapes are tried.
#[derive(Clone, Copy)]
struct Measured<'a> {
    hint: &'a Hint,
    full: usize,
    brief: usize,
}

impl<'a> Measured<'a> {
    fn new(hint: &'a Hint) -> Measured<'a> {
        let key = text::width(&hint.key) + 1;
        let full = key + text::width(&hint.label);
        let brief = if hint.brief == hint.label { full } else { key + text::width(&hint.brief) };
        Measured { hint, full, brief }
    }
}

/// How the hints are written when there is less and less room.
#[derive(Clone, Copy)]
struct Shape {
    brief: bool,
    between: &'static str,
}

const SHAPES: [Shape; 4] = [
    Shape { brief: false, between: BETWEEN[0] },
    Shape { brief: false, between: BETWEEN[1] },
    Shape { brief: true, between: BETWEEN[0] },
    Shape { brief: true, between: BETWEEN[1] },
];

impl Shape {
    fn width(self, hints: &[Measured<'_>]) -> usize {
        let words: usize = hints.iter().map(|one| if self.brief { one.brief } else { one.full }).sum();
        words + text::width(self.between) * hints.len().saturating_sub(1)
    }
}

/// Draws the footer. When not all hints fit they move together, then their labels shorten, and then they are left out from
/// the end; those that are always shown stay longest.
pub fn footer(frame: &mut Frame<'_>, area: Rect, hints: &[Hint], ctx: &Ctx<'_>) {
    let area = after(line_of(area.intersection(frame.area()), 0), 1);
    let (shown, shape) = fitting(hints, usize::from(area.width));
    text::put(frame.buffer_mut(), area, &hint_line(&shown, shape, ctx));
}

/// Says what was just done on the last lines of `area`, over what stands there: usually a frame, so nothing moves and
/// nothing is hidden.
pub fn message(frame: &mut Frame<'_>, area: Rect, said: &str, level: Level, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    let style = match level {
        Level::Info => ctx.theme.style(Role::Header),
        _ => ctx.theme.style(Role::Header).patch(ctx.theme.style(level.role())),
    };
    let cols = usize::from(area.width.saturating_sub(2));
    let mut lines = text::wrap(&format!("{} {said}", level.mark()), cols);
    if lines.len() > MESSAGE_ROWS {
        let rest = lines.split_off(MESSAGE_ROWS - 1).join(" ");
        lines.push(text::fit(&rest, cols));
    }
    let place = below(area, area.height.saturating_sub(cells(lines.len())));
    text::blank(frame.buffer_mut(), place, style);
    for (row, line) in lines.iter().enumerate() {
        text::put(frame.buffer_mut(), after(line_of(place, cells(row)), 1), &text::line(line, style));
    }
}

/// All in the first shape that has room for them; else the tightest one with as many as fit.
fn fitting(hints: &[Hint], cols: usize) -> (Vec<Measured<'_>>, Shape) {
    let all: Vec<Measured<'_>> = hints.iter().map(Measured::new).collect();
    if let Some(shape) = SHAPES.into_iter().find(|shape| shape.width(&all) <= cols) {
        return (all, shape);
    }
    let shape = Shape { brief: true, between: BETWEEN[1] };
    let mut shown = all;
    while shape.width(&shown) > cols {
        let Some(at) = shown.iter().rposition(|one| !one.hint.always) else { break };
        shown.remove(at);
    }
    while shape.width(&shown) > cols && shown.len() > 1 {
        shown.remove(0);
    }
    (shown, shape)
}

fn hint_line(hints: &[Measured<'_>], shape: Shape, ctx: &Ctx<'_>) -> Line<'static> {
    let mut spans = Vec::with_capacity(hints.len() * 4);
    for Measured { hint, .. } in hints {
        if !spans.is_empty() {
            spans.push(Span::raw(shape.between));
        }
        spans.push(text::span(&hint.key, ctx.theme.style(Role::Key)));
        spans.push(Span::raw(" "));
        spans.push(text::span(hint.said(shape.brief), ctx.theme.style(Role::Dim)));
    }
    Line::from(spans)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::ui::{Theme, shot};

    fn hints() -> Vec<Hint> {
        let all = [("1–9", "centang"), ("r", "rujuk"), ("v", "catat kunjungan")];
        let mut hints = all.map(|(key, label)| Hint::new(key, label)).to_vec();
        hints[2].brief = "catat".into();
        hints.extend([("?", "bantuan"), ("Esc", "kembali")].map(|(key, label)| Hint::new(key, label).always(true)));
        hints
    }

    fn drawn(cols: u16) -> String {
        shot::text(cols, 1, |f, ctx| footer(f, f.area(), &hints(), ctx)).trim_end_matches('\n').to_owned()
    }

    fn said(cols: u16, said: &str, level: Level) -> Vec<String> {
        let drawn = shot::text(cols, 3, |f, ctx| {
            let first = line_of(f.area(), 0);
            text::put(f.buffer_mut(), first, &Line::raw("isi"));
            message(f, f.area(), said, level, ctx);
        });
        drawn.lines().map(str::to_owned).collect()
    }

    #[test]
    fn all_hints_when_they_fit() {
        assert_eq!(drawn(80), " 1–9 centang   r rujuk   v catat kunjungan   ? bantuan   Esc kembali");
    }

    #[test]
    fn in_less_room_they_move_together_and_then_shorten() {
        assert_eq!(drawn(66), " 1–9 centang  r rujuk  v catat kunjungan  ? bantuan  Esc kembali");
        assert_eq!(drawn(60), " 1–9 centang   r rujuk   v catat   ? bantuan   Esc kembali");
        assert_eq!(drawn(56), " 1–9 centang  r rujuk  v catat  ? bantuan  Esc kembali");
    }

    #[test]
    fn the_way_back_and_help_outlive_the_rest() {
        assert_eq!(drawn(46), " 1–9 centang  r rujuk  ? bantuan  Esc kembali");
        assert_eq!(drawn(30), " ? bantuan  Esc kembali");
        assert_eq!(drawn(12), " Esc kembali");
        assert_eq!(drawn(8), " Esc ke…");
    }

    #[test]
    fn a_message_has_the_last_line_to_itself() {
        assert_eq!(said(20, "Tersimpan", Level::Good), ["isi", "", " ✓ Tersimpan"]);
    }

    #[test]
    fn a_long_message_takes_two_lines_and_no_more() {
        let lines = said(20, "Tersimpan di berkas yang bernama sangat panjang", Level::Error);
        assert_eq!(lines, ["isi", " ✗ Tersimpan di", " berkas yang berna…"]);
    }

    #[test]
    fn a_message_is_seen_without_colour() {
        let drawn = shot::buffer(9, 1, &Theme::plain(), |f, ctx| message(f, f.area(), "ada", Level::Info, ctx));
        assert!(drawn.content.iter().all(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED)));
    }

    #[test]
    fn no_hints_no_line() {
        assert_eq!(shot::text(9, 1, |f, ctx| footer(f, f.area(), &[], ctx)), "\n");
    }
}
