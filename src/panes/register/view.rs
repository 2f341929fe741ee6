//! Drawing of the register: the list with the entry beside it; in a round the doors of a gampong, how far it has come, and
//! the line in which new people are typed.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{State, kind_name, parts, walk};
use crate::domain::day;
use crate::domain::register::Standing;
use crate::domain::round::RoundMark;
use crate::panes::Shared;
use crate::panes::sides::{Side, sides};
use crate::ui::detail::{Block, detail};
use crate::ui::input::{Value, value};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel, panel_search, said_above};
use crate::ui::{Ctx, Level, Role, after, below, line_of, text};
use crate::words::register as w;
use crate::worker::{RegisterRow, WalkLine};

/// Mark, name, age, gampong, day of the last confirmation.
const COLUMNS: [Column; 5] =
    [Column::fixed(1), Column::flex(3), Column::fixed(3).right(), Column::flex(2).from(62), Column::fixed(10).right()];
/// Mark, name, age, what was said.
const DOORS: [Column; 4] = [Column::fixed(1), Column::flex(3), Column::fixed(3).right(), Column::fixed(8)];
/// Lines the typed line takes above the doors: itself, what was understood, what is the same all day.
const TYPED: u16 = 5;
/// Candidates shown under the typed line.
const CANDIDATES: u16 = 4;

/// Draws the register over the whole area; answers where the text cursor stands while something is typed.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    if let Some(walk) = &state.walk {
        return draw_walk(frame, area, walk, shared, ctx);
    }
    let (left, right) = sides(area, state.focus);
    let cursor = if left.is_empty() { None } else { draw_list(frame, left, state, shared, ctx) };
    if !right.is_empty() {
        draw_detail(frame, right, state, shared, ctx);
    }
    cursor
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let focused = state.focus == Side::List;
    let empty = if state.loaded { w::EMPTY } else { w::LOADING };
    let shown =
        List { len: state.page.total, state: state.rows, focused, columns: &COLUMNS, empty: empty.get(ctx.lang) };
    let title = title(state, shared);
    let badge = position(&shown, ctx);
    let search = state.find.search(state.finding, w::FIND_HINT.get(ctx.lang));
    let searched = state.finding || !state.list.text.is_empty();
    let framed = Panel { title: &title, badge: &badge, focused };
    let (inner, cursor) = panel_search(frame, area, framed, searched.then_some(search), ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return None;
    }
    let role = if state.list.sensitive { Role::Warn } else { Role::Dim };
    let rest = said_above(frame, inner, &narrowed(state, shared), role, ctx);
    list(frame, rest, &shown, |at| state.row_at(at).map_or_else(Row::default, |one| row(one, state, shared, ctx)), ctx);
    cursor
}

fn title(state: &State, shared: &Shared) -> String {
    let area = state
        .list
        .area
        .as_deref()
        .map_or_else(|| w::WHOLE_CITY.get(shared.lang).to_owned(), |code| parts::place(code, shared));
    format!("{} · {area}", w::TITLE.get(shared.lang))
}

/// What narrows the list, in words.
fn narrowed(state: &State, shared: &Shared) -> String {
    use crate::domain::register::Narrow;
    let lang = shared.lang;
    let kinds = match &state.list.narrow {
        Narrow::Whole => String::new(),
        Narrow::Kind(kind) => kind.label().get(lang).to_owned(),
        Narrow::Cluster(cluster) => cluster.label().get(lang).to_owned(),
        Narrow::Category(code) => kind_name(code, true, shared).to_owned(),
    };
    let standing = match state.list.standing {
        Standing::Active => String::new(),
        other => other.label().get(lang).to_owned(),
    };
    let sensitive = if state.list.sensitive { w::WITH_SENSITIVE } else { w::WITHOUT_SENSITIVE };
    let parts = [kinds, standing, sensitive.get(lang).to_owned()];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
}

