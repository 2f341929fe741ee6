//! Lists that leave narrowed, by the words of the screens; what is confidential stays. The people are made up.

use loket::domain::ids::{PersonId, VisitId};
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, Reporter};
use loket::domain::visit::{Channel, Visit};
use loket::store::referral::{Intake, Wish, take_in};
use loket::store::{Desk, Store, content, visit};
use uuid::Uuid;

use crate::bench::{Bench, Ended};
use crate::read_by_a_spreadsheet_program;

const MEURAXA: &str = "11.71.03.2001";
const BAITURRAHMAN: &str = "11.71.01.2001";
/// A confidential service, and a confidential kind.
const CLOSED: (&str, &str) = ("korban-kekerasan", "PPKS-16");

fn store(bench: &Bench) -> Store {
    Store::open(&bench.path("kantor.loket"), Desk { user: "uji".into(), terminal: "uji".into() }).unwrap()
}

/// Somebody with a case and a visit.
fn somebody(store: &mut Store, name: &str, gampong: &str, (slug, ppks): (&str, &str)) {
    let to = store.read(content::load).unwrap().destinations;
    let to = to.iter().find(|one| !one.destination.is_telling()).unwrap().id;
    let subject = Person {
        name: name.into(),
        gampong: Some(gampong.into()),
        no_nik_reason: Some(NoNikReason::NotAsked),
        ppks: vec![ppks.to_owned()],
        ..Person::new(PersonId::from(Uuid::now_v7()))
    };
    let procedure = Some(slug.to_owned());
    let wish = Wish { procedure: procedure.clone(), title: slug.into(), checklist: Vec::new(), destination: Some(to) };
    let intake = Intake {
        subject: subject.clone(),
        subject_changed: true,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: String::new(),
        wishes: vec![wish],
        consent: Agreement::own(),
        due_days: 14,
        at: None,
    };
    let now = chrono::Local::now().date_naive().and_hms_opt(10, 0, 0).unwrap();
    let counted = Visit { person: Some(subject.id), procedure, ..Visit::answered(VisitId::from(Uuid::now_v7()), now) };
    store.write(|w| take_in(w, &intake).and_then(|_| visit::save(w, &counted))).unwrap();
}

/// Two in Meuraxa, one of them confidential, and one in Baiturrahman.
fn office() -> Bench {
    let bench = Bench::new();
    let mut store = store(&bench);
    somebody(&mut store, "=Satu Contoh", MEURAXA, ("kube", "PPKS-08"));
    somebody(&mut store, "Dua Contoh", BAITURRAHMAN, ("kube", "PPKS-09"));
    somebody(&mut store, "Tiga Contoh", MEURAXA, CLOSED);
    bench
}

fn leaves(bench: &Bench, list: &str, file: &str, more: &[&str]) -> Ended {
    let file = bench.path(file).display().to_string();
    bench.loket(&[&["export", list, &file, "--purpose", "uji", "--recipient", "uji"][..], more].concat())
}

/// Lines below the header of a list that left, and the whole of it.
fn taken(bench: &Bench, list: &str, more: &[&str]) -> (usize, String) {
    let file = format!("{}.csv", Uuid::now_v7());
    leaves(bench, list, &file, more).code(0);
    let text = std::fs::read_to_string(bench.path(&file)).unwrap();
    (text.lines().count() - 1, text)
}

