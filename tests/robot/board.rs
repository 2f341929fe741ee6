//! The supervisor's board: what is stuck, where, since when, why.

use crate::office::{Office, leave};
use crate::stories;

/// The oldest stuck case and its reason, from the desk.
const OLDEST_STUCK: usize = 6;

#[test]
fn the_oldest_stuck_case_and_its_reason_are_found_within_six_keys() {
    let office = Office::usual();
    for (name, days_ago) in [("Salmiah Fiktif", 40), ("Tertua Fiktif", 90), ("Wardah Fiktif", 50)] {
        stories::sent_and_silent(&office, name, days_ago);
    }
    let mut clerk = office.open();
    clerk.count_anew();
    // The board names it at once, with its reason; one key opens it.
    clerk.keys("7");
    clerk.wait_for("it is on the board", |p| p.has("[7 Laporan]") && p.has("Tertua Fiktif") && p.has("sudah dirujuk"));
    clerk.keys("k");
    clerk.wait_for("it is open", |p| p.has("Tertua Fiktif") && p.has("Rujukan (1)"));
    assert!(clerk.pressed() <= OLDEST_STUCK, "{} keys", clerk.pressed());
    // The long way: the list of such cases, its oldest in the detail, the record.
    clerk.keys("<Esc>");
    clerk.wait_text("Papan");
    clerk.count_anew();
    clerk.keys("<Down><Tab><Enter>");
    clerk.wait_for("the same case", |p| p.has("Tertua Fiktif") && p.has("Rujukan (1)"));
    assert!(clerk.pressed() < OLDEST_STUCK, "{} keys", clerk.pressed());
    leave(clerk);
}

#[test]
fn a_number_of_the_board_opens_its_rows_and_the_way_out_leads_back() {
    let office = Office::usual();
    stories::sent_and_silent(&office, "Tertua Fiktif", 90);
    let mut clerk = office.open();
    // Nothing is waited for: keys that are typed ahead mean what will be seen.
    clerk.keys("7<Down><Enter>");
    clerk.wait_for("the list of such cases", |p| p.has("[5 Rujukan]") && p.has("kasus terlambat"));
    clerk.keys("<Esc>");
    clerk.wait_for("the board", |p| p.has("[7 Laporan]") && p.has("Kasus terlambat"));
    // Posts nobody holds have no list of their own.
    clerk.keys("<End><Enter>");
    clerk.wait_for("rows", |p| p.has("Jabatan kosong ·") && p.has("tidak ada pemegang tercatat"));
    leave(clerk);
}
