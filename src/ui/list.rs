//! A list with columns: only the rows that are seen are asked for, so a million rows cost the same as ten.
//!
//! The selection is the caller's. [`ListState`] moves by pure functions; drawing works out what is visible and changes
//! nothing, so a list that was resized since the last move is still shown right. A row may have a second, dim line.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::Role;
use super::{after, below, cells, left, line_of, right, text};
use crate::words::ui as words;

/// Stands before the selected row, so that it is seen without colour.
const SELECTED_SIGN: &str = "▌";
/// Columns before the first cell: the sign and nothing else.
const INDENT: u16 = 2;
/// Space between two columns.
const GAP: u16 = 2;

/// Which row is selected and which is the first on the screen; both count from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    /// Selected row.
    pub selected: usize,
    /// First row shown; a wish, drawing corrects it.
    pub offset: usize,
}

impl ListState {
    /// Moves the selection by `delta` rows within `len`, and scrolls if it leaves the `page` rows that are seen.
    pub fn move_by(self, delta: isize, len: usize, page: usize) -> ListState {
        let selected = self.selected.saturating_add_signed(delta);
        ListState { selected, ..self }.keep_visible(len, page)
    }

    /// Selects the first row.
    pub fn first(self) -> ListState {
        ListState::default()
    }

    /// Selects the last row.
    pub fn last(self, len: usize, page: usize) -> ListState {
        ListState { selected: len.saturating_sub(1), ..self }.keep_visible(len, page)
    }

    /// Selects this row, as after a click or a search.
    pub fn select(self, row: usize, len: usize, page: usize) -> ListState {
        ListState { selected: row, ..self }.keep_visible(len, page)
    }

    /// The nearest state whose selection exists and is among the `rows` seen, without empty room at the end.
    pub fn keep_visible(self, len: usize, rows: usize) -> ListState {
        let selected = self.selected.min(len.saturating_sub(1));
        let rows = rows.max(1);
        let offset = self.offset.min(len.saturating_sub(rows));
        let offset = offset.clamp(selected.saturating_sub(rows - 1), selected);
        ListState { selected, offset }
    }
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    Fixed(u16),
    Flex(u16),
}

/// One column of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    width: Width,
    right: bool,
    from: u16,
}

impl Column {
    /// Always this many columns wide.
    pub const fn fixed(cols: u16) -> Column {
        Column { width: Width::Fixed(cols), right: false, from: 0 }
    }

    /// Shares what is left with the other flexible columns, by weight.
    pub const fn flex(weight: u16) -> Column {
        Column { width: Width::Flex(weight), right: false, from: 0 }
    }

    /// Flush right, for numbers.
    pub const fn right(self) -> Column {
        Column { right: true, ..self }
    }

    /// Shown only when the whole list is at least `cols` wide: less important columns go first.
    pub const fn from(self, cols: u16) -> Column {
        Column { from: cols, ..self }
    }
}

/// One row: a cell per column, and perhaps a second line. Strings and styled lines both do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// One per column; missing ones are empty.
    pub cells: Vec<Line<'static>>,
    /// Shown dim under the first cell.
    pub sub: Option<Line<'static>>,
    /// Shown dim: finished, expired, not available.
    pub muted: bool,
}

impl Row {
    /// A row of one line.
    pub fn new<I, L>(cells: I) -> Row
    where
        I: IntoIterator<Item = L>,
        L: Into<Line<'static>>,
    {
        Row { cells: cells.into_iter().map(Into::into).collect(), sub: None, muted: false }
    }

    /// With a second line.
    #[allow(clippy::should_implement_trait)]
    #[allow(clippy::should_implement_trait)] // nobody subtracts rows
    pub fn sub(self, line: impl Into<Line<'static>>) -> Row {
        Row { sub: Some(line.into()), ..self }
    }

    /// Shown dim if `muted`.
    pub fn muted(self, muted: bool) -> Row {
        Row { muted, ..self }
    }

    fn height(&self) -> u16 {
        1 + u16::from(self.sub.is_some())
    }
}

/// What a list needs beside its rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct List<'a> {
    /// How many rows there are in all.
    pub len: usize,
    /// Selection and scrolling.
    pub state: ListState,
    /// Takes the keys now.
    pub focused: bool,
    /// None means one flexible column.
    pub columns: &'a [Column],
    /// Sentence in the middle when there is no row.
    pub empty: &'a str,
}

