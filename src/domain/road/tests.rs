//! The shipped roads, walked.

use uuid::Uuid;

use super::*;
use crate::domain::content::Content;

fn road(slug: &str) -> Road {
    Content::shipped().unwrap().procedure(slug).unwrap().road.clone().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Monday 2 November to Thursday 26 November 2026.
fn frame() -> Frame {
    Frame { opened: date("2026-11-02"), today: date("2026-11-26") }
}

fn entry(code: &str, day: &str, value: &str) -> Entry {
    Entry {
        id: MilestoneId::from(Uuid::from_u128(1)),
        need: NeedId::from(Uuid::from_u128(2)),
        code: code.into(),
        day: date(day),
        by: "uji".into(),
        value: value.into(),
        at: date(day).and_hms_opt(9, 0, 0).unwrap(),
    }
}

fn at_siks_ng() -> Vec<Entry> {
    vec![
        entry("surat_penerbit", "2026-11-02", "Puskesmas Contoh"),
        entry("surat_tanggal", "2026-11-02", "2026-10-30"),
        entry("periksa_berkas", "2026-11-02", ""),
        entry("kelayakan", "2026-11-03", "layak"),
        entry("rekomendasi", "2026-11-04", ""),
        entry("siks_ng", "2026-11-05", "Operator Contoh"),
    ]
}

#[test]
fn a_fresh_case_waits_for_its_first_milestone_since_it_was_opened() {
    let road = road("reaktivasi-pbi-jk");
    let stands = standing(&road, &[], frame(), &Calendar::default());
    assert_eq!(stands.next.unwrap().code, "periksa_berkas");
    assert_eq!((stands.since, stands.waited), (date("2026-11-02"), 18));
    assert!(stands.late() && stands.stuck_upstream().is_none(), "late here is not stuck upstream");
}

#[test]
fn what_the_ministry_leaves_lying_is_stuck_upstream_since_it_was_entered() {
    let road = road("reaktivasi-pbi-jk");
    let stands = standing(&road, &at_siks_ng(), frame(), &Calendar::default());
    assert_eq!(stands.next.unwrap().code, "putusan");
    assert_eq!(stands.stuck_upstream(), Some(date("2026-11-05")));
    let early = Frame { today: date("2026-11-12"), ..frame() };
    let stands = standing(&road, &at_siks_ng(), early, &Calendar::default());
    assert!(!stands.late() && stands.waited == 5);
}

#[test]
fn milestones_come_one_after_the_other() {
    let road = road("reaktivasi-pbi-jk");
    let tried = check(&road, &[], &entry("siks_ng", "2026-11-05", "x"), frame());
    assert_eq!(tried, Err(RoadRefusal::OutOfOrder("Berkas diperiksa".into(), "Papers checked".into())));
    assert_eq!(check(&road, &[], &entry("periksa_berkas", "2026-11-02", ""), frame()), Ok(()));
}

#[test]
fn a_day_lies_between_the_one_before_and_today() {
    let road = road("reaktivasi-pbi-jk");
    let mut said = at_siks_ng();
    let try_on = |said: &[Entry], day: &str| check(&road, said, &entry("putusan", day, "disetujui"), frame());
    assert_eq!(try_on(&said, "2026-11-27"), Err(RoadRefusal::Future));
    assert!(
        matches!(try_on(&said, "2026-11-04"), Err(RoadRefusal::BeforePrevious(_, day)) if day == date("2026-11-05"))
    );
    assert_eq!(try_on(&said, "2026-10-30"), Err(RoadRefusal::BeforeCase(date("2026-11-02"))));
    assert_eq!(try_on(&said, "2026-11-26"), Ok(()));
    said.push(entry("putusan", "2026-11-20", "disetujui"));
    assert_eq!(check(&road, &said, &entry("siks_ng", "2026-11-06", "x"), frame()), Err(RoadRefusal::Passed));
    assert_eq!(try_on(&said, "2026-11-19"), Ok(()), "the last one may be corrected");
}

#[test]
fn a_rejection_ends_the_road() {
    let road = road("reaktivasi-pbi-jk");
    let mut said = at_siks_ng();
    said.push(entry("putusan", "2026-11-20", "ditolak"));
    let stands = standing(&road, &said, frame(), &Calendar::default());
    assert!(stands.next.is_none() && stands.stopped.is_some_and(|(_, pick)| pick.code == "ditolak"));
    let tried = check(&road, &said, &entry("aktif", "2026-11-21", ""), frame());
    assert!(matches!(tried, Err(RoadRefusal::Stopped(..))));
}

#[test]
fn a_value_that_is_asked_for_must_be_there_and_be_one_of_those_offered() {
    let road = road("reaktivasi-pbi-jk");
    let said = at_siks_ng();
    let tried = |value: &str| check(&road, &said, &entry("putusan", "2026-11-20", value), frame());
    assert_eq!(tried(""), Err(RoadRefusal::NeedsValue));
    assert_eq!(tried("mungkin"), Err(RoadRefusal::NotAChoice));
}

#[test]
fn facts_block_what_waits_for_them_and_nothing_else() {
    let road = road("rujukan-odgj");
    assert!(check(&road, &[], &entry("penilaian", "2026-11-03", ""), frame()).is_ok());
    let Err(RoadRefusal::Missing(facts)) = letter(&road, &[]) else { panic!("the letter went out") };
    assert_eq!(facts.len(), 2);
    let said = [entry("kontak", "2026-11-03", &contact("keuchik", "Keuchik Contoh", "0800 000 001"))];
    assert!(matches!(letter(&road, &said), Err(RoadRefusal::Missing(facts)) if facts.len() == 1));
    let said = [said[0].clone(), entry("rencana_pulang", "2026-11-03", "Dijemput paman.")];
    assert_eq!(letter(&road, &said), Ok(()));
}

#[test]
fn only_who_is_fit_to_travel_leaves() {
    let road = road("pemulangan-orang-terlantar");
    let mut said = vec![
        entry("laporan_polisi", "2026-11-02", "LP/1 Polsek Contoh"),
        entry("tujuan_pulang", "2026-11-02", "Medan"),
        entry("wawancara", "2026-11-02", ""),
        entry("tiket", "2026-11-03", "Bus malam"),
        entry("layak_jalan", "2026-11-03", "belum"),
    ];
    let leave = |said: &[Entry]| check(&road, said, &entry("berangkat", "2026-11-04", ""), frame());
    let refused = leave(&said).unwrap_err();
    assert!(refused.sentence(Lang::Id).contains("Layak jalan"), "{}", refused.sentence(Lang::Id));
    said.push(entry("layak_jalan", "2026-11-04", "ya"));
    assert_eq!(leave(&said), Ok(()));
}

#[test]
fn a_contact_has_a_role_a_name_and_a_phone() {
    let road = road("rujukan-odgj");
    let tried = |value: &str| check(&road, &[], &entry("kontak", "2026-11-03", value), frame());
    assert_eq!(tried(&contact("keluarga", "Contoh", "08000000")), Ok(()));
    assert_eq!(tried(&contact("keluarga", "Contoh", "12")), Err(RoadRefusal::NeedsContact));
    assert_eq!(tried(&contact("keluarga", " ", "08000000")), Err(RoadRefusal::NeedsContact));
    assert_eq!(tried(&contact("tetangga", "Contoh", "08000000")), Err(RoadRefusal::NotAChoice));
    let fact = road.fact("kontak").unwrap();
    let read = shown(fact.shape, &fact.picks, &contact("keuchik", "Contoh", "08000000"), Lang::En);
    assert_eq!(read, "keuchik · Contoh · 08000000");
}

#[test]
fn a_milestone_of_another_branch_is_not_on_the_road() {
    let road = road("alat-bantu-disabilitas");
    let mut said = vec![
        entry("periksa_berkas", "2026-11-02", ""),
        entry("penilaian", "2026-11-03", ""),
        entry("jenis_alat", "2026-11-03", "Kursi roda dewasa"),
        entry("stok", "2026-11-04", "ada"),
    ];
    assert_eq!(standing(&road, &said, frame(), &Calendar::default()).next.unwrap().code, "serah_terima");
    assert_eq!(check(&road, &said, &entry("alat_datang", "2026-11-05", ""), frame()), Err(RoadRefusal::Unknown));
    said.push(entry("stok", "2026-11-04", "usul"));
    assert_eq!(standing(&road, &said, frame(), &Calendar::default()).next.unwrap().code, "alat_datang");
}

#[test]
fn a_medical_emergency_comes_first() {
    let road = road("reaktivasi-pbi-jk");
    assert!(!urgent(&road, &[]));
    assert!(urgent(&road, &[entry("darurat", "2026-11-02", "ya")]));
    assert!(!urgent(&road, &[entry("darurat", "2026-11-02", "ya"), entry("darurat", "2026-11-03", "tidak")]));
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let two = || ["a".to_owned(), "b".to_owned()];
    let all = [
        RoadRefusal::Unknown,
        RoadRefusal::OutOfOrder("a".into(), "b".into()),
        RoadRefusal::Passed,
        RoadRefusal::Stopped(two(), two()),
        RoadRefusal::Missing(vec![("a".into(), "b".into())]),
        RoadRefusal::MustBe(two(), two()),
        RoadRefusal::BeforeCase(date("2026-11-02")),
        RoadRefusal::BeforePrevious(two(), date("2026-11-02")),
        RoadRefusal::Future,
        RoadRefusal::NeedsValue,
        RoadRefusal::NotAChoice,
        RoadRefusal::NeedsContact,
    ];
    for one in all {
        assert_ne!(one.sentence(Lang::Id), one.sentence(Lang::En), "{one:?}");
    }
}
