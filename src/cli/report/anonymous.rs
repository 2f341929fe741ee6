//! `loket report anonim`: rows without anybody in them, for research.

use chrono::NaiveDate;

use super::{Failure, Format, Way, book, plain_json, say};
use crate::domain::report::{Area, Period};
use crate::paper::list::{Cell, Column, Holds, List, csv};
use crate::store::Store;
use crate::store::report::{self, Nobody};
use crate::words::{Lang, reporting as w};

/// Columns of the rows. A stable form that other programs read, hence in one language.
const COLUMNS: [&str; 10] = [
    "catatan",
    "waktu",
    "kecamatan",
    "jenis_kelamin",
    "kelompok_umur",
    "cara_datang",
    "layanan",
    "hasil",
    "alasan",
    "tujuan",
];

/// Makes the rows and lets them out; how many were withheld is said, and stands on a sheet of its own.
pub(super) fn made(
    store: &mut Store,
    way: &Way,
    (period, area, today): (Period, &Area, NaiveDate),
    lang: Lang,
) -> Result<(), Failure> {
    let found = store.read(|read| report::anonymous(read, period, area, today))?;
    let note = w::withheld(found.rows.len(), found.withheld, lang);
    let list = list(&found.rows);
    let bytes = match way.format {
        Format::Json => as_json(&found.rows, found.withheld, &note),
        Format::Xlsx => book(&[list, about(&note, lang)], lang)?,
        _ => csv(&list),
    };
    let title = format!("laporan anonim {}", period.code());
    way.let_out(store, (&title, found.rows.len()), area, &bytes, lang)?;
    say(&note);
    Ok(())
}

fn cells(row: &Nobody) -> [&str; 10] {
    [
        &row.record,
        &row.time,
        &row.kecamatan,
        &row.sex,
        &row.age,
        &row.channel,
        &row.service,
        &row.outcome,
        &row.reason,
        &row.destination,
    ]
}

fn list(rows: &[Nobody]) -> List {
    let column = |name: &&str| Column { name: (*name).to_owned(), holds: Holds::Text };
    let row = |row: &Nobody| cells(row).iter().map(|text| Cell::text(*text)).collect();
    List {
        title: "anonim".to_owned(),
        columns: COLUMNS.iter().map(column).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

fn about(note: &str, lang: Lang) -> List {
    let column = Column { name: w::ANONYMOUS.get(lang).to_owned(), holds: Holds::Text };
    List { title: "catatan".to_owned(), columns: vec![column], rows: vec![vec![Cell::text(note)]] }
}

fn as_json(rows: &[Nobody], withheld: usize, note: &str) -> Vec<u8> {
    let row = |row: &Nobody| -> serde_json::Map<String, serde_json::Value> {
        COLUMNS.iter().zip(cells(row)).map(|(name, text)| ((*name).to_owned(), text.into())).collect()
    };
    let rows: Vec<_> = rows.iter().map(row).collect();
    let value = serde_json::json!({ "rows": rows, "withheld": withheld, "note": note });
    plain_json(&value).into_bytes()
}
