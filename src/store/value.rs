//! Small translations between records and columns: identities, dates, lists, codes.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Row;
use rusqlite::types::Type;
use uuid::Uuid;

/// How an office time is stored.
pub const TIME: &str = "%Y-%m-%dT%H:%M:%S";

fn unreadable(column: usize, kind: Type) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, kind, "unreadable value".into())
}

/// An identity column.
pub fn id<T: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let bytes: Vec<u8> = row.get(column)?;
    Uuid::from_slice(&bytes).map(T::from).map_err(|_| unreadable(column, Type::Blob))
}

/// An identity column that may be empty.
pub fn maybe_id<T: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    match row.get::<_, Option<Vec<u8>>>(column)? {
        None => Ok(None),
        Some(bytes) => Uuid::from_slice(&bytes).map(|id| Some(T::from(id))).map_err(|_| unreadable(column, Type::Blob)),
    }
}

/// Letters of a day.
const DAY: usize = 10;

/// The day of a column that holds a day, with or without an hour behind it; none where it holds neither. Lists of thousands
/// are read with it: it makes no text and knows one form only.
pub fn some_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(|_| unreadable(column, Type::Text))?;
    Ok(text.and_then(day_of))
}

/// `2026-11-28`, whatever comes after it.
fn day_of(text: &str) -> Option<NaiveDate> {
    let text = text.as_bytes().get(..DAY)?;
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        let add =
            |sum: u32, digit: &u8| Some(sum * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?));
        digits.iter().try_fold(0_u32, add)
    };
    let dashes = [4, 7].iter().all(|at| text.get(*at) == Some(&b'-'));
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?);
    day.filter(|_| dashes)
}

/// A date column that may be empty.
pub fn maybe_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    match row.get::<_, Option<String>>(column)? {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| unreadable(column, Type::Text)),
    }
}

/// A date column that is never empty.
pub fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    maybe_date(row, column)?.ok_or_else(|| unreadable(column, Type::Null))
}

/// An identity as it is bound to a column that may be empty.
pub fn bytes(id: Option<Uuid>) -> Option<Vec<u8>> {
    id.map(|id| id.as_bytes().to_vec())
}

/// An office time.
pub fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDateTime> {
    let text: String = row.get(column)?;
    NaiveDateTime::parse_from_str(&text, TIME).map_err(|_| unreadable(column, Type::Text))
}

/// An office time that may be empty.
pub fn maybe_time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    match row.get::<_, Option<String>>(column)? {
        None => Ok(None),
        Some(_) => time(row, column).map(Some),
    }
}

/// A column with the code of a closed set.
pub fn code<T>(row: &Row<'_>, column: usize, from: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    from(&text).ok_or_else(|| unreadable(column, Type::Text))
}

/// A column with the code of a closed set, or nothing.
pub fn maybe_code<T>(row: &Row<'_>, column: usize, from: fn(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
    match row.get::<_, Option<String>>(column)? {
        None => Ok(None),
        Some(text) => from(&text).map(Some).ok_or_else(|| unreadable(column, Type::Text)),
    }
}

/// A JSON column.
pub fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| unreadable(column, Type::Text))
}

/// A list of short codes, stored with a space between them.
pub fn list(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<String>> {
    let text: String = row.get(column)?;
    Ok(text.split_whitespace().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_everywhere_and_nothing_else_is_a_day() {
        for text in ["2026-11-28", "0001-01-01", "9999-12-31", "2024-02-29"] {
            assert_eq!(day_of(text), text.parse().ok(), "{text}");
            assert_eq!(day_of(&format!("{text}T09:14:00")), text.parse().ok(), "{text}");
        }
        for text in ["", "kemarin", "2026-11-2", "2026/11/28", "2026-13-01", "2025-02-29", "+026-11-28", "2026-1a-28"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
