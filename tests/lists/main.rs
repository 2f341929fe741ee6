//! Lists that leave the office and come into another one: the same records, nothing a spreadsheet takes for a formula.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "../support/bench.rs"]
mod bench;
mod narrowed;

use std::process::Command;

use bench::{Bench, Ended, run};
use serde_json::Value;
use uuid::Uuid;

const PEOPLE: &str = "nik,no_kk,nama,jk,tgl_lahir,kecamatan,gampong,alamat,ppks,telepon\n\
    9901015907390001,9901010101050001,Siti Aminah,P,1939-07-19,Kuta Alam,Lampulo,Dusun Timur,08,'+62 812\n\
    9901011106600002,,M. Yusuf,L,11/06/1960,Kota Lain,Gampong Lain,,,\n\
    9901011106600003,,=1+1 'Contoh,L,,Kota Lain,Gampong Lain,+jalan,14 22,\n\
    ,,Tuan X,L,,Meuraxa,Ulee Lheue,\"di pasar, dekat pintu\",22,\n";

const DECREES: &str = "pilar,nomor_sk,tanggal_sk,pejabat,judul_sk,mulai,selesai\n\
    tksk,001/CONTOH/2025,2025-01-02,Pejabat Contoh,Daftar contoh,2025-01-01,2025-12-31\n\
    tksk,001/CONTOH/2026,2026-01-02,Pejabat Contoh,Daftar contoh,2026-01-01,2026-12-31\n";

const MEMBERS: &str = "pilar,nama,jk,jabatan,tingkat,wilayah,nomor_sk,mulai,selesai,telepon,dicek,dicek_oleh,riwayat,isian:nia,bertugas\n\
    tksk,Contoh Satu,L,tksk,kecamatan,Meuraxa,001/CONTOH/2026,2026-01-01,2026-12-31,0,2026-02-03,Contoh,2025-01-01..2025-12-31,,ya\n\
    psm,Contoh Dua,P,anggota,gampong,Ulee Lheue; Surien,,,,'=2,,,,,tidak\n\
    tagana,Contoh Tiga,L,anggota,kota,,,,,,,,,NIA 7,ya\n";

const REGISTER: &str = "kategori,nama,nik,no_kk,jk,tgl_lahir,umur,kecamatan,gampong,alamat,ditemukan,ditemukan_oleh,sumber,dikonfirmasi,berakhir,alasan_berakhir,kontak,jenis_subjek\n\
    PPKS-08,Siti Aminah,9901015907390001,,P,1939-07-19,,Kuta Alam,Lampulo,Dusun Timur,2026-01-05,Pendata Contoh,pendataan,2026-06-01,,,,\n\
    9,Siti Aminah,9901015907390001,,P,1939-07-19,,Kuta Alam,Lampulo,,2025-01-05,Pendata Contoh,pendataan,,2026-01-01,sudah_mandiri,,\n\
    PPKS-08,Contoh Tanpa Kartu,,,L,,70,Meuraxa,Ulee Lheue,,2026-03-04,Pendata Contoh,pendataan,,,,,\n\
    24,Keluarga Contoh,,9901010101050009,,,,Meuraxa,Surien,Jurong Satu,2026-03-04,Pendata Contoh,gampong,,,,,keluarga\n\
    PSKS-12,Usaha Contoh,,,,,,Meuraxa,Surien,,2026-03-04,Pendata Contoh,loket,,,,Bagian umum,lembaga\n";

fn asked(bench: &Bench, office: &str, words: &[&str]) -> Ended {
    let data = bench.path(office);
    run(&[&["--data", data.to_str().unwrap()][..], words].concat())
}

fn import(bench: &Bench, office: &str, kind: &str, name: &str) -> Value {
    let file = bench.path(name);
    let ended = asked(bench, office, &["import", kind, file.to_str().unwrap(), "--apply", "--json"]);
    assert_eq!(ended.code, 0, "{kind}: {} {}", ended.out, ended.err);
    ended.lines().remove(0)
}

