//! What stands behind the names of the monthly report: its tables by the keys of [`SHAPES`], and for each part its words,
//! as paragraphs (`uraian_…`) and as points of a list (`butir_…`).

use super::values::{Lists, Names, Values};
use crate::domain::monthly::Part;
use crate::domain::monthly::content::Officer;
use crate::domain::monthly::draw::POINT;
use crate::domain::monthly::sheet::{Sheet, Table};
use crate::domain::monthly::table::SHAPES;
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
    ("uraian_tugas_1", 0),
    ("uraian_tugas_2", 0),
    ("uraian_tugas_3", 0),
    ("uraian_tugas_4", 0),
    ("uraian_tugas_5", 0),
    ("uraian_tugas_6", 0),
    ("uraian_tugas_7", 0),
    ("uraian_tugas_8", 0),
    ("uraian_rapat", 0),
    ("uraian_masalah", 0),
    ("uraian_pilar", 0),
    ("uraian_hambatan", 0),
    ("uraian_tindak_lanjut", 0),
];

/// Lists of the report.
pub(super) const LISTS: Lists = &[
    ("butir_tugas_1", &["isi"]),
    ("butir_tugas_2", &["isi"]),
    ("butir_tugas_3", &["isi"]),
    ("butir_tugas_4", &["isi"]),
    ("butir_tugas_5", &["isi"]),
    ("butir_tugas_6", &["isi"]),
    ("butir_tugas_7", &["isi"]),
    ("butir_tugas_8", &["isi"]),
    ("butir_rapat", &["isi"]),
    ("butir_masalah", &["isi"]),
    ("butir_pilar", &["isi"]),
    ("butir_hambatan", &["isi"]),
    ("butir_tindak_lanjut", &["isi"]),
    ("tugas", &["tugas", "kegiatan", "orang", "angka"]),
    (
        "kegiatan",
        &[
            "tanggal",
            "tugas",
            "jenis",
            "kegiatan",
            "tempat",
            "asal",
            "peserta",
            "perempuan",
            "laki_laki",
            "tidak_dicatat",
            "hasil",
            "hambatan",
        ],
    ),
    ("ppks", &["jenis", "baru", "berakhir", "berlaku", "segar"]),
    ("psks", &["jenis", "baru", "berakhir", "berlaku"]),
    ("gampong", &["gampong", "baru", "ppks", "segar", "bagian", "psks", "putaran", "dipastikan"]),
    ("layanan", &["layanan", "kunjungan", "tak_terlayani"]),
    ("tujuan", &["tujuan", "dikirim", "dijawab", "terlayani", "menunggu", "tanpa_kabar"]),
    ("mitra", &["tanggal", "mitra", "bentuk", "apa", "nilai", "keadaan"]),
    ("titik", &["nama", "wilayah", "keadaan", "petugas", "jam"]),
    ("cara_datang", &["cara", "kunjungan", "kasus"]),
    ("keputusan", &["rapat", "keputusan", "penanggung", "batas", "keadaan"]),
    ("daftar_masalah", &["tanggal", "oleh", "pokok", "masalah", "keadaan", "keputusan"]),
    ("pilar", &["pilar", "anggota", "terlibat", "belum", "hadir"]),
    ("lanjut", &["apa", "penanggung", "batas", "dari", "lewat"]),
];

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
    let named = |names: &[&'static str], prefix: &str| {
        names.iter().copied().find(|name| name.strip_prefix(prefix) == Some(part.code()))
    };
    let texts: Vec<&'static str> = TEXTS.iter().map(|(name, _)| *name).collect();
    let lists: Vec<&'static str> = LISTS.iter().map(|(name, _)| *name).collect();
    if let Some(name) = named(&texts, "uraian_") {
        v.set(name, &paragraphs.join("\n"));
    }
    if let Some(name) = named(&lists, "butir_") {
        v.entries(name, points.into_iter().map(|point| vec![("isi", point)]));
    }
}

fn rows(v: &mut Values, table: &Table) {
    let Some(shape) = SHAPES.iter().find(|shape| shape.key == table.key) else { return };
    let item = |row: &Vec<crate::domain::monthly::sheet::Datum>| {
        shape.columns.iter().zip(row).map(|(column, datum)| (column.key, datum.shown.clone())).collect()
    };
    v.entries(shape.key, table.rows.iter().map(item));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_can_name_every_part_and_every_column() {
        for part in Part::ALL {
            assert!(TEXTS.iter().any(|(name, _)| *name == format!("uraian_{}", part.code())), "{part:?}");
            assert!(LISTS.iter().any(|(name, _)| *name == format!("butir_{}", part.code())), "{part:?}");
        }
        for shape in SHAPES {
            let columns: Vec<&str> = shape.columns.iter().map(|column| column.key).collect();
            let fields = LISTS.iter().find(|(name, _)| *name == shape.key).map(|(_, fields)| *fields);
            assert_eq!(fields, Some(columns.as_slice()), "{}", shape.key);
        }
    }
}
