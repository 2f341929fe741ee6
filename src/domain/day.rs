//! Dates as clerks type them: `21-11-1960`, `21/11/60`, `21.11.1960`, `21111960`, `1960-11-21`. Day first, as on every
//! Indonesian form; a two-digit year is the one that is not in the future.

use chrono::{Datelike, NaiveDate};

/// Why a typed date was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// Not three numbers.
    Shape,
    /// The calendar has no such day.
    Impossible,
}

/// Reads a typed date; `today` decides the century of a two-digit year.
///
/// # Errors
/// [`DayProblem`].
pub fn parse(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let parts = numbers(text.trim()).ok_or(DayProblem::Shape)?;
    let (day, month, year) = match parts {
        [(year, 4), (month, _), (day, _)] => (day, month, full_year(year, 4, today)),
        [(day, _), (month, _), (year, digits @ (2 | 4))] => (day, month, full_year(year, digits, today)),
        _ => return Err(DayProblem::Shape),
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayProblem::Impossible)
}

/// How a date is shown and typed back: `21-11-1960`.
pub fn shown(day: NaiveDate) -> String {
    match day.year() {
        year @ 0..=9999 => format!("{:02}-{:02}-{year:04}", day.day(), day.month()),
        _ => day.format("%d-%m-%Y").to_string(),
    }
}

fn full_year(year: u32, digits: usize, today: NaiveDate) -> i32 {
    let year = year as i32;
    if digits == 4 {
        return year;
    }
    let century = today.year() / 100 * 100;
    if century + year > today.year() { century - 100 + year } else { century + year }
}

/// Three numbers with how many digits each had; eight or six digits in a row are cut by position.
fn numbers(text: &str) -> Option<[(u32, usize); 3]> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let cut: Vec<&str> = match (plain, text.len()) {
        (true, 6 | 8) => vec![text.get(0..2)?, text.get(2..4)?, text.get(4..)?],
        (true, _) => return None,
        _ => text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect(),
    };
    let number = |part: &&str| {
        let digits = !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok().map(|number| (number, part.len()))).flatten()
    };
    let read: Option<Vec<(u32, usize)>> = cut.iter().map(number).collect();
    read?.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DayProblem> {
        parse(text, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn every_common_way_is_understood() {
        for text in ["21-11-1960", "21/11/1960", "21.11.1960", "21111960", "1960-11-21", "21 11 60", "211160"] {
            assert_eq!(read(text).as_deref(), Ok("1960-11-21"), "{text}");
        }
    }

    #[test]
    fn a_two_digit_year_is_never_in_the_future() {
        assert_eq!(read("01-01-26").as_deref(), Ok("2026-01-01"));
        assert_eq!(read("01-01-27").as_deref(), Ok("1927-01-01"));
    }

    #[test]
    fn impossible_days_and_shapes_are_told_apart() {
        assert_eq!(read("31-02-1990"), Err(DayProblem::Impossible));
        assert_eq!(read("00-01-1990"), Err(DayProblem::Impossible));
        for text in ["", "besok", "12", "1-2-3-4", "12-13", "123456789", "1-1-199"] {
            assert_eq!(read(text), Err(DayProblem::Shape), "{text}");
        }
    }

    #[test]
    fn what_is_shown_is_read_back() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
        assert_eq!(read(&shown(day)).as_deref(), Ok("2024-02-29"));
    }
}
