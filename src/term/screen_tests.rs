//! Frames as bytes, read back by a terminal emulator.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::Line;

fn size(width: u16, height: u16) -> Size {
    Size { width, height }
}

fn emulator(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0)
}

fn text(frame: &mut Frame<'_>, text: &str) -> Option<Position> {
    frame.render_widget(Line::raw(text.to_owned()), frame.area());
    None
}

#[test]
fn a_frame_is_wrapped_and_shows_what_was_drawn() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    let bytes = canvas.compose(size(10, 2), |f| text(f, "Loket")).unwrap();
    assert!(bytes.starts_with(BEGIN) && bytes.ends_with(END));
    let mut terminal = emulator(10, 2);
    terminal.process(&bytes);
    assert_eq!(terminal.screen().contents().trim_end(), "Loket");
}

#[test]
fn an_unchanged_frame_is_no_bytes_at_all() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    let view = |f: &mut Frame<'_>| {
        text(f, "Loket");
        Some(Position::new(3, 1))
    };
    assert!(!canvas.compose(size(10, 2), view).unwrap().is_empty());
    assert_eq!(canvas.compose(size(10, 2), view).unwrap(), b"");
}

#[test]
fn the_cursor_stands_where_the_view_put_it_or_is_hidden() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    let mut terminal = emulator(10, 2);
    let mut show = |canvas: &mut Canvas, at: Option<(u16, u16)>, word: &str| {
        let bytes = canvas
            .compose(size(10, 2), |f| {
                text(f, word);
                at.map(Position::from)
            })
            .unwrap();
        terminal.process(&bytes);
        let (row, column) = terminal.screen().cursor_position();
        (!terminal.screen().hide_cursor()).then_some((column, row))
    };
    assert_eq!(show(&mut canvas, Some((2, 1)), "a"), Some((2, 1)));
    assert_eq!(show(&mut canvas, Some((2, 1)), "b"), Some((2, 1)));
    assert_eq!(show(&mut canvas, Some((3, 0)), "b"), Some((3, 0)));
    assert_eq!(show(&mut canvas, None, "b"), None);
    assert_eq!(show(&mut canvas, Some((0, 0)), "c"), Some((0, 0)));
}

#[test]
fn moving_only_the_cursor_is_a_few_bytes() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    let _ = canvas.compose(size(10, 2), |_| Some(Position::new(1, 1))).unwrap();
    let bytes = canvas.compose(size(10, 2), |_| Some(Position::new(2, 1))).unwrap();
    assert_eq!(bytes.escape_ascii().to_string(), r"\x1b[?2026h\x1b[2;3H\x1b[?2026l");
}

#[test]
fn a_forced_redraw_writes_everything_again() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    let _ = canvas.compose(size(10, 2), |f| text(f, "Loket")).unwrap();
    canvas.forget().unwrap();
    let bytes = canvas.compose(size(10, 2), |f| text(f, "Loket")).unwrap();
    let mut terminal = emulator(10, 2);
    terminal.process(b"rubbish\r\nrubbish");
    terminal.process(&bytes);
    assert_eq!(terminal.screen().contents().trim_end(), "Loket");
}

#[test]
fn a_resize_between_frames_is_followed() {
    let mut canvas = Canvas::new(size(10, 2)).unwrap();
    for (width, height) in [(1, 1), (80, 24), (3, 5), (200, 50), (1, 1)] {
        let mut seen = Rect::ZERO;
        let bytes = canvas
            .compose(size(width, height), |f| {
                seen = f.area();
                text(f, "Loket")
            })
            .unwrap();
        assert_eq!(seen, Rect::new(0, 0, width, height));
        let mut terminal = emulator(width, height);
        terminal.process(&bytes);
        assert!(terminal.screen().contents().starts_with('L'));
    }
}

#[test]
fn sizes_that_cannot_be_are_replaced() {
    assert_eq!(real_size((0, 0)), UNKNOWN);
    assert_eq!(real_size((0, 24)), UNKNOWN);
    assert_eq!(real_size((1, 1)), size(1, 1));
    assert_eq!(real_size((u16::MAX, u16::MAX)), LARGEST);
}

#[test]
fn colours_do_not_outlive_a_frame() {
    let mut canvas = Canvas::new(size(4, 1)).unwrap();
    let bytes = canvas
        .compose(size(4, 1), |f| {
            f.render_widget(Line::styled("ab", Style::new().fg(Color::Red).bg(Color::Blue)), f.area());
            None
        })
        .unwrap();
    let mut terminal = emulator(4, 1);
    terminal.process(&bytes);
    assert_eq!(terminal.screen().fgcolor(), vt100::Color::Default);
    assert_eq!(terminal.screen().bgcolor(), vt100::Color::Default);
}

/// Any sequence of frames, of narrow and wide letters and colours, leaves the terminal as each frame alone would.
#[test]
fn frames_one_after_another_show_what_each_alone_shows() {
    let pool = ["Loket", "", "社会福祉", "a社b", "e\u{301}é…", "║▇▇▇", "Lo  t", "       x", "  社"];
    let mut seed: u32 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(seed >> 16).unwrap() % below
    };
    let mut canvas = Canvas::new(size(9, 3)).unwrap();
    let mut terminal = emulator(9, 3);
    for turn in 0..400 {
        let lines: Vec<(&str, Style)> =
            (0..3).map(|_| (pool[next(pool.len())], Style::new().bg([Color::Reset, Color::Blue][next(2)]))).collect();
        let view = |f: &mut Frame<'_>| {
            let rows: Vec<Line<'_>> = lines.iter().map(|(text, style)| Line::styled(*text, *style)).collect();
            f.render_widget(ratatui::text::Text::from(rows), f.area());
            None
        };
        if next(20) == 0 {
            canvas.forget().unwrap();
        }
        terminal.process(&canvas.compose(size(9, 3), view).unwrap());
        let mut alone = emulator(9, 3);
        alone.process(&Canvas::new(size(9, 3)).unwrap().compose(size(9, 3), view).unwrap());
        for (y, x) in (0..3).flat_map(|y| (0..9).map(move |x| (y, x))) {
            let (now, meant) = (terminal.screen().cell(y, x).unwrap(), alone.screen().cell(y, x).unwrap());
            assert_eq!(
                (now.contents().trim(), now.bgcolor()),
                (meant.contents().trim(), meant.bgcolor()),
                "{turn} {x},{y}"
            );
        }
    }
}
