//! Drawing of the quick count: a small window with numbered lines.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Asking, COMMON, State};
use crate::app::layers::person::view::procedure_title;
use crate::domain::visit::{Outcome, UnmetReason};
use crate::panes::Shared;
use crate::ui::popup::popup;
use crate::ui::{Ctx, Role, after, line_of, text};
use crate::words::app as w;

/// Width of the window.
const WIDTH: u16 = 66;

/// Draws the window over the area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let (heading, rows) = lines(state, shared, ctx);
    let height = u16::try_from(rows.len()).unwrap_or(9).saturating_add(5);
    let inside = popup(frame, area, WIDTH, height, w::VISIT_TITLE.get(ctx.lang), ctx);
    put(frame, inside, 0, &text::line(&heading, ctx.theme.style(Role::Title)));
    for (index, (key, label)) in rows.iter().enumerate() {
        let line = Line::from(vec![
            text::span(key, ctx.theme.style(Role::Key)),
            text::span("  ", ctx.theme.style(Role::Text)),
            text::span(label, ctx.theme.style(Role::Text)),
        ]);
        put(frame, inside, u16::try_from(index + 1).unwrap_or(u16::MAX), &line);
    }
    let last = inside.height.saturating_sub(1);
    put(frame, inside, last, &text::line(w::VISIT_HINT.get(ctx.lang), ctx.theme.style(Role::Dim)));
}

fn put(frame: &mut Frame<'_>, inside: Rect, row: u16, line: &Line<'_>) {
    text::put(frame.buffer_mut(), after(line_of(inside, row), 1), line);
}

fn lines(state: &State, shared: &Shared, ctx: &Ctx<'_>) -> (String, Vec<(String, String)>) {
    let numbered = |index: usize, label: &str| ((index + 1).to_string(), label.to_owned());
    match state.asking {
        Asking::Service => {
            let outcome = state.outcome.label().get(ctx.lang);
            let heading = format!("{}   {}: {outcome}", w::VISIT_SERVICE.get(ctx.lang), w::VISIT_OUTCOME.get(ctx.lang));
            let services = COMMON.iter().enumerate().map(|(i, slug)| numbered(i, &procedure_title(slug, shared)));
            let mut rows: Vec<_> = services.collect();
            rows.push(("0".into(), w::VISIT_WITHOUT.get(ctx.lang).to_owned()));
            (heading, rows)
        }
        Asking::Outcome => {
            let service = state.procedure.as_deref().map(|slug| procedure_title(slug, shared)).unwrap_or_default();
            let heading = if service.is_empty() { w::VISIT_OUTCOME.get(ctx.lang).to_owned() } else { service };
            let outcomes = Outcome::ALL.iter().enumerate();
            (heading, outcomes.map(|(i, outcome)| numbered(i, outcome.label().get(ctx.lang))).collect())
        }
        Asking::Reason => {
            let reasons = UnmetReason::ALL.iter().enumerate();
            let rows = reasons.map(|(i, reason)| numbered(i, reason.label().get(ctx.lang))).collect();
            (w::VISIT_REASON.get(ctx.lang).to_owned(), rows)
        }
    }
}
