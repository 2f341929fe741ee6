//! Two desks change one record, for every kind of record a form can change: both values are shown, what only one of them
//! changed is kept, nothing is overwritten that was not shown first.

use crate::office::{Office, leave, on_desk, open_known, pick};
use crate::support::{Clerk, Picture};

/// Fields of the longest form.
const MOST_FIELDS: usize = 24;

fn marked(picture: &Picture) -> Option<String> {
    picture.rows().iter().find(|row| row.starts_with("│▌")).map(|row| (*row).to_owned())
}

/// Tab, or Shift-Tab, until the cursor is in the field with this label.
#[track_caller]
fn to_field(clerk: &mut Clerk, key: &str, label: &str) {
    let here = |p: &Picture| marked(p).is_some_and(|row| row.starts_with(&format!("│▌ {label}")));
    for _ in 0..MOST_FIELDS {
        if here(&clerk.picture()) {
            return;
        }
        let before = marked(&clerk.picture());
        clerk.keys(key);
        clerk.wait_for("another field", |p| marked(p) != before);
    }
    panic!("no field {label}\n{}", clerk.picture());
}

/// Writes into a field further down, in place of what is there.
#[track_caller]
fn write(clerk: &mut Clerk, label: &str, text: &str) {
    to_field(clerk, "<Tab>", label);
    clerk.keys("<C-u>");
    clerk.keys(text);
    clerk.wait_text(text);
}

/// One kind of record: how its form is opened from the desk, its title, a field both desks change, one further down that
/// only the second desk changes, and what the status line says when it is saved.
struct Kind {
    open: fn(&mut Clerk),
    title: &'static str,
    both: &'static str,
    second: &'static str,
    saved: &'static str,
}

const ONE: &str = "Tulisan satu";
const TWO: &str = "Tulisan dua";
const ALONE: &str = "080000000022";

/// Both desks change the record; the second sees both values and, on its key, takes the first's.
fn both_values(office: &Office, kind: &Kind) {
    let (mut one, mut two) = (office.open(), office.open());
    for clerk in [&mut one, &mut two] {
        (kind.open)(clerk);
        clerk.wait_text(kind.title);
    }
    write(&mut one, kind.both, ONE);
    write(&mut two, kind.both, TWO);
    write(&mut two, kind.second, ALONE);
    one.keys("<C-s>");
    one.wait_text(kind.saved);
    two.keys("<C-s>");
    let both = two.wait_for("both values", |p| p.has(TWO) && p.has(ONE) && p.has("Ctrl-G"));
    assert!(both.has("Data ini berubah sejak isian ini dibuka") && both.has(ALONE), "{both}");
    let asked = both.rows().iter().filter(|row| row.contains("Ctrl-G")).count();
    assert_eq!(asked, 1, "only where both wrote something else\n{both}");
    assert!(marked(&both).is_some_and(|row| row.contains(kind.both)), "the cursor is there\n{both}");
    two.keys("<C-g>");
    two.wait_for("theirs", |p| !p.has(TWO) && p.has(ONE));
    two.keys("<C-s>");
    two.wait_text(kind.saved);
    leave(one);
    leave(two);
    let mut third = office.open();
    (kind.open)(&mut third);
    to_field(&mut third, "<Tab>", kind.second);
    let kept = third.wait_for("what both wrote", |p| p.has(ONE) && p.has(ALONE));
    assert!(!kept.has(TWO), "{kept}");
    leave(third);
    office.assert_healthy();
}

#[test]
fn a_citizen() {
    let open = |clerk: &mut Clerk| {
        open_known(clerk);
        clerk.keys("u");
        clerk.wait_text("Data warga");
    };
    let kind = Kind { open, title: "Data warga", both: "Alamat", second: "Telepon", saved: "Tersimpan." };
    both_values(&Office::usual(), &kind);
}

#[test]
fn a_member() {
    let open = |clerk: &mut Clerk| {
        clerk.keys("2");
        clerk.wait_for("the list", |p| p.has("[2 Direktori]") && p.has("Mariani (fiktif)"));
        clerk.keys("u");
        clerk.wait_text("Anggota pilar sosial");
    };
    let kind = Kind { open, title: "Anggota pilar sosial", both: "Atasan", second: "Telepon", saved: "Tersimpan." };
    both_values(&Office::usual(), &kind);
}

#[test]
fn the_office() {
    let open = |clerk: &mut Clerk| {
        clerk.keys("<C-o>1");
        clerk.wait_text("Data kantor");
    };
    let kind = Kind {
        open,
        title: "Data kantor",
        both: "Alamat kantor",
        second: "Telepon kantor",
        saved: "Data kantor tersimpan.",
    };
    both_values(&Office::usual(), &kind);
}

