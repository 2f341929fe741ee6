//! Words used by more than one part of the program: names of days and months, yes and no.

use super::{Lang, Text, t};

/// Name of the program; the same in both languages.
pub const PROGRAM: Text = t("LOKET", "LOKET");
/// Answer to a yes-or-no question.
pub const YES: Text = t("ya", "yes");
/// Answer to a yes-or-no question.
pub const NO: Text = t("tidak", "no");

const MONTHS: [Text; 12] = [
    t("Januari", "January"),
    t("Februari", "February"),
    t("Maret", "March"),
    t("April", "April"),
    t("Mei", "May"),
    t("Juni", "June"),
    t("Juli", "July"),
    t("Agustus", "August"),
    t("September", "September"),
    t("Oktober", "October"),
    t("November", "November"),
    t("Desember", "December"),
];

/// Name of a month; `month` counts from 1. Anything else gives an empty name.
pub fn month(month: u32, lang: Lang) -> &'static str {
    MONTHS.get((month as usize).wrapping_sub(1)).map_or("", |m| m.get(lang))
}

const DAYS: [Text; 7] = [
    t("Sen", "Mon"),
    t("Sel", "Tue"),
    t("Rab", "Wed"),
    t("Kam", "Thu"),
    t("Jum", "Fri"),
    t("Sab", "Sat"),
    t("Min", "Sun"),
];

/// Short name of a weekday; `index` counts from Monday = 0.
pub fn weekday(index: u32, lang: Lang) -> &'static str {
    DAYS.get(index as usize).map_or("", |d| d.get(lang))
}

/// `26 November 2026`: a date in words.
pub fn day_month_year(day: chrono::NaiveDate, lang: Lang) -> String {
    use chrono::Datelike;
    format!("{} {} {}", day.day(), month(day.month(), lang), day.year())
}
