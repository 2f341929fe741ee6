//! For tests: draw something once and look at it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::prelude::Frame;
use ratatui::style::{Color, Style};

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

/// The signs that stand for styles in [`looks`], ordinary text first.
const SIGNS: &str = ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What a screen looks like in the three looks at once: for every row the runs of cells that look the same, as sign and
/// length (`.` alone: the rest of the row); equal rows are told once. `seen` collects what the signs stand for.
pub fn looks(drawn: &[Buffer; 3], seen: &mut Vec<String>) -> String {
    let [first, ..] = drawn;
    let rows: Vec<String> = (0..first.area.height).map(|y| runs(drawn, y, seen)).collect();
    let (mut out, mut from) = (String::new(), 0);
    for same in rows.chunk_by(|one, next| one == next) {
        let upto = from + same.len();
        let name = if same.len() == 1 { format!("{}", from + 1) } else { format!("{}–{upto}", from + 1) };
        out.push_str(format!("{name:<6}{}", same.first().unwrap()).trim_end());
        out.push('\n');
        from = upto;
    }
    out
}

/// What the signs stand for: text colour/background and what is added to it, in every look.
pub fn legend(seen: &[String]) -> String {
    SIGNS.chars().zip(seen).map(|(sign, look)| format!("{sign} {look}\n")).collect()
}

/// What [`looks`] starts with: ordinary text.
pub fn ordinary() -> Vec<String> {
    vec![[Theme::dark(), Theme::light(), Theme::plain()].map(|theme| look(theme.ground())).join("  ")]
}

fn runs(drawn: &[Buffer; 3], y: u16, seen: &mut Vec<String>) -> String {
    let signs: Vec<char> = (0..drawn[0].area.width).map(|x| sign(drawn, x, y, seen)).collect();
    let all: Vec<String> = signs
        .chunk_by(|one, next| one == next)
        .map(|run| match run.len() {
            1 => run[0].to_string(),
            long => format!("{}{long}", run[0]),
        })
        .collect();
    all.join(" ")
}

fn sign(drawn: &[Buffer; 3], x: u16, y: u16, seen: &mut Vec<String>) -> char {
    let look = drawn.each_ref().map(|buf| look(buf.cell((x, y)).unwrap().style())).join("  ");
    let at = seen.iter().position(|one| *one == look).unwrap_or_else(|| {
        seen.push(look);
        seen.len() - 1
    });
    SIGNS.chars().nth(at).unwrap()
}

fn look(style: Style) -> String {
    let colour = |one: Option<Color>| match one {
        None | Some(Color::Reset) => "-".to_owned(),
        Some(Color::Indexed(number)) => number.to_string(),
        Some(other) => format!("{other:?}"),
    };
    let added = style.add_modifier.iter_names().map(|(name, _)| format!("+{}", name.to_lowercase()));
    format!("{}/{}{}", colour(style.fg), colour(style.bg), added.collect::<String>())
}

/// The text of a screen with the signs that are drawn differently without colour unified.
pub fn without_look(text: &str) -> String {
    const UNIFIED: [(char, char); 15] = [
        ('═', '─'),
        ('║', '│'),
        ('╔', '┌'),
        ('╗', '┐'),
        ('╚', '└'),
        ('╝', '┘'),
        ('▁', '.'),
        ('▂', ':'),
        ('▃', '-'),
        ('▄', '='),
        ('▅', '+'),
        ('▆', '*'),
        ('▇', '#'),
        ('█', '#'),
        ('%', '#'),
    ];
    let one = |letter| UNIFIED.iter().find(|(from, _)| *from == letter).map_or(letter, |(_, to)| *to);
    text.chars().map(one).collect()
}
