//! The real program on the command line: answers, exit codes, and bad input that must end in one clear sentence.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Bench {
        Bench { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn loket(&self, args: &[&str]) -> Ended {
        let data = self.path("kantor.loket");
        let mut all = vec!["--data", data.to_str().unwrap()];
        all.extend(args);
        run(&all)
    }
}

struct Ended {
    code: i32,
    out: String,
    err: String,
}

impl Ended {
    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn code(self, code: i32) -> Ended {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    fn says(self, words: &str) -> Ended {
        assert!(self.err.contains(words), "{words} not in: {}", self.err);
        assert_eq!(self.err.trim_end().lines().count(), 1, "one sentence: {}", self.err);
        self
    }
}

fn run(args: &[&str]) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_loket"));
    let home = tempfile::tempdir().unwrap();
    command.args(args).env("HOME", home.path()).env_remove("XDG_DATA_HOME").stdin(Stdio::null());
    ended(&command.output().unwrap())
}

fn ended(output: &Output) -> Ended {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Ended { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
}

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

#[allow(dead_code)]
fn exists(path: &Path) -> bool {
    path.exists()
}
