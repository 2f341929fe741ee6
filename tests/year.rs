//! The year that benches measure is one a desk could have written: every check value, step and letter agrees.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "support/year.rs"]
mod year;

use loket::store::check::check;
use loket::store::{Desk, Store, activity, field_issue, follow_up, register};

#[test]
fn a_small_year_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "uji".into(), terminal: "uji".into() };
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk).unwrap();
    year::fill(&mut store, year::VILLAGE);
    let wrong = store.read(check).unwrap();
    assert!(wrong.iter().all(|one| one.problem.is_none()), "{wrong:?}");
    let activities = store.read(activity::all).unwrap();
    assert_eq!(activities.len(), year::VILLAGE.activities);
    assert!(activities.iter().all(|one| one.on <= year::today()));
    assert!(!store.read(follow_up::open).unwrap().is_empty());
    assert!(!store.read(field_issue::all).unwrap().is_empty());
    assert_eq!(store.read(register::all_promises).unwrap().len(), year::VILLAGE.gifts);
}
