//! Fields of a form: label, value with the real cursor, problem or hint. Editing is not here; this draws what it is given.
//!
//! ```text
//! ▌ Nama sesuai KTP *   Cut Nyak
//!                       ✗ Nama belum diisi
//! ```

mod area;
mod many;
mod options;

pub use area::{Area, area};
pub use many::{many, many_rows};
pub(crate) use options::tick;
pub use options::{Check, Pick, checklist, choice, choice_text, pick, toggle};

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::{Level, Role};
use super::{after, below, cells, left, line_of, text};

/// Stands before the field that takes the keys.
const FOCUS_SIGN: &str = "▌";
/// Behind the label of a field that must be filled in.
const REQUIRED_SIGN: &str = "*";
/// Columns before the label.
const INDENT: u16 = 2;
/// Columns between label and value.
const GAP: u16 = 2;
/// A value gets at least this many columns before the label is cut.
const VALUE_LEAST: u16 = 12;

/// What stands around a value, whatever kind of value it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// Name of the field.
    pub label: &'a str,
    /// Columns of the label, the same for all fields of a form.
    pub label_cols: u16,
    /// Must be filled in.
    pub required: bool,
    /// Takes the keys.
    pub focused: bool,
    /// What is wrong or worth knowing about the value.
    pub problem: Option<(&'a str, Level)>,
    /// Dim help, shown while focused and without a problem.
    pub hint: &'a str,
}

impl Field<'_> {
    /// Columns that the value gets in a form of this width.
    pub fn value_cols(&self, width: u16) -> u16 {
        width.saturating_sub(self.value_start(width))
    }

    fn value_start(&self, width: u16) -> u16 {
        let wish = INDENT.saturating_add(self.label_cols).saturating_add(GAP + 1);
        wish.min(width.saturating_sub(VALUE_LEAST).max(INDENT))
    }

    /// Lines the note beneath takes in a form of this width; 0 when there is nothing to say.
    pub fn note_rows(&self, width: u16) -> u16 {
        cells(self.note(usize::from(self.value_cols(width))).len())
    }

    fn note(&self, cols: usize) -> Vec<(String, Role)> {
        let (said, level) = match self.problem {
            Some((said, level)) => (format!("{} {said}", level.mark()), level),
            None if self.focused && !self.hint.is_empty() => (self.hint.to_owned(), Level::Info),
            None => return Vec::new(),
        };
        text::wrap(&said, cols).into_iter().map(|line| (line, level.role())).collect()
    }
}

/// Draws label and note of a field whose value is `rows` high and answers with the room for the value.
///
/// The note stands under the value; when there is no line left, a problem stands behind it on the right.
pub fn field(frame: &mut Frame<'_>, place: Rect, rows: u16, field: &Field<'_>, ctx: &Ctx<'_>) -> Rect {
    let place = place.intersection(frame.area());
    draw_label(frame, place, field, ctx);
    let start = field.value_start(place.width);
    let value = Rect { height: place.height.min(rows), ..after(place, start) };
    let under = below(after(place, start), rows);
    for (row, (line, role)) in field.note(usize::from(under.width)).iter().enumerate() {
        text::put(frame.buffer_mut(), line_of(under, cells(row)), &text::line(line, ctx.theme.style(*role)));
    }
    match field.problem {
        Some((said, level)) if under.is_empty() => problem_behind(frame, value, said, level, ctx),
        _ => value,
    }
}

fn draw_label(frame: &mut Frame<'_>, place: Rect, field: &Field<'_>, ctx: &Ctx<'_>) {
    let role = if field.focused { Role::Accent } else { Role::Dim };
    let sign = if field.focused { FOCUS_SIGN } else { " " };
    text::put(frame.buffer_mut(), line_of(place, 0), &text::line(sign, ctx.theme.style(Role::Accent)));
    let room = left(after(place, INDENT), field.value_start(place.width).saturating_sub(INDENT + GAP));
    let star = if field.required { 2 } else { 0 };
    let shown = text::fit(field.label, usize::from(room.width.saturating_sub(star)));
    let style =
        if field.focused { ctx.theme.style(Role::Title).patch(ctx.theme.style(role)) } else { ctx.theme.style(role) };
    let mut spans = vec![Span::styled(shown, style)];
    if field.required {
        spans.push(Span::styled(format!(" {REQUIRED_SIGN}"), ctx.theme.style(Role::Accent)));
    }
    text::put(frame.buffer_mut(), line_of(room, 0), &Line::from(spans));
}

fn problem_behind(frame: &mut Frame<'_>, value: Rect, said: &str, level: Level, ctx: &Ctx<'_>) -> Rect {
    let line = text::line(format!(" {} {said}", level.mark()), ctx.theme.style(level.role()));
    let room = super::right(value, value.width / 2);
    text::put(frame.buffer_mut(), line_of(room, 0), &line);
    left(value, value.width - room.width)
}

/// A one-line value.
#[derive(Clone, Copy, Debug, Default)]
pub struct Value<'a> {
    /// What was typed.
    pub text: &'a str,
    /// Cursor, in characters from the start.
    pub cursor: usize,
    /// Shows the cursor.
    pub focused: bool,
    /// Dim text while nothing is typed.
    pub placeholder: &'a str,
    /// The room of the value is painted, so that its end is seen.
    pub boxed: bool,
}

/// Draws a one-line value, scrolled so that the cursor is in sight, and answers where the cursor stands if focused.
pub fn value(frame: &mut Frame<'_>, place: Rect, value: &Value<'_>, ctx: &Ctx<'_>) -> Option<Position> {
    let place = line_of(place.intersection(frame.area()), 0);
    if place.is_empty() {
        return None;
    }
    let style = if value.boxed {
        ctx.theme.style(if value.focused { Role::InputFocus } else { Role::Input })
    } else {
        ctx.theme.style(if value.focused { Role::Text } else { Role::Dim })
    };
    text::blank(frame.buffer_mut(), place, style);
    let (shown, column) = scrolled(value, usize::from(place.width));
    if value.text.is_empty() {
        let hint = text::line(value.placeholder, style.patch(ctx.theme.style(Role::Dim)));
        text::put(frame.buffer_mut(), if value.focused { after(place, 1) } else { place }, &hint);
    } else {
        text::put(frame.buffer_mut(), place, &text::line(&shown, style));
    }
    value.focused.then_some(Position { x: place.x.saturating_add(column), y: place.y })
}

/// The visible part of the value in `cols` columns and the column of the cursor in it. `…` stands for what is hidden.
fn scrolled(value: &Value<'_>, cols: usize) -> (String, u16) {
    let before: String = value.text.chars().take(value.cursor).collect();
    let column = text::width(&before);
    let start = (column + 1).saturating_sub(cols);
    if start == 0 {
        return (text::fit(value.text, cols), cells(column));
    }
    let hidden = start + 1;
    let rest = text::skip(value.text, hidden);
    (text::fit(&format!("{}{rest}", text::ELLIPSIS), cols), cells(column - start))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
