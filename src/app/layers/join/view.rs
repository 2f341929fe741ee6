//! Drawing of the joining: a line to search with the proposals below; then two columns, one line per field.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::{Pair, Row, State};
use crate::app::layers::person::view::mask_phone;
use crate::domain::day;
use crate::domain::merge::{Field, Side, joined, refused};
use crate::domain::nik::mask;
use crate::domain::person::Person;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, Search, panel, panel_search};
use crate::ui::{Ctx, Level, Role, text};
use crate::words::{kin as w, past};

/// Columns of the field's name.
const LABEL: usize = 16;

/// Draws the layer over the whole area; answers where the cursor stands.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    match &state.pair {
        Some(pair) => {
            side_by_side(frame, area, pair, shared, ctx);
            None
        }
        None => choosing(frame, area, state, ctx),
    }
}

fn choosing(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) -> Option<Position> {
    let title = Panel { title: &w::join_title(&state.name, ctx.lang), badge: "", focused: true };
    let line = Search {
        value: state.query.text(),
        cursor: state.query.cursor(),
        active: true,
        placeholder: w::JOIN_SEARCH.get(ctx.lang),
    };
    let (inside, cursor) = panel_search(frame, area, title, Some(line), ctx);
    let mut blocks = Vec::new();
    if let Some(sentence) = &state.failed {
        blocks.push(Block::Notice(Level::Error, sentence.clone()));
    }
    let rows = state.rows();
    let mut heading = None;
    for (at, row) in rows.iter().enumerate() {
        let of = match row {
            Row::Proposal(_) => w::PROPOSED,
            Row::Hit(_) => w::FOUND,
            Row::Joined(_) => w::JOINED_BEFORE,
        };
        if heading != Some(of) {
            blocks.extend(heading.is_some().then_some(Block::Gap));
            blocks.push(Block::Heading(of.get(ctx.lang).to_owned()));
            heading = Some(of);
        }
        blocks.extend(row_of(row, at == state.at, ctx));
    }
    if rows.is_empty() && !state.waiting {
        blocks.push(Block::Dim(w::NOBODY_ALIKE.get(ctx.lang).to_owned()));
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Dim(w::JOIN_HINT.get(ctx.lang).to_owned()));
    detail(frame, inside, &blocks, 0, ctx);
    cursor
}

fn row_of(row: &Row<'_>, selected: bool, ctx: &Ctx<'_>) -> [Block; 2] {
    let (name, more) = match row {
        Row::Proposal(one) => (one.name.clone(), joined_words(&[&one.detail, &one.why])),
        Row::Hit(hit) => (hit.title.clone(), joined_words(&[&hit.detail, &hit.why(ctx.lang)])),
        Row::Joined(merge) => {
            let at = past::moment(&merge.at.format("%Y-%m-%dT%H:%M:%S").to_string());
            (w::part_row(merge.gone_name(), ctx.lang), w::joined_by(&at, &merge.by, merge.moved(), ctx.lang))
        }
    };
    let (mark, role) = if selected { ("▌ ", Role::Selected) } else { ("  ", Role::Text) };
    [
        Block::Styled(text::line(format!("{mark}{name}"), ctx.theme.style(role))),
        Block::Styled(text::line(format!("{mark}{more}"), ctx.theme.style(Role::Dim))),
    ]
}

fn joined_words(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn side_by_side(frame: &mut Frame<'_>, area: Rect, pair: &Pair, shared: &Shared, ctx: &Ctx<'_>) {
    let title = Panel { title: w::COMPARE_TITLE.get(ctx.lang), badge: "", focused: true };
    let inside = panel(frame, area, title, ctx);
    let room = usize::from(inside.width).saturating_sub(LABEL + 8) / 2;
    let dim = ctx.theme.style(Role::Dim);
    let head = Line::from(vec![
        text::span(text::pad("", LABEL + 2), dim),
        text::span(text::pad(w::KEPT.get(ctx.lang), room + 2), ctx.theme.style(Role::Title)),
        text::span(text::pad(w::GONE.get(ctx.lang), room), ctx.theme.style(Role::Title)),
    ]);
    let mut blocks = vec![Block::Styled(head)];
    blocks.extend(
        Field::ALL.iter().enumerate().map(|(at, field)| line_of(pair, *field, at == pair.at, room, shared, ctx)),
    );
    blocks.push(Block::Gap);
    match refused(&pair.kept, &pair.gone) {
        Some(refusal) => blocks.push(Block::Notice(Level::Warn, refusal.sentence(ctx.lang))),
        None => blocks.extend(result(pair, shared, ctx)),
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Dim(w::COMPARE_HINT.get(ctx.lang).to_owned()));
    detail(frame, inside, &blocks, 0, ctx);
}

/// What the selected field will say, in full.
fn result(pair: &Pair, shared: &Shared, ctx: &Ctx<'_>) -> Option<Block> {
    let person = joined(&pair.kept, &pair.gone, &pair.choice).ok()?;
    let value = said(pair.field(), &person, shared, ctx);
    let value = if value.is_empty() { w::EMPTY.get(ctx.lang).to_owned() } else { value };
    Some(Block::Pair(w::will_be(pair.field().label().get(ctx.lang), ctx.lang), value))
}

fn line_of(pair: &Pair, field: Field, selected: bool, room: usize, shared: &Shared, ctx: &Ctx<'_>) -> Block {
    let side = pair.choice.of(field);
    let same = field.is_same(&pair.kept, &pair.gone);
    let cell = |person: &Person, chosen: bool| {
        let mark = match (same, chosen) {
            (true, _) => "= ",
            (false, true) => "● ",
            (false, false) => "  ",
        };
        let role = if chosen && !same { Role::Accent } else { Role::Dim };
        let value = text::fit(&said(field, person, shared, ctx), room.saturating_sub(2));
        text::span(text::pad(&format!("{mark}{value}"), room + 2), ctx.theme.style(role))
    };
    let label = format!("{}{}", if selected { "▌ " } else { "  " }, field.label().get(ctx.lang));
    let role = if selected { Role::Selected } else { Role::Text };
    Block::Styled(Line::from(vec![
        text::span(text::pad(&label, LABEL + 2), ctx.theme.style(role)),
        cell(&pair.kept, side != Side::Gone),
        cell(&pair.gone, side != Side::Kept),
    ]))
}

/// What a record says in a field; numbers masked as elsewhere.
fn said(field: Field, person: &Person, shared: &Shared, ctx: &Ctx<'_>) -> String {
    let lang = ctx.lang;
    match field {
        Field::Name => person.name.clone(),
        Field::Nik => match (&person.nik, person.no_nik_reason) {
            (Some(nik), _) => mask(nik),
            (None, Some(reason)) => reason.label().get(lang).to_lowercase(),
            (None, None) => String::new(),
        },
        Field::Kk => person.kk.as_deref().map(mask).unwrap_or_default(),
        Field::Sex => person.sex.map(|sex| sex.label().get(lang).to_owned()).unwrap_or_default(),
        Field::Birth => person.birth_date.map(day::shown).unwrap_or_default(),
        Field::Place => match &person.gampong {
            Some(code) => crate::app::layers::person::view::place_name(code, shared),
            None => person.place.clone(),
        },
        Field::Address => person.address.clone(),
        Field::Phone => mask_phone(&person.phone),
        Field::FoundAt => person.found_at.clone(),
        Field::Note => person.note.clone(),
        Field::Ppks => person.ppks.join(", "),
    }
}
