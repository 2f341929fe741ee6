//! The jobs and how few keys they take, counted from the desk.

use crate::office::{DESK, KNOWN, Office, leave, on_desk, open_known, pick};
use crate::support::Clerk;

const NEED_TO_KNOW: usize = 5;
const COUNTED_VISIT: usize = 10;
const KNOWN_TO_LETTER: usize = 23;
const NEW_TO_LETTER: usize = 115;
const NEW_NOT_DATA: usize = 25;
const COMPLETE_TO_LETTER: usize = 4;
const MISSING_SLIP: usize = 2;
const PSM_OF_A_GAMPONG: usize = 6;
const EVENING_REPORT: usize = 1;
const INTERRUPT: usize = 1;

#[track_caller]
fn within(clerk: &Clerk, budget: usize) {
    assert!(clerk.pressed() <= budget, "{} keys, {budget} allowed\n{}", clerk.pressed(), clerk.picture());
}

/// What a citizen wants, the keys, the procedure that answers it, one paper of its list.
const QUESTIONS: &[(&str, &str, &str, &str)] = &[
    ("bpjs mati", "/mati", "Pengaktifan kembali BPJS PBI JK yang nonaktif", "Kartu Keluarga"),
    ("kursi roda", "/kurs", "Bantuan alat bantu penyandang disabilitas", "Foto seluruh badan calon penerima"),
    ("sktm", "/sktm", "Surat keterangan kurang mampu dari keuchik (SKTM)", "KTP-el pemohon"),
    ("jenazah", "/jena", "jenazah", "wajib"),
    ("odgj", "/odgj", "gangguan jiwa", "wajib"),
    ("desil", "/desi", "desil", "wajib"),
];

#[test]
fn what_do_i_need_is_answered_within_five_keys() {
    let office = Office::usual();
    let mut clerk = office.open();
    for (wish, keys, procedure, paper) in QUESTIONS {
        clerk.count_anew();
        clerk.keys(keys);
        clerk.wait_for(wish, |p| {
            let beside: Vec<String> = p.rows().iter().map(|row| row.chars().skip(66).collect()).collect();
            let line = |text: &str| beside.iter().position(|row| row.contains(text));
            // Title, then the heading of the papers, then the paper: the answer, not only a hit.
            let words = procedure.split(' ').next().unwrap_or_default();
            p.has(procedure)
                && line(words).is_some_and(|at| line("Berkas").is_some_and(|papers| papers > at))
                && line(paper).is_some()
        });
        within(&clerk, NEED_TO_KNOW);
        clerk.keys("<Esc>");
        on_desk(&mut clerk);
    }
    leave(clerk);
}

fn counted_visit(office: &Office) {
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("v");
    clerk.wait_text("Catat kunjungan");
    clerk.keys("1");
    clerk.wait_text("Kunjungan dicatat.");
    within(&clerk, COUNTED_VISIT);
    clerk.keys("1");
    clerk.wait_for("the visit on the desk", |p| p.has("1 kunjungan") && p.has(KNOWN) && p.has("Cek desil"));
    leave(clerk);
}

#[test]
fn a_counted_visit_of_a_known_citizen_takes_ten_keys() {
    counted_visit(&Office::usual());
}

/// From the record to the preview: refer, need, papers, destination, consent, save.
fn refer_to_preview(clerk: &mut Clerk) {
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    need_to_preview(clerk);
}

fn need_to_preview(clerk: &mut Clerk) {
    pick(clerk, "kurs", "Bantuan alat bantu");
    clerk.wait_text("Foto seluruh badan");
    clerk.keys("a<Enter>");
    pick(clerk, "din", "Dinas");
    clerk.keys("y<C-s>");
    clerk.wait_text("belum bernomor");
    clerk.wait_text("Dengan hormat");
}

