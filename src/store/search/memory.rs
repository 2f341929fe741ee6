//! The vocabulary in memory, for the few queries the B-trees cannot answer: two edits in one word, the inside of a word.
//!
//! One copy per thread, read at the first such query (a few milliseconds at 50,000 people) and topped up afterwards:
//! words are never numbered anew, so what is new stands behind the last known number.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::near::{Pattern, SHORTEST_FAR, letter_set};
use super::typed::Typed;
use super::vocabulary::commonest;
use crate::store::error::Result;

/// Shorter pieces are inside too many words.
const SHORTEST_INSIDE: usize = 3;

struct Known {
    raw: Box<str>,
    key: Box<str>,
    raw_set: u32,
    key_set: u32,
    count: i64,
}

#[derive(Default)]
struct Memory {
    /// Which file: the post's identity.
    post: Vec<u8>,
    last: i64,
    last_word: String,
    words: Vec<Known>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Keys of words that are two edits away from the typed one, or hold it inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Far {
    /// Two edits away.
    pub edits: Vec<String>,
    /// Hold the typed letters inside.
    pub inside: Vec<String>,
}

/// Looks through the whole vocabulary.
///
/// # Errors
/// What SQLite says while reading new words.
pub(super) fn far(connection: &Connection, typed: &Typed) -> Result<Far> {
    MEMORY.with(|memory| {
        let mut memory = memory.borrow_mut();
        memory.refresh(connection)?;
        Ok(memory.scan(typed))
    })
}

impl Memory {
    fn refresh(&mut self, connection: &Connection) -> Result<()> {
        let mut post = connection.prepare_cached("SELECT id FROM post WHERE one = 1")?;
        let post: Vec<u8> = post.query_row([], |row| row.get(0)).optional()?.unwrap_or_default();
        if post != self.post || !self.still_fits(connection)? {
            *self = Memory { post, ..Memory::default() };
        }
        let mut new =
            connection.prepare_cached("SELECT id, raw, key, count FROM search_word WHERE id > ?1 ORDER BY id")?;
        let mut rows = new.query([self.last])?;
        while let Some(row) = rows.next()? {
            let (raw, key): (String, String) = (row.get(1)?, row.get(2)?);
            (self.last, self.last_word) = (row.get(0)?, raw.clone());
            let (raw_set, key_set) = (letter_set(&raw), letter_set(&key));
            self.words.push(Known { raw: raw.into(), key: key.into(), raw_set, key_set, count: row.get(3)? });
        }
        Ok(())
    }

    /// A file put back from a backup has the same post but other words.
    fn still_fits(&self, connection: &Connection) -> Result<bool> {
        if self.last == 0 {
            return Ok(true);
        }
        let mut word = connection.prepare_cached("SELECT raw FROM search_word WHERE id = ?1")?;
        let word: Option<String> = word.query_row([self.last], |row| row.get(0)).optional()?;
        Ok(word.as_deref() == Some(self.last_word.as_str()))
    }

    fn scan(&self, typed: &Typed) -> Far {
        let (raw, key) = (Pattern::of(&typed.raw), Pattern::of(&typed.key));
        let letters = typed.raw.chars().count();
        let (wide, deep) = (letters >= SHORTEST_FAR, letters >= SHORTEST_INSIDE);
        let wide_key = wide && typed.key.chars().count() >= SHORTEST_FAR;
        let set = letter_set(&typed.raw);
        let (mut edits, mut inside) = (BTreeMap::new(), BTreeMap::new());
        for word in &self.words {
            let by_raw = || raw.may_be_near(word.raw.len(), word.raw_set, 2) && raw.within(&word.raw, 2).is_some();
            let by_key = || key.may_be_near(word.key.len(), word.key_set, 2) && key.within(&word.key, 2).is_some();
            if (wide && by_raw()) || (wide_key && by_key()) {
                *edits.entry(word.key.to_string()).or_insert(0) += word.count;
            } else if deep && word.raw_set & set == set && word.raw.contains(typed.raw.as_str()) {
                *inside.entry(word.key.to_string()).or_insert(0) += word.count;
            }
        }
        Far { edits: commonest(edits), inside: commonest(inside) }
    }
}
