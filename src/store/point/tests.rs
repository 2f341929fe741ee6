use super::*;
use crate::domain::service_point::tests::sample;
use crate::store::samples::store;

#[test]
fn a_point_comes_back_as_it_was_saved() {
    let mut store = store();
    let point = ServicePoint { id: PointId::from(Uuid::now_v7()), ..sample() };
    let saved = store.write(|w| save(w, &point)).unwrap().value;
    assert_eq!(store.read(|c| get(c, point.id)).unwrap(), saved);
    assert_eq!(store.read(all).unwrap(), [saved]);
    let nameless = ServicePoint { id: PointId::from(Uuid::now_v7()), name: String::new(), ..sample() };
    assert!(matches!(store.write(|w| save(w, &nameless)), Err(Error::Rule { field: "name", rule: "required" })));
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_conflict_is_said_and_a_point_of_another_level_refused() {
    let mut store = store();
    let point = ServicePoint { id: PointId::from(Uuid::now_v7()), ..sample() };
    store.write(|w| save(w, &point)).unwrap();
    assert!(matches!(store.write(|w| save(w, &point)), Err(Error::Conflict { stored: 1, expected: 0 })));
    let lost = ServicePoint { id: PointId::from(Uuid::now_v7()), area: "11.71".into(), ..sample() };
    assert!(matches!(store.write(|w| save(w, &lost)), Err(Error::Rule { field: "area", .. })));
}

#[test]
fn support_of_lk3_is_counted_from_activities_that_hold() {
    use crate::domain::activity::Activity;
    use crate::domain::ids::ActivityId;
    use crate::store::activity;
    let mut store = store();
    let today = store.write(|w| Ok(w.now().date())).unwrap().value;
    let fresh = || ActivityId::from(Uuid::now_v7());
    let one = Activity::new(fresh(), ActivityKind::Lk3, today, "Mengantar keluarga (contoh)", "uji");
    let void = Activity { id: fresh(), voided: Some("dua kali".into()), ..one.clone() };
    let other = Activity { id: fresh(), kind: ActivityKind::Mapping, ..one.clone() };
    assert_eq!(store.read(|c| lk3_support(c, today)).unwrap(), Support::default());
    store.write(|w| [&one, &void, &other].into_iter().try_for_each(|one| activity::save(w, one).map(drop))).unwrap();
    assert_eq!(store.read(|c| lk3_support(c, today)).unwrap(), Support { count: 1, last: Some(today) });
    let plan = store.read(|c| {
        let mut plan = c.prepare(concat!("EXPLAIN QUERY PLAN ", include_str!("lk3.sql")))?;
        let steps = plan.query_map(params!["", ""], |row| row.get::<_, String>(3))?;
        Ok(steps.collect::<rusqlite::Result<Vec<_>>>()?)
    });
    assert!(plan.unwrap().iter().all(|step| step.contains("activity_kind")));
}
