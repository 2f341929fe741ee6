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
use crate::words::{Text, app as w};

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
    put(frame, inside, last, &text::line(hint(state).get(ctx.lang), ctx.theme.style(Role::Dim)));
}

/// The keys that work in this step; Tab only where the outcome stands beside the services.
fn hint(state: &State) -> Text {
    match state.asking {
        Asking::Service => w::VISIT_HINT,
        Asking::Outcome if state.service_open => w::VISIT_HINT_CHOOSE,
        Asking::Outcome | Asking::Reason => w::VISIT_HINT_LAST,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Code, Key};
    use crate::panes::samples::{drawn, letter, shared};

    fn shown(state: &State) -> String {
        let shared = shared();
        drawn(100, 36, |frame, ctx| draw(frame, frame.area(), state, &shared, ctx))
    }

    #[test]
    fn tab_is_offered_only_where_it_works() {
        let mut state = State::open(None, None, None);
        assert!(shown(&state).contains("Tab: ganti hasil"));
        state.key(Key::plain(Code::Tab), None, &shared());
        let second = shown(&state);
        assert!(second.contains("pilih, lalu layanannya") && !second.contains("Tab"), "{second}");
        state.key(letter('3'), None, &shared());
        assert!(shown(&state).contains("Tab: ganti hasil"), "back at the services");
    }

    #[test]
    fn with_a_known_service_a_digit_counts_and_tab_means_nothing() {
        let mut state = State::open(None, None, Some("sktm-gampong".into()));
        let said = shown(&state);
        assert!(said.contains("angka: catat langsung · Esc: batal") && !said.contains("Tab"), "{said}");
        assert!(state.key(Key::plain(Code::Tab), None, &shared()).is_empty());
    }
}
