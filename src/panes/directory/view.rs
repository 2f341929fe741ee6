//! Drawing of the directory.
//!
//! ```text
//! ┌ Direktori · PSM · Meuraxa ─ 1 dari 3 ┐┌ Nama ────────────────────────┐
//! │▌Nama       PSM   Lampulo  ✓ aktif    ││ Pilar        PSM             │
//! └──────────────────────────────────────┘└──────────────────────────────┘
//! ```

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::find::Row as Entry;
use super::{State, files, places, record, renew};
use crate::domain::day;
use crate::domain::member::Member;
use crate::domain::post::Vacancy;
use crate::panes::Shared;
use crate::panes::sides::{Side, WIDE};
use crate::ui::list::{self, Column, List, Row};
use crate::ui::panel::{Panel, Search, panel, panel_search};
use crate::ui::{Ctx, Level, Role, detail, text};
use crate::words::{directory as w, places as p};

/// Part of the width the list takes beside a record, in percent: the list is what is looked through.
const LIST_SHARE: u16 = 66;

/// Columns of the box before a name, while members are chosen.
const MARK: u16 = 4;

const PLACE_COLUMNS: [Column; 5] =
    [Column::flex(5), Column::fixed(9), Column::flex(2).from(100), Column::fixed(14), Column::flex(1).from(110)];

/// Draws the pane into its area; answers where the text cursor stands, if the pane has one now.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    if let Some(plan) = &state.plan {
        renew::view::draw(frame, area, plan, shared, ctx);
        return None;
    }
    let wide = area.width >= WIDE;
    if !wide && state.side == Side::Detail {
        draw_record(frame, area, state, shared, ctx);
        return None;
    }
    let cols = if wide { area.width * LIST_SHARE / 100 } else { area.width };
    let cursor = draw_list(frame, Rect { width: cols, ..area }, state, shared, ctx);
    if wide {
        let right = Rect { x: area.x.saturating_add(cols), width: area.width - cols, ..area };
        draw_record(frame, right, state, shared, ctx);
    }
    cursor
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let empty = sentence(state, shared);
    let focused = state.side == Side::List;
    let marks = if state.marked.is_empty() { 0 } else { MARK };
    let of_members = state.widths.columns(area.width.saturating_sub(2), marks);
    let columns: &[Column] = if state.of_places { &PLACE_COLUMNS } else { &of_members };
    let view = List { len: state.rows.len(), state: state.list, focused, columns, empty: &empty };
    let badge = list::position(&view, ctx);
    let title = title(state, shared);
    let framed = Panel { title: &title, badge: &badge, focused };
    let search = Search {
        value: state.query.text(),
        cursor: state.query.cursor(),
        active: state.typing,
        placeholder: if state.of_places { p::FIND } else { w::FIND }.get(shared.lang),
    };
    let searched = state.typing || !state.query.is_empty();
    let (inside, cursor) = panel_search(frame, area, framed, searched.then_some(search), ctx);
    draw_failure(frame, area, state, shared, ctx);
    list::list(frame, inside, &view, |at| row(state, at, shared, ctx), ctx);
    cursor
}

/// The name of the list and the filters in force, where one looks first.
fn title(state: &State, shared: &Shared) -> String {
    let mut parts = vec![w::TITLE.get(shared.lang).to_owned()];
    if state.of_places {
        parts.push(p::TITLE.get(shared.lang).to_owned());
        return parts.join(" · ");
    }
    parts.extend(state.filter.chips(shared));
    if !state.marked.is_empty() {
        parts.push(w::marked(state.marked.len(), shared.lang));
    }
    parts.join(" · ")
}

/// A failed reading stands in the lower frame, because old rows may be shown above.
fn draw_failure(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(why) = state.failed.as_ref().filter(|_| !state.rows.is_empty()) else { return };
    let edge = Rect {
        x: area.x.saturating_add(2),
        y: area.bottom().saturating_sub(1),
        width: area.width.saturating_sub(4),
        height: area.height.min(1),
    };
    let said = format!(" {} {} ", Level::Error.mark(), w::failed(why, shared.lang));
    text::put(frame.buffer_mut(), edge, &text::line(&said, ctx.theme.style(Role::Error)));
}

