//! The schema: numbered migrations, the mark of our files, and the check that program and file fit (R8).

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::{Error, Result};
use super::file::APPLICATION_ID;

/// Every migration in order; the position + 1 is the `user_version` it leads to. Never edit one that was released.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_office.sql"),
    include_str!("migrations/0002_search.sql"),
    include_str!("migrations/0003_ladder.sql"),
];

/// The schema version this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// The schema version of an open file.
///
/// # Errors
/// What SQLite says.
pub fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file that is newer than this program.
///
/// # Errors
/// [`Error::Newer`].
pub fn require_known(found: i64) -> Result<()> {
    if found > VERSION { Err(Error::Newer { found, known: VERSION }) } else { Ok(()) }
}

/// Brings the file to [`VERSION`] in one transaction and says which version it came from. Whether there is anything
/// to do is looked up inside the transaction, because two desks may start at once.
///
/// # Errors
/// [`Error::Newer`], or what SQLite says; then nothing was changed.
pub fn migrate(connection: &mut Connection) -> Result<i64> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&tx)?;
    require_known(found)?;
    for sql in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        tx.execute_batch(sql)?;
    }
    if found < VERSION {
        mark(&tx)?;
    }
    tx.commit()?;
    Ok(found)
}

fn mark(tx: &Transaction<'_>) -> Result<()> {
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// Checks inside a write transaction that the file is still ours and still of our version.
///
/// # Errors
/// [`Error::Newer`] when another desk migrated it meanwhile; [`Error::Damaged`] when the mark is gone.
pub fn require_fit(connection: &Connection) -> Result<()> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::Damaged("the mark of this program is gone".into()));
    }
    let found = version(connection)?;
    if found == VERSION { Ok(()) } else { Err(Error::Newer { found, known: VERSION }) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::connection::open_in_memory;

    #[test]
    fn a_new_file_reaches_the_last_version_and_stays_there() {
        let mut db = open_in_memory().unwrap();
        assert_eq!(migrate(&mut db).unwrap(), 0);
        assert_eq!(migrate(&mut db).unwrap(), VERSION);
        require_fit(&db).unwrap();
    }

    #[test]
    fn a_newer_file_is_refused_and_not_touched() {
        let mut db = open_in_memory().unwrap();
        db.pragma_update(None, "user_version", VERSION + 1).unwrap();
        assert!(matches!(migrate(&mut db), Err(Error::Newer { .. })));
        let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 0);
    }

    #[test]
    fn a_file_migrated_by_a_newer_desk_refuses_the_next_write() {
        let mut db = open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        db.pragma_update(None, "user_version", VERSION + 1).unwrap();
        assert!(matches!(require_fit(&db), Err(Error::Newer { .. })));
    }
}