/// Draws the list; `row` is asked for the visible rows only.
pub fn list(frame: &mut Frame<'_>, area: Rect, list: &List<'_>, row: impl Fn(usize) -> Row, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    if area.is_empty() {
        return;
    }
    if list.len == 0 {
        return empty(frame.buffer_mut(), area, list.empty, ctx);
    }
    let rows = visible(list, area.height, &row);
    let needs = |index: usize| rows.iter().filter_map(|one| one.row.cells.get(index)).map(text::line_width).max();
    let columns = layout(list.columns, area.width, |index| cells(needs(index).unwrap_or(0)));
    for shown in rows {
        let place = below(area, shown.y);
        draw_row(frame.buffer_mut(), place, &shown, &columns, list, ctx);
    }
}

/// Position of the selection for the badge: `4 dari 53`; empty for an empty list.
pub fn position(list: &List<'_>, ctx: &Ctx<'_>) -> String {
    if list.len == 0 {
        return String::new();
    }
    words::position(list.state.selected.min(list.len - 1) + 1, list.len, ctx.lang)
}

/// Which row stands at the screen row `y`, for the mouse.
pub fn row_at(area: Rect, list: &List<'_>, row: impl Fn(usize) -> Row, y: u16) -> Option<usize> {
    if y < area.y || y >= area.bottom() {
        return None;
    }
    let y = y - area.y;
    visible(list, area.height, &row).into_iter().find(|s| y >= s.y && y - s.y < s.row.height()).map(|s| s.index)
}

struct Shown {
    index: usize,
    row: Row,
    /// Lines from the top of the list.
    y: u16,
}

/// The rows that fit, the selected one among them with all its lines if there is room.
fn visible(list: &List<'_>, height: u16, row: &impl Fn(usize) -> Row) -> Vec<Shown> {
    let state = list.state.keep_visible(list.len, usize::from(height));
    let mut shown: Vec<Shown> = Vec::new();
    let mut used: u16 = 0;
    for index in state.offset..list.len {
        if used >= height && index > state.selected {
            break;
        }
        let row = row(index);
        used = used.saturating_add(row.height());
        shown.push(Shown { index, row, y: 0 });
        while index <= state.selected && used > height && shown.len() > 1 {
            used = used.saturating_sub(shown.remove(0).row.height());
        }
    }
    let mut y = 0;
    for one in &mut shown {
        one.y = y;
        y += one.row.height();
    }
    shown
}

/// Start and width of every column that is shown, by index into the row's cells. Flexible columns share by weight; one that
/// would be cut takes the room that another one leaves empty (`needs` says how wide the rows in sight are).
fn layout(columns: &[Column], width: u16, needs: impl Fn(usize) -> u16) -> Vec<(usize, Column, u16, u16)> {
    let single = [Column::flex(1)];
    let columns = if columns.is_empty() { &single } else { columns };
    let shown: Vec<_> = columns.iter().enumerate().filter(|(_, c)| width >= c.from).collect();
    let gaps = GAP.saturating_mul(cells(shown.len().saturating_sub(1)));
    let fixed: u16 = shown.iter().map(|(_, c)| if let Width::Fixed(w) = c.width { w } else { 0 }).sum();
    let free = width.saturating_sub(INDENT + 1).saturating_sub(gaps).saturating_sub(fixed);
    let weights: u16 = shown.iter().map(|(_, c)| if let Width::Flex(w) = c.width { w } else { 0 }).sum();
    let (mut given, mut weighed) = (0, 0);
    let mut wide: Vec<u16> = Vec::with_capacity(shown.len());
    for (_, column) in &shown {
        wide.push(match column.width {
            Width::Fixed(w) => w,
            Width::Flex(w) => {
                weighed += u32::from(w);
                let upto = u32::from(free) * weighed / u32::from(weights.max(1));
                let mine = upto.saturating_sub(given);
                given = upto;
                u16::try_from(mine).unwrap_or(0)
            }
        });
    }
    let flexible = |column: &Column| matches!(column.width, Width::Flex(_));
    let wishes: Vec<u16> = shown
        .iter()
        .zip(&wide)
        .map(|((index, column), wide)| if flexible(column) { needs(*index) } else { *wide })
        .collect();
    lend(&mut wide, &wishes);
    let mut x = INDENT;
    let mut out = Vec::with_capacity(shown.len());
    for ((index, column), wide) in shown.into_iter().zip(wide) {
        out.push((index, *column, x, wide));
        x = x.saturating_add(wide).saturating_add(GAP);
    }
    out
}

