//! Saving a paper as a file: never over another one, not twice with the same content, readable by its owner only, whole
//! or not at all.
//!
//! Written under a temporary name, synced, then renamed without replacing anything; the folder is synced last. All
//! steps work on the opened folder, so a folder swapped for a link in between is not followed. File names carry kind,
//! number and date and nothing personal.

use std::fs::DirBuilder;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rustix::fs::{AtFlags, CWD, Mode, OFlags, RenameFlags};
use rustix::io::Errno;

use super::document::{Document, Kind};
use crate::words::{Lang, paper as words};

/// How many files of one name there may be (`…-2`, `…-3`, …) before something must be wrong.
const MOST: u32 = 999;
/// Longest number part of a file name.
const NUMBER_PART: usize = 60;

/// Form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `.pdf`
    Pdf,
    /// `.txt`
    Text,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Pdf => "pdf",
            Form::Text => "txt",
        }
    }
}

/// Why a paper was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// The folder is a symbolic link.
    Link(PathBuf),
    /// The place is not a folder.
    NoFolder(PathBuf),
    /// The system does not let us write there.
    Forbidden(PathBuf),
    /// The disk (or the quota) is full; nothing was left behind.
    Full,
    /// The file system can only be read.
    ReadOnly(PathBuf),
    /// There are as many files of this name as are allowed.
    TooMany(String),
    /// A file of this name is there already.
    Exists(PathBuf),
    /// Anything else, in the system's words.
    Other(String),
}

impl SaveProblem {
    /// The sentence for the clerk: what, why, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Link(at) => words::save_link(lang, &at.display().to_string()),
            Self::NoFolder(at) => words::save_no_folder(lang, &at.display().to_string()),
            Self::Forbidden(at) => words::save_forbidden(lang, &at.display().to_string()),
            Self::Full => words::SAVE_FULL.get(lang).to_owned(),
            Self::ReadOnly(at) => words::save_read_only(lang, &at.display().to_string()),
            Self::TooMany(name) => words::save_too_many(lang, name),
            Self::Exists(at) => words::save_exists(lang, &at.display().to_string()),
            Self::Other(cause) => words::save_other(lang, cause),
        }
    }

    fn from_errno(errno: Errno, folder: &Path) -> Self {
        let at = || folder.to_path_buf();
        match errno {
            Errno::NOSPC | Errno::DQUOT | Errno::FBIG => Self::Full,
            Errno::ACCESS | Errno::PERM => Self::Forbidden(at()),
            Errno::ROFS => Self::ReadOnly(at()),
            Errno::NOTDIR | Errno::NOENT | Errno::EXIST => Self::NoFolder(at()),
            Errno::LOOP => Self::Link(at()),
            other => Self::Other(other.to_string()),
        }
    }

    fn from_io(error: &std::io::Error, folder: &Path) -> Self {
        match Errno::from_io_error(error) {
            Some(errno) => Self::from_errno(errno, folder),
            None => Self::Other(error.to_string()),
        }
    }
}

/// `rujukan-460-012-2026-2026-11-26`: kind, number and date, everything else left out.
pub fn file_stem(kind: Kind, number: &str, date: Option<NaiveDate>) -> String {
    let mut number: String = number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    number.truncate(NUMBER_PART);
    let parts = number.split('-').filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-");
    let date = date.map(|d| d.format("%Y-%m-%d").to_string());
    let all = [Some(kind.word().to_owned()), Some(parts).filter(|p| !p.is_empty()), date];
    all.into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// Where a paper lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// It lay there already, word for word; nothing was written.
    pub already: bool,
}

/// Saves a document's bytes in the folder and says where they lie.
///
/// The folder is made with mode 0700 if it is not there. Nothing is ever replaced: the second file of a name ends in
/// `-2`, the third in `-3`. A paper that lies there already with the same content is not written a second time.
///
/// # Errors
/// See [`SaveProblem`]; whatever happens, no half file stays behind.
pub fn save(folder: &Path, document: &Document, form: Form, bytes: &[u8]) -> Result<Saved, SaveProblem> {
    let stem = file_stem(document.kind, &document.number, document.date);
    keep(folder, &stem, form.ending(), bytes)
}

