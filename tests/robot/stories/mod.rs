//! Whole cases as they happened or could happen, from the first key to *selesai*: nobody waits without a name, a date
//! and an answer. The people are made up.

use chrono::Duration;
use loket::domain::content::Content;
use loket::domain::ids::{CaseId, PersonId};
use loket::domain::ladder::dossier::Dossier;
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, CaseState, ReferralState, Reporter};
use loket::domain::visit::Channel;
use loket::store::referral::{Intake, Line, Taken, Wish, take_in};
use loket::store::{Desk, Store, content, ladder, worklist};
use loket::worker::number_letter;
use uuid::Uuid;

use crate::office::{KNOWN, Office, leave, on_desk, pick};
use crate::tale::Tale;

mod emergency;
mod issue;
mod join;
mod meeting;
mod monthly;
mod unknown;

pub use emergency::patient;

fn store(office: &Office) -> Store {
    let desk = Desk { user: "pemeriksa".into(), terminal: "uji".into() };
    Store::open_read_only(&office.data(), desk).unwrap()
}

/// Every referral in the file, oldest first.
fn referrals(office: &Office) -> Vec<Line> {
    let mut lines = store(office).read(|r| worklist::newest(r, 100)).unwrap();
    lines.sort_by_key(|line| line.id);
    lines
}

/// Where all referrals stand, in the order of the alphabet.
pub fn states(office: &Office) -> Vec<&'static str> {
    let mut all: Vec<&str> = referrals(office).iter().map(|line| line.state.code()).collect();
    all.sort_unstable();
    all
}

fn case_of(office: &Office, line: &Line) -> Dossier {
    store(office).read(|r| ladder::dossier(r, line.case)).unwrap()
}

/// The phone rings: one key, the seven signs, Enter.
fn served_by_phone(tale: &mut Tale, code: &str) {
    tale.clerk.count_anew();
    tale.does_as(
        "Tujuan menelepon, menyebut kode pada surat, dan berkata sudah dilayani:",
        &format!("b{code}<Enter>"),
        "b<kode><Enter>",
    );
    tale.sees("Tercatat: Terlayani");
    assert_eq!(tale.clerk.pressed(), 9, "1 key + 7 signs + Enter");
}

/// The phone rings with something else to say: the outcome's digit and a remark.
fn not_served(tale: &mut Tale, code: &str, digit: &str, remark: &str, said: &str) {
    tale.does_as("Tujuan menelepon dan tidak dapat melayani:", &format!("b{code}"), "b<kode>");
    tale.clerk.wait_text("Terlayani");
    tale.and(digit);
    tale.clerk.wait_text("Keterangan");
    tale.and(&format!("{remark}<Enter>"));
    tale.sees(said);
}

/// Tells the citizen and closes the opened case.
fn close(tale: &mut Tale, answer: &str) {
    tale.does("Warga diberi tahu; kasus diselesaikan dengan jawaban itu:", "t");
    tale.clerk.wait_text("Selesaikan");
    tale.and("1");
    tale.clerk.wait_text("Jawaban kepada warga");
    tale.and(&format!("{answer}<C-s>"));
    tale.clerk.wait_for("the end of the case", |p| p.has("Tersimpan") && p.has("Jawaban  ") && p.has("selesai ┐"));
}

/// Numbers the letter of the selected referral of the opened case.
fn letter(tale: &mut Tale, sentence: &str, keys: &str) {
    tale.does(sentence, keys);
    tale.clerk.wait_text("Dengan hormat");
    tale.and("<Enter>");
    tale.sees("siap dicetak");
    tale.and("<Esc>");
    tale.clerk.wait_gone("Dengan hormat");
}

/// In a field that looks something up: the words, then the first proposal.
#[track_caller]
fn choose(tale: &mut Tale, words: &str, first: &str) {
    pick(&mut tale.clerk, words, first);
    tale.told(&format!("{words}<Enter>"));
}

fn need(tale: &mut Tale, sentence: &str, words: &str, title: &str, to: &str, place: &str) {
    tale.does(sentence, "");
    choose(tale, words, title);
    tale.clerk.wait_text("Berkas");
    tale.and("a<Enter>");
    choose(tale, to, place);
}

/// Writes down the guardian the road of a child's procedure asks for.
fn guardian(tale: &mut Tale) {
    tale.does("Anak tidak pergi tanpa pendamping: jalur prosedurnya meminta wali sebelum surat keluar.", "<Down>j");
    tale.clerk.wait_text("Wali atau pendamping          belum diisi");
    tale.and("2");
    tale.clerk.wait_text("orang tua");
    tale.and("2");
    tale.clerk.wait_text("wajib diisi");
    tale.and("Contoh Wali<Tab>080000000000<C-s>");
    tale.sees("Tersimpan");
}

