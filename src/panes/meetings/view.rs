//! Drawing of the meetings: the list, and beside it the meeting as lines.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line as Text;

use super::State;
use super::sheet::{self, Line, Part};
use crate::domain::activity::{Participant, Presence};
use crate::domain::day;
use crate::domain::field_issue::FieldIssue;
use crate::domain::follow_up::FollowUp;
use crate::domain::meeting;
use crate::domain::member::Pillar;
use crate::panes::Shared;
use crate::panes::issues::{follow_up, place};
use crate::panes::sides::sides;
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, below, line_of, text};
use crate::words::meetings as w;
use crate::worker::{MeetingRow, MeetingView};

/// Day, title, how it stands.
const COLUMNS: [Column; 3] = [Column::fixed(10), Column::flex(3), Column::fixed(12).right()];
/// Sign, words, how it stands.
const LINES: [Column; 3] = [Column::fixed(3), Column::flex(5), Column::fixed(12).right()];

/// Draws over the whole area; there is no text cursor.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let (left, right) = sides(area, state.focus.side());
    if !left.is_empty() {
        draw_list(frame, left, state, shared, ctx);
    }
    if !right.is_empty() {
        draw_meeting(frame, right, state, shared, ctx);
    }
}

fn draw_list(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_list();
    let empty = if state.loaded { w::EMPTY } else { w::LOADING };
    let shown =
        List { len: state.page.len(), state: state.rows, focused, columns: &COLUMNS, empty: empty.get(ctx.lang) };
    let badge = position(&shown, ctx);
    let inner = panel(frame, area, Panel { title: w::TITLE.get(ctx.lang), badge: &badge, focused }, ctx);
    if let Some(sentence) = &state.failed {
        detail(frame, inner, &[Block::Notice(Level::Error, sentence.clone())], 0, ctx);
        return;
    }
    list(frame, inner, &shown, |at| state.page.get(at).map_or_else(Row::default, |one| row(one, shared, ctx)), ctx);
}

fn row(one: &MeetingRow, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let dim = ctx.theme.style(Role::Dim);
    let ahead = one.on > shared.today();
    let (note, role) = match one {
        one if one.voided => (w::VOID.get(ctx.lang), Role::Dim),
        _ if ahead => (w::PLANNED.get(ctx.lang), Role::Accent),
        one if one.closed => (w::CLOSED.get(ctx.lang), Role::Dim),
        _ => (w::HELD.get(ctx.lang), Role::Text),
    };
    let cells = [
        text::line(day::shown(one.on), dim),
        text::line(&one.title, Style::new()),
        text::line(note, ctx.theme.style(role)),
    ];
    let people = if ahead { w::invited(one.invited, ctx.lang) } else { w::came(one.present, one.invited, ctx.lang) };
    let decided = w::decided(one.decisions, one.open, ctx.lang);
    let parts = [place(one.area.as_deref(), shared), people, decided];
    let sub = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Row::new(cells).sub(text::line(&sub, dim)).muted(one.voided)
}

fn draw_meeting(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let focused = state.focus.on_detail();
    let title = state.row().map_or("", |row| row.title.as_str());
    let on = state.row().map(|row| day::shown(row.on)).unwrap_or_default();
    let inner = panel(frame, area, Panel { title, badge: &on, focused }, ctx);
    let Some(view) = state.view() else {
        if state.row().is_some() {
            detail(frame, inner, &[Block::Dim(w::LOADING.get(ctx.lang).to_owned())], 0, ctx);
        }
        return;
    };
    let head = head(view, shared, ctx);
    let rest = head.iter().fold(inner, |rest, line| {
        text::put(frame.buffer_mut(), line_of(rest, 0), line);
        below(rest, 1)
    });
    let lines = sheet::lines(view);
    let shown = List { len: lines.len(), state: state.line, focused, columns: &LINES, empty: "" };
    list(frame, rest, &shown, |at| lines.get(at).map_or_else(Row::default, |one| line(*one, view, shared, ctx)), ctx);
}

/// Where, and why it does not count.
fn head(view: &MeetingView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Text<'static>> {
    let meeting = &view.meeting;
    let parts = [meeting.place.clone(), place(meeting.area.as_deref(), shared), meeting.note.clone()];
    let said = parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
    let mut lines = vec![text::line(format!("  {said}"), ctx.theme.style(Role::Dim))];
    if let Some(why) = &meeting.voided {
        lines.push(text::line(
            format!("  {} {}", Level::Warn.mark(), w::void_because(why, ctx.lang)),
            ctx.theme.style(Role::Warn),
        ));
    }
    lines
}

