//! Somebody without a name is cared for first and recognised later.

use loket::domain::referral::CaseState;
use loket::store::{person, worklist};

use super::{case_of, choose, close, letter, referrals, store};
use crate::office::{Office, leave};
use crate::tale::Tale;

/// His number; no region has this prefix.
const NIK: &str = "9999011206850007";

/// The desk writes down what it knows: nothing but where he was found.
fn registered_without_a_name(tale: &mut Tale) {
    tale.does("Satpol PP mengantar orang yang tidak dapat menyebut namanya. Rujukan baru dari Meja:", "r");
    tale.clerk.wait_text("Rujukan baru");
    choose(tale, "Tanpa Nama Fiktif", "Daftarkan warga baru");
    tale.clerk.wait_text("Tanpa NIK karena");
    tale.does("Nama sementara, tanpa NIK; sebabnya dan tempat ia ditemukan dicatat:", "<Tab>i");
    tale.sees("Identitas tidak diketahui");
    tale.and("<Tab><Tab>Depan pasar Peunayong, malam hari<Tab>L");
    tale.does("Kebutuhannya, dengan satu berkas yang ada, ke rumah sakit jiwa:", "<Tab><Tab><Tab><Tab><Tab><Tab><Tab>");
    choose(tale, "odgj", "Penanganan");
    tale.clerk.wait_text("Berkas");
    tale.and("1<Enter>");
    choose(tale, "rsj", "RSJ Aceh");
    tale.does("Ia tidak dapat menyetujui apa pun; dasarnya ditulis, dan siapa yang mengantar:", "t");
    tale.clerk.wait_text("Sebab tidak bisa");
    tale.and("<Tab>ODGJ, keadaan darurat<Tab><Tab>pp");
    tale.clerk.wait_text("Polisi/Satpol PP");
    tale.and("<Tab>Regu Contoh (fiktif)<C-s>");
    tale.clerk.wait_text("Dengan hormat");
}

/// The road asks for somebody to call and for a way home before it lets him go.
fn road(tale: &mut Tale) {
    tale.does("Surat belum boleh keluar: tidak ada yang dapat dihubungi, tidak ada rencana pulang.", "<Enter>");
    tale.sees("Isi dahulu: Kontak keluarga atau keuchik, Rencana pemulangan");
    tale.does("Buka kasusnya:", "<Esc>");
    tale.clerk.wait_text("Rujukan · semua");
    tale.and("k");
    tale.sees("Rujukan (1)");
    tale.does("Keuchik tempat ia ditemukan menjadi kontak:", "j");
    tale.clerk.wait_text("2  Kontak keluarga atau keuchik");
    tale.and("2");
    tale.clerk.wait_text("2  keuchik");
    tale.and("2");
    tale.clerk.wait_text("wajib diisi");
    tale.and("Contoh Keuchik<Tab>080000000000<C-s>");
    tale.clerk.wait_for("the contact", |p| p.has("Rujukan (1)") && p.has("keuchik · Contoh Keuchik"));
    tale.does("Rencana pemulangannya:", "j");
    tale.clerk.wait_text("2  Rencana pemulangan");
    tale.and("2");
    tale.clerk.wait_text("wajib diisi");
    tale.and("Cari keluarga; bila tidak ada, panti<C-s>");
    tale.clerk.wait_for("the plan", |p| p.has("Rujukan (1)") && p.has("Cari keluarga"));
    tale.does("TKSK dan puskesmas sudah menilainya:", "j");
    tale.clerk.wait_text("1  Dinilai bersama puskesmas");
    tale.and("1");
    tale.clerk.wait_text("Tanggal");
    tale.and("<C-s>");
    tale.sees("[x] Dinilai bersama puskesmas");
    letter(tale, "Sekarang surat ke RSJ diberi nomor:", "s");
}

/// The hospital phones: he is in, and somebody knew him.
fn answered(tale: &mut Tale, code: &str) {
    tale.does_as(
        "RSJ menelepon, menyebut kode pada surat: ia dirawat, dan ada yang mengenalinya.",
        &format!("b{code}"),
        "b<kode>",
    );
    tale.clerk.wait_text("1  Terlayani");
    tale.and("1");
    tale.clerk.wait_text("Keterangan");
    tale.and("dirawat; seorang perawat mengenalinya<Enter>");
    tale.sees("Tercatat: Terlayani");
    tale.does("Di jalurnya, dengan nama tempat ia dirawat:", "j");
    tale.clerk.wait_text("1  Masuk perawatan");
    tale.and("1");
    tale.clerk.wait_text("wajib diisi");
    tale.and("RSJ Aceh<C-s>");
    tale.sees("[x] Masuk perawatan");
}

