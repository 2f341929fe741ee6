//! What stands behind the names in a template: texts, lists and yes-or-no facts, and which of them each paper has.

use std::collections::BTreeMap;

use super::{Wording, disposition, meeting, monthly};
use crate::domain::letter::data::{
    ChecklistRow, Consent, DocumentState, InfoSheetData, LetterData, MissingSlipData, OfficeHead, long_date, month_year,
};
use crate::paper::document::Kind;
use crate::paper::shown;

/// One entry of a list: its own names.
pub type Item = BTreeMap<&'static str, String>;

/// Dots for a value whose name has no better length in [`texts`].
const DOTS: usize = 30;

/// Everything a template can print.
#[derive(Clone, Debug, Default)]
pub struct Values {
    texts: BTreeMap<&'static str, String>,
    lists: BTreeMap<&'static str, Vec<Item>>,
    /// Name lines of the letterhead.
    pub names: Vec<String>,
}

impl Values {
    /// Sets a text; it is made safe and trimmed here, once for all drawers.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.texts.insert(name, shown(value));
    }

    /// The text of a name; empty means unknown.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The entries of a list.
    pub fn list(&self, name: &str) -> &[Item] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// True if the text or the list has something in it.
    pub fn has(&self, name: &str) -> bool {
        !self.text(name).is_empty() || !self.list(name).is_empty()
    }

    #[cfg(test)]
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// Dots to print when the value is unknown.
    pub fn dots(&self, name: &str) -> usize {
        let all = OFFICE
            .iter()
            .chain(LETTER)
            .chain(MISSING)
            .chain(INFO)
            .chain(disposition::TEXTS)
            .chain(meeting::TEXTS)
            .chain(monthly::TEXTS);
        let words = || monthly::paragraphs().any(|one| one == name);
        let known = all.into_iter().find(|(n, _)| *n == name).map(|(_, dots)| *dots);
        known.unwrap_or_else(|| if words() { 0 } else { DOTS })
    }

    fn flag(&mut self, name: &'static str, on: bool) {
        self.set(name, if on { "ya" } else { "" });
    }

    pub(super) fn entries(&mut self, name: &'static str, items: impl IntoIterator<Item = Vec<(&'static str, String)>>) {
        let numbered = items.into_iter().enumerate().map(|(at, item)| {
            let fields = item.into_iter().map(|(key, value)| (key, shown(&value)));
            fields.chain([("no", (at + 1).to_string())]).collect()
        });
        self.lists.insert(name, numbered.collect());
    }

    fn checklist(&mut self, rows: &[ChecklistRow], wording: &Wording) {
        let one = |row: &ChecklistRow| {
            let state = match row.state {
                DocumentState::Have => &wording.have,
                DocumentState::Missing => &wording.missing,
            };
            let kind = match row.required {
                Some(true) => &wording.required,
                Some(false) => &wording.optional,
                None => "",
            };
            vec![("dokumen", row.document.clone()), ("keadaan", state.clone()), ("sifat", kind.to_owned())]
        };
        let of = |state| rows.iter().filter(move |r| r.state == state).map(one);
        self.entries("syarat", rows.iter().map(one));
        self.entries("ada", of(DocumentState::Have));
        self.entries("kurang", of(DocumentState::Missing));
    }

    /// The missing papers in two parts: what nothing works without, and what helps if there is any.
    fn missing(&mut self, rows: &[ChecklistRow], wording: &Wording) {
        let lacking = |row: &&ChecklistRow| row.state == DocumentState::Missing;
        let optional = |row: &&ChecklistRow| row.required == Some(false);
        let named = |row: &ChecklistRow| vec![("dokumen", row.document.clone()), ("keadaan", wording.missing.clone())];
        let (if_any, must): (Vec<_>, Vec<_>) = rows.iter().filter(lacking).partition(optional);
        self.flag("lengkap", !rows.is_empty() && must.is_empty() && if_any.is_empty());
        self.flag("wajib_lengkap", must.is_empty() && !if_any.is_empty());
        self.entries("kurang_wajib", must.into_iter().map(named));
        self.entries("kurang_bila_ada", if_any.into_iter().map(named));
    }

    pub(super) fn office(&mut self, office: &OfficeHead) {
        self.names = office.names.iter().map(|n| shown(n)).filter(|n| !n.is_empty()).collect();
        self.texts.insert("kantor", self.names.last().cloned().unwrap_or_default());
        self.set("alamat_kantor", &office.address);
        self.set("telepon_kantor", &office.phone);
        self.set("kota", &office.city);
        self.set("ttd_jabatan", &office.signer_title);
        self.set("ttd_nama", &office.signer_name);
        self.set("ttd_nip", &office.signer_nip);
    }

    pub(super) fn date(&mut self, name: &'static str, date: Option<chrono::NaiveDate>) {
        self.set(name, &date.map(long_date).unwrap_or_default());
    }
}