fn row(one: &RegisterRow, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let stale = one.ended.is_none() && one.confirmed_on < state.page.since;
    let mark = if stale { text::line(Level::Warn.mark(), ctx.theme.style(Role::Warn)) } else { Line::default() };
    let age = one.age_on(shared.today()).map(|age| age.to_string()).unwrap_or_default();
    let place = one.gampong.as_deref().map(|code| shared.library.region_name(code).to_owned()).unwrap_or_default();
    let place = if state.list.area.as_deref() == one.gampong.as_deref() { one.address.clone() } else { place };
    let cells = [
        mark,
        text::line(&one.name, Style::new()),
        text::line(&age, dim),
        text::line(&place, dim),
        text::line(day::shown(one.confirmed_on), if stale { ctx.theme.style(Role::Warn) } else { dim }),
    ];
    let open = state.opened == Some(one.id);
    Row::new(cells).sub(text::line(second(one, open, shared), dim)).muted(one.ended.is_some())
}

/// Kind; of an ended one, why.
fn second(one: &RegisterRow, open: bool, shared: &Shared) -> String {
    let kind = kind_name(&one.category, open, shared);
    match &one.ended {
        Some((on, reason)) => w::row_ended(kind, reason.label().get(shared.lang), &day::shown(*on), shared.lang),
        None => kind.to_owned(),
    }
}

fn draw_detail(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus == Side::Detail;
    let name = state.row().map_or("", |row| row.name.as_str());
    let badge = state.row().map_or("", |row| row.kind.label().get(ctx.lang));
    let inner = panel(frame, area, Panel { title: name, badge, focused }, ctx);
    let blocks = match (&state.shown, state.row()) {
        (Some(view), _) => parts::blocks(state, view, shared),
        (None, Some(_)) => vec![Block::Dim(w::LOADING.get(ctx.lang).to_owned())],
        (None, None) => Vec::new(),
    };
    state.scroll.drawn(detail(frame, inner, &blocks, state.scroll.at(), ctx));
}