fn line(one: Line, view: &MeetingView, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let meeting = &view.meeting;
    match one {
        Line::Head(part) => heading(part, view, ctx),
        Line::Point(at) => meeting.agenda.get(at).map_or_else(Row::default, |point| {
            let role = if ctx_state(view, point, shared).1 { Role::Warn } else { Role::Dim };
            let row = made(&format!("{:>2}.", at + 1), &point.topic, &ctx_state(view, point, shared).0, role, ctx);
            with_words(row, &point.said, ctx)
        }),
        Line::Decision(at) => view.offered.get(at).map_or_else(Row::default, |one| {
            let (said, role) = due_of(one, shared, ctx);
            // Several may have the same words; who does it tells them apart.
            let parts = [one.what.as_str(), one.owner.as_str()];
            let named = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            made("[ ]", &named, &said, role, ctx).muted(true)
        }),
        Line::Issue(at) => view.offered_issues.get(at).map_or_else(Row::default, |one| {
            let (said, role) = standing(one, shared, ctx);
            made("[ ]", &one.title, &said, role, ctx).muted(true)
        }),
        Line::Pillar(pillar) => {
            let groups = meeting::by_pillar(meeting);
            let places =
                groups.into_iter().find(|(one, _)| *one == pillar).map(|(_, places)| places).unwrap_or_default();
            let name = pillar.map_or(w::GUESTS, Pillar::label).get(ctx.lang);
            let count = format!("{}/{}", meeting::present(meeting, &places), places.len());
            let style = ctx.theme.style(Role::Title);
            Row::new([text::line("", style), text::line(name, style), text::line(&count, ctx.theme.style(Role::Dim))])
        }
        Line::Person(at) => meeting.participants.get(at).map_or_else(Row::default, |one| person(one, view, ctx)),
        Line::Decided(at) => view.decisions.get(at).map_or_else(Row::default, |one| {
            let (said, role) = due_of(one, shared, ctx);
            let row = made("→", &one.what, &said, role, ctx);
            let more = follow_up(one, shared);
            row.sub(text::line(
                more.strip_prefix(&one.what).map_or("", |rest| rest.trim_start_matches(" · ")),
                ctx.theme.style(Role::Dim),
            ))
        }),
        Line::Raised(at) => view.raised.get(at).map_or_else(Row::default, |one| {
            let (said, role) = standing(one, shared, ctx);
            made("!", &one.title, &said, role, ctx)
        }),
        Line::Result => made("", &meeting.result, "", Role::Dim, ctx),
    }
}

/// How the matter of a point stands, and whether that is late.
fn ctx_state(view: &MeetingView, point: &crate::domain::activity::AgendaItem, shared: &Shared) -> (String, bool) {
    let lang = shared.lang;
    if let Some(one) = view.earlier.iter().find(|one| Some(one.id) == point.follow_up) {
        let late = one.is_overdue(shared.today());
        let said = if late { w::LATE.get(lang) } else { one.state.label().get(lang) };
        return (said.to_owned(), late);
    }
    let issue = view.issues.iter().find(|one| Some(one.id) == point.issue);
    issue.map_or((String::new(), false), |one| (one.state.label().get(lang).to_owned(), false))
}

fn heading(part: Part, view: &MeetingView, ctx: &Ctx<'_>) -> Row {
    let style = ctx.theme.style(Role::Accent);
    let (label, count) = match part {
        Part::Agenda => (w::AGENDA, view.meeting.agenda.len()),
        Part::People => (w::ATTENDANCE, view.meeting.participants.len()),
        Part::Decisions => (w::DECISIONS, view.decisions.len()),
        Part::Raised => (w::RAISED_HERE, view.raised.len()),
        Part::Result => (w::F_RESULT, 0),
    };
    let count = match (part, count) {
        (Part::Result, _) => String::new(),
        (Part::Agenda, 0) => w::NO_AGENDA.get(ctx.lang).to_owned(),
        (_, count) => count.to_string(),
    };
    Row::new([
        text::line("──", ctx.theme.style(Role::Dim)),
        text::line(label.get(ctx.lang), style),
        text::line(&count, ctx.theme.style(Role::Dim)),
    ])
}

fn person(one: &Participant, view: &MeetingView, ctx: &Ctx<'_>) -> Row {
    let (sign, role) = match one.presence {
        Presence::Present => (Level::Good.mark(), Role::Good),
        Presence::Invited => ("·", Role::Dim),
        Presence::Excused => ("i", Role::Warn),
        Presence::Absent => ("×", Role::Dim),
    };
    let gone = one.member().is_some_and(|id| view.gone.contains(&id));
    let name = if gone { w::not_serving(&one.name, ctx.lang) } else { one.name.clone() };
    let row = Row::new([
        text::line(format!(" {sign}"), ctx.theme.style(role)),
        text::line(&name, Style::new()),
        text::line(one.presence.label().get(ctx.lang), ctx.theme.style(role)),
    ]);
    with_words(row, &one.said, ctx)
}

fn made(sign: &str, said: &str, note: &str, role: Role, ctx: &Ctx<'_>) -> Row {
    Row::new([
        text::line(sign, ctx.theme.style(Role::Dim)),
        text::line(said, Style::new()),
        text::line(note, ctx.theme.style(role)),
    ])
}

fn with_words(row: Row, said: &str, ctx: &Ctx<'_>) -> Row {
    match said.trim() {
        "" => row,
        said => row.sub(text::line(format!("“{}”", said.replace('\n', " ")), ctx.theme.style(Role::Dim))),
    }
}

fn due_of(one: &FollowUp, shared: &Shared, ctx: &Ctx<'_>) -> (String, Role) {
    match (one.is_overdue(shared.today()), one.due) {
        (true, _) => (w::LATE.get(ctx.lang).to_owned(), Role::Warn),
        (false, Some(due)) if one.ended_on.is_none() => (day::shown(due), Role::Dim),
        _ => (one.state.label().get(ctx.lang).to_owned(), Role::Dim),
    }
}

fn standing(one: &FieldIssue, shared: &Shared, ctx: &Ctx<'_>) -> (String, Role) {
    match one.is_overdue(shared.today(), shared.office.issue_days) {
        true => (w::LATE.get(ctx.lang).to_owned(), Role::Warn),
        false => (one.state.label().get(ctx.lang).to_owned(), Role::Dim),
    }
}
