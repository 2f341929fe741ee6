//! Which members are found, and in which order.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::panes::fixture::{day, member, members, shared};

fn found(members: &[Member], text: &str, filter: &Filter) -> Vec<String> {
    let shared = shared();
    let words: Vec<Words> = members.iter().map(|one| Words::of(one, &shared)).collect();
    let name = |row: &Row| match row {
        Row::Member(at) => members[*at].name.clone(),
        Row::Vacant(post) => format!("- {}", shared.library.region_name(&post.area)),
        Row::Place(at) => format!("@ {}", shared.library.destinations[*at].destination.name),
    };
    rows(members, &words, text, filter, &shared).iter().map(name).collect()
}

fn first(text: &str) -> Option<String> {
    found(&members(), text, &Filter::default()).first().cloned()
}

#[test]
fn a_gampong_ranks_above_a_name() {
    let lampulo = shared().library.gampong.iter().find(|one| one.name == "Lampulo").unwrap().code.clone();
    let all = vec![
        member(1, "Contoh Lampita", Pillar::Psm, &["11.71.03.2001"]),
        member(2, "Contoh Baru", Pillar::Psm, &[&lampulo]),
    ];
    assert_eq!(found(&all, "lamp", &Filter::default()), ["Contoh Baru", "Contoh Lampita"]);
}

#[test]
fn names_are_found_in_every_spelling() {
    assert_eq!(first("muhammad jusuf").as_deref(), Some("Contoh Mohd. Yusuf"));
    assert_eq!(first("yus").as_deref(), Some("Contoh Mohd. Yusuf"));
}

#[test]
fn roles_decrees_pillars_and_kecamatan_are_found() {
    assert_eq!(first("pendamping").as_deref(), Some("Contoh Pendamping"));
    assert_eq!(first("467.1/1540").as_deref(), Some("Contoh Meuraxa"));
    assert_eq!(first("tagana").as_deref(), Some("Contoh Tagana"));
    assert_eq!(first("kuta alam").as_deref(), Some("Contoh Pendamping"));
}

#[test]
fn every_word_must_fit() {
    assert_eq!(first("meuraxa psm"), None);
    assert_eq!(first("meuraxa tksk").as_deref(), Some("Contoh Meuraxa"));
}

#[test]
fn other_spellings_of_a_gampong_are_found() {
    let shared = shared();
    let variant = shared.library.variants.iter().find(|one| one.level == "gampong").unwrap();
    let all = [member(1, "Contoh", Pillar::Psm, &[&variant.code])];
    assert_eq!(found(&all, &variant.variant, &Filter::default()), ["Contoh"]);
}

#[test]
fn somebody_in_office_stands_before_somebody_who_was() {
    let mut all = vec![
        member(1, "Contoh A", Pillar::Psm, &["11.71.03.2001"]),
        member(2, "Contoh B", Pillar::Psm, &["11.71.03.2001"]),
    ];
    all[0].decree.ends = Some(day("2025-01-01"));
    assert_eq!(found(&all, "contoh", &Filter::default()), ["Contoh B", "Contoh A"]);
}

#[test]
fn the_pillars_follow_each_other_and_come_back_to_all() {
    let mut filter = Filter::default();
    for pillar in Pillar::ALL {
        filter.next_pillar();
        assert_eq!(filter.pillar, Some(*pillar));
    }
    filter.next_pillar();
    assert!(filter.is_empty());
}

#[test]
fn a_kecamatan_holds_the_members_of_its_gampong() {
    let mut filter = Filter::default();
    filter.next_area(&shared());
    filter.next_area(&shared());
    assert_eq!(filter.area.as_deref(), Some("11.71.02"));
    assert_eq!(found(&members(), "", &filter), ["Contoh Pendamping", "Contoh Aminah"]);
}

#[test]
fn terms_are_told_apart() {
    let with = |term| found(&members(), "", &Filter { term: Some(term), ..Filter::default() });
    assert_eq!(with(TermFilter::Ending(90)), ["Contoh Meuraxa"]);
    assert_eq!(with(TermFilter::Expired), ["Contoh Lama"]);
    assert_eq!(with(TermFilter::Active).len(), 5);
}

#[test]
fn kecamatan_without_a_tksk_in_office_are_listed_among_the_tksk_only() {
    let tksk = Filter { pillar: Some(Pillar::Tksk), ..Filter::default() };
    let listed = found(&members(), "", &tksk);
    assert_eq!(listed.len(), 2 + 8);
    assert!(listed.contains(&"- Baiturrahman".to_owned()) && !listed.contains(&"- Meuraxa".to_owned()));
    assert_eq!(found(&members(), "", &Filter::default()).len(), members().len());
    let expired = Filter { term: Some(TermFilter::Expired), ..tksk.clone() };
    assert_eq!(found(&members(), "", &expired), ["Contoh Lama"]);
    assert_eq!(found(&members(), "banda raya", &tksk), ["- Banda Raya"]);
}

#[test]
fn somebody_whose_dates_are_not_known_holds_the_post() {
    let mut tksk = member(1, "Contoh", Pillar::Tksk, &["11.71.01"]);
    (tksk.decree.starts, tksk.decree.ends) = (None, None);
    assert!(!vacant(&[tksk], &shared()).iter().any(|post| post.pillar == Pillar::Tksk && post.area == "11.71.01"));
}

#[test]
fn chips_say_what_is_filtered() {
    let filter = Filter { pillar: Some(Pillar::Psm), area: Some("11.71.03".into()), term: Some(TermFilter::Active) };
    assert_eq!(filter.chips(&shared()), ["PSM", "Meuraxa", "aktif"]);
}
