//! Indonesian stays Indonesian and English stays English: no word of the one in a sentence of the other, nothing left
//! untranslated, and English counts are written with their singular.

use super::require_none;
use super::source::{Literal, Source, program};

/// Everyday words that stand in no English sentence.
const INDONESIAN: &[&str] = &[
    "ada",
    "anggota",
    "atau",
    "baris",
    "baru",
    "belum",
    "berkas",
    "bila",
    "buka",
    "cari",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "draf",
    "hari",
    "ini",
    "isi",
    "kantor",
    "keluar",
    "kembali",
    "kunjungan",
    "lagi",
    "nama",
    "nomor",
    "oleh",
    "petugas",
    "prosedur",
    "rujukan",
    "saring",
    "semua",
    "simpan",
    "sudah",
    "surat",
    "tahun",
    "tanpa",
    "tekan",
    "tidak",
    "tujuan",
    "tutup",
    "ubah",
    "untuk",
    "warga",
    "wajib",
    "wilayah",
    "yang",
];

/// Everyday words that stand in no Indonesian sentence.
const ENGLISH: &[&str] = &[
    "and", "are", "cannot", "days", "desk", "draft", "every", "file", "from", "help", "here", "is", "letter", "name",
    "next", "not", "number", "of", "office", "open", "people", "press", "quit", "save", "search", "the", "this",
    "visit", "was", "with", "yes", "you", "your",
];

/// Both languages say it alike, in more than names and abbreviations.
const ALIKE: &[&str] = &[
    "PSM",
    "TKSK",
    "PKH",
    "TAGANA",
    "PUSKESOS",
    "LK-3",
    "SLRT",
    "NIK",
    "NIP",
    "PPKS",
    "PSKS",
    "LOKET",
    "K. Taruna",
    "S. Peksos",
    "Karang Taruna",
    "Sakti Peksos",
    "Puskesos/SLRT",
    "Back office (BO)",
    "Surveyor",
    "PUSPELKESSOS",
    "Gampong",
    "gampong",
    "Kecamatan",
    "kecamatan",
    "Gampong/kecamatan",
    "data",
    "info",
    "status",
    "filter",
    "arsip",
    "April",
    "September",
    "November",
    "{nomor} {tahun} {bulan_romawi}",
    "–",
    "<5",
    "",
];

/// English on purpose: the command line is typed so in both languages, and the SLRT calls its roles so.
const BORROWED: &[&str] = &[
    "Jenis daftar: people (warga), members (anggota pilar), decrees (SK), register (PPKS/PSKS), activities (kegiatan), meetings (rapat), issues (masalah lapangan), promises (janji mitra), gifts (sumbangan mitra), points (titik layanan), cases (kasus), referrals (rujukan), visits (kunjungan), follow-ups (tindak lanjut), destinations (tujuan rujukan), letters (surat rujukan) atau posts (jabatan kosong)",
    "Jenis daftar: people (warga), members (anggota pilar), decrees (SK), register (PPKS/PSKS, lembar pendataan), gifts (sumbangan mitra), holidays (hari libur) atau batas (batas wilayah untuk peta)",
    "Back office (BO)",
    "Kembalikan ke back office",
];

/// Counts that are never one.
const ALWAYS_MANY: &[&str] = &["{found} letters", "{wanted} letters", "{most}"];

/// Plurals of what the program counts.
const PLURALS: &[&str] = &[
    "visits",
    "drafts",
    "years",
    "days",
    "hours",
    "minutes",
    "people",
    "persons",
    "rows",
    "lines",
    "copies",
    "records",
    "fields",
    "members",
    "letters",
    "papers",
    "files",
    "digits",
    "columns",
    "headings",
    "changes",
    "references",
    "entries",
    "referrals",
    "needs",
    "results",
    "backups",
];

/// Words of a sentence without what stands in quotes, braces or after a colon as an example.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let (mut quoted, mut depth) = (false, 0_i32);
    for letter in text.replace("\\\"", "\"").replace("\\n", " ").chars() {
        match letter {
            '"' | '`' => quoted = !quoted,
            '{' => depth += 1,
            '}' => depth -= 1,
            letter if !quoted && depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.map(str::to_lowercase).filter(|word| !word.is_empty()).collect()
}

/// Two literals with nothing but a comma between them: the same said in both languages.
fn pairs(source: &Source) -> impl Iterator<Item = (&Literal, &Literal)> {
    source.literals.iter().zip(source.literals.iter().skip(1)).filter(|(id, en)| {
        let between = &source.code[id.at + id.text.len()..en.at];
        let pair = between.trim_matches(|sign: char| sign == '"' || sign.is_whitespace());
        // The two nouns of an English count are not two languages.
        let start = source.code[..id.at].rfind([';', '{', '}', '=']).unwrap_or(0);
        let counted = source.code[start..id.at]
            .rsplit("counted(")
            .next()
            .is_some_and(|args| args.len() < id.at - start && args.matches(',').count() == 1);
        pair == "," && !counted && !source.is_test(id.at)
    })
}

fn spoken() -> impl Iterator<Item = &'static Source> {
    program().iter().filter(|source| source.room() == Some("words"))
}

#[test]
fn each_language_keeps_to_its_own_words() {
    let mut wrong = Vec::new();
    for source in spoken() {
        for (id, en) in pairs(source) {
            let leak =
                |text: &str, foreign: &[&str]| words(text).into_iter().find(|word| foreign.contains(&word.as_str()));
            if let Some(word) = leak(&id.text, ENGLISH).filter(|_| !BORROWED.contains(&id.text.as_str())) {
                wrong.push(format!("{}: {word:?} in {:?}", source.place(id.at), id.text));
            }
            if let Some(word) = leak(&en.text, INDONESIAN) {
                wrong.push(format!("{}: {word:?} in {:?}", source.place(en.at), en.text));
            }
            if id.text == en.text && !ALIKE.contains(&id.text.as_str()) {
                wrong.push(format!("{}: {:?} is not translated", source.place(id.at), id.text));
            }
        }
    }
    require_none("say it in one language", &wrong);
}

/// The plural that follows a value in braces, `{n} days`.
fn plural_after_a_value(text: &str) -> Option<&'static str> {
    let after = |plural: &&&'static str| text.match_indices(&format!("}} {plural}")).next().is_some();
    PLURALS.iter().find(after).copied().filter(|_| !ALWAYS_MANY.iter().any(|many| text.contains(many)))
}

#[test]
fn an_english_count_has_a_singular() {
    let mut wrong = Vec::new();
    for source in spoken() {
        for (at, literal) in source.literals.iter().enumerate().filter(|(_, literal)| !source.is_test(literal.at)) {
            let Some(plural) = plural_after_a_value(&literal.text) else { continue };
            let one = source.literals[at.saturating_sub(2)..at].iter().any(|before| before.text.contains("1 "));
            if !one {
                wrong.push(format!("{}: {plural:?} also for one; use words::counted", source.place(literal.at)));
            }
        }
    }
    require_none("write one as one", &wrong);
}

#[test]
fn words_are_told_from_examples_and_values() {
    assert_eq!(words("Tekan {key}: \\\"the end\\\" `of` B"), ["tekan", "b"]);
    assert_eq!(plural_after_a_value("in {n} days"), Some("days"));
    assert_eq!(plural_after_a_value("{n} hari"), None);
}