fn export(bench: &Bench, office: &str, kind: &str, name: &str) -> Vec<u8> {
    let file = bench.path(name);
    let why = ["--purpose", "uji", "--recipient", "uji"];
    // What another office is to bring in the same must be whole.
    let whole: &[&str] = if matches!(kind, "people" | "register") { &["--confidential"] } else { &[] };
    asked(bench, office, &[&["export", kind, file.to_str().unwrap()][..], &why, whole].concat()).code(0);
    std::fs::read(file).unwrap()
}

/// Out of one office into an empty one and out again: the same bytes; into the first one: nothing new, nothing different.
fn goes_round(bench: &Bench, kinds: &[&str]) {
    for ending in ["csv", "xlsx"] {
        let other = format!("lain-{ending}.loket");
        for kind in kinds {
            let (first, second) = (format!("{kind}-keluar.{ending}"), format!("{kind}-kembali.{ending}"));
            let out = export(bench, "kantor.loket", kind, &first);
            import(bench, &other, kind, &first);
            let back = export(bench, &other, kind, &second);
            if ending == "csv" {
                assert_eq!(String::from_utf8(back.clone()), String::from_utf8(out.clone()), "{kind}");
            }
            assert!(back == out, "{kind}.{ending}");
            let again = import(bench, "kantor.loket", kind, &first);
            assert_eq!((&again["new"], &again["differs"]), (&0.into(), &Value::Array(vec![])), "{kind}.{ending}");
            assert_eq!(again["same"], again["rows"], "{kind}.{ending}");
        }
        asked(bench, &other, &["check"]).code(0);
    }
}

#[test]
fn people_go_out_and_come_into_an_empty_office_the_same() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    assert_eq!(import(&bench, "kantor.loket", "people", "a.csv")["new"], 4);
    goes_round(&bench, &["people"]);
}

#[test]
fn the_directory_goes_out_and_comes_into_an_empty_office_the_same() {
    let bench = Bench::new();
    bench.file("sk.csv", DECREES);
    bench.file("anggota.csv", MEMBERS);
    assert_eq!(import(&bench, "kantor.loket", "decrees", "sk.csv")["new"], 2);
    assert_eq!(import(&bench, "kantor.loket", "members", "anggota.csv")["new"], 3);
    goes_round(&bench, &["decrees", "members"]);
    let csv = std::fs::read_to_string(bench.path("members-keluar.csv")).unwrap();
    for words in ["isian:nia", "NIA 7", "001/CONTOH/2026", "2025-01-01..2025-12-31", "11.71.03.2002 11.71.03.", "'=2"] {
        assert!(csv.contains(words), "{words} not in {csv}");
    }
}

#[test]
fn the_register_goes_out_and_comes_into_an_empty_office_the_same() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    bench.file("register.csv", REGISTER);
    import(&bench, "kantor.loket", "people", "a.csv");
    let found = import(&bench, "kantor.loket", "register", "register.csv");
    // The first row stands in the citizen's record already.
    assert_eq!((&found["rows"], &found["new"], &found["same"]), (&5.into(), &4.into(), &1.into()), "{found}");
    goes_round(&bench, &["register"]);
}

#[test]
fn what_partners_gave_goes_out_after_the_register_and_comes_into_an_empty_office_the_same() {
    let bench = Bench::new();
    bench.file("register.csv", REGISTER);
    import(&bench, "kantor.loket", "register", "register.csv");
    bench.file(
        "sumbangan.csv",
        "Mitra,Tanggal,Bantuan,Nilai,Untuk siapa,Dicatat oleh,Keterangan\n\
         usaha contoh,2026-04-01,10 kursi roda,Rp 15.000.000,lansia Meuraxa,TKSK Contoh,diserahkan di kantor\n\
         Usaha Contoh,2026-05-02,=paket sembako,,,TKSK Contoh,\n\
         Usaha Contoh,2026-05-02,=paket sembako,,,TKSK Contoh,\n",
    );
    let found = import(&bench, "kantor.loket", "gifts", "sumbangan.csv");
    assert_eq!((&found["new"], &found["same"]), (&2.into(), &1.into()), "{found}");
    goes_round(&bench, &["register", "gifts"]);
    let csv = std::fs::read_to_string(bench.path("gifts-keluar.csv")).unwrap();
    assert!(csv.contains("15000000") && csv.contains("'=paket") && csv.contains("Usaha Contoh"), "{csv}");
}

