//! Lists for other programs: CSV and XLSX from the same rows. Nothing in them is ever taken for a formula (R26), and
//! numbers that are names (NIK, KK, phones, codes) stay text with every digit.

mod activities;
mod beneath;
mod destinations;
mod follow_ups;
mod gifts;
mod issues;
mod letters;
mod meetings;
mod members;
mod monthly;
mod people;
mod points;
mod posts;
mod promises;
mod register;
mod visits;
mod work;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use csv::WriterBuilder;

use crate::domain::content::Content;
pub use activities::activities;
pub use beneath::{Beneath, beneath};
pub use destinations::destinations;
pub use follow_ups::{FollowUpLine, follow_ups};
pub use gifts::gifts;
pub use issues::{IssueLine, issues};
pub use letters::{LetterLine, letters};
pub use meetings::meetings;
pub use members::{decrees, members};
pub use monthly::monthly;
pub use people::people;
pub use points::points;
pub use posts::posts;
pub use promises::promises;
pub use register::register;
pub use visits::{VisitLine, visits};
pub use work::{CaseLine, ReferralLine, Who, cases, referrals};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words, and numbers that are names.
    Text,
    /// Days.
    Date,
    /// Numbers one may add up.
    Number,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in the header.
    pub name: String,
    /// What stands below.
    pub holds: Holds,
}

/// Name of a column and what its cells hold.
type Head = (&'static str, Holds);

impl Column {
    pub(super) fn all(columns: &[Head]) -> Vec<Column> {
        Column::joined(&[columns])
    }

    /// Columns in groups of which some stand in several lists.
    fn joined(groups: &[&[Head]]) -> Vec<Column> {
        let column = |(name, holds): &Head| Column { name: (*name).to_owned(), holds: *holds };
        groups.iter().copied().flatten().map(column).collect()
    }
}

/// Names of gampong and kecamatan by code.
#[derive(Clone, Debug, Default)]
pub struct Places(BTreeMap<String, String>);

impl Places {
    /// Those of the city.
    pub fn new(content: &Content) -> Places {
        let gampong = content.gampong.iter().map(|one| (one.code.clone(), one.name.clone()));
        let kecamatan = content.kecamatan.iter().map(|one| (one.code.clone(), one.name.clone()));
        Places(gampong.chain(kecamatan).collect())
    }

    /// Name of a gampong or kecamatan; empty for an unknown code.
    pub fn name(&self, code: &str) -> &str {
        self.0.get(code).map_or("", String::as_str)
    }

    /// Name of the kecamatan of a gampong; empty for an unknown code.
    pub fn kecamatan(&self, gampong: &str) -> &str {
        gampong.rsplit_once('.').map_or("", |(above, _)| self.name(above))
    }

    /// Names of kecamatan and gampong of a place that may be either; empty for the whole city.
    pub fn both(&self, code: &str) -> (&str, &str) {
        match self.kecamatan(code) {
            "" => (self.name(code), ""),
            above => (above, self.name(code)),
        }
    }

    /// Three cells of a place: kecamatan, gampong, code.
    fn cells(&self, code: Option<&str>) -> [Cell; 3] {
        let code = code.unwrap_or_default();
        let (above, below) = self.both(code);
        [Cell::text(above), Cell::text(below), Cell::text(code)]
    }
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A number.
    Number(i64),
    /// A number of tenths.
    Tenths(i64),
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// How many.
    pub fn count(count: usize) -> Cell {
        Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A day that may be unknown.
    pub fn day(day: Option<NaiveDate>) -> Cell {
        day.map_or(Cell::Empty, Cell::Date)
    }

    fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => guarded(text),
            Cell::Date(day) => day.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Tenths(tenths) => tenths_plain(*tenths),
        }
    }
}

/// With a decimal point, as programs read it.
fn tenths_plain(tenths: i64) -> String {
    format!("{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10)
}

/// A list: one sheet of a spreadsheet, or a CSV file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Name of the sheet.
    pub title: String,
    /// Columns, left to right.
    pub columns: Vec<Column>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// Why a list could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListProblem {
    /// This program was built without spreadsheets.
    #[error("built without spreadsheets")]
    NoBooks,
    /// A spreadsheet holds no more than 1,048,576 rows and 32,767 letters in a cell; in the library's words.
    #[error("{0}")]
    Book(String),
}

/// Words that a spreadsheet would take for a formula get a mark before them, which the import takes off again. Words
/// that begin with that mark themselves and would lose it get one more.
fn guarded(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let marked = text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']));
    if formula || marked { format!("'{text}") } else { text.to_owned() }
}

/// Without NUL, which no list may hold.
fn clean(text: &str) -> String {
    text.replace('\0', "")
}

/// UTF-8 with a byte order mark (without it the older spreadsheet programs take it for Windows-1252), comma, `\r\n`.
pub fn csv(list: &List) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xEF\xBB\xBF".to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(list.columns.iter().map(|column| guarded(&column.name)));
    for row in &list.rows {
        let _ = writer.write_record(row.iter().map(|cell| clean(&cell.plain())));
    }
    writer.into_inner().unwrap_or_default()
}

