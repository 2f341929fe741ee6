//! Lists of the register: where a row stands, windows from either end, counts that are their rows, plans.

use super::super::query::{End, Query};
use super::super::tally::hidden_codes;
use super::super::tests::{HERE, ask, entries, put, somebody, store, today};
use super::*;
use crate::domain::content::CategoryKind;
use crate::domain::person::Person;
use crate::domain::register::{Narrow, Standing};
use crate::store::Store;

#[test]
fn an_entry_knows_its_place_in_a_list() {
    let mut store = store();
    let people: Vec<Person> = ["Contoh C", "Contoh A", "Contoh B"]
        .iter()
        .map(|name| put(&mut store, &somebody(name, &["PPKS-08"])))
        .collect();
    let of = |store: &mut Store, at: usize| entries(store, people[at].id)[0].id;
    let (a, c) = (of(&mut store, 1), of(&mut store, 0));
    let list = RegisterList { area: Some(HERE.into()), ..RegisterList::default() };
    let place = |store: &mut Store, id| store.read(|r| row_of(r, &list, today(), id)).unwrap();
    assert_eq!((place(&mut store, a), place(&mut store, c)), (0, 2));
    let page = store.read(|r| page(r, &list, today(), 99)).unwrap();
    assert_eq!((page.offset, page.total, page.rows.len()), (0, 3, 3));
}

fn plan(store: &mut Store, sql: &str) -> Vec<String> {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let none = |count| rusqlite::params_from_iter(vec![rusqlite::types::Null; count]);
    store
        .read(|r| {
            let mut statement = r.prepare(&sql)?;
            let none = none(statement.parameter_count());
            Ok(statement.query_map(none, |row| row.get::<_, String>(3))?.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap()
}

#[test]
fn lists_and_counts_are_answered_from_an_index_alone() {
    let mut store = store();
    let areas = [(None, "register_city"), (Some(&HERE[..8]), "register_kecamatan"), (Some(HERE), "register_gampong")];
    for ((area, index), standing) in
        areas.into_iter().flat_map(|area| Standing::ALL.iter().map(move |standing| (area, *standing)))
    {
        let narrow = Narrow::Category("PPKS-14".into());
        let list = RegisterList { area: area.map(Into::into), standing, narrow, text: "nur".into(), sensitive: false };
        let query = store.read(|r| Query::of(r, &list, today())).unwrap();
        for sql in [query.picked_sql(End::First), query.picked_sql(End::Last), query.count_sql()] {
            let steps = plan(&mut store, &sql);
            let index = if sql.contains("RECURSIVE") { "register_true" } else { index };
            let own = format!("USING COVERING INDEX {index}");
            assert!(steps.iter().any(|step| step.contains(&own)), "{index}: {steps:?}");
            assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{index}: {steps:?}");
            assert!(!steps.iter().any(|step| step == "SCAN e"), "{index}: {steps:?}");
        }
    }
    let tally = plan(&mut store, include_str!("tally.sql"));
    assert!(tally.iter().any(|step| step.contains("COVERING INDEX register_tally")), "{tally:?}");
    assert!(!tally.iter().any(|step| step.contains("TEMP B-TREE")), "{tally:?}");
    let list = RegisterList { text: "1171".into(), ..RegisterList::default() };
    let number = store.read(|r| Query::of(r, &list, today())).unwrap().count_sql();
    let steps = plan(&mut store, &number);
    assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{steps:?}");
}

#[test]
fn a_window_is_the_same_from_whichever_end_it_is_walked_to() {
    let mut store = store();
    for at in 0..23 {
        put(&mut store, &somebody(["Contoh Satu", "Contoh Dua"][at % 2], &["PPKS-14"]));
    }
    let list = RegisterList::default();
    let whole: Vec<_> = ask(&list, &mut store).into_iter().map(|row| row.id).collect();
    let query = store.read(|r| Query::of(r, &list, today())).unwrap();
    for (limit, offset) in (0..=whole.len()).flat_map(|at| [(1, at), (5, at), (99, at)]) {
        let ids = |store: &mut Store, end| -> Vec<_> {
            let found = store.read(|r| query.rows(r, end, (limit, offset), line)).unwrap();
            found.into_iter().map(|row| row.id).collect()
        };
        let (from, to) = (offset, whole.len().min(offset + limit));
        assert_eq!(ids(&mut store, End::First), whole[from..to], "{limit} from {offset}");
        let (from, to) = (whole.len() - to, whole.len() - from);
        assert_eq!(ids(&mut store, End::Last), whole[from..to], "{limit} from the end, {offset}");
    }
    for offset in 0..whole.len() {
        let page = store.read(|r| page(r, &list, today(), offset)).unwrap();
        let ids: Vec<_> = page.rows.iter().map(|row| row.id).collect();
        assert_eq!(ids, whole[offset..], "page from {offset}");
    }
}

/// However a list is narrowed, its count is the number of its rows, and its rows are those of the whole list that fit.
pub(in crate::store::register) fn counts_are_rows(store: &mut Store) {
    let whole = RegisterList { standing: Standing::All, sensitive: true, ..RegisterList::default() };
    let every = ask(&whole, store);
    let kinds = [Narrow::Whole, Narrow::Kind(CategoryKind::Ppks), Narrow::Category("PPKS-14".into())];
    let since = today() - chrono::Days::new(1);
    for (standing, narrow, sensitive) in Standing::ALL
        .iter()
        .flat_map(|standing| kinds.iter().map(move |narrow| (*standing, narrow.clone())))
        .flat_map(|(standing, narrow)| [true, false].map(|sensitive| (standing, narrow.clone(), sensitive)))
    {
        let hidden = store.read(hidden_codes).unwrap();
        let codes = narrow.codes();
        let fits = |row: &&RegisterRow| {
            let standing = match standing {
                Standing::All => true,
                Standing::Active => row.ended.is_none(),
                Standing::Ended => row.ended.is_some(),
                Standing::Stale => row.ended.is_none() && row.confirmed_on < since,
            };
            standing
                && (codes.is_empty() || codes.contains(&row.category))
                && (sensitive || !hidden.contains(&row.category))
        };
        let meant: Vec<_> = every.iter().filter(fits).map(|row| row.id).collect();
        let list = RegisterList { standing, narrow, sensitive, ..RegisterList::default() };
        let listed = store.read(|r| rows(r, &list, since, (usize::MAX, 0))).unwrap();
        assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), meant, "{list:?}");
        assert_eq!(store.read(|r| count(r, &list, since)).unwrap(), meant.len(), "{list:?}");
    }
}
