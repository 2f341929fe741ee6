//! The papers as a whole: built from data, drawn as text and as PDF.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod paper_fixture;

use loket::domain::letter::data::DocumentState::Have;
use loket::paper::{self, Templates, render_text};
use paper_fixture::pdf::Pdf;
use paper_fixture::*;
use proptest::prelude::*;

fn text(document: &paper::Document) -> String {
    render_text(document, 80).join("\n")
}

#[test]
fn a_full_letter_as_text() {
    insta::assert_snapshot!(text(&paper::letter(&Templates::shipped(), &full_letter())));
}

#[test]
fn an_empty_letter_has_dots_to_fill_in_by_hand() {
    insta::assert_snapshot!(text(&paper::letter(&Templates::shipped(), &Default::default())));
}

#[test]
fn a_missing_slip_as_text() {
    insta::assert_snapshot!(text(&paper::missing_slip(&Templates::shipped(), &missing_slip_data())));
}

#[test]
fn an_information_sheet_as_text() {
    insta::assert_snapshot!(text(&paper::info_sheet(&Templates::shipped(), &info_sheet_data())));
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    let document = paper::letter(&Templates::shipped(), &full_letter());
    assert_eq!(paper::render_pdf(&document).unwrap(), paper::render_pdf(&document).unwrap());
}

#[test]
fn a_typical_letter_and_its_slip_share_one_page() {
    let mut data = full_letter();
    data.needs.truncate(1);
    data.note.clear();
    data.reporter.clear();
    data.copies.clear();
    data.subject = "Rujukan kursi roda".into();
    let made = paper::render_pdf(&paper::letter(&Templates::shipped(), &data)).unwrap();
    assert_eq!(made.pages, 1);
}

#[test]
fn an_unknown_persons_letter_with_six_papers_keeps_its_slip_on_the_page() {
    let mut data = full_letter();
    data.needs.truncate(1);
    data.checklist.extend(checklist().into_iter().take(2));
    (data.person, data.birth, data.address) =
        ("Tanpa Nama Fiktif".into(), String::new(), "ditemukan: Depan pasar Contoh, malam hari".into());
    (data.nik, data.gampong, data.kecamatan) = (Default::default(), String::new(), String::new());
    (data.note, data.destination_address) = (String::new(), String::new());
    data.copies.clear();
    let made = paper::render_pdf(&paper::letter(&Templates::shipped(), &data)).unwrap();
    if let Some(folder) = std::env::var_os("LOKET_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join("tanpa-nama.pdf"), &made.bytes).unwrap();
    }
    assert_eq!(made.pages, 1);
}

#[test]
fn the_pdf_is_a4_with_both_fonts_inside_as_subsets() {
    let made = paper::render_pdf(&paper::letter(&Templates::shipped(), &full_letter())).unwrap();
    let file = Pdf::new(&made.bytes);
    assert!(file.source.starts_with("%PDF-1."));
    assert_eq!(file.source.matches("/MediaBox [0 0 595.28 841.89]").count(), made.pages);
    assert_eq!(file.source.matches("/FontFile2 ").count(), 2);
    assert_eq!(file.source.matches("/Encoding /Identity-H").count(), 2);
    assert_eq!(file.source.matches("+LiberationSerif").count(), 6);
    assert!(file.source.contains("/Lang (id-ID)"));
    assert!(made.bytes.len() < 120_000, "{}", made.bytes.len());
}

#[test]
fn every_word_of_the_letter_can_be_read_back_from_the_pdf() {
    let document = paper::letter(&Templates::shipped(), &full_letter());
    let read = Pdf::new(&paper::render_pdf(&document).unwrap().bytes).words();
    let shown = text(&document).to_uppercase();
    let lines = shown.lines().filter(|l| !l.contains("GUNTING") && !l.contains("...") && !l.contains("--"));
    for word in lines.flat_map(str::split_whitespace).filter(|w| !["|", "[", "]"].contains(w)) {
        assert!(read.contains(word) || word.starts_with('='), "{word} is not in the PDF");
    }
}

#[test]
fn nothing_personal_stands_in_the_properties() {
    let data = full_letter();
    let made = paper::render_pdf(&paper::letter(&Templates::shipped(), &data)).unwrap();
    let file = Pdf::new(&made.bytes);
    assert!(file.source.contains("/Title (Surat rujukan)"));
    // Page text is glyph numbers, so a plain name could only come from the properties.
    assert!(!file.source.contains("Teungku"));
    assert!(!file.source.contains("1171"));
    assert!(file.source.contains("/CreationDate (D:20261126"));
}

