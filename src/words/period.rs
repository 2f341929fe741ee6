//! Names of spans of days, and what is said of words that name none.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Text, day_month_year, month, t};

texts! {
    DAY = "hari", "day";
    WEEK = "minggu", "week";
    MONTH = "bulan", "month";
    QUARTER = "triwulan", "quarter";
    HALF = "semester", "half-year";
    YEAR = "tahun", "year";
    SPAN = "rentang hari", "span of days";
    EXAMPLES = "Contoh: 2026-11, 2026-W48, 2026-Q4, 2026, 2026-11-01..2026-11-15, “bulan lalu”, “November 2026”.", "Examples: 2026-11, 2026-W48, 2026-Q4, 2026, 2026-11-01..2026-11-15, “last month”, “November 2026”.";
}

const DAYS: [Text; 7] = [
    t("Senin", "Monday"),
    t("Selasa", "Tuesday"),
    t("Rabu", "Wednesday"),
    t("Kamis", "Thursday"),
    t("Jumat", "Friday"),
    t("Sabtu", "Saturday"),
    t("Minggu", "Sunday"),
];

/// A day in full: `Kamis, 26 November 2026`.
pub fn day(of: NaiveDate, lang: Lang) -> String {
    let name = DAYS.get(of.weekday().num_days_from_monday() as usize).map_or("", |name| name.get(lang));
    format!("{name}, {}", day_month_year(of, lang))
}

/// A month: `November 2026`.
pub fn month_of(of: NaiveDate, lang: Lang) -> String {
    format!("{} {}", month(of.month(), lang), of.year())
}

/// An ISO week: `minggu ke-48 2026, 23–29 Nov`.
pub fn week(number: u32, year: i32, (first, last): (NaiveDate, NaiveDate), lang: Lang) -> String {
    let days = short(first, last, lang);
    lang.pick(format!("minggu ke-{number} {year}, {days}"), format!("week {number} of {year}, {days}"))
}

/// `23–29 Nov`, `28 Sep – 4 Okt`.
fn short(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let name = |day: NaiveDate| month(day.month(), lang).chars().take(3).collect::<String>();
    match first.month() == last.month() {
        true => format!("{}–{} {}", first.day(), last.day(), name(last)),
        false => format!("{} {} – {} {}", first.day(), name(first), last.day(), name(last)),
    }
}

/// A period that is not over, with the day up to which it has run.
pub fn so_far(label: &str, day: NaiveDate, lang: Lang) -> String {
    let name: String = month(day.month(), lang).chars().take(3).collect();
    lang.pick(format!("{label}, s.d. {} {name}", day.day()), format!("{label}, up to {} {name}", day.day()))
}

/// Three months: `triwulan IV 2026 (Oktober–Desember)`.
pub fn quarter(number: u32, (first, last): (NaiveDate, NaiveDate), lang: Lang) -> String {
    let roman = ["I", "II", "III", "IV"].get(number.saturating_sub(1) as usize).copied().unwrap_or("");
    let months = months(first, last, lang);
    lang.pick(
        format!("triwulan {roman} {} ({months})", first.year()),
        format!("quarter {number} of {} ({months})", first.year()),
    )
}

/// Six months: `semester II 2026 (Juli–Desember)`.
pub fn half(number: u32, (first, last): (NaiveDate, NaiveDate), lang: Lang) -> String {
    let months = months(first, last, lang);
    let roman = if number == 1 { "I" } else { "II" };
    let name = if number == 1 { "first" } else { "second" };
    lang.pick(
        format!("semester {roman} {} ({months})", first.year()),
        format!("{name} half of {} ({months})", first.year()),
    )
}

fn months(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    format!("{}–{}", month(first.month(), lang), month(last.month(), lang))
}

/// A year.
pub fn year(of: i32, lang: Lang) -> String {
    lang.pick(format!("tahun {of}"), format!("the year {of}"))
}

/// Days from one to another, as short as they can be said: `1–15 November 2026`.
pub fn span(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let end = day_month_year(last, lang);
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{}–{end}", first.day()),
        (true, false) => format!("{} {} – {end}", first.day(), month(first.month(), lang)),
        (false, _) => format!("{} – {end}", day_month_year(first, lang)),
    }
}

/// Not understood.
pub fn unknown(text: &str, lang: Lang) -> String {
    let examples = EXAMPLES.get(lang);
    lang.pick(format!("“{text}” bukan periode. {examples}"), format!("“{text}” is no period. {examples}"))
}

/// The calendar has no such thing.
pub fn impossible(text: &str, lang: Lang) -> String {
    let examples = EXAMPLES.get(lang);
    lang.pick(
        format!("Kalender tidak mengenal “{text}”. {examples}"),
        format!("The calendar knows no “{text}”. {examples}"),
    )
}

/// Begins on a day to come.
pub fn future(first: NaiveDate, lang: Lang) -> String {
    let day = day_month_year(first, lang);
    lang.pick(
        format!("Periode itu baru mulai {day}; belum ada yang dapat dilaporkan."),
        format!("That period only begins on {day}; there is nothing to report yet."),
    )
}

/// Ends before it begins.
pub fn backwards(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let (first, last) = (day_month_year(first, lang), day_month_year(last, lang));
    lang.pick(
        format!("Rentang terbalik: {first} lebih akhir daripada {last}. Tulis hari pertama dahulu."),
        format!("The span runs backwards: {first} is later than {last}. Write the first day first."),
    )
}
