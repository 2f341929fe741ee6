//! Drawing of the board.
//!
//! ```text
//! ┌ Papan · seluruh kota ──────────┐┌ Menunggu penetapan … ────────── 12 ┐
//! │▌Kasus terlambat    14 ▂▅█ 8 bln││ Paling lama menunggu               │
//! │ Menunggu penetapan 12 ▁ █ 3 bln││ ▌ 8 bln  Contoh · Surien           │
//! │ …                              ││ Menurut sebab       ▇▇▇▇▇▇▇▇     9 │
//! └────────────────────────────────┘└────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line as Drawn;

use super::ground::view as ground;
use super::leads::is_closed;
use super::rows;
use super::{Part, State, Target};
use crate::domain::board::{Backlog, Leads, Line, Stuck};
use crate::domain::day;
use crate::panes::Shared;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail, height};
use crate::ui::list::{Column, List, ListState, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, bars, below, cells, text};
use crate::words::records::CLOSED_SERVICE;
use crate::words::{Text, board as w, period, report};
use crate::worker::Pile;

/// Columns of the sparkline of the last weeks, where the list has room and where it has little; and of that of ages.
const WEEKS: u16 = 12;
const FEW_WEEKS: u16 = 6;
const SPARK: u16 = 6;
/// Columns of a bar.
const BAR: u16 = 12;
/// Columns of a number, and of an age.
const NUMBER: usize = 5;
const AGE: usize = 6;
/// From this width on the list has its sparklines.
const WITH_SPARK: u16 = 46;
/// From this width on it has all weeks.
const WITH_WEEKS: u16 = 58;
/// A label keeps at least this many columns; below that the bar goes.
const LABEL_LEAST: usize = 20;
/// Most lines of a reason.
const REASON_LINES: usize = 2;
/// Lines kept in sight below the chosen one.
const BELOW: usize = 4;

/// Draws the board into its area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    if let Some(open) = &state.rows {
        return beneath(frame, area, open, shared, ctx);
    }
    let (left, right) = sides(area, state.focus);
    if left.width > 0 {
        overview(frame, left, state, shared, ctx);
    }
    let (right, on_map) = ground::split(right, state, shared);
    if right.width > 0 {
        chosen(frame, right, state, shared, ctx);
    }
    let pile = state.backlog().and_then(|backlog| state.part(backlog)).and_then(|part| part.as_ref().ok());
    if let (Some(area), Some(pile)) = (on_map, pile) {
        ground::draw(frame, area, pile, state, shared, ctx);
    }
}

/// Where the board looks, in words.
fn place(area: &crate::domain::report::Area, shared: &Shared) -> String {
    match area.code() {
        None => w::WHOLE_CITY.get(shared.lang).to_owned(),
        Some(code) => report::kecamatan(shared.library.region_name(code), shared.lang),
    }
}

fn overview(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let title = w::title(&place(&state.area(shared), shared), lang);
    let badge = state.at.map(|at| w::as_of(&at.format("%H.%M").to_string(), lang)).unwrap_or_default();
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: state.focus == Side::List }, ctx);
    if let Some(why) = &state.failed {
        let said = Block::Notice(Level::Error, w::failed(why, lang));
        detail(frame, inside, &[Block::Gap, said], 0, ctx);
        return;
    }
    if state.at.is_none() {
        detail(frame, inside, &[Block::Gap, Block::Dim(w::LOADING.get(lang).to_owned())], 0, ctx);
        return;
    }
    let weeks = if inside.width < WITH_WEEKS { FEW_WEEKS } else { WEEKS };
    let columns = [
        Column::flex(1),
        Column::fixed(cells(NUMBER)).right(),
        Column::fixed(weeks).from(WITH_SPARK),
        Column::fixed(cells(AGE)).right(),
    ];
    let rows = List {
        len: Backlog::ALL.len(),
        state: ListState { offset: 0, ..state.list },
        focused: state.focus == Side::List,
        columns: &columns,
        empty: "",
    };
    list(frame, inside, &rows, |at| row(at, weeks, state, shared, ctx), ctx);
    longest(frame, below(inside, cells(Backlog::ALL.len() + 1)), state, shared, ctx);
}

