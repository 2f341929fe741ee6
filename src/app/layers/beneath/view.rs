//! Drawing of the rows beneath a number.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::State;
use crate::app::layers::scene;
use crate::domain::day;
use crate::domain::register::Narrow;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::sums as w;

/// Draws the rows over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let (lang, span) = (ctx.lang, state.of.span);
    let days = format!("{} – {}", day::shown(span.from), day::shown(span.to));
    let what = format!("{} {days}", state.of.figure.label().get(lang));
    let title = scene::title(&what, &state.of.scene, shared);
    let badge = match state.len() {
        0 => String::new(),
        total => w::row_of(state.list.selected + 1, total, lang),
    };
    let inside = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inside, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    let columns =
        [Column::flex(4), Column::flex(3).from(60), Column::flex(4), Column::fixed(16), Column::fixed(16).from(90)];
    let empty = if state.total.is_none() { w::LOADING } else { w::NO_ROWS };
    let view = List { len: state.len(), state: state.list, focused: true, columns: &columns, empty: empty.get(lang) };
    list(frame, inside, &view, |at| row(state, at, shared, ctx), ctx);
}

fn row(state: &State, at: usize, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(entry) = state.row(at) else { return Row::new([text::line("…", ctx.theme.style(Role::Dim))]) };
    let plain = |words: &str| text::line(words, Style::default());
    let dim = |words: &str| text::line(words, ctx.theme.style(Role::Dim));
    let gampong = entry.gampong.as_deref().map(|code| shared.library.region_name(code)).unwrap_or_default();
    let ended = entry.ended.map(|(on, _)| w::until(&day::shown(on), ctx.lang)).unwrap_or_default();
    Row::new([
        plain(&entry.name),
        plain(gampong),
        plain(&scene::kind_name(&Narrow::Category(entry.category.clone()), shared)),
        dim(&w::since(&day::shown(entry.found_on), ctx.lang)),
        dim(&ended),
    ])
}
