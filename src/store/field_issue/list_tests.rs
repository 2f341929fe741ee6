use uuid::Uuid;

use super::*;
use crate::domain::field_issue::tests::sample;
use crate::domain::field_issue::{FieldIssue, IssueAct};
use crate::domain::office::Office;
use crate::store::Store;
use crate::store::field_issue::{Taking, save, take};
use crate::store::samples::store;

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

fn raise(store: &mut Store, title: &str, days_ago: u64, change: impl FnOnce(&mut FieldIssue)) -> FieldIssue {
    let id = FieldIssueId::from(Uuid::now_v7());
    let mut one = FieldIssue { id, title: title.into(), raised_on: today() - Days::new(days_ago), ..sample() };
    change(&mut one);
    store.write(|w| save(w, &one)).unwrap().value
}

fn titles(store: &mut Store, list: &IssueList) -> Vec<String> {
    store.read(|r| page(r, list, today())).unwrap().rows.into_iter().map(|row| row.title).collect()
}

#[test]
fn the_longest_overdue_stands_first_and_what_is_over_last() {
    let mut store = store();
    raise(&mut store, "baru", 1, |_| {});
    raise(&mut store, "lama", 90, |_| {});
    raise(&mut store, "besok", 60, |one| one.due = Some(today() + Days::new(1)));
    let over = raise(&mut store, "selesai", 200, |_| {});
    store.write(|w| take(w, over.id, over.version, &Taking::plain(IssueAct::Drop, "keliru"))).unwrap();
    let all = IssueList { filter: IssueFilter::All, ..IssueList::default() };
    assert_eq!(titles(&mut store, &all), ["lama", "besok", "baru", "selesai"]);
    let late = IssueList { filter: IssueFilter::Overdue, ..IssueList::default() };
    assert_eq!(titles(&mut store, &late), ["lama"]);
    assert_eq!(store.read(|r| overdue(r, today())).unwrap(), 1);
    let patient = Office { issue_days: 365, ..Office::default() };
    store.write(|w| crate::store::office::save(w, &patient, 0)).unwrap();
    assert_eq!(store.read(|r| overdue(r, today())).unwrap(), 0, "the limit is the office's");
}

#[test]
fn lists_are_narrowed_by_place_topic_pillar_and_words() {
    let mut store = store();
    let whole = raise(&mut store, "PSM tidak dilibatkan", 3, |one| one.area = Some("11.71.03".into()));
    let voice = raise(&mut store, "Tagana juga tidak", 2, |one| one.pillar = Some(Pillar::Tagana));
    let into = Taking { into: Some(whole.id), ..Taking::plain(IssueAct::Merge, "") };
    store.write(|w| take(w, voice.id, voice.version, &into)).unwrap();
    raise(&mut store, "Kuota penuh", 1, |one| {
        (one.topic, one.area) = (IssueTopic::Capacity, Some("11.71.02.2004".into()));
    });
    let with = |change: &dyn Fn(&mut IssueList)| {
        let mut list = IssueList::default();
        change(&mut list);
        list
    };
    let found = |store: &mut Store, change: &dyn Fn(&mut IssueList)| titles(store, &with(change));
    assert_eq!(found(&mut store, &|list| list.area = Some("11.71.03".into())), ["PSM tidak dilibatkan"]);
    assert_eq!(found(&mut store, &|list| list.area = Some("11.71.02.2004".into())), ["Kuota penuh"]);
    assert_eq!(found(&mut store, &|list| list.topic = Some(IssueTopic::Capacity)), ["Kuota penuh"]);
    assert_eq!(found(&mut store, &|list| list.pillar = Some(Pillar::Tagana)), ["PSM tidak dilibatkan"], "a voice");
    assert_eq!(found(&mut store, &|list| list.text = "tagana".into()), ["PSM tidak dilibatkan"]);
    assert_eq!(found(&mut store, &|list| list.text = "libat".into()), Vec::<String>::new(), "words begin there");
    let away = IssueList { filter: IssueFilter::Away, ..IssueList::default() };
    assert_eq!(titles(&mut store, &away), ["Tagana juga tidak"]);
}

#[test]
fn the_count_of_overdue_ones_is_that_of_the_rows() {
    let mut store = store();
    for at in 0..12_u64 {
        raise(&mut store, &format!("masalah {at}"), at * 9, |one| {
            one.due = (at % 3 == 0).then(|| today() - Days::new(20) + Days::new(at * 4));
        });
    }
    let days = store.read(days).unwrap();
    let by_hand = store.read(super::super::all).unwrap().iter().filter(|one| one.is_overdue(today(), days)).count();
    let found = store.read(|r| page(r, &IssueList::default(), today())).unwrap();
    assert_eq!(
        (found.overdue, found.rows.iter().filter(|row| row.late(today()).is_some()).count()),
        (by_hand, by_hand)
    );
}

#[test]
fn likely_the_same_are_open_and_near() {
    let mut store = store();
    let one = raise(&mut store, "PSM tidak dilibatkan dalam pendataan", 5, |_| {});
    let other = raise(&mut store, "PSM jarang dilibatkan", 3, |_| {});
    raise(&mut store, "PSM tidak dilibatkan", 3, |one| one.topic = IssueTopic::Data);
    let gone = raise(&mut store, "PSM tidak dilibatkan lagi", 3, |_| {});
    store.write(|w| take(w, gone.id, gone.version, &Taking::plain(IssueAct::Drop, "keliru"))).unwrap();
    let found = store.read(|r| alike(r, &Likeness::of(&one))).unwrap();
    assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), [other.id]);
}

#[test]
fn lists_are_answered_from_an_index() {
    let mut store = store();
    for (sql, index) in [
        (CITY, "field_issue_state"),
        (KECAMATAN_LIST, "field_issue_kecamatan"),
        (OVERDUE, "field_issue_state"),
        (OF_CASE, "issue_case_case"),
    ] {
        let steps: Vec<String> = store
            .read(|r| {
                let mut statement = r.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                let none = rusqlite::params_from_iter(vec![rusqlite::types::Null; statement.parameter_count()]);
                Ok(statement.query_map(none, |row| row.get::<_, String>(3))?.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        assert!(steps.iter().any(|step| step.contains(index)), "{index}: {steps:?}");
        assert!(!steps.iter().any(|step| step.starts_with("SCAN f") && !step.contains("INDEX")), "{index}: {steps:?}");
    }
}
