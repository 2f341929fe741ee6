//! Names in Arabic script, and papers with more text than anybody expects: nothing is cut off, everything can be read by
//! people and by programs.
//!
//! By hand: `LOKET_PAPERS=folder cargo test --test paper_arabic` also lays the papers there, to be looked at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[allow(dead_code)]
mod paper_fixture;

use loket::domain::letter::data::{
    ChecklistRow, DispositionData, DispositionRung, DocumentState, LetterData, MaskedNik,
};
use loket::paper::{self, Document, PdfPaper, Templates, render_pdf, render_text};
use paper_fixture::{full_letter, info_sheet_data, missing_slip_data};

/// A4 and the margins of the layout, in points.
const PAGE: (f32, f32) = (595.28, 841.89);
const LEFT: f32 = 70.87;
const RIGHT: f32 = 56.69;

fn made(name: &str, document: &Document) -> PdfPaper {
    let pdf = render_pdf(document).unwrap();
    if let Some(folder) = std::env::var_os("LOKET_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf.bytes).unwrap();
    }
    pdf
}

fn source(pdf: &PdfPaper) -> String {
    pdf.bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// Where every text begins.
fn places(source: &str) -> Vec<(f32, f32)> {
    let of = |line: &str| {
        let numbers: Vec<f32> = line.strip_suffix(" Tm")?.split(' ').map(|one| one.parse().unwrap()).collect();
        Some((numbers[4], numbers[5]))
    };
    source.lines().filter_map(of).collect()
}

fn assert_inside(source: &str) {
    let places = places(source);
    assert!(!places.is_empty());
    for (x, y) in places {
        assert!(x >= LEFT - 0.1 && x < PAGE.0 - RIGHT, "x {x}");
        assert!(y > 20.0 && y < PAGE.1 - 40.0, "y {y}");
    }
}

fn arabic_letter() -> LetterData {
    LetterData {
        person: "محمد يوسف بن عبد الله (Muhammad Yusuf bin Abdullah)".into(),
        reporter: "فاطمة الزهراء (ibu)".into(),
        note: "Nama pada paspor: مُحَمَّد يُوسُف, lahir 1370 H (١٣٧٠). Nama panggilan ڤادڠ ditulis dengan huruf Jawi; \
               kalimat ini cukup panjang supaya terlihat bagaimana barisnya diratakan di kedua tepi."
            .into(),
        ..full_letter()
    }
}

/// Two hundred letters of name, twelve papers, an address of four lines.
fn crowded_letter() -> LetterData {
    let papers = (1..=12).map(|at| ChecklistRow {
        document: format!(
            "Surat keterangan contoh nomor {at} dari keuchik, camat dan fasilitas kesehatan rujukan pertama"
        ),
        state: if at % 2 == 0 { DocumentState::Have } else { DocumentState::Missing },
        required: Some(at % 3 != 0),
    });
    LetterData {
        person: "Teungku Contoh Fiktif ".repeat(10).trim().chars().take(200).collect(),
        address: "Jalan Contoh Lorong Fiktif Nomor 123 Blok ABC Dusun Contoh Timur ".repeat(4),
        destination: "Unit Pelaksana Teknis Daerah Contoh yang Namanya Panjang Sekali di Kota Contoh ".repeat(2),
        checklist: papers.collect(),
        ..full_letter()
    }
}

#[test]
fn an_arabic_name_is_joined_embedded_and_found_again() {
    let document = paper::letter(&Templates::shipped(), &arabic_letter());
    let pdf = made("arab", &document);
    assert!(pdf.missing.is_empty(), "{:?}", pdf.missing);
    let source = source(&pdf);
    assert!(source.contains("+NotoNaskhArabic") && source.matches("/FontFile2").count() == 3);
    assert!(source.contains("/F3 11 Tf") || source.contains("/F3 11.0 Tf"), "the font is used");
    // Programs that search or copy: every glyph knows its letter.
    for letter in "محمديوسف".chars() {
        assert!(source.contains(&format!("<{:04X}>", u32::from(letter))), "{letter}");
    }
    assert_inside(&source);
    assert!(render_text(&document, 80).join("\n").contains("محمد يوسف بن عبد الله"));
}

#[test]
fn a_paper_without_arabic_letters_carries_no_arabic_font() {
    let pdf = made("surat", &paper::letter(&Templates::shipped(), &full_letter()));
    let source = source(&pdf);
    assert!(!source.contains("Naskh") && !source.contains("/F3") && source.matches("/FontFile2").count() == 2);
    assert!(pdf.pages <= 2);
    assert_inside(&source);
}

#[test]
fn a_crowded_letter_takes_more_pages_and_loses_nothing() {
    let data = crowded_letter();
    let document = paper::letter(&Templates::shipped(), &data);
    let pdf = made("padat", &document);
    assert!((2..=3).contains(&pdf.pages), "{}", pdf.pages);
    assert_inside(&source(&pdf));
    let text: String = render_text(&document, 80).concat().split_whitespace().collect();
    let person: String = data.person.split_whitespace().collect();
    assert!(text.contains(&person));
    assert!((1..=12).all(|at| text.contains(&format!("contohnomor{at}"))));
}

#[test]
fn slips_and_sheets_stand_inside_their_margins() {
    let mut missing = missing_slip_data();
    missing.person = "عائشة (Aisyah) ".repeat(8);
    missing.checklist = crowded_letter().checklist;
    let slip = made("kurang", &paper::missing_slip(&Templates::shipped(), &missing));
    let sheet = made("info", &paper::info_sheet(&Templates::shipped(), &info_sheet_data()));
    for pdf in [slip, sheet] {
        assert_inside(&source(&pdf));
        assert!(pdf.missing.is_empty() && pdf.pages <= 2);
    }
}

fn disposition() -> DispositionData {
    let rung = |role: &str, who: &str, when: &str, what: &str| DispositionRung {
        role: role.into(),
        who: who.into(),
        when: when.into(),
        what: what.into(),
    };
    let letter = arabic_letter();
    DispositionData {
        office: letter.office,
        date: letter.date,
        person: letter.person,
        nik: MaskedNik::of("1171050101700001"),
        address: "Jalan Contoh Lorong Fiktif Nomor 123 Blok ABC Dusun Contoh Timur ".repeat(3),
        gampong: letter.gampong,
        kecamatan: letter.kecamatan,
        reporter: letter.reporter,
        needs: letter.needs,
        opened: letter.date,
        due: letter.due,
        state: "Menunggu penetapan".into(),
        letters: vec!["460/012/2026".into(), "460/013/2026".into()],
        note: "Keluarga belum pernah menerima bantuan.".into(),
        rungs: vec![
            rung("Petugas loket (FO)", "Contoh A", "24-11-2026", "Kasus dicatat; Rujukan ditulis"),
            rung(
                "Back office (BO)",
                "Contoh B, Contoh C",
                "24-11-2026 – 25-11-2026",
                &"Minta perbaikan berkas: surat keuchik belum bertanggal; Verifikasi data; ".repeat(3),
            ),
            rung("Manajer/Koordinator", "Contoh D", "26-11-2026", "Tetapkan: dirujuk"),
            rung("Kepala Bidang", "", "", ""),
            rung("Kepala Dinas", "", "", ""),
        ],
    }
}

#[test]
fn a_disposition_sheet_shows_every_rung_and_leaves_room_to_write() {
    let document = paper::disposition(&Templates::shipped(), &disposition());
    let pdf = made("disposisi", &document);
    assert_eq!(pdf.pages, 1);
    assert_inside(&source(&pdf));
    let text = render_text(&document, 80).join("\n");
    for wanted in [
        "LEMBAR DISPOSISI",
        "Manajer/Koordinator",
        "Kepala Dinas",
        "460/012/2026, 460/013/2026",
        "1171****",
        "محمد يوسف",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    // Rungs not reached have as many lines as a hand needs.
    let rows: Vec<&str> = text.lines().collect();
    let at = rows.iter().position(|row| row.contains("Kepala Bidang")).unwrap();
    let until = rows.iter().position(|row| row.contains("Kepala Dinas")).unwrap();
    assert!(until - at >= 3, "{text}");
}
