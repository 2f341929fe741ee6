//! Drawing of the desk: visits on the left, drafts and what is due on the right; one below the other when narrow.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::{Part, State, Wanted, due_count, wanted};
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, cells, left, line_of, text};
use crate::words::{Text, activity_log as log, desk as w, worklist as l};
use crate::worker::{CaseRow, Line, VisitLine};

/// From this width the lists stand side by side.
const TWO_COLUMNS: u16 = 90;
/// Rows of a frame.
const FRAME: u16 = 2;

/// Draws the desk; it has no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let line = text::line(w::SEARCH.get(ctx.lang), ctx.theme.style(Role::Dim));
    text::put(frame.buffer_mut(), after(line_of(area, 0), 2), &line);
    let people = state.view.as_ref().map(|view| w::people(view.people, ctx.lang)).unwrap_or_default();
    let room = left(line_of(area, 0), area.width.saturating_sub(2));
    if usize::from(room.width) > text::width(w::SEARCH.get(ctx.lang)) + text::width(&people) + 6 {
        text::put_right(frame.buffer_mut(), room, &text::line(&people, ctx.theme.style(Role::Dim)));
    }
    let area = below(area, 1);
    if let Some(sentence) = &state.failed {
        return failed(frame, area, sentence, ctx);
    }
    let (visits_area, drafts_area, due_area) = split(area, state);
    visits(frame, visits_area, state, shared, ctx);
    drafts(frame, drafts_area, state, ctx);
    due(frame, due_area, state, shared, ctx);
    None
}

fn failed(frame: &mut Frame<'_>, area: Rect, sentence: &str, ctx: &Ctx<'_>) -> Option<Position> {
    let inside = panel(frame, area, Panel::default(), ctx);
    let blocks = [Block::Notice(Level::Error, w::FAILED.get(ctx.lang).into()), Block::Para(sentence.to_owned())];
    detail(frame, inside, &blocks, 0, ctx);
    None
}

/// Room for visits, drafts and what is due: every list gets what its rows need, what is left goes to the visits or, in the
/// column beside them, to what is due.
fn split(area: Rect, state: &State) -> (Rect, Rect, Rect) {
    let need = |part: Part| cells(state.rows(part).max(1)).saturating_add(FRAME);
    if area.width >= TWO_COLUMNS {
        let cols = area.width / 2;
        let side = after(area, cols);
        let [drafts, _] = shared_out(side.height, [need(Part::Drafts), need(Part::Due)], 1);
        return (left(area, cols), Rect { height: drafts, ..side }, below(side, drafts));
    }
    let needs = [need(Part::Visits), need(Part::Drafts), need(Part::Due)];
    let [visits, drafts, _] = shared_out(area.height, needs, 0);
    let rest = below(area, visits);
    (Rect { height: visits, ..area }, Rect { height: drafts, ..rest }, below(rest, drafts))
}

/// Deals `rows` out: nobody gets more than needed while another lacks room; what is left over goes to `last`.
fn shared_out<const N: usize>(rows: u16, needs: [u16; N], last: usize) -> [u16; N] {
    let mut given = [0; N];
    let mut left = rows;
    while left > 0 && given != needs {
        for (given, need) in given.iter_mut().zip(needs) {
            let one = u16::from(*given < need && left > 0);
            *given += one;
            left -= one;
        }
    }
    if let Some(given) = given.get_mut(last) {
        *given += left;
    }
    given
}

fn part(
    frame: &mut Frame<'_>,
    area: Rect,
    state: &State,
    which: (Part, Text, Text),
    columns: &[Column],
    row: impl Fn(usize) -> Row,
    ctx: &Ctx<'_>,
) {
    let (part, title, empty) = which;
    let focused = state.part == part;
    let empty = if state.view.is_none() { w::LOADING } else { empty };
    let view = List { len: state.rows(part), state: state.list(part), focused, columns, empty: empty.get(ctx.lang) };
    let rows = match (part, &state.view) {
        (Part::Due, Some(view)) => due_count(view),
        _ => view.len,
    };
    let badge = if focused && part != Part::Due { position(&view, ctx) } else { count(rows) };
    let inside = panel(frame, area, Panel { title: title.get(ctx.lang), badge: &badge, focused }, ctx);
    list(frame, inside, &view, row, ctx);
}

fn count(rows: usize) -> String {
    if rows == 0 { String::new() } else { rows.to_string() }
}

fn visits(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let columns = visit_columns();
    let view = state.view.as_ref();
    let row = |index: usize| match view.and_then(|view| view.visits.get(index)) {
        Some(visit) => visit_row(visit, shared, ctx),
        None => Row::default(),
    };
    part(frame, area, state, (Part::Visits, w::VISITS, w::NO_VISITS), &columns, row, ctx);
}

/// Columns of a list of visits.
pub fn visit_columns() -> [Column; 5] {
    [Column::fixed(5), Column::flex(4), Column::flex(4), Column::flex(2).from(60), Column::flex(2).from(90)]
}

