//! What stands behind the names of the monthly report: its tables by the keys of [`SHAPES`], and for each part its words,
//! as paragraphs (`uraian_…`) and as points of a list (`butir_…`).

use std::sync::LazyLock;

use super::values::{Names, Values};
use crate::domain::monthly::Part;
use crate::domain::monthly::content::Officer;
use crate::domain::monthly::draw::POINT;
use crate::domain::monthly::sheet::{Sheet, Table};
use crate::domain::monthly::table::{SHAPES, Shape};
use crate::words::{Lang, monthly_paper as w};

/// Texts of the report beside those of the office, with the dots for an unknown value.
pub(super) const TEXTS: Names = &[
    ("nomor", 24),
    ("lampiran", 4),
    ("hal", 50),
    ("kecamatan", 30),
    ("bulan", 20),
    ("rentang", 40),
    ("sementara", 0),
    ("tanpa_kegiatan", 0),
    ("pos_kosong", 0),
    ("tksk_jabatan", 30),
    ("tksk_nama", 40),
    ("tksk_sk", 40),
];

/// Names of the words of every part: as paragraphs, and as points of a list.
static WORDS: LazyLock<Vec<(Part, String, String)>> = LazyLock::new(|| {
    let names = |part: &Part| (*part, format!("uraian_{}", part.code()), format!("butir_{}", part.code()));
    Part::ALL.iter().map(names).collect()
});

/// Paragraphs of the parts: a part without any prints nothing, no dots.
pub(super) fn paragraphs() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(_, text, _)| text.as_str())
}

/// Lists of the report: the points of every part, and the tables with their columns.
pub(super) fn lists() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let points = WORDS.iter().map(|(.., list)| (list.as_str(), vec!["isi"]));
    let columns = |shape: &Shape| (shape.key, shape.columns.iter().map(|column| column.key).collect());
    points.chain(SHAPES.iter().map(columns))
}

/// Values of a monthly report.
pub fn of_monthly(sheet: &Sheet) -> Values {
    let (head, mut v) = (&sheet.head, Values::default());
    let month = head.period().label(Lang::Id);
    v.office(&sheet.office);
    v.date("tanggal", sheet.date);
    let (decree, vacant) = match &head.officer {
        Officer::Held { decree, .. } if decree.trim().is_empty() => (String::new(), String::new()),
        Officer::Held { decree, date, issuer, .. } => (w::decree(decree, *date, issuer), String::new()),
        Officer::Vacant { since } => (String::new(), w::vacant(&head.name, *since)),
    };
    let running = if head.running { w::running(head.as_of) } else { String::new() };
    let empty = if sheet.empty { w::empty(&month) } else { String::new() };
    for (name, value) in [
        ("nomor", sheet.number.as_str()),
        ("lampiran", "-"),
        ("hal", &w::subject(&head.name, &month)),
        ("kecamatan", &head.name),
        ("bulan", &month),
        ("rentang", &w::days(head.month, head.as_of)),
        ("sementara", &running),
        ("tanpa_kegiatan", &empty),
        ("pos_kosong", &vacant),
        ("tksk_jabatan", &w::signer(&head.name)),
        ("tksk_nama", head.officer.name()),
        ("tksk_sk", &decree),
    ] {
        v.set(name, value);
    }
    for part in Part::ALL {
        words(&mut v, *part, sheet.text(*part));
    }
    for table in &sheet.tables {
        rows(&mut v, table);
    }
    v
}

/// Paragraphs and points. A line after a point that begins none goes on with it.
fn words(v: &mut Values, part: Part, text: &str) {
    let (mut paragraphs, mut points): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix(POINT.trim_end()), points.last_mut()) {
            (Some(point), _) => points.push(point.trim().to_owned()),
            (None, Some(last)) => {
                last.push(' ');
                last.push_str(line);
            }
            (None, None) => paragraphs.push(line),
        }
    }
    if let Some((_, text, list)) = WORDS.iter().find(|(of, ..)| *of == part) {
        v.set(text, &paragraphs.join("\n"));
        v.entries(list, points.into_iter().map(|point| vec![("isi", point)]));
    }
}

fn rows(v: &mut Values, table: &Table) {
    let Some(shape) = SHAPES.iter().find(|shape| shape.key == table.key) else { return };
    let item = |row: &Vec<crate::domain::monthly::sheet::Datum>| {
        shape.columns.iter().zip(row).map(|(column, datum)| (column.key, datum.shown.clone())).collect()
    };
    v.entries(shape.key, table.rows.iter().map(item));
}