/// One spreadsheet with a sheet per list.
///
/// # Errors
/// [`ListProblem`].
#[cfg(feature = "xlsx")]
pub fn xlsx(lists: &[List]) -> Result<Vec<u8>, ListProblem> {
    let mut book = rust_xlsxwriter::Workbook::new();
    // The same rows give the same bytes, so that saving twice is noticed.
    let since = rust_xlsxwriter::ExcelDateTime::from_ymd(2020, 1, 1).map_err(said)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&since));
    for list in lists {
        sheet(book.add_worksheet(), list).map_err(said)?;
    }
    book.save_to_buffer().map_err(said)
}

#[cfg(feature = "xlsx")]
fn said(error: rust_xlsxwriter::XlsxError) -> ListProblem {
    ListProblem::Book(error.to_string())
}

/// This program was built without spreadsheets.
///
/// # Errors
/// [`ListProblem::NoBooks`], always.
#[cfg(not(feature = "xlsx"))]
pub fn xlsx(_lists: &[List]) -> Result<Vec<u8>, ListProblem> {
    Err(ListProblem::NoBooks)
}

#[cfg(feature = "xlsx")]
fn sheet(sheet: &mut rust_xlsxwriter::Worksheet, list: &List) -> Result<(), rust_xlsxwriter::XlsxError> {
    use rust_xlsxwriter::{ExcelDateTime, Format};
    let decimals = Format::new().set_num_format("0.0");
    let (words, days, head) =
        (Format::new().set_num_format("@"), Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_bold());
    sheet.set_name(sheet_name(&list.title))?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, one) in (0u16..).zip(&list.columns) {
        sheet.write_string_with_format(0, column, &one.name, &head)?;
        match one.holds {
            Holds::Text => {
                sheet.set_column_format(column, &words)?;
            }
            Holds::Date => {
                sheet.set_column_format(column, &days)?;
            }
            Holds::Number => {}
        }
        sheet.set_column_width(column, width(list, usize::from(column)))?;
    }
    for (row, cells) in (1u32..).zip(&list.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, clean(text), &words)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, *number as f64)?;
                }
                Cell::Tenths(tenths) => {
                    sheet.write_number_with_format(row, column, *tenths as f64 / 10.0, &decimals)?;
                }
                Cell::Date(day) => match ExcelDateTime::parse_from_str(&day.to_string()) {
                    Ok(date) => {
                        sheet.write_datetime_with_format(row, column, &date, &days)?;
                    }
                    // Spreadsheets know no day before 1900.
                    Err(_) => {
                        sheet.write_string_with_format(row, column, day.to_string(), &words)?;
                    }
                },
            }
        }
    }
    Ok(())
}

/// Signs that no sheet may have in its name, and how long it may be (ECMA-376 and what spreadsheet programs accept).
#[cfg(feature = "xlsx")]
fn sheet_name(title: &str) -> String {
    let allowed = |sign: &char| !matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !sign.is_control();
    let name: String = title.chars().filter(allowed).take(31).collect();
    let name = name.trim_matches('\'').trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}

/// Columns as wide as their widest cell, within reason.
#[cfg(feature = "xlsx")]
fn width(list: &List, column: usize) -> f64 {
    let long = |cell: &Cell| match cell {
        Cell::Empty => 0,
        Cell::Text(text) => text.chars().count(),
        Cell::Date(_) => 10,
        Cell::Number(number) => number.to_string().len(),
        Cell::Tenths(tenths) => tenths_plain(*tenths).len(),
    };
    let head = list.columns.get(column).map_or(0, |one| one.name.chars().count());
    let cells = list.rows.iter().take(500).filter_map(|row| row.get(column)).map(long);
    let most = cells.max().unwrap_or_default().max(head).clamp(4, 48);
    u32::try_from(most).map_or(10.0, |most| f64::from(most) + 2.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn list(cells: &[Cell]) -> List {
        let columns = cells.iter().enumerate().map(|(at, _)| Column { name: format!("k{at}"), holds: Holds::Text });
        List { title: "Daftar".into(), columns: columns.collect(), rows: vec![cells.to_vec()] }
    }

    #[test]
    fn a_formula_stays_words() {
        for text in ["=1+1", "+62", "-5", "@x", "\tx", "\rx", "'=x", "''"] {
            let shown = guarded(text);
            assert!(shown.starts_with('\''), "{text:?}");
            assert_eq!(shown.strip_prefix('\''), Some(text));
        }
        for text in ["Abd", "'Abd", "a=b", ""] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn csv_is_utf_8_with_its_mark_and_full_numbers() {
        let day = NaiveDate::from_ymd_opt(1960, 11, 21);
        let bytes = csv(&list(&[Cell::text("1171031505780001"), Cell::day(day), Cell::Number(-3), Cell::Empty]));
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}k0,k1,k2,k3\r\n1171031505780001,1960-11-21,-3,\r\n");
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn the_same_list_gives_the_same_bytes() {
        let one = list(&[Cell::text("=1+1"), Cell::day(NaiveDate::from_ymd_opt(1850, 1, 1))]);
        assert_eq!(xlsx(std::slice::from_ref(&one)).unwrap(), xlsx(&[one]).unwrap());
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn a_sheet_gets_a_name_that_every_program_accepts() {
        assert_eq!(sheet_name("PPKS [Meuraxa]: 2026/11"), "PPKS Meuraxa 202611");
        assert_eq!(sheet_name("'*?"), "1");
        assert_eq!(sheet_name(&"x".repeat(50)).len(), 31);
    }
}
