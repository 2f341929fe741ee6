//! What finding promises, on a small office.

use super::*;
use crate::domain::ids::PersonId;
use crate::domain::person::{NoNikReason, Person};
use crate::store::{Desk, Store, person};
use uuid::Uuid;

fn office(people: &[(&str, &str)]) -> Store {
    let mut store = Store::in_memory(Desk { user: "uji".into(), terminal: "uji".into() }).unwrap();
    store
        .write(|write| {
            for (at, (name, place)) in people.iter().enumerate() {
                person::save(write, &somebody(at, name, place))?;
            }
            Ok(())
        })
        .unwrap();
    store
}

fn somebody(at: usize, name: &str, place: &str) -> Person {
    let mut person = Person::new(PersonId::from(Uuid::now_v7()));
    person.name = name.into();
    person.place = place.into();
    person.nik = Some(format!("9901014101{:06}", 900_000 + at));
    person
}

fn find(store: &mut Store, words: &str) -> Vec<(String, Reason)> {
    let query = PeopleQuery { words: words.into(), limit: 50 };
    let hits = store.read(|read| people(read, &query)).unwrap();
    hits.into_iter().map(|hit| (hit.name, hit.reason)).collect()
}

fn first(store: &mut Store, words: &str) -> (String, Reason) {
    find(store, words).into_iter().next().unwrap_or_else(|| panic!("nobody for {words}"))
}

const NAMES: &[(&str, &str)] = &[
    ("Siti Aminah", "Lampulo"),
    ("Siti Rahmah", "Lampaseh Kota"),
    ("Muhammad Rizki Maulana", "Beurawe"),
    ("M. Yusuf", "Beurawe"),
    ("Teuku Umar", "Ulee Lheue"),
    ("Cut Nyak Meutia", "Ulee Lheue"),
    ("Nurhayati", "Lampulo"),
    ("Drs. H. Ibrahim bin Abdullah", "Peunayong"),
    ("Khairunnisa", "Rukoh"),
    ("Aminah", "Rukoh"),
];

#[test]
fn the_right_person_comes_first_with_the_right_reason() {
    let mut store = office(NAMES);
    for (typed, name, reason) in [
        ("siti aminah", "Siti Aminah", Reason::Exact),
        ("aminah siti", "Siti Aminah", Reason::Exact),
        ("ami sit", "Siti Aminah", Reason::Start),
        ("mohd yusup", "M. Yusuf", Reason::Spelling),
        ("mohd jusuf", "M. Yusuf", Reason::Spelling),
        ("hairunisa", "Khairunnisa", Reason::Spelling),
        ("siti amniah", "Siti Aminah", Reason::Slip),
        ("siti amianh", "Siti Aminah", Reason::Slip),
        ("aminah lampulo", "Siti Aminah", Reason::Place),
        ("t umar", "Teuku Umar", Reason::Spelling),
        ("ibrahim", "Drs. H. Ibrahim bin Abdullah", Reason::Exact),
        ("haji ibrahim", "Drs. H. Ibrahim bin Abdullah", Reason::Exact),
        ("runnisa", "Khairunnisa", Reason::Similar),
        ("nur hayati", "Nurhayati", Reason::Spelling),
        ("aminah", "Aminah", Reason::Exact),
    ] {
        assert_eq!(first(&mut store, typed), (name.to_owned(), reason), "{typed}");
    }
}

#[test]
fn two_edits_in_one_word_are_found_when_nothing_better_is() {
    let mut store = office(NAMES);
    assert_eq!(first(&mut store, "khaiunisaa").0, "Khairunnisa");
    assert_eq!(first(&mut store, "muhammad rizki mualnaa").0, "Muhammad Rizki Maulana");
}

#[test]
fn a_word_too_many_does_not_lose_the_person() {
    let mut store = office(NAMES);
    assert_eq!(first(&mut store, "cut nyak meutia xyzzyq"), ("Cut Nyak Meutia".into(), Reason::Similar));
}

#[test]
fn nobody_is_an_empty_list_and_strange_input_is_no_error() {
    let mut store = office(NAMES);
    for typed in
        ["", " ", "qqqqqqq", "\"", "'", "* OR", "NEAR(a b)", "(", "-", "a\u{0}b", "؀", "\u{202e}", "AND", "NOT x"]
    {
        find(&mut store, typed);
    }
    assert!(find(&mut store, "qqqqqqq").is_empty());
}