fn assert_on_disk(office: &Office, serial: usize) {
    let mut files: Vec<String> = std::fs::read_dir(office.folder.path().join("surat"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let stem = format!("rujukan-460-{serial}-");
    for ending in [".pdf", ".txt"] {
        assert!(files.iter().any(|file| file.starts_with(&stem) && file.ends_with(ending)), "{files:?}");
    }
}

fn known_to_letter(office: &Office) {
    let mut clerk = office.open();
    open_known(&mut clerk);
    refer_to_preview(&mut clerk);
    clerk.keys("<Enter>");
    let letter = clerk.wait_for("the number", |p| p.has("siap dicetak"));
    within(&clerk, KNOWN_TO_LETTER);
    assert!(letter.has("460/1/20"), "{letter}");
    assert_on_disk(office, 1);
    clerk.keys("1");
    clerk.wait_for("nothing left over", |p| p.has(DESK) && p.has("0 draf") && p.has("1 kunjungan"));
    open_known(&mut clerk);
    clerk.wait_for("the referral as sent", |p| p.has("terkirim"));
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn a_known_citizen_has_a_numbered_letter_within_twenty_three_keys() {
    known_to_letter(&Office::usual());
}

/// Types something the citizen says; counted apart from the keys that only serve the program.
fn say(clerk: &mut Clerk, data: &mut usize, text: &str) {
    let before = clerk.pressed();
    clerk.keys(text);
    *data += clerk.pressed() - before;
}

fn new_to_letter(office: &Office) {
    let mut clerk = office.open();
    let mut data = 0;
    clerk.keys("/");
    say(&mut clerk, &mut data, "9999014101900007");
    clerk.wait_text("Daftarkan warga baru");
    clerk.keys("<Enter>");
    let form = clerk.wait_text("Rujukan baru");
    assert!(form.has("01-01-1990") && form.has("(•) Perempuan"), "birth and sex as the NIK says\n{form}");
    say(&mut clerk, &mut data, "Nurlaila Fiktif Baru");
    clerk.keys("<Enter><Enter><Enter>");
    say(&mut clerk, &mut data, "peuni");
    clerk.wait_for("the gampong", |p| {
        p.rows().iter().any(|row| row.matches('▌').count() > 0 && row.contains("Peuniti"))
    });
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "Dusun Contoh");
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "080000000000");
    clerk.keys("<Enter>");
    say(&mut clerk, &mut data, "9999010101900001");
    clerk.keys("<Enter>");
    need_to_preview(&mut clerk);
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    // The letters of need and destination are what the citizen wants, but are counted against the clerk all the same.
    let not_data = clerk.pressed() - data;
    within(&clerk, NEW_TO_LETTER);
    assert!(not_data <= NEW_NOT_DATA, "{not_data} keys that are not data");
    assert_on_disk(office, 1);
    clerk.keys("1");
    clerk.wait_for("the visit on the desk", |p| p.has(DESK) && p.has("Nurlaila Fiktif") && p.has("0 draf"));
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn a_new_citizen_has_a_numbered_letter_within_a_hundred_and_fifteen_keys() {
    new_to_letter(&Office::usual());
}

#[test]
fn a_quick_hand_ends_at_the_same_letter() {
    let office = Office::usual();
    let mut clerk = office.open();
    // Everything at once, nothing waited for.
    clerk.keys("/zulfi<Enter>rkurs<Enter>a<Enter>din<Enter>y<C-s><Enter>");
    let letter = clerk.wait_text("siap dicetak");
    assert!(letter.has("460/1/20") && letter.has(KNOWN) && letter.has("Bantuan alat bantu"), "{letter}");
    assert_on_disk(&office, 1);
    leave(clerk);
}

#[test]
fn complete_papers_become_a_letter_with_four_keys() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(&mut clerk, "kurs", "Bantuan alat bantu");
    clerk.keys("<Tab>");
    pick(&mut clerk, "din", "Dinas");
    clerk.keys("y<S-Tab><S-Tab>");
    clerk.wait_for("the papers", |p| p.rows().iter().any(|row| row.starts_with("│▌ Berkas")));
    clerk.count_anew();
    clerk.keys("a<C-s>");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    within(&clerk, COMPLETE_TO_LETTER);
    leave(clerk);
}

#[test]
fn the_slip_of_missing_papers_takes_two_keys() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("/kurs<Enter>");
    clerk.wait_for("the procedure", |p| p.has("[4 Prosedur]") && p.has("Foto seluruh badan"));
    clerk.keys("12");
    clerk.wait_text("[x] Surat permohonan");
    clerk.count_anew();
    clerk.keys("k");
    let slip = clerk.wait_text("Foto seluruh badan calon penerima");
    assert!(!slip.has("siap dicetak"), "{slip}");
    clerk.keys("s");
    clerk.wait_text("Tersimpan: ");
    within(&clerk, MISSING_SLIP);
    let papers: Vec<_> = std::fs::read_dir(office.folder.path().join("surat")).unwrap().collect();
    assert_eq!(papers.len(), 2, "as PDF and as text");
    leave(clerk);
}

#[test]
fn the_psm_of_a_gampong_takes_six_keys() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("/pung");
    clerk.wait_text("Punge Jurong");
    clerk.keys("<Enter>");
    clerk.wait_text("Mariani (fiktif)");
    within(&clerk, PSM_OF_A_GAMPONG);
    leave(clerk);
}

#[test]
fn the_evening_report_is_one_key_away() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("v1");
    clerk.wait_text("Kunjungan dicatat.");
    clerk.count_anew();
    clerk.keys("7");
    clerk.wait_for("the report", |p| p.has("[7 Laporan]") && p.has("Cek desil"));
    within(&clerk, EVENING_REPORT);
    leave(clerk);
}

#[test]
fn an_interrupted_visit_comes_back_with_the_cursor_inside_the_half_typed_word() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    clerk.keys("Nurlai");
    clerk.wait_text("Nurlai");
    clerk.keys("<Left><Left>");
    let before = clerk.wait_for("the cursor", |p| p.cursor().is_some());
    let place = clerk.wait_for("the cursor moved", |p| {
        p.find("Nurlai").is_some_and(|(row, col)| {
            p.cursor() == Some((u16::try_from(row).unwrap(), u16::try_from(col + 4).unwrap()))
        })
    });
    assert!(before.has("Nurlai"));
    clerk.count_anew();
    clerk.keys("<C-t>");
    on_desk(&mut clerk);
    within(&clerk, INTERRUPT);
    open_known(&mut clerk);
    clerk.keys("v1");
    clerk.wait_text("Kunjungan dicatat.");
    clerk.keys("1");
    on_desk(&mut clerk);
    clerk.count_anew();
    clerk.keys("<C-t>");
    let back = clerk.wait_for("the form", |p| p.has("Rujukan baru") && p.has("Nurlai"));
    within(&clerk, INTERRUPT);
    assert_eq!(back.cursor(), place.cursor(), "{back}");
    clerk.keys("X");
    clerk.wait_text("NurlXai");
    leave(clerk);
}

#[test]
fn the_jobs_take_no_more_keys_among_thousands() {
    counted_visit(&Office::larger());
    known_to_letter(&Office::larger());
    new_to_letter(&Office::larger());
}

#[test]
#[ignore = "imports 50,000 people; by hand and for a release"]
fn the_jobs_take_no_more_keys_among_fifty_thousand() {
    let office = Office::made(50_000);
    counted_visit(&office.copy());
    known_to_letter(&office.copy());
    new_to_letter(&office.copy());
}
