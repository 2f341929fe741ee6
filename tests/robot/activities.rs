//! A member of a pillar acts on own initiative and writes it down: few keys, nothing lost when the power fails, and what
//! is left to do comes back on the desk. The people are made up.

use loket::domain::activity::{Activity, ActivityKind, Origin, TkskDuty};
use loket::domain::member::Pillar;
use loket::store::{activity, draft, follow_up};

use crate::office::{Office, leave, on_desk, pick};
use crate::support::Clerk;

const TITLE: &str = "Kunjungan ke tiga lansia";
const PLACE: &str = "Meunasah";
const REACHED: &str = "8 3p, 2l";
/// Keys apart from free text.
const BUDGET: usize = 20;

fn only(office: &Office) -> Activity {
    let all = office.reading().read(activity::all).unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    all.into_iter().next().unwrap()
}

/// What was typed is written down; a test that waits for ever is ended by whoever runs it.
fn on_disk(office: &Office, typed: &str) -> bool {
    office.reading().read(draft::all).unwrap().iter().any(|draft| draft.payload.contains(typed))
}

/// A new activity of this kind, down to its title; the duty follows the kind.
fn title_of_a_new(clerk: &mut Clerk, kind: &str) {
    into_the_form(clerk);
    clerk.keys(&format!("{kind}<Enter>"));
    in_field(clerk, "Judul");
}

fn into_the_form(clerk: &mut Clerk) {
    clerk.keys("6n");
    clerk.wait_text("Kegiatan baru");
}

#[track_caller]
fn in_field(clerk: &mut Clerk, label: &str) {
    let sign = format!("▌ {label}");
    clerk.wait_for(label, |p| p.rows().iter().any(|row| row.contains(&sign)));
}

#[test]
fn a_psm_writes_down_an_activity_on_own_initiative() {
    let office = Office::usual();
    let mut clerk = office.open();
    title_of_a_new(&mut clerk, "6");
    clerk.keys(TITLE);
    clerk.keys("<Enter>");
    clerk.keys(PLACE);
    clerk.keys("<Enter>");
    pick(&mut clerk, "jur", "Punge Jurong");
    pick(&mut clerk, "mar", "Mariani");
    clerk.wait_for("who took part", |p| p.has("Mariani (fiktif)"));
    clerk.keys("<Enter>");
    in_field(&mut clerk, "Dijangkau");
    clerk.keys(REACHED);
    clerk.keys("<C-s>");
    clerk.wait_text("Kegiatan tersimpan.");
    let text = [TITLE, PLACE, REACHED].iter().map(|text| text.chars().count()).sum::<usize>();
    let pressed = clerk.pressed() - text;
    println!("an activity on own initiative: {pressed} keys apart from free text");
    assert!(pressed < BUDGET, "{pressed}");
    clerk.wait_for("the log", |p| p.has(TITLE) && p.has("[6 Kegiatan]"));
    leave(clerk);
    let one = only(&office);
    assert_eq!((one.kind, one.duty, one.origin), (ActivityKind::HomeVisit, Some(TkskDuty::Handling), Origin::Own));
    assert_eq!((one.area.as_deref(), one.place.as_str()), (Some("11.71.03.2001"), PLACE));
    assert_eq!(one.participants[0].pillar, Some(Pillar::Psm), "the pillar of that day is kept with it");
    assert_eq!(one.reached_total(), 5);
    office.assert_healthy();
}