#[test]
fn a_gift_of_nobody_known_or_of_a_day_to_come_is_left_out_with_its_reason() {
    let bench = Bench::new();
    bench.file("register.csv", REGISTER);
    import(&bench, "kantor.loket", "register", "register.csv");
    bench.file(
        "sumbangan.csv",
        "mitra,tanggal,pemberian\nUsaha Lain,2026-04-01,beras\nUsaha Contoh,2099-04-01,beras\nUsaha Contoh,2026-04-01,\n",
    );
    let file = bench.path("sumbangan.csv");
    let ended = asked(&bench, "kantor.loket", &["import", "gifts", file.to_str().unwrap(), "--apply", "--json"]);
    let report = ended.code(1).lines().remove(0);
    let said = report["problems"].to_string();
    for words in ["mitra tidak ada di register", "masa depan", "apa yang diberikan"] {
        assert!(said.contains(words), "{words} not in {said}");
    }
    assert_eq!(report["new"], 0);
}

#[test]
fn a_survey_sheet_recognises_citizens_and_overwrites_nobody() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    import(&bench, "kantor.loket", "people", "a.csv");
    bench.file(
        "lembar.csv",
        "Nama,Jenis PPKS,Tgl Lahir,NIK,Telepon,Desa,Kec,Tanggal\n\
         siti aminah,14;9,19-07-1939,,0899,Lampulo,Kuta Alam,22606\n\
         Orang Baru,lanjut usia telantar,,,,Lampulo,Kuta Alam,2026-11-01\n\
         Orang Baru,77,,,,Lampulo,Kuta Alam,2026-11-01\n\
         Orang Lain,8,,,,Baru,,2026-11-01\n",
    );
    let path = bench.path("lembar.csv");
    let ended = asked(&bench, "kantor.loket", &["import", "register", path.to_str().unwrap(), "--apply", "--json"]);
    let report = ended.code(1).lines().remove(0);
    assert_eq!((&report["new"], report["problems"][0]["line"].as_u64()), (&4.into(), Some(4)), "{report}");
    let said = report["warnings"].to_string();
    for words in ["dikenali dari nama", "tanggal tertulis sebagai angka", "telepon", "beberapa tempat"] {
        assert!(said.contains(words), "{words} not in {said}");
    }
    let csv = String::from_utf8(export(&bench, "kantor.loket", "people", "warga.csv")).unwrap();
    let aminah = csv.lines().find(|line| line.contains("Siti Aminah")).unwrap();
    assert!(aminah.contains("PPKS-08 PPKS-09 PPKS-14") && aminah.contains("'+62 812"), "{aminah}");
    assert_eq!(csv.matches("Orang Baru").count(), 1);
}

#[test]
fn a_list_leaves_with_purpose_and_recipient_and_to_a_new_file_only() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    import(&bench, "kantor.loket", "people", "a.csv");
    let (file, other) = (bench.path("warga.csv"), bench.path("warga.pdf"));
    let (file, other) = (file.to_str().unwrap(), other.to_str().unwrap());
    bench.loket(&["export", "people", file]).code(2).says("--purpose");
    bench.loket(&["export", "people", file, "--purpose", "uji"]).code(2).says("--recipient");
    let why = ["--purpose", "uji", "--recipient", "uji"];
    bench.loket(&[&["export", "people", other][..], &why].concat()).code(2).says(".xlsx");
    let asked = [&["export", "people", file][..], &why].concat();
    bench.loket(&asked).code(0).says("4 baris");
    bench.loket(&asked).code(2).says("sudah ada");
    bench.loket(&["check"]).code(0);
}

#[test]
fn a_spreadsheet_program_reads_the_list_as_text_without_formulas() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    import(&bench, "kantor.loket", "people", "a.csv");
    export(&bench, "kantor.loket", "people", "warga.xlsx");
    let Some(text) = read_by_a_spreadsheet_program(&bench, "warga") else { return };
    assert!(text.contains("9901015907390001") && text.contains("=1+1") && text.contains("+62 812"), "{text}");
    assert!(!text.contains("E+") && text.contains("1939-07-19"), "{text}");
}

