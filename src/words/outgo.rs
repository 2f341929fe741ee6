//! Sentences of the form through which a report leaves the office as a file.

use super::Lang;

texts! {
    TITLE = "Simpan laporan sebagai berkas", "Save the report as a file";
    FORM = "Bentuk", "Form";
    FORM_HINT = "panah atau spasi memilih", "arrows or space choose";
    PDF = "PDF untuk dicetak", "PDF to be printed";
    XLSX = "XLSX untuk diolah", "XLSX to be worked with";
    CSV = "CSV untuk program lain", "CSV for other programs";
    PURPOSE = "Untuk apa", "What for";
    PURPOSE_HINT = "tercatat di jurnal, mis. rapat koordinasi", "kept in the journal, e.g. coordination meeting";
    RECIPIENT = "Untuk siapa", "For whom";
    GIVING_UP = "Membatalkan …", "Giving it up …";
    GIVEN_UP = "Dibatalkan. Tidak ada berkas yang tersimpan, dan jurnal tidak mencatat apa pun. Isian di formulir masih ada.", "Given up. No file was saved and nothing is in the journal. What you typed is still here.";
    RECIPIENT_HINT = "siapa yang menerima berkas ini", "who gets this file";
}

/// How far it is, and the way out.
pub fn progress(done: usize, of: usize, lang: Lang) -> String {
    let said = super::reporting::progress(done, of, lang);
    lang.pick(format!("{said} · Esc: batal"), format!("{said} · Esc: cancel"))
}

/// Where it was saved.
pub fn saved(path: &str, lang: Lang) -> String {
    lang.pick(format!("Laporan tersimpan: {path}"), format!("The report is saved: {path}"))
}
