//! What a write owes the index: collected while records are saved, paid once, just before the commit.
//!
//! Odd: whenever a later statement of the same transaction may have to be undone alone (an upsert, a `RETURNING`), SQLite
//! makes the text index write what it holds to the file. Paid person by person that made a piece of index per word, and
//! merging them again cost more than the rest; and words that many people share were counted up one by one. Measured on
//! an import of 50,000 people: a third of the processor time.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::doc::{Doc, Word};
use super::near;
use crate::store::error::Result;

/// The text index's share, in order: a text may be put and dropped again in one write.
enum Text {
    Put(i64, String),
    Drop(i64, String),
}

/// What is owed.
#[derive(Default)]
pub(in crate::store) struct Owed {
    texts: Vec<Text>,
    words: BTreeMap<Word, i64>,
}

impl Owed {
    /// A person's text takes the place of the old one, if there was one.
    pub(super) fn exchange(&mut self, row: i64, old: Option<&Doc>, new: &Doc) {
        if let Some(old) = old {
            self.texts.push(Text::Drop(row, old.tokens.clone()));
            self.count(old, -1);
        }
        self.texts.push(Text::Put(row, new.tokens.clone()));
        self.count(new, 1);
    }

    fn count(&mut self, doc: &Doc, by: i64) {
        for word in doc.vocabulary() {
            *self.words.entry(word).or_default() += by;
        }
    }

    /// Brings the index in step: the vocabulary first, the text index last, so that nothing makes it write early.
    ///
    /// # Errors
    /// What SQLite says.
    pub(in crate::store) fn pay(self, connection: &Connection) -> Result<()> {
        for (word, by) in &self.words {
            match by {
                0 => {}
                1.. => add(connection, word, *by)?,
                _ => drop_word(connection, word, -by)?,
            }
        }
        for text in &self.texts {
            let (sql, row, tokens) = match text {
                Text::Put(row, tokens) => (include_str!("text_put.sql"), row, tokens),
                Text::Drop(row, tokens) => (include_str!("text_drop.sql"), row, tokens),
            };
            connection.prepare_cached(sql)?.execute(params![row, tokens])?;
        }
        Ok(())
    }
}

fn add(connection: &Connection, word: &Word, by: i64) -> Result<()> {
    let mut put = connection.prepare_cached(include_str!("word_put.sql"))?;
    let (id, count): (i64, i64) =
        put.query_row(params![word.raw, word.key, by], |row| Ok((row.get(0)?, row.get(1)?)))?;
    // New, or back after its last bearer left; adding a form again changes nothing.
    if count == by {
        let mut put = connection.prepare_cached("INSERT OR IGNORE INTO search_slip (hash, word) VALUES (?1, ?2)")?;
        for hash in near::hashes(word) {
            put.execute([hash, id])?;
        }
    }
    Ok(())
}

fn drop_word(connection: &Connection, word: &Word, by: i64) -> Result<()> {
    connection.prepare_cached(include_str!("word_drop.sql"))?.execute(params![word.raw, word.key, by])?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonId;
    use crate::domain::person::{NoNikReason, Person};
    use crate::store::search::{PeopleQuery, disagreement, people};
    use crate::store::{Desk, Store, person};

    fn store() -> Store {
        Store::in_memory(Desk { user: "a".into(), terminal: "b".into() }).unwrap()
    }

    fn named(name: &str) -> Person {
        let mut one = Person::new(PersonId::from(uuid::Uuid::now_v7()));
        (one.name, one.no_nik_reason) = (name.into(), Some(NoNikReason::NotAsked));
        one
    }

    fn bearers(store: &mut Store, raw: &str) -> i64 {
        let sql = "SELECT coalesce(sum(count), 0) FROM search_word WHERE raw = ?1";
        store.read(|read| Ok(read.query_row(sql, [raw], |row| row.get(0))?)).unwrap()
    }

    fn found(store: &mut Store, words: &str) -> usize {
        store.read(|read| people(read, &PeopleQuery { words: words.into(), limit: 9 })).unwrap().len()
    }

    #[test]
    fn a_name_changed_twice_in_one_write_is_found_by_the_last_one_only() {
        let mut store = store();
        store
            .write(|write| {
                let one = person::save(write, &named("Bukhari Ismail"))?;
                let two = person::save(write, &Person { name: "Cut Husna".into(), ..one })?;
                person::save(write, &Person { name: "Munira Yulia".into(), ..two })
            })
            .unwrap();
        assert_eq!((found(&mut store, "bukhari ismail"), found(&mut store, "munira yulia")), (0, 1));
        assert_eq!(store.read(disagreement).unwrap(), Default::default());
    }

    #[test]
    fn words_are_counted_by_their_bearers_however_many_a_write_brings() {
        let mut store = store();
        let save = |store: &mut Store, names: &[&str]| {
            let all: Vec<Person> = names.iter().map(|name| named(name)).collect();
            store
                .write(|write| all.iter().map(|one| person::save(write, one)).collect::<Result<Vec<_>>>())
                .unwrap()
                .value
        };
        let saved = save(&mut store, &["Intan Safira", "Intan Nazar", "Intan Usman"]);
        save(&mut store, &["Intan Rahmi"]);
        assert_eq!(bearers(&mut store, "intan"), 4);
        let other = |one: &Person| Person { name: "Erlina".into(), ..one.clone() };
        store.write(|write| saved.iter().try_for_each(|one| person::save(write, &other(one)).map(drop))).unwrap();
        assert_eq!((bearers(&mut store, "intan"), bearers(&mut store, "erlina")), (1, 3));
        assert_eq!(store.read(disagreement).unwrap(), Default::default());
    }

    #[test]
    fn a_word_that_comes_back_is_found_with_a_slip_again() {
        let mut store = store();
        let one = store.write(|write| person::save(write, &named("Zuraida Fiktif"))).unwrap().value;
        let gone = Person { name: "Lukman".into(), ..one };
        let gone = store.write(|write| person::save(write, &gone)).unwrap().value;
        let back = Person { name: "Zuraida Fiktif".into(), ..gone };
        store.write(|write| person::save(write, &back)).unwrap();
        assert_eq!(found(&mut store, "zuriada"), 1);
    }

    #[test]
    fn a_write_that_fails_owes_nothing() {
        let mut store = store();
        let failed = store.write(|write| {
            person::save(write, &named("Hasballah"))?;
            Err::<(), _>(crate::store::Error::NotFound("uji"))
        });
        assert!(failed.is_err());
        assert_eq!(found(&mut store, "hasballah"), 0);
        assert_eq!(store.read(disagreement).unwrap(), Default::default());
    }
}
