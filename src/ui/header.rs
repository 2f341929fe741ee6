//! The two upper lines: product bar and tabs.
//!
//! ```text
//!  LOKET  Dinas Sosial Kota Banda Aceh            Kam 26 Nov 2026  09.14   petugas loket 1
//!  1 Meja  2 Direktori  3 Kecamatan [4 Prosedur] 5 Rujukan         12 kunjungan  3 draf
//! ```
//!
//! Where digits mean something else than opening a pane the tabs stand without their numbers, each name in its place:
//! `  Meja    Direktori    Kecamatan   [Prosedur]   Rujukan`.
//!
//! On a narrow screen the year goes first, then the office, the user, the date; tabs lose their space, then their letters.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::theme::Role;
use super::{line_of, text};
use crate::words;

/// Lines the header takes.
pub const ROWS: u16 = 2;
/// Columns that remain of a tab's name before only its number does.
const SHORT_NAME: usize = 3;
/// An office name cut to less than this is left out.
const OFFICE_LEAST: usize = 12;

/// What the header says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Header<'a> {
    /// Name of the office.
    pub office: &'a str,
    /// Who sits here.
    pub user: &'a str,
    /// Names of the panes, in the order of their numbers.
    pub tabs: &'a [&'a str],
    /// The digits open the panes now.
    pub numbered: bool,
    /// Which of them is open, from 0.
    pub active: usize,
    /// Short counts on the right: `12 kunjungan  3 draf`.
    pub counters: &'a str,
}

/// Draws both lines.
pub fn header(frame: &mut Frame<'_>, area: Rect, header: &Header<'_>, ctx: &Ctx<'_>) {
    let area = area.intersection(frame.area());
    let bar = line_of(area, 0);
    text::paint(frame.buffer_mut(), bar, ctx.theme.style(Role::Header));
    let (name, time) = bar_texts(header, usize::from(bar.width), ctx);
    text::put(frame.buffer_mut(), bar, &name);
    text::put_right(frame.buffer_mut(), bar, &text::line(&time, ctx.theme.style(Role::HeaderDim)));
    let row = line_of(area, 1);
    let used = text::put(frame.buffer_mut(), row, &tab_line(header, usize::from(row.width), ctx));
    let counters = text::line(format!("{} ", header.counters), ctx.theme.style(Role::Dim));
    if usize::from(row.width) > usize::from(used) + 1 + text::line_width(&counters) {
        text::put_right(frame.buffer_mut(), row, &counters);
    }
}

/// Left and right text of the bar that fit together into `cols`.
fn bar_texts(header: &Header<'_>, cols: usize, ctx: &Ctx<'_>) -> (Line<'static>, String) {
    let program = format!(" {}", words::PROGRAM.get(ctx.lang));
    let own = text::width(&program) + 1;
    let office = text::width(header.office);
    let user = if header.user.is_empty() { String::new() } else { format!("   {}", header.user) };
    let [long, short, clock] = words::ui::clock(ctx.now, ctx.lang);
    let times =
        [format!("{long}{user} "), format!("{short}{user} "), format!("{short} "), format!("{clock} "), String::new()];
    let mut wishes = vec![(office, 0), (office, 1), (OFFICE_LEAST.min(office), 1), (0, 1), (0, 2), (0, 3), (0, 4)];
    wishes.retain(|(least, at)| own + least + 2 + times.get(*at).map_or(0, |t| text::width(t)) <= cols);
    let (least, time) =
        wishes.first().map_or((0, String::new()), |(o, at)| (*o, times.get(*at).cloned().unwrap_or_default()));
    let room = if least == 0 { 0 } else { cols.saturating_sub(own + 3 + text::width(&time)) };
    let name = Line::from(vec![
        text::span(&program, ctx.theme.style(Role::HeaderName)),
        text::span(format!("  {}", text::fit(header.office, room)), ctx.theme.style(Role::Header)),
    ]);
    (name, time)
}

/// How the tabs are written when there is less and less room.
#[derive(Clone, Copy)]
enum Shape {
    Wide,
    Tight,
    Short,
    Numbers,
}

fn tab_line(header: &Header<'_>, cols: usize, ctx: &Ctx<'_>) -> Line<'static> {
    let wider = [Shape::Wide, Shape::Tight, Shape::Short].into_iter().map(|shape| shaped(header, shape, ctx));
    let fits = |line: &Line<'_>| text::line_width(line) <= cols;
    wider.into_iter().find(fits).unwrap_or_else(|| shaped(header, Shape::Numbers, ctx))
}

fn shaped(header: &Header<'_>, shape: Shape, ctx: &Ctx<'_>) -> Line<'static> {
    let mut spans = Vec::new();
    for (at, name) in header.tabs.iter().enumerate() {
        let number = if header.numbered { (at + 1).to_string() } else { " ".to_owned() };
        if at == header.active {
            let word = if header.numbered { format!("[{number} {name}]") } else { format!("  [{name}]") };
            spans.push(text::span(&word, ctx.theme.style(Role::HeaderActive)));
            continue;
        }
        let before_active = at + 1 == header.active;
        let word = match shape {
            Shape::Wide | Shape::Tight => format!(" {number} {name}"),
            Shape::Short => format!(" {number} {}", text::start(name, SHORT_NAME)),
            Shape::Numbers => format!(" {number}"),
        };
        spans.push(text::span(&word, ctx.theme.style(Role::Dim)));
        if matches!(shape, Shape::Wide) || before_active {
            spans.push(Span::raw(" "));
        }
    }
    Line::from(spans)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::ui::shot;

    const TABS: [&str; 7] = ["Meja", "Direktori", "Kecamatan", "Prosedur", "Rujukan", "Kegiatan", "Laporan"];

    fn drawn(w: u16) -> Vec<String> {
        with(w, true)
    }

    fn with(w: u16, numbered: bool) -> Vec<String> {
        let header_data = Header {
            numbered,
            office: "Dinas Sosial Kota Banda Aceh",
            user: "petugas loket 1",
            tabs: &TABS,
            active: 3,
            counters: "12 kunjungan  3 draf",
        };
        shot::text(w, 2, |f, ctx| header(f, f.area(), &header_data, ctx)).lines().map(str::to_owned).collect()
    }

    #[test]
    fn everything_at_full_width() {
        insta::assert_snapshot!(drawn(118).join("\n"));
    }

    #[test]
    fn it_shrinks_step_by_step() {
        let all: Vec<String> = [100, 80, 70, 60, 50, 40].iter().flat_map(|w| drawn(*w)).collect();
        insta::assert_snapshot!(all.join("\n"));
    }

    #[test]
    fn names_keep_their_columns_when_digits_mean_something_else() {
        for cols in [60, 80, 118] {
            let (numbered, bare) = (with(cols, true), with(cols, false));
            let (numbered, bare) = (numbered.last().unwrap(), bare.last().unwrap());
            let digits = |line: &str| line.split("12").next().unwrap().chars().any(|sign| sign.is_ascii_digit());
            assert!(digits(numbered) && !digits(bare), "{bare}");
            let letters =
                |line: &str| line.chars().enumerate().filter(|(_, sign)| sign.is_alphabetic()).collect::<Vec<_>>();
            assert_eq!(letters(numbered), letters(bare), "{cols}");
        }
    }

    #[test]
    fn the_active_tab_is_named_at_any_width() {
        for w in 40..120 {
            assert!(drawn(w).last().unwrap_or(&String::new()).contains("[4 Prosedur]"), "{w}");
        }
    }
}