/// Moves room from columns wider than their wish to those narrower, in proportion to what is lacking; the sum stays.
fn lend(wide: &mut [u16], wishes: &[u16]) {
    let spare: u32 = wishes.iter().zip(&*wide).map(|(wish, w)| u32::from(w.saturating_sub(*wish))).sum();
    let lacking: u32 = wishes.iter().zip(&*wide).map(|(wish, w)| u32::from(wish.saturating_sub(*w))).sum();
    let moved = lacking.min(spare);
    if moved == 0 {
        return;
    }
    let (mut lent, mut owed) = (Share::new(moved, spare), Share::new(moved, lacking));
    for (wish, wide) in wishes.iter().zip(wide) {
        match wish.checked_sub(*wide) {
            Some(lack) => *wide = wide.saturating_add(owed.part(lack)),
            None => *wide = wide.saturating_sub(lent.part(*wide - wish)),
        }
    }
}

/// Deals `sum` out by weight so that the parts add up to it exactly.
struct Share {
    sum: u32,
    of: u32,
    seen: u32,
    dealt: u32,
}

impl Share {
    fn new(sum: u32, of: u32) -> Share {
        Share { sum, of: of.max(1), seen: 0, dealt: 0 }
    }

    fn part(&mut self, weight: u16) -> u16 {
        self.seen += u32::from(weight);
        let upto = self.sum * self.seen / self.of;
        let part = upto - self.dealt;
        self.dealt = upto;
        u16::try_from(part).unwrap_or(u16::MAX)
    }
}

fn draw_row(
    buf: &mut Buffer,
    place: Rect,
    shown: &Shown,
    columns: &[(usize, Column, u16, u16)],
    list: &List<'_>,
    ctx: &Ctx<'_>,
) {
    let selected = shown.index == list.state.selected.min(list.len.saturating_sub(1));
    let (base, dim) = styles(selected, list.focused, shown.row.muted, ctx);
    let band = Rect { height: place.height.min(shown.row.height()), ..place };
    text::paint(buf, band, base);
    for y in 0..band.height {
        if selected {
            let role = if list.focused { Role::Accent } else { Role::Dim };
            text::put(buf, line_of(band, y), &text::line(SELECTED_SIGN, ctx.theme.style(role)));
        }
    }
    for (index, column, x, wide) in columns {
        let Some(cell) = shown.row.cells.get(*index) else { continue };
        let room = left(after(line_of(band, 0), *x), *wide);
        let mut cell = std::borrow::Cow::Borrowed(cell);
        if selected && list.focused {
            cell.to_mut().spans.iter_mut().for_each(|piece| lift(piece, ctx));
        }
        let used = cells(if column.right { text::line_width(&cell) } else { 0 });
        text::put_on(buf, if column.right { right(room, used) } else { room }, &cell, base);
    }
    if let Some(sub) = &shown.row.sub {
        let room = after(line_of(band, 1), INDENT + 2);
        let mut sub = std::borrow::Cow::Borrowed(sub);
        if selected && list.focused {
            sub.to_mut().spans.iter_mut().for_each(|piece| lift(piece, ctx));
        }
        text::put_on(buf, room, &sub, dim);
    }
}

/// On the selected row only its own two colours can be read: dim text takes the weaker, any other colour the stronger one.
/// Underlined and bold stay, and so do the marks that say the same as a colour.
fn lift(piece: &mut Span<'static>, ctx: &Ctx<'_>) {
    if piece.style == ctx.theme.style(Role::Dim) {
        piece.style = ctx.theme.style(Role::SelectedDim);
    } else if piece.style.fg.is_some() {
        piece.style = Style { fg: ctx.theme.style(Role::Selected).fg, ..piece.style };
    }
}

/// Style of the row and of its second line.
fn styles(selected: bool, focused: bool, muted: bool, ctx: &Ctx<'_>) -> (Style, Style) {
    let style = |role| ctx.theme.style(role);
    match (selected, focused) {
        (true, true) => (style(Role::Selected), style(Role::SelectedDim)),
        (true, false) => (style(Role::SelectedBlur), style(Role::SelectedBlur).patch(style(Role::Dim))),
        (false, _) if muted => (style(Role::Dim), style(Role::Dim)),
        (false, _) => (style(Role::Text), style(Role::Dim)),
    }
}

/// The sentence of an empty list, in the middle.
fn empty(buf: &mut Buffer, area: Rect, sentence: &str, ctx: &Ctx<'_>) {
    let lines = text::wrap(sentence, usize::from(area.width.saturating_sub(4)).min(60));
    let top = area.height.saturating_sub(cells(lines.len())) / 2;
    for (row, line) in lines.iter().enumerate() {
        let place = line_of(area, top.saturating_add(cells(row)));
        text::put_centre(buf, place, &text::line(line, ctx.theme.style(Role::Dim)));
    }
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
