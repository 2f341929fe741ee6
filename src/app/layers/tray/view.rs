//! Drawing of the tray: one letter a row; where there is room, need and destination stand in the row, else below it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{State, closed};
use crate::domain::day;
use crate::domain::ladder::mark::MarkKind;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::{Text, records, referrals, tray as w};
use crate::worker::{TrayLine, Waiting};

/// Shortest and longest room for a number.
const NUMBER: (usize, usize) = (8, 28);
/// From this width a letter waits in the colour of a warning: days.
const LONG: i64 = 3;
/// From this width need and destination stand in the row itself.
const WIDE: u16 = 120;

/// Draws the tray over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let title = match state.which {
        Waiting::ToSign => w::TITLE_SIGN,
        Waiting::ToCollect => w::TITLE_COLLECT,
    };
    let badge = w::counted(state.lines.len(), state.chosen.len(), ctx.lang);
    let inside = panel(frame, area, Panel { title: title.get(ctx.lang), badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let columns = columns(state);
    let shown = List {
        len: state.lines.len(),
        state: state.list,
        focused: true,
        columns: &columns,
        empty: empty(state).get(ctx.lang),
    };
    let wide = inside.width >= WIDE;
    list(
        frame,
        inside,
        &shown,
        |at| state.lines.get(at).map_or_else(Row::default, |line| row(state, line, wide, shared, ctx)),
        ctx,
    );
}

fn empty(state: &State) -> Text {
    match (state.loaded, state.which) {
        (false, _) => w::LOADING,
        (true, Waiting::ToSign) => w::EMPTY_SIGN,
        (true, Waiting::ToCollect) => w::EMPTY_COLLECT,
    }
}

/// Chosen, number, name, need, destination, what it waits for, date, how long.
fn columns(state: &State) -> [Column; 8] {
    let number = state.lines.iter().map(|line| text::width(&line.number)).max().unwrap_or(0);
    let number = u16::try_from(number.clamp(NUMBER.0, NUMBER.1)).unwrap_or(0);
    [
        Column::fixed(3),
        Column::fixed(number),
        Column::flex(3),
        Column::flex(3).from(WIDE),
        Column::flex(3).from(WIDE),
        Column::fixed(20).from(60),
        Column::fixed(10).from(100),
        Column::fixed(9).right(),
    ]
}

fn row(state: &State, line: &TrayLine, wide: bool, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let lang = ctx.lang;
    let chosen = if state.chosen.contains(&line.letter) { "[x]" } else { "[ ]" };
    let (need, to) = about(line, shared, ctx);
    let plain = |words: &str| text::line(words, Style::new());
    let dim = |words: &str| text::line(words, ctx.theme.style(Role::Dim));
    let cells = [
        plain(chosen),
        plain(&line.number),
        plain(shared.public_name(&line.name, closed(line, shared))),
        plain(&need),
        plain(&to),
        dim(waits(line, shared).get(lang)),
        dim(&day::shown(line.date)),
        age(line, shared, ctx),
    ];
    let row = Row::new(cells);
    // One letter a line would leave no room for a second one; a narrow list has it below.
    if wide { row } else { row.sub(plain(&format!("    {need} → {to}"))) }
}

/// Need and destination, unless others must not read them.
fn about(line: &TrayLine, shared: &Shared, ctx: &Ctx<'_>) -> (String, String) {
    if closed(line, shared) {
        return (records::CLOSED_SERVICE.get(ctx.lang).to_owned(), "…".to_owned());
    }
    let to = line.destination.clone().unwrap_or_else(|| referrals::NO_DESTINATION.get(ctx.lang).to_owned());
    (line.need.clone(), to)
}

/// What it waits for; an office without initials never waits for them.
fn waits(line: &TrayLine, shared: &Shared) -> Text {
    match line.waits {
        MarkKind::Initials if !shared.office.without_initials => w::WAITS_INITIALS,
        MarkKind::Initials | MarkKind::Signature => w::WAITS_SIGNATURE,
        MarkKind::Collected => w::WAITS_COLLECTOR,
    }
}

fn age(line: &TrayLine, shared: &Shared, ctx: &Ctx<'_>) -> Line<'static> {
    let days = (shared.today() - line.since()).num_days().max(0);
    let role = if days >= LONG { Role::Warn } else { Role::Dim };
    text::line(w::waiting_days(days, ctx.lang), ctx.theme.style(role))
}