/// A referral without consent and destination, to be completed.
fn unfinished(office: &Office) {
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(&mut clerk, "kurs", "Bantuan alat bantu");
    clerk.keys("<C-s>");
    clerk.wait_text("Rujukan]");
    leave(clerk);
}

fn complete(clerk: &mut Clerk) {
    clerk.keys("5");
    clerk.wait_for("the referral", |p| p.has("Rujukan]") && p.has("Riwayat") && !p.has("Membaca"));
    clerk.keys("u");
    clerk.wait_text("Lengkapi rujukan");
}

#[test]
fn a_referral() {
    let office = Office::usual();
    unfinished(&office);
    let (mut one, mut two) = (office.open(), office.open());
    complete(&mut one);
    complete(&mut two);
    write(&mut one, "Catatan", ONE);
    write(&mut two, "Catatan", TWO);
    one.keys("<C-s>");
    one.wait_text("Tersimpan.");
    to_field(&mut two, "<S-Tab>", "Tujuan");
    pick(&mut two, "din", "Dinas");
    two.keys("<C-s>");
    two.wait_for("both values", |p| p.has(TWO) && p.has(ONE) && p.has("Ctrl-G") && p.has("Dinas"));
    two.keys("<C-g><C-s>");
    two.wait_text("Tersimpan.");
    let kept = one.wait_for("what both wrote", |p| p.has(ONE) && p.has("Dinas"));
    assert!(!kept.has(TWO), "{kept}");
    leave(one);
    leave(two);
    office.assert_healthy();
}

#[test]
fn a_referral_whose_letter_another_desk_issued_stays_as_the_letter_says() {
    let office = Office::usual();
    unfinished(&office);
    let (mut one, mut two) = (office.open(), office.open());
    complete(&mut two);
    write(&mut two, "Catatan", TWO);
    complete(&mut one);
    pick(&mut one, "din", "Dinas");
    one.keys("y<C-s>");
    one.wait_text("Tersimpan.");
    one.keys("s");
    one.wait_text("belum bernomor");
    one.keys("<Enter>");
    one.wait_text("siap dicetak");
    two.keys("<C-s>");
    two.wait_text("Meja lain sudah membuat surat rujukan ini");
    two.keys("<C-s>");
    two.wait_text("Meja lain sudah membuat surat rujukan ini");
    two.keys("<Esc><Esc>");
    let record = two.wait_for("the letter", |p| p.has("460/1/20") && !p.has("Lengkapi rujukan"));
    assert!(!record.has(TWO), "{record}");
    leave(one);
    leave(two);
    office.assert_healthy();
}

#[test]
fn the_office_as_another_desk_saved_it_is_shown_here_at_once() {
    let office = Office::usual();
    let (mut one, mut two) = (office.open(), office.open());
    one.keys("<C-o>1");
    one.wait_text("Data kantor");
    write(&mut one, "Nama kantor", "Kantor Contoh Baru");
    one.keys("<C-s>");
    one.wait_text("Data kantor tersimpan.");
    two.wait_for("the new name", |p| p.row(0).contains("Kantor Contoh Baru"));
    on_desk(&mut two);
    leave(one);
    leave(two);
}

/// The register with the one entry of the tests selected, and its form.
fn entry(clerk: &mut Clerk) {
    clerk.keys("3p");
    clerk.wait_for("the entry", |p| p.has("Register · ") && p.has("LKS Karya Contoh"));
    clerk.keys("u");
    clerk.wait_for("its form", |p| p.has("Catatan register") && p.has("Tulisan lama"));
}

/// An office with an institution of the register.
fn with_an_institution() -> Office {
    let office = Office::usual();
    let csv = "kategori,jenis_subjek,nama,gampong,alamat,kontak,catatan\n\
               PSKS-04,lembaga,LKS Karya Contoh,Lampulo,Jalan Contoh,0651,Tulisan lama\n";
    office.bring("register", "lembaga.csv", csv);
    office
}

