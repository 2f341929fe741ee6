//! Citizens' phrases find the right procedure among the first three.
//!
//! `tests/data/frasa_warga.csv`: `tala` rows were used for tuning, `uji` rows were written before the search existed
//! and are only scored. A row may accept several procedures where the phrase is truly open.
//!
//! `tests/data/frasa_meja.csv`: what is typed at a desk (half words, slips, Acehnese, sentences), written before the
//! second round of work on the search and never tuned to; for it the first place counts as well.
#![allow(clippy::unwrap_used)]

use loket::domain::content::Content;
use loket::domain::lexicon::Index;

/// Share of held-out phrases that must be answered among the first three.
const HELD_OUT: f64 = 0.97;

struct Row {
    tuning: bool,
    phrase: String,
    accepted: Vec<String>,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(include_str!("data/frasa_warga.csv").as_bytes());
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cell = |i: usize| record.get(i).unwrap().to_owned();
            let accepted = cell(2).split(';').map(str::to_owned).collect();
            Row { tuning: cell(0) == "tala", phrase: cell(1), accepted }
        })
        .collect()
}

/// Shares of the desk's phrases that must be answered in the first place, and among the first three.
const DESK: (f64, f64) = (0.89, 0.97);

/// The desk's phrases, with the accepted procedures.
fn desk_rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(include_str!("data/frasa_meja.csv").as_bytes());
    let row = |record: csv::StringRecord| Row {
        tuning: false,
        phrase: record.get(0).unwrap().to_owned(),
        accepted: record.get(1).unwrap().split(';').map(str::to_owned).collect(),
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// Share answered among the first `places`.
fn share(index: &Index, rows: &[Row], places: usize) -> f64 {
    let right = |row: &&Row| index.search(&row.phrase, places).iter().any(|hit| row.accepted.contains(&hit.slug));
    rows.iter().filter(right).count() as f64 / rows.len() as f64
}

#[test]
fn phrases_of_the_desk_are_answered_mostly_in_the_first_place() {
    let content = Content::shipped().unwrap();
    let (index, rows) = (Index::of(&content), desk_rows());
    assert!(rows.len() > 120);
    assert!(rows.iter().flat_map(|row| &row.accepted).all(|slug| content.procedure(slug).is_some()));
    let (first, three) = (share(&index, &rows, 1), share(&index, &rows, 3));
    println!("first {first:.3}, among three {three:.3}; all phrases: first {:.3}", share(&index, &self::rows(), 1));
    assert!(first >= DESK.0 && three >= DESK.1, "first {first:.3}, among three {three:.3}");
}

/// Phrases whose procedure is not among the first three, with what was found instead.
fn misses(index: &Index, rows: &[&Row]) -> Vec<String> {
    rows.iter()
        .filter_map(|row| {
            let found: Vec<String> = index.search(&row.phrase, 3).into_iter().map(|h| h.slug).collect();
            let right = found.iter().any(|slug| row.accepted.contains(slug));
            (!right).then(|| format!("{} → {} (wanted {})", row.phrase, found.join(", "), row.accepted.join(", ")))
        })
        .collect()
}

#[test]
fn the_list_is_worth_testing_with() {
    let content = Content::shipped().unwrap();
    let rows = rows();
    assert!(rows.len() >= 250);
    for procedure in &content.procedures {
        let own = rows.iter().filter(|r| r.accepted.contains(&procedure.slug)).count();
        assert!(own >= 4, "{}: {own}", procedure.slug);
    }
    assert!(rows.iter().flat_map(|r| &r.accepted).all(|slug| content.procedure(slug).is_some()));
}

#[test]
fn tuning_phrases_are_all_answered() {
    let index = Index::of(&Content::shipped().unwrap());
    let rows = rows();
    let tuning: Vec<&Row> = rows.iter().filter(|r| r.tuning).collect();
    let missed = misses(&index, &tuning);
    assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), tuning.len(), missed.join("\n"));
}

#[test]
fn held_out_phrases_are_nearly_all_answered() {
    let index = Index::of(&Content::shipped().unwrap());
    let rows = rows();
    let held_out: Vec<&Row> = rows.iter().filter(|r| !r.tuning).collect();
    let missed = misses(&index, &held_out);
    let share = 1.0 - missed.len() as f64 / held_out.len() as f64;
    println!("{} of {} missed:\n{}", missed.len(), held_out.len(), missed.join("\n"));
    assert!(share >= HELD_OUT, "only {share:.3}:\n{}", missed.join("\n"));
}

#[test]
fn known_words_never_find_nothing() {
    let index = Index::of(&Content::shipped().unwrap());
    for row in rows() {
        assert!(!index.search(&row.phrase, 3).is_empty(), "{}", row.phrase);
    }
}
