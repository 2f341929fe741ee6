//! Drawing of the grid. The newest months are shown, as many as there is room for; the head stands above the list.
//!
//! ```text
//!   Pilar            Jun   Jul   Agu   Sep   Okt   Nov  anggota  belum
//! ▌ PSM              3/2     ·   1/1   2/2   4/3   2/2       90     61
//! ```

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use super::State;
use crate::domain::day;
use crate::domain::involvement::{Cell, MemberRow, PillarRow};
use crate::domain::register::months_between;
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, cells, line_of, text};
use crate::words::involvement as w;

/// Between two columns of a list, and before the first one.
const GAP: u16 = 2;
/// Kept free before the border.
const EDGE: u16 = 1;
/// Columns of a pillar's name, and of each of the two numbers behind the months.
const PILLAR: u16 = 16;
const NUMBER: u16 = 7;
/// Columns of a member's name, narrow and wide; from this width on wide and with the day.
const NAME: (u16, u16, u16) = (23, 32, 110);
/// Columns that say for how long, and of a day.
const SINCE: u16 = 16;
const DAY: u16 = 10;
/// Least columns of a month.
const MONTH: u16 = 4;

/// Draws the grid over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let layout = Layout::of(state, area.width.saturating_sub(2));
    let all = state.span.months as usize;
    let mut badge = vec![w::span(state.span.first, state.span.last(), ctx.lang)];
    badge.extend((layout.shown < all).then(|| w::shown(layout.shown, all, ctx.lang)));
    let title = title(state, shared);
    let framed = Panel { title: &title, badge: &badge.join(" · "), focused: true };
    let inner = panel(frame, area, framed, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    text::put(frame.buffer_mut(), line_of(inner, 0), &layout.head(state, ctx));
    let foot = u16::from(inner.height > 4);
    let rows = Rect { y: inner.y.saturating_add(1), height: inner.height.saturating_sub(1 + foot), ..inner };
    draw_rows(frame, rows, state, &layout, (shared, ctx));
    if foot > 0 {
        let said = if state.drilled.is_some() { w::LEGEND_MEMBERS } else { w::LEGEND };
        let fitted = text::fit(said.get(ctx.lang), usize::from(inner.width.saturating_sub(3)));
        let line = text::line(format!("  {fitted}"), ctx.theme.style(Role::Dim));
        text::put(frame.buffer_mut(), line_of(inner, inner.height.saturating_sub(1)), &line);
    }
}

fn draw_rows(frame: &mut Frame<'_>, place: Rect, state: &State, layout: &Layout, (shared, ctx): (&Shared, &Ctx<'_>)) {
    let columns = layout.columns();
    let empty = if state.read.is_some() { w::NOBODY } else { w::LOADING };
    let (len, selected) = match &state.drilled {
        Some(drilled) => (drilled.rows.len(), drilled.list),
        None => (state.pillars().len(), state.list),
    };
    let shown = List { len, state: selected, focused: true, columns: &columns, empty: empty.get(ctx.lang) };
    let row = |at: usize| match &state.drilled {
        Some(drilled) => {
            let found = drilled.rows.get(at).and_then(|at| state.members().get(*at));
            found.map_or_else(Row::default, |one| member_row(one, state, layout, (shared, ctx)))
        }
        None => state.pillars().get(at).map_or_else(Row::default, |one| pillar_row(one, layout, ctx)),
    };
    list(frame, place, &shown, row, ctx);
}

fn title(state: &State, shared: &Shared) -> String {
    let lang = shared.lang;
    let area = state.kecamatan.as_deref().map_or(w::WHOLE_CITY.get(lang), |code| shared.library.region_name(code));
    let pillar = state.drilled.as_ref().map(|drilled| name_of(drilled.pillar, lang).to_owned());
    let chosen = (!state.chosen.is_empty()).then(|| w::chosen(state.chosen.len(), lang));
    let parts = [Some(w::TITLE.get(lang).to_owned()), Some(area.to_owned()), pillar, chosen];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn name_of(pillar: Option<crate::domain::member::Pillar>, lang: crate::words::Lang) -> &'static str {
    pillar.map_or(w::ALL_PILLARS.get(lang), |pillar| short(pillar).get(lang))
}

/// Where everything stands in the width there is.
struct Layout {
    /// Columns before the months.
    before: Vec<u16>,
    /// Columns of a month.
    month: u16,
    /// How many months are shown, of how many.
    shown: usize,
    all: usize,
    /// Columns behind the months.
    behind: Vec<u16>,
}

