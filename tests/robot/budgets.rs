//! The jobs and how few keys they take, counted from the desk.

use crate::jobs::{self, Who, assert_on_disk, within};
use crate::office::{KNOWN, Office, leave, open_known, pick};
use crate::stories;

const PSM_OF_A_GAMPONG: usize = 6;
const EVENING_REPORT: usize = 1;
const COMPLETE_TO_LETTER: usize = 4;
const OLDEST_OVERDUE: usize = 3;

#[test]
fn what_do_i_need_is_answered_within_five_keys() {
    jobs::need_to_know(&Office::usual());
}

#[test]
fn a_counted_visit_of_a_known_citizen_takes_ten_keys() {
    jobs::counted_visit(&Office::usual(), &Who::known());
}

#[test]
fn a_known_citizen_has_a_numbered_letter_within_twenty_three_keys() {
    jobs::known_to_letter(&Office::usual(), &Who::known());
}

#[test]
fn a_new_citizen_has_a_numbered_letter_within_a_hundred_and_fifteen_keys() {
    jobs::new_to_letter(&Office::usual());
}

#[test]
fn complete_papers_become_a_letter_with_four_keys() {
    jobs::complete_to_letter(&Office::usual(), &Who::known());
}

#[test]
fn a_paper_brought_later_is_ticked_on_the_saved_referral_and_the_letter_is_ready_with_four_keys() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(&mut clerk, "kurs", "Bantuan alat bantu");
    clerk.wait_text("Foto seluruh badan");
    clerk.keys("a1<Enter>");
    pick(&mut clerk, "din", "Dinas");
    clerk.keys("y<C-s>");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Esc>");
    clerk.wait_text("1 [ ] Surat permohonan");
    clerk.count_anew();
    clerk.keys("1");
    clerk.wait_for("the tick and what it completes", |p| {
        p.has("1 [x] Surat permohonan") && p.has("Berkas wajib lengkap.")
    });
    clerk.keys("s");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    within(&clerk, COMPLETE_TO_LETTER);
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn the_slip_of_missing_papers_takes_two_keys() {
    jobs::missing_slip(&Office::usual());
}

#[test]
fn an_interrupted_visit_comes_back_with_the_cursor_inside_the_half_typed_word() {
    jobs::interrupted(&Office::usual(), &Who::known());
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
    clerk.keys("7");
    clerk.wait_for("the reports", |p| p.has("[7 Laporan]") && p.has("Papan"));
    clerk.count_anew();
    clerk.keys("l");
    clerk.wait_for("the report", |p| p.has("[7 Laporan]") && p.has("Cek desil"));
    within(&clerk, EVENING_REPORT);
    leave(clerk);
}

#[test]
fn the_oldest_overdue_referral_is_open_within_three_keys() {
    let office = Office::usual();
    for (name, days_ago) in [("Salmiah Fiktif", 40), ("Tertua Fiktif", 60), ("Wardah Fiktif", 50)] {
        stories::sent_and_silent(&office, name, days_ago);
    }
    let mut clerk = office.open();
    clerk.wait_for("the oldest stands first", |p| p.has("Tertua Fiktif") && p.has("terlambat"));
    // In the morning, before anybody came.
    clerk.count_anew();
    clerk.keys("<Enter>");
    clerk.wait_for("it is open", |p| p.has("[5 Rujukan]") && p.has("Tanpa kabar dari tujuan"));
    within(&clerk, OLDEST_OVERDUE);
    // And later, from the lists of the pane itself.
    clerk.keys("<Esc>");
    clerk.count_anew();
    clerk.keys("f2");
    clerk.wait_for("the overdue ones", |p| p.has("Rujukan · terlambat") && p.has("1 dari 3"));
    clerk.keys("<Enter>");
    clerk.wait_for("the oldest", |p| p.has("Tertua Fiktif") && p.has("Tanpa kabar dari tujuan"));
    within(&clerk, OLDEST_OVERDUE);
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn a_filter_that_matches_nothing_is_cleared_with_one_key() {
    let office = Office::usual();
    stories::sent_and_silent(&office, "Salmiah Fiktif", 40);
    let mut clerk = office.open();
    clerk.keys("5f2");
    clerk.wait_text("Rujukan · terlambat");
    clerk.keys("g");
    clerk.wait_text("Tempat tinggal");
    clerk.keys("meuraxa");
    clerk.wait_text("Kecamatan ·");
    clerk.keys("<Enter><C-s>");
    clerk.wait_for("nothing fits", |p| p.has("disaring: Meuraxa") && p.has("Tekan x untuk melepas"));
    clerk.keys("x");
    clerk.wait_for("everything again", |p| p.has("Salmiah Fiktif") && !p.has("disaring"));
    leave(clerk);
}

#[test]
fn the_jobs_take_no_more_keys_among_thousands() {
    jobs::counted_visit(&Office::larger(), &Who::known());
    jobs::known_to_letter(&Office::larger(), &Who::known());
    jobs::new_to_letter(&Office::larger());
}
