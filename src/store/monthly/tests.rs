use chrono::Datelike;

use super::*;
use crate::domain::activity::{Activity, ActivityKind};
use crate::domain::ids::{ActivityId, MonthlyReportId};
use crate::domain::monthly::{Officer, Part};
use crate::store::samples::store;
use crate::store::{Store, activity, check};

const OWN: &str = "11.71.03";

fn today(store: &mut Store) -> NaiveDate {
    store.write(|w| Ok(w.now().date())).unwrap().value
}

fn month(store: &mut Store) -> NaiveDate {
    today(store).with_day(1).unwrap()
}

fn written(kecamatan: &str, month: NaiveDate) -> MonthlyReport {
    let new = MonthlyReport::new(MonthlyReportId::from(Uuid::now_v7()), kecamatan, month);
    new.with(Part::Obstacles, "hujan", "Tidak ada hambatan.")
}

fn pattern(seq: i64) -> std::result::Result<String, String> {
    Ok(format!("460/{seq}/TKSK/2026"))
}

fn number(store: &mut Store, kecamatan: &str, month: NaiveDate) -> Result<crate::domain::monthly::MonthlyIssue> {
    Ok(store.write(|w| book::issue(w, kecamatan, month, &pattern))?.value)
}

fn rule<T>(result: Result<T>) -> (&'static str, &'static str) {
    match result {
        Err(Error::Rule { field, rule }) => (field, rule),
        _ => ("", ""),
    }
}

#[test]
fn there_is_one_report_a_month_and_a_conflict_is_said() {
    let mut store = store();
    let month = month(&mut store);
    let one = store.write(|w| save(w, &written(OWN, month))).unwrap().value;
    let first_too = store.write(|w| save(w, &written(OWN, month)));
    assert!(matches!(first_too, Err(Error::Conflict { stored: 1, expected: 0 })), "another desk began it");
    store.write(|w| save(w, &written("11.71.01", month))).unwrap();
    assert_eq!(store.read(|c| of_month(c, month)).unwrap().len(), 2);
    let changed = one.with(Part::Next, "ke Blang", "");
    let changed = store.write(|w| save(w, &changed)).unwrap().value;
    assert!(matches!(store.write(|w| save(w, &one)), Err(Error::Conflict { stored: 2, expected: 1 })));
    assert_eq!(store.read(|c| find(c, OWN, month)).unwrap(), Some(changed));
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_month_to_come_has_no_report() {
    let mut store = store();
    let next = month(&mut store).checked_add_months(chrono::Months::new(1)).unwrap();
    let now = today(&mut store);
    assert_eq!(rule(store.write(|w| save(w, &written(OWN, next)))), ("month", "in_future"));
    assert_eq!(rule(store.read(|c| content(c, OWN, next, now))), ("month", "in_future"));
    assert_eq!(rule(number(&mut store, OWN, next)), ("month", "in_future"));
    assert_eq!(rule(store.read(|c| content(c, "11.71.99", next, next))), ("kecamatan", "unknown"));
}

#[test]
fn a_number_freezes_the_report_until_it_is_made_void() {
    let mut store = store();
    let month = month(&mut store);
    store.write(|w| save(w, &written(OWN, month))).unwrap();
    let first = number(&mut store, OWN, month).unwrap();
    assert_eq!((first.seq, first.number.as_str()), (1, "460/1/TKSK/2026"));
    assert_eq!(number(&mut store, OWN, month).unwrap(), first);
    let numbered = store.read(|c| find(c, OWN, month)).unwrap().unwrap();
    assert_eq!(rule(store.write(|w| save(w, &numbered.with(Part::Next, "x", "")))), ("number", "issued"));
    let now = today(&mut store);
    let mut late = Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Lk3, now, "Terlambat dicatat", "uji");
    late.area = Some(OWN.into());
    store.write(|w| activity::save(w, &late)).unwrap();
    let printed = store.read(|c| sheet(c, OWN, month, now)).unwrap();
    assert_eq!(printed, first.sheet().unwrap());
    assert_eq!(printed.text(Part::Obstacles), "hujan");
    assert_eq!(rule(store.write(|w| book::void(w, OWN, month, "  "))), ("void_reason", "required"));
    let gone = store.write(|w| book::void(w, OWN, month, "salah bulan")).unwrap().value;
    assert_eq!(gone.void_reason.as_deref(), Some("salah bulan"));
    let again = number(&mut store, OWN, month).unwrap();
    assert_eq!((again.seq, again.number.as_str()), (2, "460/2/TKSK/2026"));
    assert!(again.sheet().unwrap().text(Part::Lk3).contains("Terlambat dicatat"));
    assert_eq!(store.read(|c| book::of_report(c, again.report)).unwrap().len(), 2);
    let findings = store.read(check::check).unwrap();
    assert!(findings.iter().all(|one| one.problem.as_ref().is_none_or(|problem| !problem.is_damage())), "{findings:?}");
}

