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

#[test]
fn every_beginning_of_a_keyword_finds_something() {
    let content = Content::shipped().unwrap();
    let index = Index::of(&content);
    for keyword in content.procedures.iter().flat_map(|p| &p.keywords) {
        for end in (3..=keyword.len()).filter(|end| keyword.is_char_boundary(*end)) {
            let typed = keyword.get(..end).unwrap();
            let lone_stop = typed.split_whitespace().all(plain::is_stop);
            assert!(lone_stop || !index.search(typed, 3).is_empty(), "{typed}");
        }
    }
}

#[test]
fn three_letters_often_do() {
    let index = index();
    for (typed, slug) in [
        ("kur", "alat-bantu-disabilitas"),
        ("odg", "rujukan-odgj"),
        ("ado", "rekomendasi-pengangkatan-anak"),
        ("nar", "rehabilitasi-napza"),
        ("gep", "gelandangan-pengemis"),
        ("und", "rekomendasi-ugb"),
        ("skt", "sktm-gampong"),
        ("yat", "atensi-yapi"),
        ("jka", "jaminan-kesehatan-aceh"),
        ("mag", "izin-penelitian-magang"),
        ("bpjs mat", "reaktivasi-pbi-jk"),
        ("surat mis", "sktm-gampong"),
        ("cek des", "cek-status-bansos"),
    ] {
        assert!(slugs(&index, typed).contains(&slug.to_owned()), "{typed}: {:?}", slugs(&index, typed));
    }
}

#[test]
fn a_slip_in_any_keyword_is_forgiven() {
    let content = Content::shipped().unwrap();
    let index = Index::of(&content);
    let mut missed = Vec::new();
    let mut tried = 0;
    for procedure in &content.procedures {
        for keyword in procedure.keywords.iter().filter(|k| k.is_ascii() && k.len() >= 7) {
            for slipped in slips(keyword) {
                tried += 1;
                let owners = content.procedures.iter().filter(|p| p.keywords.contains(keyword));
                let right: Vec<&str> = owners.map(|p| p.slug.as_str()).collect();
                if !slugs(&index, &slipped).iter().any(|s| right.contains(&s.as_str())) {
                    missed.push(slipped);
                }
            }
        }
    }
    assert!(tried > 500 && missed.len() * 50 <= tried, "{} of {tried}: {missed:?}", missed.len());
}

/// The longest word with a letter lost, two swapped, and one wrong.
fn slips(keyword: &str) -> Vec<String> {
    let longest = keyword.split(' ').max_by_key(|w| w.len()).unwrap_or_default();
    let middle = longest.len() / 2;
    let (head, tail) = longest.split_at(middle);
    let swapped: String = head
        .chars()
        .chain(tail.chars().skip(1).take(1))
        .chain(tail.chars().take(1))
        .chain(tail.chars().skip(2))
        .collect();
    let lost = format!("{head}{}", tail.get(1..).unwrap_or_default());
    let wrong = format!("{head}x{}", tail.get(1..).unwrap_or_default());
    [lost, swapped, wrong].map(|slip| keyword.replacen(longest, &slip, 1)).to_vec()
}
