//! Drawing of the monthly reports: the grid of kecamatan and months, one report with the words of the selected part, the
//! records beneath a figure.

use chrono::{Datelike, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Beneath, Item, One, State};
use crate::domain::day;
use crate::domain::monthly::{MonthlyState, Officer, Part};
use crate::domain::report::Period;
use crate::panes::Shared;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, line_of, text};
use crate::words::{common, monthly as w};
use crate::worker::MonthlyView;

/// Columns of the name of a kecamatan.
const NAME: u16 = 16;
/// Columns beside the grid: the mark of the selected row, and air.
const MARGIN: u16 = 5;
/// Columns of one month, with the space before it.
const MONTH: u16 = 6;
/// Lines the words take beneath a list in a narrow window, in percent of the height.
const WORDS_SHARE: u16 = 45;

/// Draws the screen over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    match &state.open {
        None => grid(frame, area, state, shared, ctx),
        Some(open) => match &open.beneath {
            None => one(frame, area, open, shared, ctx),
            Some(rows) => beneath(frame, area, open, rows, ctx),
        },
    }
}

fn month_name(month: NaiveDate, ctx: &Ctx<'_>) -> String {
    Period::month(month).label(ctx.lang)
}

fn grid(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let badge = month_name(state.month, ctx);
    let panel_of = Panel { title: w::TITLE.get(ctx.lang), badge: &badge, focused: true };
    let inside = panel(frame, area, panel_of, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let fits = usize::from(inside.width.saturating_sub(NAME + MARGIN) / MONTH).max(1);
    let months = state.months(shared);
    let chosen = months.iter().position(|month| *month == state.month).unwrap_or(0);
    // The chosen month is always among those that fit.
    let from = months.len().saturating_sub(fits).min(chosen);
    let months: Vec<NaiveDate> = months.into_iter().skip(from).take(fits).collect();
    head(frame, line_of(inside, 0), &months, state, ctx);
    let len = shared.library.kecamatan.len();
    let rows = Rect { height: inside.height.saturating_sub(5), ..below(inside, 1) };
    let columns = [Column::flex(1)];
    let empty = w::WAITING.get(ctx.lang);
    let view = List { len, state: state.list, focused: true, columns: &columns, empty };
    list(frame, rows, &view, |at| row(state, at, &months, shared), ctx);
    let last = below(after(inside, 1), inside.height.saturating_sub(3));
    let said = state.chosen(shared).map(|(code, name)| {
        let state = state.state_of(code, state.month);
        w::chosen(name, &badge, state.label(), ctx.lang)
    });
    let dim = ctx.theme.style(Role::Dim);
    text::put(frame.buffer_mut(), line_of(last, 0), &text::line(said.unwrap_or_default(), Style::default()));
    if let Some(months) = state.unnumbered(shared) {
        let role = if months.is_empty() { Role::Dim } else { Role::Warn };
        let said = w::unnumbered(&months, ctx.lang);
        text::put(frame.buffer_mut(), line_of(last, 1), &text::line(&said, ctx.theme.style(role)));
    }
    text::put(frame.buffer_mut(), line_of(last, 2), &text::line(w::legend(ctx.lang), dim));
}

fn head(frame: &mut Frame<'_>, place: Rect, months: &[NaiveDate], state: &State, ctx: &Ctx<'_>) {
    let mut spans = vec![text::span(" ".repeat(usize::from(NAME) + 2), Style::default())];
    for month in months {
        let name: String = common::month(month.month(), ctx.lang).chars().take(3).collect();
        let name = if month.month() == 1 { format!("{name}{:02}", month.year() % 100) } else { name };
        let role = if *month == state.month { Role::Accent } else { Role::Dim };
        spans.push(text::span(text::pad_left(&name, usize::from(MONTH) - 1), ctx.theme.style(role)));
        spans.push(text::span(" ", Style::default()));
    }
    text::put(frame.buffer_mut(), place, &Line::from(spans));
}

fn row(state: &State, at: usize, months: &[NaiveDate], shared: &Shared) -> Row {
    let Some(place) = shared.library.kecamatan.get(at) else { return Row::default() };
    let mut said = text::pad(&place.name, usize::from(NAME));
    for month in months {
        let mark = match state.reports {
            Some(_) => mark(state.state_of(&place.code, *month)),
            None => "…",
        };
        let here = at == state.list.selected && *month == state.month;
        let cell = if here { format!("[{mark}]") } else { format!(" {mark} ") };
        said.push_str(&text::pad_left(&cell, usize::from(MONTH)));
    }
    Row::new([said])
}

/// Sign of a state in the grid.
pub(super) const fn mark(state: MonthlyState) -> &'static str {
    match state {
        MonthlyState::Empty => "·",
        MonthlyState::Written => "~",
        MonthlyState::Numbered => "#",
    }
}

