//! Drawing of the kecamatan pane.
//!
//! ```text
//! ┌ Kecamatan ─────────┐┌ Peta ─────────────┐┌ Meuraxa ───────────────┐
//! │ Kuta Alam  655 ▇▇ 1││                   ││ Luas … Penduduk …      │
//! │▌Meuraxa    388 ▇  4││       ⢀⣀⡠⠤        ││ Gampong  Warga PPKS Ruj│
//! └────────────────────┘└───────────────────┘└────────────────────────┘
//! from 110 columns on; from 90 list and the rest; below that one of them
//! ```

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::map::view as map_view;
use super::{Depth, State, facts, tally};
use crate::domain::content::{Gampong, Kecamatan};
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::panes::sides::WIDE;
use crate::ui::list::{Column, List, ListState, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Role, Theme, bars, below, cells, detail, line_of, text};
use crate::words::kecamatan as w;

/// From this width on list, map and the rest stand side by side.
const WITH_MAP: u16 = 110;
/// Columns of the list of kecamatan beside other things, with bars and without.
const LIST: (u16, u16) = (40, 32);
/// From this width on the list has its bars beside the map; below that the map needs the room.
const WITH_BARS: u16 = 150;
/// Columns of a bar in that list.
const BAR: u16 = 6;
/// What the rest takes of the width left beside the list when the map is shown, in percent.
const REST_SHARE: u16 = 52;
/// Columns of the numbers: people, PPKS, open referrals.
const NUMBERS: [u16; 3] = [6, 5, 4];
/// Columns for the pillars of a gampong.
const PILLARS: u16 = 11;
/// Below this width of the list of gampong only people are counted, so that the names can be read.
const ALL_NUMBERS: u16 = 48;
/// Rows from which on there is room for empty lines between facts.
const ROOMY: u16 = 24;
/// A list in the lower part keeps at least this many rows, its heading included.
const LEAST_ROWS: u16 = 6;

/// Draws the pane into its area; it has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let parts = parts(area, state);
    if let Some(list) = parts.list {
        draw_list(frame, list, state, shared, ctx);
    }
    if let Some(map) = parts.map {
        map_view::draw(frame, map, state, shared, ctx);
    }
    if let Some(rest) = parts.rest {
        draw_rest(frame, rest, state, shared, ctx);
    }
    None
}

/// Where list, map and the rest stand; what is not shown has no place.
#[derive(Default)]
struct Parts {
    list: Option<Rect>,
    map: Option<Rect>,
    rest: Option<Rect>,
}

fn parts(area: Rect, state: &State) -> Parts {
    if area.width < WIDE {
        return match (state.map, state.depth) {
            (true, _) => Parts { map: Some(area), ..Parts::default() },
            (false, Depth::City) => Parts { list: Some(area), ..Parts::default() },
            _ => Parts { rest: Some(area), ..Parts::default() },
        };
    }
    let bars = area.width >= WITH_BARS || area.width < WITH_MAP;
    let (list, others) = split(area, if bars { LIST.0 } else { LIST.1 });
    let list = Some(list);
    if area.width >= WITH_MAP {
        let (map, rest) = split(others, others.width - others.width * REST_SHARE / 100);
        Parts { list, map: Some(map), rest: Some(rest) }
    } else if state.map {
        Parts { list, map: Some(others), rest: None }
    } else {
        Parts { list, map: None, rest: Some(others) }
    }
}

/// What lies under a cell of the screen.
#[derive(Debug, PartialEq, Eq)]
pub enum Hit {
    /// A row of the list of kecamatan.
    Kecamatan(usize),
    /// A row of the list of gampong.
    Gampong(usize),
    /// A region on the map, by code.
    Region(String),
}

/// What lies under a cell of the screen, if the pane is drawn in `area`.
pub fn hit(area: Rect, state: &State, shared: &Shared, at: (u16, u16)) -> Option<Hit> {
    let parts = parts(area, state);
    let holds = |place: &Rect| place.contains(at.into());
    if let Some(list) = parts.list.filter(holds) {
        let place = below(inside(list), 1);
        return row(place, state.kecamatan, shared.library.kecamatan.len(), at).map(Hit::Kecamatan);
    }
    if let Some(map) = parts.map.filter(holds) {
        return map_view::hit(map, state, shared, at).map(Hit::Region);
    }
    let rest = parts.rest.filter(holds).filter(|_| state.depth != Depth::Gampong)?;
    let theme = Theme::plain();
    let ctx = Ctx { theme: &theme, lang: shared.lang, now: shared.now };
    let rows = state.gampong_rows(shared).len();
    let blocks = facts::kecamatan(state, state.selected(shared)?, shared);
    let (_, lower) = facts_and_list(inside(rest), &blocks, cells(rows).saturating_add(1), &ctx);
    row(below(lower, 1), state.gampong, rows, at).map(Hit::Gampong)
}

