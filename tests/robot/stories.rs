//! Whole cases as they happened or could happen, from the first key to *selesai*: nobody waits without a name, a date
//! and an answer. The people are made up.

use chrono::Duration;
use loket::domain::content::Content;
use loket::domain::ids::{CaseId, PersonId};
use loket::domain::ladder::dossier::Dossier;
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, CaseState, ReferralState, Reporter};
use loket::domain::visit::Channel;
use loket::store::referral::{Intake, Line, Wish, take_in};
use loket::store::{Desk, Store, content, ladder, referral};
use loket::worker::number_letter;
use uuid::Uuid;

use crate::office::{KNOWN, Office, leave, on_desk, open_known, pick};
use crate::support::Clerk;

fn store(office: &Office) -> Store {
    let desk = Desk { user: "pemeriksa".into(), terminal: "uji".into() };
    Store::open_read_only(&office.data(), desk).unwrap()
}

/// Every referral in the file, oldest first.
fn referrals(office: &Office) -> Vec<Line> {
    let mut lines = store(office).read(|r| referral::list(r, referral::Filter::All, 100)).unwrap();
    lines.reverse();
    lines
}

fn case_of(office: &Office, line: &Line) -> Dossier {
    store(office).read(|r| ladder::dossier(r, line.case)).unwrap()
}

/// The phone rings: one key, the seven signs, Enter.
fn served_by_phone(clerk: &mut Clerk, code: &str) {
    clerk.count_anew();
    clerk.keys("b");
    clerk.keys(code);
    clerk.keys("<Enter>");
    clerk.wait_text("Tercatat: Terlayani");
    assert_eq!(clerk.pressed(), 9, "1 key + 7 signs + Enter");
}

/// The phone rings with something else to say: the outcome's digit and a remark.
fn not_served(clerk: &mut Clerk, code: &str, digit: &str, remark: &str, said: &str) {
    clerk.keys("b");
    clerk.keys(code);
    clerk.wait_text("Terlayani");
    clerk.keys(digit);
    clerk.wait_text("Keterangan");
    clerk.keys(remark);
    clerk.keys("<Enter>");
    clerk.wait_text(said);
}

/// Tells the citizen and closes the opened case.
fn close(clerk: &mut Clerk, answer: &str) {
    clerk.keys("t");
    clerk.wait_text("Selesaikan");
    clerk.keys("1");
    clerk.wait_text("Jawaban kepada warga");
    clerk.keys(answer);
    clerk.keys("<C-s>");
    clerk.wait_for("the end of the case", |p| p.has("Tersimpan") && p.has("Jawaban  ") && p.has("selesai ┐"));
}

/// Numbers the letter of the selected referral of the opened case.
fn letter(clerk: &mut Clerk) {
    clerk.keys("s");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    clerk.keys("<Esc>");
    clerk.wait_gone("Dengan hormat");
}

fn need(clerk: &mut Clerk, words: &str, title: &str, to: &str, place: &str) {
    pick(clerk, words, title);
    clerk.wait_text("Berkas");
    clerk.keys("a<Enter>");
    pick(clerk, to, place);
}

/// Fact sheet ch. 1, finding 1: in a 2021 case the cost of schooling went to Baitul Mal, care to a foundation, and
/// psychosocial support to the Kemensos centre. Three needs, three letters, three answers, one case.
#[test]
fn a_child_with_three_needs_is_referred_three_times_at_once() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    need(&mut clerk, "biaya sekolah", "Baitul Mal Aceh", "baitul mal kota", "Baitul Mal Kota");
    clerk.keys("<C-n>");
    clerk.wait_text("Kebutuhan kedua");
    need(&mut clerk, "anak terlantar", "terlantar", "yayasan", "Yayasan pengasuhan");
    clerk.keys("<C-n>");
    clerk.wait_text("Kebutuhan ketiga");
    need(&mut clerk, "atensi yapi", "YAPI", "sentra", "Sentra Darussa'adah");
    clerk.keys("2<C-s>");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    clerk.keys("<Esc>");
    clerk.wait_text("[5 Rujukan]");
    clerk.keys("k");
    clerk.wait_text("Rujukan (3)");
    for _ in 0..2 {
        clerk.keys("<Down>");
        letter(&mut clerk);
    }
    let sent = referrals(&office);
    assert!(sent.iter().all(|line| line.state == ReferralState::Sent), "{sent:?}");
    let codes: Vec<String> = sent.iter().map(|line| line.return_code.clone().unwrap()).collect();
    served_by_phone(&mut clerk, &codes[0]);
    not_served(&mut clerk, &codes[1], "3", "asrama penuh", "Rujuk kebutuhan yang sama ke tujuan lain");
    clerk.keys("<Up>r");
    clerk.wait_text("Setuju data dikirim");
    pick(&mut clerk, "rsan", "Aneuk Nanggroe");
    clerk.keys("2<C-s>");
    clerk.wait_text("Rujukan (4)");
    clerk.keys("<Down><Down>");
    letter(&mut clerk);
    served_by_phone(&mut clerk, &codes[2]);
    let fourth = referrals(&office).pop().unwrap();
    served_by_phone(&mut clerk, &fourth.return_code.clone().unwrap());
    clerk.wait_text("Semua rujukan sudah kembali");
    close(&mut clerk, "Sekolah dibiayai, diasuh di RSAN, didampingi Sentra.");
    leave(clerk);
    let case = case_of(&office, &fourth);
    assert_eq!(case.case.state, CaseState::Done);
    assert_eq!(case.referrals.iter().filter(|one| one.state == ReferralState::Done).count(), 3);
    office.assert_healthy();
}

