//! A patient whose insurance is switched off: urgent, and stuck where the office cannot decide.

use chrono::{Duration, Local, NaiveDate};
use loket::domain::ids::PersonId;
use loket::domain::person::{Person, Sex};
use loket::domain::referral::CaseState;
use uuid::Uuid;

use super::{case_of, close, letter, referrals, served_by_phone, taken};
use crate::office::{Office, leave};
use crate::tale::Tale;

/// The case was taken in so many days ago; the proposal went to SIKS-NG a little later. Longer than the ministry's mark
/// of ten working days whatever holidays lie between.
const OPENED: i64 = 40;
const ENTERED: i64 = 34;

/// A made-up patient with everything SIKS-NG asks for.
pub fn patient() -> Person {
    let mut one = Person::new(PersonId::from(Uuid::now_v7()));
    one.name = "Nurlaila Fiktif".into();
    one.nik = Some("9999015608800003".into());
    one.kk = Some("9999010101000077".into());
    one.birth_date = NaiveDate::from_ymd_opt(1980, 8, 16);
    one.sex = Some(Sex::Female);
    one.address = "Dusun Contoh".into();
    one.phone = "080000000000".into();
    one
}

fn day(ago: i64) -> String {
    (Local::now().date_naive() - Duration::days(ago)).format("%d-%m-%Y").to_string()
}

/// A line of the road's list, then what it asks for.
#[track_caller]
fn row(tale: &mut Tale, sentence: &str, line: &str) {
    tale.does(sentence, "j");
    tale.clerk.wait_text(line);
    tale.and(&line[..1]);
}

/// A milestone on the day it was reached; the day is told by name, for it is another one tomorrow.
#[track_caller]
fn reached(tale: &mut Tale, sentence: &str, line: &str, text: &str, ago: i64, seen: &str) {
    row(tale, sentence, line);
    tale.clerk.wait_text("Tanggal *");
    if !text.is_empty() {
        tale.and(&format!("{text}<Tab>"));
    }
    tale.told("<C-u><tanggal><C-s>");
    tale.clerk.keys(&format!("<C-u>{}<C-s>", day(ago)));
    tale.sees(seen);
}

fn facts(tale: &mut Tale) {
    row(tale, "Pasien sedang dirawat: darurat. Kasusnya didahulukan sejak saat itu.", "2  Darurat medis");
    tale.clerk.wait_text("1  ya, sedang dirawat");
    tale.and("1");
    tale.sees("Darurat: didahulukan.");
    row(tale, "Surat rumah sakit, penerbit dan tanggalnya:", "2  Penerbit surat faskes");
    tale.clerk.wait_text("wajib diisi");
    tale.and("RSUD Meuraxa<C-s>");
    tale.clerk.wait_text("Penerbit surat faskes   RSUD Meuraxa");
    row(tale, "Tanggalnya:", "2  Tanggal surat faskes");
    tale.clerk.wait_text("Tanggal *");
    tale.told("<tanggal><C-s>");
    tale.clerk.keys(&format!("{}<C-s>", day(ENTERED)));
    tale.clerk.wait_text(&format!("Tanggal surat faskes    {}", day(ENTERED)));
    row(tale, "Setiap berkas dilihat, semuanya terbaca:", "2  Semua berkas terbaca jelas");
    tale.clerk.wait_text("1  ya");
    tale.and("1");
    tale.clerk.wait_gone("belum diisi");
}

/// The check, then field after field in large type.
fn bridge(tale: &mut Tale) {
    row(tale, "Sebelum SIKS-NG diperiksa apa yang akan membuatnya dikembalikan:", "6  Sebelum SIKS-NG");
    tale.sees("Tanggal lahir: baik · sama dengan NIK");
    tale.sees("Terbaca: baik");
    tale.does("Lalu isian demi isian, dengan huruf besar, dalam urutan formulir SIKS-NG:", "<Enter>");
    tale.sees("9999 0156 0880 0003");
    tale.sees("1 dari 11");
    tale.and("<Enter><Enter>");
    tale.sees("Nurlaila Fiktif");
    tale.and("<Esc>");
    tale.clerk.wait_text("Rujukan (1)");
}

#[test]
fn an_emergency_comes_first_and_is_followed_through_the_ministry() {
    let office = Office::usual();
    drop(taken(&office, patient(), "reaktivasi-pbi-jk", "bpjs-kesehatan", OPENED));
    let mut tale = Tale::begin("darurat", "BPJS PBI mati saat dirawat, lalu macet di hulu", office.open());
    tale.does("Kasus dari buku loket lima minggu lalu disusulkan. Buka warganya, lalu kasusnya:", "/nurlaila");
    tale.clerk.wait_text("Nurlaila Fiktif");
    tale.and("<Enter>");
    tale.clerk.wait_text("Riwayat data");
    tale.and("k");
    tale.sees("Jalur: Pengaktifan kembali BPJS");
    facts(&mut tale);
    letter(&mut tale, "Surat ke BPJS Kesehatan diberi nomor:", "s");
    reached(&mut tale, "Berkas diperiksa, pada harinya:", "1  Berkas diperiksa", "", OPENED, "[x] Berkas diperiksa");
    reached(&mut tale, "Layak:", "1  Kelayakan dinilai: layak", "", OPENED - 1, "[x] Kelayakan dinilai");
    reached(
        &mut tale,
        "Rekomendasi ditandatangani:",
        "1  Rekomendasi terbit",
        "",
        OPENED - 2,
        "[x] Rekomendasi terbit",
    );
    bridge(&mut tale);
    let entered = format!("[x] Dimasukkan ke SIKS-NG · {} · Contoh Operator", day(ENTERED));
    let sentence = "Dimasukkan ke SIKS-NG, kapan dan oleh siapa:";
    reached(&mut tale, sentence, "1  Dimasukkan ke SIKS-NG", "Contoh Operator", ENTERED, "[x] Dimasukkan ke SIKS-NG");
    tale.clerk.wait_text(&entered);
    tale.does("Putusannya tidak datang, dan itu terlihat:", "");
    tale.sees("Macet di hulu (Kemensos) sejak");
    reached(&mut tale, "Kemensos menyetujui:", "1  Putusan Kemensos: disetujui", "", 1, "[x] Putusan Kemensos");
    reached(&mut tale, "Kartunya aktif:", "1  Kartu aktif kembali", "", 0, "Jalur selesai.");
    let line = referrals(&office).pop().unwrap();
    served_by_phone(&mut tale, &line.return_code.clone().unwrap());
    close(&mut tale, "Kartu sudah aktif, biaya rawat ditanggung.");
    leave(tale.end());
    assert_eq!(case_of(&office, &line).case.state, CaseState::Done);
    office.assert_healthy();
}