/// The room within a frame.
fn inside(area: Rect) -> Rect {
    let (width, height) = (area.width.saturating_sub(2), area.height.saturating_sub(2));
    Rect { x: area.x.saturating_add(1), y: area.y.saturating_add(1), width, height }
}

/// The row of a list of single lines under a cell.
fn row(place: Rect, list: ListState, len: usize, (x, y): (u16, u16)) -> Option<usize> {
    let offset = list.keep_visible(len, usize::from(place.height)).offset;
    let row = offset + usize::from(y.checked_sub(place.y)?);
    (place.contains((x, y).into()) && row < len).then_some(row)
}

/// The first `cols` columns and what is left.
fn split(area: Rect, cols: u16) -> (Rect, Rect) {
    let cols = cols.min(area.width);
    let rest = Rect { x: area.x.saturating_add(cols), width: area.width - cols, ..area };
    (Rect { width: cols, ..area }, rest)
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let all = &shared.library.kecamatan;
    let columns = [Column::flex(1), Column::fixed(6).right(), Column::fixed(BAR).from(36), Column::fixed(3).right()];
    let empty = w::NO_REGIONS.get(lang);
    let focused = state.depth == Depth::City && !state.map;
    let view = List { len: all.len(), state: state.kecamatan, focused, columns: &columns, empty };
    let badge = position(&view, ctx);
    let inside = panel(frame, area, Panel { title: w::TITLE.get(lang), badge: &badge, focused }, ctx);
    let bar = if inside.width >= 36 { cells(2).saturating_add(BAR) } else { 0 };
    let head = [(w::SHORT_PEOPLE.get(lang), 6), ("", bar), (w::SHORT_OPEN.get(lang), 3)];
    draw_head(frame, line_of(inside, 0), "", &head, ctx);
    let counts: Vec<Option<tally::Tally>> =
        all.iter().map(|one| state.places.as_deref().map(|places| tally::tally(places, &one.code))).collect();
    let most = counts.iter().flatten().map(|tally| tally.people).max().unwrap_or(0);
    let row = |at: usize| {
        all.get(at)
            .map_or_else(Row::default, |one| kecamatan_row(one, counts.get(at).copied().flatten(), most, shared, ctx))
    };
    list(frame, below(inside, 1), &view, row, ctx);
}

fn kecamatan_row(one: &Kecamatan, tally: Option<tally::Tally>, most: i64, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let number = |count: Option<i64>| {
        count.map_or_else(|| w::UNKNOWN.get(shared.lang).to_owned(), |count| w::number(count, shared.lang))
    };
    let size = |count: i64| u64::try_from(count).unwrap_or(0);
    let bar = bars::bar(size(tally.map_or(0, |tally| tally.people)), size(most), BAR, ctx);
    let open = number(tally.map(|tally| tally.referrals));
    Row::new([
        text::line(&one.name, Style::default()),
        text::line(number(tally.map(|tally| tally.people)), Style::default()),
        text::line(&bar, ctx.theme.style(Role::Bar)),
        text::line(&open, ctx.theme.style(Role::Dim)),
    ])
}

/// Names of the columns, flush right above the numbers of a list; widths as the list has them.
fn draw_head(frame: &mut Frame<'_>, place: Rect, first: &str, columns: &[(&str, u16)], ctx: &Ctx<'_>) {
    let dim = ctx.theme.style(Role::Dim);
    let said: String = columns
        .iter()
        .filter(|(_, cols)| *cols > 0)
        .map(|(name, cols)| match name.is_empty() {
            true => " ".repeat(usize::from(*cols)),
            false => format!("  {}", text::pad_left(name, usize::from(*cols))),
        })
        .collect();
    text::put(frame.buffer_mut(), crate::ui::after(place, 2), &text::line(first, dim));
    let place = Rect { width: place.width.saturating_sub(1), ..place };
    text::put_right(frame.buffer_mut(), place, &text::line(&said, dim));
}

fn draw_rest(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(kecamatan) = state.selected(shared) else {
        panel(frame, area, Panel::default(), ctx);
        return;
    };
    match state.selected_gampong(shared).filter(|_| state.depth == Depth::Gampong) {
        Some(gampong) => draw_gampong(frame, area, state, gampong, shared, ctx),
        None => draw_kecamatan(frame, area, state, kecamatan, shared, ctx),
    }
}

