//! One connection, set up the same way everywhere (R2). Every pragma says why it has its value.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::{Error, Result};

/// Oldest SQLite that does not lose committed pages while another process checkpoints (R1).
pub const OLDEST_SQLITE: i32 = 3_051_003;

/// How long a statement waits for a lock. Writers queue on a side file first, so this is only a safety net.
const BUSY: Duration = Duration::from_secs(5);

/// Whether a connection may change the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reads and writes.
    Write,
    /// Reads only.
    Read,
}

/// Opens `path` with our settings.
///
/// # Errors
/// [`Error::OldSqlite`] for a library before [`OLDEST_SQLITE`]; otherwise what SQLite says.
pub fn open(path: &Path, access: Access) -> Result<Connection> {
    require_sqlite(rusqlite::version_number())?;
    let mode = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    set_up(&connection, access)?;
    Ok(connection)
}

/// Opens a file on a disk that nobody can write, where SQLite cannot make the side files a reader of a log needs. Only for
/// such a disk: SQLite then neither locks nor looks for changes (`immutable`), and a writer would tear the pages apart.
///
/// # Errors
/// As [`open`].
pub fn open_unchanging(path: &Path) -> Result<Connection> {
    require_sqlite(rusqlite::version_number())?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(unchanging_address(path), flags)?;
    set_up(&connection, Access::Read)?;
    Ok(connection)
}

/// The path as SQLite's address, every byte that means something in one written as a number.
fn unchanging_address(path: &Path) -> String {
    use std::os::unix::ffi::OsStrExt;
    let mut address = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => address.push(char::from(*byte)),
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address + "?immutable=1"
}

/// A private office in memory with the same settings, for searching the shipped content before any file exists.
///
/// # Errors
/// What SQLite says.
pub fn open_in_memory() -> Result<Connection> {
    require_sqlite(rusqlite::version_number())?;
    let connection = Connection::open_in_memory()?;
    set_up(&connection, Access::Write)?;
    Ok(connection)
}

fn require_sqlite(version: i32) -> Result<()> {
    if version < OLDEST_SQLITE { Err(Error::OldSqlite(version)) } else { Ok(()) }
}

fn set_up(connection: &Connection, access: Access) -> Result<()> {
    connection.busy_timeout(BUSY)?;
    // A statement is prepared once per connection; the desk uses a few dozen.
    connection.set_prepared_statement_cache_capacity(128);
    // Functions and virtual tables named inside a file that came from elsewhere are not trusted.
    connection.pragma_update(None, "trusted_schema", false)?;
    // "abc" is never silently a text literal: a misspelt column must fail.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // Refuses statements that could corrupt the file on purpose.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // A plan does not depend on bound values: otherwise every new LIMIT or range compiles its statement again, a fifth
    // of a search's time (measured).
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // References are held by the file, not by good intentions.
    connection.pragma_update(None, "foreign_keys", true)?;
    // A mapped file turns a disk error into a killed process; plain reads turn it into a sentence.
    connection.pragma_update(None, "mmap_size", 0)?;
    // Sorting never writes people's data to a temporary file.
    connection.pragma_update(None, "temp_store", "memory")?;
    // 16 MiB: the index pages of 50,000 people stay in memory (negative = KiB).
    connection.pragma_update(None, "cache_size", -16_384)?;
    if access == Access::Read {
        connection.pragma_update(None, "query_only", true)?;
        return Ok(());
    }
    // Readers never wait for the writer, and a commit is one flush.
    connection.pragma_update(None, "journal_mode", "wal")?;
    // A save that was shown as saved survives a power cut; NORMAL does not promise that.
    connection.pragma_update(None, "synchronous", "full")?;
    // What was deleted is overwritten with zeros.
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_sqlite_is_new_enough() {
        assert!(rusqlite::version_number() >= OLDEST_SQLITE, "{}", rusqlite::version());
        assert!(matches!(require_sqlite(3_050_000), Err(Error::OldSqlite(_))));
    }

    #[test]
    fn every_pragma_took() {
        let folder = tempfile::tempdir().unwrap();
        let db = open(&folder.path().join("a.loket"), Access::Write).unwrap();
        let text = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, String>(0)).unwrap();
        let number = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(text("journal_mode"), "wal");
        assert_eq!(number("synchronous"), 2);
        assert_eq!(number("foreign_keys"), 1);
        assert_eq!(number("trusted_schema"), 0);
        assert_eq!(number("secure_delete"), 1);
        assert_eq!(number("mmap_size"), 0);
    }

    #[test]
    fn an_unchanging_file_is_read_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a ?b=1&#%.loket");
        let writer = open(&path, Access::Write).unwrap();
        writer.execute_batch("CREATE TABLE a (b); INSERT INTO a VALUES (7); PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        drop(writer);
        let reader = open_unchanging(&path).unwrap();
        assert_eq!(reader.query_row("SELECT b FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 7);
        assert!(reader.execute("INSERT INTO a VALUES (1)", []).is_err());
    }

    #[test]
    fn a_reader_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.loket");
        open(&path, Access::Write).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
        let reader = open(&path, Access::Read).unwrap();
        assert!(reader.execute("INSERT INTO a VALUES (1)", []).is_err());
    }

    #[test]
    fn a_double_quoted_word_is_not_a_text() {
        assert!(open_in_memory().unwrap().query_row("SELECT \"abc\"", [], |_| Ok(())).is_err());
    }
}
