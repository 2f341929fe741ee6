//! The real program on the command line: answers, exit codes, and bad input that must end in one clear sentence.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/bench.rs"]
mod bench;

use std::process::{Command, Stdio};

use bench::{Bench, Ended, run};

#[test]
fn help_speaks_both_languages_and_names_the_exit_codes() {
    let id = run(&["--help"]).code(0);
    assert!(id.out.contains("Pemakaian:") && id.out.contains("Kode keluar") && !id.out.contains("Usage"));
    let en = run(&["--help", "--lang", "en"]).code(0);
    assert!(en.out.contains("Usage:") && en.out.contains("Exit codes") && !en.out.contains("Pemakaian"));
    for sub in ["demo", "import", "search", "nik", "check"] {
        assert!(run(&[sub, "--help"]).code(0).out.contains("Pemakaian:"), "{sub}");
    }
    assert!(run(&["--version"]).code(0).out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage_is_one_sentence_and_code_two() {
    for args in
        [&["frobnicate"][..], &["search"], &["--lang", "xx"], &["search", "a", "--kind", "cat"], &["import", "people"]]
    {
        run(args).code(2).says("--help");
    }
}

#[test]
fn wrong_usage_says_what_is_wrong_in_the_asked_language_and_where_the_right_one_stands() {
    let table: [(&[&str], &str, &str, &str); 9] = [
        (&["nik"], "<NOMOR>.", "<NUMBER>.", "loket nik --help"),
        (&["search"], "<KATA>.", "<WORDS>.", "loket search --help"),
        (&["search", " "], "Kata yang dicari", "Words to search for", "loket search --help"),
        (&["search", "a", "--limit", "0"], "Pilih: 1 sampai 200", "Choose: 1 to 200", "loket search --help"),
        (&["search", "a", "--limit", "banyak"], "Pilih: 1 sampai 200", "Choose: 1 to 200", "loket search --help"),
        (&["search", "a", "--kind", "warga"], "Pilih: procedure", "Choose: procedure", "loket search --help"),
        (&["import"], "<JENIS>, <BERKAS>.", "<KIND>, <FILE>.", "loket import --help"),
        (&["check", "--data", "a", "--data", "b"], "dua kali: --data", "twice: --data", "loket check --help"),
        (&["--foo"], "Tidak dikenal: --foo", "Not known: --foo", "loket --help"),
    ];
    for (args, id, en, help) in table {
        run(args).code(2).says(id).says(help);
        run(&[args, &["--lang", "en"]].concat()).code(2).says(en).says(help);
    }
}

#[test]
fn the_help_of_every_command_is_of_one_language() {
    for sub in ["demo", "import", "search", "nik", "check"] {
        let id = run(&[sub, "--help"]).code(0).out;
        assert!(id.contains(&format!("Pemakaian: loket {sub} [PILIHAN]")), "{id}");
        for word in ["Usage", "OPTIONS", "<WORDS>", "<KIND>", "<NUMBER>", "<FILE"] {
            assert!(!id.contains(word), "{word}: {id}");
        }
        let en = run(&[sub, "--help", "--lang", "en"]).code(0).out;
        assert!(en.contains(&format!("Usage: loket {sub} [OPTIONS]")), "{en}");
        for word in ["Pemakaian", "PILIHAN", "<KATA>", "<JENIS>", "<NOMOR>", "<BERKAS"] {
            assert!(!en.contains(word), "{word}: {en}");
        }
    }
}

#[test]
fn search_without_a_file_uses_the_shipped_content_and_creates_nothing() {
    let bench = Bench::new();
    let found = bench.loket(&["search", "bpjs", "mati", "--json", "--limit", "3"]).code(0);
    let hits = found.lines();
    assert_eq!((hits.len(), hits[0]["kind"].as_str()), (3, Some("procedure")));
    for field in ["kind", "key", "title", "reason"] {
        assert!(hits[0][field].is_string(), "{field}");
    }
    assert_eq!(std::fs::read_dir(bench.folder.path()).unwrap().count(), 0);
}

#[test]
fn search_keeps_to_the_kind_and_says_when_nothing_fits() {
    let bench = Bench::new();
    let hits = bench.loket(&["search", "lampulo", "--kind", "region", "--json"]).code(0).lines();
    assert!(hits.iter().all(|hit| hit["kind"] == "region"));
    assert_eq!(hits[0]["title"], "Lampulo");
    let none = bench.loket(&["search", "qqqqqqqq", "--json"]).code(1);
    assert!(none.out.is_empty());
}

#[test]
fn a_nik_is_read_without_any_file() {
    let well = run(&["nik", "1171 0161 0190 0001", "--json"]).code(0).lines();
    assert_eq!(well[0]["well_formed"], true);
    assert_eq!(well[0]["sex"], "P");
    assert_eq!(well[0]["birth_date"], "1990-01-21");
    let letters = run(&["nik", "1171O16101900001", "--json"]).code(1).lines();
    assert_eq!(letters[0]["well_formed"], false);
    assert!(!letters[0]["warnings"].as_array().unwrap().is_empty());
    assert!(run(&["nik", "123", "--lang", "en"]).code(1).out.contains("not well formed"));
}

#[test]
fn check_without_a_file_says_so() {
    let bench = Bench::new();
    bench.loket(&["check"]).code(3).says("tidak ada");
    assert!(!bench.path("kantor.loket").exists());
}

#[test]
fn a_foreign_or_newer_or_damaged_file_gets_a_sentence_and_stays_as_it_was() {
    let bench = Bench::new();
    let path = bench.path("kantor.loket");
    let sqlite_header = || {
        let mut bytes = vec![0_u8; 4096];
        bytes[..16].copy_from_slice(b"SQLite format 3\0");
        bytes[16..18].copy_from_slice(&[0x10, 0]);
        bytes[68..72].copy_from_slice(b"LOKT");
        bytes
    };
    let mut newer = sqlite_header();
    newer[63] = 200;
    for (bytes, words) in [
        (b"PK\x03\x04 not ours".to_vec(), "bukan berkas Loket"),
        (newer, "lebih baru"),
        (b"SQLite format 3\0".to_vec(), "rusak"),
    ] {
        std::fs::write(&path, &bytes).unwrap();
        bench.loket(&["check"]).code(3).says(words);
        bench.loket(&["search", "aminah"]).code(3).says(words);
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let bench = Bench::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_loket"))
        .args(["--data", bench.path("x").to_str().unwrap(), "search", "bantuan", "--limit", "200"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_a_pipe_reads_has_no_colour_and_no_control_signs() {
    let bench = Bench::new();
    for args in [&["search", "bantuan"][..], &["--help"], &["nik", "11\u{1b}[31m"]] {
        let ended = bench.loket(args);
        let raw = ended.out.chars().chain(ended.err.chars()).find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
        assert_eq!(raw, None, "{args:?}");
    }
}

const HEAD: &str = "nik,no_kk,nama,jk,tgl_lahir,kecamatan,gampong,alamat,ppks,updated_at\n";

fn people(rows: &[&str]) -> String {
    format!("{HEAD}{}\n", rows.join("\n"))
}

const AMINAH: &str =
    "9901015907390001,9901010101050001,Siti Aminah,P,1939-07-19,Kuta Alam,Lampulo,Dusun Timur,08,2023-09-06T13:26:12";
const YUSUF: &str = "9901011106600002,,M. Yusuf,L,11/06/1960,Kota Lain,Gampong Lain,,,";

fn import(bench: &Bench, kind: &str, file: &std::path::Path, more: &[&str]) -> Ended {
    let mut args = vec!["import", kind, file.to_str().unwrap(), "--json"];
    args.extend(more);
    bench.loket(&args)
}

#[test]
fn a_preview_writes_nothing_and_applying_twice_changes_nothing() {
    let bench = Bench::new();
    let file = bench.file("warga.csv", people(&[AMINAH, YUSUF]));
    let preview = import(&bench, "people", &file, &[]).code(0).lines();
    assert_eq!((&preview[0]["new"], &preview[0]["applied"]), (&2.into(), &false.into()));
    assert!(!bench.path("kantor.loket").exists());
    let first = import(&bench, "people", &file, &["--apply"]).code(0).lines();
    assert_eq!((&first[0]["new"], &first[0]["same"]), (&2.into(), &0.into()));
    let again = import(&bench, "people", &file, &["--apply"]).code(0).lines();
    assert_eq!((&again[0]["new"], &again[0]["same"]), (&0.into(), &2.into()));
    let hit = &bench.loket(&["search", "aminah", "--kind", "person", "--json"]).code(0).lines()[0];
    assert_eq!(hit["title"], "Siti Aminah");
    assert!(hit["detail"].as_str().unwrap().contains("Lampulo"));
    assert!(!hit.to_string().contains("9901015907390001"), "NIK is masked");
    bench.loket(&["check"]).code(0);
}

#[test]
fn a_known_nik_with_other_values_is_listed_and_never_overwritten() {
    let bench = Bench::new();
    import(&bench, "people", &bench.file("a.csv", people(&[AMINAH])), &["--apply"]).code(0);
    let other = bench.file("b.csv", people(&[&AMINAH.replace("Siti Aminah", "Siti Rohani")]));
    let report = import(&bench, "people", &other, &["--apply"]).code(0).lines();
    assert_eq!(report[0]["differs"][0]["value"], "nama");
    assert_eq!(bench.loket(&["search", "rohani", "--kind", "person"]).code, 1);
}

#[test]
fn each_bad_row_is_named_with_line_and_reason_and_the_rest_comes_in() {
    let bench = Bench::new();
    let long = "x".repeat(10_000);
    let file = bench.file(
        "warga.csv",
        people(&[
            AMINAH,
            "99010159O7390001,,Huruf,P,1939-07-19,,,,,",
            "990101,,Pendek,P,1939-07-19,,,,,",
            "9901013002900003,,Tanggal,L,30-02-1990,,,,,",
            "9901011106600004,,,L,1960-06-11,,,,,",
            &format!("9901011106600005,,{long},L,1960-06-11,,,,,"),
            &AMINAH.replace("Siti", "Cut"),
        ]),
    );
    let report = &import(&bench, "people", &file, &["--apply"]).code(1).lines()[0];
    assert_eq!(report["new"], 1);
    let lines: Vec<_> =
        report["problems"].as_array().unwrap().iter().map(|one| one["line"].as_i64().unwrap()).collect();
    assert_eq!(lines, [3, 4, 5, 6, 7, 8]);
    assert!(report["problems"][0]["reason"].as_str().unwrap().contains("huruf"));
    assert!(report["problems"][2]["reason"].as_str().unwrap().contains("kalender"));
}

#[test]
fn possible_duplicates_are_advice_with_a_reason() {
    let bench = Bench::new();
    import(&bench, "people", &bench.file("a.csv", people(&[AMINAH])), &["--apply"]).code(0);
    let near = AMINAH.replace("9901015907390001", "9901015907390009").replace("Siti Aminah", "Sitti Aminah");
    let report = &import(&bench, "people", &bench.file("b.csv", people(&[&near])), &[]).code(0).lines()[0];
    assert_eq!(report["new"], 1);
    assert_eq!(report["duplicates"][0]["value"], "Siti Aminah");
}

#[test]
fn a_file_that_cannot_be_read_gets_one_sentence_and_code_four() {
    let bench = Bench::new();
    for (name, bytes, words) in [
        ("latin1.csv", &b"nik,nama\n1,Andr\xE9\n"[..], "baris 2"),
        ("kolom.csv", b"nik,umur\n1,2\n", "Kolom tidak ada: nama"),
        ("kosong.csv", b"", "kosong"),
        ("rusak.csv", b"nik,nama\n1,a,b,c\n", "baris 2"),
    ] {
        let file = bench.file(name, bytes);
        import(&bench, "people", &file, &["--apply"]).code(4).says(words);
    }
    import(&bench, "people", &bench.path("tidak-ada.csv"), &[]).code(4).says("tidak dapat dibaca");
}

#[test]
fn control_and_bidi_signs_come_in_as_data_and_never_reach_the_terminal() {
    let bench = Bench::new();
    let row = "9901015907390001,,Siti\u{202e}\u{1b}[31m\u{9b}5m\u{200b}Aminah,P,1939-07-19,,,,,";
    import(&bench, "people", &bench.file("a.csv", people(&[row])), &["--apply"]).code(0);
    for args in [&["search", "siti"][..], &["search", "siti", "--json"]] {
        let out = bench.loket(args).code(0).out;
        let raw = out.chars().find(|c| c.is_control() && !"\n\t".contains(*c) || "\u{202e}\u{200b}".contains(*c));
        assert_eq!(raw, None, "{out:?}");
    }
}

#[test]
fn members_come_in_once_with_their_pillar_and_area() {
    let bench = Bench::new();
    let text = "pilar;nama;jabatan;tingkat;wilayah;nomor_sk;tanggal_sk;pejabat;mulai;selesai;telepon;atasan;catatan\n\
        TKSK;Contoh Satu (fiktif);Pendamping;kecamatan;Meuraxa;1/2026;01-01-2026;Kepala Dinas;01-01-2026;31-12-2026;;;\n\
        Perwira;Contoh Dua (fiktif);;;;;;;;;;;\n";
    let file = bench.file("anggota.csv", text);
    let first = &import(&bench, "members", &file, &["--apply"]).code(1).lines()[0];
    assert_eq!((&first["new"], &first["problems"][0]["line"]), (&1.into(), &3.into()));
    let again = &import(&bench, "members", &file, &["--apply"]).code(1).lines()[0];
    assert_eq!((&again["new"], &again["same"]), (&0.into(), &1.into()));
    let hit = &bench.loket(&["search", "contoh satu", "--kind", "member", "--json"]).code(0).lines()[0];
    assert!(hit["detail"].as_str().unwrap().contains("Meuraxa"));
}

#[test]
fn reading_only_never_writes() {
    let bench = Bench::new();
    let file = bench.file("a.csv", people(&[AMINAH]));
    import(&bench, "people", &file, &["--apply"]).code(0);
    let more = bench.file("b.csv", people(&[YUSUF]));
    import(&bench, "people", &more, &["--apply", "--read-only"]).code(3).says("hanya boleh dibaca");
    assert_eq!(bench.loket(&["search", "yusuf", "--kind", "person"]).code, 1);
}

#[test]
fn a_flipped_value_is_named_by_check_and_the_file_stays_as_it_is() {
    let bench = Bench::new();
    import(&bench, "people", &bench.file("a.csv", people(&[AMINAH])), &["--apply"]).code(0);
    let path = bench.path("kantor.loket");
    let mut bytes = std::fs::read(&path).unwrap();
    let needle = b"Dusun Timur";
    let places: Vec<usize> = (0..bytes.len() - needle.len()).filter(|at| bytes[*at..].starts_with(needle)).collect();
    places.iter().for_each(|at| bytes[*at] = b'B');
    std::fs::write(&path, &bytes).unwrap();
    let findings = bench.loket(&["check", "--json"]).code(1).lines();
    let people = findings.iter().find(|one| one["part"] == "people").unwrap();
    assert_eq!(people["healthy"], false);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}
/// The shipped schematic outlines, which are a file of outlines like any other.
fn outlines() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/wilayah/peta_skematis.geojson")).unwrap()
}

#[test]
fn outlines_are_previewed_stored_once_and_taken_back() {
    let bench = Bench::new();
    let file = bench.file("batas.geojson", outlines());
    let preview = &import(&bench, "batas", &file, &[]).code(0).lines()[0];
    assert_eq!(
        (&preview["applied"], &preview["level"], &preview["regions"]),
        (&false.into(), &"kecamatan".into(), &9.into())
    );
    bench.loket(&["import", "batas", "--remove", "--apply"]).code(1).says("Tidak ada batas");
    import(&bench, "batas", &file, &["--source", "BIG 2024", "--apply"]).code(0).says("Tersimpan");
    import(&bench, "batas", &file, &["--source", "BIG 2024", "--apply"]).code(0).says("sudah tersimpan");
    bench.loket(&["check"]).code(0);
    let shown = bench.loket(&["import", "batas", "--remove=kecamatan"]).code(0);
    assert!(shown.out.contains("batas.geojson · BIG 2024"), "{}", shown.out);
    bench.loket(&["import", "batas", "--remove=kecamatan", "--apply"]).code(0).says("ditarik kembali");
    bench.loket(&["import", "batas", "--remove=kecamatan", "--apply"]).code(1);
    bench.loket(&["check"]).code(0);
}

#[test]
fn bad_outlines_are_refused_whole_and_named() {
    let bench = Bench::new();
    let bad = bench.file("a.geojson", outlines().replace("11.71.03\"", "11.99.03\""));
    let refused = bench.loket(&["import", "batas", bad.to_str().unwrap(), "--apply"]).code(1);
    assert!(
        refused.out.contains("Fitur 3 (Meuraxa): kode 11.99.03") && refused.err.contains("ditolak"),
        "{}",
        refused.out
    );
    bench.loket(&["import", "batas", "--remove", "--apply"]).code(1);
    assert!(!bench.path("kantor.loket").exists());
    import(&bench, "batas", &bench.file("b.geojson", "kode;nama"), &[]).code(4).says("bukan JSON");
    import(&bench, "batas", &bench.path("tidak-ada.geojson"), &[]).code(4).says("tidak ada berkas");
    import(&bench, "people", &bench.file("c.csv", "nik,nama"), &["--source", "x"]).code(2).says("hanya untuk");
    bench.loket(&["import", "batas"]).code(2);
}
