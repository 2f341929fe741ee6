//! Care around opening: private files, a copy before a migration, and the end of the journal chain kept outside the
//! file as well, so that a lost `-wal` or an old copy put in its place is noticed (R10).

use std::fs::{self, OpenOptions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::connection::{self, Access};
use super::error::{Error, Result};
use super::file::{self, Found};
use super::journal::Head;
use super::schema;

/// Rights of the data file and what lies beside it: the owner alone.
const PRIVATE: u32 = 0o600;

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Refuses a data file on a network disk.
pub(super) fn require_local_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    file::require_local(folder)
}

/// Reads the schema through a read-only connection before anything may write, so that a damaged file stays as it is.
pub(super) fn require_readable(path: &Path) -> Result<()> {
    let reader = connection::open(path, Access::Read)?;
    let tables: i64 = reader.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 {
        return Ok(());
    }
    reader.query_row("SELECT seq FROM post", [], |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        error => Err(error.into()),
    })
}

/// Makes the file for its owner only, before the first page is written.
pub(super) fn make_private(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(missing) = folder.filter(|folder| !folder.exists()) {
        return Err(Error::Missing(missing.to_owned()));
    }
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(PRIVATE).open(path)?;
    if file.metadata()?.permissions().mode() & 0o077 != 0 {
        fs::set_permissions(path, fs::Permissions::from_mode(PRIVATE))?;
    }
    Ok(())
}

/// Copies an office of an older schema with the backup interface before it is migrated (R8).
pub(super) fn copy_before_migration(path: &Path, found: Found) -> Result<()> {
    let Found::Ours { schema: old } = found else { return Ok(()) };
    if old == 0 || old >= schema::VERSION {
        return Ok(());
    }
    let copy = beside(path, &format!("-sebelum-v{}", schema::VERSION));
    if copy.exists() {
        return Ok(());
    }
    let source = connection::open(path, Access::Read)?;
    make_private(&copy)?;
    source.backup("main", &copy, None::<fn(rusqlite::backup::Progress)>)?;
    Ok(())
}

/// Writes the end of the chain beside the file. Best effort: it is a witness, not the truth. The line has one length and
/// is written over the old one, so that a full disk or a kill cannot leave half a witness.
pub(super) fn remember_chain_head(path: &Path, head: &Head) {
    if path.as_os_str().is_empty() {
        return;
    }
    let line = format!("{} {:020} {}\n", head.post, head.seq, hex(&head.hash));
    let witness = OpenOptions::new().write(true).create(true).truncate(false).mode(PRIVATE).open(beside(path, "-head"));
    if let Ok(mut file) = witness {
        let _ = std::io::Write::write_all(&mut file, line.as_bytes());
    }
}

/// Refuses to begin a new office where the cut-off beginning of one lies and the witness says that it had rows: they
/// were in a `-wal` that is gone.
pub(super) fn require_not_emptied(connection: &Connection, path: &Path, found: Found) -> Result<()> {
    if found != Found::Unborn || schema::version(connection)? != 0 {
        return Ok(());
    }
    match witness(path) {
        Some((_, seq)) if seq > 0 => Err(lost(seq)),
        _ => Ok(()),
    }
}

fn lost(rows: i64) -> Error {
    Error::Damaged(format!("{rows} saved changes are gone: an old copy, or a lost -wal file"))
}

/// Post and sequence number as the witness remembers them.
fn witness(path: &Path) -> Option<(String, i64)> {
    let text = fs::read_to_string(beside(path, "-head")).ok()?;
    let mut words = text.split_whitespace();
    Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
}

/// Compares the end of the chain with its witness: a file that lost rows since is stopped.
pub(super) fn require_chain_head(connection: &Connection, path: &Path) -> Result<()> {
    let Some((post, seq)) = witness(path) else { return Ok(()) };
    let head = match Head::read(connection) {
        Ok(head) => head,
        // A file whose first write never came has no chain yet.
        Err(Error::Sqlite(rusqlite::Error::QueryReturnedNoRows)) => return Ok(()),
        Err(error) => return Err(error),
    };
    // Another office's file may have been put here on purpose; only the same post can have lost rows.
    if post == head.post.to_string() && seq > head.seq {
        return Err(lost(seq - head.seq));
    }
    Ok(())
}

/// Which files were opened, by device and number: the data file and its `-wal`. Names can be moved, these cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    data: (u64, u64),
    log: Option<(u64, u64)>,
}

impl Identity {
    /// What lies at `path` now; nothing where there is no file.
    pub(super) fn of(path: &Path) -> Option<Identity> {
        let number = |path: &Path| fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
        Some(Identity { data: number(path)?, log: number(&beside(path, "-wal")) })
    }
}

/// Refuses to write when another file was put in the place of the open one (or of its `-wal`): SQLite would go on
/// writing into the file it holds, and what it calls saved nobody would ever see again.
pub(super) fn require_same(path: &Path, opened: Option<Identity>) -> Result<()> {
    if opened.is_none() || Identity::of(path) == opened { Ok(()) } else { Err(Error::Swapped(path.to_owned())) }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