/// As [`save`], for any bytes under a name of their own: letters, digits, dashes, and an ending without its dot.
///
/// # Errors
/// As for [`save`].
pub fn keep(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<Saved, SaveProblem> {
    let opened = open_folder(folder)?;
    if let Some(name) = lies_there(&opened, stem, ending, bytes) {
        return Ok(Saved { path: folder.join(name), already: true });
    }
    let temporary = format!(".{stem}.{}.tmp", std::process::id());
    let cause = |errno| SaveProblem::from_errno(errno, folder);
    let named = write_temporary(&opened, &temporary, bytes)
        .map_err(|e| SaveProblem::from_io(&e, folder))
        .and_then(|()| give_name(&opened, &temporary, stem, ending, cause));
    if named.is_err() {
        // Best effort: the first problem is the one to tell.
        let _ = rustix::fs::unlinkat(&opened, &temporary, AtFlags::empty());
    }
    let name = named?;
    rustix::fs::fsync(&opened).map_err(cause)?;
    Ok(Saved { path: folder.join(name), already: false })
}

/// Saves bytes under exactly this name: a new file, readable by its owner only, whole or not at all. The folder must be
/// there; a link in its place is not followed.
///
/// # Errors
/// [`SaveProblem::Exists`] when the name is taken; otherwise as for [`save`].
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SaveProblem> {
    let named = path.file_name().and_then(|name| name.to_str()).filter(|name| !name.starts_with('.'));
    let Some(name) = named else { return Err(SaveProblem::NoFolder(path.to_path_buf())) };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(SaveProblem::NoFolder(folder.to_path_buf()));
    }
    let opened = open_folder(folder)?;
    let temporary = format!(".{name}.{}.tmp", std::process::id());
    let renamed = write_temporary(&opened, &temporary, bytes)
        .map_err(|error| SaveProblem::from_io(&error, folder))
        .and_then(|()| {
            rename_new(&opened, &temporary, name).map_err(|errno| match errno {
                Errno::EXIST => SaveProblem::Exists(path.to_path_buf()),
                other => SaveProblem::from_errno(other, folder),
            })
        });
    if renamed.is_err() {
        // Best effort: the first problem is the one to tell.
        let _ = rustix::fs::unlinkat(&opened, &temporary, AtFlags::empty());
    }
    renamed?;
    rustix::fs::fsync(&opened).map_err(|errno| SaveProblem::from_errno(errno, folder))
}

/// The names a paper may have, in the order in which they are given.
fn names(stem: &str, ending: &str) -> impl Iterator<Item = String> {
    (1..=MOST).map(move |count| {
        let tail = if count == 1 { String::new() } else { format!("-{count}") };
        format!("{stem}{tail}.{ending}")
    })
}

/// The name under which exactly these bytes lie in the folder; the search ends at the first free name. What cannot be
/// read counts as another paper.
fn lies_there(folder: &OwnedFd, stem: &str, ending: &str, bytes: &[u8]) -> Option<String> {
    for name in names(stem, ending) {
        // Never waits: a pipe of this name would.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        match rustix::fs::openat(folder, &name, flags, Mode::empty()) {
            Ok(opened) => {
                if holds(std::fs::File::from(opened), bytes) {
                    return Some(name);
                }
            }
            Err(Errno::NOENT) => return None,
            Err(_) => {}
        }
    }
    None
}

fn holds(file: std::fs::File, bytes: &[u8]) -> bool {
    let wanted = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let same_size = file.metadata().is_ok_and(|about| about.is_file() && about.len() == wanted);
    let mut found = Vec::with_capacity(bytes.len());
    same_size && file.take(wanted + 1).read_to_end(&mut found).is_ok() && found == bytes
}

fn open_folder(folder: &Path) -> Result<OwnedFd, SaveProblem> {
    match std::fs::symlink_metadata(folder) {
        Ok(found) if found.file_type().is_symlink() => return Err(SaveProblem::Link(folder.to_path_buf())),
        Ok(_) => {}
        Err(_) => DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|e| SaveProblem::from_io(&e, folder))?,
    }
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    rustix::fs::openat(CWD, folder, flags, Mode::empty()).map_err(|e| SaveProblem::from_errno(e, folder))
}

fn write_temporary(folder: &OwnedFd, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    // A file left by a crashed program of the same number is nobody's.
    let _ = rustix::fs::unlinkat(folder, name, AtFlags::empty());
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let opened = rustix::fs::openat(folder, name, flags, Mode::RUSR | Mode::WUSR)?;
    let mut file = std::fs::File::from(opened);
    file.write_all(bytes)?;
    file.sync_all()
}

/// Renames to the first free name and gives it.
fn give_name(
    folder: &OwnedFd,
    temporary: &str,
    stem: &str,
    ending: &str,
    cause: impl Fn(Errno) -> SaveProblem,
) -> Result<String, SaveProblem> {
    for name in names(stem, ending) {
        match rename_new(folder, temporary, &name) {
            Ok(()) => return Ok(name),
            Err(Errno::EXIST) => {}
            Err(errno) => return Err(cause(errno)),
        }
    }
    Err(SaveProblem::TooMany(stem.to_owned()))
}