/// The first sheet of a spreadsheet as LibreOffice reads it; none where there is no LibreOffice.
fn read_by_a_spreadsheet_program(bench: &Bench, name: &str) -> Option<String> {
    let Ok(version) = Command::new("soffice").arg("--version").output() else {
        eprintln!("not looked at: no LibreOffice here");
        return None;
    };
    assert!(version.status.success());
    let home = format!("-env:UserInstallation=file://{}", bench.path("profil").display());
    // Comma, quotes, UTF-8, from line 1; cells as they are, not as shown; a formula would give its result.
    let form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";
    let mut command = Command::new("soffice");
    command.args(["--headless", &home, "--convert-to", form, "--outdir"]);
    command.arg(bench.path("keluar")).arg(bench.path(&format!("{name}.xlsx")));
    let ended = command.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).to_lowercase();
    // What it says about a missing Java is about itself.
    let about_us = said.lines().find(|line| line.contains("warn") && !line.contains("java"));
    assert!(ended.status.success() && about_us.is_none(), "{said}");
    Some(std::fs::read_to_string(bench.path("keluar").join(format!("{name}.csv"))).unwrap())
}

#[test]
fn a_spreadsheet_program_reads_every_report_without_a_warning() {
    let bench = office();
    let leaves = ["--purpose", "rapat", "--recipient", "Camat Contoh", "--out"];
    for (name, more) in [("layanan", &[][..]), ("peta", &[]), ("tksk", &["--kecamatan", "meuraxa"])] {
        let file = bench.path(&format!("{name}.xlsx")).display().to_string();
        let mut asked = vec!["report", name, "--period", "2026-10", "--format", "xlsx"];
        asked.extend(more);
        asked.extend(leaves);
        asked.push(&file);
        bench.loket(&asked).code(0);
        let Some(text) = read_by_a_spreadsheet_program(&bench, name) else { return };
        assert!(text.contains("Oktober 2026") && !text.contains("#NAME") && !text.contains("Err:"), "{name}: {text}");
    }
}

#[test]
fn a_paper_of_a_report_is_a4_with_its_fonts_inside() {
    let bench = office();
    let file = bench.path("laporan.pdf").display().to_string();
    let asked = ["report", "tksk", "--period", "2026-10", "--kecamatan", "meuraxa", "--format", "pdf"];
    bench.loket(&[&asked[..], &["--purpose", "rapat", "--recipient", "Camat Contoh", "--out", &file]].concat()).code(0);
    let bytes = std::fs::read(&file).unwrap();
    let source = String::from_utf8_lossy(&bytes);
    let (pages, boxes) = (source.matches("/Type /Page\n").count(), source.matches("595.2").count());
    assert!(pages > 0 && boxes >= pages, "{pages} pages, {boxes} boxes of A4");
    assert!(source.contains("/FontFile2") && source.contains("/ToUnicode"));
    assert!(!source.contains("/BaseFont /Helvetica"));
}

/// An office with some visitors, as a nightly job finds it: a script brings people in, so that it exists.
fn office() -> Bench {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    import(&bench, "kantor.loket", "people", "a.csv");
    bench.file("r.csv", REGISTER);
    import(&bench, "kantor.loket", "register", "r.csv");
    bench
}

#[test]
fn a_report_is_text_csv_and_json_without_a_terminal() {
    let bench = office();
    let text = bench.loket(&["report", "register", "--period", "2026"]).code(0).out;
    assert!(text.contains("Laporan perubahan register") && text.contains("tahun 2026"), "{text}");
    let kecamatan = ["report", "register", "--period", "2026", "--kecamatan", "meuraxa", "--format", "csv"];
    let csv = bench.loket(&kecamatan).code(0).out;
    assert!(csv.contains("register,2026,11.71.03,ringkasan,jumlah,Jumlah,ppks_ditemukan,jumlah,"), "{csv}");
    let json = bench.loket(&["report", "peta", "--period", "2026-Q1", "--format", "json", "--lang", "en"]).code(0);
    let value = &json.lines()[0];
    assert_eq!((value["report"].as_str(), value["period"].as_str()), (Some("peta"), Some("2026-Q1")));
    assert!(value["measures"].as_array().unwrap().iter().all(|one| one["meaning"].as_str().unwrap().ends_with('.')));
}