#[test]
fn an_entry_of_the_register() {
    let office = with_an_institution();
    let (mut one, mut two) = (office.open(), office.open());
    entry(&mut one);
    entry(&mut two);
    to_field(&mut one, "<S-Tab>", "Kontak");
    write(&mut one, "Kontak", ONE);
    write(&mut two, "Catatan", ALONE);
    to_field(&mut two, "<S-Tab>", "Kontak");
    write(&mut two, "Kontak", TWO);
    one.keys("<C-s>");
    one.wait_text("Register diperbarui.");
    two.keys("<C-s>");
    let both = two.wait_for("both values", |p| p.has(TWO) && p.has(ONE) && p.has("Ctrl-G"));
    assert!(both.has("Data ini berubah sejak isian ini dibuka") && both.has(ALONE), "{both}");
    assert!(marked(&both).is_some_and(|row| row.contains("Kontak")), "the cursor is there\n{both}");
    two.keys("<C-g>");
    two.wait_for("theirs", |p| !p.has(TWO) && p.has(ONE));
    two.keys("<C-s>");
    two.wait_text("Register diperbarui.");
    let kept = one.wait_for("what both wrote", |p| p.has(ONE) && p.has(ALONE));
    assert!(!kept.has(TWO), "{kept}");
    leave(one);
    leave(two);
    office.assert_healthy();
}

#[test]
fn an_entry_another_desk_ended_stays_ended_and_says_so() {
    let office = with_an_institution();
    let (mut one, mut two) = (office.open(), office.open());
    entry(&mut two);
    write(&mut two, "Catatan", TWO);
    entry(&mut one);
    one.keys("<Esc>");
    one.wait_for("the list", |p| !p.has("Catatan register"));
    one.keys("a1");
    one.wait_for("it ended", |p| !p.has("LKS Karya Contoh"));
    two.keys("<C-s>");
    two.wait_text("Meja lain sudah mengakhiri catatan register ini");
    two.keys("<C-s>");
    two.wait_text("Register diperbarui.");
    leave(one);
    leave(two);
    office.assert_healthy();
}

/// The words about obstacles in this month's report of the first kecamatan, with those of the records taken away.
fn obstacles(clerk: &mut Clerk, words: &str) {
    clerk.keys("7m");
    clerk.wait_for("the grid", |p| p.has("Laporan bulanan TKSK") && p.has("Baiturrahman"));
    clerk.keys("<Enter>");
    clerk.wait_text("Tugas 1.");
    clerk.keys("<End><Up><Up><Up>e");
    clerk.wait_text("Uraian · Baiturrahman, ");
    clerk.keys("<C-u>");
    clerk.keys(words);
    clerk.wait_text(words);
}

/// Nobody had written anything that month: both desks begin the report, and the same part of it.
#[test]
fn words_of_a_monthly_report_that_both_desks_began() {
    let office = Office::usual();
    let (mut one, mut two) = (office.open(), office.open());
    obstacles(&mut one, ONE);
    obstacles(&mut two, TWO);
    one.keys("<C-s>");
    one.wait_text("Uraian disimpan.");
    two.keys("<C-s>");
    let both = two.wait_for("both values", |p| p.has(TWO) && p.has(ONE) && p.has("Ctrl-G"));
    assert!(both.has("Data ini berubah sejak isian ini dibuka"), "{both}");
    // The clerk keeps the own words, knowing the others.
    two.keys("<C-s>");
    two.wait_text("Uraian disimpan.");
    let kept = one.wait_for("what the other desk kept", |p| p.has(TWO));
    assert!(!kept.has(ONE), "{kept}");
    // Written once more from here: what stands there now is where it begins.
    one.keys("e");
    one.wait_text("Uraian · Baiturrahman, ");
    one.keys(" dan satu<C-s>");
    one.wait_text("Uraian disimpan.");
    two.wait_text("Tulisan dua dan satu");
    leave(one);
    leave(two);
    office.assert_healthy();
}

/// The other desk gave the report its number meanwhile: what it printed stays, and what is typed here is not lost.
#[test]
fn words_of_a_monthly_report_another_desk_numbered() {
    let office = Office::usual();
    let (mut one, mut two) = (office.open(), office.open());
    obstacles(&mut two, TWO);
    obstacles(&mut one, ONE);
    one.keys("<C-s>");
    one.wait_text("Uraian disimpan.");
    one.keys("n");
    one.wait_text("Beri nomor laporan");
    one.keys("y");
    one.wait_text("Bernomor 460/1/TKSK/");
    two.keys("<C-s>");
    let refused = two.wait_text("bernomor");
    assert!(refused.has(TWO) && refused.has("Uraian · Baiturrahman, "), "{refused}");
    two.keys("<Esc><Esc>");
    let stays = two.wait_for("what was printed", |p| p.has(ONE) && p.has("Nomor 460/1/TKSK/"));
    assert!(!stays.has(TWO), "{stays}");
    leave(one);
    leave(two);
    office.assert_healthy();
}
