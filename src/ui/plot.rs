//! Values over time as columns, with their axis: the largest and zero on the left, the first and last period below. A
//! value that may not be shown stands as `?`, an empty column is zero. The chosen one has a mark under the axis.
//!
//! ```text
//! 40 ┤      ▄▄ ██
//!    │ ▂▂ ██ ██ ██
//!  0 ┼─────────^───
//!     Jan 2026  Apr 2026
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;

use super::ctx::Ctx;
use super::theme::Role;
use super::{after, cells, line_of, text};

/// What is drawn.
pub struct Plot<'a> {
    /// The oldest first; none where it may not be shown.
    pub values: &'a [Option<u64>],
    /// The one that is marked; it is always in sight.
    pub chosen: Option<usize>,
    /// What a value is called, by place.
    pub label: &'a dyn Fn(usize) -> String,
}

/// Widest column.
const WIDEST: usize = 6;
/// Eighths of a cell, from below.
const STEPS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Draws the plot; in fewer than four rows or hardly any columns there is nothing to be seen and nothing is drawn.
pub fn plot(frame: &mut Frame<'_>, area: Rect, plot: &Plot<'_>, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    // Where there is nothing yet, the scale is still one.
    let most = plot.values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let scale = crate::words::kecamatan::number(i64::try_from(most).unwrap_or(i64::MAX), ctx.lang);
    let left = text::width(&scale).max(1);
    let room = usize::from(area.width).saturating_sub(left + 3);
    if area.height < 4 || room < 4 || plot.values.is_empty() {
        return;
    }
    let (first, shown) = window(plot, room);
    let wide = (room / shown.max(1)).clamp(1, WIDEST);
    let bars = area.height - 2;
    let (dim, bar) = (ctx.theme.style(Role::Dim), ctx.theme.style(Role::Bar));
    for row in 0..bars {
        let axis = match row {
            0 => format!("{} ┤", text::pad_left(&scale, left)),
            _ => format!("{} │", " ".repeat(left)),
        };
        let place = line_of(area, row);
        text::put(frame.buffer_mut(), place, &text::line(&axis, dim));
        let said: String = (first..first + shown)
            .map(|at| {
                column(
                    plot.values.get(at).copied().flatten(),
                    most,
                    usize::from(bars - 1 - row),
                    usize::from(bars),
                    wide,
                    ctx,
                )
            })
            .collect();
        text::put(frame.buffer_mut(), after(place, cells(left + 2)), &text::line(&said, bar));
    }
    draw_axis(frame, line_of(area, bars), plot, (first, shown, wide), left, ctx);
    draw_labels(frame, line_of(area, bars + 1), plot, (first, shown, wide), left, ctx);
}

/// The newest values that fit, or earlier ones where the chosen one is earlier.
fn window(plot: &Plot<'_>, room: usize) -> (usize, usize) {
    let len = plot.values.len();
    let shown = len.min(room);
    let newest = len - shown;
    (plot.chosen.map_or(newest, |chosen| newest.min(chosen)), shown)
}

/// One value in one row, counted from below: full, a part of a cell, or nothing.
fn column(value: Option<u64>, most: u64, row: usize, rows: usize, wide: usize, ctx: &Ctx<'_>) -> String {
    let sign = match value {
        None if row == 0 => '?',
        None => ' ',
        Some(value) => {
            let eighths = u128::from(value) * (rows as u128) * 8;
            let eighths = usize::try_from(eighths.div_ceil(u128::from(most.max(1)))).unwrap_or(0);
            let here = eighths.saturating_sub(row * 8).min(8);
            match ctx.theme.is_plain() {
                true if here > 0 => '#',
                true => ' ',
                false => STEPS.get(here).copied().unwrap_or(' '),
            }
        }
    };
    // Wide columns stand apart.
    let filled = if wide > 2 { wide - 1 } else { wide };
    let mut said: String = std::iter::repeat_n(sign, filled).collect();
    said.extend(std::iter::repeat_n(' ', wide - filled));
    said
}