/// One backlog: its name, how many, how many they were in the last weeks, how old the oldest is.
fn row(at: usize, weeks: u16, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(backlog) = Backlog::ALL.get(at).copied() else { return Row::default() };
    let plain = |words: &str| text::line(words, Style::default());
    let name = plain(backlog.label().get(shared.lang));
    let styled = |words: &str, role: Role| text::line(words, ctx.theme.style(role));
    match state.part(backlog) {
        Some(Ok(pile)) => {
            let heap = &pile.heap;
            let days = heap.since.map(|since| (shared.today() - since).num_days().max(0));
            let age = days.map(|days| w::age(days, shared.lang)).unwrap_or_default();
            let spark = bars::spark(&pile.trend, weeks, ctx);
            Row::new([name, plain(&heap.count.to_string()), styled(&spark, Role::Bar), plain(&age)])
                .muted(heap.count == 0)
        }
        Some(Err(_)) => {
            Row::new([name, styled("?", Role::Error), plain(""), styled(w::FAILED_SHORT.get(shared.lang), Role::Error)])
        }
        None => Row::new([name]),
    }
}

/// Below the list: the case that has been stuck longest, and why.
fn longest(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    if area.height < 4 {
        return;
    }
    let lang = shared.lang;
    let mut blocks = vec![Block::Heading(w::ONE_OLDEST.get(lang).to_owned())];
    match state.oldest_case() {
        None => blocks.push(Block::Notice(Level::Good, w::NO_CASE.get(lang).to_owned())),
        Some((backlog, line)) => {
            blocks.push(Block::Para(whom(line, shared)));
            blocks.push(Block::Para(when(&line.stuck, shared)));
            blocks.push(Block::Para(reason(line, shared)));
            blocks.push(Block::Dim(backlog.label().get(lang).to_owned()));
        }
    }
    detail(frame, area, &blocks, 0, ctx);
}

fn chosen(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(backlog) = state.backlog() else { return };
    let focused = state.focus == Side::Detail;
    let part = state.part(backlog).filter(|_| state.failed.is_none());
    let badge = match part {
        Some(Ok(pile)) => pile.heap.count.to_string(),
        _ => String::new(),
    };
    let title = backlog.label().get(shared.lang);
    let inside = panel(frame, area, Panel { title, badge: &badge, focused }, ctx);
    let cols = usize::from(inside.width.saturating_sub(2));
    let (blocks, at) = blocks(backlog, part, state, cols, shared, ctx);
    // The chosen line stays in sight, with some of what comes after it.
    let line = at.map_or(0, |at| height(blocks.get(..at).unwrap_or_default(), inside.width, ctx));
    let room = usize::from(inside.height).saturating_sub(BELOW + 1);
    detail(frame, inside, &blocks, cells(line.saturating_sub(room)), ctx);
}

