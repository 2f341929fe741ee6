//! Drawing of a row of a list of cases.

use ratatui::style::Style;

use super::{needs, when};
use crate::domain::ladder::case::OPEN;
use crate::domain::worklist::View;
use crate::panes::Shared;
use crate::panes::referrals::parts::days_until;
use crate::ui::list::Row;
use crate::ui::{Ctx, Level, Role, text};
use crate::words::worklist as l;
use crate::worker::CaseRow;

/// One row: who, how long or until when, and below it where the case stands.
pub fn row(line: &CaseRow, view: View, shared: &Shared, ctx: &Ctx<'_>) -> Row {
    let open = OPEN.contains(&line.state);
    let late = open && line.due.is_some_and(|due| days_until(due, shared) < 0);
    let level = match (line.urgent, late) {
        (true, _) => Some(Level::Error),
        (false, true) => Some(Level::Warn),
        (false, false) => None,
    };
    let mark = level.map(|level| text::line(level.mark(), ctx.theme.style(level.role()))).unwrap_or_default();
    let role = if late { Role::Warn } else { Role::Dim };
    let when = text::line(when(line, view, open, shared), ctx.theme.style(role));
    let state = line.state.label().get(ctx.lang);
    let below = match (view, line.urgent) {
        // Everything is back there: that is what the list is about.
        (View::Urgent, _) => format!("{state} · {}", needs(line, shared)),
        (_, true) => format!("{} · {state} · {}", l::URGENT.get(ctx.lang), needs(line, shared)),
        (View::Ready | View::Upstream, _) => format!("{state} · {}", needs(line, shared)),
        _ => format!("{state} · {} · {}", l::referrals(line.referrals, line.waiting, ctx.lang), needs(line, shared)),
    };
    let name = shared.public_name(&line.name, shared.is_closed_case(line));
    Row::new([mark, text::line(name, Style::new()), when]).sub(text::line(&below, Style::new())).muted(!open)
}