fn one(frame: &mut Frame<'_>, area: Rect, open: &One, shared: &Shared, ctx: &Ctx<'_>) {
    let (left, right) = sides(area, Side::List);
    let title = format!("{} · {}", open.name, month_name(open.month, ctx));
    let number = open.view.as_ref().map(|view| view.sheet.number.clone()).unwrap_or_default();
    let badge = if number.is_empty() { open.state().label().get(ctx.lang).to_owned() } else { number };
    let inside = panel(frame, left, Panel { title: &title, badge: &badge, focused: true }, ctx);
    let Some(view) = &open.view else {
        let said = match &open.failed {
            Some(sentence) => Block::Notice(Level::Error, sentence.clone()),
            None => Block::Dim(w::WAITING.get(ctx.lang).to_owned()),
        };
        detail(frame, inside, &[said], 0, ctx);
        return;
    };
    let beside = right.width > 0;
    let lower = if beside { 0 } else { inside.height * WORDS_SHARE / 100 };
    let rows = Rect { height: inside.height.saturating_sub(lower), ..inside };
    let columns = [Column::flex(1), Column::fixed(12).right()];
    let shown = List { len: open.items.len(), state: open.list, focused: true, columns: &columns, empty: "" };
    list(frame, rows, &shown, |at| item(open, view, at, ctx), ctx);
    let Some(part) = open.item().map(Item::part) else { return };
    let blocks = words(open, view, part, shared, ctx);
    match beside {
        true => {
            let panel_of = Panel { title: part.label().get(ctx.lang), badge: "", focused: false };
            let inside = panel(frame, right, panel_of, ctx);
            detail(frame, inside, &blocks, 0, ctx);
        }
        false => drop(detail(frame, below(inside, inside.height.saturating_sub(lower)), &blocks, 0, ctx)),
    }
}

fn item(open: &One, view: &MonthlyView, at: usize, ctx: &Ctx<'_>) -> Row {
    match open.items.get(at) {
        Some(Item::Part(part)) => {
            let state = part_state(view, *part);
            Row::new([
                text::line(part.label().get(ctx.lang), ctx.theme.style(Role::Title)),
                text::line(state.map_or("", |state| state.get(ctx.lang)), ctx.theme.style(Role::Dim)),
            ])
        }
        Some(Item::Figure(_, measure, cell)) => Row::new([
            text::line(format!("  {}", measure.label().get(ctx.lang)), Style::default()),
            text::line(cell.shown(ctx.lang), Style::default()),
        ]),
        None => Row::default(),
    }
}

/// Whether somebody wrote a part, whether the records changed since, or nothing is recorded.
fn part_state(view: &MonthlyView, part: Part) -> Option<crate::words::Text> {
    let words = view.sheet.words.iter().find(|words| words.part == part)?;
    match (words.own, words.changed) {
        (true, true) => Some(w::PART_CHANGED),
        (true, false) => Some(w::PART_OWN),
        _ => view.content.is_missing(part).then_some(w::PART_MISSING),
    }
}

fn words(open: &One, view: &MonthlyView, part: Part, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let lang = ctx.lang;
    let mut blocks = notices(open, view, shared, ctx);
    if view.content.is_missing(part) {
        blocks.push(Block::Notice(Level::Warn, w::missing(part.remedy(), lang)));
    }
    let Some(words) = view.sheet.words.iter().find(|words| words.part == part) else { return blocks };
    if words.changed {
        blocks.push(Block::Notice(Level::Warn, w::CHANGED_SINCE.get(lang).to_owned()));
    }
    blocks.extend(lines(&words.text));
    if words.changed {
        blocks.push(Block::Heading(w::DRAWN_NOW.get(lang).to_owned()));
        blocks.extend(lines(&crate::domain::monthly::draw::drawn(&view.content, part)));
    }
    blocks
}

/// What must be known of the whole report: a month that runs, a vacant post, a number and those before it.
fn notices(open: &One, view: &MonthlyView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let (lang, head) = (ctx.lang, &view.content.head);
    let mut blocks = Vec::new();
    if head.running {
        blocks.push(Block::Notice(Level::Info, w::running(&day::shown(head.as_of), lang)));
    }
    if let Officer::Vacant { since } = head.officer {
        blocks.push(Block::Notice(Level::Warn, format!("{}. {}", w::vacant(since, lang), w::VACANT_SIGN.get(lang))));
    }
    for one in &view.numbers {
        blocks.push(match &one.void_reason {
            None => Block::Dim(w::numbered(&one.number, &day::shown(one.on), &one.by, lang)),
            Some(why) => Block::Dim(w::voided(&one.number, why, lang)),
        });
    }
    let refused = shared.refuses(
        crate::domain::rights::Deed::Change,
        crate::domain::rights::Matter::Monthly,
        [open.kecamatan.as_str()],
    );
    blocks.extend(refused.map(|why| Block::Dim(why.get(lang).to_owned())));
    if !blocks.is_empty() {
        blocks.push(Block::Rule);
    }
    blocks
}

fn lines(text: &str) -> Vec<Block> {
    let line = |line: &str| match line.trim().strip_prefix('-') {
        Some(point) => Block::Bullet(point.trim().to_owned()),
        None => Block::Para(line.trim().to_owned()),
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

fn beneath(frame: &mut Frame<'_>, area: Rect, open: &One, rows: &Beneath, ctx: &Ctx<'_>) {
    let title = format!("{} · {} · {}", rows.measure.label().get(ctx.lang), open.name, month_name(open.month, ctx));
    let columns = [Column::fixed(11), Column::flex(4), Column::flex(3), Column::flex(2).from(90)];
    let empty = if rows.total.is_none() { w::WAITING } else { w::NOTHING_BENEATH };
    let view =
        List { len: rows.count(), state: rows.list, focused: true, columns: &columns, empty: empty.get(ctx.lang) };
    let inside = panel(frame, area, Panel { title: &title, badge: &position(&view, ctx), focused: true }, ctx);
    if let Some(sentence) = &rows.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    list(frame, inside, &view, |at| record(rows, at, ctx), ctx);
}

fn record(rows: &Beneath, at: usize, ctx: &Ctx<'_>) -> Row {
    let Some(line) = rows.line(at) else { return Row::new(["…".to_owned()]) };
    let state = line.state.as_ref().map(|state| state.get(ctx.lang)).unwrap_or_default();
    let who = if line.who.is_empty() { line.place.clone() } else { line.who.clone() };
    Row::new([day::shown(line.day), line.what.get(ctx.lang), who, state])
}
