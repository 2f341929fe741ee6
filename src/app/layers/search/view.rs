//! Drawing of the search over everything: the line, the hits, and beside them the beginning of what is selected.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::State;
use crate::panes::Shared;
use crate::store::search::{Hit, Kind};
use crate::ui::detail::{Block, detail};
use crate::ui::list::{Column, List, Row, list, position};
use crate::ui::panel::{Panel, Search, panel, panel_search};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::app as w;

/// From this width the selected thing is shown beside the list.
const TWO_COLUMNS: u16 = 90;

/// Draws the search over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let (left, right) = if area.width >= TWO_COLUMNS {
        let cols = area.width * 11 / 20;
        (crate::ui::left(area, cols), Some(crate::ui::after(area, cols)))
    } else {
        (area, None)
    };
    let view = List {
        len: state.rows(),
        state: state.list,
        focused: true,
        columns: &[Column::flex(3), Column::fixed(9).from(40)],
        empty: empty_sentence(state, ctx),
    };
    let badge = if state.waiting { "…".to_owned() } else { position(&view, ctx) };
    let line = Search {
        value: state.input.value(),
        cursor: state.input.cursor(),
        active: true,
        placeholder: w::SEARCH_HINT.get(ctx.lang),
    };
    let title = Panel { title: w::SEARCH_TITLE.get(ctx.lang), badge: &badge, focused: true };
    let (inside, cursor) = panel_search(frame, left, title, Some(line), ctx);
    match &state.failed {
        Some(sentence) => failed(frame, inside, sentence, ctx),
        None => list(frame, inside, &view, |index| row(state, index, ctx), ctx),
    }
    if let Some(right) = right {
        beside(frame, right, state, shared, ctx);
    }
    cursor
}

fn empty_sentence(state: &State, ctx: &Ctx<'_>) -> &'static str {
    match (state.input.value().trim().is_empty(), state.waiting) {
        (true, _) => w::SEARCH_START.get(ctx.lang),
        (false, true) => "…",
        (false, false) => w::SEARCH_NONE.get(ctx.lang),
    }
}

fn failed(frame: &mut Frame<'_>, area: Rect, sentence: &str, ctx: &Ctx<'_>) {
    let blocks =
        [Block::Notice(Level::Error, w::SEARCH_FAILED.get(ctx.lang).to_owned()), Block::Para(sentence.to_owned())];
    detail(frame, area, &blocks, 0, ctx);
}

fn row(state: &State, index: usize, ctx: &Ctx<'_>) -> Row {
    let Some(hit) = state.hits.get(index) else {
        let offer = format!("+ {}: {}", w::REGISTER.get(ctx.lang), state.input.value().trim());
        return Row::new([text::line(&offer, ctx.theme.style(Role::Accent)), Line::default()]);
    };
    let ranges: Vec<std::ops::Range<usize>> = hit.spans.iter().map(|(from, to)| *from..*to).collect();
    let title = text::marked(&hit.title, &ranges, ctx.theme.style(Role::Text), ctx.theme.style(Role::Match));
    let kind = text::line(hit.kind.label().get(ctx.lang), ctx.theme.style(Role::Dim));
    Row::new([title, kind]).sub(second_line(hit, ctx))
}

fn second_line(hit: &Hit, ctx: &Ctx<'_>) -> Line<'static> {
    let why = hit.why(ctx.lang);
    let parts: Vec<&str> = [hit.detail.as_str(), why.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    Line::from(vec![Span::raw(""), text::span(parts.join(" · "), ctx.theme.style(Role::Dim))])
}

/// The beginning of the selected thing, so that a question is answered without opening it.
fn beside(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let selected = state.hits.get(state.list.selected);
    let title = selected.map_or("", |hit| hit.kind.label().get(ctx.lang));
    let inside = panel(frame, area, Panel { title, badge: "", focused: false }, ctx);
    if let Some(hit) = selected {
        detail(frame, inside, &summary(hit, shared, ctx), 0, ctx);
    }
}

fn summary(hit: &Hit, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(hit.title.clone())];
    match hit.kind {
        Kind::Procedure => procedure(&mut blocks, &hit.key, shared, ctx),
        Kind::Destination => destination(&mut blocks, &hit.key, shared),
        _ => blocks.push(Block::Para(hit.detail.clone())),
    }
    blocks
}

fn procedure(blocks: &mut Vec<Block>, slug: &str, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(shelved) = shared.library.procedure(slug) else { return };
    let procedure = &shelved.procedure;
    blocks.push(Block::Para(procedure.summary.clone()));
    blocks.push(Block::Gap);
    blocks.push(Block::Heading(crate::words::intake::PAPERS.get(ctx.lang).to_owned()));
    for (index, requirement) in procedure.requirements_on(shared.today()).enumerate() {
        blocks.push(Block::Check {
            number: u8::try_from(index + 1).ok().filter(|number| *number <= 9),
            ticked: false,
            text: requirement.document.clone(),
            tag: crate::words::papers::need_tag(requirement.required).get(ctx.lang).to_owned(),
            note: String::new(),
        });
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Dim(procedure.time.clone()));
    blocks.push(Block::Dim(procedure.cost.clone()));
}

fn destination(blocks: &mut Vec<Block>, key: &str, shared: &Shared) {
    let place = shared.library.destinations.iter().find(|place| place.id.to_string() == key);
    if let Some(place) = place {
        blocks.push(Block::Para(place.destination.purpose.clone()));
        blocks.push(Block::Dim(place.destination.aliases.join(" · ")));
        blocks.push(Block::Dim(place.destination.note.clone()));
    }
}
