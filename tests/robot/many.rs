//! Several referrals at once: chosen, cancelled with one reason, and taken back with one key.

use crate::office::{Office, leave, on_desk, open_known, pick};
use crate::stories;
use crate::support::Clerk;

/// A referral without destination and consent of the known citizen.
fn draft(clerk: &mut Clerk, letters: &str, need: &str) {
    open_known(clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(clerk, letters, need);
    clerk.keys("<C-s>");
    clerk.wait_text("Rujukan]");
    // Digits tick papers while the referral is open.
    clerk.keys("<Esc>");
    clerk.wait_text("[5 Rujukan]");
    clerk.keys("1");
    on_desk(clerk);
}

#[test]
fn drafts_are_cancelled_together_and_what_is_no_draft_stays_chosen() {
    let office = Office::usual();
    stories::sent_and_silent(&office, "Salmiah Fiktif", 3);
    let mut clerk = office.open();
    draft(&mut clerk, "kurs", "Bantuan alat bantu");
    draft(&mut clerk, "kurs", "Bantuan alat bantu");
    clerk.keys("5");
    clerk.wait_for("all three", |p| p.has("dari 3 ┐") && p.has("Salmiah"));
    clerk.count_anew();
    clerk.keys("a");
    clerk.wait_text("3 dipilih");
    clerk.keys("t");
    clerk.wait_text("Batalkan rujukan yang masih draf");
    clerk.keys("2");
    clerk.wait_text("Alasan");
    clerk.keys("dobel<C-s>");
    clerk
        .wait_for("what came of it", |p| p.has("2 dikerjakan") && p.has("1 ditolak dan tetap dipilih. Salmiah Fiktif"));
    assert!(clerk.picture().has("1 dipilih"), "{}", clerk.picture());
    assert_eq!(clerk.pressed() - "dobel".len(), 4, "four keys beside the reason");
    let states = |office: &Office| stories::states(office);
    assert_eq!(states(&office), ["dibatalkan", "dibatalkan", "terkirim"]);
    clerk.keys("1");
    on_desk(&mut clerk);
    clerk.keys("z");
    clerk.wait_text("Dikerjakan sekaligus · 2");
    clerk.keys("z");
    clerk.wait_text("Urungkan ini? Dikerjakan sekaligus");
    clerk.keys("y");
    clerk.wait_for("it is done", |p| !p.has("Yakin?") && p.has("Diurungkan"));
    clerk.keys("<Esc>");
    on_desk(&mut clerk);
    leave(clerk);
    assert_eq!(states(&office), ["draf", "draf", "terkirim"]);
    office.assert_healthy();
}
