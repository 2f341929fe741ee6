//! A value that is several: those chosen so far, and below them the line in which the next one is typed.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::super::ctx::Ctx;
use super::super::theme::Role;
use super::super::{below, cells, left, line_of, text};
use super::{Value, value};

/// Most lines the chosen ones take; the newest are shown.
const MOST: usize = 4;
/// Widest line in which one is typed.
const WIDEST: u16 = 60;

/// What was chosen, as lines of this width; where there are more than are shown, the first line says so.
fn chosen(names: &[&str], cols: u16) -> Vec<String> {
    if names.is_empty() {
        return Vec::new();
    }
    let lines = text::wrap(&names.join(" · "), usize::from(cols));
    let hidden = lines.len().saturating_sub(MOST);
    let mut shown: Vec<String> = lines.into_iter().skip(hidden).collect();
    if let Some(first) = shown.first_mut().filter(|_| hidden > 0) {
        *first = format!("{} {first}", text::ELLIPSIS);
    }
    shown
}

/// Lines the value takes; `typing` where the line for the next one is shown in any case.
pub fn many_rows(names: &[&str], typing: bool, cols: u16) -> u16 {
    let chosen = cells(chosen(names, cols).len());
    chosen + u16::from(typing || chosen == 0)
}

/// Draws those chosen and the line below them; answers where the text cursor stands.
pub fn many(frame: &mut Frame<'_>, room: Rect, names: &[&str], typed: &Value<'_>, ctx: &Ctx<'_>) -> Option<Position> {
    let lines = chosen(names, room.width);
    for (row, line) in lines.iter().enumerate().take(usize::from(room.height)) {
        text::put(frame.buffer_mut(), line_of(room, cells(row)), &text::line(line, ctx.theme.style(Role::Text)));
    }
    let place = below(room, cells(lines.len()));
    if place.is_empty() { None } else { value(frame, left(place, WIDEST), typed, ctx) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_are_shown_and_the_line_is_there_while_something_is_typed() {
        let many: Vec<String> = (0..40).map(|at| format!("Contoh {at}")).collect();
        let names: Vec<&str> = many.iter().map(String::as_str).collect();
        let lines = chosen(&names, 30);
        assert_eq!(lines.len(), MOST);
        assert!(lines.first().is_some_and(|line| line.starts_with(text::ELLIPSIS)), "{lines:?}");
        assert!(lines.last().is_some_and(|line| line.ends_with("Contoh 39")), "{lines:?}");
        assert_eq!((many_rows(&names, true, 30), many_rows(&names, false, 30)), (5, 4));
        assert_eq!((many_rows(&[], false, 30), many_rows(&[], true, 30)), (1, 1));
    }
}
