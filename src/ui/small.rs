//! What stands on a screen that cannot hold a pane: one sentence that says which size is needed.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::ctx::Ctx;
use super::theme::Role;
use super::{cells, line_of, text};
use crate::words::ui as words;

/// Columns and rows that a pane needs at least.
pub const LEAST: (u16, u16) = (40, 10);

/// True if no pane fits here and [`small`] is to be drawn instead.
pub fn too_small(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}

/// Draws the sentence, as much of it as there is room for.
pub fn small(frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    let said = words::too_small((area.width, area.height), LEAST, ctx.lang);
    let lines = text::wrap(&said, usize::from(area.width));
    let top = area.height.saturating_sub(cells(lines.len())) / 2;
    for (row, line) in lines.iter().enumerate() {
        let place = line_of(area, top.saturating_add(cells(row)));
        text::put_centre(frame.buffer_mut(), place, &text::line(line, ctx.theme.style(Role::Text)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::shot;

    #[test]
    fn only_less_than_forty_by_ten_is_too_small() {
        assert!(!too_small(Rect::new(0, 0, 40, 10)));
        assert!(too_small(Rect::new(0, 0, 39, 10)));
        assert!(too_small(Rect::new(0, 0, 40, 9)));
    }

    #[test]
    fn the_sentence_says_which_size_is_needed() {
        let shown = shot::text(30, 8, |f, ctx| small(f, f.area(), ctx));
        assert!(shown.contains("30×8") && shown.contains("40×10"), "{shown}");
    }
}
