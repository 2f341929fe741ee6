//! Fictional papers for the tests: nobody here exists.
pub mod pdf;

use chrono::NaiveDate;
use loket::domain::letter::data::*;

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|t| (*t).to_owned()).collect()
}

pub fn office() -> OfficeHead {
    OfficeHead {
        names: strings(&["Pemerintah Kota Contoh", "Dinas Sosial Kota Contoh"]),
        address: "Jalan Contoh Nomor 1, Kota Contoh 00000".into(),
        phone: "(0000) 000000".into(),
        city: "Kota Contoh".into(),
        signer_title: "Kepala Dinas".into(),
        signer_name: "Fiktif binti Contoh, S.Sos., M.Si.".into(),
        signer_nip: "00000000 000000 0 000".into(),
    }
}

fn row(document: &str, have: bool, required: bool) -> ChecklistRow {
    let state = if have { DocumentState::Have } else { DocumentState::Missing };
    ChecklistRow { document: document.into(), state, required: Some(required) }
}

pub fn checklist() -> Vec<ChecklistRow> {
    vec![
        row("Surat keterangan berobat atau dirawat dari fasilitas kesehatan", true, true),
        row("KTP-el pasien", true, true),
        row("Kartu Keluarga", true, true),
        row("Kartu KIS/BPJS yang nonaktif atau nomornya", false, true),
    ]
}

pub fn full_letter() -> LetterData {
    LetterData {
        office: office(),
        number: "460/012/2026".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 26),
        classification: "460".into(),
        attachments: Some(3),
        subject: "Rujukan pengaktifan kembali kepesertaan BPJS PBI JK".into(),
        destination: "BPJS Kesehatan Cabang Contoh".into(),
        destination_title: "Kepala".into(),
        destination_address: "Jalan Contoh Nomor 2, Kota Contoh".into(),
        person: "Teungku Contoh bin Fiktif".into(),
        nik: MaskedNik::of("1171050101700001"),
        birth: "Kota Contoh, 1 Januari 1970".into(),
        address: "Jalan Contoh Lorong 3".into(),
        gampong: "Contoh".into(),
        kecamatan: "Contoh Raya".into(),
        reporter: "Contoh binti Fiktif (anak)".into(),
        needs: strings(&["Pengaktifan kembali kepesertaan BPJS PBI JK", "Kursi roda"]),
        checklist: checklist(),
        note: "Pasien dijadwalkan cuci darah setiap hari Senin dan Kamis.".into(),
        return_code: "K7Q-4MXP".into(),
        due: NaiveDate::from_ymd_opt(2026, 12, 10),
        consent: Consent::Given(NaiveDate::from_ymd_opt(2026, 11, 26)),
        consent_reason: String::new(),
        copies: strings(&["Camat Contoh Raya", "Arsip"]),
    }
}

pub fn missing_slip_data() -> MissingSlipData {
    let mut checklist = checklist();
    checklist.push(row("Surat keterangan kurang mampu dari keuchik", false, false));
    MissingSlipData {
        office: office(),
        date: NaiveDate::from_ymd_opt(2026, 11, 26),
        person: "Teungku Contoh bin Fiktif".into(),
        procedure: "Pengaktifan kembali BPJS PBI JK yang nonaktif".into(),
        checklist,
        note: "Kartu KIS boleh difoto.".into(),
        cost: "gratis".into(),
        time: "15–20 menit di dinas".into(),
        complaints: "meja pengaduan Dinas Sosial".into(),
        clerk: "petugas loket 1".into(),
    }
}

pub fn info_sheet_data() -> InfoSheetData {
    let need = |document: &str, required, copies, note: &str| SheetRequirement {
        document: document.into(),
        required,
        copies,
        note: note.into(),
    };
    let step = |who: &str, what: &str| SheetStep { who: who.into(), what: what.into() };
    InfoSheetData {
        office: office(),
        date: NaiveDate::from_ymd_opt(2026, 11, 26),
        procedure: "Pengaktifan kembali BPJS PBI JK yang nonaktif".into(),
        summary: "Untuk warga yang kartu KIS-nya mati padahal perlu berobat.".into(),
        requirements: vec![
            need("Surat keterangan berobat atau dirawat", true, 1, "dari fasilitas kesehatan"),
            need("KTP-el pasien", true, 2, ""),
            need("Kartu Keluarga", true, 2, ""),
            need("Surat keterangan kurang mampu", false, 1, "dari keuchik"),
        ],
        steps: vec![
            step("pemohon", "Datang ke meja pelayanan membawa berkas"),
            step("petugas", "Memeriksa berkas dan status kepesertaan"),
            step("Kemensos", "Menetapkan pengaktifan kembali"),
        ],
        terms: strings(&["Hanya untuk peserta yang nonaktif paling lama enam bulan."]),
        changed: "Sejak Februari 2026 surat fasilitas kesehatan wajib.".into(),
        cost: "gratis".into(),
        time: "15–20 menit di dinas".into(),
        product: "surat pengantar pengaktifan".into(),
        complaints: "meja pengaduan Dinas Sosial".into(),
        approved: String::new(),
        source_checked: "2026-11".into(),
    }
}
