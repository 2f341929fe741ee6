//! Looking at a data file before SQLite touches it: whose is it, how new, where does it lie. Nothing here writes, so a
//! damaged or foreign file stays exactly as it was found.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::error::{Error, Result};

/// Marks our files in the SQLite header (`application_id`): the letters "LOKT".
pub const APPLICATION_ID: i32 = 0x4C4F_4B54;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// What the first look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No file, or an empty one: a new office may be made here.
    Nothing,
    /// A file whose creation was cut off before its first page reached it; what there is lies in the `-wal` beside it.
    Unborn,
    /// One of ours, with this schema version.
    Ours {
        /// `user_version` of the file.
        schema: i64,
    },
}

/// Reads the header of `path`.
///
/// # Errors
/// [`Error::NotOurs`] for another program's file, [`Error::Damaged`] for a header that cannot be right, and what the
/// file system says.
pub fn look(path: &Path) -> Result<Found> {
    let mut header = [0_u8; HEADER];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(error.into()),
    };
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Err(Error::NotOurs(path.to_owned()));
    }
    if meta.len() == 0 {
        return Ok(Found::Nothing);
    }
    let enough = file.read_exact(&mut header).is_ok();
    if !header.starts_with(MAGIC) {
        return Err(Error::NotOurs(path.to_owned()));
    }
    if !enough {
        return Err(Error::Damaged("the file ends inside its header".into()));
    }
    judge(path, &header, meta.len(), has_log(path))
}

/// True when a `-wal` with changes lies beside the file. Copying it into the file begins with the first page, so a
/// program killed in between leaves a file shorter than its header says, and nothing is wrong with it.
fn has_log(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    std::fs::metadata(name).is_ok_and(|meta| meta.len() > 0)
}

fn judge(path: &Path, header: &[u8; HEADER], length: u64, has_log: bool) -> Result<Found> {
    let application = be32(header, 68) as i32;
    let schema = i64::from(be32(header, 60));
    if application != APPLICATION_ID {
        // A file whose creation was cut off has no mark yet, but then it has no schema in the main file either.
        let unborn = application == 0 && schema == 0 && be32(header, 28) <= 1;
        return if unborn { Ok(Found::Unborn) } else { Err(Error::NotOurs(path.to_owned())) };
    }
    let page = match be16(header, 16) {
        1 => 65_536,
        size => u64::from(size),
    };
    if page < 512 || !page.is_power_of_two() {
        return Err(Error::Damaged("impossible page size in the header".into()));
    }
    // The page count is valid only when its own counter agrees.
    let pages = u64::from(be32(header, 28));
    if !has_log && be32(header, 24) == be32(header, 92) && length < pages * page {
        return Err(Error::Damaged("the file is shorter than its header says".into()));
    }
    Ok(Found::Ours { schema })
}

fn be32(header: &[u8; HEADER], at: usize) -> u32 {
    header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn be16(header: &[u8; HEADER], at: usize) -> u16 {
    header.get(at..at + 2).and_then(|bytes| bytes.try_into().ok()).map_or(0, u16::from_be_bytes)
}

/// True when nobody on this computer can change the file: its disk is mounted for reading only, and no log with changes
/// lies beside it. Missing rights alone are not enough: somebody else may have them.
pub fn unchanging(path: &Path) -> bool {
    let flags = rustix::fs::statvfs(path).map(|stat| stat.f_flag);
    flags.is_ok_and(|flags| flags.contains(rustix::fs::StatVfsMountFlags::RDONLY)) && !has_log(path)
}

/// Names of network file systems by the magic number the kernel reports; SQLite's locks are not safe there.
const NETWORK: &[(i64, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x5346_414F, "AFS"),
    (0x7375_7245, "Coda"),
    (0x0102_1997, "9P"),
    (0x00C3_6400, "Ceph"),
    (0x6573_5546, "FUSE"),
];

/// Refuses a folder on a network file system (R2).
///
/// # Errors
/// [`Error::NetworkDisk`] with its name. Where the kernel does not answer, nothing is refused.
pub fn require_local(folder: &Path) -> Result<()> {
    #[cfg(target_os = "linux")]
    if let Ok(stat) = rustix::fs::statfs(folder) {
        // The field's width differs between machines.
        #[allow(clippy::unnecessary_cast)]
        return refuse_network(stat.f_type as i64);
    }
    let _ = folder;
    Ok(())
}

/// The rule of [`require_local`] on the kernel's number alone.
fn refuse_network(kind: i64) -> Result<()> {
    let low = kind & 0xFFFF_FFFF;
    match NETWORK.iter().find(|(magic, _)| *magic == low) {
        Some((_, name)) => Err(Error::NetworkDisk(name)),
        None => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn write(bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.loket");
        std::fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    #[test]
    fn a_missing_or_empty_file_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(look(&folder.path().join("none")).unwrap(), Found::Nothing);
        assert_eq!(look(&write(b"").1).unwrap_or(Found::Nothing), Found::Nothing);
    }

    #[test]
    fn a_text_or_a_short_text_is_not_ours() {
        for bytes in [&b"hello"[..], &[b'x'; 4000][..]] {
            let (_folder, path) = write(bytes);
            assert!(matches!(look(&path), Err(Error::NotOurs(_))));
        }
    }

    #[test]
    fn another_programs_sqlite_file_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.db");
        let other = super::super::connection::open(&path, super::super::connection::Access::Write).unwrap();
        other.execute_batch("CREATE TABLE t (a); PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
        drop(other);
        assert!(matches!(look(&path), Err(Error::NotOurs(_))));
    }

    #[test]
    fn a_header_cut_off_is_damage() {
        let (_folder, path) = write(b"SQLite format 3\0\x10\x00");
        assert!(matches!(look(&path), Err(Error::Damaged(_))));
    }

    #[test]
    fn a_file_cut_short_is_damage_unless_the_rest_lies_in_the_log() {
        let mut header = [0_u8; HEADER];
        header[16..18].copy_from_slice(&4096_u16.to_be_bytes());
        header[28..32].copy_from_slice(&9_u32.to_be_bytes());
        header[68..72].copy_from_slice(&APPLICATION_ID.to_be_bytes());
        let path = Path::new("a.loket");
        assert!(matches!(judge(path, &header, 4096, false), Err(Error::Damaged(_))));
        assert!(matches!(judge(path, &header, 4096, true), Ok(Found::Ours { schema: 0 })));
        assert!(matches!(judge(path, &header, 9 * 4096, false), Ok(Found::Ours { schema: 0 })));
    }

    #[test]
    fn a_file_whose_creation_was_cut_off_is_unborn() {
        let mut header = [0_u8; HEADER];
        header[28..32].copy_from_slice(&1_u32.to_be_bytes());
        assert!(matches!(judge(Path::new("a.loket"), &header, 4096, true), Ok(Found::Unborn)));
    }

    #[test]
    fn a_file_on_a_disk_that_can_be_written_may_change() {
        assert!(!unchanging(&write(b"x").1));
        assert!(!unchanging(Path::new("/nowhere/at/all")));
    }

    #[test]
    fn network_disks_are_named() {
        assert!(matches!(refuse_network(0x6969), Err(Error::NetworkDisk("NFS"))));
        assert!(matches!(refuse_network(-11_317_950), Err(Error::NetworkDisk("CIFS"))));
        assert!(refuse_network(0xEF53).is_ok());
    }

    #[test]
    fn a_folder_in_place_of_the_file_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        assert!(look(folder.path()).is_err());
    }
}
