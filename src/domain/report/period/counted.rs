//! So many of something, back from today: `7 hari terakhir`, `sebulan terakhir`, `dua minggu lalu`, `last 3 months`,
//! `3 weeks ago`.

use chrono::{Days, Months, NaiveDate};

use super::parse::number;
use super::words::grain;
use super::{Grain, Period, PeriodProblem};

type Found = Option<Result<Period, PeriodProblem>>;

/// Small numbers people write as words.
const NUMBERS: &[&[&str]] = &[
    &["satu", "one"],
    &["dua", "two"],
    &["tiga", "three"],
    &["empat", "four"],
    &["lima", "five"],
    &["enam", "six"],
    &["tujuh", "seven"],
    &["delapan", "eight"],
    &["sembilan", "nine"],
    &["sepuluh", "ten"],
];

/// Reads a count of periods; none where there is none.
pub(super) fn read(words: &[&str], today: NaiveDate) -> Found {
    match words {
        [count, grain, "terakhir"] | ["last" | "past", count, grain] => latest(counted(count)?, one_of(grain)?, today),
        [count, grain, "lalu" | "ago"] => back(counted(count)?, one_of(grain)?, today),
        [one, "terakhir"] => latest(1, grain(one.strip_prefix("se")?)?, today),
        [one, "lalu"] => back(1, grain(one.strip_prefix("se")?)?, today),
        _ => None,
    }
}

/// The days of so many periods up to today.
fn latest(count: u32, grain: Grain, today: NaiveDate) -> Found {
    let (days, months) = match grain {
        Grain::Day | Grain::Span => (1, 0),
        Grain::Week => (7, 0),
        Grain::Month => (0, 1),
        Grain::Quarter => (0, 3),
        Grain::Half => (0, 6),
        Grain::Year => (0, 12),
    };
    let before = today.checked_sub_months(Months::new(months * count))?;
    let first = before.checked_sub_days(Days::new((days * count).into()))?.succ_opt()?;
    Some(Ok(Period { grain: Grain::Span, first, last: today }))
}

/// The period so many back.
fn back(count: u32, grain: Grain, today: NaiveDate) -> Found {
    Some(Ok((0..count).fold(Period::of(grain, today), |period, _| period.previous())))
}

/// A count from one to what the calendar of an office can hold.
fn counted(word: &str) -> Option<u32> {
    let written = NUMBERS.iter().position(|names| names.contains(&word)).and_then(|at| u32::try_from(at + 1).ok());
    written.or_else(|| number(word)).filter(|count| *count > 0)
}

/// One or several of a grain.
fn one_of(word: &str) -> Option<Grain> {
    grain(word).or_else(|| grain(word.strip_suffix('s')?))
}