#[test]
fn the_list_of_reports_needs_no_office() {
    let list = run(&["report", "--list"]).code(0).out;
    for said in ["tak-terlayani", "anonim", "Keberhasilan rujukan (keberhasilan_rujukan)"] {
        assert!(list.contains(said), "{list}");
    }
    let english = run(&["report", "--list", "--lang", "en"]).code(0).out;
    assert!(english.contains("Referral success") && !english.contains("Keberhasilan rujukan ("), "{english}");
}

#[test]
fn a_wrong_report_period_or_place_is_one_sentence_that_helps() {
    let bench = office();
    let table: [(&[&str], &str); 9] = [
        (&["report"], "Laporan mana?"),
        (&["report", "layana"], "Maksud Anda layanan?"),
        (&["report", "layanan", "--period", "bulan depan"], "2026-W48"),
        (&["report", "layanan", "--period", "2026-13"], "Kalender tidak mengenal"),
        (&["report", "layanan", "--period", "2199"], "belum ada yang dapat dilaporkan"),
        (&["report", "layanan", "--kecamatan", "Meurasa"], "Maksud Anda Meuraxa?"),
        (
            &["report", "layanan", "--kecamatan", "Meuraxa", "--gampong", "Lampulo"],
            "tidak terletak di Kecamatan Meuraxa",
        ),
        (&["report", "layanan", "--format", "pdf"], "--out"),
        (&["report", "anonim"], "--purpose"),
    ];
    for (args, said) in table {
        bench.loket(args).code(2).says(said);
    }
}

#[test]
fn a_report_that_leaves_is_written_down_and_never_over_another_file() {
    use std::os::unix::fs::PermissionsExt;
    let bench = office();
    let file = bench.path("laporan.pdf");
    let args = ["report", "register", "--period", "2026", "--out", file.to_str().unwrap()];
    bench.loket(&args).code(2).says("--purpose");
    let why = ["--purpose", "rapat", "--recipient", "Camat Contoh"];
    bench.loket(&[&args[..], &why].concat()).code(0).says("dicatat di jurnal");
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    bench.loket(&[&args[..], &why].concat()).code(2);
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let book = bench.path("laporan.xlsx");
    let args = ["report", "register", "--period", "2026", "--out", book.to_str().unwrap()];
    bench.loket(&[&args[..], &why].concat()).code(0);
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    let link = bench.path("tautan.csv");
    std::os::unix::fs::symlink(bench.path("lain.csv"), &link).unwrap();
    let args = ["report", "register", "--out", link.to_str().unwrap()];
    bench.loket(&[&args[..], &why].concat()).code(2);
    bench.loket(&["check"]).code(0);
}

#[test]
fn rows_for_research_name_nobody() {
    let bench = office();
    let why = ["--purpose", "penelitian", "--recipient", "Universitas Contoh"];
    let rows = bench.loket(&[&["report", "anonim", "--period", "2026"][..], &why].concat()).code(0);
    assert!(rows.out.contains("catatan,waktu,kecamatan") && rows.err.contains("ditahan"), "{} {}", rows.out, rows.err);
    assert!(!rows.out.contains("Siti") && !rows.out.contains("9901"), "{}", rows.out);
    bench.loket(&[&["report", "anonim", "--format", "pdf"][..], &why].concat()).code(2).says("csv, json");
}

