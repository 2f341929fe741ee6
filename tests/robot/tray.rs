//! The Kepala Dinas at the tray: a whole morning's letters in one sitting.

use chrono::Local;
use loket::domain::ids::PersonId;
use loket::domain::ladder::mark::MarkKind;
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, Reporter};
use loket::domain::visit::Channel;
use loket::store::ladder::{Waiting, marks, waiting};
use loket::store::referral::{Intake, Wish, take_in};
use loket::store::{Desk, Store, content};
use uuid::Uuid;

use crate::jobs::within;
use crate::office::{Office, leave};

const SIGN_TWENTY: usize = 25;
const LETTERS: usize = 20;

fn store(office: &Office) -> Store {
    Store::open(&office.data(), Desk { user: "Petugas Uji".into(), terminal: "uji".into() }).unwrap()
}

/// So many numbered letters, as another desk leaves them.
fn letters(office: &Office, count: usize) {
    let mut store = store(office);
    let to = store.read(|read| Ok(content::load(read)?.destinations[0].id)).unwrap();
    for at in 0..count {
        let mut subject = Person::new(PersonId::from(Uuid::now_v7()));
        (subject.name, subject.no_nik_reason) = (format!("Warga Fiktif {at}"), Some(NoNikReason::NotAsked));
        let wish = Wish { procedure: None, title: "kursi roda".into(), checklist: Vec::new(), destination: Some(to) };
        let intake = Intake {
            subject,
            subject_changed: true,
            reporter: Reporter::own(),
            channel: Channel::Counter,
            note: String::new(),
            wishes: vec![wish],
            consent: Agreement::own(),
            due_days: 14,
            at: Some(Local::now().naive_local()),
        };
        let taken = store.write(|write| take_in(write, &intake)).unwrap().value;
        loket::worker::number_letter(&mut store, taken.referrals[0].id).unwrap();
    }
}

#[test]
fn twenty_letters_are_signed_within_twenty_five_keys() {
    let office = Office::usual();
    letters(&office, LETTERS);
    let mut clerk = office.open();
    // Nothing waited for: keys typed ahead of the list mean the list.
    clerk.keys("Tat");
    clerk.wait_text("20 surat ditandatangani.");
    within(&clerk, SIGN_TWENTY);
    clerk.wait_text("Tidak ada surat yang menunggu paraf atau tanda tangan.");
    leave(clerk);
    let signed = store(&office).read(|read| waiting(read, Waiting::ToCollect, 100)).unwrap();
    assert_eq!(signed.len(), LETTERS);
    let all = store(&office).read(|read| marks(read, signed[0].letter)).unwrap();
    assert_eq!(all.iter().map(|mark| mark.kind).collect::<Vec<_>>(), [MarkKind::Initials, MarkKind::Signature]);
    office.assert_healthy();
}

#[test]
fn twenty_letters_chosen_one_by_one_after_a_look_stay_within_twenty_five_keys() {
    let office = Office::usual();
    letters(&office, LETTERS);
    let mut clerk = office.open();
    clerk.keys("T");
    clerk.wait_text("20 surat");
    clerk.keys(&" ".repeat(LETTERS));
    clerk.wait_text("20 dari 20 dipilih");
    clerk.keys("t");
    clerk.wait_text("20 surat ditandatangani.");
    within(&clerk, SIGN_TWENTY);
    leave(clerk);
}

#[test]
fn a_letter_is_read_signed_and_handed_over_and_a_wrong_one_is_made_void() {
    let office = Office::usual();
    letters(&office, 3);
    let mut clerk = office.open();
    clerk.keys("T");
    clerk.wait_text("3 surat");
    clerk.keys("<Enter>");
    clerk.wait_text("1 dari 3");
    clerk.keys("<Tab>");
    clerk.wait_for("the second letter", |p| p.has("2 dari 3") && p.has("460/2/"));
    clerk.keys("<Esc>");
    clerk.wait_text("Menunggu paraf");
    clerk.keys("B");
    clerk.wait_text("Alasan");
    clerk.keys("salah nama<C-s>");
    clerk.wait_for("two left", |p| p.has("2 surat") && !p.has("460/1/"));
    clerk.keys("p");
    clerk.wait_text("1 surat diparaf.");
    clerk.keys("at");
    clerk.wait_text("2 surat ditandatangani.");
    clerk.keys("<Tab>");
    clerk.wait_text("tunggu diambil");
    clerk.keys("d");
    clerk.wait_text("Diambil oleh");
    clerk.keys("Keluarga Fiktif<C-s>");
    clerk.wait_text("1 surat tercatat diambil.");
    leave(clerk);
    office.assert_healthy();
}
