//! The directory at work: the yearly list of the TKSK, and who can help in a gampong.

use chrono::{Days, Local, NaiveDate};

use crate::jobs::within;
use crate::office::{Office, leave, on_desk};
use crate::tale::Tale;

/// The kecamatan of the city as people write them.
const KECAMATAN: [&str; 9] = [
    "Baiturrahman",
    "Kuta Alam",
    "Meuraxa",
    "Syiah Kuala",
    "Lueng Bata",
    "Kuta Raja",
    "Banda Raya",
    "Jaya Baru",
    "Ulee Kareng",
];
/// Keys from the desk to the name and number of who can help in a gampong.
const WHO_HELPS: usize = 8;

fn day(ahead: i64) -> NaiveDate {
    let today = Local::now().date_naive();
    match u64::try_from(ahead) {
        Ok(days) => today + Days::new(days),
        Err(_) => today - Days::new(ahead.unsigned_abs()),
    }
}

/// The usual office with nine TKSK on the decree of this year, and a PSM with a number in one gampong.
fn staffed() -> Office {
    let office = Office::usual();
    let (from, to) = (day(-334), day(30));
    let mut csv = String::from("pilar,nama,tingkat,wilayah,nomor_sk,mulai,selesai,telepon\n");
    for (at, kecamatan) in KECAMATAN.iter().enumerate() {
        csv.push_str(&format!(
            "TKSK,Contoh {at} (fiktif),kecamatan,{kecamatan},467.1/1/LAMA,{from},{to},0800 000 00{at}\n"
        ));
    }
    csv.push_str("PSM,Halimah (fiktif),gampong,Lampulo,,,,0800 000 100\n");
    office.bring("members", "tksk.csv", &csv);
    office
}

#[test]
fn the_yearly_decree_of_nine_tksk_is_renewed_at_once_and_taken_back_at_once() {
    let office = staffed();
    let clerk = office.open();
    let mut tale = Tale::begin("sk-tahunan", "SK tahunan TKSK untuk sembilan kecamatan", clerk);
    tale.does("Di Direktori, siapa saja TKSK yang masa tugasnya akan habis", "2ftksk<Enter><Esc>");
    tale.sees("Contoh 0 (fiktif)");
    tale.does("SK baru untuk semua yang ada pada SK ini", "r");
    tale.sees("SK baru untuk beberapa orang");
    tale.does("Cukup nomornya; hari mulai dan selesai sudah diusulkan dari SK lama", "467.1/2/BARU<C-s>");
    tale.sees("9 pindah, 0 tetap");
    tale.does("Satu orang dikeluarkan dahulu, lalu diikutkan lagi", " ");
    tale.sees("8 pindah, 1 tetap");
    tale.and(" ");
    tale.sees("9 pindah, 0 tetap");
    tale.does("Terapkan; Loket bertanya sekali", "<Enter>");
    tale.sees("Pindahkan 9 orang ke SK 467.1/2/BARU?");
    tale.and("y");
    tale.sees("9 orang kini pada SK 467.1/2/BARU.");
    tale.does("SK lama tetap tercatat pada setiap orang", "<Enter>");
    tale.sees("467.1/1/LAMA");
    tale.does("Salah SK? Dari Meja semuanya kembali dengan satu urungan", "1");
    on_desk(&mut tale.clerk);
    tale.and("z");
    tale.sees("SK diperbarui untuk beberapa orang");
    tale.and("z");
    tale.sees("Urungkan ini?");
    tale.and("y");
    tale.sees("Diurungkan");
    let mut clerk = tale.end();
    clerk.keys("<Esc>2");
    clerk.wait_for("the old decree", |p| p.has("467.1/1/LAMA") && !p.has("467.1/2/BARU"));
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn who_can_help_an_elderly_person_alone_in_a_gampong_is_known_with_the_number() {
    let office = staffed();
    let clerk = office.open();
    let mut tale =
        Tale::begin("lansia-sendiri", "Seorang lansia hidup sendiri di Lampulo: siapa yang dapat menengok?", clerk);
    tale.does("Di Direktori, ketik gampongnya", "2flampu");
    tale.sees("Halimah (fiktif)");
    tale.does("Buka: nama dan nomornya", "<Enter>");
    tale.sees("0800 000 100");
    within(&tale.clerk, WHO_HELPS);
    tale.does("Kartu kontak untuk ditunjukkan atau dicetak", "k");
    tale.sees("Kartu kontak");
    let mut clerk = tale.end();
    clerk.wait_for("the card", |p| p.has("Halimah (fiktif)") && p.has("0800 000 100") && p.has("Lampulo"));
    clerk.keys("s");
    clerk.wait_text("kartu-");
    leave(clerk);
    assert!(std::fs::read_dir(office.folder.path().join("surat")).unwrap().count() >= 2);
}

#[test]
fn the_number_of_the_psm_from_the_search_line() {
    let office = staffed();
    let mut clerk = office.open();
    clerk.keys("/halim");
    clerk.wait_text("Halimah (fiktif)");
    clerk.keys("<Enter>");
    clerk.wait_for("the record", |p| p.has("0800 000 100") && p.has("[2 Direktori]"));
    clerk.keys("d");
    clerk.wait_text("dicek hari ini");
    clerk.wait_for("who looked", |p| p.has("Dicek ") && p.has(" oleh "));
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn a_destination_that_closed_is_found_and_not_offered() {
    let office = staffed();
    let mut clerk = office.open();
    clerk.keys("2t");
    clerk.wait_text("Tujuan rujukan");
    clerk.keys("fpuspelkessos<Enter>");
    clerk.wait_text("Forum");
    clerk.keys("u");
    clerk.wait_text("Terakhir buka");
    clerk.keys("<Tab><Tab><Tab><Tab>01-01-2020<C-s>");
    clerk.wait_for("closed", |p| p.has("Tersimpan") && p.has("Tutup; hari terakhir 01-01-2020"));
    leave(clerk);
    office.assert_healthy();
}
