//! Drawing of a form: labels in one column, the cursor in the field, proposals below it, what another desk wrote beside
//! it, possible duplicates on the right.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::State;
use crate::domain::nik;
use crate::form::{Choice, Field, Kind, Weight};
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::input::{self, Area, Check, Field as Around, Pick, Value};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, below, left, line_of, text};
use crate::words::{Lang, app as w, field_issues as p, form as f, intake as i};

/// Columns of the labels.
const LABELS: u16 = 24;
/// From this width duplicates stand beside the form.
const TWO_COLUMNS: u16 = 100;
/// Lines a longer text takes.
const AREA_ROWS: u16 = 3;
/// Lines of a text that is the whole form.
const LONG_ROWS: u16 = 14;
/// Most proposals shown.
const PROPOSALS: usize = 8;
/// With fewer columns beside the labels proposals use the room below the labels too.
const PROPOSALS_LEAST: u16 = 64;

/// One line of the form's plan: a heading or a field with its height.
struct Planned {
    index: usize,
    heading: Option<crate::words::Text>,
    top: u16,
    rows: u16,
    height: u16,
}

/// Draws the form over the area; answers where the text cursor stands.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let beside = area.width >= TWO_COLUMNS && !(state.duplicates.is_empty() && state.alike.is_empty());
    let cols = if beside { area.width * 3 / 5 } else { area.width };
    let named = state.form.context.get("heading").map_or(state.form.spec.title.get(ctx.lang), String::as_str);
    let title = Panel { title: named, badge: w::FORM_HINT.get(ctx.lang), focused: true };
    let inside = panel(frame, left(area, cols), title, ctx);
    if beside {
        match state.alike.is_empty() {
            true => duplicates(frame, after(area, cols), state, ctx),
            false => alike(frame, after(area, cols), state, ctx),
        }
    }
    fields(frame, inside, state, shared, ctx)
}

fn duplicates(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let inside = panel(frame, area, Panel { title: i::DUPLICATES.get(ctx.lang), badge: "", focused: false }, ctx);
    let mut blocks = Vec::new();
    for one in &state.duplicates {
        let level = if one.blocks { Level::Error } else { Level::Warn };
        blocks.push(Block::Notice(level, one.name.clone()));
        blocks.push(Block::Dim(one.detail.clone()));
        blocks.push(Block::Dim(one.why.clone()));
        blocks.push(Block::Gap);
    }
    detail(frame, inside, &blocks, 0, ctx);
}

/// Problems from the field that may be the same as the one being typed.
fn alike(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let inside = panel(frame, area, Panel { title: p::LIKELY_SAME.get(ctx.lang), badge: "", focused: false }, ctx);
    let mut blocks = Vec::new();
    for one in &state.alike {
        blocks.push(Block::Notice(Level::Warn, one.title.clone()));
        blocks.push(Block::Dim(said_by(one, ctx.lang)));
        blocks.push(Block::Gap);
    }
    detail(frame, inside, &blocks, 0, ctx);
}

fn said_by(one: &crate::worker::IssueRow, lang: Lang) -> String {
    let pillar = one.pillar.map(crate::domain::member::Pillar::label);
    p::voice(pillar, &one.raised_by, &crate::domain::day::shown(one.raised_on), lang)
}

fn fields(frame: &mut Frame<'_>, inside: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let plan = plan(state, inside.width, shared, ctx);
    let focused = plan.iter().find(|planned| planned.index == state.form.focus);
    let last = plan.last().map_or(0, |planned| planned.top + planned.height);
    // Scrolled so that the focused field and what hangs below it are in sight, with one field of room above.
    let scroll = focused.map_or(0, |planned| {
        (planned.top + planned.height + 2).saturating_sub(inside.height).min(last.saturating_sub(inside.height))
    });
    let mut cursor = None;
    for planned in &plan {
        let Some(field) = state.form.spec.fields.get(planned.index) else { continue };
        if planned.top < scroll || planned.top - scroll >= inside.height {
            continue;
        }
        let mut place = below(inside, planned.top - scroll);
        if let Some(heading) = planned.heading {
            // A blank line parts it from the field before; the first one has none before it.
            let row = u16::from(planned.top > 0);
            let line = text::line(heading.get(ctx.lang), ctx.theme.style(Role::Title));
            text::put(frame.buffer_mut(), after(line_of(place, row), 1), &line);
            place = below(place, row + 1);
        }
        let here = one(frame, place, (state, shared), field, planned, ctx);
        cursor = cursor.or(here);
    }
    cursor
}

