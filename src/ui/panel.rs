//! A framed part of the screen: title on the left, badge on the right, both in the frame itself so they cost no line.
//!
//! ```text
//! ┌ Prosedur ── / bpjs mati ───── 4 dari 53 ┐
//! ```

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::symbols::border::{DOUBLE, PLAIN, Set};
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::Role;
use super::{after, below, cells, input, left, line_of, right, text};

/// Widest share of the frame the title may take when a badge or a search line wants room too, in percent.
const TITLE_SHARE: u16 = 60;
/// A search line narrower than this is not drawn.
const SEARCH_LEAST: u16 = 8;
/// With less room than this the search line stands close to the title.
const SEARCH_CROWDED: u16 = 24;
/// A search line wants at least this many columns for what is typed; otherwise the badge moves to the lower frame.
const SEARCH_WISH: usize = 16;

/// What stands in the frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Panel<'a> {
    /// Name of the part.
    pub title: &'a str,
    /// Count or state, on the right; empty for none.
    pub badge: &'a str,
    /// Takes the keys now.
    pub focused: bool,
}

/// A search line inside the upper frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Search<'a> {
    /// What was typed.
    pub value: &'a str,
    /// Cursor, in characters from the start.
    pub cursor: usize,
    /// Takes the keys now: shows the cursor.
    pub active: bool,
    /// Dim text while nothing is typed.
    pub placeholder: &'a str,
}

impl Search<'_> {
    /// Columns the line wants at least, signs and the title's own spaces included.
    fn least(&self) -> usize {
        text::width(self.value).max(SEARCH_WISH) + 8
    }
}

/// Draws the frame and answers with the room inside.
pub fn panel(frame: &mut Frame<'_>, area: Rect, panel: Panel<'_>, ctx: &Ctx<'_>) -> Rect {
    panel_search(frame, area, panel, None, ctx).0
}

/// [`panel`] with a search line in the frame; also answers where the cursor stands if the search takes the keys.
pub fn panel_search(
    frame: &mut Frame<'_>,
    area: Rect,
    panel: Panel<'_>,
    search: Option<Search<'_>>,
    ctx: &Ctx<'_>,
) -> (Rect, Option<Position>) {
    let area = area.intersection(frame.area());
    if area.width < 2 || area.height < 2 {
        return (Rect { width: 0, height: 0, ..area }, None);
    }
    edges(frame.buffer_mut(), area, border(panel.focused, ctx), border_style(&panel, ctx));
    let inner = Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 };
    let top = Rect { x: area.x + 1, y: area.y, width: area.width - 2, height: 1 };
    let bottom = Rect { y: area.bottom() - 1, ..top };
    let wish = search.map_or(0, |s| cells(text::width(panel.title).saturating_add(s.least())));
    let crowded = search.is_some() && wish.saturating_add(cells(text::width(panel.badge) + 2)) > top.width;
    let badge = draw_badge(frame, if crowded { bottom } else { top }, panel.badge, ctx);
    let top = left(top, if crowded { top.width } else { top.width - badge });
    let title = draw_title(frame, top, &panel, search.is_some(), ctx);
    let cursor = search.and_then(|s| draw_search(frame, after(top, title), &s, ctx));
    (inner, cursor)
}

/// A line of its own above a list that says what narrows it; answers with the room below. A room of one line keeps it for the
/// list.
pub fn said_above(frame: &mut Frame<'_>, area: Rect, said: &str, role: Role, ctx: &Ctx<'_>) -> Rect {
    if said.is_empty() || area.height < 2 {
        return area;
    }
    let fitted = text::fit(said, usize::from(area.width.saturating_sub(3)));
    text::put(frame.buffer_mut(), line_of(area, 0), &text::line(format!("  {fitted}"), ctx.theme.style(role)));
    below(area, 1)
}