fn draw_kecamatan(frame: &mut Frame<'_>, area: Rect, state: &State, one: &Kecamatan, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let rows = state.gampong_rows(shared);
    let [people, ppks, open] = NUMBERS.map(|cols| Column::fixed(cols).right());
    let columns = [
        Column::fixed(2).right(),
        Column::flex(1),
        people,
        ppks.from(ALL_NUMBERS),
        open.from(ALL_NUMBERS),
        Column::fixed(PILLARS),
    ];
    let focused = state.depth == Depth::Kecamatan && !state.map;
    let view = List { len: rows.len(), state: state.gampong, focused, columns: &columns, empty: "" };
    let badge = if focused { position(&view, ctx) } else { String::new() };
    let inside = panel(frame, area, Panel { title: &one.name, badge: &badge, focused }, ctx);
    let wanted = cells(rows.len()).saturating_add(1);
    let lower = draw_facts(frame, inside, &facts::kecamatan(state, one, shared), wanted, ctx);
    let [people, ppks, open] = NUMBERS;
    let (ppks, open) = if inside.width >= ALL_NUMBERS { (ppks, open) } else { (0, 0) };
    let served = text::pad(w::SERVED_BY.get(lang), usize::from(PILLARS));
    let head = [
        (w::SHORT_PEOPLE.get(lang), people),
        (w::PPKS.get(lang), ppks),
        (w::SHORT_OPEN.get(lang), open),
        (served.as_str(), PILLARS),
    ];
    draw_head(frame, line_of(lower, 0), w::GAMPONG.get(lang), &head, ctx);
    let row = |at: usize| rows.get(at).map_or_else(Row::default, |one| gampong_row(state, at + 1, one, shared, ctx));
    list(frame, below(lower, 1), &view, row, ctx);
}

/// Facts on top; answers with the room below them.
fn draw_facts(frame: &mut Frame<'_>, area: Rect, blocks: &[detail::Block], wanted: u16, ctx: &Ctx<'_>) -> Rect {
    let (blocks, lower) = facts_and_list(area, blocks, wanted, ctx);
    detail::detail(frame, Rect { height: area.height - lower.height, ..area }, &blocks, 0, ctx);
    lower
}

/// Facts as much as leaves half of the room for the list below, and that room. In a low window the empty lines go first.
fn facts_and_list(area: Rect, blocks: &[detail::Block], wanted: u16, ctx: &Ctx<'_>) -> (Vec<detail::Block>, Rect) {
    let keeps = |block: &&detail::Block| area.height >= ROOMY || **block != detail::Block::Gap;
    let blocks: Vec<detail::Block> = blocks.iter().filter(keeps).cloned().collect();
    let height = cells(detail::height(&blocks, area.width, ctx));
    let least = wanted.min((area.height / 2).max(LEAST_ROWS)).min(area.height);
    let lower = below(area, height.min(area.height - least));
    (blocks, lower)
}

fn gampong_row(state: &State, number_on_map: usize, one: &Gampong, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let lang = shared.lang;
    let tally = state.places.as_deref().map(|places| tally::tally(places, &one.code));
    let number = |count: Option<i64>| {
        let said = count.map_or_else(|| w::UNKNOWN.get(lang).to_owned(), |count| w::number(count, lang));
        text::line(&said, Style::default())
    };
    let members = state.members.as_deref().unwrap_or_default();
    let pillars = tally::pillars_of(members, &one.code, shared.today());
    let names: Vec<&str> = pillars.into_iter().map(|pillar| short(pillar).get(lang)).collect();
    let served = if names.is_empty() { w::UNKNOWN.get(lang).to_owned() } else { names.join(" ") };
    Row::new([
        text::line(number_on_map.to_string(), ctx.theme.style(Role::Dim)),
        text::line(&one.name, Style::default()),
        number(tally.map(|tally| tally.people)),
        number(state.places.as_deref().and_then(|places| tally::ppks(places, &one.code, shared.office.small.limit()))),
        number(tally.map(|tally| tally.referrals)),
        text::line(&served, ctx.theme.style(Role::Dim)),
    ])
}

fn draw_gampong(frame: &mut Frame<'_>, area: Rect, state: &State, one: &Gampong, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let rows = state.serving_rows(shared);
    let columns = [Column::flex(1), Column::fixed(9), Column::fixed(11).from(48)];
    let empty = w::NOBODY.get(lang);
    let view = List { len: rows.len(), state: state.serving, focused: true, columns: &columns, empty };
    let badge = position(&view, ctx);
    let inside = panel(frame, area, Panel { title: &one.name, badge: &badge, focused: true }, ctx);
    let wanted = cells(rows.len()).saturating_mul(2).saturating_add(1).max(4);
    let lower = draw_facts(frame, inside, &facts::gampong(state, one, shared), wanted, ctx);
    text::put(
        frame.buffer_mut(),
        crate::ui::after(line_of(lower, 0), 2),
        &text::line(w::MEMBERS.get(lang), ctx.theme.style(Role::Title)),
    );
    let row = |at: usize| {
        rows.get(at).map_or_else(Row::default, |(reach, member)| {
            let dim = ctx.theme.style(Role::Dim);
            let cells: [Line<'static>; 3] = [
                text::line(&member.name, Style::default()),
                text::line(short(member.pillar).get(lang), Style::default()),
                text::line(facts::reach(*reach).get(lang), dim),
            ];
            let row = Row::new(cells);
            if member.role.is_empty() { row } else { row.sub(text::line(&member.role, Style::default())) }
        })
    };
    list(frame, below(lower, 1), &view, row, ctx);
}