#[test]
fn cases_referrals_and_visits_leave_narrowed_and_without_what_is_confidential() {
    let bench = office();
    for list in ["cases", "rujukan", "visits"] {
        let (rows, text) = taken(&bench, list, &[]);
        assert!(rows >= 2 && text.contains("'=Satu Contoh") && text.contains("Dua Contoh"), "{list}: {text}");
        let closed = text.contains("Tiga") || text.contains(CLOSED.0);
        assert!(!closed, "{list}: {text}");
        let (here, text) = taken(&bench, list, &["--kecamatan", "meuraxa"]);
        assert!(here < rows && !text.contains("Dua Contoh"), "{list}: {text}");
        assert_eq!(taken(&bench, list, &["--gampong", BAITURRAHMAN]).0, rows - here, "{list}");
        assert_eq!(taken(&bench, list, &["--period", "2020"]).0, 0, "{list}");
        assert_eq!(taken(&bench, list, &["--period", "hari ini"]).0, rows, "{list}");
        leaves(&bench, list, &format!("{list}.xlsx"), &[]).code(0).says("Yang rahasia, bila ada, tidak ikut.");
        if let Some(text) = read_by_a_spreadsheet_program(&bench, list) {
            assert!(text.contains("=Satu Contoh") && text.contains("Meuraxa"), "{text}");
        }
    }
    assert_eq!(taken(&bench, "kasus", &["--state", "kasus terbuka"]).0, 2);
    assert_eq!(taken(&bench, "kasus", &["--state", "selesai"]).0, 0);
    assert_eq!(taken(&bench, "rujukan", &["--state", "belum_bernomor"]).0, 2);
    assert_eq!(taken(&bench, "visits", &["--kind", "telepon"]).0, 0);
    bench.loket(&["check"]).code(0);
}

#[test]
fn confidential_kinds_of_people_and_register_leave_only_when_asked_for() {
    let bench = office();
    for list in ["people", "register"] {
        let (rows, text) = taken(&bench, list, &[]);
        assert!(text.contains("PPKS-08") && !text.contains(CLOSED.1), "{list}: {text}");
        let (all, text) = taken(&bench, list, &["--confidential"]);
        assert!(all >= rows && text.contains(CLOSED.1), "{list}: {text}");
    }
    assert_eq!(taken(&bench, "register", &["--kind", "PPKS-09"]).0, 1);
    assert_eq!(taken(&bench, "register", &["--kind", "ppks", "--state", "aktif"]).0, 2);
    assert_eq!(taken(&bench, "register", &["--kind", CLOSED.1]).0, 0);
    leaves(&bench, "cases", "x.csv", &["--confidential"]).code(2).says("tidak pernah ikut");
}

#[test]
fn what_a_list_is_not_narrowed_by_is_refused_and_nothing_is_written() {
    let bench = office();
    let refused: [(&str, &[&str], &str); 6] = [
        ("rapat", &["--state", "selesai"], "Yang ada: --kecamatan, --gampong, --period."),
        ("destinations", &["--kecamatan", "meuraxa"], "tidak mempunyai saringan"),
        ("people", &["--period", "2026"], "Yang ada: --kecamatan, --gampong."),
        ("cases", &["--state", "kasus terbka"], "Maksud Anda kasus terbuka?"),
        ("cases", &["--gampong", "Lampaseh"], "Lampaseh Aceh (11.71.03.2007) atau Lampaseh Kota (11.71.06.2004)"),
        ("visits", &["--period", "bulan purnama"], "periode"),
    ];
    bench.loket(&["export", "kasuss", "x.csv"]).code(2).says("Maksud Anda kasus?");
    for (list, more, said) in refused {
        leaves(&bench, list, "x.csv", more).code(2).says(said);
    }
    let locked = ["--read-only", "export", "cases", "x.csv", "--purpose", "uji", "--recipient", "uji"];
    bench.loket(&locked).code(2).says("harus tercatat");
    let nothing = bench.path("tidak-ada.loket");
    crate::asked(&bench, "tidak-ada.loket", &locked[1..]).code(3);
    assert!(!bench.path("x.csv").exists() && !nothing.exists());
}

#[test]
fn places_to_send_people_letters_and_vacant_posts_leave() {
    let bench = office();
    let known = store(&bench).read(content::load).unwrap().destinations.len();
    let (rows, text) = taken(&bench, "tujuan", &[]);
    let (posts, lowong) = taken(&bench, "posts", &["--kind", "tksk"]);
    assert!(posts == 9 && lowong.contains("Meuraxa"), "{lowong}");
    assert_eq!(taken(&bench, "posts", &["--kind", "tksk", "--kecamatan", "meuraxa"]).0, 1);
    assert_eq!(taken(&bench, "surat", &["--state", "menunggu tanda tangan"]).0, 0);
    assert!(rows >= known && text.starts_with('\u{feff}') && text.contains("kode,nama,nama_lain"), "{rows} {known}");
}
