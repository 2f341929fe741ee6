//! Reports on the screen: chosen, moved in time, opened down to their records, saved with what for and for whom.

use crate::office::{Office, leave};

#[test]
fn a_report_is_chosen_moved_in_time_opened_and_saved() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("v1");
    clerk.wait_text("Kunjungan dicatat.");
    clerk.keys("7d");
    clerk.wait_text("Laporan layanan");
    clerk.keys("2");
    clerk.wait_for("the report", |p| p.has("Laporan layanan ·") && p.has("Ringkasan") && p.has("Surat bernomor"));
    // A number opens its records, a record whom it is about.
    clerk.keys("<Enter>");
    clerk.wait_for("its records", |p| p.has("Kunjungan ·") && p.has("1 dari 1"));
    clerk.keys("<Esc>");
    clerk.wait_text("Ringkasan");
    // Nonsense is refused with examples and can be mended.
    clerk.keys("tbulan purnama<Enter>");
    clerk.wait_for("a sentence", |p| p.has("bukan periode") && p.has("2026-W48") && p.has("Ringkasan"));
    clerk.keys("<C-u>bulan lalu<Enter>");
    clerk.wait_for("last month", |p| p.has("Ringkasan") && !p.has("Periode masih berjalan"));
    clerk.keys("hv");
    clerk.wait_for("both months", |p| p.has("Dibandingkan dengan") && p.has("▲ +1"));
    // What leaves says what for and for whom.
    clerk.keys("s");
    clerk.wait_text("Untuk siapa");
    clerk.keys("<C-s>");
    clerk.wait_for("what is missing", |p| p.has("Untuk siapa") && p.has("Perlu diisi"));
    clerk.keys("rapat bulanan<Tab>Camat Contoh<C-s>");
    clerk.wait_text("Laporan tersimpan:");
    let folder = office.data().parent().unwrap().join("surat");
    let saved: Vec<_> = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert!(saved.iter().any(|name| name.to_string_lossy().starts_with("laporan-layanan-")), "{saved:?}");
    // The paper shows what the file says.
    clerk.keys("c");
    clerk.wait_for("the paper", |p| p.has("Laporan layanan") && p.has("Dinas Sosial"));
    clerk.keys("<Esc>");
    clerk.wait_text("Ringkasan");
    leave(clerk);
}