fn draw_walk(
    frame: &mut Frame<'_>,
    area: Rect,
    state: &walk::State,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> Option<Position> {
    let title = format!("{} · {}", w::ROUND_TITLE.get(ctx.lang), parts::place(&state.round.gampong, shared));
    let badge = w::left_over(state.progress.left, ctx.lang);
    let inner = panel(frame, area, Panel { title: &title, badge: &badge, focused: true }, ctx);
    let (rest, cursor) = match &state.typed {
        Some(_) => draw_typed(frame, inner, state, shared, ctx),
        None => (inner, None),
    };
    let done = state.progress;
    let counted = w::Counted {
        confirmed: done.confirmed,
        changed: done.changed,
        ended: done.ended,
        new: done.new,
        later: done.later,
    };
    let progress = w::progress(&counted, ctx.lang);
    let line = text::line(format!("  {progress}"), ctx.theme.style(Role::Dim));
    text::put(frame.buffer_mut(), line_of(rest, 0), &line);
    let rest = below(rest, 1);
    let empty = if state.loaded { w::EMPTY_WALK } else { w::LOADING };
    let shown = List {
        len: state.lines.len(),
        state: state.list,
        focused: !state.typing(),
        columns: &DOORS,
        empty: empty.get(ctx.lang),
    };
    list(frame, rest, &shown, |at| state.lines.get(at).map_or_else(Row::default, |one| door(one, shared, ctx)), ctx);
    cursor
}

/// The line of a new person, what was understood of it, and who it could be.
fn draw_typed(
    frame: &mut Frame<'_>,
    area: Rect,
    state: &walk::State,
    shared: &Shared,
    ctx: &Ctx<'_>,
) -> (Rect, Option<Position>) {
    let lang = ctx.lang;
    let Some(query) = &state.typed else { return (area, None) };
    let day = w::survey_day(&day::shown(state.day.on), &state.day.by, state.day.source.label().get(lang), lang);
    put_line(frame, line_of(area, 0), &day, Role::Dim, ctx);
    let typed = Value {
        text: query.text(),
        cursor: query.cursor(),
        focused: true,
        placeholder: w::LINE_HINT.get(lang),
        boxed: true,
    };
    let room = Rect { width: area.width.saturating_sub(4), ..after(line_of(area, 1), 2) };
    let cursor = value(frame, room, &typed, ctx);
    let (said, role) = understood(state, shared);
    put_line(frame, line_of(area, 2), &said, role, ctx);
    let mut rest = below(area, 3);
    for (at, one) in
        std::iter::once(None).chain(state.candidates.iter().take(usize::from(CANDIDATES)).map(Some)).enumerate()
    {
        if state.candidates.is_empty() || rest.height <= TYPED {
            break;
        }
        let sign = if at == state.chosen { "▌" } else { " " };
        let said = match one {
            None => w::SOMEBODY_NEW.get(lang).to_owned(),
            Some(one) => format!("{} · {} · {}", one.name, one.detail, one.why),
        };
        put_line(frame, line_of(rest, 0), &format!("{sign} {said}"), Role::Text, ctx);
        rest = below(rest, 1);
    }
    (below(rest, 1), cursor)
}

fn put_line(frame: &mut Frame<'_>, place: Rect, said: &str, role: Role, ctx: &Ctx<'_>) {
    let fitted = text::fit(said, usize::from(place.width.saturating_sub(3)));
    text::put(frame.buffer_mut(), after(place, 2), &text::line(&fitted, ctx.theme.style(role)));
}

/// What the line says so far, or what it lacks.
fn understood(state: &walk::State, shared: &Shared) -> (String, Role) {
    let lang = shared.lang;
    if state.typed.as_ref().is_none_or(crate::panes::query::Query::is_empty) {
        return (w::LINE_HELP.get(lang).to_owned(), Role::Dim);
    }
    let line = state.understood(shared);
    let kinds: Vec<&str> = line.categories.iter().map(|code| kind_name(code, true, shared)).collect();
    let age = line.age.map(|age| crate::words::app::age(age, lang));
    let parts = [
        Some(line.name.clone()),
        line.sex.map(|sex| sex.label().get(lang).to_owned()),
        line.birth_date.map(day::shown).or(age),
        Some(kinds.join(" + ")),
        Some(line.place.clone()),
    ];
    let known: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let years = line.birth_date.and_then(|born| state.day.on.years_since(born)).or(line.age);
    let odd = line.categories.iter().find_map(|code| super::odd_age(code, years, shared));
    match (line.problem, odd) {
        (Some(problem), _) if !line.categories.is_empty() || line.name.is_empty() => {
            (format!("{} {}", Level::Warn.mark(), problem.get(lang)), Role::Warn)
        }
        (_, Some(odd)) => (format!("{} {odd} · {}", Level::Warn.mark(), known.join(" · ")), Role::Warn),
        _ => (known.join(" · "), Role::Text),
    }
}

fn door(one: &WalkLine, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let said = one.said.as_ref().map(|(mark, _)| *mark);
    let (sign, role) = match said {
        Some(RoundMark::Later) => ("…", Role::Warn),
        Some(RoundMark::Ended) => ("×", Role::Dim),
        Some(_) => (Level::Good.mark(), Role::Good),
        None => ("", Role::Text),
    };
    let age = one.row.age_on(shared.today()).map(|age| age.to_string()).unwrap_or_default();
    let word = said.map(|mark| mark.label().get(ctx.lang)).unwrap_or_default();
    let cells = [
        text::line(sign, ctx.theme.style(role)),
        text::line(&one.row.name, Style::new()),
        text::line(&age, dim),
        text::line(word, ctx.theme.style(role)),
    ];
    let kind = kind_name(&one.row.category, false, shared);
    let since = w::since(&day::shown(one.row.confirmed_on), ctx.lang);
    let parts = [kind, one.row.address.as_str(), since.as_str()];
    let sub = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Row::new(cells).sub(text::line(&sub, dim)).muted(said.is_some_and(RoundMark::is_done))
}