/// Names of texts, each with the dots for an unknown value.
pub(super) type Names = &'static [(&'static str, usize)];

/// Names of the office, in every paper, with the dots for an unknown value.
const OFFICE: Names = &[
    ("kantor", 40),
    ("alamat_kantor", 40),
    ("telepon_kantor", 16),
    ("kota", 20),
    ("ttd_jabatan", 30),
    ("ttd_nama", 40),
    ("ttd_nip", 30),
    ("tanggal", 30),
];
const LETTER: Names = &[
    ("nomor", 24),
    ("klasifikasi", 12),
    ("lampiran", 4),
    ("hal", 50),
    ("tujuan", 50),
    ("tujuan_jabatan", 30),
    ("tujuan_alamat", 50),
    ("nama", 60),
    ("nik", 40),
    ("lahir", 50),
    ("alamat", 60),
    ("gampong", 30),
    ("kecamatan", 30),
    ("pelapor", 50),
    ("keperluan_semua", 60),
    ("catatan", 60),
    ("kode_balasan", 10),
    ("batas_balas", 30),
    ("tanggal_setuju", 30),
    ("setuju", 0),
    ("setuju_belum", 0),
    ("setuju_wakil", 0),
    ("setuju_tidak_dapat", 0),
    ("setuju_ditolak", 0),
    ("dasar_data", 60),
];
const MISSING: Names = &[
    ("nama", 50),
    ("prosedur", 50),
    ("catatan", 60),
    ("biaya", 30),
    ("waktu", 30),
    ("pengaduan", 50),
    ("petugas", 30),
    ("lengkap", 0),
    ("wajib_lengkap", 0),
];
const INFO: Names = &[
    ("prosedur", 50),
    ("ringkas", 60),
    ("berubah", 60),
    ("biaya", 30),
    ("waktu", 30),
    ("produk", 40),
    ("pengaduan", 50),
    ("disahkan", 20),
    ("belum_disahkan", 0),
    ("sumber_dicek", 20),
];

/// Names of lists, each with the names an entry has.
pub(super) type Lists = &'static [(&'static str, &'static [&'static str])];

const PAPERS: Lists = &[
    ("syarat", &["dokumen", "keadaan", "sifat"]),
    ("ada", &["dokumen", "keadaan", "sifat"]),
    ("kurang", &["dokumen", "keadaan", "sifat"]),
];
const MISSING_LISTS: Lists = &[("kurang_wajib", &["dokumen", "keadaan"]), ("kurang_bila_ada", &["dokumen", "keadaan"])];
const LETTER_LISTS: Lists = &[("keperluan", &["isi"]), ("tembusan", &["isi"])];
const INFO_LISTS: Lists = &[
    ("syarat", &["dokumen", "sifat", "rangkap", "keterangan", "lengkap"]),
    ("langkah", &["pelaku", "uraian"]),
    ("ketentuan", &["isi"]),
];

/// All text names of a paper.
pub fn texts(kind: Kind) -> impl Iterator<Item = &'static str> {
    let words = (kind == Kind::Monthly).then(monthly::paragraphs).into_iter().flatten();
    let own = match kind {
        Kind::Referral => LETTER,
        Kind::Missing => MISSING,
        Kind::Info => INFO,
        Kind::Disposition => disposition::TEXTS,
        Kind::Monthly => monthly::TEXTS,
        Kind::Invitation | Kind::Minutes => meeting::TEXTS,
        Kind::Report | Kind::Card | Kind::Roster => &[],
    };
    OFFICE.iter().chain(own).map(|(name, _)| *name).chain(words)
}

/// All lists of a paper with the names an entry has (`no` is always there).
pub fn lists(kind: Kind) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let (first, second): (Lists, Lists) = match kind {
        Kind::Referral => (PAPERS, LETTER_LISTS),
        Kind::Missing => (PAPERS, MISSING_LISTS),
        Kind::Info => (INFO_LISTS, &[]),
        Kind::Disposition => (disposition::LISTS, &[]),
        Kind::Invitation | Kind::Minutes => (meeting::LISTS, &[]),
        Kind::Monthly | Kind::Report | Kind::Card | Kind::Roster => (&[], &[]),
    };
    let monthly = (kind == Kind::Monthly).then(monthly::lists).into_iter().flatten();
    first.iter().chain(second).map(|(name, fields)| (*name, fields.to_vec())).chain(monthly)
}