/// Without colour, the focus is seen by the doubled frame.
fn border(focused: bool, ctx: &Ctx<'_>) -> Set<'static> {
    if focused && ctx.theme.is_plain() { DOUBLE } else { PLAIN }
}

/// The four edges and nothing inside them: ratatui's own block also gives each cell inside a style, and that was a tenth
/// of the work of a frame.
fn edges(buf: &mut Buffer, area: Rect, set: Set<'_>, style: Style) {
    let (top, bottom) = (line_of(area, 0), line_of(area, area.height - 1));
    text::fill(buf, top, set.horizontal_top, style);
    text::fill(buf, bottom, set.horizontal_bottom, style);
    text::fill(buf, left(area, 1), set.vertical_left, style);
    text::fill(buf, right(area, 1), set.vertical_right, style);
    text::fill(buf, left(top, 1), set.top_left, style);
    text::fill(buf, right(top, 1), set.top_right, style);
    text::fill(buf, left(bottom, 1), set.bottom_left, style);
    text::fill(buf, right(bottom, 1), set.bottom_right, style);
}

fn border_style(panel: &Panel<'_>, ctx: &Ctx<'_>) -> Style {
    ctx.theme.style(if panel.focused { Role::BorderFocus } else { Role::Border })
}

fn draw_badge(frame: &mut Frame<'_>, edge: Rect, badge: &str, ctx: &Ctx<'_>) -> u16 {
    if badge.is_empty() || edge.width < 6 {
        return 0;
    }
    let shown = text::fit(badge, usize::from(edge.width / 2).saturating_sub(2));
    let line = text::line(format!(" {shown} "), ctx.theme.style(Role::Dim));
    text::blank(frame.buffer_mut(), right(edge, cells(text::line_width(&line))), Style::new());
    text::put_right(frame.buffer_mut(), edge, &line)
}

fn draw_title(frame: &mut Frame<'_>, edge: Rect, panel: &Panel<'_>, shared: bool, ctx: &Ctx<'_>) -> u16 {
    if panel.title.is_empty() || edge.width < 3 {
        return 0;
    }
    let room = if shared { edge.width * TITLE_SHARE / 100 } else { edge.width };
    let room = room.max(edge.width.min(14)).saturating_sub(2);
    let shown = text::fit(panel.title, usize::from(room));
    let role = if panel.focused { Role::Title } else { Role::Text };
    let line = text::line(format!(" {shown} "), ctx.theme.style(role));
    text::blank(frame.buffer_mut(), left(edge, cells(text::line_width(&line))), Style::new());
    text::put(frame.buffer_mut(), edge, &line)
}

fn draw_search(frame: &mut Frame<'_>, edge: Rect, search: &Search<'_>, ctx: &Ctx<'_>) -> Option<Position> {
    let edge = after(edge, if edge.width > SEARCH_CROWDED { 2 } else { 0 });
    if edge.width < SEARCH_LEAST {
        return None;
    }
    let sign = Line::from(vec![
        Span::raw(" "),
        Span::styled("/", ctx.theme.style(if search.active { Role::Key } else { Role::Dim })),
        Span::raw(" "),
    ]);
    let used = text::put(frame.buffer_mut(), edge, &sign);
    let room = after(edge, used);
    let shown = if search.value.is_empty() { search.placeholder } else { search.value };
    let wide = cells(text::width(shown)).saturating_add(if search.active { 2 } else { 1 });
    let field = left(line_of(room, 0), wide.max(2));
    input::value(
        frame,
        field,
        &input::Value {
            text: search.value,
            cursor: search.cursor,
            focused: search.active,
            placeholder: search.placeholder,
            boxed: false,
        },
        ctx,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::shot;

    #[test]
    fn title_and_badge_stand_in_the_frame() {
        let shown = shot::text(34, 3, |f, ctx| {
            let inner = panel(f, f.area(), Panel { title: "Prosedur", badge: "4 dari 53", focused: true }, ctx);
            assert_eq!(inner, Rect::new(1, 1, 32, 1));
        });
        assert_eq!(shown.lines().next(), Some("┌ Prosedur ─────────── 4 dari 53 ┐"));
    }

    #[test]
    fn a_long_title_leaves_room_for_the_badge() {
        let shown = shot::text(30, 2, |f, ctx| {
            panel(f, f.area(), Panel { title: "Pengaktifan kembali BPJS", badge: "12", focused: false }, ctx);
        });
        let top = shown.lines().next().unwrap_or_default();
        assert!(top.contains('…') && top.ends_with(" 12 ┐"), "{top}");
    }

    #[test]
    fn the_search_line_gives_the_cursor() {
        let shown = shot::text(50, 2, |f, ctx| {
            let search = Search { value: "bpjs", cursor: 4, active: true, placeholder: "" };
            let p = Panel { title: "Prosedur", badge: "4 dari 53", focused: true };
            let (_, cursor) = panel_search(f, f.area(), p, Some(search), ctx);
            assert_eq!(cursor, Some(Position::new(20, 0)));
        });
        assert_eq!(shown.lines().next(), Some("┌ Prosedur ── / bpjs  ──────────────── 4 dari 53 ┐"));
    }

    #[test]
    fn a_crowded_badge_moves_to_the_lower_frame() {
        let shown = shot::text(34, 3, |f, ctx| {
            let search = Search { value: "bpjs mati", cursor: 9, active: true, placeholder: "" };
            let p = Panel { title: "Prosedur", badge: "4 dari 53", focused: true };
            panel_search(f, f.area(), p, Some(search), ctx);
        });
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            lines,
            [
                "┌ Prosedur  / bpjs mati  ────────┐",
                "│                                │",
                "└───────────────────── 4 dari 53 ┘"
            ]
        );
    }

    #[test]
    fn too_little_room_gives_an_empty_inside() {
        shot::text(1, 1, |f, ctx| {
            assert!(panel(f, f.area(), Panel { title: "x", badge: "y", focused: true }, ctx).is_empty());
        });
    }
}
