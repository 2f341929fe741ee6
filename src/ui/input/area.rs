//! A value of many lines: wrapped as it is typed, scrolled to the cursor.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use super::super::ctx::Ctx;
use super::super::theme::Role;
use super::super::{after, cells, line_of, text};

/// A value of many lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct Area<'a> {
    /// What was typed; `\n` ends a line.
    pub text: &'a str,
    /// Cursor, in characters from the start of the whole text.
    pub cursor: usize,
    /// Shows the cursor.
    pub focused: bool,
    /// Dim text while nothing is typed.
    pub placeholder: &'a str,
}

/// Draws the text and answers where the cursor stands if focused.
pub fn area(frame: &mut Frame<'_>, place: Rect, value: &Area<'_>, ctx: &Ctx<'_>) -> Option<Position> {
    let place = place.intersection(frame.area());
    if place.is_empty() {
        return None;
    }
    let style = ctx.theme.style(if value.focused { Role::InputFocus } else { Role::Input });
    text::blank(frame.buffer_mut(), place, style);
    if value.text.is_empty() {
        let hint = text::line(value.placeholder, style.patch(ctx.theme.style(Role::Dim)));
        text::put(frame.buffer_mut(), after(line_of(place, 0), u16::from(value.focused)), &hint);
    }
    let rows = rows(value.text, usize::from(place.width.saturating_sub(1).max(1)));
    let (at, column) = cursor_place(&rows, value.cursor);
    let top = if value.focused { (at + 1).saturating_sub(usize::from(place.height)) } else { 0 };
    for (y, row) in rows.iter().skip(top).take(usize::from(place.height)).enumerate() {
        text::put(frame.buffer_mut(), line_of(place, cells(y)), &text::line(row.text, style));
    }
    let x = place.x.saturating_add(column.min(place.width - 1));
    value.focused.then(|| Position { x, y: place.y.saturating_add(cells(at - top)) })
}

/// One line on the screen: its text and the number of its first character in the whole text.
struct Row<'a> {
    text: &'a str,
    start: usize,
}

/// The text in lines of at most `cols` columns, broken after a space where there is one. At least one line.
fn rows(text: &str, cols: usize) -> Vec<Row<'_>> {
    let (mut out, mut start) = (Vec::new(), 0);
    for line in text.split('\n') {
        let mut rest = line;
        loop {
            let cut = row_end(rest, cols);
            let (head, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
            out.push(Row { text: head, start });
            start += head.chars().count();
            if tail.is_empty() {
                break;
            }
            rest = tail;
        }
        start += 1;
    }
    out
}

/// Bytes of `rest` that make the next line.
fn row_end(rest: &str, cols: usize) -> usize {
    let (mut used, mut after_space) = (0, None);
    for (at, letter) in rest.grapheme_indices(true) {
        used += text::width(letter);
        if used > cols && at > 0 && letter != " " {
            return after_space.unwrap_or(at);
        }
        if letter == " " {
            after_space = Some(at + 1);
        }
    }
    rest.len()
}

/// Line and column of a character.
fn cursor_place(rows: &[Row<'_>], cursor: usize) -> (usize, u16) {
    let at = rows.iter().rposition(|row| row.start <= cursor).unwrap_or(0);
    let column = rows.get(at).map_or(0, |row| {
        let before: String = row.text.chars().take(cursor.saturating_sub(row.start)).collect();
        text::width(&before)
    });
    (at, cells(column))
}
