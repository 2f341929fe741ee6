//! A partner of Dunia Usaha promises something, gives it, and it is known who received it; then a PUSKESOS is written down
//! where there was none. Everything is made up.

use loket::domain::ids::EntryId;
use loket::domain::register::{Entry, PromiseState, Subject};
use loket::store::{person, point, register};
use uuid::Uuid;

use crate::office::{KNOWN, KNOWN_LETTERS, Office, leave};

const PARTNER: &str = "Usaha Contoh Robot";
const GAMPONG: &str = "11.71.01.2001";

fn with_partner() -> Office {
    let office = Office::usual();
    let subject = Subject::Institution(PARTNER.into());
    let day = "2026-01-05".parse().unwrap();
    let mut entry = Entry::found(EntryId::from(Uuid::now_v7()), "PSKS-12", subject, day, "uji");
    entry.gampong = Some(GAMPONG.into());
    office.store().write(|w| register::add(w, &entry).map(drop)).unwrap();
    office
}

#[test]
fn a_promise_is_given_and_who_received_it_is_known() {
    let office = with_partner();
    let mut clerk = office.open();
    clerk.keys("3");
    clerk.wait_text("Baiturrahman");
    clerk.keys("p");
    clerk.wait_text("Register · ");
    clerk.keys("fUsaha Contoh");
    clerk.wait_for("the partner alone", |p| p.has(PARTNER) && p.has("1 dari 1"));
    clerk.keys("<Enter>j");
    clerk.wait_text("belum berjanji");
    clerk.keys("n");
    clerk.wait_text("Paling lambat");
    clerk.keys("10 kursi roda<C-s>");
    clerk.wait_text("Janji dicatat");
    clerk.wait_text("dijanjikan");
    clerk.keys("d");
    clerk.wait_text("Penerima");
    clerk.keys("<Tab><Tab><Tab><Tab>");
    clerk.keys(KNOWN_LETTERS);
    clerk.wait_text(KNOWN);
    clerk.keys("<Enter><C-s>");
    clerk.wait_text("Sumbangan dicatat");
    clerk.wait_for("kept, and by whom it was received", |p| p.has("terpenuhi") && p.has("diterima Zulfikar Fiktif"));
    println!("a promise and a gift: {} keys", clerk.pressed());
    leave(clerk);
    let mut store = office.store();
    let rows = store.read(|r| register::promise_rows(r, None)).unwrap();
    assert_eq!((rows[0].promise.state, rows[0].gifts), (PromiseState::Kept, 1));
    let gift = store.read(|r| register::gifts_of(r, rows[0].promise.id)).unwrap().remove(0);
    assert_eq!(store.read(|r| person::get(r, gift.received[0])).unwrap().name, KNOWN);
    office.assert_healthy();
}

#[test]
fn a_puskesos_is_written_down_where_there_was_none() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("3");
    clerk.wait_text("Baiturrahman");
    clerk.keys("<Enter><Enter>l");
    clerk.wait_text("Titik layanan · ");
    clerk.wait_text("belum ada");
    clerk.keys("<Enter>");
    clerk.wait_text("Jam buka");
    clerk.keys("Puskesos Contoh Robot<C-s>");
    clerk.wait_text("Titik layanan disimpan");
    clerk.wait_for("its state and who made sure", |p| p.has("Puskesos Contoh Robot") && p.has("Dicek"));
    println!("a service point: {} keys", clerk.pressed());
    clerk.keys("<Esc>");
    clerk.wait_text("Puskesos Contoh Robot · aktif");
    leave(clerk);
    let points = office.store().read(point::all).unwrap();
    assert_eq!((points.len(), points[0].area.len()), (1, GAMPONG.len()));
    office.assert_healthy();
}
