//! The monthly report of a TKSK to the Camat, from the first words to the second number: a power cut in the middle of a
//! sentence, what a numbered report keeps, and what becomes of a number that was given too early.

use std::path::{Path, PathBuf};

use chrono::{Datelike, Months, NaiveDate};
use loket::domain::activity::{Activity, ActivityKind, Reached};
use loket::domain::ids::ActivityId;
use loket::domain::monthly::{MonthlyIssue, Part};
use loket::store::{Desk, Store, activity, draft, monthly};
use uuid::Uuid;

use crate::office::{Office, leave, on_desk};
use crate::support::Picture;
use crate::tale::Tale;

/// The third of the nine.
const PLACE: &str = "11.71.03";
/// What is typed before the power fails, and after.
const BEGUN: &str = "- Hujan deras dua ha";
const REST: &str = "ri; kunjungan diundur.";

fn store(office: &Office) -> Store {
    Store::open(&office.data(), Desk { user: "pemeriksa".into(), terminal: "uji".into() }).unwrap()
}

/// First day of the month before this one.
fn last_month() -> NaiveDate {
    let today = chrono::Local::now().date_naive();
    today.with_day(1).unwrap().checked_sub_months(Months::new(1)).unwrap()
}

/// An activity of last month in the kecamatan.
fn happened(office: &Office, kind: ActivityKind, title: &str) {
    let on = last_month().with_day(14).unwrap();
    let mut one = Activity::new(ActivityId::from(Uuid::now_v7()), kind, on, title, "Petugas Robot");
    one.area = Some(format!("{PLACE}.2001"));
    one.reached = vec![Reached { category: None, women: 5, men: 3, unknown: 0 }];
    store(office).write(|w| activity::save(w, &one)).unwrap();
}

fn book(office: &Office) -> Vec<MonthlyIssue> {
    store(office)
        .read(|r| {
            let report = monthly::find(r, PLACE, last_month())?.unwrap();
            monthly::book::of_report(r, report.id)
        })
        .unwrap()
}

