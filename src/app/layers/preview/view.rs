//! Drawing of a paper: the lines as they will be saved, on a sheet in the middle of the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::panes::Shared;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, line_of, text};
use crate::words::app as w;
use crate::words::{Text, records};
use crate::worker::Paper;

/// Columns of a sheet: the text of a paper and its margins.
const SHEET: u16 = 84;
/// Columns of the text of a paper.
const TEXT: u16 = 78;

/// Draws the paper over the area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, _shared: &Shared, ctx: &Ctx<'_>) {
    let cols = area.width.min(SHEET);
    let sheet = Rect { x: area.x + (area.width - cols) / 2, width: cols, ..area };
    let number = state.sheet.as_ref().and_then(|sheet| sheet.number.clone());
    let badge = match (&state.paper, number) {
        (_, Some(number)) => number,
        (Paper::Letter(_), None) => w::PREVIEW_DRAFT.get(ctx.lang).to_owned(),
        // Its number is given in the report, where the question tells what is missing.
        (Paper::Monthly(..), None) => crate::words::monthly::UNNUMBERED.get(ctx.lang).to_owned(),
        _ => String::new(),
    };
    let title = kind_name(&state.paper).get(ctx.lang);
    let title = match state.row.0.len() {
        0 | 1 => title.to_owned(),
        all => format!("{title} · {}", crate::words::tray::of_row(state.row.1 + 1, all, ctx.lang)),
    };
    let inside = panel(frame, sheet, Panel { title: &title, badge: &badge, focused: true }, ctx);
    match (&state.sheet, &state.failed) {
        (_, Some(sentence)) => failed(frame, inside, sentence, ctx),
        (None, None) => drop(detail(frame, inside, &[Block::Dim(w::PREVIEW_WAIT.get(ctx.lang).to_owned())], 0, ctx)),
        (Some(sheet), None) => {
            let notice = state.notice(ctx.lang);
            let count = notice.len() + sheet.lines.len();
            let rest = count.saturating_sub(state.scroll + usize::from(inside.height));
            // The last line says how much is below, as everywhere: nobody takes a letter for unsigned.
            let rows = usize::from(inside.height).saturating_sub(usize::from(rest > 0));
            // A narrow screen has no room for a margin beside the text.
            let margin = u16::from(inside.width > TEXT);
            let warned = notice.iter().map(|line| (line, Role::Warn));
            let lines = warned.chain(sheet.lines.iter().map(|line| (line, Role::Text))).skip(state.scroll).take(rows);
            for (row, (line, role)) in lines.enumerate() {
                let place = crate::ui::after(line_of(inside, u16::try_from(row).unwrap_or(u16::MAX)), margin);
                text::put(frame.buffer_mut(), place, &text::line(line, ctx.theme.style(role)));
            }
            if rest > 0 {
                let said = text::line(
                    crate::words::ui::more_lines(u16::try_from(rest + 1).unwrap_or(u16::MAX), ctx.lang),
                    ctx.theme.style(Role::Dim),
                );
                let last = line_of(inside, inside.height.saturating_sub(1));
                text::put_right(frame.buffer_mut(), last, &said);
            }
        }
    }
}

fn failed(frame: &mut Frame<'_>, inside: Rect, sentence: &str, ctx: &Ctx<'_>) {
    let blocks =
        [Block::Notice(Level::Error, w::PREVIEW_FAILED.get(ctx.lang).to_owned()), Block::Para(sentence.to_owned())];
    detail(frame, inside, &blocks, 0, ctx);
}

/// Name of the kind of a paper.
pub fn kind_name(paper: &Paper) -> Text {
    match paper {
        Paper::Letter(_) => records::LETTER_REFERRAL,
        Paper::Missing(_) => records::LETTER_MISSING,
        Paper::Info(_) => records::LETTER_INFO,
        Paper::Disposition(_) => records::LETTER_DISPOSITION,
        Paper::Roster(data) if data.card => crate::words::directory::CARD,
        Paper::Roster(_) => crate::words::directory::ROSTER,
        Paper::Invitation(_) => crate::words::meetings::INVITATION,
        Paper::Minutes(_) => crate::words::meetings::MINUTES,
        Paper::Report(sheet) => sheet.report.title(),
        Paper::Monthly(..) => crate::words::monthly::TITLE,
    }
}
