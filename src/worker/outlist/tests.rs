//! Lists that leave: what is in them, whose they are, and what stays.
#![allow(clippy::unwrap_used, clippy::panic)]

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::activity::{Activity, ActivityKind, ActivityList};
use crate::domain::field_issue::{FieldIssue, IssueFilter, IssueList};
use crate::domain::ids::{ActivityId, FieldIssueId};
use crate::domain::ladder::Role;
use crate::domain::office::{Office, Staff};
use crate::domain::register::PromiseView;
use crate::store::{Desk, activity, field_issue, office, point, register};

pub(super) fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// Two activities, a meeting and a problem in Meuraxa, and the same in Baiturrahman.
fn store(folder: &std::path::Path) -> Store {
    let desk = Desk { user: "uji".into(), terminal: "uji".into() };
    let mut store = Store::open(&folder.join("kantor.loket"), desk).unwrap();
    let made = store.write(|w| {
        for area in ["11.71.03.2001", "11.71.01.2001"] {
            for kind in [ActivityKind::Mapping, ActivityKind::Guidance, ActivityKind::Meeting] {
                let id = ActivityId::from(Uuid::now_v7());
                let one = Activity::new(id, kind, today(), &format!("Contoh {area}"), "uji");
                activity::save(w, &Activity { area: Some(area.to_owned()), ..one })?;
            }
            let issue = FieldIssue {
                id: FieldIssueId::from(Uuid::now_v7()),
                raised_on: today(),
                area: Some(area.to_owned()),
                title: "=1+1 contoh".into(),
                ..crate::domain::field_issue::tests::sample()
            };
            field_issue::save(w, &issue)?;
        }
        Ok(())
    });
    made.unwrap();
    store
}

pub(super) fn work_for(store: &mut Store, kecamatan: &str) {
    let staff = vec![Staff { name: "uji".into(), roles: vec![Role::Tksk], kecamatan: Some(kecamatan.to_owned()) }];
    store.write(|w| office::save(w, &Office { staff, ..Office::default() }, 0)).unwrap();
}

pub(super) fn outgo(list: OutList, purpose: &str) -> ListOutgo {
    let (form, recipient) = (FileForm::Csv, "Camat Contoh".to_owned());
    ListOutgo { list, form, purpose: purpose.into(), recipient, today: today(), lang: Lang::Id }
}

pub(super) fn save(store: &mut Store, outgo: &ListOutgo) -> Done {
    super::save(store, outgo, &mut |_, _| std::ops::ControlFlow::Continue(()))
}

pub(super) fn saved(store: &mut Store, list: OutList) -> (String, usize) {
    let (answer, _) = save(store, &outgo(list, "rapat")).unwrap();
    let Answer::ListSaved(path, rows, _) = answer else { panic!() };
    (String::from_utf8(std::fs::read(path).unwrap()).unwrap(), rows)
}

#[test]
fn what_is_shown_is_what_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let narrowed = ActivityList { kind: Some(ActivityKind::Mapping), ..ActivityList::of_area(Some("11.71.03")) };
    let (csv, rows) = saved(&mut store, OutList::Activities(Box::new(narrowed)));
    assert_eq!((rows, csv.matches("Contoh 11.71.03.2001").count(), csv.matches("11.71.01").count()), (1, 1, 0));
    assert_eq!(saved(&mut store, OutList::Activities(Box::default())).1, 6);
    assert_eq!(saved(&mut store, OutList::Meetings(Some("11.71.01".into()))).1, 1);
    let done = IssueList { filter: IssueFilter::Done, ..IssueList::default() };
    assert_eq!(saved(&mut store, OutList::Issues(Box::new(done))).1, 0);
    let (csv, rows) = saved(&mut store, OutList::Issues(Box::default()));
    assert!(rows == 2 && csv.contains("'=1+1") && !csv.contains(",=1+1"), "{csv}");
    let promises = OutList::Promises { partner: None, view: PromiseView::Open, area: None };
    assert_eq!(
        (saved(&mut store, promises).1, saved(&mut store, OutList::Gifts { partner: None, area: None }).1),
        (0, 0)
    );
    assert_eq!(store.read(crate::store::export::noted).unwrap(), 7);
}

