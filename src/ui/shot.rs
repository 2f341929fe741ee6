//! For tests: draw something once and look at it.
#![allow(clippy::unwrap_used)]

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::prelude::Frame;

use super::ctx::Ctx;
use super::theme::Theme;
use crate::words::Lang;

/// Thursday, 26 November 2026, 09.14.
pub fn now() -> chrono::NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap().and_hms_opt(9, 14, 0).unwrap()
}

/// Draws on an empty screen of that size and answers with its cells.
pub fn buffer(w: u16, h: u16, theme: &Theme, draw: impl FnOnce(&mut Frame<'_>, &Ctx<'_>)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(w, h)).unwrap();
    let ctx = Ctx { theme, lang: Lang::Id, now: now() };
    terminal.draw(|frame| draw(frame, &ctx)).unwrap();
    terminal.backend().buffer().clone()
}

/// The drawn lines without their trailing spaces, in the dark look.
pub fn text(w: u16, h: u16, draw: impl FnOnce(&mut Frame<'_>, &Ctx<'_>)) -> String {
    lines(&buffer(w, h, &Theme::dark(), draw))
}

/// The lines of a buffer without their trailing spaces.
pub fn lines(buf: &Buffer) -> String {
    use ratatui::buffer::CellWidth;
    let mut out = String::new();
    for y in 0..buf.area.height {
        let (mut row, mut skip) = (String::new(), 0);
        for x in 0..buf.area.width {
            let symbol = buf.cell((x, y)).unwrap().symbol();
            if skip == 0 {
                row.push_str(symbol);
                skip = symbol.cell_width();
            }
            skip = skip.saturating_sub(1);
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// Lines, and beneath each the letters that name its styles (`.` = ordinary), with a legend: looks are compared with it.
pub fn styled(buf: &Buffer) -> String {
    let mut seen: Vec<String> = Vec::new();
    let mut out = String::new();
    let text = lines(buf);
    for (y, row) in text.lines().enumerate() {
        let names: String = (0..buf.area.width)
            .map(|x| {
                let style = buf.cell((x, u16::try_from(y).unwrap())).unwrap().style();
                let name = format!("{:?}/{:?}/{:?}", style.fg.unwrap(), style.bg.unwrap(), style.add_modifier);
                if name == "Reset/Reset/NONE" {
                    return '.';
                }
                let at = seen.iter().position(|s| *s == name).unwrap_or_else(|| {
                    seen.push(name);
                    seen.len() - 1
                });
                char::from(b'a' + u8::try_from(at).unwrap())
            })
            .collect();
        out.push_str(&format!("|{row}\n:{}\n", names.trim_end_matches('.')));
    }
    for (at, name) in seen.iter().enumerate() {
        out.push_str(&format!("{} {name}\n", char::from(b'a' + u8::try_from(at).unwrap())));
    }
    out
}
