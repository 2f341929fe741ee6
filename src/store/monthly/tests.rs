use std::collections::BTreeMap;

use chrono::Datelike;

use super::*;
use crate::domain::ids::MonthlyReportId;
use crate::store::samples::store;

#[test]
fn one_report_a_month_and_a_numbered_one_stays_as_it_is() {
    let mut store = store();
    let today = store.write(|w| Ok(w.now().date())).unwrap().value;
    let report = |kecamatan: &str| MonthlyReport {
        id: MonthlyReportId::from(Uuid::now_v7()),
        version: 0,
        kecamatan: kecamatan.into(),
        month: today.with_day(1).unwrap(),
        narrative: BTreeMap::from([("hambatan".into(), "hujan".into())]),
        issued: None,
        by: "uji".into(),
    };
    let one = store.write(|w| save(w, &report("11.71.03"))).unwrap().value;
    assert!(matches!(
        store.write(|w| save(w, &report("11.71.03"))),
        Err(Error::Rule { field: "month", rule: "listed" })
    ));
    store.write(|w| save(w, &report("11.71.01"))).unwrap();
    let issued = Issued { number: "460/1/2026".into(), on: today, by: "uji".into(), figures: "{}".into() };
    let numbered = MonthlyReport { issued: Some(issued), ..one };
    let numbered = store.write(|w| save(w, &numbered)).unwrap().value;
    assert!(matches!(
        store.write(|w| save(w, &MonthlyReport { narrative: BTreeMap::new(), ..numbered.clone() })),
        Err(Error::Rule { field: "number", rule: "issued" })
    ));
    assert_eq!(store.read(|c| find(c, "11.71.03", numbered.month)).unwrap(), Some(numbered.clone()));
    assert_eq!(store.read(|c| of_month(c, numbered.month)).unwrap().len(), 2);
    assert!(store.read(damaged).unwrap().is_empty());
}
