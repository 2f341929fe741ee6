//! A file of text: its bytes within bounds, its letters, its delimiter, its rows.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use csv::ReaderBuilder;

use super::{Cells, FileProblem, MOST_BYTES, MOST_ROWS};
use crate::words::{Text, import as w};

/// How the letters of a file are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, refused where it is not.
    #[default]
    Utf8,
    /// Windows-1252, and Latin-1 with it: what older spreadsheet programs save.
    Latin1,
}

/// Letters of Windows-1252 from 0x80 to 0x9F; places without a letter keep their number. Source: the Unicode
/// consortium's mapping of code page 1252.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// One byte of Windows-1252; outside the block that differs it is Latin-1.
fn western(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| WESTERN.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

/// The rows of a file of text, the header among them.
pub(super) fn cells(bytes: &[u8], encoding: Encoding) -> Result<Cells, FileProblem> {
    rows(&text(bytes, encoding)?)
}

/// The whole file, within the bounds.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, FileProblem> {
    let unreadable = |error: std::io::Error| FileProblem::Unreadable(path.display().to_string(), why(&error));
    let file = File::open(path).map_err(unreadable)?;
    let meta = file.metadata().map_err(unreadable)?;
    if meta.is_dir() {
        return Err(FileProblem::Unreadable(path.display().to_string(), w::IS_FOLDER));
    }
    let size = meta.len();
    if size > MOST_BYTES {
        return Err(FileProblem::TooBig(size >> 20));
    }
    let mut bytes = Vec::new();
    // A pipe or a growing file has no honest size.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES { Err(FileProblem::TooBig(MOST_BYTES >> 20)) } else { Ok(bytes) }
}

/// What the system said, in our words.
fn why(error: &std::io::Error) -> Text {
    match error.kind() {
        std::io::ErrorKind::NotFound => w::NOT_THERE,
        std::io::ErrorKind::PermissionDenied => w::NOT_ALLOWED,
        std::io::ErrorKind::IsADirectory => w::IS_FOLDER,
        _ => w::DISK_SAYS_NO,
    }
}

fn text(bytes: &[u8], encoding: Encoding) -> Result<String, FileProblem> {
    if encoding == Encoding::Latin1 {
        return Ok(bytes.iter().map(|byte| western(*byte)).collect());
    }
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(plain) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let before = plain.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let byte = plain.get(error.valid_up_to()).copied().unwrap_or_default();
            Err(FileProblem::NotUtf8(line, byte, likely(plain)))
        }
    }
}

/// What a file that is not UTF-8 probably is.
fn likely(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16",
        _ if bytes.contains(&0) => "UTF-16",
        _ if bytes.iter().any(|byte| (0x80..0xA0).contains(byte)) => "Windows-1252",
        _ => "Latin-1",
    }
}

/// The sign that stands most often in the header.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn rows(text: &str) -> Result<Cells, FileProblem> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).has_headers(false).from_reader(text.as_bytes());
    let mut cells = Cells::default();
    for record in reader.records() {
        let record = record.map_err(|error| {
            FileProblem::BrokenRow(error.position().map_or(cells.rows.len() + 1, |at| at.line() as usize))
        })?;
        if cells.rows.len() > MOST_ROWS {
            return Err(FileProblem::TooManyRows);
        }
        let line = record.position().map_or(0, |at| at.line() as usize);
        cells.rows.push((line, record.iter().map(unguarded).collect()));
    }
    Ok(cells)
}

/// A cell as it was before a spreadsheet was kept from taking it for a formula (R26; see [`crate::paper`]'s lists).
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) => rest,
        _ => cell,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn other_encodings_are_recognised_by_line_and_byte() {
        assert_eq!(text(b"nik\nAndr\xE9\n", Encoding::Utf8).unwrap_err(), FileProblem::NotUtf8(2, 0xE9, "Latin-1"));
        assert_eq!(text(b"\x93nik\x94", Encoding::Utf8).unwrap_err(), FileProblem::NotUtf8(1, 0x93, "Windows-1252"));
        assert_eq!(text(b"\xFF\xFEn\0i\0", Encoding::Utf8).unwrap_err(), FileProblem::NotUtf8(1, 0xFF, "UTF-16"));
        assert_eq!(text(b"\xEF\xBB\xBFnik", Encoding::Utf8).unwrap(), "nik");
    }

    #[test]
    fn a_western_file_is_read_when_it_is_called_so() {
        assert_eq!(text(b"Andr\xE9 \x96 \x93nik\x94", Encoding::Latin1).unwrap(), "André – “nik”");
    }

    #[test]
    fn as_many_rows_as_are_allowed_are_read_and_one_more_is_refused_with_a_sentence() {
        let sheet = |lines: usize| rows(&format!("nama\n{}", "Contoh\n".repeat(lines)));
        assert_eq!(sheet(MOST_ROWS).unwrap().rows.len(), MOST_ROWS + 1, "the heading is no row");
        let refused = sheet(MOST_ROWS + 1).err().unwrap();
        assert_eq!(refused, FileProblem::TooManyRows);
        assert!(refused.sentence(Lang::Id).contains("200.000 baris"), "{}", refused.sentence(Lang::Id));
    }

    #[test]
    fn what_cannot_be_opened_is_said_in_our_words() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| bytes(path).unwrap_err().sentence(Lang::Id);
        assert!(said(folder.path()).contains("adalah folder"), "{}", said(folder.path()));
        let missing = said(&folder.path().join("x.csv"));
        assert!(missing.contains("tidak ada") && !missing.contains("os error"), "{missing}");
    }
}
