#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Saturday in the 48th week.
fn today() -> NaiveDate {
    day("2026-11-28")
}

fn read(text: &str) -> String {
    match Period::parse(text, today()) {
        Ok(period) => format!("{} {} {}", period.grain().code(), period.first(), period.last()),
        Err(problem) => problem.sentence(Lang::Id),
    }
}

#[test]
fn codes_are_read() {
    assert_eq!(read("2026-11"), "bulan 2026-11-01 2026-11-30");
    assert_eq!(read("2026"), "tahun 2026-01-01 2026-12-31");
    assert_eq!(read("2026-W48"), "minggu 2026-11-23 2026-11-29");
    assert_eq!(read("2026-11-28"), "hari 2026-11-28 2026-11-28");
    assert_eq!(read("2026-Q4"), "triwulan 2026-10-01 2026-12-31");
    assert_eq!(read("2026-S2"), "semester 2026-07-01 2026-12-31");
    assert_eq!(read("2026-11-01..2026-11-15"), "rentang 2026-11-01 2026-11-15");
    assert_eq!(read("2026-01..2026-06"), "semester 2026-01-01 2026-06-30");
}

#[test]
fn words_of_both_languages_are_read() {
    for (words, code) in [
        ("hari ini", "2026-11-28"),
        ("Today", "2026-11-28"),
        ("kemarin", "2026-11-27"),
        ("minggu ini", "2026-W48"),
        ("minggu lalu", "2026-W47"),
        ("last week", "2026-W47"),
        ("bulan  ini", "2026-11"),
        ("this month", "2026-11"),
        ("bulan lalu", "2026-10"),
        ("November 2026", "2026-11"),
        ("nov 2026", "2026-11"),
        ("agustus", "2026-08"),
        ("desember", "2025-12"),
        ("May 2026", "2026-05"),
        ("bulan mei 2026", "2026-05"),
        ("tahun ini", "2026"),
        ("tahun lalu", "2025"),
        ("tahun 2024", "2024"),
        ("triwulan IV 2026", "2026-Q4"),
        ("tw 3", "2026-Q3"),
        ("q1 2026", "2026-Q1"),
        ("semester 1 2026", "2026-S1"),
        ("minggu ke-48 2026", "2026-W48"),
        ("7 hari terakhir", "2026-11-22..2026-11-28"),
        ("28 November 2026", "2026-11-28"),
        ("28-11-2026", "2026-11-28"),
        ("1 nov 2026 s.d. 15 nov 2026", "2026-11-01..2026-11-15"),
        ("2026-10 sampai 2026-11", "2026-10-01..2026-11-30"),
    ] {
        assert_eq!(Period::parse(words, today()).map(|period| period.code()), Ok(code.to_owned()), "{words}");
    }
}

#[test]
fn days_are_read_the_way_they_are_written() {
    for words in ["1-15 November 2026", "1–15 November 2026", "1 - 15 nov 2026", "1 s.d. 15 November 2026"] {
        assert_eq!(read(words), "rentang 2026-11-01 2026-11-15", "{words}");
    }
    assert_eq!(read("28 Oktober – 3 November 2026"), "rentang 2026-10-28 2026-11-03");
    assert_eq!(read("20 December 2025 – 2 January 2026"), "rentang 2025-12-20 2026-01-02");
    assert_eq!(read("1-30 November 2026"), "bulan 2026-11-01 2026-11-30");
    assert!(read("1-31 November 2026").starts_with("Kalender tidak mengenal “1-31 November 2026”"));
    assert!(read("15-1 November 2026").starts_with("Rentang terbalik"));
}

#[test]
fn what_one_end_lacks_the_other_says() {
    for (words, code) in [
        ("1-15 november", "2026-11-01..2026-11-15"),
        ("1-30 november", "2026-11"),
        ("1-31 desember", "2025-12"),
        ("1-15/11/2026", "2026-11-01..2026-11-15"),
        ("28 oktober - 3 november", "2026-10-28..2026-11-03"),
        ("28 Desember – 3 Januari 2026", "2025-12-28..2026-01-03"),
        ("28 desember s.d. 3 januari", "2025-12-28..2026-01-03"),
        ("mei-juli 2026", "2026-05-01..2026-07-31"),
        ("mei s.d. juli", "2026-05-01..2026-07-31"),
        ("Oktober-Desember 2025", "2025-Q4"),
        ("oktober 2025 - januari", "2025-10-01..2026-01-31"),
        ("November 2025 - Januari 2026", "2025-11-01..2026-01-31"),
        ("1 januari sampai hari ini", "2026-01-01..2026-11-28"),
        ("1 desember sampai hari ini", "2025-12-01..2026-11-28"),
        ("sejak 1 juli", "2026-07-01..2026-11-28"),
        ("since october", "2026-10-01..2026-11-28"),
        ("dari 1 November hingga 5 November 2026", "2026-11-01..2026-11-05"),
        ("01/11/2026 - 15/11/2026", "2026-11-01..2026-11-15"),
        ("sejak 2026-11-28", "2026-11-28"),
    ] {
        assert_eq!(Period::parse(words, today()).map(|period| period.code()), Ok(code.to_owned()), "{words}");
    }
    assert_eq!(read("juli-mei 2026"), "rentang 2025-07-01 2026-05-31");
    assert!(read("1-31/11/2026").starts_with("Kalender tidak mengenal"));
    assert!(read("31-15/11/2026").starts_with("Kalender tidak mengenal"));
    assert!(read("sejak 1 desember 2026").starts_with("Periode itu baru mulai 1 Desember 2026"));
}