/// A referral sent three weeks ago whose answer was due a week ago, written the way the desk writes it.
fn silent_referral(office: &Office) -> CaseId {
    let desk = Desk { user: "Petugas Robot".into(), terminal: "uji".into() };
    let mut store = Store::open(&office.data(), desk).unwrap();
    let library = store.read(content::load).unwrap();
    let shipped = Content::shipped().unwrap();
    let procedure = shipped.procedures.iter().find(|one| one.slug == "rumah-layak-huni-baitul-mal").unwrap();
    let mut subject = Person::new(PersonId::from(Uuid::now_v7()));
    subject.name = "Rohani Fiktif Sunyi".into();
    subject.no_nik_reason = Some(NoNikReason::NotAsked);
    let to = library.destinations.iter().find(|place| place.destination.slug == "baitul-mal-kota").unwrap();
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
        at: Some(chrono::Local::now().naive_local() - Duration::days(30)),
    };
    let taken = store.write(|w| take_in(w, &intake)).unwrap().value;
    number_letter(&mut store, taken.referrals[0].id).unwrap();
    taken.case.id
}

/// Nobody answers: the desk sees it first, asks, refers elsewhere, and the citizen gets an answer all the same.
#[test]
fn a_referral_nobody_answers_is_seen_asked_after_and_brought_to_an_end() {
    let office = Office::usual();
    let case = silent_referral(&office);
    let mut clerk = office.open();
    clerk.wait_for("it stands on the desk", |p| p.has("Rohani Fik") && p.has("lewat"));
    clerk.keys("/rohani fiktif<Enter>");
    clerk.wait_text("Riwayat data");
    clerk.keys("k");
    clerk.wait_text("1 rujukan lewat batas jawaban");
    // The number rings and nobody answers: the desk writes it down, then withdraws the referral.
    clerk.keys("c");
    clerk.wait_text("Catatan kasus");
    clerk.keys("<Tab><Tab><Tab>");
    clerk.keys("Ditelepon tiga kali, tidak diangkat");
    clerk.keys("<C-s>");
    clerk.wait_text("Ditelepon tiga kali");
    clerk.keys("u");
    clerk.wait_text("Batalkan rujukan");
    clerk.keys("<Down><Down><Down><Down><Down><Down><Down><Enter>");
    clerk.wait_text("Alasan tertulis");
    clerk.keys("tidak ada kabar dari tujuan<C-s>");
    clerk.wait_for("withdrawn", |p| p.has("dibatalkan ·"));
    clerk.keys("r");
    clerk.wait_text("Setuju data dikirim");
    pick(&mut clerk, "dinas perkim", "Perkim");
    clerk.keys("y<C-s>");
    clerk.wait_text("Rujukan (2)");
    clerk.keys("<Down>");
    letter(&mut clerk);
    let code = referrals(&office).pop().unwrap().return_code.unwrap();
    served_by_phone(&mut clerk, &code);
    close(&mut clerk, "Rumah akan diperbaiki Perkim tahun depan.");
    leave(clerk);
    let done = store(&office).read(|r| ladder::dossier(r, case)).unwrap();
    assert_eq!(done.case.state, CaseState::Done);
    assert!(done.steps.iter().any(|step| step.words == "tidak ada kabar dari tujuan"));
    office.assert_healthy();
}

/// A stranded person goes home: shelter first, then the ticket, both at once, brought by the police.
#[test]
fn a_stranded_person_is_sheltered_and_sent_home() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    pick(&mut clerk, KNOWN, KNOWN);
    need(&mut clerk, "orang terlantar", "pemulangan", "lamjabat", "Rumah Singgah");
    clerk.keys("<C-n>");
    clerk.wait_text("Kebutuhan kedua");
    need(&mut clerk, "tiket pulang", "pemulangan", "dinsos aceh", "Dinas Sosial Aceh");
    clerk.keys("y<C-s>");
    clerk.wait_text("Dengan hormat");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    clerk.keys("<Esc>");
    clerk.wait_text("[5 Rujukan]");
    clerk.keys("k");
    clerk.wait_text("Rujukan (2)");
    clerk.keys("<Down>");
    letter(&mut clerk);
    for line in referrals(&office) {
        served_by_phone(&mut clerk, &line.return_code.unwrap());
    }
    close(&mut clerk, "Diberangkatkan pulang dengan bus.");
    clerk.keys("<Esc>1");
    on_desk(&mut clerk);
    leave(clerk);
    let last = referrals(&office).pop().unwrap();
    assert_eq!(case_of(&office, &last).case.state, CaseState::Done);
    office.assert_healthy();
}
