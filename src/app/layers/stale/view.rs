//! Drawing of the list of stale gampong.
//!
//! ```text
//! ┌ Kesegaran data · Meuraxa ────────────────────── 1 dari 16 ┐
//! │ Gampong          Catatan  Belum segar  Segar  Tertua  Putaran
//! │▌Lampaseh Aceh         41           30    26%  14 bln  berjalan, sisa 12
//! └────────────────────────────────────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::State;
use crate::app::layers::scene;
use crate::domain::day;
use crate::domain::stale::Stale;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, line_of, text};
use crate::words::stale as w;

/// Entries, to be confirmed, share, oldest.
const NUMBERS: [u16; 4] = [7, 7, 5, 8];
/// Columns for the round.
const ROUND: u16 = 22;
/// From this width on the kecamatan stands beside the gampong of the city.
const WITH_KECAMATAN: u16 = 100;
/// The list is never wider than this.
const WIDEST: u16 = 120;

/// Draws the list over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = ctx.lang;
    let title = format!("{} · {}", w::TITLE.get(lang), scene::area_name(state.area.as_deref(), shared));
    let columns = columns();
    let empty = if state.waits() { w::LOADING } else { w::NO_GAMPONG }.get(lang);
    let view = List { len: state.rows().len(), state: state.list, focused: true, columns: &columns, empty };
    let badge = position(&view, ctx);
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    // Numbers far from their name are hard to follow.
    let inside = Rect { width: inside.width.min(WIDEST), ..inside };
    let said = w::order(shared.office.round_months, lang);
    let dim = ctx.theme.style(Role::Dim);
    text::put(frame.buffer_mut(), after(line_of(inside, 0), 2), &text::line(&said, dim));
    heading(frame, line_of(inside, 1), ctx);
    let row = |at: usize| state.rows().get(at).map_or_else(Row::default, |one| row(one, shared, ctx));
    list(frame, below(inside, 2), &view, row, ctx);
}

fn columns() -> [Column; 7] {
    let [entries, stale, share, oldest] = NUMBERS.map(|cols| Column::fixed(cols).right());
    [Column::flex(3), Column::flex(2).from(WITH_KECAMATAN), entries, stale, share, oldest, Column::fixed(ROUND)]
}

/// Names of the columns, above them: the first from the left, the others from the right.
fn heading(frame: &mut Frame<'_>, place: Rect, ctx: &Ctx<'_>) {
    let dim = ctx.theme.style(Role::Dim);
    text::put(frame.buffer_mut(), after(place, 2), &text::line(w::GAMPONG.get(ctx.lang), dim));
    let numbers = [w::ENTRIES, w::STALE, w::SHARE, w::OLDEST].into_iter().zip(NUMBERS);
    let mut said: String =
        numbers.map(|(head, cols)| text::pad_left(head.get(ctx.lang), usize::from(cols)) + "  ").collect();
    said.push_str(&text::pad(w::ROUND.get(ctx.lang), usize::from(ROUND)));
    text::put_right(frame.buffer_mut(), place, &text::line(&said, dim));
}

fn row(one: &Stale, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let lang = ctx.lang;
    let plain = |said: &str| text::line(said, Style::default());
    let dim = |said: &str| text::line(said, ctx.theme.style(Role::Dim));
    let above = shared.library.kecamatan(&one.gampong).map_or("", |one| one.name.as_str());
    let share = one.fresh.percent().map_or_else(|| "–".to_owned(), |share| format!("{share}%"));
    let oldest = one.fresh.months_old(shared.today()).map_or_else(|| "–".to_owned(), |months| w::months(months, lang));
    let round = match (one.left, one.closed) {
        (Some(0), _) => text::line(w::ALL_ASKED.get(lang), ctx.theme.style(Role::Good)),
        (Some(left), _) => text::line(w::going_on(left, lang), ctx.theme.style(Role::Warn)),
        (None, Some(closed)) => dim(&w::closed(&day::shown(closed), lang)),
        (None, None) => dim(w::NEVER.get(lang)),
    };
    let stale = if one.fresh.stale() > 0 { plain(&one.fresh.stale().to_string()) } else { dim("0") };
    Row::new([
        plain(shared.library.region_name(&one.gampong)),
        dim(above),
        plain(&one.fresh.active.to_string()),
        stale,
        plain(&share),
        plain(&oldest),
        round,
    ])
}
