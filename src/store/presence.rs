//! Which data files this program has open already.
//!
//! Odd on purpose: closing *any* handle of a file gives up every POSIX lock the program holds on it, also those of
//! SQLite. A second look at an open file with plain reads would therefore take away the lock that tells other programs
//! that somebody is here. SQLite resists what can follow since 3.51, and we do not lean on that: a file that is open
//! here is never opened again except by SQLite.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Device and number of a file.
type Inode = (u64, u64);

/// How many stores of this program have each file open.
static OPEN: Mutex<BTreeMap<Inode, usize>> = Mutex::new(BTreeMap::new());

/// Says, as long as it lives, that its file is open here. Must be dropped after the connection.
pub(super) struct Presence(Option<Inode>);

/// Held while a file is being opened, so that two threads do not look at it at once.
pub(super) struct Opening(MutexGuard<'static, BTreeMap<Inode, usize>>);

/// Begins to open a file.
pub(super) fn opening() -> Opening {
    Opening(OPEN.lock().unwrap_or_else(PoisonError::into_inner))
}

impl Opening {
    /// True when a store of this program has the file open.
    pub(super) fn is_open(&self, path: &Path) -> bool {
        inode(path).is_some_and(|inode| self.0.contains_key(&inode))
    }

    /// The file is open now.
    pub(super) fn done(mut self, path: &Path) -> Presence {
        let inode = inode(path);
        if let Some(inode) = inode {
            *self.0.entry(inode).or_default() += 1;
        }
        Presence(inode)
    }
}

impl Presence {
    /// Of an office that has no file.
    pub(super) fn none() -> Presence {
        Presence(None)
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        let Some(inode) = self.0 else { return };
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&inode) {
            *count -= 1;
            if *count == 0 {
                open.remove(&inode);
            }
        }
    }
}

fn inode(path: &Path) -> Option<Inode> {
    fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_open_until_its_last_store_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        assert!(!opening().is_open(&path));
        fs::write(&path, b"").unwrap();
        let first = opening().done(&path);
        let second = opening().done(&path);
        drop(first);
        assert!(opening().is_open(&path));
        drop(second);
        assert!(!opening().is_open(&path));
    }
}