impl Layout {
    fn of(state: &State, width: u16) -> Layout {
        let wide = width >= NAME.2;
        let (before, behind) = match (&state.drilled, wide) {
            (None, _) => (vec![PILLAR], vec![NUMBER, NUMBER]),
            (Some(_), false) => (vec![NAME.0, SINCE], Vec::new()),
            (Some(_), true) => (vec![NAME.1, SINCE, DAY], Vec::new()),
        };
        let widest = match state.drilled {
            Some(_) => 2,
            None => state.pillars().iter().flat_map(|row| &row.cells).map(|cell| said(cell).len()).max().unwrap_or(1),
        };
        let month = (cells(widest) + 1).max(MONTH);
        let fixed: u16 = before.iter().chain(&behind).map(|cols| cols + GAP).sum::<u16>() + GAP + EDGE;
        let all = state.span.months as usize;
        let room = usize::from(width.saturating_sub(fixed) / month).max(1);
        Layout { before, month, shown: room.min(all), all, behind }
    }

    fn columns(&self) -> Vec<Column> {
        let months = self.month * cells(self.shown);
        let before = self.before.iter().map(|cols| Column::fixed(*cols));
        let behind = self.behind.iter().map(|cols| Column::fixed(*cols).right());
        before.chain([Column::fixed(months)]).chain(behind).collect()
    }

    /// The months that are shown, each flush right in its room.
    fn months(&self, all: impl Iterator<Item = (String, Style)>) -> Line<'static> {
        let pieces: Vec<Piece<'static>> = all
            .skip(self.all - self.shown)
            .map(|(said, style)| text::span(text::pad_left(&said, usize::from(self.month)), style))
            .collect();
        Line::from(pieces)
    }

    fn head(&self, state: &State, ctx: &Ctx<'_>) -> Line<'static> {
        let (dim, lang) = (ctx.theme.style(Role::Dim), ctx.lang);
        let gap = " ".repeat(usize::from(GAP));
        let names: &[crate::words::Text] = match state.drilled {
            None => &[w::PILLAR],
            Some(_) => &[w::MEMBER, w::SINCE, w::LAST],
        };
        let mut pieces = Vec::new();
        for (cols, name) in self.before.iter().zip(names) {
            let name = text::fit(name.get(lang), usize::from(*cols));
            pieces.push(text::span(format!("{gap}{}", text::pad(&name, usize::from(*cols))), dim));
        }
        pieces.push(text::span(&gap, dim));
        let name = |month: NaiveDate| (w::month(month, lang).to_owned(), dim);
        pieces.extend(self.months(state.span.all().map(name)).spans);
        for (cols, name) in self.behind.iter().zip([w::MEMBERS, w::LEFT_OUT]) {
            let name = text::pad_left(name.get(lang), usize::from(*cols));
            pieces.push(text::span(format!("{gap}{name}"), dim));
        }
        Line::from(pieces)
    }
}

/// `3/2`, and a dot for nothing.
fn said(cell: &Cell) -> String {
    match cell.activities {
        0 => "·".to_owned(),
        activities => format!("{activities}/{}", cell.members),
    }
}

fn pillar_row(one: &PillarRow, layout: &Layout, ctx: &Ctx<'_>) -> Row {
    let (dim, plain) = (ctx.theme.style(Role::Dim), ctx.theme.style(Role::Text));
    let cell = |cell: &Cell| (said(cell), if cell.activities == 0 { dim } else { plain });
    let left = if one.left_out > 0 { ctx.theme.style(Role::Warn) } else { dim };
    Row::new([
        text::line(
            name_of(one.pillar, ctx.lang),
            if one.pillar.is_none() { ctx.theme.style(Role::Title) } else { plain },
        ),
        layout.months(one.cells.iter().map(cell)),
        text::line(one.members.to_string(), dim),
        text::line(one.left_out.to_string(), left),
    ])
}

fn member_row(one: &MemberRow, state: &State, layout: &Layout, (shared, ctx): (&Shared, &Ctx<'_>)) -> Row {
    let (dim, plain, lang) = (ctx.theme.style(Role::Dim), ctx.theme.style(Role::Text), ctx.lang);
    let mark = match (state.chosen.is_empty(), state.chosen.contains(&one.id)) {
        (true, _) => "",
        (false, true) => "[x] ",
        (false, false) => "[ ] ",
    };
    let since = match one.last {
        _ if !one.in_office => w::FORMER.get(lang).to_owned(),
        None => w::NEVER.get(lang).to_owned(),
        Some(last) => w::months_ago(months_between(last, shared.today()), lang),
    };
    let style = if one.is_left_out() { ctx.theme.style(Role::Warn) } else { dim };
    let cell = |count: &usize| match count {
        0 => ("·".to_owned(), dim),
        count => (count.to_string(), plain),
    };
    let mut row = vec![text::line(format!("{mark}{}", one.name), plain), text::line(&since, style)];
    if layout.before.len() > 2 {
        row.push(text::line(one.last.map(day::shown).unwrap_or_default(), dim));
    }
    row.push(layout.months(one.cells.iter().map(cell)));
    Row::new(row).muted(!one.in_office)
}
