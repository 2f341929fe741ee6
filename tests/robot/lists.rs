//! Lists leave the office from the screen: a supervisor takes along what is shown, a TKSK what lies in the own kecamatan,
//! and nobody what is confidential. The people are made up.

use loket::domain::ids::PersonId;
use loket::domain::ladder::Role;
use loket::domain::office::Staff;
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, Reporter};
use loket::domain::visit::Channel;
use loket::store::referral::{Intake, Wish, take_in};
use loket::store::{content, office};
use uuid::Uuid;

use crate::office::{Office, USER, leave, pick};
use crate::support::Clerk;

const OURS: &str = "Contoh Meuraxa";
const THEIRS: &str = "Contoh Lueng Bata";
const CLOSED: &str = "Contoh Tertutup";

fn referred(office: &Office, name: &str, gampong: &str, procedure: &str) {
    let mut store = office.store();
    let all = store.read(content::load).unwrap().destinations;
    let to = all.iter().find(|one| !one.destination.is_telling()).unwrap().id;
    let mut subject = Person::new(PersonId::from(Uuid::now_v7()));
    (subject.name, subject.no_nik_reason) = (name.into(), Some(NoNikReason::NotAsked));
    subject.gampong = Some(gampong.into());
    let (title, procedure) = (format!("perlu {procedure}"), Some(procedure.to_owned()));
    let intake = Intake {
        subject,
        subject_changed: true,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: String::new(),
        wishes: vec![Wish { procedure, title, checklist: Vec::new(), destination: Some(to) }],
        consent: Agreement::own(),
        due_days: 14,
        at: None,
    };
    store.write(|w| take_in(w, &intake)).unwrap();
}

/// The robot with this role; a referral in Meuraxa and one in Lueng Bata, and a confidential one in Meuraxa.
fn of(role: Role, kecamatan: Option<&str>) -> Office {
    let office = Office::usual();
    referred(&office, OURS, "11.71.03.2001", "kube");
    referred(&office, THEIRS, "11.71.05.2001", "kube");
    referred(&office, CLOSED, "11.71.03.2001", "korban-kekerasan");
    let staff = vec![Staff { name: USER.into(), roles: vec![role], kecamatan: kecamatan.map(str::to_owned) }];
    let saved = office.store().write(|w| {
        let (mut settings, version) = office::get(w)?.unwrap();
        settings.staff = staff;
        office::save(w, &settings, version)
    });
    saved.unwrap();
    office
}

/// Saves what is shown as CSV and reads it.
fn take_along(office: &Office, clerk: &mut Clerk, heading: &str) -> String {
    clerk.keys("e");
    clerk.wait_text(heading);
    clerk.keys("<S-Tab> ");
    clerk.wait_text("(•) CSV");
    clerk.keys("<Tab>rapat evaluasi<Tab>Kepala Bidang Contoh<C-s>");
    let said = clerk.wait_text("baris ditulis ke");
    assert!(said.has("Yang rahasia, bila ada, tidak ikut."), "{said}");
    let made = std::fs::read_dir(office.folder.path().join("surat")).unwrap().map(|entry| entry.unwrap().path());
    let newest = made.filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    std::fs::read_to_string(newest.max_by_key(|path| path.metadata().unwrap().modified().unwrap()).unwrap()).unwrap()
}

fn exports_noted(office: &Office) -> i64 {
    let count = "SELECT count(*) FROM event WHERE entity = 'export'";
    office.reading().read(|r| Ok(r.query_row(count, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn a_supervisor_takes_along_the_referrals_that_are_shown() {
    let office = of(Role::Manager, None);
    let mut clerk = office.open();
    clerk.keys("5");
    clerk.wait_for("all of them", |p| p.has("draf · layanan rahasia") && p.has(THEIRS));
    let list = take_along(&office, &mut clerk, "Simpan daftar sebagai berkas · Rujukan");
    assert!(list.contains(OURS) && list.contains(THEIRS) && !list.contains(CLOSED), "{list}");
    // A list of cases is another list.
    clerk.keys("f");
    clerk.wait_text("kasus terbuka");
    clerk.keys("<Down><Down><Down><Down><Down><Down><Down><Down><Down><Down><Enter>");
    clerk
        .wait_for("the cases are read", |p| p.has("Rujukan · kasus terbuka") && p.has("1 dari 3") && p.has("diterima"));
    let list = take_along(&office, &mut clerk, "Simpan daftar sebagai berkas · Kasus");
    assert!(list.contains(OURS) && !list.contains(CLOSED) && list.contains("batas_jawaban"), "{list}");
    leave(clerk);
    assert_eq!(exports_noted(&office), 2);
    office.assert_healthy();
}

/// The same on the command line: the own kecamatan, and no other.
fn by_command(office: &Office) {
    let out = office.folder.path().join("rujukan.csv");
    let export = |more: &[&str]| {
        let mut command = office.command();
        command.args(["export", "rujukan"]).arg(&out).args(["--purpose", "uji", "--recipient", "uji"]).args(more);
        let done = command.output().unwrap();
        (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
    };
    let (code, said) = export(&["--kecamatan", "Lueng Bata"]);
    assert!(code == Some(2) && said.contains("Kecamatan Lueng Bata") && !out.exists(), "{said}");
    let (code, said) = export(&[]);
    assert!(code == Some(0) && said.contains("Hanya Kecamatan Meuraxa"), "{said}");
    let list = std::fs::read_to_string(&out).unwrap();
    assert!(list.contains(OURS) && !list.contains(THEIRS) && !list.contains(CLOSED), "{list}");
}

#[test]
fn a_tksk_takes_along_the_own_kecamatan_and_no_other() {
    let office = of(Role::Tksk, Some("11.71.03"));
    let mut clerk = office.open();
    clerk.keys("5");
    clerk.wait_for("the whole city is read", |p| p.has("draf · layanan rahasia") && p.has(THEIRS));
    let list = take_along(&office, &mut clerk, "Rujukan · Meuraxa");
    assert!(list.contains(OURS) && !list.contains(THEIRS) && !list.contains(CLOSED), "{list}");
    clerk.keys("g");
    clerk.wait_text("Saring daftar");
    pick(&mut clerk, "lueng b", "Lueng Bata");
    clerk.keys("<C-s>");
    clerk.wait_for("those elsewhere", |p| p.has("1 dari 1") && p.has("disaring: Lueng Bata") && !p.has(OURS));
    clerk.keys("e");
    clerk.wait_text("Ini milik kecamatan lain");
    leave(clerk);
    by_command(&office);
    assert_eq!(exports_noted(&office), 2);
    office.assert_healthy();
}
