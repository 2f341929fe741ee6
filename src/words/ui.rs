//! Sentences the widgets say themselves: position in a list, scrolling, a screen that is too small.

use super::{Lang, Text, t};

/// Position in a list: `4 dari 53`. `at` counts from 1.
pub fn position(at: usize, of: usize, lang: Lang) -> String {
    format!("{at} {} {of}", lang.pick("dari", "of"))
}

/// More lines follow below.
pub fn more_lines(count: u16, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("▼ {count} baris lagi"),
        Lang::En if count == 1 => "▼ 1 more line".to_owned(),
        Lang::En => format!("▼ {count} more lines"),
    }
}

/// The end is reached, there is text above.
pub const TEXT_ABOVE: Text = t("▲ ada di atas", "▲ more above");

/// The window cannot hold a pane.
pub fn too_small(have: (u16, u16), need: (u16, u16), lang: Lang) -> String {
    let ((w, h), (nw, nh)) = (have, need);
    match lang {
        Lang::Id => format!(
            "Jendela terlalu kecil: {w}×{h}. Loket perlu paling sedikit {nw}×{nh}. Perbesar jendelanya; pekerjaan Anda tetap utuh."
        ),
        Lang::En => format!(
            "The window is too small: {w}×{h}. Loket needs at least {nw}×{nh}. Make it larger; your work is untouched."
        ),
    }
}

/// Shown behind the label of a field that must be filled in.
pub const REQUIRED: Text = t("wajib", "required");

/// Date and time for the header, from long to short: `Kam 26 Nov 2026  09.14`, `26 Nov  09.14`, `09.14`.
pub fn clock(now: chrono::NaiveDateTime, lang: Lang) -> [String; 3] {
    use chrono::{Datelike, Timelike};
    let time = format!("{:02}{}{:02}", now.hour(), lang.pick('.', ':'), now.minute());
    let month: String = super::month(now.month(), lang).chars().take(3).collect();
    let day = super::weekday(now.weekday().num_days_from_monday(), lang);
    let date = format!("{} {month}", now.day());
    [format!("{day} {date} {}  {time}", now.year()), format!("{date}  {time}"), time]
}

/// Where the lines of the map come from and what they are not; short enough for a narrow panel, in full in SUMBER.md.
pub const MAP_CREDIT: Text =
    t("Garis skematis, bukan batas hukum · BPS/HDX", "Schematic lines, not legal borders · BPS/HDX");
