//! What the fills of the map mean: a sample of each with its words, in as many lines as it needs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::ctx::Ctx;
use super::super::theme::Role;
use super::super::{cells, line_of, text};
use super::{Fill, raster};

/// Cells of a fill shown in the legend.
pub(super) const SAMPLE: usize = 2;
/// Lines a legend takes at most: the map matters more.
const MOST: usize = 3;
/// Columns between two meanings.
const GAP: usize = 2;

/// Colour of a fill.
pub(super) fn style(fill: Fill, ctx: &Ctx<'_>) -> Style {
    match fill {
        Fill::Class(class) => ctx.theme.class(class),
        _ => ctx.theme.style(Role::Dim),
    }
}

/// The meanings of every line.
fn lines(legend: &[(Fill, String)], cols: u16) -> Vec<&[(Fill, String)]> {
    let width = |(_, said): &(Fill, String)| SAMPLE + 1 + text::width(said);
    let (mut out, mut rest) = (Vec::new(), legend);
    while !rest.is_empty() && out.len() < MOST {
        let mut used = 0;
        let fit = rest.iter().take_while(|one| {
            used += width(one) + if used == 0 { 0 } else { GAP };
            used <= usize::from(cols)
        });
        let (line, others) = rest.split_at(fit.count().max(1));
        out.push(line);
        rest = others;
    }
    out
}

/// Rows the legend takes of this area.
pub(super) fn rows(legend: &[(Fill, String)], area: Rect) -> u16 {
    cells(lines(legend, area.width).len())
}

/// Draws it and answers with the rows taken.
pub(super) fn draw(buf: &mut Buffer, area: Rect, legend: &[(Fill, String)], ctx: &Ctx<'_>) -> u16 {
    let lines = lines(legend, area.width);
    for (row, line) in lines.iter().enumerate() {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for (fill, said) in *line {
            if !spans.is_empty() {
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            spans.push(Span::styled(raster::sample(*fill, SAMPLE), style(*fill, ctx)));
            spans.push(text::span(format!(" {said}"), ctx.theme.style(Role::Dim)));
        }
        text::put(buf, line_of(area, cells(row)), &Line::from(spans));
    }
    cells(lines.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn legend(meanings: &[&str]) -> Vec<(Fill, String)> {
        meanings.iter().map(|said| (Fill::Blank, (*said).to_owned())).collect()
    }

    fn shape(meanings: &[&str], cols: u16) -> Vec<usize> {
        lines(&legend(meanings), cols).iter().map(|line| line.len()).collect()
    }

    #[test]
    fn what_does_not_fit_stands_in_the_next_line() {
        assert_eq!(shape(&["0", "1–9", "10–99"], 40), [3]);
        assert_eq!(shape(&["0", "1–9", "10–99"], 14), [2, 1]);
        assert_eq!(shape(&["0", "1–9", "10–99"], 3), [1, 1, 1]);
    }

    #[test]
    fn it_never_takes_more_than_its_lines() {
        assert_eq!(shape(&["a", "b", "c", "d", "e"], 1).len(), MOST);
        assert_eq!(rows(&[], Rect::new(0, 0, 9, 9)), 0);
    }
}
