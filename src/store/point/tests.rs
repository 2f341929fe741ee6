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
