//! Two records that may be one person: joined, parted again, told apart; and two that cannot be one.

use loket::domain::ids::PersonId;
use loket::domain::person::{NoNikReason, Person};
use uuid::Uuid;

use super::{case_of, referrals, taken};
use crate::office::{KNOWN, Office, leave, on_desk};
use crate::support::Clerk;
use crate::tale::Tale;

/// A record of nearly the known citizen's name, made in haste.
fn twin() -> Person {
    let mut one = Person::new(PersonId::from(Uuid::now_v7()));
    one.name = "Zulfikar Fiktip".into();
    one.no_nik_reason = Some(NoNikReason::NotBrought);
    one.birth_date = chrono::NaiveDate::from_ymd_opt(1950, 5, 16);
    one.address = "Lorong Rekaan".into();
    one
}

/// The line for joining, with somebody proposed.
#[track_caller]
fn compare(tale: &mut Tale, sentence: &str) {
    tale.does(sentence, "g");
    tale.clerk.wait_text("▌ Zulfikar Fiktip");
    tale.and("<Enter>");
    tale.sees("Orang yang sama?");
    tale.clerk.wait_text("● Zulfikar Fiktif");
}

#[track_caller]
fn sure(tale: &mut Tale, said: &str) {
    tale.clerk.wait_text("Yakin?");
    tale.and("y");
    tale.sees(said);
}

#[track_caller]
fn opened(clerk: &mut Clerk, address: &str) {
    clerk.wait_for(address, |p| p.has("Riwayat data") && p.has(&format!("Alamat         {address}")));
}

#[test]
fn two_records_are_joined_parted_and_told_apart() {
    let office = Office::usual();
    let other = taken(&office, twin(), "reaktivasi-pbi-jk", "bpjs-kesehatan", 3).1.case.subject;
    let mut tale = Tale::begin("gabung", "Dua data, satu orang; atau dua orang", office.open());
    tale.does("Buka data warga:", "/zulfikar fiktif<Enter>");
    opened(&mut tale.clerk, "Dusun Contoh");
    compare(&mut tale, "Ada data yang mirip. Bandingkan:");
    tale.does(
        "Alamatnya yang di kanan; selebihnya sudah benar. Gabungkan:",
        "<Down><Down><Down><Down><Down><Down><Right>",
    );
    tale.clerk.wait_text("● Lorong Rekaan");
    tale.and("<Enter>");
    sure(&mut tale, "Digabung menjadi Zulfikar Fiktif");
    opened(&mut tale.clerk, "Lorong Rekaan");
    tale.sees("Pengaktifan kembali BPJS");
    let line = referrals(&office).pop().unwrap();
    assert_ne!(case_of(&office, &line).case.subject, other, "the case came along");
    tale.does("Ternyata keliru. Tombol yang sama melepaskannya lagi:", "g");
    tale.sees("Lepaskan Zulfikar Fiktip");
    tale.clerk.wait_text("▌ Lepaskan");
    tale.and("<Enter>");
    sure(&mut tale, "terpisah lagi");
    tale.and("<Esc>");
    opened(&mut tale.clerk, "Dusun Contoh");
    assert_eq!(case_of(&office, &line).case.subject, other, "the case went back");
    compare(&mut tale, "Supaya tidak diusulkan lagi, dicatat bahwa keduanya bukan orang yang sama:");
    tale.and("x");
    sure(&mut tale, "Dicatat: bukan orang yang sama");
    let mut clerk = tale.end();
    clerk.keys("<Esc><Esc><Esc>1");
    on_desk(&mut clerk);
    leave(clerk);
    remembered(&office);
    office.assert_healthy();
}

/// The next morning nobody is proposed any more, and two NIK are never joined.
fn remembered(office: &Office) {
    let mut clerk = office.open();
    clerk.keys("/zulfikar fiktif<Enter>");
    opened(&mut clerk, "Dusun Contoh");
    clerk.keys("g");
    clerk.wait_text("Tidak ada yang mirip");
    clerk.keys("rosmiati");
    clerk.wait_text("▌ Rosmiati Fiktif");
    clerk.keys("<Enter>");
    clerk.wait_text("NIK keduanya berbeda");
    clerk.keys("<Enter>");
    let shown = clerk.wait_text("NIK keduanya berbeda");
    assert!(!shown.has("Yakin?") && shown.has(KNOWN), "{shown}");
    clerk.keys("<Esc><Esc><Esc>1");
    on_desk(&mut clerk);
    leave(clerk);
}