/// Another desk registers him by his card, not knowing that he is known already.
fn registered_by_the_family(tale: &mut Tale) {
    tale.does(
        "Keluarganya datang membawa KTP dan meminta pertolongan yang sama. NIK diketik, Enter mendaftarkan:",
        "/",
    );
    tale.and(NIK);
    tale.clerk.wait_text("Daftarkan warga baru");
    tale.and("<Enter>");
    tale.clerk.wait_text("12-06-1985");
    tale.and("Saiful Fiktif<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>");
    choose(tale, "odgj", "Penanganan");
    tale.clerk.wait_text("Berkas");
    tale.and("2<Enter><Tab>k<C-s>");
    tale.clerk.wait_for("the second case", |p| p.has("┌ Saiful Fiktif") && p.has("semua rujukan"));
}

/// The two records become one.
fn joined(tale: &mut Tale) {
    tale.does(
        "Dia orang yang sama. Buka datanya, cari data tanpa nama, dan bandingkan isian demi isian:",
        "/saiful fiktif",
    );
    tale.clerk.wait_for("him", |p| p.rows().iter().any(|row| row.contains("▌") && row.contains("Saiful Fiktif")));
    tale.and("<Enter>");
    tale.clerk.wait_text("Riwayat data");
    tale.and("g");
    tale.clerk.wait_text("Gabungkan Saiful Fiktif dengan");
    tale.and("tanpa nama");
    tale.clerk.wait_text("▌ Tanpa Nama Fiktif");
    tale.and("<Enter>");
    tale.sees("Orang yang sama?");
    tale.clerk.wait_for("both sides", |p| p.has("● Saiful Fiktif") && p.has("● Depan pasar Peunayong"));
    tale.does("Nama dan NIK dari KTP, tempat ditemukan dari data lama. Gabungkan:", "<Enter>");
    tale.clerk.wait_text("Yakin?");
    tale.and("y");
    tale.sees("Digabung menjadi Saiful Fiktif");
    tale.clerk.wait_for("what moved", |p| p.has("RSJ Aceh · 460/") && p.has("Ditemukan di   Depan pasar"));
}

#[test]
fn an_unknown_person_is_cared_for_and_later_identified() {
    let office = Office::usual();
    let mut tale = Tale::begin("dikenali", "Seorang ODGJ tanpa identitas, kemudian dikenali", office.open());
    registered_without_a_name(&mut tale);
    road(&mut tale);
    let sent = referrals(&office).pop().unwrap();
    let nobody = case_of(&office, &sent).case.subject;
    answered(&mut tale, &sent.return_code.clone().unwrap());
    registered_by_the_family(&mut tale);
    joined(&mut tale);
    tale.does("Kasus yang dibuat keluarganya tadi mengulang yang pertama:", "k");
    tale.clerk.wait_text("Kasus yang mana?");
    tale.and("1");
    tale.clerk.wait_text("diterima ┐");
    tale.and("t");
    tale.clerk.wait_text("4  Tandai duplikat");
    tale.and("4");
    tale.clerk.wait_gone("Tandai duplikat");
    tale.and("1");
    tale.clerk.wait_text("duplikat ┐");
    tale.does("Kembali ke kasus pertama, yang sekarang atas namanya:", "<Esc>");
    tale.clerk.wait_text("Riwayat data");
    tale.and("k");
    tale.clerk.wait_text("Kasus yang mana?");
    tale.and("2");
    tale.sees("Semua rujukan sudah kembali");
    close(&mut tale, "Keluarga diberi tahu: dirawat di RSJ Aceh, boleh dijenguk.");
    leave(tale.end());
    assert_kept(&office, nobody);
    office.assert_healthy();
}

/// One person, both cases, everything that happened before he had a name.
fn assert_kept(office: &Office, nobody: loket::domain::ids::PersonId) {
    let mut store = store(office);
    let lines = store.read(|r| worklist::newest(r, 100)).unwrap();
    let cases: Vec<_> = lines.iter().map(|line| case_of(office, line)).collect();
    let done = cases.iter().find(|case| case.case.state == CaseState::Done).unwrap();
    let twin = cases.iter().find(|case| case.case.state == CaseState::Duplicate).unwrap();
    assert_eq!(done.case.subject, twin.case.subject);
    assert_ne!(done.case.subject, nobody);
    let him = store.read(|r| person::get(r, done.case.subject)).unwrap();
    assert_eq!((him.nik.as_deref(), him.name.as_str()), (Some(NIK), "Saiful Fiktif"));
    assert_eq!(him.found_at, "Depan pasar Peunayong, malam hari");
    assert!(done.case.answer.starts_with("Keluarga diberi tahu"));
    let before = store.read(|r| person::get(r, nobody)).unwrap();
    assert_eq!(before.name, "Tanpa Nama Fiktif", "the record itself stays and points to him");
}
