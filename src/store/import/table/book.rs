//! A spreadsheet: its cells within bounds (R25). The libraries have no limits of their own, so the file is unpacked once
//! with a counter before anything is built from it, and cells are read one after the other, never as one large table: a
//! sheet with one cell in its last corner would be seventeen thousand million cells.

use csv::StringRecord;

use super::{Cells, Column, FileProblem, Source};

/// What a file that is no text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A packed folder, as newer spreadsheet programs write.
    Packed,
    /// The older binary form, or one that is locked with a password.
    Old,
}

/// Told by the first bytes, never by the name.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some(Kind::Packed),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Kind::Old),
        _ => None,
    }
}

/// The cells of the one sheet that has the needed columns, or of the one that was named.
#[cfg(feature = "xlsx")]
pub(super) fn cells(
    kind: Kind,
    bytes: Vec<u8>,
    source: &Source<'_>,
    columns: &[Column],
    needed: &[&str],
) -> Result<Cells, FileProblem> {
    if kind == Kind::Old {
        return Err(FileProblem::OldBook);
    }
    read::unpacked(&bytes)?;
    let mut book = read::open(bytes)?;
    if let Some(name) = source.sheet {
        return read::sheet(&mut book, name);
    }
    let names = read::names(&book);
    let (mut fitting, mut first) = (Vec::new(), None);
    for name in names {
        let cells = read::sheet(&mut book, &name)?;
        match super::head(&cells, source.map, columns, needed) {
            Ok(_) => fitting.push((name, cells)),
            Err(problem) => first = first.or(Some(problem)),
        }
    }
    if fitting.len() > 1 {
        return Err(FileProblem::ManySheets(fitting.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(", ")));
    }
    fitting.pop().map(|(_, cells)| cells).ok_or(first.unwrap_or(FileProblem::Empty))
}

/// This program was built without spreadsheets.
#[cfg(not(feature = "xlsx"))]
pub(super) fn cells(
    _kind: Kind,
    _bytes: Vec<u8>,
    _source: &Source<'_>,
    _columns: &[Column],
    _needed: &[&str],
) -> Result<Cells, FileProblem> {
    Err(FileProblem::NoBooks)
}

#[cfg(feature = "xlsx")]
mod read {
    use std::io::{Cursor, Read as _};

