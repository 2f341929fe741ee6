//! Periods in words of both languages: `hari ini`, `bulan lalu`, `November 2026`, `triwulan IV 2026`, `last 30 days`.

use chrono::{Datelike, Days, NaiveDate};

use super::parse::{from_half, from_month, from_quarter, from_week, from_year, is_year, number};
use super::{Grain, Period, PeriodProblem};
use crate::words::{Lang, month};

type Found = Option<Result<Period, PeriodProblem>>;

/// Words of a grain.
const GRAINS: &[(&str, Grain)] = &[
    ("hari", Grain::Day),
    ("day", Grain::Day),
    ("minggu", Grain::Week),
    ("pekan", Grain::Week),
    ("week", Grain::Week),
    ("bulan", Grain::Month),
    ("month", Grain::Month),
    ("triwulan", Grain::Quarter),
    ("kuartal", Grain::Quarter),
    ("tw", Grain::Quarter),
    ("quarter", Grain::Quarter),
    ("semester", Grain::Half),
    ("half", Grain::Half),
    ("tahun", Grain::Year),
    ("year", Grain::Year),
];

/// Reads what people say; none where these words name no period.
pub(super) fn read(plain: &str, today: NaiveDate) -> Found {
    let words: Vec<&str> = plain.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["today"] => Some(Ok(Period::day(today))),
        ["kemarin" | "kemaren" | "yesterday"] => Some(Ok(Period::day(today).previous())),
        [count, "hari", "terakhir"] | ["last", count, "days"] => last_days(count, today),
        [grain, "ini"] | ["this", grain] => relative(grain, today, false),
        [grain, "lalu" | "kemarin" | "sebelumnya"] | ["last" | "previous", grain] => relative(grain, today, true),
        [day, name, year] if is_year(year) && *day != "bulan" => {
            named_day(day, name, year).or_else(|| numbered(&words, today))
        }
        _ => named_month(&words, today).or_else(|| numbered(&words, today)),
    }
}

fn grain(word: &str) -> Option<Grain> {
    GRAINS.iter().find(|(name, _)| *name == word).map(|(_, grain)| *grain)
}

fn relative(word: &str, today: NaiveDate, before: bool) -> Found {
    let now = Period::of(grain(word)?, today);
    Some(Ok(if before { now.previous() } else { now }))
}

fn last_days(count: &str, today: NaiveDate) -> Found {
    let days: u64 = number(count).filter(|days| *days > 0)?;
    let first = today.checked_sub_days(Days::new(days - 1))?;
    Some(Ok(Period { grain: Grain::Span, first, last: today }))
}

/// `28 November 2026`.
fn named_day(day: &str, name: &str, year: &str) -> Found {
    let (day, year) = (number(day)?, number(year)?);
    let found = NaiveDate::from_ymd_opt(year, month_named(name)?, day);
    Some(found.map(Period::day).ok_or_else(|| PeriodProblem::Impossible(format!("{day} {name} {year}"))))
}

/// `November 2026`, `nov`, `bulan November 2026`; without a year the latest that has begun.
fn named_month(words: &[&str], today: NaiveDate) -> Found {
    let words = words.strip_prefix(&["bulan"]).unwrap_or(words);
    let (name, year) = match words {
        [name] => (*name, None),
        [name, year] if is_year(year) => (*name, number(year)),
        _ => return None,
    };
    let month = month_named(name)?;
    let latest = if month > today.month() { today.year() - 1 } else { today.year() };
    from_month(year.unwrap_or(latest), month).map(Ok)
}

/// A month by its name in either language, whole or from three letters on.
fn month_named(word: &str) -> Option<u32> {
    let begins =
        |month_: u32| [Lang::Id, Lang::En].iter().any(|lang| month(month_, *lang).to_lowercase().starts_with(word));
    let short = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    (1..=12).filter(|_| short).find(|month| begins(*month))
}

/// `triwulan IV 2026`, `semester 2 2026`, `minggu ke-48 2026`, `tahun 2026`, `q4 2026`; without a year, this year's.
fn numbered(words: &[&str], today: NaiveDate) -> Found {
    let (year, before) = match words.split_last() {
        Some((last, before)) if is_year(last) && !before.is_empty() => (number(last)?, before),
        _ => (today.year(), words),
    };
    let (grain, count) = match before {
        ["tahun" | "year"] => return from_year(year).map(Ok),
        [word] => short(word)?,
        [word, count] => (grain(word)?, ordinal(count)?),
        _ => return None,
    };
    let found = match grain {
        Grain::Week => from_week(year, count),
        Grain::Quarter => from_quarter(year, count),
        Grain::Half => from_half(year, count),
        _ => return None,
    };
    Some(found.ok_or_else(|| PeriodProblem::Impossible(words.join(" "))))
}

/// `q4`, `tw4`, `s2`, `w48`.
fn short(word: &str) -> Option<(Grain, u32)> {
    let kinds = [("tw", Grain::Quarter), ("q", Grain::Quarter), ("s", Grain::Half), ("w", Grain::Week)];
    kinds.iter().find_map(|(letters, grain)| Some((*grain, number(word.strip_prefix(letters)?)?)))
}

/// `48`, `ke-48`, `iv`.
fn ordinal(word: &str) -> Option<u32> {
    let word = word.strip_prefix("ke-").unwrap_or(word);
    let roman = ["i", "ii", "iii", "iv"].iter().position(|one| *one == word);
    roman.and_then(|at| u32::try_from(at + 1).ok()).or_else(|| number(word))
}
