//! A TKSK at the desk: their kecamatan is theirs, the rest is read. The people are made up.

use loket::domain::ids::EntryId;
use loket::domain::ladder::Role;
use loket::domain::office::Staff;
use loket::domain::person::Person;
use loket::domain::register::{Entry, Subject};
use loket::store::{Desk, Store, office, person, register};
use uuid::Uuid;

use crate::office::{KNOWN, Office, USER, leave, open_known, pick};

/// Confirmed so long ago that today shows.
const LONG_AGO: &str = "2024-03-01";
/// Lives in Meuraxa.
const OURS: &str = "Rosmiati Fiktif";

fn store(office: &Office) -> Store {
    Store::open(&office.data(), Desk { user: "Petugas Uji".into(), terminal: "uji".into() }).unwrap()
}

fn named(store: &mut Store, name: &str) -> Person {
    store.read(person::all).unwrap().into_iter().find(|one| one.name == name).unwrap()
}

fn entry_of(store: &mut Store, name: &str) -> Entry {
    let who = named(store, name).id;
    store.read(|r| register::of_person(r, who)).unwrap().remove(0)
}

/// The robot is the TKSK of Meuraxa; one entry lies there and one in Lueng Bata.
fn of_a_tksk() -> Office {
    let office = Office::usual();
    let mut store = store(&office);
    let long_ago = LONG_AGO.parse().unwrap();
    for name in [OURS, KNOWN] {
        let who = Subject::Person(named(&mut store, name).id);
        let entry = Entry::found(EntryId::from(Uuid::now_v7()), "PPKS-08", who, long_ago, "Petugas Uji");
        store.write(|w| register::add(w, &entry)).unwrap();
    }
    store
        .write(|w| {
            let (mut settings, version) = office::get(w)?.unwrap();
            let kecamatan = Some("11.71.03".to_owned());
            settings.staff = vec![Staff { name: USER.into(), roles: vec![Role::Tksk], kecamatan }];
            office::save(w, &settings, version)
        })
        .unwrap();
    office
}

#[test]
fn a_tksk_edits_their_kecamatan_and_reads_the_rest() {
    let office = of_a_tksk();
    let mut clerk = office.open();
    clerk.wait_text(&format!("{USER} · Meuraxa"));
    // The pane begins at home.
    clerk.keys("3");
    clerk.wait_for("the gampong of Meuraxa", |p| p.has("Punge Jurong") && p.has("[3 Kecamatan]"));
    clerk.keys("p");
    clerk.wait_text(OURS);
    clerk.keys("y");
    clerk.wait_text("oleh Petugas Robot (");
    assert!(!clerk.picture().has(KNOWN), "a list of Meuraxa holds nobody of Lueng Bata");
    // The whole city is read; what lies elsewhere is not offered, and says whose it is.
    clerk.keys("<Esc><Esc>p");
    clerk.wait_for("both", |p| p.has(OURS) && p.has(KNOWN));
    clerk.keys("<End>");
    clerk.wait_for("the other one", |p| p.rows().iter().any(|row| row.contains('▌') && row.contains(KNOWN)));
    clerk.keys("y");
    clerk.wait_text("Ini milik kecamatan lain");
    clerk.keys("x");
    clerk.wait_text("Jenis rahasia di luar");
    leave(clerk);
    let mut store = store(&office);
    assert_ne!(entry_of(&mut store, OURS).confirmed_on.to_string(), LONG_AGO);
    assert_eq!(entry_of(&mut store, KNOWN).confirmed_on.to_string(), LONG_AGO);
    drop(store);
    office.assert_healthy();
}

#[test]
fn what_is_refused_while_saving_stays_in_the_form() {
    let office = of_a_tksk();
    let mut clerk = office.open();
    clerk.keys("3");
    clerk.wait_text("Punge Jurong");
    clerk.keys("<Esc>p");
    clerk.wait_text(KNOWN);
    clerk.keys("n");
    clerk.wait_text("Catatan register");
    pick(&mut clerk, "zulfi", KNOWN);
    clerk.wait_for("the kinds", |p| p.rows().iter().any(|row| row.contains("▌ Jenis")));
    clerk.keys("24");
    clerk.wait_for("what was typed", |p| p.rows().iter().any(|row| row.contains("▌ Jenis") && row.contains("24")));
    clerk.keys("<C-s>");
    clerk.wait_text("milik Kecamatan Lueng Bata");
    let still = clerk.wait_text("Catatan register");
    assert!(still.has(KNOWN) && still.has("24"), "{still}");
    clerk.keys("<Esc><Esc>");
    leave(clerk);
    let mut store = store(&office);
    let who = named(&mut store, KNOWN).id;
    assert_eq!(store.read(|r| register::of_person(r, who)).unwrap().len(), 1);
}

#[test]
fn numbers_of_citizens_elsewhere_stay_masked() {
    let office = of_a_tksk();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("n");
    let masked = clerk.wait_text("di luar kecamatan Anda tetap tertutup");
    assert!(!masked.has("9999011605500001"), "{masked}");
    clerk.keys("u");
    clerk.wait_text("Ini milik kecamatan lain");
    leave(clerk);
}

const SHEET: &str = "kategori,nama,kecamatan,gampong,jenis_subjek,no_kk\n\
    24,Keluarga Contoh Satu,Meuraxa,Surien,keluarga,9999010101050009\n\
    24,Keluarga Contoh Dua,Lueng Bata,Blang Cut,keluarga,9999010101050010\n";

#[test]
fn a_sheet_brings_and_a_list_takes_only_the_own_kecamatan() {
    let office = of_a_tksk();
    let (sheet, out) = (office.folder.path().join("survei.csv"), office.folder.path().join("register.csv"));
    std::fs::write(&sheet, SHEET).unwrap();
    for apply in [&[][..], &["--apply"]] {
        let done = office.command().args(["import", "register"]).arg(&sheet).args(apply).output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(!done.status.success() && said.contains("Ini milik kecamatan lain"), "{said}");
    }
    let asked = ["--purpose", "uji", "--recipient", "uji"];
    let done = office.command().args(["export", "register"]).arg(&out).args(asked).output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success() && said.contains("Hanya Kecamatan Meuraxa"), "{said}");
    let list = std::fs::read_to_string(&out).unwrap();
    assert!(list.contains("Keluarga Contoh Satu") && list.contains(OURS), "{list}");
    assert!(!list.contains("Keluarga Contoh Dua") && !list.contains(KNOWN), "{list}");
}
