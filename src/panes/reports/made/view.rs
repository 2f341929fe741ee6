//! Drawing of a made report: one table below the other, the chosen number marked, with a bar where there is room; and the
//! days before beside it, where they were asked for: `12 ▲ +3`.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::cursor::{self, Spot};
use super::{State, rows};
use crate::domain::day;
use crate::domain::report::table::{Cell, Section, Value};
use crate::domain::report::{Area, Report};
use crate::panes::Shared;
use crate::ui::detail::{Block, detail, height};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, Search, panel, panel_search};
use crate::ui::{Ctx, Level, Role, bars, cells, text};
use crate::words::records::{CLOSED_NAME, CLOSED_SERVICE};
use crate::words::{Lang, board, report as words, reports as w};
use crate::worker::ReportLine;

/// Columns of a number, alone and with the one before.
const NUMBER: (usize, usize) = (12, 22);
/// A label keeps at least this many columns.
const LABEL_LEAST: usize = 22;
/// Wider tables are hard to read across.
const WIDEST: usize = 130;
/// Columns of a bar.
const BAR: u16 = 12;
/// Lines kept in sight below the chosen one.
const BELOW: usize = 5;
/// Lines of a heading over a column.
const HEAD: usize = 3;

/// Draws the report into its area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    if let Some(open) = &state.rows {
        beneath(frame, area, open, shared, ctx);
        return None;
    }
    let lang = shared.lang;
    let name = state.name().map(|name| name.label().get(lang)).unwrap_or_default();
    let badge = place(&state.area(), shared);
    let title = [name, &state.period(shared).so_far(shared.today(), lang)].join(" · ");
    let search = state.typed.as_ref().map(|typed| Search {
        value: typed.text(),
        cursor: typed.cursor(),
        active: true,
        placeholder: w::TYPE_PERIOD.get(lang),
    });
    let (inside, at) = panel_search(frame, area, Panel { title: &title, badge: &badge, focused: true }, search, ctx);
    // What is wrong with the words stays in sight however far down the tables are.
    let problem: Vec<Block> = state.problem.iter().map(|said| Block::Notice(Level::Warn, said.clone())).collect();
    let (above, inside) = split(inside, height(&problem, inside.width, ctx));
    detail(frame, above, &problem, 0, ctx);
    let mut blocks = Vec::new();
    match (&state.failed, &state.made) {
        (Some(why), _) => blocks.extend([Block::Gap, Block::Notice(Level::Error, w::failed(why, lang))]),
        (None, None) => blocks.extend([Block::Gap, Block::Dim(w::LOADING.get(lang).to_owned())]),
        (None, Some(report)) => {
            let chosen = tables(&mut blocks, report, state, inside.width, shared, ctx);
            let line = chosen.map_or(0, |at| height(blocks.get(..at).unwrap_or_default(), inside.width, ctx));
            let room = usize::from(inside.height).saturating_sub(BELOW);
            detail(frame, inside, &blocks, cells(line.saturating_sub(room)), ctx);
            return at;
        }
    }
    detail(frame, inside, &blocks, 0, ctx);
    at
}

/// The first `rows` lines of an area with an empty one beneath them, and what is left; all of it without rows.
fn split(area: Rect, rows: usize) -> (Rect, Rect) {
    let above = cells(rows).min(area.height);
    let used = if rows == 0 { 0 } else { (above + 1).min(area.height) };
    let below = Rect { y: area.y.saturating_add(used), height: area.height - used, ..area };
    (Rect { height: above, ..area }, below)
}

fn place(area: &Area, shared: &Shared) -> String {
    match area.code() {
        None => words::CITY.get(shared.lang).to_owned(),
        Some(code) => words::kecamatan(shared.library.region_name(code), shared.lang),
    }
}

/// Adds every table, and answers which block is the chosen line.
fn tables(
    blocks: &mut Vec<Block>,
    report: &Report,
    state: &State,
    width: u16,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> Option<usize> {
    let lang = shared.lang;
    let name = report.name.about().get(lang).to_owned();
    blocks.push(Block::Dim(name));
    if let Some(before) = &state.before {
        let same_days = before.period != report.period.previous();
        blocks.push(Block::Dim(w::compared(&before.period.label(lang), same_days, lang)));
    }
    let sheet = Sheet { report, state, cols: usize::from(width.saturating_sub(2)).min(WIDEST), lang, ctx };
    let (mut chosen, mut last) = (None, None);
    for (at, spot) in cursor::spots(report).into_iter().enumerate() {
        let Some(section) = report.sections.get(spot.section()) else { continue };
        if last != Some(spot.section()) {
            last = Some(spot.section());
            blocks.extend([Block::Gap, Block::Heading(section.title.get(lang).to_owned())]);
            if section.closed {
                blocks.push(Block::Dim(words::TOO_FEW.get(lang).to_owned()));
            }
            blocks.extend(sheet.head(section));
        }
        if at == state.cursor.line {
            chosen = Some(blocks.len());
        }
        blocks.push(Block::Styled(sheet.line(section, spot, at == state.cursor.line)));
    }
    if !report.notes.is_empty() {
        blocks.push(Block::Gap);
        blocks.extend(report.notes.iter().map(|note| Block::Dim(note.get(lang).to_owned())));
    }
    chosen
}

/// What lines of tables are made from.
struct Sheet<'a> {
    report: &'a Report,
    state: &'a State,
    cols: usize,
    lang: Lang,
    ctx: &'a Ctx<'a>,
}