/// What an empty list says: why it is empty.
fn sentence(state: &State, shared: &Shared) -> String {
    if state.of_places {
        return p::NO_MATCH.get(shared.lang).to_owned();
    }
    match (&state.failed, &state.members) {
        (Some(why), _) => w::failed(why, shared.lang),
        (None, None) => w::LOADING.get(shared.lang).to_owned(),
        (None, Some(members)) if members.is_empty() => w::EMPTY.get(shared.lang).to_owned(),
        _ => w::NO_MATCH.get(shared.lang).to_owned(),
    }
}

fn row(state: &State, at: usize, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let members = state.members.as_deref().unwrap_or_default();
    match state.rows.get(at) {
        Some(Entry::Member(at)) => {
            members.get(*at).map_or_else(Row::default, |member| member_row(state, member, shared, ctx))
        }
        Some(Entry::Vacant(post)) => vacant_row(post, shared, ctx),
        Some(Entry::Place(at)) => place_row(state, *at, shared, ctx),
        None => Row::default(),
    }
}

fn place_row(state: &State, at: usize, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let Some(place) = shared.library.destinations.get(at) else { return Row::default() };
    let (weight, said) = places::standing(place, &state.doubts, shared);
    let one = &place.destination;
    let dim = ctx.theme.style(Role::Dim);
    let standing = format!("{} {said}", weight.mark());
    let cells = [
        text::line(&one.name, Style::default()),
        text::line(&one.level, dim),
        text::line(&one.kind, dim),
        text::line(&standing, ctx.theme.style(weight.role())),
        text::line(&one.phone, dim),
    ];
    Row::new(cells).muted(weight == Level::Error)
}

fn member_row(state: &State, member: &Member, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let term = member.term_on(shared.today());
    let weight = record::weight(term);
    let standing = format!("{} {}", weight.mark(), record::brief(term).get(shared.lang));
    let plain = Style::default();
    let name = match (state.marked.is_empty(), state.marked.contains(&member.id)) {
        (true, _) => member.name.clone(),
        (false, true) => format!("[x] {}", member.name),
        (false, false) => format!("[ ] {}", member.name),
    };
    let cells: [Line<'static>; 7] = [
        text::line(name, plain),
        text::line(record::short(member.pillar).get(shared.lang), plain),
        text::line(&member.role, plain),
        text::line(record::areas(member, shared), plain),
        text::line(standing, ctx.theme.style(weight.role())),
        text::line(member.decree.ends.map(day::shown).unwrap_or_default(), ctx.theme.style(Role::Dim)),
        text::line(record::mask_phone(&member.phone), ctx.theme.style(Role::Dim)),
    ];
    Row::new(cells).muted(!super::holds_office(member, shared.today()))
}

fn vacant_row(post: &Vacancy, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let pillar = record::short(post.pillar).get(shared.lang);
    let cells = [
        text::line(w::nobody_brief(post.since.map(day::shown).as_deref(), shared.lang), dim),
        text::line(pillar, dim),
        Line::default(),
        text::line(shared.library.region_name(&post.area), dim),
        text::line(format!("{} {}", Level::Info.mark(), w::VACANT.get(shared.lang)), dim),
    ];
    Row::new(cells).muted(true)
}

fn draw_record(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let lang = shared.lang;
    let (title, badge, blocks) = match (state.selected(), state.rows.get(state.list.selected)) {
        (Some(member), _) => {
            let all = state.members.as_deref().unwrap_or_default();
            let mut blocks = record::blocks(member, all, &state.decrees, shared);
            blocks.extend(files::blocks(state.files_of(member), shared));
            (member.name.as_str(), member.pillar.label().get(lang), blocks)
        }
        (None, Some(Entry::Vacant(post))) => (w::VACANT_TITLE.get(lang), "", record::vacant_blocks(post, shared)),
        _ => match state.selected_place(shared) {
            Some(place) => (place.destination.name.as_str(), "", places::blocks(place, &state.doubts, shared)),
            None => ("", "", vec![detail::Block::Dim(w::CHOOSE.get(lang).to_owned())]),
        },
    };
    let inside = panel(frame, area, Panel { title, badge, focused: state.side == Side::Detail }, ctx);
    let most = detail::detail(frame, inside, &blocks, state.scroll.at(), ctx);
    state.scroll.drawn(most);
}
