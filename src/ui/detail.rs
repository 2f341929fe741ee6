//! The thing itself: headings, paragraphs, pairs of name and value, checklists, notices, one below the other, scrolled.
//!
//! A pane says what the parts are ([`Block`]); here they are laid out in columns for the width there is. Pairs that follow
//! each other share one column of names, checks one column of tags.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::input;
use super::theme::{Level, Role};
use super::{after, cells, line_of, text};
use crate::words::ui as words;

/// Columns left free at both sides.
const MARGIN: u16 = 1;
/// Space between two columns.
const GAP: usize = 2;
/// Names take at most this part of the width, in percent.
const NAME_SHARE: usize = 40;
/// Shorter lines than this are pointless; text is then wrapped to it and cut.
const LEAST: usize = 8;

/// One part of a detail.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Title of a section.
    Heading(String),
    /// Title of a section with a dim remark on the right.
    HeadingNote(String, String),
    /// Running text.
    Para(String),
    /// Running text in the secondary colour.
    Dim(String),
    /// Name and value.
    Pair(String, String),
    /// Short pairs side by side, as many per line as fit: cost, time, decision.
    Facts(Vec<(String, String)>),
    /// One item of a list.
    Bullet(String),
    /// One line of a checklist.
    Check {
        /// Key that ticks it; `None` beyond nine.
        number: Option<u8>,
        /// Brought.
        ticked: bool,
        /// What.
        text: String,
        /// Needed always, or when; on the right.
        tag: String,
        /// Dim line beneath; empty for none.
        note: String,
    },
    /// A remark with a mark.
    Notice(Level, String),
    /// Stations of a way, joined by arrows.
    Steps(Vec<String>),
    /// A line made by the caller; cut, not wrapped.
    Styled(Line<'static>),
    /// A thin line across.
    Rule,
    /// An empty line.
    Gap,
}

/// Draws the blocks from line `scroll` on and answers with the largest scroll that makes sense. More scroll than that is
/// taken as that. If there is more below, the last line says how much.
pub fn detail(frame: &mut Frame<'_>, area: Rect, blocks: &[Block], scroll: u16, ctx: &Ctx<'_>) -> u16 {
    let area = area.intersection(frame.area());
    if area.is_empty() {
        return 0;
    }
    let inside = Rect { width: area.width.saturating_sub(2 * MARGIN), ..after(area, MARGIN) };
    let lines = lines(blocks, inside.width, ctx);
    let total = cells(lines.len());
    let hint = u16::from(total > area.height && area.height > 1);
    let most = total.saturating_sub(area.height - hint);
    let scroll = scroll.min(most);
    for (row, line) in lines.iter().skip(usize::from(scroll)).take(usize::from(area.height - hint)).enumerate() {
        text::put(frame.buffer_mut(), line_of(inside, cells(row)), line);
    }
    if hint > 0 {
        let said = if scroll < most {
            words::more_lines(most - scroll, ctx.lang)
        } else {
            words::TEXT_ABOVE.get(ctx.lang).to_owned()
        };
        text::put_right(
            frame.buffer_mut(),
            line_of(inside, area.height - 1),
            &text::line(&said, ctx.theme.style(Role::Dim)),
        );
    }
    most
}

/// How many lines the blocks take in an area of this width.
pub fn height(blocks: &[Block], width: u16, ctx: &Ctx<'_>) -> usize {
    lines(blocks, width.saturating_sub(2 * MARGIN), ctx).len()
}

/// Lays the blocks out for `width` columns.
pub fn lines(blocks: &[Block], width: u16, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let mut out = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        block_lines(block, blocks, at, width, ctx, &mut out);
    }
    out
}

fn block_lines(block: &Block, blocks: &[Block], at: usize, width: usize, ctx: &Ctx<'_>, out: &mut Vec<Line<'static>>) {
    let style = |role| ctx.theme.style(role);
    match block {
        Block::Heading(said) => out.push(text::line(said, style(Role::Title))),
        Block::HeadingNote(said, note) => out.push(heading(said, note, width, ctx)),
        Block::Para(said) => hang(said, Line::default(), width, Role::Text, ctx, out),
        Block::Dim(said) => hang(said, Line::default(), width, Role::Dim, ctx, out),
        Block::Pair(name, value) => {
            let cols = name_cols(blocks, at, width);
            let first = text::line(text::pad(&text::fit(name, cols), cols + GAP), style(Role::Dim));
            hang(value, first, width, Role::Text, ctx, out);
        }
        Block::Facts(facts) => fact_lines(facts, width, ctx, out),
        Block::Bullet(said) => hang(said, text::line(" • ", style(Role::Dim)), width, Role::Text, ctx, out),
        Block::Check { number, ticked, text, tag, note } => {
            let tags = tag_cols(blocks, at, width);
            check_lines(&CheckLine { number: *number, ticked: *ticked, text, tag, note, tags }, width, ctx, out);
        }
        Block::Notice(level, said) => {
            let first = text::line(format!("{} ", level.mark()), style(level.role()));
            hang(said, first, width, level.role(), ctx, out);
        }
        Block::Steps(steps) => hang(&steps.join(" → "), Line::default(), width, Role::Text, ctx, out),
        Block::Styled(line) => out.push(line.clone()),
        Block::Rule => out.push(text::line("─".repeat(width), style(Role::Border))),
        Block::Gap => out.push(Line::default()),
    }
}

