//! Dates in a list: as people type them, and as the number a spreadsheet keeps when nobody told it that it is a date.

use chrono::{Days, NaiveDate};

use super::people::Odd;
use crate::domain::day::{self, DayProblem};
use crate::words::import as w;

/// Day 0 of the spreadsheets' count that holds from March 1900 on (ECMA-376 part 1, 18.17.4.1).
const DAY_ZERO: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);

/// The date of a cell; nothing in an empty one.
pub(super) fn read(
    text: &str,
    today: NaiveDate,
    column: &'static str,
    odd: &mut Vec<Odd>,
) -> Result<Option<NaiveDate>, Odd> {
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(day) = counted(text) {
        odd.push((column, w::DAY_NUMBER));
        return Ok(Some(day));
    }
    day::parse(text, today).map(Some).map_err(|problem| match problem {
        DayProblem::Impossible => (column, w::DATE_IMPOSSIBLE),
        DayProblem::Shape => (column, w::DATE_SHAPE),
    })
}

/// Five digits are no date that anybody types: they count the days (1927 to 2173).
fn counted(text: &str) -> Option<NaiveDate> {
    let number: u64 = text.parse().ok()?;
    (text.len() == 5 && number >= 10_000).then(|| DAY_ZERO?.checked_add_days(Days::new(number))).flatten()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(text: &str) -> (Result<Option<NaiveDate>, Odd>, usize) {
        let mut odd = Vec::new();
        (read(text, "2026-11-26".parse().unwrap(), "mulai", &mut odd), odd.len())
    }

    #[test]
    fn a_number_of_days_is_a_date_and_is_said_to_be_one() {
        assert_eq!(of("22606"), (Ok("1961-11-21".parse().ok()), 1));
        assert_eq!(of("46352"), (Ok("2026-11-26".parse().ok()), 1));
    }

    #[test]
    fn what_people_type_is_read_as_before() {
        assert_eq!(of("21-11-1960"), (Ok("1960-11-21".parse().ok()), 0));
        assert_eq!(of(""), (Ok(None), 0));
        assert_eq!(of("31-02-2020").0, Err(("mulai", w::DATE_IMPOSSIBLE)));
        assert_eq!(of("00123").0, Err(("mulai", w::DATE_SHAPE)));
        assert_eq!(of("besok").0, Err(("mulai", w::DATE_SHAPE)));
    }
}