impl Sheet<'_> {
    /// Columns of a number; a long word over one is not broken.
    fn number(&self, section: &Section) -> usize {
        if self.state.before.is_some() {
            return NUMBER.1;
        }
        let titles = section.columns.iter().map(|column| column.title().get(self.lang));
        let word = titles.flat_map(str::split_whitespace).map(text::width).max().unwrap_or(0);
        if cursor::is_list(section) { NUMBER.0 } else { NUMBER.0.max(word + 2) }
    }

    /// Which columns of a table are in sight: as many as fit, the chosen one among them.
    fn window(&self, section: &Section) -> (usize, usize) {
        let all = section.columns.len();
        let fit = (self.cols.saturating_sub(2 + LABEL_LEAST) / self.number(section)).clamp(1, all.max(1));
        let column = self.state.cursor.column.min(all.saturating_sub(1));
        let first = (column + 1).saturating_sub(fit);
        (first, (first + fit).min(all))
    }

    /// Columns of the bar; none where the numbers take the room.
    fn bar(&self, section: &Section) -> usize {
        let (first, end) = self.window(section);
        let shown = if cursor::is_list(section) { 1 } else { end - first };
        let used = 2 + LABEL_LEAST + shown * self.number(section);
        if self.cols >= used + usize::from(BAR) + 2 { usize::from(BAR) + 2 } else { 0 }
    }

    fn label(&self, section: &Section) -> usize {
        let (first, end) = self.window(section);
        let shown = if cursor::is_list(section) { 1 } else { end - first };
        let more = usize::from(!cursor::is_list(section) && end < section.columns.len());
        self.cols.saturating_sub(2 + self.bar(section) + shown * self.number(section) + more)
    }

    /// Headings over the columns, wrapped; a table of totals needs none.
    fn head(&self, section: &Section) -> Vec<Block> {
        if cursor::is_list(section) {
            return Vec::new();
        }
        let (first, end) = self.window(section);
        let wide = self.number(section);
        let titles: Vec<Vec<String>> = section
            .columns
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .map(|column| text::wrap(column.title().get(self.lang), wide - 2))
            .collect();
        let high = titles.iter().map(Vec::len).max().unwrap_or(0).min(HEAD);
        let left = 2 + self.label(section) + self.bar(section);
        let more = |at: usize| if at == 0 && first > 0 { "‹" } else { "" };
        let line = |at: usize| {
            let mut said = text::pad_left(more(at), left);
            for title in &titles {
                // Short headings stand on the line nearest to the numbers.
                let word = (at + title.len()).checked_sub(high).and_then(|at| title.get(at));
                said.push_str(&text::pad_left(word.map(String::as_str).unwrap_or_default(), wide));
            }
            if at == 0 && end < section.columns.len() {
                said.push('›');
            }
            Block::Styled(text::line(&said, self.ctx.theme.style(Role::Dim)))
        };
        (0..high).map(line).collect()
    }

    /// One line: mark, label, bar, numbers.
    fn line(&self, section: &Section, spot: Spot, chosen: bool) -> Line<'static> {
        let Some(row) = cursor::row(self.report, spot) else { return Line::default() };
        let style = |role: Role| self.ctx.theme.style(role);
        let picked = self.state.cursor.at(self.report, spot);
        let name = match spot {
            Spot::Single(_, column) => {
                section.columns.get(column).map(|one| one.title().get(self.lang).to_owned()).unwrap_or_default()
            }
            Spot::Row(..) => row.label.get(self.lang),
            Spot::Total(_) => cursor::total(self.lang).to_owned(),
        };
        let role = if matches!(spot, Spot::Total(_)) { Role::Title } else { Role::Text };
        let mut spans = vec![
            text::span(if chosen { "▌ " } else { "  " }, style(Role::Accent)),
            text::span(
                text::pad(&text::fit(&name, self.label(section).saturating_sub(1)), self.label(section)),
                style(role),
            ),
            text::span(text::pad(&self.meter(section, spot, picked), self.bar(section)), style(Role::Bar)),
        ];
        let columns = match spot {
            Spot::Single(_, column) => column..column + 1,
            _ => {
                let (first, end) = self.window(section);
                first..end
            }
        };
        for column in columns {
            let here = chosen && column == picked;
            spans.extend(self.cell(
                row.cells.get(column),
                (spot, column),
                self.number(section),
                style(if here { Role::Selected } else { role }),
            ));
        }
        Line::from(spans)
    }

    /// A bar for the chosen column of a row, against the largest of its table.
    fn meter(&self, section: &Section, spot: Spot, column: usize) -> String {
        let Spot::Row(_, at) = spot else { return String::new() };
        let weight = |cell: &Cell| if cell.hidden { 0 } else { u64::try_from(cell.value.weight()).unwrap_or(0) };
        let of = |row: &crate::domain::report::table::Row| row.cells.get(column).map_or(0, weight);
        let most = section.rows.iter().map(of).max().unwrap_or(0);
        bars::bar(section.rows.get(at).map_or(0, of), most, BAR, self.ctx)
    }

    /// A number, and beside it how it differs from the one before.
    fn cell(
        &self,
        cell: Option<&Cell>,
        (spot, column): (Spot, usize),
        number: usize,
        style: Style,
    ) -> Vec<Span<'static>> {
        let shown = cell.map(|cell| cell.shown(self.lang)).unwrap_or_default();
        let Some(before) = &self.state.before else {
            return vec![text::span(text::pad_left(&shown, number), style)];
        };
        let other = cursor::same(before, self.report, spot, column);
        let wide = number / 2;
        let change = change(cell, other, self.lang);
        vec![
            text::span(text::pad_left(&shown, wide), style),
            text::span(text::pad_left(&change, number - wide), self.ctx.theme.style(Role::Dim)),
        ]
    }
}

