use super::*;
use crate::domain::activity::{Activity, ActivityKind};
use crate::domain::follow_up::tests::sample;
use crate::store::activity;
use crate::store::samples::store;

#[test]
fn open_ones_come_earliest_first_and_need_their_activity() {
    let mut store = store();
    let day = store.write(|w| Ok(w.now().date())).unwrap().value;
    let meeting = Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Meeting, day, "Rapat contoh", "uji");
    let one = |due: Option<chrono::NaiveDate>| FollowUp {
        id: FollowUpId::from(Uuid::now_v7()),
        activity: Some(meeting.id),
        due,
        ..sample()
    };
    assert!(matches!(store.write(|w| save(w, &one(None))), Err(Error::NotFound("activity"))));
    store.write(|w| activity::save(w, &meeting)).unwrap();
    let never = store.write(|w| save(w, &one(None))).unwrap().value;
    let soon = store.write(|w| save(w, &one(Some(day)))).unwrap().value;
    assert_eq!(store.read(open).unwrap(), [soon.clone(), never.clone()]);
    let done = soon.ended(FollowUpState::Done, day, "uji", "sudah");
    store.write(|w| save(w, &done)).unwrap();
    assert_eq!(store.read(open).unwrap(), [never]);
    assert_eq!(store.read(|c| of_activity(c, meeting.id)).unwrap().len(), 2);
    assert!(store.read(damaged).unwrap().is_empty());
}
