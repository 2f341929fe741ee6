//! What can go wrong with the file, each with its own kind, so that the screen can say what to do.

use std::path::PathBuf;

/// A failure of the store. `Display` is the technical detail for the log; the sentence for people is made in
/// [`crate::words::failure`] from the kind.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, and it was not to be created.
    #[error("no data file at {0}")]
    Missing(PathBuf),
    /// The file belongs to another program.
    #[error("{0} is not a Loket file")]
    NotOurs(PathBuf),
    /// Written by a newer program (schema found, schema known).
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// `user_version` in the file.
        found: i64,
        /// Highest version this program knows.
        known: i64,
    },
    /// Written by an older program, and opened for reading only, where it cannot be brought up to date.
    #[error("schema {found} is older than {known}")]
    Older {
        /// `user_version` in the file.
        found: i64,
        /// Version this program reads.
        known: i64,
    },
    /// SQLite says the contents are broken.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Folder or file may not be written.
    #[error("not writable: {0}")]
    ReadOnly(String),
    /// No room left on the disk.
    #[error("disk full")]
    DiskFull,
    /// The file lies on a network file system (R2).
    #[error("network file system: {0}")]
    NetworkDisk(&'static str),
    /// The disk failed while reading or writing; the connection was given up (R5).
    #[error("disk failed: {0}")]
    Disk(String),
    /// While it was open, another file was put in its place, or it was taken away; nothing may be written any more,
    /// because what is written would not be in the file that people see.
    #[error("another file lies at {0} now")]
    Swapped(PathBuf),
    /// Another desk holds the file too long (who, if known).
    #[error("waited for another desk: {holder}")]
    Busy {
        /// The desk that holds the queue, as it signed; empty if unknown.
        holder: String,
    },
    /// Somebody saved the record in between (R7).
    #[error("record changed meanwhile: version {stored}, expected {expected}")]
    Conflict {
        /// Version in the file now.
        stored: i64,
        /// Version the change started from.
        expected: i64,
    },
    /// Another record already has this NIK.
    #[error("NIK already registered")]
    NikTaken(crate::domain::ids::PersonId),
    /// A rule of the record is broken; the field's name and what is wrong.
    #[error("{field}: {rule}")]
    Rule {
        /// Field name as in the form.
        field: &'static str,
        /// Rule that failed, a code for the words room.
        rule: &'static str,
    },
    /// The ladder has no such step, or something it needs is missing.
    #[error("refused: {0:?}")]
    Refused(crate::domain::ladder::dossier::Refusal),
    /// Two records cannot be joined, or a joining cannot be undone.
    #[error("joining: {0:?}")]
    Joining(crate::domain::merge::Refusal),
    /// What was done cannot be taken back.
    #[error("undo: {0:?}")]
    Undo(crate::domain::undo::UndoRefusal),
    /// A milestone or fact cannot be written down, or a letter waits for one.
    #[error("road: {0:?}")]
    Road(Box<crate::domain::road::RoadRefusal>),
    /// The person at the desk may not do this with what lies there.
    #[error("not yours: {0:?}")]
    NotYours(Box<crate::domain::rights::Refusal>),
    /// A file is not taken.
    #[error("file: {0:?}")]
    File(crate::domain::attachment::FileRefusal),
    /// The record is not there (any more).
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// The query was stopped because a newer one came.
    #[error("interrupted")]
    Interrupted,
    /// A long piece of work was given up by who asked for it.
    #[error("given up")]
    GivenUp,
    /// A stored value could not be understood.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    /// The bundled SQLite is too old (R1).
    #[error("SQLite {0} is too old")]
    OldSqlite(i32),
    /// Shipped content could not be read.
    #[error("content: {0}")]
    Content(String),
    /// Anything else SQLite said.
    #[error("sqlite: {0}")]
    Sqlite(rusqlite::Error),
}

/// Result of everything in the store.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// True when the connection must be thrown away (R5).
    pub fn spoils_connection(&self) -> bool {
        matches!(self, Error::Disk(_) | Error::DiskFull | Error::Damaged(_))
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::ErrorCode as Code;
        let detail = error.to_string();
        // The file that desks share beside the data could not grow: there is no room, although SQLite says "I/O".
        let no_room = error.sqlite_error().is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
        match error.sqlite_error_code() {
            Some(Code::SystemIoFailure) if no_room => Error::DiskFull,
            Some(Code::DiskFull) => Error::DiskFull,
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Error::ReadOnly(detail),
            Some(Code::DatabaseCorrupt) => Error::Damaged(detail),
            Some(Code::NotADatabase) => Error::Damaged(detail),
            Some(Code::SystemIoFailure) => Error::Disk(detail),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::Busy { holder: String::new() },
            Some(Code::OperationInterrupted) => Error::Interrupted,
            _ => Error::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Error::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Error::ReadOnly(error.to_string()),
            _ => Error::Disk(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Error {
        Error::Unreadable("json")
    }
}