#[test]
fn days_and_months_are_read_with_fewer_words_and_older_spelling() {
    for (words, code) in [
        ("nopember 2026", "2026-11"),
        ("pebruari", "2026-02"),
        ("Agst 2026", "2026-08"),
        ("11/2026", "2026-11"),
        ("11-2026", "2026-11"),
        ("bulan 11", "2026-11"),
        ("bulan 11 tahun 2026", "2026-11"),
        ("5 november", "2026-11-05"),
        ("tgl 5 bulan 11", "2026-11-05"),
        ("tanggal 29 november", "2025-11-29"),
        ("29 februari", "2024-02-29"),
        ("smt 2 2025", "2025-S2"),
        ("triwulan ke 3", "2026-Q3"),
        ("TW-III 2026", "2026-Q3"),
        ("tw iii 2026", "2026-Q3"),
        ("bulan berjalan", "2026-11"),
        ("dua minggu lalu", "2026-W46"),
        ("2 bulan yang lalu", "2026-09"),
        ("3 weeks ago", "2026-W45"),
        ("3 bulan terakhir", "2026-08-29..2026-11-28"),
        ("dalam 2 minggu terakhir", "2026-11-15..2026-11-28"),
        ("setahun terakhir", "2025-11-29..2026-11-28"),
        ("last 12 months", "2025-11-29..2026-11-28"),
    ] {
        assert_eq!(Period::parse(words, today()).map(|period| period.code()), Ok(code.to_owned()), "{words}");
    }
    assert!(read("31 februari").starts_with("Kalender tidak mengenal “31 februari”"));
    assert!(read("bulan 13").starts_with("Kalender tidak mengenal “bulan 13”"));
}

#[test]
fn nonsense_gets_a_sentence_with_examples() {
    for words in ["", "besok", "bulan depan", "2026-x", "sepanjang masa", "1..2", "0 hari terakhir", "ma"] {
        assert!(matches!(Period::parse(words, today()), Err(PeriodProblem::Unknown(_))), "{words}");
        assert!(read(words).contains("2026-W48"), "{words}");
    }
    for words in
        ["2026-13", "2026-W54", "2026-00", "2026-Q5", "31-02-2026", "31 februari 2026", "1203-01", "triwulan 9"]
    {
        assert!(matches!(Period::parse(words, today()), Err(PeriodProblem::Impossible(_))), "{words}");
    }
}

#[test]
fn what_has_not_begun_cannot_be_reported() {
    assert_eq!(read("2026-12"), "Periode itu baru mulai 1 Desember 2026; belum ada yang dapat dilaporkan.");
    assert!(read("2026-11-15..2026-11-01").starts_with("Rentang terbalik: 15 November 2026"));
    assert_eq!(read("2026-11-20..2026-12-05"), "rentang 2026-11-20 2026-12-05");
}

#[test]
fn labels_are_what_people_say() {
    let label = |text: &str, lang| Period::parse(text, today()).unwrap().label(lang);
    assert_eq!(label("2026-11", Lang::Id), "November 2026");
    assert_eq!(label("2026-W48", Lang::Id), "minggu ke-48 2026, 23–29 Nov");
    assert_eq!(label("2026-W40", Lang::Id), "minggu ke-40 2026, 28 Sep – 4 Okt");
    assert_eq!(label("2026-W48", Lang::En), "week 48 of 2026, 23–29 Nov");
    assert_eq!(label("2026-Q4", Lang::Id), "triwulan IV 2026 (Oktober–Desember)");
    assert_eq!(label("2026-S2", Lang::En), "second half of 2026 (July–December)");
    assert_eq!(label("2026-11-28", Lang::Id), "Sabtu, 28 November 2026");
    assert_eq!(label("2026-11-01..2026-11-15", Lang::Id), "1–15 November 2026");
    assert_eq!(label("2025-12-20..2026-01-02", Lang::En), "20 December 2025 – 2 January 2026");
}

