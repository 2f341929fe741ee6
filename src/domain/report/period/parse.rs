//! Codes: `2026`, `2026-11`, `11/2026`, `2026-W48`, `2026-Q4`, `2026-S2`, `2026-11-28`. Two of anything with something
//! between them is [`super::ends`], everything in words [`super::words`].

use chrono::{NaiveDate, Weekday};

use super::{Grain, Period, PeriodProblem, ends, words};
use crate::domain::day;

/// What is written or not without meaning another period.
const FILLERS: &[&str] =
    &["tgl", "tgl.", "tanggal", "periode", "dalam", "selama", "yang", "ke", "per", "the", "of", "in"];

/// Reads a code or words; whether it lies in the future is not asked here.
pub(super) fn read(text: &str, today: NaiveDate) -> Result<Period, PeriodProblem> {
    let plain = text.to_lowercase();
    let plain = plain.split_whitespace().filter(|word| !FILLERS.contains(word)).collect::<Vec<_>>().join(" ");
    let found = ends::read(&plain, today).or_else(|| one(&plain, today));
    found.unwrap_or_else(|| Err(PeriodProblem::Unknown(text.trim().to_owned())))
}

/// One end of a span, or the whole.
pub(super) fn one(plain: &str, today: NaiveDate) -> Option<Result<Period, PeriodProblem>> {
    let parts: Vec<&str> = plain.split(['-', '/', '.']).collect();
    let impossible = || PeriodProblem::Impossible(plain.to_owned());
    match parts.as_slice() {
        [year] if is_year(year) => Some(from_year(number(year)?).ok_or_else(impossible)),
        [month, year] if is_year(year) && month.len() < 3 => {
            Some(from_month(number(year)?, number(month)?).ok_or_else(impossible))
        }
        [year, part] if is_year(year) => Some(coded(number(year)?, part)?.ok_or_else(impossible)),
        _ => words::read(plain, today).or_else(|| typed_day(plain, today)),
    }
}

fn typed_day(plain: &str, today: NaiveDate) -> Option<Result<Period, PeriodProblem>> {
    match day::parse(plain, today) {
        Ok(day) => Some(Ok(Period::day(day))),
        Err(day::DayProblem::Impossible) => Some(Err(PeriodProblem::Impossible(plain.to_owned()))),
        Err(day::DayProblem::Shape) => None,
    }
}

/// What stands behind a year; the outer none where it is no such code, the inner where the calendar has no such thing.
fn coded(year: i32, part: &str) -> Option<Option<Period>> {
    let behind = |letter: char| part.strip_prefix(letter).and_then(number::<u32>);
    if let Some(week) = behind('w') {
        return Some(from_week(year, week));
    }
    if let Some(quarter) = behind('q') {
        return Some(from_quarter(year, quarter));
    }
    if let Some(half) = behind('s').or_else(|| behind('h')) {
        return Some(from_half(year, half));
    }
    number(part).map(|month| from_month(year, month))
}

pub(super) fn from_year(year: i32) -> Option<Period> {
    NaiveDate::from_ymd_opt(year, 1, 1).map(|day| Period::of(Grain::Year, day))
}

pub(super) fn from_month(year: i32, month: u32) -> Option<Period> {
    NaiveDate::from_ymd_opt(year, month, 1).map(|day| Period::of(Grain::Month, day))
}

pub(super) fn from_week(year: i32, week: u32) -> Option<Period> {
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(|day| Period::of(Grain::Week, day))
}

pub(super) fn from_quarter(year: i32, quarter: u32) -> Option<Period> {
    let month = quarter.checked_sub(1).filter(|at| *at < 4)? * 3 + 1;
    NaiveDate::from_ymd_opt(year, month, 1).map(|day| Period::of(Grain::Quarter, day))
}

pub(super) fn from_half(year: i32, half: u32) -> Option<Period> {
    let month = half.checked_sub(1).filter(|at| *at < 2)? * 6 + 1;
    NaiveDate::from_ymd_opt(year, month, 1).map(|day| Period::of(Grain::Half, day))
}

pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A short number without a sign.
pub(super) fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