/// One visit: when, who, what for, how it ended, where from.
pub fn visit_row(visit: &VisitLine, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let who = match &visit.person {
        Some((_, name)) => {
            let closed = shared.is_confidential(visit.procedure.as_deref());
            text::line(shared.public_name(name, closed), ctx.theme.style(Role::Text))
        }
        None => text::line(w::SOMEBODY.get(ctx.lang), dim),
    };
    let gampong = visit.gampong.as_deref().map(|code| shared.library.region_name(code)).unwrap_or("");
    Row::new([
        text::line(visit.at.format("%H.%M").to_string(), dim),
        who,
        text::line(shared.public_title(visit.procedure.as_deref(), ""), ctx.theme.style(Role::Text)),
        text::line(visit.outcome.label().get(ctx.lang), dim),
        text::line(gampong, dim),
    ])
}

fn drafts(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let columns = [Column::flex(3), Column::flex(1).from(34), Column::fixed(5).right()];
    let view = state.view.as_ref();
    let row = |index: usize| match view.and_then(|view| view.drafts.get(index)) {
        Some(draft) => Row::new([
            text::line(&draft.title, ctx.theme.style(Role::Text)),
            text::line(&draft.user, ctx.theme.style(Role::Dim)),
            text::line(draft.saved_at.get(11..16).unwrap_or("").replace(':', "."), ctx.theme.style(Role::Dim)),
        ]),
        None => Row::default(),
    };
    part(frame, area, state, (Part::Drafts, w::DRAFTS, w::NO_DRAFTS), &columns, row, ctx);
}

fn due(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    // In a narrow column the name is worth more than where the answer is awaited from.
    let columns = [Column::flex(5), Column::flex(3).from(56), Column::fixed(18).right()];
    let rows = state.view.as_ref().map(|view| wanted(view, state.today)).unwrap_or_default();
    let row = |index: usize| match rows.get(index) {
        Some(Wanted::Case(line)) => urgent_row(line, shared, ctx),
        Some(Wanted::Line(line)) => due_row(line, shared, ctx),
        Some(Wanted::Issues(count)) => Row::new([
            text::line(crate::words::field_issues::DESK_OVERDUE.get(ctx.lang), ctx.theme.style(Role::Text)),
            text::line("", ctx.theme.style(Role::Dim)),
            text::line(l::grouped(*count, ctx.lang), ctx.theme.style(Role::Warn)),
        ]),
        Some(Wanted::List(list, count)) => Row::new([
            text::line(w::list(list.label().get(ctx.lang)), ctx.theme.style(Role::Text)),
            text::line("", ctx.theme.style(Role::Dim)),
            text::line(l::grouped(*count, ctx.lang), ctx.theme.style(Role::Text)),
        ]),
        Some(Wanted::FollowUps(open, late)) => Row::new([
            text::line(w::list(log::DESK_LIST.get(ctx.lang)), ctx.theme.style(Role::Text)),
            text::line("", ctx.theme.style(Role::Dim)),
            text::line(
                log::desk_count(*open, *late, ctx.lang),
                ctx.theme.style(if *late > 0 { Role::Warn } else { Role::Text }),
            ),
        ]),
        None => Row::default(),
    };
    part(frame, area, state, (Part::Due, w::DUE, w::NO_DUE), &columns, row, ctx);
}

fn urgent_row(line: &CaseRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let style = ctx.theme.style(Role::Error);
    let closed = shared.is_closed_case(line);
    let about = match closed {
        true => crate::words::records::CLOSED_SERVICE.get(ctx.lang).to_owned(),
        false => line.needs.join("; "),
    };
    let mut name = text::line(format!("{} ", Level::Error.mark()), style);
    name.spans.extend(text::line(shared.public_name(&line.name, closed), ctx.theme.style(Role::Text)).spans);
    Row::new([name, text::line(&about, ctx.theme.style(Role::Dim)), text::line(l::URGENT.get(ctx.lang), style)])
}

fn due_row(line: &Line, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let days = line.due.map_or(0, |due| shared.today().signed_duration_since(due).num_days());
    let role = if days > 0 { Role::Warn } else { Role::Dim };
    Row::new([
        text::line(shared.public_name(&line.name, shared.is_closed(line)), ctx.theme.style(Role::Text)),
        text::line(due_for(line, shared, ctx), ctx.theme.style(Role::Dim)),
        text::line(w::late(days, ctx.lang), ctx.theme.style(role)),
    ])
}

/// Where an answer is awaited from; a confidential referral does not say where.
fn due_for<'a>(line: &'a Line, shared: &'a Shared, ctx: &Ctx<'_>) -> &'a str {
    match shared.is_closed(line) {
        true => crate::words::records::CLOSED_SERVICE.get(ctx.lang),
        false => line.destination.as_deref().unwrap_or(&line.need),
    }
}

#[cfg(test)]
mod tests {
    use super::shared_out;

    #[test]
    fn a_short_list_leaves_its_room_to_the_others() {
        assert_eq!(shared_out(20, [6, 3, 3], 0), [14, 3, 3]);
        assert_eq!(shared_out(30, [3, 60], 1), [3, 27]);
        assert_eq!(shared_out(30, [60, 60], 1), [15, 15]);
        assert_eq!(shared_out(20, [60, 3, 5], 0), [12, 3, 5]);
    }

    #[test]
    fn too_little_room_is_shared_evenly() {
        assert_eq!(shared_out(4, [9, 9, 9], 0), [2, 1, 1]);
        assert_eq!(shared_out(0, [9, 9], 0), [0, 0]);
        assert_eq!(shared_out(7, [0, 0], 1), [0, 7]);
    }
}
