//! Bringing an older file up to date: what stood in `person.ppks` becomes entries of the register, dated by the day the
//! person was registered, inside the transaction that makes the table.

use chrono::{Local, NaiveDate};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::domain::ids::{EntryId, PersonId};
use crate::domain::register::{Entry, Source, Subject};
use crate::store::door::{Desk, Write};
use crate::store::error::Result;
use crate::store::{record, value};

/// Under which name the entries stand in the journal.
const BY: &str = "loket (pembaruan berkas)";

/// Opens an entry for every category that a person's record names.
pub(in crate::store) fn adopt(connection: &Connection) -> Result<()> {
    let people = "SELECT id, gampong, ppks FROM person WHERE ppks <> '' AND merged_into IS NULL ORDER BY row";
    let mut find = connection.prepare(people)?;
    let named: Vec<(PersonId, Option<String>, Vec<String>)> = find
        .query_map([], |row| Ok((value::id(row, 0)?, row.get(1)?, value::list(row, 2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if named.is_empty() {
        return Ok(());
    }
    let desk = Desk { user: BY.into(), terminal: String::new() };
    let now = Local::now().naive_local();
    Write::upgrading(connection, &desk, now, |write| {
        for (person, gampong, mut codes) in named {
            codes.sort();
            codes.dedup();
            let on = registered_on(write, person)?.unwrap_or(now.date()).min(now.date());
            for code in codes {
                let id = EntryId::from(Uuid::now_v7());
                let mut entry = Entry::found(id, &code, Subject::Person(person), on, BY);
                (entry.gampong, entry.source) = (gampong.clone(), Source::Record);
                record::save(write, &entry)?;
            }
        }
        Ok(())
    })
}

/// Day on which the person was written down, from the journal.
fn registered_on(connection: &Connection, person: PersonId) -> Result<Option<NaiveDate>> {
    let mut find = connection.prepare_cached("SELECT at FROM event WHERE record = ?1 ORDER BY row LIMIT 1")?;
    let at: Option<String> = find.query_row([person.uuid().as_bytes()], |row| row.get(0)).optional()?;
    Ok(at.and_then(|at| at.get(..10)?.parse().ok()))
}
