//! Behaviour of the search on the shipped content. The judged phrases are in `tests/lexicon.rs`.
#![allow(clippy::unwrap_used)]

use super::*;

fn index() -> Index {
    Index::of(&Content::shipped().unwrap())
}

fn slugs(index: &Index, text: &str) -> Vec<String> {
    index.search(text, 3).into_iter().map(|h| h.slug).collect()
}

#[test]
fn gibberish_finds_nothing() {
    let index = index();
    for text in ["qwxzv", "zzzz", "xqj kvw", "", "   ", "?!", "\u{202e}", "qq", "wxyzqwxyz"] {
        assert!(index.search(text, 9).is_empty(), "{text}: {:?}", slugs(&index, text));
    }
}

#[test]
fn unknown_words_do_not_spoil_a_hit() {
    let index = index();
    assert_eq!(slugs(&index, "kursi roda").first(), slugs(&index, "qwxzv kursi roda zzzz").first());
}

#[test]
fn the_same_text_gives_the_same_list() {
    let (a, b) = (index(), index());
    for text in ["bantuan", "anak", "surat", "kartu mati"] {
        assert_eq!(a.search(text, 20), b.search(text, 20), "{text}");
    }
}

#[test]
fn the_limit_is_kept_and_scores_fall() {
    let index = index();
    let hits = index.search("bantuan", 4);
    assert_eq!(hits.len(), 4);
    assert!(hits.windows(2).all(|w| matches!(w, [a, b] if a.score >= b.score)));
    assert!(index.search("bantuan", 0).is_empty());
}

#[test]
fn coarse_and_old_words_find_but_are_not_given_back() {
    let index = index();
    let coarse: Vec<String> = Content::shipped()
        .unwrap()
        .synonyms
        .iter()
        .filter(|s| s.coarse)
        .flat_map(|s| crate::domain::fold::words(&s.text))
        .filter(|w| {
            !["orang", "kartu", "sehat", "beras", "pangan", "tidak", "mental", "fisik", "panti", "rumah"]
                .contains(&w.as_str())
        })
        .collect();
    for (text, slug) in [
        ("orang gila", "rujukan-odgj"),
        ("ureung pungo", "rujukan-odgj"),
        ("anak cacat", "bansos-disabilitas-banda-aceh"),
        ("panti jompo", "lansia-terlantar-panti"),
        ("raskin", "sembako-bpnt"),
    ] {
        let hits = index.search(text, 53);
        assert!(hits.iter().take(3).any(|h| h.slug == slug), "{text}: {:?}", slugs(&index, text));
        for hit in hits {
            let shown = crate::domain::fold::words(&hit.reason);
            assert!(
                !shown.iter().any(|w| coarse.contains(w) && w != "miskin" && w != "kurang"),
                "{text}: {}",
                hit.reason
            );
        }
    }
}

#[test]
fn the_reason_is_the_known_phrase() {
    let index = index();
    let hits = index.search("bpjs mati", 1);
    assert_eq!(hits.first().map(|h| h.reason.as_str()), Some("BPJS mati"));
}

#[test]
fn title_spans_mark_the_words_meant() {
    let content = Content::shipped().unwrap();
    let index = Index::of(&content);
    let hit = index.search("santunan kematian", 1).remove(0);
    let title = &content.procedure(&hit.slug).unwrap().title;
    let marked: Vec<&str> = hit.title_spans.iter().filter_map(|s| title.get(s.clone())).collect();
    assert_eq!(marked, ["Santunan", "kematian"]);
}

#[test]
fn every_title_finds_its_procedure() {
    let content = Content::shipped().unwrap();
    let index = Index::of(&content);
    for procedure in &content.procedures {
        assert_eq!(slugs(&index, &procedure.title).first(), Some(&procedure.slug), "{}", procedure.title);
    }
}

#[test]
fn every_phrase_of_the_vocabulary_finds_its_first_procedure() {
    let content = Content::shipped().unwrap();
    let index = Index::of(&content);
    let missed: Vec<&str> = content
        .vocabulary
        .iter()
        .filter(|p| !slugs(&index, &p.text).iter().any(|s| p.procedures.contains(s)))
        .map(|p| p.text.as_str())
        .collect();
    assert_eq!(missed, Vec::<&str>::new());
}

#[test]
fn a_sentence_of_ten_thousand_letters_is_harmless() {
    let long = "kursi roda untuk ibu ".repeat(500);
    assert!(slugs(&index(), &long).contains(&"alat-bantu-disabilitas".to_owned()));
}

#[test]
fn an_empty_index_finds_nothing() {
    assert!(Index::new(&[], &[], &[]).search("bpjs", 3).is_empty());
}