/// How a number differs from the one before: `▲ +3`, `▼ -2`, `=`; nothing where one of them may not be shown.
pub(super) fn change(now: Option<&Cell>, before: Option<&Cell>, lang: Lang) -> String {
    let Some(now) = now.filter(|cell| !cell.hidden && cell.value != Value::Nothing) else { return String::new() };
    // What was in no row before was nothing.
    let earlier = match before {
        Some(cell) if cell.hidden || cell.value == Value::Nothing => return String::new(),
        Some(cell) => cell.value.weight(),
        None => 0,
    };
    let differs = now.value.weight() - earlier;
    let size = match now.value {
        Value::Whole(_) => Value::Whole(differs.abs() / 10),
        _ => Value::Tenths(differs.abs()),
    };
    let said = size.shown(now.unit, lang);
    match differs {
        0 => "=".to_owned(),
        1.. => format!("▲ +{said}"),
        _ => format!("▼ -{said}"),
    }
}

/// The records beneath a number.
pub(in crate::panes::reports) fn beneath(
    frame: &mut Frame<'_>,
    area: Rect,
    open: &rows::State,
    shared: &Shared,
    ctx: &Ctx<'_>,
) {
    let lang = shared.lang;
    let title = [open.label.as_str(), &open.of.period.label(lang), &place(&open.of.area, shared)].join(" · ");
    let day = Column::fixed(if open.timed() { 16 } else { 10 });
    let columns = [day, Column::flex(2), Column::flex(3), Column::flex(1).from(90), Column::flex(1).from(110)];
    let all = List {
        len: open.total.unwrap_or(0),
        state: open.list,
        focused: true,
        columns: &columns,
        empty: if open.total.is_some() { board::NOTHING_BENEATH.get(lang) } else { w::LOADING.get(lang) },
    };
    let badge = position(&all, ctx);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(why) = &open.failed {
        detail(frame, inside, &[Block::Gap, Block::Notice(Level::Error, w::failed(why, lang))], 0, ctx);
        return;
    }
    list(frame, inside, &all, |at| row(open.line(at), lang, ctx), ctx);
}

fn row(line: Option<&ReportLine>, lang: Lang, ctx: &Ctx<'_>) -> Row {
    let Some(line) = line else { return Row::new([text::line("…", ctx.theme.style(Role::Dim))]) };
    let plain = |words: &str| text::line(words, Style::default());
    let time = line.time.map(|time| time.format(" %H.%M").to_string()).unwrap_or_default();
    let who = if line.closed { CLOSED_NAME.get(lang) } else { line.who.as_str() };
    let what = if line.closed { CLOSED_SERVICE.get(lang).to_owned() } else { line.what.get(lang) };
    let state = line.state.as_ref().map(|state| state.get(lang)).unwrap_or_default();
    Row::new([
        plain(&[day::shown(line.day), time].concat()),
        plain(who),
        plain(&what),
        plain(&state),
        text::line(&line.place, ctx.theme.style(Role::Dim)),
    ])
}