#[test]
fn a_full_nik_never_reaches_paper() {
    let mut data = full_letter();
    data.nik = loket::domain::letter::data::MaskedNik::of("1171050101700001");
    let document = paper::letter(&Templates::shipped(), &data);
    let read = Pdf::new(&paper::render_pdf(&document).unwrap().bytes).words();
    assert!(read.contains("1171************"));
    assert!(!read.contains("0101700001") && !text(&document).contains("0101700001"));
}

#[test]
fn controls_and_direction_marks_are_shown_not_obeyed() {
    let mut data = full_letter();
    data.person = "Con\u{202e}toh\u{1b}[31m\u{7}\0".into();
    let shown = text(&paper::letter(&Templates::shipped(), &data));
    assert!(!shown.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'), "{shown}");
    assert!(shown.contains("[31m"));
}

#[test]
fn an_unapproved_sheet_says_so_and_an_approved_one_when() {
    let mut data = info_sheet_data();
    assert!(text(&paper::info_sheet(&Templates::shipped(), &data)).contains("belum disahkan kantor"));
    data.approved = "2026-12".into();
    let shown = text(&paper::info_sheet(&Templates::shipped(), &data));
    assert!(shown.contains("disahkan kantor pada Desember 2026") && !shown.contains("belum disahkan"));
}

#[test]
fn a_complete_checklist_needs_nothing_more() {
    let mut data = missing_slip_data();
    data.checklist.retain(|r| r.state == loket::domain::letter::data::DocumentState::Have);
    let shown = text(&paper::missing_slip(&Templates::shipped(), &data));
    assert!(
        shown.contains("Semua berkas sudah lengkap") && !shown.contains("dibawa pada") && !shown.contains("bila ada")
    );
}

#[test]
fn what_must_be_brought_stands_apart_from_what_helps() {
    let mut data = missing_slip_data();
    let shown = text(&paper::missing_slip(&Templates::shipped(), &data));
    let place = |what: &str| shown.find(what).unwrap_or_else(|| panic!("{what}\n{shown}"));
    assert!(place("Wajib dibawa") < place("Kartu KIS/BPJS") && place("Kartu KIS/BPJS") < place("Dibawa bila ada:"));
    assert!(place("Dibawa bila ada:") < place("Surat keterangan kurang mampu"));
    data.checklist.iter_mut().filter(|row| row.required == Some(true)).for_each(|row| row.state = Have);
    let shown = text(&paper::missing_slip(&Templates::shipped(), &data));
    assert!(shown.contains("Semua berkas wajib sudah lengkap.") && shown.contains("Dibawa bila ada:"), "{shown}");
    assert!(!shown.contains("Wajib dibawa") && !shown.contains("Tidak ada yang perlu dibawa"), "{shown}");
}

#[test]
fn a_refused_consent_is_said_on_the_letter() {
    let mut data = full_letter();
    data.consent = loket::domain::letter::data::Consent::Refused;
    let shown = text(&paper::letter(&Templates::shipped(), &data));
    assert!(shown.contains("tidak menyetujui") && !shown.contains("Yang bersangkutan menyetujui"));
}

#[test]
fn who_agreed_for_somebody_is_said_and_a_ground_only_where_the_office_puts_it() {
    use loket::domain::letter::data::Consent;
    use loket::domain::referral::ConsentBy;
    let mut data = full_letter();
    data.consent = Consent::OnBehalf(ConsentBy::Guardian);
    let shown = text(&paper::letter(&Templates::shipped(), &data));
    assert!(shown.contains("Wali yang bersangkutan menyetujui") && !shown.contains("paraf yang bersangkutan"));
    (data.consent, data.consent_reason) = (Consent::Unable, "ODGJ, keadaan darurat".into());
    let shown = text(&paper::letter(&Templates::shipped(), &data));
    assert!(!shown.contains("menyetujui") && !shown.contains("darurat") && !shown.contains("paraf yang"), "{shown}");
}

/// Everything but dots and rules, in order: what must not get lost however lines are broken.
fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_data_makes_a_paper_and_loses_nothing(
        person in ".{0,200}",
        note in "(\\PC|\\n){0,300}",
        needs in prop::collection::vec(".{0,120}", 0..5),
        number in ".{0,40}",
        width in 0usize..200,
    ) {
        let mut data = full_letter();
        (data.person, data.note, data.needs, data.number) = (person.clone(), note.clone(), needs.clone(), number);
        let document = paper::letter(&Templates::shipped(), &data);
        let lines = render_text(&document, width);
        let width = width.clamp(24, 80);
        for line in &lines {
            prop_assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= width.max(24), "{line:?}");
        }
        let all = letters_of(&lines.concat());
        for part in needs.iter().chain([&note]) {
            let wanted = letters_of(&loket::domain::safe::safe_text(part.trim()));
            prop_assert!(all.contains(&wanted), "{part:?}");
        }
        prop_assert!(paper::render_pdf(&document).unwrap().pages >= 1);
    }
}
