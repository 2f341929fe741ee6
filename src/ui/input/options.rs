//! Values that are chosen, not typed: one of few, yes or no, several of a list, one of many found by typing.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::ctx::Ctx;
use super::super::list::{self, Column, List, ListState, Row};
use super::super::theme::Role;
use super::super::{after, cells, line_of, text};

/// Space between two options on a line.
const BETWEEN: &str = "   ";

/// All options on one line as they are written without colour: `( ) Laki-laki   (•) Perempuan`.
pub fn choice_text(options: &[&str], chosen: Option<usize>) -> String {
    let marked = options.iter().enumerate().map(|(at, option)| option_text(option, chosen == Some(at)));
    marked.collect::<Vec<_>>().join(BETWEEN)
}

fn option_text(option: &str, chosen: bool) -> String {
    format!("({}) {option}", if chosen { '•' } else { ' ' })
}

/// One of few: all side by side if they fit, otherwise the chosen one with its number, `‹ Perempuan › 2/2`.
pub fn choice(
    frame: &mut Frame<'_>,
    place: Rect,
    options: &[&str],
    chosen: Option<usize>,
    focused: bool,
    ctx: &Ctx<'_>,
) {
    let on = ctx.theme.style(if focused { Role::Accent } else { Role::Text });
    let line = if text::width(&choice_text(options, chosen)) <= usize::from(place.width) {
        let mut spans = Vec::new();
        for (at, option) in options.iter().enumerate() {
            let is = chosen == Some(at);
            spans.push(text::span(option_text(option, is), if is { on } else { ctx.theme.style(Role::Dim) }));
            spans.push(Span::raw(BETWEEN));
        }
        spans.pop();
        Line::from(spans)
    } else {
        shrunk(options, chosen, place.width, on, ctx)
    };
    text::put(frame.buffer_mut(), line_of(place, 0), &line);
}

fn shrunk(
    options: &[&str],
    chosen: Option<usize>,
    width: u16,
    on: ratatui::style::Style,
    ctx: &Ctx<'_>,
) -> Line<'static> {
    let dim = ctx.theme.style(Role::Dim);
    let count = format!(" {}/{}", chosen.map_or(0, |at| at + 1), options.len());
    let name = chosen.and_then(|at| options.get(at)).copied().unwrap_or("–");
    let room = usize::from(width).saturating_sub(text::width(&count) + 4);
    Line::from(vec![
        Span::styled("‹ ", dim),
        Span::styled(text::fit(name, room), on),
        Span::styled(" ›", dim),
        Span::styled(count, dim),
    ])
}

/// Yes or no: `[x] text`.
pub fn toggle(frame: &mut Frame<'_>, place: Rect, on: bool, said: &str, focused: bool, ctx: &Ctx<'_>) {
    let style = ctx.theme.style(if focused { Role::Accent } else { Role::Text });
    text::put(frame.buffer_mut(), line_of(place, 0), &text::line(format!("{} {said}", tick(on)), style));
}

/// The box of a ticked or open line.
pub(crate) fn tick(on: bool) -> &'static str {
    if on { "[x]" } else { "[ ]" }
}

/// One line of a checklist.
#[derive(Clone, Copy, Debug)]
pub struct Check<'a> {
    /// Ticked.
    pub ticked: bool,
    /// What it is about.
    pub text: &'a str,
}

/// Several of a list; `at` is the line with the cursor.
pub fn checklist(frame: &mut Frame<'_>, place: Rect, items: &[Check<'_>], at: usize, focused: bool, ctx: &Ctx<'_>) {
    if focused {
        let state = ListState { selected: at, offset: 0 };
        let view = List { len: items.len(), state, focused, columns: &[], empty: "" };
        let row = |index: usize| items.get(index).map_or_else(Row::default, |item| Row::new([check_text(item)]));
        return list::list(frame, place, &view, row, ctx);
    }
    for (row, item) in items.iter().enumerate() {
        let line = text::line(check_text(item), ctx.theme.style(Role::Text));
        text::put(frame.buffer_mut(), after(line_of(place, cells(row)), 2), &line);
    }
}

fn check_text(item: &Check<'_>) -> String {
    format!("{} {}", tick(item.ticked), item.text)
}

/// One proposal of a pick list.
#[derive(Clone, Copy, Debug)]
pub struct Pick<'a> {
    /// What would be chosen.
    pub text: &'a str,
    /// Where it matches what was typed, in characters.
    pub hits: &'a [Range<usize>],
    /// Dim, on the right: what tells it from its neighbours.
    pub note: &'a str,
}

/// One of many, found by typing; drawn under the field. `empty` is said when nothing matches.
pub fn pick(
    frame: &mut Frame<'_>,
    place: Rect,
    items: &[Pick<'_>],
    at: usize,
    focused: bool,
    empty: &str,
    ctx: &Ctx<'_>,
) {
    let columns = [Column::flex(3), Column::flex(2).right().from(30)];
    let view =
        List { len: items.len(), state: ListState { selected: at, offset: 0 }, focused, columns: &columns, empty };
    let style = |role| ctx.theme.style(role);
    let row = |index: usize| match items.get(index) {
        Some(item) => Row::new([
            text::marked(item.text, item.hits, ratatui::style::Style::new(), style(Role::Match)),
            text::line(item.note, style(Role::Dim)),
        ]),
        None => Row::default(),
    };
    list::list(frame, place, &view, row, ctx);
}