/// Renames only if the new name is free. File systems that cannot promise this get the name reserved first.
fn rename_new(folder: &OwnedFd, from: &str, to: &str) -> Result<(), Errno> {
    match rustix::fs::renameat_with(folder, from, folder, to, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            drop(rustix::fs::openat(folder, to, flags, Mode::RUSR | Mode::WUSR)?);
            rustix::fs::renameat(folder, from, folder, to)
        }
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn document() -> Document {
        let date = NaiveDate::from_ymd_opt(2026, 11, 26);
        let (title, foot, lacking) = Default::default();
        let (kind, number) = (Kind::Referral, "460/012/2026".to_owned());
        Document { kind, title, number, date, size: 11.0, foot, lacking, blocks: Vec::new() }
    }

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn names_have_kind_number_and_date_and_nothing_else() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 26);
        assert_eq!(file_stem(Kind::Referral, "460/012/2026", date), "rujukan-460-012-2026-2026-11-26");
        assert_eq!(file_stem(Kind::Missing, "", date), "kurang-2026-11-26");
        assert_eq!(file_stem(Kind::Info, "", None), "info");
        assert_eq!(file_stem(Kind::Info, "../../é \0x", None), "info-x");
        assert!(file_stem(Kind::Info, &"9".repeat(500), None).len() < 80);
    }

    #[test]
    fn files_are_private_and_never_replaced() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("surat");
        let first = save(&folder, &document(), Form::Pdf, b"one").unwrap();
        let second = save(&folder, &document(), Form::Pdf, b"two").unwrap();
        let text = save(&folder, &document(), Form::Text, b"three").unwrap();
        let (first, second, text) = (first.path, second.path, text.path);
        assert!(first.ends_with("rujukan-460-012-2026-2026-11-26.pdf"));
        assert!(second.ends_with("rujukan-460-012-2026-2026-11-26-2.pdf"));
        assert!(text.ends_with("rujukan-460-012-2026-2026-11-26.txt"));
        assert_eq!(std::fs::read(&first).unwrap(), b"one");
        assert_eq!((mode(&folder), mode(&first)), (0o700, 0o600));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3, "no temporary file stays");
    }

    #[test]
    fn the_same_paper_is_not_saved_twice() {
        let outer = tempfile::tempdir().unwrap();
        let keep = |bytes: &[u8]| save(outer.path(), &document(), Form::Pdf, bytes).unwrap();
        let (first, second) = (keep(b"one"), keep(b"two"));
        let (again, other) = (keep(b"one"), keep(b"two"));
        assert!(!first.already && !second.already && again.already && other.already);
        assert_eq!((again.path, other.path), (first.path, second.path));
        assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_paper_of_the_same_length_or_beginning_is_another_one() {
        let outer = tempfile::tempdir().unwrap();
        let keep = |bytes: &[u8]| save(outer.path(), &document(), Form::Text, bytes).unwrap().already;
        assert!(!keep(b"one") && !keep(b"onf") && !keep(b"on") && !keep(b"") && keep(b""));
    }

    #[test]
    fn a_linked_folder_is_refused() {
        let outer = tempfile::tempdir().unwrap();
        let link = outer.path().join("link");
        symlink(outer.path(), &link).unwrap();
        assert_eq!(save(&link, &document(), Form::Pdf, b""), Err(SaveProblem::Link(link)));
    }

    #[test]
    fn a_linked_file_of_the_same_name_is_not_followed() {
        let outer = tempfile::tempdir().unwrap();
        let victim = outer.path().join("victim");
        std::fs::write(&victim, b"mine").unwrap();
        symlink(&victim, outer.path().join("rujukan-460-012-2026-2026-11-26.pdf")).unwrap();
        let saved = save(outer.path(), &document(), Form::Pdf, b"paper").unwrap().path;
        assert!(saved.ends_with("rujukan-460-012-2026-2026-11-26-2.pdf"));
        assert_eq!(std::fs::read(victim).unwrap(), b"mine");
    }

    #[test]
    fn a_file_in_place_of_the_folder_is_said() {
        let outer = tempfile::tempdir().unwrap();
        let file = outer.path().join("file");
        std::fs::write(&file, b"").unwrap();
        assert_eq!(save(&file, &document(), Form::Pdf, b""), Err(SaveProblem::NoFolder(file)));
    }

    #[test]
    fn a_list_goes_to_a_new_file_only() {
        let outer = tempfile::tempdir().unwrap();
        let path = outer.path().join("warga.csv");
        write_new(&path, b"one").unwrap();
        assert_eq!(write_new(&path, b"two"), Err(SaveProblem::Exists(path.clone())));
        assert_eq!((std::fs::read(&path).unwrap(), mode(&path)), (b"one".to_vec(), 0o600));
        let nowhere = outer.path().join("tidak/ada.csv");
        assert!(matches!(write_new(&nowhere, b""), Err(SaveProblem::NoFolder(_))));
        assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_full_disk_is_said_as_such() {
        // The device that is always full stands in for the disk; the path by which a full disk is reported is the same.
        let mut full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = full.write_all(b"x").unwrap_err();
        let problem = SaveProblem::from_io(&error, Path::new("/x"));
        assert_eq!(problem, SaveProblem::Full);
        assert!(problem.sentence(Lang::Id).contains("penuh"));
    }

    #[test]
    fn every_problem_has_a_sentence_in_both_languages() {
        let at = PathBuf::from("/x");
        for problem in [
            SaveProblem::Link(at.clone()),
            SaveProblem::NoFolder(at.clone()),
            SaveProblem::Forbidden(at.clone()),
            SaveProblem::Full,
            SaveProblem::ReadOnly(at),
            SaveProblem::TooMany("a".into()),
            SaveProblem::Exists(PathBuf::from("/x")),
            SaveProblem::Other("b".into()),
        ] {
            assert_ne!(problem.sentence(Lang::Id), problem.sentence(Lang::En));
        }
    }
}
