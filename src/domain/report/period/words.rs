//! Periods in words of both languages: `hari ini`, `bulan lalu`, `November 2026`, `triwulan IV 2026`, `last 30 days`.

use chrono::{Datelike, NaiveDate};

use super::counted;
use super::parse::{from_half, from_month, from_quarter, from_week, from_year, is_year, number};
use super::{Grain, Period, PeriodProblem};
use crate::domain::day::month_named;

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
    ("smt", Grain::Half),
    ("sem", Grain::Half),
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
        [grain, "ini" | "berjalan"] | ["this" | "current", grain] => relative(grain, today, false),
        [one, "lalu" | "kemarin" | "sebelumnya"] | ["last" | "previous", one] if grain(one).is_some() => {
            relative(one, today, true)
        }
        _ => counted::read(&words, today).or_else(|| calendar(&words, today)),
    }
}

/// The grain a word means.
pub(super) fn grain(word: &str) -> Option<Grain> {
    GRAINS.iter().find(|(name, _)| *name == word).map(|(_, grain)| *grain)
}

fn relative(word: &str, today: NaiveDate, before: bool) -> Found {
    let now = Period::of(grain(word)?, today);
    Some(Ok(if before { now.previous() } else { now }))
}

/// A day, a month or a numbered period of the calendar.
fn calendar(words: &[&str], today: NaiveDate) -> Found {
    named_day(words, today).or_else(|| named_month(words, today)).or_else(|| numbered(words, today))
}

/// `28 November 2026`, `5 bulan 11`; without a year the latest that has begun.
fn named_day(words: &[&str], today: NaiveDate) -> Found {
    let (day, rest) = words.split_first()?;
    let day: u32 = number(day).filter(|_| day.len() < 3)?;
    let (month, rest) = month_of(rest)?;
    let found = match year_of(rest)? {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        // A leap day comes every four years, over the turn of a century every eight.
        None => (0..=8)
            .filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day))
            .find(|one| *one <= today),
    };
    Some(found.map(Period::day).ok_or_else(|| PeriodProblem::Impossible(words.join(" "))))
}

/// `November 2026`, `nov`, `bulan 11 tahun 2026`; without a year the latest that has begun.
fn named_month(words: &[&str], today: NaiveDate) -> Found {
    let (month, rest) = month_of(words)?;
    let latest = if month > today.month() { today.year() - 1 } else { today.year() };
    let found = from_month(year_of(rest)?.unwrap_or(latest), month);
    Some(found.ok_or_else(|| PeriodProblem::Impossible(words.join(" "))))
}

/// The month the words begin with, by name or as `bulan 11`, and what follows.
fn month_of<'w, 's>(words: &'w [&'s str]) -> Option<(u32, &'w [&'s str])> {
    match words {
        ["bulan" | "month", one, rest @ ..] => Some((month_named(one).or_else(|| number(one))?, rest)),
        [one, rest @ ..] => Some((month_named(one)?, rest)),
        [] => None,
    }
}

/// The year the rest of the words is; the inner none where there is no rest.
fn year_of(rest: &[&str]) -> Option<Option<i32>> {
    match rest {
        [] => Some(None),
        [year] | ["tahun" | "year", year] if is_year(year) => Some(number(year)),
        _ => None,
    }
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
    let kinds = [
        ("triwulan", Grain::Quarter),
        ("tw", Grain::Quarter),
        ("q", Grain::Quarter),
        ("semester", Grain::Half),
        ("smt", Grain::Half),
        ("s", Grain::Half),
        ("w", Grain::Week),
    ];
    kinds.iter().find_map(|(letters, grain)| {
        let count = word.strip_prefix(letters)?;
        Some((*grain, ordinal(count.strip_prefix('-').unwrap_or(count))?))
    })
}

/// `48`, `ke-48`, `iv`.
fn ordinal(word: &str) -> Option<u32> {
    let word = word.strip_prefix("ke-").unwrap_or(word);
    let roman = ["i", "ii", "iii", "iv"].iter().position(|one| *one == word);
    roman.and_then(|at| u32::try_from(at + 1).ok()).or_else(|| number(word))
}
