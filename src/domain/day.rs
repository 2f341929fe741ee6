//! Dates as clerks type them: `21-11-1960`, `21/11/60`, `21.11.1960`, `21111960`, `1960-11-21`, `21 Nopember 1960`. Day
//! first, as on every Indonesian form; a two-digit year is the one that is not in the future.
//!
//! Lists that are taken in are read by [`parse`]: a date with its year, whoever reads it and when. What somebody types
//! into a form today may also be said from today ([`typed`]: `kemarin`, `27/11`), and what is due lies ahead
//! ([`typed_ahead`]: `27-11-30`).

mod names;

use chrono::{Datelike, NaiveDate};

pub use names::month_named;

/// Why a typed date was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// Not three numbers.
    Shape,
    /// The calendar has no such day.
    Impossible,
}

/// Day, month, and the year with its digits where one was typed.
type Typed = (u32, u32, Option<(u32, usize)>);

/// Reads a typed date with its year; `today` decides the century of a two-digit year.
///
/// # Errors
/// [`DayProblem`].
pub fn parse(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let found = whole(text.trim()).ok_or(DayProblem::Shape)?;
    in_calendar(found, today, today)
}

/// Reads a date as it is typed into a form: also in words of today, and without a year, which then is this one.
///
/// # Errors
/// [`DayProblem`].
pub fn typed(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    from(text, today, today)
}

/// The same for a day that something is due: a year of two digits is one of this century.
///
/// # Errors
/// [`DayProblem`].
pub fn typed_ahead(text: &str, today: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let last = NaiveDate::from_ymd_opt(today.year() / 100 * 100 + 99, 12, 31);
    from(text, today, last.unwrap_or(today))
}

fn from(text: &str, today: NaiveDate, latest: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let small = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    match names::relative(&small, today) {
        Some(day) => Ok(day),
        None => in_calendar(whole(&small).or_else(|| short(&small)).ok_or(DayProblem::Shape)?, today, latest),
    }
}

fn in_calendar((day, month, year): Typed, today: NaiveDate, latest: NaiveDate) -> Result<NaiveDate, DayProblem> {
    let year = year.map_or(today.year(), |(year, digits)| full_year(year, digits, latest));
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayProblem::Impossible)
}

/// A date with its year.
fn whole(text: &str) -> Option<Typed> {
    match numbers(text) {
        Some([(year, 4), (month, _), (day, _)]) => Some((day, month, Some((year, 4)))),
        Some([(day, _), (month, _), (year, digits @ (2 | 4))]) => Some((day, month, Some((year, digits)))),
        Some(_) => None,
        None => named(text).filter(|(.., year)| year.is_some()),
    }
}

/// `27/11`, `27 nov`.
fn short(text: &str) -> Option<Typed> {
    let parts: Vec<&str> = text.split(SIGNS).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [day, month] => two(day).zip(two(month)).map(|(day, month)| (day, month, None)).or_else(|| named(text)),
        _ => None,
    }
}

/// `27 Nopember 2026`, `27-nov-26`, `November 27, 2026`.
fn named(text: &str) -> Option<Typed> {
    let small = text.to_lowercase();
    let parts: Vec<&str> = small.split(SIGNS).filter(|part| !part.is_empty()).collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (first, second, None),
        [first, second, year] => (first, second, Some(number(year).filter(|(_, digits)| matches!(digits, 2 | 4))?)),
        _ => return None,
    };
    let (day, month) = match month_named(second) {
        Some(month) => (two(first)?, month),
        None => (two(second)?, month_named(first)?),
    };
    Some((day, month, year))
}

/// What may stand between the parts of a date.
const SIGNS: [char; 5] = ['-', '/', '.', ' ', ','];

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
    let read: Option<Vec<(u32, usize)>> = cut.into_iter().map(number).collect();
    read?.try_into().ok()
}

fn number(part: &str) -> Option<(u32, usize)> {
    let digits = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| part.parse().ok().map(|number| (number, part.len()))).flatten()
}

/// A number of one or two digits: of a day, of a month.
fn two(part: &str) -> Option<u32> {
    number(part).filter(|(_, digits)| *digits < 3).map(|(number, _)| number)
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
    fn a_month_by_name_needs_its_year_in_a_list() {
        for text in ["27 November 2026", "27 Nopember 2026", "27-nov-26", "27 Nov. 2026", "November 27, 2026"] {
            assert_eq!(read(text).as_deref(), Ok("2026-11-27"), "{text}");
        }
        assert_eq!(read("31 Peb 2026"), Err(DayProblem::Impossible));
        for text in ["27 nov", "kemarin", "hari ini", "lusa", "27/11", "27 november 199", "Siti Nov 2026"] {
            assert_eq!(read(text), Err(DayProblem::Shape), "{text}");
        }
    }

    #[test]
    fn a_form_understands_days_seen_from_today() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let day = |text: &str| typed(text, today).map(|day| day.to_string());
        for (text, means) in [
            ("hari ini", "2026-11-28"),
            (" Kemarin ", "2026-11-27"),
            ("yesterday", "2026-11-27"),
            ("besok", "2026-11-29"),
            ("lusa", "2026-11-30"),
            ("27/11", "2026-11-27"),
            ("1.12", "2026-12-01"),
            ("27 nov", "2026-11-27"),
            ("27 Nopember", "2026-11-27"),
            ("Aug 17", "2026-08-17"),
            ("27 Nopember 2025", "2025-11-27"),
            ("21-11-60", "1960-11-21"),
        ] {
            assert_eq!(day(text).as_deref(), Ok(means), "{text}");
        }
        assert_eq!(day("31/2"), Err(DayProblem::Impossible));
        for text in ["", "27", "jumat", "nanti", "27/11/", "1/2/3/4", "nov"] {
            assert_eq!(day(text).is_ok(), text == "27/11/", "{text}");
        }
        let due = |text: &str| typed_ahead(text, today).map(|day| day.to_string());
        assert_eq!((due("1-12-27").as_deref(), due("lusa").as_deref()), (Ok("2027-12-01"), Ok("2026-11-30")));
    }

    #[test]
    fn what_is_shown_is_read_back() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
        assert_eq!(read(&shown(day)).as_deref(), Ok("2024-02-29"));
    }
}