/// The detail of a backlog, and which block is the chosen line.
fn blocks(
    backlog: Backlog,
    part: Option<&Part>,
    state: &State,
    cols: usize,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> (Vec<Block>, Option<usize>) {
    let lang = shared.lang;
    let mut all = vec![Block::Dim(backlog.meaning().get(lang).to_owned()), Block::Gap];
    match part {
        None => all.push(Block::Dim(w::LOADING.get(lang).to_owned())),
        Some(Err(why)) => all.push(Block::Notice(Level::Error, w::failed(why, lang))),
        Some(Ok(pile)) if pile.heap.count == 0 => {
            all.push(Block::Notice(Level::Good, backlog.empty().get(lang).to_owned()));
            let fact = backlog
                .no_trend()
                .map(|why| no_weeks(why, shared))
                .or_else(|| pile.trend.iter().any(|count| *count > 0).then(|| weeks(pile, shared, ctx)));
            all.extend(fact.into_iter().flat_map(|fact| [Block::Gap, Block::Facts(vec![fact])]));
        }
        Some(Ok(pile)) => {
            all.push(Block::Facts(facts(backlog, pile, shared, ctx)));
            return targets(all, pile, state, cols, shared, ctx);
        }
    }
    (all, None)
}

fn facts(backlog: Backlog, pile: &Pile, shared: &Shared, ctx: &Ctx<'_>) -> Vec<(String, String)> {
    let (lang, heap) = (shared.lang, &pile.heap);
    let ages: Vec<u64> = heap.ages.iter().map(|count| u64::try_from(*count).unwrap_or(u64::MAX)).collect();
    let spark = bars::spark(&ages, SPARK, ctx);
    let mut all = Vec::new();
    if let Some(since) = heap.since {
        all.push((w::SINCE.get(lang).to_owned(), period::day(since, lang)));
    }
    if let Some((why, _)) = heap.reasons.first() {
        all.push((w::MOST.get(lang).to_owned(), why.label().get(lang).to_owned()));
    }
    match backlog.no_trend() {
        Some(why) => all.push(no_weeks(why, shared)),
        None if !pile.trend.is_empty() => all.push(weeks(pile, shared, ctx)),
        None => {}
    }
    all.push((w::WAITED.get(lang).to_owned(), format!("[{spark}] {}", w::AGES.get(lang))));
    all
}

/// Why nobody knows how many there were.
fn no_weeks(why: Text, shared: &Shared) -> (String, String) {
    (w::TREND.get(shared.lang).to_owned(), why.get(shared.lang).to_owned())
}

/// How many there were at the end of each of the last weeks.
fn weeks(pile: &Pile, shared: &Shared, ctx: &Ctx<'_>) -> (String, String) {
    let (first, last) = (pile.trend.first().unwrap_or(&0), pile.trend.last().unwrap_or(&0));
    let spark = bars::spark(&pile.trend, WEEKS, ctx);
    (w::TREND.get(shared.lang).to_owned(), format!("[{spark}] {first} → {last}"))
}

/// Everything that leads somewhere, under its headings.
fn targets(
    mut all: Vec<Block>,
    pile: &Pile,
    state: &State,
    cols: usize,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> (Vec<Block>, Option<usize>) {
    let lang = shared.lang;
    let by_place = if state.area(shared).code().is_none() { w::BY_KECAMATAN } else { w::BY_GAMPONG };
    let (mut at, mut before) = (None, None);
    for (number, target) in state.targets().iter().enumerate() {
        let heading = match target {
            Target::Oldest(_) => w::OLDEST,
            Target::Reason(..) => w::BY_REASON,
            Target::Place(..) => by_place,
        };
        if before != Some(heading.id) {
            all.extend([Block::Gap, Block::Heading(heading.get(lang).to_owned())]);
            before = Some(heading.id);
        }
        let chosen = state.focus == Side::Detail && number == state.target;
        at = if chosen { Some(all.len()) } else { at };
        match target {
            Target::Oldest(place) => all.extend(pile.oldest.get(*place).into_iter().flat_map(|line| {
                std::iter::once(one(line, chosen, cols, shared, ctx)).chain(because(line, cols, shared, ctx))
            })),
            Target::Reason(why, count) => {
                let most = pile.heap.reasons.first().map_or(0, |(_, most)| *most);
                all.push(meter(why.label().get(lang), (*count, most), chosen, cols, ctx));
            }
            Target::Place(code, count) => {
                let most = pile.heap.places.first().map_or(0, |(_, most)| *most);
                let name = match code.as_str() {
                    "" => w::NOWHERE.get(lang),
                    code => shared.library.region_name(code),
                };
                all.push(meter(name, (*count, most), chosen, cols, ctx));
            }
        }
    }
    (all, at)
}

/// Mark of the chosen one, age, whom it is about.
fn one(line: &Line, chosen: bool, cols: usize, shared: &Shared, ctx: &Ctx<'_>) -> Block {
    let role = |usual: Role| ctx.theme.style(if chosen { Role::Selected } else { usual });
    let days = line.stuck.days(shared.today());
    let age = days.map_or_else(|| "–".to_owned(), |days| w::age(days, shared.lang));
    let room = cols.saturating_sub(2 + AGE + 2);
    Block::Styled(Drawn::from(vec![
        text::span(if chosen { "▌ " } else { "  " }, role(Role::Accent)),
        text::span(text::pad_left(&age, AGE), role(Role::Dim)),
        text::span("  ", role(Role::Text)),
        text::span(text::pad(&whom(line, shared), room), role(Role::Text)),
    ]))
}

/// Why one of those that wait longest waits, under its name.
fn because(line: &Line, cols: usize, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let indent = 2 + AGE + 2;
    let lines = text::wrap(&reason(line, shared), cols.saturating_sub(indent));
    let said = lines.into_iter().take(REASON_LINES).map(|said| [" ".repeat(indent), said].concat());
    said.map(|said| Block::Styled(text::line(&said, ctx.theme.style(Role::Dim)))).collect()
}

/// Mark of the chosen one, label, bar, number.
fn meter(label: &str, (count, most): (usize, usize), chosen: bool, cols: usize, ctx: &Ctx<'_>) -> Block {
    let size = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let wide = cols >= 2 + LABEL_LEAST + 2 + usize::from(BAR) + NUMBER;
    let bar_cols = if wide { usize::from(BAR) + 2 } else { 0 };
    let bar = if wide { bars::bar(size(count), size(most), BAR, ctx) } else { String::new() };
    let role = |usual: Role| ctx.theme.style(if chosen { Role::Selected } else { usual });
    Block::Styled(Drawn::from(vec![
        text::span(if chosen { "▌ " } else { "  " }, role(Role::Accent)),
        text::span(text::pad(label, cols.saturating_sub(2 + bar_cols + NUMBER)), role(Role::Text)),
        text::span(text::pad(&bar, bar_cols), role(Role::Bar)),
        text::span(text::pad_left(&count.to_string(), NUMBER), role(Role::Text)),
    ]))
}

/// Whom or what a line is about, and where.
fn whom(line: &Line, shared: &Shared) -> String {
    let name = match &line.leads {
        Leads::Post(pillar) => pillar.label().get(shared.lang).to_owned(),
        Leads::Case(_) | Leads::Referral(_) => shared.public_name(&line.name, is_closed(line, shared)).to_owned(),
        _ => line.name.clone(),
    };
    let area = line.stuck.area.as_deref().map(|code| shared.library.region_name(code)).unwrap_or_default();
    joined(&[&name, area])
}

/// Since when it waits.
fn when(stuck: &Stuck, shared: &Shared) -> String {
    match (stuck.since, stuck.days(shared.today())) {
        (Some(since), Some(days)) => w::since(&day::shown(since), days, shared.lang),
        _ => w::SINCE_UNKNOWN.get(shared.lang).to_owned(),
    }
}

/// Why it waits: the coded reason, what it is about, and the words that somebody wrote; of a confidential one only the
/// coded reason.
fn reason(line: &Line, shared: &Shared) -> String {
    let lang = shared.lang;
    let why = line.stuck.why.label().get(lang);
    match &line.leads {
        Leads::Case(_) | Leads::Referral(_) if is_closed(line, shared) => joined(&[why, CLOSED_SERVICE.get(lang)]),
        Leads::Gampong(_) => {
            let number = |text: &str| text.parse().unwrap_or(0);
            joined(&[why, &w::stale(number(&line.about), number(&line.said), lang)])
        }
        _ => joined(&[why, &line.said, &line.about, &line.owner]),
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The rows beneath a number.
fn beneath(frame: &mut Frame<'_>, area: Rect, open: &rows::State, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let of = &open.of;
    let part = match &of.place {
        Some(code) if code.is_empty() => w::NOWHERE.get(lang).to_owned(),
        Some(code) => shared.library.region_name(code).to_owned(),
        None => place(&of.area, shared),
    };
    let why = of.why.map(|why| why.label().get(lang)).unwrap_or_default();
    let title = joined(&[of.backlog.label().get(lang), &part, why]);
    let rows = List {
        len: open.total.unwrap_or(0),
        state: open.list,
        focused: true,
        columns: &[Column::fixed(cells(AGE)).right(), Column::flex(2), Column::flex(3).from(80)],
        empty: if open.total.is_some() { w::NOTHING_BENEATH.get(lang) } else { w::LOADING.get(lang) },
    };
    let badge = crate::ui::list::position(&rows, ctx);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(why) = &open.failed {
        detail(frame, inside, &[Block::Gap, Block::Notice(Level::Error, w::failed(why, lang))], 0, ctx);
        return;
    }
    let narrow = inside.width < 80;
    list(frame, inside, &rows, |at| line_row(open, at, narrow, shared, ctx), ctx);
}

fn line_row(open: &rows::State, at: usize, narrow: bool, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(line) = open.line(at) else { return Row::new([text::line("…", ctx.theme.style(Role::Dim))]) };
    let plain = |words: &str| text::line(words, Style::default());
    let days = line.stuck.days(shared.today());
    let age = plain(&days.map_or_else(|| "–".to_owned(), |days| w::age(days, shared.lang)));
    let (who, why) = (plain(&whom(line, shared)), reason(line, shared));
    match narrow {
        true => Row::new([age, who]).sub(text::line(&why, ctx.theme.style(Role::Dim))),
        false => Row::new([age, who, plain(&why)]),
    }
}
