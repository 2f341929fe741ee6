//! Reading a CSV file with bounds (R25): size, rows, cells, encoding, delimiter, header. Nothing here knows what the
//! columns mean.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::domain::fold::fold;
use crate::words::{Lang, Text, import as w};

/// Bounds of R25.
const MOST_BYTES: u64 = 64 << 20;
const MOST_ROWS: usize = 200_000;
const MOST_CELL: usize = 32 << 10;

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Larger than 64 MiB; its size in MiB.
    TooBig(u64),
    /// More than 200,000 rows.
    TooManyRows,
    /// Not UTF-8: line, first strange byte, what it probably is.
    NotUtf8(usize, u8, &'static str),
    /// No header.
    Empty,
    /// Needed columns that are missing, and those found.
    MissingColumns(String, String),
    /// The table breaks at this line.
    BrokenRow(usize),
    /// The file cannot be opened: path and why.
    Unreadable(String, Text),
}

impl FileProblem {
    /// One sentence: what, why, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            FileProblem::TooBig(size) => w::too_big(*size, lang),
            FileProblem::TooManyRows => w::too_many_rows(lang),
            FileProblem::NotUtf8(line, byte, likely) => w::not_utf8(*line, *byte, likely, lang),
            FileProblem::Empty => w::EMPTY.get(lang).to_owned(),
            FileProblem::MissingColumns(missing, found) => w::missing_columns(missing, found, lang),
            FileProblem::BrokenRow(line) => w::broken_row(*line, lang),
            FileProblem::Unreadable(path, detail) => w::unreadable(path, detail.get(lang), lang),
        }
    }
}

/// A column that may stand in a file: its own name first, then what else it is called (folded).
pub(super) type Column = (&'static str, &'static [&'static str]);

/// A file as cells under known columns.
#[derive(Debug)]
pub(super) struct Table {
    /// For each known column its place in the file.
    places: Vec<(&'static str, usize)>,
    /// Line number and cells.
    pub rows: Vec<(usize, StringRecord)>,
}

impl Table {
    /// The cell of a row under a column, without spaces around it; empty where the file has no such column.
    pub fn cell<'a>(&self, row: &'a StringRecord, column: &str) -> &'a str {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place.and_then(|(_, at)| row.get(*at)).unwrap_or_default().trim()
    }

    /// True when the file has this column.
    pub fn has(&self, column: &str) -> bool {
        self.places.iter().any(|(name, _)| *name == column)
    }

    /// True when a cell of this row is larger than allowed.
    pub fn oversized(row: &StringRecord) -> bool {
        row.iter().any(|cell| cell.len() > MOST_CELL)
    }
}

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

/// Reads a file whose header must have the `needed` ones of `columns`.
///
/// # Errors
/// [`FileProblem`].
pub(super) fn read(path: &Path, encoding: Encoding, columns: &[Column], needed: &[&str]) -> Result<Table, FileProblem> {
    let bytes = bytes(path)?;
    parse(&text(&bytes, encoding)?, columns, needed)
}

fn bytes(path: &Path) -> Result<Vec<u8>, FileProblem> {
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

fn parse(text: &str, columns: &[Column], needed: &[&str]) -> Result<Table, FileProblem> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| FileProblem::BrokenRow(1))?.clone();
    if header.iter().all(|name| name.trim().is_empty()) {
        return Err(FileProblem::Empty);
    }
    let places = places(&header, columns);
    let missing: Vec<&str> =
        needed.iter().filter(|name| !places.iter().any(|(known, _)| known == *name)).copied().collect();
    if !missing.is_empty() {
        let found: Vec<&str> = header.iter().take(20).collect();
        return Err(FileProblem::MissingColumns(missing.join(", "), found.join(", ")));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            FileProblem::BrokenRow(error.position().map_or(rows.len() + 2, |at| at.line() as usize))
        })?;
        if rows.len() == MOST_ROWS {
            return Err(FileProblem::TooManyRows);
        }
        rows.push((record.position().map_or(0, |at| at.line() as usize), record));
    }
    Ok(Table { places, rows })
}

fn places(header: &StringRecord, columns: &[Column]) -> Vec<(&'static str, usize)> {
    let names: Vec<String> = header.iter().map(fold).collect();
    let place = |(own, others): &Column| {
        let called = |name: &String| fold(own) == *name || others.contains(&name.as_str());
        names.iter().position(called).map(|at| (*own, at))
    };
    columns.iter().filter_map(place).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[("nik", &["no ktp"]), ("nama", &["nama lengkap"])];

    fn read_text(text: &str) -> Result<Table, FileProblem> {
        parse(text, COLUMNS, &["nik", "nama"])
    }

    #[test]
    fn comma_semicolon_and_tab_are_told_by_the_header() {
        for text in ["nik,nama\n1,a b", "NIK;Nama Lengkap\n1;a b", "No. KTP\tNAMA\n1\ta b"] {
            let table = read_text(text).unwrap();
            assert_eq!(table.cell(&table.rows[0].1, "nama"), "a b", "{text}");
            assert_eq!(table.rows[0].0, 2);
        }
    }

    #[test]
    fn missing_columns_are_named() {
        let problem = read_text("nik,umur\n1,2").unwrap_err();
        assert_eq!(problem, FileProblem::MissingColumns("nama".into(), "nik, umur".into()));
        assert_eq!(read_text("").unwrap_err(), FileProblem::Empty);
    }

    #[test]
    fn a_row_with_other_cells_is_named_by_its_line() {
        assert_eq!(read_text("nik,nama\n1,a\n2,b,c\n").unwrap_err(), FileProblem::BrokenRow(3));
    }

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
    fn what_cannot_be_opened_is_said_in_our_words() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| bytes(path).unwrap_err().sentence(Lang::Id);
        assert!(said(folder.path()).contains("adalah folder"), "{}", said(folder.path()));
        let missing = said(&folder.path().join("x.csv"));
        assert!(missing.contains("tidak ada") && !missing.contains("os error"), "{missing}");
    }
}
