//! One line over everything.

use rusqlite::Connection;

use super::{Duplicate, Hit, Kind, PeopleQuery, people};
use crate::domain::person::Person;
use crate::store::error::Result;

/// What the searcher keeps between searches.
#[derive(Debug, Default)]
pub struct Shelf {}

/// Everything that fits the words, best first.
///
/// # Errors
/// What SQLite says.
pub fn everything(
    connection: &Connection,
    _shelf: &mut Shelf,
    text: &str,
    _kinds: &[Kind],
    limit: usize,
) -> Result<Vec<Hit>> {
    let found = people(connection, &PeopleQuery { words: text.to_owned(), limit })?;
    let hit = |one: super::PersonHit| Hit {
        kind: Kind::Person,
        key: one.id.to_string(),
        title: one.name,
        detail: one.place,
        reason: String::new(),
        spans: one.spans,
    };
    Ok(found.into_iter().map(hit).collect())
}

/// Who could be the same person.
///
/// # Errors
/// What SQLite says.
pub fn duplicates(_connection: &Connection, _person: &Person) -> Result<Vec<Duplicate>> {
    Ok(Vec::new())
}