#[test]
fn digits_find_by_nik_from_both_ends() {
    let mut store = office(NAMES);
    assert_eq!(first(&mut store, "9901014101900003"), ("M. Yusuf".into(), Reason::Nik));
    assert_eq!(first(&mut store, "9901 0141 0190 0003").0, "M. Yusuf");
    assert_eq!(find(&mut store, "990101").len(), NAMES.len());
    assert_eq!(find(&mut store, "0003"), [("M. Yusuf".to_owned(), Reason::Nik)]);
    assert_eq!(find(&mut store, "siti 900000"), [("Siti Aminah".to_owned(), Reason::Exact)]);
}

#[test]
fn a_phone_is_found_however_its_country_is_written() {
    let mut store = office(&[]);
    let mut person = somebody(1, "Rosmiati", "");
    person.phone = "081200001".into();
    store.write(|write| person::save(write, &person)).unwrap();
    assert_eq!(first(&mut store, "+62 812"), ("Rosmiati".into(), Reason::Phone));
    assert_eq!(first(&mut store, "0812").1, Reason::Phone);
}

#[test]
fn a_changed_name_is_found_by_the_new_one_only() {
    let mut store = office(&[]);
    let saved = store.write(|write| person::save(write, &somebody(1, "Rosmiati", ""))).unwrap().value;
    store.write(|write| person::save(write, &Person { name: "Zubaidah".into(), ..saved.clone() })).unwrap();
    assert!(find(&mut store, "rosmiati").is_empty());
    assert_eq!(first(&mut store, "zubaidah").0, "Zubaidah");
}

#[test]
fn index_and_records_agree_and_a_difference_is_named() {
    let mut store = office(NAMES);
    assert_eq!(store.read(disagreement).unwrap(), Disagreement::default());
    store.write(|w| Ok(w.execute("UPDATE search_doc SET words = 'x |' WHERE row = 3", [])?)).unwrap();
    assert_eq!(store.read(disagreement).unwrap().persons.len(), 1);
    store.write(rebuild).unwrap();
    assert_eq!(store.read(disagreement).unwrap(), Disagreement::default());
    assert_eq!(first(&mut store, "siti aminah").0, "Siti Aminah");
}

#[test]
fn people_without_a_nik_are_found_too() {
    let mut store = office(&[]);
    let mut person = somebody(1, "Mr. X Pasar Aceh", "");
    (person.nik, person.no_nik_reason) = (None, Some(NoNikReason::Unknown));
    store.write(|write| person::save(write, &person)).unwrap();
    assert_eq!(first(&mut store, "mr x pasar").0, "Mr. X Pasar Aceh");
}

#[test]
fn a_stopped_search_says_so_and_is_never_an_empty_list() {
    let mut store = office(NAMES);
    store.write(|w| Ok(w.execute_batch("DROP TABLE search_word")?)).unwrap();
    let query = PeopleQuery { words: "aminha".into(), limit: 5 };
    assert!(store.read(|read| people(read, &query)).is_err());
}

#[test]
fn hot_queries_use_their_indexes() {
    let mut store = office(&[]);
    for (sql, index) in [
        (include_str!("by_nik.sql"), "person_nik"),
        (include_str!("by_kk.sql"), "person_kk"),
        (include_str!("by_phone.sql"), "person_phone"),
        (include_str!("by_nik_end.sql"), "person_nik_end"),
        (include_str!("by_former_kk.sql"), "SEARCH former_kk USING PRIMARY KEY"),
        (include_str!("starts.sql"), "search_word_key"),
        (include_str!("slips.sql"), "SEARCH search_slip USING PRIMARY KEY"),
        (include_str!("candidates.sql"), "SCAN search_text VIRTUAL TABLE INDEX"),
        (include_str!("candidates.sql"), "SEARCH search_doc USING INTEGER PRIMARY KEY"),
        (include_str!("shown.sql"), "visit_person"),
    ] {
        let plan = plan(&mut store, sql);
        assert!(plan.contains(index), "{sql}\n{plan}");
        assert!(!plan.contains("SCAN person") && !plan.contains("SCAN search_doc"), "{plan}");
    }
}

