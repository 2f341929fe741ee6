//! Keeping the index in step: called inside the transaction that saves the person.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::doc::Doc;
use crate::domain::person::Person;
use crate::store::door::Write;
use crate::store::error::Result;

/// Brings the index in step with one saved person.
///
/// # Errors
/// What SQLite says.
pub(in crate::store) fn index_person(write: &Write<'_>, before: Option<&Person>, after: &Person) -> Result<()> {
    let said = |one: &Person| (one.name.clone(), one.gampong.clone(), one.place.clone(), one.merged_into.is_some());
    let unchanged = |before: &Person| said(before) == said(after);
    if before.is_some_and(unchanged) {
        return Ok(());
    }
    let new = text_of(write, after)?;
    let (row, old) = stored(write, after)?;
    if old.as_ref() == Some(&new) {
        return Ok(());
    }
    write.prepare_cached(include_str!("doc_put.sql"))?.execute(params![row, new.tokens, new.words])?;
    write.owe(|owed| owed.exchange(row, old.as_ref(), &new));
    Ok(())
}

/// The text a person is found by; a record that was joined to another is found by nothing.
fn text_of(connection: &Connection, person: &Person) -> Result<Doc> {
    match person.merged_into {
        Some(_) => Ok(Doc::silent()),
        None => Ok(Doc::of(&person.name, &place_text(connection, person)?)),
    }
}

fn stored(connection: &Connection, person: &Person) -> Result<(i64, Option<Doc>)> {
    let mut statement = connection.prepare_cached(include_str!("doc_get.sql"))?;
    Ok(statement.query_row([person.id.uuid().as_bytes()], |row| {
        let (tokens, words): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        Ok((row.get(0)?, tokens.zip(words).map(|(tokens, words)| Doc { tokens, words })))
    })?)
}

/// What a clerk may add to a name: gampong and kecamatan where the code is known, else the place in words.
pub(super) fn place_text(connection: &Connection, person: &Person) -> Result<String> {
    let Some(code) = &person.gampong else { return Ok(person.place.clone()) };
    let kecamatan = code.rsplit_once('.').map_or("", |(parent, _)| parent);
    let mut text = region_name(connection, code)?;
    for more in [region_name(connection, kecamatan)?, person.place.clone()] {
        if !more.is_empty() && more != text {
            text = format!("{text} {more}");
        }
    }
    Ok(text)
}

fn region_name(connection: &Connection, code: &str) -> Result<String> {
    let mut statement = connection.prepare_cached(include_str!("place.sql"))?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?.unwrap_or_default())
}

/// Where index and records disagree: rows of persons whose stored text is missing or another one, and whether the text
/// index itself holds what the stored texts say. For `loket check`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disagreement {
    /// Persons whose search text is missing or wrong.
    pub persons: Vec<crate::domain::ids::PersonId>,
    /// Search texts without a person.
    pub orphans: i64,
    /// Words for which the text index does not name the right people.
    pub unlisted: i64,
}

/// Compares the index with the records, reading only.
///
/// # Errors
/// What SQLite says.
pub fn disagreement(connection: &Connection) -> Result<Disagreement> {
    let mut found = Disagreement::default();
    let mut expected: HashMap<String, Expected> = HashMap::new();
    let mut docs = connection.prepare("SELECT tokens, words FROM search_doc WHERE row = ?1")?;
    let mut rows = connection.prepare("SELECT row, id, name, gampong, place, merged_into FROM person")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let mut person = Person::new(crate::store::value::id(row, 1)?);
        (person.name, person.gampong, person.place) = (row.get(2)?, row.get(3)?, row.get(4)?);
        person.merged_into = crate::store::value::maybe_id(row, 5)?;
        let stored = docs
            .query_row([row.get::<_, i64>(0)?], |doc| Ok(Doc { tokens: doc.get(0)?, words: doc.get(1)? }))
            .optional()?;
        let should = text_of(connection, &person)?;
        if stored.as_ref() != Some(&should) {
            found.persons.push(person.id);
        }
        let mut tokens: Vec<&str> = should.tokens.split(' ').filter(|token| !token.is_empty()).collect();
        tokens.sort_unstable();
        tokens.dedup();
        for token in tokens {
            expected.entry(token.to_owned()).or_default().add(row.get(0)?);
        }
    }
    found.unlisted = unlisted(connection, &expected)?;
    found.orphans = connection.query_row(
        "SELECT count(*) FROM search_doc WHERE row NOT IN (SELECT row FROM person)",
        [],
        |row| row.get(0),
    )?;
    Ok(found)
}

/// What the text index should answer for one token: how many rows, and their numbers mixed into one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Expected {
    rows: i64,
    mix: i64,
}

impl Expected {
    fn add(&mut self, row: i64) {
        self.rows += 1;
        self.mix = self.mix.wrapping_add((row ^ (row << 21)).wrapping_mul(0x2545_f491_4f6c_dd1d));
    }
}

/// Asks the text index once per token (a query per person would take twenty times as long); gives how many answers are
/// wrong.
fn unlisted(connection: &Connection, expected: &HashMap<String, Expected>) -> Result<i64> {
    let mut find = connection.prepare("SELECT rowid FROM search_text WHERE search_text MATCH ?1")?;
    let mut wrong = 0;
    for (token, should) in expected {
        let mut found = Expected::default();
        let mut rows = find.query([format!("\"{token}\"")])?;
        while let Some(row) = rows.next()? {
            found.add(row.get(0)?);
        }
        wrong += i64::from(found != *should);
    }
    Ok(wrong)
}

/// Makes the whole index again from the records, for a file whose index was found wrong.
///
/// # Errors
/// What SQLite says.
pub fn rebuild(write: &Write<'_>) -> Result<()> {
    write.execute_batch(
        "DELETE FROM search_doc; DELETE FROM search_word; DELETE FROM search_slip;
         INSERT INTO search_text (search_text) VALUES ('rebuild');",
    )?;
    let mut ids = write.prepare("SELECT id FROM person ORDER BY row")?;
    let mut rows = ids.query([])?;
    while let Some(row) = rows.next()? {
        let person = crate::store::person::get(write, crate::store::value::id(row, 0)?)?;
        index_person(write, None, &person)?;
    }
    Ok(())
}

/// One step of joining the text index into few pieces after many saves; call it until it says `true`. Each step is
/// short, so that other desks get their turn. Searches on a freshly imported file are a third faster afterwards.
///
/// # Errors
/// What SQLite says.
pub fn settle(write: &Write<'_>, first: bool) -> Result<bool> {
    let pages = if first { -SETTLE_PAGES } else { SETTLE_PAGES };
    let before = write.total_changes();
    write.prepare_cached("INSERT INTO search_text (search_text, rank) VALUES ('merge', ?1)")?.execute([pages])?;
    Ok(write.total_changes() - before < 2)
}

/// Pages written in one step of [`settle`]: some 20 ms.
const SETTLE_PAGES: i64 = 250;