/// Fact sheet ch. 1, finding 1: in a 2021 case the cost of schooling went to Baitul Mal, care to a foundation, and
/// psychosocial support to the Kemensos centre. Three needs, three letters, three answers, one case.
#[test]
fn a_child_with_three_needs_is_referred_three_times_at_once() {
    let office = Office::usual();
    let mut tale = Tale::begin("anak", "Seorang anak, tiga kebutuhan, tiga rujukan sekaligus", office.open());
    tale.does("Buka data anak itu:", "/zulfi<Enter>");
    tale.clerk.wait_text("Riwayat data");
    tale.does("Buat rujukan:", "r");
    tale.clerk.wait_text("Rujukan baru");
    need(
        &mut tale,
        "Biaya sekolah ke Baitul Mal:",
        "biaya sekolah",
        "Baitul Mal Aceh",
        "baitul mal kota",
        "Baitul Mal Kota",
    );
    tale.does("Kebutuhan kedua pada kasus yang sama:", "<C-n>");
    tale.clerk.wait_text("Kebutuhan kedua");
    need(&mut tale, "Pengasuhan ke yayasan:", "anak terlantar", "terlantar", "yayasan", "Yayasan pengasuhan");
    tale.does("Kebutuhan ketiga:", "<C-n>");
    tale.clerk.wait_text("Kebutuhan ketiga");
    need(&mut tale, "Dukungan psikososial ke Sentra:", "atensi yapi", "YAPI", "sentra", "Sentra Darussa'adah");
    tale.does("Wali menyetujui datanya dikirim; simpan:", "2<C-s>");
    tale.clerk.wait_text("Dengan hormat");
    tale.does("Surat pertama diberi nomor:", "<Enter>");
    tale.sees("siap dicetak");
    tale.does("Buka kasusnya:", "<Esc>");
    tale.clerk.wait_text("[5 Rujukan]");
    tale.and("k");
    tale.sees("Rujukan (3)");
    guardian(&mut tale);
    letter(&mut tale, "Surat kedua:", "s");
    letter(&mut tale, "Surat ketiga:", "<Down>s");
    let sent = referrals(&office);
    assert!(sent.iter().all(|line| line.state == ReferralState::Sent), "{sent:?}");
    let codes: Vec<String> = sent.iter().map(|line| line.return_code.clone().unwrap()).collect();
    served_by_phone(&mut tale, &codes[0]);
    not_served(&mut tale, &codes[1], "3", "asrama penuh", "Rujuk kebutuhan yang sama ke tujuan lain");
    tale.does("Kebutuhan yang sama dirujuk ke tempat lain, persetujuan ditanya lagi:", "<Up>r");
    tale.clerk.wait_text("Setuju data dikirim");
    choose(&mut tale, "rsan", "Aneuk Nanggroe");
    tale.and("2<C-s>");
    tale.sees("Rujukan (4)");
    letter(&mut tale, "Suratnya:", "<Down><Down>s");
    served_by_phone(&mut tale, &codes[2]);
    let fourth = referrals(&office).pop().unwrap();
    served_by_phone(&mut tale, &fourth.return_code.clone().unwrap());
    tale.sees("Semua rujukan sudah kembali");
    close(&mut tale, "Sekolah dibiayai, diasuh di RSAN, didampingi Sentra.");
    leave(tale.end());
    let case = case_of(&office, &fourth);
    assert_eq!(case.case.state, CaseState::Done);
    assert_eq!(case.referrals.iter().filter(|one| one.state == ReferralState::Done).count(), 3);
    office.assert_healthy();
}

/// A referral sent three weeks ago whose answer was due a week ago, written the way the desk writes it.
fn silent_referral(office: &Office) -> CaseId {
    sent_and_silent(office, "Rohani Fiktif Sunyi", 30)
}

/// A referral of somebody, sent so many days ago and due ten working days later; nobody answered.
pub fn sent_and_silent(office: &Office, name: &str, days_ago: i64) -> CaseId {
    let mut subject = Person::new(PersonId::from(Uuid::now_v7()));
    subject.name = name.into();
    subject.no_nik_reason = Some(NoNikReason::NotAsked);
    let (mut store, taken) = taken(office, subject, "rumah-layak-huni-baitul-mal", "baitul-mal-kota", days_ago);
    number_letter(&mut store, taken.referrals[0].id).unwrap();
    taken.case.id
}

/// A case that was taken in so many days ago, written the way the desk writes it; its letter has no number yet.
pub fn taken(office: &Office, subject: Person, service: &str, to: &str, days_ago: i64) -> (Store, Taken) {
    let desk = Desk { user: "Petugas Robot".into(), terminal: "uji".into() };
    let mut store = Store::open(&office.data(), desk).unwrap();
    let library = store.read(content::load).unwrap();
    let shipped = Content::shipped().unwrap();
    let procedure = shipped.procedures.iter().find(|one| one.slug == service).unwrap();
    let to = library.destinations.iter().find(|place| place.destination.slug == to).unwrap();
    let wish = Wish {
        procedure: Some(procedure.slug.clone()),
        title: procedure.title.clone(),
        checklist: Vec::new(),
        destination: Some(to.id),
    };
    let intake = Intake {
        subject,
        subject_changed: true,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: String::new(),
        wishes: vec![wish],
        consent: Agreement::own(),
        due_days: 10,
        at: Some(chrono::Local::now().naive_local() - Duration::days(days_ago)),
    };
    let taken = store.write(|w| take_in(w, &intake)).unwrap().value;
    (store, taken)
}

