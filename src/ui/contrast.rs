//! For tests: how well a colour is told from the one behind it, by the measure of the WCAG (1 = not at all, 21 = black on
//! white). Known for the 256 numbered colours from 16 on and for RGB; the first 16 are the user's own and never used.
#![allow(clippy::panic)]

use ratatui::style::Color;

/// Least ratio of text (WCAG 2.2, 1.4.3).
pub const TEXT: f64 = 4.5;
/// Least ratio of frames, bars and signs that are not text. The WCAG asks 3; a map's fill is told by its pattern too.
pub const DRAWN: f64 = 2.0;

/// The ratio of two colours. Panics on a colour whose look is not known.
pub fn ratio(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Color) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let (red, green, blue) = rgb(colour);
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The colour cube and the grey ramp of the 256 colours.
fn rgb(colour: Color) -> (u8, u8, u8) {
    let step = |at: u8| if at == 0 { 0 } else { 55 + 40 * at };
    match colour {
        Color::Rgb(red, green, blue) => (red, green, blue),
        Color::Indexed(grey @ 232..) => (8 + 10 * (grey - 232), 8 + 10 * (grey - 232), 8 + 10 * (grey - 232)),
        Color::Indexed(cube @ 16..) => (step((cube - 16) / 36), step((cube - 16) / 6 % 6), step((cube - 16) % 6)),
        unknown => panic!("nobody knows how {unknown:?} looks"),
    }
}

#[test]
fn black_on_white_is_the_most_there_is() {
    assert!((ratio(Color::Indexed(16), Color::Indexed(231)) - 21.0).abs() < 0.01);
    assert!((ratio(Color::Rgb(9, 9, 9), Color::Rgb(9, 9, 9)) - 1.0).abs() < 0.01);
    assert!((ratio(Color::Indexed(246), Color::Rgb(255, 255, 255)) - 3.03).abs() < 0.01);
}
