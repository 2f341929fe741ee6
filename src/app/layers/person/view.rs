//! Drawing of an opened citizen: the record on the left, what happened on the right; one below the other when narrow.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::domain::day;
use crate::domain::nik::mask;
use crate::panes::Shared;
use crate::store::referral::Line;
use crate::store::visit::VisitLine;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, after, left};
use crate::words::{Text, app as w, intake as f, past};
use crate::worker::PersonView;

/// From this width record and history stand side by side.
const TWO_COLUMNS: u16 = 90;

/// Draws the citizen over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(view) = &state.view else { return waiting(frame, area, state, ctx) };
    let record = record(view, state.revealed(shared.now), shared, ctx);
    let happened = happened(view, shared, ctx);
    let title = Panel { title: &view.person.name, badge: w::PERSON_TITLE.get(ctx.lang), focused: true };
    if area.width >= TWO_COLUMNS {
        let cols = area.width * 9 / 20;
        let inside = panel(frame, left(area, cols), title, ctx);
        detail(frame, inside, &record, 0, ctx);
        let inside = panel(frame, after(area, cols), Panel::default(), ctx);
        detail(frame, inside, &happened, state.scroll, ctx);
    } else {
        let inside = panel(frame, area, title, ctx);
        let all: Vec<Block> = record.into_iter().chain([Block::Gap]).chain(happened).collect();
        detail(frame, inside, &all, state.scroll, ctx);
    }
}

fn waiting(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let inside = panel(frame, area, Panel { title: w::PERSON_TITLE.get(ctx.lang), badge: "", focused: true }, ctx);
    let block = match &state.failed {
        Some(sentence) => Block::Notice(Level::Error, sentence.clone()),
        None => Block::Dim("…".into()),
    };
    detail(frame, inside, &[block], 0, ctx);
}

fn record(view: &PersonView, revealed: bool, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let person = &view.person;
    let lang = ctx.lang;
    let pair = |label: Text, value: String| Block::Pair(label.get(lang).to_owned(), value);
    let number = |number: &Option<String>| match number {
        Some(number) if revealed => number.clone(),
        Some(number) => mask(number),
        None => person.no_nik_reason.map_or_else(String::new, |reason| {
            format!("{} ({})", w::NO_NIK.get(lang), reason.label().get(lang).to_lowercase())
        }),
    };
    let place = match &person.gampong {
        Some(code) => place_name(code, shared),
        None => person.place.clone(),
    };
    let born = person.birth_date.map(day::shown).unwrap_or_default();
    let age =
        person.age_on(shared.today()).map_or_else(|| w::AGE_UNKNOWN.get(lang).to_owned(), |years| w::age(years, lang));
    let phone = if revealed { person.phone.clone() } else { mask_phone(&person.phone) };
    let mut blocks = vec![
        pair(f::NIK, number(&person.nik)),
        pair(f::SEX, person.sex.map(|sex| sex.label().get(lang).to_owned()).unwrap_or_default()),
        pair(f::BIRTH, [born, age].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")),
        pair(f::GAMPONG, place),
        pair(f::ADDRESS, person.address.clone()),
        pair(f::PHONE, phone),
    ];
    if let Some(kk) = &person.kk {
        blocks.push(pair(f::KK, if revealed { kk.clone() } else { mask(kk) }));
    }
    if !person.found_at.is_empty() {
        blocks.push(pair(f::FOUND_AT, person.found_at.clone()));
    }
    if !person.note.is_empty() {
        blocks.push(Block::Gap);
        blocks.push(Block::Para(person.note.clone()));
    }
    blocks.extend(household(view, shared, ctx));
    blocks
}

fn household(view: &PersonView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    if view.household.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(w::HOUSEHOLD.get(ctx.lang).to_owned())];
    blocks.extend(view.household.iter().map(|other| {
        let age = other.age_on(shared.today()).map(|years| w::age(years, ctx.lang)).unwrap_or_default();
        Block::Pair(age, other.name.clone())
    }));
    blocks
}

fn happened(view: &PersonView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(w::REFERRALS.get(ctx.lang).to_owned())];
    blocks.extend(or_never(view.referrals.iter().map(|line| referral(line, ctx)).collect(), ctx));
    blocks.push(Block::Gap);
    blocks.push(Block::Heading(w::VISITS.get(ctx.lang).to_owned()));
    blocks.extend(or_never(view.visits.iter().map(|line| visit(line, shared, ctx)).collect(), ctx));
    blocks.push(Block::Gap);
    blocks.push(Block::Heading(w::HISTORY.get(ctx.lang).to_owned()));
    blocks.extend(
        view.past.iter().map(|row| Block::Dim(past::line(&row.at, &row.user, &row.verb, &row.changes, ctx.lang))),
    );
    blocks
}

fn or_never(blocks: Vec<Block>, ctx: &Ctx<'_>) -> Vec<Block> {
    if blocks.is_empty() { vec![Block::Dim(w::NEVER.get(ctx.lang).to_owned())] } else { blocks }
}

fn referral(line: &Line, ctx: &Ctx<'_>) -> Block {
    let destination = line.destination.clone().unwrap_or_default();
    let letter = line.letter.clone().unwrap_or_default();
    let parts = [line.need.clone(), destination, letter];
    let said = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    Block::Pair(line.state.label().get(ctx.lang).to_owned(), said)
}

fn visit(line: &VisitLine, shared: &Shared, ctx: &Ctx<'_>) -> Block {
    let service = line.procedure.as_deref().map(|slug| procedure_title(slug, shared)).unwrap_or_default();
    let parts = [service, line.outcome.label().get(ctx.lang).to_owned(), line.note.clone()];
    let said = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    Block::Pair(line.at.format("%d-%m-%Y").to_string(), said)
}

/// Title of a procedure; the slug where it is unknown.
pub fn procedure_title(slug: &str, shared: &Shared) -> String {
    shared.library.procedure(slug).map_or_else(|| slug.to_owned(), |shelved| shelved.procedure.title.clone())
}

/// `Surien, Meuraxa`.
pub fn place_name(code: &str, shared: &Shared) -> String {
    let gampong = shared.library.region_name(code);
    match shared.library.kecamatan(code) {
        Some(kecamatan) if kecamatan.name != gampong => format!("{gampong}, {}", kecamatan.name),
        _ => gampong.to_owned(),
    }
}

/// A phone number with only its last three digits readable.
pub fn mask_phone(phone: &str) -> String {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let mut seen = 0;
    phone
        .chars()
        .map(|c| {
            seen += usize::from(c.is_ascii_digit());
            if c.is_ascii_digit() && seen + 3 <= digits { '•' } else { c }
        })
        .collect()
}