/// What the pillars did, said and were promised, with words that a spreadsheet would take for a formula.
fn pillars(bench: &Bench) {
    use loket::domain::activity::{Activity, ActivityKind};
    use loket::domain::field_issue::FieldIssue;
    use loket::store::{Desk, Store, activity, field_issue};

    let desk = Desk { user: "uji".into(), terminal: "uji".into() };
    let mut store = Store::open(&bench.path("kantor.loket"), desk).unwrap();
    let today = chrono::Local::now().date_naive();
    let issue = serde_json::json!({
        "id": Uuid::now_v7(), "version": 0, "raised_on": today, "member": null, "pillar": null,
        "raised_by": "+Contoh", "raised_in": null, "area": "11.71.03", "topic": "data",
        "title": "NIK 9901015907390001 ganda (contoh)", "about": "-1", "cases": [], "state": "diangkat",
        "due": null, "decided_in": null, "decided_on": null, "decision": "", "merged_into": null, "by": "uji",
    });
    let issue: FieldIssue = serde_json::from_value(issue).unwrap();
    let made = store.write(|w| {
        for (kind, area) in [(ActivityKind::Mapping, "11.71.03.2001"), (ActivityKind::Meeting, "11.71.01")] {
            let one = Activity::new(Uuid::now_v7().into(), kind, today, "=HYPERLINK(\"contoh\")", "uji");
            activity::save(w, &Activity { area: Some(area.into()), note: "9901015907390001".into(), ..one })?;
        }
        field_issue::save(w, &issue)
    });
    made.unwrap();
    promised(&mut store, today);
    let point = serde_json::json!({
        "id": Uuid::now_v7(), "version": 0, "kind": "puskesos", "name": "=Puskesos Contoh", "area": "11.71.03.2001",
        "state": "aktif", "since": null, "officers": [{ "name": "Contoh Satu", "role": "koordinator" }],
        "hours": "Senin 09.00", "address": "", "contact": "", "note": "", "checked": null,
    });
    let point: loket::domain::service_point::ServicePoint = serde_json::from_value(point).unwrap();
    store.write(|w| loket::store::point::save(w, &point)).unwrap();
}

/// A promise of ten million, of which a gift of four million has come.
fn promised(store: &mut loket::store::Store, today: chrono::NaiveDate) {
    use loket::domain::register::{Contribution, Entry, Promise, Subject};
    use loket::store::register;

    let (partner, promise) = (Uuid::now_v7(), Uuid::now_v7());
    let one = serde_json::json!({
        "id": promise, "version": 0, "partner": partner, "on": today, "what": "10 kursi roda (contoh)",
        "value": 10_000_000, "due": null, "for_whom": "", "state": "dijanjikan", "by": "uji", "note": "",
    });
    let gift = serde_json::json!({
        "id": Uuid::now_v7(), "version": 0, "partner": partner, "on": today, "what": "=4 kursi roda (contoh)",
        "value": 4_000_000, "for_whom": "", "by": "uji", "promise": promise,
    });
    let one: Promise = serde_json::from_value(one).unwrap();
    let gift: Contribution = serde_json::from_value(gift).unwrap();
    let made = store.write(|w| {
        let named = Subject::Institution("@Usaha Contoh".into());
        register::add(w, &Entry::found(partner.into(), "PSKS-12", named, today, "uji"))?;
        register::promise(w, &one)?;
        register::keep(w, &gift, false)
    });
    made.unwrap();
}

#[test]
fn what_the_pillars_did_and_were_promised_leaves_without_formulas() {
    let bench = Bench::new();
    bench.file("a.csv", PEOPLE);
    import(&bench, "kantor.loket", "people", "a.csv");
    pillars(&bench);
    let table: [(&str, &[&str]); 6] = [
        ("activities", &["pemetaan", "\"'=HYPERLINK(\"\"contoh\"\")\"", "Meuraxa", "9901015907390001"]),
        ("meetings", &["\"'=HYPERLINK", "Baiturrahman"]),
        ("issues", &["NIK 9901015907390001", "'+Contoh", "'-1", "Meuraxa"]),
        ("promises", &["'@Usaha Contoh", "10000000", "4000000,6000000", "sebagian"]),
        ("gifts", &["'=4 kursi roda", "10 kursi roda (contoh)"]),
        ("points", &["'=Puskesos Contoh", "Contoh Satu (koordinator)", "Meuraxa"]),
    ];
    for (kind, words) in table {
        let csv = String::from_utf8(export(&bench, "kantor.loket", kind, &format!("{kind}.csv"))).unwrap();
        for said in words {
            assert!(csv.contains(said), "{kind}: {said} not in {csv}");
        }
        assert!(!csv.contains(",=") && !csv.contains(",@") && !csv.contains(",+") && !csv.contains(",-1"), "{csv}");
        export(&bench, "kantor.loket", kind, &format!("{kind}.xlsx"));
        bench.loket(&["export", kind, bench.path("lain.csv").to_str().unwrap()]).code(2).says("--purpose");
    }
    bench.loket(&["check"]).code(0);
    let Some(text) = read_by_a_spreadsheet_program(&bench, "activities") else { return };
    assert!(text.contains("=HYPERLINK(\"\"contoh\"\")") && text.contains("9901015907390001"), "{text}");
}