/// Nobody answers: the desk sees it first, asks, refers elsewhere, and the citizen gets an answer all the same.
#[test]
fn a_referral_nobody_answers_is_seen_asked_after_and_brought_to_an_end() {
    let office = Office::usual();
    let case = silent_referral(&office);
    let mut tale = Tale::begin("sunyi", "Rujukan yang tidak dijawab siapa pun", office.open());
    tale.clerk.wait_for("it stands on the desk", |p| p.has("Rohani Fik") && p.has("terlambat"));
    tale.does("Di Meja rujukannya sudah berdiri paling atas. Buka warganya, lalu kasusnya:", "/rohani fiktif<Enter>");
    tale.clerk.wait_text("Riwayat data");
    tale.and("k");
    tale.sees("1 rujukan terlambat dijawab");
    tale.does("Tujuan ditelepon, tidak diangkat; dicatat:", "c");
    tale.clerk.wait_text("Catatan kasus");
    tale.and("<Tab><Tab><Tab>Ditelepon tiga kali, tidak diangkat<C-s>");
    tale.clerk.wait_text("Ditelepon tiga kali");
    tale.does("Kontak tujuan bermasalah: jadi tugas cek ulang TKSK.", "u");
    tale.clerk.wait_text("Kontak tujuan bermasalah");
    tale.and("8");
    tale.clerk.wait_text("Keterangan");
    tale.and("<C-s>");
    tale.sees("Menunggu cek ulang");
    tale.does("Rujukan ditarik dengan alasan tertulis:", "u");
    tale.clerk.wait_text("Batalkan rujukan");
    tale.and("7");
    tale.clerk.wait_text("Alasan tertulis");
    tale.and("tidak ada kabar dari tujuan<C-s>");
    tale.clerk.wait_for("withdrawn", |p| p.has("dibatalkan ·"));
    tale.does("Kebutuhan yang sama dirujuk ke tempat lain:", "r");
    tale.clerk.wait_text("Setuju data dikirim");
    choose(&mut tale, "dinas perkim", "Perkim");
    tale.and("y<C-s>");
    tale.sees("Rujukan (2)");
    letter(&mut tale, "Suratnya:", "<Down>s");
    let code = referrals(&office).pop().unwrap().return_code.unwrap();
    served_by_phone(&mut tale, &code);
    close(&mut tale, "Rumah akan diperbaiki Perkim tahun depan.");
    leave(tale.end());
    let done = store(&office).read(|r| ladder::dossier(r, case)).unwrap();
    assert_eq!(done.case.state, CaseState::Done);
    assert!(done.steps.iter().any(|step| step.words == "tidak ada kabar dari tujuan"));
    office.assert_healthy();
}

/// A stranded person goes home: shelter first, then the ticket, both at once.
#[test]
fn a_stranded_person_is_sheltered_and_sent_home() {
    let office = Office::usual();
    let mut tale = Tale::begin("terlantar", "Orang terlantar dipulangkan", office.open());
    tale.does("Rujukan baru dari Meja:", "r");
    tale.clerk.wait_text("Rujukan baru");
    choose(&mut tale, KNOWN, KNOWN);
    need(&mut tale, "Tempat menginap:", "orang terlantar", "pemulangan", "lamjabat", "Rumah Singgah");
    tale.does("Kebutuhan kedua:", "<C-n>");
    tale.clerk.wait_text("Kebutuhan kedua");
    need(&mut tale, "Tiket pulang:", "tiket pulang", "pemulangan", "dinsos aceh", "Dinas Sosial Aceh");
    tale.does("Ia setuju; simpan dan beri nomor:", "y<C-s>");
    tale.clerk.wait_text("Dengan hormat");
    tale.and("<Enter>");
    tale.sees("siap dicetak");
    tale.does("Buka kasusnya:", "<Esc>");
    tale.clerk.wait_text("[5 Rujukan]");
    tale.and("k");
    tale.sees("Rujukan (2)");
    letter(&mut tale, "Surat kedua:", "<Down>s");
    for line in referrals(&office) {
        served_by_phone(&mut tale, &line.return_code.unwrap());
    }
    close(&mut tale, "Diberangkatkan pulang dengan bus.");
    let mut clerk = tale.end();
    clerk.keys("<Esc>1");
    on_desk(&mut clerk);
    leave(clerk);
    let last = referrals(&office).pop().unwrap();
    assert_eq!(case_of(&office, &last).case.state, CaseState::Done);
    office.assert_healthy();
}
