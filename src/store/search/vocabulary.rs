//! From one typed word to words of the vocabulary, through B-trees: beginnings and slips.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::doc::Word;
use super::near::{self, Pattern};
use super::typed::Typed;
use crate::store::error::Result;

/// A beginning of up to this many letters is one list of the text index (its `prefix` option); longer ones are
/// written out as vocabulary words.
const LISTED: usize = 4;

/// The most vocabulary words one typed word may become in one step; commonest first. Bounds the work of a hopeless query.
pub(super) const MOST: usize = 12;

/// One alternative of a typed word in the text index.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    /// Key, or the beginning of one.
    pub key: String,
    /// True for a beginning.
    pub start: bool,
}

impl Term {
    /// A whole word.
    pub fn word(key: &str) -> Term {
        Term { key: key.into(), start: false }
    }
}

/// Words that begin like the typed one, in any spelling of its family.
///
/// # Errors
/// What SQLite says.
pub(super) fn starts(connection: &Connection, typed: &Typed) -> Result<Vec<Term>> {
    let mut terms = Vec::new();
    for start in &typed.starts {
        if start.chars().count() <= LISTED {
            terms.push(Term { key: start.clone(), start: true });
            continue;
        }
        let mut find = connection.prepare_cached(include_str!("starts.sql"))?;
        let after = format!("{start}\u{10ffff}");
        let keys = find.query_map(params![start, after, MOST as i64], |row| row.get::<_, String>(0))?;
        for key in keys {
            terms.push(Term { key: key?, start: false });
        }
    }
    if !typed.starts.iter().any(|start| typed.key.starts_with(start.as_str())) && exists(connection, &typed.key)? {
        terms.push(Term::word(&typed.key));
    }
    Ok(terms)
}

/// True when somebody has a word with this key.
///
/// # Errors
/// What SQLite says.
pub(super) fn exists(connection: &Connection, key: &str) -> Result<bool> {
    let mut find = connection.prepare_cached("SELECT 1 FROM search_word WHERE key = ?1 AND count > 0 LIMIT 1")?;
    Ok(find.exists([key])?)
}

/// Keys of the words at one slip from the typed one, as written or in its family spelling; commonest first.
///
/// # Errors
/// What SQLite says.
pub(super) fn slips(connection: &Connection, typed: &Typed) -> Result<Vec<String>> {
    let (raw, key) = (Pattern::of(&typed.raw), Pattern::of(&typed.key));
    let mut near: BTreeMap<String, i64> = BTreeMap::new();
    let mut find = connection.prepare_cached(include_str!("slips.sql"))?;
    for hash in near::hashes(&Word { raw: typed.raw.clone(), key: typed.key.clone() }) {
        let mut rows = find.query([hash])?;
        while let Some(row) = rows.next()? {
            let (word, count) = (row.get_ref(2)?, row.get::<_, i64>(3)?);
            let found = word.as_str().unwrap_or_default();
            if near.contains_key(found) {
                continue;
            }
            let written = row.get_ref(1)?;
            let written = written.as_str().unwrap_or_default();
            if raw.within(written, 1).or_else(|| key.within(found, 1)).is_some() {
                near.insert(found.to_owned(), count);
            }
        }
    }
    Ok(commonest(near))
}

/// Keys by falling count, capped.
pub(super) fn commonest(near: BTreeMap<String, i64>) -> Vec<String> {
    let mut keys: Vec<(i64, String)> = near.into_iter().map(|(key, count)| (-count, key)).collect();
    keys.sort();
    keys.into_iter().take(MOST).map(|(_, key)| key).collect()
}