#[test]
fn a_family_card_from_before_finds_who_had_it_and_says_so() {
    let mut store = office(&[]);
    let (old, new) = ("9901010101050001", "9901010101050002");
    let mut one = somebody(1, "Nurhayati", "Beurawe");
    one.kk = Some(old.into());
    store.write(|write| person::save(write, &one)).unwrap();
    one = store.read(|read| person::get(read, one.id)).unwrap();
    one.kk = Some(new.into());
    store.write(|write| person::save(write, &one)).unwrap();
    let mut shelf = Shelf::default();
    let mut ask = |line: &str| store.read(|read| everything(read, &mut shelf, line, &[Kind::Person], 10)).unwrap();
    let found = ask(old);
    assert_eq!((found.len(), found[0].title.as_str(), found[0].reason.as_str()), (1, "Nurhayati", "nomor KK lama"));
    assert_eq!(ask(new)[0].reason, "No. KK sama");
    let typing = ask("99010101010500");
    assert_eq!((typing.len(), typing[0].reason.as_str()), (1, "awal No. KK"), "the card of today is named first");
}

#[test]
fn an_equal_nik_blocks_and_a_likeness_advises_with_reasons() {
    let mut store = office(&[]);
    let mut stored = somebody(1, "M. Yusuf Hasan", "Beurawe");
    (stored.birth_date, stored.kk) = ("1960-03-04".parse().ok(), Some("9901010101050001".into()));
    store.write(|write| person::save(write, &stored)).unwrap();
    let ask = |store: &mut Store, like: &Person| store.read(|read| duplicates(read, like)).unwrap();
    let empty = || Person::new(PersonId::from(Uuid::now_v7()));
    let same = ask(&mut store, &Person { nik: stored.nik.clone(), ..empty() });
    assert!(same[0].blocks && same[0].whys == [Why::Nik]);
    let birth_date = "1960-04-03".parse().ok();
    let like = ask(&mut store, &Person { name: "Muhammad Jusuf Hasan".into(), birth_date, ..empty() });
    assert_eq!(like[0].whys, [Why::Name, Why::BirthNear]);
    assert!(!like[0].blocks && like[0].detail.contains("Beurawe"));
    assert!(ask(&mut store, &stored).is_empty());
    let child = Person { name: "Rahmi".into(), kk: stored.kk.clone(), ..empty() };
    assert!(ask(&mut store, &child).is_empty());
    let found = store.read(|read| namesakes(read, "yusuf hasan muhammad", stored.birth_date)).unwrap();
    assert_eq!(found, [stored.id]);
}

#[test]
fn one_line_finds_all_kinds_and_puts_the_surest_first() {
    let mut store = office(NAMES);
    let mut shelf = Shelf::default();
    let mut ask =
        |line: &str, kinds: &[Kind]| store.read(|read| everything(read, &mut shelf, line, kinds, 10)).unwrap();
    assert_eq!(ask("bpjs mati", &[])[0].kind, Kind::Procedure);
    assert_eq!(ask("siti aminah", &[])[0].kind, Kind::Person);
    assert_eq!(ask("9901014101900003", &[])[0].title, "M. Yusuf");
    assert_eq!(ask("meuraxa", &[])[0].kind, Kind::Region);
    assert!(ask("lampulo", &[Kind::Region]).iter().all(|hit| hit.kind == Kind::Region));
    assert!(ask("lampulo", &[]).iter().any(|hit| hit.kind == Kind::Region && hit.title == "Lampulo"));
    assert!(ask("siti aminah", &[]).iter().all(|hit| !hit.detail.contains("9901014101900000")));
    assert!(ask("", &[]).is_empty());
}

fn plan(store: &mut Store, sql: &str) -> String {
    store
        .read(|read| {
            let mut statement = read.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            let count = statement.parameter_count();
            let rows =
                statement.query_map(rusqlite::params_from_iter(vec!["1"; count]), |row| row.get::<_, String>(3))?;
            Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?.join("\n"))
        })
        .unwrap()
}

/// A referral with two numbers behind it: the first letter is void, the second is not numbered yet.
fn with_a_void_letter(store: &mut Store) -> (crate::domain::ids::ReferralId, String) {
    about(store, None)
}