#[test]
fn narrowing_ends_at_today_and_widening_at_a_year() {
    let mut walked = vec![Period::parse("2026", today()).unwrap()];
    while let Some(finer) = walked.last().and_then(|last| last.narrow(today())) {
        walked.push(finer);
    }
    let codes: Vec<String> = walked.iter().map(Period::code).collect();
    assert_eq!(codes, ["2026", "2026-S2", "2026-Q4", "2026-11", "2026-W48", "2026-11-28"]);
    let mut back = *walked.last().unwrap();
    while let Some(wider) = back.widen() {
        back = wider;
    }
    assert_eq!(back.code(), "2026");
    let october = Period::parse("2026-10", today()).unwrap();
    let week = october.narrow(today()).unwrap();
    assert_eq!((week.code().as_str(), week.narrow(today()).unwrap().code().as_str()), ("2026-W44", "2026-10-31"));
    let running = Period::parse("2026-W44", day("2026-11-01")).unwrap();
    assert_eq!(running.narrow(day("2026-11-01")).unwrap().code(), "2026-11-01", "today while it runs");
    let past = Period::parse("2025", today()).unwrap();
    assert_eq!(past.narrow(today()).unwrap().code(), "2025-S2");
}

#[test]
fn a_span_narrows_and_widens_to_what_is_named() {
    let span = Period::parse("2026-11-01..2026-11-15", today()).unwrap();
    assert_eq!(span.narrow(today()).unwrap().code(), "2026-W46");
    assert_eq!(span.widen().unwrap().code(), "2026-11");
    assert_eq!(span.previous().code(), "2026-10-17..2026-10-31");
    assert_eq!(Period::parse("2025-12-20..2026-01-02", today()).unwrap().widen(), None);
}

#[test]
fn the_next_is_none_while_it_has_not_begun() {
    let november = Period::parse("2026-11", today()).unwrap();
    assert_eq!(november.next(today()), None);
    assert_eq!(november.previous().next(today()), Some(november));
    assert_eq!(november.previous().today(today()), november);
}

#[test]
fn parts_cover_the_whole() {
    let year = Period::parse("2026", today()).unwrap();
    assert_eq!(year.parts(Grain::Month).len(), 12);
    let november = Period::parse("2026-11", today()).unwrap();
    let weeks: Vec<String> = november.parts(Grain::Week).iter().map(Period::code).collect();
    assert_eq!(weeks, ["2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49"]);
    assert_eq!(november.parts(Grain::Day).len(), 30);
}

proptest! {
    #[test]
    fn a_code_is_read_back(back in 0u64..9000, grain in 0usize..6) {
        let day = today().checked_sub_days(Days::new(back)).unwrap();
        let period = Period::of(*Grain::ALL.get(grain).unwrap(), day);
        prop_assert_eq!(Period::parse(&period.code(), today()), Ok(period));
        prop_assert!(period.contains(day));
        prop_assert_eq!(period.previous().last().succ_opt(), Some(period.first()));
        prop_assert!(period.widen().is_none_or(|wider| wider.days() > period.days()));
    }

    #[test]
    fn anything_typed_is_answered(text in ".{0,24}") {
        let _ = Period::parse(&text, today());
    }
}

#[test]
fn a_running_period_stands_beside_as_many_days_of_the_one_before() {
    let today = day("2026-11-28");
    let beside = |text: &str, today: NaiveDate| Period::parse(text, today).unwrap().beside(today).code();
    let all = ["2026-11", "2026-W48", "2026-Q4", "2026-S2", "2026", "2026-11-28"].map(|text| beside(text, today));
    assert_eq!(
        all,
        [
            "2026-10-01..2026-10-28",
            "2026-11-16..2026-11-21",
            "2026-07-01..2026-08-28",
            "2026-01-01..2026-05-28",
            "2025-01-01..2025-11-28",
            "2026-11-27"
        ]
    );
    // What is over, or ends today, stands beside the whole one before; a longer month beside a shorter one too.
    assert_eq!(beside("2026-10", today), "2026-09");
    assert_eq!(beside("2026-11", day("2026-11-30")), "2026-10");
    assert_eq!(beside("2026-03", day("2026-03-30")), "2026-02");
    assert_eq!(beside("2026-03", day("2026-03-05")), "2026-02-01..2026-02-05");
}

#[test]
fn a_running_period_says_up_to_which_day_it_has_run() {
    let today = day("2026-11-28");
    let said = |text: &str, lang| Period::parse(text, today).unwrap().so_far(today, lang);
    assert_eq!(said("2026-11", Lang::Id), "November 2026, s.d. 28 Nov");
    assert_eq!(said("2026-10", Lang::Id), "Oktober 2026");
    assert_eq!(said("2026", Lang::En), "the year 2026, up to 28 Nov");
    assert!(!said("2026-11-28", Lang::Id).contains("s.d."));
}