#[test]
fn numbers_have_no_gap_and_none_is_given_twice() {
    let mut store = store();
    let month = month(&mut store);
    let all: Vec<i64> = ["11.71.01", "11.71.02", OWN].map(|one| number(&mut store, one, month).unwrap().seq).into();
    assert_eq!(all, [1, 2, 3]);
    assert!(store.read(book::gaps).unwrap().is_empty());
    let same = |_| Ok("460/1/TKSK/2026".to_owned());
    let used = store.write(|w| book::issue(w, "11.71.04", month, &same));
    assert_eq!(rule(used), ("number_pattern", "used"));
    store.write(|w| Ok(w.execute("DELETE FROM monthly_issue WHERE seq = 2", [])?)).unwrap();
    assert_eq!(store.read(book::gaps).unwrap().len(), 1);
}

#[test]
fn a_month_without_anything_says_what_is_missing_and_a_vacant_post_says_so() {
    let mut store = store();
    let (month, now) = (month(&mut store), today(&mut store));
    let made = store.read(|c| content(c, OWN, month, now)).unwrap();
    assert_eq!(made.missing(), Part::ALL);
    assert_eq!(made.head.officer, Officer::Vacant { since: None });
    assert!(made.head.running);
    let printed = store.read(|c| sheet(c, OWN, month, now)).unwrap();
    assert!(printed.empty && printed.words.iter().all(|words| !words.text.is_empty()));
}

#[test]
fn own_words_stay_and_are_marked_once_the_records_say_something_else() {
    let mut store = store();
    let (month, now) = (month(&mut store), today(&mut store));
    let made = store.read(|c| content(c, OWN, month, now)).unwrap();
    let drawn = crate::domain::monthly::draw::drawn(&made, Part::Lk3);
    let own =
        MonthlyReport::new(MonthlyReportId::from(Uuid::now_v7()), OWN, month).with(Part::Lk3, "Tulisan saya.", &drawn);
    store.write(|w| save(w, &own)).unwrap();
    let words = |store: &mut Store| {
        let sheet = store.read(|c| sheet(c, OWN, month, now)).unwrap();
        let words = sheet.words.into_iter().find(|one| one.part == Part::Lk3).unwrap();
        (words.text, words.own, words.changed)
    };
    assert_eq!(words(&mut store), ("Tulisan saya.".to_owned(), true, false));
    let mut one = Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Lk3, now, "Konseling contoh", "uji");
    one.area = Some(OWN.into());
    store.write(|w| activity::save(w, &one)).unwrap();
    assert_eq!(words(&mut store), ("Tulisan saya.".to_owned(), true, true));
}

/// Tables that grow with the years of an office; of monthly reports there are nine a month.
const LARGE: [&str; 8] =
    ["activity", "activity_person", "follow_up", "field_issue", "contribution", "promise", "register", "person"];

#[test]
fn lists_of_a_report_are_found_by_an_index() {
    let mut store = store();
    let lists = content::LISTS.map(|(table, condition)| format!("SELECT 1 FROM {table} {condition}"));
    let own = "SELECT 1 FROM monthly_report WHERE kecamatan = ?1 AND month = ?2".to_owned();
    for sql in lists.into_iter().chain([content::NAMED.to_owned(), own]) {
        let plan: Vec<String> = store
            .read(|r| {
                let mut statement = r.prepare(&["EXPLAIN QUERY PLAN ", &sql].concat())?;
                let nothing = vec![None::<String>; statement.parameter_count()];
                let found = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
                Ok(found.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        // Aliases are one letter long.
        let walked = |line: &String| {
            let table = line.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
            table.is_some_and(|table| table.len() == 1 || table == "monthly_report" || LARGE.contains(&table))
        };
        assert!(!plan.iter().any(walked), "{sql}: {plan:?}");
    }
}