#[test]
fn a_power_cut_in_the_middle_loses_nothing() {
    let office = Office::usual();
    let mut clerk = office.open();
    title_of_a_new(&mut clerk, "2");
    clerk.keys("Penyuluhan contoh<Enter><Enter><Enter>");
    pick(&mut clerk, "mar", "Mariani");
    clerk.wait_for("who took part", |p| p.has("Mariani (fiktif)"));
    clerk.keys("Pak Cam");
    while !on_disk(&office, "Pak Cam") {
        std::thread::yield_now();
    }
    clerk.kill9();
    let mut clerk = office.open();
    clerk.wait_text("1 belum disimpan");
    clerk.keys("<Enter>");
    let back = clerk.wait_text("Isian dibuka kembali");
    for text in ["Penyuluhan contoh", "Mariani (fiktif)", "Pak Cam"] {
        assert!(back.has(text), "{text} is gone\n{back}");
    }
    // Somebody who is no member is written down by name.
    clerk.keys("at");
    clerk.wait_text("tulis namanya saja");
    clerk.keys("<Enter>");
    clerk.wait_for("both", |p| p.has("Mariani (fiktif) · Pak Camat"));
    clerk.keys("<C-s>");
    clerk.wait_text("Kegiatan tersimpan.");
    clerk.keys("1");
    on_desk(&mut clerk);
    clerk.wait_text("0 belum disimpan");
    leave(clerk);
    let one = only(&office);
    assert_eq!((one.kind, one.participants.len()), (ActivityKind::Extension, 2));
    assert_eq!(one.participants[1].name, "Pak Camat");
    office.assert_healthy();
}

#[test]
fn what_is_left_to_do_comes_back_until_somebody_says_what_became_of_it() {
    let office = Office::usual();
    let mut clerk = office.open();
    title_of_a_new(&mut clerk, "6");
    clerk.keys(TITLE);
    // Title, place, area, who, reached, by name, result, obstacle: what is left to do comes after them.
    clerk.keys("<Enter><Enter><Enter><Enter><Enter><Enter><Enter><Enter>");
    in_field(&mut clerk, "Tindak lanjut");
    clerk.keys("Antar kursi roda<Enter>Bu Contoh<Tab>");
    clerk.keys("<C-s>");
    clerk.wait_text("Kegiatan tersimpan.");
    clerk.keys("1");
    on_desk(&mut clerk);
    clerk.wait_text("→ tindak lanjut");
    clerk.keys("6t");
    clerk.wait_for("the list", |p| p.has("Antar kursi roda") && p.has("1 terbuka"));
    clerk.keys("y");
    clerk.wait_text("Apa jadinya");
    clerk.keys("Sudah diantar<C-s>");
    clerk.wait_text("Tindak lanjut ditutup.");
    clerk.wait_text("Tidak ada tindak lanjut yang terbuka.");
    leave(clerk);
    let mut store = office.reading();
    assert!(store.read(follow_up::open).unwrap().is_empty());
    let one = store.read(follow_up::all).unwrap().remove(0);
    assert_eq!((one.outcome.as_str(), one.owner.as_str()), ("Sudah diantar", "Bu Contoh"));
}

#[test]
fn bad_input_is_refused_in_words_and_stays_in_the_form() {
    let office = Office::usual();
    let mut clerk = office.open();
    into_the_form(&mut clerk);
    clerk.keys("6<C-s>");
    clerk.wait_text("Perlu diisi.");
    clerk.keys(TITLE);
    clerk.keys("<C-s>");
    clerk.wait_text("Kegiatan tersimpan.");
    clerk.wait_for("the log", |p| {
        p.has("1 dari 1") && p.rows().iter().any(|row| row.contains('▌') && row.contains(TITLE))
    });
    // Void with a reason, never deleted; taken back from the list of the day.
    clerk.keys("B");
    clerk.wait_text("Batalkan kegiatan");
    clerk.keys("dicatat dua kali<C-s>");
    clerk.wait_text("Kegiatan dibatalkan; tetap tercatat");
    clerk.wait_for("an empty log", |p| p.has("Belum ada kegiatan di sini"));
    clerk.keys("1z");
    clerk.wait_text("Kegiatan dibatalkan · ");
    clerk.keys("zy");
    clerk.wait_text("Diurungkan; riwayatnya tetap tercatat.");
    clerk.keys("<Esc>6");
    clerk.wait_text(TITLE);
    leave(clerk);
    assert_eq!(only(&office).voided, None);
    office.assert_healthy();
}
