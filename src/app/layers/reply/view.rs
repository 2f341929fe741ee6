//! Drawing of an answer: the code on top, below it what it belongs to and what can be said.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Asking, Found, State, Trouble};
use crate::domain::ladder::reply::ReplyOutcome;
use crate::panes::{Shared, query::Query};
use crate::ui::input::{Value, value};
use crate::ui::popup::popup;
use crate::ui::{Ctx, Role, after, line_of, text};
use crate::words::{day_month_year, ladder as w};

/// Width of the window.
const WIDTH: u16 = 78;
/// Columns of the labels before a value.
const LABEL: u16 = 13;

/// Draws the window over the area; answers where the cursor stands.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Option<Position> {
    let rows = rows(state, shared, ctx);
    let remark = u16::from(matches!(state.asking, Asking::Note(_)));
    let height = u16::try_from(rows.len()).unwrap_or(12).saturating_add(4 + 2 * remark).max(9);
    let inside = popup(frame, area, WIDTH, height, w::REPLY_TITLE.get(ctx.lang), ctx);
    let code = matches!(state.asking, Asking::Code(_));
    let mut cursor = entry(frame, line_of(inside, 0), w::REPLY_CODE.get(ctx.lang), &state.code, code, ctx);
    let mut row = 1;
    for line in &rows {
        text::put(frame.buffer_mut(), after(line_of(inside, row), 1), line);
        row += 1;
    }
    if matches!(state.asking, Asking::Note(_)) {
        cursor = entry(frame, line_of(inside, row), w::REPLY_NOTE.get(ctx.lang), &state.note, true, ctx);
    }
    let last = line_of(inside, inside.height.saturating_sub(1));
    text::put(frame.buffer_mut(), after(last, 1), &text::line(hint(state).get(ctx.lang), ctx.theme.style(Role::Dim)));
    cursor
}

/// A labelled line of text; the cursor where it is being typed.
fn entry(
    frame: &mut Frame<'_>,
    place: Rect,
    label: &str,
    query: &Query,
    focused: bool,
    ctx: &Ctx<'_>,
) -> Option<Position> {
    text::put(frame.buffer_mut(), after(place, 1), &text::line(label, ctx.theme.style(Role::Dim)));
    let shown = Value { text: query.text(), cursor: query.cursor(), focused, placeholder: "", boxed: true };
    value(frame, after(place, LABEL + 1), &shown, ctx).filter(|_| focused)
}

fn hint(state: &State) -> crate::words::Text {
    match &state.asking {
        Asking::Code(Some(Trouble::Near(_, near))) if !near.is_empty() => w::REPLY_HINT_NEAR,
        Asking::Code(_) => w::REPLY_HINT_CODE,
        Asking::Outcome(_) => w::REPLY_HINT_OUTCOME,
        Asking::Note(_) => w::REPLY_HINT_NOTE,
    }
}

fn rows(state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    match &state.asking {
        Asking::Code(None) => Vec::new(),
        Asking::Code(Some(trouble)) => troubled(trouble, shared, ctx),
        Asking::Outcome(found) => {
            let mut lines = whose(found, state, shared, ctx);
            lines.extend(outcomes(found, ctx));
            lines
        }
        Asking::Note(found) => {
            let mut lines = whose(found, state, shared, ctx);
            let chosen = found.outcome();
            lines.push(pair(
                w::REPLY_OUTCOME.get(ctx.lang),
                chosen.label().get(ctx.lang),
                ctx.theme.style(Role::Title),
                ctx,
            ));
            lines
        }
    }
}

fn pair(label: &str, said: &str, style: Style, ctx: &Ctx<'_>) -> Line<'static> {
    Line::from(vec![
        text::span(text::pad(label, usize::from(LABEL)), ctx.theme.style(Role::Dim)),
        text::span(said, style),
    ])
}

/// Whom the answer is about: name, need, destination, letter, how it was heard.
fn whose(found: &Found, state: &State, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    let (lang, line, plain) = (ctx.lang, &found.line, ctx.theme.style(Role::Text));
    let need = shared.public_title(line.procedure.as_deref(), &line.need);
    let (letter, heard) = (line.letter.as_deref().unwrap_or("–"), state.heard.label().get(lang));
    let mut lines = vec![
        pair(w::REPLY_WHO.get(lang), &line.name, ctx.theme.style(Role::Title), ctx),
        pair(w::REPLY_NEED.get(lang), need, plain, ctx),
        pair(w::REPLY_TO.get(lang), line.destination.as_deref().unwrap_or("–"), plain, ctx),
        pair(w::REPLY_LETTER.get(lang), &w::letter_through(lang, letter, heard), plain, ctx),
    ];
    if let Some(last) = found.expired {
        let said = w::reply_expired(lang, &day_month_year(last, lang));
        lines.push(text::line(&said, ctx.theme.style(Role::Warn)));
    }
    lines.push(Line::default());
    lines
}

fn outcomes(found: &Found, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    let numbered = |(place, outcome): (usize, &ReplyOutcome)| {
        let number = if place < 9 { (place + 1).to_string() } else { " ".to_owned() };
        let chosen = place == found.at;
        let style = ctx.theme.style(if chosen { Role::Selected } else { Role::Text });
        let key = if chosen { style } else { ctx.theme.style(Role::Key) };
        Line::from(vec![
            text::span(format!("{number}  "), key),
            text::span(text::pad(outcome.label().get(ctx.lang), 44), style),
        ])
    };
    ReplyOutcome::ALL.iter().enumerate().map(numbered).collect()
}

fn troubled(trouble: &Trouble, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Line<'static>> {
    let (lang, warn) = (ctx.lang, ctx.theme.style(Role::Warn));
    let said = |sentence: &str| {
        text::wrap(sentence, usize::from(WIDTH) - 4).iter().map(|line| text::line(line, warn)).collect::<Vec<_>>()
    };
    match trouble {
        Trouble::Void(number, reason) => said(&w::reply_void(lang, number, reason)),
        Trouble::Unknown => said(w::REPLY_UNKNOWN.get(lang)),
        Trouble::Failed(sentence) => said(sentence),
        Trouble::Near(problem, near) => {
            let mut lines = said(&problem.sentence(lang));
            if !near.is_empty() {
                lines.push(text::line(w::REPLY_NEAR.get(lang), ctx.theme.style(Role::Text)));
            }
            for (place, (code, line)) in near.iter().enumerate().take(9) {
                let need = shared.public_title(line.procedure.as_deref(), &line.need);
                lines.push(Line::from(vec![
                    text::span(format!("{}  ", place + 1), ctx.theme.style(Role::Key)),
                    text::span(format!("{code}  {} · {need}", line.name), ctx.theme.style(Role::Text)),
                ]));
            }
            lines
        }
    }
}