/// Cells of the first row of a list below its header.
fn first_row(csv: &[u8]) -> Vec<String> {
    let text = String::from_utf8(csv.to_vec()).unwrap();
    text.lines().nth(1).unwrap().split(',').map(str::to_owned).collect()
}

#[test]
fn a_gift_says_which_promise_it_keeps_and_a_strange_one_is_left_out() {
    let bench = Bench::new();
    bench.file("register.csv", REGISTER);
    import(&bench, "kantor.loket", "register", "register.csv");
    let desk = loket::store::Desk { user: "uji".into(), terminal: "uji".into() };
    let mut store = loket::store::Store::open(&bench.path("kantor.loket"), desk).unwrap();
    promised(&mut store, chrono::Local::now().date_naive());
    drop(store);
    let promise = first_row(&export(&bench, "kantor.loket", "promises", "janji.csv"));
    let (id, partner, strange) = (&promise[0], &promise[1], Uuid::now_v7());
    bench
        .file("mitra.csv", "kategori,nama,kecamatan,gampong,jenis_subjek\nPSKS-12,Usaha Lain,Meuraxa,Surien,lembaga\n");
    import(&bench, "kantor.loket", "register", "mitra.csv");
    bench.file(
        "sumbangan.csv",
        format!(
            "id_mitra,mitra,tanggal,pemberian,nilai,id_janji\n\
             {partner},Usaha Contoh,2026-04-01,6 kursi roda,6000000,{id}\n\
             {partner},Usaha Contoh,2026-04-02,beras,,{strange}\n\
             {partner},Usaha Contoh,2026-04-03,beras,,janji lama\n\
             ,Usaha Lain,2026-04-04,beras,,{id}\n\
             {partner},Usaha Contoh,2026-04-05,beras,,\n"
        ),
    );
    let file = bench.path("sumbangan.csv");
    let ended = asked(&bench, "kantor.loket", &["import", "gifts", file.to_str().unwrap(), "--apply", "--json"]);
    let report = ended.code(1).lines().remove(0);
    assert_eq!((&report["new"], report["problems"].as_array().unwrap().len()), (&2.into(), 3), "{report}");
    let said = report["problems"].to_string();
    assert!(
        said.matches("janji ini tidak ada di kantor ini").count() == 2 && said.contains("milik mitra lain"),
        "{said}"
    );
    let gifts = String::from_utf8(export(&bench, "kantor.loket", "gifts", "keluar.csv")).unwrap();
    assert_eq!((gifts.matches(id.as_str()).count(), gifts.lines().count()), (2, 4), "{gifts}");
    let kept = String::from_utf8(export(&bench, "kantor.loket", "promises", "janji-kini.csv")).unwrap();
    assert!(kept.contains("terpenuhi") && kept.contains("10000000,0"), "what came reaches what was promised: {kept}");
    let again = import(&bench, "kantor.loket", "gifts", "keluar.csv");
    assert_eq!((&again["new"], &again["differs"], &again["same"]), (&0.into(), &Value::Array(vec![]), &3.into()));
    asked(&bench, "kantor.loket", &["check"]).code(0);
    let taken = bench.path("keluar.csv");
    let why = ["--purpose", "uji", "--recipient", "uji"];
    let again = asked(&bench, "kantor.loket", &[&["export", "gifts", taken.to_str().unwrap()][..], &why].concat());
    again.code(2).says("sudah ada dan tidak ditimpa. Pilih nama lain.");
}