fn draw_axis(
    frame: &mut Frame<'_>,
    place: Rect,
    plot: &Plot<'_>,
    (first, shown, wide): (usize, usize, usize),
    left: usize,
    ctx: &Ctx<'_>,
) {
    let (dim, accent) = (ctx.theme.style(Role::Dim), ctx.theme.style(Role::Accent));
    let sign = format!("{} ┼", text::pad_left("0", left));
    text::put(frame.buffer_mut(), place, &text::line(&sign, dim));
    let line = "─".repeat(shown * wide);
    text::put(frame.buffer_mut(), after(place, cells(left + 2)), &text::line(&line, dim));
    if let Some(chosen) = plot.chosen.and_then(|chosen| chosen.checked_sub(first)).filter(|chosen| *chosen < shown) {
        let at = left + 2 + chosen * wide + (wide - 1) / 2;
        let spot = Rect { width: 1, ..after(place, cells(at)) };
        text::put(frame.buffer_mut(), spot, &text::line("^", accent));
    }
}

fn draw_labels(
    frame: &mut Frame<'_>,
    place: Rect,
    plot: &Plot<'_>,
    (first, shown, wide): (usize, usize, usize),
    left: usize,
    ctx: &Ctx<'_>,
) {
    let dim = ctx.theme.style(Role::Dim);
    let row = after(place, cells(left + 2));
    let (from, to) = ((plot.label)(first), (plot.label)(first + shown.saturating_sub(1)));
    let used = usize::from(text::put(frame.buffer_mut(), row, &text::line(&from, dim)));
    let end = (shown * wide).max(used + 2 + text::width(&to)).min(usize::from(row.width));
    if shown > 1 && used + 2 + text::width(&to) <= end {
        let spot = after(row, cells(end - text::width(&to)));
        text::put(frame.buffer_mut(), spot, &text::line(&to, dim));
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::ui::{Theme, shot};

    fn drawn(size: (u16, u16), values: &[Option<u64>], chosen: Option<usize>, theme: &Theme) -> Vec<String> {
        let label = |at: usize| format!("P{at}");
        let buffer = shot::buffer(size.0, size.1, theme, |frame, ctx| {
            let area = frame.area();
            plot(frame, area, &Plot { values, chosen, label: &label }, ctx);
        });
        (0..size.1)
            .map(|y| (0..size.0).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn heights_are_shares_of_the_largest_and_the_axis_says_which() {
        let lines = drawn((16, 6), &[Some(1), Some(2), Some(4)], Some(2), &Theme::plain());
        assert_eq!(lines[0], "4 ┤        ###");
        assert_eq!(lines[3], "  │### ### ###");
        assert_eq!(lines[4], "0 ┼─────────^──");
        assert_eq!(lines[5], "   P0        P2");
    }

    #[test]
    fn what_may_not_be_shown_is_a_question_and_zero_is_empty() {
        let lines = drawn((12, 5), &[None, Some(0), Some(9)], None, &Theme::dark());
        assert!(lines[2].contains('?') && !lines[0].contains('?'));
    }

    #[test]
    fn more_values_than_columns_show_the_newest_and_the_chosen_one() {
        let values: Vec<Option<u64>> = (1..=100).map(Some).collect();
        let newest = drawn((24, 6), &values, Some(99), &Theme::plain());
        assert!(newest[5].contains("P99"), "{newest:?}");
        let older = drawn((24, 6), &values, Some(3), &Theme::plain());
        assert!(older[5].contains("P3") && older[4].contains('^'), "{older:?}");
    }

    #[test]
    fn every_size_can_be_drawn() {
        for (width, height) in (1..40).flat_map(|width| [(width, 1), (width, 4), (width, 9)]) {
            for values in [vec![], vec![None], vec![Some(u64::MAX)], vec![Some(0); 30]] {
                drawn((width, height), &values, Some(values.len()), &Theme::dark());
            }
        }
    }
}
