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