#[test]
fn a_tksk_takes_along_the_own_kecamatan_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    work_for(&mut store, "11.71.03");
    for list in [OutList::Activities(Box::default()), OutList::Issues(Box::default()), OutList::Meetings(None)] {
        let Err(refused) = save(&mut store, &outgo(list.clone(), "rapat")) else { panic!("{list:?}") };
        assert!(
            refused.sentence(Lang::Id).contains("Daftar yang dibawa keluar di luar Kecamatan Meuraxa"),
            "{}",
            refused.sentence(Lang::Id)
        );
        let (csv, _) = saved(&mut store, list.confined(Some("11.71.03")));
        assert!(csv.contains("Meuraxa") && !csv.contains("Baiturrahman"), "{csv}");
    }
    let other = OutList::Activities(Box::new(ActivityList::of_area(Some("11.71.01"))));
    assert!(save(&mut store, &outgo(other.confined(Some("11.71.03")), "rapat")).is_err());
}

#[test]
fn register_members_and_points_leave_as_they_are_narrowed() {
    use crate::domain::register::{Entry, RegisterList, Standing, Subject};
    use crate::domain::service_point::ServicePoint;
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let point = |name: &str, area: &str| -> ServicePoint {
        serde_json::from_value(serde_json::json!({
            "id": Uuid::now_v7(), "version": 0, "kind": "puskesos", "name": name, "area": area, "state": "aktif",
            "since": null, "officers": [], "hours": "", "address": "", "contact": "", "note": "", "checked": null,
        }))
        .unwrap()
    };
    let (here, there) = (point("Satu", "11.71.03.2001"), point("Dua", "11.71.01.2001"));
    let made = store.write(|w| {
        for (kind, gampong) in
            [("PPKS-09", "11.71.03.2001"), ("PPKS-08", "11.71.03.2001"), ("PPKS-09", "11.71.01.2001")]
        {
            let subject = Subject::Community(format!("=Contoh {gampong}"));
            let entry = Entry::found(Uuid::now_v7().into(), kind, subject, today(), "uji");
            register::add(w, &Entry { gampong: Some(gampong.into()), ..entry })?;
        }
        point::save(w, &here)?;
        point::save(w, &there)
    });
    made.unwrap();
    let list = RegisterList { area: Some("11.71.03".into()), text: "contoh".into(), ..RegisterList::default() };
    let (csv, rows) = saved(&mut store, OutList::Register(Box::new(list.clone())));
    assert!(rows == 2 && !csv.contains("11.71.01") && csv.contains("'=Contoh"), "{csv}");
    let ended = RegisterList { standing: Standing::Ended, ..list };
    assert_eq!(saved(&mut store, OutList::Register(Box::new(ended))).1, 0);
    assert_eq!(saved(&mut store, OutList::Register(Box::default())).1, 3);
    assert_eq!(saved(&mut store, OutList::Points(vec![here.id, there.id], None)).1, 2);
    assert_eq!(saved(&mut store, OutList::Points(vec![here.id], None)).1, 1);
    assert_eq!(saved(&mut store, OutList::Points(vec![here.id, there.id], Some("11.71.01".into()))).1, 1);
    assert_eq!(saved(&mut store, OutList::Members(Vec::new(), None)).1, 0);
    work_for(&mut store, "11.71.03");
    assert!(save(&mut store, &outgo(OutList::Register(Box::default()), "rapat")).is_err());
    let (csv, rows) = saved(&mut store, OutList::Register(Box::default()).confined(Some("11.71.03")));
    assert!(rows == 2 && !csv.contains("11.71.01"), "{csv}");
}

#[test]
fn nothing_leaves_without_what_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    assert!(save(&mut store, &outgo(OutList::Gifts { partner: None, area: None }, " ")).is_err());
    assert_eq!(store.read(crate::store::export::noted).unwrap(), 0);
    assert!(!folder.path().join("surat").exists());
}

#[test]
fn gifts_leave_of_one_partner_or_of_all() {
    use crate::domain::register::{Contribution, Entry, Subject};
    let folder = tempfile::tempdir().unwrap();
    let mut store = store(folder.path());
    let mut partners = Vec::new();
    for name in ["@Satu", "Dua"] {
        let subject = Subject::Institution(name.into());
        let entry = Entry::found(Uuid::now_v7().into(), "PSKS-12", subject, today(), "uji");
        let gift: Contribution = serde_json::from_value(serde_json::json!({
            "id": Uuid::now_v7(), "version": 0, "partner": entry.id, "on": today(), "what": "beras (contoh)",
            "value": 1, "for_whom": "", "by": "uji", "promise": null, "received": [],
        }))
        .unwrap();
        store.write(|w| register::add(w, &entry).and_then(|_| register::give(w, &gift))).unwrap();
        partners.push(entry.id);
    }
    assert_eq!(saved(&mut store, OutList::Gifts { partner: None, area: None }).1, 2);
    let (csv, rows) = saved(&mut store, OutList::Gifts { partner: partners.first().copied(), area: None });
    assert!(rows == 1 && csv.contains("'@Satu") && !csv.contains("Dua"), "{csv}");
}