/// Files of monthly reports with this ending, by name.
fn papers(office: &Office, ending: &str) -> Vec<PathBuf> {
    let folder = office.data().parent().unwrap().join("surat");
    let all = std::fs::read_dir(folder).map(|all| all.map(|one| one.unwrap().path()).collect()).unwrap_or_default();
    let mut all: Vec<PathBuf> = all;
    all.retain(|path| path.extension().is_some_and(|one| one == ending));
    all.sort();
    all
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// Reports, monthly ones, Meuraxa, last month.
fn open_report(tale: &mut Tale, sentence: &str) {
    tale.does(sentence, "7m");
    tale.clerk.wait_text("Laporan bulanan TKSK");
    tale.and("<Down><Down>,");
    tale.clerk.wait_text("Meuraxa");
    tale.and("<Enter>");
    tale.clerk.wait_text("Tugas 1.");
}

#[test]
fn a_monthly_report_from_the_first_words_to_its_number() {
    let office = Office::usual();
    happened(&office, ActivityKind::Guidance, "Bimbingan keluarga contoh");
    let mut tale = Tale::begin("laporan-bulanan", "Laporan bulanan TKSK kepada Camat", office.open());
    open_report(&mut tale, "Dari Laporan: laporan bulanan, Meuraxa, bulan lalu");
    tale.does("Bagian yang belum punya catatan mengatakan apa yang dapat dilakukan:", "<End><Up><Up><Up>");
    tale.sees("Bila ada hambatan, isi");
    tale.does("Hambatan ditulis dengan kata sendiri:", "e");
    tale.clerk.wait_for("the form", |p| p.has("Uraian · Meuraxa, ") && p.has(" · Hambatan"));
    tale.and(&format!("<C-u>{BEGUN}"));
    tale.clerk.wait_text(BEGUN);
    power_fails(&mut tale, &office);
    tale.does("Diteruskan dari huruf terakhir dan disimpan:", &format!("{REST}<C-s>"));
    tale.sees("Uraian disimpan.");
    on_desk(&mut tale.clerk);
    number(&mut tale, &office);
    unchanged(&mut tale, &office);
    void_and_anew(&mut tale, &office);
    leave(tale.end());
    office.assert_healthy();
}

/// Nobody can press Ctrl-S any more; the words are a draft.
fn power_fails(tale: &mut Tale, office: &Office) {
    let typed = |draft: &draft::Draft| draft.payload.contains(BEGUN);
    while !store(office).read(draft::all).unwrap().iter().any(typed) {
        std::thread::yield_now();
    }
    tale.does("Listrik padam di tengah kalimat. Loket dibuka lagi; yang belum disimpan ada di Meja:", "");
    tale.clerk.kill9();
    tale.clerk = office.open();
    tale.sees("1 belum disimpan");
    tale.and("<Enter>");
    tale.sees("Isian dibuka kembali");
    tale.clerk.wait_text(BEGUN);
}

/// It gets its number, and lies beside the letters as paper and as spreadsheet.
fn number(tale: &mut Tale, office: &Office) {
    open_report(tale, "Laporannya dibuka lagi");
    tale.does("Diberi nomor; Loket bertanya sekali dan mengatakan tugas mana yang masih kosong:", "n");
    tale.sees("Tugas tanpa catatan: 1, 2, 3, 5, 6, 7, 8.");
    tale.and("y");
    tale.clerk.wait_for("its number", |p| p.has("Bernomor 460/1/TKSK/") && p.has("PDF, teks, dan XLSX"));
    assert_eq!((papers(office, "pdf").len(), papers(office, "xlsx").len()), (1, 1));
    assert!(bytes(&papers(office, "pdf")[0]).starts_with(b"%PDF-"));
    assert!(bytes(&papers(office, "xlsx")[0]).starts_with(b"PK"));
    let said = store(office).read(|r| monthly::sheet(r, PLACE, last_month(), last_month())).unwrap();
    assert_eq!(said.text(Part::Obstacles), format!("{BEGUN}{REST}"));
}

/// What is recorded late changes nothing of a report that left the desk.
fn unchanged(tale: &mut Tale, office: &Office) {
    tale.does("Kertasnya:", "c");
    let before = tale.clerk.wait_for("the paper", |p| p.has("Yth. Camat Meuraxa"));
    tale.and("<Esc>");
    tale.clerk.wait_text("Tugas 1.");
    tale.clerk.keys("<C-q>");
    assert!(tale.clerk.wait_exit().success());
    happened(office, ActivityKind::Lk3, "Terlambat dicatat");
    tale.clerk = office.open();
    open_report(tale, "Besoknya sebuah kegiatan bulan itu baru dicatat. Laporan bernomor tetap seperti dikirim:");
    tale.and("c");
    let after = tale.clerk.wait_for("the paper", |p| p.has("Yth. Camat Meuraxa"));
    // Below the header with its clock.
    assert_eq!(after.rows()[3..], before.rows()[3..]);
    let kept = bytes(&papers(office, "pdf")[0]);
    tale.does("Disimpan sekali lagi pun isinya sama:", "s");
    tale.sees("Sudah tersimpan");
    tale.and("<Esc>");
    tale.clerk.wait_text("Tugas 1.");
    tale.does("Uraiannya tidak dapat diubah lagi:", "e");
    tale.sees("Sudah bernomor");
    assert_eq!((papers(office, "pdf").len(), kept), (1, bytes(&papers(office, "pdf")[0])));
}

/// A number given too early is void with its reason, stays in the book, and the next one follows without a gap.
fn void_and_anew(tale: &mut Tale, office: &Office) {
    tale.does("Kegiatan yang terlambat itu harus masuk: nomornya dibatalkan, dengan alasan", "B");
    tale.clerk.wait_text("Batalkan nomor laporan");
    tale.and("<C-s>");
    tale.sees("Perlu diisi");
    tale.and("satu kegiatan belum masuk<C-s>");
    tale.sees("Nomor dibatalkan");
    tale.does("Nomor berikutnya tanpa celah; yang batal tetap tercatat dengan alasannya", "n");
    tale.clerk.wait_text("Tugas tanpa catatan: 1, 2, 3, 5, 6, 7.");
    tale.and("y");
    tale.clerk.wait_text("Bernomor 460/2/TKSK/");
    tale.sees("batal: satu kegiatan belum masuk");
    let book = book(office);
    assert_eq!(
        book.iter().map(|one| (one.seq, one.void_reason.is_some())).collect::<Vec<_>>(),
        [(2, false), (1, true)]
    );
    assert!(store(office).read(monthly::book::gaps).unwrap().is_empty());
    let (first, second) = (book[1].sheet().unwrap(), book[0].sheet().unwrap());
    assert!(
        !first.text(Part::Lk3).contains("Terlambat dicatat") && second.text(Part::Lk3).contains("Terlambat dicatat")
    );
    assert_eq!((papers(office, "pdf").len(), papers(office, "xlsx").len()), (2, 2));
}

#[test]
fn a_month_nobody_wrote_and_a_month_without_activities_say_what_is_missing() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("7m");
    clerk.wait_for("the grid", |p| p.has("belum disusun") && p.has("Meuraxa"));
    clerk.keys(",<Enter>");
    clerk.wait_for("what to do", |p| p.has("Belum ada catatan untuk bagian ini.") && p.has("Mutakhirkan register"));
    clerk.keys("c");
    clerk.wait_text("Yth. Camat");
    clerk.wait_text("tidak ada satu pun kegiatan");
    clerk.keys("<Esc>");
    clerk.wait_text("Tugas 1.");
    // It can be sent all the same; what is missing is said once more.
    clerk.keys("n");
    clerk.wait_text("Tugas tanpa catatan: 1, 2, 3, 4, 5, 6, 7, 8.");
    clerk.keys("y");
    clerk.wait_text("Bernomor 460/1/TKSK/");
    clerk.keys("<Esc>");
    clerk.wait_text("bernomor");
    // The next month has not begun.
    clerk.keys("..");
    clerk.wait_text("Bulan berikutnya belum mulai.");
    leave(clerk);
    office.assert_healthy();
}