/// Wrapped text behind `first`; the following lines begin where the text began.
fn hang(said: &str, first: Line<'static>, width: usize, role: Role, ctx: &Ctx<'_>, out: &mut Vec<Line<'static>>) {
    let indent = text::line_width(&first);
    let style = ctx.theme.style(role);
    let mut start = Some(first);
    for part in text::wrap(said, width.saturating_sub(indent).max(LEAST)) {
        let mut line = start.take().unwrap_or_else(|| Line::raw(" ".repeat(indent)));
        line.push_span(Span::styled(part, style));
        out.push(line);
    }
}

fn heading(said: &str, note: &str, width: usize, ctx: &Ctx<'_>) -> Line<'static> {
    let room = width.saturating_sub(text::width(note) + GAP);
    let title = text::pad(said, room.max(text::width(said).min(width)));
    Line::from(vec![
        Span::styled(title, ctx.theme.style(Role::Title)),
        text::span(format!("{}{note}", " ".repeat(GAP)), ctx.theme.style(Role::Dim)),
    ])
}

/// Width of the widest name among the pairs around `at`.
fn name_cols(blocks: &[Block], at: usize, width: usize) -> usize {
    let names = |block: &Block| if let Block::Pair(name, _) = block { Some(text::width(name)) } else { None };
    run(blocks, at, names).max().unwrap_or(0).min(width * NAME_SHARE / 100)
}

/// Width of the widest tag among the checks around `at`.
fn tag_cols(blocks: &[Block], at: usize, width: usize) -> usize {
    let tags = |block: &Block| if let Block::Check { tag, .. } = block { Some(text::width(tag)) } else { None };
    run(blocks, at, tags).max().unwrap_or(0).min(width / 3)
}

/// The measures of the unbroken run of blocks of the same kind around `at`.
fn run<'b>(
    blocks: &'b [Block],
    at: usize,
    measure: impl Fn(&Block) -> Option<usize> + Copy + 'b,
) -> impl Iterator<Item = usize> + 'b {
    let before = blocks.iter().take(at).rev().map_while(measure);
    before.chain(blocks.iter().skip(at).map_while(measure))
}

fn fact_lines(facts: &[(String, String)], width: usize, ctx: &Ctx<'_>, out: &mut Vec<Line<'static>>) {
    const BETWEEN: usize = 4;
    let mut line = Line::default();
    for (name, value) in facts {
        let wide = text::width(name) + 1 + text::width(value);
        let used = text::line_width(&line);
        if used > 0 && used + BETWEEN + wide > width {
            out.push(std::mem::take(&mut line));
        } else if used > 0 {
            line.push_span(Span::raw(" ".repeat(BETWEEN)));
        }
        let start = text::line(format!("{name} "), ctx.theme.style(Role::Dim));
        if wide > width {
            hang(value, start, width, Role::Text, ctx, out);
            continue;
        }
        line.spans.extend(start.spans);
        line.push_span(text::span(value, ctx.theme.style(Role::Text)));
    }
    if !line.spans.is_empty() {
        out.push(line);
    }
}

struct CheckLine<'a> {
    number: Option<u8>,
    ticked: bool,
    text: &'a str,
    tag: &'a str,
    note: &'a str,
    tags: usize,
}

fn check_lines(check: &CheckLine<'_>, width: usize, ctx: &Ctx<'_>, out: &mut Vec<Line<'static>>) {
    let style = |role| ctx.theme.style(role);
    let number = check.number.map_or_else(|| "  ".to_owned(), |n| format!("{n:>2}"));
    let first = Line::from(vec![
        Span::styled(format!("{number} "), style(Role::Key)),
        Span::styled(
            format!("{} ", input::tick(check.ticked)),
            style(if check.ticked { Role::Good } else { Role::Text }),
        ),
    ]);
    let indent = text::line_width(&first);
    let tag_room = if check.tags == 0 { 0 } else { check.tags + GAP };
    let from = out.len();
    hang(check.text, first, width.saturating_sub(tag_room), Role::Text, ctx, out);
    if let Some(line) = out.get_mut(from) {
        let gap = width.saturating_sub(check.tags).saturating_sub(text::line_width(line));
        line.push_span(Span::raw(" ".repeat(gap)));
        line.push_span(Span::styled(text::fit(check.tag, check.tags), style(Role::Dim)));
    }
    if !check.note.is_empty() {
        hang(check.note, Line::raw(" ".repeat(indent)), width.saturating_sub(tag_room), Role::Dim, ctx, out);
    }
}

#[cfg(test)]
#[path = "detail_tests.rs"]
mod tests;
