//! A window over the others: what is behind is cleared, nothing is shaded.

use ratatui::Frame;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::ctx::Ctx;
use super::panel::{Panel, panel};

/// Draws an empty window of `width` × `height` with its frame in the middle of `area`, smaller if it must be, and answers
/// with the room inside.
pub fn popup(frame: &mut Frame<'_>, area: Rect, width: u16, height: u16, title: &str, ctx: &Ctx<'_>) -> Rect {
    let place = centred(area.intersection(frame.area()), width, height);
    clear(frame.buffer_mut(), place);
    panel(frame, place, Panel { title, badge: "", focused: true }, ctx)
}

/// The middle `width` × `height` of `area`.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    let x = area.x.saturating_add((area.width - width) / 2);
    let y = area.y.saturating_add((area.height - height) / 2);
    Rect { x, y, width, height }
}

/// Empties the cells, also the left half of a wide letter whose right half is covered: it would push the frame aside.
fn clear(buf: &mut Buffer, place: Rect) {
    Clear.render(place.intersection(*buf.area()), buf);
    for y in place.top()..place.bottom() {
        let Some(beside) = place.x.checked_sub(1).and_then(|x| buf.cell_mut((x, y))) else { continue };
        if beside.cell_width() > 1 {
            beside.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{shot, text};
    use ratatui::text::Line;

    #[test]
    fn it_stands_in_the_middle_and_clears_what_is_behind() {
        let shown = shot::text(12, 5, |f, ctx| {
            for y in 0..5 {
                text::put(f.buffer_mut(), Rect::new(0, y, 12, 1), &Line::raw("............"));
            }
            assert_eq!(popup(f, f.area(), 6, 3, "", ctx), Rect::new(4, 2, 4, 1));
        });
        assert_eq!(shown, "............\n...┌────┐...\n...│    │...\n...└────┘...\n............\n");
    }

    #[test]
    fn a_wide_letter_under_its_edge_does_not_push_the_frame() {
        let shown = shot::text(10, 3, |f, ctx| {
            text::put(f.buffer_mut(), Rect::new(0, 1, 10, 1), &Line::raw("a社会福祉"));
            popup(f, f.area(), 6, 3, "", ctx);
        });
        assert_eq!(shown.lines().nth(1), Some("a │    │"));
    }

    #[test]
    fn a_window_larger_than_the_screen_is_the_screen() {
        assert_eq!(centred(Rect::new(0, 0, 4, 2), 90, 90), Rect::new(0, 0, 4, 2));
    }
}