pub(super) fn plain(texts: &[String]) -> impl Iterator<Item = Vec<(&'static str, String)>> + '_ {
    texts.iter().filter(|t| !t.trim().is_empty()).map(|t| vec![("isi", t.clone())])
}

/// Values of a referral letter.
pub fn of_letter(data: &LetterData, wording: &Wording) -> Values {
    let mut v = Values::default();
    v.office(&data.office);
    v.date("tanggal", data.date);
    let attachments = data.attachments.map_or_else(|| "-".to_owned(), |n| wording.enclosures(n));
    for (name, value) in [
        ("nomor", data.number.as_str()),
        ("klasifikasi", &data.classification),
        ("lampiran", &attachments),
        ("hal", &data.subject),
        ("tujuan", &data.destination),
        ("tujuan_jabatan", &data.destination_title),
        ("tujuan_alamat", &data.destination_address),
        ("nama", &data.person),
        ("nik", data.nik.text()),
        ("lahir", &data.birth),
        ("alamat", &data.address),
        ("gampong", &data.gampong),
        ("kecamatan", &data.kecamatan),
        ("pelapor", &data.reporter),
        ("keperluan_semua", &data.needs.join("; ")),
        ("catatan", &data.note),
        ("kode_balasan", &data.return_code),
    ] {
        v.set(name, value);
    }
    v.date("batas_balas", data.due);
    consent(&mut v, data.consent);
    v.set("dasar_data", &data.consent_reason);
    v.checklist(&data.checklist, wording);
    v.entries("keperluan", plain(&data.needs));
    v.entries("tembusan", plain(&data.copies));
    v
}

fn consent(v: &mut Values, consent: Consent) {
    let on = if let Consent::Given(on) = consent { on } else { None };
    v.flag("setuju", matches!(consent, Consent::Given(_)));
    v.flag("setuju_belum", consent == Consent::Unknown);
    let on_behalf = if let Consent::OnBehalf(by) = consent { by.label().id } else { "" };
    v.set("setuju_wakil", &capital(on_behalf));
    v.flag("setuju_tidak_dapat", consent == Consent::Unable);
    v.flag("setuju_ditolak", consent == Consent::Refused);
    v.date("tanggal_setuju", on);
}

/// `wali` as the first word of a sentence.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Values of the slip of missing documents.
pub fn of_missing(data: &MissingSlipData, wording: &Wording) -> Values {
    let mut v = Values::default();
    v.office(&data.office);
    v.date("tanggal", data.date);
    for (name, value) in [
        ("nama", &data.person),
        ("prosedur", &data.procedure),
        ("catatan", &data.note),
        ("biaya", &data.cost),
        ("waktu", &data.time),
        ("pengaduan", &data.complaints),
        ("petugas", &data.clerk),
    ] {
        v.set(name, value);
    }
    v.missing(&data.checklist, wording);
    v.checklist(&data.checklist, wording);
    v
}

/// Values of an information sheet.
pub fn of_info(data: &InfoSheetData, wording: &Wording) -> Values {
    let mut v = Values::default();
    v.office(&data.office);
    v.date("tanggal", data.date);
    for (name, value) in [
        ("prosedur", &data.procedure),
        ("ringkas", &data.summary),
        ("berubah", &data.changed),
        ("biaya", &data.cost),
        ("waktu", &data.time),
        ("produk", &data.product),
        ("pengaduan", &data.complaints),
        ("disahkan", &month_year(&data.approved)),
        ("sumber_dicek", &month_year(&data.source_checked)),
    ] {
        v.set(name, value);
    }
    v.flag("belum_disahkan", data.approved.trim().is_empty());
    v.entries("syarat", data.requirements.iter().map(|r| requirement(r, wording)));
    let step = |s: &crate::domain::letter::data::SheetStep| vec![("pelaku", s.who.clone()), ("uraian", s.what.clone())];
    v.entries("langkah", data.steps.iter().map(step));
    v.entries("ketentuan", plain(&data.terms));
    v
}

fn requirement(r: &crate::domain::letter::data::SheetRequirement, wording: &Wording) -> Vec<(&'static str, String)> {
    let kind = if r.required { &wording.required } else { &wording.optional };
    let copies = if r.copies > 1 { wording.copies.replace("{jumlah}", &r.copies.to_string()) } else { String::new() };
    let mut full = r.document.trim().to_owned();
    for extra in [&copies, &r.note] {
        if !extra.trim().is_empty() {
            full.push_str("; ");
            full.push_str(extra.trim());
        }
    }
    vec![
        ("dokumen", r.document.clone()),
        ("sifat", kind.clone()),
        ("rangkap", copies),
        ("keterangan", r.note.clone()),
        ("lengkap", full),
    ]
}
