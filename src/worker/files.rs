//! Files that go into a case and out again. Everything that can be wrong with a file is found before it is read whole.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::{Answer, Done, Failure};
use crate::domain::attachment::{FileRefusal, Format, HEAD, MAX_NAME, Owner, typed_path};
use crate::domain::ids::AttachmentId;
use crate::domain::safe::safe_line;
use crate::paper::save::{SaveProblem, keep};
use crate::store::attachment::{self, Incoming};
use crate::store::{Store, office};
use crate::words::Lang;

/// What to do with a file.
#[derive(Clone, Debug)]
pub enum FileAct {
    /// Keeps the file at this path, as typed, with its owner.
    Add(Owner, String),
    /// Writes a kept file into the folder of attachments beside the data.
    SaveOut(AttachmentId),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum FileAnswer {
    /// It is kept.
    Stored,
    /// It lies here now.
    SavedOut(PathBuf),
}

/// Does one thing with a file.
pub(super) fn perform(store: &mut Store, act: &FileAct) -> Done {
    match act {
        FileAct::Add(owner, typed) => {
            let settings = store.read(office::get).map_err(Failure::from)?.map(|(settings, _)| settings);
            let limit = settings.unwrap_or_default().attachment_mib;
            let path = typed_path(typed, std::env::var("HOME").ok().as_deref());
            let (kind, bytes) = read(&path, limit).map_err(Failure::File)?;
            let file = Incoming::new(&name_of(&path), kind, bytes);
            let done = store.write(|w| attachment::add(w, *owner, &file)).map_err(Failure::from)?;
            Ok((Answer::File(FileAnswer::Stored), done.changed))
        }
        FileAct::SaveOut(id) => {
            let (one, bytes) = store.read(|r| attachment::get(r, *id)).map_err(Failure::from)?;
            let folder = store.path().parent().unwrap_or(Path::new(".")).join("lampiran");
            let said = |problem: SaveProblem| Failure::File(FileRefusal::NotSaved(problem.sentence(Lang::Id)));
            let saved = keep(&folder, &stem(&one.name), one.kind.code(), &bytes).map_err(said)?;
            Ok((Answer::File(FileAnswer::SavedOut(saved.path)), Default::default()))
        }
    }
}

/// The kind and the bytes of a file that is not larger than so many MiB.
///
/// # Errors
/// [`FileRefusal`], found out before more than the first bytes are read.
fn read(path: &Path, limit: u64) -> Result<(Format, Vec<u8>), FileRefusal> {
    let most = limit.saturating_mul(1024 * 1024);
    let cause = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => FileRefusal::Missing(path.to_owned()),
        _ => FileRefusal::Unreadable(path.to_owned(), error.kind().to_string()),
    };
    // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
    let about = std::fs::metadata(path).map_err(cause)?;
    match about.len() {
        _ if !about.is_file() => return Err(FileRefusal::NoFile(path.to_owned())),
        0 => return Err(FileRefusal::Empty(path.to_owned())),
        size if size > most => return Err(FileRefusal::TooLarge(size, limit)),
        _ => {}
    }
    let mut file = File::open(path).map_err(cause)?;
    let mut bytes = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut bytes).map_err(cause)?;
    let kind = Format::of(&bytes).ok_or_else(|| FileRefusal::Format(path.to_owned()))?;
    // It may grow while it is read.
    file.take(most.saturating_sub(HEAD as u64) + 1).read_to_end(&mut bytes).map_err(cause)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > most { Err(FileRefusal::TooLarge(size, limit)) } else { Ok((kind, bytes)) }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| safe_line(&name.to_string_lossy())).unwrap_or_default();
    let name: String = name.trim().chars().take(MAX_NAME).collect();
    if name.is_empty() { "lampiran".into() } else { name }
}

/// A name for a file on any disk: letters, digits, dot, dash; without the ending it had.
fn stem(name: &str) -> String {
    let bare = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain = |letter: char| if letter.is_alphanumeric() || "-_".contains(letter) { letter } else { '-' };
    let stem: String = bare.chars().map(plain).take(80).collect();
    let stem = stem.trim_matches('-').to_owned();
    if stem.is_empty() { "lampiran".into() } else { stem }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("foto.jpg");
        std::fs::write(&path, bytes).unwrap();
        (folder, path)
    }

    #[test]
    fn a_photo_is_read_whole() {
        let bytes = [&b"\xFF\xD8\xFF\xE0"[..], &[7; 40_000]].concat();
        let (_folder, path) = file(&bytes);
        assert_eq!(read(&path, 5), Ok((Format::Jpeg, bytes)));
    }

    #[test]
    fn the_name_does_not_make_a_photo() {
        let (_folder, path) = file(b"MZ this is a program");
        assert_eq!(read(&path, 5), Err(FileRefusal::Format(path)));
    }

    #[test]
    fn two_gigabytes_are_refused_before_they_are_read() {
        let (_folder, path) = file(b"\xFF\xD8\xFF");
        let size = 2 << 30;
        // A hole: the length is there, the bytes are not.
        File::options().write(true).open(&path).unwrap().set_len(size).unwrap();
        assert_eq!(read(&path, 5), Err(FileRefusal::TooLarge(size, 5)));
    }

    #[test]
    fn missing_empty_and_folders_are_told_apart() {
        let (folder, path) = file(b"");
        assert_eq!(read(&path, 5), Err(FileRefusal::Empty(path)));
        let gone = folder.path().join("tidak-ada.jpg");
        assert_eq!(read(&gone, 5), Err(FileRefusal::Missing(gone)));
        let here = folder.path().to_owned();
        assert_eq!(read(&here, 5), Err(FileRefusal::NoFile(here)));
    }

    #[test]
    fn a_pipe_is_never_opened() {
        let path = PathBuf::from("/dev/zero");
        assert_eq!(read(&path, 5), Err(FileRefusal::NoFile(path)));
    }

    #[test]
    fn names_are_clean_inside_and_outside() {
        assert!(!name_of(Path::new("/a/KTP\u{1b}[31m.jpg")).contains('\u{1b}'));
        assert_eq!(stem("../foto KTP (1).jpg"), "foto-KTP--1");
        assert_eq!(stem("...."), "lampiran");
    }
}
