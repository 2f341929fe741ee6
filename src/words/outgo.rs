//! Sentences of the form through which a report leaves the office as a file.

use super::Lang;

texts! {
    TITLE = "Simpan laporan sebagai berkas", "Save the report as a file";
    FORM = "Bentuk", "Form";
    FORM_HINT = "PDF untuk dicetak, XLSX dan CSV untuk diolah", "PDF to be printed, XLSX and CSV to be worked with";
    PDF = "PDF", "PDF";
    XLSX = "XLSX", "XLSX";
    CSV = "CSV", "CSV";
    PURPOSE = "Untuk apa", "What for";
    PURPOSE_HINT = "tercatat di jurnal, mis. rapat koordinasi", "kept in the journal, e.g. coordination meeting";
    RECIPIENT = "Untuk siapa", "For whom";
    RECIPIENT_HINT = "siapa yang menerima berkas ini", "who gets this file";
}

/// Where it was saved.
pub fn saved(path: &str, lang: Lang) -> String {
    lang.pick(format!("Laporan tersimpan: {path}"), format!("The report is saved: {path}"))
}
