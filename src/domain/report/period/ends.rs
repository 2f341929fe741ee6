//! Two ends of a span: `2026-11-01..2026-11-15`, `1-15 November 2026`, `28 Oktober – 3 November`, `mei-juli 2026`,
//! `1 januari sampai hari ini`, `sejak 1 juli`. What one end lacks, the other says.
//!
//! Odd: a hyphen is part of codes, so without blanks around it it only parts two ends where the first is a bare day or ends
//! with the name of a month.

use chrono::{Datelike, NaiveDate};

use super::parse::{number, one};
use super::{Period, PeriodProblem};
use crate::domain::day::{self, DayProblem, month_named};

type Found = Option<Result<Period, PeriodProblem>>;

/// What stands between the two ends.
const BETWEEN: &[&str] = &[
    "..",
    "–",
    "—",
    " - ",
    " s.d. ",
    " s.d ",
    " sd ",
    " s/d ",
    " sampai dengan ",
    " sampai ",
    " hingga ",
    " to ",
    " until ",
];
/// What stands before the only end that is said; the other one is today.
const SINCE: &[&str] = &["sejak ", "mulai ", "dari ", "since ", "from "];

/// Reads two ends; none where there is only one.
pub(super) fn read(plain: &str, today: NaiveDate) -> Found {
    let begun = SINCE.iter().find_map(|since| plain.strip_prefix(since));
    let rest = begun.unwrap_or(plain);
    if let Some((from, to)) = BETWEEN.iter().find_map(|between| rest.split_once(between)).or_else(|| dashed(rest)) {
        return between(from.trim(), to.trim(), today);
    }
    begun.and_then(|from| since(from, today))
}

fn since(from: &str, today: NaiveDate) -> Found {
    let from = match one(from, today)? {
        Ok(from) if from.first <= today => from,
        other => return Some(other),
    };
    Some(Period::span(from.first, today))
}

/// A hyphen without blanks, behind a bare day or the name of a month.
fn dashed(plain: &str) -> Option<(&str, &str)> {
    let (from, to) = plain.split_once('-')?;
    let said = to.contains([' ', '/', '.']) || lacks_year(to);
    ((is_day(from) || lacks_year(from)) && said).then_some((from, to))
}

/// From one end to the other, each completed by the other.
fn between(from: &str, to: &str, today: NaiveDate) -> Found {
    if let Some(found) = days_of_one_month(from, to, today) {
        return Some(found);
    }
    let from = match (is_day(from), to.split_once(' ')) {
        (true, Some((_, rest))) => [from, " ", rest].concat(),
        _ => from.to_owned(),
    };
    let (from, to) = match (lacks_year(&from), lacks_year(to)) {
        (_, true) => {
            let from = one(&from, today)?;
            let to = end_after(to, &from, today)?;
            (from, to)
        }
        (true, false) => {
            let to = one(to, today)?;
            (start_before(&from, &to, today)?, to)
        }
        _ => (one(&from, today)?, one(to, today)?),
    };
    Some(from.and_then(|from| Period::span(from.first, to?.last)))
}

/// `1-15/11/2026`.
fn days_of_one_month(from: &str, to: &str, today: NaiveDate) -> Found {
    let day: u32 = number(from).filter(|_| is_day(from) && to.contains(['/', '.']))?;
    let last = match day::parse(to, today) {
        Err(DayProblem::Shape) => return None,
        Err(DayProblem::Impossible) => None,
        Ok(last) => Some(last),
    };
    let both = last.and_then(|last| last.with_day(day).zip(Some(last)));
    let both = both.ok_or_else(|| PeriodProblem::Impossible(to.to_owned()));
    Some(both.and_then(|(first, last)| Period::span(first, last)))
}

/// The end that lacks its year: in the year of the start, or in the one after it where its month comes earlier.
fn end_after(to: &str, from: &Result<Period, PeriodProblem>, today: NaiveDate) -> Found {
    let Ok(from) = from else { return one(to, today) };
    let year = from.first.year();
    let same = in_year(to, year, today)?;
    match same {
        Ok(end) if end.last < from.first && end.last.month() < from.first.month() => in_year(to, year + 1, today),
        same => Some(same),
    }
}

/// The start that lacks its year, as [`end_after`].
fn start_before(from: &str, to: &Result<Period, PeriodProblem>, today: NaiveDate) -> Found {
    let Ok(to) = to else { return one(from, today) };
    let year = to.last.year();
    let same = in_year(from, year, today)?;
    match same {
        Ok(start) if start.first > to.last && start.first.month() > to.last.month() => in_year(from, year - 1, today),
        same => Some(same),
    }
}

fn in_year(text: &str, year: i32, today: NaiveDate) -> Found {
    one(&[text, " ", &year.to_string()].concat(), today)
}

/// Ends with the name of a month.
fn lacks_year(text: &str) -> bool {
    text.rsplit(' ').next().and_then(month_named).is_some()
}

fn is_day(text: &str) -> bool {
    text.len() < 3 && number::<u32>(text).is_some()
}
