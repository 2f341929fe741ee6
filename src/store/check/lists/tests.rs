//! Each kept column broken by hand, and named.

use super::*;
use crate::domain::person::Person;
use crate::store::samples::{intake, named, store, wish};
use crate::store::{Store, check, person, referral};
use crate::words::Lang;

/// One case with one referral of somebody who moved to another gampong and another family card.
fn office() -> Store {
    let mut store = store();
    let mut one =
        Person { gampong: Some("11.71.01.2001".into()), kk: Some("1171010101900001".into()), ..named("Contoh") };
    store.write(|w| referral::take_in(w, &intake(&one, vec![wish("contoh", None)]))).unwrap();
    one = store.read(|r| person::get(r, one.id)).unwrap();
    (one.gampong, one.kk) = (Some("11.71.02.2003".into()), Some("1171020202900002".into()));
    store.write(|w| person::save(w, &one)).unwrap();
    store
}

fn wrong(store: &mut Store) -> Vec<&'static str> {
    store.read(out_of_step).unwrap().into_iter().map(|one| one.column).collect()
}

#[test]
fn what_the_triggers_keep_agrees_with_the_records() {
    assert!(wrong(&mut office()).is_empty());
}

#[test]
fn every_kept_column_is_compared_and_named() {
    for (sql, column) in [
        ("UPDATE case_file SET since = '2020-01-01T08:00:00'", "case_file.since"),
        ("UPDATE case_file SET waiting = waiting + 1", "case_file.waiting"),
        ("UPDATE case_file SET gampong = NULL", "case_file.gampong"),
        ("UPDATE referral SET opened = '2020-01-01T08:00:00'", "referral.opened"),
        ("UPDATE referral SET gampong = '11.71.01.2001'", "referral.gampong"),
        ("UPDATE referral SET procedure = 'lain'", "referral.procedure"),
        ("UPDATE former_kk SET kk = '1171030303900003'", "former_kk"),
        ("DELETE FROM former_kk", "former_kk"),
    ] {
        let mut store = office();
        store.write(|write| Ok(write.execute_batch(sql)?)).unwrap();
        assert!(wrong(&mut store).contains(&column), "{sql}");
        let findings = store.read(check::check).unwrap();
        let said: Vec<String> =
            findings.iter().filter_map(|one| Some(one.problem.as_ref()?.sentence(Lang::Id))).collect();
        assert!(said.iter().any(|sentence| sentence.contains(column)), "{said:?}");
        assert!(findings.iter().all(|one| one.problem.is_none() || one.part == check::Part::Lists), "{findings:?}");
    }
}