/// The same about a procedure.
fn about(store: &mut Store, procedure: Option<String>) -> (crate::domain::ids::ReferralId, String) {
    use crate::store::{content, letter, referral};
    let subject = store.write(|write| person::save(write, &somebody(1, "Rosmiati", ""))).unwrap().value;
    let library = store.read(content::load).unwrap();
    let intake = referral::Intake {
        subject,
        subject_changed: false,
        reporter: crate::domain::referral::Reporter::own(),
        channel: crate::domain::visit::Channel::Counter,
        note: String::new(),
        wishes: vec![referral::Wish {
            procedure,
            title: "Kursi roda".into(),
            checklist: Vec::new(),
            destination: library.destinations.first().map(|place| place.id),
        }],
        consent: crate::domain::referral::Agreement::own(),
        due_days: 14,
        at: None,
    };
    let taken = store.write(|write| referral::take_in(write, &intake)).unwrap().value;
    let id = taken.referrals[0].id;
    let number = |seq: i64| Ok(format!("460/{seq}/XI/2026"));
    let body = |_: &str, _: &crate::domain::letter::code::ReturnCode| serde_json::json!({});
    let (issued, _) = store.write(|write| letter::issue(write, id, &number, &body)).unwrap().value;
    store.write(|write| letter::void(write, issued.id, "Salah tujuan.")).unwrap();
    (id, issued.number)
}

#[test]
fn no_name_leads_to_a_confidential_referral_and_its_number_leads_to_no_name() {
    let mut store = office(&[]);
    let library = store.read(crate::store::content::load).unwrap();
    let slug = "rehabilitasi-napza";
    assert!(library.procedure(slug).unwrap().procedure.sensitive);
    let (_, number) = about(&mut store, Some(slug.to_owned()));
    let mut shelf = Shelf::speaking(crate::words::Lang::Id);
    let mut ask = |line: &str| store.read(|read| everything(read, &mut shelf, line, &[Kind::Referral], 5)).unwrap();
    assert!(ask("Rosmiati").is_empty());
    let by_number = ask(&number);
    assert_eq!(by_number[0].title, "nama ditutup");
    assert!(!format!("{by_number:?}").contains("Rosmiati"), "{by_number:?}");
}

#[test]
fn the_number_of_a_void_letter_says_why_and_leads_to_its_referral() {
    let mut store = office(&[]);
    let (id, number) = with_a_void_letter(&mut store);
    for lang in [crate::words::Lang::Id, crate::words::Lang::En] {
        let mut shelf = Shelf::speaking(lang);
        for line in [number.clone(), format!("/{number}"), number.to_lowercase()] {
            let hits = store.read(|read| everything(read, &mut shelf, &line, &[], 5)).unwrap();
            let first = hits.first().unwrap_or_else(|| panic!("{line}"));
            assert_eq!((first.kind, first.key.clone()), (Kind::Referral, id.to_string()), "{line}");
            assert!(first.reason.contains(&number) && first.reason.contains("Salah tujuan."), "{}", first.reason);
            assert!(first.reason.contains(lang.pick("dibatalkan", "void")), "{}", first.reason);
        }
    }
}

#[test]
fn referrals_are_found_by_code_letter_and_person_without_walking_all() {
    let mut store = office(&[]);
    for (sql, index) in [
        (include_str!("referral_by_code.sql"), "return_code=?"),
        (include_str!("referral_by_letter.sql"), "letter_number"),
        (include_str!("referral_by_person.sql"), "subject=?"),
    ] {
        let plan = plan(&mut store, sql);
        assert!(plan.contains(index) && !plan.contains("SCAN"), "{sql}\n{plan}");
    }
}

#[test]
fn activities_are_found_by_words_of_their_titles_and_void_ones_are_not() {
    use crate::domain::activity::{Activity, ActivityKind};
    let mut store = crate::store::samples::store();
    store.write(crate::store::content::bring).unwrap();
    let one = |title: &str| {
        let day = chrono::Local::now().date_naive();
        Activity::new(uuid::Uuid::now_v7().into(), ActivityKind::Extension, day, title, "uji")
    };
    let (good, void) = (one("Penyuluhan Xyzabc contoh"), one("Penyuluhan Xyzabc batal"));
    store
        .write(|w| {
            crate::store::activity::save(w, &good)?;
            crate::store::activity::save(w, &void)?;
            crate::store::activity::void(w, void.id, 1, "dua kali")
        })
        .unwrap();
    let mut shelf = Shelf::speaking(crate::words::Lang::Id);
    let found = store.read(|r| everything(r, &mut shelf, "xyzabc", &[Kind::Activity], 9)).unwrap();
    assert_eq!(found.iter().map(|hit| hit.key.clone()).collect::<Vec<_>>(), [good.id.to_string()]);
    assert!(store.read(|r| everything(r, &mut shelf, "xy", &[Kind::Activity], 9)).unwrap().is_empty());
}