    use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetVisible, Xlsx};

    use super::{Cells, FileProblem, StringRecord};
    use crate::store::import::table::MOST_ROWS;
    use crate::words::{Text, import as w};

    /// Bound of R25 for everything in the file together, once unpacked.
    const MOST_UNPACKED: u64 = 256 << 20;
    /// Columns of a list; a sheet that is wider is no list of ours.
    const MOST_COLUMNS: u32 = 256;
    /// From here on a number has lost digits: spreadsheets keep fifteen.
    const EXACT: f64 = 1e15;

    pub(super) type Book = Xlsx<Cursor<Vec<u8>>>;

    /// Unpacks everything into nothing and counts: what a file says about its own size need not be true.
    pub(super) fn unpacked(bytes: &[u8]) -> Result<(), FileProblem> {
        let broken = |_| FileProblem::BrokenBook;
        let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        let mut left = MOST_UNPACKED;
        for at in 0..packed.len() {
            let part = packed.by_index(at).map_err(broken)?;
            let took = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
            let took = took.map_err(|_| FileProblem::BrokenBook)?;
            left = left.checked_sub(took).ok_or(FileProblem::Unpacked(MOST_UNPACKED >> 20))?;
        }
        Ok(())
    }

    pub(super) fn open(bytes: Vec<u8>) -> Result<Book, FileProblem> {
        Xlsx::new(Cursor::new(bytes)).map_err(|_| FileProblem::BrokenBook)
    }

    /// Sheets a person can see.
    pub(super) fn names(book: &Book) -> Vec<String> {
        let seen = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
        seen.map(|sheet| sheet.name.clone()).collect()
    }

    /// The cells of one sheet.
    pub(super) fn sheet(book: &mut Book, name: &str) -> Result<Cells, FileProblem> {
        let known = names(book);
        if !known.iter().any(|one| one == name) {
            return Err(FileProblem::NoSheet(name.to_owned(), known.join(", ")));
        }
        let merged = book.merge_cells_by_sheet_name(name).map_err(|_| FileProblem::BrokenBook)?;
        let mut cells = Cells { merged: merged.iter().filter_map(range).collect(), ..Cells::default() };
        let mut reader = book.worksheet_cells_reader(name).map_err(|_| FileProblem::BrokenBook)?;
        let mut row = Line::default();
        while let Some(found) = reader.next_cell().map_err(|_| FileProblem::BrokenBook)? {
            let (line, column) = found.get_position();
            if column >= MOST_COLUMNS || matches!(found.get_value(), DataRef::Empty) {
                continue;
            }
            if line != row.at {
                row.finish(&mut cells)?;
                row.at = line;
            }
            let (text, bad) = text(found.get_value());
            let column = column as usize;
            cells.bad.extend(bad.map(|why| (line as usize + 1, column, why)));
            row.put(column, text);
        }
        row.finish(&mut cells)?;
        let width = cells.rows.iter().map(|(_, row)| row.len()).max().unwrap_or_default();
        cells.rows.iter_mut().for_each(|(_, row)| (row.len()..width).for_each(|_| row.push_field("")));
        Ok(cells)
    }

    /// A row while its cells come in.
    #[derive(Default)]
    struct Line {
        at: u32,
        cells: Vec<String>,
    }

    impl Line {
        fn put(&mut self, column: usize, text: String) {
            if self.cells.len() <= column {
                self.cells.resize(column + 1, String::new());
            }
            if let Some(cell) = self.cells.get_mut(column) {
                *cell = text;
            }
        }

        fn finish(&mut self, cells: &mut Cells) -> Result<(), FileProblem> {
            if self.cells.iter().all(|cell| cell.trim().is_empty()) {
                self.cells.clear();
                return Ok(());
            }
            if cells.rows.len() > MOST_ROWS {
                return Err(FileProblem::TooManyRows);
            }
            cells.rows.push((self.at as usize + 1, self.cells.drain(..).collect::<StringRecord>()));
            Ok(())
        }
    }

    /// A cell in words, and why it cannot be trusted if it cannot.
    fn text(value: &DataRef<'_>) -> (String, Option<Text>) {
        match value {
            DataRef::Int(number) => (number.to_string(), None),
            DataRef::Float(number) => (decimal(*number), (number.abs() >= EXACT).then_some(w::DIGITS_LOST)),
            DataRef::String(text) => (text.clone(), None),
            DataRef::SharedString(text) => ((*text).to_owned(), None),
            DataRef::DateTimeIso(text) => (text.get(..10).unwrap_or(text).to_owned(), None),
            DataRef::DurationIso(text) => (text.clone(), None),
            DataRef::DateTime(day) => (date(day), None),
            DataRef::Bool(true) => ("1".to_owned(), None),
            DataRef::Bool(false) => ("0".to_owned(), None),
            DataRef::Error(_) => (String::new(), Some(w::CELL_ERROR)),
            DataRef::Empty => (String::new(), None),
        }
    }

    /// A number as it is written, without the `.0` of a whole one.
    fn decimal(number: f64) -> String {
        if number.fract() == 0.0 && number.abs() < 1e17 { format!("{number:.0}") } else { number.to_string() }
    }

    fn date(day: &ExcelDateTime) -> String {
        let (year, month, day, ..) = day.to_ymd_hms_milli();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// First and last line of merged cells, and how they are written; one line only breaks no list.
    fn range(cells: &Dimensions) -> Option<(usize, usize, String)> {
        let named = |(row, column): (u32, u32)| format!("{}{}", letters(column), row + 1);
        let written = format!("{}:{}", named(cells.start), named(cells.end));
        (cells.start != cells.end).then_some((cells.start.0 as usize + 1, cells.end.0 as usize + 1, written))
    }

    /// `A`, `Z`, `AA` …
    fn letters(column: u32) -> String {
        let own = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
        if column < 26 { own.to_string() } else { format!("{}{own}", letters(column / 26 - 1)) }
    }

    #[cfg(test)]
    #[allow(clippy::unwrap_used)]
    mod tests {
        use super::*;

        #[test]
        fn columns_are_called_as_the_spreadsheet_calls_them() {
            assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
        }

        #[test]
        fn whole_numbers_have_no_point_and_long_ones_are_not_trusted() {
            assert_eq!(text(&DataRef::Float(7.0)), ("7".into(), None));
            assert_eq!(text(&DataRef::Float(0.5)), ("0.5".into(), None));
            assert_eq!(text(&DataRef::Float(1_171_031_505_780_001.0)).1, Some(w::DIGITS_LOST));
        }

        #[test]
        fn a_sheet_may_have_a_heading_and_two_hundred_thousand_rows_and_not_one_more() {
            let mut cells = Cells::default();
            let mut next = |line: usize, text: &str| {
                let mut row = Line { at: u32::try_from(line).unwrap(), ..Line::default() };
                row.put(1, text.to_owned());
                row.finish(&mut cells).map(|()| cells.rows.len())
            };
            for line in 0..=MOST_ROWS {
                assert_eq!(next(line, "Contoh"), Ok(line + 1));
            }
            assert_eq!(next(MOST_ROWS + 1, "  "), Ok(MOST_ROWS + 1), "an empty line is no row");
            assert_eq!(next(MOST_ROWS + 2, "Contoh"), Err(FileProblem::TooManyRows));
        }

        #[test]
        fn a_file_that_unpacks_to_too_much_is_refused_before_it_is_read() {
            use std::io::Write as _;
            let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
            packed.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default()).unwrap();
            let block = vec![b' '; 1 << 20];
            (0..257).for_each(|_| packed.write_all(&block).unwrap());
            let bytes = packed.finish().unwrap().into_inner();
            assert!(bytes.len() < 1 << 20);
            assert_eq!(unpacked(&bytes), Err(FileProblem::Unpacked(256)));
            assert_eq!(unpacked(b"PK\x03\x04 nothing"), Err(FileProblem::BrokenBook));
        }
    }
}

#[cfg(test)]
mod tests;
