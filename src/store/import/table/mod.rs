//! Reading a list with bounds (R25): size, rows, cells, encoding, delimiter, header; from text ([`text`]) or from a
//! spreadsheet ([`book`]). Nothing here knows what the columns mean.

mod book;
mod problem;
mod text;

use std::path::Path;

use csv::StringRecord;

use super::people::Odd;
use crate::domain::fold::fold;
use crate::words::Text;
pub use problem::FileProblem;
pub use text::Encoding;

/// Bounds of R25.
const MOST_BYTES: u64 = 64 << 20;
const MOST_ROWS: usize = 200_000;
const MOST_CELL: usize = 32 << 10;

/// Offices write a title, a date and a blank line above the header; it is looked for in so many rows.
const HEAD_WITHIN: usize = 20;

/// A column that may stand in a file: its own name first, then what else it is called (folded).
pub(super) type Column = (&'static str, &'static [&'static str]);

/// A file to read, and how.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// How its letters are written; a spreadsheet knows by itself.
    pub encoding: Encoding,
    /// Which sheet of a spreadsheet; the only one that fits when none is named.
    pub sheet: Option<&'a str>,
    /// Names of columns in the file and what they are called here.
    pub map: &'a [(String, String)],
}

impl<'a> Source<'a> {
    /// A file of UTF-8 text or a spreadsheet with one list in it.
    pub fn of(path: &'a Path) -> Source<'a> {
        Source { path, encoding: Encoding::Utf8, sheet: None, map: &[] }
    }
}

/// The rows of a file before anybody asked what its columns are.
#[derive(Debug, Default)]
struct Cells {
    /// Line in the file, from 1, and its cells.
    rows: Vec<(usize, StringRecord)>,
    /// Line and column of cells that cannot be trusted, and why.
    bad: Vec<(usize, usize, Text)>,
    /// Cells merged with others: first and last line, and how it is written (`B5:B9`).
    merged: Vec<(usize, usize, String)>,
}

/// A file as cells under known columns.
#[derive(Debug)]
pub(super) struct Table {
    /// For each known column its place in the file.
    places: Vec<(&'static str, usize)>,
    /// Line number and cells.
    pub rows: Vec<(usize, StringRecord)>,
    /// Columns of a family of their own, as `isian:nia`: what stands after the colon, and their place.
    own: Vec<(String, usize)>,
    /// Rows with a cell that cannot be trusted, and why.
    pub refused: Vec<(usize, Odd)>,
    /// Columns of the file that nobody reads, as they are written.
    pub unused: Vec<String>,
}

impl Table {
    /// The cell of a row under a column, without spaces around it; empty where the file has no such column.
    pub fn cell<'a>(&self, row: &'a StringRecord, column: &str) -> &'a str {
        let place = self.places.iter().find(|(name, _)| *name == column);
        place.and_then(|(_, at)| row.get(*at)).unwrap_or_default().trim()
    }

    /// What stands in a row under the columns of their own, by name; without the empty ones.
    pub fn own<'a>(&'a self, row: &'a StringRecord) -> impl Iterator<Item = (&'a str, &'a str)> {
        let filled = |(name, at): &'a (String, usize)| Some((name.as_str(), row.get(*at)?.trim()));
        self.own.iter().filter_map(filled).filter(|(_, cell)| !cell.is_empty())
    }

    /// True when the file has columns of their own.
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
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

/// Reads a file whose header must have the `needed` ones of `columns`.
///
/// # Errors
/// [`FileProblem`].
pub(super) fn read(source: &Source<'_>, columns: &[Column], needed: &[&str]) -> Result<Table, FileProblem> {
    let bytes = text::bytes(source.path)?;
    if let Some(kind) = book::kind(&bytes) {
        return table(book::cells(kind, bytes, source, columns, needed)?, source.map, columns, needed);
    }
    table(text::cells(&bytes, source.encoding)?, source.map, columns, needed)
}

/// The header and what lies under it.
fn table(cells: Cells, map: &[(String, String)], columns: &[Column], needed: &[&str]) -> Result<Table, FileProblem> {
    let at = head(&cells, map, columns, needed)?;
    let mut rows = cells.rows;
    let body = rows.split_off(at + 1);
    let Some((line, header)) = rows.pop() else { return Err(FileProblem::Empty) };
    if let Some((.., range)) = cells.merged.iter().find(|(_, last, _)| *last > line) {
        return Err(FileProblem::Merged(range.clone()));
    }
    let places = places(&header, map, columns);
    let used = |at: usize| places.iter().find(|(_, place)| *place == at).map(|(name, _)| *name);
    let own: Vec<(String, usize)> = header.iter().enumerate().filter_map(|(at, name)| Some((own(name)?, at))).collect();
    let read = |at: usize| used(at).is_some() || own.iter().any(|(_, place)| *place == at);
    let unused = header.iter().enumerate().filter(|(at, name)| !read(*at) && !name.trim().is_empty());
    let unused = unused.map(|(_, name)| name.trim().to_owned()).collect();
    let below = cells.bad.iter().filter(|(at, ..)| *at > line);
    let mut refused: Vec<(usize, Odd)> =
        below.filter_map(|(at, column, why)| used(*column).map(|name| (*at, (name, *why)))).collect();
    refused.dedup_by_key(|(line, _)| *line);
    let keep = |line: &usize| refused.binary_search_by_key(line, |(at, _)| *at).is_err();
    let blank = |row: &StringRecord| row.iter().all(|cell| cell.trim().is_empty());
    let rows = body.into_iter().filter(|(line, row)| keep(line) && !blank(row)).collect();
    Ok(Table { places, rows, own, refused, unused })
}

/// What stands after `isian:` in the name of a column.
fn own(name: &str) -> Option<String> {
    let (family, own) = name.split_once(':')?;
    (fold(family) == "isian" && !own.trim().is_empty()).then(|| own.trim().to_owned())
}

/// The row that is the header: the first with every needed column.
fn head(cells: &Cells, map: &[(String, String)], columns: &[Column], needed: &[&str]) -> Result<usize, FileProblem> {
    let lacking = |row: &StringRecord| -> Vec<&str> {
        let places = places(row, map, columns);
        needed.iter().filter(|name| !places.iter().any(|(known, _)| known == *name)).copied().collect()
    };
    let near = || cells.rows.iter().take(HEAD_WITHIN).enumerate();
    if let Some((at, _)) = near().find(|(_, (_, row))| lacking(row).is_empty()) {
        return Ok(at);
    }
    // The row that comes nearest is the one to speak of.
    let filled = |row: &StringRecord| row.iter().any(|cell| !cell.trim().is_empty());
    let nearest = near().filter(|(_, (_, row))| filled(row)).min_by_key(|(_, (_, row))| lacking(row).len());
    let Some((_, (_, row))) = nearest else { return Err(FileProblem::Empty) };
    let found: Vec<&str> = row.iter().filter(|cell| !cell.trim().is_empty()).take(20).collect();
    Err(FileProblem::MissingColumns(lacking(row).join(", "), found.join(", ")))
}

/// Where the known columns stand; what the user says about a name comes before what the name seems to mean.
fn places(header: &StringRecord, map: &[(String, String)], columns: &[Column]) -> Vec<(&'static str, usize)> {
    let said = |name: &str| {
        let folded = fold(name);
        map.iter().find(|(from, _)| fold(from) == folded).map(|(_, to)| fold(to))
    };
    let names: Vec<String> = header.iter().map(|name| said(name).unwrap_or_else(|| fold(name))).collect();
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

    fn read_with(text: &str, map: &[(String, String)]) -> Result<Table, FileProblem> {
        table(text::cells(text.as_bytes(), Encoding::Utf8)?, map, COLUMNS, &["nik", "nama"])
    }

    fn read_text(text: &str) -> Result<Table, FileProblem> {
        read_with(text, &[])
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
        assert_eq!(read_text(",\n,\n").unwrap_err(), FileProblem::Empty);
    }

    #[test]
    fn a_row_with_other_cells_is_named_by_its_line() {
        assert_eq!(read_text("nik,nama\n1,a\n2,b,c\n").unwrap_err(), FileProblem::BrokenRow(3));
    }

    #[test]
    fn a_title_above_the_header_and_blank_rows_are_no_rows() {
        let table = read_text("DAFTAR PSM,\n,\nNIK,Nama\n1,a\n,\n2,b\n").unwrap();
        let lines: Vec<usize> = table.rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [4, 6]);
    }

    #[test]
    fn a_column_with_a_name_of_its_own_is_read_when_it_is_said_what_it_is() {
        let map = [("Nomor Identitas".to_owned(), "nik".to_owned())];
        let table = read_with("Nomor Identitas,Nama,RT\n1,a,2", &map).unwrap();
        assert_eq!(table.cell(&table.rows[0].1, "nik"), "1");
        assert_eq!(table.unused, ["RT"]);
    }

    #[test]
    fn the_guard_against_formulas_is_taken_off() {
        let table = read_text("nik,nama\n'+62812,'=1+1\n1,'Abd\n''=x,'-\n").unwrap();
        let cells: Vec<(&str, &str)> =
            table.rows.iter().map(|(_, row)| (table.cell(row, "nik"), table.cell(row, "nama"))).collect();
        assert_eq!(cells, [("+62812", "=1+1"), ("1", "'Abd"), ("'=x", "-")]);
    }
}
