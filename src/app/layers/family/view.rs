//! Drawing of a family: one line each, under headings; the selected line stays in sight.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Row, State};
use crate::domain::day;
use crate::domain::nik::mask;
use crate::domain::person::Person;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::{Text, app as a, kin as w, past};
use crate::worker::{CaseLine, Family, VisitLine};

/// Columns of what stands first in a line: a date, a state.
const FIRST: usize = 26;
/// Columns of a name.
const NAME: usize = 24;

/// Draws the family over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let kk = state.view.as_ref().and_then(|view| view.kk.as_deref()).map(mask).unwrap_or_default();
    let inside = panel(frame, area, Panel { title: w::FAMILY.get(ctx.lang), badge: &kk, focused: true }, ctx);
    let Some(view) = &state.view else {
        let block = match &state.failed {
            Some(sentence) => Block::Notice(Level::Error, sentence.clone()),
            None => Block::Dim("…".into()),
        };
        detail(frame, inside, &[block], 0, ctx);
        return;
    };
    let (mut blocks, mut heading, mut selected) = (Vec::new(), None, 0);
    if view.kk.is_none() {
        blocks.push(Block::Notice(Level::Info, w::NO_CARD.get(ctx.lang).to_owned()));
    }
    for (at, row) in state.rows().into_iter().enumerate() {
        let of = heading_of(row);
        if heading != Some(of) {
            blocks.extend(heading.is_some().then_some(Block::Gap));
            blocks.push(Block::Heading(of.get(ctx.lang).to_owned()));
            heading = Some(of);
        }
        if at == state.at {
            selected = blocks.len();
        }
        blocks.push(Block::Styled(line(view, row, at == state.at, shared, ctx)));
    }
    for (empty, said) in [(view.cases.is_empty(), w::NO_CASES), (view.visits.is_empty(), w::NO_VISITS)] {
        blocks.extend(empty.then(|| Block::Dim(said.get(ctx.lang).to_owned())));
    }
    let scroll = (selected + 3).saturating_sub(usize::from(inside.height));
    detail(frame, inside, &blocks, u16::try_from(scroll).unwrap_or(0), ctx);
}

fn heading_of(row: Row) -> Text {
    match row {
        Row::Member(_) => w::MEMBERS,
        Row::Left(_) => w::LEFT,
        Row::Former(_) => w::FORMER,
        Row::Case(_) | Row::Referral(..) => w::CASES,
        Row::Visit(_) => a::VISITS,
    }
}

fn line(view: &Family, row: Row, selected: bool, shared: &Shared, ctx: &Ctx<'_>) -> Line<'static> {
    let cells = match row {
        Row::Member(at) => view.members.get(at).map(|one| person(one, shared, ctx)),
        Row::Left(at) => view.left.get(at).map(|one| person(one, shared, ctx)),
        Row::Former(at) => view
            .former
            .get(at)
            .map(|card| [mask(&card.kk), card.name.clone(), w::until(&past::moment(&card.until), ctx.lang)]),
        Row::Case(at) => view.cases.get(at).map(|one| case(one, ctx)),
        Row::Referral(at, line) => {
            view.cases.get(at).and_then(|case| case.referrals.get(line)).map(|line| referral(line, shared, ctx))
        }
        Row::Visit(at) => view.visits.get(at).map(|one| visit(one, shared, ctx)),
    };
    let [first, name, more] = cells.unwrap_or_default();
    let style = |role: Role| ctx.theme.style(if selected { Role::Selected } else { role });
    let mark = if selected { "▌ " } else { "  " };
    Line::from(vec![
        text::span(mark, style(Role::Accent)),
        text::span(text::pad(&text::fit(&first, FIRST), FIRST + 2), style(Role::Dim)),
        text::span(text::pad(&text::fit(&name, NAME), NAME + 2), style(Role::Text)),
        text::span(&more, style(Role::Dim)),
    ])
}

fn person(one: &Person, shared: &Shared, ctx: &Ctx<'_>) -> [String; 3] {
    let born = one.birth_date.map(day::shown).unwrap_or_default();
    let age = one.age_on(shared.today()).map(|years| a::age(years, ctx.lang)).unwrap_or_default();
    let parts = [born, age].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    [parts, one.name.clone(), one.nik.as_deref().map(mask).unwrap_or_default()]
}

fn case(one: &CaseLine, ctx: &Ctx<'_>) -> [String; 3] {
    let opened = day::shown(one.opened_at.date());
    [opened, one.name.clone(), one.state.label().get(ctx.lang).to_owned()]
}

/// A referral as lists that others may see show it: a closed one says neither what it is about nor where it goes.
fn referral(line: &crate::worker::Line, shared: &Shared, ctx: &Ctx<'_>) -> [String; 3] {
    let closed = shared.is_closed(line);
    let need = match closed {
        true => crate::words::records::CLOSED_SERVICE.get(ctx.lang),
        false => shared.public_title(line.procedure.as_deref(), &line.need),
    };
    let to = line.destination.as_deref().filter(|_| !closed).unwrap_or_default();
    let parts = [need, to, line.letter.as_deref().unwrap_or_default()];
    let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    [format!("  {}", line.state.label().get(ctx.lang)), String::new(), said]
}

fn visit(one: &VisitLine, shared: &Shared, ctx: &Ctx<'_>) -> [String; 3] {
    let name = one.person.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let service = shared.public_title(one.procedure.as_deref(), "");
    let parts = [service, one.outcome.label().get(ctx.lang)];
    let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    [past::moment(&one.at.format("%Y-%m-%dT%H:%M:%S").to_string()), name, said]
}
