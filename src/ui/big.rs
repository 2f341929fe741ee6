//! Large digits, for what is read off the screen and typed somewhere else. Five rows, three columns a digit; drawn with
//! full blocks, which every terminal has.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::theme::Role;
use super::{Ctx, line_of, text};

/// Rows a digit takes.
pub const ROWS: u16 = 5;

/// Rows of the digits 0 to 9, `#` for ink.
const SHAPES: [[&str; 5]; 10] = [
    ["###", "# #", "# #", "# #", "###"],
    [" # ", "## ", " # ", " # ", "###"],
    ["###", "  #", "###", "#  ", "###"],
    ["###", "  #", "###", "  #", "###"],
    ["# #", "# #", "###", "  #", "  #"],
    ["###", "#  ", "###", "  #", "###"],
    ["###", "#  ", "###", "# #", "###"],
    ["###", "  #", "  #", "  #", "  #"],
    ["###", "# #", "###", "# #", "###"],
    ["###", "# #", "###", "  #", "###"],
];

/// Draws digits (and the spaces and hyphens between them) large; false, and nothing drawn, where there are other signs or
/// too little room.
pub fn digits(frame: &mut Frame<'_>, room: Rect, value: &str, ctx: &Ctx<'_>) -> bool {
    let Some(rows) = rows_of(value) else { return false };
    let wide = rows.iter().map(|row| text::width(row)).max().unwrap_or(0);
    if room.height < ROWS + 3 || usize::from(room.width) < wide {
        return false;
    }
    for (at, row) in rows.iter().enumerate() {
        let place = line_of(room, u16::try_from(at).unwrap_or(u16::MAX));
        text::put(frame.buffer_mut(), place, &text::line(row, ctx.theme.style(Role::Bar)));
    }
    true
}

fn rows_of(value: &str) -> Option<Vec<String>> {
    let mut rows = vec![String::new(); usize::from(ROWS)];
    if !value.chars().any(|sign| sign.is_ascii_digit()) {
        return None;
    }
    for sign in value.chars() {
        let shape = match sign {
            ' ' => [" "; 5],
            '-' => ["   ", "   ", "###", "   ", "   "],
            digit => *SHAPES.get(digit.to_digit(10)? as usize)?,
        };
        for (row, part) in rows.iter_mut().zip(shape) {
            row.push_str(&part.replace('#', "█"));
            row.push(' ');
        }
    }
    Some(rows)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_sixteen_digits_fits_eighty_columns() {
        let rows = rows_of("9999 0142 0385 0002").unwrap();
        assert!(rows.iter().all(|row| text::width(row) <= 76), "{}", rows.join("\n"));
    }

    #[test]
    fn letters_are_not_digits() {
        assert!(rows_of("Contoh 12").is_none() && rows_of("").is_none() && rows_of(" - ").is_none());
    }

    #[test]
    fn every_digit_is_told_from_every_other() {
        let mut seen: Vec<_> = SHAPES.iter().map(|shape| shape.concat()).collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 10);
    }
}