fn plan(state: &State, width: u16, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Planned> {
    let mut top = 0;
    let mut plan = Vec::new();
    for (index, field) in state.form.spec.fields.iter().enumerate().filter(|(_, field)| state.form.shows(field)) {
        let focused = index == state.form.focus;
        let spoken = around(state, field, focused, shared, ctx);
        let rows = value_rows(state, field, focused, spoken.with(|around| around.value_cols(width)));
        let notes = spoken.with(|around| around.note_rows(width));
        let heading_rows = match field.part {
            Some(_) if top == 0 => 1,
            Some(_) => 2,
            None => 0,
        };
        let height = heading_rows + rows + notes + proposal_rows(state, field, focused) + theirs_rows(state, field);
        plan.push(Planned { index, heading: field.part, top, rows, height });
        top += height;
    }
    plan
}

fn value_rows(state: &State, field: &Field, focused: bool, cols: u16) -> u16 {
    match field.kind {
        Kind::Many(_) => {
            let typing = focused || !state.form.values.text(field.name).is_empty();
            input::many_rows(&picked(state, field), typing, cols)
        }
        Kind::Checklist => u16::try_from(state.form.values.get(field.name).items.len()).unwrap_or(9).max(1),
        // A form that is nothing but a text.
        Kind::Area if state.form.spec.fields.len() == 1 => LONG_ROWS,
        Kind::Area if focused || !state.form.values.is_empty(field.name) => AREA_ROWS,
        _ => 1,
    }
}

fn proposal_rows(state: &State, field: &Field, focused: bool) -> u16 {
    let options = &state.form.options;
    let asked =
        focused && matches!(field.kind, Kind::Pick(_) | Kind::Many(_)) && !state.form.input.value().trim().is_empty();
    let open = asked
        && state.form.values.key(field.name).is_empty()
        && (options.waiting || options.answered || options.failed.is_some());
    match (open, options.found.len()) {
        (false, _) => 0,
        (true, found) => u16::try_from(found.min(PROPOSALS)).unwrap_or(1).max(1),
    }
}

fn theirs_rows(state: &State, field: &Field) -> u16 {
    u16::from(state.form.theirs.contains_key(field.name))
}

/// The label and note of a field; the texts are owned here and lent out.
struct Spoken {
    label: &'static str,
    hint: &'static str,
    problem: Option<(String, Level)>,
    required: bool,
    focused: bool,
}

impl Spoken {
    fn with<T>(&self, use_it: impl FnOnce(&Around<'_>) -> T) -> T {
        use_it(&Around {
            label: self.label,
            label_cols: LABELS,
            required: self.required,
            focused: self.focused,
            problem: self.problem.as_ref().map(|(said, level)| (said.as_str(), *level)),
            hint: self.hint,
        })
    }
}

fn around(state: &State, field: &Field, focused: bool, shared: &Shared, ctx: &Ctx<'_>) -> Spoken {
    let problem = state.form.problems.get(field.name).map(|problem| {
        let level = if problem.weight == Weight::Blocks { Level::Error } else { Level::Warn };
        // Which digit means what stays in sight while the choice is mended.
        let keys = if focused && has_keys(field) { field.hint.get(ctx.lang) } else { "" };
        let said = [problem.text.get(ctx.lang), &problem.detail, keys];
        (said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "), level)
    });
    let problem = problem.or_else(|| state.said_of_duplicates(field.name, ctx.lang));
    let same = state.alike.first().filter(|_| field.name == "title");
    let problem = problem.or_else(|| {
        same.map(|one| {
            (format!("{} {} · {}", p::LIKELY_SAME.get(ctx.lang), one.title, said_by(one, ctx.lang)), Level::Warn)
        })
    });
    let problem = problem.or_else(|| (field.name == "nik").then(|| issued(state, shared, ctx)).flatten());
    let read = || field.read_as(&state.form.values, focused, shared.today(), ctx.lang);
    let problem = problem.or_else(|| read().map(|said| (said, Level::Info)));
    let hint = if matches!(field.kind, Kind::Toggle) { "" } else { field.hint.get(ctx.lang) };
    let label = if matches!(field.kind, Kind::Toggle) { "" } else { field.label.get(ctx.lang) };
    Spoken { label, hint, problem, required: field.required, focused }
}

/// A choice whose hint says which digit means what.
const fn has_keys(field: &Field) -> bool {
    matches!(field.kind, Kind::Choice(_) | Kind::Options(_))
}

/// Where a complete NIK was first registered: a suggestion, for a NIK keeps that region for life.
fn issued(state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<(String, Level)> {
    let reading = nik::parse(state.form.values.trimmed("nik"), shared.today(), &shared.regions);
    let issued = reading.well_formed().then_some(reading.issued)?;
    let parts = [issued.kecamatan, issued.regency, issued.province].into_iter().flatten().collect::<Vec<_>>();
    let said = format!("{}: {}", i::ISSUED.get(ctx.lang), parts.join(", "));
    (!parts.is_empty()).then_some((said, Level::Info))
}

fn one(
    frame: &mut Frame<'_>,
    place: Rect,
    (state, shared): (&State, &Shared),
    field: &Field,
    planned: &Planned,
    ctx: &Ctx<'_>,
) -> Option<Position> {
    let focused = planned.index == state.form.focus;
    let spoken = around(state, field, focused, shared, ctx);
    let room = spoken.with(|around| input::field(frame, place, planned.rows, around, ctx));
    let cursor = value_of(frame, room, state, field, focused, ctx);
    let notes = spoken.with(|around| around.note_rows(place.width));
    let under = Rect { x: room.x, width: room.width, ..below(place, planned.rows + notes) };
    if theirs_rows(state, field) > 0 {
        theirs(frame, under, state, field, ctx);
    }
    if proposal_rows(state, field, focused) > 0 {
        let start = if room.width < PROPOSALS_LEAST { place.x } else { room.x };
        let wide = Rect { x: start, width: place.right().saturating_sub(start), ..under };
        proposals(frame, below(wide, theirs_rows(state, field)), state, ctx);
    }
    cursor
}

fn theirs(frame: &mut Frame<'_>, place: Rect, state: &State, field: &Field, ctx: &Ctx<'_>) {
    let other = state.form.theirs.get(field.name).map_or("", String::as_str);
    let said = format!("{} {}: {other}  (Ctrl-G)", Level::Warn.mark(), f::OTHER_DESK.get(ctx.lang));
    text::put(frame.buffer_mut(), line_of(place, 0), &text::line(&said, ctx.theme.style(Role::Warn)));
}

fn value_of(
    frame: &mut Frame<'_>,
    room: Rect,
    state: &State,
    field: &Field,
    focused: bool,
    ctx: &Ctx<'_>,
) -> Option<Position> {
    let value = state.form.values.get(field.name);
    match field.kind {
        kind @ (Kind::Choice(_) | Kind::Options(_)) => {
            choice(frame, room, &kind.choices(), &value.key, focused, ctx);
        }
        Kind::Toggle => input::toggle(frame, room, !value.key.is_empty(), field.label.get(ctx.lang), focused, ctx),
        Kind::Checklist => checklist(frame, room, state, field, focused, ctx),
        Kind::Many(_) => {
            let (shown, cursor) = typed(state, field, focused);
            let line = Value { text: &shown, cursor, focused, placeholder: "", boxed: true };
            return input::many(frame, room, &picked(state, field), &line, ctx);
        }
        Kind::Area => {
            let (shown, cursor) = typed(state, field, focused);
            let area = Area { text: &shown, cursor, focused, placeholder: "" };
            return input::area(frame, room, &area, ctx);
        }
        _ => {
            let (shown, cursor) = typed(state, field, focused);
            let line = Value { text: &shown, cursor, focused, placeholder: "", boxed: true };
            return input::value(frame, left(room, width_of(field)), &line, ctx);
        }
    }
    None
}

/// A box as wide as what goes in, so that a clerk sees how much is expected.
fn width_of(field: &Field) -> u16 {
    match field.kind {
        Kind::Digits { exactly: 16 } => 22,
        Kind::Digits { .. } => 8,
        Kind::Date | Kind::Due | Kind::Birthday => 20,
        Kind::Money => 26,
        _ => u16::try_from(field.max.clamp(16, 60)).unwrap_or(60),
    }
}

/// Names chosen in a field that takes several.
fn picked<'s>(state: &'s State, field: &Field) -> Vec<&'s str> {
    state.form.values.get(field.name).picked.iter().map(|one| one.text.as_str()).collect()
}

fn typed(state: &State, field: &Field, focused: bool) -> (String, usize) {
    if focused {
        (state.form.input.value().to_owned(), state.form.input.cursor())
    } else {
        (state.form.values.text(field.name).to_owned(), 0)
    }
}

fn choice(frame: &mut Frame<'_>, room: Rect, all: &[Choice], key: &str, focused: bool, ctx: &Ctx<'_>) {
    let labels: Vec<&str> = all.iter().map(|choice| choice.label.get(ctx.lang)).collect();
    let chosen = all.iter().position(|choice| choice.code == key);
    input::choice(frame, room, &labels, chosen, focused, ctx);
}

fn checklist(frame: &mut Frame<'_>, room: Rect, state: &State, field: &Field, focused: bool, ctx: &Ctx<'_>) {
    let items = &state.form.values.get(field.name).items;
    let said: Vec<String> = items.iter().enumerate().map(|(at, item)| numbered(at, item, ctx.lang)).collect();
    let checks: Vec<Check<'_>> =
        items.iter().zip(&said).map(|(item, said)| Check { ticked: item.present, text: said }).collect();
    input::checklist(frame, room, &checks, if focused { state.form.item } else { usize::MAX }, focused, ctx);
}

fn numbered(at: usize, item: &crate::domain::referral::ChecklistItem, lang: Lang) -> String {
    let number = if at < 9 { format!("{} ", at + 1) } else { "  ".into() };
    let tag = if item.required { "" } else { crate::words::papers::need_tag(false).get(lang) };
    let gap = if tag.is_empty() { "" } else { "  · " };
    format!("{number}{}{gap}{tag}", item.document)
}

fn proposals(frame: &mut Frame<'_>, place: Rect, state: &State, ctx: &Ctx<'_>) {
    let options = &state.form.options;
    let ranges: Vec<Vec<std::ops::Range<usize>>> =
        options.found.iter().map(|one| one.spans.iter().map(|(from, to)| *from..*to).collect()).collect();
    let picks: Vec<Pick<'_>> = options
        .found
        .iter()
        .zip(&ranges)
        .take(PROPOSALS)
        .map(|(one, hits)| Pick { text: &one.title, hits, note: &one.detail })
        .collect();
    let empty = match (&options.failed, options.waiting) {
        (Some(sentence), _) => sentence.as_str(),
        (None, true) => "…",
        (None, false) => f::NONE_FOUND.get(ctx.lang),
    };
    let rows = u16::try_from(picks.len()).unwrap_or(1).max(1);
    let place = Rect { height: place.height.min(rows), ..place };
    input::pick(frame, place, &picks, options.selected, true, empty, ctx);
}