/// The office wrote its own template and broke it: said with file, line and reason, the shipped one stands in.
#[test]
fn a_broken_template_is_said_on_the_screen_and_the_shipped_one_is_used() {
    let office = Office::usual();
    let folder = office.data().parent().unwrap().join("templat");
    std::fs::create_dir(&folder).unwrap();
    let shipped = loket::paper::template::shipped_text("laporan_tksk.toml").unwrap();
    let own = folder.join("laporan_tksk.toml");
    std::fs::write(&own, shipped.replace("{uraian_tugas_8}", "{uraian_tugas_9}")).unwrap();
    let mut clerk = office.open();
    clerk.keys("7m");
    clerk.wait_text("Laporan bulanan TKSK");
    clerk.keys(",<Enter>");
    clerk.wait_text("Tugas 1.");
    clerk.keys("c");
    let said = clerk.wait_text("Yth. Camat");
    let line = own_line(&own, "{uraian_tugas_9}");
    for part in [&*format!("laporan_tksk.toml baris {line}"), "{uraian_tugas_9}", "templat bawaan"] {
        assert!(said.has(part), "{part}\n{said}");
    }
    clerk.keys("<Esc>");
    clerk.wait_text("Tugas 1.");
    clerk.keys("ny");
    clerk.wait_text("dicetak dengan templat bawaan");
    assert_eq!(papers(&office, "pdf").len(), 1);
    // Mended while the program runs: the next paper is the office's.
    std::fs::write(&own, shipped.replace("Dengan hormat,", "Salam sejahtera,")).unwrap();
    clerk.keys("c");
    let mended = clerk.wait_text("Salam sejahtera,");
    assert!(!mended.has("laporan_tksk.toml"), "{mended}");
    clerk.keys("<Esc>");
    clerk.wait_text("Tugas 1.");
    leave(clerk);
    office.assert_healthy();
}

/// Line of a text in a file, from 1.
fn own_line(path: &Path, text: &str) -> usize {
    let all = std::fs::read_to_string(path).unwrap();
    all.lines().position(|line| line.contains(text)).unwrap() + 1
}

/// Lines above the activities of duty 4: three duties with their figures, and its own heading.
const LINES_TO_DUTY_4: usize = 12 + 5 + 14 + 1;

/// The chosen line with the row it stands in.
fn marked(picture: &Picture) -> Option<(usize, String)> {
    let mut rows = picture.rows().into_iter().map(str::to_owned).enumerate();
    rows.find(|(_, row)| row.contains("│▌"))
}

/// From a number to the record it counts, and back to where one was.
#[test]
fn a_figure_leads_to_its_activity_and_back() {
    let office = Office::usual();
    happened(&office, ActivityKind::Guidance, "Bimbingan keluarga contoh");
    let mut clerk = office.open();
    clerk.keys("7m");
    clerk.wait_text("Laporan bulanan TKSK");
    clerk.keys("<Down><Down>,<Enter>");
    clerk.wait_text("Tugas 1.");
    for _ in 0..LINES_TO_DUTY_4 {
        let before = marked(&clerk.picture());
        clerk.keys("<Down>");
        clerk.wait_for("the next line", |p| marked(p) != before);
    }
    clerk.wait_text("Tugas 4. Penyuluhan, bimbingan, dan pendampingan");
    clerk.keys("<Enter>");
    clerk.wait_for("what it counts", |p| p.has("Kegiatan · Meuraxa") && p.has("Bimbingan keluarga contoh"));
    clerk.keys("<Enter>");
    clerk.wait_for("the activity", |p| p.has("[6 Kegiatan]") && p.has("Bimbingan keluarga contoh"));
    clerk.keys("<Esc>");
    clerk.wait_for("the list it came from", |p| p.has("[7 Laporan]") && p.has("Kegiatan · Meuraxa"));
    clerk.keys("<Esc>");
    clerk.wait_for("the report", |p| p.has("Meuraxa · ") && p.has("Tugas 4."));
    leave(clerk);
}
