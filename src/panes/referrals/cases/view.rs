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
    let mark = if late { text::line(Level::Warn.mark(), ctx.theme.style(Role::Warn)) } else { Default::default() };
    let role = if late { Role::Warn } else { Role::Dim };
    let when = text::line(&when(line, view, open, shared), ctx.theme.style(role));
    let state = line.state.label().get(ctx.lang);
    let below = match view {
        // Everything is back there: that is what the list is about.
        View::Ready => format!("{state} · {}", needs(line, shared)),
        _ => format!("{state} · {} · {}", l::referrals(line.referrals, line.waiting, ctx.lang), needs(line, shared)),
    };
    Row::new([mark, text::line(&line.name, Style::new()), when]).sub(text::line(&below, Style::new())).muted(!open)
}
